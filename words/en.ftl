### The words that folio itself says on pages, in PDFs, on cards and in citations, in English.
###
### A new language is a copy of this file with the values translated, under the name of its
### language: fr.ftl. Nothing else has to be done. What a language lacks is said in English.
### Names in braces stay as they are; how they are used is in the comment above the message.

## The names of pages: in the menu, in the browser's tab, over the page

menu-about = About
menu-cv = CV
menu-publications = Publications
menu-posters = Posters
menu-talks = Talks
menu-updates = Updates
menu-pages = Pages
# Opens the rest of the menu, where its row has no more room.
menu-more = More

## On every page

# A link that only people who read with the keyboard or by ear meet, before everything else.
skip-to-text = Skip to the text
# What the menu is called for those who hear the page.
page-navigation = Pages
# How the language calls itself.
language-name = English
# What a screen reader calls the links to the same page in other languages.
other-languages = Languages
# On a page of an edition whose text there is only in the language of the site.
not-translated = This page is not available in English.
contact-card = Contact card
feed-of-updates = Feed of updates
# What a feed reader calls the feed.
feed-title = Updates
# Buttons that change the colors of the page.
dark-page = Dark mode
light-page = Light mode
# The button of a picture that fills the window.
close = Close
# Between the items of a list, such as names, and between the parts of a line, such as a hospital and its town. Where all of
# these are in Latin letters and the language is not, a comma and a space stand there instead.
comma-in-list = {", "}
comma-in-line = {", "}
# Between the meeting, the days and the place of a poster or talk, under the same rule.
semicolon-in-line = {"; "}
# Behind a sentence that the next one follows.
stop-in-line = {". "}
# Around a detail behind what it is a detail of: a level of a language, a paper’s state. Latin words have those of English.
bracket-opens = {" ("}
bracket-closes = )
# Around the name of a journal behind the words that it was published there, under the same rule.
title-opens = {" "}
title-closes = {""}

## The home page

# The line of what can be counted. The certificate of foreign medical graduates:
# A level of a language, which people write as `native` in every language.
native-language = native
evidence-ecfmg = ECFMG certified
# The register of the United Kingdom, the license of Germany and the certificate of Australia, where the CV says that they are held:
evidence-gmc = GMC registered
evidence-approbation = Approbation (Germany)
evidence-amc-certificate = AMC certificate
# Examinations that are passed, with no word of their parts:
evidence-plab-whole = PLAB passed
evidence-mrcs-whole = MRCS passed
evidence-oet = OET passed
evidence-fachsprache = Fachsprachprüfung passed
evidence-kenntnis = Kenntnisprüfung passed
# { $count } is how many parts of the examination are passed, { $parts } their numbers: 1–3
evidence-usmle =
    { $count ->
        [one] USMLE Step { $parts } passed
       *[other] USMLE Steps { $parts } passed
    }
evidence-comlex =
    { $count ->
        [one] COMLEX-USA Level { $parts } passed
       *[other] COMLEX-USA Levels { $parts } passed
    }
evidence-plab =
    { $count ->
        [one] PLAB Part { $parts } passed
       *[other] PLAB Parts { $parts } passed
    }
evidence-mccqe =
    { $count ->
        [one] MCCQE Part { $parts } passed
       *[other] MCCQE Parts { $parts } passed
    }
# The parts are A and B.
evidence-mrcs =
    { $count ->
        [one] MRCS Part { $parts } passed
       *[other] MRCS Parts { $parts } passed
    }
evidence-amc =
    { $count ->
        [one] AMC Part { $parts } passed
       *[other] AMC Parts { $parts } passed
    }
# These are two at least.
evidence-papers = { $count } papers
evidence-papers-first = { $count } papers, { $first } as first author
evidence-posters = { $count } posters
evidence-posters-awarded =
    { $awards ->
        [one] { $count } posters, { $awards } award
       *[other] { $count } posters, { $awards } awards
    }
