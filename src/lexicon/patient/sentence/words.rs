//! The words that tell a patient from other people, and what happens to patients from what happens
//! in a career. docs/patients.md shows the first of these tables; a test compares them.
//!
//! All in lower case, parted by `|`, as regular expressions where a word has several forms; English
//! first, then German.

/// One person who is treated.
pub const PEOPLE: &str = "\
    patient|pt|initials|man|woman|gentleman|lady|boy|girl|infant|newborn|neonate|baby|toddler|child|\
    teenager|adolescent|schoolboy|schoolgirl|twins?|triplets|quadruplets|quintuplets|widow|\
    widower|housewife|proband|decedent|victim|primigravida|multigravida|nonagenarian|\
    octogenarian|septuagenarian|sexagenarian|centenarian|supercentenarian|organ donor|the donor|\
    the recipient|(?:kidney|liver|heart|lung|transplant|living|our|this|a|oldest|youngest|first|second) (?:donor|recipient)|male|female|preemie|\
    premature infant|schoolchild|f(?:o)?etus|stillborn|multipara|primipara|gravida|parturient|\
    g[0-9]p[0-9]|(?:the|a|this) deceased|patientin|\
    patiente|paciente|paziente|patiënte?|pacjent|pacjentka|\
    junge|mädchen|säugling|neugeborenes|\
    (?:dem|den|des|diesem|diesen|dieses|unserem|unseren|einem|einen|eines) patienten";

/// Who can be a patient: counts as one beside what happens to patients.
pub const OCCUPATIONS: &str = "\
    farmer|miner|teacher|student|pupil|worker|driver|clerk|soldier|trader|fisherman|pensioner|\
    carpenter|retiree|shopkeeper|tailor|hunter|herdsman|herder|cook|priest|pastor|imam|judge|lawyer|\
    banker|mechanic|engineer|musician|organist|mayor|welder|butcher|baker|labou?rer|woodcutter|\
    seamstress|prisoner|refugee|sailor|tourist|cyclist|athlete|striker|goalkeeper|swimmer|climber|\
    merchant|gardener|firefighter|policeman|watchmaker|bricklayer|painter|plumber|electrician|\
    fire ?fighter|police officer|postman|lorry driver|taxi driver|bus driver|truck driver|\
    factory worker|farmworker|farm ?hand|janitor|cleaner|barber|hairdresser|waiter|waitress|dancer|\
    actor|actress|singer|artist|veteran|rider|jockey|boxer|wrestler|footballer|runner|diver|hiker|\
    skier|pilot|roofer|builder|builder's mate|logger|lumberjack|shepherd|cowherd|weaver|potter|\
    blacksmith|goldsmith|jeweller|accountant|cashier|vendor|hawker|businessman|businesswoman|\
    homemaker|nun|monk|pedestrian|motorcyclist|inmate|migrant|pilgrim|immigrant|homeless person|civil servant|secretary|librarian";

/// A person's age, as it is written beside no one else.
pub const AGES: &str = "\
    \\d{1,3}[- ]?(?:year|yr|month|week|day)s?[- ]old|\
    \\d{1,3}[- ]?(?:y/o|yo|y\\.o\\.|m/o|d/o)|\
    (?:aged?|age of) \\d{1,3}(?: years| months| days)?|\\d{1,3} years of age|\
    (?:\\pL+ty[- ])?\\pL+[- ](?:year|month|week|day|hour)s?[- ]old|\\d{1,3}[- ]?jährige[nrs]?|\\pL+jährige[nrs]?|\
    \\d{1,3} jahre alt|[mf]/\\d{1,3}|\\d{2}/[mf]|\\d{2,3} ?y?[mf],? (?:with|w/|s/p|who|presents|presenting|c/o|h/o|hx|pmh)|\\d{1,3},? ?[mf]\\)|\
    (?:homme|femme|mujer|hombre|varón|uomo|donna|homem|mulher|man|vrouw) (?:de|di|van) \\d{1,3} (?:ans|años|anni|anos|jaar)";

