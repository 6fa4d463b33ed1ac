### वे शब्द जो folio स्वयं कहता है: पृष्ठों, PDF, कार्डों और उद्धरणों में, हिन्दी में।
###
### कौन-सा संदेश कहाँ आता है, इसकी टिप्पणियाँ en.ftl में हैं।

## पृष्ठों के नाम

menu-about = परिचय
menu-cv = सीवी
menu-publications = प्रकाशन
menu-posters = पोस्टर
menu-talks = व्याख्यान
menu-updates = नई जानकारी
menu-pages = पृष्ठ
menu-more = और

## हर पृष्ठ पर

skip-to-text = सीधे पाठ पर जाएँ
page-navigation = पृष्ठ
language-name = हिन्दी
other-languages = भाषाएँ
not-translated = यह पृष्ठ हिन्दी में उपलब्ध नहीं है।
contact-card = संपर्क कार्ड
feed-of-updates = नई जानकारी की फ़ीड
feed-title = नई जानकारी
dark-page = डार्क मोड
light-page = लाइट मोड
close = बंद करें
comma-in-list = {", "}
comma-in-line = {", "}
semicolon-in-line = {"; "}
stop-in-line = {"। "}
bracket-opens = {" ("}
bracket-closes = )
title-opens = {" "}
title-closes = {""}

## मुखपृष्ठ

native-language = मातृभाषा
evidence-ecfmg = ECFMG प्रमाणित
evidence-gmc = GMC पंजीकृत
evidence-approbation = Approbation (जर्मनी)
evidence-amc-certificate = AMC प्रमाणपत्र
evidence-plab-whole = PLAB उत्तीर्ण
evidence-mrcs-whole = MRCS उत्तीर्ण
evidence-oet = OET उत्तीर्ण
evidence-fachsprache = Fachsprachprüfung उत्तीर्ण
evidence-kenntnis = Kenntnisprüfung उत्तीर्ण
evidence-usmle =
    { $count ->
       *[other] USMLE Step { $parts } उत्तीर्ण
    }
evidence-comlex =
    { $count ->
       *[other] COMLEX-USA Level { $parts } उत्तीर्ण
    }
evidence-plab =
    { $count ->
       *[other] PLAB Part { $parts } उत्तीर्ण
    }
evidence-mccqe =
    { $count ->
       *[other] MCCQE Part { $parts } उत्तीर्ण
    }
evidence-mrcs =
    { $count ->
       *[other] MRCS Part { $parts } उत्तीर्ण
    }
evidence-amc =
    { $count ->
       *[other] AMC Part { $parts } उत्तीर्ण
    }
evidence-papers = { $count } शोध-पत्र
evidence-papers-first = { $count } शोध-पत्र, { $first } में प्रथम लेखक
evidence-posters = { $count } पोस्टर
evidence-posters-awarded = { $count } पोस्टर, { $awards } पुरस्कार
evidence-operated = सर्जन के रूप में { $count } ऑपरेशन
evidence-assisted = सहायक के रूप में { $count } ऑपरेशन
evidence-major =
    { $count ->
        [one] { $count } बड़ा ऑपरेशन
       *[other] { $count } बड़े ऑपरेशन
    }
selected-work = चुनिंदा कार्य
latest-publications = नवीनतम प्रकाशन
all-publications = सभी प्रकाशन
home-posters = पोस्टर
all-posters = सभी पोस्टर
home-talks = व्याख्यान
all-talks = सभी व्याख्यान
home-training = प्रशिक्षण
home-position = वर्तमान पद
home-position-and-training = पद और प्रशिक्षण
whole-cv = पूरा सीवी
latest-news = नई जानकारी
all-news = सारी नई जानकारी
whole-story = मेरी कहानी
pdf-link-long = सीवी (PDF)
pdf-link = सीवी (PDF)
and-more-authors =
    { $count ->
        [0] और अन्य
       *[other] और { $count } अन्य
    }

## ऑपरेशनों का लॉग: किस श्रेणी के कितने ऑपरेशन, किस भूमिका में

