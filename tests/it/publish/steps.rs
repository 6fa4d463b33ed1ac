//! A publish that ends at any step: every page that is then served has all it asks for, and the next run
//! finishes the work without doing it twice.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use bytes::Bytes;
use folio::base::{Options, OutputPath};
use folio::emit::codes::PUBLISH_FAILED;
use folio::emit::publish::{
    Author, HostContext, Lock, Pending, Progress, PublishError, PublishFiles, Step, open,
};
use folio::model::settings::{Branch, Destination, LocalFolder, ZipFile};

use super::git;
use crate::emit::Files;
use crate::emit::kills::{missing, random};
use crate::support::{built, folder, options, project, write};

/// Ends a publish before a step, as an error of the host would.
struct EndsAt {
    step: usize,
    done: usize,
}

impl Progress for EndsAt {
    fn before(&mut self, _: &Step<'_>) -> Result<(), PublishError> {
        if self.done == self.step {
            return Err(PublishError::new(&PUBLISH_FAILED, "killed", "run it again"));
        }
        self.done += 1;
        Ok(())
    }
}

/// How many steps a publish has, how many of them were done, and whether it came to its end.
fn publish(
    root: &Path,
    destination: &Destination,
    site: &BTreeMap<OutputPath, Bytes>,
    end: usize,
) -> (usize, usize, bool) {
    let lock = Lock::take(root, None).unwrap();
    let author = Author { name: "Ada Okafor".to_owned(), email: None };
    let cx = HostContext {
        root,
        workspace: lock.workspace(),
        address: Some("https://park.example/~adaeze"),
        environment: &|_| None,
        author,
        now: 0,
    };
    let files: PublishFiles =
        site.iter().map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
    let host = open(destination, &cx).unwrap();
    let mut pending = Pending::prepare(host, &lock, files).unwrap();
    let steps = pending.steps();
    if pending.plan.is_empty() {
        return (0, 0, true);
    }
    let mut progress = EndsAt { step: end, done: 0 };
    let put = pending.put(&mut progress);
    (steps, progress.done, put.is_ok())
}

/// What a visitor can be given, without what hosts ask for.
fn served(folder: &Path) -> Files {
    let mut files = crate::emit::files(folder);
    files.retain(|path, _| !path.ends_with('/') && !path.starts_with(".folio-"));
    files
}

fn expected(site: &BTreeMap<OutputPath, Bytes>) -> Files {
    site.iter().map(|(path, bytes)| (path.to_string(), bytes.to_vec())).collect()
}

/// A small site, and the same with another color, so that each page loads another stylesheet, with an
/// update more and without one of its pages.
fn two_sites() -> [BTreeMap<OutputPath, Bytes>; 2] {
    [false, true].map(|is_second| {
        let color = if is_second { "#7a1f3d" } else { "#1f3d7a" };
        let site = format!(
            "[site]\nurl = \"https://park.example/~adaeze\"\n[theme]\naccent = \"{color}\"\n[person]\n\
             name = \"Adaeze Park\"\n"
        );
        let update = |title: &str| format!("+++\ntitle = \"{title}\"\n+++\n\nOf a kind.\n");
        let mut files = vec![
            ("site.toml", site),
            ("content/cv.md", "## Education\n\n- **MD**, University of Lagos, 2012\n".to_owned()),
            ("content/pages/teaching.md", "# Teaching\n\nAnatomy.\n".to_owned()),
            ("content/updates/2026-03-01-first.md", update("The first")),
        ];
        files.push(match is_second {
            true => ("content/updates/2026-04-01-more.md", update("One more")),
            false => ("content/pages/gone.md", "# Gone soon\n\nSoon.\n".to_owned()),
        });
        let build = built(folder(&files).path(), &Options { pdf: false, ..options() });
        assert!(!build.has_errors(), "{:?}", build.diagnostics);
        build.outputs.site
    })
}

#[test]
fn a_folder_has_whole_pages_at_every_step() {
    let [a, b] = two_sites();
    let around = folder(&[("site/site.toml", "")]);
    let root = around.path().join("site");
    let destination = Destination::Folder(LocalFolder { target: "../www".to_owned() });
    let www = around.path().join("www");
    let (steps, ..) = publish(&root, &destination, &a, usize::MAX);
    assert_eq!(steps, a.len());
    let mut end = 0;
    loop {
        let (steps, done, is_whole) = publish(&root, &destination, &b, end);
        let left = served(&www);
        assert_eq!(missing(&left), Vec::<String>::new(), "killed at step {end}");
        for (path, bytes) in &left {
            let path = OutputPath::new(path);
            let is_one =
                [&a, &b].iter().any(|site| site.get(&path).is_some_and(|own| own == bytes));
            assert!(is_one, "killed at step {end}: {path} is torn");
        }
        if is_whole {
            break;
        }
        // What has arrived is not put again.
        let (rest, ..) = publish(&root, &destination, &b, 0);
        assert_eq!(rest, steps - done, "killed at step {end}");
        let (.., is_whole) = publish(&root, &destination, &b, usize::MAX);
        assert!(is_whole);
        let with_older: Files = expected(&a)
            .into_iter()
            .filter(|(path, _)| path.starts_with("assets/"))
            .chain(expected(&b))
            .collect();
        assert!(served(&www) == with_older, "killed at step {end}: it ends as another tree");
        fs::remove_dir_all(&www).unwrap();
        fs::remove_dir_all(root.join(".folio")).unwrap();
        publish(&root, &destination, &a, usize::MAX);
        end += 1;
    }
    assert!(end > 12, "{end} steps");
}

