//! A folder without a site: its page, the site that is begun there with a name or with a file, and what
//! is refused, of which nothing is written.

use std::collections::BTreeMap;
use std::fs;
use std::time::Instant;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::dropped::{Page, files, paths, sample};
use super::program::Program;
use super::{Got, LIMIT, ask, get};
use crate::support::{folder, program};

fn preview(there: &[(&str, &[u8])]) -> (Program, Page) {
    let preview = Program::start_in(folder(there), &[]);
    let page = Page::open(preview.port);
    (preview, page)
}

fn empty() -> (Program, Page) {
    preview(&[])
}

fn begin_with(page: &Page, headers: &str, wanted: &str) -> Got {
    let request = format!("{headers}\r\n{wanted}");
    super::send(
        page.port,
        &format!("POST /__folio/start HTTP/1.1\r\nHost: localhost:{}\r\n{request}", page.port),
    )
}

fn begin(page: &Page, wanted: &Value) -> Got {
    let wanted = wanted.to_string();
    begin_with(page, &page.headers(wanted.len()), &wanted)
}

#[track_caller]
fn why(got: &Got) -> String {
    assert_eq!((got.status, got.header("Content-Type")), (422, Some("application/json")));
    let answer: Value = serde_json::from_slice(&got.body).unwrap();
    answer["why"].as_str().unwrap().to_owned()
}

/// The home page, as soon as it is there.
#[track_caller]
fn home(port: u16, text: &str) -> String {
    let start = Instant::now();
    loop {
        let page = get(port, "/").text();
        if page.contains(text) {
            return page;
        }
        assert!(start.elapsed() < LIMIT, "no home page: {page}");
        std::thread::yield_now();
    }
}

/// What `folio new` writes with these words into a folder.
fn twin(there: &[(&str, &[u8])], words: &[&str]) -> (TempDir, BTreeMap<String, Vec<u8>>) {
    let twin = folder(there);
    let words: Vec<&str> = ["new", "."].iter().chain(words).copied().collect();
    assert!(program(&words, twin.path()).status.success());
    let files = files(twin.path());
    (twin, files)
}

#[test]
fn the_page_is_in_the_language_of_the_browser_and_writes_nothing() {
    let (preview, page) = empty();
    for (header, tag) in [("", "en"), ("de-AT,de;q=0.9", "de"), ("he", "he"), ("ig,sw", "en")] {
        let got = ask(page.port, "GET", "/cv/", &format!("Accept-Language: {header}\r\n"));
        assert_eq!(got.status, 200);
        let text = got.text();
        assert!(text.contains(&format!("<html lang=\"{tag}\"")), "{text}");
        assert!(text.contains("data-folio-start") && text.contains("id=\"start\""), "{text}");
    }
    assert_eq!(fs::read_dir(preview.folder.path()).unwrap().count(), 0);
}

#[test]
fn a_name_begins_what_folio_new_writes_and_the_page_follows() {
    let (preview, page) = empty();
    let got = begin(&page, &json!({ "name": " Ada \n Park ", "language": "de" }));
    assert_eq!(got.status, 200, "{}", got.text());
    assert!(home(page.port, "Ada Park").contains("<html lang=\"de\""));
    let (_twin, files_of_new) = twin(&[], &["--name", "Ada Park", "--language", "de"]);
    assert!(files(preview.folder.path()) == files_of_new);
    // There is one now.
    assert!(why(&begin(&page, &json!({ "name": "Eve" }))).contains("is a site already"));
    assert!(files(preview.folder.path()) == files_of_new);
    // A site that is gone is missed, over its last pages.
    let mut open = super::Page::open(page.port);
    fs::remove_file(preview.folder.path().join("site.toml")).unwrap();
    let missed = |event: &Value| event.to_string().contains("no-site");
    while !missed(&open.next()) {}
    assert!(get(page.port, "/").text().contains("Ada Park"));
}

#[test]
fn what_stands_against_it_is_said_in_words() {
    let work: &[u8] = b"mine";
    for (there, wanted, said) in [
        (&[][..], json!({ "name": "  " }), "Whose site will it be?"),
        (&[], json!({}), "Whose site will it be?"),
        (&[], json!({ "name": "Ada", "language": "?" }), "is not a language tag"),
        (&[("letter.txt", work)], json!({ "name": "Ada" }), "holds other files (letter.txt)"),
        (
            &[("content/cv.md", work)],
            json!({ "name": "Ada", "is-among-others": true }),
            "has content/cv.md already",
        ),
        (
            &[("content", work)],
            json!({ "name": "Ada", "is-among-others": true }),
            "where a folder should be",
        ),
    ] {
        let (preview, page) = preview(there);
        let before = files(preview.folder.path());
        let why = why(&begin(&page, &wanted));
        assert!(why.contains(said) && why.contains("othing was written"), "{why}");
        assert!(files(preview.folder.path()) == before, "{why}");
        assert!(get(page.port, "/").text().contains("data-folio-start"));
    }
}

