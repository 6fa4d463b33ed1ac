//! What is dropped on a page of `folio serve`, as an import into its site: shown first, and written
//! when the person has said yes to just that.
//!
//! It keeps nothing between the two: the page sends the files again.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use crate::base::well_known::{CONTENT, SITE};
use crate::base::{Diagnostic, Digest, FileKind, SourcePath};
use crate::cli::import::{Imported, REPORT, bring_all, files_of, import_all, write};
use crate::cli::page_edit::{PageFiles, may_be_edited};
use crate::cli::put_beside::{PutFiles, broken_pdfs, is_for_page, put_beside};
use crate::cli::scaffold::StartFile;
use crate::cli::start_on_page::SiteStart;
use crate::emit::SourceChange;
use crate::emit::history::{self, keep_import};
use crate::import::Input;
use crate::preview::server::{
    DroppedFile, FileChange, ImportAnswer, ImportFiles, NotImported, OverlayReport, WantedSite,
};
use crate::report::{Texts, parts};

/// Imports into the site of a folder.
pub struct SiteImport {
    root: PathBuf,
    pages: PageFiles,
    start: SiteStart,
    put: PutFiles,
}

impl SiteImport {
    pub fn new(root: &Path, pages: PageFiles) -> SiteImport {
        let start = SiteStart::new(root);
        SiteImport { root: root.to_owned(), pages, start, put: PutFiles::default() }
    }

    fn imported(&self, files: &[DroppedFile]) -> Result<Imported, Vec<Diagnostic>> {
        let there = files_of(&self.root).map_err(|diagnostic| vec![diagnostic])?;
        Ok(import_all(bring_all(&inputs(files.to_vec()))?, there, None))
    }

    /// PDFs that are no import, as what they can be instead: files beside the page. `Err` is why they
    /// can be neither.
    fn not_imported(
        &self,
        page: &str,
        files: &[DroppedFile],
        faults: &[Diagnostic],
    ) -> Result<ImportAnswer, OverlayReport> {
        let is_pdf = |file: &DroppedFile| FileKind::of_name(&file.name) == FileKind::Pdf;
        if !files.iter().all(is_pdf) {
            return Err(overlay(faults));
        }
        let broken = broken_pdfs(files);
        if !broken.is_empty() {
            return Err(overlay(&broken));
        }
        let page = self.pages.get(page);
        let is_for_page = is_for_page(page.as_ref());
        match put_beside(&self.root, page.as_ref(), files, None) {
            Ok(answer) => {
                let why = faults.iter().map(|fault| fault.message.as_str()).collect::<Vec<_>>();
                let (why, report) = (why.join("; "), overlay(faults));
                let not_imported = Some(NotImported { why, report, is_for_page });
                Ok(ImportAnswer { not_imported, ..answer })
            }
            Err(unplaced) if is_for_page => Err(overlay(&unplaced)),
            Err(_) => Err(overlay(faults)),
        }
    }

    /// What was changed, so that it can be taken back: what is private is copied nowhere. A site that was
    /// begun with a file becomes what it would be without it. It is written, whatever becomes of this.
    fn keep(&self, changes: &[SourceChange]) {
        let changes = changes.iter().map(|SourceChange { path, old, new }| history::FileChange {
            path: SourcePath::new(path),
            old: old.as_deref(),
            new,
        });
        let kept: Vec<_> = changes.filter(|change| may_be_edited(&change.path)).collect();
        let _ = keep_import(&self.root, &kept);
    }
}

impl ImportFiles for SiteImport {
    fn import(
        &self,
        page: &str,
        files: Vec<DroppedFile>,
        confirmed: Option<&str>,
    ) -> Result<ImportAnswer, OverlayReport> {
        let sent = digest_of_files(&files);
        let imported = match self.imported(&files) {
            Ok(imported) => imported,
            Err(faults) => return self.not_imported(page, &files, &faults),
        };
        let id = id(sent, &imported.changes);
        let is_written = confirmed == Some(id.as_str());
        if is_written {
            write(&self.root, &imported).map_err(|fault| overlay(&[fault]))?;
            self.keep(&imported.changes);
        }
        Ok(ImportAnswer {
            id,
            is_written,
            reports: serde_json::to_value(&imported.reports).unwrap_or_default(),
            changes: imported.changes.iter().map(file_change).collect(),
            ..ImportAnswer::default()
        })
    }

