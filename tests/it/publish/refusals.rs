//! When nothing may happen anywhere, and what is said then.

use std::fs;
use std::net::TcpListener;
use std::path::Path;
use std::sync::Arc;
use std::thread;

use folio::emit::publish::Lock;

use super::{SITE, add_page, append, command, git, publish, site};
use crate::support::{folder, write};

const TO: &str = "to = \"folder\"\ntarget = \"../www\"";

#[test]
fn who_has_set_nothing_is_told_what_to_write() {
    let root = folder(SITE);
    let run = publish(root.path(), &["--yes"]).failed();
    run.says(&[
        "error[publish-target]",
        "to = \"github-pages\"",
        "repository = \"https://github.com/NAME/NAME.github.io.git\"",
        "url = \"https://NAME.github.io\"",
        "to = \"zip\"",
        "app.netlify.com/drop",
        "to = \"sftp\"",
        "target = \"NAME@login.university.example:public_html\"",
        "to = \"folder\"",
    ]);
    assert!(!root.path().join("site/dist").exists());
}

#[test]
fn a_place_is_chosen_by_its_name() {
    let root = folder(SITE);
    append(
        &root.path().join("site/site.toml"),
        "\n[publish.uni]\nto = \"folder\"\ntarget = \"../www\"\n[publish.drop]\nto = \"zip\"\n",
    );
    publish(root.path(), &["--yes"]).failed().says(&["names 2 places", "folio publish --to uni"]);
    publish(root.path(), &["--to", "unni"]).failed().says(&["[publish.unni]", "`--to uni`"]);
    publish(root.path(), &["--to", "uni", "--yes"]).succeeded();
    publish(root.path(), &["--to", "drop", "--yes"]).succeeded();
    assert!(root.path().join("www/index.html").is_file());
    assert!(root.path().join("site/site.zip").is_file());
}

#[test]
fn nothing_is_put_that_nobody_agreed_to() {
    let root = site(TO);
    let run = publish(root.path(), &[]).failed();
    run.says(&["+ added:", "Nothing was published", "`--yes`"]);
    publish(root.path(), &["--dry-run"]).succeeded().says(&["+ added:", "a dry run"]);
    assert!(!root.path().join("www").exists());
    publish(root.path(), &["--yes"]).succeeded();
}

#[test]
fn an_error_of_the_site_changes_nothing_anywhere() {
    let root = site(TO);
    add_page(root.path(), "good");
    publish(root.path(), &["--yes"]).succeeded();
    let state = |root: &Path| {
        let both =
            ["www", "site/dist", "site/.folio"].map(|name| crate::emit::files(&root.join(name)));
        both.map(|mut files| {
            files.retain(|path, _| !path.starts_with("store"));
            files
        })
    };
    let before = state(root.path());
    write(root.path(), &[("site/content/pages/bad.md", "# Bad\n\n[gone](gone.md)\n")]);
    let run = publish(root.path(), &["--yes", "--allow-removals"]).failed();
    run.says(&["error[broken-link]", "Nothing was published"]);
    assert!(state(root.path()) == before);
}

#[test]
fn no_host_is_contacted_with_an_error_in_the_site() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = listener.local_addr().unwrap().port();
    listener.set_nonblocking(true).unwrap();
    let root = site(&format!("to = \"git\"\nrepository = \"git://127.0.0.1:{port}/web.git\""));
    write(root.path(), &[("site/content/pages/bad.md", "# Bad\n\n[gone](gone.md)\n")]);
    publish(root.path(), &["--yes"]).failed();
    assert!(listener.accept().is_err(), "somebody called");
}

#[test]
fn what_is_private_goes_nowhere_not_even_by_hand() {
    let root = site(TO);
    write(root.path(), &[("site/private.toml", "phone = \"+1 617 555 0100\"\n")]);
    publish(root.path(), &["--yes"]).succeeded();
    for (path, text) in [
        ("proof.html", "<p>Call +1 (617) 555-0100</p>"),
        ("notes/call.txt", "617.555.0100, after six"),
        ("data.json", "{\"tel\": \"+16175550100\"}"),
    ] {
        let in_dist = format!("site/dist/{path}");
        write(root.path(), &[(in_dist.as_str(), text)]);
        let run = publish(root.path(), &["--yes"]).failed();
        run.says(&["error[private-leak]", "`phone` of private.toml", path]);
        assert!(!root.path().join("www").join(path).exists());
        fs::remove_file(root.path().join(in_dist)).unwrap();
    }
    write(root.path(), &[("site/dist/cases.xlsx", "PK")]);
    publish(root.path(), &["--yes"]).failed().says(&["error[by-hand]", "cases.xlsx"]);
    fs::remove_file(root.path().join("site/dist/cases.xlsx")).unwrap();
    write(
        root.path(),
        &[
            ("site/dist/google12.html", "google-site-verification: google12.html"),
            ("site/dist/.well-known/security.txt", "Contact: mailto:ada@okafor.example"),
            ("site/dist/.DS_Store", "notes of a system"),
            ("site/dist/.git/config", "[core]"),
        ],
    );
    let run = publish(root.path(), &["--yes"]).succeeded();
    run.says(&["2 files from dist/ that folio did not make", "google12.html", ".DS_Store"]);
    let www = crate::emit::files(&root.path().join("www"));
    assert!(www.contains_key("google12.html") && www.contains_key(".well-known/security.txt"));
    assert!(!www.contains_key(".DS_Store") && !www.keys().any(|path| path.starts_with(".git")));
    assert!(!www.keys().any(|path| path.contains("packet") || path.contains("private")));
}