#[test]
fn a_branch_and_an_archive_change_at_the_last_step_alone() {
    let [a, b] = two_sites();
    let around = folder(&[("site/site.toml", "")]);
    let root = around.path().join("site");
    git(around.path(), &["init", "--quiet", "--bare", "web.git"]);
    let branch = Branch {
        repository: Some("../web.git".to_owned()),
        branch: Some("web".to_owned()),
        keeps_history: true,
    };
    let web = around.path().join("web.git");
    let tip = || git(&web, &["rev-parse", "web"]);
    let zip = around.path().join("out.zip");
    for (destination, state) in [
        (Destination::Git(branch), &(|| tip().into_bytes()) as &dyn Fn() -> Vec<u8>),
        (
            Destination::Zip(ZipFile { target: Some("../out.zip".to_owned()) }),
            &(|| fs::read(&zip).unwrap()) as &dyn Fn() -> Vec<u8>,
        ),
    ] {
        publish(&root, &destination, &a, usize::MAX);
        let before = state();
        let mut end = 0;
        loop {
            let (steps, _, is_whole) = publish(&root, &destination, &b, end);
            if is_whole {
                break;
            }
            assert!(state() == before, "ended at step {end} of {steps}");
            end = if end + 1 < steps { (end + 5).min(steps - 1) } else { usize::MAX };
        }
        assert!(state() != before);
        fs::remove_dir_all(root.join(".folio")).unwrap();
    }
    let listed = git(&web, &["ls-tree", "-r", "--name-only", "web"]);
    // Nobody reads `_headers` there.
    let expected = b.keys().map(|path| path.as_str()).filter(|path| *path != "_headers");
    let lacking: Vec<&str> =
        expected.filter(|path| !listed.lines().any(|line| line == *path)).collect();
    assert!(lacking.is_empty(), "{lacking:?} are not in\n{listed}");
}

/// Runs the program and kills it, so many microseconds after it has begun to put files.
fn kill_while_it_puts(root: &Path, after: u64) {
    let mut command = super::command(root, &["--yes"]);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    // From the moment at which the record of the last publish changes, files move.
    let record = root.join("site/.folio/publish.json");
    let noted = || fs::metadata(&record).and_then(|found| found.modified()).ok();
    let first = noted();
    while noted() == first && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_micros(200));
    }
    std::thread::sleep(Duration::from_micros(after));
    child.kill().unwrap();
    child.wait().unwrap();
}

/// The program itself, killed by the system at some moment of its work.
#[test]
fn a_killed_program_leaves_an_archive_whole() {
    let root = super::site("to = \"zip\"\ntarget = \"../out.zip\"");
    let site = root.path().join("site/site.toml");
    let text = fs::read_to_string(&site).unwrap();
    let zip = root.path().join("out.zip");
    super::publish(root.path(), &["--yes"]).succeeded();
    let (mut seed, mut old) = (7, 0);
    for kill in 0..6 {
        let before = fs::read(&zip).unwrap();
        fs::write(&site, format!("{text}\n[theme]\naccent = \"#1f3d{:02x}\"\n", 0x40 + kill))
            .unwrap();
        kill_while_it_puts(root.path(), random(&mut seed, 8_000));
        let left = fs::read(&zip).unwrap();
        old += usize::from(left == before);
        let mut pages: Files = super::archives::unpacked(&zip).into_iter().collect();
        assert_eq!(missing(&pages), Vec::<String>::new(), "kill {kill}");
        super::publish(root.path(), &["--yes"]).succeeded();
        let dist = served(&root.path().join("site/dist"));
        pages = super::archives::unpacked(&zip).into_iter().collect();
        assert!(pages == dist, "kill {kill}: the next publish gives another archive");
        assert!(!zip.with_extension("zip.new").exists());
    }
    assert!(old > 0, "no publish was killed while it wrote");
}

/// The same where pages become visible one after the other.
#[test]
fn a_killed_program_leaves_pages_with_all_they_ask_for() {
    let around = tempfile::tempdir().unwrap();
    let source = project().join("tests/sites/kitchen/in");
    for (path, bytes) in crate::emit::files(&source) {
        if !path.ends_with('/') {
            write(&around.path().join("site"), &[(path.as_str(), bytes)]);
        }
    }
    let site = around.path().join("site/site.toml");
    let text = fs::read_to_string(&site).unwrap();
    let text = text + "\n[publish]\nto = \"folder\"\ntarget = \"../www\"\n";
    let set_accent = |color: &str| {
        fs::write(&site, format!("{text}\n[theme]\naccent = \"{color}\"\n")).unwrap();
    };
    assert!(!text.contains("\n[theme]"));
    set_accent("#7a1f3d");
    super::publish(around.path(), &["--yes"]).succeeded();
    let (mut seed, mut mixed) = (5, 0);
    for kill in 0..6 {
        set_accent(&format!("#1f3d{:02x}", 0x40 + kill));
        let before = served(&around.path().join("www"));
        kill_while_it_puts(around.path(), random(&mut seed, 12_000));
        let left = served(&around.path().join("www"));
        assert_eq!(missing(&left), Vec::<String>::new(), "kill {kill}");
        mixed += usize::from(left != before);
        super::publish(around.path(), &["--yes"]).succeeded();
        let mut www = served(&around.path().join("www"));
        let dist = served(&around.path().join("site/dist"));
        www.retain(|path, _| dist.contains_key(path) || !path.starts_with("assets/"));
        assert!(www == dist, "kill {kill}: the next publish gives another tree");
    }
    assert!(mixed > 0, "no publish was killed while it moved files");
}
