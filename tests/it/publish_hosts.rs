//! Publishing by the interfaces of Netlify and of GitHub, which are played here by small servers on
//! this machine: all files arrive, foreign ones stay, and whatever the host does wrong, a visitor
//! meets the whole old site or the whole new one.
//!
//! Stores and machines that are reached by SSH have real servers: `tests/publish/run`.

mod fake;
mod fake_github;
mod fake_netlify;
mod github;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use tempfile::TempDir;

use super::support::{folder, write};
use fake::Trouble;
use fake_github::FakeGithub;
use fake_netlify::FakeNetlify;

/// What no output may have.
const TOKEN: &str = "not-a-real-token-51d0";

/// A host that is played.
trait Played {
    /// The site as visitors meet it now.
    fn visible(&self) -> BTreeMap<String, Vec<u8>>;
    /// Something that folio did not put there.
    fn put_foreign(&self, path: &str, bytes: &[u8]);
    /// The table of site.toml.
    fn table(&self) -> String;
    fn address(&self) -> &'static str;
    /// What has gone wrong at each request from now on; the number counts from one.
    fn trouble(&self, trouble: impl FnMut(usize, &str) -> Option<Trouble> + Send + 'static);
    fn requests(&self) -> Vec<String>;
    /// Files of dist/ that visitors of this host do not get, and those that it has besides.
    fn expected(dist: BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>>;
}

fn site(table: &str, address: &str) -> TempDir {
    let root = folder::<&str>(&[]);
    edit(root.path(), table, address, &["one", "two"], "#1a4d8f");
    root
}

fn edit(root: &Path, table: &str, address: &str, updates: &[&str], accent: &str) {
    let _ = fs::remove_dir_all(root.join("content"));
    let site = format!(
        "[person]\nname = \"Ada Park\"\n[site]\nurl = \"{address}\"\n[theme]\naccent = \"{accent}\"\n{table}"
    );
    write(root, &[("site.toml", site)]);
    for (day, update) in updates.iter().enumerate() {
        let path = format!("content/updates/2026-01-0{}-{update}.md", day + 1);
        write(root, &[(path.as_str(), format!("+++\ntitle = \"{update}\"\n+++\n\nWords.\n"))]);
    }
}

fn command(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_folio"));
    command.arg("publish").arg(root).args(arguments).env("NO_COLOR", "1").stdin(Stdio::null());
    for name in ["GITHUB_TOKEN", "GH_TOKEN", "NETLIFY_AUTH_TOKEN"] {
        command.env(name, TOKEN);
    }
    command
}

/// What a publish says, which must not be a secret.
#[track_caller]
fn said(output: &Output) -> String {
    let text = [&output.stdout, &output.stderr].map(|bytes| String::from_utf8_lossy(bytes));
    let text = text.concat();
    assert!(!text.contains(TOKEN), "a secret is printed:\n{text}");
    text
}

#[track_caller]
fn publish(root: &Path, arguments: &[&str]) -> String {
    let output = command(root, arguments).output().unwrap();
    let text = said(&output);
    assert!(output.status.success(), "{text}");
    text
}

#[track_caller]
fn refused(root: &Path, arguments: &[&str]) -> String {
    let output = command(root, arguments).output().unwrap();
    let text = said(&output);
    assert_eq!(output.status.code(), Some(1), "{text}");
    text
}

fn dist(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let top = root.join("dist");
    let entries = walkdir::WalkDir::new(&top).into_iter().map(Result::unwrap);
    let files = entries.filter(|entry| entry.file_type().is_file()).map(|entry| {
        let path = entry.path().strip_prefix(&top).unwrap().to_str().unwrap().replace('\\', "/");
        (path, fs::read(entry.path()).unwrap())
    });
    files.filter(|(path, _)| !path.starts_with(".folio")).collect()
}

#[track_caller]
fn assert_same(got: &BTreeMap<String, Vec<u8>>, expected: &BTreeMap<String, Vec<u8>>) {
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(got), names(expected));
    let differing: Vec<_> = got.iter().filter(|(path, bytes)| expected[*path] != **bytes).collect();
    assert!(
        differing.is_empty(),
        "{:?}",
        differing.iter().map(|(path, _)| path).collect::<Vec<_>>()
    );
}

fn life<P: Played>(host: &P) {
    let root = site(&host.table(), host.address());
    let root = root.path();
    publish(root, &["--dry-run"]);
    assert!(host.visible().is_empty(), "a dry run puts something");
    refused(root, &[]);
    assert!(host.visible().is_empty(), "without a yes something is put");
    publish(root, &["--yes"]);
    let first = P::expected(dist(root));
    assert_same(&host.visible(), &first);
    let again = publish(root, &["--yes"]);
    assert!(again.contains("Nothing to do"), "{again}");

    host.put_foreign("theirs/notes.txt", b"mine");
    edit(root, &host.table(), host.address(), &["one", "three"], "#8f1a4d");
    let changed = publish(root, &["--yes", "--allow-removals"]);
    assert!(changed.contains("theirs/notes.txt"), "a foreign file is not named: {changed}");
    let second = P::expected(dist(root));
    let kept: BTreeMap<_, _> = first
        .into_iter()
        .filter(|(path, _)| path.starts_with("assets/") && !second.contains_key(path))
        .collect();
    assert!(!kept.is_empty(), "the test changes too little");
    let foreign = ("theirs/notes.txt".to_owned(), b"mine".to_vec());
    let mut expected = second.clone();
    expected.extend(kept.clone());
    expected.extend([foreign.clone()]);
    assert_same(&host.visible(), &expected);

    edit(root, &host.table(), host.address(), &["one", "three"], "#0a5f32");
    publish(root, &["--yes", "--allow-removals"]);
    let third = P::expected(dist(root));
    let mut expected = third.clone();
    expected.extend(second.into_iter().filter(|(path, _)| path.starts_with("assets/")));
    expected.extend([foreign]);
    assert_same(&host.visible(), &expected);

    let before = host.visible();
    let wrong = format!("{}[oops]\n", host.table());
    edit(root, &wrong, host.address(), &["one"], "#0a5f32");
    let asked = host.requests().len();
    refused(root, &["--yes"]);
    assert_same(&host.visible(), &before);
    assert_eq!(host.requests().len(), asked, "an error of the site contacts the host");
}

/// Each request fails once, in one way after another.
fn passing_troubles<P: Played>(host: &P) {
    let root = site(&host.table(), host.address());
    let kinds = [
        Trouble::Status(500, ""),
        Trouble::Status(503, "Retry-After: 0"),
        Trouble::Status(429, "Retry-After: 0"),
        Trouble::Half,
        Trouble::Gone,
    ];
    let mut failed: BTreeMap<String, usize> = BTreeMap::new();
    host.trouble(move |number, request| {
        let times = failed.entry(request.to_owned()).or_default();
        *times += 1;
        (*times == 1).then_some(kinds[number % kinds.len()])
    });
    publish(root.path(), &["--yes"]);
    assert_same(&host.visible(), &P::expected(dist(root.path())));
    host.trouble(|_, _| None);
    let again = publish(root.path(), &["--yes"]);
    assert!(again.contains("Nothing to do"), "{again}");
}

/// Each refusal has its sentence, and whatever request it answers, the old site stays whole.
fn lasting_troubles<P: Played>(host: &P, refusals: &[(u16, &str)]) {
    let root = site(&host.table(), host.address());
    let root = root.path();
    publish(root, &["--yes"]);
    let before = host.visible();
    edit(root, &host.table(), host.address(), &["one", "two", "three"], "#8f1a4d");
    for (status, sentence) in refusals {
        let status = *status;
        host.trouble(move |_, _| Some(Trouble::Status(status, "")));
        let text = refused(root, &["--yes"]);
        assert!(text.contains(sentence), "{status}: {text}");
        assert!(text.contains("again"), "{status} has no way out: {text}");
        assert_same(&host.visible(), &before);
    }
    // A refusal in the middle, and near the end.
    for last in [2, 4, 6, 8] {
        host.trouble(move |number, _| (number >= last).then_some(Trouble::Status(409, "")));
        let output = command(root, &["--yes"]).output().unwrap();
        let text = said(&output);
        assert!(!output.status.success(), "{last}: {text}");
        assert_same(&host.visible(), &before);
    }
    host.trouble(|_, _| None);
    publish(root, &["--yes", "--allow-removals"]);
    let new = P::expected(dist(root));
    let visible = host.visible();
    assert!(new.iter().all(|(path, bytes)| visible.get(path) == Some(bytes)));
}

/// Killed at any request, a publish leaves the old site, and the next one brings the new.
fn killed<P: Played>(host: &P) {
    let root = site(&host.table(), host.address());
    let root = root.path();
    publish(root, &["--yes"]);
    let before = host.visible();
    edit(root, &host.table(), host.address(), &["one", "two", "three"], "#8f1a4d");
    for last in [3, 5, 7, 9] {
        host.trouble(move |number, _| (number >= last).then_some(Trouble::Silence));
        let mut child =
            command(root, &["--yes"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        while host.requests().len() < last && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_millis(5));
        }
        let was_waiting = child.try_wait().unwrap().is_none();
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(was_waiting, "it ended before request {last}: {:#?}", host.requests());
        assert_same(&host.visible(), &before);
    }
    host.trouble(|_, _| None);
    publish(root, &["--yes", "--allow-removals"]);
    let new = P::expected(dist(root));
    let visible = host.visible();
    assert!(new.iter().all(|(path, bytes)| visible.get(path) == Some(bytes)));
}

#[test]
fn netlify_gets_the_site_and_keeps_what_is_foreign() {
    life(&FakeNetlify::new());
}

#[test]
fn netlify_in_trouble_is_asked_again() {
    passing_troubles(&FakeNetlify::new());
}

#[test]
fn netlify_refuses_and_the_old_site_stays() {
    lasting_troubles(
        &FakeNetlify::new(),
        &[
            (401, "does not know your token"),
            (403, "may not change the site"),
            (404, "has no site"),
            (422, "refused"),
            (302, "refused"),
        ],
    );
}

#[test]
fn netlify_shows_no_half_of_a_killed_publish() {
    killed(&FakeNetlify::new());
}

#[test]
fn netlify_has_more_files_than_one_page_of_its_list() {
    let host = FakeNetlify::new();
    let root = site(&host.table(), host.address());
    let foreign: Vec<String> = (0..250).map(|number| format!("theirs/{number}.txt")).collect();
    for path in &foreign {
        host.put_foreign(path, b"mine");
    }
    publish(root.path(), &["--yes", "--allow-removals"]);
    let visible = host.visible();
    assert!(foreign.iter().all(|path| visible.contains_key(path)), "a foreign file is lost");
}

#[test]
fn netlify_may_have_lost_what_stays() {
    let host = FakeNetlify::new();
    let root = site(&host.table(), host.address());
    let root = root.path();
    publish(root, &["--yes"]);
    let first = dist(root);
    edit(root, &host.table(), host.address(), &["one", "two"], "#8f1a4d");
    publish(root, &["--yes"]);
    let second = dist(root);
    // A file that only pages of the first publish ask for.
    let mut kept = first.keys().filter(|path| !second.contains_key(*path));
    let kept = kept.find(|path| path.starts_with("assets/")).unwrap();
    host.lose(kept);
    edit(root, &host.table(), host.address(), &["one", "two"], "#0a5f32");
    publish(root, &["--yes"]);
    let mut expected = dist(root);
    expected.extend(second.into_iter().filter(|(path, _)| path.starts_with("assets/")));
    assert_same(&host.visible(), &expected);

    host.put_foreign("theirs.txt", b"mine");
    host.lose("theirs.txt");
    edit(root, &host.table(), host.address(), &["one"], "#0a5f32");
    let text = refused(root, &["--yes", "--allow-removals"]);
    assert!(text.contains("no longer has `theirs.txt`"), "{text}");
}

#[test]
fn netlify_says_why_a_site_is_not_shown() {
    let host = FakeNetlify::new();
    let root = site(&host.table(), host.address());
    host.lock();
    host.fail(Some("the disk is full"));
    let text = refused(root.path(), &["--yes"]);
    assert!(text.contains("The site is locked to one deploy"), "{text}");
    assert!(text.contains("could not make the site ready: \u{201c}the disk is full"), "{text}");
    assert!(host.visible().is_empty());
    host.fail(None);
    publish(root.path(), &["--yes"]);
    assert_same(&host.visible(), &FakeNetlify::expected(dist(root.path())));
}

#[test]
fn github_gets_the_site_and_keeps_what_is_foreign() {
    life(&FakeGithub::new());
}

#[test]
fn github_in_trouble_is_asked_again() {
    passing_troubles(&FakeGithub::new());
}

#[test]
fn github_refuses_and_the_old_site_stays() {
    lasting_troubles(
        &FakeGithub::new(),
        &[
            (401, "does not know your token"),
            (403, "may not write into the repository"),
            (404, "has no repository"),
            (422, "refused"),
            (302, "refused"),
        ],
    );
}

#[test]
fn github_shows_no_half_of_a_killed_publish() {
    killed(&FakeGithub::new());
}

#[test]
fn what_is_missing_is_said_before_any_host_is_asked() {
    let (netlify, github) = (FakeNetlify::new(), FakeGithub::new());
    for (table, address, missing) in [
        (netlify.table(), netlify.address(), "NETLIFY_AUTH_TOKEN"),
        (github.table(), github.address(), "GITHUB_TOKEN"),
    ] {
        let root = site(&table, address);
        let mut command = command(root.path(), &["--yes"]);
        for name in ["GITHUB_TOKEN", "GH_TOKEN", "NETLIFY_AUTH_TOKEN"] {
            command.env_remove(name);
        }
        let output = command.output().unwrap();
        let text = said(&output);
        assert_eq!(output.status.code(), Some(1), "{text}");
        assert!(text.contains(missing), "{text}");
        let plain = table.replace("http://127.0.0.1", "http://10.0.0.1");
        let root = site(&plain, address);
        let text = refused(root.path(), &["--yes"]);
        assert!(text.contains("not encrypted"), "{text}");
    }
    assert!(netlify.requests().is_empty() && github.requests().is_empty());
}