#[test]
fn two_publishes_at_once_do_not_meet() {
    let root = site(TO);
    let lock = Lock::take(&root.path().join("site"), None).unwrap();
    let run = publish(root.path(), &["--yes"]).failed();
    run.says(&["error[publish-under-way]", "wait until it has ended"]);
    assert!(!root.path().join("www").exists());
    drop(lock);
    publish(root.path(), &["--yes"]).succeeded();
}

#[test]
fn what_was_published_must_be_noted() {
    let root = site(TO);
    write(root.path(), &[("site/.folio", "a file, where folio keeps a folder")]);
    let run = publish(root.path(), &["--dry-run"]).failed();
    run.says(&["error[publish-record]", "where folio keeps its own notes"]);
    assert!(!root.path().join("www").exists());
}

#[test]
fn no_secret_is_ever_printed() {
    let secret = "hush-hush-1234";
    for publish_lines in [
        format!("to = \"netlify\"\nsite = \"a\"\ntoken = \"{secret}\""),
        format!("to = \"s3\"\nbucket = \"a\"\nsecret-access-key = \"{secret}\"\nwrong = 1"),
        format!("to = \"netlify\"\nsite = \"a\"\nNETLIFY_AUTH_TOKEN = \"{secret}\""),
        format!("to = \"github-pages\"\nGITHUB_TOKEN = \"{secret}\""),
        format!("to = \"github-pages\"\nGH_TOKEN = \"{secret}\""),
        format!("to = \"s3\"\nbucket = \"a\"\nAWS_ACCESS_KEY_ID = \"{secret}\""),
        format!("to = \"s3\"\nbucket = \"a\"\nAWS_SECRET_ACCESS_KEY = \"{secret}\""),
        format!("to = \"s3\"\nbucket = \"a\"\nAWS_SESSION_TOKEN = \"{secret}\""),
        format!("to = \"git\"\nrepository = \"https://ada:{secret}@127.0.0.1:1/web.git\""),
        format!("to = \"sftp\"\ntarget = \"ada:{secret}@127.0.0.1:www\""),
    ] {
        let root = site(&publish_lines);
        let run = publish(root.path(), &["--yes"]).failed().says(&["error[secret-in-site]"]);
        assert!(!run.said().contains(secret), "{}", run.said());
    }
    // An error in the very line shows no more.
    for value in [secret.to_owned(), format!("\"{secret}"), format!("\u{201c}{secret}\u{201d}")] {
        let root = site(&format!("to = \"netlify\"\nsite = \"a\"\nNETLIFY_AUTH_TOKEN = {value}"));
        let run = publish(root.path(), &["--yes"]).failed().says(&["cannot be read"]);
        assert!(!run.said().contains(secret), "{}", run.said());
    }
    // A remote of the person's own may hold one, as on a server that builds.
    let root = site("to = \"git\"");
    let own = root.path().join("site");
    git(&own, &["init", "--quiet"]);
    let url = format!("https://ada:{secret}@127.0.0.1:1/web.git");
    git(&own, &["remote", "add", "origin", &url]);
    for arguments in [&["--yes"][..], &["--dry-run"]] {
        let run = publish(root.path(), arguments).failed();
        assert!(!run.said().contains(secret), "{}", run.said());
    }
}

/// A host that asks who one is gets no answer, and folio does not wait for a person to type one.
#[test]
fn a_question_for_a_password_does_not_hang() {
    let server = Arc::new(tiny_http::Server::http("127.0.0.1:0").unwrap());
    let port = server.server_addr().to_ip().unwrap().port();
    let asked = Arc::clone(&server);
    let answering = thread::spawn(move || {
        for request in asked.incoming_requests() {
            let header = "WWW-Authenticate: Basic realm=\"git\"".parse::<tiny_http::Header>();
            let response = tiny_http::Response::from_string("who are you?").with_status_code(401);
            let _ = request.respond(response.with_header(header.unwrap()));
        }
    });
    let root = site(&format!("to = \"git\"\nrepository = \"http://127.0.0.1:{port}/web.git\""));
    let mut command = command(root.path(), &["--yes"]);
    // A desk may have a program that asks in a window of its own.
    command.env("GIT_ASKPASS", "");
    let run = super::Run::of(&command.output().unwrap()).failed();
    run.says(&["error[publish-failed]", "wants to know who you are", "`git ls-remote http://127."]);
    server.unblock();
    answering.join().unwrap();
}

#[test]
fn github_needs_the_address_that_it_will_have() {
    let root = folder(&[("site/site.toml", "[person]\nname = \"Ada Okafor\"\n")]);
    append(
        &root.path().join("site/site.toml"),
        "\n[publish]\nto = \"github-pages\"\nrepository = \"git@github.com:okafor/site.git\"\n",
    );
    // Said before anything is asked of GitHub.
    let output = command(root.path(), &["--yes"]).env("GIT_SSH_COMMAND", "false").output().unwrap();
    let run = super::Run::of(&output).failed();
    run.says(&["error[publish-target]", "`url = \"https://okafor.github.io/site\"`"]);
}
