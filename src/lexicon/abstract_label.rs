//! The labels of a structured abstract, in the forms in which databases and people hand them on:
//! `BACKGROUND:`, `**Methods.**`, `## Ergebnisse`, `Results We saw`, `ConclusionsGood`.
//!
//! Changes no word: signs of markup around a label are left out. Does not know where an abstract is
//! shown.

use std::ops::Range;

/// Labels in small letters, in the languages of the journals that ask for them. Those that are made
/// of several, such as `background and aims` and `conclusions/interpretation`, are known by their
/// parts.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "abstract", "achtergrond", "aim", "aim of the study", "aims", "aims of the study", "amaç",
    "analysis", "antecedentes", "approach", "authors' conclusions", "background", "bulgular",
    "case description", "case history", "case presentation", "case report", "case series",
    "cel pracy", "clinical impact", "clinical implications", "clinical relevance",
    "clinical significance", "clinical trial registration", "comparator", "conclusie", "conclusies",
    "conclusion", "conclusiones", "conclusioni", "conclusions", "conclusión", "conclusões",
    "context", "contexte", "contexto", "data analysis", "data collection", "data extraction",
    "data source", "data sources", "data synthesis", "design", "diagnoses", "diagnosis",
    "discusión", "discussie", "discussion", "diskussion", "dissemination", "doel", "einführung",
    "einleitung", "eligibility criteria", "ergebnis", "ergebnisse", "ethics",
    "evidence acquisition", "evidence review", "evidence synthesis", "exposure", "exposures",
    "fallbeschreibung", "fazit", "fazit für die praxis", "findings", "fragestellung", "fundamento",
    "funding", "gereç ve yöntem", "giriş", "hintergrund", "hypothesis", "implications",
    "implications for practice", "importance", "inleiding", "interpretation", "intervention",
    "interventions", "introducción", "introduction", "introduzione", "introdução", "kasuistik",
    "kernaussage", "key points", "lessons", "level of evidence", "limitations", "main outcome",
    "main outcome measure", "main outcome measures", "main outcomes", "main result", "main results",
    "material", "materiales", "materials", "materiał i metody", "matériel", "measurements",
    "measures", "method", "methode", "methoden", "methodik", "methodological quality",
    "methodology", "methods", "metodi", "metody", "méthode", "méthodes", "método", "métodos",
    "novelty", "obiettivi", "obiettivo", "objectif", "objectifs", "objective",
    "objective of the study", "objectives", "objetivo", "objetivos", "originality", "outcome",
    "outcome measure", "outcome measures", "outcomes", "participants", "patient concerns",
    "patienten", "patients", "population", "practical implications", "presentation of case",
    "primary outcome", "primary outcomes", "problem", "protocol registration", "purpose",
    "purpose of review", "purpose of the study", "question", "rationale", "recent findings",
    "recommendations", "registration", "registration number", "relevance",
    "relevance to clinical practice", "research limitations", "research question", "result",
    "resultado", "resultados", "resultaten", "results", "review methods", "risultati", "résultat",
    "résultats", "résumé", "sample", "schlussfolgerung", "schlussfolgerungen", "search methods",
    "search strategy", "selection criteria", "setting", "settings", "significance", "sonuç",
    "sonuçlar", "statistical analysis", "strengths and limitations", "streszczenie",
    "studiendesign", "study appraisal and synthesis methods", "study design",
    "study eligibility criteria", "study objective", "study objectives", "study population",
    "study selection", "subjects", "summary", "summary background data", "surgical technique",
    "synthesis methods", "take home message", "tartışma", "technique", "treatment",
    "trial registration", "trial registration number", "value", "what is known", "what is new",
    "what this paper adds", "wnioski", "wstęp", "wyniki", "yöntem", "yöntemler", "ziel",
    "ziel der arbeit", "ziel der studie", "ziele", "zielsetzung", "דיון", "מטרה", "מטרות", "מסקנה",
    "מסקנות", "סיכום", "רקע", "שיטה", "שיטות", "תוצאות", "أهداف الدراسة", "الأهداف", "الاستنتاج",
    "الاستنتاجات", "الخاتمة", "الخلاصة", "الخلفية", "الطرق", "الغرض", "المرضى والطرق", "المقدمة",
    "المناقشة", "المنهج", "المنهجية", "المواد والطرق", "النتائج", "الهدف", "اهداف", "بحث", "تعارف",
    "خلاصہ", "خلفية", "خلفية البحث", "روش", "روش ها", "روش کار", "روش‌ها", "روش‌کار", "زمینه",
    "زمینه و هدف", "سابقه و هدف", "طرق البحث", "طریقہ کار", "طریقے", "مقاصد", "مقدمه", "مقصد",
    "مواد و روش ها", "مواد و روش‌ها", "نتائج", "نتایج", "نتیجه گیری", "نتیجه‌گیری", "نتیجہ", "هدف",
    "هدف الدراسة", "پس منظر", "یافته ها", "یافته‌ها", "उद्देश्य", "चर्चा", "निष्कर्ष", "परिचय",
    "परिणाम", "पृष्ठभूमि", "विधि", "विधियाँ", "विधियां", "सामग्री और विधियाँ", "はじめに", "まとめ", "前言",
    "对象与方法", "対象", "対象と方法", "対象・方法", "対象及び方法", "引言", "方法", "材料与方法", "材料及方法", "症例", "目的", "目的と方法",
    "研究方法", "研究背景", "研究设计", "結果", "結語", "結論", "緒言", "结果", "结论", "考察", "考案", "背景", "討論", "讨论",
    "资料与方法",
];

