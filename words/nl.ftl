### De woorden die folio zelf zegt: op pagina’s, in pdf’s, op kaarten en in citaten, in het Nederlands.
###
### De opmerkingen over waar elk bericht staat, staan in en.ftl.

## Namen van pagina’s

menu-about = Over mij
menu-cv = Cv
menu-publications = Publicaties
menu-posters = Posters
menu-talks = Voordrachten
menu-updates = Nieuws
menu-pages = Pagina’s
menu-more = Meer

## Op elke pagina

skip-to-text = Naar de inhoud
page-navigation = Pagina’s
language-name = Nederlands
other-languages = Talen
not-translated = Deze pagina is niet beschikbaar in het Nederlands.
contact-card = Visitekaartje
feed-of-updates = Feed met nieuws
feed-title = Nieuws
dark-page = Donkere modus
light-page = Lichte modus
close = Sluiten
comma-in-list = {", "}
comma-in-line = {", "}
semicolon-in-line = {"; "}
stop-in-line = {". "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## De startpagina

native-language = moedertaal
evidence-ecfmg = ECFMG-certificaat
evidence-gmc = GMC-registratie
evidence-approbation = Approbation (Duitsland)
evidence-amc-certificate = AMC-certificaat
evidence-plab-whole = PLAB behaald
evidence-mrcs-whole = MRCS behaald
evidence-oet = OET behaald
evidence-fachsprache = Fachsprachprüfung behaald
evidence-kenntnis = Kenntnisprüfung behaald
evidence-usmle =
    { $count ->
        [one] USMLE Step { $parts } behaald
       *[other] USMLE Steps { $parts } behaald
    }
evidence-comlex =
    { $count ->
        [one] COMLEX-USA Level { $parts } behaald
       *[other] COMLEX-USA Levels { $parts } behaald
    }
evidence-plab =
    { $count ->
        [one] PLAB deel { $parts } behaald
       *[other] PLAB delen { $parts } behaald
    }
evidence-mccqe =
    { $count ->
        [one] MCCQE deel { $parts } behaald
       *[other] MCCQE delen { $parts } behaald
    }
evidence-mrcs =
    { $count ->
        [one] MRCS deel { $parts } behaald
       *[other] MRCS delen { $parts } behaald
    }
evidence-amc =
    { $count ->
        [one] AMC deel { $parts } behaald
       *[other] AMC delen { $parts } behaald
    }
evidence-papers =
    { $count ->
        [one] { $count } artikel
       *[other] { $count } artikelen
    }
evidence-papers-first =
    { $count ->
        [one] { $count } artikel, { $first } als eerste auteur
       *[other] { $count } artikelen, { $first } als eerste auteur
    }
evidence-posters =
    { $count ->
        [one] { $count } poster
       *[other] { $count } posters
    }
evidence-posters-awarded =
    { $awards ->
        [one] { $count } posters, { $awards } prijs
       *[other] { $count } posters, { $awards } prijzen
    }
evidence-operated =
    { $count ->
        [one] { $count } operatie als operateur
       *[other] { $count } operaties als operateur
    }
evidence-assisted =
    { $count ->
        [one] { $count } operatie geassisteerd
       *[other] { $count } operaties geassisteerd
    }
evidence-major =
    { $count ->
        [one] { $count } grote operatie
       *[other] { $count } grote operaties
    }
selected-work = Geselecteerd werk
latest-publications = Recente publicaties
all-publications = Alle publicaties
home-posters = Posters
all-posters = Alle posters
home-talks = Voordrachten
all-talks = Alle voordrachten
home-training = Vervolgopleiding
home-position = Huidige functie
home-position-and-training = Functie en opleiding
whole-cv = Het volledige cv
latest-news = Nieuws
all-news = Al het nieuws
whole-story = Mijn verhaal
pdf-link-long = Curriculum vitae (pdf)
pdf-link = Cv als pdf
and-more-authors =
    { $count ->
        [0] et{"\u00A0"}al.
        [one] en { $count } ander
       *[other] en { $count } anderen
    }

## Een operatielogboek: hoeveel ingrepen per categorie, in welke rol

case-log = Operatieve ervaring
case-category = Categorie
case-total = Totaal
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] Eerste operateur
        [first-assistant] Eerste assistent
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] Geobserveerd
        [assisted] Geassisteerd
        [supervised] Onder supervisie verricht
        [performed] Zelfstandig verricht
        [taught] Als opleider
       *[other] { $role }
    }
