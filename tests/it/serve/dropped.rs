//! Files that are dropped on a page: the report first, the site's files after a second yes, and nothing
//! from a page elsewhere.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::net::Shutdown;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

use super::program::Program;
use super::{Connection, Got, LIMIT, get};
use crate::support::{program, project};

/// A page without anything on it.
const PDF: &[u8] = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>\
    endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

/// What a page of the preview sends with a file.
pub(super) struct Page {
    pub(super) port: u16,
    pub(super) token: String,
}

impl Page {
    pub(super) fn open(port: u16) -> Page {
        let page = get(port, "/").text();
        let token = page.split_once("data-token=\"").expect("a token").1.split_once('"').unwrap().0;
        Page { port, token: token.to_owned() }
    }

    pub(super) fn headers(&self, length: usize) -> String {
        let (port, token) = (self.port, &self.token);
        format!(
            "Origin: http://localhost:{port}\r\nSec-Fetch-Site: same-origin\r\n\
             X-Folio-Token: {token}\r\nContent-Length: {length}\r\n"
        )
    }

    /// A connection on which the head has been sent.
    fn begin(&self, query: &str, length: usize) -> Connection {
        let mut connection = Connection::open(self.port);
        let (port, headers) = (self.port, self.headers(length));
        let line = format!("POST /__folio/import?{query} HTTP/1.1\r\nHost: localhost:{port}\r\n");
        connection.send(&format!("{line}{headers}\r\n"));
        connection
    }

    pub(super) fn send(&self, query: &str, body: &[u8]) -> Got {
        let mut connection = self.begin(query, body.len());
        connection.0.get_mut().write_all(body).unwrap();
        connection.receive(true)
    }

    #[track_caller]
    pub(super) fn import(&self, query: &str, body: &[u8]) -> Value {
        let got = self.send(query, body);
        assert_eq!((got.status, got.header("Content-Type")), (200, Some("application/json")));
        serde_json::from_slice(&got.body).unwrap()
    }
}

pub(super) fn sample(name: &str) -> Vec<u8> {
    let folder = project().join("tests/import").join(name).join("from");
    let file = fs::read_dir(folder).unwrap().next().unwrap().unwrap();
    fs::read(file.path()).unwrap()
}

/// The files of the site, without what the preview keeps beside them.
pub(super) fn files(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let files = crate::import::cases::files(root).into_iter();
    files.filter(|(path, _)| !path.starts_with(".folio")).collect()
}

pub(super) fn paths(answer: &Value) -> Vec<&str> {
    let changes = answer["changes"].as_array().unwrap();
    changes.iter().map(|change| change["path"].as_str().unwrap()).collect()
}

#[test]
fn a_file_is_shown_then_written_and_a_second_time_adds_nothing() {
    let preview = Program::start(&[]);
    let (page, root) = (Page::open(preview.port), preview.folder.path());
    let (before, cv) = (files(root), sample("word-heading-styles"));

    let shown = page.import("name=cv.docx", &cv);
    assert_eq!(shown["is-written"], false);
    assert!(paths(&shown).contains(&"content/cv.md"), "{shown}");
    assert!(shown["changes"][0]["added"].as_u64().unwrap() > 5, "{shown}");
    assert!(before == files(root), "it was written before anybody said so");

    // It is the report of a dry run.
    fs::write(root.join("cv.docx"), &cv).unwrap();
    let dry = program(&["import", "--dry-run", "--format", "json", "cv.docx"], root);
    assert_eq!(shown["reports"], serde_json::from_slice::<Value>(&dry.stdout).unwrap());

    let query = format!("name=cv.docx&write={}", shown["id"].as_str().unwrap());
    let written = page.import(&query, &cv);
    assert_eq!(written["is-written"], true);
    assert_eq!((&written["id"], &written["changes"]), (&shown["id"], &shown["changes"]));
    let after = files(root);
    assert!(paths(&shown).iter().all(|path| after.contains_key(*path)));
    let report = String::from_utf8(after["import-report.txt"].clone()).unwrap();
    assert!(report.starts_with("cv.docx (Word)"), "{report}");

    // It writes what `folio import` does.
    let twin = crate::support::folder::<&[u8]>(&[]);
    for (path, bytes) in before.iter().map(|(path, bytes)| (path.as_str(), bytes)) {
        crate::support::write(twin.path(), &[(path, bytes)]);
    }
    crate::support::write(twin.path(), &[("cv.docx", &cv)]);
    assert!(program(&["import", "cv.docx"], twin.path()).status.success());
    assert!(files(twin.path()) == after);

    let again = page.import("name=cv.docx", &cv);
    assert_eq!(paths(&again), [""; 0]);
    assert!(files(root) == after);
}

