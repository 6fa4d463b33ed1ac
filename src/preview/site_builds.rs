//! What the preview shows after a save: the pages at once, and the report of everything when the
//! rest is checked beside the loop. Pictures, cards and PDFs are made when they are asked for.
//!
//! It reads no clock of its own for a build and prints nothing: both are its host's.

#![expect(clippy::disallowed_methods, reason = "how long a check takes decides what is shown next")]

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use serde_json::Value;

use crate::base::{Diagnostic, Options, OutputPath, Severity, SourcePath, deep_stack, well_known};
use crate::pipeline::{PlannedSite, Rendering};
use crate::plan::{Addresses, Store, routes};
use crate::preview::server::{MakeFile, OverlayReport, SiteFile, Snapshot, StartPage};
use crate::preview::session::Rebuild;
use crate::report::{Texts, parts};
use crate::source::SourceSet;

/// After how many checked builds without use a memoized result is forgotten. What a PDF leaves
/// behind is large.
const KEPT_BUILDS: usize = 2;

/// When the last check took longer than this, what is wrong with the pages is reported before the
/// next one: nobody waits for a PDF of two thousand works to see a misspelt key.
const LONG: Duration = Duration::from_millis(150);

/// What a preview needs of the command that runs it.
pub trait Host {
    /// Reads the folder. `Err` is a folder that cannot be read at all.
    fn read(&mut self, previous: Option<&SourceSet>) -> Result<SourceSet, Diagnostic>;

    /// The options of a build that begins now.
    fn options(&self) -> Options;

    /// The first build is shown below the folder `base`.
    fn ready(&mut self, base: &str, took: Duration);

    /// A build begins to show this site. Most hosts need not know.
    fn shows(&mut self, _site: &PlannedSite) {}

    /// The page that begins a site, where the folder has none. Most hosts begin none.
    fn start(&mut self, _sources: &SourceSet) -> Option<StartPage> {
        None
    }

    /// The diagnostics of a build, the same ones again included.
    fn report(&mut self, diagnostics: &[Diagnostic], sources: &SourceSet);

    /// The report of a build that panicked.
    fn crash_report(&self) -> OverlayReport;
}

/// The builds of one site, with what is remembered from one to the next.
pub struct SiteBuilds<H, S> {
    host: H,
    store: Arc<S>,
    sources: Option<Arc<SourceSet>>,
    is_ready: bool,
    /// The last build, as far as its pages.
    pages: Option<Arc<PagesBuild<S>>>,
    /// Its files, if its pages are sound.
    files: Option<Arc<BTreeMap<OutputPath, SiteFile>>>,
    /// What stands in for a site that is not begun.
    start: Option<Arc<StartPage>>,
    /// What could stand on these pages.
    hints: Arc<Value>,
    /// What the last check of sound pages found: shown until the next one is done.
    beside_pages: Option<OverlayReport>,
    /// Whether a check may take long: the last one did, or there was none.
    is_slow: bool,
}

/// A build whose pages are made.
struct PagesBuild<S> {
    site: PlannedSite,
    pages: Rendering,
    /// What is wrong with the pages.
    diagnostics: Vec<Diagnostic>,
    store: Arc<S>,
}

/// A build that is checked whole.
pub struct CheckedBuild<S> {
    build: Arc<PagesBuild<S>>,
    diagnostics: Vec<Diagnostic>,
    took: Duration,
}

impl<H: Host, S: Store + Send + Sync + 'static> SiteBuilds<H, S> {
    pub fn new(host: H, store: S) -> Self {
        SiteBuilds {
            host,
            store: Arc::new(store),
            sources: None,
            is_ready: false,
            pages: None,
            files: None,
            start: None,
            hints: Arc::default(),
            beside_pages: None,
            is_slow: true,
        }
    }

    fn snapshot(&self, report: Option<OverlayReport>, is_unfinished: bool) -> Snapshot {
        let (site, start) = (self.files.clone(), self.start.clone());
        Snapshot { site, report, start, hints: Arc::clone(&self.hints), is_unfinished }
    }

    fn ready(&mut self, build: &PagesBuild<S>, took: Duration) {
        if !std::mem::replace(&mut self.is_ready, true) {
            self.host.ready(Addresses::of(build.site.profile()).base(), took);
        }
    }
}

