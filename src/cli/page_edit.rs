//! Edits that a person makes on a page of `folio serve`: a piece of a source is found, checked with its
//! changed text, and saved when the person has said yes.
//!
//! It opens `site.toml` and the texts of `content/`, and nothing else: never `private.toml`, and nothing
//! that a link leads to. It keeps nothing between two requests but what makes reading fast.

mod beginnings;
mod byline_choices;
mod choices;
mod counts;
mod doubts;
mod editor;
mod faults;
mod fixes;
mod import_report;
mod known_faults;
mod open_file;
mod saves;
mod taken_back;

use std::collections::BTreeMap;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::base::{Diagnostic, Severity, SourcePath, Span};
use crate::cli::common::{options_now, read};
use crate::cli::page_edit::beginnings::{begin, sections};
use crate::cli::page_edit::choices::{Place, choices};
use crate::cli::page_edit::counts::counts;
use crate::cli::page_edit::doubts::{doubts, headings, piece_of_comment, with_its_question};
use crate::cli::page_edit::editor::open_in_editor;
use crate::cli::page_edit::faults::{Opened, faults};
pub use crate::cli::page_edit::known_faults::KnownFaults;
pub use crate::cli::page_edit::open_file::may_be_edited;
use crate::cli::page_edit::open_file::{
    MOST_WHOLE, OpenFile, changed, edit_step, unopened, unread, unwritten,
};
use crate::cli::page_edit::saves::saves_lately;
use crate::edit::{
    Piece, PieceKind, Pointed, Sought, line_changes, piece_at, pieces, seek, shown, steps,
    with_text,
};
use crate::emit::DiskStore;
use crate::emit::history::{Saved, save_new_source, save_source};
use crate::model::content_kind::ContentKind;
use crate::pipeline::PlannedSite;
use crate::plan::{LayeredStore, ReadOnlyStore};
use crate::preview::server::{
    Beginning, CheckedDraft, EditAnswer, EditFiles, EditRequest, EditStep, FoundPiece, PieceDraft,
    PointedAt,
};
use crate::preview::site_builds;
use crate::report::Texts;
use crate::source::{Source, SourceSet};

/// What an id is written without in an address.
const IN_HASH: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-');

/// The file that each page is made from, as the last build had it.
#[derive(Clone, Default)]
pub struct PageFiles(Arc<Mutex<BTreeMap<String, SourcePath>>>);

impl PageFiles {
    /// By the addresses of the pages.
    pub fn set(&self, files: BTreeMap<String, SourcePath>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = files;
    }

    /// The file of the page at an address.
    pub fn get(&self, address: &str) -> Option<SourcePath> {
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
    known_faults: KnownFaults,
    store: LayeredStore<ReadOnlyStore<DiskStore>>,
    /// What was read last, so that only what changed is read again.
    known: Mutex<Option<Arc<SourceSet>>>,
}

impl SiteEdit {
    pub fn new(
        root: &Path,
        now: SystemTime,
        pages: PageFiles,
        known_faults: KnownFaults,
    ) -> SiteEdit {
        let store = LayeredStore::new(ReadOnlyStore(DiskStore::new(root, now)));
        SiteEdit { root: root.to_owned(), pages, known_faults, store, known: Mutex::default() }
    }

    fn sources(&self) -> Result<Arc<SourceSet>, String> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let sources = read(&self.root, known.as_deref()).map_err(|fault| fault.message)?;
        let sources = Arc::new(sources);
        *known = Some(Arc::clone(&sources));
        Ok(sources)
    }