#[test]
fn a_picture_is_put_beside_the_file_of_its_page_and_over_nothing() {
    let preview = Program::start(&[]);
    let (page, root) = (Page::open(preview.port), preview.folder.path());
    let poster = "+++\ntitle = \"Frailty\"\ndate = 2026-01-31\n+++\nWords.\n";
    let folder = root.join("content/posters/frailty");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("index.md"), poster).unwrap();
    // Which file a page is made from is known as soon as the page is shown.
    let late = Instant::now() + LIMIT;
    while get(page.port, "/posters/frailty/").status != 200 {
        assert!(Instant::now() < late, "no page in time");
        thread::sleep(Duration::from_millis(20));
    }
    let (before, beside) = (files(root), "beside=%2Fposters%2Ffrailty%2F");
    let query = format!("name=poster.pdf&{beside}");
    let shown = page.import(&query, PDF);
    assert_eq!(paths(&shown), ["content/posters/frailty/poster.pdf"]);
    assert_eq!(shown["name-it"]["write"], "file = \"poster.pdf\"");
    assert!(before == files(root), "it was written before anybody said so");
    let yes = format!("{query}&write={}", shown["id"].as_str().unwrap());
    let other = page.import(&yes, &[PDF, b"\n"].concat());
    assert_eq!(other["is-written"], false, "other bytes were not shown");
    assert_eq!(page.import(&yes, PDF)["is-written"], true);
    assert_eq!(fs::read(folder.join("poster.pdf")).unwrap(), PDF);
    for (name, beside) in [
        ("poster.pdf", beside),
        ("index.md", beside),
        ("notes.txt", beside),
        (".hidden.png", beside),
        ("cv.html", "beside=%2F"),
    ] {
        let got = page.send(&format!("name={name}&{beside}"), b"x");
        assert_eq!(got.status, 422, "{name}");
    }
    // Elsewhere, and from an address that leads out, it lies with everything else.
    for page_of in ["beside=%2F", "beside=%2F..%2F..%2Fx", "beside="] {
        let shown = page.import(&format!("name=..%2Fphoto.jpg&{page_of}"), b"x");
        assert_eq!(paths(&shown), ["content/photo.jpg"]);
        assert_eq!(shown["name-it"]["file"], "site.toml");
        let shown = page.import(&format!("name=letter.pdf&{page_of}"), PDF);
        assert_eq!(shown["name-it"]["file"], "content/cv.md");
    }
    #[cfg(unix)]
    {
        let outside = tempfile::tempdir().unwrap();
        fs::remove_dir_all(root.join("content")).unwrap();
        std::os::unix::fs::symlink(outside.path(), root.join("content")).unwrap();
        let shown = page.import("name=photo.jpg&beside=", b"x");
        let yes = format!("name=photo.jpg&beside=&write={}", shown["id"].as_str().unwrap());
        assert_eq!(page.send(&yes, b"x").status, 422);
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    }
}

