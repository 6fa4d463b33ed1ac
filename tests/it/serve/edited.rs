//! Sources that are opened and saved on a page: only for a page of this preview, only what may be
//! published, and never over what somebody else has written.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::program::Program;
use super::{Connection, Got, LIMIT, get};

const CV: &str = "## Education\r\n\r\n### MBBS {#mbbs}\r\nUniversity of Lagos · Lagos · Sep 2014 – Dec \
2020\r\n\r\n- Distinction in surgery.\r\n\r\n## Training\r\n\r\n### House officer\r\nLagos · Mar 2021 – Feb 2022\r\n";

/// A page of the preview that edits.
struct Page {
    port: u16,
    token: String,
}

impl Page {
    fn open(port: u16) -> Page {
        let page = get(port, "/").text();
        let token = page.split_once("data-token=\"").expect("a token").1.split_once('"').unwrap().0;
        Page { port, token: token.to_owned() }
    }

    fn headers(&self, length: usize) -> String {
        let (port, token) = (self.port, &self.token);
        format!(
            "Origin: http://localhost:{port}\r\nSec-Fetch-Site: same-origin\r\n\
             X-Folio-Token: {token}\r\nContent-Length: {length}\r\n"
        )
    }

    fn send(&self, headers: &str, body: &[u8]) -> Got {
        let mut connection = Connection::open(self.port);
        let line = format!("POST /__folio/edit HTTP/1.1\r\nHost: localhost:{}\r\n", self.port);
        connection.send(&format!("{line}{headers}\r\n"));
        connection.0.get_mut().write_all(body).unwrap();
        connection.receive(true)
    }

    fn ask(&self, question: &Value) -> (u16, Value) {
        let body = question.to_string();
        let got = self.send(&self.headers(body.len()), body.as_bytes());
        (got.status, serde_json::from_slice(&got.body).unwrap())
    }

    #[track_caller]
    fn answer(&self, question: &Value) -> Value {
        let (status, answer) = self.ask(question);
        assert_eq!(status, 200, "{answer}");
        answer
    }

    /// The piece at some words of a page.
    #[track_caller]
    fn find(&self, page: &str, words: &str) -> Value {
        self.answer(&json!({ "ask": "find", "page": page, "words": words }))
    }
}

/// The draft of a piece that was found.
fn draft(ask: &str, found: &Value, text: &str) -> Value {
    let step = &found["steps"][0];
    json!({
        "ask": ask, "file": found["file"], "digest": found["digest"], "start": step["start"],
        "end": step["end"], "shown": step["text"], "text": text,
    })
}

fn preview() -> (Program, Page) {
    let preview = Program::start(&[]);
    let page = Page::open(preview.port);
    let content = preview.folder.path().join("content");
    fs::create_dir(&content).unwrap();
    fs::write(content.join("cv.md"), CV).unwrap();
    (preview, page)
}

fn cv(root: &Path) -> String {
    fs::read_to_string(root.join("content/cv.md")).unwrap()
}

#[test]
fn a_piece_is_opened_checked_saved_and_taken_back() {
    let (preview, page) = preview();
    let root = preview.folder.path();
    let found = page.find("/cv/", "University of Lagos, Lagos");
    assert_eq!((&found["is"], &found["fits"]), (&json!("found"), &json!(true)));
    assert_eq!((&found["file"], &found["steps"][0]["line"]), (&json!("content/cv.md"), &json!(3)));
    let text = found["steps"][0]["text"].as_str().unwrap();
    assert!(text.starts_with("### MBBS") && text.ends_with("in surgery.") && !text.contains('\r'));
    assert_eq!(found["steps"][1]["kind"], "whole file");

    // As it is, nothing is written, and nothing is kept.
    assert_eq!(page.answer(&draft("save", &found, text))["is"], "saved");
    assert_eq!(cv(root), CV);
    assert!(!root.join(".folio/history").exists());

    let wrong = text.replace("Dec 2020", "Dec 20200");
    let checked = page.answer(&draft("check", &found, &wrong));
    assert_eq!(checked["faults"][0]["place"], json!("Line 4"), "{checked}");
    assert_eq!(
        checked["lines"].as_array().unwrap().iter().filter(|line| line[0] == "+").count(),
        1
    );
    assert_eq!(cv(root), CV, "a check writes nothing");

    let better = text.replace("Distinction", "Distinction and prize");
    assert_eq!(page.answer(&draft("check", &found, &better))["faults"], json!([]));
    assert_eq!(page.answer(&draft("save", &found, &better))["file"], "content/cv.md");
    assert_eq!(cv(root), CV.replace("Distinction", "Distinction and prize"));
    let kept = root.join(".folio/history/000001/content/cv.md");
    assert_eq!(fs::read_to_string(kept).unwrap(), CV);
    assert_eq!(page.answer(&json!({ "ask": "undo" }))["is"], "undone");
    assert_eq!(cv(root), CV);
    assert_eq!(page.ask(&json!({ "ask": "undo" })).0, 422, "once");
}

