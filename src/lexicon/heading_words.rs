//! What a heading names by the words that it is made of: `Invited and poster presentations`,
//! `Ausgewählte Kongressvorträge`, `Pôsteres e apresentações`.
//!
//! Every word of a heading has to have a place in `heading_words.toml`, so that `Education of
//! patients` names nothing. Headings that are a name as a whole are in `section_names.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::lexicon::date::words::fold;
use crate::lexicon::own_table::own_table;

/// A heading of more words is a sentence.
const MOST_WORDS: usize = 12;
/// A word of more parts is none of a heading; writing without spaces has a heading in one word.
const MOST_PARTS: usize = 10;
/// A stem goes on for so many letters at most.
const LONGEST_ENDING: usize = 6;

/// What Hebrew and Arabic write in front of a word for `and`. Where a word begins so itself, it does in
/// every name that it is compared with.
const AND_IN_FRONT: [char; 2] = ['ו', 'و'];

/// What a word does in a heading. Of two that one word could do, the later counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Qualifier,
    Selection,
    /// It may stand beside any name.
    Surplus,
    And,
    /// A part of a list of works, such as abstracts, which says nothing alone.
    Part,
    /// What the heading is about, by the word of its kind.
    Kind(&'static str),
    Unknown,
}

#[derive(Debug)]
struct Term {
    words: Vec<String>,
    /// Whether its last word may go on.
    is_stem: bool,
    /// Whether it is the first part of a word.
    is_first: bool,
    role: Role,
}

/// The words of the table by the letter that they begin with.
static TERMS: LazyLock<BTreeMap<char, Vec<Term>>> = LazyLock::new(|| {
    let table: BTreeMap<String, BTreeMap<String, String>> =
        own_table(include_str!("heading_words.toml"));
    let mut terms: BTreeMap<char, Vec<Term>> = BTreeMap::new();
    for (name, languages) in &table {
        let Some(role) = role(name) else { continue };
        for written in languages.values().flat_map(|words| words.split_whitespace()) {
            let is_first = written.ends_with('-');
            let is_stem = written.ends_with('*');
            let plain = written.trim_end_matches(['-', '*']).replace('_', " ");
            let words: Vec<String> = fold(&plain).split(' ').map(str::to_owned).collect();
            let Some(first) = words[0].chars().next() else { continue };
            terms.entry(first).or_default().push(Term { words, is_stem, is_first, role });
        }
    }
    let length = |term: &Term| term.words.iter().map(|word| word.chars().count()).sum::<usize>();
    for terms in terms.values_mut() {
        terms.sort_by_key(|term| std::cmp::Reverse((length(term), term.role)));
    }
    terms
});

fn role(name: &str) -> Option<Role> {
    const KINDS: [&str; 8] = [
        "works",
        "publications",
        "presentations",
        "posters",
        "talks",
        "awards",
        "memberships",
        "leadership",
    ];
    Some(match name {
        "selection" => Role::Selection,
        "surplus" => Role::Surplus,
        "qualifiers" => Role::Qualifier,
        "and" => Role::And,
        "parts" => Role::Part,
        "unknown" => Role::Unknown,
        name => Role::Kind(KINDS.into_iter().find(|kind| *kind == name)?),
    })
}

/// A heading's words, folded. What parts two things is the word `and`.
fn words(heading: &str) -> Vec<String> {
    let mut spaced = String::new();
    for c in heading.chars() {
        match c {
            '&' | '/' | ',' | ';' | '+' | '・' | '、' | '،' | '，' | '／' => {
                spaced.push_str(" and ");
            }
            '\'' | '’' => spaced.push(' '),
            c => spaced.push(c),
        }
    }
    let folded = fold(&spaced);
    folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is_ideographic(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}')
}

