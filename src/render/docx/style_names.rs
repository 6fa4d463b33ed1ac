//! The ids of the styles of a Word file, as text and style sheet name them; and Word's monospaced
//! font, for runs that have no style of their own.

/// The ids of styles, as the body names them.
pub const TITLE: &str = "Title";
pub const SUBTITLE: &str = "Subtitle";
pub const CONTACT: &str = "Contact";
pub const BYLINE: &str = "Byline";
pub const CITATION: &str = "Citation";
pub const ENTRY_DATE: &str = "EntryDate";
pub const BULLET: &str = "ListBullet";
pub const NUMBERED: &str = "ListNumber";
pub const LIST_TEXT: &str = "ListParagraph";
pub const QUOTE: &str = "Quote";
pub const CODE_BLOCK: &str = "HTMLPreformatted";
pub const CODE: &str = "HTMLCode";
pub const CAPTION: &str = "Caption";
pub const HYPERLINK: &str = "Hyperlink";
pub const NOTE: &str = "FootnoteText";
pub const NOTE_MARK: &str = "FootnoteReference";
pub const TABLE: &str = "TableGrid";
pub const FOOTER: &str = "Footer";

/// The lists of `numbering` that styles name, so that who writes on in Word gets a bullet or a
/// number.
pub const BULLETS: &str = "1";
pub const NUMBERS: &str = "2";
pub const WORKS: &str = "3";

/// The levels of headings that have a style; deeper ones have the last.
pub const LEVELS: usize = 6;

/// A monospaced font of every Word.
pub const MONOSPACED: &str = "Consolas";

/// The id of the style of a heading, by its level from 1.
pub fn heading(level: usize) -> String {
    format!("Heading{}", level.clamp(1, LEVELS))
}