#[test]
fn words_of_folio_open_what_they_lead_to_and_no_strangers_text() {
    let (preview, page) = preview();
    let pages = preview.folder.path().join("content/pages");
    fs::create_dir(&pages).unwrap();
    let stranger = "# Mentoring\n\n| what | where |\n| --- | --- |\n| The whole CV | here |\n\nThe whole CV.\n";
    fs::write(pages.join("mentoring.md"), stranger).unwrap();
    // Which file a page is made from is known as soon as the page is shown.
    let late = Instant::now() + LIMIT;
    while get(page.port, "/mentoring/").status != 200 {
        assert!(Instant::now() < late, "no page in time");
        thread::sleep(Duration::from_millis(20));
    }
    for (links, file) in [(json!(["/cv/"]), "content/cv.md"), (json!([]), "site.toml")] {
        let words = json!({ "ask": "find", "page": "/", "words": "The whole CV", "links": links });
        let found = page.answer(&words);
        assert_eq!((&found["fits"], &found["file"]), (&json!(false), &json!(file)));
    }
}

#[test]
fn help_while_writing_is_that_of_the_rules() {
    let (_preview, page) = preview();
    let found = page.find("/", "Ada Example");
    let text = "name = \"Ada Example\"\nhedline = \"Surgeon\"";
    let checked = page.answer(&draft("check", &found, text));
    let fault = &checked["faults"][0];
    assert_eq!((&fault["place"], &fault["at"]), (&json!("Line 3"), &json!([21, 28])), "{checked}");
    let mended = json!([{ "places": [[21, 28]], "write": "headline" }]);
    assert_eq!(fault["fixes"], mended);
    let checked = page.answer(&draft("check", &found, &text.replace("hedline", "headline")));
    assert_eq!(checked["faults"], json!([]));
    assert_eq!(checked["counts"][0]["number"], 7);
    assert_eq!(checked["counts"][0]["most"], 220);

    let mut asked = draft("help", &found, text);
    asked["before"] = json!("name = \"Ada Example\"\nhe");
    let help = page.answer(&asked);
    assert_eq!((&help["is"], &help["back"]), (&json!("helped"), &json!(2)));
    assert_eq!(help["choices"][0]["write"], "headline = \"\"", "{help}");
}

/// The draft of a new piece as it was begun.
fn begun_draft(ask: &str, begun: &Value) -> Value {
    let mut draft = draft(ask, begun, begun["text"].as_str().unwrap());
    let step = &begun["step"];
    for (key, value) in [("start", "start"), ("end", "end"), ("shown", "text")] {
        draft[key] = step[value].clone();
    }
    draft
}

