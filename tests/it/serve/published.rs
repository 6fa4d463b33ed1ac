//! Publishing from a page: the plan first, and nothing but that plan after a yes to it; only for a page
//! of this preview, and without a word of what is private.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

use super::program::Program;
use super::{Connection, Got, LIMIT, get};

/// A page of a preview, and a folder beside its site to publish into.
struct Page {
    preview: Program,
    token: String,
    beside: TempDir,
}

impl Page {
    fn open() -> Page {
        Page::open_with(&[])
    }

    /// With what stands before the command of the preview.
    fn open_with(before: &[&str]) -> Page {
        let preview = Program::start(before);
        let page = get(preview.port, "/").text();
        let token = page.split_once("data-token=\"").expect("a token").1.split_once('"').unwrap().0;
        let token = token.to_owned();
        Page { preview, token, beside: tempfile::tempdir().unwrap() }
    }

    fn root(&self) -> &Path {
        self.preview.folder.path()
    }

    /// What lies where the site goes.
    fn there(&self) -> Vec<String> {
        let www = self.beside.path().join("www");
        let mut names: Vec<String> = fs::read_dir(www)
            .into_iter()
            .flatten()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| !name.starts_with('.'))
            .collect();
        names.sort();
        names
    }

    /// Site.toml with these lines, in which `BESIDE` is the folder beside the site.
    fn write(&self, lines: &str) {
        let beside = self.beside.path().display().to_string().replace('\\', "/");
        let text = format!("[person]\nname = \"Ada Example\"\n{lines}").replace("BESIDE", &beside);
        fs::write(self.root().join("site.toml"), text).unwrap();
    }

    fn headers(&self, length: usize) -> String {
        let (port, token) = (self.preview.port, &self.token);
        format!(
            "Origin: http://localhost:{port}\r\nSec-Fetch-Site: same-origin\r\n\
             X-Folio-Token: {token}\r\nContent-Length: {length}\r\n"
        )
    }

    fn send(&self, headers: &str, body: &[u8]) -> Got {
        let port = self.preview.port;
        let mut connection = Connection::open(port);
        let line = format!("POST /__folio/publish HTTP/1.1\r\nHost: localhost:{port}\r\n");
        connection.send(&format!("{line}{headers}\r\n"));
        connection.0.get_mut().write_all(body).unwrap();
        connection.receive(true)
    }

    #[track_caller]
    fn ask(&self, question: &Value) -> Value {
        let body = question.to_string();
        let got = self.send(&self.headers(body.len()), body.as_bytes());
        assert_eq!(got.status, 200, "{}", got.text());
        serde_json::from_slice(&got.body).unwrap()
    }

    /// Begins a run, and gives what it ends with.
    #[track_caller]
    fn run(&self, mut wanted: Value) -> Value {
        wanted["ask"] = json!("begin");
        let run = self.ask(&wanted)["run"].clone();
        let late = Instant::now() + LIMIT;
        loop {
            let answer = self.ask(&json!({ "ask": "state", "run": run }));
            if !matches!(answer["is"].as_str(), Some("preparing" | "putting")) {
                return answer;
            }
            assert!(Instant::now() < late, "no end in time");
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn plan(&self) -> Value {
        self.run(json!({}))
    }

    fn put(&self, plan: &Value, is_allowed: bool) -> Value {
        self.run(json!({ "confirmed": plan["id"], "to": plan["to"], "is-allowed": is_allowed }))
    }
}

const FOLDER: &str = "[publish]\nto = \"folder\"\ntarget = \"BESIDE/www\"\n";

#[track_caller]
fn is(answer: &Value, kind: &str) {
    assert_eq!(answer["is"], kind, "{answer}");
}

/// All words of a report.
fn words(answer: &Value) -> String {
    let parts = answer["report"].as_array().expect("a report").iter();
    parts.map(|part| part["text"].as_str().unwrap()).collect()
}

#[test]
fn a_plan_is_shown_then_just_that_is_done() {
    let page = Page::open();
    let none = page.plan();
    is(&none, "no-place");
    let tables: Vec<&str> =
        none["ways"].as_array().unwrap().iter().map(|way| way["table"].as_str().unwrap()).collect();
    assert_eq!(tables.len(), 4, "{none}");
    assert!(tables.iter().all(|table| table.starts_with("[publish]\nto = \"")), "{none}");

    page.write(FOLDER);
    let plan = page.plan();
    is(&plan, "planned");
    assert!(plan["text"].as_str().unwrap().contains("+ added: "), "{plan}");
    assert_eq!((&plan["to_be_allowed"], &plan["is_another"]), (&Value::Null, &json!(false)));
    assert_eq!(page.there(), [""; 0], "it was put before anybody said so");
    assert!(!page.root().join("dist").exists(), "a plan writes nothing");

    // The site changes after the plan was seen.
    page.write(&format!("headline = \"Surgeon\"\n{FOLDER}"));
    let other = page.put(&plan, true);
    is(&other, "planned");
    assert_eq!(other["is_another"], true);
    assert_ne!(other["id"], plan["id"]);
    assert_eq!(page.there(), [""; 0], "another plan was done than the one that was seen");

    let done = page.put(&other, false);
    is(&done, "published");
    assert_eq!(done["what"], "Published");
    assert!(done["local_page"].as_str().unwrap().ends_with("index.html"), "{done}");
    assert!(page.there().contains(&"index.html".to_owned()));
    let html = fs::read_to_string(page.beside.path().join("www/index.html")).unwrap();
    assert!(html.contains("Surgeon"));

    let again = page.plan();
    is(&again, "published");
    assert_eq!(again["what"], "Nothing to do");
}

#[test]
fn what_is_written_over_needs_a_yes_of_its_own() {
    let page = Page::open();
    page.write(FOLDER);
    let theirs = page.beside.path().join("www/index.html");
    fs::create_dir(page.beside.path().join("www")).unwrap();
    fs::write(&theirs, "theirs").unwrap();
    let plan = page.plan();
    let asked = plan["to_be_allowed"].as_str().unwrap_or_default();
    assert!(asked.starts_with("this would write over 1 file "), "{plan}");
    let refused = page.put(&plan, false);
    is(&refused, "planned");
    assert_eq!((&refused["id"], &refused["is_another"]), (&plan["id"], &json!(false)));
    assert_eq!(fs::read_to_string(&theirs).unwrap(), "theirs");
    is(&page.put(&plan, true), "published");
    assert!(fs::read_to_string(&theirs).unwrap().contains("Ada Example"));
}

#[test]
fn one_of_several_places_is_chosen() {
    let page = Page::open();
    page.write(
        "[publish.web]\nto = \"folder\"\ntarget = \"BESIDE/www\"\n[publish.packed]\nto = \"zip\"\n",
    );
    let choice = page.plan();
    assert_eq!(choice, json!({ "is": "choose", "places": ["web", "packed"] }));
    let plan = page.run(json!({ "to": "web" }));
    is(&plan, "planned");
    // A yes to the one place is none to the other.
    let other = page.run(json!({ "to": "packed", "confirmed": plan["id"] }));
    assert_eq!((&other["is"], &other["is_another"]), (&json!("planned"), &json!(true)));
    let unknown = page.run(json!({ "to": "wed" }));
    is(&unknown, "failed");
    assert!(words(&unknown).contains("did you mean `--to web`?"), "{unknown}");
    assert_eq!(page.there(), [""; 0]);
}

#[test]
fn errors_are_shown_and_private_lines_are_not() {
    let page = Page::open();
    page.write(&format!("hedline = \"Surgeon\"\n{FOLDER}"));
    let failed = page.plan();
    is(&failed, "failed");
    assert!(words(&failed).contains("error[unknown-key]: `hedline`"), "{failed}");

    page.write(FOLDER);
    let private = "fone = \"+1 617 555 0100\"\n";
    fs::write(page.root().join("private.toml"), private).unwrap();
    let failed = page.plan();
    is(&failed, "failed");
    let said = words(&failed);
    assert!(said.contains("error[unknown-key] in private.toml"), "{said}");
    assert!(!said.contains("555") && !said.contains("fone"), "{said}");

    // What would leak is named by its place, and never by its value from private.toml.
    fs::write(page.root().join("private.toml"), "phone = \"+1 617 555 0100\"\n").unwrap();
    page.write(&format!("headline = \"Call 6175550100\"\n{FOLDER}"));
    let failed = page.plan();
    is(&failed, "failed");
    let said = words(&failed);
    assert!(said.contains("error[private-leak]") && !said.contains("617 555"), "{said}");
    assert_eq!(page.there(), [""; 0]);
}

#[test]
fn only_a_page_of_this_preview_publishes_and_nobody_does_while_another_does() {
    let (page, earlier) = (Page::open(), Page::open());
    page.write(FOLDER);
    let body = r#"{"ask":"begin"}"#;
    let good = page.headers(body.len());
    let without = |line: &str| -> String {
        good.split_inclusive("\r\n").filter(|header| !header.starts_with(line)).collect()
    };
    let with = |line: &str, other: &str| without(line) + other + "\r\n";
    for headers in [
        with("X-Folio-Token", &format!("X-Folio-Token: {}", earlier.token)),
        without("X-Folio-Token"),
        without("Origin"),
        with("Origin", "Origin: https://evil.example"),
        with("Origin", "Origin: null"),
        with("Sec-Fetch-Site", "Sec-Fetch-Site: cross-site"),
    ] {
        assert_eq!(page.send(&headers, body.as_bytes()).status, 403, "{headers}");
    }
    assert_eq!(page.send(&page.headers(4097), &[b' '; 4097]).status, 413);
    for bad in ["", "{}", "[]", "{\"ask\":\"put\"}", "\u{0}"] {
        assert_eq!(page.send(&page.headers(bad.len()), bad.as_bytes()).status, 400, "{bad:?}");
    }
    for target in ["/__folio/publish", "/__folio/publish?ask=begin&confirmed=0"] {
        assert_eq!(get(page.preview.port, target).status, 404);
    }
    // None of all these has begun a run.
    let state = r#"{"ask":"state","run":1}"#;
    assert_eq!(page.send(&page.headers(state.len()), state.as_bytes()).status, 422);

    let notes = page.root().join(".folio");
    fs::create_dir_all(&notes).unwrap();
    let held = fs::File::create(notes.join("publish.lock")).unwrap();
    held.lock().unwrap();
    let failed = page.plan();
    is(&failed, "failed");
    assert!(words(&failed).contains("publish-under-way"), "{failed}");
    drop(held);
    is(&page.plan(), "planned");
    assert_eq!(page.there(), [""; 0]);
}

/// The folder of what was made is the one that is shown, whatever a page says.
#[cfg(target_os = "linux")]
#[test]
fn the_folder_of_a_zip_is_shown_where_there_is_a_window() {
    use std::os::unix::fs::PermissionsExt;
    let programs = tempfile::tempdir().unwrap();
    let (opener, said) = (programs.path().join("xdg-open"), programs.path().join("said"));
    let script = format!("#!/bin/sh\necho \"$@\" > {0}.new\nmv {0}.new {0}\n", said.display());
    fs::write(&opener, script).unwrap();
    fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).unwrap();
    let path = format!("PATH={}:/usr/bin:/bin", programs.path().display());
    const ZIP: &str = "[publish]\nto = \"zip\"\ntarget = \"BESIDE/site.zip\"\n";
    let page = Page::open_with(&["env", &path, "DISPLAY=:0"]);
    page.write(ZIP);
    let asked = json!({ "ask": "show-folder", "run": 1, "path": "/etc/passwd" });
    let refused = |page: &Page, asked: &Value| {
        let body = asked.to_string();
        let got = page.send(&page.headers(body.len()), body.as_bytes());
        assert_eq!(got.status, 422, "{}", got.text());
        got.text()
    };
    refused(&page, &asked);
    let plan = page.plan();
    refused(&page, &asked);
    let made = page.put(&plan, false);
    is(&made, "published");
    is(&page.ask(&json!({ "ask": "show-folder", "run": 2 })), "folder-shown");
    refused(&page, &json!({ "ask": "show-folder", "run": 1 }));
    let late = Instant::now() + LIMIT;
    while !said.exists() {
        assert!(Instant::now() < late, "no window in time");
        thread::sleep(Duration::from_millis(20));
    }
    let shown = fs::read_to_string(said).unwrap();
    let zip = made["local_page"].as_str().unwrap();
    assert_eq!(shown.trim_end(), Path::new(zip).parent().unwrap().to_str().unwrap());

    let page = Page::open_with(&["env", "-u", "DISPLAY", "-u", "WAYLAND_DISPLAY", &path]);
    page.write(ZIP);
    let plan = page.plan();
    is(&page.put(&plan, false), "published");
    let why = refused(&page, &json!({ "ask": "show-folder", "run": 2 }));
    assert!(why.contains("no window to show a folder in. It is `/"), "{why}");
}
