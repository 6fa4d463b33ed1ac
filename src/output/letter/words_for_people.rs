//! The word for each person in commands and in names of files.

use std::collections::BTreeSet;

use crate::model::private_folder::Acquaintance;

/// Their `id`, else their family name, else
/// their whole name where another has the same family name.
pub fn words_for_people(people: &[Acquaintance]) -> Vec<String> {
    let short = |person: &Acquaintance| {
        slug(person.id.as_deref().or_else(|| person.family_name()).unwrap_or(&person.name))
    };
    let shorts: Vec<String> = people.iter().map(short).collect();
    let mut taken = BTreeSet::new();
    let words = people.iter().zip(&shorts).map(|(person, short)| {
        let is_alone = shorts.iter().filter(|other| *other == short).count() == 1;
        let word = if is_alone { short.clone() } else { slug(&person.name) };
        let mut number = 1;
        let mut free = word.clone();
        while !taken.insert(free.clone()) {
            number += 1;
            free = format!("{word}-{number}");
        }
        free
    });
    words.collect()
}

/// Letters and digits in small letters, and hyphens between them: a part of the name of a file.
fn slug(name: &str) -> String {
    const LONGEST: usize = 40;
    let plain: String = name
        .to_lowercase()
        .chars()
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .take(LONGEST)
        .collect();
    let slug = plain.split_whitespace().collect::<Vec<_>>().join("-");
    if slug.is_empty() { "somebody".to_owned() } else { slug }
}
