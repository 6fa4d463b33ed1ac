//! Works that the person lists in the text of the CV, and that no journal has yet: one in
//! preparation is not listed at all, and one that is submitted names no journal (docs/domain.md,
//! "works").
//!
//! Reads no citation: only words between two stops or in brackets that say nothing else count, so
//! that no title is taken for a status. Works of `.bib` files are held back where they are read.

use crate::base::{Code, Diagnostic, SourcePath};
use crate::lexicon::SectionKind;
use crate::lexicon::date::words::date_word;
use crate::lint::works::handwritten_text::{clauses, is_name, place, texts};
use crate::lint::{LintContext, Rule};
use crate::model::codes::IN_PREPARATION;
use crate::model::cv::Section;
use crate::model::publication::Status;
use crate::syntax::reference::status::StatusReading;

pub static JOURNAL_NAMED: Code =
    Code::warning("journal-named", include_str!("../../../codes/journal-named.md"));

pub const RULE: Rule = Rule { codes: &[&JOURNAL_NAMED], check };

/// What the words of a clause say of a work, with the words.
struct Found {
    code: &'static Code,
    words: String,
}

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections);
    for section in sections.filter(|section| section.kind.is_of_works()) {
        let texts = texts(section);
        let mut found: Vec<Found> = texts.iter().flat_map(|text| of_text(text)).collect();
        // What a poster or a talk is submitted to is a meeting.
        let is_of_papers = matches!(section.kind, SectionKind::Publications | SectionKind::Works);
        found.retain(|found| is_of_papers || found.code != &JOURNAL_NAMED);
        for code in [&IN_PREPARATION, &JOURNAL_NAMED] {
            let mut same = found.iter().filter(|found| found.code == code);
            let Some(first) = same.next() else { continue };
            diagnostics.push(report(cx, section, first, same.count()));
        }
    }
}

/// What a status before a title speaks of.
const NAMED: [&str; 6] = ["Manuscript", "manuscript", "Paper", "paper", "Manuskript", "Article"];

/// What a text says of its work, in a clause that says nothing else.
fn of_text(text: &str) -> Option<Found> {
    // "Manuscript in preparation: Title", "Title, in prep.", "In preparation for JBJS"; a title may
    // begin with "Work in progress:", too.
    let parts = clauses(text).flat_map(|clause| {
        let opening = clause.split_once(": ").map(|(opening, _)| opening);
        let opening = opening.filter(|opening| NAMED.iter().any(|word| opening.starts_with(word)));
        let ending = clause.rsplit_once(", ").map(|(_, ending)| ending);
        let sent = clause.split_once(" for ").filter(|(_, journal)| is_name(journal));
        let sent = sent.map(|(words, _)| words);
        std::iter::once(clause).chain(opening).chain(ending).chain(sent)
    });
    let found = parts.into_iter().find_map(|clause| {
        let StatusReading::Status { status, place, rest, .. } = Status::of_words(clause) else {
            return None;
        };
        let is_sent = matches!(status, Status::Submitted | Status::ReviseAndResubmit);
        let code = match status {
            Status::InPreparation if place.as_deref().is_none_or(is_name) => &IN_PREPARATION,
            _ if is_sent && place.is_some_and(|place| is_name(&place)) => &JOURNAL_NAMED,
            _ => return None,
        };
        rest.trim().is_empty().then(|| Found { code, words: clause.to_owned() })
    });
    found.or_else(|| journal_beside(text))
}

/// A journal that stands beside a status alone: "Revise and resubmit, JTCVS", "In review (Heart)".
fn journal_beside(text: &str) -> Option<Found> {
    let is_sent = |words: &str| {
        let reading = Status::of_words(words);
        matches!(reading, StatusReading::Status { status, place: None, rest, .. }
            if matches!(status, Status::Submitted | Status::ReviseAndResubmit) && rest.trim().is_empty())
    };
    let all: Vec<&str> = clauses(text).collect();
    let behind_comma = all.iter().find_map(|clause| {
        let (status, journal) = clause.split_once(", ")?;
        (is_journal(journal) && is_sent(status)).then_some(*clause)
    });
    let in_brackets = || {
        all.windows(2).find_map(|pair| {
            let [status, journal] = pair else { return None };
            let opened = format!("({journal})");
            (text.contains(&opened) && is_journal(journal) && is_sent(status)).then_some(*journal)
        })
    };
    let words = behind_comma.or_else(in_brackets)?;
    Some(Found { code: &JOURNAL_NAMED, words: words.to_owned() })
}

/// Whether words may name a journal: with a capital, and neither a date nor a number.
fn is_journal(words: &str) -> bool {
    let mut parts = words.split_whitespace();
    is_name(words)
        && parts.all(|word| {
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let is_date = bare.starts_with(char::is_uppercase) && date_word(bare).is_some();
            !is_date && !bare.contains(char::is_numeric)
        })
}

/// One report for a section and a code.
fn report(cx: &LintContext<'_>, section: &Section, first: &Found, others: usize) -> Diagnostic {
    let words = &first.words;
    let more = match others {
        0 => String::new(),
        1 => ", and so is another one".to_owned(),
        more => format!(", and so are {more} others"),
    };
    let (message, help) = if first.code == &JOURNAL_NAMED {
        (
            format!(
                "a work that no journal has taken yet is listed with its journal: “{words}”{more}"
            ),
            "write `Submitted` alone: a rejection would be public, and blind review not blind",
        )
    } else {
        (
            format!("a work in preparation is listed: “{words}”{more}"),
            "take it out until a journal has it, or tell of it as research and not as a work",
        )
    };
    let diagnostic = Diagnostic::new(first.code, message);
    let file = SourcePath::cv();
    match place(cx, section, words) {
        Some(span) => diagnostic.at(&file, span, ""),
        None => diagnostic.in_file(&file),
    }
    .help(help)
}