/// What is done with patients alone, after a form of "to be" or as it is.
pub const EVENTS: &str = "\
    admitted|readmitted|discharged|operated (?:up)?on|re-?operated|hospitali[sz]ed|\
    transferred|diagnosed|intubated|extubated|transfused|resuscitated|vaccinated|biopsied|\
    ventilated|lost to follow[- ]?up|referred|treated|taken (?:back )?to|brought to|\
    seen (?:again )?(?:in|at|by)|delivered|born|autopsied|underwent|undergone|\
    presented (?:with|on|again|late|in|after|because)|presented to (?:our|the|a|an|his|her)|complained of|complains of|died|\
    passed away|suffered|suffers|developed|noticed|collapsed|\
    gave (?:written |informed )*consent|consented|implanted|explanted|transplanted|\
    gave a history|sustained|fell|was well|declined|admission|discharge|re-?exploration|found (?:dead|unconscious|lying|free|on|by|at)|rescued|dialy[sz]ed|\
    sutured|resected|excised|drained|weaned|injured|struck by|kicked by|bitten|burn(?:ed|t)|shot|\
    stabbed|drowned|poisoned|hit by|mauled|recovered|relapsed|vomited|bled|was bleeding|woke|coughed|\
    swallowed|gave birth|pregnant|unconscious|brought (?:in|up|by)|flown|examined|scanned|tested positive|had (?:\\pL+ ){0,3}(?:attacks?|falls?|episodes?|spells?|seizures?|accident)|\
    immuni[sz]ed|cannulated|received (?:the|a|an|his|her) (?:\\pL+ )?(?:vaccine|transplant|graft|dose|valve|kidney|liver|heart)|\
    symptoms began|symptoms started|went home|sent home|taken off|put on|started on|\
    follow[- ]?up|re-?explored|anticoagulated|amputated|decannulated|induced|euthani[sz]ed|\
    pronounced dead|found to have|passed (?:a|the) (?:stone|clot)|lost (?:his|her) (?:\\pL+ )?(?:leg|arm|hand|eye|sight|finger|toes?|life|consciousness)|\
    caught (?:his|her)|inhaled|ingested|aspirated|\
    fainted|limped|choked|attempted suicide|hanged|electrocuted|gored|crushed|run over|thrown from|\
    impaled|aufgenommen|entlassen|operiert|verstarb|verstorben|eingeliefert|verlegt|\
    behandelt|vorgestellt|untersucht|verletzt|klagte|stürzte|erlitt|erkrankte|geboren|implantiert|\
    explantiert|reseziert|transplantiert";

/// What belongs to a patient's body or stay, after "his" or "her".
pub const BELONGINGS: &str = "\
    operation|surgery|reoperation|admission|discharge|stay|symptoms?|pain|illness|disease|\
    tumou?r|cancer|mass|lesion|wound|fracture|hernia|chest|abdomen|leg|arm|hand|head|knee|\
    hip|heart|lungs?|liver|kidneys?|valve|pacemaker|defibrillator|stimulator|implant|\
    prosthesis|graft|stent|drain|biopsy|scan|ct|mri|x-?rays?|films?|radiographs?|images?|pictures?|photos?|photographs?|videos?|\
    echocardiogram|ecg|ekg|blood|chart|records?|notes|file|insurance|transplant|\
    transplantation|chemotherapy|radiotherapy|dialysis|treatment|therapy|recovery|relapse|\
    recurrence|death|autopsy|delivery|pregnancy|birth|diagnosis|complaints?|consent|visit|\
    follow[- ]?up|infection|fever|seizures?|stroke|infarction|mutation|medication|\
    wristband|bracelet|mobile|mobile phone|cell phone|insulin pump|birthday|neighbou?r|sutures?|\
    cast|mammogram|angiogram|ultrasound|endoscopy|colonoscopy|readmission|pump|hypertension|diabetes";

