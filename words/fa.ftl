### واژه‌هایی که folio از خود می‌گوید: در صفحه‌ها، فایل‌های PDF، کارت‌ها و استنادها، به فارسی.
###
### توضیح این‌که هر پیام کجا می‌آید در en.ftl است.

## نام صفحه‌ها

menu-about = درباره من
menu-cv = رزومه
menu-publications = مقالات
menu-posters = پوسترها
menu-talks = سخنرانی‌ها
menu-updates = تازه‌ها
menu-pages = صفحه‌ها
menu-more = بیشتر

## در همه صفحه‌ها

skip-to-text = رفتن به متن
page-navigation = صفحه‌ها
language-name = فارسی
other-languages = زبان‌ها
not-translated = این صفحه به فارسی موجود نیست.
contact-card = کارت ویزیت
feed-of-updates = خوراک تازه‌ها
feed-title = تازه‌ها
dark-page = حالت تیره
light-page = حالت روشن
close = بستن
comma-in-list = {"، "}
comma-in-line = {"، "}
semicolon-in-line = {"؛ "}
stop-in-line = {". "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## صفحه نخست

native-language = زبان مادری
evidence-ecfmg = دارای گواهی ECFMG
evidence-gmc = ثبت‌شده در GMC
evidence-approbation = دارای Approbation (آلمان)
evidence-amc-certificate = دارای گواهی AMC
evidence-plab-whole = قبولی PLAB
evidence-mrcs-whole = قبولی MRCS
evidence-oet = قبولی OET
evidence-fachsprache = قبولی Fachsprachprüfung
evidence-kenntnis = قبولی Kenntnisprüfung
evidence-usmle =
    { $count ->
       *[other] قبولی USMLE Step { $parts }
    }
evidence-comlex =
    { $count ->
       *[other] قبولی COMLEX-USA Level { $parts }
    }
evidence-plab =
    { $count ->
       *[other] قبولی PLAB Part { $parts }
    }
evidence-mccqe =
    { $count ->
       *[other] قبولی MCCQE Part { $parts }
    }
evidence-mrcs =
    { $count ->
       *[other] قبولی MRCS Part { $parts }
    }
evidence-amc =
    { $count ->
       *[other] قبولی AMC Part { $parts }
    }
evidence-papers = { $count } مقاله
evidence-papers-first = { $count } مقاله، { $first } مورد به‌عنوان نویسنده اول
evidence-posters = { $count } پوستر
evidence-posters-awarded = { $count } پوستر، { $awards } جایزه
evidence-operated = { $count } عمل به‌عنوان جراح
evidence-assisted = { $count } عمل به‌عنوان کمک‌جراح
evidence-major = { $count } عمل بزرگ
selected-work = آثار برگزیده
latest-publications = تازه‌ترین مقالات
all-publications = همه مقالات
home-posters = پوسترها
all-posters = همه پوسترها
home-talks = سخنرانی‌ها
all-talks = همه سخنرانی‌ها
home-training = دوره‌های تخصصی
home-position = سمت کنونی
home-position-and-training = سمت و دوره‌های تخصصی
whole-cv = رزومه کامل
latest-news = تازه‌ها
all-news = همه تازه‌ها
whole-story = داستان من
pdf-link-long = رزومه (PDF)
pdf-link = رزومه در قالب PDF
and-more-authors =
    { $count ->
        [0] و دیگران
       *[other] و { $count } نفر دیگر
    }

## فهرست اعمال جراحی: چند عمل از هر گروه، در هر نقش

case-log = تجربه جراحی
case-category = گروه
case-total = جمع
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] جراح اصلی
        [first-assistant] کمک اول
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] مشاهده
        [assisted] کمک‌جراح
        [supervised] انجام با نظارت
        [performed] انجام مستقل
        [taught] آموزش به دستیار
       *[other] { $role }
    }
case-part = از این میان { $name }
case-major = { $count } عمل بزرگ

## صفحه رزومه

cv-heading = رزومه
cv-pdf = رزومه در قالب PDF
print-page = چاپ این صفحه
cv-sections = بخش‌های رزومه
cv-entries = { $count } مورد
document-pages = { $count } صفحه
document-size = { $kilobytes } کیلوبایت

## نوع فعالیت بالینی، در کنار موردی که عنوانش آن را نمی‌گوید

clerkship = کارآموزی
rotation = روتیشن بالینی
elective = دوره انتخابی
sub-internship = ساب‌اینترنشیپ
externship = اکسترنشیپ
observership = آبزرورشیپ
hands-on = کار عملی
observation-only = فقط مشاهده
setting-hands-on = { $setting }، کار عملی
setting-observation-only = { $setting } (فقط مشاهده)

