//! Texts that do not fit where they are pasted on LinkedIn.
//!
//! The file to copy from marks the place; nothing is shortened. The text about the person counts
//! only for who has a profile there.

use crate::base::{Code, Diagnostic, SourcePath};
use crate::lint::LintContext;
use crate::output::sheet::linkedin::texts;

pub static LINKEDIN_LIMIT: Code =
    Code::note("linkedin-limit", include_str!("../../../codes/linkedin-limit.md"));

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let [headline, about] = texts(cx.profile);
    let over = |(text, most): &(String, usize)| {
        text.chars().count().checked_sub(*most).filter(|over| *over > 0)
    };
    let has_profile = cx.profile.person.link("linkedin").is_some();
    let headline_over = over(&headline).filter(|_| cx.profile.person.headline.is_some());
    let about_over = over(&about).filter(|_| has_profile);
    let mut found = Vec::new();
    if let Some(by) = headline_over {
        let file = SourcePath::site();
        let span = cx.documents.span(&file, &["person", "headline"]);
        let message =
            format!("the headline is {by} signs longer than the {} of LinkedIn", headline.1);
        found.push(Diagnostic::new(&LINKEDIN_LIMIT, message).at(&file, span, "").help(
            "say who you are and what you want to be; what else there is has its place in the story",
        ));
    }
    if let Some(by) = about_over {
        let message =
            format!("the story is {by} signs longer than the {} that LinkedIn has for it", about.1);
        found.push(
            Diagnostic::new(&LINKEDIN_LIMIT, message).in_file(&SourcePath::narrative()).help(
                "packet/linkedin.txt marks what does not fit; leave it out there, or shorten \
                 the answers",
            ),
        );
    }
    found
}
