//! What must not be published, each with the place where the person keeps it.
//!
//! Of the texts of `private/` these are addresses for mail, phone numbers, and eight words in a row.
//! Names are none, as mentors are authors, too; nor is what a text cites of the site: the titles of
//! works and entries, and who the person is.

use std::collections::BTreeMap;

use crate::base::SourcePath;
use crate::lexicon::folded::Folded;
use crate::lexicon::private_value::{PrivateValue, RUN};
use crate::lint::LintContext;
use crate::model::Profile;
use crate::syntax::markdown::plain_text;
use crate::syntax::passages::{PassageKind, passages};

/// A value, and where it is kept.
pub struct Secret {
    pub value: PrivateValue,
    place: Place,
}

enum Place {
    /// A key of private.toml.
    Key(String),
    /// A file of `private/`, and what of it.
    File(SourcePath, &'static str),
}

impl Secret {
    /// As in "… is in the drawing": `` `phone` of private.toml ``.
    pub fn name(&self) -> String {
        match &self.place {
            Place::Key(key) => format!("`{key}` of private.toml"),
            Place::File(file, what) => format!("{what} of {file}"),
        }
    }

    /// As in "this …, and would be published".
    pub fn where_it_stands(&self, is_part: bool) -> String {
        match &self.place {
            Place::Key(key) if is_part => format!("this is a part of `{key}` in private.toml"),
            Place::Key(key) => format!("this stands in private.toml as `{key}`"),
            Place::File(file, _) if is_part => format!("a part of this stands in {file}"),
            Place::File(file, _) => format!("this stands in {file}"),
        }
    }

    /// What to do where it may be public after all.
    pub fn unlock(&self) -> String {
        match &self.place {
            Place::Key(key) => format!("remove `{key}` from private.toml"),
            Place::File(file, _) => {
                format!("say it in other words in {file}, or leave it out there")
            }
        }
    }
}

/// The key of a value as the person finds it: `identifiers.era-commons`.
fn path_of(key: &str, value: &PrivateValue) -> String {
    match value {
        PrivateValue::Identifier { name, .. } => format!("{key}.{name}"),
        PrivateValue::Exam { name, .. } => format!("{key}` of `{name}"),
        _ => key.to_owned(),
    }
}

/// Everything that must not be published.
pub fn secrets(cx: &LintContext<'_>) -> Vec<Secret> {
    let keys = cx.profile.private.values().into_iter();
    let mut secrets: Vec<Secret> = keys
        .map(|(key, value)| Secret { place: Place::Key(path_of(key, &value)), value })
        .collect();
    let files = cx.sources.private.opened();
    if files.is_empty() {
        return secrets;
    }
    let cited = Cited::of(cx.profile);
    let own: Vec<&String> =
        cx.profile.person.email.iter().chain(&cx.profile.person.further_emails).collect();
    for (path, source) in files {
        let mut add = |value, what| {
            secrets.push(Secret { value, place: Place::File(path.clone(), what) });
        };
        for passage in passages(source).iter() {
            // Keys and addresses of links are no words of a text.
            if matches!(passage.kind, PassageKind::FileName | PassageKind::Key) {
                continue;
            }
            for mail in mails(&passage.text).filter(|mail| !own.iter().any(|own| *own == mail)) {
                add(PrivateValue::Text(mail.to_owned()), "an address for mail");
            }
            for phone in phones(&passage.text) {
                add(PrivateValue::Phone(phone), "a phone number");
            }
            for words in cited.parted(&passage.text) {
                add(PrivateValue::Run(words), "a passage");
            }
        }
    }
    secrets
}

fn mails(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| c.is_whitespace() || "<>()[]\",;".contains(c));
    words.map(|word| word.trim_matches(['.', ':'])).filter(|word| {
        word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    })
}