case-log = शल्य-चिकित्सा का अनुभव
case-category = श्रेणी
case-total = कुल
case-role =
    { $role ->
        [SC] Surgeon, chief year (SC)
        [SJ] Surgeon, junior (SJ)
        [TA] Teaching assistant (TA)
        [FA] First assistant (FA)
        [primary] मुख्य सर्जन
        [first-assistant] प्रथम सहायक
        [A] Assisting (A)
        [S-TS] Supervised, trainer scrubbed (S-TS)
        [S-TU] Supervised, trainer unscrubbed (S-TU)
        [P] Performed (P)
        [T] Training a trainee (T)
        [observed] अवलोकन
        [assisted] सहायता
        [supervised] पर्यवेक्षण में संपन्न
        [performed] स्वतंत्र रूप से संपन्न
        [taught] प्रशिक्षु को सिखाते हुए
       *[other] { $role }
    }
case-part = जिनमें से { $name }
case-major =
    { $count ->
        [one] { $count } बड़ा ऑपरेशन
       *[other] { $count } बड़े ऑपरेशन
    }

## सीवी का पृष्ठ

cv-heading = सीवी
cv-pdf = सीवी PDF के रूप में
print-page = यह पृष्ठ प्रिंट करें
cv-sections = सीवी के खंड
cv-entries =
    { $count ->
        [one] { $count } प्रविष्टि
       *[other] { $count } प्रविष्टियाँ
    }
document-pages = { $count } पृष्ठ
document-size = { $kilobytes } KB

## नैदानिक कार्य का प्रकार, जहाँ प्रविष्टि का शीर्षक उसे नहीं बताता

clerkship = क्लर्कशिप
rotation = रोटेशन
elective = इलेक्टिव
sub-internship = सब-इंटर्नशिप
externship = एक्सटर्नशिप
observership = ऑब्ज़र्वरशिप
hands-on = प्रत्यक्ष कार्य
observation-only = केवल अवलोकन
setting-hands-on = { $setting }, प्रत्यक्ष कार्य
setting-observation-only = { $setting } (केवल अवलोकन)

## तिथियाँ

month-january = जनवरी
month-february = फ़रवरी
month-march = मार्च
month-april = अप्रैल
month-may = मई
month-june = जून
month-july = जुलाई
month-august = अगस्त
month-september = सितंबर
month-october = अक्टूबर
month-november = नवंबर
month-december = दिसंबर

alone-january = जनवरी
alone-february = फ़रवरी
alone-march = मार्च
alone-april = अप्रैल
alone-may = मई
alone-june = जून
alone-july = जुलाई
alone-august = अगस्त
alone-september = सितंबर
alone-october = अक्टूबर
alone-november = नवंबर
alone-december = दिसंबर

short-january = जन॰
short-february = फ़र॰
short-march = मार्च
short-april = अप्रैल
short-may = मई
short-june = जून
short-july = जुल॰
short-august = अग॰
short-september = सित॰
short-october = अक्टू॰
short-november = नव॰
short-december = दिस॰

season-spring = वसंत
season-summer = ग्रीष्म
season-fall = शरद
season-autumn = शरद
season-winter = शीत
semester-spring = वसंत सेमेस्टर
semester-summer = ग्रीष्म सेमेस्टर
semester-fall = शरद सेमेस्टर
semester-autumn = शरद सेमेस्टर
semester-winter = शीत सेमेस्टर
date-quarter = तिमाही { $quarter }, { $year }
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
present = वर्तमान
expected = { $date } (संभावित)

## काग़ज़ पर सीवी

curriculum-vitae = सीवी
pdf-title = { $name } – सीवी
page-of = /
phone = फ़ोन
address = पता
personal-data = व्यक्तिगत विवरण
person-name = नाम
date-of-birth = जन्म तिथि
birthplace = जन्म स्थान
nationality = राष्ट्रीयता
work-authorization = कार्य की अनुमति
as-of = { $what } ({ $date } की स्थिति)
place-and-date = स्थान, दिनांक
signature = हस्ताक्षर

## सीवी के साथ के दस्तावेज़

document-title = { $name } – { $what }
goals-and-timeline = लक्ष्य और समयरेखा
for-our-meeting = हमारी भेंट के लिए
questions = प्रश्न
introduction-card = परिचय
spoken-length = { $words } शब्द, { $least } से { $most } सेकंड
short-profile = संक्षिप्त परिचय
chosen-work = चुनिंदा कार्य
training-and-education = प्रशिक्षण और शिक्षा
letter-of-recommendation = अनुशंसा-पत्र के लिए
about-the-letter = पत्र
send-letter-to = प्रति
letter-deadline = अंतिम तिथि
worked-together = हमने साथ में क्या किया
letter-closing = सादर,
letter-about = विषय: { $subject }
qr-code-of = { $address } का QR कोड

