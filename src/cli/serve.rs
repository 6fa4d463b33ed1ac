//! `folio serve`: the preview. It builds in memory and never touches `dist/`.

#![expect(
    clippy::disallowed_methods,
    reason = "the store is given the time, and a rebuild's duration is told"
)]

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant, SystemTime};

use bytes::Bytes;
use clap::Args;

use crate::base::{Diagnostic, Options, OutputPath, Severity};
use crate::cli::codes::{NO_FOLDER, PORT_TAKEN};
use crate::cli::common::{options_now, read};
use crate::cli::crash::CrashLog;
use crate::cli::report::{Format, has_colors, print, print_diagnostics, print_stderr, texts};
use crate::cli::{Exit, Folder};
use crate::emit::DiskStore;
use crate::pipeline::{Build, build, build_without_documents};
use crate::plan::{Addresses, LayeredStore};
use crate::preview::server::{Server, Snapshot};
use crate::preview::session::Site;
use crate::preview::{session, watcher::Watcher};
use crate::report::human;
use crate::source::SourceSet;

/// The port that is tried first.
const DEFAULT_PORT: u16 = 4000;

/// After how many whole builds without use a kept result is forgotten. What a PDF leaves behind is
/// large.
const KEPT_BUILDS: usize = 2;

/// When a whole build took longer than this, the next one shows the pages first, and the documents
/// are made beside it when no more is saved: nobody waits for a PDF of two thousand works to see a
/// word change.
const LONG: Duration = Duration::from_millis(150);

#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    folder: Folder,
    /// The port to answer at, instead of the first free one from 4000 on
    #[arg(long)]
    port: Option<u16>,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
    /// Look at the files again and again, for disks that do not tell of changes
    #[arg(long)]
    poll: bool,
}

impl Serve {
    pub fn run(&self, root: &Path, crashes: &CrashLog) -> Exit {
        let root = &self.folder.below(root);
        let watcher = if self.poll { Watcher::polling(root) } else { Watcher::new(root) };
        let mut watcher = match watcher {
            Ok(watcher) => watcher,
            Err(_) => {
                return fail(
                    Diagnostic::new(
                        &NO_FOLDER,
                        format!("`{}` is not a folder that can be watched", root.display()),
                    )
                    .help("go into the folder that holds site.toml, or name it with `--root`"),
                );
            }
        };
        let server = match Server::bind(self.port.unwrap_or(DEFAULT_PORT), self.port.is_some()) {
            Ok(server) => server,
            Err(_) => {
                let port = self.port.unwrap_or(DEFAULT_PORT);
                return fail(
                    Diagnostic::new(&PORT_TAKEN, format!("port {port} is taken"))
                        .help("leave `--port` away, and the next free one is found"),
                );
            }
        };
        let preview = Preview {
            root,
            crashes,
            port: server.port(),
            open: self.open,
            store: Arc::new(LayeredStore::new(DiskStore::new(root, SystemTime::now()))),
            sources: None,
            told: None,
            documents: BTreeMap::new(),
            is_slow: false,
        };
        session::run(&server, &mut watcher, preview, &AtomicBool::new(false));
        Exit::Done
    }
}

/// What is remembered from one build to the next.
struct Preview<'a> {
    root: &'a Path,
    crashes: &'a CrashLog,
    port: u16,
    open: bool,
    store: Arc<LayeredStore<DiskStore>>,
    sources: Option<Arc<SourceSet>>,
    /// The findings that the terminal shows.
    told: Option<Vec<Diagnostic>>,
    /// The public documents that were made last.
    documents: BTreeMap<OutputPath, Bytes>,
    /// Whether the last whole build took long.
    is_slow: bool,
}

/// A build of everything.
struct Whole {
    built: Build,
    sources: Arc<SourceSet>,
    took: Duration,
}

impl Whole {
    fn of(sources: Arc<SourceSet>, options: &Options, store: &LayeredStore<DiskStore>) -> Whole {
        let start = Instant::now();
        let built = build(&sources, options, store);
        Whole { built, sources, took: start.elapsed() }
    }
}

