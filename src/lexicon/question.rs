//! The question of a narrative heading, by its usual beginnings in `questions.toml`, by the country
//! that a `why` names, or by `{kind=...}`.
//!
//! The answers belong to the model.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

use crate::base::did_you_mean;
use crate::lexicon::date::words::fold;
use crate::lexicon::own_table::own_table;
use crate::lexicon::unspaced::is_unspaced;

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

/// The word in `kind=`.
const WORDS: [(Question, &str); 7] = [
    (Question::Introduction, "introduction"),
    (Question::WhyCountry, "why-country"),
    (Question::Commitment, "commitment"),
    (Question::Background, "background"),
    (Question::Now, "now"),
    (Question::Next, "next"),
    (Question::WhySpecialty, "why-specialty"),
];

/// Words by language.
type Words = BTreeMap<String, Vec<String>>;

#[derive(Default, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Table {
    introduction: Words,
    why: Words,
    why_behind: Words,
    between: Words,
    here: Words,
    commitment: Words,
    background: Words,
    now: Words,
    next: Words,
    examples: BTreeMap<String, [String; 3]>,
}

/// The words of the table, folded.
struct Beginnings {
    /// With the longest first, so that "これまで" is no "これ".
    questions: Vec<(String, Question)>,
    why: Vec<String>,
    why_behind: Vec<String>,
    between: Vec<String>,
    countries: Vec<String>,
    examples: BTreeMap<String, [String; 3]>,
}

static BEGINNINGS: LazyLock<Beginnings> = LazyLock::new(|| {
    let table: Table = own_table(include_str!("questions.toml"));
    let countries: BTreeMap<String, String> = own_table(include_str!("countries.toml"));
    let countries = countries.values().flat_map(|names| names.split('|')).map(comparable);
    let questions = [
        (&table.introduction, Question::Introduction),
        (&table.commitment, Question::Commitment),
        (&table.background, Question::Background),
        (&table.now, Question::Now),
        (&table.next, Question::Next),
    ];
    let questions = questions.into_iter().flat_map(|(words, question)| {
        longest_first(words).into_iter().map(move |words| (words, question))
    });
    let mut questions: Vec<(String, Question)> = questions.collect();
    questions.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
    Beginnings {
        questions,
        why: longest_first(&table.why),
        why_behind: longest_first(&table.why_behind),
        between: longest_first(&table.between),
        countries: longest_first(&table.here).into_iter().chain(countries).collect(),
        examples: table.examples,
    }
});

fn longest_first(words: &Words) -> Vec<String> {
    let mut words: Vec<String> = words.values().flatten().map(|words| comparable(words)).collect();
    words.sort_by_key(|words| std::cmp::Reverse(words.len()));
    words.dedup();
    words
}

/// Words for comparison: folded, with single spaces for all that is between them. The vowels of
/// Devanagari are signs, without which two words of Hindi are one.
fn comparable(text: &str) -> String {
    let is_devanagari = |c: char| matches!(c, '\u{900}'..='\u{963}');
    let spaced: String = text.chars().map(|c| if "'’".contains(c) { ' ' } else { c }).collect();
    let folded: String = match text.contains(is_devanagari) {
        true => spaced.nfkd().collect(),
        false => fold(&spaced),
    };
    let is_between = |c: char| !c.is_alphanumeric() && !is_devanagari(c);
    let words = folded.split(is_between).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// What is behind a beginning; in writing with spaces a word ends there.
fn behind<'a>(text: &'a str, beginning: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(beginning)?;
    let is_end = rest.is_empty() || rest.starts_with(' ') || beginning.ends_with(is_unspaced);
    is_end.then(|| rest.trim_start())
}

/// What a heading asks `why` about.
fn of_why(heading: &str) -> Option<&str> {
    let front = BEGINNINGS.why.iter().find_map(|why| behind(heading, why));
    let rest = front.unwrap_or(heading);
    let is_end = |rest: &str, why: &str| rest.ends_with(' ') || why.ends_with(is_unspaced);
    let back = BEGINNINGS.why_behind.iter().find_map(|why| {
        let rest = rest.strip_suffix(why.as_str())?;
        // A lone syllable at the end asks nothing by itself.
        let asks = front.is_some() || why.chars().count() > 1;
        (asks && is_end(rest, why)).then(|| rest.trim_end())
    });
    back.or(front)
}

/// Whether words begin with a country, or with a word for one, be it behind an article.
fn names_country(words: &str) -> bool {
    let is_country =
        |words: &str| BEGINNINGS.countries.iter().any(|country| behind(words, country).is_some());
    let mut rest = words;
    loop {
        if is_country(rest) {
            return true;
        }
        let next = BEGINNINGS.between.iter().find_map(|word| behind(rest, word));
        match next.filter(|next| next.len() < rest.len()) {
            Some(next) => rest = next,
            None => return false,
        }
    }
}

impl Question {
    /// The question that a heading asks; `None` for a custom heading.
    pub fn of_heading(heading: &str) -> Option<Question> {
        let heading = comparable(heading);
        if let Some(asked) = of_why(&heading) {
            return Some(match names_country(asked) {
                true => Question::WhyCountry,
                false => Question::WhySpecialty,
            });
        }
        let mut questions = BEGINNINGS.questions.iter();
        let found = questions.find(|(beginning, _)| behind(&heading, beginning).is_some());
        found.map(|(_, question)| *question)
    }

