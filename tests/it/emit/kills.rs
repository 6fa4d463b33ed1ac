//! A build that is killed in the middle of its work: at every moment each file is whole, each page
//! has all that it asks for, and the next build gives exactly the tree of a fresh one.
//!
//! `KILLS=1000 cargo test --test it emit::kills` tries longer; `tests/kill` does that.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use folio::base::{Digest, Options, OutputPath};
use folio::emit::emit;
use folio::plan::Outputs;
use scraper::{Html, Selector};
use tempfile::TempDir;

use super::disks::child;
use super::{Files, expected, files, folder};
use crate::support::{built, options, project};

/// Where the child finds both versions of the site.
pub const VERSIONS: &str = "FOLIO_EMIT_VERSIONS";
/// The folder that the site lies in at its host.
const BASE: &str = "/~adaeze";

/// The child: writes both versions in turn until it is killed.
pub fn emit_in_turn(root: &Path) -> ! {
    let versions = PathBuf::from(std::env::var_os(VERSIONS).expect("the versions"));
    let [a, b] = ["a", "b"].map(|name| loaded(&versions.join(name)));
    println!("\nREADY");
    loop {
        emit(root, &a).unwrap();
        emit(root, &b).unwrap();
    }
}

fn loaded(folder: &Path) -> Outputs {
    let site = files(folder).into_iter();
    let site = site.map(|(path, bytes)| (OutputPath::new(&path), Bytes::from(bytes)));
    Outputs { site: site.collect(), ..Outputs::default() }
}

