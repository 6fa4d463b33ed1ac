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
use crate::lint::works::titles::comparable;
use crate::lint::{LintContext, Rule};
use crate::model::presentation::{Presentation, PresentationKind};
use crate::model::publication::{Publication, PublicationKind};
use crate::syntax::toml::TomlDocument;

pub static WORK_TWICE: Code =
    Code::warning("work-twice", include_str!("../../../codes/work-twice.md"));
pub static PAPER_NOT_LINKED: Code =
    Code::note("paper-not-linked", include_str!("../../../codes/paper-not-linked.md"));

pub const RULE: Rule = Rule { codes: &[&WORK_TWICE, &PAPER_NOT_LINKED], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let papers = papers(cx);
    let works = cx.profile.publications.iter().map(|work| &***work);
    let preprints = works.filter(|work| is_preprint(work));
    let printed = preprints.filter_map(|preprint| {
        Some((preprint, *papers.get(&comparable(&preprint.title)?)?.first()?))
    });
    let printed: Vec<(&Publication, &Publication)> = printed.collect();
    if !printed.is_empty() {
        let places = Places::of(cx);
        diagnostics.extend(printed.iter().map(|(draft, paper)| of_preprint(&places, draft, paper)));
    }
    let mut shown: BTreeMap<String, Vec<&Presentation>> = BTreeMap::new();
    for presentation in &cx.profile.presentations {
        let Some(title) = comparable(&presentation.title) else { continue };
        if let Some([paper]) = papers.get(&title).map(Vec::as_slice)
            && presentation.paper.is_none()
        {
            diagnostics.push(of_poster(cx, presentation, paper));
        }
        shown.entry(title).or_default().push(presentation);
    }
    for mut meetings in shown.into_values().filter(|meetings| meetings.len() > 1) {
        meetings.sort_by(|a, b| a.source.cmp(&b.source));
        diagnostics.extend(of_meetings(cx, &meetings));
    }
}

/// Whether a work lies on a server of preprints, be it that its entry only names the server.
fn is_preprint(work: &Publication) -> bool {
    let is_on_server = work.kind == PublicationKind::Other && work.reference.archive.is_some();
    work.kind == PublicationKind::Preprint || is_on_server
}

/// The papers that a journal has taken, by their titles.
fn papers<'a>(cx: &LintContext<'a>) -> BTreeMap<String, Vec<&'a Publication>> {
    use PublicationKind::*;
    let mut papers: BTreeMap<String, Vec<&Publication>> = BTreeMap::new();
    for work in cx.profile.publications.iter().map(|work| &***work) {
        let is_paper = matches!(work.kind, Article | Review | CaseReport);
        if is_paper
            && work.status.is_accepted()
            && let Some(title) = comparable(&work.title)
        {
            papers.entry(title).or_default().push(work);
        }
    }
    papers
}

fn of_preprint(places: &Places<'_>, preprint: &Publication, paper: &Publication) -> Diagnostic {
    let (draft, printed) = (&preprint.key, &paper.key);
    let message = format!(
        "`{draft}` is the preprint of `{printed}`: they have one title, and both are listed"
    );
    Diagnostic::new(&WORK_TWICE, message)
        .at(&preprint.file, places.span(preprint), "the preprint")
        .at(&paper.file, places.span(paper), "the paper")
        .help("list the paper alone: remove the entry of the preprint")
}

/// A poster or a talk with the title of a paper that it does not name.
fn of_poster(cx: &LintContext<'_>, presentation: &Presentation, paper: &Publication) -> Diagnostic {
    let (word, key) = (word(presentation.kind), &paper.key);
    let line = format!("paper = \"{key}\"");
    let note = Diagnostic::new(
        &PAPER_NOT_LINKED,
        format!("this {word} has the title of the paper `{key}` and does not lead to it"),
    )
    .at(&presentation.source, title_span(cx, presentation), "")
    .help(format!("write `{line}` into its front matter"));
    match line_behind_title(cx, presentation) {
        Some(span) => note.fix(&presentation.source, span, format!("{line}\n")),
        None => note,
    }
}

/// One work with a folder for each meeting.
fn of_meetings(cx: &LintContext<'_>, meetings: &[&Presentation]) -> Option<Diagnostic> {
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