case-part = waarvan { $name }
case-major =
    { $count ->
        [one] { $count } grote ingreep
       *[other] { $count } grote ingrepen
    }

## De pagina van het cv

cv-heading = Curriculum vitae
cv-pdf = Het cv als pdf
print-page = Deze pagina afdrukken
cv-sections = Onderdelen van het cv
cv-entries =
    { $count ->
        [one] { $count } vermelding
       *[other] { $count } vermeldingen
    }
document-pages =
    { $count ->
        [one] { $count } pagina
       *[other] { $count } pagina’s
    }
document-size = { $kilobytes } kB

## Wat een klinische activiteit was, naast een vermelding waarvan de titel het niet zegt

clerkship = Coschap
rotation = Klinische stage
elective = Keuzecoschap
sub-internship = Semiartsstage
externship = Externe stage
observership = Observatiestage
hands-on = Met eigen patiëntenzorg
observation-only = Alleen observatie
setting-hands-on = { $setting }, met eigen patiëntenzorg
setting-observation-only = { $setting } (alleen observatie)

## Data

month-january = januari
month-february = februari
month-march = maart
month-april = april
month-may = mei
month-june = juni
month-july = juli
month-august = augustus
month-september = september
month-october = oktober
month-november = november
month-december = december

alone-january = januari
alone-february = februari
alone-march = maart
alone-april = april
alone-may = mei
alone-june = juni
alone-july = juli
alone-august = augustus
alone-september = september
alone-october = oktober
alone-november = november
alone-december = december

short-january = jan
short-february = feb
short-march = mrt
short-april = apr
short-may = mei
short-june = jun
short-july = jul
short-august = aug
short-september = sep
short-october = okt
short-november = nov
short-december = dec

season-spring = voorjaar
season-summer = zomer
season-fall = najaar
season-autumn = najaar
season-winter = winter
semester-spring = voorjaarssemester
semester-summer = zomersemester
semester-fall = najaarssemester
semester-autumn = najaarssemester
semester-winter = wintersemester
date-quarter = K{ $quarter } { $year }
date-fiscal-year = { $year }/{ $next }

date-year = { $year }
date-month = { $month } { $year }
date-numeric = { $day }-{ $month }-{ $year }
date-numeric-month = { $month }-{ $year }
date-day = { $day } { $month } { $year }
date-day-american = { $day } { $month } { $year }
date-days = { $from }–{ $to } { $month } { $year }
date-days-american = { $from }–{ $to } { $month } { $year }
date-months-american = { $from } { $first } – { $to } { $last } { $year }
between-dates = {" – "}
present = heden
expected = verwacht { $date }

## Het cv op papier

curriculum-vitae = Curriculum vitae
pdf-title = { $name } – Curriculum vitae
page-of = van
phone = Telefoon
address = Adres
personal-data = Persoonlijke gegevens
person-name = Naam
date-of-birth = Geboortedatum
birthplace = Geboorteplaats
nationality = Nationaliteit
work-authorization = Werkvergunning
as-of = { $what } (stand: { $date })
place-and-date = Plaats, datum
signature = Handtekening

## Documenten naast het cv

document-title = { $name } – { $what }
goals-and-timeline = Doelen en tijdpad
for-our-meeting = Voor ons gesprek
questions = Vragen
introduction-card = Kennismaking
spoken-length =
    { $words ->
        [one] { $words } woord
       *[other] { $words } woorden
    }, { $least } tot { $most } seconden
short-profile = Profiel
chosen-work = Geselecteerd werk
training-and-education = Vervolgopleiding en studie
letter-of-recommendation = Voor een aanbevelingsbrief
about-the-letter = De brief
send-letter-to = Aan
letter-deadline = Uiterlijk
worked-together = Wat we samen hebben gedaan
letter-closing = Met vriendelijke groet,
letter-about = Betreft: { $subject }
qr-code-of = QR-code van { $address }

## Soorten publicaties: één werk, dan de kop boven meerdere

article = Tijdschriftartikel
review = Overzichtsartikel
case-report = Casusbeschrijving
chapter = Boekhoofdstuk
book = Boek
abstract-work = Abstract
conference-paper = Congresbijdrage
preprint = Preprint
thesis = Proefschrift of scriptie
report = Rapport
dataset = Dataset
other-work = Publicatie

