### folio’nun kendi söylediği sözler: sayfalarda, PDF’lerde, kartlarda ve kaynakçada, Türkçe.
###
### Her iletinin nerede durduğuna ilişkin açıklamalar en.ftl dosyasındadır.

## Sayfaların adları

menu-about = Hakkımda
menu-cv = Özgeçmiş
menu-publications = Yayınlar
menu-posters = Posterler
menu-talks = Sözlü sunumlar
menu-updates = Haberler
menu-pages = Sayfalar
menu-more = Diğer

## Her sayfada

skip-to-text = İçeriğe geç
page-navigation = Sayfalar
language-name = Türkçe
other-languages = Diller
not-translated = Bu sayfanın Türkçesi yok.
contact-card = Kartvizit
feed-of-updates = Haber akışı
feed-title = Haberler
dark-page = Koyu mod
light-page = Açık mod
close = Kapat
comma-in-list = {", "}
comma-in-line = {", "}
semicolon-in-line = {"; "}
stop-in-line = {". "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## Ana sayfa

native-language = ana dili
evidence-ecfmg = ECFMG sertifikası
evidence-gmc = GMC kaydı
evidence-approbation = Approbation (Almanya)
evidence-amc-certificate = AMC sertifikası
evidence-plab-whole = PLAB geçildi
evidence-mrcs-whole = MRCS geçildi
evidence-oet = OET geçildi
evidence-fachsprache = Fachsprachprüfung geçildi
evidence-kenntnis = Kenntnisprüfung geçildi
# Sayıdan sonra çoğul eki gelmez; bu yüzden tek biçim yeter.
evidence-usmle =
    { $count ->
       *[other] USMLE Step { $parts } geçildi
    }
evidence-comlex =
    { $count ->
       *[other] COMLEX-USA Level { $parts } geçildi
    }
evidence-plab =
    { $count ->
       *[other] PLAB bölüm { $parts } geçildi
    }
evidence-mccqe =
    { $count ->
       *[other] MCCQE bölüm { $parts } geçildi
    }
evidence-mrcs =
    { $count ->
       *[other] MRCS bölüm { $parts } geçildi
    }
evidence-amc =
    { $count ->
       *[other] AMC bölüm { $parts } geçildi
    }
evidence-papers = { $count } makale
evidence-papers-first = { $count } makale, { $first } tanesinde ilk yazar
evidence-posters = { $count } poster
evidence-posters-awarded = { $count } poster, { $awards } ödül
evidence-operated = { $count } ameliyat, cerrah olarak
evidence-assisted = { $count } ameliyat, yardımcı cerrah olarak
evidence-major = { $count } büyük ameliyat
selected-work = Seçilmiş çalışmalar
latest-publications = Son yayınlar
all-publications = Tüm yayınlar
home-posters = Posterler
all-posters = Tüm posterler
home-talks = Sözlü sunumlar
all-talks = Tüm sözlü sunumlar
home-training = Uzmanlık eğitimi
home-position = Şimdiki görev
home-position-and-training = Görev ve uzmanlık eğitimi
whole-cv = Özgeçmişin tamamı
latest-news = Haberler
all-news = Tüm haberler
whole-story = Hikâyem
pdf-link-long = Özgeçmiş (PDF)
pdf-link = PDF olarak özgeçmiş
and-more-authors =
    { $count ->
        [0] ve{"\u00A0"}ark.
       *[other] ve { $count } kişi daha
    }

## Ameliyat kayıtları: her kategoride, her rolde kaç ameliyat

case-log = Ameliyat deneyimi
case-category = Kategori
case-total = Toplam
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] Birinci cerrah
        [first-assistant] Birinci asistan
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] Gözlem
        [assisted] Asiste edilen
        [supervised] Gözetim altında yapılan
        [performed] Tek başına yapılan
        [taught] Yaptırılan (eğitici olarak)
       *[other] { $role }
    }
case-part = bunun içinde { $name }
case-major = { $count } büyük ameliyat

## Özgeçmiş sayfası

cv-heading = Özgeçmiş
cv-pdf = PDF olarak özgeçmiş
print-page = Bu sayfayı yazdır
cv-sections = Özgeçmişin bölümleri
cv-entries = { $count } kayıt
document-pages = { $count } sayfa
document-size = { $kilobytes } kB

## Başlığı söylemeyen bir kaydın yanında, klinik çalışmanın türü