#[test]
fn a_pdf_on_the_page_of_a_poster_is_its_file_and_a_broken_one_is_told_first() {
    let preview = Program::start(&[]);
    let (page, root) = (Page::open(preview.port), preview.folder.path());
    let folder = root.join("content/posters/frailty");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("index.md"), "+++\ntitle = \"Frailty\"\ndate = 2026-01-31\n+++\n")
        .unwrap();
    let late = Instant::now() + LIMIT;
    while get(page.port, "/posters/frailty/").status != 200 {
        assert!(Instant::now() < late, "no page in time");
        thread::sleep(Duration::from_millis(20));
    }
    let query = "name=poster.pdf&page=%2Fposters%2Ffrailty%2F";
    let shown = page.import(query, PDF);
    let not = &shown["not-imported"];
    assert_eq!(not["is-for-page"], true);
    assert_eq!(paths(&shown), ["content/posters/frailty/poster.pdf"]);
    assert!(not["why"].as_str().unwrap().contains("nothing tells in it what is a title"), "{not}");
    // Elsewhere it may have been meant as a CV.
    let shown = page.import("name=cv.pdf&page=%2F", PDF);
    assert_eq!(shown["not-imported"]["is-for-page"], false);
    assert!(!shown["not-imported"]["report"].as_array().unwrap().is_empty());
    assert_eq!(paths(&shown), ["content/cv.pdf"]);
    // What cannot be read is nothing to ask about, with any page and none.
    for query in [query, "name=cv.pdf&page=%2F", "name=cv.pdf", "name=cv.pdf&beside=%2F"] {
        for broken in [&b"%PDF-1.7"[..], b"", b"<!doctype html><title>Log in</title>"] {
            let got = page.send(query, broken);
            assert_eq!(got.status, 422, "{query}");
            assert!(got.text().contains("error[broken-pdf]"), "{query}: {}", got.text());
        }
    }
    // The note after it takes it away again, if nobody has changed it.
    let place = folder.join("poster.pdf");
    let put = || {
        let shown = page.import(query, PDF);
        let id = shown["id"].as_str().unwrap().to_owned();
        let yes = format!("name=poster.pdf&beside=%2Fposters%2Ffrailty%2F&write={id}");
        assert_eq!(page.import(&yes, PDF)["is-written"], true);
        assert!(place.exists());
        format!("away={id}")
    };
    let away = put();
    fs::write(&place, "by another").unwrap();
    let got = page.send(&away, b"");
    assert!(got.status == 422 && got.text().contains("was changed since"), "{}", got.text());
    assert!(place.exists());
    fs::write(&place, PDF).unwrap();
    let gone = page.import(&away, b"");
    assert_eq!(gone["taken-away"][0], "content/posters/frailty/poster.pdf");
    assert!(!place.exists() && folder.join("index.md").exists());
    for id in [away.as_str(), "away=", "away=site.toml"] {
        assert_eq!(page.send(id, b"").status, 422, "{id}");
    }
    assert_eq!(page.send(&put(), b"more").status, 400, "it takes no files");
}

#[test]
fn what_was_not_shown_is_not_written() {
    let preview = Program::start(&[]);
    let (page, root) = (Page::open(preview.port), preview.folder.path());
    let cv = sample("word-heading-styles");
    let shown = page.import("name=cv.docx", &cv);
    let id = shown["id"].as_str().unwrap();
    let site = "[person]\nname = \"Ada Example\"\nheadline = \"Surgeon\"\n";
    fs::write(root.join("site.toml"), site).unwrap();
    let changed = page.import(&format!("name=cv.docx&write={id}"), &cv);
    assert_eq!(changed["is-written"], false);
    assert_ne!(changed["id"], shown["id"]);
    // Another file, no id, an id of nothing.
    let other = sample("bibtex");
    for (query, body) in [
        (format!("name=works.bib&write={id}"), &other),
        (format!("name=other.docx&write={id}"), &cv),
        ("name=cv.docx&write=".to_owned(), &cv),
        ("name=cv.docx&write=0123456789abcdef".to_owned(), &cv),
    ] {
        assert_eq!(page.import(&query, body)["is-written"], false, "{query}");
    }
    assert_eq!(fs::read_to_string(root.join("site.toml")).unwrap(), site);
    assert!(!root.join("content").exists() && !root.join("import-report.txt").exists());
}

#[test]
fn several_files_are_one_import() {
    let preview = Program::start(&[]);
    let page = Page::open(preview.port);
    let (cv, works) = (sample("word-heading-styles"), sample("bibtex"));
    let sizes = format!("name=cv.docx&size={}&name=works.bib&size={}", cv.len(), works.len());
    let body = [cv, works].concat();
    let shown = page.import(&sizes, &body);
    let sources: Vec<_> =
        shown["reports"].as_array().unwrap().iter().map(|report| &report["source"]).collect();
    assert_eq!(sources, ["cv.docx", "works.bib"]);
    let id = shown["id"].as_str().unwrap();
    assert_eq!(page.import(&format!("{sizes}&write={id}"), &body)["is-written"], true);
    let report = fs::read_to_string(preview.folder.path().join("import-report.txt")).unwrap();
    assert!(report.contains("cv.docx (Word)") && report.contains("works.bib (BibTeX)"));
}

