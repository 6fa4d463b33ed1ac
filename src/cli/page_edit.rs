//! Edits that a person makes on a page of `folio serve`: a piece of a source is found, checked with its
//! changed text, and saved when the person has said yes.
//!
//! It opens `site.toml` and the texts of `content/`, and nothing else: never `private.toml`, and nothing
//! that a link leads to. It keeps nothing between two requests but what makes reading fast.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use percent_encoding::percent_decode_str;

use crate::base::{Diagnostic, Digest, Severity, SourcePath, Span};
use crate::cli::common::{options_now, read};
use crate::cli::disk_fault::disk_fault;
use crate::edit::{
    Piece, Pointed, Sought, line_changes, line_of, piece_at, place_of, seek, shown, steps, whole,
    with_text,
};
use crate::emit::DiskStore;
use crate::emit::history::{Saved, Undone, read_source, save_source, undo_save};
use crate::pipeline::PlannedSite;
use crate::plan::{LayeredStore, ReadOnlyStore};
use crate::preview::server::{
    CheckedDraft, EditAnswer, EditFiles, EditRequest, EditStep, FoundPiece, PieceDraft, PointedAt,
};
use crate::preview::site_builds;
use crate::report::{Texts, parts};
use crate::source::{Source, SourceSet};

/// The longest file that a page gets whole.
const MOST_WHOLE: usize = 512 * 1024;

/// The file that each page is made from, as the last build had it.
#[derive(Clone, Default)]
pub struct PageFiles(Arc<Mutex<BTreeMap<String, SourcePath>>>);

impl PageFiles {
    /// By the addresses of the pages.
    pub fn set(&self, files: BTreeMap<String, SourcePath>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = files;
    }

    fn get(&self, address: &str) -> Option<SourcePath> {
        let files = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let decoded = |address: &str| percent_decode_str(address).decode_utf8_lossy().into_owned();
        let wanted = decoded(address);
        let found = files.get(address);
        found
            .or_else(|| {
                files.iter().find(|(known, _)| decoded(known) == wanted).map(|(_, file)| file)
            })
            .cloned()
    }
}

/// Edits the site of a folder.
pub struct SiteEdit {
    root: PathBuf,
    pages: PageFiles,
    store: LayeredStore<ReadOnlyStore<DiskStore>>,
    /// What was read last, so that only what changed is read again.
    known: Mutex<Option<Arc<SourceSet>>>,
}

/// A file as it is on the disk now.
struct OpenFile {
    path: SourcePath,
    bytes: Vec<u8>,
    digest: String,
}

impl OpenFile {
    fn text(&self) -> Result<&str, String> {
        std::str::from_utf8(&self.bytes).map_err(|_| {
            format!("`{}` is not saved as UTF-8: save it so in your editor first.", self.path)
        })
    }
}

impl SiteEdit {
    pub fn new(root: &Path, now: SystemTime, pages: PageFiles) -> SiteEdit {
        let store = LayeredStore::new(ReadOnlyStore(DiskStore::new(root, now)));
        SiteEdit { root: root.to_owned(), pages, store, known: Mutex::default() }
    }