## تاریخ‌ها

month-january = ژانویهٔ
month-february = فوریهٔ
month-march = مارس
month-april = آوریل
month-may = مهٔ
month-june = ژوئن
month-july = ژوئیهٔ
month-august = اوت
month-september = سپتامبر
month-october = اکتبر
month-november = نوامبر
month-december = دسامبر

alone-january = ژانویهٔ
alone-february = فوریهٔ
alone-march = مارس
alone-april = آوریل
alone-may = مهٔ
alone-june = ژوئن
alone-july = ژوئیهٔ
alone-august = اوت
alone-september = سپتامبر
alone-october = اکتبر
alone-november = نوامبر
alone-december = دسامبر

short-january = ژانویه
short-february = فوریه
short-march = مارس
short-april = آوریل
short-may = مه
short-june = ژوئن
short-july = ژوئیه
short-august = اوت
short-september = سپتامبر
short-october = اکتبر
short-november = نوامبر
short-december = دسامبر

season-spring = بهار
season-summer = تابستان
season-fall = پاییز
season-autumn = پاییز
season-winter = زمستان
semester-spring = نیم‌سال بهار
semester-summer = نیم‌سال تابستان
semester-fall = نیم‌سال پاییز
semester-autumn = نیم‌سال پاییز
semester-winter = نیم‌سال زمستان
date-quarter = سه‌ماهه { $quarter } از سال { $year }
date-fiscal-year = { $year }/{ $next }

date-year = { $year }
date-month = { $month } { $year }
date-numeric = { $year }/{ $month }/{ $day }
date-numeric-month = { $year }/{ $month }
date-day = { $day } { $month } { $year }
date-day-american = { $day } { $month } { $year }
date-days = { $from } تا { $to } { $month } { $year }
date-days-american = { $from } تا { $to } { $month } { $year }
date-months-american = { $from } { $first } تا { $to } { $last } { $year }
between-dates = {" تا "}
present = اکنون
expected = { $date } (پیش‌بینی)

## رزومه روی کاغذ

curriculum-vitae = رزومه
pdf-title = { $name } – رزومه
page-of = از
phone = تلفن
address = نشانی
personal-data = مشخصات فردی
person-name = نام
date-of-birth = تاریخ تولد
birthplace = محل تولد
nationality = تابعیت
work-authorization = مجوز کار
as-of = { $what } (به تاریخ { $date })
place-and-date = محل، تاریخ
signature = امضا

## سندهای همراه رزومه

document-title = { $name } – { $what }
goals-and-timeline = اهداف و برنامه زمانی
for-our-meeting = برای دیدار ما
questions = پرسش‌ها
introduction-card = معرفی
spoken-length = { $words } واژه، { $least } تا { $most } ثانیه
short-profile = معرفی کوتاه
chosen-work = آثار برگزیده
training-and-education = دوره‌های تخصصی و تحصیلات
letter-of-recommendation = برای توصیه‌نامه
about-the-letter = توصیه‌نامه
send-letter-to = به
letter-deadline = تا تاریخ
worked-together = آنچه با هم انجام دادیم
letter-closing = با احترام،
letter-about = موضوع: { $subject }
qr-code-of = کد QR برای { $address }

## انواع آثار: یک اثر، سپس عنوان بالای چند اثر

article = مقاله مجله
review = مقاله مروری
case-report = گزارش موردی
chapter = فصل کتاب
book = کتاب
abstract-work = چکیده
conference-paper = مقاله کنگره
preprint = پیش‌چاپ
thesis = پایان‌نامه
report = گزارش
dataset = مجموعه داده
other-work = اثر منتشرشده

articles = مقالات مجلات
reviews = مقالات مروری
case-reports = گزارش‌های موردی
chapters = فصل‌های کتاب
books = کتاب‌ها
abstracts = چکیده‌های منتشرشده
conference-papers = مقالات کنگره
preprints = پیش‌چاپ‌ها
theses = پایان‌نامه‌ها
reports = گزارش‌ها
datasets = مجموعه‌های داده
other-works = آثار دیگر

under-review = مقالات در دست داوری
talks = سخنرانی‌ها
posters = پوسترها

## مرحله کار

in-preparation = در دست نگارش
submitted = ارسال‌شده
under-revision = در دست بازنگری
accepted = پذیرفته‌شده
in-press = در دست چاپ

## استنادها

