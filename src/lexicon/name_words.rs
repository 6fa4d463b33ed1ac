//! Words around a name that are none of it: titles in front, generations and letters behind; and
//! family names that stand first.
//!
//! Tables and their readers. Splitting a name is the work of `person_name`.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Titles that may open a name.
const TITLES: &str = "dr dra drs dr-ing dr-med doctor doctora docteur doktor prof prof-dr \
    professor professora professeur assoc associate-professor asst assistant-professor adj mr mrs \
    ms miss mx mister sir dame rev engr dott dottssa dott-ssa dottor dottore dottoressa profssa \
    prof-ssa univ-prof apl-prof priv-doz privatdozent privatdozentin mag dipl-ing dipl-med mudr \
    mddr judr phdr doc doç uzm yrd sra srta srita herr frau mme mlle madame monsieur ir tan-sri \
    datuk dato dato' pr profa drª profª drssa dr-ssa mgr arş öğr مهندس استاد بروفيسور \
    الدكتور الدكتورة دكتور دكتورة د أد الأستاذ أستاذ دکتر ڈاکٹر پروفیسر پروفسور \
    דר' דר׳ ד\"ר ד״ר פרופ' פרופ׳ פרופ डॉ डा डाक्टर डॉक्टर प्रो प्रोफेसर";

/// Words of a title behind another one: `Dr. med. univ.`, `Prof. Dr. h. c.`.
const FURTHER: &str = "med univ dent vet rer nat phil jur hc h c habil hab mult sc pol theol \
    emeritus em ing pd lek n o zdr farm hum społ stom inż gör";

/// Titles that are also names or initials: only with the full stop that shortens them.
const WITH_STOP: [&str; 10] = ["sr", "capt", "col", "maj", "lt", "hon", "op", "ing", "lek", "fr"];

const GENERATIONS: [&str; 18] = [
    "jr", "jnr", "jun", "junior", "sr", "snr", "sen", "senior", "ii", "iii", "iv", "2nd", "3rd",
    "4th", "esq", "vi", "vii", "viii",
];

/// Letters behind a name that are no family name or initials.
const LETTERS: &str = "MD PhD DPhil MBBS MBChB MBBCh MBBCH MBBChir BMBS BMBCh BMedSci DDS DMD \
    PharmD DNP DPT DVM EdD DrPH ScD PsyD MPH MSc MPhil MHS MHSc MSN MBA MEd MRes MMed MCh MChir \
    MRCP MRCS MRCGP MRCOG MRCPCH MRCPsych FRCP FRCS FRCA FRCR FRCOG FRCPCH FRCPath FRCPC FRCSC \
    FRACP FRACS FRANZCP FACS FACP FACC FACEP FACOG FAAP FAAN FAHA FESC FEBU FEBS FASA FCCP FCCM \
    FCPS FWACS FWACP FMCP DNB BSc BSN BPharm BDS LLB LLM RPh CRNA CNM FNP LCSW PMP PGDip DipMed \
    DrMed DO MBBSc MS BA BS MA RN NP PA PA-C AB JD DM MB ChB LLD CPH OD";

/// The most letters that stand together.
const LONGEST_LETTERS: usize = 8;

static LETTERS_AS_WRITTEN: LazyLock<HashSet<&str>> =
    LazyLock::new(|| LETTERS.split_ascii_whitespace().collect());

/// Those that count in any case, in small letters.
static LONG_LETTERS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let long = LETTERS.split_ascii_whitespace().filter(|letters| letters.len() >= 4);
    long.map(str::to_ascii_lowercase).collect()
});

static TITLE_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| TITLES.split_whitespace().collect());

/// Those of them that may be a family name or initials: only behind a comma, other letters, or two
/// further words.
const SHORT: [&str; 16] = [
    "DO", "MS", "BA", "BS", "MA", "RN", "NP", "PA", "AB", "JD", "DM", "MB", "OD", "CPH", "LLD",
    "PMP",
];

/// What people are, which some write behind their name.
const POSTS: [&str; 20] = [
    "candidate",
    "consultant",
    "dentist",
    "director",
    "doctor",
    "facharzt",
    "facharztin",
    "fellow",
    "intern",
    "nurse",
    "physician",
    "professor",
    "psychiatrist",
    "registrar",
    "researcher",
    "resident",
    "scientist",
    "specialist",
    "student",
    "surgeon",
];

/// Family names of Vietnam that open a name, first those that are hardly any other name.
const VIETNAMESE: [&str; 18] = [
    "nguyen", "tran", "pham", "hoang", "huynh", "phan", "bui", "dang", "duong", "truong", "dinh",
    "le", "vu", "vo", "do", "ho", "ngo", "ly",
];
const ONLY_VIETNAMESE: usize = 11;

const KOREAN: [&str; 22] = [
    "kim", "lee", "park", "choi", "jung", "jeong", "kang", "cho", "yoon", "jang", "lim", "han",
    "shin", "seo", "kwon", "hwang", "ahn", "song", "hong", "oh", "bae", "yi",
];

/// Family names of two characters, Chinese and Korean.
const COMPOUND: &str = "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 夏侯 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 \
    令狐 钟离 鍾離 宇文 长孙 長孫 轩辕 軒轅 端木 百里 南宫 南宮 独孤 獨孤 남궁 황보 제갈 사공 선우 서문 독고 동방";

/// Family names of Spain and Latin America that do not end in -ez.
const SPANISH: &str = "garcia martin ruiz diaz moreno munoz romero alonso navarro torres ramos gil \
    serrano blanco molina castro ortega delgado ortiz morales marin rubio sanz iglesias medina \
    garrido cortes castillo santos lozano guerrero cano prieto cruz flores herrera vargas reyes \
    rojas mendoza aguilar rivera salazar contreras espinoza espinosa silva vega leon soto campos \
    vidal fuentes carrasco caballero nieto aguirre pena cabrera rios salas acosta luna mejia \
    guzman maldonado cardenas borja marquez";

