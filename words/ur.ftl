### وہ الفاظ جو folio خود کہتا ہے: صفحات، PDF، کارڈوں اور حوالوں میں، اردو میں۔
###
### کون سا پیغام کہاں آتا ہے، اس کی وضاحت en.ftl میں ہے۔

## صفحات کے نام

menu-about = تعارف
menu-cv = سی وی
menu-publications = مطبوعات
menu-posters = پوسٹر
menu-talks = لیکچرز
menu-updates = تازہ خبریں
menu-pages = صفحات
menu-more = مزید

## ہر صفحے پر

skip-to-text = براہِ راست متن پر جائیں
page-navigation = صفحات
language-name = اردو
other-languages = زبانیں
not-translated = یہ صفحہ اردو میں دستیاب نہیں ہے۔
contact-card = رابطہ کارڈ
feed-of-updates = تازہ خبروں کی فیڈ
feed-title = تازہ خبریں
dark-page = ڈارک موڈ
light-page = لائٹ موڈ
close = بند کریں
comma-in-list = {"، "}
comma-in-line = {"، "}
semicolon-in-line = {"؛ "}
stop-in-line = {"۔ "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## صفحۂ اول

native-language = مادری زبان
evidence-ecfmg = ECFMG سند یافتہ
evidence-gmc = GMC میں رجسٹرڈ
evidence-approbation = Approbation (جرمنی)
evidence-amc-certificate = AMC سرٹیفکیٹ
evidence-plab-whole = PLAB پاس
evidence-mrcs-whole = MRCS پاس
evidence-oet = OET پاس
evidence-fachsprache = Fachsprachprüfung پاس
evidence-kenntnis = Kenntnisprüfung پاس
evidence-usmle =
    { $count ->
       *[other] USMLE Step { $parts } پاس
    }
evidence-comlex =
    { $count ->
       *[other] COMLEX-USA Level { $parts } پاس
    }
evidence-plab =
    { $count ->
       *[other] PLAB Part { $parts } پاس
    }
evidence-mccqe =
    { $count ->
       *[other] MCCQE Part { $parts } پاس
    }
evidence-mrcs =
    { $count ->
       *[other] MRCS Part { $parts } پاس
    }
evidence-amc =
    { $count ->
       *[other] AMC Part { $parts } پاس
    }
evidence-papers =
    { $count ->
        [one] { $count } مقالہ
       *[other] { $count } مقالے
    }
evidence-papers-first = { $count ->
    [one] { $count } مقالہ
   *[other] { $count } مقالے
    }، { $first } میں مصنفِ اول
evidence-posters = { $count } پوسٹر
evidence-posters-awarded = { $count } پوسٹر، { $awards ->
    [one] { $awards } ایوارڈ
   *[other] { $awards } ایوارڈز
    }
evidence-operated = بطور سرجن { $count ->
    [one] { $count } آپریشن
   *[other] { $count } آپریشنز
    }
evidence-assisted = بطور معاون { $count ->
    [one] { $count } آپریشن
   *[other] { $count } آپریشنز
    }
evidence-major =
    { $count ->
        [one] { $count } بڑا آپریشن
       *[other] { $count } بڑے آپریشن
    }
selected-work = منتخب کام
latest-publications = تازہ ترین مطبوعات
all-publications = تمام مطبوعات
home-posters = پوسٹر
all-posters = تمام پوسٹر
home-talks = لیکچرز
all-talks = تمام لیکچرز
home-training = تربیت
home-position = موجودہ عہدہ
home-position-and-training = عہدہ اور تربیت
whole-cv = مکمل سی وی
latest-news = تازہ خبریں
all-news = تمام خبریں
whole-story = میری کہانی
pdf-link-long = سی وی (PDF)
pdf-link = سی وی، PDF میں
and-more-authors =
    { $count ->
        [0] اور دیگر
       *[other] اور { $count } مزید
    }

## آپریشنوں کا ریکارڈ: ہر زمرے کے کتنے آپریشن، کس کردار میں

case-log = جراحی کا تجربہ
case-category = زمرہ
case-total = کل
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] مرکزی سرجن
        [first-assistant] معاونِ اول
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] مشاہدہ
        [assisted] معاونت
        [supervised] زیرِ نگرانی انجام دیے
        [performed] خود مختار انجام دیے
        [taught] زیرِ تربیت کو سکھائے
       *[other] { $role }
    }
