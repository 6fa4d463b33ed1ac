//! The loop: a save shows on the page soon, and only its owner ends the loop.

use std::collections::VecDeque;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use folio::preview::server::{Server, Snapshot};
use folio::preview::session::{self, Rebuild};
use folio::preview::watcher::Watcher;

use super::{LIMIT, Page, failed, get, reload, report, snapshot};

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

fn running_with(
    build: impl Fn(&Path) -> Snapshot + Sync + Send,
    test: impl FnOnce(&Path, &Server),
) {
    running_site(|root| move || build(&root), test);
}

fn running_site<S: Rebuild>(
    site: impl FnOnce(PathBuf) -> S + Send,
    test: impl FnOnce(&Path, &Server),
) {
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
        scope.spawn(|| session::run(&server, &mut watcher, site(root.path().to_owned()), &stop));
        let _stop = Stop(&stop);
        shows(&server, "first");
        test(root.path(), &server);
    });
}

/// The time until the home page contains a text.
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
        Snapshot {
            is_unfinished: number == 0,
            ..snapshot(&[("index.html", &format!("first, build {number}"))])
        }
    };
    running_with(build, |root, server| {
        shows(server, "build 1");
        fs::write(root.join("page.html"), "saved").unwrap();
        shows(server, "build 2");
    });
}

/// Shows its page at once, and the deferred part when the test lets it finish.
struct Unhurried {
    root: PathBuf,
    /// Lets one deferred part finish.
    gates: VecDeque<Receiver<()>>,
    begun: Sender<()>,
}

impl Rebuild for Unhurried {
    type Deferred = String;

    fn rebuild(&mut self) -> Snapshot {
        Snapshot { is_unfinished: true, ..build(&self.root) }
    }

    fn deferred_work(&mut self) -> Box<dyn FnOnce() -> String + Send> {
        let text = fs::read_to_string(self.root.join("page.html")).unwrap();
        let gate = self.gates.pop_front().expect("as many rests as gates");
        self.begun.send(()).unwrap();
        Box::new(move || {
            gate.recv_timeout(LIMIT).unwrap();
            format!("{text}, whole")
        })
    }

    fn complete(&mut self, rest: String) -> Snapshot {
        snapshot(&[("index.html", &rest)])
    }
}

#[test]
fn a_save_never_waits_for_the_rest_of_an_earlier_one() {
    let ((open_first, first), (open_second, second), (begun, has_begun)) =
        (channel(), channel(), channel());
    let site = |root| Unhurried { root, gates: [first, second].into(), begun };
    running_site(site, |root, server| {
        has_begun.recv_timeout(LIMIT).expect("the rest of the first build");
        fs::write(root.join("page.html"), "second").unwrap();
        shows(server, "second");
        // What belongs to a page of the past is not shown any more; the rest of this one follows.
        open_first.send(()).unwrap();
        has_begun.recv_timeout(LIMIT).expect("the rest of the second build");
        assert_eq!(get(server.port(), "/").text().matches("whole").count(), 0);
        open_second.send(()).unwrap();
        shows(server, "second, whole");
    });
}

#[test]
fn a_panic_is_shown_and_survived() {
    running(|root, server| {
        let mut page = Page::open(server.port());
        fs::write(root.join("page.html"), "PANIC").unwrap();
        let crash = page.next().to_string();
        assert!(
            crash.contains("folio itself failed") && crash.contains("the last good page is kept"),
            "{crash}"
        );
        assert!(get(server.port(), "/").text().contains("first"));
        fs::write(root.join("page.html"), "WRONG").unwrap();
        page.expect(report(Some("error: WRONG")));
        fs::write(root.join("page.html"), "mended").unwrap();
        page.expect(reload());
        shows(server, "mended");
    });
}