/// Numbers that begin with a plus, and those of nine digits or more in groups.
fn phones(text: &str) -> Vec<String> {
    let is_part = |c: char| c.is_ascii_digit() || " ()-./".contains(c);
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c == '+' || c == '(' || c.is_ascii_digit()) {
        let is_international = rest[start..].starts_with('+');
        let run = &rest[start + usize::from(is_international)..];
        let end = run.find(|c| !is_part(c)).unwrap_or(run.len());
        let number = run[..end].trim_end_matches(|c: char| !c.is_ascii_digit());
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let groups = number.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty());
        let is_number =
            if is_international { digits >= 8 } else { digits >= 9 && groups.count() >= 3 };
        if is_number && digits <= 15 {
            let sign = if is_international { "+" } else { "" };
            found.push(format!("{sign}{number}"));
        }
        rest = &run[end.max(1).min(run.len())..];
    }
    found
}

/// Phrases of the site that a private text may hold, by the letters of their first word.
struct Cited(BTreeMap<Vec<u8>, Vec<Vec<Vec<u8>>>>);

impl Cited {
    fn of(profile: &Profile) -> Cited {
        let person = &profile.person;
        let own = [&person.headline, &person.position, &person.organization, &person.location];
        let own = own.into_iter().flatten().chain([&person.name]).cloned();
        let works = profile.publications.iter();
        let works = works.flat_map(|work| {
            let journal = work.reference.container_title.as_ref().map(|title| title.plain());
            std::iter::once(work.title.clone()).chain(journal)
        });
        let shown = profile.presentations.iter().flat_map(|work| {
            let events = work.events.iter().filter_map(|event| event.name.clone());
            std::iter::once(work.title.clone()).chain(events)
        });
        let sections = profile.cv.iter().flat_map(|cv| &cv.sections);
        let entries = sections.clone().flat_map(|part| &part.entries);
        let entries = entries.flat_map(crate::model::cv::Entry::with_posts);
        let entries = entries.flat_map(|(entry, _)| {
            let byline = entry.organization.iter().chain(&entry.place).chain(&entry.other);
            std::iter::once(&entry.title).chain(byline).map(|part| plain_text(part))
        });
        let headings = sections.map(|part| plain_text(&part.heading));
        let mut phrases: BTreeMap<Vec<u8>, Vec<Vec<Vec<u8>>>> = BTreeMap::new();
        for text in own.chain(works).chain(shown).chain(entries).chain(headings) {
            let words: Vec<Vec<u8>> = text.split_whitespace().map(letters).collect();
            let words: Vec<Vec<u8>> = words.into_iter().filter(|word| !word.is_empty()).collect();
            if words.len() > 1 {
                phrases.entry(words[0].clone()).or_default().push(words);
            }
        }
        Cited(phrases)
    }

    /// The pieces of a text between what it cites, as far as they are long enough to be told again.
    fn parted(&self, text: &str) -> Vec<String> {
        let words: Vec<&str> =
            text.split_whitespace().filter(|word| !letters(word).is_empty()).collect();
        let folded: Vec<Vec<u8>> = words.iter().map(|word| letters(word)).collect();
        let mut pieces: Vec<Vec<&str>> = vec![Vec::new()];
        let mut at = 0;
        while at < words.len() {
            let phrases = self.0.get(&folded[at]).into_iter().flatten();
            let cited = phrases.filter(|phrase| folded[at..].starts_with(phrase)).map(Vec::len);
            match cited.max() {
                Some(length) => {
                    pieces.push(Vec::new());
                    at += length;
                }
                None => {
                    if let Some(last) = pieces.last_mut() {
                        last.push(words[at]);
                    }
                    at += 1;
                }
            }
        }
        pieces.retain(|piece| piece.len() >= RUN);
        pieces.into_iter().map(|piece| piece.join(" ")).collect()
    }
}

fn letters(word: &str) -> Vec<u8> {
    Folded::of(word).letters().to_vec()
}

#[cfg(test)]
mod tests {
    use super::{mails, phones};

    #[test]
    fn mails_and_phones_are_found_in_running_text() {
        let text = "Write to <r.patel@example.org>, or (617) 555-0100; +44 20 7946 0958. In 2024 \
                    12 of 345 patients, doi 10.1000/1234567890, 2024-03-04.";
        assert_eq!(mails(text).collect::<Vec<_>>(), ["r.patel@example.org"]);
        assert_eq!(phones(text), ["(617) 555-0100", "+44 20 7946 0958"]);
    }
}