clerkship = Klinik staj
rotation = Rotasyon
elective = Seçmeli staj
sub-internship = Sub-internship
externship = Kurum dışı staj
observership = Gözlemcilik
hands-on = Uygulamalı
observation-only = Yalnızca gözlem
setting-hands-on = { $setting }, uygulamalı
setting-observation-only = { $setting } (yalnızca gözlem)

## Tarihler

month-january = Ocak
month-february = Şubat
month-march = Mart
month-april = Nisan
month-may = Mayıs
month-june = Haziran
month-july = Temmuz
month-august = Ağustos
month-september = Eylül
month-october = Ekim
month-november = Kasım
month-december = Aralık

alone-january = Ocak
alone-february = Şubat
alone-march = Mart
alone-april = Nisan
alone-may = Mayıs
alone-june = Haziran
alone-july = Temmuz
alone-august = Ağustos
alone-september = Eylül
alone-october = Ekim
alone-november = Kasım
alone-december = Aralık

short-january = Oca
short-february = Şub
short-march = Mar
short-april = Nis
short-may = May
short-june = Haz
short-july = Tem
short-august = Ağu
short-september = Eyl
short-october = Eki
short-november = Kas
short-december = Ara

season-spring = İlkbahar
season-summer = Yaz
season-fall = Sonbahar
season-autumn = Sonbahar
season-winter = Kış
semester-spring = Bahar dönemi
semester-summer = Yaz dönemi
semester-fall = Güz dönemi
semester-autumn = Güz dönemi
semester-winter = Kış dönemi
date-quarter = { $year } Ç{ $quarter }
date-fiscal-year = { $year }/{ $next }

date-year = { $year }
date-month = { $month } { $year }
date-numeric = { $day }.{ $month }.{ $year }
date-numeric-month = { $month }/{ $year }
date-day = { $day } { $month } { $year }
date-day-american = { $day } { $month } { $year }
date-days = { $from }–{ $to } { $month } { $year }
date-days-american = { $from }–{ $to } { $month } { $year }
date-months-american = { $from } { $first } – { $to } { $last } { $year }
between-dates = {" – "}
present = halen
expected = { $date } (beklenen)

## Kâğıt üzerindeki özgeçmiş

curriculum-vitae = Özgeçmiş
pdf-title = { $name } – Özgeçmiş
page-of = /
phone = Telefon
address = Adres
personal-data = Kişisel bilgiler
person-name = Adı soyadı
date-of-birth = Doğum tarihi
birthplace = Doğum yeri
nationality = Uyruğu
work-authorization = Çalışma izni
as-of = { $what } ({ $date } itibarıyla)
place-and-date = Yer, tarih
signature = İmza

## Özgeçmişin yanındaki belgeler

document-title = { $name } – { $what }
goals-and-timeline = Hedefler ve takvim
for-our-meeting = Görüşmemiz için
questions = Sorular
introduction-card = Kısa tanıtım
spoken-length = { $words } kelime, { $least }–{ $most } saniye
short-profile = Profil
chosen-work = Seçilmiş çalışmalar
training-and-education = Uzmanlık eğitimi ve öğrenim
letter-of-recommendation = Referans mektubu için
about-the-letter = Mektup
send-letter-to = Gönderileceği yer
letter-deadline = Son tarih
worked-together = Birlikte yaptıklarımız
letter-closing = Saygılarımla,
letter-about = Konu: { $subject }
qr-code-of = QR kodu: { $address }

## Yayın türleri: tek çalışma, ardından birden çoğunun üzerindeki başlık

article = Dergi makalesi
review = Derleme
case-report = Olgu sunumu
chapter = Kitap bölümü
book = Kitap
abstract-work = Özet bildiri
conference-paper = Tam metin bildiri
preprint = Ön baskı
thesis = Tez
report = Rapor
dataset = Veri seti
other-work = Yayın

articles = Dergi makaleleri
reviews = Derlemeler
case-reports = Olgu sunumları
chapters = Kitap bölümleri
books = Kitaplar
abstracts = Yayımlanmış özet bildiriler
conference-papers = Tam metin bildiriler
preprints = Ön baskılar
theses = Tezler
reports = Raporlar
datasets = Veri setleri
other-works = Diğer yayınlar

under-review = Değerlendirmedeki makaleler
talks = Sözlü sunumlar
posters = Posterler

## Bir çalışmanın aşaması

in-preparation = Hazırlanıyor
submitted = Dergiye gönderildi
under-revision = Revizyonda
accepted = Kabul edildi
in-press = Baskıda

