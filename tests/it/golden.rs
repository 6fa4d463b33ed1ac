//! Small sites with all that they become, byte for byte, under `tests/sites/NAME/expected/`. What
//! is meant to change is written anew with `UPDATE_SITES=1`, and read before it is kept.
//!
//! PDFs and pictures are left out: other modules look into them, and nobody can read a difference
//! of theirs.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use folio::plan::OutputTree;

use super::support::{outputs, sample_sites};

/// Sites whose whole output is small enough to be read.
const READ: [&str; 4] = ["german", "minimal", "notes", "papers"];

/// The endings of a theme's own files.
const ASSETS: [&str; 2] = [".css", ".js"];

/// Texts by their path, with the tree in front.
fn made(root: &Path) -> BTreeMap<String, String> {
    let outputs = outputs(root);
    let mut files = BTreeMap::new();
    for tree in [OutputTree::Site, OutputTree::Packet] {
        for (path, bytes) in outputs.tree(tree) {
            // Stylesheet, script and fonts belong to the theme, not to a site, and their names
            // change with them.
            if let Ok(text) = std::str::from_utf8(bytes)
                && !ASSETS.iter().any(|ending| path.as_str().ends_with(ending))
            {
                let mut text = text.to_owned();
                for (ending, asset) in
                    ASSETS.iter().filter_map(|ending| Some((ending, asset(&outputs, ending)?)))
                {
                    text = text.replace(&asset, &format!("site-HASH{ending}"));
                }
                for font in outputs.site.keys().filter_map(|path| {
                    path.as_str().strip_suffix(".woff2")?.strip_prefix("assets/")
                }) {
                    let name = font.rsplit_once('-').map_or(font, |(name, _)| name);
                    text = text.replace(&format!("{font}.woff2"), &format!("{name}-HASH.woff2"));
                }
                files.insert(format!("{}/{path}", tree.folder()), text);
            }
        }
    }
    files
}

fn asset(outputs: &folio::plan::Outputs, ending: &str) -> Option<String> {
    let asset = outputs.site.keys().find(|path| path.as_str().ends_with(ending))?;
    Some(asset.as_str().trim_start_matches("assets/").to_owned())
}

fn expected(folder: &Path) -> BTreeMap<String, String> {
    let entries = walkdir::WalkDir::new(folder)
        .into_iter()
        .filter_map(Result::ok)
        .filter(|entry| entry.file_type().is_file());
    entries
        .map(|entry| {
            let path =
                entry.path().strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/");
            (path, fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

#[test]
fn the_sites_are_as_expected() {
    let mut wrong = Vec::new();
    for (name, root) in sample_sites().into_iter().filter(|(name, _)| READ.contains(&name.as_str()))
    {
        let made = made(&root);
        let folder = root.with_file_name("expected");
        if std::env::var_os("UPDATE_SITES").is_some() {
            let _ = fs::remove_dir_all(&folder);
            for (path, text) in &made {
                let place = folder.join(path);
                fs::create_dir_all(place.parent().unwrap()).unwrap();
                fs::write(place, text).unwrap();
            }
        }
        let expected = expected(&folder);
        for path in made.keys().chain(expected.keys()).collect::<std::collections::BTreeSet<_>>() {
            match (expected.get(path), made.get(path)) {
                (Some(expected), Some(made)) => {
                    if let Some((number, line)) = first_difference(expected, made) {
                        wrong.push(format!("{name}/{path}:{number}: {line}"));
                    }
                }
                (None, _) => wrong.push(format!("{name}/{path}: new")),
                (_, None) => wrong.push(format!("{name}/{path}: gone")),
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "run with UPDATE_SITES=1, then read what git shows:\n{}",
        wrong.join("\n")
    );
}

fn first_difference(expected: &str, made: &str) -> Option<(usize, String)> {
    if expected == made {
        return None;
    }
    let (expected, made): (Vec<_>, Vec<_>) =
        (expected.split('\n').collect(), made.split('\n').collect());
    let at = expected
        .iter()
        .zip(&made)
        .position(|(one, other)| one != other)
        .unwrap_or(expected.len().min(made.len()));
    Some((at + 1, format!("expected {:?}, made {:?}", expected.get(at), made.get(at))))
}
