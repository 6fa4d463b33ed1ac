//! What keeps a letter from being read, as the guides for networking have it: at most 150 words, one
//! request, a subject, nothing left to fill in, and no second letter with the same words.
//!
//! Looks at a text as it would be sent, be it a draft or what the person made of it.

/// docs/domain.md, "letters".
pub const MOST_WORDS: usize = 150;

/// Letters that share so many of a hundred words are the same letter.
const ALIKE: usize = 90;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    TooLong {
        words: usize,
    },
    /// More than one question.
    Requests {
        count: usize,
    },
    NoSubject,
}

/// What is wrong with a letter of this subject and these words.
pub fn review(subject: &str, text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    let words = count_words(text);
    if words > MOST_WORDS {
        faults.push(Fault::TooLong { words });
    }
    let count = requests(text);
    if count > 1 {
        faults.push(Fault::Requests { count });
    }
    if subject.trim().is_empty() {
        faults.push(Fault::NoSubject);
    }
    faults
}

/// The words of a text; an address counts as one.
pub fn count_words(text: &str) -> usize {
    let has_letter = |word: &&str| word.contains(char::is_alphanumeric);
    text.split_whitespace().filter(has_letter).count()
}

/// Questions, in any writing; those inside an address are none, nor is a title's own in quotes.
fn requests(text: &str) -> usize {
    let is_question = |word: &&str| {
        !word.contains("://")
            && word.trim_end_matches([')', '"', '”', '»']).ends_with(['?', '？', '؟'])
    };
    // An item of a list is the title of a work.
    let lines = text.lines().filter(|line| !line.starts_with(['-', ' ', '•', '*']));
    lines.flat_map(str::split_whitespace).filter(is_question).count()
}

/// What stands in square brackets, but for what is known to be somebody's words, and for the text of
/// a link.
pub fn unfilled(text: &str, known: &str) -> Vec<String> {
    let whole = one_line(text);
    let known = one_line(known);
    let mut found: Vec<String> = Vec::new();
    for (start, _) in whole.match_indices('[') {
        let Some(end) = whole[start..].find(']').map(|at| start + at + 1) else { break };
        let blank = &whole[start..end];
        let is_escaped = whole[..start].ends_with('\\');
        let is_link = whole[end..].starts_with('(');
        let is_mark = blank.len() <= "[x]".len();
        let is_known = known.contains(blank) || found.iter().any(|one| one == blank);
        if !is_escaped && !is_link && !is_mark && !is_known {
            found.push(blank.to_owned());
        }
    }
    found
}

/// Whether two letters say the same, whoever they greet: the first paragraph is not compared.
pub fn has_same_words(one: &str, other: &str) -> bool {
    let (one, other) = (compared_words(one), compared_words(other));
    let longest = one.len().max(other.len());
    let shared = one.iter().filter(|word| other.contains(word)).count();
    let shared_back = other.iter().filter(|word| one.contains(word)).count();
    longest > 0 && shared.min(shared_back) * 100 >= longest * ALIKE
}

fn compared_words(text: &str) -> Vec<&str> {
    let rest = text.split_once("\n\n").map_or("", |(_, rest)| rest);
    rest.split_whitespace().collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Fault, has_same_words, review, unfilled};

    #[test]
    fn faults_are_found_in_texts_as_people_send_them() {
        let long = "word ".repeat(151);
        assert_eq!(review("A", &long), [Fault::TooLong { words: 151 }]);
        assert_eq!(review("A", &"word ".repeat(150)), []);
        assert_eq!(review(" ", "Dear B,"), [Fault::NoSubject]);
        let two = "Could we meet? And could you send it?";
        assert_eq!(review("A", two), [Fault::Requests { count: 2 }]);
        let one = "- Paper: Is it so? Is it?\n  https://a.example/?\n\nCould we meet?";
        assert_eq!(review("A", one), []);
        assert_eq!(review("A", "هل لديك وقت؟ هل يمكن؟"), [Fault::Requests { count: 2 }]);
    }

    #[test]
    fn what_is_left_to_fill_in_is_named() {
        let text =
            "I learned [what you\nlearned] of [a link](https://a.example) \\[sic\\] [x] [open";
        assert_eq!(unfilled(text, ""), ["[what you learned]"]);
        assert!(unfilled("About [Invited] talks", "[Invited] talks").is_empty());
    }

    #[test]
    fn letters_to_several_people_are_compared_without_their_greetings() {
        let letter = |name: &str, more: &str| {
            format!("Dear {name},\n\nhere is what is new since May: a paper, a poster.{more}\n")
        };
        assert!(has_same_words(&letter("A", ""), &letter("B C", "")));
        let own = " Your talk on shunts has stayed with me since the autumn.";
        assert!(!has_same_words(&letter("A", own), &letter("B", "")));
        assert!(!has_same_words("", ""));
    }
}