## Kaynakça

citation-status = { $status }.
citation-status-since = { $status }, { $date }.
citation-version = Sürüm { $version }
equal-contribution = Eşit katkı.
corresponding-author = Sorumlu yazar.
et-al = ve ark
author-position = ({ $count } yazar arasında { author-number })
author-position-alone = ({ author-number })
author-number = { $number }.
phd-thesis = Doktora tezi
masters-thesis = Yüksek lisans tezi
preprint-genre = ön baskı
poster-presented = Poster sunumu: { $details }
talk-presented = Sözlü sunum: { $details }
poster-presented-again = Poster sunumu, ayrıca: { $details }
talk-presented-again = Sözlü sunum, ayrıca: { $details }
poster-without-meeting = Poster; { $details }
talk-without-meeting = Sözlü sunum; { $details }

## Yayın listesi

publications-lead =
    { $count ->
        [one] { $count } çalışma.
       *[other] { $count } çalışma, en yeniden eskiye.
    }
publications-as-bibtex = Tümü BibTeX olarak
publications-as-json = CSL-JSON olarak
publications-kinds = Türe göre
publications-years = Yıla göre
publications-by-year = Yıllara göre yayınlar
publications-undated = Yılı belirsiz
publications-by-years = Yıllara göre çalışmalar: { $years }
filter-publications = Yayınları süz
filter-words = Ara
filter-words-hint = başlık, yazar, dergi, anahtar kelime
filter-kind = Tür
filter-kind-all = Tümü
filter-year = Yıl
filter-year-all = Tümü
filter-first = İlk yazar
filter-clear = Tümünü göster
filter-found = { $all } çalışmadan { $found } tanesi
filter-none = Uyan çalışma yok. Daha az sözcükle deneyin ya da tümünü gösterin.

## Bir yayının sayfası

published-in = Yayımlandığı yer:
alt-publication = “{ $title }” makalesinden bir görsel
publication-poster = Poster
publication-talk = Sözlü sunum
keywords = Anahtar kelimeler
in-plain-words = Sade bir dille
abstract-heading = Özet
cite = Atıf
copied = Kopyalandı.
copy-failed = Tarayıcınız buna izin vermiyor. Metin seçili: Ctrl+C tuşlarına basın.
copy-citation = Atfı kopyala
copy-bibtex = BibTeX’i kopyala
copy-ris = RIS’i kopyala
bibtex = BibTeX
ris = RIS; EndNote, Zotero ve diğerleri için
download-bib = .bib olarak indir
download-ris = .ris olarak indir
download-json = CSL-JSON olarak indir
link-paper = PDF
link-code = Kod
link-data = Veri
link-website = Web sitesi

## Bir posterin ya da sunumun sayfası ve listeleri

poster = Poster
talk = Sözlü sunum
slides = Slaytlar
embargo = Ambargolu.
embargo-note = Bu sayfa yalnızca önizlemede görünür.
meeting = Etkinlik
meeting-again = Ayrıca sunulduğu yer
poster-at = Posterin sunulduğu yer
talk-at = Sunumun yapıldığı yer
presentation-date = Tarih
presentation-place = Yer
award = Ödül
poster-file = { $form } olarak poster
slides-file = { $form } olarak slaytlar
file-is-picture = görsel
online = Çevrim içi
later-paper = Makale
large-picture = “{ $title }”, büyük görsel
alt-poster = “{ $title }” posteri
alt-talk = “{ $title }” sunumundan bir görsel
alt-slide = “{ $title }” sunumunun ilk slaytı
alt-with-abstract = { $picture }; özeti aşağıda metin olarak yer alıyor

## Bir metindeki görevler ve notlar

task-done = yapıldı
task-open = yapılacak
notes = Notlar
note-mark = Not { $number }
note-back = { $number } numaralı notun metnine dön

## Başvuru formuna kopyalamak için sayfalar