citation-status = { $status }.
citation-status-since = { $status }، { $date }.
citation-version = نسخه { $version }
equal-contribution = سهم برابر.
corresponding-author = نویسنده مسئول.
et-al = و همکاران
author-position = ({ author-number } از { $count })
author-position-alone = ({ author-number })
author-number = نویسنده { $number }
phd-thesis = رساله دکتری
masters-thesis = پایان‌نامه کارشناسی ارشد
preprint-genre = پیش‌چاپ
poster-presented = پوستر، ارائه در: { $details }
talk-presented = سخنرانی، ارائه در: { $details }
poster-presented-again = پوستر، ارائه دوباره در: { $details }
talk-presented-again = سخنرانی، ارائه دوباره در: { $details }
poster-without-meeting = پوستر؛ { $details }
talk-without-meeting = سخنرانی؛ { $details }

## فهرست آثار

publications-lead =
    { $count ->
        [one] { $count } اثر.
       *[other] { $count } اثر، از تازه‌ترین.
    }
publications-as-bibtex = همه در قالب BibTeX
publications-as-json = در قالب CSL-JSON
publications-kinds = بر پایه نوع
publications-years = بر پایه سال
publications-by-year = آثار بر پایه سال
publications-undated = بدون سال
publications-by-years = شمار آثار در هر سال: { $years }
filter-publications = فیلتر کردن آثار
filter-words = جستجو
filter-words-hint = عنوان، نویسنده، مجله، کلیدواژه
filter-kind = نوع
filter-kind-all = همه
filter-year = سال
filter-year-all = همه
filter-first = نویسنده اول
filter-clear = نمایش همه
filter-found = { $found } از { $all } اثر
filter-none = هیچ اثری یافت نشد. با واژه‌های کمتری جستجو کنید، یا همه را نمایش دهید.

## صفحه یک اثر

published-in = منتشرشده در
alt-publication = تصویری از مقاله «{ $title }»
publication-poster = پوستر
publication-talk = سخنرانی
keywords = کلیدواژه‌ها
in-plain-words = به زبان ساده
abstract-heading = چکیده
cite = استناد
copied = کپی شد.
copy-failed = مرورگر شما اجازه نمی‌دهد. متن انتخاب شده است: Ctrl+C را بزنید.
copy-citation = کپی استناد
copy-bibtex = کپی BibTeX
copy-ris = کپی RIS
bibtex = BibTeX
ris = RIS برای EndNote و Zotero و مانند آن‌ها
download-bib = بارگیری در قالب {"\u200E"}.bib
download-ris = بارگیری در قالب {"\u200E"}.ris
download-json = بارگیری در قالب CSL-JSON
link-paper = PDF
link-code = کد
link-data = داده‌ها
link-website = وب‌سایت

## صفحه یک پوستر یا سخنرانی، و فهرست آن‌ها

poster = پوستر
talk = سخنرانی
slides = اسلایدها
embargo = هنوز نباید منتشر شود.
embargo-note = این صفحه فقط در پیش‌نمایش دیده می‌شود.
meeting = رویداد
meeting-again = ارائه دیگر در
poster-at = پوستر در
talk-at = سخنرانی در
presentation-date = تاریخ
presentation-place = محل
award = جایزه
poster-file = پوستر در قالب { $form }
slides-file = اسلایدها در قالب { $form }
file-is-picture = تصویر
online = آنلاین
later-paper = مقاله
large-picture = تصویر بزرگ «{ $title }»
alt-poster = پوستر «{ $title }»
alt-talk = تصویری از سخنرانی «{ $title }»
alt-slide = نخستین اسلاید «{ $title }»
alt-with-abstract = { $picture }؛ متن چکیده در پایین آمده است

## کارها و یادداشت‌ها در یک متن

task-done = انجام شد
task-open = انجام نشده
notes = پانوشت‌ها
note-mark = پانوشت { $number }
note-back = بازگشت به متن پانوشت { $number }

## برگه‌هایی برای کپی به فرم درخواست

