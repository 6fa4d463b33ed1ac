### Słowa, które folio mówi samo: na stronach, w plikach PDF, na kartach i w cytowaniach, po polsku.
###
### Uwagi o tym, gdzie stoi każdy komunikat, są w en.ftl.

## Nazwy stron

menu-about = O mnie
menu-cv = CV
menu-publications = Publikacje
menu-posters = Postery
menu-talks = Wystąpienia
menu-updates = Aktualności
menu-pages = Strony
menu-more = Więcej

## Na każdej stronie

skip-to-text = Przejdź do treści
page-navigation = Strony
language-name = Polski
other-languages = Języki
not-translated = Ta strona nie jest dostępna po polsku.
contact-card = Wizytówka
feed-of-updates = Kanał aktualności
feed-title = Aktualności
dark-page = Tryb ciemny
light-page = Tryb jasny
close = Zamknij
comma-in-list = {", "}
comma-in-line = {", "}
semicolon-in-line = {"; "}
stop-in-line = {". "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## Strona główna

native-language = język ojczysty
evidence-ecfmg = Certyfikat ECFMG
evidence-gmc = Rejestracja w GMC
evidence-approbation = Approbation (Niemcy)
evidence-amc-certificate = Certyfikat AMC
evidence-plab-whole = Zdany egzamin PLAB
evidence-mrcs-whole = Zdany egzamin MRCS
evidence-oet = Zdany egzamin OET
evidence-fachsprache = Zdany egzamin Fachsprachprüfung
evidence-kenntnis = Zdany egzamin Kenntnisprüfung
evidence-usmle =
    { $count ->
        [one] Zdany egzamin USMLE Step { $parts }
        [few] Zdane egzaminy USMLE Step { $parts }
        [many] Zdane egzaminy USMLE Step { $parts }
       *[other] Zdane egzaminy USMLE Step { $parts }
    }
evidence-comlex =
    { $count ->
        [one] Zdany egzamin COMLEX-USA Level { $parts }
        [few] Zdane egzaminy COMLEX-USA Level { $parts }
        [many] Zdane egzaminy COMLEX-USA Level { $parts }
       *[other] Zdane egzaminy COMLEX-USA Level { $parts }
    }
evidence-plab =
    { $count ->
        [one] Zdana część { $parts } egzaminu PLAB
        [few] Zdane części { $parts } egzaminu PLAB
        [many] Zdane części { $parts } egzaminu PLAB
       *[other] Zdane części { $parts } egzaminu PLAB
    }
evidence-mccqe =
    { $count ->
        [one] Zdana część { $parts } egzaminu MCCQE
        [few] Zdane części { $parts } egzaminu MCCQE
        [many] Zdane części { $parts } egzaminu MCCQE
       *[other] Zdane części { $parts } egzaminu MCCQE
    }
evidence-mrcs =
    { $count ->
        [one] Zdana część { $parts } egzaminu MRCS
        [few] Zdane części { $parts } egzaminu MRCS
        [many] Zdane części { $parts } egzaminu MRCS
       *[other] Zdane części { $parts } egzaminu MRCS
    }
evidence-amc =
    { $count ->
        [one] Zdana część { $parts } egzaminu AMC
        [few] Zdane części { $parts } egzaminu AMC
        [many] Zdane części { $parts } egzaminu AMC
       *[other] Zdane części { $parts } egzaminu AMC
    }
evidence-papers =
    { $count ->
        [one] { $count } artykuł
        [few] { $count } artykuły
        [many] { $count } artykułów
       *[other] { $count } artykułu
    }
evidence-papers-first =
    { $count ->
        [one] { $count } artykuł, w tym { $first } z pierwszym autorstwem
        [few] { $count } artykuły, w tym { $first } z pierwszym autorstwem
        [many] { $count } artykułów, w tym { $first } z pierwszym autorstwem
       *[other] { $count } artykułu, w tym { $first } z pierwszym autorstwem
    }
evidence-posters =
    { $count ->
        [one] { $count } poster
        [few] { $count } postery
        [many] { $count } posterów
       *[other] { $count } posteru
    }
# Liczby obok nazw: dwie liczby odmieniałyby dwa rzeczowniki.
evidence-posters-awarded = Postery: { $count }, nagrody: { $awards }
evidence-operated =
    { $count ->
        [one] { $count } operacja jako operator
        [few] { $count } operacje jako operator
        [many] { $count } operacji jako operator
       *[other] { $count } operacji jako operator
    }
evidence-assisted =
    { $count ->
        [one] { $count } asysta
        [few] { $count } asysty
        [many] { $count } asyst
       *[other] { $count } asysty
    }
evidence-major =
    { $count ->
        [one] { $count } duża operacja
        [few] { $count } duże operacje
        [many] { $count } dużych operacji
       *[other] { $count } dużej operacji
    }
selected-work = Wybrane prace
latest-publications = Najnowsze publikacje
all-publications = Wszystkie publikacje
home-posters = Postery
all-posters = Wszystkie postery
home-talks = Wystąpienia
all-talks = Wszystkie wystąpienia
home-training = Szkolenie specjalizacyjne
home-position = Obecne stanowisko
home-position-and-training = Stanowisko i szkolenie specjalizacyjne
whole-cv = Całe CV
latest-news = Aktualności
all-news = Wszystkie aktualności
whole-story = Moja historia
pdf-link-long = Curriculum vitae (PDF)
pdf-link = CV w PDF
and-more-authors =
    { $count ->
        [0] i{"\u00A0"}in.
        [one] i jeszcze { $count } osoba
        [few] i jeszcze { $count } osoby
        [many] i jeszcze { $count } osób
       *[other] i jeszcze { $count } osoby
    }

## Wykaz operacji: ile zabiegów każdej kategorii, w jakiej roli

case-log = Doświadczenie operacyjne
case-category = Kategoria
case-total = Razem
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] Operator
        [first-assistant] Pierwsza asysta
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] Obserwacja
        [assisted] Asysta
        [supervised] Wykonane pod nadzorem
        [performed] Wykonane samodzielnie
        [taught] Asysta szkoląca
       *[other] { $role }
    }