    fn sources(&self) -> Result<Arc<SourceSet>, String> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let sources = read(&self.root, known.as_deref()).map_err(|fault| fault.message)?;
        let sources = Arc::new(sources);
        *known = Some(Arc::clone(&sources));
        Ok(sources)
    }

    fn open(&self, path: &SourcePath) -> Result<OpenFile, String> {
        if !may_be_edited(path) {
            return Err(unopened(path));
        }
        let bytes = read_source(&self.root, path).map_err(|error| unread(path, &error))?;
        let digest = Digest::of(&bytes).to_string();
        Ok(OpenFile { path: path.clone(), bytes, digest })
    }

    fn find(&self, at: PointedAt) -> Result<EditAnswer, String> {
        let sources = self.sources()?;
        if let (Some(file), Some(line)) = (&at.file, at.line) {
            let path = SourcePath::new(file);
            let source = sources.get(&path).filter(|_| may_be_edited(&path));
            let source = source.ok_or_else(|| unopened(&path))?;
            return self.found(source, piece_at(source, line).as_ref(), true);
        }
        let is_open = |path: &SourcePath| may_be_edited(path) && sources.get(path).is_some();
        let pointed = Pointed {
            words: at.words,
            names: at.names,
            page_file: self.pages.get(&at.page).filter(is_open),
            linked: at.links.iter().filter_map(|link| self.pages.get(link)).collect(),
        };
        let texts = sources.sources.values().filter(|source| may_be_edited(&source.path));
        let sought = seek(texts, &pointed);
        let fits = sought.is_some();
        let (source, piece) = match sought {
            Some(Sought { source, piece }) => (source, Some(piece)),
            None => {
                let path = pointed.page_file.unwrap_or_else(SourcePath::site);
                let source =
                    sources.get(&path).ok_or_else(|| unread(&path, &ErrorKind::NotFound.into()))?;
                (Arc::clone(source), None)
            }
        };
        self.found(&source, piece.as_ref(), fits)
    }

    /// A piece of a source as it is on the disk now, and what is around it.
    fn found(
        &self,
        source: &Source,
        piece: Option<&Piece>,
        fits: bool,
    ) -> Result<EditAnswer, String> {
        let file = self.open(&source.path)?;
        let text = file.text()?;
        if file.bytes != source.bytes_on_disk() {
            return Err(format!("`{}` was saved at this very moment: try again.", file.path));
        }
        let steps: Vec<EditStep> = steps(source, piece)
            .iter()
            .filter(|step| step.span.end - step.span.start <= MOST_WHOLE)
            .filter_map(|step: &Piece| edit_step(text, step.kind.name(), step.span))
            .collect();
        if steps.is_empty() {
            return Err(format!(
                "`{}` is too long to be opened on a page: use your editor.",
                file.path
            ));
        }
        let OpenFile { path, digest, .. } = file;
        Ok(EditAnswer::Found(FoundPiece { file: path.to_string(), digest, fits, steps }))
    }

    /// The file of a draft and what it would hold; or the answer that it is another one by now.
    fn drafted(
        &self,
        draft: &PieceDraft,
    ) -> Result<Result<(OpenFile, Vec<u8>), EditAnswer>, String> {
        let path = SourcePath::new(&draft.file);
        let file = self.open(&path)?;
        if file.digest != draft.digest {
            return changed(file, draft).map(Err);
        }
        let span = Span::new(draft.start, draft.end);
        let is_shown =
            file.text()?.get(span.range()).is_some_and(|now| shown(now) == shown(&draft.shown));
        match with_text(&file.bytes, span, &draft.text).filter(|_| is_shown) {
            Some(new) => Ok(Ok((file, new))),
            None => Err("folio does not understand this page: reload it.".to_owned()),
        }
    }

    fn check(&self, draft: &PieceDraft) -> Result<EditAnswer, String> {
        let (file, new) = match self.drafted(draft)? {
            Ok(drafted) => drafted,
            Err(answer) => return Ok(answer),
        };
        let sources = self.sources()?;
        let before = self.diagnostics(Arc::clone(&sources));
        let mut changed = SourceSet::clone(&sources);
        let end = (draft.end + new.len()).saturating_sub(file.bytes.len());
        let span = Span::new(draft.start, end);
        changed.sources.insert(file.path.clone(), Arc::new(Source::new(file.path.clone(), new)));
        let changed = Arc::new(changed);
        let after = self.diagnostics(Arc::clone(&changed));
        let is_new = |found: &&Diagnostic| {
            let is_same =
                |other: &Diagnostic| other.code == found.code && other.message == found.message;
            !before.iter().any(is_same)
        };
        let is_in_piece = |found: &&Diagnostic| {
            let touches = |at: Span| at.start <= span.end && span.start <= at.end;
            let labels = found.labels.iter().filter(|label| label.file == file.path);
            labels.filter_map(|label| label.span).any(touches)
        };
        let kept: Vec<Diagnostic> = site_builds::shown(&after)
            .filter(|found| is_in_piece(found) || is_new(found))
            .cloned()
            .collect();
        let errors = kept.iter().filter(|found| found.severity == Severity::Error).count();
        let lines = line_changes(&draft.shown, &draft.text);
        Ok(EditAnswer::Checked(CheckedDraft {
            errors,
            report: parts(&kept, &Texts::of(&changed, &kept)),
            lines: lines.into_iter().map(|line| (line.sign, line.text)).collect(),
        }))
    }

    /// What is wrong with the pages of these sources.
    fn diagnostics(&self, sources: Arc<SourceSet>) -> Vec<Diagnostic> {
        let site = PlannedSite::new(sources, &options_now(true, true));
        let pages = site.render_pages(&self.store);
        site.conclude_early(pages.diagnostics)
    }

    fn save(&self, draft: &PieceDraft) -> Result<EditAnswer, String> {
        let (file, new) = match self.drafted(draft)? {
            Ok(drafted) => drafted,
            Err(answer) => return Ok(answer),
        };
        let path = &file.path;
        if new != file.bytes {
            match save_source(&self.root, path, &file.bytes, &new) {
                Ok(Saved::Written) => {}
                Ok(Saved::Changed) => return changed(self.open(path)?, draft),
                Err(error) => return Err(unwritten(path, &error)),
            }
        }
        Ok(EditAnswer::Saved { file: path.to_string() })
    }

    fn undo(&self) -> Result<EditAnswer, String> {
        match undo_save(&self.root, may_be_edited) {
            Ok(Undone::Written(path)) => Ok(EditAnswer::Undone { file: path.to_string() }),
            Ok(Undone::Changed(path)) => Err(format!(
                "`{path}` was changed since it was saved here, so nothing is taken back. The version \
                 before lies in `.folio/history`."
            )),
            Ok(Undone::Nothing) => Err("There is no save to take back.".to_owned()),
            Err(error) => {
                Err(format!("The last save cannot be taken back: {}.", disk_fault(&error)))
            }
        }
    }
}

