//! What may be wrong with a PDF from elsewhere, and how a person is told.
//!
//! Finds nothing wrong by itself.

use crate::base::limits::{PDF_DRAWN, PDF_LETTERS, PDF_NESTING, PDF_UNPACKED};
use crate::base::{Diagnostic, SourcePath};
use crate::plan::codes::BROKEN_PDF;
use crate::plan::file_content::{Content, ContentFault};

/// Why a PDF cannot be published, or no picture can be made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PdfFault {
    /// It is encrypted, with or without a password to open it.
    Locked,
    Unreadable,
    Content(ContentFault),
    /// What this page shows is not in the file.
    NoContent(usize),
    NoPage,
    /// It unpacks to more than any poster holds.
    TooLarge,
    /// Its parts lie inside one another without an end in sight.
    TooDeep,
    /// It says how wide more letters are than any writing has.
    TooManyLetters,
    /// Its first page costs more to draw than a picture is worth.
    TooIntricate,
}

impl PdfFault {
    /// The diagnostic about a file, with a way out.
    pub fn diagnostic(self, file: &SourcePath) -> Diagnostic {
        let name = file.file_name();
        let (message, help) = match self {
            PdfFault::Locked => (
                format!("`{name}` is locked, so what hides in it cannot be taken out"),
                "open it in the program that made it, save it as PDF without a password or limits \
                on its use, and put that here",
            ),
            PdfFault::Unreadable => (
                format!("`{name}` is not a readable PDF"),
                "export it again from the program that made it, or print it to a new PDF, and look \
                at every page of that",
            ),
            PdfFault::Content(ContentFault::Empty) => {
                (format!("`{name}` is empty"), "take it from where you got it once more")
            }
            PdfFault::Content(ContentFault::CutOff) => (
                format!("`{name}` ends too soon: a part of the file is missing"),
                "take it from where you got it once more, or export it again from the program that \
                made it",
            ),
            PdfFault::Content(ContentFault::Other(content)) => (
                match content.name() {
                    Some(is) => format!("`{name}` is not a readable PDF: it is {is}"),
                    None => format!("`{name}` is not a readable PDF"),
                },
                match content {
                    Content::WebPage | Content::Text | Content::Pointer => {
                        "take the PDF itself from where you got it"
                    }
                    _ => "export it as PDF from the program that made it",
                },
            ),
            PdfFault::NoContent(page) => (
                format!("page {page} of `{name}` is damaged: what it shows is not in the file"),
                "export it again from the program that made it, or take it from where you got it \
                once more",
            ),
            PdfFault::NoPage => {
                (format!("`{name}` has no page"), "export it again from the program that made it")
            }
            PdfFault::TooLarge => (
                format!(
                    "`{name}` unpacks to more than {} MB, or one drawing in it to more than {} MB",
                    PDF_UNPACKED.most >> 20,
                    PDF_DRAWN.most >> 20
                ),
                "export it again with smaller pictures, as 300 points per inch are more than any \
                print shows, and with figures as pictures that have very many points",
            ),
            PdfFault::TooDeep => (
                format!(
                    "`{name}` holds parts that lie more than {} deep inside one another",
                    PDF_NESTING.most
                ),
                "export it again from the program that made it, or print it to a new PDF: no \
                program writes a poster like this",
            ),
            PdfFault::TooManyLetters => (
                format!(
                    "`{name}` gives a width to more than {} letters of a font",
                    PDF_LETTERS.most
                ),
                "export it again from the program that made it, or print it to a new PDF: no \
                program writes a poster like this",
            ),
            PdfFault::TooIntricate => (
                format!("the first page of `{name}` is too intricate to make a picture of it"),
                "save a picture of it, and name that: `image = \"poster.png\"`",
            ),
        };
        Diagnostic::new(&BROKEN_PDF, message).in_file(file).help(help)
    }
}