case-part = w tym { $name }
case-major =
    { $count ->
        [one] { $count } duży zabieg
        [few] { $count } duże zabiegi
        [many] { $count } dużych zabiegów
       *[other] { $count } dużego zabiegu
    }

## Strona z CV

cv-heading = Curriculum vitae
cv-pdf = CV w PDF
print-page = Wydrukuj tę stronę
cv-sections = Części CV
cv-entries =
    { $count ->
        [one] { $count } pozycja
        [few] { $count } pozycje
        [many] { $count } pozycji
       *[other] { $count } pozycji
    }
document-pages =
    { $count ->
        [one] { $count } strona
        [few] { $count } strony
        [many] { $count } stron
       *[other] { $count } strony
    }
document-size = { $kilobytes } kB

## Czym była praca kliniczna, obok pozycji, której tytuł tego nie mówi

clerkship = Praktyka kliniczna
rotation = Staż kierunkowy
elective = Praktyka fakultatywna
sub-internship = Sub-internship
externship = Praktyka zewnętrzna
observership = Staż obserwacyjny
hands-on = Z opieką nad pacjentami
observation-only = Wyłącznie obserwacja
setting-hands-on = { $setting }, z opieką nad pacjentami
setting-observation-only = { $setting } (wyłącznie obserwacja)

## Daty

# Nazwy miesięcy stoją w dopełniaczu, jak przy dniu: 12 stycznia 2026.
month-january = stycznia
month-february = lutego
month-march = marca
month-april = kwietnia
month-may = maja
month-june = czerwca
month-july = lipca
month-august = sierpnia
month-september = września
month-october = października
month-november = listopada
month-december = grudnia

alone-january = styczeń
alone-february = luty
alone-march = marzec
alone-april = kwiecień
alone-may = maj
alone-june = czerwiec
alone-july = lipiec
alone-august = sierpień
alone-september = wrzesień
alone-october = październik
alone-november = listopad
alone-december = grudzień

short-january = sty
short-february = lut
short-march = mar
short-april = kwi
short-may = maj
short-june = cze
short-july = lip
short-august = sie
short-september = wrz
short-october = paź
short-november = lis
short-december = gru

