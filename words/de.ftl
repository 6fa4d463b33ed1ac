### Die Wörter, die folio selbst sagt: auf Seiten, in PDFs, auf Karten und in Zitaten, auf Deutsch.
###
### Die Bemerkungen dazu, wo etwas steht, sind in en.ftl.

## Namen von Seiten

menu-about = Über mich
menu-cv = Lebenslauf
menu-publications = Publikationen
menu-posters = Poster
menu-talks = Vorträge
menu-updates = Neuigkeiten
menu-pages = Seiten
menu-more = Mehr

## Auf jeder Seite

skip-to-text = Zum Text springen
page-navigation = Seiten
language-name = Deutsch
other-languages = Sprachen
not-translated = Diese Seite gibt es nicht auf Deutsch.
contact-card = Visitenkarte
feed-of-updates = Feed der Neuigkeiten
feed-title = Neuigkeiten
dark-page = Dunkler Modus
light-page = Heller Modus
close = Schließen
comma-in-list = {", "}
comma-in-line = {", "}
semicolon-in-line = {"; "}
stop-in-line = {". "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## Die Startseite

native-language = Muttersprache
evidence-ecfmg = ECFMG-zertifiziert
evidence-gmc = GMC-Registrierung
evidence-approbation = Approbation
evidence-amc-certificate = AMC-Zertifikat
evidence-plab-whole = PLAB bestanden
evidence-mrcs-whole = MRCS bestanden
evidence-oet = OET bestanden
evidence-fachsprache = Fachsprachprüfung bestanden
evidence-kenntnis = Kenntnisprüfung bestanden
evidence-usmle =
    { $count ->
        [one] USMLE Step { $parts } bestanden
       *[other] USMLE Steps { $parts } bestanden
    }
evidence-comlex =
    { $count ->
        [one] COMLEX-USA Level { $parts } bestanden
       *[other] COMLEX-USA Levels { $parts } bestanden
    }
evidence-plab =
    { $count ->
        [one] PLAB Teil { $parts } bestanden
       *[other] PLAB Teile { $parts } bestanden
    }
evidence-mccqe =
    { $count ->
        [one] MCCQE Teil { $parts } bestanden
       *[other] MCCQE Teile { $parts } bestanden
    }
evidence-mrcs =
    { $count ->
        [one] MRCS Teil { $parts } bestanden
       *[other] MRCS Teile { $parts } bestanden
    }
evidence-amc =
    { $count ->
        [one] AMC Teil { $parts } bestanden
       *[other] AMC Teile { $parts } bestanden
    }
evidence-papers = { $count } Fachartikel
evidence-papers-first = { $count } Fachartikel, { $first } in Erstautorschaft
evidence-posters = { $count } Poster
evidence-posters-awarded =
    { $awards ->
        [one] { $count } Poster, { $awards } Preis
       *[other] { $count } Poster, { $awards } Preise
    }
evidence-operated = { $count } Operationen als Operateur/in
evidence-assisted = { $count } Operationen als Assistenz
evidence-major = { $count } große Operationen
selected-work = Ausgewählte Arbeiten
latest-publications = Neueste Publikationen
all-publications = Alle Publikationen
home-posters = Poster
all-posters = Alle Poster
home-talks = Vorträge
all-talks = Alle Vorträge
home-training = Weiterbildung
home-position = Aktuelle Stelle
home-position-and-training = Stelle und Weiterbildung
whole-cv = Der ganze Lebenslauf
latest-news = Neuigkeiten
all-news = Alle Neuigkeiten
whole-story = Meine Geschichte
pdf-link-long = Lebenslauf (PDF)
pdf-link = Lebenslauf als PDF
and-more-authors =
    { $count ->
        [0] et{"\u00A0"}al.
       *[other] und { $count } weitere
    }

## Ein Operationskatalog: wie viele Eingriffe einer Kategorie, in welcher Rolle

case-log = Operative Erfahrung
case-category = Kategorie
case-total = Summe
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] Operateur/in
        [first-assistant] Erste Assistenz
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] Hospitiert
        [assisted] Assistiert
        [supervised] Unter Anleitung operiert
        [performed] Selbstständig operiert
        [taught] Lehrassistenz
       *[other] { $role }
    }
case-part = davon { $name }
case-major = { $count } große Eingriffe

## Die Seite des Lebenslaufs

cv-heading = Lebenslauf
cv-pdf = Der Lebenslauf als PDF
print-page = Diese Seite drucken
cv-sections = Abschnitte des Lebenslaufs
cv-entries =
    { $count ->
        [one] { $count } Eintrag
       *[other] { $count } Einträge
    }