impl EditFiles for SiteEdit {
    fn answer(&self, request: EditRequest) -> Result<EditAnswer, String> {
        match request {
            EditRequest::Find(at) => self.find(at),
            EditRequest::Check(draft) => self.check(&draft),
            EditRequest::Save(draft) => self.save(&draft),
            EditRequest::Undo => self.undo(),
        }
    }
}

fn may_be_edited(path: &SourcePath) -> bool {
    let kind = path.kind();
    let is_text = kind.is_read() || kind.may_hold_references();
    *path == SourcePath::site() || path.is_content() && is_text
}

/// The file is another one than the draft was made from: the piece where it is now, else all of it.
fn changed(file: OpenFile, draft: &PieceDraft) -> Result<EditAnswer, String> {
    let text = file.text()?;
    let found = place_of(text, &shown(&draft.shown));
    let (kind, span) = match found {
        Some(span) => ("piece", span),
        None => ("whole file", whole(text)),
    };
    let step = edit_step(text, kind, span).filter(|step| step.text.len() <= MOST_WHOLE);
    let step = step.ok_or_else(|| {
        format!(
            "`{}` was changed meanwhile, and nothing was written. Copy your text, and open the \
                 place again.",
            file.path
        )
    })?;
    let (was_found, digest) = (found.is_some(), file.digest.clone());
    Ok(EditAnswer::Changed { file: file.path.to_string(), digest, was_found, step })
}

fn edit_step(text: &str, kind: &'static str, span: Span) -> Option<EditStep> {
    let Span { start, end } = span;
    let (line, text) = (line_of(text, start), shown(text.get(span.range())?));
    Some(EditStep { kind, start, end, line, text })
}

fn unopened(path: &SourcePath) -> String {
    format!("`{path}` is not opened here: a page shows site.toml and content/ alone.")
}

fn unread(path: &SourcePath, error: &io::Error) -> String {
    let why = match error.kind() {
        ErrorKind::NotFound => "it is not there any more",
        ErrorKind::PermissionDenied => {
            "it may not be read; give yourself the right to, and try again"
        }
        ErrorKind::InvalidInput => "a link leads to it; open the file itself in your editor",
        _ => "the disk gave an error",
    };
    format!("`{path}` cannot be opened: {why}.")
}

fn unwritten(path: &SourcePath, error: &io::Error) -> String {
    let why = match error.kind() {
        ErrorKind::InvalidInput => "a link leads to it",
        _ => disk_fault(error),
    };
    format!(
        "`{path}` was not saved: {why}. Your text is still here; copy it before you close this."
    )
}
