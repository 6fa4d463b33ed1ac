### Le parole che folio dice da sé: sulle pagine, nei PDF, sulle schede e nelle citazioni, in italiano.
###
### Le note su dove compare ogni messaggio sono in en.ftl.

## I nomi delle pagine

menu-about = Chi sono
menu-cv = Curriculum
menu-publications = Pubblicazioni
menu-posters = Poster
menu-talks = Relazioni
menu-updates = Novità
menu-pages = Pagine
menu-more = Altro

## Su ogni pagina

skip-to-text = Vai al contenuto
page-navigation = Pagine
language-name = Italiano
other-languages = Lingue
not-translated = Questa pagina non è disponibile in italiano.
contact-card = Biglietto da visita
feed-of-updates = Feed delle novità
feed-title = Novità
dark-page = Modalità scura
light-page = Modalità chiara
close = Chiudi
comma-in-list = {", "}
comma-in-line = {", "}
semicolon-in-line = {"; "}
stop-in-line = {". "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## La pagina iniziale

native-language = madrelingua
evidence-ecfmg = Certificazione ECFMG
evidence-gmc = Iscrizione al GMC
evidence-approbation = Approbation (Germania)
evidence-amc-certificate = Certificato AMC
evidence-plab-whole = PLAB superato
evidence-mrcs-whole = MRCS superato
evidence-oet = OET superato
evidence-fachsprache = Fachsprachprüfung superata
evidence-kenntnis = Kenntnisprüfung superata
evidence-usmle =
    { $count ->
        [one] USMLE Step { $parts } superato
        [many] USMLE Steps { $parts } superati
       *[other] USMLE Steps { $parts } superati
    }
evidence-comlex =
    { $count ->
        [one] COMLEX-USA Level { $parts } superato
        [many] COMLEX-USA Levels { $parts } superati
       *[other] COMLEX-USA Levels { $parts } superati
    }
evidence-plab =
    { $count ->
        [one] PLAB parte { $parts } superata
        [many] PLAB parti { $parts } superate
       *[other] PLAB parti { $parts } superate
    }
evidence-mccqe =
    { $count ->
        [one] MCCQE parte { $parts } superata
        [many] MCCQE parti { $parts } superate
       *[other] MCCQE parti { $parts } superate
    }
evidence-mrcs =
    { $count ->
        [one] MRCS parte { $parts } superata
        [many] MRCS parti { $parts } superate
       *[other] MRCS parti { $parts } superate
    }
evidence-amc =
    { $count ->
        [one] AMC parte { $parts } superata
        [many] AMC parti { $parts } superate
       *[other] AMC parti { $parts } superate
    }
evidence-papers =
    { $count ->
        [one] { $count } articolo
        [many] { $count } di articoli
       *[other] { $count } articoli
    }
evidence-papers-first =
    { $count ->
        [one] { $count } articolo, { $first } a primo nome
        [many] { $count } di articoli, { $first } a primo nome
       *[other] { $count } articoli, { $first } a primo nome
    }
evidence-posters = { $count } poster
evidence-posters-awarded =
    { $awards ->
        [one] { $count } poster, { $awards } premio
        [many] { $count } poster, { $awards } di premi
       *[other] { $count } poster, { $awards } premi
    }
evidence-operated =
    { $count ->
        [one] { $count } intervento come primo operatore
        [many] { $count } di interventi come primo operatore
       *[other] { $count } interventi come primo operatore
    }
evidence-assisted =
    { $count ->
        [one] { $count } intervento come assistente
        [many] { $count } di interventi come assistente
       *[other] { $count } interventi come assistente
    }
evidence-major =
    { $count ->
        [one] { $count } intervento maggiore
        [many] { $count } di interventi maggiori
       *[other] { $count } interventi maggiori
    }
selected-work = Lavori scelti
latest-publications = Ultime pubblicazioni
all-publications = Tutte le pubblicazioni
home-posters = Poster
all-posters = Tutti i poster
home-talks = Relazioni
all-talks = Tutte le relazioni
home-training = Formazione specialistica
home-position = Incarico attuale
home-position-and-training = Incarico e formazione
whole-cv = Il curriculum completo
latest-news = Novità
all-news = Tutte le novità
whole-story = La mia storia
pdf-link-long = Curriculum vitae (PDF)
pdf-link = Curriculum in PDF
and-more-authors =
    { $count ->
        [0] et{"\u00A0"}al.
        [one] e { $count } altro
        [many] e altri { $count }
       *[other] e altri { $count }
    }

## Un registro operatorio: quanti interventi di ogni categoria, in ogni ruolo

case-log = Casistica operatoria
case-category = Categoria
case-total = Totale
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] Primo operatore
        [first-assistant] Primo assistente
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] Osservazione
        [assisted] Assistenza
        [supervised] Con tutor
        [performed] In autonomia
        [taught] Come tutor
       *[other] { $role }
    }
