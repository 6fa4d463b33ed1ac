//! Words by which a group is told from a person in a list of authors.
//!
//! Reads a name as it is written, without braces. It is careful: what could be a person is one.

use std::collections::HashSet;
use std::sync::LazyLock;

use crate::lexicon::organization::names_organization;

/// Words that hardly anybody is called, in any of the languages of medicine. Two words suffice.
const STRONG: &str = "organization organisation investigators investigator collaborators \
    collaborative collaboration consortium committee subcommittee university institute institutes \
    association society federation ministry department network initiative registry alliance \
    council commission agency academy academies foundation hospital hospitals clinics taskforce \
    authors writers researchers members participants coalition partnership secretariat \
    contributors research inc ltd llc gmbh plc corporation administration consultants \
    technologies pharmaceuticals laboratories \
    gesellschaft arbeitsgruppe arbeitsgemeinschaft studiengruppe fachgesellschaft kommission \
    stiftung klinikum universität bundesamt ministerium société groupe comité hôpital université \
    collège ministère fédération sociedad asociación grupo comisión ministerio universidad \
    fundación organización instituto società ospedale università gruppo sociedade";

/// Words that are also family names: only in three words or more.
const WEAK: &str = "group groups trial trials study studies team panel board center centre \
    centers centres school college trust office program programme project survey service services \
    laboratory company press working task force section division \
    union bureau authority club surgeons physicians radiologists \
    anesthesiologists nurses sciences";

/// Words inside names of groups that no person's name has.
const INSIDE: [&str; 12] =
    ["of", "for", "the", "on", "in", "to", "with", "für", "pour", "para", "des", "zur"];

/// What stands before the name of a group in a byline, longest first.
const INTRODUCTIONS: [&str; 18] = [
    "on behalf of the",
    "on behalf of",
    "for and on behalf of the",
    "for and on behalf of",
    "in collaboration with the",
    "in collaboration with",
    "representing the",
    "writing for the",
    "writing on behalf of the",
    "and the",
    "for the",
    "with the",
    "im namen der",
    "für die",
    "au nom du",
    "pour le",
    "en nombre del",
    "por el",
];

/// The tables by word: every word of every author is asked for.
static STRONG_WORDS: LazyLock<HashSet<&str>> =
    LazyLock::new(|| STRONG.split_whitespace().collect());
static WEAK_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| WEAK.split_whitespace().collect());

/// Whether a text without commas, or the text before its first comma, names a group.
pub fn names_group(text: &str) -> bool {
    let words = || {
        text.split(|c: char| c.is_whitespace() || "()[]/,".contains(c))
            .filter(|word| !word.is_empty())
    };
    let count = words().count();
    // A given name's initial tells a person: `J. School`.
    let has_initial = text
        .split_whitespace()
        .any(|word| word.ends_with('.') && word.trim_end_matches('.').chars().count() == 1);
    if count < 2 || has_initial {
        return false;
    }
    // `STICH-Investigators`, `COVID-19 Working-Group`.
    let has = |table: &HashSet<&str>| {
        words().flat_map(|word| word.split(['-', '–'])).any(|part| {
            let part = part.trim_end_matches('.');
            // No word of the tables is shorter.
            part.len() > 2 && table.contains(part.to_lowercase().as_str())
        })
    };
    let has_english = || {
        words().enumerate().any(|(at, word)| {
            at > 0 && matches!(word, "of" | "for" | "the") || at == 0 && word == "The"
        })
    };
    has(&STRONG_WORDS)
        || count > 2 && (has_english() || has(&WEAK_WORDS) || names_organization(text))
}

/// Whether a text begins as names of groups do: `National Heart, Lung`.
pub fn starts_as_group(text: &str) -> bool {
    const HEADS: [&str; 8] =
        ["National", "American", "European", "International", "Royal", "Federal", "World", "Joint"];
    text.split_once(' ').is_some_and(|(first, _)| HEADS.contains(&first))
}

/// Whether a text behind `for the` has a word by which a group is told.
pub fn has_group_word(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let word = word.to_lowercase();
        STRONG_WORDS.contains(word.as_str()) || WEAK_WORDS.contains(word.as_str())
    })
}

/// Whether a text goes on with the name of a group that ends in `text`, as `Centers for Disease
/// Control` does before `and Prevention`.
pub fn may_go_on(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    names_group(text) && words.iter().any(|word| INSIDE.contains(word))
}

/// Whether a word may open the words before the name of a group.
pub fn opens_introduction(word: &str) -> bool {
    let first =
        |words: &&str| words.split(' ').next().is_some_and(|w| w.eq_ignore_ascii_case(word));
    word == "the" || INTRODUCTIONS.iter().any(first)
}

/// The name behind `on behalf of the`, and these words.
pub fn split_introduction(text: &str) -> Option<(&str, &str)> {
    // `and the STICH Investigators`; a name may begin with `The`.
    if let Some(group) = text.strip_prefix("the ")
        && has_group_word(group)
    {
        return Some(("the", group));
    }
    let longest = INTRODUCTIONS
        .iter()
        .filter(|words| {
            text.get(..words.len()).is_some_and(|start| start.eq_ignore_ascii_case(words))
                && text[words.len()..].starts_with(' ')
        })
        .max_by_key(|words| words.len())?;
    Some((&text[..longest.len()], text[longest.len()..].trim_start()))
}

#[cfg(test)]
mod tests {
    use super::{names_group, split_introduction};

    #[test]
    fn groups_are_told_from_people() {
        for group in [
            "World Health Organization",
            "STICH Trial Investigators",
            "CLEAR-AF study group",
            "The Lancet Editors of Today",
            "Department of Surgery",
            "University of Lagos",
            "Writing Committee Members",
            "GBD 2019 Collaborators",
            "Deutsche Gesellschaft für Chirurgie",
        ] {
            assert!(names_group(group), "{group}");
        }
        for person in [
            "John School",
            "Peter J. College",
            "Martin Group",
            "Ana de la Cruz",
            "Vincent van der Berg",
            "Group",
            "Charles des Moulins",
            "Jo in 't Veld",
        ] {
            assert!(!names_group(person), "{person}");
        }
        assert_eq!(
            split_introduction("on behalf of the CLEAR-AF study group"),
            Some(("on behalf of the", "CLEAR-AF study group"))
        );
    }
}
