### الكلمات التي يقولها folio من تلقاء نفسه في الصفحات وملفات PDF والبطاقات والاستشهادات، بالعربية.
###
### أما الملاحظات عن موضع كل رسالة فهي في الملف en.ftl.

## أسماء الصفحات

menu-about = نبذة عني
menu-cv = السيرة الذاتية
menu-publications = المنشورات
menu-posters = الملصقات العلمية
menu-talks = المحاضرات
menu-updates = المستجدات
menu-pages = الصفحات
menu-more = المزيد

## في كل صفحة

skip-to-text = الانتقال إلى النص
page-navigation = الصفحات
language-name = العربية
other-languages = اللغات
not-translated = هذه الصفحة غير متوفرة بالعربية.
contact-card = بطاقة الاتصال
feed-of-updates = خلاصة المستجدات
feed-title = المستجدات
dark-page = الوضع الداكن
light-page = الوضع الفاتح
close = إغلاق
comma-in-list = {"، "}
comma-in-line = {"، "}
semicolon-in-line = {"؛ "}
stop-in-line = {". "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## الصفحة الرئيسية

native-language = اللغة الأم
evidence-ecfmg = شهادة ECFMG
evidence-gmc = تسجيل لدى GMC
evidence-approbation = ترخيص Approbation (ألمانيا)
evidence-amc-certificate = شهادة AMC
evidence-plab-whole = اجتياز PLAB
evidence-mrcs-whole = اجتياز MRCS
evidence-oet = اجتياز OET
evidence-fachsprache = اجتياز Fachsprachprüfung
evidence-kenntnis = اجتياز Kenntnisprüfung
evidence-usmle =
    { $count ->
       *[other] اجتياز USMLE Step { $parts }
    }
evidence-comlex =
    { $count ->
       *[other] اجتياز COMLEX-USA Level { $parts }
    }
evidence-plab =
    { $count ->
       *[other] اجتياز PLAB Part { $parts }
    }
evidence-mccqe =
    { $count ->
       *[other] اجتياز MCCQE Part { $parts }
    }
evidence-mrcs =
    { $count ->
       *[other] اجتياز MRCS Part { $parts }
    }
evidence-amc =
    { $count ->
       *[other] اجتياز AMC Part { $parts }
    }
evidence-papers =
    { $count ->
        [zero] لا أبحاث
        [one] بحث واحد
        [two] بحثان
        [few] { $count } أبحاث
        [many] { $count } بحثًا
       *[other] { $count } بحث
    }
evidence-papers-first = { $count ->
    [zero] لا أبحاث
    [one] بحث واحد
    [two] بحثان
    [few] { $count } أبحاث
    [many] { $count } بحثًا
   *[other] { $count } بحث
    }، منها { $first } بصفة مؤلف أول
evidence-posters =
    { $count ->
        [zero] لا ملصقات علمية
        [one] ملصق علمي واحد
        [two] ملصقان علميان
        [few] { $count } ملصقات علمية
        [many] { $count } ملصقًا علميًا
       *[other] { $count } ملصق علمي
    }
evidence-posters-awarded = { $count ->
    [zero] لا ملصقات علمية
    [one] ملصق علمي واحد
    [two] ملصقان علميان
    [few] { $count } ملصقات علمية
    [many] { $count } ملصقًا علميًا
   *[other] { $count } ملصق علمي
    }، { $awards ->
    [zero] بلا جوائز
    [one] جائزة واحدة
    [two] جائزتان
    [few] { $awards } جوائز
    [many] { $awards } جائزة
   *[other] { $awards } جائزة
    }
evidence-operated =
    { $count ->
        [zero] لا عمليات جراحية
        [one] عملية جراحية واحدة
        [two] عمليتان جراحيتان
        [few] { $count } عمليات جراحية
        [many] { $count } عملية جراحية
       *[other] { $count } عملية جراحية
    }
evidence-assisted =
    { $count ->
        [zero] لا مساعدة في عمليات
        [one] مساعدة في عملية واحدة
        [two] مساعدة في عمليتين
        [few] مساعدة في { $count } عمليات
        [many] مساعدة في { $count } عملية
       *[other] مساعدة في { $count } عملية
    }
evidence-major =
    { $count ->
        [zero] لا عمليات كبرى
        [one] عملية كبرى واحدة
        [two] عمليتان كبريان
        [few] { $count } عمليات كبرى
        [many] { $count } عملية كبرى
       *[other] { $count } عملية كبرى
    }
selected-work = أعمال مختارة
latest-publications = أحدث المنشورات
all-publications = جميع المنشورات
home-posters = الملصقات العلمية
all-posters = جميع الملصقات العلمية
home-talks = المحاضرات
all-talks = جميع المحاضرات
home-training = التدريب الطبي
home-position = الوظيفة الحالية
home-position-and-training = الوظيفة والتدريب الطبي
whole-cv = السيرة الذاتية الكاملة
latest-news = المستجدات
all-news = جميع المستجدات
whole-story = قصتي
pdf-link-long = السيرة الذاتية (PDF)
pdf-link = السيرة الذاتية بصيغة PDF
and-more-authors =
    { $count ->
        [zero] وغيرهم
        [one] ومؤلف آخر
        [two] ومؤلفان آخران
        [few] و{ $count } مؤلفين آخرين
        [many] و{ $count } مؤلفًا آخر
       *[other] و{ $count } مؤلف آخر
    }

## سجل العمليات: عدد العمليات في كل فئة، وبأي دور

case-log = الخبرة الجراحية
case-category = الفئة
case-total = المجموع
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] الجراح الأساسي
        [first-assistant] المساعد الأول
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] مشاهدة
        [assisted] مساعدة
        [supervised] إجراء تحت الإشراف
        [performed] إجراء مستقل
        [taught] تعليم متدرب
       *[other] { $role }
    }
