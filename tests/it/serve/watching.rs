//! When the watcher says "look again", and when it does not.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use folio::preview::watcher::Watcher;
use tempfile::TempDir;

use super::LIMIT;

/// Long enough for an event that should not come, and for the late rescans of those that should.
const SILENCE: Duration = Duration::from_millis(500);

fn folder() -> TempDir {
    let root = tempfile::tempdir().unwrap();
    for folder in [
        "content/posters/one",
        "dist/cv",
        "packet",
        ".folio/kept",
        ".git",
        "target/debug",
        "node_modules/x",
        "content/dist",
    ] {
        fs::create_dir_all(root.path().join(folder)).unwrap();
    }
    for file in ["site.toml", "content/cv.md", "content/posters/one/index.md", "dist/index.html"] {
        fs::write(root.path().join(file), "old").unwrap();
    }
    root
}

/// Consumes pending events, so that the next event belongs to the next change.
fn settle(watcher: &mut Watcher) {
    while watcher.wait_for(SILENCE) {}
}

#[track_caller]
fn wakes(watcher: &mut Watcher, what: &str, act: impl FnOnce()) {
    settle(watcher);
    act();
    assert!(watcher.wait_for(LIMIT), "{what}");
}

/// Every change that a person or a tool makes, in one long session: the watcher must survive each
/// of them.
fn session(root: &Path, watcher: &mut Watcher) {
    let write = |path: &str, text: &str| fs::write(root.join(path), text).unwrap();
    wakes(watcher, "a save", || write("content/cv.md", "new text"));
    wakes(watcher, "a save at the top", || write("site.toml", "new text"));
    wakes(watcher, "a save deep down", || write("content/posters/one/index.md", "new text"));
    wakes(watcher, "a folder of a passed-over name, elsewhere", || {
        write("content/dist/a.md", "new")
    });
    wakes(watcher, "a save by renaming", || {
        write("content/.cv.md.swp", "newer text");
        fs::rename(root.join("content/.cv.md.swp"), root.join("content/cv.md")).unwrap();
    });
    wakes(watcher, "a save after a save by renaming", || {
        write("content/cv.md", "and again, longer")
    });
    wakes(watcher, "a save by moving the old one away", || {
        fs::rename(root.join("site.toml"), root.join("site.toml~")).unwrap();
        write("site.toml", "newer text");
        fs::remove_file(root.join("site.toml~")).unwrap();
    });
    wakes(watcher, "a deleted file", || fs::remove_file(root.join("site.toml")).unwrap());
    wakes(watcher, "the same file again", || write("site.toml", "back"));
    wakes(watcher, "a save of it", || write("site.toml", "back again"));
    wakes(watcher, "a new folder", || fs::create_dir_all(root.join("content/talks/a/b")).unwrap());
    wakes(watcher, "a file in it", || write("content/talks/a/b/index.md", "x"));
    wakes(watcher, "a removed folder", || fs::remove_dir_all(root.join("content/talks")).unwrap());
    wakes(watcher, "the content removed", || fs::remove_dir_all(root.join("content")).unwrap());
    wakes(watcher, "the content folder created again", || {
        fs::create_dir_all(root.join("content/pages")).unwrap()
    });
    wakes(watcher, "a file in the new content", || write("content/pages/a.md", "x"));
    wakes(watcher, "the content moved away", || {
        fs::rename(root.join("content"), root.join("kept")).unwrap()
    });
    wakes(watcher, "a save in it, where it is now", || write("kept/pages/a.md", "longer"));
    wakes(watcher, "the content moved back", || {
        fs::rename(root.join("kept"), root.join("content")).unwrap()
    });
    wakes(watcher, "a save in it", || write("content/pages/a.md", "longer still"));
    wakes(watcher, "a new folder at the top", || {
        fs::create_dir_all(root.join("themes/mine/templates")).unwrap()
    });
    wakes(watcher, "a file in it", || write("themes/mine/templates/page.html", "x"));
    wakes(watcher, "the whole folder removed and created again", || {
        fs::remove_dir_all(root).unwrap();
        fs::create_dir_all(root.join("content")).unwrap();
    });
    wakes(watcher, "a file in it", || write("content/cv.md", "x"));

    settle(watcher);
    for passed_over in ["dist", "packet", ".folio", ".git", "target", "node_modules"] {
        fs::create_dir_all(root.join(passed_over).join("deep")).unwrap();
        write(&format!("{passed_over}/deep/file"), "new");
    }
    assert!(!watcher.wait_for(SILENCE), "a passed-over folder woke it");
    fs::rename(root.join("dist"), root.join("target/old")).unwrap();
    fs::remove_dir_all(root.join("node_modules")).unwrap();
    assert!(!watcher.wait_for(SILENCE), "a passed-over folder that went woke it");
    fs::read(root.join("content/cv.md")).unwrap();
    assert!(!watcher.wait_for(SILENCE), "reading woke it");
}

#[test]
fn a_session_with_system_events() {
    let root = folder();
    session(root.path(), &mut Watcher::new(root.path()).unwrap());
}

#[test]
fn a_session_with_polling() {
    let root = folder();
    session(root.path(), &mut Watcher::polling(root.path()).unwrap());
}

#[test]
fn a_burst_is_one_event() {
    let root = folder();
    let mut watcher = Watcher::new(root.path()).unwrap();
    for number in 0..200 {
        fs::write(root.path().join(format!("content/{number}.md")), "x").unwrap();
    }
    let mut wakes = 0;
    while watcher.wait_for(SILENCE) {
        wakes += 1;
    }
    assert!((1..=3).contains(&wakes), "{wakes} wakes for 200 files");
}

#[test]
fn a_steady_stream_does_not_starve_the_preview() {
    let root = folder();
    let mut watcher = Watcher::new(root.path()).unwrap();
    let path = root.path().join("content/cv.md");
    let stop = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !stop.load(std::sync::atomic::Ordering::Relaxed) {
                fs::write(&path, "x").unwrap();
                std::thread::yield_now();
            }
        });
        let start = Instant::now();
        let woke = (0..5).all(|_| watcher.wait_for(LIMIT));
        let taken = start.elapsed();
        stop.store(true, std::sync::atomic::Ordering::Relaxed);
        assert!(woke && taken < Duration::from_secs(3), "{taken:?}");
    });
}

#[test]
fn a_missing_folder() {
    assert!(Watcher::new(Path::new("/nowhere/at/all")).is_err());
    assert!(Watcher::polling(Path::new("/nowhere/at/all")).is_err());
}