/// Family names of Turkey that are seldom a given name.
const TURKISH: &str = "yılmaz kaya demir celik ozturk ozdemir arslan kılıc cetin koc kurt ozkan \
    simsek sahin yıldırım yıldız erdogan korkmaz aksoy aktas acar kaplan avcı karaca cakır ozcan tas";

/// The second part of a family name in Brazil and Portugal: `Silva Filho`.
const DESCENDANTS: [&str; 5] = ["filho", "neto", "sobrinho", "junior", "netto"];

/// In lower case, without accents and full stops.
pub fn fold_name(word: &str) -> String {
    word.nfkd()
        .filter(|c| !is_combining_mark(*c) && *c != '.')
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

fn lists(table: &str, word: &str) -> bool {
    table.split_whitespace().any(|known| known == word)
}

/// Whether a word opens a title.
pub fn is_title(word: &str) -> bool {
    let plain = word.trim_end_matches(['.', ',']).replace('.', "").to_lowercase();
    TITLE_WORDS.contains(plain.as_str())
        || TITLE_WORDS.contains(fold_name(&plain).as_str())
        || word.ends_with('.') && WITH_STOP.contains(&plain.as_str())
}

/// Whether a word goes on with a title.
pub fn is_further_title(word: &str) -> bool {
    let plain = word.trim_end_matches(['.', ',']).replace('.', "").to_lowercase();
    is_title(word)
        || lists(FURTHER, &plain)
            && (word.ends_with('.') || word.chars().all(char::is_lowercase) || plain == "pd")
            // `Dr. H. Müller` has an initial, `Dr. h. c.` has none.
            && (plain.chars().count() > 1 || word.starts_with(char::is_lowercase))
}

/// `Jr.`, `III`, `Esq.`.
pub fn is_generation(word: &str) -> bool {
    // Most words are told from one by their first letter.
    if word.starts_with(|c: char| c.is_ascii() && !"jJsSiIvVeE234.".contains(c)) {
        return false;
    }
    let plain = fold_name(word.trim_end_matches(','));
    // `Vi` and `Ii` are names.
    GENERATIONS.contains(&plain.as_str())
        && (!plain.starts_with(['i', 'v']) || word.chars().all(|c| !c.is_lowercase()))
}

/// Whether a word is among the letters that stand behind names: `MD`, `Ph.D.`, `MBBS(Hons)`.
pub fn is_letters(word: &str) -> bool {
    let front = word.split('(').next().unwrap_or_default();
    // Every word of every author is asked for, and most are too long.
    if !front.is_ascii() || front.len() > 3 * LONGEST_LETTERS {
        return false;
    }
    let plain: String = front.chars().filter(|c| !matches!(c, '.' | ' ')).collect();
    let is_long = plain.len() >= 4;
    LETTERS_AS_WRITTEN.contains(plain.as_str())
        || is_long && LONG_LETTERS.contains(&plain.to_ascii_lowercase())
}

/// Whether letters may also be a name.
pub fn is_short_letters(word: &str) -> bool {
    SHORT.contains(&word.replace('.', "").as_str())
}

/// The letters, titles and posts that a text behind a comma consists of, each as it is written;
/// `None` if it has the look of a name.
pub fn letters_of(text: &str, is_behind_whole_name: bool) -> Option<Vec<String>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let looks_like_letters = |word: &&str| {
        let capitals = word.chars().filter(|c| c.is_uppercase()).count();
        let small = word.chars().filter(|c| c.is_lowercase()).count();
        is_letters(word)
            || word.starts_with('(')
            || is_behind_whole_name && capitals >= 2 && small <= capitals + 1
    };
    if words.iter().all(looks_like_letters) {
        let mut letters: Vec<String> = Vec::new();
        for word in words {
            match letters.last_mut() {
                Some(last) if word.starts_with('(') => last.extend([" ", word]),
                _ => letters.push(word.to_owned()),
            }
        }
        return Some(letters);
    }
    let is_post = |word: &str| POSTS.contains(&fold_name(word).as_str());
    let is_one = is_letters(text)
        || is_title(words.first()?) && words[1..].iter().all(|word| is_further_title(word))
        || is_behind_whole_name && words.iter().any(|word| is_letters(word) || is_post(word));
    is_one.then(|| vec![text.to_owned()])
}

pub fn is_vietnamese_family(word: &str) -> bool {
    VIETNAMESE.contains(&fold_name(word).as_str())
}

/// Whether hardly anybody else has the name.
pub fn is_only_vietnamese(word: &str) -> bool {
    VIETNAMESE[..ONLY_VIETNAMESE].contains(&fold_name(word).as_str())
        || word.chars().any(|c| "ơưđăĐƠƯĂ".contains(c) || ('Ạ'..='ỹ').contains(&c))
}

pub fn is_vietnamese_middle(word: &str) -> bool {
    matches!(fold_name(word).as_str(), "van" | "thi")
}

pub fn is_korean_family(word: &str) -> bool {
    KOREAN.contains(&fold_name(word).as_str())
}

pub fn is_compound_family(text: &str) -> bool {
    lists(COMPOUND, text)
}

pub fn is_spanish_family(word: &str) -> bool {
    let plain = fold_name(word);
    lists(SPANISH, &plain) || plain.ends_with("ez") && plain.chars().count() >= 4
}

pub fn is_turkish_family(word: &str) -> bool {
    lists(TURKISH, &fold_name(word))
}

pub fn is_descendant(word: &str) -> bool {
    DESCENDANTS.contains(&fold_name(word).as_str())
}