## प्रकाशनों के प्रकार: एक कार्य, फिर अनेक के ऊपर का शीर्षक

article = पत्रिका लेख
review = समीक्षा लेख
case-report = केस रिपोर्ट
chapter = पुस्तक अध्याय
book = पुस्तक
abstract-work = सार
conference-paper = सम्मेलन पत्र
preprint = प्रीप्रिंट
thesis = शोध-प्रबंध
report = रिपोर्ट
dataset = डेटासेट
other-work = प्रकाशन

articles = पत्रिका लेख
reviews = समीक्षा लेख
case-reports = केस रिपोर्ट
chapters = पुस्तक अध्याय
books = पुस्तकें
abstracts = प्रकाशित सार
conference-papers = सम्मेलन पत्र
preprints = प्रीप्रिंट
theses = शोध-प्रबंध
reports = रिपोर्ट
datasets = डेटासेट
other-works = अन्य प्रकाशन

under-review = समीक्षाधीन पांडुलिपियाँ
talks = व्याख्यान
posters = पोस्टर

## कार्य कहाँ तक पहुँचा है

in-preparation = तैयारी में
submitted = प्रकाशन हेतु प्रस्तुत
under-revision = संशोधनाधीन
accepted = स्वीकृत
in-press = मुद्रणाधीन

## उद्धरण

citation-status = { $status }।
citation-status-since = { $status }, { $date }।
citation-version = संस्करण { $version }
equal-contribution = समान योगदान।
corresponding-author = पत्राचार लेखक।
et-al = एवं अन्य
author-position = ({ $count } में से { author-number })
author-position-alone = ({ author-number })
author-number =
    { NUMBER($number, type: "ordinal") ->
        [one] { $number }ला
        [two] { $number }रा
        [few] { $number }था
        [many] { $number }ठा
       *[other] { $number }वाँ
    }
phd-thesis = पीएचडी शोध-प्रबंध
masters-thesis = स्नातकोत्तर शोध-प्रबंध
preprint-genre = प्रीप्रिंट
poster-presented = पोस्टर प्रस्तुति: { $details }
talk-presented = व्याख्यान: { $details }
poster-presented-again = पोस्टर की एक और प्रस्तुति: { $details }
talk-presented-again = यही व्याख्यान यहाँ भी: { $details }
poster-without-meeting = पोस्टर; { $details }
talk-without-meeting = व्याख्यान; { $details }

## प्रकाशनों की सूची

publications-lead =
    { $count ->
        [one] { $count } कार्य।
       *[other] { $count } कार्य, नवीनतम पहले।
    }
publications-as-bibtex = सभी BibTeX में
publications-as-json = CSL-JSON में
publications-kinds = प्रकार के अनुसार
publications-years = वर्ष के अनुसार
publications-by-year = वर्ष के अनुसार प्रकाशन
publications-undated = बिना वर्ष के
publications-by-years = वर्ष के अनुसार कार्य: { $years }
filter-publications = प्रकाशन छाँटें
filter-words = खोज
filter-words-hint = शीर्षक, लेखक, पत्रिका, मुख्य शब्द
filter-kind = प्रकार
filter-kind-all = सभी
filter-year = वर्ष
filter-year-all = सभी
filter-first = प्रथम लेखक
filter-clear = सभी दिखाएँ
filter-found = { $all } में से { $found } कार्य
filter-none = कोई कार्य मेल नहीं खाता। कम शब्दों से खोजें, या सभी दिखाएँ।

## प्रकाशन का पृष्ठ

