//! `folio serve`: the preview. It builds in memory and never touches `dist/`.

#![expect(clippy::disallowed_methods, reason = "the store is given the time of the run")]

use std::io::ErrorKind;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, SystemTime};

use clap::Args;

use crate::base::{Diagnostic, Options};
use crate::cli::codes::{NO_FOLDER, PORT_TAKEN};
use crate::cli::common::{options_now, read};
use crate::cli::crash::CrashLog;
use crate::cli::dropped_file::SiteImport;
use crate::cli::page_edit::{KnownFaults, PageFiles, SiteEdit};
use crate::cli::page_publish::SitePublish;
use crate::cli::report::{fail, has_colors, print, print_stderr, texts};
use crate::cli::schema::keep_site_schema;
use crate::cli::start_on_page::SiteStart;
use crate::cli::start_page::start_page;
use crate::cli::{Exit, Folder};
use crate::emit::DiskStore;
use crate::pipeline::PlannedSite;
use crate::plan::LayeredStore;
use crate::preview::server::{OverlayReport, Server, StartPage};
use crate::preview::site_builds::{Host, SiteBuilds, shown};
use crate::preview::{session, watcher::Watcher};
use crate::report::{Texts, human, parts};
use crate::source::SourceSet;

/// The port that is tried first.
const DEFAULT_PORT: u16 = 4000;

/// Why a preview ends by itself.
const OVERRUN: &str = "The preview has ended: some program or page sent it eight uploads of more \
than 128 MB. Close that page, and start `folio serve` again.\n";

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
    /// The preview of a folder as a double click shows it.
    pub fn opened() -> Serve {
        Serve { folder: Folder { dir: None }, port: None, open: true, poll: false }
    }

    pub fn run(&self, root: &Path, crashes: &CrashLog) -> Exit {
        let root = &self.folder.below(root);
        keep_site_schema(root);
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
            Err(error) => return fail(no_port(self.port, error.kind())),
        };
        let pages = PageFiles::default();
        let known = KnownFaults::default();
        let edits = SiteEdit::new(root, SystemTime::now(), pages.clone(), known.clone());
        // Without random numbers, which no system lacks, the pages may send nothing.
        let imports = SiteImport::new(root, pages.clone());
        let _ =
            server.take_from_pages(imports, edits, SitePublish::new(root), SiteStart::new(root));
        let host = Terminal {
            root,
            crashes,
            port: server.port(),
            opens_browser: self.open,
            pages,
            known,
            is_start: false,
            printed: None,
        };
        let store = LayeredStore::new(DiskStore::new(root, SystemTime::now()));
        let builds = SiteBuilds::new(host, store);
        session::run(&server, &mut watcher, builds, &AtomicBool::new(false));
        if server.is_overrun() {
            print_stderr(OVERRUN);
            return Exit::Failure;
        }
        Exit::Done
    }
}

/// Why the preview cannot answer at the port, or at any where none was asked for.
fn no_port(asked: Option<u16>, kind: ErrorKind) -> Diagnostic {
    let (message, help) = match (asked, kind) {
        (Some(port), ErrorKind::PermissionDenied) => (
            format!("port {port} may not be used"),
            "leave `--port` away, or take one above 1024, as in `--port 8080`",
        ),
        (Some(port), _) => {
            (format!("port {port} is taken"), "leave `--port` away, and the next free one is found")
        }
        (None, ErrorKind::PermissionDenied) => (
            "no program may answer the browser on this machine".to_owned(),
            "allow folio in the firewall, for 127.0.0.1 alone; `folio build` works without",
        ),
        (None, _) => (
            format!("port {DEFAULT_PORT} and those after it are taken"),
            "end another preview, or name a port that is free, as in `--port 8080`",
        ),
    };
    Diagnostic::new(&PORT_TAKEN, message).help(help)
}

/// The terminal that the preview runs in.
struct Terminal<'a> {
    root: &'a Path,
    crashes: &'a CrashLog,
    port: u16,
    opens_browser: bool,
    /// For those who edit on a page.
    pages: PageFiles,
    known: KnownFaults,
    /// Whether there is no site yet, and the page begins one.
    is_start: bool,
    /// The diagnostics that were printed last.
    printed: Option<Vec<Diagnostic>>,
}

impl Host for Terminal<'_> {
    fn read(&mut self, previous: Option<&SourceSet>) -> Result<SourceSet, Diagnostic> {
        read(self.root, previous)
    }

    fn options(&self) -> Options {
        options_now(true, true)
    }

    fn ready(&mut self, base: &str, took: Duration) {
        let address = format!("http://127.0.0.1:{}{base}/", self.port);
        let has_errors = self.printed.iter().flatten().any(Diagnostic::is_error);
        let what = match (self.is_start, has_errors) {
            (true, _) => "shows how to begin a site, as this folder has none",
            (false, true) => "shows what to mend",
            (false, false) => "shows the site",
        };
        print(&format!(
            "{address} {what} ({} ms). It follows every save; Ctrl+C ends it.\n",
            took.as_millis()
        ));
        if self.opens_browser && open::that_detached(&address).is_err() {
            print_stderr("The browser could not be opened: open the address by hand.\n");
        }
    }

    fn shows(&mut self, site: &PlannedSite) {
        self.pages.set(site.page_files());
    }

    fn start(&mut self, sources: &SourceSet) -> Option<StartPage> {
        // A site that was shown and is gone is missed: no other is to take its place.
        let page = if self.printed.is_none() { start_page(self.root, sources) } else { None };
        if self.is_start && page.is_none() {
            print("The site is begun, and the page shows it.\n");
        }
        self.is_start = page.is_some();
        page
    }

    /// Prints diagnostics that differ from those printed last. That there is no site is no fault where
    /// the page begins one.
    fn report(&mut self, diagnostics: &[Diagnostic], sources: &SourceSet) {
        if self.is_start {
            return;
        }
        let shown: Vec<Diagnostic> = shown(diagnostics).cloned().collect();
        self.known.set(shown.clone());
        if self.printed.as_ref() == Some(&shown) {
            return;
        }
        if shown.is_empty() && self.printed.is_some() {
            print_stderr("All is well again.\n");
        }
        print_stderr(&human(&shown, &texts(&shown, sources), has_colors()));
        self.printed = Some(shown);
    }

    fn crash_report(&self) -> OverlayReport {
        let diagnostics = [self.crashes.report("the last good page is kept")];
        print_stderr(&human(&diagnostics, &Texts::default(), has_colors()));
        parts(&diagnostics, &Texts::default()).into()
    }
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind::{AddrInUse, PermissionDenied};

    use super::no_port;

    #[test]
    fn a_port_that_cannot_be_had_is_said_with_a_way_out() {
        for (asked, kind, message, help) in [
            (Some(80), PermissionDenied, "port 80 may not be used", "above 1024"),
            (Some(8080), AddrInUse, "port 8080 is taken", "leave `--port` away"),
            (None, AddrInUse, "port 4000 and those after it", "as in `--port 8080`"),
            (None, PermissionDenied, "no program may answer", "firewall"),
        ] {
            let diagnostic = no_port(asked, kind);
            assert!(diagnostic.message.contains(message), "{}", diagnostic.message);
            assert!(diagnostic.help.unwrap().contains(help), "{message}");
        }
    }
}
