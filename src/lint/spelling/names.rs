//! Words that are parts of names here: of people, places, meetings, institutions and journals.
//!
//! They are right wherever they stand, whatever a dictionary says.

use std::collections::BTreeSet;

use crate::lint::LintContext;

/// All such words, in small letters.
pub fn of(cx: &LintContext<'_>) -> BTreeSet<String> {
    let person = &cx.profile.person;
    let mut names = Names::default();
    names.add(&person.name);
    let fields = [&person.organization, &person.location];
    fields.into_iter().flatten().for_each(|text| names.add(text));
    person.name_variants.iter().for_each(|name| names.add(name));
    person.coauthors.iter().for_each(|coauthor| names.add(&coauthor.name));
    person.languages.iter().for_each(|language| names.add(&language.name));
    person.links.iter().for_each(|link| names.add(&link.name));
    for work in &cx.profile.publications {
        for name in work.authors().iter().chain(&work.reference.editors.names) {
            names.add(&name.display_name());
        }
        let journals =
            [&work.reference.container_title, &work.reference.publisher].into_iter().flatten();
        journals.for_each(|journal| names.add(&journal.plain()));
    }
    for shown in &cx.profile.presentations {
        shown.authors.iter().chain(&shown.with).for_each(|name| names.add(name));
        for event in &shown.events {
            [&event.name, &event.place].into_iter().flatten().for_each(|text| names.add(text));
        }
    }
    names.0
}

#[derive(Default)]
struct Names(BTreeSet<String>);

impl Names {
    /// The words of a text that have a capital.
    fn add(&mut self, text: &str) {
        let words = text.split(|c: char| !c.is_alphabetic() && c != '\'' && c != '’');
        let named = words.filter(|word| word.chars().next().is_some_and(char::is_uppercase));
        self.0.extend(named.map(str::to_lowercase));
    }
}