case-part = { $name ->
   *[other] منها { $name }
    }
case-major =
    { $count ->
        [zero] لا عمليات كبرى
        [one] عملية كبرى واحدة
        [two] عمليتان كبريان
        [few] { $count } عمليات كبرى
        [many] { $count } عملية كبرى
       *[other] { $count } عملية كبرى
    }

## صفحة السيرة الذاتية

cv-heading = السيرة الذاتية
cv-pdf = السيرة الذاتية بصيغة PDF
print-page = طباعة هذه الصفحة
cv-sections = أقسام السيرة الذاتية
cv-entries =
    { $count ->
        [zero] لا بنود
        [one] بند واحد
        [two] بندان
        [few] { $count } بنود
        [many] { $count } بندًا
       *[other] { $count } بند
    }
document-pages =
    { $count ->
        [zero] لا صفحات
        [one] صفحة واحدة
        [two] صفحتان
        [few] { $count } صفحات
        [many] { $count } صفحة
       *[other] { $count } صفحة
    }
document-size = { $kilobytes } كيلوبايت

## نوع العمل السريري، إلى جانب بند لا يذكره عنوانه

clerkship = تدريب سريري
rotation = دورة سريرية
elective = تدريب سريري اختياري
sub-internship = تدريب ما قبل الامتياز
externship = تدريب سريري خارجي
observership = مراقبة سريرية
hands-on = ممارسة عملية
observation-only = مشاهدة فقط
setting-hands-on = { $setting }، ممارسة عملية
setting-observation-only = { $setting } (مشاهدة فقط)

## التواريخ

month-january = يناير
month-february = فبراير
month-march = مارس
month-april = أبريل
month-may = مايو
month-june = يونيو
month-july = يوليو
month-august = أغسطس
month-september = سبتمبر
month-october = أكتوبر
month-november = نوفمبر
month-december = ديسمبر

alone-january = يناير
alone-february = فبراير
alone-march = مارس
alone-april = أبريل
alone-may = مايو
alone-june = يونيو
alone-july = يوليو
alone-august = أغسطس
alone-september = سبتمبر
alone-october = أكتوبر
alone-november = نوفمبر
alone-december = ديسمبر

short-january = يناير
short-february = فبراير
short-march = مارس
short-april = أبريل
short-may = مايو
short-june = يونيو
short-july = يوليو
short-august = أغسطس
short-september = سبتمبر
short-october = أكتوبر
short-november = نوفمبر
short-december = ديسمبر

season-spring = ربيع
season-summer = صيف
season-fall = خريف
season-autumn = خريف
season-winter = شتاء
semester-spring = الفصل الدراسي الربيعي
semester-summer = الفصل الدراسي الصيفي
semester-fall = الفصل الدراسي الخريفي
semester-autumn = الفصل الدراسي الخريفي
semester-winter = الفصل الدراسي الشتوي
date-quarter = الربع { $quarter } من { $year }
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
present = حتى الآن
expected = متوقع في { $date }

