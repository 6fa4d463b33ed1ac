//! The lines below the name: what one is, what is ahead, where, and how to be reached.
//!
//! Seven lines with the name at most, also as a text without links (docs/domain.md, "email
//! signatures"). What is not written has no line.

use serde::Serialize;

use crate::base::PartialDate;
use crate::lexicon::SectionKind;
use crate::model::Profile;
use crate::model::cv::Entry;
use crate::model::settings::SignatureField;
use crate::render::text::date;
use crate::render::text::printed_address::shown_address;
use crate::syntax::markdown::plain_text;
use crate::words::Words;

#[derive(Clone, Hash, Serialize)]
pub struct PartView {
    /// As a reader sees it where there are links.
    pub text: String,
    pub href: Option<String>,
    /// As a text without links has it.
    pub plain: String,
    /// Whether a text without links gives it a line of its own.
    pub has_own_line: bool,
    /// Whether it is read from left to right in any language.
    pub is_number: bool,
}

pub fn lines(profile: &Profile, words: &Words, today: PartialDate) -> Vec<Vec<PartView>> {
    let (person, asked) = (&profile.person, &profile.settings.signature);
    let phone = profile.private.phone.as_ref().filter(|_| asked.has(SignatureField::Phone));
    let ahead = asked.has(SignatureField::ExpectedGraduation).then(|| graduation(profile, today));
    let ahead = ahead.flatten().map(|(degree, day)| {
        let day = date::days(words, profile.settings.region, day, None);
        text(&words.signature_expected(&degree, &day))
    });
    let position = person.position.as_ref().or(person.headline.as_ref());
    let site = profile.settings.url.as_ref().map(|url| PartView {
        text: shown_address(url),
        href: Some(url.clone()),
        plain: url.clone(),
        has_own_line: false,
        is_number: false,
    });
    let mut profiles = vec!["linkedin", "orcid"];
    profiles.extend(asked.has(SignatureField::Scholar).then_some("scholar"));
    let mail = person.email.as_deref().map(mail);
    let profiles = profiles.into_iter().filter_map(|key| person.link(key)).map(|link| PartView {
        // An iD is shown as its whole address.
        text: if link.key == "orcid" { link.url.clone() } else { link.name.clone() },
        href: Some(link.url.clone()),
        plain: link.url.clone(),
        has_own_line: true,
        is_number: false,
    });
    let lines = [
        position.map(|position| text(position)).into_iter().chain(ahead).collect(),
        person.organization.iter().map(|name| text(name)).collect(),
        mail.into_iter().chain(phone.map(|number| call(number))).chain(site).collect(),
        profiles.collect(),
    ];
    lines.into_iter().filter(|line: &Vec<PartView>| !line.is_empty()).collect()
}

fn text(text: &str) -> PartView {
    PartView {
        text: text.to_owned(),
        href: None,
        plain: text.to_owned(),
        has_own_line: false,
        is_number: false,
    }
}

fn mail(address: &str) -> PartView {
    PartView { href: Some(format!("mailto:{address}")), ..text(address) }
}

/// A telephone number as a link that calls it (RFC 3966: digits, with a plus sign in front).
fn call(number: &str) -> PartView {
    let dialed = number.chars().filter(|c| c.is_ascii_digit() || *c == '+');
    let href = Some(format!("tel:{}", dialed.collect::<String>()));
    PartView { href, is_number: true, ..text(number) }
}

/// The degree of the CV that is expected next, and when; a day that is over is no news.
pub fn graduation(profile: &Profile, today: PartialDate) -> Option<(String, PartialDate)> {
    let sections = profile.cv.iter().flat_map(|cv| &cv.sections);
    let sections = sections.filter(|section| section.kind == SectionKind::Education);
    let entries = sections.flat_map(|section| &section.entries).flat_map(Entry::with_posts);
    let ahead = entries.filter_map(|(entry, _)| {
        let period = entry.period.as_ref().filter(|period| period.expected)?;
        Some((degree(&plain_text(&entry.title)), period.last()?))
    });
    let ahead = ahead.filter(|(_, day)| day.latest() >= today.earliest());
    ahead.min_by_key(|(_, day)| day.latest())
}

/// A degree in its letters where its title has them behind it: `MD` of `Doctor of Medicine (MD)`.
fn degree(title: &str) -> String {
    let letters = title.trim_end().strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let letters = letters.map(|(_, letters)| letters.trim());
    let is_short = |letters: &&str| {
        !letters.is_empty()
            && letters.chars().count() <= 12
            && !letters.chars().any(char::is_numeric)
    };
    letters.filter(is_short).unwrap_or(title).to_owned()
}
