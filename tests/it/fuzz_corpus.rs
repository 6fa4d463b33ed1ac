//! The small files of `fuzz/corpus/`, each through the function that its fuzz target calls, and each
//! cut off and damaged in a few places. `fuzz/run` searches for more on the nightly toolchain.

#[path = "../../fuzz/src/lib.rs"]
mod targets;

use std::fs;
use std::path::PathBuf;

use super::support::project;
use targets::TARGETS;

fn files(target: &str) -> Vec<PathBuf> {
    let folder = project().join("fuzz/corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().path()).collect();
    files.sort();
    files
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
            // What a torn download and a flipped bit make of it.
            run(&bytes[..bytes.len() * 2 / 3]);
            let mut damaged = bytes;
            let middle = damaged.len() / 2;
            damaged[middle] ^= 0x15;
            run(&damaged);
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
