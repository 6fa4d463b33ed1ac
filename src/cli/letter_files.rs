//! Writes a letter into `packet/letters/`, unless the person has changed it there, and says what is
//! left to do.
//!
//! It sends nothing. `packet/letters/.folio` keeps the digests of what was written, to know what has
//! been changed since.

#![expect(clippy::disallowed_methods, reason = "this is where letters are written")]

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::base::well_known::PACKET;
use crate::base::{Diagnostic, Digest, PartialDate, Severity, did_you_mean};
use crate::cli::Exit;
use crate::cli::codes::{LETTER, UNFILLED_LETTER, UNKNOWN_PERSON};
use crate::cli::common::{options_now, read};
use crate::cli::disk_fault::disk_fault;
use crate::cli::due_table::left_out;
use crate::cli::packet_folder::folder_in_packet;
use crate::cli::report::{Format, fail, print, print_diagnostics, print_stderr};
use crate::emit::codes::WRITE_FAILED;
use crate::model::private_folder::{Acquaintance, PEOPLE};
use crate::output::letter::{
    FORMS, Fault, Letter, LetterDesk, LetterKind, Occasion, WrittenLetter, draft, has_same_words,
    news, parts_of_name, review, titles, unfilled, written,
};
use crate::pipeline::{PlannedSite, Rendering};
use crate::plan::NoStore;

/// The folder of letters in `packet/`.
const LETTERS: &str = "letters";

/// The letter that a command asks for.
pub struct Wanted<'a> {
    pub kind: LetterKind,
    pub to: &'a str,
    pub event: Option<&'a str>,
    pub since: Option<PartialDate>,
    pub strict: bool,
    pub today: Option<PartialDate>,
}

/// A letter as it lies in its folder.
struct Lying {
    /// What the person would send: the subject and the words.
    texts: Vec<(String, String)>,
    is_changed: bool,
}

pub fn run(root: &Path, wanted: &Wanted<'_>) -> Exit {
    let sources = match read(root, None) {
        Ok(sources) => Arc::new(sources),
        Err(diagnostic) => return fail(diagnostic),
    };
    // Embargoes end by the clock, whatever day is taken for today.
    let mut options = options_now(false, false);
    options.today = wanted.today.unwrap_or(options.today);
    let site = PlannedSite::new(Arc::clone(&sources), &options);
    let Rendering { outputs, diagnostics } = site.check_all(&NoStore);
    let diagnostics = site.conclude(&outputs, diagnostics, &NoStore);
    if diagnostics.iter().any(Diagnostic::is_error) {
        print_diagnostics(&diagnostics, &sources, Format::Human, Severity::Error);
        return Exit::Failure;
    }
    let desk = site.letters();
    let person = match person(&desk, wanted.to) {
        Ok(person) => person,
        Err(diagnostic) => return fail(diagnostic),
    };
    let Wanted { kind, event, since, .. } = *wanted;
    let letter = draft(&desk, person, &Occasion { kind, event, since });
    let files = WrittenLetter::new(&letter, desk.today);
    let folder = root.join(PACKET).join(LETTERS);
    let lying = match write(root, &folder, &files) {
        Ok(lying) => lying,
        Err(error) => {
            let place = format!("{PACKET}/letters");
            let message = format!("`{place}` cannot be written: {}", disk_fault(&error));
            let help = "see that you may write to the folder of the site";
            return fail(Diagnostic::new(&WRITE_FAILED, message).help(help));
        }
    };
    say_what_was_written(&desk, &letter, person, &files, &lying, wanted);
    let mut found = faults(&letter, &lying);
    found.extend(same_letters(&folder, &files, &lying));
    let blanks = blanks(&desk, &letter, &lying);
    if !blanks.is_empty() {
        let message = format!("left to fill in: {}", blanks.join(", "));
        let diagnostic = Diagnostic::new(&UNFILLED_LETTER, message).help(format!(
            "write them into `{PACKET}/letters/{}.md`, or .txt, or into the draft in your mail program",
            files.stem
        ));
        found.push(if wanted.strict { diagnostic.raised() } else { diagnostic });
    }
    print_diagnostics(&found, &sources, Format::Human, Severity::Warning);
    match wanted.strict && !blanks.is_empty() {
        true => Exit::Failure,
        false => Exit::Done,
    }
}

