//! The labels of a structured abstract: `BACKGROUND:`, `Methods:`, `Ergebnisse:`.
//!
//! Does not know where an abstract is shown.

/// Labels in small letters, in the languages of the journals that ask for them.
const LABELS: [&str; 78] = [
    "abstract",
    "aim",
    "aims",
    "antecedentes",
    "background",
    "background and aims",
    "background and objectives",
    "case presentation",
    "case report",
    "conclusion",
    "conclusion and relevance",
    "conclusiones",
    "conclusions",
    "conclusions and relevance",
    "conclusión",
    "context",
    "contexte",
    "data extraction",
    "data sources",
    "data synthesis",
    "design",
    "design, setting, and participants",
    "discussion",
    "diskussion",
    "ergebnisse",
    "evidence review",
    "exposure",
    "exposures",
    "fazit",
    "findings",
    "fragestellung",
    "funding",
    "hintergrund",
    "hypothesis",
    "importance",
    "interpretation",
    "intervention",
    "interventions",
    "introduction",
    "level of evidence",
    "limitations",
    "main outcome measures",
    "main outcomes",
    "main outcomes and measures",
    "main results",
    "material und methoden",
    "materials and methods",
    "measurements",
    "method",
    "methoden",
    "methodik",
    "methodology",
    "methods",
    "méthodes",
    "métodos",
    "objectif",
    "objectifs",
    "objective",
    "objectives",
    "objetivo",
    "objetivos",
    "outcomes",
    "participants",
    "patienten und methoden",
    "patients",
    "patients and methods",
    "purpose",
    "relevance",
    "result",
    "resultados",
    "results",
    "résultats",
    "schlussfolgerung",
    "schlussfolgerungen",
    "setting",
    "study design",
    "study selection",
    "trial registration",
];

/// A label has no more letters than this.
const LONGEST: usize = 60;

/// A part of an abstract, with its label if it has one. The label keeps its colon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AbstractPart<'a> {
    pub label: Option<&'a str>,
    pub text: &'a str,
}

/// The parts of a paragraph of an abstract. It is parted at labels only if it has two of them, as a
/// sentence alone may begin like a label.
pub fn parts(paragraph: &str) -> Vec<AbstractPart<'_>> {
    let starts: Vec<usize> = starts(paragraph);
    let inner = starts.iter().copied().filter(|start| *start > 0);
    let mut cuts: Vec<usize> = if starts.len() > 1 { inner.collect() } else { Vec::new() };
    cuts.push(paragraph.len());
    let mut parts = Vec::new();
    let mut from = 0;
    for to in cuts {
        let part = paragraph[from..to].trim();
        from = to;
        let colon = label_end(part, true);
        let (label, text) = match colon {
            Some(end) => (Some(&part[..end]), part[end..].trim_start()),
            None => (None, part),
        };
        parts.push(AbstractPart { label, text });
    }
    parts
}

/// Where known labels begin: at the start, or behind the end of a sentence.
fn starts(paragraph: &str) -> Vec<usize> {
    let ends = paragraph.match_indices(": ").filter_map(|(colon, _)| {
        let before = &paragraph[..colon];
        let start = before.rfind(['.', '!', '?', ')', ';']).map_or(0, |stop| stop + 1);
        let start = start + before[start..].len() - before[start..].trim_start().len();
        let is_parted = start == 0 || before[..start].ends_with(char::is_whitespace);
        (is_parted && label_end(&paragraph[start..], false).is_some()).then_some(start)
    });
    ends.collect()
}

/// Where the label at the start of a text ends, behind its colon. With `at_paragraph`, words in
/// capitals are a label whatever they say.
fn label_end(text: &str, at_paragraph: bool) -> Option<usize> {
    let colon = text.find(": ").filter(|colon| *colon <= LONGEST)?;
    let label = &text[..colon];
    let has_capital = label.starts_with(char::is_uppercase);
    let is_known = LABELS.contains(&label.to_lowercase().as_str());
    let letters = label.chars().filter(|c| c.is_alphabetic());
    let is_loud = letters.clone().count() > 3 && letters.clone().all(char::is_uppercase);
    (has_capital && (is_known || at_paragraph && is_loud)).then_some(colon + 1)
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
            ("", ""),
            (": ", ":"),
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
