//! The small files of `fuzz/corpus/`, each through the function that its fuzz target calls, and each
//! cut off and damaged in a few places; `CORPUS_TRIES=200` damages each more often. `fuzz/run`
//! searches for more, guided by coverage, on the nightly toolchain.

#[path = "../../fuzz/src/lib.rs"]
mod targets;

use std::fs;
use std::panic::{catch_unwind, resume_unwind};
use std::path::PathBuf;

use super::laws::random::Random;
use super::support::project;
use targets::TARGETS;

fn files(target: &str) -> Vec<PathBuf> {
    let folder = project().join("fuzz/corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    files
}

/// The bytes after one to four changes.
fn damaged(bytes: &[u8], random: &mut Random) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for _ in 0..=random.below(4) {
        let at = random.below(bytes.len().max(1)).min(bytes.len().saturating_sub(1));
        let end = (at + 1 + random.below(24)).min(bytes.len());
        match random.below(6) {
            _ if bytes.is_empty() => bytes.push(b'a'),
            0 => bytes[at] ^= 1 << random.below(8),
            1 => bytes[at] = u8::try_from(random.below(256)).unwrap(),
            2 => drop(bytes.drain(at..end)),
            3 => {
                let part = bytes[at..end].repeat(1 + random.below(40));
                drop(bytes.splice(at..at, part));
            }
            4 => {
                let part = bytes[at..end].to_vec();
                let to = random.below(bytes.len());
                drop(bytes.splice(to..to, part));
            }
            _ => bytes.truncate(at),
        }
    }
    bytes
}

#[test]
fn every_file_of_the_corpus_is_answered() {
    for (name, run) in TARGETS {
        let files = files(name);
        assert!(files.len() >= 3, "{name} has too few files");
        for file in files {
            // With `--nocapture`, the last line names the file that ended the process.
            println!("{}", file.display());
            let bytes = fs::read(&file).unwrap();
            run(&bytes);
            // What a torn download makes of it, and bytes that are changed, lost, doubled or moved.
            run(&bytes[..bytes.len() * 2 / 3]);
            let tries = std::env::var("CORPUS_TRIES").ok().and_then(|tries| tries.parse().ok());
            for seed in 0..tries.unwrap_or(1) {
                let damaged = damaged(&bytes, &mut Random::new(seed));
                if let Err(cause) = catch_unwind(|| run(&damaged)) {
                    let path = std::env::temp_dir().join(format!("folio-{name}-{seed}"));
                    fs::write(&path, &damaged).unwrap();
                    println!("damaged with seed {seed}, it breaks folio: {}", path.display());
                    resume_unwind(cause);
                }
            }
        }
    }
}

/// A folder that belongs to no target would be searched by nobody.
#[test]
fn every_folder_of_the_corpus_has_its_target() {
    for folder in fs::read_dir(project().join("fuzz/corpus")).unwrap() {
        let name = folder.unwrap().file_name().into_string().unwrap();
        assert!(TARGETS.iter().any(|(known, _)| *known == name), "{name}");
    }
}
