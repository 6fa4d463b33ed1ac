//! What a reader or a machine sees in a file, as folded texts to be searched.
//!
//! Markup is folded away, escapes and codes are decoded, attributes and remarks are texts of their
//! own. A file of Word is the texts of its parts. Pixels and other compressed bytes are never texts. It
//! judges nothing.

mod codes;
mod markup;
mod packed;
mod plain;

use crate::base::{FileKind, PictureFormat};
use crate::lexicon::folded::Folded;
use crate::lexicon::private_value::Finder;

pub use codes::readings;

/// The texts of a file of this name: what is shown, and what only machines read. Places are those
/// in `bytes`. Empty for what has no text of its own, such as a photo, and for what holds nothing
/// that is looked for.
pub fn texts(name: &str, bytes: &[u8], finder: &Finder) -> Vec<Folded> {
    match FileKind::of_name(name) {
        FileKind::Pdf | FileKind::Font | FileKind::UncleanPicture => Vec::new(),
        FileKind::Picture(format) if format != PictureFormat::Svg => Vec::new(),
        FileKind::WordProcessor => packed::read(bytes, finder),
        kind => match std::str::from_utf8(bytes) {
            Ok(text) if !finder.may_be_in(text, is_markup(kind)) => Vec::new(),
            Ok(text) if is_markup(kind) => markup::read(text),
            Ok(text) => vec![plain::read(text)],
            Err(_) => Vec::new(),
        },
    }
}

/// Whether tags are part of a file of this kind.
fn is_markup(kind: FileKind) -> bool {
    matches!(kind, FileKind::Html | FileKind::Xml | FileKind::Picture(_))
}