articles = Tijdschriftartikelen
reviews = Overzichtsartikelen
case-reports = Casusbeschrijvingen
chapters = Boekhoofdstukken
books = Boeken
abstracts = Gepubliceerde abstracts
conference-papers = Congresbijdragen
preprints = Preprints
theses = Proefschriften en scripties
reports = Rapporten
datasets = Datasets
other-works = Overige publicaties

under-review = Manuscripten in beoordeling
talks = Voordrachten
posters = Posters

## Hoever een werk is

in-preparation = In voorbereiding
submitted = Ingediend
under-revision = In revisie
accepted = Geaccepteerd
in-press = In druk

## Citaten

citation-status = { $status }.
citation-status-since = { $status }, { $date }.
citation-version = Versie { $version }
equal-contribution = Gelijke bijdrage.
corresponding-author = Correspondentie.
et-al = et al
author-position = ({ author-number } van { $count })
author-position-alone = ({ author-number })
author-number = { $number }e
phd-thesis = Proefschrift
masters-thesis = Masterscriptie
preprint-genre = preprint
poster-presented = { $when ->
    [ahead] Poster, te presenteren op: { $details }
   *[past] Poster gepresenteerd op: { $details }
}
talk-presented = { $when ->
    [ahead] Voordracht, te houden op: { $details }
   *[past] Voordracht gehouden op: { $details }
}
poster-presented-again = { $when ->
    [ahead] Poster, ook te presenteren op: { $details }
   *[past] Poster ook gepresenteerd op: { $details }
}
talk-presented-again = { $when ->
    [ahead] Voordracht, ook te houden op: { $details }
   *[past] Voordracht ook gehouden op: { $details }
}
poster-without-meeting = Poster; { $details }
talk-without-meeting = Voordracht; { $details }

## De lijst van publicaties

publications-lead =
    { $count ->
        [one] { $count } publicatie.
       *[other] { $count } publicaties, de nieuwste eerst.
    }
publications-as-bibtex = Alles als BibTeX
publications-as-json = als CSL-JSON
publications-kinds = Op soort
publications-years = Op jaar
publications-by-year = Publicaties per jaar
publications-undated = Zonder jaar
publications-by-years = Publicaties per jaar: { $years }
filter-publications = Publicaties filteren
filter-words = Zoeken
filter-words-hint = titel, auteur, tijdschrift, trefwoord
filter-kind = Soort
filter-kind-all = Alle
filter-year = Jaar
filter-year-all = Alle
filter-first = Eerste auteur
filter-clear = Alles tonen
filter-found = { $found } van { $all } publicaties
filter-none = Geen publicatie past hierbij. Probeer het met minder woorden, of toon alles.

## De pagina van een publicatie

published-in = Verschenen in
alt-publication = Een afbeelding bij het artikel ‘{ $title }’
publication-poster = Poster
publication-talk = Voordracht
keywords = Trefwoorden
in-plain-words = In gewone taal
abstract-heading = Abstract
cite = Citeren
copied = Gekopieerd.
copy-failed = Uw browser staat het niet toe. De tekst is geselecteerd: druk op Ctrl+C.
copy-citation = Citaat kopiëren
copy-bibtex = BibTeX kopiëren
copy-ris = RIS kopiëren
bibtex = BibTeX
ris = RIS, voor EndNote, Zotero en andere
download-bib = Downloaden als .bib
download-ris = Downloaden als .ris
download-json = Downloaden als CSL-JSON
link-paper = Pdf
link-code = Code
link-data = Data
link-website = Website

## De pagina van een poster of voordracht, en de lijsten daarvan

poster = Poster
talk = Voordracht
slides = Dia’s
embargo = Onder embargo.
embargo-note = Deze pagina is alleen in de voorvertoning te zien.
meeting = Bijeenkomst
meeting-again = Ook getoond op
poster-at = Poster op
talk-at = Voordracht op
presentation-date = Datum
presentation-place = Plaats
award = Prijs
poster-file = De poster als { $form }
slides-file = De dia’s als { $form }
file-is-picture = afbeelding
online = Online
later-paper = Artikel
large-picture = Grote afbeelding van ‘{ $title }’
alt-poster = De poster ‘{ $title }’
alt-talk = Een afbeelding van de voordracht ‘{ $title }’
alt-slide = De eerste dia van ‘{ $title }’
alt-with-abstract = { $picture }; het abstract staat eronder als tekst

## Taken en noten in een tekst

task-done = gedaan
task-open = te doen
notes = Noten
note-mark = Noot { $number }
note-back = Terug naar de tekst van noot { $number }

## Bladen om uit te kopiëren naar een sollicitatieformulier