sheet-title = { $form }: { $name }
sheet-lead = برگرفته از رزومه شما، فیلد به فیلد و با عبارت‌های خود فرم. گیومه‌ها و خط‌تیره‌ها همان‌هایی‌اند که روی صفحه‌کلید است. هر فیلد را کپی کنید و در فرم دوباره بخوانید.
sheet-private = فقط برای شما: این فایل در وب‌سایت شما نیست و نباید به دست دیگری برسد.
sheet-contents = در این صفحه
sheet-copy = کپی
# { $field } می‌تواند از یک مورد باشد، مانند sheet-field-of.
sheet-copy-field = کپی { $field }
sheet-copied = کپی شد: { $field }
sheet-field-of = { $field } از «{ $entry }»
sheet-star = پرمعناترین
sheet-number = { $field }: { $count } از { $most }
sheet-too-many = { $field }: { $count } از { $most }، { $over } مورد بیش از حد
sheet-count = { $count } از { $most }
sheet-count-unconfirmed = { $count } از { $most }، که حدی تأییدنشده است
sheet-over = { $count } نویسه بیش از حد: حد پیش از «{ $words }» است
# { $key } واژه‌ای در آکولاد یک عنوان است.
sheet-proposed = پیشنهاد folio: اگر چیز دیگری است، آن را با «{ $key }=…{"\u200E"}» در آکولاد مورد بنویسید
sheet-missing = هنوز گفته نشده: «{ $key }=…{"\u200E"}» را در آکولاد مورد بنویسید
sheet-optional = اختیاری: «{ $key }=…{"\u200E"}» در آکولاد مورد
sheet-missing-quote = هنوز گفته نشده: آن را زیر مورد به شکل نقل قول بنویسید، «{"\u200E"}> meaningful: …{"\u200E"}»
sheet-nothing-written = برای این فیلد چیزی نوشته نشده است
sheet-whole-period = تاریخ‌ها چنین نوشته شده‌اند: { $period }
sheet-own-name = نام شما نشان‌دار شده است: آن را در فرم پررنگ کنید
sheet-unconfirmed = تأیید نشده که فرم این را می‌خواهد
sheet-cut-short = فهرست به «و همکاران» پایان می‌یابد، و فرم همه را می‌خواهد
sheet-other-characters = نویسه‌هایی که فرم شاید به شکل دیگری نشان دهد: { $characters }
sheet-without-place = در { $form } جایی برای این‌ها نیست
sheet-gaps = آنچه مانده نوشته شود
sheet-gaps-lead = { $form } این را هم می‌خواهد، و در هیچ فایلی از وب‌سایت شما نیست:
# { $tag } واژه‌ای در آکولاد یک عنوان است.
sheet-gaps-sections = { $form } این بخش‌ها را هم دارد، و هیچ‌چیز با برچسب «{"\u200E"}.{ $tag }» جزو آن‌ها نیست:
sheet-answers = آنچه می‌تواند در آکولاد یک مورد بیاید
sheet-most = حداکثر { $most }
sheet-most-unconfirmed = حداکثر { $most }، تأییدنشده
sheet-sources = فیلدها و حدها از کجا آمده‌اند

## نامه‌هایی برای پر کردن

# آنچه تا پر شدن در کروشه می‌ماند و به واژه‌های کنارش می‌پیوندد.
draft-blank-event = روتیشن بالینی، دیدار یا کمکی که منظور است
draft-blank-learned = آنچه آموختید، در یک جمله
draft-blank-plans = گام بعدی شما با آن، در یک جمله
draft-blank-conference = کنگره
draft-blank-spoken = موضوع گفتگو
draft-blank-promised = آنچه قرار شد بفرستید یا انجام دهید
draft-blank-who = معرفی خودتان در یک سطر
draft-blank-why = چرا به همین شخص می‌نویسید: یک مقاله، یک سخنرانی، یا کسی که ایشان را معرفی کرد
draft-blank-about = موضوع
draft-blank-asked = تاریخ نامه
draft-blank-days = دو یا سه روز
draft-blank-own = جمله‌ای فقط برای ایشان
draft-greeting = { $addressed ->
   *[other] { $name } گرامی،
    }
draft-closing = با احترام،
draft-thanks-closing = با سپاس فراوان،
draft-thanks-subject = سپاسگزاری: { $event }
draft-thanks-opening = از شما صمیمانه سپاسگزارم: { $event }. آنچه در ذهنم می‌ماند: { $learned }.
draft-thanks-next = گام بعدی من: { $plans }. نتیجه را برایتان خواهم نوشت.
draft-follow-up-subject = پس از دیدارمان: { $event }
draft-follow-up-opening = از دیدار شما بسیار خوشحال شدم: { $event }. از آن هنگام به این موضوع می‌اندیشم: { $spoken }.
draft-follow-up-next = همان‌گونه که آنجا گفتم: { $promised }.
draft-work = کارهای من اینجاست: { $address }
draft-request-subject = درخواست 15 دقیقه گفتگو: { $about }
draft-request-who = { $name } هستم، { $who }.
draft-request-why = دلیل نوشتنم به شما: { $why }.
draft-request = آیا برای 15 دقیقه گفتگو درباره { $about } وقت دارید؟ روزهای پیشنهادی: { $days }.
draft-request-thanks = از وقتی که می‌گذارید سپاسگزارم.
draft-reminder-subject = نامه من ({ $date }): { $about }
draft-reminder-opening = { $unit ->
    [year] در سال { $date }
   *[other] در { $date }
    } از شما برای گفتگو درباره { $about } درخواستی داشتم. می‌دانم که روزهایتان پر است و دیگر تکرار نمی‌کنم؛ اگر 15 دقیقه فرصت باشد، هر روزی برای من مناسب است.
