//! How close a document is set: as it asks for, unless a little less space saves its last page, or
//! much less makes it fit its limit.
//!
//! How much space that is, the theme says: it reads `json("/spacing.json")`, with `density`, `fit`
//! and `held`. A theme that does not ask is set as it is.

use typst_layout::PagedDocument;

use super::length::{ends_short, lines_beyond};
use crate::model::settings::Density;

/// Of more pages than this nobody minds how full the last one is, and typesetting them again takes
/// long.
const FEW: usize = 12;

/// What a document asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub density: Density,
    /// As many pages are tried in every closer spacing.
    pub most_pages: Option<usize>,
}

impl Room {
    /// Without a limit, in the usual density.
    pub const FREE: Room = Room { density: Density::Normal, most_pages: None };
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spacing {
    pub density: Density,
    /// A little less space than the density has.
    pub is_tight: bool,
    /// On how many pages a theme may choose the last line by where a text begins; without a number,
    /// on all. Each page that is chosen so takes the engine one more of its five rounds.
    pub held: Option<usize>,
}

/// So many pages are settled in five rounds, whatever is on them.
const SURELY_SETTLED: usize = 3;

impl Spacing {
    /// That of a density, for any number of pages.
    pub fn of(density: Density) -> Spacing {
        Spacing { density, is_tight: false, held: None }
    }

    /// What a theme reads.
    pub fn json(self) -> String {
        let fit = if self.is_tight { "tight" } else { "normal" };
        let held = self.held.map_or("null".to_owned(), |pages| pages.to_string());
        let density = self.density.word();
        format!("{{\"density\": \"{density}\", \"fit\": \"{fit}\", \"held\": {held}}}")
    }

    /// The same, for a document that was not settled.
    pub fn surely_settled(self) -> Spacing {
        Spacing { held: Some(SURELY_SETTLED), ..self }
    }

    /// The next closer one.
    fn closer(self) -> Option<Spacing> {
        match self.is_tight {
            false => Some(Spacing { is_tight: true, ..self }),
            true => Some(Spacing { density: self.density.closer()?, is_tight: false, ..self }),
        }
    }
}

/// The document in the widest spacing that fits its limit, or in the closest if none does. Without
/// a limit, a last page of a few lines is saved where a little less space can do that; nothing is
/// ever set wider than it asks for.
pub(super) fn best<E>(
    room: Room,
    lay_out: impl Fn(Spacing) -> Result<PagedDocument, E>,
) -> Result<PagedDocument, E> {
    let mut spacing = Spacing::of(room.density);
    let mut document = lay_out(spacing)?;
    while let Some(most) = room.most_pages
        && lines_beyond(&document, most) > 0
        && let Some(closer) = spacing.closer()
    {
        (spacing, document) = (closer, lay_out(closer)?);
    }
    let pages = document.pages().len();
    if !spacing.is_tight && (2..=FEW).contains(&pages) && ends_short(&document) {
        let tight = lay_out(Spacing { is_tight: true, ..spacing })?;
        if tight.pages().len() < pages {
            return Ok(tight);
        }
    }
    Ok(document)
}
