//! A title of `cv.md` that is the person's name again, with or without the letters behind it.
//!
//! Any other title stays.

use crate::model::cv::Cv;
use crate::model::person::Person;
use crate::syntax::markdown::{Inline, plain_text};

impl Cv {
    /// Removes a title that is the person's name, alone or with all credentials: it stands above
    /// the CV already.
    pub fn remove_repeated_name(&mut self, person: &mut Person) {
        let words = |text: &str| -> Vec<String> {
            let words = text.split(|c: char| !c.is_alphanumeric());
            words.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
        };
        let is_plain = |inline: &Inline| {
            matches!(inline, Inline::Text { .. } | Inline::Strong { .. } | Inline::Emphasis { .. })
        };
        let is_name = self.title.as_ref().is_some_and(|title| {
            let title_words = words(&plain_text(title));
            title.iter().all(is_plain)
                && (title_words == words(&person.name)
                    || title_words
                        == words(&format!("{} {}", person.name, person.credentials.join(" "))))
        });
        if is_name {
            self.title = None;
        }
        // `# Ada Park, MBBS` is the only place of the letters where site.toml has none.
        let letters = self.title.as_ref().filter(|title| title.iter().all(is_plain));
        let letters = letters.and_then(|title| letters_behind(&plain_text(title), &person.name));
        if let Some(letters) = letters.filter(|_| person.credentials.is_empty()) {
            person.credentials = letters;
            self.title = None;
        }
    }
}

/// The letters of degrees behind a name, in a title that has nothing else.
fn letters_behind(title: &str, name: &str) -> Option<Vec<String>> {
    let rest = title.trim().strip_prefix(name)?.strip_prefix(',')?;
    let letters: Vec<String> = rest.split(',').map(|part| part.trim().to_owned()).collect();
    let is_letters = |part: &String| {
        part.split_whitespace().count() <= 2
            && part.chars().filter(|c| c.is_uppercase()).count() > 1
            && part.chars().count() <= 12
    };
    letters.iter().all(is_letters).then_some(letters)
}
