//! Drafts a letter, or goes on with one that the person has begun, and says what is left to do.
//!
//! It sends nothing.

use std::path::Path;
use std::sync::Arc;

use crate::base::well_known::PACKET;
use crate::base::{Diagnostic, PartialDate, Severity, did_you_mean};
use crate::cli::Exit;
use crate::cli::codes::{LETTER, UNFILLED_LETTER, UNKNOWN_PERSON};
use crate::cli::common::{options_now, read};
use crate::cli::disk_fault::disk_fault;
use crate::cli::due_table::left_out;
use crate::cli::letter_folder::{self, LetterFolder};
use crate::cli::report::{Format, fail, print, print_diagnostics, print_stderr};
use crate::emit::codes::WRITE_FAILED;
use crate::model::private_folder::{Acquaintance, PEOPLE, PLAN, PLAN_TABLE};
use crate::output::letter::{
    Fault, Letter, LetterDesk, LetterKind, Occasion, WrittenLetter, draft, has_same_words,
    mail_link, news, parts_of_name, read as read_letter, review, stem, titles, unfilled,
    whole_text, written,
};
use crate::pipeline::{PlannedSite, Rendering};
use crate::plan::NoStore;
use crate::source::SourceSet;

/// The letter that a command asks for.
pub struct Wanted<'a> {
    pub kind: LetterKind,
    pub to: &'a str,
    pub event: Option<&'a str>,
    pub since: Option<PartialDate>,
    /// Whether it says what the person plans.
    pub with_plan: bool,
    pub strict: bool,
    pub today: Option<PartialDate>,
}

/// A letter as it lies in its folder.
struct Lying {
    /// The name of its files, without an end.
    stem: String,
    /// What the person would send: the subject and the words.
    texts: Vec<(String, String)>,
    state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// As it was drafted.
    Drafted,
    /// The person has written into its markdown, of which the other forms were made.
    FilledIn,
    /// The person has written into another form, so nothing was made.
    Kept,
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
    if wanted.with_plan && desk.plan.is_none() {
        print_stderr(&format!("without your plan, as there is no `{PLAN}` or `{PLAN_TABLE}`\n"));
    }
    let Wanted { kind, event, since, with_plan, .. } = *wanted;
    let drafted = draft(&desk, person, &Occasion { kind, event, since, with_plan });
    let folder = LetterFolder::of(root);
    let (letter, lying) = match put(&folder, &drafted, person, &desk) {
        Ok(Ok(lying)) => lying,
        Ok(Err(unreadable)) => return unreadable,
        Err(error) => {
            let place = format!("{PACKET}/{}", letter_folder::NAME);
            let message = format!("`{place}` cannot be written: {}", disk_fault(&error));
            let help = "see that you may write to the folder of the site";
            return fail(Diagnostic::new(&WRITE_FAILED, message).help(help));
        }
    };
    say_what_was_written(&desk, &letter, person, &lying, wanted);
    let mut found = faults(&letter, &lying);
    found.extend(same_letters(&folder, &lying));
    let blanks = blanks(&desk, &drafted, &lying);
    if !blanks.is_empty() {
        let message = format!("left to fill in: {}", blanks.join(", "));
        let diagnostic = Diagnostic::new(&UNFILLED_LETTER, message).help(format!(
            "write them into `{PACKET}/letters/{}.md`, and say the same command again: it makes .txt and \
             .eml of it",
            lying.stem
        ));
        found.push(if wanted.strict { diagnostic.raised() } else { diagnostic });
    } else if found.is_empty()
        && lying.state != State::Kept
        && let Some(link) = mail_link(&letter)
    {
        print_stderr(&format!("ready; to open it in your mail program: {link}\n"));
    }
    print_diagnostics(&found, &sources, Format::Human, Severity::Warning);
    match wanted.strict && !blanks.is_empty() {
        true => Exit::Failure,
        false => Exit::Done,
    }
}

/// Puts a letter into its folder, and gives it as it lies there. `Ok(Err)` is a letter of the person
/// that cannot be read, which was reported.
fn put(
    folder: &LetterFolder,
    drafted: &Letter,
    person: &Acquaintance,
    desk: &LetterDesk<'_>,
) -> std::io::Result<Result<(Letter, Lying), Exit>> {
    let begun = folder.begun(drafted.kind, &drafted.word, person.last, desk.today)?;
    let stem = begun.unwrap_or_else(|| stem(drafted, desk.today));
    let changed = folder.changed(&WrittenLetter::new(drafted, stem.clone()))?;
    let (letter, state) = match &changed[..] {
        [] => (drafted.clone(), State::Drafted),
        [("md", markdown)] => {
            let read = read_letter(drafted, markdown, &desk.profile.settings.language);
            if read.diagnostics.iter().any(Diagnostic::is_error) {
                let file = SourceSet::of([(markdown.path.as_str(), &*markdown.bytes)]);
                print_diagnostics(&read.diagnostics, &file, Format::Human, Severity::Warning);
                return Ok(Err(Exit::Failure));
            }
            (read.value, State::FilledIn)
        }
        _ => {
            let texts = changed
                .iter()
                .map(|(form, file)| written(form, &String::from_utf8_lossy(&file.bytes)));
            let lying = Lying { stem, texts: texts.collect(), state: State::Kept };
            return Ok(Ok((drafted.clone(), lying)));
        }
    };
    let files = WrittenLetter::new(&letter, stem.clone());
    folder.write(&files, state == State::FilledIn)?;
    let texts = vec![(letter.subject.clone(), letter.text())];
    Ok(Ok((letter, Lying { stem, texts, state })))
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

/// The letter and what became of it.
fn say_what_was_written(
    desk: &LetterDesk<'_>,
    letter: &Letter,
    person: &Acquaintance,
    lying: &Lying,
    wanted: &Wanted<'_>,
) {
    let place = format!("{PACKET}/letters/{}", lying.stem);
    if lying.state == State::Kept {
        print_stderr(&format!(
            "kept: you have changed {place}, so nothing was written; to have .txt and .eml made of its \
             .md, remove those two\n"
        ));
    } else {
        print(&whole_text(letter));
        print_stderr(&match lying.state {
            State::FilledIn => {
                format!("\nwritten: {place}.txt and .eml, of its .md; nothing is sent\n")
            }
            _ => format!("\nwritten: {place}.md, .txt and .eml; nothing is sent\n"),
        });
    }
    if letter.to.1.is_none() {
        print_stderr(&format!(
            "without an address, as {PEOPLE} has no `email` of {}\n",
            person.name
        ));
    }
    if lying.state == State::Drafted && letter.kind == LetterKind::Update {
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
        let subject = if lying.state == State::Kept { subject } else { &letter.subject };
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
    if lying.state == State::Drafted {
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
fn same_letters(folder: &LetterFolder, lying: &Lying) -> Vec<Diagnostic> {
    let Some((date, kind, word)) = parts_of_name(&lying.stem) else { return Vec::new() };
    let Some((_, own)) = lying.texts.first() else { return Vec::new() };
    let same = folder.texts().into_iter().filter_map(|(stem, other)| {
        let (its_date, its_kind, its_word) = parts_of_name(&stem)?;
        // The same month is near enough, and needs no calendar.
        let is_near = its_date.get(..7) == date.get(..7);
        if its_kind != kind || its_word == word || !is_near {
            return None;
        }
        has_same_words(own, &other).then(|| {
            let message = format!("the letter says the same as `{PACKET}/letters/{stem}.txt`");
            Diagnostic::new(&LETTER, message)
                .help("write a sentence that only this person could get, or send it to one of them")
        })
    });
    same.collect()
}