published-in = यहाँ प्रकाशित
alt-publication = शोध-पत्र “{ $title }” का एक चित्र
publication-poster = पोस्टर
publication-talk = व्याख्यान
keywords = मुख्य शब्द
in-plain-words = सरल शब्दों में
abstract-heading = सार
cite = उद्धृत करें
copied = कॉपी हो गया।
copy-failed = आपका ब्राउज़र इसकी अनुमति नहीं देता। पाठ चुना हुआ है: Ctrl+C दबाएँ।
copy-citation = उद्धरण कॉपी करें
copy-bibtex = BibTeX कॉपी करें
copy-ris = RIS कॉपी करें
bibtex = BibTeX
ris = RIS, EndNote, Zotero आदि के लिए
download-bib = .bib डाउनलोड करें
download-ris = .ris डाउनलोड करें
download-json = CSL-JSON डाउनलोड करें
link-paper = PDF
link-code = कोड
link-data = डेटा
link-website = वेबसाइट

## पोस्टर या व्याख्यान का पृष्ठ, और उनकी सूचियाँ

poster = पोस्टर
talk = व्याख्यान
slides = स्लाइड
embargo = अभी प्रकाशन पर रोक है।
embargo-note = यह पृष्ठ केवल पूर्वावलोकन में दिखता है।
meeting = आयोजन
meeting-again = यहाँ भी प्रस्तुत
poster-at = पोस्टर प्रस्तुति
talk-at = व्याख्यान
presentation-date = तिथि
presentation-place = स्थान
award = पुरस्कार
poster-file = पोस्टर ({ $form })
slides-file = स्लाइड ({ $form })
file-is-picture = चित्र
online = ऑनलाइन
later-paper = शोध-पत्र
large-picture = “{ $title }” का बड़ा चित्र
alt-poster = पोस्टर “{ $title }”
alt-talk = व्याख्यान “{ $title }” का एक चित्र
alt-slide = “{ $title }” की पहली स्लाइड
alt-with-abstract = { $picture }; इसका सार नीचे पाठ के रूप में है

## पाठ में कार्य और टिप्पणियाँ

task-done = पूर्ण
task-open = शेष
notes = टिप्पणियाँ
note-mark = टिप्पणी { $number }
note-back = टिप्पणी { $number } के पाठ पर वापस जाएँ

## आवेदन फ़ॉर्म में कॉपी करने के लिए पत्रक

sheet-title = { $form }: { $name }
sheet-lead = आपके सीवी से, फ़ॉर्म के अपने शब्दों में, एक-एक फ़ील्ड। उद्धरण चिह्न और डैश कीबोर्ड वाले हैं। हर फ़ील्ड कॉपी करें, और फ़ॉर्म में उसे फिर से पढ़ें।
sheet-private = केवल आपके लिए: यह फ़ाइल आपकी साइट पर नहीं है और किसी और को नहीं दी जानी चाहिए।
sheet-contents = इस पृष्ठ पर
sheet-copy = कॉपी करें
# { $field } किसी प्रविष्टि का हो सकता है, जैसे sheet-field-of में।
sheet-copy-field = { $field } कॉपी करें
sheet-copied = कॉपी हो गया: { $field }
sheet-field-of = “{ $entry }”: { $field }
sheet-star = सबसे सार्थक
sheet-number = { $field }: { $most } में से { $count }
sheet-too-many = { $field }: { $most } में से { $count }, { $over } अधिक
sheet-count = { $most } में से { $count }
sheet-count-unconfirmed = { $most } में से { $count }; इस सीमा की पुष्टि नहीं हुई है
sheet-over = सीमा से { $count } अक्षर अधिक: सीमा “{ $words }” से पहले आती है
# { $key } शीर्षक के कोष्ठकों का एक शब्द है।
sheet-proposed = folio का सुझाव: यदि यह कुछ और है, तो प्रविष्टि के कोष्ठकों में “{ $key }=…” लिखें
sheet-missing = अभी नहीं बताया गया: प्रविष्टि के कोष्ठकों में “{ $key }=…” लिखें
sheet-optional = वैकल्पिक: प्रविष्टि के कोष्ठकों में “{ $key }=…”
sheet-missing-quote = अभी नहीं बताया गया: प्रविष्टि के नीचे उद्धरण के रूप में लिखें, “> meaningful: …”
sheet-nothing-written = इस फ़ील्ड के लिए कुछ नहीं लिखा है
sheet-whole-period = तिथियाँ इस तरह लिखी हैं: { $period }
sheet-own-name = आपका नाम चिह्नित है: फ़ॉर्म में इसे मोटे अक्षरों में करें
sheet-unconfirmed = इसकी पुष्टि नहीं हुई है कि फ़ॉर्म यह माँगता है
sheet-cut-short = सूची “एवं अन्य” पर समाप्त होती है, और फ़ॉर्म सभी नाम माँगता है
sheet-other-characters = वर्ण जिन्हें फ़ॉर्म अलग तरह से दिखा सकता है: { $characters }
sheet-without-place = { $form } में इनके लिए स्थान नहीं है
sheet-gaps = जो लिखना शेष है
sheet-gaps-lead = { $form } यह भी माँगता है, और आपकी साइट की किसी फ़ाइल में यह नहीं है:
# { $tag } शीर्षक के कोष्ठकों का एक शब्द है।
sheet-gaps-sections = { $form } में ये खंड भी हैं, और “.{ $tag }” से चिह्नित कुछ भी इनमें नहीं आता:
sheet-answers = प्रविष्टि के कोष्ठकों में क्या लिखा जा सकता है
sheet-most = अधिकतम { $most }
sheet-most-unconfirmed = अधिकतम { $most }, पुष्टि नहीं हुई
sheet-sources = फ़ील्ड और सीमाएँ कहाँ से हैं