sheet-title = { $form }: { $name }
sheet-lead = Uit uw cv, veld voor veld in de woorden van het formulier. Aanhalingstekens en streepjes zijn die van een toetsenbord. Kopieer elk veld en lees het in het formulier nog eens na.
sheet-private = Alleen voor u: dit bestand staat niet op uw website en mag niet worden doorgegeven.
sheet-contents = Op deze pagina
sheet-copy = Kopiëren
# { $field } kan van een vermelding zijn, zoals in sheet-field-of.
sheet-copy-field = { $field } kopiëren
sheet-copied = Gekopieerd: { $field }
sheet-field-of = { $field } van ‘{ $entry }’
sheet-star = meest betekenisvol
sheet-number = { $field }: { $count } van { $most }
sheet-too-many = { $field }: { $count } van { $most }, { $over } te veel
sheet-count = { $count } van { $most }
sheet-count-unconfirmed = { $count } van { $most }, een niet bevestigde grens
sheet-over = { $count ->
    [one] { $count } teken
   *[other] { $count } tekens
} te veel: de grens ligt vóór ‘{ $words }’
# { $key } is een woord tussen de accolades van een kop.
sheet-proposed = Voorstel van folio: is het iets anders, zeg het dan met ‘{ $key }=…’ tussen de accolades van de vermelding
sheet-missing = Nog niet vermeld: schrijf ‘{ $key }=…’ tussen de accolades van de vermelding
sheet-optional = Niet verplicht: ‘{ $key }=…’ tussen de accolades van de vermelding
sheet-missing-quote = Nog niet vermeld: schrijf het onder de vermelding als citaat, ‘> meaningful: …’
sheet-nothing-written = Voor dit veld is niets geschreven
sheet-whole-period = De data zijn geschreven als { $period }
sheet-own-name = Uw eigen naam is gemarkeerd: maak die vet in het formulier
sheet-unconfirmed = Het is niet bevestigd dat het formulier hiernaar vraagt
sheet-cut-short = De lijst eindigt met ‘en anderen’, en het formulier vraagt naar allen
sheet-other-characters = Tekens die het formulier misschien anders toont: { $characters }
sheet-without-place = { $form } heeft hiervoor geen plaats
sheet-gaps = Wat nog te schrijven is
sheet-gaps-lead = { $form } vraagt ook hiernaar, en geen bestand van uw website bevat het:
# { $tag } is een woord tussen de accolades van een kop.
sheet-gaps-sections = { $form } heeft ook deze onderdelen, en niets met het label ‘.{ $tag }’ hoort daarbij:
sheet-answers = Wat er tussen de accolades van een vermelding kan staan
sheet-most = hoogstens { $most }
sheet-most-unconfirmed = hoogstens { $most }, niet bevestigd
sheet-sources = Waar de velden en grenzen vandaan komen

## Brieven om in te vullen

# Wat tussen vierkante haken staat tot het is ingevuld. Het volgt op de woorden ervoor.
draft-blank-event = de stage, het gesprek of de hulp waar het om gaat
draft-blank-learned = wat u hebt geleerd, in één zin
draft-blank-plans = wat u er nu mee gaat doen, in één zin
draft-blank-conference = het congres
draft-blank-spoken = waarover u hebt gesproken
draft-blank-promised = wat u zou sturen of doen
draft-blank-who = wie u bent, in één regel
draft-blank-why = waarom u juist deze persoon schrijft: een artikel, een voordracht, wie de naam noemde
draft-blank-about = waar het om gaat
draft-blank-asked = datum van de brief
draft-blank-days = twee of drie dagen
draft-blank-own = een zin voor deze persoon alleen
draft-greeting = { $addressed ->
   *[other] Geachte { $name },
    }
draft-closing = Met vriendelijke groet,
draft-thanks-closing = Met veel dank,
draft-thanks-subject = Dank voor { $event }
draft-thanks-opening = Hartelijk dank voor { $event }. Wat mij bijblijft: { $learned }.
draft-thanks-next = Wat ik nu ga doen: { $plans }. Ik laat u weten hoe het verdergaat.
draft-follow-up-subject = Onze kennismaking: { $event }
draft-follow-up-opening = Het was goed u te ontmoeten ({ $event }). Sindsdien denk ik nog vaak aan ons gesprek: { $spoken }.
draft-follow-up-next = Zoals besproken: { $promised }.
draft-work = Mijn werk vindt u hier: { $address }
draft-request-subject = Verzoek om 15 minuten: { $about }
draft-request-who = Ik ben { $name }, { $who }.
draft-request-why = Ik schrijf u om deze reden: { $why }.
draft-request = Zou u 15 minuten hebben voor een gesprek over { $about }? Mijn voorstel: { $days }.
draft-request-thanks = Ik dank u voor uw tijd.
draft-reminder-subject = Mijn brief ({ $date }): { $about }
draft-reminder-opening = { $unit ->
    [day] Op
   *[other] In
    } { $date } vroeg ik u om een gesprek over { $about }. Uw dagen zijn vol, en ik zal het niet nogmaals vragen; mochten er 15 minuten zijn, dan schikt elke dag mij.