    fn begin_with(
        &self,
        site: WantedSite,
        mut files: Vec<DroppedFile>,
        lying: Option<&str>,
        confirmed: Option<&str>,
    ) -> Result<ImportAnswer, OverlayReport> {
        if let Some(name) = lying {
            files.push(self.start.lying(name).map_err(|fault| overlay(&[fault]))?);
        }
        let sent = digest_of_files(&files);
        let brought = bring_all(&inputs(files)).map_err(|faults| overlay(&faults))?;
        let filled = self.start.filled(&site, brought).map_err(|fault| overlay(&[fault]))?;
        let new = |file: &StartFile| {
            let (path, new) = (file.path.clone(), file.bytes.clone());
            SourceChange { path, old: None, new }
        };
        let mut changes: Vec<SourceChange> =
            filled.files.iter().filter(|file| file.path != REPORT).map(new).collect();
        // What the person writes on comes first.
        changes.sort_by_key(|change| (change.path != SITE, !change.path.starts_with(CONTENT)));
        let id = id(sent, &changes);
        let is_written = confirmed == Some(id.as_str());
        if is_written {
            self.start.write(filled.files).map_err(|fault| overlay(&[fault]))?;
            self.keep(&filled.imported);
        }
        Ok(ImportAnswer {
            id,
            is_written,
            reports: serde_json::to_value(&filled.reports).unwrap_or_default(),
            changes: changes.iter().map(file_change).collect(),
            ..ImportAnswer::default()
        })
    }

    fn put_beside(
        &self,
        page: &str,
        files: Vec<DroppedFile>,
        confirmed: Option<&str>,
    ) -> Result<ImportAnswer, OverlayReport> {
        let page = self.pages.get(page);
        let answer = put_beside(&self.root, page.as_ref(), &files, confirmed)
            .map_err(|faults| overlay(&faults))?;
        if answer.is_written {
            self.put.keep(&answer, &files);
        }
        Ok(answer)
    }

    fn take_away(&self, id: &str) -> Result<Vec<String>, String> {
        self.put.take_away(&self.root, id)
    }
}

fn inputs(files: Vec<DroppedFile>) -> Vec<Input> {
    files.into_iter().map(|file| Input::file(file.name, file.bytes)).collect()
}

fn overlay(diagnostics: &[Diagnostic]) -> OverlayReport {
    parts(diagnostics, &Texts::default()).into()
}

fn digest_of_files(files: &[DroppedFile]) -> Digest {
    let parts = files.iter().flat_map(|file| [file.name.as_bytes(), &file.bytes]);
    Digest::of_parts(&parts.collect::<Vec<_>>())
}

/// The files that were sent and all that they would change.
fn id(sent: Digest, changes: &[SourceChange]) -> String {
    let mut parts: Vec<&[u8]> = vec![sent.bytes()];
    for change in changes {
        let is_there: &[u8] = if change.old.is_some() { b"there" } else { b"" };
        let old = change.old.as_deref().unwrap_or_default();
        parts.extend([change.path.as_bytes(), is_there, old, &change.new]);
    }
    Digest::of_parts(&parts).to_string()
}

fn file_change(change: &SourceChange) -> FileChange {
    let old = std::str::from_utf8(change.old.as_deref().unwrap_or_default());
    let lines = old.ok().zip(std::str::from_utf8(&change.new).ok());
    FileChange {
        path: change.path.clone(),
        is_new: change.old.is_none(),
        lines: lines.map(|(old, new)| changed_lines(old, new)),
    }
}

/// How many lines come and how many go. An import moves none.
fn changed_lines(old: &str, new: &str) -> (usize, usize) {
    let mut left: HashMap<&str, usize> = HashMap::new();
    old.lines().for_each(|line| *left.entry(line).or_default() += 1);
    let mut added = 0;
    for line in new.lines() {
        match left.get_mut(line) {
            Some(number) if *number > 0 => *number -= 1,
            _ => added += 1,
        }
    }
    (added, left.values().sum())
}

#[cfg(test)]
mod tests {
    use super::changed_lines;

    #[test]
    fn lines_that_come_and_go() {
        assert_eq!(changed_lines("", "a\nb\n"), (2, 0));
        assert_eq!(changed_lines("a\nb\n", "a\nx\nb\nx\n"), (2, 0));
        assert_eq!(changed_lines("a\na\nb\n", "a\n# b\n"), (1, 2));
        assert_eq!(changed_lines("a\n", "a\n"), (0, 0));
    }
}
