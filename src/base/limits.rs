//! How much folio takes on, in one table: `docs/limits.md` is made from it.
//!
//! A limit lies far above what a career holds, and far below what fills the memory or the stack of
//! a machine. Whoever reads beyond one reports it where it was passed. What a library cannot hold
//! is measured before the library sees it.

/// A limit, as code compares with it and as the manual shows it.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    pub most: usize,
    /// What is counted, after its number: "megabytes of a text file".
    pub what: &'static str,
    /// The code of the diagnostic that reports it.
    pub code: &'static str,
}

impl Limit {
    const fn new(most: usize, what: &'static str, code: &'static str) -> Limit {
        Limit { most, what, code }
    }

    pub const fn is_passed_by(&self, number: usize) -> bool {
        number > self.most
    }
}

const MB: usize = 1024 * 1024;

pub static TEXT_FILE: Limit = Limit::new(8 * MB, "bytes of a text file", "file-too-large");
pub static OTHER_FILE: Limit =
    Limit::new(40 * MB, "bytes of a picture, a PDF or a font", "file-too-large");

pub static BIBTEX_BRACES: Limit =
    Limit::new(64, "braces inside one another in a `.bib` file", "over-limit");
pub static BIBTEX_STRINGS: Limit =
    Limit::new(32, "`@string` definitions that are made of one another", "over-limit");
pub static BIBTEX_PIECES: Limit =
    Limit::new(1_000, "pieces joined by `#` in one value", "over-limit");
pub static BIBTEX_VALUE: Limit =
    Limit::new(MB, "bytes of one value when its `@string`s are filled in", "over-limit");
pub static BIBTEX_FILLED: Limit =
    Limit::new(16 * MB, "bytes of all values of a `.bib` file with `@string`s", "over-limit");
pub static BIBTEX_PARENTS: Limit =
    Limit::new(16, "entries that `crossref` and `xdata` lead through in a row", "over-limit");
pub static BIBTEX_INHERITED: Limit = Limit::new(
    32 * MB,
    "bytes that entries of a file take from `crossref` and `xdata`",
    "over-limit",
);

pub static PDF_UNPACKED: Limit =
    Limit::new(512 * MB, "bytes that a PDF from elsewhere unpacks to", "broken-pdf");
pub static PDF_DRAWN: Limit =
    Limit::new(64 * MB, "bytes of one drawing in a PDF from elsewhere", "broken-pdf");
pub static PDF_NESTING: Limit =
    Limit::new(500, "parts of a PDF from elsewhere inside one another", "broken-pdf");

/// Every limit, in the order of the manual.
pub static LIMITS: &[&Limit] = &[
    &TEXT_FILE,
    &OTHER_FILE,
    &BIBTEX_BRACES,
    &BIBTEX_STRINGS,
    &BIBTEX_PIECES,
    &BIBTEX_VALUE,
    &BIBTEX_FILLED,
    &BIBTEX_PARENTS,
    &BIBTEX_INHERITED,
    &PDF_UNPACKED,
    &PDF_DRAWN,
    &PDF_NESTING,
];
