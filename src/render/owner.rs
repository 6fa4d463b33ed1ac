//! Which author of a publication the site's person is.

use crate::model::Profile;
use crate::model::publication::{Name, Publication};

/// Whether the author at this place is the person: by their name or one of its variants, as printed in any usual order.
pub fn is_owner(profile: &Profile, publication: &Publication, index: usize) -> bool {
    let Some(name) = publication.authors.get(index) else { return false };
    let person = &profile.person;
    let known: Vec<String> = std::iter::once(&person.name).chain(&person.name_variants).map(|form| folded(form)).collect();
    forms(name).iter().any(|form| known.contains(&folded(form)))
}

/// `Chiamaka N. Okafor`, `Okafor, Chiamaka N.`, `Okafor CN`, `C. N. Okafor`.
fn forms(name: &Name) -> [String; 4] {
    let initials: String = name.given.split([' ', '-', '.']).filter_map(|part| part.chars().next()).collect();
    let spaced = initials.chars().map(|letter| letter.to_string()).collect::<Vec<_>>().join(" ");
    [name.natural(), format!("{} {}", name.family, name.given), format!("{} {initials}", name.family), format!("{spaced} {}", name.family)]
}

fn folded(name: &str) -> String {
    name.to_lowercase()
        .split(|c: char| c.is_whitespace() || c == '.' || c == ',')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