/// Words of medicine, by their ends: beside "he" or "she" they make a patient.
pub const MEDICINE: &str = "\
    \\pL{3,}(?:itis|sarcoma|carcinoma|lymphoma|h?ematoma|ectom(?:y|ies)|otom(?:y|ies)|ostom(?:y|ies)|\
    plast(?:y|ies)|scop(?:y|ies)|osis|a?emia|pathy|algia|uria|plegia|rrhage|rrh?o?ea|cardia|pn[eo]ea|\
    centesis|pexy|rrhaphy|megaly|penia|plasia|stenosis|embolism|dialysis)|\
    (?:mammo|angio|arterio|veno|cysto|sono|echocardio|electrocardio|myelo|cholangio)grams?|sepsis|\
    tumou?rs?|cancer|ultrasound|x-?rays?|ct scan|mri|biopsy|blood pressure|fever|fracture[sd]?|wounds?|burns|\
    hypertension|diabetes|asthma|stroke|infarct(?:ion)?|pneumonia|malaria|tuberculosis|hiv|epilepsy|\
    hernia|goit(?:er|re)|gout|cholera|measles|rabies|tetanus|typhoid|covid(?:-19)?|jaundice|headaches?|\
    medications?|tablets?|antibiotics?|chemotherapy|radiotherapy|insulin|morphine|warfarin|aspirin|\
    anticoagulat\\pL+|steroids?|transfusions?|dose|mg|sutures?|stitches|scars?|bleeding|diarrh(?:o)?ea|\
    cough(?:ing)?|vomiting|seizures?|pain|swelling|lumps?|rash|paraly[sz]ed|unconscious|symptoms?|\
    cultures?|angiography|radiograph|echocardiography|aneurysm|thromb(?:us|osis)|embol(?:us|i)|graft|\
    stent|valve|transplant|implant|pacemaker|catheter|drains?|lesions?|abscess|ulcers?|perforat\\pL+|\
    obstruct\\pL+|metasta\\pL+|lymph nodes?|remission|recurrence|relapse|chemo|vaccin\\pL+|\
    cesarean|caesarean|c-section|labou?r|weeks? of gestation|preterm|labs|h?emoglobin|leu[ck]ocytes|\
    vancomycin|heparin|prednisolone|theatre|operating (?:room|theatre)|anesthe\\pL+|anaesthe\\pL+|\
    fistulas?|fistulae|cysts?|nodules?|polyps?|gallstones?|calcul(?:us|i)|clots?|pus|dehiscence|ileus|\
    shock|cardiac arrest|effusions?|o?edema|menarche|menses|menopause|placenta|contractions|stillbirth|\
    miscarriage|gangrene|necrosis|scoliosis|gunshot|snakebite|bites?|blisters?|boils?|blindness|deafness|\
    h?ea?morrhage|aphasia|tremor|dizziness|nausea|constipation|heartburn|palpitations?|syncope|\
    weight loss|appetite|bruises?|numbness|weakness|hospice|nursing home|tracheostomy|\
    attacks?|\\pL{3,}(?:mab|tinib|pril|olol|statin|cillin|mycin|azole|oxacin|parin|xaban|sartan|pine)|\
    chest|abdomen|abdominal|breast|skull|spine|hip|knee|ankle|shoulder|elbow|wrist|toes?|femur|tibia|\
    humerus|ribs?|pelvis|jaw|stool|urine|hospital stay|emergency|ambulance|helicopter|unconsciousness|\
    neurological|lungs?|foreign body|liver|kidney|bowel|colon|stomach|pancreas|\
    diseases?|illness|syndrome|mutation|gene|variant|disorder|diagnosis|prognosis|comorbidit\\pL+|handicap|\
    wheelchair|amputation|bandage|dressing|crutches|fell ill|\
    infection|surgery|operation|icu|intensive care|emergency (?:room|department)|hospital bed|ward";

/// A title before a name that is not a physician's.
pub const TITLES: &str = "\
    mr|mister|mrs|ms|miss|master|mme|madame|monsieur|señora?|herrn?|frau";

/// Kin of a patient.
pub const KIN: &str = "\
    mothers?|fathers?|parents?|daughters?|sons?|sisters?|brothers?|siblings?|wife|husband|spouse|\
    partner|fiancée?|aunts?|uncles?|cousins?|nieces?|nephews?|grandmothers?|grandfathers?|grandsons?|\
    granddaughters?|grandchild|grandchildren|grandparents?|children|kids|stepmother|stepfather|stepson|\
    stepdaughter|half-brother|half-sister|brother-in-law|sister-in-law|mother-in-law|father-in-law|\
    son-in-law|daughter-in-law|guardian|caregiver|carer|twin|roommate|boyfriend|girlfriend|neighbou?rs?|\
    godmother|foster (?:mother|father|parents)|mom|mum|dad|mutter|vater|tochter|sohn|schwester|bruder|ehefrau|ehemann|gattin|gatte";

/// Texts, studies and meetings: a date or a place beside these words is theirs. One of them in front
/// of a clause rules all of it.
pub const TEXTS: &str = "\
    guidelines?|recommendations?|consensus|criteria (?:of|from)|definitions? (?:of|from)|edition|update[sd]?|revised|received:? (?:on )?[0-9]|\
    accepted|submitted|published|publication|in print|issue|released|posted|version|manuscript|correction|erratum|\
    retraction|(?:each|every) (?:year|month)|\
    preprint|journal|chapter|newsletter|article|paper|editorial|appeared|leitlinien?|protocol|\
    approved|approval|registered|registration|registry|enrol?led|enrol?l?ment|recruited|\
    recruitment|randomi[sz]ed|inclusion|study period|the study|study ran|cohort|consecutive|data ?set|\
    database|trial|nct ?[0-9]+|isrctn ?[0-9]+|drks ?[0-9]+|eudract|clinicaltrials|retrospectively|\
    screened|screening|meeting|congress|conference|symposium|grand rounds|rounds|keynote|poster|\
    abstract|talk|session|workshop|course|webinar|lecture|seminar|oral presentation|tagung|kongress|\
    vortrag|congratulations|welcome|proud|(?:he|she|who) (?:starts|begins|spoke|sang|played|wrote|writes|won|speaks|teaches)|\
    married|(?:we|i) (?:showed|presented|discussed|reported|gave|spoke|published|wrote)|\
    presented (?:our|the|this|a|my) (?:case|poster|work|paper|patient)|honou?red to|award|prize|\
    takes effect|in force|effective|(?:last )?(?:changed|modified)|went to print|chictr ?[0-9]+|crd ?[0-9]+|\
    prospero|locked|accessed|retrieved|searched|pandemic|outbreak|declared|fda|ema|cleared by|licensed|\
    marketed|launched|journal club|awareness|epub|doi|committee|board of|the board|webinars?|\
    lit(?:erature)? search|pubmed|contest|moderator|\
    i (?:learned|learnt|attended|worked|began|studied|trained|rotated|spent|volunteered|lived|helped)";

