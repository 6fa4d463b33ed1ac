//! Publishing from a page of `folio serve`: the plan first, and then just that plan when the person has
//! said yes to it.
//!
//! A run goes on by itself while the preview answers. Nothing is kept between the plan and the yes but
//! what the last run ended with: the site is built and the host is asked anew, and where another plan
//! comes of that, it is shown and nothing is put. A page gets the words of the terminal, but for
//! what stands in private files.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::base::{Diagnostic, OutputPath, Severity, SourcePath, deep_stack, well_known};
use crate::cli::common::read;
use crate::cli::publish_run::{Agreement, BuiltSite, ShownPlan};
use crate::cli::publish_ways::ways;
use crate::cli::shown_folder::show_folder_of;
use crate::emit::publish::PublishError;
use crate::preview::server::{PublishAnswer, PublishRequest, PublishSite, WantedPublish};
use crate::report::{ReportPart, Texts, parts};
use crate::source::SourceSet;

const BEGUN_SINCE: &str =
    "Another page of this preview has begun to publish since: press Publish again.";
const FAILED: &str =
    "folio itself failed while it published. The terminal of `folio serve` says more.";

/// Publishes the site of a folder.
pub struct SitePublish {
    root: PathBuf,
    run: Arc<Mutex<Run>>,
}

/// The run that is under way, or the last one.
struct Run {
    number: u64,
    is_under_way: bool,
    answer: PublishAnswer,
}

impl SitePublish {
    pub fn new(root: &Path) -> SitePublish {
        let answer = PublishAnswer::Preparing;
        let run = Run { number: 0, is_under_way: false, answer };
        SitePublish { root: root.to_owned(), run: Arc::new(Mutex::new(run)) }
    }

    /// Begins a run. A page that asks for a plan while something is under way sees that.
    fn begin(&self, wanted: WantedPublish) -> Result<PublishAnswer, String> {
        let mut run = lock(&self.run);
        if run.is_under_way {
            return match wanted.confirmed {
                None => Ok(PublishAnswer::Begun { run: run.number }),
                Some(_) => {
                    Err("Another page of this preview is publishing, or looks at what would \
                    change: wait until it is done, and try again."
                        .to_owned())
                }
            };
        }
        let number = run.number + 1;
        let (root, shared) = (self.root.clone(), Arc::clone(&self.run));
        let work = move || {
            let work = AssertUnwindSafe(|| publish(&root, &wanted, &shared));
            let answer = catch_unwind(work).unwrap_or_else(|_| failed_by_folio());
            let mut run = lock(&shared);
            (run.answer, run.is_under_way) = (answer, false);
        };
        let begun = thread::Builder::new()
            .name("folio publish".to_owned())
            .stack_size(deep_stack::SIZE)
            .spawn(work);
        if begun.is_err() {
            return Err("This machine has no room for more work: close a program, and try again."
                .to_owned());
        }
        *run = Run { number, is_under_way: true, answer: PublishAnswer::Preparing };
        Ok(PublishAnswer::Begun { run: number })
    }
}

impl PublishSite for SitePublish {
    fn answer(&self, request: PublishRequest) -> Result<PublishAnswer, String> {
        match request {
            PublishRequest::Begin(wanted) => self.begin(wanted),
            PublishRequest::State { run: number } => {
                let run = lock(&self.run);
                if run.number == number {
                    return Ok(run.answer.clone());
                }
                Err(BEGUN_SINCE.to_owned())
            }
            PublishRequest::ShowFolder { run: number } => {
                let run = lock(&self.run);
                let made = match &run.answer {
                    PublishAnswer::Published { local_page, .. } if run.number == number => {
                        local_page.clone()
                    }
                    _ => None,
                };
                drop(run);
                show_folder_of(Path::new(&made.ok_or(BEGUN_SINCE)?))?;
                Ok(PublishAnswer::FolderShown)
            }
        }
    }
}

/// No code that holds the lock leaves it half changed.
fn lock(run: &Mutex<Run>) -> MutexGuard<'_, Run> {
    run.lock().unwrap_or_else(PoisonError::into_inner)
}