/// A label has no more letters than this.
const LONGEST: usize = 60;

/// A part of an abstract, with its label if it has one. The label keeps its colon or period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbstractPart<'a> {
    pub label: Option<&'a str>,
    pub text: &'a str,
}

/// How certain it is that words are a label.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Form {
    /// Nothing parts it from the text: `Background Sepsis is`, `BackgroundSepsis is`.
    Bare,
    /// A period or a dash does: `Background. Sepsis is`.
    Period,
    /// A colon does, or it is marked or alone on its line.
    Clear,
}

#[derive(Debug)]
struct Found {
    start: usize,
    label: Range<usize>,
    text: usize,
    form: Form,
    /// Whether it begins a paragraph or a line.
    is_first: bool,
    /// Whether it is known as a label, or only written like one.
    is_known: bool,
}

/// The parts of a whole abstract, whose paragraphs are parted by empty lines. Inside a paragraph it
/// is parted at labels only if it has two of them, and at labels without a sign behind them only if
/// it has three, as a sentence may begin like a label.
pub fn parts(text: &str) -> Vec<AbstractPart<'_>> {
    let mut found = labels(text);
    let count = |form: Form| found.iter().filter(|one| one.form == form && one.is_known).count();
    let (clear, period, bare) = (count(Form::Clear), count(Form::Period), count(Form::Bare));
    found.retain(|one| match one.form {
        Form::Clear => one.is_first || clear > 1,
        Form::Period => period > 1 || clear > 1,
        Form::Bare => bare > 2 && clear == 0,
    });
    let mut parts = Vec::new();
    let mut cuts = found.iter().map(|one| one.start).chain([text.len()]);
    push_paragraphs(None, &text[..cuts.next().unwrap_or_default()], &mut parts);
    for (one, end) in found.iter().zip(cuts) {
        push_paragraphs(Some(&text[one.label.clone()]), &text[one.text.min(end)..end], &mut parts);
    }
    parts
}

/// Adds the paragraphs of a part; the first one has the label.
fn push_paragraphs<'a>(
    mut label: Option<&'a str>,
    text: &'a str,
    parts: &mut Vec<AbstractPart<'a>>,
) {
    for paragraph in text.split("\n\n").map(str::trim).filter(|text| !text.is_empty()) {
        parts.push(AbstractPart { label: label.take(), text: paragraph });
    }
    if label.is_some() {
        parts.push(AbstractPart { label, text: "" });
    }
}