#[test]
fn something_new_is_a_draft_first_and_is_never_written_over() {
    let (preview, page) = preview();
    let root = preview.folder.path();
    let title = "Frailty after \"valve\" surgery";
    let begun = page.answer(&json!({ "ask": "begin", "what": "poster", "title": title }));
    let file = "content/posters/frailty-after-valve-surgery/index.md";
    assert_eq!((&begun["file"], &begun["digest"]), (&json!(file), &json!("")));
    assert!(begun["text"].as_str().unwrap().contains("title = 'Frailty after \"valve\" surgery'"));
    assert_eq!(page.answer(&begun_draft("check", &begun))["errors"], 0);
    assert!(!root.join("content/posters").exists(), "nothing is written yet");
    assert_eq!(page.answer(&begun_draft("save", &begun))["is"], "saved");
    assert_eq!(fs::read_to_string(root.join(file)).unwrap(), begun["text"].as_str().unwrap());
    let again = page.answer(&begun_draft("save", &begun));
    assert_eq!((&again["is"], &again["was_found"]), (&json!("changed"), &json!(false)));
    let other = page.answer(&json!({ "ask": "begin", "what": "poster", "title": title }));
    assert_eq!(other["file"], file.replace("surgery/", "surgery-2/"));
    assert_eq!(page.answer(&json!({ "ask": "undo" }))["is_gone"], true);
    assert!(!root.join("content/posters/frailty-after-valve-surgery").exists());

    let sections = page.answer(&json!({ "ask": "beginnings" }))["sections"].clone();
    assert_eq!((&sections[0], &sections[1]), (&json!("Education"), &json!("Training")));
    assert!(!sections.to_string().contains("Publications"), "it fills itself");
    let entry = |section: &str| {
        let begun = json!({
            "ask": "begin", "what": "entry", "title": "Chief resident", "section": section,
        });
        page.answer(&begun)
    };
    assert_eq!(page.answer(&begun_draft("save", &entry("Training")))["is"], "saved");
    assert!(cv(root).contains("## Training\r\n\r\n### Chief resident\r\n"), "{}", cv(root));
    assert!(cv(root).contains("present\r\n\r\n### House officer\r\n"), "{}", cv(root));
    assert_eq!(page.answer(&begun_draft("save", &entry("Awards")))["is"], "saved");
    assert!(cv(root).contains("Feb 2022\r\n\r\n## Awards\r\n\r\n### Chief resident\r\n"));
    assert_eq!(page.answer(&json!({ "ask": "undo" }))["is_gone"], false);

    for file in [
        "content/pages/x.md",
        "private/plan.md",
        "private.toml",
        "content/posters/../x/index.md",
        "content/posters/.x/index.md",
        "content/posters/a/b/index.md",
        "content/updates/../../x.md",
        "content/updates/a\\b.md",
        "/content/updates/a.md",
        "other.md",
    ] {
        let mut draft = begun_draft("save", &begun);
        draft["file"] = json!(file);
        assert_eq!(page.ask(&draft).0, 422, "{file}");
    }
}

#[test]
fn what_was_saved_today_is_told_and_taken_back() {
    let (preview, page) = preview();
    let found = page.find("/cv/", "Distinction in surgery");
    page.answer(&draft("save", &found, "- Distinction in surgery and prize."));
    let saves = page.answer(&json!({ "ask": "saves" }))["saves"].clone();
    let save = &saves[0];
    assert_eq!((saves.as_array().unwrap().len(), &save["file"]), (1, &json!("content/cv.md")));
    assert_eq!((&save["number"], &save["can_be_undone"]), (&json!(1), &json!(true)));
    assert!(save["lines"].to_string().contains("and prize."), "{save}");
    assert_eq!(page.ask(&json!({ "ask": "undo", "number": 7 })).0, 422);
    assert_eq!(page.answer(&json!({ "ask": "undo", "number": 1 }))["is"], "undone");
    assert_eq!(cv(preview.folder.path()), CV);
    assert_eq!(page.answer(&json!({ "ask": "saves" }))["saves"], json!([]));
}

#[test]
fn the_questions_of_an_import_lead_to_their_pieces() {
    let (preview, page) = preview();
    let asked = "Feb 2022\r\n\r\n<!-- please check: is the year right? -->\r\n";
    fs::write(preview.folder.path().join("content/cv.md"), CV.replace("Feb 2022\r\n", asked))
        .unwrap();
    let doubts = page.answer(&json!({ "ask": "doubts" }))["doubts"].clone();
    assert_eq!(doubts[0]["text"], "please check: is the year right?");
    let place = json!({ "ask": "find", "file": doubts[0]["file"], "line": doubts[0]["line"] });
    let found = page.answer(&place);
    let text = found["steps"][0]["text"].as_str().unwrap();
    assert!(text.starts_with("### House officer") && text.ends_with("-->"), "{found}");
    assert_eq!(found["steps"][0]["kind"], "entry");
    let mended = text.replace("\n\n<!-- please check: is the year right? -->", "");
    assert_eq!(page.answer(&draft("save", &found, &mended))["doubts"], 0);
    assert_eq!(cv(preview.folder.path()), CV);
}