## السيرة الذاتية على الورق

curriculum-vitae = السيرة الذاتية
pdf-title = { $name } – السيرة الذاتية
page-of = من
phone = الهاتف
address = العنوان
personal-data = البيانات الشخصية
person-name = الاسم
date-of-birth = تاريخ الميلاد
birthplace = مكان الميلاد
nationality = الجنسية
work-authorization = تصريح العمل
as-of = { $what } (حتى تاريخ { $date })
place-and-date = المكان والتاريخ
signature = التوقيع

## مستندات إلى جانب السيرة الذاتية

document-title = { $name } – { $what }
goals-and-timeline = الأهداف والجدول الزمني
for-our-meeting = للقائنا
questions = أسئلة
introduction-card = تعريف
spoken-length = { $words ->
    [zero] لا كلمات
    [one] كلمة واحدة
    [two] كلمتان
    [few] { $words } كلمات
    [many] { $words } كلمة
   *[other] { $words } كلمة
    }، المدة بالثواني: من { $least } إلى { $most }
short-profile = نبذة مهنية
chosen-work = أعمال مختارة
training-and-education = التدريب الطبي والتعليم
letter-of-recommendation = لخطاب التوصية
about-the-letter = الخطاب
send-letter-to = إلى
letter-deadline = الموعد النهائي
worked-together = ما أنجزناه معًا
letter-closing = وتفضلوا بقبول فائق الاحترام والتقدير،
letter-about = الموضوع: { $subject }
qr-code-of = رمز QR للعنوان { $address }

## أنواع المنشورات: عمل واحد، ثم العنوان فوق عدة أعمال

article = مقال في مجلة
review = مقال مراجعة
case-report = تقرير حالة
chapter = فصل في كتاب
book = كتاب
abstract-work = ملخص
conference-paper = ورقة مؤتمر
preprint = مسودة بحثية قبل التحكيم
thesis = رسالة جامعية
report = تقرير
dataset = مجموعة بيانات
other-work = منشور

articles = مقالات في مجلات
reviews = مقالات مراجعة
case-reports = تقارير حالات
chapters = فصول في كتب
books = كتب
abstracts = ملخصات منشورة
conference-papers = أوراق مؤتمرات
preprints = مسودات بحثية قبل التحكيم
theses = رسائل جامعية
reports = تقارير
datasets = مجموعات بيانات
other-works = منشورات أخرى

under-review = أبحاث قيد التحكيم
talks = المحاضرات
posters = الملصقات العلمية

## مرحلة العمل

in-preparation = قيد الإعداد
submitted = مُقدَّم للنشر
under-revision = قيد التعديل
accepted = مقبول للنشر
in-press = قيد النشر

## الاستشهادات

citation-status = { $status }.
citation-status-since = { $status }، { $date }.
citation-version = الإصدار { $version }
equal-contribution = مساهمة متساوية.
corresponding-author = المؤلف المراسل.
et-al = وآخرون
author-position = ({ author-number } من { $count })
author-position-alone = ({ author-number })
author-number = الترتيب { $number }
phd-thesis = رسالة دكتوراه
masters-thesis = رسالة ماجستير
preprint-genre = مسودة بحثية قبل التحكيم
poster-presented = { $when ->
    [ahead] ملصق علمي سيُعرض في: { $details }
   *[past] ملصق علمي عُرض في: { $details }
}
talk-presented = { $when ->
    [ahead] محاضرة ستُلقى في: { $details }
   *[past] محاضرة أُلقيت في: { $details }
}
poster-presented-again = { $when ->
    [ahead] ملصق علمي سيُعرض أيضًا في: { $details }
   *[past] ملصق علمي عُرض أيضًا في: { $details }
}
talk-presented-again = { $when ->
    [ahead] محاضرة ستُلقى أيضًا في: { $details }
   *[past] محاضرة أُلقيت أيضًا في: { $details }
}
poster-without-meeting = ملصق علمي؛ { $details }
talk-without-meeting = محاضرة؛ { $details }

## قائمة المنشورات