/// Every label of a text, in order.
fn labels(text: &str) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut before = '\n';
    let mut last_sign = '\n';
    for (at, c) in text.char_indices() {
        let is_free = found.last().is_none_or(|one| at >= one.text);
        let begins = is_capital(c) || matches!(c, '#' | '*' | '_' | '<' | '【');
        // Behind a label may be another: `Abstract Background: It is`.
        let before_it = found.last().filter(|one| one.text == at);
        let is_first = last_sign == '\n' || before_it.is_some_and(|one| one.is_first);
        let ends_sentence =
            is_full_stop(last_sign) || matches!(last_sign, '!' | '?' | ')' | ';' | ']' | '%');
        if is_free && begins && (is_first || ends_sentence) {
            let is_glued = !before.is_whitespace() && (before == '.' || !is_full_stop(before));
            found.extend(label(text, at, is_first).filter(|one| {
                !is_glued || one.form == Form::Bare && last_sign == '.' || one.label.start > at
            }));
        }
        if c == '\n' || !c.is_whitespace() {
            last_sign = c;
        }
        before = c;
    }
    found
}

/// Signs of markup around a label, and how they end.
const MARKUP: [(&str, &str); 8] = [
    ("**", "**"),
    ("__", "__"),
    ("*", "*"),
    ("_", "_"),
    ("<title>", "</title>"),
    ("<b>", "</b>"),
    ("<strong>", "</strong>"),
    ("【", "】"),
];

/// The label that begins here.
fn label(text: &str, start: usize, is_first: bool) -> Option<Found> {
    let hashes = text[start..].len() - text[start..].trim_start_matches('#').len();
    let is_heading = is_first && hashes > 0 && text[start + hashes..].starts_with(' ');
    let mut at = if is_heading { start + hashes + 1 } else { start };
    let markup = MARKUP.iter().find(|(open, _)| text[at..].starts_with(open));
    at += markup.map_or(0, |(open, _)| open.len());
    let rest = &text[at..];
    if !rest.starts_with(is_capital) {
        return None;
    }
    let found = |len: usize, behind: usize, form: Form, is_known: bool| {
        let label = at..at + rest[..len].trim_end().len();
        let space = rest[behind..].len() - rest[behind..].trim_start().len();
        Some(Found { start, label, text: at + behind + space, form, is_first, is_known })
    };
    if let Some((_, close)) = markup {
        let len = rest.find(close).filter(|len| *len <= LONGEST)?;
        let label = rest[..len].trim_end_matches([':', '：', '.', ' ']);
        let behind = len + close.len();
        let text = rest[behind..].trim_start_matches([':', '：']);
        return match is_known(label) {
            true => found(len, rest.len() - text.len(), Form::Clear, true),
            false => None,
        };
    }
    // The signs of a label end before its text does.
    let end = rest.char_indices().map(|(at, _)| at).find(|at| *at > LONGEST).unwrap_or(rest.len());
    let line = rest[..end].find('\n').unwrap_or(end);
    let is_whole_line = rest[line..].starts_with('\n') || line == rest.len();
    let alone = rest[..line].trim_end_matches([':', '：', '.', ' ', '#']);
    if is_whole_line && (is_heading || is_first && !rest[line..].is_empty()) && is_known(alone) {
        return found(line, line, Form::Clear, true);
    }
    let within = &rest[..line];
    if let Some((colon, end)) = colons(within).find(|(_, end)| {
        let behind = rest[*end..].chars().next();
        behind.is_some_and(|c| c.is_whitespace() || is_capital(c) || within[..*end].ends_with('：'))
    }) {
        let label = within[..colon].trim_end();
        let is_parted = rest[end..].starts_with(char::is_whitespace);
        if is_known(label) {
            return found(end, end, Form::Clear, true);
        }
        if is_parted && is_loud(label, is_first) {
            return found(end, end, Form::Clear, false);
        }
    }
    for (sign, kept) in
        [(". ", 1), (" - ", 0), (" – ", 0), (" — ", 0), ("–", 0), ("—", 0), ("--", 0)]
    {
        if let Some(len) = within.find(sign)
            && is_known(&within[..len])
            && rest[len + sign.len()..].starts_with(|c: char| is_capital(c) || c.is_ascii_digit())
        {
            return found(len + kept, len + sign.len(), Form::Period, true);
        }
    }
    let len = known_beginning(within)?;
    let behind = rest[len..].trim_start_matches(' ');
    behind.starts_with(char::is_uppercase).then_some(())?;
    found(len, rest.len() - behind.len(), Form::Bare, true)
}