# Operations, by the case log: as surgeon, as assistant, and the major ones as the log itself counts them
evidence-operated = { $count } operations as surgeon
evidence-assisted = { $count } operations assisted
evidence-major = { $count } major operations
selected-work = Selected work
# Over the newest works, where none is chosen.
latest-publications = Latest publications
all-publications = All publications
home-posters = Posters
all-posters = All posters
home-talks = Talks
all-talks = All talks
home-training = Training
# Over what the person does now, alone or before the training.
home-position = Current position
home-position-and-training = Position and training
whole-cv = The whole CV
latest-news = Updates
all-news = All updates
whole-story = My story
# Two lengths of one link: a theme takes the one that fits.
pdf-link-long = Curriculum vitae (PDF)
pdf-link = CV as PDF
# Behind the names of the first authors.
and-more-authors =
    { $count ->
        [0] et{"\u00A0"}al.
       *[other] and { $count } more
    }

## A case log: how many operations of each category, in each role

# The heading of its section, where the CV has none
case-log = Operative experience
# The heads of the table's first column and last row
case-category = Category
case-total = Total
# { $role } is as the log writes it: the roles of the ACGME, of the ABTS, of the UK and in plain words
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] Primary surgeon
        [first-assistant] First assistant
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] Observed
        [assisted] Assisted
        [supervised] Performed under supervision
        [performed] Performed independently
        [taught] Taught
       *[other] { $role }
    }
# A row that is part of the one before
case-part = of which { $name }
case-major = { $count } major cases

## The page of the CV

cv-heading = Curriculum vitae
cv-pdf = The CV as PDF
print-page = Print this page
# What the list of sections is called for those who hear the page.
cv-sections = Sections of the CV
# What a section that is folded on a small screen has behind its heading.
cv-entries =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
# What a PDF is, beside the link to it.
document-pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
document-size = { $kilobytes } KB

## What clinical work was, beside an entry whose title does not say it

clerkship = Clerkship
rotation = Rotation
elective = Elective
sub-internship = Sub-internship
externship = Externship
observership = Observership
# Alone, where the title already says the setting.
hands-on = Hands-on
observation-only = Observation only
# Setting and level: an elective, an observership.
setting-hands-on = { $setting }, hands-on
setting-observation-only = { $setting } (observation only)

## Dates

month-january = January
month-february = February
month-march = March
month-april = April
month-may = May
month-june = June
month-july = July
month-august = August
month-september = September
month-october = October
month-november = November
month-december = December

# A month that stands with its year alone, where a language has a form for it.
alone-january = January
alone-february = February
alone-march = March
alone-april = April
alone-may = May
alone-june = June
alone-july = July
alone-august = August
alone-september = September
alone-october = October
alone-november = November
alone-december = December

short-january = Jan
short-february = Feb
short-march = Mar
short-april = Apr
short-may = May
short-june = Jun
short-july = Jul
short-august = Aug
short-september = Sep
short-october = Oct
short-november = Nov
short-december = Dec

# Parts of a year; fall is what North America calls autumn.
season-spring = Spring
season-summer = Summer
season-fall = Fall
season-autumn = Autumn
season-winter = Winter
semester-spring = Spring semester
semester-summer = Summer semester
semester-fall = Fall semester
semester-autumn = Autumn semester
semester-winter = Winter semester
# A quarter of a year: Q1 2020.
date-quarter = Q{ $quarter } { $year }
# A year from April to March: 2019/20.
date-fiscal-year = { $year }/{ $next }

# A year alone.
date-year = { $year }
# A month of a year, in full or short.
date-month = { $month } { $year }
# A date in figures, in regions that write dates so: 01/03/2021.
date-numeric = { $day }/{ $month }/{ $year }
date-numeric-month = { $month }/{ $year }
# A day, for regions that write the day first and for North America.
date-day = { $day } { $month } { $year }
date-day-american = { $month } { $day }, { $year }
# Days of one month.
date-days = { $from }–{ $to } { $month } { $year }
date-days-american = { $month } { $from }–{ $to }, { $year }
# From a day of one month to a day of another, in North America.
date-months-american = { $first } { $from } – { $last } { $to }, { $year }
# Between the two dates of a period.
between-dates = {" – "}
# The end of a period that goes on.
present = present
# A date that lies ahead.
expected = expected { $date }

## The CV on paper

curriculum-vitae = Curriculum Vitae
# The title of the PDF, which its window shows.
pdf-title = { $name } – Curriculum Vitae
# Between the number of a page and that of all pages.
page-of = of
phone = Phone
address = Address
personal-data = Personal details
person-name = Name
date-of-birth = Date of birth
birthplace = Place of birth
nationality = Nationality
work-authorization = Work authorization
# What was true on a day.
as-of = { $what } (as of { $date })
# Below the lines on which a CV is signed.
place-and-date = Place, date
signature = Signature

