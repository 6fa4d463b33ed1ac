//! The question of a narrative heading, by its usual beginnings or by `{kind=...}`.
//!
//! The answers belong to the model.

use serde::Serialize;

use crate::base::did_you_mean;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    Introduction,
    WhySpecialty,
    WhyCountry,
    Commitment,
    Background,
    Now,
    Next,
}

/// The word in `kind=`, and how such a heading begins, in lower case: in English and in German.
const QUESTIONS: &[(Question, &str, &[&str])] = &[
    (
        Question::Introduction,
        "introduction",
        &[
            "introduction",
            "intro",
            "in short",
            "elevator pitch",
            "einleitung",
            "kurz gesagt",
            "vorstellung",
        ],
    ),
    (
        Question::WhyCountry,
        "why-country",
        &[
            "why the united states",
            "why the us",
            "why the u.s.",
            "why america",
            "why the uk",
            "why the united kingdom",
            "why canada",
            "why germany",
            "why austria",
            "why switzerland",
            "why france",
            "why spain",
            "why italy",
            "why india",
            "why australia",
            "why the emirates",
            "why the uae",
            "why the united arab emirates",
            "why dubai",
            "why here",
            "why this country",
            "why this system",
            "warum deutschland",
            "warum österreich",
            "warum die schweiz",
            "warum frankreich",
            "warum spanien",
            "warum italien",
            "warum indien",
            "warum australien",
            "warum die emirate",
            "warum die usa",
            "warum amerika",
            "warum großbritannien",
            "warum england",
            "warum kanada",
            "warum hier",
            "warum dieses land",
        ],
    ),
    (
        Question::Commitment,
        "commitment",
        &[
            "what i have done",
            "commitment",
            "how i have shown",
            "my commitment",
            "evidence",
            "was ich bisher",
            "was ich getan habe",
            "mein einsatz",
        ],
    ),
    (
        Question::Background,
        "background",
        &[
            "background",
            "where i come from",
            "my background",
            "hintergrund",
            "woher ich komme",
            "mein hintergrund",
        ],
    ),
    (
        Question::Now,
        "now",
        &[
            "now",
            "current stage",
            "where i am",
            "at present",
            "what i do now",
            "jetzt",
            "zurzeit",
            "wo ich bin",
            "was ich jetzt",
        ],
    ),
    (
        Question::Next,
        "next",
        &[
            "next",
            "where i go",
            "where i am going",
            "future",
            "long-term goals",
            "goals",
            "what comes next",
            "wie es weitergeht",
            "wohin ich",
            "ausblick",
            "ziele",
            "meine ziele",
            "was als nächstes",
        ],
    ),
    // A "why" that names no country asks for the field.
    (Question::WhySpecialty, "why-specialty", &["why ", "warum "]),
];

impl Question {
    /// The question that a heading asks; `None` for a custom heading.
    pub fn of_heading(heading: &str) -> Option<Question> {
        let folded = heading.trim().trim_end_matches(['?', ':', '.']).to_lowercase();
        QUESTIONS
            .iter()
            .find(|(_, _, starts)| starts.iter().any(|start| folded.starts_with(start)))
            .map(|(question, ..)| *question)
    }

    /// The question of `kind=word`; `Err` holds the nearest known word.
    pub fn of_word(word: &str) -> Result<Question, Option<&'static str>> {
        match QUESTIONS.iter().find(|(_, name, _)| *name == word) {
            Some((question, ..)) => Ok(*question),
            None => Err(did_you_mean(word, Question::words())),
        }
    }

    pub fn words() -> impl Iterator<Item = &'static str> {
        QUESTIONS.iter().map(|(_, name, _)| *name)
    }
}
