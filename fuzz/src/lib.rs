//! What a fuzz target does with any bytes: one function a kind of input, which panics where folio
//! breaks. `tests/it/fuzz_corpus.rs` calls the same functions for the small files of `corpus/`.
//!
//! It says nothing about what is right for an input: only that there is an answer, and that the
//! place of each diagnostic lies in its file.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::{Arc, OnceLock};

use folio::base::{Diagnostic, Hashed, Options, PartialDate};
use folio::model::citation::style::StyleSource;
use folio::model::publication::Publication;
use folio::model::{citation, resolve};
use folio::output::data;
use folio::pipeline::{PlannedSite, Rendering};
use folio::plan::NoStore;
use folio::preview::server::{Server, Snapshot};
use folio::render::{pdf_raster, sanitize};
use folio::report::{self, Texts};
use folio::source::SourceSet;
use folio::syntax::Documents;
use folio::words::Catalog;

/// A kind of input: its name, which is that of its folder in `corpus/`, and what is done with it.
pub type Target = (&'static str, fn(&[u8]));

pub const TARGETS: [Target; 12] = [
    ("front-matter", front_matter),
    ("toml", toml),
    ("cv", cv),
    ("markdown", markdown),
    ("bibtex", bibtex),
    ("references", references),
    ("csl", csl),
    ("css", css),
    ("svg", svg),
    ("pdf", pdf),
    ("pictures", pictures),
    ("preview", preview),
];

const PERSON: &str = "[person]\nname = \"Ada Park\"\n";

fn options() -> Options {
    Options {
        now: 1_795_305_600,
        today: PartialDate::new(2026, Some(11), Some(22)).expect("a day"),
        show_embargoed: false,
        pdf: false,
    }
}

fn check_places(sources: &SourceSet, diagnostics: &[Diagnostic]) {
    for label in diagnostics.iter().flat_map(|diagnostic| &diagnostic.labels) {
        let (Some(span), Some(source)) = (label.span, sources.get(&label.file)) else { continue };
        assert!(
            span.start <= span.end && span.end <= source.bytes.len(),
            "a place past the end of {}",
            label.file
        );
    }
}

/// Builds the site of these files and one more, all but the files that are made on request, or all.
fn build(files: &[(&str, &[u8])], with_pictures: bool) {
    let mut all: Vec<(&str, &[u8])> = vec![("site.toml", PERSON.as_bytes())];
    all.retain(|(path, _)| files.iter().all(|(given, _)| given != path));
    all.extend(files);
    let sources = Arc::new(SourceSet::of(all.iter().copied()));
    let site = PlannedSite::new(Arc::clone(&sources), &options());
    let Rendering { outputs, diagnostics } = match with_pictures {
        true => site.render_all(&NoStore),
        false => site.render_pages(&NoStore),
    };
    let diagnostics = site.conclude(&outputs, diagnostics, &NoStore);
    check_places(&sources, &diagnostics);
    let texts = Texts::of(&sources, &diagnostics);
    assert_eq!(report::human(&diagnostics, &texts, false).is_empty(), diagnostics.is_empty());
    comemo::evict(2);
}

pub fn front_matter(bytes: &[u8]) {
    let page = [b"+++\n", bytes, b"\n+++\nText.\n"].concat();
    build(
        &[
            ("content/pages/a.md", &page),
            ("content/posters/p/index.md", &page),
            ("content/updates/2026-01-02-a.md", bytes),
        ],
        false,
    );
}

pub fn toml(bytes: &[u8]) {
    build(
        &[
            ("site.toml", bytes),
            ("private.toml", bytes),
            ("content/publications.toml", bytes),
            ("content/a.bib", b"@article{a, title = {A}, author = {Park, Ada}, year = 2020}"),
        ],
        false,
    );
}

pub fn cv(bytes: &[u8]) {
    build(&[("content/cv.md", bytes)], false);
}

pub fn markdown(bytes: &[u8]) {
    build(&[("content/pages/a.md", bytes), ("content/narrative.md", bytes)], false);
}

pub fn bibtex(bytes: &[u8]) {
    build(&[("content/a.bib", bytes)], false);
}

/// A file of works in any format, by what it holds: the ending decides only where that leaves it
/// open. Its works are cited in three styles, handed out in three formats, and read again.
pub fn references(bytes: &[u8]) {
    let endings: &[&str] = match bytes.trim_ascii_start().first() {
        Some(b'<') => &["xml"],
        Some(b'[' | b'{') => &["json"],
        Some(b'@') => &["bib"],
        Some(b'%') => &["enw", "bib"],
        Some(b'P' | b'p') => &["nbib"],
        Some(b'T' | b't') => &["ris"],
        _ => &["ris", "nbib", "enw", "bib"],
    };
    for ending in endings {
        let read = works(ending, bytes);
        for style in ["nlm-citation-sequence", "apa"] {
            let style = StyleSource::Archived(style.to_owned());
            citation::cite(&read, &style, "en", Catalog::standard().words("en"));
        }
        let bib: String = read.iter().map(|work| data::bibtex::entry(work).to_string()).collect();
        let ris: String = read.iter().map(|work| data::ris::record(work).to_string()).collect();
        let json = data::csl_json::array(read.iter().map(|work| data::csl_json::item(work)));
        for (ending, text) in [("bib", bib), ("ris", ris), ("json", json)] {
            works(ending, text.as_bytes());
        }
    }
    comemo::evict(2);
}

/// The works of a file with this ending, cited in the style of AMA as well.
fn works(ending: &str, bytes: &[u8]) -> Vec<Arc<Hashed<Publication>>> {
    let file = format!("content/a.{ending}");
    let sources =
        Arc::new(SourceSet::of([("site.toml", PERSON.as_bytes()), (file.as_str(), bytes)]));
    let documents = Documents::of(&sources);
    let mut diagnostics: Vec<_> = documents.diagnostics().cloned().collect();
    let profile = resolve(&sources, &documents, &Catalog::standard(), &options())
        .into_value(&mut diagnostics);
    check_places(&sources, &diagnostics);
    profile.publications.clone()
}

pub fn csl(bytes: &[u8]) {
    let site = format!("{PERSON}[cv]\ncitation-style = \"a.csl\"\n");
    build(
        &[
            ("site.toml", site.as_bytes()),
            ("content/a.csl", bytes),
            (
                "content/a.bib",
                b"@article{a, title = {A title}, author = {Park, Ada and Lin, Wei}, \
                journal = {J}, volume = 3, pages = {1--9}, year = 2020, doi = {10.5555/a}}",
            ),
        ],
        false,
    );
}

pub fn css(bytes: &[u8]) {
    build(&[("themes/ledger/css/site.css", bytes)], false);
}

pub fn svg(bytes: &[u8]) {
    sanitize::svg::text(bytes);
    if let Some(clean) = sanitize::svg::sanitize(bytes) {
        let again = sanitize::svg::sanitize(&clean);
        assert_eq!(again.as_deref(), Some(&clean[..]), "a clean picture is changed again");
    }
    build(&[("content/pages/a.md", b"# A\n\n![A](../a.svg)\n"), ("content/a.svg", bytes)], true);
}

pub fn pdf(bytes: &[u8]) {
    pdf_raster::texts(bytes);
    let clean = sanitize::pdf::sanitize(bytes, Some("A title"));
    if let Ok(clean) = &clean {
        assert!(sanitize::pdf::sanitize(clean, None).is_ok(), "a clean PDF is refused");
    }
    let _ = pdf_raster::drawn(bytes, 60, 60);
}

pub fn pictures(bytes: &[u8]) {
    if let Some(stripped) = sanitize::jpeg::strip_metadata(bytes) {
        assert!(stripped.len() <= bytes.len() + 64, "more than there was");
    }
    build(&[("content/pages/a.md", b"# A\n\n![A](../a.jpg)\n"), ("content/a.jpg", bytes)], true);
}

/// Sends the bytes to a preview that serves an empty site, and reads until it closes.
pub fn preview(bytes: &[u8]) {
    static SERVER: OnceLock<Server> = OnceLock::new();
    let server = SERVER.get_or_init(|| {
        let server = Server::bind(0, true).expect("a free port");
        server.publish(Snapshot { site: Some(Arc::default()), ..Snapshot::default() });
        server
    });
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).expect("a connection");
    // The server may have answered and closed before all is sent.
    let _ = stream.write_all(bytes).and_then(|()| stream.shutdown(Shutdown::Write));
    let mut answer = Vec::new();
    let _ = stream.take(1 << 20).read_to_end(&mut answer);
    assert!(answer.is_empty() || answer.starts_with(b"HTTP/1.1 "), "no answer of a server");
}
