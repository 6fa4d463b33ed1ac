//! Takes characters that nobody sees out of what is read: no text of folio's may hold them.
//!
//! Each gives way to what it was meant to be, as `folio check --fix` has it. Words are counted as
//! they stood in the source. A file of BibTeX that is taken as it is stays so.

use std::borrow::Cow;

use crate::import::career::Career;
use crate::syntax::mended_characters;

pub fn mend(career: &mut Career) {
    for extract in career.extracts_mut() {
        if let Cow::Owned(mended) = mended_characters(&extract.text) {
            let written = std::mem::replace(&mut extract.text, mended);
            extract.wording.get_or_insert(written);
        }
    }
    for work in &mut career.works {
        if let Cow::Owned(mended) = mended_characters(&work.bibtex) {
            work.bibtex = mended;
        }
    }
    let texts = career.files.iter_mut().filter(|file| file.path.ends_with(".md"));
    for file in texts {
        if let Ok(Cow::Owned(mended)) = std::str::from_utf8(&file.bytes).map(mended_characters) {
            file.bytes = mended.into_bytes();
        }
    }
}