publications-lead =
    { $count ->
        [zero] لا أعمال.
        [one] عمل واحد.
        [two] عملان، الأحدث أولًا.
        [few] { $count } أعمال، الأحدث أولًا.
        [many] { $count } عملًا، الأحدث أولًا.
       *[other] { $count } عمل، الأحدث أولًا.
    }
publications-as-bibtex = الكل بصيغة BibTeX
publications-as-json = بصيغة CSL-JSON
publications-kinds = حسب النوع
publications-years = حسب السنة
publications-by-year = المنشورات حسب السنة
publications-undated = بلا سنة
publications-by-years = الأعمال حسب السنة: { $years }
filter-publications = تصفية المنشورات
filter-words = بحث
filter-words-hint = العنوان، المؤلف، المجلة، كلمة
filter-kind = النوع
filter-kind-all = الكل
filter-year = السنة
filter-year-all = الكل
filter-first = المؤلف الأول
filter-clear = عرض الكل
filter-found = { $found } من أصل { $all }
filter-none = لا يوجد عمل مطابق. يمكن تقليل الكلمات أو عرض الكل.

## صفحة منشور

published-in = نُشر في
alt-publication = صورة من البحث «{ $title }»
publication-poster = ملصق علمي
publication-talk = محاضرة
keywords = الكلمات المفتاحية
in-plain-words = بلغة مبسطة
abstract-heading = الملخص
cite = الاستشهاد
copied = تم النسخ.
copy-failed = المتصفح لا يسمح بذلك. النص محدد، ويمكن نسخه بالضغط على Ctrl+C.
copy-citation = نسخ الاستشهاد
copy-bibtex = نسخ BibTeX
copy-ris = نسخ RIS
bibtex = BibTeX
ris = RIS لبرامج EndNote وZotero وغيرها
download-bib = تنزيل بصيغة {"\u200E"}.bib
download-ris = تنزيل بصيغة {"\u200E"}.ris
download-json = تنزيل بصيغة CSL-JSON
link-paper = PDF
link-code = الشيفرة البرمجية
link-data = البيانات
link-website = الموقع الإلكتروني

## صفحة ملصق أو محاضرة، وقوائمها

poster = ملصق علمي
talk = محاضرة
slides = الشرائح
embargo = محظور النشر حاليًا.
embargo-note = لا تظهر هذه الصفحة إلا في المعاينة.
meeting = اللقاء العلمي
meeting-again = عُرض أيضًا في
poster-at = ملصق علمي في
talk-at = محاضرة في
presentation-date = التاريخ
presentation-place = المكان
award = الجائزة
poster-file = الملصق العلمي بصيغة { $form }
slides-file = الشرائح بصيغة { $form }
file-is-picture = صورة
online = على الإنترنت
later-paper = البحث
large-picture = صورة كبيرة من «{ $title }»
alt-poster = الملصق العلمي «{ $title }»
alt-talk = صورة من المحاضرة «{ $title }»
alt-slide = الشريحة الأولى من «{ $title }»
alt-with-abstract = { $picture }؛ والملخص مكتوب أدناه

## مهام وحواشٍ في نص

task-done = مُنجزة
task-open = لم تُنجز بعد
notes = الحواشي
note-mark = الحاشية { $number }
note-back = العودة إلى موضع الحاشية { $number } في النص

## أوراق يُنسخ منها إلى نموذج طلب

sheet-title = { $form }: { $name }
sheet-lead = مأخوذة من سيرتك الذاتية، حقلًا حقلًا وبتسميات النموذج نفسه. علامات التنصيص والشُّرَط هي علامات لوحة المفاتيح. يُنسخ كل حقل ثم تُعاد قراءته في النموذج.
sheet-private = لك وحدك: هذا الملف ليس على موقعك ولا يجوز تمريره إلى غيرك.
sheet-contents = في هذه الصفحة
sheet-copy = نسخ
# قد يكون { $field } تابعًا لبند، كما في sheet-field-of.
sheet-copy-field = نسخ { $field }
sheet-copied = تم نسخ: { $field }
sheet-field-of = { $field } من «{ $entry }»
sheet-star = الأكثر أهمية
sheet-number = { $field }: { $count } من { $most }
sheet-too-many = { $field }: { $count } من { $most }، بزيادة { $over }
sheet-count = { $count } من { $most }
sheet-count-unconfirmed = { $count } من { $most }، وهو حد غير مؤكد
sheet-over = تجاوز الحد بمقدار { $count ->
    [zero] { $count } حرف
    [one] حرف واحد
    [two] حرفين
    [few] { $count } أحرف
    [many] { $count } حرفًا
   *[other] { $count } حرف
    }: يقع الحد قبل «{ $words }»
