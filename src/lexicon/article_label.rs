//! Whether an article calls itself something that is not a paper: a letter, an editorial, an
//! obituary, a correction, a review of a book.
//!
//! Only words that stand where a label stands count. `Correction of hallux valgus` is a title, and
//! `Letters` in the middle of one are letters.

/// What a record's own type or a keyword says, as a whole.
const TYPES: [&str; 29] = [
    "letter",
    "letters",
    "letter to the editor",
    "correspondence",
    "editorial",
    "editorial material",
    "guest editorial",
    "comment",
    "commentary",
    "invited commentary",
    "reply",
    "author reply",
    "erratum",
    "published erratum",
    "corrigendum",
    "correction",
    "addendum",
    "retraction",
    "retraction of publication",
    "retraction notice",
    "expression of concern",
    "obituary",
    "in memoriam",
    "book review",
    "introductory journal article",
    "leserbrief",
    "nachruf",
    "buchbesprechung",
    "buchrezension",
];

/// What a type says in part: `Letter (to the editor)`, `Newspaper Article`.
const WORDS_OF_TYPES: [&str; 15] = [
    "letter",
    "editorial",
    "comment",
    "erratum",
    "corrigendum",
    "correction",
    "news",
    "reply",
    "obituary",
    "book review",
    "book-review",
    "retraction",
    "expression of concern",
    "leserbrief",
    "nachruf",
];

/// What a title is alone, or before a colon, or in brackets at its end.
const LABELS: [&str; 40] = [
    "editorial",
    "guest editorial",
    "editor's note",
    "letter",
    "letter to the editor",
    "letter to editor",
    "letter to the editors",
    "correspondence",
    "reply",
    "author reply",
    "authors' reply",
    "author's reply",
    "the authors reply",
    "re",
    "comment",
    "comments",
    "comment on",
    "comments on",
    "commentary",
    "commentary on",
    "editorial comment",
    "editorial commentary",
    "invited commentary",
    "obituary",
    "in memoriam",
    "book review",
    "erratum",
    "errata",
    "corrigendum",
    "corrigenda",
    "addendum",
    "correction",
    "author correction",
    "publisher correction",
    "publisher's correction",
    "expression of concern",
    "retracted",
    "retracted article",
    "leserbrief",
    "nachruf",
];

/// Titles that begin so are about another article, with no colon.
const BEGINNINGS: [&str; 17] = [
    "correction to ",
    "corrections to ",
    "erratum to ",
    "corrigendum to ",
    "addendum to ",
    "author correction to ",
    "publisher correction to ",
    "reply to ",
    "letter to the editor",
    "comment on \"",
    "comment on “",
    "comment on '",
    "comment on ‘",
    "retraction notice",
    "withdrawn article",
    "in memoriam ",
    "erratum in ",
];

/// Whether a record's own word for its type says so.
pub fn is_other_type(words: &str) -> bool {
    let words = words.to_lowercase();
    WORDS_OF_TYPES.iter().any(|word| words.contains(word))
}

/// Whether a keyword is the type, as some programs write it.
pub fn is_type_keyword(keyword: &str) -> bool {
    TYPES.contains(&keyword.trim().to_lowercase().as_str())
}

/// Whether a title, or a citation in words, is labeled as that of a work that was retracted:
/// `RETRACTED: Sleep`, `[Retracted article] Sleep`, `Sleep (retracted)`. A notice that retracts
/// another work is none, and neither is a study of papers that were.
pub fn is_retracted(text: &str) -> bool {
    let lower = text.to_lowercase();
    let opens = |before: &str| {
        let before = before.trim_end();
        before.is_empty() || before.ends_with(['.', '[', '(', '*', '"', '“', '‘', ':', '?', '!'])
    };
    let closes = |after: &str| {
        let after =
            after.strip_prefix(" article").or(after.strip_prefix(" paper")).unwrap_or(after);
        after.trim_end_matches('.').is_empty()
            || after.starts_with([':', ']', ')', '*', '—', '–'])
            || after.starts_with(" –")
            || after.starts_with(" —")
            || after.starts_with(" :")
    };
    let labels = ["retracted", "withdrawn"].into_iter();
    let mut places = labels.flat_map(|label| lower.match_indices(label));
    places.any(|(at, label)| opens(&lower[..at]) && closes(&lower[at + label.len()..]))
}