case-part = ان میں سے { $name }
case-major =
    { $count ->
        [one] { $count } بڑا آپریشن
       *[other] { $count } بڑے آپریشن
    }

## سی وی کا صفحہ

cv-heading = سی وی
cv-pdf = سی وی، PDF میں
print-page = یہ صفحہ پرنٹ کریں
cv-sections = سی وی کے حصے
cv-entries =
    { $count ->
        [one] { $count } اندراج
       *[other] { $count } اندراجات
    }
document-pages =
    { $count ->
        [one] { $count } صفحہ
       *[other] { $count } صفحات
    }
document-size = { $kilobytes } کلوبائٹ

## طبی کام کی نوعیت، جب اندراج کا عنوان اسے نہ بتائے

clerkship = کلرک شپ
rotation = روٹیشن
elective = الیکٹو
sub-internship = سب انٹرن شپ
externship = ایکسٹرن شپ
observership = آبزرورشپ
hands-on = عملی کام
observation-only = صرف مشاہدہ
setting-hands-on = { $setting }، عملی کام
setting-observation-only = { $setting } (صرف مشاہدہ)

## تاریخیں

month-january = جنوری
month-february = فروری
month-march = مارچ
month-april = اپریل
month-may = مئی
month-june = جون
month-july = جولائی
month-august = اگست
month-september = ستمبر
month-october = اکتوبر
month-november = نومبر
month-december = دسمبر

alone-january = جنوری
alone-february = فروری
alone-march = مارچ
alone-april = اپریل
alone-may = مئی
alone-june = جون
alone-july = جولائی
alone-august = اگست
alone-september = ستمبر
alone-october = اکتوبر
alone-november = نومبر
alone-december = دسمبر

short-january = جنوری
short-february = فروری
short-march = مارچ
short-april = اپریل
short-may = مئی
short-june = جون
short-july = جولائی
short-august = اگست
short-september = ستمبر
short-october = اکتوبر
short-november = نومبر
short-december = دسمبر

season-spring = بہار
season-summer = گرما
season-fall = خزاں
season-autumn = خزاں
season-winter = سرما
semester-spring = سمسٹر بہار
semester-summer = سمسٹر گرما
semester-fall = سمسٹر خزاں
semester-autumn = سمسٹر خزاں
semester-winter = سمسٹر سرما
date-quarter = سہ ماہی { $quarter }، { $year }
date-fiscal-year = { $year }/{ $next }

date-year = { $year }
date-month = { $month } { $year }
date-numeric = { $day }/{ $month }/{ $year }
date-numeric-month = { $month }/{ $year }
date-day = { $day } { $month }، { $year }
date-day-american = { $day } { $month }، { $year }
date-days = { $from }–{ $to } { $month } { $year }
date-days-american = { $from }–{ $to } { $month } { $year }
date-months-american = { $from } { $first } – { $to } { $last }، { $year }
between-dates = {" – "}
present = تا حال
expected = { $date } (متوقع)

## کاغذ پر سی وی

curriculum-vitae = سی وی
pdf-title = { $name } – سی وی
page-of = از
phone = فون
address = پتہ
personal-data = ذاتی معلومات
person-name = نام
date-of-birth = تاریخِ پیدائش
birthplace = جائے پیدائش
nationality = شہریت
work-authorization = کام کی اجازت
as-of = { $what } ({ $date } تک)
place-and-date = مقام، تاریخ
signature = دستخط

## سی وی کے ساتھ کی دستاویزات

document-title = { $name } – { $what }
goals-and-timeline = اہداف اور نظام الاوقات
for-our-meeting = ہماری ملاقات کے لیے
questions = سوالات
introduction-card = تعارف
spoken-length = { $words ->
    [one] { $words } لفظ
   *[other] { $words } الفاظ
    }، { $least } سے { $most } سیکنڈ
short-profile = مختصر تعارف
chosen-work = منتخب کام
training-and-education = تربیت اور تعلیم
letter-of-recommendation = سفارشی خط کے لیے
about-the-letter = خط
send-letter-to = بنام
letter-deadline = آخری تاریخ
worked-together = ہمارا مشترکہ کام
letter-closing = بصد احترام،
letter-about = موضوع: { $subject }
qr-code-of = { $address } کا QR کوڈ

