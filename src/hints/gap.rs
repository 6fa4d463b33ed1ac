//! What a hint is decided from, and what it finds missing.
//!
//! Leaves to `edit` which lines of a file are meant.

use crate::base::{PartialDate, SourcePath};
use crate::model::Profile;
use crate::plan::{Addresses, SitePlan};
use crate::source::SourceSet;
use crate::syntax::Documents;

/// A site, and the folder that it is made from.
pub struct HintSite<'a> {
    pub profile: &'a Profile,
    pub plan: &'a SitePlan,
    pub addresses: Addresses<'a>,
    pub documents: &'a Documents,
    pub sources: &'a SourceSet,
    /// The day of a thing that is written now.
    pub today: PartialDate,
}

/// Something that could be written.
pub struct Gap {
    pub target: Target,
    /// A file to put into the folder as well.
    pub beside: Option<String>,
}

/// What the lines of an example are.
pub enum Target {
    /// Keys of this table of `site.toml`.
    Keys(&'static str),
    /// The last lines of this file, or a new file.
    EndOf(SourcePath),
    /// All lines of this file, or a new file.
    Whole(SourcePath),
}

impl Gap {
    pub fn keys(table: &'static str) -> Gap {
        Gap { target: Target::Keys(table), beside: None }
    }

    pub fn end_of(file: SourcePath) -> Gap {
        Gap { target: Target::EndOf(file), beside: None }
    }

    pub fn whole(file: SourcePath) -> Gap {
        Gap { target: Target::Whole(file), beside: None }
    }
}