## भरने के लिए पत्र

# जो भरे जाने तक वर्गाकार कोष्ठकों में रहता है। यह अपने आस-पास के शब्दों से जुड़ता है।
draft-blank-event = जिस रोटेशन, भेंट या सहायता की बात है
draft-blank-learned = आपने क्या सीखा, एक वाक्य में
draft-blank-plans = इसके साथ आप आगे क्या करेंगे, एक वाक्य में
draft-blank-conference = सम्मेलन
draft-blank-spoken = जिस विषय पर बात हुई
draft-blank-promised = आपने क्या भेजने या करने को कहा था
draft-blank-who = आप कौन हैं, एक पंक्ति में
draft-blank-why = आप इन्हीं को क्यों लिखते हैं: कोई शोध-पत्र, व्याख्यान, या किसने इनका नाम लिया
draft-blank-about = विषय
draft-blank-asked = पत्र की तिथि
draft-blank-days = दो या तीन दिन
draft-blank-own = केवल इनके लिए एक वाक्य
draft-greeting = { $addressed ->
   *[other] आदरणीय { $name } जी,
    }
draft-closing = सादर,
draft-thanks-closing = सधन्यवाद,
draft-thanks-subject = धन्यवाद: { $event }
draft-thanks-opening = आपका हार्दिक धन्यवाद: { $event }। जो मेरे साथ रहेगा: { $learned }।
draft-thanks-next = मेरा अगला क़दम: { $plans }। आगे की प्रगति की सूचना आपको पत्र से मिलेगी।
draft-follow-up-subject = हमारी भेंट: { $event }
draft-follow-up-opening = आपसे मिलकर बहुत अच्छा लगा: { $event }। तब से मेरे मन में यह विषय बना हुआ है: { $spoken }।
draft-follow-up-next = जैसा मैंने वहाँ कहा था: { $promised }।
draft-work = मेरा कार्य यहाँ है: { $address }
draft-request-subject = 15 मिनट के लिए निवेदन: { $about }
draft-request-who = मेरा नाम { $name } है। परिचय: { $who }।
draft-request-why = आपको लिखने का कारण: { $why }।
draft-request = क्या आप इस विषय पर बातचीत के लिए 15 मिनट दे सकेंगे: { $about }? सुझाए गए दिन: { $days }।
draft-request-thanks = आपके समय के लिए धन्यवाद।
draft-reminder-subject = मेरा पत्र ({ $date }): { $about }
draft-reminder-opening = { $unit ->
    [day] { $date } को
   *[other] { $date } में
    } आपसे इस विषय पर बातचीत का निवेदन किया था: { $about }। आपकी व्यस्तता का मुझे ध्यान है, और यह निवेदन दोबारा नहीं होगा; यदि 15 मिनट निकल सकें, तो मेरे लिए कोई भी दिन उपयुक्त है।