sheet-title = { $form }: { $name }
sheet-lead = Özgeçmişinizden, alan alan, formun kendi sözleriyle. Tırnak işaretleri ve çizgiler klavyedekilerdir. Her alanı kopyalayın ve formda bir kez daha okuyun.
sheet-private = Yalnızca sizin için: bu dosya sitenizde yer almaz ve başkasına verilmemelidir.
sheet-contents = Bu sayfada
sheet-copy = Kopyala
# { $field } bir kayda ait olabilir, sheet-field-of iletisindeki gibi.
sheet-copy-field = Kopyala: { $field }
sheet-copied = Kopyalandı: { $field }
sheet-field-of = “{ $entry }”: { $field }
sheet-star = en anlamlı
sheet-number = { $field }: { $count } / { $most }
sheet-too-many = { $field }: { $count } / { $most }, { $over } fazla
sheet-count = { $count } / { $most }
sheet-count-unconfirmed = { $count } / { $most }, doğrulanmamış bir sınır
sheet-over = { $count } karakter fazla: sınır “{ $words }” sözlerinden önce
# { $key } bir başlığın süslü ayraçları içindeki bir sözcüktür.
sheet-proposed = folio’nun önerisi: başka bir şeyse, kaydın süslü ayraçları içinde “{ $key }=…” ile belirtin
sheet-missing = Henüz belirtilmedi: kaydın süslü ayraçları içine “{ $key }=…” yazın
sheet-optional = İsteğe bağlı: kaydın süslü ayraçları içinde “{ $key }=…”
sheet-missing-quote = Henüz belirtilmedi: kaydın altına alıntı olarak yazın, “> meaningful: …”
sheet-nothing-written = Bu alan için hiçbir şey yazılmamış
sheet-whole-period = Tarihler şöyle yazılmıştır: { $period }
sheet-own-name = Kendi adınız işaretlidir: formda kalın yapın
sheet-unconfirmed = Formun bunu sorduğu doğrulanmadı
sheet-cut-short = Liste “ve diğerleri” ile bitiyor, form ise tüm adları soruyor
sheet-other-characters = Formun başka türlü gösterebileceği karakterler: { $characters }
sheet-without-place = { $form } formunda bunlara yer yok
sheet-gaps = Yazılması gerekenler
sheet-gaps-lead = { $form } formu bunları da sorar; sitenizin hiçbir dosyasında bunlar yoktur:
# { $tag } bir başlığın süslü ayraçları içindeki bir sözcüktür.
sheet-gaps-sections = { $form } formunda şu bölümler de var; “.{ $tag }” etiketli hiçbir şey oraya ait değil:
sheet-answers = Bir kaydın süslü ayraçları içinde yer alabilecekler
sheet-most = en çok { $most }
sheet-most-unconfirmed = en çok { $most }, doğrulanmadı
sheet-sources = Alanların ve sınırların kaynağı

## Doldurulacak mektuplar

# Doldurulana kadar köşeli ayraç içinde duran sözler. Çevresindeki sözlere uyar.
draft-blank-event = söz konusu rotasyon, görüşme ya da yardım
draft-blank-learned = ne öğrendiğiniz, bir cümleyle
draft-blank-plans = bununla şimdi ne yapacağınız, bir cümleyle
draft-blank-conference = kongre
draft-blank-spoken = ne üzerine konuştuğunuz
draft-blank-promised = göndereceğinizi ya da yapacağınızı söylediğiniz şey
draft-blank-who = kim olduğunuz, bir satırla
draft-blank-why = neden özellikle bu kişiye yazdığınız: bir makale, bir sunum, adını kimin verdiği
draft-blank-about = konu
draft-blank-asked = mektubun tarihi
draft-blank-days = iki ya da üç gün
draft-blank-own = yalnızca bu kişi için bir cümle
draft-greeting = { $addressed ->
   *[other] Sayın { $name },
    }
draft-closing = Saygılarımla,
draft-thanks-closing = Teşekkür ve saygılarımla,
draft-thanks-subject = Teşekkür: { $event }
draft-thanks-opening = { $event } için teşekkür ederim. Bende kalan: { $learned }.
draft-thanks-next = Bundan sonra yapacağım: { $plans }. Nasıl gittiğini size yazacağım.
draft-follow-up-subject = Görüşmemiz: { $event }
draft-follow-up-opening = { $event } vesilesiyle sizinle tanışmak benim için bir mutluluktu. O günden beri konuştuklarımızı düşünüyorum: { $spoken }.
draft-follow-up-next = Konuştuğumuz gibi: { $promised }.
draft-work = Çalışmalarım burada: { $address }
draft-request-subject = 15 dakikalık görüşme ricası: { $about }
draft-request-who = Ben { $name }, { $who }.
draft-request-why = Size yazma nedenim: { $why }.
draft-request = { $about } hakkında bir görüşme için 15 dakikanızı ayırabilir misiniz? Önerim: { $days }.
draft-request-thanks = Ayıracağınız zaman için teşekkür ederim.
draft-reminder-subject = Mektubum ({ $date }): { $about }
draft-reminder-opening = { $unit ->
    [day] { $date } tarihinde
    [month] { $date } döneminde
   *[other] { $date } yılında
    } sizden { $about } hakkında bir görüşme rica etmiştim. Günlerinizin dolu olduğunu biliyorum ve bir daha sormayacağım; 15 dakikanız olursa her gün bana uyar.