#[cfg(unix)]
#[test]
fn a_file_is_opened_in_an_editor_with_a_window_and_no_other_file_is() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (editor, said) = (folder.path().join("code"), folder.path().join("said"));
    let script = format!("#!/bin/sh\necho \"$@\" > {0}.new\nmv {0}.new {0}\n", said.display());
    fs::write(&editor, script).unwrap();
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
    let visual = format!("VISUAL={} --wait", editor.display());
    let preview = Program::start(&["env", &visual]);
    let root = preview.folder.path();
    fs::write(root.join("private.toml"), "phone = \"+1 617 555 0100\"\n").unwrap();
    let page = Page::open(preview.port);
    for file in ["private.toml", "content/../private.toml", "/etc/passwd", "content/cv.md"] {
        assert_eq!(page.ask(&json!({ "ask": "open", "file": file, "line": 1 })).0, 422, "{file}");
    }
    let opened = page.answer(&json!({ "ask": "open", "file": "site.toml", "line": 2 }));
    assert_eq!(opened["editor"], "code");
    let late = Instant::now() + LIMIT;
    while !said.exists() {
        assert!(Instant::now() < late, "no editor in time");
        thread::sleep(Duration::from_millis(20));
    }
    let asked = format!("-g {}:2\n", root.join("site.toml").display());
    assert_eq!(fs::read_to_string(said).unwrap(), asked);

    let preview = Program::start(&["env", "VISUAL=nano", "EDITOR=vi"]);
    let page = Page::open(preview.port);
    let (status, answer) = page.ask(&json!({ "ask": "open", "file": "site.toml", "line": 2 }));
    let why = answer["why"].as_str().unwrap();
    assert!(status == 422 && why.contains("`nano`, runs in a terminal"), "{answer}");
}

#[test]
fn what_somebody_else_has_written_is_never_overwritten() {
    let (preview, page) = preview();
    let root = preview.folder.path();
    let found = page.find("/cv/", "Distinction in surgery");
    let mine = "- Distinction in surgery and in medicine.";
    // Elsewhere in the file: the piece is found again.
    let theirs = CV.replace("House officer", "Senior house officer").replacen(
        "## Edu",
        "New.\r\n\r\n## Edu",
        1,
    );
    fs::write(root.join("content/cv.md"), &theirs).unwrap();
    let changed = page.answer(&draft("save", &found, mine));
    assert_eq!((&changed["is"], &changed["was_found"]), (&json!("changed"), &json!(true)));
    assert_eq!(cv(root), theirs, "nothing is written before a second yes");
    let again =
        json!({ "file": changed["file"], "digest": changed["digest"], "steps": [changed["step"]] });
    assert_eq!(page.answer(&draft("save", &again, mine))["is"], "saved");
    let both = theirs.replace("- Distinction in surgery.", mine);
    assert_eq!(cv(root), both);
    // A save that somebody has gone on from is not taken back.
    fs::write(root.join("content/cv.md"), both.clone() + "More.\r\n").unwrap();
    let (status, answer) = page.ask(&json!({ "ask": "undo" }));
    assert!(
        status == 422 && answer["why"].as_str().unwrap().contains("was changed since"),
        "{answer}"
    );
    // In the piece itself: both are shown.
    let found = page.find("/cv/", "Distinction in surgery and in medicine");
    let theirs = cv(root).replace("Distinction", "A distinction");
    fs::write(root.join("content/cv.md"), &theirs).unwrap();
    for ask in ["check", "save"] {
        let changed = page.answer(&draft(ask, &found, "- Mine."));
        assert_eq!((&changed["is"], &changed["was_found"]), (&json!("changed"), &json!(false)));
        assert!(changed["step"]["text"].as_str().unwrap().contains("A distinction"));
    }
    assert_eq!(cv(root), theirs);
    // A file that is gone.
    fs::remove_file(root.join("content/cv.md")).unwrap();
    let (status, answer) = page.ask(&draft("save", &found, "- Mine."));
    assert!(
        status == 422 && answer["why"].as_str().unwrap().contains("not there any more"),
        "{answer}"
    );
}