#[test]
fn what_cannot_be_imported_says_why() {
    let preview = Program::start(&[]);
    let (page, before) = (Page::open(preview.port), files(preview.folder.path()));
    for (name, body, why) in [
        ("cv.pdf", b"%PDF-1.7\n".as_slice(), "ends too soon"),
        ("cv.docx", b"PK\x03\x04 and no more", "is damaged"),
        ("%3Cimg%20src%3Dx%3E", b"just some words", "`<img src=x>`"),
        ("empty.docx", b"", "does not know what `empty.docx` is"),
    ] {
        let got = page.send(&format!("name={name}"), body);
        assert_eq!(got.status, 422, "{name}");
        let answer: Value = serde_json::from_slice(&got.body).unwrap();
        let parts = answer["report"].as_array().unwrap();
        let text: String = parts.iter().map(|part| part["text"].as_str().unwrap()).collect();
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains(why), "{name}: {text}");
        assert_eq!(parts[0]["kind"], "error");
    }
    fs::remove_file(preview.folder.path().join("site.toml")).unwrap();
    let got = page.send("name=cv.docx", &sample("word-heading-styles"));
    assert!(got.status == 422 && got.text().contains("site.toml"), "{}", got.text());
    fs::write(preview.folder.path().join("site.toml"), &before["site.toml"]).unwrap();
    assert!(before == files(preview.folder.path()));
}

#[test]
fn only_a_page_of_this_preview_may_send_and_only_there() {
    let (preview, earlier) = (Program::start(&[]), Program::start(&[]));
    let (port, page) = (preview.port, Page::open(preview.port));
    let before = files(preview.folder.path());
    let old = Page { port, token: Page::open(earlier.port).token };
    let target = "/__folio/import?name=cv.docx";
    // The end of a body in chunks, and five bytes.
    let body = "0\r\n\r\n";
    let good = page.headers(body.len());
    let without = |line: &str| -> String {
        good.split_inclusive("\r\n").filter(|header| !header.starts_with(line)).collect()
    };
    let with = |line: &str, other: &str| without(line) + other + "\r\n";
    let status = |method: &str, target: &str, headers: &str, body: &str| {
        let mut connection = Connection::open(port);
        let line = format!("{method} {target} HTTP/1.1\r\nHost: localhost:{port}\r\n");
        connection.send(&format!("{line}{headers}\r\n{body}"));
        // The first answer, be it only an invitation to go on.
        connection.receive_head().0
    };
    for (headers, expected) in [
        (old.headers(body.len()), 403),
        (without("X-Folio-Token"), 403),
        (good.replace("X-Folio-Token: ", "X-Folio-Token: 0"), 403),
        (without("Origin"), 403),
        (with("Origin", "Origin: https://evil.example"), 403),
        (with("Origin", "Origin: null"), 403),
        (with("Origin", &format!("Origin: http://127.0.0.1:{port}")), 403),
        (with("Sec-Fetch-Site", "Sec-Fetch-Site: cross-site"), 403),
        (with("Sec-Fetch-Site", "Sec-Fetch-Site: same-site"), 403),
        (with("Content-Length", "Transfer-Encoding: chunked"), 411),
        (with("Content-Length", "Content-Length: 5\r\nTransfer-Encoding: chunked"), 411),
        (with("Content-Length", "Content-Length: 5\r\nContent-Length: 6"), 411),
        (good.clone() + "Expect: 100-continue\r\n", 100),
    ] {
        assert_eq!(status("POST", target, &headers, body), expected, "{headers}");
    }
    assert_eq!(status("POST", target, &without("Content-Length"), ""), 411);
    assert_eq!(status("POST", "/__folio/import", &good, body), 400, "no name");
    // What is longer is passed over before the answer comes.
    assert_eq!(status("POST", target, &old.headers(60_000), &"x".repeat(60_000)), 403);
    let most = 64 * 1024 * 1024;
    assert_eq!(page.send("name=cv.docx", &vec![b'x'; most + 1]).status, 413);
    let host = "POST /__folio/import?name=a HTTP/1.1\r\nHost: evil.example\r\n";
    assert_eq!(super::send(port, &format!("{host}{good}\r\n{body}")).status, 403);
    for (method, target, expected) in [
        ("PUT", target, 405),
        ("OPTIONS", target, 405),
        ("GET", target, 413),
        ("POST", "/", 405),
        ("POST", "/__folio/import/", 405),
        ("POST", "/__folio/changes", 405),
        ("POST", "/__folio/live.js", 405),
    ] {
        assert_eq!(status(method, target, &good, body), expected, "{method} {target}");
    }
    assert_eq!(get(port, target).status, 404);
    // The token stands in pages, and nowhere that a page elsewhere could run or read.
    for target in ["/__folio/live.js", "/__folio/changes?since=x", "/favicon.svg", "/nowhere.js"] {
        let got = get(port, target);
        let is_page = got.header("Content-Type").is_some_and(|kind| kind.starts_with("text/html"));
        assert!(is_page || !got.text().contains(&page.token), "{target}");
        assert_eq!(got.header("Access-Control-Allow-Origin"), None);
        assert_eq!(got.header("Cross-Origin-Resource-Policy"), Some("same-origin"));
    }
    assert!(before == files(preview.folder.path()));
}

