//! Pictures and PDFs that are dropped on a page of `folio serve`, to be put beside the file that the page
//! is made from: shown first, and written when the person has said yes to just that.
//!
//! Writes over nothing, and names them in no file: how that is done is said. What was put there while the
//! preview runs is taken away again if it is still the same.

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use crate::base::well_known::{CONTENT, SITE};
use crate::base::{Diagnostic, Digest, FileKind, SourcePath, limits};
use crate::cli::codes::ALREADY_THERE;
use crate::cli::disk_fault::disk_fault;
use crate::cli::new_file::exists;
use crate::emit::codes::WRITE_FAILED;
use crate::emit::{make_file, read_file, remove_file};
use crate::model::content_kind::ContentKind;
use crate::plan::external_pdf::first_page_size;
use crate::preview::server::{DroppedFile, FileChange, ImportAnswer, NameIt};

/// What the files would be, or are where `confirmed` names just that. `page` is the file that the page is
/// made from.
pub fn put_beside(
    root: &Path,
    page: Option<&SourcePath>,
    files: &[DroppedFile],
    confirmed: Option<&str>,
) -> Result<ImportAnswer, Vec<Diagnostic>> {
    let broken = broken_pdfs(files);
    if !broken.is_empty() {
        return Err(broken);
    }
    let folder = folder_of(page);
    let mut places = Vec::new();
    for file in files {
        places.push(place(root, &folder, file).map_err(|fault| vec![fault])?);
    }
    let id = Digest::of_parts(
        &files
            .iter()
            .zip(&places)
            .flat_map(|(file, place)| [place.as_str().as_bytes(), &file.bytes])
            .collect::<Vec<_>>(),
    );
    let id = id.to_string();
    let is_written = confirmed == Some(id.as_str());
    if is_written {
        write(root, &places, files).map_err(|fault| vec![fault])?;
    }
    let change =
        |place: &SourcePath| FileChange { path: place.to_string(), is_new: true, lines: None };
    Ok(ImportAnswer {
        id,
        is_written,
        changes: places.iter().map(change).collect(),
        name_it: places.first().map(|place| name_it(page, place)),
        ..ImportAnswer::default()
    })
}

/// What is wrong with PDFs, before anybody is asked about them.
pub fn broken_pdfs(files: &[DroppedFile]) -> Vec<Diagnostic> {
    let fault = |file: &DroppedFile| {
        let place = SourcePath::new(&file.name);
        let is_pdf = place.kind() == FileKind::Pdf;
        let fault = first_page_size(&file.bytes).err().filter(|_| is_pdf)?;
        Some(Diagnostic { labels: Vec::new(), ..fault.diagnostic(&place) })
    };
    files.iter().filter_map(fault).collect()
}

/// Whether a page takes files of its own: that of a poster, a talk, an update, or one of a person's own.
pub fn is_for_page(page: Option<&SourcePath>) -> bool {
    let kind = page.and_then(ContentKind::of_path);
    matches!(kind, Some(ContentKind::Presentation(_) | ContentKind::Update | ContentKind::Page))
}

/// The folder of a page that takes files; else that of everything.
fn folder_of(page: Option<&SourcePath>) -> String {
    page.filter(|page| is_for_page(Some(page))).map_or(CONTENT, |page| page.folder()).to_owned()
}

/// What was put beside pages since the preview began, by its `id`.
#[derive(Default)]
pub struct PutFiles(Mutex<BTreeMap<String, Vec<(SourcePath, Digest)>>>);

impl PutFiles {
    /// Knows files that were written.
    pub fn keep(&self, answer: &ImportAnswer, files: &[DroppedFile]) {
        let places = answer.changes.iter().map(|change| SourcePath::new(&change.path));
        let put = places.zip(files.iter().map(|file| Digest::of(&file.bytes))).collect();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(answer.id.clone(), put);
    }

