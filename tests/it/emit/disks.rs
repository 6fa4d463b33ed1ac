//! Another disk, a full disk, a read-only tree, and a killed process.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use folio::base::OutputPath;
use folio::emit::emit;
use folio::plan::Outputs;
use tempfile::TempDir;

use super::{Files, check, expected, files, folder, packet, refused, site, two_versions};

const MODE: &str = "FOLIO_EMIT_CHILD";
const ROOT: &str = "FOLIO_EMIT_ROOT";

/// The name of `child_entry` for the test harness, whatever the parent module of this file.
fn entry() -> String {
    module_path!()
        .split_once("::")
        .map_or("child_entry".to_owned(), |(_, module)| format!("{module}::child_entry"))
}

/// Runs this test binary again, with one mode of `child_entry`; `script` may prepare the disk and
/// ends with `"$@"`.
pub fn child(mode: &str, root: &Path, launcher: &[&str], script: &str) -> Command {
    let mut command = Command::new(launcher.first().unwrap_or(&"sh"));
    if !launcher.is_empty() {
        command.args(&launcher[1..]).arg("sh");
    }
    command.args(["-c", script, "sh"]).arg(std::env::current_exe().unwrap());
    command.args([entry().as_str(), "--exact", "--nocapture"]).env(MODE, mode).env(ROOT, root);
    command
}

#[track_caller]
fn succeeds(mut command: Command) {
    let output = command.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && text.contains("PROVED"), "{text}");
}

/// The launcher for a process that may mount its own disks, if the system permits it.
fn with_mounts() -> Option<[&'static str; 2]> {
    let probe = folder();
    let mount = Command::new("unshare")
        .args(["-rm", "mount", "-t", "tmpfs", "none"])
        .arg(probe.path())
        .output();
    mount.is_ok_and(|output| output.status.success()).then_some(["unshare", "-rm"])
}

/// A folder on another disk than the usual temporary folder, if the system has one.
fn another_disk() -> Option<TempDir> {
    let other = tempfile::tempdir_in("/dev/shm").ok()?;
    let differs =
        fs::metadata(other.path()).unwrap().dev() != fs::metadata(folder().path()).unwrap().dev();
    differs.then_some(other)
}

#[test]
fn child_entry() {
    let (Ok(mode), Some(root)) = (std::env::var(MODE), std::env::var_os(ROOT).map(PathBuf::from))
    else {
        return;
    };
    match mode.as_str() {
        "emit-until-killed" => {
            println!("\nREADY");
            let (a, b) = two_versions();
            loop {
                emit(&root, &a).unwrap();
                emit(&root, &b).unwrap();
            }
        }
        "emit-in-turn" => super::kills::emit_in_turn(&root),
        "too-large" => too_large(&root),
        "ever-fuller" => shrinking_space(&root),
        "read-only" => {
            check(&root, &site(&[("a", "1")]));
            assert!(
                Command::new("mount")
                    .args(["-o", "remount,bind,ro"])
                    .arg(root.join("dist"))
                    .status()
                    .unwrap()
                    .success()
            );
            check(&root, &site(&[("a", "1")]));
            refused(&root, &packet(&[("b", "2")]), "no-permission", "dist");
            assert!(!root.join("packet").exists());
        }
        "amid" => failure_between_renames(&root),
        other => panic!("no such child: {other}"),
    }
    println!("PROVED");
}

/// A separate disk inside the tree: the first renames succeed and the last one fails.
fn failure_between_renames(root: &Path) {
    check(root, &site(&[("a", "1"), ("b", "1"), ("sub/c", "1")]));
    let sub = root.join("dist/sub");
    assert!(Command::new("mount").arg("--bind").args([&sub, &sub]).status().unwrap().success());
    let new = site(&[("a", "2"), ("new/d", "2"), ("sub/c", "2")]);
    let error = emit(root, &new).unwrap_err();
    assert_eq!((error.code.name, error.paths[0].as_str()), ("write-failed", "dist/sub/c"));
    assert!(error.help.contains("until then some files are new"), "{error}");
    let mixed = site(&[("a", "2"), ("b", "1"), ("new/d", "2"), ("sub/c", "1")]);
    assert_eq!(files(&root.join("dist")), expected(&mixed.site));
    assert!(Command::new("umount").arg(&sub).status().unwrap().success());
    check(root, &new);
}