impl<S: Store + 'static> PagesBuild<S> {
    fn new(site: PlannedSite, store: Arc<S>) -> PagesBuild<S> {
        let pages = site.render_pages(&*store);
        let diagnostics = site.conclude_early(pages.diagnostics.clone());
        PagesBuild { site, pages, diagnostics, store }
    }

    /// Whether the pages are as the sources say. An error in what is private is none of theirs.
    fn is_sound(&self) -> bool {
        let is_private = |diagnostic: &Diagnostic| {
            let file = diagnostic.labels.first().map(|label| &label.file);
            file.map(SourcePath::as_str) == Some(well_known::PRIVATE)
        };
        self.diagnostics.iter().all(|found| !found.is_error() || is_private(found))
    }

    fn check(self: Arc<Self>) -> CheckedBuild<S> {
        let start = Instant::now();
        let mut checked = self.site.check_on_request(&*self.store);
        checked.outputs.site.extend(self.pages.outputs.site.clone());
        checked.outputs.packet.extend(self.pages.outputs.packet.clone());
        checked.diagnostics.extend(self.pages.diagnostics.clone());
        let diagnostics = self.site.conclude(&checked.outputs, checked.diagnostics, &*self.store);
        CheckedBuild { build: self, diagnostics, took: start.elapsed() }
    }

    /// The site's files, those on request included.
    fn files(self: &Arc<Self>) -> BTreeMap<OutputPath, SiteFile> {
        let made = self.pages.outputs.site.iter();
        let made = made.map(|(path, bytes)| (path.clone(), SiteFile::from(bytes.clone())));
        let on_request = self.site.files_on_request().map(|path| {
            let file = Arc::new(FileOnRequest { build: Arc::clone(self), path: path.clone() });
            let draft = self.pages.outputs.site.get(path);
            let file = match draft {
                Some(draft) => SiteFile::Draft(draft.clone(), file),
                None => SiteFile::OnRequest(file),
            };
            (path.clone(), file)
        });
        let files: BTreeMap<OutputPath, SiteFile> = made.chain(on_request).collect();
        // A site that will lie in a folder of its host is shown in that folder, so that the same
        // bytes hold the same links.
        let base = Addresses::of(self.site.profile()).base().trim_start_matches('/');
        if base.is_empty() {
            return files;
        }
        let not_found = files.get_key_value(&routes::not_found());
        let not_found = not_found.map(|(path, file)| (path.clone(), file.clone()));
        let moved = files
            .into_iter()
            .map(|(path, file)| (OutputPath::new(&format!("{base}/{path}")), file));
        moved.chain(not_found).collect()
    }
}

/// A file of a build that is made when somebody asks for it.
struct FileOnRequest<S> {
    build: Arc<PagesBuild<S>>,
    path: OutputPath,
}

impl<S: Store + 'static> MakeFile for FileOnRequest<S> {
    fn make(&self) -> Option<Bytes> {
        self.build.site.file_on_request(&self.path, &*self.build.store)
    }
}