/// One run, to its end.
fn publish(root: &Path, wanted: &WantedPublish, run: &Mutex<Run>) -> PublishAnswer {
    let sources = match read(root, None) {
        Ok(sources) => Arc::new(sources),
        Err(diagnostic) => return failed(&[diagnostic], &SourceSet::default()),
    };
    let site = BuiltSite::new(root, &sources);
    if site.has_errors() {
        return failed(&site.diagnostics, &sources);
    }
    let targets = &site.places().targets;
    if targets.is_empty() {
        return PublishAnswer::NoPlace { ways: ways() };
    }
    if targets.len() > 1 && wanted.to.is_none() {
        let places = targets.iter().map(|target| target.label().to_owned()).collect();
        return PublishAnswer::Choose { places };
    }
    let target = match site.target(wanted.to.as_deref()) {
        Ok(target) => target,
        Err(error) => return failed(&[error.diagnostic()], &sources),
    };
    let mut page = Page { wanted, run, plan: None };
    let done = site.publish(target, wanted.confirmed.is_none(), &mut page);
    match (done, page.plan) {
        (Err(diagnostics), _) => failed(&diagnostics, &sources),
        (Ok(Some(published)), plan) => PublishAnswer::Published {
            what: published.what,
            text: plan.map(|plan| plan.text).unwrap_or_default(),
            address: published.address,
            local_page: published.local_page,
            remarks: published.remarks,
        },
        (Ok(None), Some(plan)) => PublishAnswer::Planned {
            to: target.label().to_owned(),
            is_another: wanted.confirmed.as_ref().is_some_and(|confirmed| *confirmed != plan.id),
            id: plan.id,
            text: plan.text,
            to_be_allowed: plan.to_be_allowed,
            report: words(&site.diagnostics, &sources),
        },
        (Ok(None), None) => failed_by_folio(),
    }
}

/// The page that a plan is shown on.
struct Page<'a> {
    wanted: &'a WantedPublish,
    run: &'a Mutex<Run>,
    plan: Option<ShownPlan>,
}

impl Agreement for Page<'_> {
    fn shows(&mut self, plan: &ShownPlan) {
        self.plan = Some(plan.clone());
    }

    /// Yes was said to a plan that was seen, and to no other one.
    fn agrees(&mut self, plan: &ShownPlan) -> Result<bool, PublishError> {
        let is_seen = self.wanted.confirmed.as_ref() == Some(&plan.id);
        Ok(is_seen && (plan.to_be_allowed.is_none() || self.wanted.is_allowed))
    }

    fn step(&mut self, done: usize, of: usize, path: &OutputPath) {
        let path = path.to_string();
        lock(self.run).answer = PublishAnswer::Putting { done, of, path };
    }
}

fn failed(diagnostics: &[Diagnostic], sources: &SourceSet) -> PublishAnswer {
    PublishAnswer::Failed { report: words(diagnostics, sources) }
}

fn failed_by_folio() -> PublishAnswer {
    let text = FAILED.to_owned();
    PublishAnswer::Failed { report: vec![ReportPart { kind: "error", text }] }
}

/// What the terminal says, without what stands in a private file: neither a line of it, nor a report
/// about it, which may name a value.
fn words(diagnostics: &[Diagnostic], sources: &SourceSet) -> Vec<ReportPart> {
    let graver = diagnostics.iter().filter(|found| found.severity <= Severity::Warning);
    let (hidden, mut shown): (Vec<_>, Vec<_>) =
        graver.cloned().partition(|found| found.labels.iter().any(|label| is_private(&label.file)));
    shown.sort_by_key(|found| found.severity);
    let mut words = parts(&shown, &Texts::of(sources, &shown));
    for found in hidden {
        let file = found.labels.iter().map(|label| &label.file).find(|file| is_private(file));
        let file = file.map(ToString::to_string).unwrap_or_default();
        words.push(ReportPart {
            kind: found.severity.name(),
            text: format!(
                "{}[{}] in {file}: the terminal of `folio serve` says more, as nothing of \
                this file goes to a page\n",
                found.severity.name(),
                found.code.name
            ),
        });
    }
    words
}

fn is_private(file: &SourcePath) -> bool {
    file.is_private() || file.as_str() == well_known::PRIVATE
}