/// A whole site, and the same with other colors, so that each page loads another stylesheet, one
/// more update, and a page that is gone.
fn versions() -> TempDir {
    let kept = folder();
    let source = project().join("tests/sites/kitchen/in");
    for (name, accent) in [("a", None), ("b", Some("#7a1f3d"))] {
        let root = folder();
        for (path, bytes) in files(&source) {
            let path = root.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        if let Some(accent) = accent {
            let site = root.path().join("site.toml");
            let text = fs::read_to_string(&site).unwrap();
            let text = match text.contains("[theme]") {
                true => text.replacen("[theme]", &format!("[theme]\naccent = \"{accent}\""), 1),
                false => format!("{text}\n[theme]\naccent = \"{accent}\"\n"),
            };
            fs::write(site, text).unwrap();
            let update = "+++\ntitle = \"One more\"\n+++\n\nOf a kind.\n";
            fs::write(root.path().join("content/updates/2026-04-01-more.md"), update).unwrap();
        } else {
            fs::write(root.path().join("content/pages/gone.md"), "# Gone soon\n\nSoon.\n").unwrap();
        }
        let build = built(root.path(), &Options { pdf: false, ..options() });
        assert!(!build.has_errors(), "{:?}", build.diagnostics);
        for (path, bytes) in &build.outputs.site {
            let path = kept.path().join(name).join(path.as_str());
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
    }
    kept
}

/// What pages and stylesheets ask for and the tree does not have.
pub fn missing(tree: &Files) -> Vec<String> {
    let mut missing = Vec::new();
    for (page, bytes) in tree {
        let text = String::from_utf8_lossy(bytes);
        let asked: Arc<Vec<String>> = if page.ends_with(".html") {
            addresses(&text)
        } else if page.ends_with(".css") {
            let named = text.split("url(").skip(1).filter_map(|rest| rest.split(')').next());
            Arc::new(named.map(str::to_owned).collect())
        } else {
            continue;
        };
        for address in asked.iter() {
            if let Some(path) = local(page, address)
                && !tree.contains_key(&path)
                && !tree.contains_key(format!("{path}/index.html").trim_start_matches('/'))
            {
                missing.push(format!("{page} asks for {address}"));
            }
        }
    }
    missing
}

/// The same page is read once, however often it is looked at.
fn addresses(html: &str) -> Arc<Vec<String>> {
    static READ: Mutex<BTreeMap<Digest, Arc<Vec<String>>>> = Mutex::new(BTreeMap::new());
    let digest = Digest::of(html.as_bytes());
    let known = READ.lock().unwrap_or_else(PoisonError::into_inner).get(&digest).cloned();
    known.unwrap_or_else(|| {
        let read = Arc::new(read_addresses(html));
        let mut all = READ.lock().unwrap_or_else(PoisonError::into_inner);
        all.insert(digest, Arc::clone(&read));
        read
    })
}

fn read_addresses(html: &str) -> Vec<String> {
    let document = Html::parse_document(html);
    let every = Selector::parse("[href], [src], [srcset], [poster], [data]").unwrap();
    let mut addresses = Vec::new();
    for element in document.select(&every) {
        for name in ["href", "src", "poster", "data"] {
            addresses.extend(element.attr(name).map(str::to_owned));
        }
        let several = element.attr("srcset").unwrap_or_default().split(", ");
        addresses.extend(several.filter_map(|one| Some(one.split_whitespace().next()?.to_owned())));
    }
    addresses
}

/// The path in the tree that an address on a page leads to; `None` is an address elsewhere.
fn local(page: &str, address: &str) -> Option<String> {
    let address = address.trim_matches(['"', '\'']).split(['#', '?']).next()?;
    let own = address.strip_prefix("https://park.example").unwrap_or(address);
    let is_elsewhere = own.split('/').next().is_some_and(|first| first.contains(':'));
    if own.is_empty() || is_elsewhere {
        return None;
    }
    let joined = match own.strip_prefix('/') {
        Some(_) => own.strip_prefix(BASE)?.to_owned(),
        None => format!("{}/{own}", page.rsplit_once('/').map_or("", |(folder, _)| folder)),
    };
    let mut parts: Vec<&str> = Vec::new();
    for part in joined.split('/').filter(|part| !matches!(*part, "" | ".")) {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    Some(parts.join("/"))
}

/// A number below `limit`, the same in each run.
pub fn random(seed: &mut u64, limit: u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) % limit
}

#[test]
fn a_killed_build_leaves_pages_with_all_they_ask_for() {
    let kills = std::env::var("KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(40);
    let versions = versions();
    let [a, b] = ["a", "b"].map(|name| loaded(&versions.path().join(name)));
    let whole = [&a, &b].map(|version| expected(&version.site));
    assert_eq!(whole.each_ref().map(missing), [Vec::<String>::new(), Vec::new()]);
    let paths: BTreeSet<&String> = whole.iter().flat_map(|files| files.keys()).collect();
    assert!(whole.iter().all(|files| files.len() < paths.len()), "both versions have their own");

    let (root, mut seed, mut mixtures) = (folder(), 11, 0);
    emit(root.path(), &a).unwrap();
    let dist = root.path().join("dist");
    let manifest = || fs::metadata(dist.join(".folio")).and_then(|found| found.modified()).ok();
    for kill in 0..kills {
        let mut command = child("emit-in-turn", root.path(), &[], r#"exec "$@""#);
        command.env(VERSIONS, versions.path()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut process = command.spawn().unwrap();
        let lines = BufReader::new(process.stdout.take().unwrap()).lines();
        assert!(lines.map_while(Result::ok).any(|line| line == "READY"));
        std::thread::sleep(Duration::from_micros(random(&mut seed, 60_000)));
        if kill % 2 == 0 {
            // At the moment at which files begin to move.
            let before = manifest();
            while manifest() == before {
                std::hint::spin_loop();
            }
            std::thread::sleep(Duration::from_micros(random(&mut seed, 12_000)));
        }
        process.kill().unwrap();
        process.wait().unwrap();

        let mut left = files(&dist);
        left.retain(|path, _| !path.ends_with('/'));
        for (path, bytes) in &left {
            let is_whole = whole.iter().any(|version| version.get(path) == Some(bytes));
            assert!(is_whole, "kill {kill}: {path} is torn");
        }
        assert_eq!(missing(&left), Vec::<String>::new(), "kill {kill}");
        mixtures += usize::from(whole.iter().all(|version| *version != left));
        let next = kill % 3;
        emit(root.path(), [&a, &b, &a][next]).unwrap();
        let mut mended = files(&dist);
        mended.remove(".folio");
        assert!(mended == whole[next % 2], "kill {kill}: the next build gives another tree");
    }
    println!("{kills} kills, of which {mixtures} left some files new and some old");
    assert!(mixtures > 0, "no build was killed while it moved files");
}