/// Where colons begin and end, also those of Chinese and Japanese.
fn colons(text: &str) -> impl Iterator<Item = (usize, usize)> {
    text.match_indices([':', '：']).map(|(at, sign)| (at, at + sign.len()))
}

/// A letter with which a sentence may begin: a capital, or one of a writing that has none.
fn is_capital(c: char) -> bool {
    c.is_alphabetic() && !c.is_lowercase()
}

fn is_full_stop(c: char) -> bool {
    matches!(c, '.' | '。' | '．' | '।' | '۔')
}

/// Words in capitals are a label at the start of a paragraph whatever they say, and elsewhere if they
/// are more than a short form.
fn is_loud(label: &str, is_first: bool) -> bool {
    let letters = label.chars().filter(|c| c.is_alphabetic());
    let least = if is_first { 3 } else { 8 };
    letters.clone().count() > least
        && letters.clone().all(char::is_uppercase)
        && !label.contains(['.', ',', ';'])
}

/// Whether words are a label: one of those above, or several of them.
fn is_known(label: &str) -> bool {
    let lower = label.trim().to_lowercase();
    let lower = lower.replace("(s)", "s").replace('’', "'");
    if lower.len() > LONGEST || lower.is_empty() {
        return false;
    }
    let is_listed = |label: &str| LABELS.binary_search(&label).is_ok();
    let joined = [" and ", " und ", " et ", " y ", " e ", " & ", "/", ";"];
    let parted = joined.iter().fold(lower.clone(), |text, sign| text.replace(sign, ","));
    is_listed(&lower)
        || parted.split(',').all(|part| {
            let part = part.trim();
            is_listed(part) || matches!(part, "" | "patient" | "methode" | "case" | "settings")
        })
}

/// How long the known label is that a text begins with; of several the longest.
fn known_beginning(text: &str) -> Option<usize> {
    let mut ends = text.char_indices().map(|(at, c)| at + c.len_utf8());
    let begins_word = |end: usize| text[end..].starts_with(|c: char| c == ' ' || c.is_uppercase());
    ends.rfind(|end| begins_word(*end) && is_known(&text[..*end]))
}

#[cfg(test)]
mod tests {
    use super::{LABELS, parts};

    #[test]
    fn labels_are_sorted_and_small() {
        assert!(LABELS.is_sorted());
        assert!(LABELS.iter().all(|label| label.to_lowercase() == *label));
    }