## مطبوعات کی اقسام: ایک کام، پھر کئی کے اوپر کا عنوان

article = مجلّے کا مقالہ
review = جائزہ مقالہ
case-report = کیس رپورٹ
chapter = کتاب کا باب
book = کتاب
abstract-work = خلاصہ
conference-paper = کانفرنس کا مقالہ
preprint = پری پرنٹ
thesis = مقالۂ سند
report = رپورٹ
dataset = ڈیٹا سیٹ
other-work = مطبوعہ کام

articles = مجلّوں کے مقالے
reviews = جائزہ مقالے
case-reports = کیس رپورٹیں
chapters = کتابوں کے ابواب
books = کتابیں
abstracts = شائع شدہ خلاصے
conference-papers = کانفرنس کے مقالے
preprints = پری پرنٹس
theses = مقالاتِ سند
reports = رپورٹیں
datasets = ڈیٹا سیٹس
other-works = دیگر مطبوعات

under-review = زیرِ جائزہ مسودات
talks = لیکچرز
posters = پوسٹر

## کام کس مرحلے پر ہے

in-preparation = زیرِ تیاری
submitted = جمع کرایا گیا
under-revision = زیرِ ترمیم
accepted = منظور شدہ
in-press = زیرِ طبع

## حوالے

citation-status = { $status }۔
citation-status-since = { $status }، { $date }۔
citation-version = نسخہ { $version }
equal-contribution = مساوی شراکت۔
corresponding-author = رابطہ مصنف۔
et-al = و دیگر
author-position = ({ $count } میں سے { author-number })
author-position-alone = ({ author-number })
author-number = نمبر { $number }
phd-thesis = پی ایچ ڈی کا مقالہ
masters-thesis = ماسٹرز کا مقالہ
preprint-genre = پری پرنٹ
poster-presented = پوسٹر کی پیشکش: { $details }
talk-presented = لیکچر: { $details }
poster-presented-again = پوسٹر کی مزید پیشکش: { $details }
talk-presented-again = یہی لیکچر یہاں بھی: { $details }
poster-without-meeting = پوسٹر؛ { $details }
talk-without-meeting = لیکچر؛ { $details }

## مطبوعات کی فہرست

publications-lead =
    { $count ->
        [one] { $count } کام۔
       *[other] { $count } کام، تازہ ترین پہلے۔
    }
publications-as-bibtex = تمام BibTeX میں
publications-as-json = CSL-JSON میں
publications-kinds = بلحاظِ قسم
publications-years = بلحاظِ سال
publications-by-year = مطبوعات بلحاظِ سال
publications-undated = بغیر سال
publications-by-years = کام بلحاظِ سال: { $years }
filter-publications = مطبوعات چھانٹیں
filter-words = تلاش
filter-words-hint = عنوان، مصنف، جریدہ، کلیدی لفظ
filter-kind = قسم
filter-kind-all = تمام
filter-year = سال
filter-year-all = تمام
filter-first = مصنفِ اول
filter-clear = تمام دکھائیں
filter-found = { $all } میں سے { $found } کام
filter-none = کوئی کام نہیں ملا۔ کم الفاظ سے تلاش کریں، یا تمام دکھائیں۔

## ایک اشاعت کا صفحہ

published-in = یہاں شائع ہوا
alt-publication = مقالے ”{ $title }“ کی ایک تصویر
publication-poster = پوسٹر
publication-talk = لیکچر
keywords = کلیدی الفاظ
in-plain-words = آسان الفاظ میں
abstract-heading = خلاصہ
cite = حوالہ دیں
copied = نقل ہو گیا۔
copy-failed = آپ کا براؤزر اس کی اجازت نہیں دیتا۔ متن منتخب ہے: Ctrl+C دبائیں۔
copy-citation = حوالہ نقل کریں
copy-bibtex = BibTeX نقل کریں
copy-ris = RIS نقل کریں
bibtex = BibTeX
ris = RIS، برائے EndNote، Zotero وغیرہ
download-bib = {"\u200E"}.bib ڈاؤن لوڈ کریں
download-ris = {"\u200E"}.ris ڈاؤن لوڈ کریں
download-json = CSL-JSON ڈاؤن لوڈ کریں
link-paper = PDF
link-code = کوڈ
link-data = ڈیٹا
link-website = ویب سائٹ