document-pages =
    { $count ->
        [one] { $count } Seite
       *[other] { $count } Seiten
    }
document-size = { $kilobytes } KB

## Was eine klinische Tätigkeit war, neben einem Eintrag, dessen Titel es nicht sagt

clerkship = Klinisches Praktikum
rotation = Rotation
elective = Famulatur
sub-internship = Unterassistenz
externship = Gastpraktikum
observership = Hospitation
hands-on = Praktisch tätig
observation-only = Nur beobachtend
setting-hands-on = { $setting }, praktisch tätig
setting-observation-only = { $setting } (nur beobachtend)

## Daten

month-january = Januar
month-february = Februar
month-march = März
month-april = April
month-may = Mai
month-june = Juni
month-july = Juli
month-august = August
month-september = September
month-october = Oktober
month-november = November
month-december = Dezember

alone-january = Januar
alone-february = Februar
alone-march = März
alone-april = April
alone-may = Mai
alone-june = Juni
alone-july = Juli
alone-august = August
alone-september = September
alone-october = Oktober
alone-november = November
alone-december = Dezember

short-january = Jan.
short-february = Feb.
short-march = März
short-april = Apr.
short-may = Mai
short-june = Juni
short-july = Juli
short-august = Aug.
short-september = Sept.
short-october = Okt.
short-november = Nov.
short-december = Dez.

season-spring = Frühjahr
season-summer = Sommer
season-fall = Herbst
season-autumn = Herbst
season-winter = Winter
semester-spring = Frühjahrssemester
semester-summer = SS
semester-fall = Herbstsemester
semester-autumn = Herbstsemester
semester-winter = WS
date-quarter = Q{ $quarter } { $year }
date-fiscal-year = { $year }/{ $next }

date-year = { $year }
date-month = { $month } { $year }
date-numeric = { $day }.{ $month }.{ $year }
date-numeric-month = { $month }/{ $year }
date-day = { $day }. { $month } { $year }
date-day-american = { $day }. { $month } { $year }
date-days = { $from }.–{ $to }. { $month } { $year }
date-days-american = { $from }.–{ $to }. { $month } { $year }
date-months-american = { $from }. { $first } – { $to }. { $last } { $year }
between-dates = {" – "}
present = heute
expected = voraussichtlich { $date }

## Der Lebenslauf auf Papier

curriculum-vitae = Lebenslauf
pdf-title = { $name } – Lebenslauf
page-of = von
phone = Telefon
address = Anschrift
personal-data = Persönliche Daten
person-name = Name
date-of-birth = Geburtsdatum
birthplace = Geburtsort
nationality = Staatsangehörigkeit
work-authorization = Arbeitserlaubnis
as-of = { $what } (Stand: { $date })
place-and-date = Ort, Datum
signature = Unterschrift

## Dokumente neben dem Lebenslauf

document-title = { $name } – { $what }
goals-and-timeline = Ziele und Zeitplan
for-our-meeting = Für unser Gespräch
questions = Fragen
introduction-card = Vorstellung
spoken-length =
    { $words ->
        [one] { $words } Wort
       *[other] { $words } Wörter
    }, { $least } bis { $most } Sekunden
short-profile = Profil
chosen-work = Ausgewählte Arbeiten
training-and-education = Weiterbildung und Ausbildung
letter-of-recommendation = Für ein Empfehlungsschreiben
about-the-letter = Das Schreiben
send-letter-to = An
letter-deadline = Bis
worked-together = Was wir gemeinsam getan haben
letter-closing = Mit freundlichen Grüßen
# DIN 5008: ohne das Wort „Betreff“.
letter-about = { $subject }
qr-code-of = QR-Code von { $address }

## Arten von Publikationen: eine Arbeit, dann die Überschrift über mehreren

article = Zeitschriftenartikel
review = Übersichtsarbeit
case-report = Fallbericht
chapter = Buchkapitel
book = Buch
abstract-work = Abstract
conference-paper = Konferenzbeitrag
preprint = Preprint
thesis = Hochschulschrift
report = Bericht
dataset = Datensatz
other-work = Publikation

articles = Zeitschriftenartikel
reviews = Übersichtsarbeiten
case-reports = Fallberichte
chapters = Buchkapitel
books = Bücher
abstracts = Veröffentlichte Abstracts
conference-papers = Konferenzbeiträge
preprints = Preprints
theses = Hochschulschriften
reports = Berichte
datasets = Datensätze
other-works = Weitere Publikationen

under-review = Eingereichte Manuskripte
talks = Vorträge
posters = Poster