#[test]
fn only_what_may_be_published_is_opened() {
    let (preview, page) = preview();
    let root = preview.folder.path();
    let secret = "never-publish = [\"sesame street\"]\n";
    fs::write(root.join("private.toml"), secret).unwrap();
    fs::create_dir(root.join("private")).unwrap();
    fs::write(root.join("private/plan.md"), "Sesame plan of the year\n").unwrap();
    fs::create_dir_all(root.join("themes/own")).unwrap();
    fs::write(root.join("themes/own/theme.toml"), "name = \"sesame theme\"\n").unwrap();
    let outside = tempfile::tempdir().unwrap();
    fs::write(outside.path().join("site.toml"), "sesame outside\n").unwrap();
    for words in ["sesame street", "Sesame plan of the year", "sesame theme", "sesame outside"] {
        let found = page.find("/", words);
        assert_eq!(
            (&found["fits"], &found["file"]),
            (&json!(false), &json!("site.toml")),
            "{words}"
        );
    }
    let found = page.find("/cv/", "Distinction in surgery");
    let out = outside.path().join("site.toml");
    for file in [
        "private.toml",
        "./private.toml",
        "content/../private.toml",
        "private/plan.md",
        "content/../private/plan.md",
        "themes/own/theme.toml",
        "content/../../etc/passwd",
        "/etc/passwd",
        out.to_str().unwrap(),
        ".folio/history/000001/content/cv.md",
        "content",
        "content/",
        "",
        "content/cv.md/",
        "CONTENT/cv.md",
    ] {
        for ask in ["check", "save"] {
            let mut draft = draft(ask, &found, "x");
            draft["file"] = json!(file);
            let (status, answer) = page.ask(&draft);
            assert_eq!(status, 422, "{file}: {answer}");
            assert!(!answer.to_string().contains("esame"), "{file}: {answer}");
        }
    }
    assert_eq!(fs::read_to_string(root.join("private.toml")).unwrap(), secret);
}

#[cfg(unix)]
#[test]
fn a_link_is_followed_nowhere_also_one_that_is_put_there_meanwhile() {
    use std::os::unix::fs::symlink;
    let (preview, page) = preview();
    let root = preview.folder.path();
    let outside = tempfile::tempdir().unwrap();
    let target = outside.path().join("cv.md");
    fs::write(&target, CV).unwrap();
    fs::write(root.join("private.toml"), "phone = \"+1 617 555 0100\"\n").unwrap();
    symlink("../private.toml", root.join("content/open.toml")).unwrap();
    assert_eq!(page.find("/", "617 555 0100")["fits"], false);
    let found = page.find("/cv/", "Distinction in surgery");
    // The very same bytes elsewhere.
    fs::remove_file(root.join("content/cv.md")).unwrap();
    symlink(&target, root.join("content/cv.md")).unwrap();
    for ask in ["check", "save"] {
        let (status, answer) = page.ask(&draft(ask, &found, "- Mine."));
        assert!(status == 422 && answer["why"].as_str().unwrap().contains("a link"), "{answer}");
    }
    fs::remove_dir_all(root.join("content")).unwrap();
    symlink(outside.path(), root.join("content")).unwrap();
    let (status, answer) = page.ask(&draft("save", &found, "- Mine."));
    assert!(status == 422 && answer["why"].as_str().unwrap().contains("a link"), "{answer}");
    assert_eq!(fs::read_to_string(&target).unwrap(), CV);
}

#[test]
fn only_a_page_of_this_preview_may_ask() {
    let ((preview, page), earlier) = (preview(), Program::start(&[]));
    let body = r#"{"ask":"find","page":"/cv/","words":"Distinction in surgery"}"#;
    let old = Page { port: page.port, token: Page::open(earlier.port).token };
    let good = page.headers(body.len());
    let without = |line: &str| -> String {
        good.split_inclusive("\r\n").filter(|header| !header.starts_with(line)).collect()
    };
    let with = |line: &str, other: &str| without(line) + other + "\r\n";
    assert_eq!(page.send(&good, body.as_bytes()).status, 200);
    for headers in [
        old.headers(body.len()),
        without("X-Folio-Token"),
        without("Origin"),
        with("Origin", "Origin: https://evil.example"),
        with("Origin", "Origin: null"),
        with("Sec-Fetch-Site", "Sec-Fetch-Site: cross-site"),
    ] {
        let got = page.send(&headers, body.as_bytes());
        assert_eq!(got.status, 403, "{headers}");
        assert!(!got.text().contains("Distinction"), "{headers}");
    }
    let most = 1024 * 1024;
    assert_eq!(page.send(&page.headers(most + 1), &vec![b' '; most + 1]).status, 413);
    for bad in ["", "{}", "[]", "{\"ask\":\"remove\"}", "\u{0}"] {
        assert_eq!(page.send(&page.headers(bad.len()), bad.as_bytes()).status, 400, "{bad:?}");
    }
    for target in ["/__folio/edit", "/__folio/edit?ask=find&page=/cv/"] {
        assert_eq!(get(page.port, target).status, 404);
    }
    assert_eq!(cv(preview.folder.path()), CV);
}