/// A word, and the word without the small words that Arabic and Hebrew write in front of it;
/// whether `and` is one of them.
fn forms(word: &str) -> Vec<(&str, bool)> {
    let mut forms = vec![(word, false)];
    for (prefix, has_and) in [
        ("ال", false),
        ("وال", true),
        ("و", true),
        ("بال", false),
        ("لل", false),
        ("ול", true),
        ("וה", true),
        ("וב", true),
        ("ו", true),
        ("ה", false),
        ("ב", false),
        ("ל", false),
        ("ש", false),
    ] {
        let rest = word.strip_prefix(prefix).filter(|rest| rest.chars().count() > 2);
        forms.extend(rest.map(|rest| (rest, has_and)));
    }
    forms
}

fn is_form(word: &str, of: &str) -> bool {
    forms(word).iter().any(|(form, _)| *form == of)
}

/// What one word is made of.
fn parts(word: &str) -> Option<Vec<Role>> {
    parts_of(word, MOST_PARTS)
}

/// The same, of at most so many parts.
fn parts_of(word: &str, most: usize) -> Option<Vec<Role>> {
    let most = most.checked_sub(1)?;
    let terms = TERMS.get(&word.chars().next()?)?;
    for term in terms.iter().filter(|term| term.words.len() == 1) {
        let Some(rest) = word.strip_prefix(term.words[0].as_str()) else { continue };
        let is_ending =
            || rest.chars().count() <= LONGEST_ENDING && rest.chars().all(char::is_alphabetic);
        if rest.is_empty() && !term.is_first || term.is_stem && is_ending() {
            return Some(vec![term.role]);
        }
        let goes_on = term.is_first || word.starts_with(is_ideographic);
        if goes_on && let Some(behind) = parts_of(rest, most) {
            return Some([vec![term.role], behind].concat());
        }
    }
    None
}

/// What the words at the beginning do, and how many they are.
fn next(words: &[String]) -> Option<(Vec<Role>, usize)> {
    for (form, has_and) in forms(&words[0]) {
        let first = form.chars().next()?;
        let terms = TERMS.get(&first).map(Vec::as_slice).unwrap_or_default();
        let phrase = terms.iter().filter(|term| term.words.len() > 1).find(|term| {
            let last = term.words.len() - 1;
            words.len() > last
                && form == term.words[0]
                && (1..last).all(|at| is_form(&words[at], &term.words[at]))
                && match term.is_stem {
                    true => words[last].starts_with(&term.words[last]),
                    false => is_form(&words[last], &term.words[last]),
                }
        });
        let found = match phrase {
            Some(term) => Some((vec![term.role], term.words.len())),
            None => parts(form).map(|roles| (roles, 1)),
        };
        if let Some((roles, count)) = found {
            let before = if has_and { vec![Role::And] } else { Vec::new() };
            return Some(([before, roles].concat(), count));
        }
    }
    None
}

/// What each word of a heading does, with the words; `None` for one that the table does not have.
fn reading(words: &[String]) -> Vec<(Option<Vec<Role>>, String)> {
    let mut read = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let found = next(&words[at..]);
        let count = found.as_ref().map_or(1, |(_, count)| *count);
        read.push((found.map(|(roles, _)| roles), words[at..at + count].join(" ")));
        at += count;
    }
    read
}