## Wie weit eine Arbeit ist

in-preparation = In Vorbereitung
submitted = Eingereicht
under-revision = In Überarbeitung
accepted = Angenommen
in-press = Im Druck

## Zitate

citation-status = { $status }.
citation-status-since = { $status }, { $date }.
citation-version = Version { $version }
equal-contribution = Zu gleichen Teilen beteiligt.
corresponding-author = Korrespondenz.
et-al = et al
author-position = ({ author-number } von { $count })
author-position-alone = ({ author-number })
author-number = { $number }.
phd-thesis = Dissertation
masters-thesis = Masterarbeit
preprint-genre = Preprint
poster-presented = { $when ->
    [ahead] Poster, wird vorgestellt bei: { $details }
   *[past] Poster, vorgestellt bei: { $details }
}
talk-presented = Vortrag bei: { $details }
poster-presented-again = { $when ->
    [ahead] Poster, wird auch vorgestellt bei: { $details }
   *[past] Poster, auch vorgestellt bei: { $details }
}
talk-presented-again = Vortrag auch bei: { $details }
poster-without-meeting = Poster; { $details }
talk-without-meeting = Vortrag; { $details }

## Die Liste der Publikationen

publications-lead =
    { $count ->
        [one] { $count } Arbeit.
       *[other] { $count } Arbeiten, die neuesten zuerst.
    }
publications-as-bibtex = Alle als BibTeX
publications-as-json = als CSL-JSON
publications-kinds = Nach Art
publications-years = Nach Jahr
publications-by-year = Publikationen nach Jahr
publications-undated = Ohne Jahr
publications-by-years = Arbeiten nach Jahr: { $years }
filter-publications = Publikationen filtern
filter-words = Suche
filter-words-hint = Titel, Autor, Zeitschrift, Stichwort
filter-kind = Art
filter-kind-all = Alle
filter-year = Jahr
filter-year-all = Alle
filter-first = Erstautor
filter-clear = Alle zeigen
filter-found = { $found } von { $all } Arbeiten
filter-none = Keine Arbeit passt. Versuchen Sie es mit weniger Wörtern, oder zeigen Sie alle.

## Die Seite einer Publikation

published-in = Erschienen in
alt-publication = Ein Bild zur Arbeit „{ $title }“
publication-poster = Poster
publication-talk = Vortrag
keywords = Stichwörter
in-plain-words = In einfachen Worten
abstract-heading = Abstract
cite = Zitieren
copied = Kopiert.
copy-failed = Ihr Browser erlaubt es nicht. Der Text ist markiert: drücken Sie Strg+C.
copy-citation = Zitat kopieren
copy-bibtex = BibTeX kopieren
copy-ris = RIS kopieren
bibtex = BibTeX
ris = RIS, für EndNote, Zotero und andere
download-bib = Als .bib herunterladen
download-ris = Als .ris herunterladen
download-json = Als CSL-JSON herunterladen
link-paper = PDF
link-code = Code
link-data = Daten
link-website = Webseite

## Die Seite eines Posters oder Vortrags, und deren Listen

poster = Poster
talk = Vortrag
slides = Folien
embargo = Mit Sperrfrist.
embargo-note = Diese Seite ist nur in der Vorschau zu sehen.
meeting = Veranstaltung
meeting-again = Auch gezeigt bei
poster-at = Poster bei
talk-at = Vortrag bei
presentation-date = Datum
presentation-place = Ort
award = Preis
poster-file = Das Poster als { $form }
slides-file = Die Folien als { $form }
file-is-picture = Bild
online = Online
later-paper = Arbeit
large-picture = Großes Bild von „{ $title }“
alt-poster = Das Poster „{ $title }“
alt-talk = Ein Bild des Vortrags „{ $title }“
alt-slide = Die erste Folie von „{ $title }“
alt-with-abstract = { $picture }; das Abstract steht darunter als Text

## Aufgaben und Anmerkungen in einem Text

task-done = erledigt
task-open = zu tun
notes = Anmerkungen
note-mark = Anmerkung { $number }
note-back = Zurück zum Text von Anmerkung { $number }

## Blätter, von denen man in ein Bewerbungsformular kopiert