/// The one person whom a name means. `Err` is nobody, or more than one.
pub fn person<'a>(desk: &LetterDesk<'a>, name: &str) -> Result<&'a Acquaintance, Diagnostic> {
    let found = desk.called(name);
    if let [one] = found[..] {
        return Ok(one);
    }
    if !found.is_empty() {
        let words: Vec<String> =
            found.iter().map(|person| format!("`{}`", desk.word_for(person))).collect();
        let message = format!("`{name}` means more than one person of {PEOPLE}");
        return Err(Diagnostic::new(&UNKNOWN_PERSON, message)
            .help(format!("say which: {}", words.join(" or "))));
    }
    let message = format!("nobody in {PEOPLE} is called `{name}`");
    let diagnostic = Diagnostic::new(&UNKNOWN_PERSON, message);
    let names = desk.people.iter().map(|person| person.name.as_str());
    let known = desk.names.iter().map(String::as_str).chain(names);
    Err(match did_you_mean(name, known) {
        Some(near) => diagnostic.ask_below(near),
        None if desk.people.is_empty() => {
            diagnostic.help(format!("write them into `{PEOPLE}`, as `[[person]]` with a `name`"))
        }
        None => diagnostic.help(format!(
            "`folio digest --due` lists those that are there: {}",
            desk.names.iter().take(8).map(String::as_str).collect::<Vec<_>>().join(", ")
        )),
    })
}

/// Writes the three files, or none if one of them was changed by the person.
fn write(root: &Path, folder: &Path, letter: &WrittenLetter) -> io::Result<Lying> {
    let record = folder.join(".folio");
    let mut digests = read_record(&read_or_nothing(&record)?);
    let mut texts = Vec::new();
    for ((name, new), form) in letter.files.iter().zip(FORMS) {
        let old = read_or_nothing(&folder.join(name))?;
        let is_ours = old.is_empty()
            || old == *new
            || digests.get(name).is_some_and(|known| *known == digest(&old));
        if !is_ours {
            texts.push(written(form, &String::from_utf8_lossy(&old)));
        }
    }
    if !texts.is_empty() {
        return Ok(Lying { texts, is_changed: true });
    }
    folder_in_packet(root, LETTERS)?;
    for (name, new) in &letter.files {
        digests.insert(name.clone(), digest(new));
    }
    // First the record: a letter that is not in it counts as the person's own.
    replace(&record, record_of(&digests).as_bytes())?;
    for (name, new) in &letter.files {
        replace(&folder.join(name), new)?;
    }
    let [_, (_, text), _] = &letter.files;
    Ok(Lying { texts: vec![written("txt", &String::from_utf8_lossy(text))], is_changed: false })
}

fn read_or_nothing(path: &Path) -> io::Result<Vec<u8>> {
    match fs::read(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        read => read,
    }
}

/// Writes a whole file or none.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let beside: PathBuf = path.with_file_name(format!(".{name}.new"));
    fs::write(&beside, bytes)?;
    fs::rename(&beside, path).inspect_err(|_| drop(fs::remove_file(&beside)))
}

fn digest(bytes: &[u8]) -> String {
    Digest::of(bytes).short().to_string()
}

/// One file a line, its digest before it.
fn read_record(bytes: &[u8]) -> BTreeMap<String, String> {
    let text = String::from_utf8_lossy(bytes);
    let lines = text.lines().filter_map(|line| line.split_once(' '));
    lines.map(|(digest, name)| (name.to_owned(), digest.to_owned())).collect()
}

fn record_of(digests: &BTreeMap<String, String>) -> String {
    digests.iter().map(|(name, digest)| format!("{digest} {name}\n")).collect()
}

