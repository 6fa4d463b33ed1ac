//! What clinical work was, in the words beside its entry: `Observership (observation only)`,
//! `Elective, hands-on`. See "Clinical experience" in `docs/domain.md`.
//!
//! One rule: what the title or the byline already says is left out. It is said where the same
//! letters, in any case, begin at the beginning of a word: `Hands-on electives` says both
//! `Elective` and `Hands-on`. The text below the entry does not count. A kind that is no clinical
//! setting has no words here, and an observership is never hands-on.

use crate::lexicon::EntryKind;
use crate::model::cv::Entry;
use crate::syntax::markdown::plain_text;
use crate::words::Words;

/// How near to the patients a person was.
#[derive(Clone, Copy)]
enum ClinicalLevel {
    HandsOn,
    ObservationOnly,
}

/// The setting and the level of an entry, as far as its title and byline do not say them; `None`
/// where nothing is left to say.
pub fn clinical_setting(words: &Words, entry: &Entry) -> Option<String> {
    let (setting, level) = match entry.kind? {
        EntryKind::Clerkship => (words.clerkship(), None),
        EntryKind::Rotation => (words.rotation(), None),
        EntryKind::Elective => (words.elective(), Some(ClinicalLevel::HandsOn)),
        EntryKind::SubInternship => (words.sub_internship(), Some(ClinicalLevel::HandsOn)),
        EntryKind::Externship => (words.externship(), Some(ClinicalLevel::HandsOn)),
        EntryKind::Observership => (words.observership(), Some(ClinicalLevel::ObservationOnly)),
        _ => return None,
    };
    let byline = entry.organization.iter().chain(&entry.place).chain(&entry.other);
    let parts: Vec<Vec<String>> = std::iter::once(&entry.title)
        .chain(byline)
        .map(|part| folded_words(&plain_text(part)))
        .collect();
    let is_new = |text: &str| !parts.iter().any(|part| says(part, text));
    let level = level.filter(|level| is_new(level_words(words, *level)));
    match (is_new(setting), level) {
        (true, Some(ClinicalLevel::HandsOn)) => Some(words.setting_hands_on(setting)),
        (true, Some(ClinicalLevel::ObservationOnly)) => {
            Some(words.setting_observation_only(setting))
        }
        (true, None) => Some(setting.to_owned()),
        (false, Some(level)) => Some(level_words(words, level).to_owned()),
        (false, None) => None,
    }
}

fn level_words(words: &Words, level: ClinicalLevel) -> &str {
    match level {
        ClinicalLevel::HandsOn => words.hands_on(),
        ClinicalLevel::ObservationOnly => words.observation_only(),
    }
}

fn folded_words(text: &str) -> Vec<String> {
    let folded = text.to_lowercase();
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Whether some word of a text begins what is looked for, whatever signs are between the words.
fn says(text: &[String], sought: &str) -> bool {
    let sought = folded_words(sought).concat();
    (0..text.len()).any(|start| text[start..].concat().starts_with(&sought))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cv::application::Application;
    use crate::syntax::markdown::Inline;
    use crate::words::Catalog;

    fn shown(kind: EntryKind, title: &str, organization: &str) -> Option<String> {
        let text = |text: &str| vec![Inline::Text { text: text.into() }];
        let entry = Entry {
            id: String::new(),
            kind: Some(kind),
            tags: Vec::new(),
            application: Application::default(),
            with: Vec::new(),
            language: None,
            title: text(title),
            organization: Some(text(organization)),
            place: None,
            other: Vec::new(),
            period: None,
            blocks: Vec::new(),
            posts: Vec::new(),
        };
        clinical_setting(Catalog::standard().words("en"), &entry)
    }

    #[test]
    fn what_title_and_byline_say_is_left_out() {
        use EntryKind as Kind;
        for (kind, title, organization, expected) in [
            (Kind::Observership, "Heart surgery", "A", Some("Observership (observation only)")),
            (Kind::Observership, "Heart OBSERVERSHIP", "A", Some("Observation only")),
            (Kind::Observership, "Observerships: observation only", "A", None),
            (Kind::Elective, "Selective surgery", "A", Some("Elective, hands-on")),
            (Kind::Elective, "Surgery", "Electives office", Some("Hands-on")),
            (Kind::Elective, "Hands on surgery", "A", Some("Elective")),
            (Kind::Elective, "Hands-on elective", "A", None),
            (Kind::SubInternship, "Surgery", "A", Some("Sub-internship, hands-on")),
            (Kind::SubInternship, "Subinternship", "A", Some("Hands-on")),
            (Kind::SubInternship, "Internship", "A", Some("Sub-internship, hands-on")),
            (Kind::Externship, "Surgery", "A", Some("Externship, hands-on")),
            (Kind::Clerkship, "Surgery", "A", Some("Clerkship")),
            (Kind::Rotation, "Surgical rotation", "A", None),
            (Kind::Position, "Surgery", "A", None),
            (Kind::Residency, "Surgery", "A", None),
        ] {
            let found = shown(kind, title, organization);
            assert_eq!(found.as_deref(), expected, "{kind:?}: {title}, {organization}");
        }
    }
}
