//! What letters are made of: what is public, the words of the site's language, and the people.

use crate::base::{Options, PartialDate};
use crate::model::Profile;
use crate::model::presentation::Presentation;
use crate::model::private_folder::{Acquaintance, PrivateText};
use crate::output::letter::words_for_people::words_for_people;
use crate::plan::Addresses;
use crate::words::SiteWords;

/// Where letters are made. Of the private folder it has the people, the plan for those who ask for it,
/// and the titles of what is under embargo, to say that they are left out.
pub struct LetterDesk<'a> {
    pub profile: &'a Profile,
    pub words: SiteWords<'a>,
    pub addresses: Addresses<'a>,
    pub today: PartialDate,
    pub people: &'a [Acquaintance],
    pub plan: Option<&'a PrivateText>,
    pub embargoed: &'a [Presentation],
    /// The word for each of the people.
    pub names: Vec<String>,
}

impl<'a> LetterDesk<'a> {
    pub fn new(
        profile: &'a Profile,
        words: SiteWords<'a>,
        options: &Options,
        people: &'a [Acquaintance],
        plan: Option<&'a PrivateText>,
        embargoed: &'a [Presentation],
    ) -> LetterDesk<'a> {
        LetterDesk {
            profile,
            words,
            addresses: Addresses::of(profile),
            today: options.today,
            people,
            plan,
            embargoed,
            names: words_for_people(people),
        }
    }

    /// Those who are meant by a name: by their word, their id, their whole or their family name.
    pub fn called(&self, name: &str) -> Vec<&'a Acquaintance> {
        let by_word = self.people.iter().zip(&self.names).find(|(_, word)| *word == name);
        match by_word {
            Some((person, _)) => vec![person],
            None => self.people.iter().filter(|person| person.answers_to(name)).collect(),
        }
    }

    /// The word for somebody, in commands and in names of files.
    pub fn word_for(&self, person: &Acquaintance) -> &str {
        let words = self.people.iter().zip(&self.names);
        words.filter(|(one, _)| *one == person).map(|(_, word)| word.as_str()).next().unwrap_or("")
    }
}