# { $key } كلمة بين قوسي العنوان.
sheet-proposed = اقتراح من folio: إن كان غير ذلك فيُكتب «{ $key }=…{"\u200E"}» بين قوسي البند
sheet-missing = لم يُذكر بعد: يُكتب «{ $key }=…{"\u200E"}» بين قوسي البند
sheet-optional = اختياري: «{ $key }=…{"\u200E"}» بين قوسي البند
sheet-missing-quote = لم يُذكر بعد: يُكتب أسفل البند على شكل اقتباس، «{"\u200E"}> meaningful: …{"\u200E"}»
sheet-nothing-written = لم يُكتب شيء لهذا الحقل
sheet-whole-period = كُتبت التواريخ هكذا: { $period }
sheet-own-name = اسمك مُعلَّم: يُكتب بالخط العريض في النموذج
sheet-unconfirmed = ليس مؤكدًا أن النموذج يطلب ذلك
sheet-cut-short = تنتهي القائمة بعبارة «وآخرون»، والنموذج يطلب جميع الأسماء
sheet-other-characters = رموز قد يعرضها النموذج بشكل مختلف: { $characters }
sheet-without-place = لا مكان لهذه في { $form }
sheet-gaps = ما بقيت كتابته
sheet-gaps-lead = يطلب { $form } ما يلي أيضًا، ولا يوجد في أي ملف من ملفات موقعك:
# { $tag } كلمة بين قوسي العنوان.
sheet-gaps-sections = في { $form } هذه الأقسام أيضًا، ولا ينتمي إليها شيء مما يحمل الوسم «{"\u200E"}.{ $tag }»:
sheet-answers = ما يجوز أن يُكتب بين قوسي البند
sheet-most = { $most } على الأكثر
sheet-most-unconfirmed = { $most } على الأكثر، غير مؤكد
sheet-sources = مصدر الحقول والحدود

## رسائل تُستكمل

# ما بين القوسين المربعين إلى أن يُستكمل. يتبع الكلمات التي قبله.
draft-blank-event = الدورة السريرية أو اللقاء أو المساعدة المقصودة
draft-blank-learned = ما تعلمته، في جملة
draft-blank-plans = الخطوة التالية بناءً عليه، في جملة
draft-blank-conference = المؤتمر
draft-blank-spoken = ما تحدثتما عنه
draft-blank-promised = ما وعدت بإرساله أو فعله
draft-blank-who = تعريف بنفسك في سطر
draft-blank-why = سبب الكتابة إلى هذا الشخص تحديدًا: بحث أو محاضرة أو من ذكر اسمه
draft-blank-about = الموضوع
draft-blank-asked = تاريخ رسالتك
draft-blank-days = يومان أو ثلاثة أيام
draft-blank-own = جملة خاصة بهذا الشخص وحده
draft-greeting = { $addressed ->
   *[other] حضرة { $name }، تحية طيبة وبعد،
    }
draft-closing = مع أطيب التحيات،
draft-thanks-closing = مع خالص الشكر والتقدير،
draft-thanks-subject = شكر وتقدير: { $event }
draft-thanks-opening = أتقدم إليكم بجزيل الشكر على ما يلي: { $event }. وأكثر ما بقي في ذهني: { $learned }.
draft-thanks-next = وخطوتي التالية: { $plans }. وسأكتب إليكم بما يستجد.
draft-follow-up-subject = متابعة للقائنا: { $event }
draft-follow-up-opening = سعدت بلقائكم في { $event }. وما زلت أفكر في { $spoken }.
draft-follow-up-next = وكما ذكرت حينها: { $promised }.
draft-work = أعمالي متاحة هنا: { $address }
draft-request-subject = طلب لقاء مدته 15 دقيقة: { $about }
draft-request-who = أعرّفكم بنفسي: { $name }، { $who }.
draft-request-why = أكتب إليكم للسبب التالي: { $why }.
draft-request = هل يتسع وقتكم لحديث مدته 15 دقيقة حول { $about }؟ والمواعيد المقترحة: { $days }.
draft-request-thanks = أشكركم على وقتكم.
draft-reminder-subject = رسالتي السابقة ({ $date }): { $about }
draft-reminder-opening = { $unit ->
    [day] في يوم { $date }
    [month] في { $date }
   *[other] في عام { $date }
    } طلبت منكم لقاءً للحديث حول { $about }. أعلم أن وقتكم مزدحم، ولن أكرر الطلب؛ فإن تيسرت 15 دقيقة فأي يوم يناسبني.
