//! What `emit` promises about the disk: whole files, no change to the person's own files, and
//! recovery from every crash.

#![expect(clippy::disallowed_methods, reason = "these tests look at the disk")]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use folio::base::{OutputPath, Severity};
use folio::emit::{Changes, EmitError, emit};
use folio::plan::Outputs;
use tempfile::TempDir;

#[cfg(unix)]
mod disks;
#[cfg(unix)]
pub mod kills;
mod sequences;

pub type Files = BTreeMap<String, Vec<u8>>;

fn site(files: &[(&str, &str)]) -> Outputs {
    let files = files
        .iter()
        .map(|(path, text)| (OutputPath::new(path), Bytes::copy_from_slice(text.as_bytes())));
    Outputs { site: files.collect(), packet: BTreeMap::new() }
}

fn packet(files: &[(&str, &str)]) -> Outputs {
    Outputs { packet: site(files).site, ..site(&[("index.html", "home")]) }
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

/// Every file below a folder except manifests; a link by its target, an empty folder with a slash.
pub fn files(folder: &Path) -> Files {
    let mut files = everything(folder);
    files.remove(".folio");
    files
}

fn everything(folder: &Path) -> Files {
    let mut files = Files::new();
    if !folder.is_dir() {
        return files;
    }
    for entry in walkdir::WalkDir::new(folder).follow_root_links(true).min_depth(1) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
        if entry.path_is_symlink() {
            files.insert(
                path,
                format!("-> {}", fs::read_link(entry.path()).unwrap().display()).into_bytes(),
            );
        } else if !entry.file_type().is_dir() {
            files.insert(path, fs::read(entry.path()).unwrap());
        } else if fs::read_dir(entry.path()).unwrap().next().is_none() {
            files.insert(path + "/", Vec::new());
        }
    }
    files
}

fn expected(outputs: &BTreeMap<OutputPath, Bytes>) -> Files {
    outputs.iter().map(|(path, bytes)| (path.as_str().to_owned(), bytes.to_vec())).collect()
}

