//! Writes an entry as BibLaTeX text.
//!
//! What the text cannot hold, such as a blank in the name of a field, is a hyphen there.

use std::sync::Arc;

use biblatex::{Chunk, Entry, EntryType, Spanned};

/// An entry as text, with the values that it took from `@string` and `crossref`.
pub fn to_biblatex(entry: &Entry) -> Arc<str> {
    // BibLaTeX has one kind of thesis; `type` says which one it is.
    let degree = match entry.entry_type {
        EntryType::PhdThesis => "phdthesis",
        EntryType::MastersThesis => "mathesis",
        _ => "",
    };
    let is_plain = |name: &String| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let is_key = |c: char| c.is_whitespace() || c.is_control() || ",{}%#\\\"".contains(c);
    let needs_type = !degree.is_empty() && entry.get("type").is_none();
    if !needs_type && entry.fields.keys().all(is_plain) && !entry.key.contains(is_key) {
        return to_text(entry).into();
    }
    let mut entry = entry.clone();
    if needs_type {
        entry.set("type", vec![Spanned::detached(Chunk::Normal(degree.to_owned()))]);
    }
    entry.key = entry.key.replace(is_key, "-");
    let is_odd = |c: char| !c.is_alphanumeric() && !"_+-.:".contains(c);
    let fields = std::mem::take(&mut entry.fields).into_iter();
    entry.fields = fields.map(|(name, value)| (name.replace(is_odd, "-"), value)).collect();
    to_text(&entry).into()
}

/// An entry as BibLaTeX. A `~` or `^` after a backslash would become an accent on the next letter,
/// unless braces follow it.
pub fn to_text(entry: &Entry) -> String {
    entry.to_biblatex_string().replace("\\~", "\\~{}").replace("\\^", "\\^{}")
}