draft-letter-subject = خطاب التوصية
draft-letter-opening = أكرر شكري لكم على كتابة خطاب توصية لي.
draft-deadline-subject = خطاب التوصية، موعده النهائي { $date }
draft-deadline-opening = أكرر شكري لكم على كتابة خطاب توصية لي. الموعد النهائي لوصوله هو { $date }.
draft-deadline-opening-at = أكرر شكري لكم على كتابة خطاب توصية لي. الموعد النهائي لوصوله هو { $date }: { $place }.
draft-deadline-help = إن كان هناك ما ينقصكم، كسيرتي الذاتية أو مسودة بما أنجزناه أو عنوان، فسأرسله في اليوم نفسه.
draft-update-subject = المستجدات منذ { $unit ->
    [year] عام { $date }
   *[other] { $date }
    }
draft-update-opening = فيما يلي ما استجد منذ { $unit ->
    [year] عام { $date }
   *[other] { $date }
    }.
draft-update-now = عملي الحالي: { $who }.
draft-update-plan = الخطوة القادمة: { $plan }
draft-update-nothing = لا جديد على موقعي منذ { $unit ->
    [year] عام { $date }
   *[other] { $date }
    }، غير أني لا أود أن ينقطع التواصل.
draft-update-more = للمزيد: { $address }
draft-update-thanks = أشكركم على نصحكم ودعمكم.
draft-item = { $what }: { $title }

## توقيع البريد الإلكتروني والصفحة التي يُنسخ منها

signature-title = توقيع البريد الإلكتروني: { $name }
signature-expected = { $degree } متوقع في { $date }
signature-lead = ينسخ الزر التوقيع، ثم يُلصق مرة واحدة في إعدادات برنامج البريد. لا يُرسل أي شيء.
signature-copy = نسخ التوقيع
signature-copied = تم نسخ التوقيع بروابطه وكنص عادي أيضًا.
signature-by-hand = بدون الزر: يُحدَّد التوقيع كله في الإطار الأول بالسحب، ثم يُنسخ بـ Ctrl+C، أو على أجهزة Mac بـ {"\u200E"}⌘C.
signature-in-the-dark = كما يظهر في برنامج بريد بالوضع الداكن
signature-text = التوقيع نفسه كنص عادي
signature-copy-text = نسخ النص العادي
signature-paste = مكان اللصق
signature-gmail = Gmail: «الإعدادات»، «عرض جميع الإعدادات»، «عام»، «التوقيع»، «إنشاء جديد»؛ ثم اللصق، و«حفظ التغييرات» في أسفل الصفحة.
signature-outlook = Outlook: في الإصدار الجديد «الإعدادات»، «الحسابات»، «التوقيعات»؛ وفي الإصدار الكلاسيكي «بريد إلكتروني جديد»، «توقيع»، «التوقيعات…»، «جديد». يُلصق مع الحفاظ على التنسيق. وللإصدار الكلاسيكي يُنشئ «folio signature --outlook» الملفات أيضًا.
signature-apple = Apple Mail: «بريد»، «الإعدادات»، «التوقيعات»، «+»؛ ثم إلغاء تحديد «مطابقة خط الرسالة الافتراضي دائمًا» واللصق.

## نصوص لملف شخصي على LinkedIn

linkedin-lead = للصق في ملفك الشخصي، من السطر headline في site.toml ومن قصتك. ما تجاوز الحد موضوع بين [[ و]].
linkedin-headline = العنوان التعريفي
linkedin-about = نبذة عني
linkedin-missing = لم يُكتب له شيء: مصدره headline في site.toml أو الملف content/narrative.md.

## بطاقات الصفحات المشتركة

card-update = مستجدات

## صفحة عنوان غير موجود

not-found = الصفحة غير موجودة
not-found-text = لا يوجد شيء على هذا العنوان. ربما نُقلت الصفحة أو في الرابط إليها خطأ.
not-found-home = الصفحة الرئيسية لموقع { $name }