/// Whether a title says so.
pub fn is_labeled(title: &str) -> bool {
    let title = title.trim().to_lowercase().replace('’', "'");
    let is_label = |text: &str| {
        let text = text.trim().trim_matches(|c: char| "[]().*".contains(c)).trim();
        let text = text.strip_suffix(" to").unwrap_or(text);
        LABELS.contains(&text) || ["withdrawn", "retraction"].contains(&text)
    };
    let head = [':', '.', ']', '–', '—']
        .iter()
        .filter_map(|mark| title.split_once(*mark))
        .any(|(head, _)| is_label(head));
    let end = title.trim_end_matches('.');
    let last = [('[', ']'), ('(', ')')].iter().find_map(|(open, close)| {
        end.strip_suffix(*close).and_then(|end| end.rsplit_once(*open)).map(|(_, last)| last)
    });
    is_label(&title)
        || head
        || last.is_some_and(is_label)
        || BEGINNINGS.iter().any(|words| title.starts_with(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_retracted_is_told_from_what_is_about_it() {
        for (text, is) in [
            ("RETRACTED: Sleep after surgery", true),
            ("Retracted article: Sleep", true),
            ("[Retracted] Sleep", true),
            ("Sleep after surgery (retracted)", true),
            ("WITHDRAWN: Sleep", true),
            ("Park A, Ito B. RETRACTED: Sleep after surgery. Heart. 2021;3:1.", true),
            ("Park A. [RETRACTED ARTICLE] Sleep. Heart. 2021.", true),
            ("Retraction: Sleep", false),
            ("Papers retracted: a review", false),
            ("Withdrawn patients in trials", false),
            ("Citations of retracted articles", false),
        ] {
            assert_eq!(super::is_retracted(text), is, "{text}");
        }
    }

    #[test]
    fn a_label_is_told_from_a_title() {
        let cases = [
            ("Editorial", true),
            ("Editorial: Innovations in Hierarchical Forecasting", true),
            ("Guest editorial: surgery at night", true),
            ("Obituary: Everette S Gardner Jr", true),
            ("In Memoriam: Ada Park", true),
            ("Comments on: Exploratory functional data analysis", true),
            ("Comment on “Early discharge”", true),
            ("Commentary: What is a good stitch?", true),
            ("Letter to the Editor regarding early discharge", true),
            ("Letter: early discharge", true),
            ("Early discharge after surgery [letter]", true),
            ("Early discharge after surgery (Editorial).", true),
            ("[Editorial] Early discharge", true),
            ("Re: Early discharge after surgery", true),
            ("Reply to Lee et al.", true),
            ("Authors’ reply", true),
            ("Erratum to: Early discharge", true),
            ("Correction to: Early discharge", true),
            ("Correction: Early discharge", true),
            ("Publisher Correction: Early discharge", true),
            ("Corrigendum. Early discharge", true),
            ("RETRACTED: Early discharge", true),
            ("[Retracted] Early discharge", true),
            ("Retraction notice to Early discharge", true),
            ("Book review: A history of the stitch", true),
            ("Leserbrief: Entlassung nach Operation", true),
            ("Correction of hallux valgus in children", false),
            ("Retraction of the lung during surgery: a trial", false),
            ("Forecast reconciliation: new insights on bias correction", false),
            ("News of a difference: what patients hear", false),
            ("NEWS: an early warning score", false),
            ("Letters in the retina: a study of reading", false),
            ("Comment sections on the web: a survey", false),
            ("Response to neoadjuvant therapy: a cohort", false),
            ("Re-operation after discharge: a cohort", false),
            ("Editorial boards in surgery: a survey", false),
            ("Obituaries of surgeons: who is remembered", false),
            ("Withdrawn patients in trials: a review", false),
            ("Early discharge after surgery (Part 2)", false),
        ];
        let wrong: Vec<_> =
            cases.into_iter().filter(|(title, is)| is_labeled(title) != *is).collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert!(is_type_keyword("Editorial") && !is_type_keyword("NEWS"));
        assert!(is_other_type("Published Erratum") && !is_other_type("Case Reports"));
    }
}
