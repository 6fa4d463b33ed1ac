//! A file that is handed on or shown as it is, and that takes long on a telephone: a PDF, an
//! animation or a drawing. What a page weighs besides is made here, in several sizes.
//!
//! Changes no file. What is larger than is read at all is reported where files are loaded.

use crate::base::{Code, Diagnostic, FileKind, PictureFormat};
use crate::lint::LintContext;
use crate::model::file_use;

pub static HEAVY_FILE: Code =
    Code::note("heavy-file", include_str!("../../../codes/heavy-file.md"));

const MEGABYTE: usize = 1024 * 1024;

/// The largest PDF that Google Scholar reads, in megabytes (docs/domain.md, "Google Scholar").
const PDF: usize = 5;
/// What loads in four seconds where a telephone has four megabits a second.
const PICTURE: usize = 2;

pub fn check(cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let sources = cx.sources.sources.values().filter(|source| source.path.is_content());
    let heavy = sources.filter_map(|source| {
        let (most, what, help) = limit(source.path.kind())?;
        let megabytes = source.bytes.len() / MEGABYTE;
        if megabytes < most {
            return None;
        }
        // What nothing names is reported as such.
        let (file, span) = file_use(cx.documents, cx.profile, &source.path)?;
        let name = source.path.file_name();
        let message = format!("`{name}` has {megabytes} MB, and {what}");
        Some(Diagnostic::new(&HEAVY_FILE, message).at(&file, span, "").help(help))
    });
    heavy.collect()
}

/// So many megabytes are too many, what of it, and the way out; `None` for what is made smaller.
fn limit(kind: FileKind) -> Option<(usize, &'static str, &'static str)> {
    match kind {
        FileKind::Pdf => Some((
            PDF,
            "Google Scholar reads no PDF of 5 MB or more",
            "export it again at a lower resolution: 150 dots per inch are sharp on a screen",
        )),
        FileKind::Picture(PictureFormat::Gif | PictureFormat::Svg) => Some((
            PICTURE,
            "each reader loads all of it",
            "make it smaller or shorter, save a drawing with many parts as PNG, or put a film on a \
             site for films and link to it",
        )),
        _ => None,
    }
}