season-spring = wiosna
season-summer = lato
season-fall = jesień
season-autumn = jesień
season-winter = zima
semester-spring = semestr wiosenny
semester-summer = semestr letni
semester-fall = semestr jesienny
semester-autumn = semestr jesienny
semester-winter = semestr zimowy
date-quarter = { $quarter }. kwartał { $year }
date-fiscal-year = { $year }/{ $next }

date-year = { $year }
date-month = { $month } { $year }
date-numeric = { $day }.{ $month }.{ $year }
date-numeric-month = { $month }.{ $year }
date-day = { $day } { $month } { $year }
date-day-american = { $day } { $month } { $year }
date-days = { $from }–{ $to } { $month } { $year }
date-days-american = { $from }–{ $to } { $month } { $year }
date-months-american = { $from } { $first } – { $to } { $last } { $year }
between-dates = {" – "}
present = obecnie
expected = { $date } (planowane)

## CV na papierze

curriculum-vitae = Curriculum vitae
pdf-title = { $name } – Curriculum vitae
page-of = z
phone = Telefon
address = Adres
personal-data = Dane osobowe
person-name = Imię i nazwisko
date-of-birth = Data urodzenia
birthplace = Miejsce urodzenia
nationality = Obywatelstwo
work-authorization = Pozwolenie na pracę
as-of = { $what } (stan na: { $date })
place-and-date = Miejscowość, data
signature = Podpis

## Dokumenty obok CV

document-title = { $name } – { $what }
goals-and-timeline = Cele i harmonogram
for-our-meeting = Na nasze spotkanie
questions = Pytania
introduction-card = Kilka słów o mnie
spoken-length =
    { $words ->
        [one] { $words } słowo
        [few] { $words } słowa
        [many] { $words } słów
       *[other] { $words } słowa
    }, od { $least } do { $most } sekund
short-profile = Profil
chosen-work = Wybrane prace
training-and-education = Szkolenie specjalizacyjne i wykształcenie
letter-of-recommendation = Do listu polecającego
about-the-letter = List
send-letter-to = Adresat
letter-deadline = Termin
worked-together = Nasza wspólna praca
letter-closing = Z wyrazami szacunku
letter-about = Dotyczy: { $subject }
qr-code-of = Kod QR: { $address }

## Rodzaje publikacji: jedna praca, potem nagłówek nad kilkoma

article = Artykuł w czasopiśmie
review = Praca poglądowa
case-report = Opis przypadku
chapter = Rozdział w książce
book = Książka
abstract-work = Streszczenie
conference-paper = Publikacja konferencyjna
preprint = Preprint
thesis = Rozprawa lub praca dyplomowa
report = Raport
dataset = Zbiór danych
other-work = Publikacja

articles = Artykuły w czasopismach
reviews = Prace poglądowe
case-reports = Opisy przypadków
chapters = Rozdziały w książkach
books = Książki
abstracts = Opublikowane streszczenia
conference-papers = Publikacje konferencyjne
preprints = Preprinty
theses = Rozprawy i prace dyplomowe
reports = Raporty
datasets = Zbiory danych
other-works = Inne publikacje

under-review = Manuskrypty w recenzji
talks = Wystąpienia
posters = Postery

## Jak daleko jest praca

in-preparation = W przygotowaniu
submitted = Zgłoszono do druku
under-revision = W trakcie poprawek
accepted = Przyjęto do druku
in-press = W druku

## Cytowania

citation-status = { $status }.
citation-status-since = { $status }, { $date }.
citation-version = Wersja { $version }
equal-contribution = Równy wkład.
corresponding-author = Korespondencja.
et-al = i wsp
author-position = ({ author-number } z { $count })
author-position-alone = ({ author-number })
author-number = { $number }.
phd-thesis = Rozprawa doktorska
masters-thesis = Praca magisterska
preprint-genre = preprint
poster-presented = { $when ->
    [ahead] Poster zostanie przedstawiony na: { $details }
   *[past] Poster przedstawiony na: { $details }
}
talk-presented = Wystąpienie na: { $details }
poster-presented-again = { $when ->
    [ahead] Poster zostanie przedstawiony także na: { $details }
   *[past] Poster przedstawiony także na: { $details }
}
talk-presented-again = Wystąpienie także na: { $details }
poster-without-meeting = Poster; { $details }
talk-without-meeting = Wystąpienie; { $details }

