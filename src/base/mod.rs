//! The ground floor: the small values that every other floor uses.
//!
//! Nothing here reads a disk, a clock or an environment, and nothing here knows markdown, TOML,
//! HTML or PDF.

pub mod code;
mod counted;
pub mod date;
pub mod deep_stack;
pub mod diagnostic;
mod did_you_mean;
pub mod digest;
pub mod file_kind;
pub mod hashed;
pub mod hidden_character;
pub mod limits;
pub mod options;
pub mod path;
mod plain_path;
mod size;
pub mod span;
pub mod well_known;

pub use code::{Code, Level};
pub use counted::counted;
pub use date::{PartialDate, Period, PeriodEnd, Season, YearPart};
pub use diagnostic::{
    Diagnosed, Diagnostic, DiagnosticSubject, Fix, Label, LackingLetters, Severity,
};
pub use did_you_mean::did_you_mean;
pub use digest::Digest;
pub use file_kind::{FileKind, PictureFormat};
pub use hashed::Hashed;
pub use options::Options;
pub use path::{OutputPath, Route, SourcePath};
pub use plain_path::plain_path;
pub use size::size;
pub use span::Span;