/// The word of the kind that a heading is about, when each of its words has a place. `named` knows
/// headings that are a name as a whole: the half of a heading may be one.
pub fn kind(heading: &str, named: impl Fn(&str) -> Option<&'static str>) -> Option<&'static str> {
    let words = words(heading);
    if words.len() > MOST_WORDS {
        return None;
    }
    let mut things: Vec<(Vec<Role>, Vec<String>)> = vec![Default::default()];
    for (roles, text) in reading(&words) {
        for role in roles? {
            match role {
                Role::And => things.push(Default::default()),
                Role::Unknown => return None,
                role => things.last_mut()?.0.push(role),
            }
        }
        things.last_mut()?.1.push(text);
    }
    let mut kinds = BTreeSet::new();
    let mut has_parts = false;
    for (roles, words) in things {
        has_parts |= roles.contains(&Role::Part);
        let of_thing = kinds_of(&roles);
        match of_thing.is_empty() && !roles.contains(&Role::Part) {
            true => kinds.extend(named(&words.join(" "))),
            false => kinds.extend(of_thing),
        }
    }
    whole(&kinds).filter(|kind| !has_parts || WORKS.contains(kind))
}

/// The kind that fits a heading best of which not every word is known.
pub fn nearest(heading: &str) -> Option<&'static str> {
    let roles: Vec<Role> = reading(&words(heading))
        .into_iter()
        .flat_map(|(roles, _)| roles.unwrap_or_default())
        .collect();
    let kinds = kinds_of(&roles);
    let of_parts = || roles.contains(&Role::Part).then_some("publications");
    whole(&kinds).or_else(|| kinds.first().copied()).or_else(of_parts)
}

/// Whether a heading says that it lists a selection.
pub fn is_selection(heading: &str) -> bool {
    let read = reading(&words(heading));
    read.iter().any(|(roles, _)| roles.iter().flatten().any(|role| *role == Role::Selection))
}

/// A heading without the words at its ends that may stand beside any name, folded.
pub fn without_surplus(heading: &str) -> String {
    let read = reading(&words(heading));
    let is_surplus = |(roles, _): &&(Option<Vec<Role>>, String)| {
        roles.as_ref().is_some_and(|roles| {
            roles.iter().all(|role| matches!(role, Role::Selection | Role::Surplus))
        })
    };
    let start = read.iter().take_while(is_surplus).count();
    let end = read.iter().rev().take_while(is_surplus).count().min(read.len() - start);
    let kept = &read[start..read.len() - end];
    kept.iter().map(|(_, word)| word.as_str()).collect::<Vec<_>>().join(" ")
}

/// A heading as a name is compared: folded, with one word for all that part two things, which may
/// come in any order.
pub fn comparable(heading: &str) -> String {
    let mut things: Vec<Vec<String>> = vec![Vec::new()];
    for (at, word) in words(heading).into_iter().enumerate() {
        if parts(&word).is_some_and(|roles| roles == [Role::And]) {
            things.push(Vec::new());
            continue;
        }
        let behind_and = word.strip_prefix(AND_IN_FRONT).filter(|rest| rest.chars().count() > 2);
        let word = match behind_and.filter(|_| at > 0) {
            Some(rest) => {
                things.push(Vec::new());
                rest.to_owned()
            }
            None => word,
        };
        things.last_mut().map(|thing| thing.push(word)).unwrap_or_default();
    }
    let mut things: Vec<String> = things.into_iter().map(|words| words.join(" ")).collect();
    things.retain(|thing| !thing.is_empty());
    things.sort();
    things.join(" & ")
}

const WORKS: [&str; 5] = ["publications", "presentations", "posters", "talks", "works"];

/// What one thing of a heading is about: poster presentations are posters, and papers that are
/// presented are presentations.
fn kinds_of(roles: &[Role]) -> BTreeSet<&'static str> {
    let kind = |role: &Role| match role {
        Role::Kind(kind) => Some(*kind),
        _ => None,
    };
    let mut kinds: BTreeSet<&str> = roles.iter().filter_map(kind).collect();
    if kinds.contains("posters") || kinds.contains("talks") {
        kinds.remove("presentations");
    }
    kinds
}

/// The kind that holds all of these.
fn whole(kinds: &BTreeSet<&'static str>) -> Option<&'static str> {
    let is_shown = |kind: &&str| matches!(*kind, "posters" | "talks" | "presentations");
    match kinds.first() {
        None => None,
        Some(kind) if kinds.len() == 1 => Some(kind),
        Some(_) if kinds.iter().all(is_shown) => Some("presentations"),
        Some(_) if kinds.iter().all(|kind| WORKS.contains(kind)) => Some("works"),
        Some(_) => None,
    }
}
