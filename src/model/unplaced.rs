//! Reports every file that is in the folder and not on the site, once, with the way to where it was
//! meant to be. What is read, shown or handed out is passed over.
//!
//! Opens no file: names say enough.

mod advice;
mod beside_site;
mod meant;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Diagnostic, FileKind, SourcePath, did_you_mean, well_known};
use crate::lexicon::language::english_name;
use crate::model::case_log::is_case_log;
use crate::model::codes::{UNPLACED_FILE, UNUSED_FILE};
use crate::model::content_kind::ContentKind;
use crate::model::person::links::{Broken, LinkTarget};
use crate::model::profile::Profile;
use crate::syntax::Documents;
use crate::syntax::markdown::ReferenceKind;

pub use beside_site::{misnamed_site, report as report_beside_site};

/// Files of one folder that nothing names are reported one by one up to this many.
const MOST: usize = 12;

/// The files that something names, whether it can be shown or not: what is wrong with one of them is
/// reported where it is named.
pub fn named(documents: &Documents, profile: &Profile) -> BTreeSet<SourcePath> {
    let mut named: BTreeSet<SourcePath> = BTreeSet::new();
    named.extend(profile.person.photo.clone());
    named.extend(
        profile.presentations.iter().flat_map(|work| work.file.iter().chain(&work.image)).cloned(),
    );
    named.extend(
        profile.publications.iter().flat_map(|work| work.pdf.iter().chain(&work.image)).cloned(),
    );
    named.extend(SourcePath::join(well_known::CONTENT, &profile.settings.citation_style));
    for (path, document) in documents.markdowns() {
        for mark in &document.markdown.marks {
            if let ReferenceKind::Link(target) | ReferenceKind::Image { source: target, .. } =
                &mark.kind
            {
                match profile.links.resolve(path, target) {
                    Ok(LinkTarget::File(file, _)) => named.insert(file),
                    Err(Broken::NoSuchFile) => {
                        named.extend(SourcePath::join(path.folder(), target));
                        continue;
                    }
                    _ => continue,
                };
            }
        }
    }
    // Where a name is missing, one like it is what was meant, and is asked for there.
    let missing = named.iter().filter(|path| !documents.contains(path));
    let near: Vec<SourcePath> =
        missing.filter_map(|path| near_in_folder(path, documents).cloned()).collect();
    named.extend(near);
    named
}

/// The file of the same folder whose name is nearest to one that is not there.
fn near_in_folder<'a>(path: &SourcePath, documents: &'a Documents) -> Option<&'a SourcePath> {
    let others: Vec<&SourcePath> =
        documents.paths().filter(|known| known.folder() == path.folder()).collect();
    let near = did_you_mean(path.file_name(), others.iter().map(|known| known.file_name()))?;
    others.into_iter().find(|known| known.file_name() == near)
}

/// Reports files in `content/`. `held_back` are the folders of works under embargo, whose files
/// wait.
pub fn report_in_content(
    documents: &Documents,
    named: &BTreeSet<SourcePath>,
    held_back: &[String],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let is_held_back =
        |path: &SourcePath| held_back.iter().any(|folder| path.as_str().starts_with(folder));
    let mut left: Vec<&SourcePath> = documents
        .paths()
        .filter(|path| path.is_content() && !named.contains(*path))
        .filter(|path| !is_read(path, documents) && !is_held_back(path))
        .collect();
    report_folders(documents, &mut left, diagnostics);
    let mut unused: BTreeMap<&str, Vec<&SourcePath>> = BTreeMap::new();
    for path in left {
        match advice::unplaced(path, documents) {
            Some(diagnostic) => diagnostics.push(diagnostic),
            // The formats that must not be published say so themselves.
            None if path.kind().has_hidden_content() => {}
            None => unused.entry(path.folder()).or_default().push(path),
        }
    }
    for (folder, paths) in unused {
        if paths.len() <= MOST {
            diagnostics.extend(paths.iter().map(|path| {
                let message = format!("nothing names `{path}`, so it is not on the site");
                Diagnostic::new(&UNUSED_FILE, message)
                    .in_file(path)
                    .help(advice::to_use(path, documents))
            }));
        } else if let Some(first) = paths.first() {
            let message = format!(
                "nothing names {} files in `{folder}/`, so they are not on the site",
                paths.len()
            );
            diagnostics.push(
                Diagnostic::new(&UNUSED_FILE, message)
                    .in_file(first)
                    .help("link to them from a text, or move what you only keep out of `content/`"),
            );
        }
    }
}

