//! Lines of the CV about birth, nationality, marital state and the like, where the region of the CV
//! wants none.
//!
//! Photos, and fields of `private.toml` that a document asks for, are left out and reported by the
//! settings. Where such lines are usual or possible, as in Germany, nothing is said.

use crate::base::{Code, Diagnostic, Span};
use crate::lexicon::personal_label::personal_datum;
use crate::lint::LintContext;
use crate::lint::person::texts::{at_each, cv_passages, cv_texts, is_reported, is_shown};
use crate::model::cv::region::Visibility;

pub static PERSONAL_DATA: Code =
    Code::warning("personal-data", include_str!("../../../codes/personal-data.md"));

/// What parts one datum from the next in a line.
const ENDS: [char; 6] = ['\n', '·', '|', ';', '.', ','];

pub fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let convention = cx.profile.settings.region.convention();
    if convention.birth != Visibility::Never {
        return;
    }
    let Some((file, all)) = cv_passages(cx) else { return };
    let mut data: Vec<&str> = Vec::new();
    let mut places: Vec<Span> = Vec::new();
    for text in cv_texts(cx, &all) {
        let passage = text.passage;
        if text.is_in_entry || text.section.is_of_works() || !is_shown(passage) {
            continue;
        }
        let mut start = 0;
        for line in passage.text.split_inclusive(ENDS) {
            let (from, written) = (start, line.trim_end_matches(ENDS).trim_end());
            start += line.len();
            let Some(datum) = personal_datum(written) else { continue };
            let begins = from + (written.len() - written.trim_start().len());
            let span = passage.span(begins..from + written.len());
            if !is_reported(diagnostics, &file, span) {
                places.push(span);
                if !data.contains(&datum) {
                    data.push(datum);
                }
            }
        }
    }
    let listed = match data.as_slice() {
        [] => return,
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    };
    let message = format!("a CV for {} does not show {listed}", convention.name);
    diagnostics.push(at_each(Diagnostic::new(&PERSONAL_DATA, message), &file, &places).help(
        "take it out: there it can get an application set aside unread; what a form asks for, \
         private.toml keeps",
    ));
}