impl Site for Preview<'_> {
    type Rest = Whole;

    fn rebuild(&mut self) -> Snapshot {
        let start = Instant::now();
        let sources = match read(self.root, self.sources.as_deref()) {
            Ok(sources) => Arc::new(sources),
            Err(diagnostic) => {
                self.print_diagnostics(std::slice::from_ref(&diagnostic), &SourceSet::default());
                return Snapshot {
                    report: Some(human(&[diagnostic], &crate::report::Texts::default(), false)),
                    ..Snapshot::default()
                };
            }
        };
        self.sources = Some(Arc::clone(&sources));
        let options = options_now(true, true);
        if !self.is_slow {
            let whole = Whole::of(sources, &options, &self.store);
            let base =
                self.told.is_none().then(|| Addresses::of(&whole.built.profile).base().to_owned());
            let snapshot = self.finish(whole);
            if let Some(base) = base {
                self.welcome(&base, start);
            }
            return snapshot;
        }
        let mut built = build_without_documents(&sources, &options, &*self.store);
        if built.has_errors() {
            self.print_diagnostics(&built.diagnostics, &sources);
        }
        let wanted: Vec<_> = built
            .profile
            .settings
            .documents
            .iter()
            .map(|document| OutputPath::new(&document.file))
            .collect();
        let earlier = self.documents.iter().filter(|(path, _)| wanted.contains(path));
        built.outputs.site.extend(earlier.map(|(path, bytes)| (path.clone(), bytes.clone())));
        Snapshot { is_unfinished: true, ..snapshot(&built, &sources) }
    }

    fn rest(&mut self) -> Box<dyn FnOnce() -> Whole + Send> {
        let (sources, store) = (self.sources.clone().unwrap_or_default(), Arc::clone(&self.store));
        Box::new(move || {
            let whole = || Whole::of(sources, &options_now(true, true), &store);
            // On threads of its own: a save that comes meanwhile finds the others free.
            let threads =
                std::thread::available_parallelism().map_or(1, |cores| cores.get().div_ceil(2));
            match rayon::ThreadPoolBuilder::new().num_threads(threads).build() {
                Ok(pool) => pool.install(whole),
                Err(_) => whole(),
            }
        })
    }

    fn crash_report(&self) -> String {
        let report = self.crashes.report("the last good page is kept");
        print_stderr(&report);
        report
    }

    fn finish(&mut self, whole: Whole) -> Snapshot {
        self.print_diagnostics(&whole.built.diagnostics, &whole.sources);
        self.is_slow = whole.took > LONG;
        self.documents = documents(&whole.built);
        comemo::evict(KEPT_BUILDS);
        snapshot(&whole.built, &whole.sources)
    }
}

impl Preview<'_> {
    fn welcome(&self, base: &str, start: Instant) {
        let address = format!("http://127.0.0.1:{}{base}/", self.port);
        print(&format!(
            "{address} shows the site ({} ms). It follows every save; Ctrl+C ends it.\n",
            start.elapsed().as_millis()
        ));
        if self.open && open::that_detached(&address).is_err() {
            print_stderr("The browser could not be opened: open the address by hand.\n");
        }
    }

    /// Tells findings in the terminal when they are others than those that stand there.
    fn print_diagnostics(&mut self, diagnostics: &[Diagnostic], sources: &SourceSet) {
        let shown: Vec<Diagnostic> = diagnostics
            .iter()
            .filter(|diagnostic| diagnostic.severity <= Severity::Warning)
            .cloned()
            .collect();
        if self.told.as_ref() == Some(&shown) {
            return;
        }
        if shown.is_empty() && self.told.is_some() {
            print_stderr("All is well again.\n");
        }
        print_stderr(&human(&shown, &texts(&shown, sources), has_colors()));
        self.told = Some(shown);
    }
}

/// The public documents of a build.
fn documents(built: &Build) -> BTreeMap<OutputPath, Bytes> {
    let paths =
        built.profile.settings.documents.iter().map(|document| OutputPath::new(&document.file));
    paths
        .filter_map(|path| {
            built
                .outputs
                .site
                .get_key_value(&path)
                .map(|(path, bytes)| (path.clone(), bytes.clone()))
        })
        .collect()
}

fn snapshot(built: &Build, sources: &SourceSet) -> Snapshot {
    let report = built.has_errors().then(|| {
        human(&shown_in_page(&built.diagnostics), &texts(&built.diagnostics, sources), false)
    });
    // A site that will lie in a folder of its host is shown in that folder, so that the same bytes
    // hold the same links.
    let base = Addresses::of(&built.profile).base().trim_start_matches('/').to_owned();
    let outputs: BTreeMap<OutputPath, _> = if base.is_empty() {
        built.outputs.site.clone()
    } else {
        let not_found = built
            .outputs
            .site
            .get(&OutputPath::new("404.html"))
            .map(|bytes| (OutputPath::new("404.html"), bytes.clone()));
        built
            .outputs
            .site
            .iter()
            .map(|(path, bytes)| (OutputPath::new(&format!("{base}/{path}")), bytes.clone()))
            .chain(not_found)
            .collect()
    };
    Snapshot { outputs: Arc::new(outputs), report, is_unfinished: false }
}

fn shown_in_page(diagnostics: &[Diagnostic]) -> Vec<Diagnostic> {
    diagnostics
        .iter()
        .filter(|diagnostic| diagnostic.severity <= Severity::Warning)
        .cloned()
        .collect()
}

fn fail(diagnostic: Diagnostic) -> Exit {
    print_diagnostics(&[diagnostic], &SourceSet::default(), Format::Human, Severity::Error);
    Exit::Failure
}