    /// The question of `kind=word`; `Err` holds the nearest known word.
    pub fn of_word(word: &str) -> Result<Question, Option<&'static str>> {
        match WORDS.iter().find(|(_, name)| *name == word) {
            Some((question, _)) => Ok(*question),
            None => Err(did_you_mean(word, Question::words())),
        }
    }

    pub fn words() -> impl Iterator<Item = &'static str> {
        WORDS.iter().map(|(_, name)| *name)
    }

    /// A heading for why this country, one for what was done, and one for what comes next, in the
    /// language of a BCP 47 tag; in English where it is not known.
    pub fn examples(language: &str) -> &'static [String; 3] {
        static ENGLISH: LazyLock<[String; 3]> = LazyLock::new(Default::default);
        let primary = language.split('-').next().unwrap_or_default();
        let examples = &BEGINNINGS.examples;
        examples.get(primary).or_else(|| examples.get("en")).unwrap_or(&ENGLISH)
    }
}

#[cfg(test)]
mod tests {
    use super::{BEGINNINGS, Question};

    #[test]
    fn the_tables_are_read() {
        assert_eq!(BEGINNINGS.examples.len(), 16);
        assert!(BEGINNINGS.countries.len() > 3000);
        use Question::{Commitment, Next, WhyCountry};
        for (language, examples) in &BEGINNINGS.examples {
            let questions = examples.each_ref().map(|words| Question::of_heading(words));
            let expected = [WhyCountry, Commitment, Next].map(Some);
            assert_eq!(questions, expected, "{language}");
        }
    }

    #[test]
    fn a_heading_asks_in_every_language() {
        use Question::*;
        for (heading, question) in [
            ("Why Ireland?", Some(WhyCountry)),
            ("Why the US", Some(WhyCountry)),
            ("Why the U.S.?", Some(WhyCountry)),
            ("Why I chose New Zealand", Some(WhyCountry)),
            ("Why surgery?", Some(WhySpecialty)),
            ("Why English?", Some(WhySpecialty)),
            ("Warum die Schweiz?", Some(WhyCountry)),
            ("Warum Herzchirurgie?", Some(WhySpecialty)),
            ("Pourquoi la France ?", Some(WhyCountry)),
            ("Pourquoi les États-Unis ?", Some(WhyCountry)),
            ("Pourquoi la chirurgie cardiaque ?", Some(WhySpecialty)),
            ("¿Por qué España?", Some(WhyCountry)),
            ("¿Por qué cirugía?", Some(WhySpecialty)),
            ("Perché l’Italia?", Some(WhyCountry)),
            ("Perché la chirurgia?", Some(WhySpecialty)),
            ("Por que os Estados Unidos?", Some(WhyCountry)),
            ("Porquê cirurgia?", Some(WhySpecialty)),
            ("Waarom Nederland?", Some(WhyCountry)),
            ("Waarom chirurgie?", Some(WhySpecialty)),
            ("Dlaczego Niemcy?", Some(WhyCountry)),
            ("Dlaczego chirurgia?", Some(WhySpecialty)),
            ("Neden Almanya?", Some(WhyCountry)),
            ("Neden kalp cerrahisi?", Some(WhySpecialty)),
            ("لماذا ألمانيا؟", Some(WhyCountry)),
            ("لماذا الجراحة؟", Some(WhySpecialty)),
            ("למה גרמניה?", Some(WhyCountry)),
            ("למה כירורגיה?", Some(WhySpecialty)),
            ("چرا آلمان؟", Some(WhyCountry)),
            ("چرا جراحی؟", Some(WhySpecialty)),
            ("جرمنی کیوں؟", Some(WhyCountry)),
            ("سرجری کیوں؟", Some(WhySpecialty)),
            ("जर्मनी क्यों?", Some(WhyCountry)),
            ("सर्जरी क्यों?", Some(WhySpecialty)),
            ("为什么选择德国？", Some(WhyCountry)),
            ("为什么选择心脏外科？", Some(WhySpecialty)),
            ("なぜアメリカか", Some(WhyCountry)),
            ("ドイツを選んだ理由", Some(WhyCountry)),
            ("なぜ心臓外科か", Some(WhySpecialty)),
            ("D’où je viens", Some(Background)),
            ("Şimdi", Some(Now)),
            ("今後", Some(Next)),
            ("これまでの歩み", Some(Background)),
            ("What I have done so far", Some(Commitment)),
            ("Introducción", Some(Introduction)),
            ("What drew me to surgery", Some(WhySpecialty)),
            ("What drew me to the United States", Some(WhyCountry)),
            ("Why I want to train in the US", Some(WhyCountry)),
            ("My motivation", Some(WhySpecialty)),
            ("My motivation for Ireland", Some(WhyCountry)),
            ("My track record", Some(Commitment)),
            ("Ma motivation", Some(WhySpecialty)),
            ("Was mich nach Deutschland gebracht hat", Some(WhyCountry)),
            ("志望動機", Some(WhySpecialty)),
            ("What drew blood", None),
            ("Nowhere to go", None),
            ("A patient I remember", None),
            ("Whyte and the ward", None),
            ("Un caso clínico", None),
            ("Nuit de garde", None),
        ] {
            assert_eq!(Question::of_heading(heading), question, "{heading}");
        }
    }
}
