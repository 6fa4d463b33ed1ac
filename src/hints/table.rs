//! Every kind of hint: its place on a page, and what decides whether it is needed.

use crate::hints::gap::{Gap, HintSite};
use crate::hints::place::{self, Place};
use crate::hints::{cv, person, works};
use crate::lexicon::SectionKind;

/// A kind of hint.
pub struct HintKind {
    /// In `hints/*.toml`.
    pub name: &'static str,
    pub place: Place,
    /// What is to be written; nothing where the thing is there already.
    pub gap: fn(&HintSite<'_>) -> Option<Gap>,
}

/// Every kind of hint. Those that share a place stand there in this order.
pub const HINTS: &[HintKind] = &[
    HintKind { name: "headline", place: Place::Home(place::NAME), gap: person::headline },
    HintKind { name: "position", place: Place::Home(place::HEADLINE), gap: person::position },
    HintKind { name: "exams", place: Place::Home(place::EVIDENCE), gap: cv::exams },
    HintKind { name: "contact", place: Place::Home(place::REACH), gap: person::contact },
    HintKind { name: "links", place: Place::Home(place::REACH), gap: person::links },
    HintKind { name: "story", place: Place::Home(place::STORY), gap: person::story },
    HintKind { name: "portrait", place: Place::Home(place::PORTRAIT), gap: person::portrait },
    HintKind {
        name: "publications",
        place: Place::Home(place::PUBLICATIONS),
        gap: works::publications,
    },
    HintKind { name: "posters", place: Place::Home(place::POSTERS), gap: works::posters },
    HintKind { name: "talks", place: Place::Home(place::TALKS), gap: works::talks },
    HintKind { name: "training", place: Place::Home(place::TRAINING), gap: cv::training },
    HintKind { name: "updates", place: Place::Home(place::UPDATES), gap: works::updates },
    HintKind {
        name: "education",
        place: Place::CvSection(SectionKind::Education),
        gap: cv::education,
    },
    HintKind {
        name: "clinical",
        place: Place::CvSection(SectionKind::Clinical),
        gap: cv::clinical,
    },
    HintKind {
        name: "listed-publications",
        place: Place::CvSection(SectionKind::Publications),
        gap: cv::listed_publications,
    },
    HintKind {
        name: "listed-presentations",
        place: Place::CvSection(SectionKind::Presentations),
        gap: cv::listed_presentations,
    },
];

#[cfg(test)]
mod tests {
    use super::HINTS;
    use crate::hints::words;

    #[test]
    fn every_hint_has_its_words_in_every_language() {
        let mut names: Vec<&str> = HINTS.iter().map(|kind| kind.name).collect();
        names.sort_unstable();
        for language in words::languages() {
            let language = language.as_str();
            let (found, words) = words::of_language(language).unwrap();
            assert_eq!(found, language);
            assert_eq!(words.hints.keys().collect::<Vec<_>>(), names, "{language}");
        }
        assert_eq!(words::of_language("de-AT").unwrap().0, "de");
        assert_eq!(words::of_language("ig").unwrap().0, "en", "what has no words speaks English");
    }
}
