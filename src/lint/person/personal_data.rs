//! Lines about birth, nationality, marital state and the like, where the region of the CV wants none.
//!
//! Photos, and fields of `private.toml` that a document asks for, are left out and reported by the
//! settings. Where such lines are usual, as in Germany, only what is never public is reported: a faith
//! and a passport; where they are possible, a marital state and a sex, too. On other pages than the CV
//! an age or a sex may be that of a study, so they are left alone there.

use std::ops::Range;

use crate::base::{Code, Diagnostic, SourcePath, Span};
use crate::lexicon::SectionKind;
use crate::lexicon::personal_label::{bare_datum, is_personal_heading, personal_datum};
use crate::lexicon::visa_words::is_about_status;
use crate::lint::LintContext;
use crate::lint::person::texts::{at_each, cv_passages, cv_texts, is_shown, own_sources};
use crate::lint::reported::is_reported;
use crate::model::cv::region::Visibility;
use crate::syntax::passages::{Passage, PassageKind, passages};

pub static PERSONAL_DATA: Code =
    Code::warning("personal-data", include_str!("../../../codes/personal-data.md"));

/// What parts one datum from the next in a line.
const ENDS: [char; 7] = ['\n', '·', '|', ';', '.', ',', '\t'];

/// What is asked for nowhere in public, where lines about the person are usual and where they may be.
const NEVER: [&str; 4] = ["a religion", "a passport", "an origin", "a blood group"];
const SELDOM: [&str; 6] =
    ["a religion", "a passport", "an origin", "a blood group", "a marital state", "a sex"];
/// What a page other than the CV says of nobody but the person.
const ON_PAGES: [&str; 4] = ["a religion", "a passport", "a marital state", "a place of birth"];

/// What is said in a file.
#[derive(Default)]
struct Said {
    data: Vec<&'static str>,
    places: Vec<Span>,
}

pub fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let birth = cx.profile.settings.region.convention().birth;
    let is_asked = |datum: &str| match birth {
        Visibility::Never => true,
        Visibility::Usual => NEVER.contains(&datum),
        _ => SELDOM.contains(&datum),
    };
    if let Some((file, all)) = cv_passages(cx) {
        let mut said = Said::default();
        for text in cv_texts(cx, &all) {
            let passage = text.passage;
            if text.is_in_entry || text.section.is_of_works() || !is_shown(passage) {
                continue;
            }
            let is_about_person = text.section == SectionKind::Summary
                || text.section == SectionKind::Other
                    && (is_about_status(&text.heading) || is_personal_heading(&text.heading));
            for (datum, range) in data_of(passage, is_about_person) {
                let span = passage.span(range);
                // A visa in the same line is reported by itself.
                let is_new = datum == "a nationality" || !is_reported(diagnostics, &file, span);
                if is_asked(datum) && is_new {
                    said.add(datum, span);
                }
            }
        }
        diagnostics.extend(report(cx, &file, &said));
    }
    for source in own_sources(cx).filter(|source| source.path != SourcePath::cv()) {
        let mut said = Said::default();
        for passage in passages(source).iter().filter(|passage| is_prose(passage)) {
            for (datum, range) in data_of(passage, false) {
                let span = passage.span(range);
                let is_own = ON_PAGES.contains(&datum) && is_asked(datum);
                if is_own && !is_reported(diagnostics, &source.path, span) {
                    said.add(datum, span);
                }
            }
        }
        diagnostics.extend(report(cx, &source.path, &said));
    }
}

fn is_prose(passage: &Passage) -> bool {
    use PassageKind::{ListItem, Paragraph, TableHead, TableRow};
    matches!(passage.kind, Paragraph | ListItem | TableHead(_) | TableRow(_))
}

impl Said {
    fn add(&mut self, datum: &'static str, place: Span) {
        self.places.push(place);
        if !self.data.contains(&datum) {
            self.data.push(datum);
        }
    }
}

/// The data that the lines of a text tell by their labels; about the person, without one, too: then
/// a faith counts beside another datum alone, as its word may be a name.
fn data_of(passage: &Passage, is_about_person: bool) -> Vec<(&'static str, Range<usize>)> {
    let mut all = Vec::new();
    let mut start = 0;
    for line in passage.text.split_inclusive('\n') {
        let mut found = Vec::new();
        let mut at = start;
        start += line.len();
        for part in line.split_inclusive(ENDS) {
            let (from, written) = (at, part.trim_end_matches(ENDS).trim_end());
            at += part.len();
            let begins = from + (written.len() - written.trim_start().len());
            // A row of a table parts a label from its value by a tab.
            let row =
                passage.text.get(from..start).map(str::trim_end).filter(|_| part.ends_with('\t'));
            if let Some(datum) = row.and_then(personal_datum) {
                found.push((datum, begins..from + row.map_or(0, str::len), true));
                break;
            }
            let labeled = personal_datum(written);
            let bare = || bare_datum(written).filter(|_| is_about_person);
            if let Some(datum) = labeled.or_else(bare) {
                found.push((datum, begins..from + written.len(), labeled.is_some()));
            }
        }
        let is_beside =
            found.iter().any(|(datum, _, is_labeled)| *is_labeled || *datum != "a religion");
        found.retain(|(datum, _, is_labeled)| *is_labeled || *datum != "a religion" || is_beside);
        all.extend(found.into_iter().map(|(datum, range, _)| (datum, range)));
    }
    all
}

/// The key of private.toml under which a datum is kept.
fn key_of(datum: &str) -> Option<&'static str> {
    match datum {
        "a nationality" => Some("nationality"),
        "a place of birth" => Some("birthplace"),
        "a date of birth" => Some("date-of-birth"),
        _ => None,
    }
}

fn report(cx: &LintContext<'_>, file: &SourcePath, said: &Said) -> Option<Diagnostic> {
    let convention = cx.profile.settings.region.convention();
    let is_unusual = convention.birth == Visibility::Never && *file == SourcePath::cv();
    let join = |word: &str| match said.data.as_slice() {
        [] => None,
        [one] => Some((*one).to_owned()),
        [first @ .., last] => Some(format!("{} {word} {last}", first.join(", "))),
    };
    let message = match is_unusual {
        true => format!("a CV for {} does not show {}", convention.name, join("or")?),
        false => format!("{} would be public", join("and")?),
    };
    let why = match is_unusual {
        true => "there it can get an application set aside unread",
        false => "it invites discrimination, and the web keeps it",
    };
    let keys: Vec<&str> = said.data.iter().filter_map(|datum| key_of(datum)).collect();
    let help = match keys.as_slice() {
        [] => format!("take it out: {why}; a form that needs it asks for it"),
        keys => format!(
            "take it out: {why}; what a form asks for, private.toml keeps, as `{}`",
            keys.join("` and `")
        ),
    };
    Some(at_each(Diagnostic::new(&PERSONAL_DATA, message), file, &said.places).help(help))
}
