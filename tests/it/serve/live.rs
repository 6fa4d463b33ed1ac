//! The loop: a save is on the page soon, and nothing ends it but its owner.

use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use folio::emit::live;
use folio::emit::server::{Server, Snapshot};
use folio::emit::watcher::Watcher;

use super::{Events, LIMIT, failed, get, snapshot};

fn build(root: &Path) -> Snapshot {
    match fs::read_to_string(root.join("page.html")) {
        Ok(text) if text.contains("PANIC") => panic!("asked to"),
        Ok(text) if text.contains("WRONG") => failed("error: WRONG"),
        Ok(text) => snapshot(&[("index.html", &text)]),
        Err(_) => failed("error: no page"),
    }
}

fn running(test: impl FnOnce(&Path, &Server)) {
    running_with(build, test);
}

fn running_with(build: impl Fn(&Path) -> Snapshot + Sync, test: impl FnOnce(&Path, &Server)) {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("page.html"), "first").unwrap();
    let mut watcher = Watcher::new(root.path()).unwrap();
    let server = Server::bind(0, false).unwrap();
    let stop = AtomicBool::new(false);
    struct Stop<'a>(&'a AtomicBool);
    impl Drop for Stop<'_> {
        fn drop(&mut self) {
            self.0.store(true, Ordering::Relaxed);
        }
    }
    std::thread::scope(|scope| {
        scope.spawn(|| live::run(&server, &mut watcher, || build(root.path()), &stop));
        let _stop = Stop(&stop);
        shows(&server, "first");
        test(root.path(), &server);
    });
}

/// How long it takes until the home page holds a text.
fn shows(server: &Server, text: &str) -> Duration {
    let start = Instant::now();
    while !get(server.port(), "/").text().contains(text) {
        assert!(start.elapsed() < LIMIT, "{text} is not shown");
        std::thread::yield_now();
    }
    start.elapsed()
}

#[test]
fn a_save_is_shown_soon() {
    running(|root, server| {
        let mut taken: Vec<Duration> = (0..41)
            .map(|number| {
                let text = format!("save number {number}.");
                fs::write(root.join("page.html"), &text).unwrap();
                shows(server, &text)
            })
            .collect();
        taken.sort();
        println!("from save to page: median {:?}, slowest {:?}", taken[20], taken[40]);
        assert!(taken[20] < Duration::from_millis(60), "median {:?}", taken[20]);
    });
}

#[test]
fn what_a_build_left_out_follows_when_no_more_is_saved() {
    let built = AtomicUsize::new(0);
    let build = |_: &Path| {
        let number = built.fetch_add(1, Ordering::Relaxed);
        Snapshot { is_unfinished: number == 0, ..snapshot(&[("index.html", &format!("first, build {number}"))]) }
    };
    running_with(build, |root, server| {
        shows(server, "build 1");
        fs::write(root.join("page.html"), "saved").unwrap();
        shows(server, "build 2");
    });
}

#[test]
fn a_panic_is_shown_and_survived() {
    running(|root, server| {
        let mut events = Events::open(server.port(), None);
        events.expect("report", "null");
        fs::write(root.join("page.html"), "PANIC").unwrap();
        let (name, data, _) = events.next();
        assert!(name == "report" && data.contains("folio itself failed") && data.contains("the last good page is kept"), "{data}");
        assert!(get(server.port(), "/").text().contains("first"));
        fs::write(root.join("page.html"), "WRONG").unwrap();
        events.expect("report", "\"error: WRONG\"");
        fs::write(root.join("page.html"), "mended").unwrap();
        events.expect("reload", "null");
        shows(server, "mended");
    });
}
