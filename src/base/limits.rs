//! How much folio takes on, in one table: `docs/limits.md` is made from it.
//!
//! A limit lies far above what a career holds, and far below what fills the memory or the stack of
//! a machine. Whoever reads beyond one reports it where it was passed. What a library cannot hold
//! is measured before the library sees it.

use std::fmt;

/// A limit, as code compares with it and as the manual shows it.
#[derive(Clone, Copy, Debug)]
pub struct Limit {
    /// In bytes, or whatever is counted.
    pub most: usize,
    is_bytes: bool,
    /// What is counted, after its number.
    what: &'static str,
    /// The code of the diagnostic that reports it.
    pub code: &'static str,
}

impl Limit {
    const fn count(most: usize, what: &'static str, code: &'static str) -> Limit {
        Limit { most, is_bytes: false, what, code }
    }

    const fn megabytes(most: usize, what: &'static str, code: &'static str) -> Limit {
        Limit { most: most * 1024 * 1024, is_bytes: true, what, code }
    }

    pub const fn is_passed_by(&self, number: usize) -> bool {
        number > self.most
    }
}

/// "8 MB of a text file", "1,000 pieces joined by `#` in one value".
impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_bytes {
            return write!(f, "{} MB {}", self.most / (1024 * 1024), self.what);
        }
        let digits = self.most.to_string();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                f.write_str(",")?;
            }
            write!(f, "{digit}")?;
        }
        write!(f, " {}", self.what)
    }
}

pub static TEXT_FILE: Limit = Limit::megabytes(8, "of a text file", "file-too-large");
pub static OTHER_FILE: Limit =
    Limit::megabytes(40, "of a picture, a PDF or a font", "file-too-large");
pub static WRITTEN_FILE: Limit =
    Limit::megabytes(1, "of a `.md` or `.toml` file", "file-too-large");
pub static WORD: Limit = Limit::count(10_000, "signs without a space", "over-limit");

pub static BIBTEX_BRACES: Limit =
    Limit::count(32, "braces inside one another in a `.bib` file", "over-limit");
pub static BIBTEX_STRINGS: Limit =
    Limit::count(32, "`@string` definitions that are made of one another", "over-limit");
pub static BIBTEX_PIECES: Limit =
    Limit::count(1_000, "pieces joined by `#` in one value", "over-limit");
pub static BIBTEX_VALUE: Limit =
    Limit::megabytes(1, "of one value when its `@string`s are filled in", "over-limit");
pub static BIBTEX_FILLED: Limit =
    Limit::megabytes(16, "of all values of a `.bib` file with `@string`s", "over-limit");
pub static BIBTEX_PARENTS: Limit =
    Limit::count(16, "entries that `crossref` and `xdata` lead through in a row", "over-limit");
pub static BIBTEX_INHERITED: Limit =
    Limit::megabytes(32, "that entries of a file take from `crossref` and `xdata`", "over-limit");

pub static XML_NESTING: Limit =
    Limit::count(64, "parts inside one another in a record of XML", "references");

pub static IMPORT_FILE: Limit = Limit::megabytes(64, "of a file to import", "import-unreadable");
pub static IMPORT_UNPACKED: Limit =
    Limit::megabytes(256, "that a file to import unpacks to", "import-unreadable");
pub static IMPORT_MEMBERS: Limit =
    Limit::count(10_000, "files in a file or folder to import", "import-unreadable");
pub static IMPORT_NESTING: Limit =
    Limit::count(256, "parts inside one another in a Word file", "import-unreadable");

pub static STYLE_PIECES: Limit =
    Limit::count(10_000, "pieces of a citation style with its macros", "citation-style");

pub static PAGE: Limit = Limit::megabytes(64, "of a page that a template writes", "template");
pub static BYLINE: Limit = Limit::count(100, "parts of one line below a heading", "over-limit");
pub static PRINTED: Limit =
    Limit::count(12_000, "pieces of text, such as titles and places, in one PDF", "over-limit");

pub static MOVING_PICTURE: Limit =
    Limit::count(100_000_000, "pixels of all pictures of one that moves", "broken-picture");
pub static COLOR_PROFILE: Limit =
    Limit::megabytes(16, "of a picture's color profile", "broken-picture");

pub static SVG_DRAWN: Limit =
    Limit::count(1_000_000, "parts of a drawing, each as often as it is named", "broken-picture");
pub static SVG_NESTING: Limit =
    Limit::count(2_000, "parts of a drawing inside one another", "broken-picture");
pub static SVG_STYLE: Limit =
    Limit::count(100_000, "signs of one `style` in a drawing", "broken-picture");
pub static SVG_PIXELS: Limit =
    Limit::count(50_000_000, "pixels of pictures that lie in a drawing", "broken-picture");

pub static PDF_UNPACKED: Limit =
    Limit::megabytes(512, "that a PDF from elsewhere unpacks to", "broken-pdf");
pub static PDF_DRAWN: Limit =
    Limit::megabytes(16, "of one drawing in a PDF from elsewhere", "broken-pdf");
pub static PDF_NESTING: Limit =
    Limit::count(500, "parts of a PDF from elsewhere inside one another", "broken-pdf");
pub static PDF_SAVED_STATES: Limit =
    Limit::count(500, "saved states inside one another in a PDF from elsewhere", "broken-pdf");
pub static PDF_LETTERS: Limit = Limit::count(
    1_000_000,
    "letters that a font in a PDF from elsewhere gives a width",
    "broken-pdf",
);
pub static PDF_DASHES: Limit =
    Limit::count(1_000_000, "dashes on a page of a PDF from elsewhere", "broken-pdf");
pub static PDF_DRAWN_TOGETHER: Limit =
    Limit::megabytes(128, "of all pages of a PDF from elsewhere", "broken-pdf");

/// Every limit, in the order of the manual.
pub static LIMITS: &[&Limit] = &[
    &TEXT_FILE,
    &WRITTEN_FILE,
    &OTHER_FILE,
    &WORD,
    &BIBTEX_BRACES,
    &BIBTEX_STRINGS,
    &BIBTEX_PIECES,
    &BIBTEX_VALUE,
    &BIBTEX_FILLED,
    &BIBTEX_PARENTS,
    &BIBTEX_INHERITED,
    &XML_NESTING,
    &IMPORT_FILE,
    &IMPORT_UNPACKED,
    &IMPORT_MEMBERS,
    &IMPORT_NESTING,
    &STYLE_PIECES,
    &BYLINE,
    &PAGE,
    &PRINTED,
    &MOVING_PICTURE,
    &COLOR_PROFILE,
    &SVG_DRAWN,
    &SVG_NESTING,
    &SVG_STYLE,
    &SVG_PIXELS,
    &PDF_UNPACKED,
    &PDF_DRAWN,
    &PDF_DRAWN_TOGETHER,
    &PDF_NESTING,
    &PDF_SAVED_STATES,
    &PDF_LETTERS,
    &PDF_DASHES,
];
