### המילים ש־folio אומר מעצמו: בדפים, בקובצי PDF, בכרטיסים ובציטוטים, בעברית.
###
### ההערות על מקומה של כל הודעה נמצאות ב־en.ftl.

## שמות הדפים

menu-about = אודות
menu-cv = קורות חיים
menu-publications = פרסומים
menu-posters = פוסטרים
menu-talks = הרצאות
menu-updates = עדכונים
menu-pages = דפים
menu-more = עוד

## בכל דף

skip-to-text = דילוג לתוכן
page-navigation = דפים
language-name = עברית
other-languages = שפות
not-translated = הדף הזה אינו זמין בעברית.
contact-card = כרטיס ביקור
feed-of-updates = הזנת עדכונים
feed-title = עדכונים
dark-page = מצב כהה
light-page = מצב בהיר
close = סגירה
comma-in-list = {", "}
comma-in-line = {", "}
semicolon-in-line = {"; "}
stop-in-line = {". "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## דף הבית

native-language = שפת אם
evidence-ecfmg = הסמכת ECFMG
evidence-gmc = רישום ב־GMC
evidence-approbation = רישיון Approbation (גרמניה)
evidence-amc-certificate = תעודת AMC
evidence-plab-whole = עמידה ב־PLAB
evidence-mrcs-whole = עמידה ב־MRCS
evidence-oet = עמידה ב־OET
evidence-fachsprache = עמידה ב־Fachsprachprüfung
evidence-kenntnis = עמידה ב־Kenntnisprüfung
evidence-usmle =
    { $count ->
       *[other] עמידה ב־USMLE Step { $parts }
    }
evidence-comlex =
    { $count ->
       *[other] עמידה ב־COMLEX-USA Level { $parts }
    }
evidence-plab =
    { $count ->
       *[other] עמידה ב־PLAB Part { $parts }
    }
evidence-mccqe =
    { $count ->
       *[other] עמידה ב־MCCQE Part { $parts }
    }
evidence-mrcs =
    { $count ->
       *[other] עמידה ב־MRCS Part { $parts }
    }
evidence-amc =
    { $count ->
       *[other] עמידה ב־AMC Part { $parts }
    }
evidence-papers =
    { $count ->
        [one] מאמר אחד
        [two] שני מאמרים
       *[other] { $count } מאמרים
    }
evidence-papers-first = { $count ->
    [one] מאמר אחד
    [two] שני מאמרים
   *[other] { $count } מאמרים
    }, מתוכם { $first } במקום הראשון ברשימת המחברים
evidence-posters =
    { $count ->
        [one] פוסטר אחד
        [two] שני פוסטרים
       *[other] { $count } פוסטרים
    }
evidence-posters-awarded = { $count ->
    [one] פוסטר אחד
    [two] שני פוסטרים
   *[other] { $count } פוסטרים
    }, { $awards ->
    [one] פרס אחד
    [two] שני פרסים
   *[other] { $awards } פרסים
    }
evidence-operated =
    { $count ->
        [one] ניתוח אחד כמנתח ראשי
        [two] שני ניתוחים כמנתח ראשי
       *[other] { $count } ניתוחים כמנתח ראשי
    }
evidence-assisted =
    { $count ->
        [one] ניתוח אחד בתפקיד עזר
        [two] שני ניתוחים בתפקיד עזר
       *[other] { $count } ניתוחים בתפקיד עזר
    }
evidence-major =
    { $count ->
        [one] ניתוח גדול אחד
        [two] שני ניתוחים גדולים
       *[other] { $count } ניתוחים גדולים
    }
selected-work = עבודות נבחרות
latest-publications = פרסומים אחרונים
all-publications = כל הפרסומים
home-posters = פוסטרים
all-posters = כל הפוסטרים
home-talks = הרצאות
all-talks = כל ההרצאות
home-training = התמחות והכשרה
home-position = תפקיד נוכחי
home-position-and-training = תפקיד והכשרה
whole-cv = קורות החיים המלאים
latest-news = עדכונים
all-news = כל העדכונים
whole-story = הסיפור שלי
pdf-link-long = קורות חיים (PDF)
pdf-link = קורות חיים כ־PDF
and-more-authors =
    { $count ->
        [0] ואחרים
        [one] ועוד מחבר אחד
        [two] ועוד שניים
       *[other] ועוד { $count }
    }

## יומן ניתוחים: כמה ניתוחים מכל סוג, ובאיזה תפקיד

case-log = ניסיון ניתוחי
case-category = קטגוריה
case-total = סך הכול
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] מנתח ראשי
        [first-assistant] עוזר ראשון
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] צפייה
        [assisted] עזרה בניתוח
        [supervised] ביצוע בהשגחה
        [performed] ביצוע עצמאי
        [taught] הדרכת מתמחה
       *[other] { $role }
    }