    fn find(&self, at: PointedAt) -> Result<EditAnswer, String> {
        let sources = self.sources()?;
        if let (Some(file), Some(line)) = (&at.file, at.line) {
            let path = SourcePath::new(file);
            let source = sources.get(&path).filter(|_| may_be_edited(&path));
            let source = source.ok_or_else(|| unopened(&path))?;
            let piece = piece_of_comment(source, line).or_else(|| piece_at(source, line));
            return self.found(source, piece.as_ref(), true);
        }
        let is_open = |path: &SourcePath| may_be_edited(path) && sources.get(path).is_some();
        let pointed = Pointed {
            words: at.words,
            names: at.names,
            page_file: self.pages.get(&at.page).filter(is_open),
            linked: at.links.iter().filter_map(|link| self.pages.get(link)).collect(),
        };
        // The text of a page stands on that page and nowhere else.
        let is_elsewhere = |path: &SourcePath| {
            let is_page = matches!(ContentKind::of_path(path), Some(ContentKind::Page));
            is_page && pointed.page_file.as_ref() != Some(path) && !pointed.linked.contains(path)
        };
        let may_be_meant = |path: &SourcePath| may_be_edited(path) && !is_elsewhere(path);
        let texts = sources.sources.values().filter(|source| may_be_meant(&source.path));
        let sought = seek(texts, &pointed);
        let fits = sought.is_some();
        let (source, piece) = match sought {
            Some(Sought { source, piece }) => (source, Some(piece)),
            None => {
                // Words of folio's own may lead to a page: its file is what can be changed.
                let linked = pointed.linked.into_iter().find(is_open);
                let path = linked.or(pointed.page_file).unwrap_or_else(SourcePath::site);
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
        let file = OpenFile::read(&self.root, &source.path)?;
        let text = file.text()?;
        if file.bytes != source.bytes_on_disk() {
            return Err(format!("`{}` was saved at this very moment: try again.", file.path));
        }
        let piece = piece.map(|piece| with_its_question(source, piece));
        let steps: Vec<EditStep> = steps(source, piece.as_ref())
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
        let file = OpenFile::of_draft(&self.root, draft)?;
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
        let before = self.diagnostics(&self.planned(Arc::clone(&sources)));
        let mut changed = SourceSet::clone(&sources);
        let end = (draft.end + new.len()).saturating_sub(file.bytes.len());
        let span = Span::new(draft.start, end);
        let source = Arc::new(Source::new(file.path.clone(), new));
        changed.sources.insert(file.path.clone(), Arc::clone(&source));
        let changed = Arc::new(changed);
        let site = self.planned(Arc::clone(&changed));
        let after = self.diagnostics(&site);
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
        let mut kept: Vec<Diagnostic> = site_builds::shown(&after)
            .filter(|found| is_in_piece(found) || is_new(found))
            .cloned()
            .collect();
        // What a rule over the whole says of a piece that is as it was.
        if draft.text == draft.shown {
            let known = self.known_faults.get();
            let late = site_builds::shown(&known).filter(is_in_piece);
            let late = late.filter(|found| !kept.contains(found)).cloned().collect::<Vec<_>>();
            kept.extend(late);
        }
        let errors = kept.iter().filter(|found| found.severity == Severity::Error).count();
        let lines = line_changes(&draft.shown, &draft.text);
        let text = source.text().unwrap_or_default();
        Ok(EditAnswer::Checked(CheckedDraft {
            errors,
            faults: faults(
                &kept,
                &Texts::of(&changed, &kept),
                &Opened { file: &file.path, text, span },
            ),
            counts: counts(site.profile(), &source, span),
            lines: lines.into_iter().map(|line| (line.sign, line.text)).collect(),
        }))
    }

    /// What could stand at a place of a draft.
    fn help(&self, draft: &PieceDraft) -> Result<EditAnswer, String> {
        let file = OpenFile::of_draft(&self.root, draft)?;
        let text = file.text()?;
        let (before, after) = match (text.get(..draft.start), text.get(draft.end..)) {
            (Some(before), Some(after)) if file.digest == draft.digest => (before, after),
            _ => return changed(file, draft),
        };
        let (before, after) = (shown(before.trim_start_matches('\u{feff}')), shown(after));
        let rest = draft.text.strip_prefix(&draft.before).unwrap_or_default();
        let sources = self.sources()?;
        let site = self.planned(Arc::clone(&sources));
        let place = Place {
            file: &file.path,
            before: &(before + &draft.before),
            after: &(rest.to_owned() + &after),
            language: &site.profile().settings.language,
        };
        Ok(EditAnswer::Helped(choices(&place, &sources)))
    }

    /// The draft of a new piece, as the whole site would have it.
    fn begin(&self, asked: &Beginning) -> Result<EditAnswer, String> {
        let site = self.planned(self.sources()?);
        let begun = begin(&site, asked, &options_now(true, true).today.to_string());
        let Some(span) = begun.span else {
            let step = edit_step("", "new file", Span::new(0, 0));
            let step = step.ok_or("folio does not understand this page: reload it.")?;
            let (file, digest) = (begun.file.to_string(), String::new());
            return Ok(EditAnswer::Begun { file, digest, step, text: begun.text });
        };
        let file = OpenFile::read(&self.root, &begun.file)?;
        let step = edit_step(file.text()?, "place for it", span);
        let step = step
            .filter(|_| file.bytes == bytes_of(&site, &begun.file))
            .ok_or_else(|| format!("`{}` was saved at this very moment: try again.", begun.file))?;
        let OpenFile { path, digest, .. } = file;
        Ok(EditAnswer::Begun { file: path.to_string(), digest, step, text: begun.text })
    }

    fn planned(&self, sources: Arc<SourceSet>) -> PlannedSite {
        PlannedSite::new(sources, &options_now(true, true))
    }

    /// What is wrong with the pages of a site.
    fn diagnostics(&self, site: &PlannedSite) -> Vec<Diagnostic> {
        let pages = site.render_pages(&self.store);
        site.conclude_early(pages.diagnostics)
    }

    fn save(&self, draft: &PieceDraft) -> Result<EditAnswer, String> {
        let (file, new) = match self.drafted(draft)? {
            Ok(drafted) => drafted,
            Err(answer) => return Ok(answer),
        };
        let path = &file.path;
        let is_new = file.digest.is_empty();
        if is_new || new != file.bytes {
            let saved = match is_new {
                true => save_new_source(&self.root, path, &new),
                false => save_source(&self.root, path, &file.bytes, &new),
            };
            match saved {
                Ok(Saved::Written) => {}
                Ok(Saved::Changed) => return changed(OpenFile::read(&self.root, path)?, draft),
                Err(error) => return Err(unwritten(path, &error)),
            }
        }
        // It is saved, whatever becomes of the rest.
        let sources = self.sources().ok();
        let doubts = sources.as_ref().map_or(0, |sources| doubts(sources).len());
        let source = sources.as_ref().and_then(|sources| sources.get(path).cloned());
        let page = sources.and_then(|sources| {
            let pages = self.planned(sources).page_files();
            // A list may be made from its only text; the page of the text's own name comes first.
            let stem = path.as_str().trim_end_matches(".md").trim_end_matches("/index");
            let own = format!("/{}/", stem.rsplit('/').next().unwrap_or(stem));
            let its =
                |(address, file): &(String, SourcePath)| file == path && address.ends_with('/');
            let mut its: Vec<String> =
                pages.into_iter().filter(its).map(|(address, _)| address).collect();
            its.sort_by_key(|address| !address.ends_with(&own));
            its.into_iter().next()
        });
        let entry = source.filter(|source| source.path == SourcePath::cv()).and_then(|source| {
            let changed = file.bytes.iter().zip(&new).take_while(|(old, new)| old == new).count();
            entry_at(&source, changed)
        });
        let page = page.map(|page| match entry {
            Some(id) => format!("{page}#{}", utf8_percent_encode(&id, IN_HASH)),
            None => page,
        });
        Ok(EditAnswer::Saved { file: path.to_string(), doubts, page })
    }
}

impl EditFiles for SiteEdit {
    fn answer(&self, request: EditRequest) -> Result<EditAnswer, String> {
        match request {
            EditRequest::Find(at) => self.find(at),
            EditRequest::Check(draft) => self.check(&draft),
            EditRequest::Save(draft) => self.save(&draft),
            EditRequest::Undo { number } => taken_back::undo(&self.root, number),
            EditRequest::UndoImport { import } => taken_back::undo_whole_import(&self.root, import),
            EditRequest::Redo { number } => taken_back::redo(&self.root, number),
            EditRequest::RedoImport { numbers } => {
                taken_back::redo_whole_import(&self.root, &numbers)
            }
            EditRequest::Saves => Ok(saves_lately(&self.root)),
            EditRequest::Doubts => {
                let sources = self.sources()?;
                let has_report = import_report::import_report(&self.root).is_ok();
                let (doubts, headings) = (doubts(&sources), headings(&sources));
                Ok(EditAnswer::Doubts { doubts, headings, has_report })
            }
            EditRequest::ImportReport => import_report::import_report(&self.root),
            EditRequest::Open { file, line } => {
                let file = OpenFile::read(&self.root, &SourcePath::new(&file))?;
                let place = self.root.join(file.path.as_str());
                let editor = open_in_editor(&place, line)?;
                Ok(EditAnswer::Opened { editor })
            }
            EditRequest::Help(draft) => self.help(&draft),
            EditRequest::Beginnings => {
                let sources = self.sources()?;
                Ok(EditAnswer::Beginnings { sections: sections(&sources) })
            }
            EditRequest::Begin(asked) => self.begin(&asked),
        }
    }
}

/// The id of the entry that has a byte.
fn entry_at(source: &Source, at: usize) -> Option<String> {
    let entries = pieces(source).into_iter().filter(|piece| piece.kind == PieceKind::Entry);
    let entry = entries.filter(|entry| entry.span.start <= at).max_by_key(|entry| entry.span.start);
    entry?.names.into_iter().next()
}

fn bytes_of(site: &PlannedSite, path: &SourcePath) -> Vec<u8> {
    site.sources().get(path).map_or(Vec::new(), |source| source.bytes_on_disk().to_vec())
}