fn say_what_was_written(
    desk: &LetterDesk<'_>,
    letter: &Letter,
    person: &Acquaintance,
    files: &WrittenLetter,
    lying: &Lying,
    wanted: &Wanted<'_>,
) {
    let place = format!("{PACKET}/letters/{}", files.stem);
    if lying.is_changed {
        print_stderr(&format!(
            "kept: you have changed {place}, so nothing was written; to have it anew, remove its \
             three files\n"
        ));
    } else {
        let [_, (_, text), _] = &files.files;
        print(&String::from_utf8_lossy(text));
        print_stderr(&format!("\nwritten: {place}.md, .txt and .eml; nothing is sent\n"));
    }
    if person.email.is_none() {
        print_stderr(&format!(
            "without an address, as {PEOPLE} has no `email` of {}\n",
            person.name
        ));
    }
    if letter.kind == LetterKind::Update {
        if letter.left_out > 0 {
            print_stderr(&format!("{} more are new, and had no room\n", letter.left_out));
        }
        if let Some(since) = wanted.since.or(person.last).or(person.met) {
            let news = news(desk, since, &person.topics);
            left_out(&news).for_each(|line| print_stderr(&format!("{line}\n")));
        }
    }
}

/// What is wrong with the letter as it would be sent.
fn faults(letter: &Letter, lying: &Lying) -> Vec<Diagnostic> {
    let mut found: Vec<Fault> = Vec::new();
    for (subject, text) in &lying.texts {
        // The subject of a draft for a mail program is in the letters of its header.
        let subject = if lying.is_changed { subject } else { &letter.subject };
        for fault in review(subject, text) {
            if !found.contains(&fault) {
                found.push(fault);
            }
        }
    }
    let diagnostic = |fault: &Fault| {
        let (message, help) = match fault {
            Fault::TooLong { words } => {
                (format!("the letter has {words} words"), "say it in 150 at most: longer ones wait")
            }
            Fault::Requests { count } => (
                format!("the letter asks {count} questions"),
                "ask one: of several, none is answered",
            ),
            Fault::NoSubject => {
                ("the letter has no subject".to_owned(), "say in a line what it is about")
            }
        };
        Diagnostic::new(&LETTER, message).help(help)
    };
    found.iter().map(diagnostic).collect()
}

/// What is left to fill in. Of a letter that the person changed it is all in square brackets, but for
/// titles of the site that have such.
fn blanks(desk: &LetterDesk<'_>, letter: &Letter, lying: &Lying) -> Vec<String> {
    if !lying.is_changed {
        return letter.blanks.clone();
    }
    let titles = titles(desk).join(" ");
    let known = format!("{} {} {titles}", letter.subject, letter.unbroken_text());
    let known = letter.blanks.iter().fold(known, |text, blank| text.replace(blank, ""));
    let mut found: Vec<String> = Vec::new();
    for (subject, text) in &lying.texts {
        for blank in unfilled(&format!("{subject}\n{text}"), &known) {
            if !found.contains(&blank) {
                found.push(blank);
            }
        }
    }
    found
}

/// Letters of the same kind to others that say the same, of the last month.
fn same_letters(folder: &Path, letter: &WrittenLetter, lying: &Lying) -> Vec<Diagnostic> {
    let Some((date, kind, word)) = parts_of_name(&letter.stem) else { return Vec::new() };
    let Some((_, own)) = lying.texts.first() else { return Vec::new() };
    let mut names: Vec<String> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".txt"))
        .collect();
    names.sort();
    let same = names.iter().filter_map(|name| {
        let stem = name.strip_suffix(".txt")?;
        let (its_date, its_kind, its_word) = parts_of_name(stem)?;
        // The same month is near enough, and needs no calendar.
        let is_near = its_date.get(..7) == date.get(..7);
        if its_kind != kind || its_word == word || !is_near {
            return None;
        }
        let (_, other) = written("txt", &fs::read_to_string(folder.join(name)).ok()?);
        has_same_words(own, &other).then(|| {
            let message = format!("the letter says the same as `{PACKET}/letters/{name}`");
            Diagnostic::new(&LETTER, message)
                .help("write a sentence that only this person could get, or send it to one of them")
        })
    });
    same.collect()
}