    /// Removes the files of an `id`, all or none. `Err` is a sentence for the person.
    pub fn take_away(&self, root: &Path, id: &str) -> Result<Vec<String>, String> {
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let put = all.get(id).ok_or(
            "The preview has ended since it was put there, and knows nothing of it any more. Remove \
             the file in its folder.",
        )?;
        let mut there = Vec::new();
        for (place, digest) in put {
            match read_file(root, place.as_str()) {
                Ok(bytes) if Digest::of(&bytes) == *digest => there.push((place, bytes)),
                Ok(_) => return Err(not_as_put(place)),
                Err(error) if error.kind() == ErrorKind::NotFound => {}
                Err(error) => return Err(not_removed(place, &error)),
            }
        }
        for (place, bytes) in there {
            match remove_file(root, place, &bytes) {
                Ok(true) => {}
                Ok(false) => return Err(not_as_put(place)),
                Err(error) => return Err(not_removed(place, &error)),
            }
        }
        let paths = put.iter().map(|(place, _)| place.to_string()).collect();
        all.remove(id);
        Ok(paths)
    }
}

fn not_as_put(place: &SourcePath) -> String {
    format!("`{place}` was changed since it was put there, so it was not removed.")
}

fn not_removed(place: &SourcePath, error: &io::Error) -> String {
    format!("`{place}` was not removed: {}.", disk_fault(error))
}

/// Where a file will be. `Err` is why it cannot be there.
fn place(root: &Path, folder: &str, file: &DroppedFile) -> Result<SourcePath, Diagnostic> {
    let place = SourcePath::new(&format!("{folder}/{}", file.name));
    let kind = place.kind();
    if file.name.starts_with('.') || !(kind.is_picture() || kind == FileKind::Pdf) {
        let message = format!("`{}` is no picture and no PDF", file.name);
        return Err(Diagnostic::new(&WRITE_FAILED, message)
            .help("nothing was written; a CV or an export is dropped by itself"));
    }
    if limits::OTHER_FILE.is_passed_by(file.bytes.len()) {
        let message = format!("`{}` is larger than {}", file.name, limits::OTHER_FILE);
        return Err(Diagnostic::new(&WRITE_FAILED, message)
            .help("nothing was written; save it smaller, and drop it again"));
    }
    if exists(&root.join(place.as_str())) {
        return Err(is_there(&place));
    }
    Ok(place)
}

fn is_there(place: &SourcePath) -> Diagnostic {
    Diagnostic::new(&ALREADY_THERE, format!("`{place}` is there already")).help(
        "nothing was written, as what you have is never overwritten: give the file another name, and \
         drop it again",
    )
}

/// All files, or none.
fn write(root: &Path, places: &[SourcePath], files: &[DroppedFile]) -> Result<(), Diagnostic> {
    for (at, (place, file)) in places.iter().zip(files).enumerate() {
        let Err(error) = make_file(root, place, &file.bytes) else { continue };
        for (place, file) in places.iter().zip(files).take(at) {
            let _ = remove_file(root, place, &file.bytes);
        }
        return Err(not_written(place, &error));
    }
    Ok(())
}

fn not_written(place: &SourcePath, error: &io::Error) -> Diagnostic {
    let why = match error.kind() {
        ErrorKind::AlreadyExists => return is_there(place),
        ErrorKind::InvalidInput => "a link leads to its folder",
        _ => disk_fault(error),
    };
    Diagnostic::new(&WRITE_FAILED, format!("`{place}` cannot be written: {why}"))
        .help("nothing was written")
}

/// The line that shows a file, and the file that it belongs into.
fn name_it(page: Option<&SourcePath>, place: &SourcePath) -> NameIt {
    let name = place.file_name();
    let is_picture = place.kind().is_picture();
    let kind = page.and_then(|page| Some((page, ContentKind::of_path(page)?)));
    match kind {
        Some((page, ContentKind::Presentation(_))) => {
            let key = if is_picture { "image" } else { "file" };
            NameIt { file: page.to_string(), write: format!("{key} = \"{name}\"") }
        }
        Some((page, ContentKind::Update | ContentKind::Page)) => {
            let mark = if is_picture { "!" } else { "" };
            let address = name.replace(' ', "%20");
            NameIt { file: page.to_string(), write: format!("{mark}[what it shows]({address})") }
        }
        _ if is_picture => NameIt { file: SITE.to_owned(), write: format!("photo = \"{name}\"") },
        _ => {
            // A link stands in a text: in that of the page, or in the CV.
            let text = page.filter(|page| page.extension() == "md").cloned();
            NameIt {
                file: text.unwrap_or_else(SourcePath::cv).to_string(),
                write: format!("[what it is]({})", name.replace(' ', "%20")),
            }
        }
    }
}