fn write(root: &Path, path: &str, text: &str) {
    let path = root.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

/// Two sites with many files of many sizes: between them, files change, stay, come, go, and swap
/// names with folders.
fn two_versions() -> (Outputs, Outputs) {
    let version = |name: &str| {
        let mut outputs = Outputs::default();
        for number in 0..60 {
            let text = format!("{name} {number}\n").repeat(1 + number * number);
            let path = match number % 4 {
                0 => format!("{name}/{number}/index.html"),
                1 if name == "a" => format!("swap/{number}"),
                1 => format!("swap/{number}/index.html"),
                _ => format!("both/{number}/index.html"),
            };
            let text = if number % 4 == 2 { format!("same {number}") } else { text };
            outputs.site.insert(OutputPath::new(&path), Bytes::from(text.clone()));
            outputs.packet.insert(OutputPath::new(&path), Bytes::from(text));
        }
        outputs
    };
    (version("a"), version("b"))
}

#[track_caller]
fn check(root: &Path, outputs: &Outputs) {
    emit(root, outputs).unwrap();
    assert_eq!(files(&root.join("dist")), expected(&outputs.site));
    assert_eq!(root.join("packet").exists(), !outputs.packet.is_empty());
    if !outputs.packet.is_empty() {
        assert_eq!(files(&root.join("packet")), expected(&outputs.packet));
    }
    assert!(!root.join(".folio/staging").exists());
}

/// Emits outputs that `emit` must refuse, and checks that nothing changed.
#[track_caller]
fn refused(root: &Path, outputs: &Outputs, code: &str, path: &str) -> EmitError {
    let before = (everything(&root.join("dist")), everything(&root.join("packet")));
    let error = emit(root, outputs).unwrap_err();
    assert_eq!((error.code.name, error.paths[0].as_str()), (code, path), "{error}");
    assert_eq!((everything(&root.join("dist")), everything(&root.join("packet"))), before);
    assert!(!root.join(".folio/staging").exists());
    error
}

#[test]
fn a_fresh_tree() {
    let root = folder();
    let outputs = packet(&[("letters/goals.pdf", "goals")]);
    check(root.path(), &outputs);
    let manifest = fs::read_to_string(root.path().join("packet/.folio")).unwrap();
    let (first, rest) = manifest.split_once('\n').unwrap();
    assert!(first.starts_with("# folio output, format 1: "));
    assert_eq!(rest, "letters/goals.pdf\n");
    assert_eq!(fs::read_to_string(root.path().join(".folio/.gitignore")).unwrap(), "*\n");
    assert_eq!(
        emit(root.path(), &outputs).unwrap(),
        Changes { written: 0, unchanged: 2, removed: 0 }
    );
}

#[test]
fn an_empty_folder_is_used() {
    let root = folder();
    fs::create_dir(root.path().join("dist")).unwrap();
    check(root.path(), &site(&[("index.html", "home"), ("cv/index.html", "cv")]));
}

#[test]
fn unchanged_files_keep_their_time() {
    let root = folder();
    check(root.path(), &site(&[("a/same", "one"), ("a/longer", "two"), ("a/other", "six")]));
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    let paths = ["same", "longer", "other"].map(|name| root.path().join("dist/a").join(name));
    for path in &paths {
        fs::File::options().write(true).open(path).unwrap().set_modified(long_ago).unwrap();
    }
    let outputs = site(&[("a/same", "one"), ("a/longer", "three"), ("a/other", "ten")]);
    assert_eq!(
        emit(root.path(), &outputs).unwrap(),
        Changes { written: 2, unchanged: 1, removed: 0 }
    );
    assert_eq!(files(&root.path().join("dist")), expected(&outputs.site));
    let is_old = |path: &PathBuf| fs::metadata(path).unwrap().modified().unwrap() == long_ago;
    assert_eq!(paths.iter().map(is_old).collect::<Vec<_>>(), [true, false, false]);
}

#[test]
fn large_files_are_compared_to_their_end() {
    let root = folder();
    let mut text = "x".repeat(200_000);
    check(root.path(), &site(&[("poster.pdf", &text)]));
    text.replace_range(199_999.., "y");
    check(root.path(), &site(&[("poster.pdf", &text)]));
}

#[test]
fn outdated_files_go_with_their_folders() {
    let root = folder();
    check(root.path(), &site(&[("a/b/c/d", "1"), ("a/e", "2"), ("f/g", "3")]));
    let outputs = site(&[("a/e", "2")]);
    assert_eq!(
        emit(root.path(), &outputs).unwrap(),
        Changes { written: 0, unchanged: 1, removed: 2 }
    );
    check(root.path(), &outputs);
}

#[test]
fn a_file_becomes_a_folder_and_a_folder_a_file() {
    let root = folder();
    check(root.path(), &site(&[("a", "file"), ("b/c/d", "deep"), ("b/e", "e")]));
    check(root.path(), &site(&[("a/b/c", "deep"), ("b", "file")]));
    check(root.path(), &site(&[("a", "file"), ("b/c/d", "deep"), ("b/e", "e")]));
}

#[test]
fn the_packet_comes_and_goes() {
    let root = folder();
    check(root.path(), &packet(&[("a/signature.txt", "me")]));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            fs::metadata(root.path().join("packet")).unwrap().permissions().mode() & 0o777,
            0o700
        );
    }
    check(root.path(), &packet(&[]));
    check(root.path(), &packet(&[("a/signature.txt", "me")]));
    write(root.path(), "packet/notes.txt", "mine");
    emit(root.path(), &packet(&[])).unwrap();
    assert_eq!(
        files(&root.path().join("packet")),
        Files::from([("notes.txt".to_owned(), b"mine".to_vec())])
    );
    // folio still recognizes the folder as its own, so the next packet may go there.
    emit(root.path(), &packet(&[("b", "2")])).unwrap();
    assert_eq!(files(&root.path().join("packet")).len(), 2);
}