#[test]
fn a_body_that_does_not_come_whole_is_given_up() {
    let preview = Program::start(&[]);
    let (page, root) = (Page::open(preview.port), preview.folder.path());
    let (before, cv) = (files(root), sample("word-heading-styles"));
    let id = page.import("name=cv.docx", &cv)["id"].as_str().unwrap().to_owned();
    let write = format!("name=cv.docx&write={id}");

    let mut cut = page.begin(&write, cv.len());
    cut.0.get_mut().write_all(&cv[..cv.len() / 2]).unwrap();
    cut.0.get_mut().shutdown(Shutdown::Write).unwrap();
    let got = cut.receive(true);
    assert!(got.status == 400 && got.text().contains("nothing was written"), "{}", got.text());

    let mut killed = page.begin(&write, cv.len());
    killed.0.get_mut().write_all(&cv[..cv.len() - 1]).unwrap();
    drop(killed);
    // One that stops, and one that is so short that tiny_http itself waits for it.
    let mut slow = page.begin(&write, cv.len());
    slow.0.get_mut().write_all(&cv[..10]).unwrap();
    let silent = page.begin("name=cv.docx", 5);
    // Once a later page is answered, they have had their turn.
    assert_eq!(get(preview.port, "/").status, 200);
    thread::scope(|scope| {
        let next = scope.spawn(|| page.import("name=cv.docx", &cv)["is-written"].clone());
        (0..2).for_each(|_| assert_eq!(get(preview.port, "/").status, 200));
        assert!(!next.is_finished(), "the pages wait for them");
        assert_eq!(next.join().unwrap(), false, "it lost its turn");
    });
    slow.0.get_mut().write_all(&cv[10..]).unwrap();
    let got = slow.receive(true);
    assert!(got.status == 408 && got.text().contains("too slowly"), "{}", got.text());
    drop(silent);
    assert!(before == files(root));

    // What is more than was announced belongs to nothing.
    let mut longer = page.begin(&write, cv.len());
    longer.0.get_mut().write_all(&[&cv[..], b"GET / HTTP/1.1\r\n\r\n"].concat()).unwrap();
    assert_eq!(longer.receive(true).status, 200);
    assert_eq!(longer.receive(true).status, 403, "a request without a host");
    assert!(before != files(root));
}

#[test]
fn files_that_come_together_are_taken_one_after_the_other() {
    let preview = Program::start(&[]);
    let page = Page::open(preview.port);
    let cv = sample("word-heading-styles");
    let id = page.import("name=cv.docx", &cv)["id"].as_str().unwrap().to_owned();
    let write = format!("name=cv.docx&write={id}");
    let written: Vec<Value> = thread::scope(|scope| {
        let sent = (0..4).map(|_| scope.spawn(|| page.import(&write, &cv)["is-written"].clone()));
        let sent: Vec<_> = sent.collect();
        sent.into_iter().map(|sent| sent.join().unwrap()).collect()
    });
    // After the first the site is another one.
    assert_eq!(written.iter().filter(|is_written| **is_written == true).count(), 1);
}

#[test]
fn a_preview_that_takes_no_files_refuses_them() {
    let server = super::server(&[("index.html", "<body>home")]);
    let page = get(server.port(), "/").text();
    assert!(!page.contains("data-token"), "{page}");
    let request = "POST /__folio/import?name=a HTTP/1.1\r\nHost: localhost\r\n";
    let got = super::send(server.port(), &format!("{request}Content-Length: 5\r\n\r\nhello"));
    assert_eq!(got.status, 405);
}