/// A file is too large for the disk, or for the process's limit.
fn too_large(root: &Path) {
    let text = "x".repeat(4_000_000);
    let too_large = site(&[("a/index.html", "new"), ("b/poster.pdf", &text)]);
    assert_eq!(emit(root, &too_large).unwrap_err().code.name, "disk-full");
    assert!(!root.join("dist").exists() && !root.join(".folio/staging").exists());
    check(root, &site(&[("a/index.html", "old"), ("z", "z")]));
    let error = refused(root, &too_large, "disk-full", "dist/b/poster.pdf");
    assert!(error.help.contains("the files of the last build are as they were"), "{error}");
    // The site fits, the packet does not: both stay as they were.
    let mut outputs = site(&[("a/index.html", "new")]);
    outputs.packet = site(&[("poster.pdf", &text)]).site;
    refused(root, &outputs, "disk-full", "packet/poster.pdf");
    check(root, &site(&[("a/index.html", "new")]));
}

/// However little space is left, a build is written completely or not at all.
fn shrinking_space(root: &Path) {
    // A link named `small` leads to the small disk when it is not the root itself.
    let disk = if root.join("small").exists() { root.join("small") } else { root.to_owned() };
    if disk != root {
        fs::create_dir(disk.join("dist")).unwrap();
        symlink(disk.join("dist"), root.join("dist")).unwrap();
    }
    let (mut a, mut b) = two_versions();
    for outputs in [&mut a, &mut b] {
        outputs.packet.clear();
        outputs.site.retain(|_, bytes| bytes.len() < 8_000);
    }
    let (mut outcomes, mut turn) = (BTreeSet::new(), 0);
    check(root, &a);
    for room in (0..100).rev() {
        let ballast = disk.join("ballast");
        fs::write(&ballast, vec![0; fill(&disk).saturating_sub(room * 4096)]).unwrap();
        let (old, new) = if turn % 2 == 0 { (&a, &b) } else { (&b, &a) };
        match emit(root, new) {
            Ok(_) => {
                turn += 1;
                assert_eq!(files(&root.join("dist")), expected(&new.site), "room for {room} pages");
            }
            Err(error) => {
                assert_eq!(error.code.name, "disk-full", "{error}");
                assert_eq!(files(&root.join("dist")), expected(&old.site), "room for {room} pages");
                assert!(!root.join(".folio/staging").exists());
            }
        }
        outcomes.insert(turn);
        fs::remove_file(ballast).unwrap();
    }
    assert!(outcomes.len() > 5 && turn < 95, "both must happen: {turn}");
}

/// The number of bytes that still fit on the disk.
fn fill(disk: &Path) -> usize {
    let path = disk.join("fill");
    let mut file = fs::File::create(&path).unwrap();
    let mut room = 0;
    while file.write_all(&[0; 4096]).is_ok() {
        room += 4096;
    }
    fs::remove_file(path).unwrap();
    room
}

