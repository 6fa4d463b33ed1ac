//! `to = "folder"`: a folder that a server shows.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};

use super::{add_page, publish, site};
use crate::emit::files;
use crate::support::write;

const TO: &str = "to = \"folder\"\ntarget = \"../www\"";

#[test]
fn the_folder_is_what_the_build_made_and_nothing_else() {
    let root = site(TO);
    let run = publish(root.path(), &["--yes"]).succeeded();
    run.says(&["+ added:", "index.html", "Published: https://okafor.example"]);
    let dist = files(&root.path().join("site/dist"));
    let www = files(&root.path().join("www"));
    assert!(www == dist && www.contains_key("_headers") && !www.contains_key(".folio"));
    let mode = |path: &str| {
        fs::metadata(root.path().join("www").join(path)).unwrap().permissions().mode() & 0o777
    };
    assert_eq!((mode("index.html"), mode("assets")), (0o644, 0o755), "a server may read it");
    publish(root.path(), &["--yes"]).succeeded().says(&["nothing to change", "Nothing to do"]);
}

#[test]
fn what_others_put_there_stays_and_what_is_gone_goes() {
    let root = site(TO);
    add_page(root.path(), "gone");
    publish(root.path(), &["--yes"]).succeeded();
    write(
        root.path(),
        &[("www/photos/me.jpg", "a photo"), ("www/.htaccess", "Deny"), ("www/.git/HEAD", "x")],
    );
    fs::remove_file(root.path().join("site/content/pages/gone.md")).unwrap();
    let run = publish(root.path(), &["--yes"]).succeeded();
    run.says(&[
        "- removed: ",
        "gone/index.html",
        "2 files there are not from folio",
        "photos/me.jpg",
    ]);
    let mut www = files(&root.path().join("www"));
    for (path, text) in [("photos/me.jpg", "a photo"), (".htaccess", "Deny"), (".git/HEAD", "x")] {
        assert_eq!(www.remove(path).as_deref(), Some(text.as_bytes()));
    }
    assert!(!www.keys().any(|path| path.starts_with("gone")), "its folder has gone, too");
    assert!(www == files(&root.path().join("site/dist")));
}

/// What the build before left in `dist/` is nobody's own, also where no new build is written.
#[test]
fn a_dry_run_shows_what_the_publish_does() {
    let root = site(TO);
    for number in 0..12 {
        add_page(root.path(), &format!("page-{number}"));
    }
    write(root.path(), &[("site/content/pages/page-0.md", "# One\n\nAsk under 617 555 0100.\n")]);
    publish(root.path(), &["--yes"]).succeeded();
    write(root.path(), &[("site/dist/google12.html", "google-site-verification: google12.html")]);
    write(root.path(), &[("site/private.toml", "phone = \"+1 617 555 0100\"\n")]);
    fs::remove_dir_all(root.path().join("site/content/pages")).unwrap();
    let run = publish(root.path(), &["--dry-run"]).succeeded();
    let run = run.says(&["- removed: ", "page-0/index.html", "`--allow-removals` is needed"]);
    run.says(&["1 file from dist/ that folio did not make", "google12.html"]);
    publish(root.path(), &["--yes"]).failed().says(&["- removed: ", "error[publish-refused]"]);
    // What would keep the build from being written is said, too.
    fs::remove_file(root.path().join("site/dist/.folio")).unwrap();
    for arguments in ["--dry-run", "--yes"] {
        publish(root.path(), &[arguments]).failed().says(&["error[folder-not-ours]"]);
    }
}

#[test]
fn files_of_the_last_publish_are_kept_once_more() {
    let root = site(TO);
    publish(root.path(), &["--yes"]).succeeded();
    let assets = || {
        let www = files(&root.path().join("www"));
        let styles = www.into_keys().filter(|path| path.ends_with(".css"));
        styles.collect::<Vec<_>>()
    };
    let first = assets();
    let set_accent = |color: &str| {
        let path = root.path().join("site/site.toml");
        let text = fs::read_to_string(&path).unwrap();
        let text = text.split("\n[theme]").next().unwrap().to_owned();
        fs::write(path, format!("{text}\n[theme]\naccent = \"{color}\"\n")).unwrap();
    };
    set_accent("#7a1f3d");
    publish(root.path(), &["--yes"]).succeeded().says(&["1 older file kept once more"]);
    let second = assets();
    assert!(second.len() == 2 && first.iter().all(|style| second.contains(style)));
    // Said again, nothing new has come, so nothing is old.
    publish(root.path(), &["--yes"]).succeeded().says(&["Nothing to do"]);
    assert_eq!(assets(), second);
    set_accent("#1f3d7a");
    publish(root.path(), &["--yes"]).succeeded();
    let third = assets();
    assert!(third.len() == 2 && first.iter().all(|style| !third.contains(style)), "{third:?}");
}

