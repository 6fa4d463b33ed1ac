//! Links that lead nowhere, and links to what has moved for good.
//!
//! A link of which nobody knows is no fault: those are counted by `unanswered`.

use crate::base::Diagnostic;
use crate::lint::LintContext;
use crate::lint::online::written_at::WrittenAddresses;
use crate::lint::online::{
    Answers, DEAD_LINK, Death, LinkAnswer, MOVED_LINK, OutsideLink, Questions,
};

pub fn report(cx: &LintContext<'_>, questions: &Questions, answers: &Answers) -> Vec<Diagnostic> {
    let told = questions.links.iter().filter_map(|link| {
        let answer = answers.links.get(&link.address)?;
        matches!(answer, LinkAnswer::Dead(_) | LinkAnswer::Moved(_)).then_some((link, answer))
    });
    let told: Vec<(&OutsideLink, &LinkAnswer)> = told.collect();
    if told.is_empty() {
        return Vec::new();
    }
    let links: Vec<&OutsideLink> = told.iter().map(|(link, _)| *link).collect();
    let written = WrittenAddresses::find(cx, &links);
    let reports = told.into_iter().flat_map(|(link, answer)| match answer {
        LinkAnswer::Dead(death) => vec![dead(link, *death, &written)],
        LinkAnswer::Moved(to) => moved(link, to, &written),
        _ => Vec::new(),
    });
    reports.collect()
}

fn dead(link: &OutsideLink, death: Death, written: &WrittenAddresses) -> Diagnostic {
    let (why, help) = match death {
        Death::NotFound => ("the host has no such page (404)", "link to where it is now"),
        Death::Gone => ("the host has removed the page (410)", "link to where it is now"),
        Death::NoSuchHost => (
            "there is no such host",
            "look at the address letter by letter, link to where it is now",
        ),
        Death::Certificate => (
            "its certificate is not valid, so a browser warns of it",
            "tell who runs it, link to another place",
        ),
        Death::Private => (
            "it is an address inside a private network or of one machine, which no reader reaches",
            "link to where everyone can read it",
        ),
    };
    let message = format!("`{}` leads nowhere: {why}", link.address);
    let places = written.of(link).iter();
    places
        .fold(Diagnostic::new(&DEAD_LINK, message), |diagnostic, place| {
            diagnostic.at(&place.file, place.span, "")
        })
        .help(format!("{help}, or remove the link: {}", pages(link)))
}

/// One diagnostic for each place, as each has to be mended by itself.
fn moved(link: &OutsideLink, to: &str, written: &WrittenAddresses) -> Vec<Diagnostic> {
    let message = format!("`{}` has moved for good", link.address);
    let new = || Diagnostic::new(&MOVED_LINK, message.clone());
    let places = written.of(link);
    if places.is_empty() {
        return vec![new().help(format!("it is `{to}` now: {}", pages(link)))];
    }
    let is_plain = !to.contains([' ', '"', '\'', '(', ')', '<', '>', '\\', '{', '}']);
    let at = places.iter().map(|place| {
        let diagnostic = new().at(&place.file, place.span, format!("it is `{to}` now"));
        match place.is_verbatim && is_plain {
            true => diagnostic.fix(&place.file, place.span, to),
            false => diagnostic.help("write the new address, so that the link stays alive"),
        }
    });
    at.collect()
}

/// Where the link is seen.
fn pages(link: &OutsideLink) -> String {
    const MOST: usize = 3;
    let routes: Vec<String> =
        link.pages.iter().take(MOST).map(|page| page.route().to_string()).collect();
    match link.pages.len().saturating_sub(MOST) {
        0 => format!("it is on {}", routes.join(", ")),
        more => format!("it is on {} and {more} more", routes.join(", ")),
    }
}