case-part = מתוכם { $name }
case-major =
    { $count ->
        [one] ניתוח גדול אחד
        [two] שני ניתוחים גדולים
       *[other] { $count } ניתוחים גדולים
    }

## דף קורות החיים

cv-heading = קורות חיים
cv-pdf = קורות החיים כ־PDF
print-page = הדפסת הדף
cv-sections = חלקי קורות החיים
cv-entries =
    { $count ->
        [one] פריט אחד
        [two] שני פריטים
       *[other] { $count } פריטים
    }
document-pages =
    { $count ->
        [one] עמוד אחד
        [two] שני עמודים
       *[other] { $count } עמודים
    }
document-size = { $kilobytes } ק״ב

## סוג הפעילות הקלינית, ליד פריט שכותרתו אינה אומרת זאת

clerkship = סבב קליני
rotation = רוטציה
elective = אלקטיב
sub-internship = סאב־אינטרנשיפ
externship = אקסטרנשיפ
observership = אובזרברשיפ
hands-on = התנסות מעשית
observation-only = צפייה בלבד
setting-hands-on = { $setting }, התנסות מעשית
setting-observation-only = { $setting } (צפייה בלבד)

## תאריכים

month-january = ינואר
month-february = פברואר
month-march = מרץ
month-april = אפריל
month-may = מאי
month-june = יוני
month-july = יולי
month-august = אוגוסט
month-september = ספטמבר
month-october = אוקטובר
month-november = נובמבר
month-december = דצמבר

alone-january = ינואר
alone-february = פברואר
alone-march = מרץ
alone-april = אפריל
alone-may = מאי
alone-june = יוני
alone-july = יולי
alone-august = אוגוסט
alone-september = ספטמבר
alone-october = אוקטובר
alone-november = נובמבר
alone-december = דצמבר

short-january = ינו׳
short-february = פבר׳
short-march = מרץ
short-april = אפר׳
short-may = מאי
short-june = יוני
short-july = יולי
short-august = אוג׳
short-september = ספט׳
short-october = אוק׳
short-november = נוב׳
short-december = דצמ׳

season-spring = אביב
season-summer = קיץ
season-fall = סתיו
season-autumn = סתיו
season-winter = חורף
semester-spring = סמסטר אביב
semester-summer = סמסטר קיץ
semester-fall = סמסטר סתיו
semester-autumn = סמסטר סתיו
semester-winter = סמסטר חורף
date-quarter = רבעון { $quarter }, { $year }
date-fiscal-year = { $year }/{ $next }

date-year = { $year }
date-month = { $month } { $year }
date-numeric = { $day }.{ $month }.{ $year }
date-numeric-month = { $month }.{ $year }
date-day = { $day } ב{ $month } { $year }
date-day-american = { $day } ב{ $month } { $year }
date-days = { $from }–{ $to } ב{ $month } { $year }
date-days-american = { $from }–{ $to } ב{ $month } { $year }
date-months-american = { $from } ב{ $first } – { $to } ב{ $last } { $year }
between-dates = {" – "}
present = היום
expected = { $date } (צפוי)

## קורות החיים על נייר

