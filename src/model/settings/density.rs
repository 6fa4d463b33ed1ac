//! How close the lines, entries and sections of a document stand.
//!
//! What that means in points is the theme's.

/// From the closest to the widest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Density {
    Compact,
    Normal,
    Airy,
}

pub const DENSITIES: [(&str, Density); 3] =
    [("compact", Density::Compact), ("normal", Density::Normal), ("airy", Density::Airy)];

impl Density {
    /// The word in `site.toml`, which themes read too.
    pub fn word(self) -> &'static str {
        match self {
            Density::Compact => "compact",
            Density::Normal => "normal",
            Density::Airy => "airy",
        }
    }

    /// The next closer one.
    pub fn closer(self) -> Option<Density> {
        match self {
            Density::Airy => Some(Density::Normal),
            Density::Normal => Some(Density::Compact),
            Density::Compact => None,
        }
    }
}