/// Whether folio reads the file, or knows it by its name.
fn is_read(path: &SourcePath, documents: &Documents) -> bool {
    match path.kind() {
        FileKind::Markdown => ContentKind::of_path(path).is_some(),
        FileKind::Bibtex | FileKind::Medline | FileKind::Ris | FileKind::Endnote => true,
        kind if kind.may_hold_references() => documents.is_read(path),
        _ => {
            is_case_log(path)
                || [well_known::PUBLICATIONS, well_known::DOMAIN].contains(&path.as_str())
        }
    }
}

/// Reports folders that are called otherwise than folio expects, and posters and talks without their
/// text: once, and no file in them.
fn report_folders(
    documents: &Documents,
    left: &mut Vec<&SourcePath>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut folders: BTreeMap<String, (Diagnostic, &SourcePath)> = BTreeMap::new();
    for path in left.iter().copied() {
        let parts: Vec<&str> = path.as_str().split('/').collect();
        let (folder, (message, help)) = match parts[..] {
            [_, kind @ ("posters" | "talks"), name, _, ..] => {
                let folder = format!("content/{kind}/{name}");
                let index = SourcePath::new(&format!("{folder}/{}", well_known::INDEX));
                if documents.contains(&index) {
                    continue;
                }
                (folder.clone(), without_index(documents, &folder, kind))
            }
            [_, folder, _, ..] if let Some(language) = english_name(folder) => {
                let written = format!("content/{folder}");
                let message = format!(
                    "`{written}/` is called as an edition in {language}, and site.toml names none, \
                    so nothing in it is on the site"
                );
                let help = format!("add to site.toml\n[[edition]]\nlanguage = \"{folder}\"");
                (written, (message, help))
            }
            [_, folder, _, ..] if let Some(right) = meant::content_folder(folder) => {
                // A folder of pictures may be called as it likes.
                if !path.kind().is_text() {
                    continue;
                }
                let written = format!("content/{folder}");
                let message =
                    format!("folio reads no folder `{written}/`, so nothing in it is on the site");
                (written, (message, format!("call the folder `content/{right}/`")))
            }
            _ => continue,
        };
        // Each text of an edition that is not named is somebody's work.
        let names_all = english_name(parts[1]).is_some() && path.kind().is_text();
        match folders.entry(folder) {
            Entry::Vacant(vacant) => {
                let diagnostic = Diagnostic::new(&UNPLACED_FILE, message).in_file(path).help(help);
                vacant.insert((diagnostic, path));
            }
            Entry::Occupied(mut known) if names_all => {
                let (diagnostic, _) = known.get_mut();
                *diagnostic = diagnostic.clone().in_file(path);
            }
            Entry::Occupied(_) => {}
        }
    }
    left.retain(|path| {
        !folders.keys().any(|folder| path.as_str().starts_with(&format!("{folder}/")))
    });
    diagnostics.extend(folders.into_values().map(|(diagnostic, _)| diagnostic));
}

/// The words about a poster's or talk's folder without its `index.md`.
fn without_index(documents: &Documents, folder: &str, kind: &str) -> (String, String) {
    let one = kind.trim_end_matches('s');
    let message =
        format!("there is no `index.md` in `{folder}/`, so this {one} is not on the site");
    let texts: Vec<&SourcePath> = documents
        .paths()
        .filter(|path| path.folder() == folder)
        .filter(|path| matches!(path.kind(), FileKind::Markdown | FileKind::PlainText))
        .collect();
    let file = documents
        .paths()
        .find(|path| path.folder() == folder && path.kind() == FileKind::Pdf)
        .map(|path| format!("\nfile = \"{}\"", path.file_name()));
    let below = format!("{folder}/");
    let deeper = documents
        .paths()
        .find(|path| path.as_str().starts_with(&below) && path.file_name() == well_known::INDEX);
    let help = match texts[..] {
        _ if let Some(deeper) = deeper => {
            format!(
                "each folder in `content/{kind}/` is one {one}: move the folder `{}` there",
                deeper.folder()
            )
        }
        [text] => format!("call `{text}` `{folder}/index.md`"),
        _ => format!(
            "write a text `{folder}/index.md` that begins with\n+++\ntitle = \"...\"\ndate = \
            2025-01-24{}\n+++",
            file.unwrap_or_default()
        ),
    };
    (message, help)
}