#[test]
fn a_full_disk_leaves_the_last_build() {
    let root = folder();
    // This needs no privileges: a limit on the file size, with its signal ignored.
    succeeds(child("too-large", root.path(), &[], r#"trap '' XFSZ; ulimit -f 2000; exec "$@""#));
    if let Some(launcher) = with_mounts() {
        let small = |size: &str, path: &str| {
            format!(
                r#"mkdir -p "${ROOT}{path}" &&
                mount -t tmpfs -o size={size} none "${ROOT}{path}" && exec "$@""#
            )
        };
        let (full, fuller, elsewhere) = (folder(), folder(), folder());
        succeeds(child("too-large", full.path(), &launcher, &small("1m", "")));
        succeeds(child("ever-fuller", fuller.path(), &launcher, &small("2m", "")));
        succeeds(child("ever-fuller", elsewhere.path(), &launcher, &small("2m", "/small")));
    }
}

#[test]
fn a_read_only_tree() {
    let root = folder();
    check(root.path(), &site(&[("a", "1")]));
    let dist = root.path().join("dist");
    fs::set_permissions(&dist, fs::Permissions::from_mode(0o500)).unwrap();
    // The superuser may write it anyway.
    if fs::write(dist.join("probe"), "").is_err() {
        refused(root.path(), &packet(&[("b", "2")]), "no-permission", "dist");
    }
    fs::set_permissions(&dist, fs::Permissions::from_mode(0o700)).unwrap();
    if let Some(launcher) = with_mounts() {
        let root = folder();
        let script =
            format!(r#"mkdir "${ROOT}/dist" && mount -t tmpfs none "${ROOT}/dist" && exec "$@""#);
        succeeds(child("read-only", root.path(), &launcher, &script));
    }
}

#[test]
fn a_failure_between_renames_is_repaired() {
    if let Some(launcher) = with_mounts() {
        let root = folder();
        succeeds(child("amid", root.path(), &launcher, r#"exec "$@""#));
    }
}

#[test]
fn trees_on_another_disk() {
    let Some(other) = another_disk() else { return };
    let (a, b) = two_versions();
    // The tree is a link to a folder elsewhere.
    let root = folder();
    for tree in ["dist", "packet"] {
        fs::create_dir(other.path().join(tree)).unwrap();
        symlink(other.path().join(tree), root.path().join(tree)).unwrap();
    }
    for outputs in [&a, &b, &a] {
        check(root.path(), outputs);
    }
    assert!(root.path().join("dist").is_symlink());
    emit(root.path(), &Outputs::default()).unwrap();
    assert_eq!(files(&root.path().join("dist")), Files::new());
    // The workspace is a link to a folder elsewhere.
    let root = folder();
    fs::create_dir(other.path().join("workspace")).unwrap();
    symlink(other.path().join("workspace"), root.path().join(".folio")).unwrap();
    for outputs in [&a, &b, &Outputs { packet: BTreeMap::new(), ..a.clone() }] {
        check(root.path(), outputs);
    }
}

/// Kills a build after some microseconds, and checks that every file is one of its two versions,
/// and in the manifest.
fn kill_once(root: &Path, versions: [&Outputs; 2], microseconds: u64) {
    let mut command = child("emit-until-killed", root, &[], r#"exec "$@""#);
    let mut process = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let lines = BufReader::new(process.stdout.take().unwrap()).lines();
    assert!(lines.map_while(Result::ok).any(|line| line == "READY"));
    std::thread::sleep(Duration::from_micros(microseconds));
    process.kill().unwrap();
    process.wait().unwrap();
    for (tree, outputs) in [
        ("dist", versions.map(|version| &version.site)),
        ("packet", versions.map(|version| &version.packet)),
    ] {
        let Ok(manifest) = fs::read_to_string(root.join(tree).join(".folio")) else { continue };
        let listed: BTreeSet<&str> = manifest.lines().skip(1).collect();
        for (path, bytes) in files(&root.join(tree)) {
            if path.ends_with('/') || path.starts_with(".folio-parts/") {
                continue;
            }
            assert!(listed.contains(path.as_str()), "{path} is not listed");
            assert!(
                outputs.iter().any(|version| version
                    .get(&OutputPath::new(&path))
                    .is_some_and(|whole| *whole == bytes)),
                "{path} is not whole"
            );
        }
    }
}

#[test]
fn a_killed_build_leaves_whole_files_and_is_repaired() {
    let (a, b) = two_versions();
    let other = another_disk();
    let mut seed: u64 = 7;
    for round in 0..24 {
        let root = folder();
        if let (Some(other), 2) = (&other, round % 3) {
            let target = other.path().join(round.to_string());
            fs::create_dir(&target).unwrap();
            symlink(target, root.path().join("dist")).unwrap();
        }
        // Twice in the same folder: the second build finds the remains of a killed build.
        for _ in 0..2 {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            kill_once(root.path(), [&a, &b], (seed >> 33) % 60_000);
        }
        check(root.path(), if round % 2 == 0 { &a } else { &b });
    }
}