#[test]
fn a_slip_is_not_done_without_being_allowed() {
    let root = site(TO);
    for number in 0..12 {
        add_page(root.path(), &format!("page-{number}"));
    }
    publish(root.path(), &["--yes"]).succeeded();
    let before = files(&root.path().join("www"));
    fs::remove_dir_all(root.path().join("site/content/pages")).unwrap();
    let run = publish(root.path(), &["--yes"]).failed();
    run.says(&["error[publish-refused]", "would remove", "--allow-removals"]);
    assert!(files(&root.path().join("www")) == before);
    publish(root.path(), &["--dry-run"]).succeeded().says(&["`--allow-removals` is needed"]);
    publish(root.path(), &["--yes", "--allow-removals"]).succeeded();
    assert!(files(&root.path().join("www")) == files(&root.path().join("site/dist")));
}

#[test]
fn a_page_that_folio_did_not_put_there_is_not_written_over() {
    let root = site(TO);
    write(root.path(), &[("www/index.html", "My old home page")]);
    let run = publish(root.path(), &["--yes"]).failed();
    run.says(&["error[publish-refused]", "write over 1 file", "index.html"]);
    assert_eq!(files(&root.path().join("www")).len(), 1);
    publish(root.path(), &["--yes", "--allow-removals"]).succeeded();
    assert!(files(&root.path().join("www")) == files(&root.path().join("site/dist")));
}

#[test]
fn another_target_is_another_place() {
    let root = site(TO);
    add_page(root.path(), "gone");
    publish(root.path(), &["--yes"]).succeeded();
    fs::remove_file(root.path().join("site/content/pages/gone.md")).unwrap();
    let path = root.path().join("site/site.toml");
    let text = fs::read_to_string(&path).unwrap().replace("../www", "../other");
    fs::write(path, text).unwrap();
    // What folio put elsewhere says nothing of what lies here.
    write(root.path(), &[("other/gone/index.html", "mine")]);
    publish(root.path(), &["--yes"]).succeeded().says(&["not from folio", "gone/index.html"]);
    assert_eq!(files(&root.path().join("other"))["gone/index.html"], b"mine");
}

#[test]
fn no_link_is_written_through() {
    let root = site(TO);
    write(root.path(), &[("elsewhere/keep.txt", "keep"), ("www/keep.txt", "x")]);
    symlink(root.path().join("elsewhere"), root.path().join("www/assets")).unwrap();
    publish(root.path(), &["--yes"]).failed().says(&["`assets` in", "leads to another folder"]);
    assert_eq!(files(&root.path().join("elsewhere")).len(), 1);
}

#[test]
fn the_folder_of_the_site_is_no_target() {
    for target in [".", "..", "dist", "content/web", "private", ".folio/x"] {
        let root = site(&format!("to = \"folder\"\ntarget = \"{target}\""));
        let run = publish(root.path(), &["--yes", "--allow-removals"]).failed();
        run.says(&["error[publish-target]", "is where the files of your site lie"]);
    }
    let root = site("to = \"folder\"\ntarget = \"docs\"");
    publish(root.path(), &["--yes"]).succeeded();
    publish(root.path(), &["--yes"]).succeeded().says(&["Nothing to do"]);
}

#[test]
fn the_home_folder_has_its_short_name() {
    let root = site("to = \"folder\"\ntarget = \"~/public_html\"");
    publish(root.path(), &["--yes"]).succeeded();
    assert!(root.path().join("public_html/index.html").is_file());
    let root = site("to = \"folder\"\ntarget = \"../no/such/disk\"");
    publish(root.path(), &["--yes"])
        .failed()
        .says(&["there is no folder in which", "disk is there"]);
}
