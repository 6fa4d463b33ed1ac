//! Fonts of this machine as values: which file and face, and for which writings. Finds none.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use bytes::Bytes;

use crate::lexicon::script::Writing;

/// One font of this machine: a file, and which of its fonts.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct SystemFont {
    pub bytes: Bytes,
    pub index: u32,
}

impl fmt::Debug for SystemFont {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SystemFont({} bytes, {})", self.bytes.len(), self.index)
    }
}

/// The fonts of this machine that a site takes, and for what.
#[derive(Clone, Debug, Default)]
pub struct SystemFonts {
    /// The writings that they are for.
    pub(super) writings: BTreeSet<&'static Writing>,
    pub fonts: Arc<Vec<SystemFont>>,
}
