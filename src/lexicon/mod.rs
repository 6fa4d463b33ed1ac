//! Words that people write in a career: names of sections and entries, months, particles of names,
//! names of languages, and the forms of what is private.
//!
//! Tables and small readers of them. It holds words that are read; those that folio writes are
//! elsewhere. It knows no file, no person and no diagnostic.

pub mod date_text;
pub mod date_words;
pub mod entry_kind;
pub mod language;
pub mod name_particle;
pub mod private_value;
pub mod question;
pub mod section_kind;

pub use entry_kind::EntryKind;
pub use question::Question;
pub use section_kind::SectionKind;