## Documents beside the CV

# The title of a document, which its window shows.
document-title = { $name } – { $what }
goals-and-timeline = Goals and timeline
for-our-meeting = For our meeting
questions = Questions
introduction-card = Introduction
# How long a spoken introduction is.
spoken-length =
    { $words ->
        [one] { $words } word
       *[other] { $words } words
    }, { $least } to { $most } seconds
short-profile = Profile
chosen-work = Selected work
training-and-education = Training and education
letter-of-recommendation = For a letter of recommendation
# What a writer of a letter has to know: where it goes, and by when.
about-the-letter = The letter
send-letter-to = To
letter-deadline = By
worked-together = What we did together
# The words above the name in a letter.
letter-closing = Yours sincerely,
letter-about = Re: { $subject }
qr-code-of = QR code of { $address }

## Kinds of publications: one work, then the heading over several

article = Article
review = Review
case-report = Case report
chapter = Book chapter
book = Book
abstract-work = Abstract
conference-paper = Conference paper
preprint = Preprint
thesis = Thesis
report = Report
dataset = Dataset
other-work = Publication

articles = Journal articles
reviews = Reviews
case-reports = Case reports
chapters = Book chapters
books = Books
abstracts = Published abstracts
conference-papers = Conference papers
preprints = Preprints
theses = Theses
reports = Reports
datasets = Datasets
other-works = Other publications

# Headings over works that no journal has taken yet, and over talks and posters in one section.
under-review = Manuscripts under review
talks = Talks
posters = Posters

## How far a work has come

in-preparation = In preparation
submitted = Submitted
under-revision = Under revision
accepted = Accepted
in-press = In press

## Citations

# Behind the citation of a work that is not published yet.
citation-status = { $status }.
citation-status-since = { $status }, { $date }.
citation-version = Version { $version }
equal-contribution = Contributed equally.
corresponding-author = Corresponding author.
# Behind a list of authors that names only some of them.
et-al = et al
# Which of the authors somebody is, where those between are not named: (8th of 12)
author-position = ({ author-number } of { $count })
# The same where nobody knows how many authors there are: (8th)
author-position-alone = ({ author-number })
author-number =
    { NUMBER($number, type: "ordinal") ->
        [one] { $number }st
        [two] { $number }nd
        [few] { $number }rd
       *[other] { $number }th
    }
phd-thesis = PhD thesis
masters-thesis = Master’s thesis
preprint-genre = preprint
# { $details } is the meeting, its days and its place.
poster-presented = { $when ->
    [ahead] Poster to be presented at: { $details }
   *[past] Poster presented at: { $details }
}
talk-presented = { $when ->
    [ahead] To be presented at: { $details }
   *[past] Presented at: { $details }
}
poster-presented-again = { $when ->
    [ahead] Poster also to be presented at: { $details }
   *[past] Poster also presented at: { $details }
}
talk-presented-again = { $when ->
    [ahead] Also to be presented at: { $details }
   *[past] Also presented at: { $details }
}
poster-without-meeting = Poster; { $details }
talk-without-meeting = Talk; { $details }

## The list of publications

publications-lead =
    { $count ->
        [one] { $count } work.
       *[other] { $count } works, the newest first.
    }
publications-as-bibtex = All as BibTeX
publications-as-json = as CSL-JSON
# The group of all publications where none is parted from another.
publications-kinds = By kind
publications-years = By year
publications-by-year = Publications by year
# The group of works without a year.
publications-undated = Without a year
# What the strip of years says to those who hear the page: `2026: 3, 2025: 1`.
publications-by-years = Works by year: { $years }
filter-publications = Filter the publications
filter-words = Search
filter-words-hint = title, author, journal, keyword
filter-kind = Kind
filter-kind-all = All
filter-year = Year
filter-year-all = All
filter-first = First author
filter-clear = Show all
filter-found = { $found } of { $all } works
filter-none = No work fits. Try fewer words, or show all.

## The page of a publication

