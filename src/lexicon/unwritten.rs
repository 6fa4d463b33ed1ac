//! Words that keep the place of a text until it is written: `TBD`, `to do`, an ellipsis.
//!
//! Looks at whole texts only: a sentence that says `to be done` has been written.

/// In small letters, and without the signs around them.
const WORDS: [&str; 40] = [
    "tbd",
    "tba",
    "tbc",
    "todo",
    "to do",
    "tk",
    "wip",
    "fixme",
    "xxx",
    "coming soon",
    "to come",
    "to follow",
    "to be written",
    "to be added",
    "to be done",
    "work in progress",
    "write this",
    "lorem ipsum",
    "folgt",
    "folgt noch",
    "kommt noch",
    "noch zu schreiben",
    "à compléter",
    "à venir",
    "à faire",
    "à écrire",
    "por completar",
    "pendiente",
    "por escribir",
    "da completare",
    "da scrivere",
    "em breve",
    "a completar",
    "volgt",
    "nog te schrijven",
    "do uzupełnienia",
    "待补充",
    "待定",
    "準備中",
    "未定",
];

/// Whether a text only keeps a place. Nothing at all keeps none.
pub fn is_unwritten(text: &str) -> bool {
    let text = text.trim();
    let words = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    !text.is_empty() && (words.is_empty() || WORDS.contains(&words.as_str()))
}

#[cfg(test)]
mod tests {
    use super::is_unwritten;

    #[test]
    fn places_that_are_kept() {
        for text in ["TBD", "TODO", "…", "...", "[To do]", "(coming soon)", "TBD.", "—", "待补充。"]
        {
            assert!(is_unwritten(text), "{text}");
        }
        for text in ["", "Valves.", "I have much to do.", "1998", "Todo lo que sé", "Follow-up"] {
            assert!(!is_unwritten(text), "{text}");
        }
    }
}