curriculum-vitae = קורות חיים
pdf-title = { $name } – קורות חיים
page-of = מתוך
phone = טלפון
address = כתובת
personal-data = פרטים אישיים
person-name = שם
date-of-birth = תאריך לידה
birthplace = מקום לידה
nationality = אזרחות
work-authorization = היתר עבודה
as-of = { $what } (נכון ל־{ $date })
place-and-date = מקום, תאריך
signature = חתימה

## מסמכים לצד קורות החיים

document-title = { $name } – { $what }
goals-and-timeline = מטרות ולוח זמנים
for-our-meeting = לקראת פגישתנו
questions = שאלות
introduction-card = הצגה עצמית
spoken-length = { $words ->
    [one] מילה אחת
    [two] שתי מילים
   *[other] { $words } מילים
    }, { $least } עד { $most } שניות
short-profile = פרופיל
chosen-work = עבודות נבחרות
training-and-education = התמחות והשכלה
letter-of-recommendation = למכתב המלצה
about-the-letter = המכתב
send-letter-to = אל
letter-deadline = עד
worked-together = מה עשינו יחד
letter-closing = בכבוד רב,
letter-about = הנדון: { $subject }
qr-code-of = קוד QR של { $address }

## סוגי פרסומים: עבודה אחת, ואחריה הכותרת מעל כמה עבודות

article = מאמר בכתב עת
review = מאמר סקירה
case-report = תיאור מקרה
chapter = פרק בספר
book = ספר
abstract-work = תקציר
conference-paper = מאמר כנס
preprint = קדם־פרסום
thesis = עבודת גמר
report = דוח
dataset = מערך נתונים
other-work = פרסום

articles = מאמרים בכתבי עת
reviews = מאמרי סקירה
case-reports = תיאורי מקרה
chapters = פרקים בספרים
books = ספרים
abstracts = תקצירים שפורסמו
conference-papers = מאמרי כנס
preprints = קדם־פרסומים
theses = עבודות גמר
reports = דוחות
datasets = מערכי נתונים
other-works = פרסומים נוספים

under-review = כתבי יד בשיפוט
talks = הרצאות
posters = פוסטרים

## שלב העבודה

in-preparation = בהכנה
submitted = הוגש
under-revision = בתיקונים
accepted = התקבל לפרסום
in-press = בדפוס

## ציטוטים

citation-status = { $status }.
citation-status-since = { $status }, { $date }.
citation-version = גרסה { $version }
equal-contribution = תרומה שווה.
corresponding-author = כותב אחראי להתכתבות.
et-al = ואח׳
author-position = ({ author-number } מתוך { $count })
author-position-alone = ({ author-number })
author-number = מקום { $number }
phd-thesis = עבודת דוקטור
masters-thesis = עבודת מוסמך
preprint-genre = קדם־פרסום
poster-presented = { $when ->
    [ahead] פוסטר שיוצג בכנס: { $details }
   *[past] פוסטר שהוצג בכנס: { $details }
}
talk-presented = הרצאה בכנס: { $details }
poster-presented-again = { $when ->
    [ahead] פוסטר שיוצג גם בכנס: { $details }
   *[past] פוסטר שהוצג גם בכנס: { $details }
}
talk-presented-again = הרצאה גם בכנס: { $details }
poster-without-meeting = פוסטר; { $details }
talk-without-meeting = הרצאה; { $details }

## רשימת הפרסומים

publications-lead =
    { $count ->
        [one] עבודה אחת.
        [two] שתי עבודות, החדשה תחילה.
       *[other] { $count } עבודות, החדשות תחילה.
    }
publications-as-bibtex = הכול כ־BibTeX
publications-as-json = כ־CSL-JSON
publications-kinds = לפי סוג
publications-years = לפי שנה
publications-by-year = פרסומים לפי שנה
publications-undated = ללא שנה
publications-by-years = עבודות לפי שנה: { $years }
filter-publications = סינון הפרסומים
filter-words = חיפוש
filter-words-hint = כותרת, מחבר, כתב עת, מילת מפתח
filter-kind = סוג
filter-kind-all = הכול
filter-year = שנה
filter-year-all = הכול
filter-first = כותב ראשון
filter-clear = הצגת הכול
filter-found = { $found } מתוך { $all } עבודות
filter-none = אין עבודה מתאימה. אפשר לנסות פחות מילים, או להציג את הכול.

