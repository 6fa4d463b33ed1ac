//! The name of a person or a group, in its parts.

/// A name. A group has its whole name in `family`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    /// Names or initials; joined initials are parted and pointed here: `C. N.`.
    pub given: String,
    /// The particle that stands before the family name and belongs to it: `van der`.
    pub particle: String,
    pub family: String,
    /// `Jr`, `III`.
    pub suffix: String,
    pub is_group: bool,
}

/// A list of names, as a field has them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct NameList {
    pub names: Vec<Name>,
    /// Whether it ends in "and others" or "et al.".
    pub has_more: bool,
}
