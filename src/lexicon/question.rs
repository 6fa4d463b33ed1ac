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

/// The word in `kind=`, and how such a heading begins or what it holds, in lower case.
const QUESTIONS: &[(Question, &str, &[&str])] = &[
    (
        Question::Introduction,
        "introduction",
        &["introduction", "intro", "in short", "elevator pitch"],
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
            "why here",
            "why this country",
            "why this system",
        ],
    ),
    (
        Question::Commitment,
        "commitment",
        &["what i have done", "commitment", "how i have shown", "my commitment", "evidence"],
    ),
    (Question::Background, "background", &["background", "where i come from", "my background"]),
    (Question::Now, "now", &["now", "current stage", "where i am", "at present", "what i do now"]),
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
        ],
    ),
    // A "why" that names no country asks for the field.
    (Question::WhySpecialty, "why-specialty", &["why "]),
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