## דף של פרסום

published-in = מקום הפרסום
alt-publication = תמונה מן המאמר ”{ $title }”
publication-poster = פוסטר
publication-talk = הרצאה
keywords = מילות מפתח
in-plain-words = במילים פשוטות
abstract-heading = תקציר
cite = ציטוט
copied = הועתק.
copy-failed = הדפדפן אינו מאפשר זאת. הטקסט מסומן: העתקה ב־Ctrl+C.
copy-citation = העתקת הציטוט
copy-bibtex = העתקת BibTeX
copy-ris = העתקת RIS
bibtex = BibTeX
ris = קובץ RIS, ל־EndNote, Zotero ואחרים
download-bib = הורדה כ־{"\u200E"}.bib
download-ris = הורדה כ־{"\u200E"}.ris
download-json = הורדה כ־CSL-JSON
link-paper = PDF
link-code = קוד
link-data = נתונים
link-website = אתר

## דף של פוסטר או הרצאה, והרשימות שלהם

poster = פוסטר
talk = הרצאה
slides = שקופיות
embargo = באמברגו.
embargo-note = הדף מוצג בתצוגה המקדימה בלבד.
meeting = אירוע
meeting-again = הוצג גם בכנס
poster-at = פוסטר בכנס
talk-at = הרצאה בכנס
presentation-date = תאריך
presentation-place = מקום
award = פרס
poster-file = הפוסטר כ־{ $form }
slides-file = השקופיות כ־{ $form }
file-is-picture = תמונה
online = מקוון
later-paper = מאמר
large-picture = תמונה גדולה של ”{ $title }”
alt-poster = הפוסטר ”{ $title }”
alt-talk = תמונה מן ההרצאה ”{ $title }”
alt-slide = השקופית הראשונה של ”{ $title }”
alt-with-abstract = { $picture }; התקציר מובא למטה כטקסט

## משימות והערות בטקסט

task-done = בוצע
task-open = לביצוע
notes = הערות
note-mark = הערה { $number }
note-back = חזרה לטקסט של הערה { $number }

## דפי עזר להעתקה אל טופס מועמדות

sheet-title = { $form }: { $name }
sheet-lead = מתוך קורות החיים, שדה אחר שדה ובמילים של הטופס עצמו. המירכאות והמקפים הם אלה שבמקלדת. יש להעתיק כל שדה ולקרוא אותו שוב בטופס.
sheet-private = לעיניך בלבד: הקובץ אינו באתר ואין להעבירו הלאה.
sheet-contents = בדף זה
sheet-copy = העתקה
# { $field } יכול להיות של פריט, כמו ב־sheet-field-of.
sheet-copy-field = העתקת { $field }
sheet-copied = הועתק: { $field }
sheet-field-of = { $field } של ”{ $entry }”
sheet-star = המשמעותי ביותר
sheet-number = { $field }: { $count } מתוך { $most }
sheet-too-many = { $field }: { $count } מתוך { $most }, חריגה של { $over }
sheet-count = { $count } מתוך { $most }
sheet-count-unconfirmed = { $count } מתוך { $most }, מגבלה שלא אומתה
sheet-over = חריגה של { $count ->
    [one] תו אחד
    [two] שני תווים
   *[other] { $count } תווים
    }: המגבלה היא לפני ”{ $words }”
