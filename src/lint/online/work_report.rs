//! Works that were retracted or corrected, and works that a service knows and the site has not.
//!
//! A work that says itself that it was retracted or corrected is passed over, and so is a notice
//! that stands on the site as a work of its own.

use crate::base::{Diagnostic, SourcePath, Span, counted};
use crate::lexicon::article_label;
use crate::lint::LintContext;
use crate::lint::online::{Answers, CORRECTED, ElsewhereWork, Notice, NoticeKind, WORK_ELSEWHERE};
use crate::model::publication::Publication;
use crate::model::publication::author::normalize;
use crate::model::publication::written::written_works;
use crate::syntax::codes::RETRACTED;

/// So many works are named.
const MOST: usize = 5;
/// The letters of a title that is known again by its beginning.
const SURE_TITLE: usize = 25;

/// One diagnostic a work: the gravest of its notices.
pub fn notices(cx: &LintContext<'_>, answers: &Answers) -> Vec<Diagnostic> {
    if answers.notices.is_empty() {
        return Vec::new();
    }
    let written = written_works(cx.documents);
    let mut diagnostics = Vec::new();
    for work in &cx.profile.publications {
        let of_work = answers.notices.iter().filter(|notice| notice.work == work.key);
        let Some(notice) = of_work.min_by_key(|notice| notice.kind) else { continue };
        let source =
            written.iter().find(|entry| entry.key() == work.key && *entry.file == work.file);
        let Some(source) = source else { continue };
        let is_known = match notice.kind {
            NoticeKind::Correction => says(work, &["correct", "corrig", "errat"]),
            _ => says(work, &["retract", "withdraw", "concern"]) || source.has_remark(&RETRACTED),
        };
        if !is_known && !is_on_site(cx, &notice.by) {
            diagnostics.push(of_notice(notice, source.file, source.span()));
        }
    }
    diagnostics
}

fn of_notice(notice: &Notice, file: &SourcePath, span: Span) -> Diagnostic {
    let by = if notice.by.is_empty() { String::new() } else { format!(": {}", notice.by) };
    let service = notice.service;
    let (code, said, help) = match notice.kind {
        NoticeKind::Retraction => (
            &RETRACTED,
            "this work has been retracted",
            "remove its record, or say openly that it was retracted, and why",
        ),
        NoticeKind::Concern => (
            &RETRACTED,
            "the journal has published a concern about this work",
            "read it; if the work stays, be ready to speak about it",
        ),
        NoticeKind::Correction => (
            &CORRECTED,
            "this work has been corrected",
            "see that the title, the authors and the numbers here are those of the correction",
        ),
    };
    Diagnostic::new(code, format!("{service} says that {said}{by}")).at(file, span, "").help(help)
}

/// Whether the work says so itself: in its note, or in a label of its title. `Withdrawal of care` and
/// `Correction of hallux valgus` are titles of studies.
fn says(work: &Publication, words: &[&str]) -> bool {
    let note = work.reference.note.as_ref().map(|note| note.plain()).unwrap_or_default();
    let label = Some(work.title.as_str()).filter(|title| article_label::is_labeled(title));
    let text = format!("{} {note}", label.unwrap_or_default()).to_lowercase();
    words.iter().any(|word| text.contains(word))
}

/// Whether a notice is a work of the site.
fn is_on_site(cx: &LintContext<'_>, by: &str) -> bool {
    let mut works = cx.profile.publications.iter().map(|work| &work.reference);
    works.any(|work| work.doi.as_deref().is_some_and(|doi| doi.eq_ignore_ascii_case(by)))
}

/// One diagnostic a service. What is on the site in another form, such as a preprint or a poster, is
/// known by its title.
pub fn elsewhere(cx: &LintContext<'_>, answers: &Answers) -> Vec<Diagnostic> {
    let mut told: Vec<&ElsewhereWork> = Vec::new();
    let mut diagnostics = Vec::new();
    let titles = titles(cx);
    for service in ["PubMed", "ORCID"] {
        let mut missing: Vec<&ElsewhereWork> = Vec::new();
        for work in answers.elsewhere.iter().filter(|work| work.service == service) {
            let is_told = || told.iter().chain(&missing).any(|known| is_same(known, work));
            if !article_label::is_labeled(&work.title) && !has(cx, &titles, work) && !is_told() {
                missing.push(work);
            }
        }
        if !missing.is_empty() {
            diagnostics.push(of_service(cx, service, &missing));
        }
        told.extend(missing);
    }
    diagnostics
}

fn of_service(cx: &LintContext<'_>, service: &str, missing: &[&ElsewhereWork]) -> Diagnostic {
    let works = counted(missing.len(), "work");
    let message = format!("{service} has {works} under your ORCID that this site has not");
    let named = missing.iter().take(MOST).map(|work| format!("“{}”", work.title));
    let mut named: Vec<String> = named.collect();
    if missing.len() > MOST {
        named.push(format!("{} more", missing.len() - MOST));
    }
    let numbers = missing.iter().filter_map(|work| match (&work.pmid, &work.doi) {
        (Some(pmid), _) => Some(format!("pmid:{pmid}")),
        (None, Some(doi)) => Some(format!("doi:{doi}")),
        (None, None) => None,
    });
    let numbers: Vec<String> = numbers.take(MOST).collect();
    let way = match numbers.is_empty() {
        true => "add those that are yours".to_owned(),
        false => {
            format!("those that are yours come with `folio import --online {}`", numbers.join(" "))
        }
    };
    let site = SourcePath::site();
    let span = cx.documents.span(&site, &["links", "orcid"]);
    Diagnostic::new(&WORK_ELSEWHERE, message)
        .at(&site, span, "")
        .help(format!("{}; {way}", named.join(", ")))
}

/// The titles of all that the site shows, for comparison.
fn titles(cx: &LintContext<'_>) -> Vec<String> {
    let works = cx.profile.publications.iter().map(|work| &work.title);
    let presentations = cx.profile.presentations.iter().map(|shown| &shown.title);
    works.chain(presentations).map(|title| plain(title)).collect()
}

fn plain(title: &str) -> String {
    normalize(title).concat()
}

fn has(cx: &LintContext<'_>, titles: &[String], work: &ElsewhereWork) -> bool {
    let mut references = cx.profile.publications.iter().map(|known| &known.reference);
    let has_number =
        references.any(|known| is_one(&known.doi, &work.doi) || is_one(&known.pmid, &work.pmid));
    let title = plain(&work.title);
    has_number || titles.iter().any(|known| is_one_title(known, &title))
}

fn is_same(one: &ElsewhereWork, other: &ElsewhereWork) -> bool {
    is_one(&one.doi, &other.doi)
        || is_one(&one.pmid, &other.pmid)
        || is_one_title(&plain(&one.title), &plain(&other.title))
}

fn is_one(one: &Option<String>, other: &Option<String>) -> bool {
    matches!((one, other), (Some(one), Some(other)) if one.eq_ignore_ascii_case(other))
}

/// A title may stand with or without what follows its colon.
fn is_one_title(one: &str, other: &str) -> bool {
    let shorter = one.len().min(other.len());
    one == other || shorter >= SURE_TITLE && (one.starts_with(other) || other.starts_with(one))
}
