//! What the preview shows after a save: the whole site when it is built quickly, else the pages
//! first and the documents of the build before, until the whole site is built beside the loop.
//!
//! It reads no clock of its own for a build and prints nothing: both are its host's.

#![expect(clippy::disallowed_methods, reason = "how long a build takes decides what is built next")]

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;

use crate::base::{Diagnostic, Options, OutputPath, Severity};
use crate::pipeline::{Build, build, build_without_documents};
use crate::plan::{Addresses, Store, routes};
use crate::preview::server::{OverlayReport, SiteFile, Snapshot};
use crate::preview::session::Rebuild;
use crate::report::{Texts, parts};
use crate::source::SourceSet;

/// After how many whole builds without use a memoized result is forgotten. What a PDF leaves behind
/// is large.
const KEPT_BUILDS: usize = 2;

/// When a whole build took longer than this, the next one shows the pages first: nobody waits for a
/// PDF of two thousand works to see a word change.
const LONG: Duration = Duration::from_millis(150);

/// What a preview needs of the command that runs it.
pub trait Host {
    /// Reads the folder. `Err` is a folder that cannot be read at all.
    fn read(&mut self, previous: Option<&SourceSet>) -> Result<SourceSet, Diagnostic>;

    /// The options of a build that begins now.
    fn options(&self) -> Options;

    /// The first build is shown below the folder `base`.
    fn ready(&mut self, base: &str, took: Duration);

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
    /// The public documents of the last whole build.
    documents: BTreeMap<OutputPath, Bytes>,
    /// Whether the last whole build took long.
    is_slow: bool,
}

/// A build of everything.
pub struct WholeBuild {
    built: Build,
    sources: Arc<SourceSet>,
    took: Duration,
}

impl<H: Host, S: Store + Send + Sync + 'static> SiteBuilds<H, S> {
    pub fn new(host: H, store: S) -> Self {
        SiteBuilds {
            host,
            store: Arc::new(store),
            sources: None,
            is_ready: false,
            documents: BTreeMap::new(),
            is_slow: false,
        }
    }
}

impl WholeBuild {
    fn of(sources: Arc<SourceSet>, options: &Options, store: &dyn Store) -> WholeBuild {
        let start = Instant::now();
        let built = build(&sources, options, store);
        WholeBuild { built, sources, took: start.elapsed() }
    }
}

impl<H: Host, S: Store + Send + Sync + 'static> Rebuild for SiteBuilds<H, S> {
    type Deferred = WholeBuild;

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
        let options = self.host.options();
        if !self.is_slow {
            let whole = WholeBuild::of(sources, &options, &*self.store);
            let base = Addresses::of(&whole.built.profile).base().to_owned();
            let snapshot = self.complete(whole);
            if !std::mem::replace(&mut self.is_ready, true) {
                self.host.ready(&base, start.elapsed());
            }
            return snapshot;
        }
        let mut built = build_without_documents(&sources, &options, &*self.store);
        if built.has_errors() {
            self.host.report(&built.diagnostics, &sources);
        }
        let wanted: Vec<OutputPath> = document_paths(&built).collect();
        let earlier = self.documents.iter().filter(|(path, _)| wanted.contains(path));
        built.outputs.site.extend(earlier.map(|(path, bytes)| (path.clone(), bytes.clone())));
        Snapshot { is_unfinished: true, ..snapshot(&built, &sources) }
    }

    fn deferred_work(&mut self) -> Box<dyn FnOnce() -> WholeBuild + Send> {
        let (sources, store) = (self.sources.clone().unwrap_or_default(), Arc::clone(&self.store));
        let options = self.host.options();
        Box::new(move || {
            let whole = || WholeBuild::of(sources, &options, &*store);
            // On threads of its own: a save that comes meanwhile finds the others free.
            let threads =
                std::thread::available_parallelism().map_or(1, |cores| cores.get().div_ceil(2));
            match rayon::ThreadPoolBuilder::new().num_threads(threads).build() {
                Ok(pool) => pool.install(whole),
                Err(_) => whole(),
            }
        })
    }

    fn crash_report(&self) -> OverlayReport {
        self.host.crash_report()
    }

    fn complete(&mut self, whole: WholeBuild) -> Snapshot {
        self.host.report(&whole.built.diagnostics, &whole.sources);
        self.is_slow = whole.took > LONG;
        self.documents = documents(&whole.built);
        comemo::evict(KEPT_BUILDS);
        snapshot(&whole.built, &whole.sources)
    }
}

fn document_paths(built: &Build) -> impl Iterator<Item = OutputPath> {
    built.profile.settings.documents.iter().map(|document| OutputPath::new(&document.file))
}

/// The public documents of a build.
fn documents(built: &Build) -> BTreeMap<OutputPath, Bytes> {
    document_paths(built)
        .filter_map(|path| {
            let bytes = built.outputs.site.get(&path)?.clone();
            Some((path, bytes))
        })
        .collect()
}

fn snapshot(built: &Build, sources: &SourceSet) -> Snapshot {
    let report = built.has_errors().then(|| {
        let shown: Vec<Diagnostic> = shown(&built.diagnostics).cloned().collect();
        parts(&shown, &Texts::of(sources, &built.diagnostics)).into()
    });
    // A site that will lie in a folder of its host is shown in that folder, so that the same bytes
    // hold the same links.
    let base = Addresses::of(&built.profile).base().trim_start_matches('/').to_owned();
    let outputs: BTreeMap<OutputPath, Bytes> = if base.is_empty() {
        built.outputs.site.clone()
    } else {
        let not_found = routes::not_found();
        let not_found =
            built.outputs.site.get(&not_found).map(|bytes| (not_found.clone(), bytes.clone()));
        built
            .outputs
            .site
            .iter()
            .map(|(path, bytes)| (OutputPath::new(&format!("{base}/{path}")), bytes.clone()))
            .chain(not_found)
            .collect()
    };
    let files = outputs.into_iter().map(|(path, bytes)| (path, SiteFile::from(bytes)));
    let site = report.is_none().then(|| Arc::new(files.collect()));
    Snapshot { site, report, is_unfinished: false }
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
    use crate::base::{Code, Diagnostic};

    #[test]
    fn errors_stand_before_warnings() {
        static WARNING: Code = Code::warning("a-warning", "");
        static ERROR: Code = Code::error("an-error", "");
        let found = [(&WARNING, "one"), (&ERROR, "two"), (&WARNING, "three"), (&ERROR, "four")];
        let found = found.map(|(code, message)| Diagnostic::new(code, message));
        let order: Vec<&str> = shown(&found).map(|shown| shown.message.as_str()).collect();
        assert_eq!(order, ["two", "four", "one", "three"]);
    }
}