## پوسٹر یا لیکچر کا صفحہ، اور ان کی فہرستیں

poster = پوسٹر
talk = لیکچر
slides = سلائیڈیں
embargo = ابھی اشاعت پر پابندی ہے۔
embargo-note = یہ صفحہ صرف پیش منظر میں دکھائی دیتا ہے۔
meeting = اجتماع
meeting-again = یہاں بھی پیش کیا گیا
poster-at = پوسٹر کی پیشکش
talk-at = لیکچر
presentation-date = تاریخ
presentation-place = مقام
award = ایوارڈ
poster-file = پوسٹر ({ $form })
slides-file = سلائیڈیں ({ $form })
file-is-picture = تصویر
online = آن لائن
later-paper = مقالہ
large-picture = ”{ $title }“ کی بڑی تصویر
alt-poster = پوسٹر ”{ $title }“
alt-talk = لیکچر ”{ $title }“ کی ایک تصویر
alt-slide = ”{ $title }“ کی پہلی سلائیڈ
alt-with-abstract = { $picture }؛ اس کا خلاصہ نیچے متن کی صورت میں ہے

## متن میں کام اور حواشی

task-done = مکمل
task-open = باقی
notes = حواشی
note-mark = حاشیہ { $number }
note-back = حاشیہ { $number } کے متن پر واپس جائیں

## درخواست فارم میں نقل کرنے کے لیے صفحات

sheet-title = { $form }: { $name }
sheet-lead = آپ کے سی وی سے، فارم کے اپنے الفاظ میں، ایک ایک خانہ۔ واوین اور خط وہی ہیں جو کی بورڈ پر ہوتے ہیں۔ ہر خانہ نقل کریں، اور فارم میں اسے دوبارہ پڑھیں۔
sheet-private = صرف آپ کے لیے: یہ فائل آپ کی سائٹ پر نہیں ہے اور کسی اور کو نہیں دی جانی چاہیے۔
sheet-contents = اس صفحے پر
sheet-copy = نقل کریں
# { $field } کسی اندراج کا ہو سکتا ہے، جیسے sheet-field-of میں۔
sheet-copy-field = { $field } نقل کریں
sheet-copied = نقل ہو گیا: { $field }
sheet-field-of = ”{ $entry }“: { $field }
sheet-star = سب سے بامعنی
sheet-number = { $field }: { $most } میں سے { $count }
sheet-too-many = { $field }: { $most } میں سے { $count }، { $over } زیادہ
sheet-count = { $most } میں سے { $count }
sheet-count-unconfirmed = { $most } میں سے { $count }، اس حد کی تصدیق نہیں ہوئی
sheet-over = حد سے { $count ->
    [one] { $count } حرف
   *[other] { $count } حروف
    } زیادہ: حد ”{ $words }“ سے پہلے آتی ہے
# { $key } عنوان کے خم دار قوسین کا ایک لفظ ہے۔
sheet-proposed = folio کی تجویز: اگر یہ کچھ اور ہے تو اندراج کے خم دار قوسین میں ”{ $key }=…{"\u200E"}“ لکھیں
sheet-missing = ابھی نہیں بتایا گیا: اندراج کے خم دار قوسین میں ”{ $key }=…{"\u200E"}“ لکھیں
sheet-optional = اختیاری: اندراج کے خم دار قوسین میں ”{ $key }=…{"\u200E"}“
sheet-missing-quote = ابھی نہیں بتایا گیا: اندراج کے نیچے اقتباس کے طور پر لکھیں، ”{"\u200E"}> meaningful: …{"\u200E"}“
sheet-nothing-written = اس خانے کے لیے کچھ نہیں لکھا گیا
sheet-whole-period = تاریخیں یوں لکھی ہیں: { $period }
sheet-own-name = آپ کا نام نشان زد ہے: فارم میں اسے موٹا کریں
sheet-unconfirmed = اس کی تصدیق نہیں ہوئی کہ فارم یہ پوچھتا ہے
sheet-cut-short = فہرست ”وغیرہ“ پر ختم ہوتی ہے، اور فارم تمام نام مانگتا ہے
sheet-other-characters = حروف جنہیں فارم شاید مختلف دکھائے: { $characters }
sheet-without-place = { $form } میں ان کے لیے جگہ نہیں ہے
sheet-gaps = جو لکھنا باقی ہے
sheet-gaps-lead = { $form } یہ بھی پوچھتا ہے، اور آپ کی سائٹ کی کسی فائل میں یہ نہیں ہے:
# { $tag } عنوان کے خم دار قوسین کا ایک لفظ ہے۔
sheet-gaps-sections = { $form } میں یہ حصے بھی ہیں، اور ”{"\u200E"}.{ $tag }“ سے نشان زد کوئی چیز ان میں نہیں آتی:
sheet-answers = اندراج کے خم دار قوسین میں کیا لکھا جا سکتا ہے
sheet-most = زیادہ سے زیادہ { $most }
sheet-most-unconfirmed = زیادہ سے زیادہ { $most }، تصدیق نہیں ہوئی
sheet-sources = خانے اور حدیں کہاں سے ہیں