#[test]
#[cfg(unix)]
fn a_folder_that_may_not_be_written_to_stays_as_it_is() {
    use std::os::unix::fs::PermissionsExt;

    let (preview, page) = empty();
    let root = preview.folder.path();
    fs::set_permissions(root, fs::Permissions::from_mode(0o555)).unwrap();
    // Who may do everything may write there, too.
    let may_write = fs::write(root.join("probe"), "").is_ok();
    let got = begin(&page, &json!({ "name": "Ada" }));
    fs::set_permissions(root, fs::Permissions::from_mode(0o755)).unwrap();
    if !may_write {
        let why = why(&got);
        assert!(why.contains("you may not write there. Nothing was written;"), "{why}");
        assert_eq!(fs::read_dir(root).unwrap().count(), 0);
    }
}

#[test]
fn nothing_from_elsewhere_begins_a_site() {
    let (preview, page) = empty();
    let wanted = "{\"name\":\"Eve\"}";
    let good = page.headers(wanted.len());
    let own = format!("Origin: http://localhost:{}", page.port);
    for (headers, status) in [
        (good.replace(&page.token, "wrong"), 403),
        (good.replace(&format!("X-Folio-Token: {}\r\n", page.token), ""), 403),
        (good.replace(&own, "Origin: https://evil.example"), 403),
        (good.replace(&format!("{own}\r\n"), ""), 403),
        (good.replace("same-origin", "cross-site"), 403),
        (good.replace("Content-Length: 14", "Content-Length: 5000"), 413),
    ] {
        let body = if status == 413 { " ".repeat(5000) } else { wanted.to_owned() };
        let got = begin_with(&page, &headers, &body);
        assert_eq!(got.status, status, "{headers}");
    }
    assert_eq!(begin_with(&page, &page.headers(1), "{").status, 400);
    assert_eq!(get(page.port, "/__folio/start").status, 404);
    let cross = page.headers(0).replace(&page.token, "wrong");
    let target = "/__folio/import?start&lying=cv.docx";
    assert_eq!(ask(page.port, "POST", target, &cross).status, 403);
    assert_eq!(fs::read_dir(preview.folder.path()).unwrap().count(), 0);
}

#[test]
fn a_file_begins_a_site_after_a_second_yes() {
    let (preview, page) = empty();
    let (root, cv) = (preview.folder.path(), sample("word-heading-styles"));
    let shown = page.import("name=cv.docx&start&for=&language=en-US", &cv);
    assert_eq!(shown["is-written"], false);
    assert!(paths(&shown).contains(&"site.toml") && paths(&shown).contains(&"content/cv.md"));
    assert_eq!(fs::read_dir(root).unwrap().count(), 0, "it was written before anybody said so");
    // Another name is another site: the yes was to the first one.
    let yes = format!("&write={}", shown["id"].as_str().unwrap());
    let other = page.import(&format!("name=cv.docx&start&for=Eve{yes}"), &cv);
    assert_eq!(other["is-written"], false);
    assert_eq!(fs::read_dir(root).unwrap().count(), 0);

    let written = page.import(&format!("name=cv.docx&start&for=&language=en-US{yes}"), &cv);
    assert_eq!(written["is-written"], true);
    home(page.port, "data-token");
    let (twin, mut files_of_new) = twin(&[("cv.docx", &cv)], &["--from", "cv.docx"]);
    files_of_new.remove("cv.docx");
    assert!(files(root) == files_of_new, "{:?}", twin.path());
}

#[test]
fn a_file_of_the_folder_is_offered_and_read_there() {
    let cv = sample("word-heading-styles");
    let (preview, page) = preview(&[("My CV.docx", &cv)]);
    assert!(get(page.port, "/").text().contains("data-lying=\"My CV.docx\""));
    let query = "lying=My%20CV.docx&start";
    let shown = page.import(query, b"");
    let yes = format!("{query}&write={}", shown["id"].as_str().unwrap());
    assert_eq!(page.import(&yes, b"")["is-written"], true);
    let root = preview.folder.path();
    assert!(root.join("site.toml").exists() && root.join("import-report.txt").exists());
    assert!(fs::read(root.join("My CV.docx")).unwrap() == cv);
}

#[test]
fn a_file_that_begins_nothing_is_said_and_nothing_is_written() {
    let bib = sample("bibtex");
    let cv = sample("word-heading-styles");
    let (preview, page) = preview(&[("notes.txt", b"mine")]);
    let before = files(preview.folder.path());
    for (query, body, said) in [
        ("name=works.bib&start&among=yes", &bib[..], "The file does not say it"),
        ("name=cv.docx&start&among=yes", b"nothing", "folio does not know what"),
        ("name=cv.docx&start&for=Ada", &cv, "holds other files (notes.txt)"),
        ("lying=notes.txt&start&for=Ada&among=yes", b"", "`notes.txt` is not there any more"),
        ("lying=..%2Fcv.docx&start&for=Ada&among=yes", b"", "is not there any more"),
    ] {
        let got = page.send(query, body);
        assert_eq!(got.status, 422, "{query}");
        let answer: Value = serde_json::from_slice(&got.body).unwrap();
        assert!(answer["report"].to_string().contains(said), "{answer}");
    }
    assert!(files(preview.folder.path()) == before);
}