    #[test]
    fn an_abstract_is_parted_at_its_labels() {
        let table = [
            ("We saw it. It was good.", "We saw it. It was good."),
            ("BACKGROUND: It is. METHODS: We saw.", "[BACKGROUND:] It is.|[METHODS:] We saw."),
            (
                "Aims: To see. Results: Seen (n = 3). Conclusions: Good.",
                "[Aims:] To see.|[Results:] Seen (n = 3).|[Conclusions:] Good.",
            ),
            ("Hintergrund: Es ist. Ergebnisse: Gut.", "[Hintergrund:] Es ist.|[Ergebnisse:] Gut."),
            ("WHAT IS NEW: This.", "[WHAT IS NEW:] This."),
            (
                "One thing: it is. We had results: good ones.",
                "One thing: it is. We had results: good ones.",
            ),
            ("It failed. Results: none.", "It failed. Results: none."),
            ("Résultats: bons.", "[Résultats:] bons."),
            ("NEW: x", "NEW: x"),
            ("पृष्ठभूमि: यह है। परिणाम: अच्छा।", "[पृष्ठभूमि:] यह है।|[परिणाम:] अच्छा।"),
            ("پس منظر: یہ ہے۔ نتائج: اچھے۔", "[پس منظر:] یہ ہے۔|[نتائج:] اچھے۔"),
            ("الأهداف: معرفة. النتائج: جيدة.", "[الأهداف:] معرفة.|[النتائج:] جيدة."),
            ("یافته‌ها: خوب. نتیجه‌گیری: خوب.", "[یافته‌ها:] خوب.|[نتیجه‌گیری:] خوب."),
            ("רקע: זה. תוצאות: טובות.", "[רקע:] זה.|[תוצאות:] טובות."),
            ("目的：探讨。方法：回顾30例。", "[目的：] 探讨。|[方法：] 回顾30例。"),
            ("【目的】検討した。【方法】30例。", "[目的] 検討した。|[方法] 30例。"),
            ("النتائج جيدة. الأهداف كثيرة. الخلاصة هنا.", "النتائج جيدة. الأهداف كثيرة. الخلاصة هنا."),
            ("", ""),
            (": ", ":"),
            (
                "Background Sepsis is. Methods We saw. Results There was.",
                "[Background] Sepsis is.|[Methods] We saw.|[Results] There was.",
            ),
            (
                "BackgroundSepsis is.MethodsWe saw.ResultsNone.",
                "[Background] Sepsis is.|[Methods] We saw.|[Results] None.",
            ),
            (
                "Methods We used are told. Results Are none.",
                "Methods We used are told. Results Are none.",
            ),
            (
                "**Background.** It is. **Methods:** We saw.",
                "[Background.] It is.|[Methods:] We saw.",
            ),
            ("**Background**: It is. *Methods* We saw.", "[Background] It is.|[Methods] We saw."),
            ("**Never** before. **Methods** again.", "**Never** before. **Methods** again."),
            (
                "## Background\n\nIt is.\n\n## Methods\n\nWe saw.\n\nMore.",
                "[Background] It is.|[Methods] We saw.|More.",
            ),
            ("Background\nIt is.\nMethods\nWe saw.", "[Background] It is.|[Methods] We saw."),
            ("<title>Background</title>\n\nIt is.", "[Background] It is."),
            ("Objective. To see. Methods. We saw.", "[Objective.] To see.|[Methods.] We saw."),
            (
                "Purpose - To see. Design/methodology/approach - We saw.",
                "[Purpose] To see.|[Design/methodology/approach] We saw.",
            ),
            (
                "Background—It is. Methods and Results—We saw.",
                "[Background] It is.|[Methods and Results] We saw.",
            ),
            (
                "Aims/hypothesis: To see. Conclusions/interpretation: Good. Trial registration: NCT01",
                "[Aims/hypothesis:] To see.|[Conclusions/interpretation:] Good.|[Trial registration:] NCT01",
            ),
            (
                "OBJECTIVE(S): To see. PATIENTS & METHODS: Two.",
                "[OBJECTIVE(S):] To see.|[PATIENTS & METHODS:] Two.",
            ),
            (
                "ZIEL DER STUDIE: Es. METHODIK: Wir. CLINICAL IMPACT: Some.",
                "[ZIEL DER STUDIE:] Es.|[METHODIK:] Wir.|[CLINICAL IMPACT:] Some.",
            ),
            ("CONTEXTE : La. Méthodes : Douze.", "[CONTEXTE :] La.|[Méthodes :] Douze."),
            (
                "HIV: a review. AIDS: another. Ratio 3:1. We asked: who?",
                "HIV: a review. AIDS: another. Ratio 3:1. We asked: who?",
            ),
            (
                "We compared two methods: open and closed. Our results: equal.",
                "We compared two methods: open and closed. Our results: equal.",
            ),
            (
                "Abstract Background: It is. Methods: We saw.",
                "Abstract|[Background:] It is.|[Methods:] We saw.",
            ),
            ("Ratio 3.METHODS: no", "Ratio 3.METHODS: no"),
        ];
        for (paragraph, expected) in table {
            let shown: Vec<String> = parts(paragraph)
                .iter()
                .map(|part| match part.label {
                    Some(label) => format!("[{label}] {}", part.text),
                    None => part.text.to_owned(),
                })
                .collect();
            assert_eq!(shown.join("|"), expected);
        }
    }
}
