//! Names as persons of the citation engine.
//!
//! Decides nothing about their order; what the engine cannot hold is carried round it (`csl_entry`).

use hayagriva::types::Person;

use crate::lexicon::name_particle::gives_no_initial;
use crate::model::citation::carrier::{joined, with_hyphens};
use crate::syntax::reference::{Name, NameList, Reference};

/// The editors. The engine has no open list of them: the words for the others, if the style has such,
/// are one of them.
pub fn editors(work: &Reference, et_al: Option<&str>) -> Vec<Person> {
    let mut editors = persons(&work.editors);
    if let Some(others) = et_al.filter(|_| work.editors.has_more && !editors.is_empty()) {
        editors.push(person(&Name::group(others)));
    }
    editors
}

pub fn persons(list: &NameList) -> Vec<Person> {
    list.names.iter().map(person).collect()
}

fn person(name: &Name) -> Person {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    Person {
        name: name.full_family(),
        given_name: some(&name.given)
            .filter(|_| !name.is_group)
            .map(|given| with_particles(&one_name(&given))),
        prefix: None,
        suffix: some(&name.suffix),
        comma_suffix: false,
        alias: None,
    }
}

/// Given names whose particles have no initial: `Ana Beatriz de Oliveira` is `ABO`.
fn with_particles(given: &str) -> String {
    let mut words = given.split_whitespace();
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |front, word| match gives_no_initial(word) {
        true => joined(&front, word),
        false => format!("{front} {word}"),
    })
}

/// Given names whose hyphens before a small letter part nothing: `El-ad` has one initial.
fn one_name(given: &str) -> String {
    let mut letters = given.chars().peekable();
    let mut out = String::with_capacity(given.len());
    while let Some(c) = letters.next() {
        let is_inside = letters.peek().is_some_and(|next| next.is_lowercase());
        if c == '-' && is_inside {
            out.push_str(&with_hyphens("-"));
        } else {
            out.push(c);
        }
    }
    out
}