draft-letter-subject = توصیه‌نامه من
draft-letter-opening = بار دیگر سپاسگزارم که برایم توصیه‌نامه می‌نویسید.
draft-deadline-subject = توصیه‌نامه من، مهلت تا { $date }
draft-deadline-opening = بار دیگر سپاسگزارم که برایم توصیه‌نامه می‌نویسید. مهلت رسیدن آن { $date } است.
draft-deadline-opening-at = بار دیگر سپاسگزارم که برایم توصیه‌نامه می‌نویسید. مهلت رسیدن آن { $date } است: { $place }.
draft-deadline-help = اگر چیزی کم است، چه رزومه من، چه پیش‌نویسی از آنچه با هم انجام دادیم، چه یک نشانی، همان روز می‌فرستم.
draft-update-subject = تازه‌ها از { $unit ->
    [year] سال { $date }
   *[other] { $date }
    } تاکنون
draft-update-opening = تازه‌های من از { $unit ->
    [year] سال { $date }
   *[other] { $date }
    } تاکنون چنین است.
draft-update-now = سمت کنونی من: { $who }.
draft-update-plan = گام بعدی: { $plan }
draft-update-nothing = از { $unit ->
    [year] سال { $date }
   *[other] { $date }
    } چیز تازه‌ای در وب‌سایتم نیست، اما نخواستم بی‌خبر بمانید.
draft-update-more = موارد بیشتر اینجاست: { $address }
draft-update-thanks = از راهنمایی و پشتیبانی شما سپاسگزارم.
draft-item = { $what }: { $title }

## امضای ایمیل و صفحه‌ای برای کپی از آن

signature-title = امضای ایمیل { $name }
signature-expected = { $degree } ({ $date }، پیش‌بینی)
signature-lead = دکمه امضا را کپی می‌کند؛ شما آن را یک بار در تنظیمات برنامه ایمیل خود جای‌گذاری می‌کنید. چیزی فرستاده نمی‌شود.
signature-copy = کپی امضا
signature-copied = امضا با پیوندهایش و نیز به شکل متن ساده کپی شد.
signature-by-hand = بدون دکمه: در کادر نخست همه امضا را با کشیدن انتخاب کنید، و با Ctrl+C، در مک با {"\u200E"}⌘C، کپی کنید.
signature-in-the-dark = آن‌گونه که برنامه ایمیل در حالت تیره نشان می‌دهد
signature-text = همان به شکل متن ساده
signature-copy-text = کپی متن ساده
signature-paste = کجا جای‌گذاری شود
signature-gmail = Gmail: «تنظیمات»، «دیدن همه تنظیمات»، «عمومی»، «امضا»، «ایجاد مورد جدید»؛ جای‌گذاری کنید، و در پایین صفحه «ذخیره تغییرات».
signature-outlook = Outlook: در نسخه جدید «تنظیمات»، «حساب‌ها»، «امضاها»؛ در نسخه کلاسیک «ایمیل جدید»، «امضا»، «امضاها…»، «جدید». با قالب‌بندی جای‌گذاری کنید. برای نسخه کلاسیک «folio signature --outlook» فایل‌ها را نیز می‌سازد.
signature-apple = Apple Mail: «Mail»، «Settings»، «Signatures»، «+»؛ تیک «Always match my default message font» را بردارید و جای‌گذاری کنید.

## متن‌ها برای پروفایلی در LinkedIn

linkedin-lead = برای جای‌گذاری در پروفایل شما، از سطر headline در site.toml و از داستان شما. آنچه بیش از حد است میان [[ و ]] آمده است.
linkedin-headline = عنوان حرفه‌ای
linkedin-about = درباره من
linkedin-missing = چیزی برای آن نوشته نشده است: از headline در site.toml یا از content/narrative.md می‌آید.

## کارت صفحه‌هایی که به اشتراک گذاشته می‌شوند

card-update = تازه

## صفحه نشانی‌ای که وجود ندارد

not-found = صفحه یافت نشد
not-found-text = در این نشانی چیزی نیست. شاید جابه‌جا شده، یا در پیوند به آن اشتباهی هست.
not-found-home = صفحه نخست { $name }