## Lista publikacji

publications-lead =
    { $count ->
        [one] { $count } praca.
        [few] { $count } prace, od najnowszych.
        [many] { $count } prac, od najnowszych.
       *[other] { $count } pracy, od najnowszych.
    }
publications-as-bibtex = Wszystko w BibTeX
publications-as-json = w CSL-JSON
publications-kinds = Według rodzaju
publications-years = Według roku
publications-by-year = Publikacje według roku
publications-undated = Bez roku
publications-by-years = Prace według roku: { $years }
filter-publications = Filtruj publikacje
filter-words = Szukaj
filter-words-hint = tytuł, autor, czasopismo, słowo kluczowe
filter-kind = Rodzaj
filter-kind-all = Wszystkie
filter-year = Rok
filter-year-all = Wszystkie
filter-first = Pierwsze autorstwo
filter-clear = Pokaż wszystkie
filter-found = Prace: { $found } z { $all }
filter-none = Żadna praca nie pasuje. Spróbuj wpisać mniej słów albo pokaż wszystkie.

## Strona publikacji

published-in = Opublikowano w:
alt-publication = Obraz do pracy „{ $title }”
publication-poster = Poster
publication-talk = Wystąpienie
keywords = Słowa kluczowe
in-plain-words = Prostymi słowami
abstract-heading = Streszczenie
cite = Cytuj
copied = Skopiowano.
copy-failed = Przeglądarka na to nie pozwala. Tekst jest zaznaczony: naciśnij Ctrl+C.
copy-citation = Kopiuj cytowanie
copy-bibtex = Kopiuj BibTeX
copy-ris = Kopiuj RIS
bibtex = BibTeX
ris = RIS, dla programów EndNote, Zotero i innych
download-bib = Pobierz jako .bib
download-ris = Pobierz jako .ris
download-json = Pobierz jako CSL-JSON
link-paper = PDF
link-code = Kod
link-data = Dane
link-website = Strona internetowa

## Strona posteru lub wystąpienia i ich listy

poster = Poster
talk = Wystąpienie
slides = Slajdy
embargo = Objęte embargiem.
embargo-note = Ta strona jest widoczna tylko w podglądzie.
meeting = Spotkanie
meeting-again = Przedstawiono także na
poster-at = Poster na
talk-at = Wystąpienie na
presentation-date = Data
presentation-place = Miejsce
award = Nagroda
poster-file = Poster jako { $form }
slides-file = Slajdy jako { $form }
file-is-picture = obraz
online = Online
later-paper = Artykuł
large-picture = Duży obraz: „{ $title }”
alt-poster = Poster „{ $title }”
alt-talk = Obraz do wystąpienia „{ $title }”
alt-slide = Pierwszy slajd: „{ $title }”
alt-with-abstract = { $picture }; streszczenie znajduje się poniżej jako tekst

## Zadania i przypisy w tekście

task-done = zrobione
task-open = do zrobienia
notes = Przypisy
note-mark = Przypis { $number }
note-back = Powrót do tekstu przypisu { $number }

## Arkusze do kopiowania do formularza zgłoszeniowego