draft-letter-subject = Mijn aanbevelingsbrief
draft-letter-opening = Nogmaals dank dat u een aanbevelingsbrief voor mij schrijft.
draft-deadline-subject = Mijn aanbevelingsbrief, uiterlijk { $date }
draft-deadline-opening = Nogmaals dank dat u een aanbevelingsbrief voor mij schrijft. De brief moet er uiterlijk { $date } zijn.
draft-deadline-opening-at = Nogmaals dank dat u een aanbevelingsbrief voor mij schrijft. De brief moet er uiterlijk { $date } zijn: { $place }.
draft-deadline-help = Ontbreekt er iets, of het nu mijn cv is, een schets van wat we hebben gedaan of een adres, dan stuur ik het dezelfde dag.
draft-update-subject = { $unit ->
   *[other] Wat er nieuw is sinds { $date }
    }
draft-update-opening = { $unit ->
   *[other] Dit is er nieuw sinds { $date }.
    }
draft-update-now = Waar ik nu werk: { $who }.
draft-update-plan = Wat er volgt: { $plan }
draft-update-nothing = { $unit ->
   *[other] Op mijn website is niets nieuws verschenen sinds { $date }, maar ik wil toch iets van mij laten horen.
    }
draft-update-more = Meer staat hier: { $address }
draft-update-thanks = Ik dank u voor uw raad en uw steun.
draft-item = { $what }: { $title }

## De handtekening voor e-mail en de pagina om die uit te kopiëren

signature-title = E-mailhandtekening van { $name }
signature-expected = { $degree } (verwacht { $date })
signature-lead = De knop kopieert de handtekening; u plakt die één keer in de instellingen van uw mailprogramma. Er wordt niets verzonden.
signature-copy = Handtekening kopiëren
signature-copied = De handtekening is gekopieerd, met de links en als platte tekst.
signature-by-hand = Zonder de knop: sleep over de handtekening in het eerste kader tot alles geselecteerd is, en kopieer met Ctrl+C, op een Mac met ⌘C.
signature-in-the-dark = Zo toont een mailprogramma in donkere modus het
signature-text = Hetzelfde als platte tekst
signature-copy-text = Platte tekst kopiëren
signature-paste = Waar u die plakt
signature-gmail = Gmail: Instellingen, ‘Alle instellingen bekijken’, ‘Algemeen’, ‘Handtekening’, ‘Nieuwe maken’; plakken, en onder aan de pagina ‘Wijzigingen opslaan’.
signature-outlook = Outlook: in het nieuwe Instellingen, ‘Accounts’, ‘Handtekeningen’; in het klassieke ‘Nieuwe e-mail’, ‘Handtekening’, ‘Handtekeningen…’, ‘Nieuw’. Plak met opmaak. Voor het klassieke maakt ‘folio signature --outlook’ ook de bestanden.
signature-apple = Apple Mail: ‘Mail’, ‘Instellingen’, ‘Handtekeningen’, ‘+’; haal het vinkje weg bij ‘Gebruik altijd mijn standaardlettertype’, en plak.

## De teksten voor een profiel op LinkedIn

linkedin-lead = Om in uw profiel te plakken, uit de regel ‘headline’ van site.toml en uit uw verhaal. Wat te veel is, staat tussen [[ en ]].
linkedin-headline = Kopregel
linkedin-about = Info
linkedin-missing = Hiervoor is niets geschreven: het komt uit ‘headline’ in site.toml of uit content/narrative.md.

## Kaarten van pagina’s die worden gedeeld

card-update = Nieuws

## De pagina voor een adres dat niet bestaat

not-found = Pagina niet gevonden
not-found-text = Op dit adres staat niets. Misschien is het verplaatst, of zit er een fout in de link.
not-found-home = De startpagina van { $name }