#[test]
fn a_folder_that_folio_did_not_create() {
    let root = folder();
    write(root.path(), "dist/thesis.doc", "years of work");
    let error = refused(root.path(), &site(&[("index.html", "home")]), "folder-not-ours", "dist");
    let diagnostic = error.diagnostic();
    assert_eq!((diagnostic.severity, diagnostic.code.name), (Severity::Error, "folder-not-ours"));
    assert!(diagnostic.help.unwrap().contains("move or delete it yourself"));
    // The way out that the help suggests.
    write(root.path(), "dist/.folio", "");
    emit(root.path(), &site(&[("index.html", "home")])).unwrap();
    assert_eq!(
        files(&root.path().join("dist")).into_keys().collect::<Vec<_>>(),
        ["index.html", "thesis.doc"]
    );
}

#[test]
fn a_packet_folder_of_the_person_is_ignored_without_packet_outputs() {
    let root = folder();
    write(root.path(), "packet/letter.doc", "mine");
    emit(root.path(), &packet(&[])).unwrap();
    refused(root.path(), &packet(&[("a", "1")]), "folder-not-ours", "packet");
    assert!(root.path().join("packet/letter.doc").exists());
}

#[test]
fn files_of_the_person_stay() {
    let root = folder();
    check(root.path(), &site(&[("a/index.html", "a"), ("b/index.html", "b")]));
    for path in ["CNAME", ".git/HEAD", "a/own.txt"] {
        write(&root.path().join("dist"), path, "mine");
    }
    emit(root.path(), &site(&[("b/index.html", "new")])).unwrap();
    let left: Vec<String> = files(&root.path().join("dist")).into_keys().collect();
    assert_eq!(left, [".git/HEAD", "CNAME", "a/own.txt", "b/index.html"]);

    let error = refused(
        root.path(),
        &site(&[("CNAME", "x"), ("a/own.txt", "x"), ("b/index.html", "x")]),
        "file-not-ours",
        "dist/CNAME",
    );
    assert!(error.message.starts_with("`dist/CNAME` (and one more)"), "{error}");
    assert_eq!(error.diagnostic().labels.len(), 2);
    refused(root.path(), &site(&[("CNAME/x", "x")]), "file-not-ours", "dist/CNAME");
    refused(root.path(), &site(&[(".git", "x")]), "file-not-ours", "dist/.git/HEAD");
    refused(root.path(), &site(&[("a", "x")]), "file-not-ours", "dist/a/own.txt");
}

#[test]
fn a_file_named_like_the_tree() {
    let root = folder();
    fs::write(root.path().join("dist"), "mine").unwrap();
    let error = emit(root.path(), &site(&[("index.html", "home")])).unwrap_err();
    assert_eq!((error.code.name, error.paths[0].as_str()), ("file-not-ours", "dist"));
    assert_eq!(fs::read_to_string(root.path().join("dist")).unwrap(), "mine");
}

#[test]
fn paths_that_cannot_be_files_of_the_tree() {
    let root = folder();
    for path in
        ["../site.toml", "a//b", "a/./b", "", "a\nb", ".folio", ".folio/x", ".folio-parts/0"]
    {
        refused(root.path(), &site(&[(path, "x")]), "output-path", &format!("dist/{path}"));
    }
    refused(
        root.path(),
        &site(&[("a", "x"), ("a-b", "x"), ("a/b", "x")]),
        "output-path",
        "dist/a/b",
    );
    refused(
        root.path(),
        &packet(&[("../dist/index.html", "x")]),
        "output-path",
        "packet/../dist/index.html",
    );
    assert!(!root.path().join("dist").exists());
}