case-part = di cui { $name }
case-major =
    { $count ->
        [one] { $count } intervento maggiore
        [many] { $count } di interventi maggiori
       *[other] { $count } interventi maggiori
    }

## La pagina del curriculum

cv-heading = Curriculum vitae
cv-pdf = Il curriculum in PDF
print-page = Stampa questa pagina
cv-sections = Sezioni del curriculum
cv-entries =
    { $count ->
        [one] { $count } voce
        [many] { $count } di voci
       *[other] { $count } voci
    }
document-pages =
    { $count ->
        [one] { $count } pagina
        [many] { $count } di pagine
       *[other] { $count } pagine
    }
document-size = { $kilobytes } kB

## Che cosa era un’attività clinica, accanto a una voce il cui titolo non lo dice

clerkship = Tirocinio clinico
rotation = Rotazione clinica
elective = Tirocinio elettivo
sub-internship = Sub-internship
externship = Tirocinio esterno
observership = Frequenza come osservatore
hands-on = Con attività assistenziale
observation-only = Sola osservazione
setting-hands-on = { $setting }, con attività assistenziale
setting-observation-only = { $setting } (sola osservazione)

## Date

month-january = gennaio
month-february = febbraio
month-march = marzo
month-april = aprile
month-may = maggio
month-june = giugno
month-july = luglio
month-august = agosto
month-september = settembre
month-october = ottobre
month-november = novembre
month-december = dicembre

alone-january = gennaio
alone-february = febbraio
alone-march = marzo
alone-april = aprile
alone-may = maggio
alone-june = giugno
alone-july = luglio
alone-august = agosto
alone-september = settembre
alone-october = ottobre
alone-november = novembre
alone-december = dicembre

short-january = gen
short-february = feb
short-march = mar
short-april = apr
short-may = mag
short-june = giu
short-july = lug
short-august = ago
short-september = set
short-october = ott
short-november = nov
short-december = dic

season-spring = primavera
season-summer = estate
season-fall = autunno
season-autumn = autunno
season-winter = inverno
semester-spring = semestre primaverile
semester-summer = semestre estivo
semester-fall = semestre autunnale
semester-autumn = semestre autunnale
semester-winter = semestre invernale
date-quarter = T{ $quarter } { $year }
date-fiscal-year = { $year }/{ $next }

date-year = { $year }
date-month = { $month } { $year }
date-numeric = { $day }/{ $month }/{ $year }
date-numeric-month = { $month }/{ $year }
date-day = { $day } { $month } { $year }
date-day-american = { $day } { $month } { $year }
date-days = { $from }–{ $to } { $month } { $year }
date-days-american = { $from }–{ $to } { $month } { $year }
date-months-american = { $from } { $first } – { $to } { $last } { $year }
between-dates = {" – "}
present = oggi
expected = { $date } (previsto)

## Il curriculum su carta

curriculum-vitae = Curriculum vitae
pdf-title = { $name } – Curriculum vitae
page-of = di
phone = Telefono
address = Indirizzo
personal-data = Dati personali
person-name = Nome
date-of-birth = Data di nascita
birthplace = Luogo di nascita
nationality = Nazionalità
work-authorization = Permesso di lavoro
as-of = { $what } (aggiornamento: { $date })
place-and-date = Luogo e data
signature = Firma

## Documenti accanto al curriculum

document-title = { $name } – { $what }
goals-and-timeline = Obiettivi e tempi
for-our-meeting = Per il nostro incontro
questions = Domande
introduction-card = Presentazione
spoken-length =
    { $words ->
        [one] { $words } parola
        [many] { $words } di parole
       *[other] { $words } parole
    }, da { $least } a { $most } secondi
short-profile = Profilo
chosen-work = Lavori scelti
training-and-education = Formazione specialistica e studi
letter-of-recommendation = Per una lettera di referenze
about-the-letter = La lettera
send-letter-to = A
letter-deadline = Entro
worked-together = Che cosa abbiamo fatto insieme
letter-closing = Distinti saluti,
letter-about = Oggetto: { $subject }
qr-code-of = Codice QR di { $address }

## Tipi di pubblicazioni: un lavoro, poi il titolo sopra più d’uno

