//! How somebody is addressed at the head of a letter, as far as their name says it.
//!
//! A title goes with the family name alone: `Dr. Brandt` of `Dr. Susan Brandt`. It guesses nothing: who
//! has no title keeps the whole name, and whether it is a woman or a man is known only where the title
//! says so.

use crate::lexicon::person_name::ReadName;

/// A name as a greeting has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressed {
    pub name: String,
    /// `woman`, `man`, or `unknown`, for languages whose greeting asks for it.
    pub form: &'static str,
}

const OF_WOMEN: [&str; 11] =
    ["frau", "mrs", "ms", "miss", "mme", "mlle", "madame", "sra", "srta", "señora", "srita"];
const OF_MEN: [&str; 6] = ["herr", "mr", "mister", "monsieur", "sir", "señor"];

impl Addressed {
    pub fn of(written: &str) -> Addressed {
        let read = ReadName::of(written);
        let parts = &read.parts;
        let first = parts.prefix.split_whitespace().next().unwrap_or_default();
        let first = first.trim_end_matches('.').to_lowercase();
        let form = if OF_WOMEN.contains(&first.as_str()) {
            "woman"
        } else if OF_MEN.contains(&first.as_str()) {
            "man"
        } else {
            "unknown"
        };
        // A family name that is a guess, or stands first, stays in its whole name.
        let is_sure = !parts.prefix.is_empty()
            && !parts.family.is_empty()
            && read.doubt.is_none()
            && !parts.is_family_first()
            && parts.family.chars().next().is_some_and(|c| c.is_alphabetic() && c < '\u{370}');
        // `Sir William`, `Dame Ida`: these go with the given name.
        let goes_with_given = ["sir", "dame"].contains(&first.as_str());
        let name = match is_sure && !goes_with_given {
            true => format!("{} {}", parts.prefix, parts.family),
            false => written.trim().to_owned(),
        };
        Addressed { name, form }
    }
}

#[cfg(test)]
mod tests {
    use super::Addressed;

    #[test]
    fn a_title_goes_with_the_family_name() {
        for (written, name, form) in [
            ("Dr. Susan Brandt", "Dr. Brandt", "unknown"),
            ("Prof. Rina van der Berg", "Prof. van der Berg", "unknown"),
            ("Prof. Dr. med. Jens Krüger", "Prof. Dr. med. Krüger", "unknown"),
            ("Frau Dr. Susan Brandt", "Frau Dr. Brandt", "woman"),
            ("Herr Jens Krüger", "Herr Krüger", "man"),
            ("Mr. Alan Reed", "Mr. Reed", "man"),
            ("Susan Brandt", "Susan Brandt", "unknown"),
            ("Dr. Brandt", "Dr. Brandt", "unknown"),
            ("Sir William Osler", "Sir William Osler", "man"),
        ] {
            let addressed = Addressed::of(written);
            assert_eq!((addressed.name.as_str(), addressed.form), (name, form), "{written}");
        }
    }
}
