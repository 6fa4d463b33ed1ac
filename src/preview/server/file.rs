//! A file of the site that is shown: its bytes, or how to make them when somebody asks.
//!
//! It makes nothing by itself and keeps nothing that it made: whoever makes a file keeps it.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

/// Makes a file that is costly and often not looked at: a picture, a card, a PDF.
pub trait MakeFile: Send + Sync {
    /// The bytes of the file; `None` when it cannot be made, of which the report says why. It may
    /// be asked by several threads at once, and again for every request.
    fn make(&self) -> Option<Bytes>;
}

/// One file of a site.
#[derive(Clone)]
pub enum SiteFile {
    Made(Bytes),
    OnRequest(Arc<dyn MakeFile>),
    /// A page without what takes long, and how to make the whole.
    Draft(Bytes, Arc<dyn MakeFile>),
}

impl SiteFile {
    /// The bytes, made now if they were not before; `None` when they cannot be made.
    pub fn bytes(&self) -> Option<Bytes> {
        match self {
            SiteFile::Made(bytes) => Some(bytes.clone()),
            SiteFile::OnRequest(file) | SiteFile::Draft(_, file) => file.make(),
        }
    }
}

impl From<Bytes> for SiteFile {
    fn from(bytes: Bytes) -> Self {
        SiteFile::Made(bytes)
    }
}

/// No file is made to compare it: two of one path that are made on request count as equal. A
/// picture carries a digest of what it is made from in its path, and no page shows a PDF or a card
/// inside itself. Two pages are equal when their drafts are.
impl PartialEq for SiteFile {
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            // A page that a build took from an earlier one is in the same memory.
            (SiteFile::Made(one), SiteFile::Made(other))
            | (SiteFile::Draft(one, _), SiteFile::Draft(other, _)) => {
                (one.as_ptr(), one.len()) == (other.as_ptr(), other.len()) || one == other
            }
            (SiteFile::OnRequest(_), SiteFile::OnRequest(_)) => true,
            _ => false,
        }
    }
}

impl fmt::Debug for SiteFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            SiteFile::Made(bytes) => write!(f, "Made({} bytes)", bytes.len()),
            SiteFile::OnRequest(_) => f.write_str("OnRequest"),
            SiteFile::Draft(draft, _) => write!(f, "Draft({} bytes)", draft.len()),
        }
    }
}