article = Articolo su rivista
review = Revisione della letteratura
case-report = Caso clinico
chapter = Capitolo di libro
book = Libro
abstract-work = Abstract
conference-paper = Contributo in atti di convegno
preprint = Preprint
thesis = Tesi
report = Rapporto
dataset = Insieme di dati
other-work = Pubblicazione

articles = Articoli su rivista
reviews = Revisioni della letteratura
case-reports = Casi clinici
chapters = Capitoli di libro
books = Libri
abstracts = Abstract pubblicati
conference-papers = Contributi in atti di convegno
preprints = Preprint
theses = Tesi
reports = Rapporti
datasets = Insiemi di dati
other-works = Altre pubblicazioni

under-review = Manoscritti in valutazione
talks = Relazioni
posters = Poster

## A che punto è un lavoro

in-preparation = In preparazione
submitted = Inviato alla rivista
under-revision = In revisione da parte degli autori
accepted = Accettato
in-press = In corso di stampa

## Citazioni

citation-status = { $status }.
citation-status-since = { $status }, { $date }.
citation-version = Versione { $version }
equal-contribution = Hanno contribuito in egual misura.
corresponding-author = Corrispondenza.
et-al = et al
author-position = ({ author-number } di { $count })
author-position-alone = ({ author-number })
author-number = { $number }º
phd-thesis = Tesi di dottorato
masters-thesis = Tesi di laurea magistrale
preprint-genre = preprint
poster-presented = { $when ->
    [ahead] Poster da presentare a: { $details }
   *[past] Poster presentato a: { $details }
}
talk-presented = { $when ->
    [ahead] Relazione da presentare a: { $details }
   *[past] Relazione presentata a: { $details }
}
poster-presented-again = { $when ->
    [ahead] Poster da presentare anche a: { $details }
   *[past] Poster presentato anche a: { $details }
}
talk-presented-again = { $when ->
    [ahead] Relazione da presentare anche a: { $details }
   *[past] Relazione presentata anche a: { $details }
}
poster-without-meeting = Poster; { $details }
talk-without-meeting = Relazione; { $details }

## L’elenco delle pubblicazioni

publications-lead =
    { $count ->
        [one] { $count } lavoro.
        [many] { $count } di lavori, a partire dai più recenti.
       *[other] { $count } lavori, a partire dai più recenti.
    }
publications-as-bibtex = Tutto in BibTeX
publications-as-json = in CSL-JSON
publications-kinds = Per tipo
publications-years = Per anno
publications-by-year = Pubblicazioni per anno
publications-undated = Senza anno
publications-by-years = Lavori per anno: { $years }
filter-publications = Filtra le pubblicazioni
filter-words = Cerca
filter-words-hint = titolo, autore, rivista, parola chiave
filter-kind = Tipo
filter-kind-all = Tutti
filter-year = Anno
filter-year-all = Tutti
filter-first = A primo nome
filter-clear = Mostra tutto
filter-found = { $found } lavori su { $all }
filter-none = Nessun lavoro corrisponde. Provi con meno parole, oppure mostri tutto.

## La pagina di una pubblicazione

published-in = Pubblicato in
alt-publication = Un’immagine dell’articolo «{ $title }»
publication-poster = Poster
publication-talk = Relazione
keywords = Parole chiave
in-plain-words = In parole semplici
abstract-heading = Abstract
cite = Cita
copied = Copiato.
copy-failed = Il Suo browser non lo consente. Il testo è selezionato: prema Ctrl+C.
copy-citation = Copia la citazione
copy-bibtex = Copia il BibTeX
copy-ris = Copia il RIS
bibtex = BibTeX
ris = RIS, per EndNote, Zotero e altri
download-bib = Scarica come .bib
download-ris = Scarica come .ris
download-json = Scarica come CSL-JSON
link-paper = PDF
link-code = Codice
link-data = Dati
link-website = Sito web

## La pagina di un poster o di una relazione, e i loro elenchi

poster = Poster
talk = Relazione
slides = Diapositive
embargo = Sotto embargo.
embargo-note = Questa pagina si vede solo nell’anteprima.
meeting = Evento
meeting-again = Presentato anche a
poster-at = Poster a
talk-at = Relazione a
presentation-date = Data
presentation-place = Luogo
award = Premio
poster-file = Il poster come { $form }
slides-file = Le diapositive come { $form }
file-is-picture = immagine
online = Online
later-paper = Articolo
large-picture = Immagine grande di «{ $title }»
alt-poster = Il poster «{ $title }»
alt-talk = Un’immagine della relazione «{ $title }»
alt-slide = La prima diapositiva di «{ $title }»
alt-with-abstract = { $picture }; l’abstract è riportato sotto come testo