sheet-title = { $form }: { $name }
sheet-lead = Aus Ihrem Lebenslauf, Feld für Feld in den Worten des Formulars. Anführungszeichen und Striche sind die einer Tastatur. Kopieren Sie jedes Feld, und lesen Sie es im Formular noch einmal.
sheet-private = Nur für Sie: Diese Datei ist nicht auf Ihrer Website und darf nicht weitergegeben werden.
sheet-contents = Auf dieser Seite
sheet-copy = Kopieren
# { $field } kann von einem Eintrag sein, wie in sheet-field-of.
sheet-copy-field = { $field } kopieren
sheet-copied = Kopiert: { $field }
sheet-field-of = { $field } von „{ $entry }“
sheet-star = am wichtigsten
sheet-number = { $field }: { $count } von { $most }
sheet-too-many = { $field }: { $count } von { $most }, { $over } zu viel
sheet-count = { $count } von { $most }
sheet-count-unconfirmed = { $count } von { $most }, eine nicht bestätigte Grenze
sheet-over = { $count ->
    [one] Ein Zeichen
   *[other] { $count } Zeichen
} zu viel: Die Grenze liegt vor „{ $words }“
# { $key } ist ein Wort in den Klammern einer Überschrift.
sheet-proposed = Vorschlag von folio: Wenn es etwas anderes ist, sagen Sie es mit „{ $key }=…“ in den Klammern des Eintrags
sheet-missing = Noch nicht gesagt: Schreiben Sie „{ $key }=…“ in die Klammern des Eintrags
sheet-optional = Freiwillig: „{ $key }=…“ in den Klammern des Eintrags
sheet-missing-quote = Noch nicht gesagt: Schreiben Sie es unter den Eintrag als Zitat, „> meaningful: …“
sheet-nothing-written = Für dieses Feld ist nichts geschrieben
sheet-whole-period = Die Daten sind geschrieben als { $period }
sheet-own-name = Ihr eigener Name ist markiert: Setzen Sie ihn im Formular fett
sheet-unconfirmed = Es ist nicht bestätigt, dass das Formular danach fragt
sheet-cut-short = Die Liste endet mit „und andere“, und das Formular fragt nach allen
sheet-other-characters = Zeichen, die das Formular vielleicht anders zeigt: { $characters }
sheet-without-place = { $form } hat dafür keinen Platz
sheet-gaps = Was noch zu schreiben ist
sheet-gaps-lead = { $form } fragt auch danach, und keine Datei Ihrer Website enthält es:
# { $tag } ist ein Wort in den Klammern einer Überschrift.
sheet-gaps-sections = { $form } hat auch diese Abschnitte, und nichts, was mit „.{ $tag }“ markiert ist, gehört dorthin:
sheet-answers = Was in den Klammern eines Eintrags stehen kann
sheet-most = höchstens { $most }
sheet-most-unconfirmed = höchstens { $most }, nicht bestätigt
sheet-sources = Woher die Felder und Grenzen sind

## Briefe zum Ausfüllen

# Was in eckigen Klammern steht, bis es ausgefüllt ist. Es folgt auf die Worte davor.
draft-blank-event = die Rotation, das Gespräch oder die Hilfe, um die es geht
draft-blank-learned = was Sie gelernt haben, in einem Satz
draft-blank-plans = was Sie als Nächstes damit tun, in einem Satz
draft-blank-conference = die Tagung
draft-blank-spoken = worüber Sie gesprochen haben
draft-blank-promised = was Sie schicken oder tun wollten
draft-blank-who = wer Sie sind, in einer Zeile
draft-blank-why = warum Sie gerade dieser Person schreiben: eine Arbeit, ein Vortrag, wer sie genannt hat
draft-blank-about = worum es geht
draft-blank-asked = Tag des Schreibens
draft-blank-days = zwei oder drei Tage
draft-blank-own = ein Satz nur für diese Person
draft-greeting = { $addressed ->
    [woman] Sehr geehrte { $name },
    [man] Sehr geehrter { $name },
   *[other] Guten Tag { $name },
    }
draft-closing = Mit freundlichen Grüßen
draft-thanks-closing = Mit herzlichem Dank
draft-thanks-subject = Danke: { $event }
draft-thanks-opening = ich danke Ihnen: { $event }. Was mir bleibt: { $learned }.
draft-thanks-next = Was ich als Nächstes tue: { $plans }. Ich schreibe Ihnen, wie es weitergeht.
draft-follow-up-subject = Unser Gespräch: { $event }
draft-follow-up-opening = es war schön, Sie kennenzulernen: { $event }. Seitdem denke ich nach über { $spoken }.
draft-follow-up-next = Wie besprochen: { $promised }.
draft-work = Meine Arbeit finden Sie hier: { $address }
draft-request-subject = Bitte um 15 Minuten: { $about }
draft-request-who = ich bin { $name }, { $who }.
draft-request-why = Ich schreibe Ihnen, weil { $why }.
draft-request = Hätten Sie 15 Minuten für ein Gespräch über { $about }, und zwar { $days }?
draft-request-thanks = Ich danke Ihnen für Ihre Zeit.
draft-reminder-subject = Meine Bitte ({ $date }): { $about }
draft-reminder-opening = { $unit ->
    [day] am { $date }
    [month] im { $date }
   *[other] { $date }
    } bat ich Sie um ein Gespräch über { $about }. Ihre Tage sind voll, und ich frage nicht noch einmal; wenn es 15 Minuten gibt, ist mir jeder Tag recht.