draft-letter-subject = मेरा अनुशंसा-पत्र
draft-letter-opening = मेरे लिए अनुशंसा-पत्र लिखने हेतु एक बार फिर धन्यवाद।
draft-deadline-subject = मेरा अनुशंसा-पत्र, अंतिम तिथि { $date }
draft-deadline-opening = मेरे लिए अनुशंसा-पत्र लिखने हेतु एक बार फिर धन्यवाद। इसे { $date } तक पहुँचना है।
draft-deadline-opening-at = मेरे लिए अनुशंसा-पत्र लिखने हेतु एक बार फिर धन्यवाद। इसे { $date } तक यहाँ पहुँचना है: { $place }।
draft-deadline-help = यदि कुछ भी चाहिए, चाहे मेरा सीवी हो, हमारे किए कार्य का प्रारूप या कोई पता, तो वह उसी दिन भेज दिया जाएगा।
draft-update-subject = { $unit ->
   *[other] { $date } से अब तक की नई जानकारी
    }
draft-update-opening = { $unit ->
   *[other] { $date } से अब तक की नई जानकारी यह है।
    }
draft-update-now = मेरा वर्तमान पद: { $who }।
draft-update-plan = आगे की योजना: { $plan }
draft-update-nothing = { $unit ->
   *[other] मेरी साइट पर { $date } से कुछ नया नहीं है, फिर भी आपसे संपर्क बनाए रखने की इच्छा है।
    }
draft-update-more = और यहाँ है: { $address }
draft-update-thanks = आपके मार्गदर्शन और सहयोग के लिए धन्यवाद।
draft-item = { $what }: { $title }

## ईमेल हस्ताक्षर और वह पृष्ठ जहाँ से उसे कॉपी किया जाता है

signature-title = { $name } का ईमेल हस्ताक्षर
signature-expected = { $degree } ({ $date } में संभावित)
signature-lead = बटन हस्ताक्षर को कॉपी करता है; आप उसे एक बार अपने मेल प्रोग्राम की सेटिंग में पेस्ट करें। कुछ भी भेजा नहीं जाता।
signature-copy = हस्ताक्षर कॉपी करें
signature-copied = हस्ताक्षर अपने लिंकों सहित और सादे पाठ के रूप में कॉपी हो गया।
signature-by-hand = बटन के बिना: पहले फ़्रेम में माउस खींचकर पूरा हस्ताक्षर चुनें, और Ctrl+C से, Mac पर ⌘C से, कॉपी करें।
signature-in-the-dark = डार्क मोड वाला मेल प्रोग्राम इसे ऐसे दिखाता है
signature-text = यही, सादे पाठ में
signature-copy-text = सादा पाठ कॉपी करें
signature-paste = इसे कहाँ पेस्ट करें
signature-gmail = Gmail: सेटिंग, “सभी सेटिंग देखें”, “सामान्य”, “हस्ताक्षर”, “नया बनाएँ”; पेस्ट करें, और पृष्ठ के नीचे “बदलाव सेव करें”।
signature-outlook = Outlook: नए संस्करण में सेटिंग, “खाते”, “हस्ताक्षर”; क्लासिक में “नया ईमेल”, “हस्ताक्षर”, “हस्ताक्षर…”, “नया”। फ़ॉर्मेटिंग के साथ पेस्ट करें। क्लासिक के लिए “folio signature --outlook” फ़ाइलें भी बनाता है।
signature-apple = Apple Mail: “मेल”, “सेटिंग”, “हस्ताक्षर”, “+”; “हमेशा मेरे डिफ़ॉल्ट संदेश फ़ॉन्ट से मिलाएँ” का निशान हटाएँ, और पेस्ट करें।

## LinkedIn की प्रोफ़ाइल के लिए पाठ

linkedin-lead = आपकी प्रोफ़ाइल में पेस्ट करने के लिए, site.toml की पंक्ति headline और आपकी कहानी से। जो सीमा से अधिक है, वह [[ और ]] के बीच है।
linkedin-headline = हेडलाइन
linkedin-about = परिचय
linkedin-missing = इसके लिए कुछ नहीं लिखा है: यह site.toml की headline या content/narrative.md से आता है।

## साझा किए गए पृष्ठों के कार्ड

card-update = नई जानकारी

## उस पते का पृष्ठ जो है ही नहीं

not-found = पृष्ठ नहीं मिला
not-found-text = इस पते पर कुछ नहीं है। शायद पृष्ठ कहीं और चला गया है, या उस तक के लिंक में कोई ग़लती है।
not-found-home = { $name } का मुखपृष्ठ