sheet-title = { $form }: { $name }
sheet-lead = Na podstawie CV, pole po polu, słowami formularza. Cudzysłowy i kreski są takie jak na klawiaturze. Skopiuj każde pole i przeczytaj je w formularzu jeszcze raz.
sheet-private = Tylko dla Ciebie: tego pliku nie ma na Twojej stronie i nie wolno go przekazywać dalej.
sheet-contents = Na tej stronie
sheet-copy = Kopiuj
# { $field } może należeć do pozycji, jak w sheet-field-of.
sheet-copy-field = Kopiuj: { $field }
sheet-copied = Skopiowano: { $field }
sheet-field-of = { $field } – „{ $entry }”
sheet-star = najważniejsze
sheet-number = { $field }: { $count } z { $most }
sheet-too-many = { $field }: { $count } z { $most }, o { $over } za dużo
sheet-count = { $count } z { $most }
sheet-count-unconfirmed = { $count } z { $most }, limit niepotwierdzony
sheet-over = O { $count ->
    [one] { $count } znak
    [few] { $count } znaki
    [many] { $count } znaków
   *[other] { $count } znaku
} za dużo: limit przypada przed „{ $words }”
# { $key } to słowo w nawiasach klamrowych nagłówka.
sheet-proposed = Propozycja folio: jeśli to coś innego, podaj to jako „{ $key }=…” w nawiasach klamrowych pozycji
sheet-missing = Jeszcze nie podano: wpisz „{ $key }=…” w nawiasach klamrowych pozycji
sheet-optional = Nieobowiązkowe: „{ $key }=…” w nawiasach klamrowych pozycji
sheet-missing-quote = Jeszcze nie podano: wpisz to pod pozycją jako cytat, „> meaningful: …”
sheet-nothing-written = Do tego pola nic nie jest napisane
sheet-whole-period = Daty są zapisane tak: { $period }
sheet-own-name = Twoje nazwisko jest zaznaczone: pogrub je w formularzu
sheet-unconfirmed = Nie ma potwierdzenia, że formularz o to pyta
sheet-cut-short = Lista kończy się na „i inni”, a formularz pyta o wszystkie nazwiska
sheet-other-characters = Znaki, które formularz może pokazać inaczej: { $characters }
sheet-without-place = { $form } nie ma na to miejsca
sheet-gaps = Co jeszcze trzeba napisać
sheet-gaps-lead = { $form } pyta także o to, a nie ma tego w żadnym pliku Twojej strony:
# { $tag } to słowo w nawiasach klamrowych nagłówka.
sheet-gaps-sections = { $form } ma też te części, a nic z etykietą „.{ $tag }” do nich nie należy:
sheet-answers = Co może stać w nawiasach klamrowych pozycji
sheet-most = najwyżej { $most }
sheet-most-unconfirmed = najwyżej { $most }, niepotwierdzone
sheet-sources = Skąd pochodzą pola i limity

## Listy do uzupełnienia

# Co stoi w nawiasach kwadratowych do czasu uzupełnienia. Następuje po słowach przed nim.
draft-blank-event = staż, rozmowa lub pomoc, o którą chodzi
draft-blank-learned = najważniejsza nauka, w jednym zdaniu
draft-blank-plans = co z niej wyniknie, w jednym zdaniu
draft-blank-conference = kongres
draft-blank-spoken = temat rozmowy
draft-blank-promised = co należało wysłać lub zrobić
draft-blank-who = kim jesteś, w jednym wierszu
draft-blank-why = powód, by napisać właśnie do tej osoby: artykuł, wykład, czyjeś polecenie
draft-blank-about = temat
draft-blank-asked = data listu
draft-blank-days = dwa lub trzy dni
draft-blank-own = zdanie tylko dla tej osoby
# Polskie imię w zwrocie stałoby w wołaczu, więc zwrot obywa się bez niego.
draft-greeting = { $addressed ->
   *[other] { $name ->
       *[other] Dzień dobry,
    }
    }
draft-closing = Z poważaniem
draft-thanks-closing = Z serdecznym podziękowaniem
draft-thanks-subject = Podziękowanie: { $event }
draft-thanks-opening = serdecznie dziękuję: { $event }. Co ze mną zostaje: { $learned }.
draft-thanks-next = Moje następne kroki: { $plans }. Dam znać, jak mi idzie.
draft-follow-up-subject = Nasza rozmowa: { $event }
draft-follow-up-opening = dziękuję za nasze spotkanie ({ $event }). Często wracam myślą do tego, o czym była mowa: { $spoken }.
draft-follow-up-next = Zgodnie z ustaleniami: { $promised }.
draft-work = Moje prace są tutaj: { $address }
draft-request-subject = Prośba o 15 minut rozmowy: { $about }
draft-request-who = nazywam się { $name } ({ $who }).
draft-request-why = Piszę z następującego powodu: { $why }.
draft-request = Czy mogę prosić o 15 minut rozmowy (temat: { $about })? Proponuję: { $days }.
draft-request-thanks = Dziękuję za poświęcony mi czas.
draft-reminder-subject = Moja prośba ({ $date }): { $about }
draft-reminder-opening = nawiązuję do mojej prośby { $unit ->
    [day] z dnia { $date }
   *[other] ({ $date })
    } o rozmowę (temat: { $about }). Wiem, jak mało jest czasu, i nie będę pytać ponownie; jeśli znajdzie się 15 minut, dostosuję się do każdego terminu.