## Attività e note in un testo

task-done = fatto
task-open = da fare
notes = Note
note-mark = Nota { $number }
note-back = Torna al testo della nota { $number }

## Fogli da cui copiare in un modulo di domanda

sheet-title = { $form }: { $name }
sheet-lead = Dal Suo curriculum, campo per campo, nei termini del modulo. Virgolette e trattini sono quelli di una tastiera. Copi ogni campo e lo rilegga nel modulo.
sheet-private = Solo per Lei: questo file non è sul Suo sito e non va trasmesso ad altri.
sheet-contents = In questa pagina
sheet-copy = Copia
# { $field } può essere di una voce, come in sheet-field-of.
sheet-copy-field = Copia: { $field }
sheet-copied = Copiato: { $field }
sheet-field-of = { $field } di «{ $entry }»
sheet-star = il più significativo
sheet-number = { $field }: { $count } su { $most }
sheet-too-many = { $field }: { $count } su { $most }, { $over } di troppo
sheet-count = { $count } su { $most }
sheet-count-unconfirmed = { $count } su { $most }, un limite non confermato
sheet-over = { $count ->
    [one] { $count } carattere di troppo
    [many] { $count } di caratteri di troppo
   *[other] { $count } caratteri di troppo
}: il limite cade prima di «{ $words }»
# { $key } è una parola tra le parentesi graffe di un titolo.
sheet-proposed = Proposto da folio: se è altro, lo dica con «{ $key }=…» tra le parentesi graffe della voce
sheet-missing = Non ancora indicato: scriva «{ $key }=…» tra le parentesi graffe della voce
sheet-optional = Facoltativo: «{ $key }=…» tra le parentesi graffe della voce
sheet-missing-quote = Non ancora indicato: lo scriva sotto la voce come citazione, «> meaningful: …»
sheet-nothing-written = Per questo campo non è scritto nulla
sheet-whole-period = Le date sono scritte come { $period }
sheet-own-name = Il Suo nome è evidenziato: lo metta in grassetto nel modulo
sheet-unconfirmed = Non è confermato che il modulo lo chieda
sheet-cut-short = L’elenco finisce con «e altri», e il modulo chiede tutti i nomi
sheet-other-characters = Caratteri che il modulo potrebbe mostrare in altro modo: { $characters }
sheet-without-place = { $form } non ha un posto per queste voci
sheet-gaps = Che cosa resta da scrivere
sheet-gaps-lead = { $form } chiede anche questo, e nessun file del Suo sito lo contiene:
# { $tag } è una parola tra le parentesi graffe di un titolo.
sheet-gaps-sections = { $form } ha anche queste sezioni, e nulla di ciò che è contrassegnato con «.{ $tag }» vi appartiene:
sheet-answers = Che cosa può stare tra le parentesi graffe di una voce
sheet-most = al massimo { $most }
sheet-most-unconfirmed = al massimo { $most }, non confermato
sheet-sources = Da dove vengono i campi e i limiti

## Lettere da completare

# Ciò che sta tra parentesi quadre finché non è completato. Segue le parole che lo precedono.
draft-blank-event = la rotazione, l’incontro o l’aiuto di cui si tratta
draft-blank-learned = che cosa ha imparato, in una frase
draft-blank-plans = che cosa ne farà ora, in una frase
draft-blank-conference = il congresso
draft-blank-spoken = di che cosa avete parlato
draft-blank-promised = che cosa ha detto che avrebbe mandato o fatto
draft-blank-who = chi è Lei, in una riga
draft-blank-why = perché scrive proprio a questa persona: un articolo, una relazione, chi ne ha fatto il nome
draft-blank-about = l’argomento
draft-blank-asked = data della lettera
draft-blank-days = due o tre giorni
draft-blank-own = una frase solo per questa persona
draft-greeting = { $addressed ->
   *[other] Gentile { $name },
    }
