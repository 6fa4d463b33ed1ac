//! The three files of a letter, and what is read of one that the person has changed.

use crate::base::PartialDate;
use crate::output::letter::content::Letter;
use crate::output::letter::kind::LetterKind;
use crate::output::letter::mail::mail;
use crate::output::letter::markdown::markdown;

/// The forms of each letter, by the ends of their names.
pub const FORMS: [&str; 3] = ["md", "txt", "eml"];

/// The files of a letter, under names without a folder.
pub struct WrittenLetter {
    /// `2026-11-27-thanks-patel`.
    pub stem: String,
    /// In the order of [`FORMS`].
    pub files: [(String, Vec<u8>); 3],
}

impl WrittenLetter {
    /// The files of a letter under the name without an end that [`stem`] gave it.
    pub fn new(letter: &Letter, stem: String) -> WrittenLetter {
        let files = [markdown(letter).into_bytes(), whole_text(letter).into_bytes(), mail(letter)];
        let [md, txt, eml] = files;
        let [first, second, third] = FORMS;
        let name = |form: &str| format!("{stem}.{form}");
        let files = [(name(first), md), (name(second), txt), (name(third), eml)];
        WrittenLetter { stem, files }
    }
}

/// Whom a letter is to, what it is about, and its text.
pub fn whole_text(letter: &Letter) -> String {
    let (name, email) = &letter.to;
    let to = match email {
        Some(email) => format!("{name} <{email}>"),
        None => name.clone(),
    };
    format!("To: {to}\nSubject: {}\n\n{}", letter.subject, letter.text())
}

/// The name of a letter of this day, without an end.
pub fn stem(letter: &Letter, day: PartialDate) -> String {
    format!("{day}-{}-{}", letter.kind.word(), letter.word)
}

/// The subject and the words of a letter's file, by the end of its name. Of a draft for a mail
/// program, the words are those of its first part, in its own letters.
pub fn written(form: &str, text: &str) -> (String, String) {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let front = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++"));
    let (head, body) = match (form, front) {
        ("md", Some(parts)) => parts,
        ("md", None) => ("", text.as_str()),
        _ => text.split_once("\n\n").unwrap_or(("", &text)),
    };
    let subject = head.lines().find_map(|line| {
        let rest = line.strip_prefix("Subject:").or_else(|| line.strip_prefix("subject ="))?;
        Some(rest.trim().trim_matches('"').to_owned())
    });
    let body = match form {
        "eml" => body.replace("=\n", "").split("\n--").nth(1).unwrap_or_default().to_owned(),
        _ => body.trim_start().replace("\\\n", "\n"),
    };
    (subject.unwrap_or_default(), body)
}

/// The date, the kind and the word of the name of a letter's file.
pub fn parts_of_name(stem: &str) -> Option<(&str, LetterKind, &str)> {
    let (date, rest) = (stem.get(..10)?, stem.get(10..)?.strip_prefix('-')?);
    const KINDS: [LetterKind; 5] = [
        LetterKind::Thanks,
        LetterKind::FollowUp,
        LetterKind::Request,
        LetterKind::Reminder,
        LetterKind::Update,
    ];
    KINDS.into_iter().find_map(|kind| {
        let word = rest.strip_prefix(kind.word())?.strip_prefix('-')?;
        Some((date, kind, word))
    })
}