published-in = Published in
# What a picture of a paper shows, where nobody wrote it.
alt-publication = A picture of the paper “{ $title }”
publication-poster = Poster
publication-talk = Talk
keywords = Keywords
in-plain-words = In plain words
abstract-heading = Abstract
cite = Cite
copied = Copied.
copy-failed = Your browser does not allow it. The text is marked: press Ctrl+C.
copy-citation = Copy the citation
copy-bibtex = Copy the BibTeX
copy-ris = Copy the RIS
bibtex = BibTeX
ris = RIS, for EndNote, Zotero and others
download-bib = Download as .bib
download-ris = Download as .ris
download-json = Download as CSL-JSON
link-paper = PDF
link-code = Code
link-data = Data
link-website = Website

## The page of a poster or talk, and the lists of them

poster = Poster
talk = Talk
slides = Slides
embargo = Under embargo.
embargo-note = This page is shown in the preview only.
# The name of the meeting follows.
meeting = Meeting
meeting-again = Also shown at
poster-at = Poster at
talk-at = Talk at
presentation-date = Date
presentation-place = Place
award = Award
# { $form } is PDF or another ending of a file's name, or the word for a picture.
poster-file = The poster as { $form }
slides-file = The slides as { $form }
file-is-picture = picture
online = Online
later-paper = Paper
large-picture = Large picture of “{ $title }”
# What a picture shows, for those who cannot see it.
alt-poster = The poster “{ $title }”
alt-talk = A picture of the talk “{ $title }”
alt-slide = The first slide of “{ $title }”
# { $picture } is one of the three above.
alt-with-abstract = { $picture }; its abstract stands below as text

## Tasks and notes in a text

# What the box before a task says to those who hear the page.
task-done = done
task-open = to do
notes = Notes
note-mark = Note { $number }
note-back = Back to the text of note { $number }

## Sheets to copy from into a form of application

sheet-title = { $form }: { $name }
sheet-lead = Made from your CV, field by field in the form’s own words. Quotation marks and dashes are those of a keyboard. Copy each field, and read it again in the form.
sheet-private = For you alone: this file is not on your site and must not be passed on.
sheet-contents = On this page
sheet-copy = Copy
# { $field } may be of an entry, as in sheet-field-of.
sheet-copy-field = Copy { $field }
sheet-copied = Copied: { $field }
sheet-field-of = { $field } of “{ $entry }”
sheet-star = most meaningful
sheet-number = { $field }: { $count } of { $most }
sheet-too-many = { $field }: { $count } of { $most }, { $over } too many
sheet-count = { $count } of { $most }
sheet-count-unconfirmed = { $count } of { $most }, a limit that is not confirmed
sheet-over = Over by { $count ->
    [one] one character
   *[other] { $count } characters
}: the limit falls before “{ $words }”
# { $key } is a word in the braces of a heading.
sheet-proposed = Proposed by folio: if it is something else, say it with “{ $key }=…” in the braces of the entry
sheet-missing = Not said yet: write “{ $key }=…” in the braces of the entry
sheet-optional = Optional: “{ $key }=…” in the braces of the entry
sheet-missing-quote = Not said yet: write it below the entry as a quote, “> meaningful: …”
sheet-nothing-written = Nothing is written for this field
sheet-whole-period = The dates are written as { $period }
sheet-own-name = Your own name is marked: make it bold in the form
sheet-unconfirmed = Not confirmed that the form asks for this
sheet-cut-short = The list ends in “and others”, and the form asks for all
sheet-other-characters = Characters that the form may show otherwise: { $characters }
sheet-without-place = { $form } has no place for these
sheet-gaps = What is left to write
sheet-gaps-lead = { $form } also asks for this, and no file of your site holds it:
# { $tag } is a word in the braces of a heading.
sheet-gaps-sections = { $form } has these sections too, and nothing that is tagged “.{ $tag }” belongs there:
sheet-answers = What may stand in the braces of an entry
sheet-most = at most { $most }
sheet-most-unconfirmed = at most { $most }, not confirmed
sheet-sources = Where the fields and limits are from

## Letters to fill in