draft-letter-subject = Referans mektubum
draft-letter-opening = Benim için referans mektubu yazdığınız için bir kez daha teşekkür ederim.
draft-deadline-subject = Referans mektubum, son tarih: { $date }
draft-deadline-opening = Benim için referans mektubu yazdığınız için bir kez daha teşekkür ederim. Mektubun ulaşması gereken son tarih: { $date }.
draft-deadline-opening-at = Benim için referans mektubu yazdığınız için bir kez daha teşekkür ederim. Mektubun ulaşması gereken son tarih: { $date }. Gönderileceği yer: { $place }.
draft-deadline-help = Özgeçmişim, birlikte yaptıklarımızın bir taslağı ya da bir adres; eksik ne varsa aynı gün gönderirim.
draft-update-subject = { $unit ->
    [day] { $date } tarihinden
    [month] { $date } döneminden
   *[other] { $date } yılından
    } bu yana yenilikler
draft-update-opening = { $unit ->
    [day] { $date } tarihinden
    [month] { $date } döneminden
   *[other] { $date } yılından
    } bu yana yeni olanlar şunlar.
draft-update-now = Şimdiki görevim: { $who }.
draft-update-plan = Bundan sonrası: { $plan }
draft-update-nothing = { $unit ->
    [day] { $date } tarihinden
    [month] { $date } döneminden
   *[other] { $date } yılından
    } bu yana sitemde yeni bir şey yok, yine de size yazmak istedim.
draft-update-more = Daha fazlası burada: { $address }
draft-update-thanks = Önerileriniz ve desteğiniz için teşekkür ederim.
draft-item = { $what }: { $title }

## E-posta imzası ve kopyalandığı sayfa

signature-title = E-posta imzası: { $name }
signature-expected = { $degree } (beklenen: { $date })
signature-lead = Düğme imzayı kopyalar; siz onu bir kez e-posta programınızın ayarlarına yapıştırırsınız. Hiçbir şey gönderilmez.
signature-copy = İmzayı kopyala
signature-copied = İmza, bağlantılarıyla ve düz metin olarak kopyalandı.
signature-by-hand = Düğme olmadan: ilk çerçevedeki imzanın tamamını fareyle seçin ve Ctrl+C ile, Mac’te ⌘C ile kopyalayın.
signature-in-the-dark = Koyu moddaki bir e-posta programının gösterdiği biçim
signature-text = Aynısı düz metin olarak
signature-copy-text = Düz metni kopyala
signature-paste = Nereye yapıştırılır
signature-gmail = Gmail: Ayarlar, “Tüm ayarları göster”, “Genel”, “İmza”, “Yeni oluştur”; yapıştırın, sayfanın altında “Değişiklikleri Kaydet”.
signature-outlook = Outlook: yenisinde Ayarlar, “Hesaplar”, “İmzalar”; klasik sürümde “Yeni E-posta”, “İmza”, “İmzalar…”, “Yeni”. Biçimiyle birlikte yapıştırın. Klasik sürüm için “folio signature --outlook” dosyaları da oluşturur.
signature-apple = Apple Mail: “Mail”, “Ayarlar”, “İmzalar”, “+”; “Her zaman saptanmış ileti fontuma uydur” seçeneğinin işaretini kaldırın ve yapıştırın.

## LinkedIn profili için metinler

linkedin-lead = Profilinize yapıştırmak için, site.toml dosyasındaki “headline” satırından ve hikâyenizden. Sınırı aşan kısım [[ ile ]] arasındadır.
linkedin-headline = Başlık
linkedin-about = Hakkında
linkedin-missing = Bunun için hiçbir şey yazılmamış: site.toml içindeki “headline” satırından ya da content/narrative.md dosyasından gelir.

## Paylaşılan sayfaların kartları

card-update = Haber

## Var olmayan bir adresin sayfası

not-found = Sayfa bulunamadı
not-found-text = Bu adreste bir şey yok. Taşınmış olabilir ya da bağlantıda bir yanlışlık vardır.
not-found-home = Ana sayfa: { $name }
