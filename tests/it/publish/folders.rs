//! `to = "folder"`: a folder that a server shows.

use std::fs;
#[cfg(unix)]
use std::path::Path;

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
    publish(root.path(), &["--yes"]).succeeded().says(&["nothing to change", "Nothing to do"]);
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

#[cfg(unix)]
fn set_mode(path: &Path, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
#[cfg(unix)]
fn a_server_may_read_what_is_put() {
    let root = site(TO);
    let www = root.path().join("www");
    // Such a folder hands its group down to what is made in it.
    fs::create_dir(&www).unwrap();
    set_mode(&www, 0o2770);
    publish(root.path(), &["--yes"]).succeeded();
    assert_eq!((mode(&www.join("index.html")), mode(&www.join("assets"))), (0o644, 0o2755));
    assert_eq!(mode(&www), 0o2770, "a folder that was there is as it was");
}

/// Such as `lost+found`, or the notes of a system on a drive.
#[test]
#[cfg(unix)]
fn a_foreign_folder_that_cannot_be_read_is_left_alone() {
    let root = site(TO);
    let locked = root.path().join("www/lost+found");
    fs::create_dir_all(&locked).unwrap();
    set_mode(&locked, 0);
    if fs::read_dir(&locked).is_ok() {
        // Whoever runs this may read everything.
        return;
    }
    let put = publish(root.path(), &["--yes"]);
    let again = publish(root.path(), &["--yes"]);
    set_mode(&locked, 0o755);
    put.succeeded().says(&["1 file there is not from folio", "lost+found"]);
    again.succeeded().says(&["Nothing to do"]);
    let own = root.path().join("www/teaching");
    set_mode(&own, 0);
    let run = publish(root.path(), &["--yes"]);
    set_mode(&own, 0o755);
    run.failed().says(&["`teaching` in `../www` cannot be read", "the right to read it"]);
}

#[test]
#[cfg(target_os = "linux")]
fn a_foreign_name_is_taken_as_it_is() {
    use std::os::unix::ffi::OsStrExt;
    let root = site(TO);
    write(root.path(), &[("www/teaching\\index.html", "mine")]);
    let odd = root.path().join("www").join(std::ffi::OsStr::from_bytes(b"index\xff.html"));
    fs::write(&odd, "mine, too").unwrap();
    publish(root.path(), &["--yes"]).succeeded().says(&["2 files there are not from folio"]);
    let read = |path: &str| fs::read_to_string(root.path().join("www").join(path)).unwrap();
    assert_eq!(read("teaching\\index.html"), "mine");
    assert_eq!(fs::read_to_string(odd).unwrap(), "mine, too");
}

#[test]
fn a_file_of_the_same_name_in_capitals_is_not_written_over() {
    let root = site(TO);
    write(root.path(), &[("www/INDEX.html", "mine")]);
    let run = publish(root.path(), &["--yes"]);
    let path = root.path().join("www/INDEX.html");
    assert_eq!(fs::read_to_string(path).unwrap(), "mine");
    // Where it is the same file, it is said so.
    if root.path().join("www/index.html").exists() && !run.succeeds {
        run.says(&["write over 1 file"]);
    }
}

#[test]
fn what_a_killed_publish_left_is_cleared() {
    let root = site(TO);
    write(root.path(), &[("www/.folio-arriving-7-0a1b2c3d", "half"), ("www/.folio-arriving", "x")]);
    publish(root.path(), &["--yes"]).succeeded();
    assert!(files(&root.path().join("www")) == files(&root.path().join("site/dist")));
}

#[test]
fn a_file_and_a_folder_of_one_name_do_not_meet() {
    for (there, said) in [
        ("www/teaching", "`teaching` is a file in the folder"),
        ("www/index.html/old.txt", "`index.html` cannot be put into"),
    ] {
        let root = site(TO);
        write(root.path(), &[(there, "mine")]);
        let run = publish(root.path(), &["--yes", "--allow-removals"]).failed();
        run.says(&["error[publish-failed]", said, "move", "again"]);
        assert_eq!(files(&root.path().join("www")).values().filter(|b| *b == b"mine").count(), 1);
    }
}

#[test]
fn the_home_of_somebody_else_is_not_guessed() {
    let root = site("to = \"folder\"\ntarget = \"~bola/public_html\"");
    let run = publish(root.path(), &["--yes"]).failed();
    run.says(&["error[publish-target]", "whose folder `~bola` is", "the whole path"]);
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
#[cfg(unix)]
fn no_link_is_written_through() {
    use std::os::unix::fs::symlink;
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
