//! What a new build means for a page that is open: nothing, other stylesheets, or a reload.
//!
//! It compares bytes and names only; it never asks which source file was edited.

use std::collections::BTreeMap;

use super::file::SiteFile;
use crate::base::{OutputPath, Route};

type Files = BTreeMap<OutputPath, SiteFile>;

/// What a publication changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub page: PageChange,
    /// Whether the errors are others than before, or gone.
    pub report: bool,
    /// Whether other hints stand on the pages than before.
    pub hints: bool,
}

/// What an open page must do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PageChange {
    Same,
    /// Stylesheets alone changed: from which address to which.
    Styles(Vec<(Route, Route)>),
    Reload,
}

impl Change {
    pub fn is_nothing(&self) -> bool {
        self.page == PageChange::Same && !self.report && !self.hints
    }
}

/// Files that no page shows inside itself: another one of these needs no reload.
const APART: [&str; 6] = [".pdf", ".vcf", ".bib", ".xml", ".json", ".txt"];

/// Compares the sites of two builds. A file that is made on request is not made for it.
pub fn page_change(old: &Files, new: &Files) -> PageChange {
    if old == new {
        return PageChange::Same;
    }
    match styles_only(old, new) {
        None => PageChange::Reload,
        Some(styles) if styles.is_empty() => PageChange::Same,
        Some(styles) => PageChange::Styles(styles),
    }
}

/// The stylesheets that changed; `None` when something else that a page shows changed as well.
fn styles_only(old: &Files, new: &Files) -> Option<Vec<(Route, Route)>> {
    let (old_styles, new_styles) = (stylesheets(old)?, stylesheets(new)?);
    if !old_styles.keys().eq(new_styles.keys()) {
        return None;
    }
    let pairs: Vec<_> = old_styles
        .values()
        .zip(new_styles.values())
        .filter(|(from, to)| from != to || old.get(*from) != new.get(*to))
        .collect();
    let others = |files| Files::iter(files).filter(|(path, _)| !is_style(path));
    let alike = old.len() == new.len()
        && others(old).zip(others(new)).all(|((old_path, old), (new_path, new))| {
            let apart = APART.iter().any(|ending| old_path.as_str().ends_with(ending));
            old_path == new_path
                && (old == new
                    || apart
                    || (old_path.as_str().ends_with(".html")
                        && differs_in_names_only(old, new, &pairs)))
        });
    alike.then(|| pairs.iter().map(|(from, to)| (from.route(), to.route())).collect())
}

fn is_style(path: &OutputPath) -> bool {
    path.as_str().ends_with(".css")
}

/// Every stylesheet by its name without the hash; `None` when two share one, since then it is
/// unclear which replaces which.
fn stylesheets(files: &Files) -> Option<BTreeMap<String, &OutputPath>> {
    let mut found = BTreeMap::new();
    for path in files.keys().filter(|path| is_style(path)) {
        if found.insert(name_without_hash(path.as_str()), path).is_some() {
            return None;
        }
    }
    Some(found)
}

/// `assets/site-1a2b3c4d.css` is `assets/site`.
fn name_without_hash(path: &str) -> String {
    let stem = path.strip_suffix(".css").unwrap_or(path);
    match stem.rsplit_once('-') {
        Some((name, hash))
            if hash.len() >= 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) =>
        {
            name.to_owned()
        }
        _ => stem.to_owned(),
    }
}

/// By file name, so that relative and absolute addresses are found alike.
fn differs_in_names_only(
    old: &SiteFile,
    new: &SiteFile,
    pairs: &[(&&OutputPath, &&OutputPath)],
) -> bool {
    let (SiteFile::Made(old), SiteFile::Made(new)) = (old, new) else { return false };
    let (Ok(old), Ok(new)) = (std::str::from_utf8(old), std::str::from_utf8(new)) else {
        return false;
    };
    let name = |path: &OutputPath| path.as_str().rsplit('/').next().unwrap_or_default().to_owned();
    let renamed =
        pairs.iter().fold(old.to_owned(), |text, (from, to)| text.replace(&name(from), &name(to)));
    renamed == new
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::*;

    fn files(list: &[(&str, &str)]) -> Files {
        list.iter()
            .map(|(path, text)| (OutputPath::new(path), Bytes::from((*text).to_owned()).into()))
            .collect()
    }

    #[track_caller]
    fn check(old: &[(&str, &str)], new: &[(&str, &str)], expected: &str) {
        let shown = match page_change(&files(old), &files(new)) {
            PageChange::Same => "same".to_owned(),
            PageChange::Reload => "reload".to_owned(),
            PageChange::Styles(pairs) => pairs
                .iter()
                .map(|(from, to)| format!("{}>{}", from.as_str(), to.as_str()))
                .collect::<Vec<_>>()
                .join(" "),
        };
        assert_eq!(shown, expected);
    }

    const OLD: [(&str, &str); 3] = [
        ("assets/site-1a2b3c4d.css", "a{}"),
        ("cv.pdf", "black"),
        ("index.html", "<link href=/assets/site-1a2b3c4d.css>text"),
    ];

    #[test]
    fn stylesheets_alone() {
        check(&OLD, &OLD, "same");
        check(&OLD, &[OLD[0], ("cv.pdf", "red"), OLD[2]], "same");
        let html = "<link href=/assets/site-00000000.css>text";
        let css = ("assets/site-00000000.css", "b{}");
        check(
            &OLD,
            &[css, OLD[1], ("index.html", html)],
            "/assets/site-1a2b3c4d.css>/assets/site-00000000.css",
        );
        check(
            &OLD,
            &[css, ("cv.pdf", "red"), ("index.html", html)],
            "/assets/site-1a2b3c4d.css>/assets/site-00000000.css",
        );
        check(
            &OLD,
            &[("assets/site-1a2b3c4d.css", "b{}"), OLD[1], OLD[2]],
            "/assets/site-1a2b3c4d.css>/assets/site-1a2b3c4d.css",
        );
    }

    #[test]
    fn everything_else_reloads() {
        let css = ("assets/site-00000000.css", "b{}");
        check(
            &OLD,
            &[css, OLD[1], ("index.html", "<link href=/assets/site-00000000.css>other")],
            "reload",
        );
        check(&OLD, &[OLD[0], OLD[1]], "reload");
        check(&OLD, &[OLD[0], ("assets/more.css", ""), OLD[1], OLD[2]], "reload");
        check(&OLD, &[OLD[1], OLD[2]], "reload");
        check(&OLD, &[css, ("assets/site-11111111.css", ""), OLD[1], OLD[2]], "reload");
    }
}