/// What was done for the first time at all: history, where no patient is told of.
pub const FIRSTS: &str = "\
    first (?:successful |human )?(?:kidney|heart|liver|lung|pancreas|\\pL+ectomy|\\pL+plasty|\\pL+ transplant|transplant|bypass)s? (?:\\pL+ )?(?:was|were)(?: \\pL+(?:ed|ne))?|\
    the first to|for the first time|\
    first (?:[\\pL-]+ ){1,6}(?:was|were) (?:performed|done|carried out|implanted|used)";

/// Careers, institutions and history, likewise.
pub const CAREERS: &str = "\
    described|reported in|included|excluded|i (?:met|saw)|(?:he|she|who|and) started (?:as|at|work)|started (?:as|my|our|work)|joined|moved|graduated|founded|\
    established|opened|inaugurated|launched|began work|rotation|rotated|house officer|resident in|\
    residency|fellow|fellowship|intern|internship|sub-?intern|volunteer|observership|clerkship|\
    clerked|elective|attending|consultant|surgeon|supervised|taught|trained|program(?:me)? was|\
    department was|appointed|interview|matched|hired|medical student|\
    introduced|invented|certified|learned|attended|mentor";

/// Who is no patient though he has a title or stands beside a patient.
pub const STAFF: &str = "\
    consultant|surgeons?|professor|mentor|supervisor|supervised|teacher|taught|\
    chair(?:man|woman)?|director|nurse|hod|heads? of (?:the )?(?:[\\pL&]+ ){0,3}(?:surgery|medicine|department|unit|division|service|section|school|\\pL+(?:surgery|ology|iatrics|esthesia))|\
    chiefs? of (?:surgery|staff|medicine|service|the \\pL+)|chief (?:resident|registrar|medical director|surgeon)|dean|provost|clinical lead|\
    supervisors|consultants|mentors|trainer|preceptor|principal investigator|referees?|line manager|anesthetist|anaesthetist|anesthesiologist|\
    coordinator|registrar|manager|librarian|statistician|editor|author|physician|\
    cardiologist|radiologist|pathologist|oncologist|colleague|attending|fellow|resident in|\
    frcs|md|phd|rn|mbbs|who operated|assisted|performed|led the|\
    operated on (?:the|this|our|him|her)|operated with|wrote|drafted|collected|analy[sz]ed|\
    designed|conceived|reviewed the|help(?:ed)?|assistance|advice|support|interpreter|librarian|interpreted|edited|approved|contributed|scrubbed|\
    chefarzt|chefärztin|oberarzt|oberärztin";

/// Words behind "patient", "infant" or "child" that make it a thing or a group.
pub const COMPOUNDS: &str = "\
    care|safety|education|population|populations|advocacy|advocate|satisfaction|experience|\
    outcomes|outcome|selection|reported|centered|centred|days|years|groups|group|cohort|\
    volume|flow|engagement|representatives|data|characteristics|information|contact|numbers|\
    advisory|organization|privacy|registry|mortality|health|formula|feeding|protection|\
    psychiatry|abuse|pugh|class|life|development|surgery|studies|study|specific|level|\
    related|facing|transport|monitoring|participation|simulator|simulation|rights|\
    preferences|factors|counts|load|encounters|management|made|power|report|reports|series|mix|descent|site|sites|vein|artery|area|bed|skin|card|organ|organs|conference|presentation|discussion|histories|sex|gender|ratio|\
    patients|mice|mouse|rats?|students|residents|surgeons|predominance|participants|subjects|to-female|\
    births|deaths|visits|nurses?|choir|staff|doctors?|surgeons?|physicians?|teams?|voices?|football|soccer|hospital|hospitals|ward|wards|clinics?|department|unit";

/// Things that are 95 years old.
pub const THINGS: &str = "\
    hospital|clinics?|building|institution|school|society|technique|procedure|operation|method|\
    tradition|journal|company|theory|idea|question|problem|organi[sz]ation|association|department|\
    law|house|program|programme|paper";

/// Words before "patient" that make it any patient.
pub const ANY: &str = "\
    every|each|any|no|per|another|my (?:first|own)|whichever|which|jeder|jeden";

/// The words of a table, one by one.
pub fn each(table: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let (mut start, mut depth) = (0, 0);
    for (at, sign) in table.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            '|' if depth == 0 => {
                words.push(&table[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    words.push(&table[start..]);
    words
}