# { $key } היא מילה בסוגריים המסולסלים של כותרת.
sheet-proposed = הצעה של folio: אם מדובר בדבר אחר, יש לכתוב ”{ $key }=…{"\u200E"}” בסוגריים המסולסלים של הפריט
sheet-missing = עוד לא נאמר: יש לכתוב ”{ $key }=…{"\u200E"}” בסוגריים המסולסלים של הפריט
sheet-optional = רשות: ”{ $key }=…{"\u200E"}” בסוגריים המסולסלים של הפריט
sheet-missing-quote = עוד לא נאמר: יש לכתוב זאת מתחת לפריט כציטוט, ”{"\u200E"}> meaningful: …{"\u200E"}”
sheet-nothing-written = לא נכתב דבר לשדה זה
sheet-whole-period = התאריכים כתובים כך: { $period }
sheet-own-name = שמך מסומן: יש להדגיש אותו בטופס
sheet-unconfirmed = לא אומת שהטופס מבקש זאת
sheet-cut-short = הרשימה מסתיימת ב”ואחרים”, והטופס מבקש את כולם
sheet-other-characters = תווים שהטופס עשוי להציג אחרת: { $characters }
sheet-without-place = אין ב־{ $form } מקום לאלה
sheet-gaps = מה נותר לכתוב
sheet-gaps-lead = גם את אלה מבקש { $form }, ואין להם קובץ באתר:
# { $tag } היא מילה בסוגריים המסולסלים של כותרת.
sheet-gaps-sections = יש ב־{ $form } גם את החלקים האלה, ודבר ממה שמתויג ”{"\u200E"}.{ $tag }” אינו שייך אליהם:
sheet-answers = מה אפשר לכתוב בסוגריים המסולסלים של פריט
sheet-most = לכל היותר { $most }
sheet-most-unconfirmed = לכל היותר { $most }, לא אומת
sheet-sources = מקור השדות והמגבלות

## מכתבים להשלמה

# מה שעומד בסוגריים מרובעים עד ההשלמה, בהמשך למילים שסביבו.
draft-blank-event = הרוטציה, הפגישה או העזרה שמדובר בה
draft-blank-learned = מה למדת, במשפט אחד
draft-blank-plans = הצעד הבא שלך בעקבות זאת, במשפט אחד
draft-blank-conference = הכנס
draft-blank-spoken = נושא השיחה
draft-blank-promised = מה הבטחת לשלוח או לעשות
draft-blank-who = הצגה עצמית בשורה אחת
draft-blank-why = מדוע דווקא לנמען זה: מאמר, הרצאה או מי שהפנה
draft-blank-about = הנושא
draft-blank-asked = תאריך המכתב
draft-blank-days = יומיים או שלושה לבחירה
draft-blank-own = משפט המיועד רק לנמען זה
draft-greeting = { $addressed ->
   *[other] לכבוד { $name }, שלום רב,
    }
draft-closing = בברכה,
draft-thanks-closing = בתודה ובהערכה,
draft-thanks-subject = תודה: { $event }
draft-thanks-opening = תודתי הכנה נתונה לך: { $event }. הדבר שנשאר איתי: { $learned }.
draft-thanks-next = הצעד הבא שלי: { $plans }. אמשיך לעדכן אותך בכתב.
draft-follow-up-subject = בהמשך לפגישתנו: { $event }
draft-follow-up-opening = שמחתי על ההיכרות איתך: { $event }. מאז לא מש ממחשבותיי הנושא: { $spoken }.
draft-follow-up-next = כפי שאמרתי שם: { $promised }.
draft-work = עבודותיי נמצאות כאן: { $address }
draft-request-subject = בקשה לשיחה של 15 דקות: { $about }
draft-request-who = שמי { $name }, { $who }.
draft-request-why = הסיבה לפנייתי אליך: { $why }.
draft-request = האם יתאפשר לך להקדיש 15 דקות לשיחה בנושא { $about }? מועדים אפשריים: { $days }.
draft-request-thanks = תודה על זמנך.
draft-reminder-subject = פנייתי ({ $date }): { $about }
draft-reminder-opening = { $unit ->
    [day] ב־{ $date }
    [month] ב{ $date }
   *[other] בשנת { $date }
    } ביקשתי ממך לשוחח בנושא { $about }. ידוע לי שימיך עמוסים, ולא אבקש שוב; אם יימצאו 15 דקות, כל יום נוח לי.