## پُر کرنے کے لیے خطوط

# جو پُر ہونے تک مربع قوسین میں رہتا ہے۔ یہ اپنے آس پاس کے الفاظ سے جڑتا ہے۔
draft-blank-event = جس روٹیشن، ملاقات یا مدد کا ذکر ہے
draft-blank-learned = آپ نے کیا سیکھا، ایک جملے میں
draft-blank-plans = اس کے بعد آپ کا اگلا قدم، ایک جملے میں
draft-blank-conference = کانفرنس
draft-blank-spoken = گفتگو کا موضوع
draft-blank-promised = آپ نے کیا بھیجنے یا کرنے کا کہا تھا
draft-blank-who = آپ کا تعارف، ایک سطر میں
draft-blank-why = خاص انہی کو لکھنے کی وجہ: کوئی مقالہ، لیکچر، یا کس نے ان کا نام لیا
draft-blank-about = موضوع
draft-blank-asked = خط کی تاریخ
draft-blank-days = دو یا تین دن
draft-blank-own = ایک جملہ صرف ان کے لیے
draft-greeting = { $addressed ->
   *[other] قابلِ احترام { $name }،
    }
draft-closing = نیک تمناؤں کے ساتھ،
draft-thanks-closing = بے حد شکریے کے ساتھ،
draft-thanks-subject = شکریہ: { $event }
draft-thanks-opening = آپ کا تہِ دل سے شکریہ: { $event }۔ جو بات میرے ساتھ رہے گی: { $learned }۔
draft-thanks-next = میرا اگلا قدم: { $plans }۔ آگے کی پیش رفت کی اطلاع آپ کو ملتی رہے گی۔
draft-follow-up-subject = ہماری ملاقات کے بعد: { $event }
draft-follow-up-opening = آپ سے مل کر بہت خوشی ہوئی: { $event }۔ تب سے یہ موضوع میرے ذہن میں ہے: { $spoken }۔
draft-follow-up-next = جیسا میں نے وہاں عرض کیا تھا: { $promised }۔
draft-work = میرا کام یہاں ہے: { $address }
draft-request-subject = 15 منٹ کی درخواست: { $about }
draft-request-who = میرا نام { $name } ہے، تعارف: { $who }۔
draft-request-why = آپ کو لکھنے کی وجہ: { $why }۔
draft-request = کیا اس موضوع پر گفتگو کے لیے آپ کے پاس 15 منٹ ہوں گے: { $about }؟ مجوزہ دن: { $days }۔
draft-request-thanks = آپ کے وقت کا شکریہ۔
draft-reminder-subject = میرا خط ({ $date }): { $about }
draft-reminder-opening = { $unit ->
    [day] { $date } کو
   *[other] { $date } میں
    } آپ سے اس موضوع پر گفتگو کی درخواست کی تھی: { $about }۔ آپ کی مصروفیت کا مجھے احساس ہے، اور یہ درخواست دہرائی نہیں جائے گی؛ اگر 15 منٹ نکل سکیں تو میرے لیے کوئی بھی دن مناسب ہے۔