impl<H: Host, S: Store + Send + Sync + 'static> Rebuild for SiteBuilds<H, S> {
    type Deferred = Option<CheckedBuild<S>>;

    fn rebuild(&mut self) -> Snapshot {
        let start = Instant::now();
        let sources = match self.host.read(self.sources.as_deref()) {
            Ok(sources) => Arc::new(sources),
            Err(diagnostic) => {
                let found = [diagnostic];
                self.host.report(&found, &SourceSet::default());
                return Snapshot {
                    report: Some(parts(&found, &Texts::default()).into()),
                    ..Snapshot::default()
                };
            }
        };
        self.sources = Some(Arc::clone(&sources));
        self.start = self.host.start(&sources).map(Arc::new);
        let options = self.host.options();
        let site = PlannedSite::new(sources, &options);
        self.host.shows(&site);
        let build = Arc::new(PagesBuild::new(site, Arc::clone(&self.store)));
        self.files = build.is_sound().then(|| Arc::new(build.files()));
        self.hints = Arc::new(serde_json::to_value(build.site.hints()).unwrap_or_default());
        self.pages = Some(Arc::clone(&build));
        if !build.is_sound() && !self.is_slow {
            // All that is wrong is reported at once where nobody has to wait for it.
            let snapshot = self.complete(Some(Arc::clone(&build).check()));
            self.ready(&build, start.elapsed());
            return snapshot;
        }
        let report = if build.diagnostics.iter().any(Diagnostic::is_error) {
            self.host.report(&build.diagnostics, build.site.sources());
            overlay(&build.diagnostics, build.site.sources())
        } else {
            self.beside_pages.clone()
        };
        self.ready(&build, start.elapsed());
        self.snapshot(report, true)
    }

    fn deferred_work(&mut self) -> Box<dyn FnOnce() -> Option<CheckedBuild<S>> + Send> {
        let build = self.pages.clone();
        Box::new(move || {
            let build = build?;
            // On threads of its own: a save that comes meanwhile finds the others free.
            let threads =
                std::thread::available_parallelism().map_or(1, |cores| cores.get().div_ceil(2));
            match rayon::ThreadPoolBuilder::new()
                .num_threads(threads)
                .stack_size(deep_stack::SIZE)
                .build()
            {
                Ok(pool) => pool.install(|| Some(build.check())),
                Err(_) => Some(build.check()),
            }
        })
    }

    fn crash_report(&self) -> OverlayReport {
        self.host.crash_report()
    }

    fn complete(&mut self, checked: Option<CheckedBuild<S>>) -> Snapshot {
        let Some(CheckedBuild { build, diagnostics, took }) = checked else {
            return Snapshot::default();
        };
        self.host.report(&diagnostics, build.site.sources());
        self.is_slow = took > LONG;
        comemo::evict(KEPT_BUILDS);
        let report = overlay(&diagnostics, build.site.sources());
        self.beside_pages = report.clone().filter(|_| self.files.is_some());
        self.snapshot(report, false)
    }
}

/// The report for the pages; `None` without an error and a warning.
fn overlay(diagnostics: &[Diagnostic], sources: &SourceSet) -> Option<OverlayReport> {
    let shown: Vec<Diagnostic> = shown(diagnostics).cloned().collect();
    (!shown.is_empty()).then(|| parts(&shown, &Texts::of(sources, diagnostics)).into())
}

/// The diagnostics that terminal and page show while a person writes: what must be mended stands
/// before what may be.
pub fn shown(diagnostics: &[Diagnostic]) -> impl Iterator<Item = &Diagnostic> {
    let of = |severity| diagnostics.iter().filter(move |found| found.severity == severity);
    of(Severity::Error).chain(of(Severity::Warning))
}

#[cfg(test)]
mod tests {
    use super::shown;
    use crate::base::{Diagnostic, Severity};
    use crate::plan::codes::BROKEN_PDF;

    #[test]
    fn errors_stand_before_warnings() {
        use Severity::{Error, Warning};
        let found = [(Warning, "one"), (Error, "two"), (Warning, "three"), (Error, "four")];
        let found = found.map(|(severity, message)| Diagnostic {
            severity,
            ..Diagnostic::new(&BROKEN_PDF, message)
        });
        let order: Vec<&str> = shown(&found).map(|shown| shown.message.as_str()).collect();
        assert_eq!(order, ["two", "four", "one", "three"]);
    }
}
