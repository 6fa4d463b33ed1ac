//! One work that is listed as two: a preprint beside the paper that it became, one poster or talk
//! with a folder for each meeting, and a poster that does not say which paper it became
//! (docs/domain.md, "works").
//!
//! Two entries of the same kind are found where publications are read. An abstract of a meeting and
//! its paper are two works, as journals print both; one that stands among papers is told apart in
//! `abstract_as_paper`.

use std::collections::BTreeMap;

use crate::base::{Code, Diagnostic, Span};
use crate::lint::works::place::Places;
use crate::lint::works::titles::{Alike, ByTitle, comparable};
use crate::lint::{LintContext, Rule};
use crate::model::presentation::{Presentation, PresentationKind};
use crate::model::publication::author::normalize;
use crate::model::publication::{Publication, PublicationKind};
use crate::syntax::toml::TomlDocument;

pub static WORK_TWICE: Code =
    Code::warning("work-twice", include_str!("../../../codes/work-twice.md"));
pub static PAPER_NOT_LINKED: Code =
    Code::note("paper-not-linked", include_str!("../../../codes/paper-not-linked.md"));

pub const RULE: Rule = Rule { codes: &[&WORK_TWICE, &PAPER_NOT_LINKED], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    use PublicationKind::*;
    let papers = printed(cx, &[Article, Review, CaseReport]);
    let of_meetings = printed(cx, &[Abstract, ConferencePaper]);
    let works = cx.profile.publications.iter().map(|work| &***work);
    let preprints = works.filter(|work| is_preprint(work));
    let pairs = preprints.filter_map(|preprint| {
        let mut found = papers.of(&preprint.title).into_iter();
        let (alike, paper) = found.find(|(alike, paper)| {
            *alike == Alike::Whole || first_author(preprint) == first_author(paper)
        })?;
        Some((preprint, paper, alike))
    });
    let pairs: Vec<(&Publication, &Publication, Alike)> = pairs.collect();
    if !pairs.is_empty() {
        let places = Places::of(cx);
        diagnostics.extend(pairs.iter().map(|pair| of_preprint(&places, pair)));
    }
    let mut shown: BTreeMap<String, Vec<&Presentation>> = BTreeMap::new();
    for presentation in &cx.profile.presentations {
        let Some(title) = comparable(&presentation.title) else { continue };
        let of_title = |works: &ByTitle<_>| match works.of(&presentation.title).as_slice() {
            [(Alike::Whole, work)] => Some(*work),
            _ => None,
        };
        if presentation.paper.is_none()
            && let Some(work) = of_title(&papers).or_else(|| of_title(&of_meetings))
        {
            diagnostics.push(of_poster(cx, presentation, work));
        }
        shown.entry(title).or_default().push(presentation);
    }
    for mut meetings in shown.into_values().filter(|meetings| meetings.len() > 1) {
        meetings.sort_by(|a, b| a.source.cmp(&b.source));
        diagnostics.extend(several(cx, &meetings));
    }
}

/// Whether a work lies on a server of preprints, be it that its entry only names the server.
fn is_preprint(work: &Publication) -> bool {
    let is_on_server = work.kind == PublicationKind::Other && work.reference.archive.is_some();
    work.kind == PublicationKind::Preprint || is_on_server
}

/// The works of these kinds that were taken, by their titles.
fn printed<'a>(cx: &LintContext<'a>, kinds: &[PublicationKind]) -> ByTitle<&'a Publication> {
    let mut works = ByTitle::new();
    for work in cx.profile.publications.iter().map(|work| &***work) {
        if kinds.contains(&work.kind) && work.status.is_accepted() {
            works.add(&work.title, work);
        }
    }
    works
}

fn first_author(work: &Publication) -> Option<Vec<String>> {
    work.reference.authors.names.first().map(|name| normalize(&name.full_family()))
}

fn of_preprint(
    places: &Places<'_>,
    (preprint, paper, alike): &(&Publication, &Publication, Alike),
) -> Diagnostic {
    let (draft, printed) = (&preprint.key, &paper.key);
    let (seems, title) = match alike {
        Alike::Whole => ("is", "they have one title"),
        Alike::ButSubtitle => ("looks like", "one title is the other with a subtitle"),
    };
    let message =
        format!("`{draft}` {seems} the preprint of `{printed}`: {title}, and both are listed");
    Diagnostic::new(&WORK_TWICE, message)
        .at(&preprint.file, places.span(preprint), "the preprint")
        .at(&paper.file, places.span(paper), "the paper")
        .help("list the paper alone: remove the entry of the preprint")
}

/// A poster or a talk with the title of a printed work that it does not name.
fn of_poster(cx: &LintContext<'_>, presentation: &Presentation, work: &Publication) -> Diagnostic {
    let (word, key) = (word(presentation.kind), &work.key);
    let line = format!("paper = \"{key}\"");
    let printed = match work.kind {
        PublicationKind::Abstract => "printed abstract",
        PublicationKind::ConferencePaper => "conference paper",
        _ => "paper",
    };
    let note = Diagnostic::new(
        &PAPER_NOT_LINKED,
        format!("this {word} has the title of the {printed} `{key}` and does not lead to it"),
    )
    .at(&presentation.source, title_span(cx, presentation), "")
    .help(format!("write `{line}` into its front matter"));
    match line_behind_title(cx, presentation) {
        Some(span) => note.fix(&presentation.source, span, format!("{line}\n")),
        None => note,
    }
}

/// One work with a folder for each meeting.
fn several(cx: &LintContext<'_>, meetings: &[&Presentation]) -> Option<Diagnostic> {
    let (first, others) = meetings.split_first()?;
    let folders: Vec<String> =
        meetings.iter().map(|meeting| format!("`{}`", meeting.source.folder())).collect();
    let (last, before) = folders.split_last()?;
    let message = format!("{} and {last} are one work: they have one title", before.join(", "));
    let mut diagnostic = Diagnostic::new(&WORK_TWICE, message);
    for other in others {
        diagnostic = diagnostic.at(&other.source, title_span(cx, other), "here again");
    }
    let kinds = match others.iter().find(|other| other.kind != first.kind) {
        Some(other) => format!(", `kind = \"{}\"`", word(other.kind)),
        None => String::new(),
    };
    Some(diagnostic.at(&first.source, title_span(cx, first), "first here").help(format!(
        "keep one folder, and add the other meeting to its front matter: below `[[events]]`, \
            `event = \"...\"`{kinds} and `date = 2025-01-24`"
    )))
}

fn word(kind: PresentationKind) -> &'static str {
    match kind {
        PresentationKind::Poster => "poster",
        PresentationKind::Talk => "talk",
    }
}

/// The front matter of a poster or a talk.
fn front_matter<'a>(
    cx: &LintContext<'a>,
    presentation: &Presentation,
) -> Option<(&'a TomlDocument, &'a str)> {
    let (_, document) = cx.documents.markdown(presentation.source.as_str())?;
    Some((&document.front_matter, document.text()))
}

fn title_span(cx: &LintContext<'_>, presentation: &Presentation) -> Span {
    cx.documents.span(&presentation.source, &["title"])
}

/// The beginning of the line below the title, where another key can be written.
fn line_behind_title(cx: &LintContext<'_>, presentation: &Presentation) -> Option<Span> {
    let (front_matter, text) = front_matter(cx, presentation)?;
    let title = front_matter.table.get("title").filter(|_| !front_matter.is_broken)?;
    let end = title.span.end + text.get(title.span.end..)?.find('\n')? + 1;
    Some(Span::new(end, end))
}