draft-letter-subject = میرا سفارشی خط
draft-letter-opening = میرے لیے سفارشی خط لکھنے پر ایک بار پھر شکریہ۔
draft-deadline-subject = میرا سفارشی خط، آخری تاریخ { $date }
draft-deadline-opening = میرے لیے سفارشی خط لکھنے پر ایک بار پھر شکریہ۔ اسے { $date } تک پہنچنا ہے۔
draft-deadline-opening-at = میرے لیے سفارشی خط لکھنے پر ایک بار پھر شکریہ۔ اسے { $date } تک یہاں پہنچنا ہے: { $place }۔
draft-deadline-help = اگر کسی چیز کی ضرورت ہو، چاہے میرا سی وی ہو، ہمارے کام کا مسودہ یا کوئی پتہ، تو وہ اسی دن بھیج دیا جائے گا۔
draft-update-subject = { $unit ->
   *[other] { $date } سے اب تک کی نئی باتیں
    }
draft-update-opening = { $unit ->
   *[other] { $date } سے اب تک کی نئی باتیں یہ ہیں۔
    }
draft-update-now = میرا موجودہ عہدہ: { $who }۔
draft-update-plan = اگلا قدم: { $plan }
draft-update-nothing = { $unit ->
   *[other] میری سائٹ پر { $date } سے کچھ نیا نہیں، پھر بھی آپ سے رابطہ برقرار رکھنا میرے لیے اہم ہے۔
    }
draft-update-more = مزید یہاں ہے: { $address }
draft-update-thanks = آپ کے مشورے اور تعاون کا شکریہ۔
draft-item = { $what }: { $title }

## ای میل دستخط اور وہ صفحہ جہاں سے اسے نقل کیا جاتا ہے

signature-title = { $name } کے ای میل دستخط
signature-expected = { $degree } ({ $date } میں متوقع)
signature-lead = بٹن دستخط نقل کرتا ہے؛ آپ اسے ایک بار اپنے میل پروگرام کی ترتیبات میں چسپاں کریں۔ کچھ بھی بھیجا نہیں جاتا۔
signature-copy = دستخط نقل کریں
signature-copied = دستخط اپنے لنکس کے ساتھ اور سادہ متن کی صورت میں نقل ہو گئے۔
signature-by-hand = بٹن کے بغیر: پہلے خانے میں ماؤس کھینچ کر پورے دستخط منتخب کریں، اور Ctrl+C سے، Mac پر {"\u200E"}⌘C سے، نقل کریں۔
signature-in-the-dark = ڈارک موڈ والا میل پروگرام اسے یوں دکھاتا ہے
signature-text = یہی، سادہ متن میں
signature-copy-text = سادہ متن نقل کریں
signature-paste = اسے کہاں چسپاں کریں
signature-gmail = Gmail: ترتیبات، ”تمام ترتیبات دیکھیں“، ”عمومی“، ”دستخط“، ”نیا بنائیں“؛ چسپاں کریں، اور صفحے کے نیچے ”تبدیلیاں محفوظ کریں“۔
signature-outlook = Outlook: نئے میں ترتیبات، ”اکاؤنٹس“، ”دستخط“؛ کلاسک میں ”نئی ای میل“، ”دستخط“، ”دستخط…“، ”نیا“۔ فارمیٹنگ کے ساتھ چسپاں کریں۔ کلاسک کے لیے ”folio signature --outlook“ فائلیں بھی بناتا ہے۔
signature-apple = Apple Mail: ”Mail“، ”Settings“، ”Signatures“، ”+“؛ ”Always match my default message font“ کا نشان ہٹائیں، اور چسپاں کریں۔

## LinkedIn کے پروفائل کے لیے متن

linkedin-lead = آپ کے پروفائل میں چسپاں کرنے کے لیے، site.toml کی سطر headline اور آپ کی کہانی سے۔ جو حد سے زیادہ ہے وہ [[ اور ]] کے درمیان ہے۔
linkedin-headline = ہیڈلائن
linkedin-about = تعارف
linkedin-missing = اس کے لیے کچھ نہیں لکھا گیا: یہ site.toml کی headline یا content/narrative.md سے آتا ہے۔

## اشتراک کیے گئے صفحات کے کارڈ

card-update = تازہ خبر

## اس پتے کا صفحہ جو موجود نہیں

not-found = صفحہ نہیں ملا
not-found-text = اس پتے پر کچھ نہیں ہے۔ شاید صفحہ منتقل ہو گیا ہے، یا اس کے لنک میں کوئی غلطی ہے۔
not-found-home = { $name } کا صفحۂ اول