draft-closing = Cordiali saluti,
draft-thanks-closing = Con sincera gratitudine,
draft-thanks-subject = Grazie per { $event }
draft-thanks-opening = La ringrazio per { $event }. Che cosa mi resta: { $learned }.
draft-thanks-next = I miei prossimi passi: { $plans }. Le scriverò come procede.
draft-follow-up-subject = Il nostro incontro: { $event }
draft-follow-up-opening = è stato un piacere conoscerLa ({ $event }). Da allora continuo a riflettere su ciò di cui abbiamo parlato: { $spoken }.
draft-follow-up-next = Come d’accordo: { $promised }.
draft-work = Il mio lavoro si trova qui: { $address }
draft-request-subject = Richiesta di 15 minuti: { $about }
draft-request-who = sono { $name }, { $who }.
draft-request-why = Ecco perché scrivo proprio a Lei: { $why }.
draft-request = Avrebbe 15 minuti per un colloquio (argomento: { $about })? Le propongo: { $days }.
draft-request-thanks = La ringrazio per il Suo tempo.
draft-reminder-subject = La mia lettera ({ $date }): { $about }
draft-reminder-opening = { $unit ->
    [day] in data { $date }
    [month] nel mese di { $date }
   *[other] nel { $date }
    } Le ho chiesto un colloquio (argomento: { $about }). So che le Sue giornate sono piene e non insisterò oltre; se ha 15 minuti, per me va bene qualsiasi giorno.
draft-letter-subject = La mia lettera di referenze
draft-letter-opening = La ringrazio ancora per la lettera di referenze che scrive per me.
draft-deadline-subject = La mia lettera di referenze, scadenza { $date }
draft-deadline-opening = La ringrazio ancora per la lettera di referenze che scrive per me. Deve arrivare entro questa data: { $date }.
draft-deadline-opening-at = La ringrazio ancora per la lettera di referenze che scrive per me. Deve arrivare entro questa data: { $date }. Destinazione: { $place }.
draft-deadline-help = Se manca qualcosa, che sia il mio curriculum, una bozza di ciò che abbiamo fatto o un indirizzo, lo mando il giorno stesso.
draft-update-subject = Le mie novità { $unit ->
    [day] dal giorno { $date }
    [month] da { $date }
   *[other] dal { $date }
    }
draft-update-opening = ecco le mie novità { $unit ->
    [day] dal giorno { $date }
    [month] da { $date }
   *[other] dal { $date }
    }.
draft-update-now = Il mio incarico attuale: { $who }.
draft-update-plan = I prossimi passi: { $plan }
draft-update-nothing = sul mio sito non c’è nulla di nuovo { $unit ->
    [day] dal giorno { $date }
    [month] da { $date }
   *[other] dal { $date }
    }, ma desidero comunque scriverLe.
draft-update-more = Altro si trova qui: { $address }
draft-update-thanks = La ringrazio per i Suoi consigli e per il Suo sostegno.
draft-item = { $what }: { $title }

## La firma per la posta elettronica e la pagina da cui copiarla

signature-title = Firma e-mail di { $name }
signature-expected = { $degree } (previsto: { $date })
signature-lead = Il pulsante copia la firma; Lei la incolla una sola volta nelle impostazioni del Suo programma di posta. Non viene inviato nulla.
signature-copy = Copia la firma
signature-copied = La firma è copiata, con i suoi link e come testo semplice.
signature-by-hand = Senza il pulsante: trascini il mouse sulla firma nel primo riquadro per selezionarla tutta e la copi con Ctrl+C, su un Mac con ⌘C.
signature-in-the-dark = Come la mostra un programma di posta in modalità scura
signature-text = La stessa come testo semplice
signature-copy-text = Copia il testo semplice
signature-paste = Dove incollarla
signature-gmail = Gmail: Impostazioni, «Visualizza tutte le impostazioni», «Generali», «Firma», «Crea nuova»; la incolli, poi «Salva modifiche» in fondo alla pagina.
signature-outlook = Outlook: nel nuovo Impostazioni, «Account», «Firme»; nel classico «Nuovo messaggio di posta elettronica», «Firma», «Firme…», «Nuova». La incolli con la sua formattazione. Per il classico «folio signature --outlook» crea anche i file.
signature-apple = Apple Mail: «Mail», «Impostazioni», «Firme», «+»; tolga la spunta da «Usa sempre il mio font di default» e la incolli.

## I testi per un profilo LinkedIn

linkedin-lead = Da incollare nel Suo profilo, dalla riga «headline» di site.toml e dalla Sua storia. Ciò che supera un limite sta tra [[ e ]].
linkedin-headline = Sommario
linkedin-about = Informazioni
linkedin-missing = Per questo non è scritto nulla: viene da «headline» in site.toml o da content/narrative.md.

## Schede di pagine condivise

card-update = Novità

## La pagina di un indirizzo che non esiste

not-found = Pagina non trovata
not-found-text = A questo indirizzo non c’è nulla. Forse è stato spostato, o il link contiene un errore.
not-found-home = La pagina iniziale di { $name }