#[test]
fn a_manifest_with_untrustworthy_paths() {
    let root = folder();
    write(root.path(), "precious", "mine");
    write(root.path(), "dist/index.html", "home");
    for (text, code) in [
        ("# folio output, format 1\n../precious\n", "damaged-manifest"),
        ("# folio output, format 9: x\n", "newer-manifest"),
    ] {
        write(root.path(), "dist/.folio", text);
        refused(root.path(), &site(&[("index.html", "new")]), code, "dist/.folio");
    }
    assert!(root.path().join("precious").exists());
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let (root, elsewhere) = (folder(), folder());
    let (dist, target) = (root.path().join("dist"), elsewhere.path());
    for name in ["kept", "gone", "folder/index.html", "old/index.html"] {
        write(target, name, "theirs");
    }
    check(
        root.path(),
        &site(&[("kept", "1"), ("gone", "2"), ("cv/index.html", "3"), ("old/index.html", "4")]),
    );
    for (path, to) in [("kept", "kept"), ("gone", "gone"), ("cv", "folder"), ("old", "old")] {
        let _ = fs::remove_file(dist.join(path)).or_else(|_| fs::remove_dir_all(dist.join(path)));
        symlink(target.join(to), dist.join(path)).unwrap();
    }
    symlink(target.join("kept"), dist.join("own")).unwrap();
    // A link to the same bytes is not the expected file.
    let outputs = site(&[("kept", "theirs"), ("cv/index.html", "theirs")]);
    emit(root.path(), &outputs).unwrap();
    assert!(
        !dist.join("kept").is_symlink()
            && !dist.join("cv").is_symlink()
            && !dist.join("gone").is_symlink()
    );
    assert!(dist.join("own").is_symlink() && dist.join("old").is_symlink());
    assert_eq!(fs::read_to_string(dist.join("cv/index.html")).unwrap(), "theirs");
    assert_eq!(everything(target).len(), 4);
    assert!(everything(target).values().all(|bytes| bytes == b"theirs"));
    refused(root.path(), &site(&[("own", "x")]), "file-not-ours", "dist/own");
    refused(root.path(), &site(&[("own/x", "x")]), "file-not-ours", "dist/own");
}

#[test]
fn remains_of_crashes_are_repaired() {
    let root = folder();
    check(root.path(), &site(&[("a", "1"), ("b/c", "2")]));
    // Killed after the union manifest: one new file is there, one is not, one folder is empty.
    write(root.path(), "dist/.folio", "# folio output, format 1: x\na\nb/c\nd/e\nf/g\n");
    write(root.path(), "dist/d/e", "new");
    fs::create_dir(root.path().join("dist/f")).unwrap();
    write(root.path(), ".folio/staging/dist/0", "stale");
    write(root.path(), "dist/.folio-parts/0", "stale");
    check(root.path(), &site(&[("a", "1"), ("b/c", "2")]));
    assert_eq!(
        fs::read_to_string(root.path().join("dist/.folio"))
            .unwrap()
            .lines()
            .skip(1)
            .collect::<Vec<_>>(),
        ["a", "b/c"]
    );
}

#[test]
fn a_root_that_cannot_hold_the_workspace() {
    let root = folder();
    fs::write(root.path().join(".folio"), "a file").unwrap();
    let error = emit(root.path(), &site(&[("index.html", "home")])).unwrap_err();
    assert_eq!((error.code.name, error.paths[0].as_str()), ("write-failed", ".folio"));
    assert!(!root.path().join("dist").exists());
}

#[test]
fn two_builds_at_once_take_turns() {
    let root = folder();
    let (a, b) = two_versions();
    std::thread::scope(|scope| {
        let builds = [&a, &b].map(|outputs| {
            let root = root.path();
            scope.spawn(move || (0..10).all(|_| emit(root, outputs).is_ok()))
        });
        assert!(builds.into_iter().all(|build| build.join().unwrap()));
    });
    let left = files(&root.path().join("dist"));
    assert!(left == expected(&a.site) || left == expected(&b.site));
}
