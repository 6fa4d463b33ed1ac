//! What the preview shows of a real site: its pages at once, its files when they are asked for, and
//! errors beside the pages over them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use folio::base::{Diagnostic, Options, OutputPath};
use folio::pipeline::build;
use folio::plan::{Addresses, MemoryStore, NoStore, routes};
use folio::preview::server::{OverlayReport, SiteFile, Snapshot};
use folio::preview::session::Rebuild;
use folio::preview::site_builds::{Host, SiteBuilds};
use folio::source::{SourceSet, load};

use crate::support::{folder, options, project, sample_sites, write};

/// Keeps what the terminal would show.
struct Terminal(PathBuf);

impl Host for Terminal {
    fn read(&mut self, previous: Option<&SourceSet>) -> Result<SourceSet, Diagnostic> {
        Ok(load(&self.0, previous).unwrap())
    }

    fn options(&self) -> Options {
        options()
    }

    fn ready(&mut self, _: &str, _: Duration) {}

    fn report(&mut self, _: &[Diagnostic], _: &SourceSet) {}

    fn crash_report(&self) -> OverlayReport {
        OverlayReport::from("a crash")
    }
}

type Builds = SiteBuilds<Terminal, MemoryStore>;

fn builds(root: &Path) -> Builds {
    SiteBuilds::new(Terminal(root.to_owned()), MemoryStore::default())
}

/// What is shown when the rest is checked as well.
fn completed(builds: &mut Builds) -> Snapshot {
    let work = builds.deferred_work();
    builds.complete(work())
}

fn files(snapshot: &Snapshot) -> BTreeMap<OutputPath, SiteFile> {
    snapshot.site.as_deref().expect("pages are shown").clone()
}

fn report(snapshot: &Snapshot) -> String {
    snapshot.report.as_ref().map(OverlayReport::text).unwrap_or_default()
}

/// A CV of two pages, and a document of one page that prints it.
const LONG: &str = "## Education\n\n### MD\nUniversity · 2014\n\n";
const SITE: &str = "[person]\nname = \"Ada Park\"\n\n[[document]]\nfile = \"packet-cv.pdf\"\n\
                    public = false\nmax-pages = 1\n";

fn long_cv() -> String {
    let items = (1..90).map(|number| format!("- Item number {number}, with some words to it.\n"));
    LONG.to_owned() + &items.collect::<String>()
}

fn a_site() -> tempfile::TempDir {
    folder(&[("site.toml", SITE), ("content/cv.md", &long_cv())])
}

#[test]
fn a_preview_has_the_bytes_of_a_build() {
    let kitchen = sample_sites().into_iter().find(|(name, _)| name == "kitchen").unwrap().1;
    for root in [kitchen, project().to_owned()] {
        let built = build(&load(&root, None).unwrap(), &options(), &NoStore);
        let base = Addresses::of(&built.profile).base().trim_start_matches('/').to_owned();
        let (built, mut shown) = (built.outputs.site, files(&builds(&root).rebuild()));
        if !base.is_empty() {
            // A host has its own page for what is not in the site's folder.
            shown.remove(&routes::not_found());
            let bare =
                |path: &OutputPath| OutputPath::new(path.as_str().strip_prefix(&base).unwrap());
            shown = shown.iter().map(|(path, file)| (bare(path), file.clone())).collect();
        }
        assert_eq!(shown.keys().collect::<Vec<_>>(), built.keys().collect::<Vec<_>>());
        for (path, file) in &shown {
            assert_eq!(file.bytes().as_ref(), built.get(path), "{path}");
        }
        let is_on_request = |ending: &str| {
            let mut files = shown.iter().filter(|(path, _)| path.as_str().ends_with(ending));
            files.all(|(_, file)| matches!(file, SiteFile::OnRequest(_)))
        };
        assert!([".pdf", ".webp", "card.png"].into_iter().all(is_on_request));
    }
}

#[test]
fn an_error_in_a_private_document_is_shown_over_the_site() {
    let root = a_site();
    let mut builds = builds(root.path());
    let first = builds.rebuild();
    assert!(first.is_unfinished && first.site.is_some());
    assert_eq!(report(&first), "");
    let whole = completed(&mut builds);
    assert!(whole.site.is_some() && report(&whole).contains("error[too-many-pages]"));

    // Until the rest is checked again nobody knows that it is still there, or mended.
    write(root.path(), &[("content/cv.md", &(long_cv() + "- One more.\n"))]);
    let next = builds.rebuild();
    assert!(report(&next).contains("error[too-many-pages]"));
    fs::write(root.path().join("content/cv.md"), LONG).unwrap();
    assert!(report(&builds.rebuild()).contains("error[too-many-pages]"));
    let mended = completed(&mut builds);
    assert!(mended.site.is_some());
    assert_eq!(report(&mended), "");
    assert_eq!(report(&builds.rebuild()), "");
}

#[test]
fn what_could_be_better_is_told_beside_the_pages_until_it_is() {
    let dated = |date: &str| format!("## Education\n\n### MD\nUniversity · {date}\n");
    let root = folder(&[
        ("site.toml", "[person]\nname = \"Ada Park\"\n"),
        ("content/cv.md", &dated("2010-11")),
    ]);
    let mut builds = builds(root.path());
    assert!(builds.rebuild().site.is_some());
    let checked = completed(&mut builds);
    assert!(checked.site.is_some() && report(&checked).contains("warning[ambiguous-date]"));
    write(root.path(), &[("content/cv.md", &dated("2010 – 2011"))]);
    assert!(report(&builds.rebuild()).contains("warning[ambiguous-date]"), "until it is checked");
    assert_eq!(report(&completed(&mut builds)), "");
}

#[test]
fn a_broken_private_file_is_shown_over_the_site() {
    let root = a_site();
    write(root.path(), &[("private.toml", "phone = +49 30 1234567\n")]);
    let first = builds(root.path()).rebuild();
    assert!(first.site.is_some());
    assert!(report(&first).contains("private.toml:1:"), "{}", report(&first));
}

#[test]
fn errors_in_pages_are_shown_at_once_and_all_others_when_they_are_found() {
    let root = a_site();
    let mut builds = builds(root.path());
    write(root.path(), &[("site.toml", &SITE.replace("max-pages", "colour = 1\nmax-pages"))]);
    let first = builds.rebuild();
    assert!(first.site.is_none() && report(&first).contains("`colour`"));
    let broken = completed(&mut builds);
    assert!(broken.site.is_none());
    let said = report(&broken);
    assert!(said.contains("`colour`") && said.contains("too-many-pages"), "{said}");
    write(root.path(), &[("site.toml", SITE)]);
    assert!(builds.rebuild().site.is_some());
}