draft-letter-subject = Mein Empfehlungsschreiben
draft-letter-opening = ich danke Ihnen noch einmal, dass Sie mir ein Empfehlungsschreiben geben.
draft-deadline-subject = Mein Empfehlungsschreiben, fällig am { $date }
draft-deadline-opening = ich danke Ihnen noch einmal, dass Sie mir ein Empfehlungsschreiben geben. Es muss bis zum { $date } da sein.
draft-deadline-opening-at = ich danke Ihnen noch einmal, dass Sie mir ein Empfehlungsschreiben geben. Es muss bis zum { $date } da sein: { $place }.
draft-deadline-help = Fehlt noch etwas, sei es mein Lebenslauf, ein Entwurf dessen, was wir getan haben, oder eine Adresse, so schicke ich es am selben Tag.
draft-update-subject = Was neu ist seit { $unit ->
    [day] dem { $date }
   *[other] { $date }
    }
draft-update-opening = hier ist, was neu ist seit { $unit ->
    [day] dem { $date }
   *[other] { $date }
    }.
draft-update-now = Wo ich jetzt bin: { $who }.
draft-update-plan = Was als Nächstes kommt: { $plan }
draft-update-nothing = auf meiner Website ist nichts Neues seit { $unit ->
    [day] dem { $date }
   *[other] { $date }
    }, und ich möchte nicht schweigen.
draft-update-more = Mehr ist hier: { $address }
draft-update-thanks = Ich danke Ihnen für Ihren Rat und Ihre Unterstützung.
draft-item = { $what }: { $title }

## Die E-Mail-Signatur und die Seite, von der man sie kopiert

signature-title = E-Mail-Signatur von { $name }
signature-expected = { $degree } voraussichtlich { $date }
signature-lead = Der Knopf kopiert die Signatur; Sie fügen sie einmal in die Einstellungen Ihres Mailprogramms ein. Nichts wird gesendet.
signature-copy = Signatur kopieren
signature-copied = Die Signatur ist kopiert, mit ihren Links und als reiner Text.
signature-by-hand = Ohne den Knopf: Ziehen Sie über die Signatur im ersten Rahmen, bis sie ganz markiert ist, und kopieren Sie sie mit Strg+C, auf dem Mac mit ⌘C.
signature-in-the-dark = So zeigt sie ein dunkles Mailprogramm
signature-text = Dasselbe als reiner Text
signature-copy-text = Reinen Text kopieren
signature-paste = Wo sie eingefügt wird
signature-gmail = Gmail: Einstellungen, „Alle Einstellungen aufrufen“, „Allgemein“, „Signatur“, „Neu erstellen“; einfügen, und unten auf der Seite „Änderungen speichern“.
signature-outlook = Outlook: im neuen Einstellungen, „Konten“, „Signaturen“; im klassischen „Neue E-Mail“, „Signatur“, „Signaturen…“, „Neu“. Mit Formatierung einfügen. Für das klassische macht „folio signature --outlook“ auch die Dateien.
signature-apple = Apple Mail: „Mail“, „Einstellungen“, „Signaturen“, „+“; den Haken bei „Immer meine Standardschrift verwenden“ entfernen, und einfügen.

## Die Texte für ein Profil bei LinkedIn

linkedin-lead = Zum Einfügen in Ihr Profil, aus der Zeile „headline“ der site.toml und aus Ihrer Geschichte. Was zu viel ist, steht zwischen [[ und ]].
linkedin-headline = Profilslogan
linkedin-about = Info
linkedin-missing = Dafür ist nichts geschrieben: Es kommt aus „headline“ in site.toml oder aus content/narrative.md.

## Karten von Seiten, die geteilt werden

card-update = Neuigkeit

## Die Seite für eine Adresse, die es nicht gibt

not-found = Seite nicht gefunden
not-found-text = Unter dieser Adresse ist nichts. Vielleicht ist es umgezogen, oder der Link dorthin hat einen Fehler.
not-found-home = Die Startseite von { $name }