# What stands in square brackets until the person fills it in. It follows the words around it.
draft-blank-event = the rotation, the meeting or the help that it was
draft-blank-learned = what you learned, in a sentence
draft-blank-plans = what you do with it next, in a sentence
draft-blank-conference = the conference
draft-blank-spoken = what you spoke about
draft-blank-promised = what you said that you would send or do
draft-blank-who = who you are, in a line
draft-blank-why = why you write to just them: a paper, a talk, who named them
draft-blank-about = what it is about
draft-blank-asked = the day of your letter
draft-blank-days = two or three days
draft-blank-own = a sentence for them alone
draft-greeting = { $addressed ->
   *[other] Dear { $name },
    }
draft-closing = Kind regards,
draft-thanks-closing = With many thanks,
draft-thanks-subject = Thank you for { $event }
draft-thanks-opening = Thank you for { $event }. What stays with me: { $learned }.
draft-thanks-next = What I do next: { $plans }. I will write to you how it goes.
draft-follow-up-subject = After { $event }
draft-follow-up-opening = It was good to meet you at { $event }. I have kept thinking about { $spoken }.
draft-follow-up-next = As I said there: { $promised }.
draft-work = My work is here: { $address }
draft-request-subject = A request for 15 minutes: { $about }
draft-request-who = I am { $name }, { $who }.
draft-request-why = I write to you because { $why }.
draft-request = Would you have 15 minutes for a conversation about { $about }, on { $days }?
draft-request-thanks = Thank you for your time.
draft-reminder-subject = My letter of { $date }: { $about }
draft-reminder-opening = { $unit ->
    [day] On
   *[other] In
    } { $date } I asked you for a conversation about { $about }. Your days are full, and I will not ask again; if there are 15 minutes, I am glad of any day.
draft-letter-subject = My letter of recommendation
draft-letter-opening = Thank you again for writing a letter of recommendation for me.
draft-deadline-subject = My letter of recommendation, due on { $date }
draft-deadline-opening = Thank you again for writing a letter of recommendation for me. It must be there by { $date }.
draft-deadline-opening-at = Thank you again for writing a letter of recommendation for me. It must be there by { $date }: { $place }.
draft-deadline-help = If anything is missing, be it my CV, a draft of what we did, or an address, I send it on the same day.
draft-update-subject = { $unit ->
   *[other] What is new since { $date }
    }
draft-update-opening = { $unit ->
   *[other] Here is what is new since { $date }.
    }
draft-update-now = Where I am now: { $who }.
draft-update-plan = What comes next: { $plan }
draft-update-nothing = { $unit ->
   *[other] Nothing new is on my site since { $date }, and I do not want to be silent.
    }
draft-update-more = More is here: { $address }
draft-update-thanks = Thank you for your advice and your support.
draft-item = { $what }: { $title }

## The email signature and the page to copy it from

signature-title = Email signature of { $name }
# A degree that lies ahead, as in "MD expected June 2027".
signature-expected = { $degree } expected { $date }
signature-lead = The button copies the signature; you paste it once into the settings of your mail program. Nothing is sent.
signature-copy = Copy the signature
signature-copied = The signature is copied, with its links and as plain text.
# Where there is no script, or no button works.
signature-by-hand = Without the button: drag over the signature in the first frame to select all of it, and copy it with Ctrl+C, on a Mac with ⌘C.
signature-in-the-dark = As a mail program in the dark shows it
signature-text = The same as plain text
signature-copy-text = Copy the plain text
signature-paste = Where to paste it
signature-gmail = Gmail: Settings, “See all settings”, “General”, “Signature”, “Create new”; paste it, and “Save changes” at the foot of the page.
signature-outlook = Outlook: in the new one Settings, “Accounts”, “Signatures”; in the classic one “New Email”, “Signature”, “Signatures…”, “New”. Paste it with its formatting. For the classic one “folio signature --outlook” also makes the files.
signature-apple = Apple Mail: “Mail”, “Settings”, “Signatures”, “+”; take the tick from “Always match my default message font”, and paste it.

## The texts for a profile on LinkedIn

linkedin-lead = To paste into your profile, from the headline of site.toml and your story. What is over a limit stands between [[ and ]].
linkedin-headline = Headline
linkedin-about = About
linkedin-missing = Nothing is written for it: it comes from `headline` in site.toml or from content/narrative.md.

## Cards of pages that are shared

card-update = Update

## The page for an address that does not exist

not-found = Page not found
not-found-text = There is nothing at this address. It may have been moved, or the link to it has a slip in it.
not-found-home = The home page of { $name }