draft-letter-subject = Mój list polecający
draft-letter-opening = jeszcze raz dziękuję za zgodę na napisanie dla mnie listu polecającego.
draft-deadline-subject = Mój list polecający, termin: { $date }
draft-deadline-opening = jeszcze raz dziękuję za zgodę na napisanie dla mnie listu polecającego. Termin jego złożenia: { $date }.
draft-deadline-opening-at = jeszcze raz dziękuję za zgodę na napisanie dla mnie listu polecającego. Termin jego złożenia: { $date }. Miejsce złożenia: { $place }.
draft-deadline-help = Jeśli czegoś brakuje, czy to CV, szkicu naszej wspólnej pracy, czy adresu, prześlę to jeszcze tego samego dnia.
draft-update-subject = { $unit ->
   *[other] Co nowego od { $date }
    }
draft-update-opening = { $unit ->
   *[other] oto co nowego u mnie od { $date }.
    }
draft-update-now = Moje obecne stanowisko: { $who }.
draft-update-plan = Co dalej: { $plan }
draft-update-nothing = { $unit ->
   *[other] na mojej stronie nie ma nic nowego od { $date }, a jednak nie chcę milczeć.
    }
draft-update-more = Więcej jest tutaj: { $address }
draft-update-thanks = Dziękuję za rady i wsparcie.
draft-item = { $what }: { $title }

## Podpis e-mail i strona, z której się go kopiuje

signature-title = Podpis e-mail: { $name }
signature-expected = { $degree } (planowane: { $date })
signature-lead = Przycisk kopiuje podpis; wystarczy raz wkleić go w ustawieniach programu pocztowego. Nic nie jest wysyłane.
signature-copy = Kopiuj podpis
signature-copied = Podpis jest skopiowany, z linkami i jako zwykły tekst.
signature-by-hand = Bez przycisku: przeciągnij kursorem po podpisie w pierwszej ramce, aż cały będzie zaznaczony, i skopiuj go skrótem Ctrl+C, na Macu ⌘C.
signature-in-the-dark = Tak pokazuje go program pocztowy w trybie ciemnym
signature-text = To samo jako zwykły tekst
signature-copy-text = Kopiuj zwykły tekst
signature-paste = Gdzie go wkleić
signature-gmail = Gmail: Ustawienia, „Zobacz wszystkie ustawienia”, „Ogólne”, „Podpis”, „Utwórz nowy”; wklej go, a na dole strony „Zapisz zmiany”.
signature-outlook = Outlook: w nowym Ustawienia, „Konta”, „Podpisy”; w klasycznym „Nowa wiadomość e-mail”, „Podpis”, „Podpisy…”, „Nowy”. Wklej go z formatowaniem. Dla klasycznego „folio signature --outlook” tworzy też pliki.
signature-apple = Apple Mail: „Mail”, „Ustawienia”, „Podpisy”, „+”; usuń zaznaczenie przy „Zawsze używaj mojej domyślnej czcionki” i wklej go.

## Teksty do profilu w serwisie LinkedIn

linkedin-lead = Do wklejenia w profilu, z wiersza „headline” w site.toml i z Twojej historii. Co przekracza limit, stoi między [[ a ]].
linkedin-headline = Nagłówek
linkedin-about = Informacje
linkedin-missing = Nic tu nie jest napisane: pochodzi to z „headline” w site.toml lub z content/narrative.md.

## Karty udostępnianych stron

card-update = Aktualność

## Strona dla adresu, którego nie ma

not-found = Nie znaleziono strony
not-found-text = Pod tym adresem niczego nie ma. Być może strona została przeniesiona albo w linku jest błąd.
not-found-home = Strona główna: { $name }
