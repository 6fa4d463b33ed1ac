//! What GitHub alone does: a repository without a commit, a branch that others move, and the settings of
//! Pages.

use super::fake::Trouble;
use super::fake_github::{FakeGithub, Settings};
use super::{Played, assert_same, dist, edit, publish, refused, site};

#[test]
fn github_takes_a_first_commit_into_an_empty_repository() {
    let host = FakeGithub::empty();
    let root = site(&host.table(), host.address());
    publish(root.path(), &["--yes"]);
    assert_same(&host.visible(), &FakeGithub::expected(dist(root.path())));
}

#[test]
fn github_keeps_one_commit_where_no_history_is_wanted() {
    for (history, commits) in [("true", 2), ("false", 1)] {
        let host = FakeGithub::new();
        let table = format!("{}history = {history}\n", host.table());
        let root = site(&table, host.address());
        publish(root.path(), &["--yes"]);
        edit(root.path(), &table, host.address(), &["one", "two", "three"], "#1a4d8f");
        publish(root.path(), &["--yes"]);
        assert_eq!(host.commits(), commits, "history = {history}");
    }
}

#[test]
fn github_is_not_moved_back_by_a_publish_that_came_late() {
    for history in ["true", "false"] {
        let host = FakeGithub::new();
        let table = format!("{}history = {history}\n", host.table());
        let root = site(&table, host.address());
        publish(root.path(), &["--yes"]);
        edit(root.path(), &table, host.address(), &["one", "two", "three"], "#1a4d8f");
        // Somebody else is faster, between what is fetched and what is put.
        let other = host.another();
        host.trouble(move |_, request| {
            if request.starts_with("POST") && request.ends_with("/git/commits") {
                other.put_foreign("late.txt", b"late");
            }
            None
        });
        let text = refused(root.path(), &["--yes"]);
        assert!(text.contains("at the same time"), "{text}");
        assert!(host.visible().contains_key("late.txt"), "history = {history}");
        host.trouble(|_, _| None);
        publish(root.path(), &["--yes"]);
        assert!(host.visible().contains_key("late.txt"), "history = {history}");
    }
}

#[test]
fn github_may_lose_the_answer_to_a_first_commit() {
    let host = FakeGithub::empty();
    let root = site(&host.table(), host.address());
    let mut is_lost = false;
    host.trouble(move |_, request| {
        let is_first = request.starts_with("PUT") && !std::mem::replace(&mut is_lost, true);
        is_first.then_some(Trouble::Half)
    });
    publish(root.path(), &["--yes"]);
    assert_same(&host.visible(), &FakeGithub::expected(dist(root.path())));
    // A first commit of somebody else is none of ours.
    let host = FakeGithub::empty();
    let root = site(&host.table(), host.address());
    let other = host.another();
    host.trouble(move |_, request| {
        if request.starts_with("PUT") {
            other.put_foreign("first.txt", b"first");
        }
        None
    });
    let text = refused(root.path(), &["--yes"]);
    assert!(text.contains("at the same time"), "{text}");
    assert_eq!(host.visible().into_keys().collect::<Vec<_>>(), ["first.txt"]);
}

#[test]
fn github_does_not_get_a_file_twice() {
    let host = FakeGithub::new();
    let root = site(&host.table(), host.address());
    let is_file = |asked: &&String| asked.as_str() == "POST /repos/ada/site/git/blobs";
    let sent = || host.requests().iter().filter(is_file).count();
    host.trouble(|_, request| {
        request.ends_with("/git/commits").then_some(Trouble::Status(422, ""))
    });
    refused(root.path(), &["--yes"]);
    assert!(sent() > 0, "the site has no picture");
    host.trouble(|_, _| None);
    publish(root.path(), &["--yes"]);
    assert_eq!(sent(), 0);
    assert_same(&host.visible(), &FakeGithub::expected(dist(root.path())));
}

#[test]
fn github_may_write_the_domain_in_its_own_way() {
    let host = FakeGithub::new();
    let root = site(&host.table(), host.address());
    publish(root.path(), &["--yes"]);
    host.put_foreign("CNAME", b"ada-park.example");
    let again = publish(root.path(), &["--yes"]);
    assert!(again.contains("Nothing to do"), "{again}");
    host.put_foreign("CNAME", b"other.example");
    publish(root.path(), &["--yes"]);
    assert_eq!(host.visible()["CNAME"], b"ada-park.example\n");
}

#[test]
fn github_says_what_its_settings_are() {
    let host = FakeGithub::new();
    let root = site(&host.table(), host.address());
    let pages = |value: serde_json::Value| host.set(|settings| settings.pages = Some(value));
    let source = |branch: &str, path: &str| serde_json::json!({ "build_type": "legacy", "source": { "branch": branch, "path": path } });
    let dry = || publish(root.path(), &["--dry-run"]);
    assert!(dry().contains("GitHub Pages is not switched on yet"));
    pages(serde_json::json!({ "build_type": "workflow" }));
    assert!(dry().contains("shows what a workflow makes"));
    pages(source("main", "/"));
    assert!(dry().contains("shows the branch main, not gh-pages"));
    pages(source("gh-pages", "/docs"));
    assert!(dry().contains("shows the folder /docs"));
    pages(source("gh-pages", "/"));
    assert!(!dry().contains("GitHub Pages"));
    publish(root.path(), &["--yes"]);
    edit(root.path(), &host.table(), host.address(), &["one", "two", "three"], "#1a4d8f");
    let before = host.visible();
    let refused = |change: fn(&mut Settings), sentence: &str| {
        host.set(|settings| *settings = Settings::default());
        host.set(change);
        let text = refused(root.path(), &["--yes"]);
        assert!(text.contains(sentence) && text.contains("again"), "{text}");
        assert_same(&host.visible(), &before);
    };
    refused(|settings| settings.is_archived = true, "is archived");
    refused(|settings| settings.is_read_only = true, "may not write into the repository");
    refused(|settings| settings.is_truncated = true, "more files than GitHub lists");
    refused(|settings| settings.is_protected = true, "is protected");
    host.set(|settings| *settings = Settings::default());
    // Its name has changed, and GitHub says where it is now.
    let moved = format!("Location: {}/repositories/7", host.endpoint());
    let moved: &'static str = moved.leak();
    host.trouble(move |_, request| {
        (request == "GET /repos/ada/site").then_some(Trouble::Status(301, moved))
    });
    let text = publish(root.path(), &["--yes"]);
    assert!(text.contains("is called Ada/new now"), "{text}");
    assert!(host.visible().len() > before.len());
}

#[test]
fn only_a_repository_at_github_is_meant() {
    let host = FakeGithub::new();
    for address in ["https://gitlab.com/ada/site", "git@codeberg.org:ada/site"] {
        let table = host.table().replace("git@github.com:ada/site.git", address);
        let root = site(&table, host.address());
        let text = refused(root.path(), &["--yes"]);
        assert!(text.contains("`repository` in site.toml is none at"), "{text}");
    }
    assert!(host.requests().is_empty());
}
