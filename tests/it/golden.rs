//! Small sites with all their outputs, byte for byte, under `tests/sites/NAME/expected/`.
//! `UPDATE_SITES=1` updates them after an intended change; read the difference before you commit
//! it.
//!
//! PDFs and pictures are not among them: other modules check those, and nobody can read their
//! differences.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use folio::plan::OutputTree;

use super::support::{outputs, sample_sites};

/// Sites whose whole output is small enough to read.
const READ: [&str; 6] = ["documents", "editions", "german", "minimal", "notes", "papers"];

/// The file extensions of a theme's own files.
const ASSETS: [&str; 2] = [".css", ".js"];

/// Texts by path; the path begins with the tree.
fn rendered(root: &Path) -> BTreeMap<String, String> {
    let outputs = outputs(root);
    let mut files = BTreeMap::new();
    for tree in [OutputTree::Site, OutputTree::Packet] {
        for (path, bytes) in outputs.tree(tree) {
            // Stylesheet, script and fonts belong to the theme, not to a site, and their names
            // depend on their content.
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
        let rendered = rendered(&root);
        let folder = root.with_file_name("expected");
        if std::env::var_os("UPDATE_SITES").is_some() {
            let _ = fs::remove_dir_all(&folder);
            for (path, text) in &rendered {
                let path = folder.join(path);
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(path, text).unwrap();
            }
        }
        let expected = expected(&folder);
        for path in
            rendered.keys().chain(expected.keys()).collect::<std::collections::BTreeSet<_>>()
        {
            match (expected.get(path), rendered.get(path)) {
                (Some(expected), Some(rendered)) => {
                    if let Some((number, line)) = first_difference(expected, rendered) {
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

fn first_difference(expected: &str, rendered: &str) -> Option<(usize, String)> {
    if expected == rendered {
        return None;
    }
    let (expected, rendered): (Vec<_>, Vec<_>) =
        (expected.split('\n').collect(), rendered.split('\n').collect());
    let at = expected
        .iter()
        .zip(&rendered)
        .position(|(one, other)| one != other)
        .unwrap_or(expected.len().min(rendered.len()));
    Some((at + 1, format!("expected {:?}, rendered {:?}", expected.get(at), rendered.get(at))))
}