draft-letter-subject = מכתב ההמלצה שלי
draft-letter-opening = שוב תודה על הנכונות לכתוב עבורי מכתב המלצה.
draft-deadline-subject = מכתב ההמלצה שלי, המועד האחרון { $date }
draft-deadline-opening = שוב תודה על הנכונות לכתוב עבורי מכתב המלצה. המועד האחרון להגעתו: { $date }.
draft-deadline-opening-at = שוב תודה על הנכונות לכתוב עבורי מכתב המלצה. המועד האחרון להגעתו: { $date }; היעד: { $place }.
draft-deadline-help = אם חסר דבר מה, בין שקורות החיים שלי, בין שטיוטה של מה שעשינו ובין שכתובת, אשלח אותו עוד באותו יום.
draft-update-subject = מה חדש מאז { $unit ->
    [year] שנת { $date }
   *[other] { $date }
    }
draft-update-opening = להלן מה שהתחדש מאז { $unit ->
    [year] שנת { $date }
   *[other] { $date }
    }.
draft-update-now = תפקידי כעת: { $who }.
draft-update-plan = הצעד הבא: { $plan }
draft-update-nothing = אין חדש באתר שלי מאז { $unit ->
    [year] שנת { $date }
   *[other] { $date }
    }, ובכל זאת חשוב לי לשמור על קשר.
draft-update-more = פרטים נוספים כאן: { $address }
draft-update-thanks = תודה על העצות ועל התמיכה.
draft-item = { $what }: { $title }

## חתימת הדואר האלקטרוני והדף שמעתיקים אותה ממנו

signature-title = חתימת דואר אלקטרוני של { $name }
signature-expected = { $degree } (צפוי: { $date })
signature-lead = הכפתור מעתיק את החתימה; מדביקים אותה פעם אחת בהגדרות של תוכנת הדואר. שום דבר אינו נשלח.
signature-copy = העתקת החתימה
signature-copied = החתימה הועתקה, עם הקישורים וגם כטקסט פשוט.
signature-by-hand = בלי הכפתור: יש לגרור על פני החתימה במסגרת הראשונה כדי לסמן את כולה, ולהעתיק ב־Ctrl+C, וב־Mac ב־{"\u200E"}⌘C.
signature-in-the-dark = כפי שתוכנת דואר במצב כהה מציגה אותה
signature-text = אותה חתימה כטקסט פשוט
signature-copy-text = העתקת הטקסט הפשוט
signature-paste = היכן להדביק
signature-gmail = ב־Gmail: ”הגדרות”, ”כל ההגדרות”, ”כללי”, ”חתימה”, ”יצירת חתימה חדשה”; הדבקה, ו”שמירת השינויים” בתחתית הדף.
signature-outlook = ב־Outlook: בגרסה החדשה ”הגדרות”, ”חשבונות”, ”חתימות”; בגרסה הקלאסית ”דואר אלקטרוני חדש”, ”חתימה”, ”חתימות…”, ”חדש”. יש להדביק עם העיצוב. לגרסה הקלאסית ”folio signature --outlook” גם יוצר את הקבצים.
signature-apple = ב־Apple Mail: ”דואר”, ”הגדרות”, ”חתימות”, ”+”; יש לבטל את הסימון של ”התאם תמיד לגופן ברירת המחדל של ההודעות”, ולהדביק.

## הטקסטים לפרופיל ב־LinkedIn

linkedin-lead = להדבקה בפרופיל, מן השורה headline ב־site.toml ומן הסיפור שלך. מה שחורג מן המגבלה נמצא בין [[ ובין ]].
linkedin-headline = כותרת מקצועית
linkedin-about = אודות
linkedin-missing = לא נכתב לכך דבר: זה בא מ־headline ב־site.toml או מ־content/narrative.md.

## כרטיסים של דפים משותפים

card-update = עדכון

## הדף לכתובת שאינה קיימת

not-found = הדף לא נמצא
not-found-text = אין דבר בכתובת זו. ייתכן שהדף הועבר, או שיש טעות בקישור אליו.
not-found-home = דף הבית של { $name }
