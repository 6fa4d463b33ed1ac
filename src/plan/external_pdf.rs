//! PDFs from other programs that the site publishes: the size of their first page, and their
//! possible errors.
//!
//! Does not read the content of a page: that is the work of `render`.

use hayro::hayro_syntax::{LoadPdfError, Pdf};

use crate::base::{Diagnostic, SourcePath};
use crate::plan::codes::BROKEN_PDF;

/// Why a PDF cannot be published, or no picture can be made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PdfFault {
    /// It is encrypted, with or without a password to open it.
    Locked,
    Unreadable,
    NoPage,
    /// It unpacks to more than any poster holds.
    TooLarge,
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
            PdfFault::NoPage => {
                (format!("`{name}` has no page"), "export it again from the program that made it")
            }
            PdfFault::TooLarge => (
                format!("`{name}` unpacks to more than 512 megabytes"),
                "export it again with smaller pictures: 300 points per inch are more than any \
                print shows",
            ),
            PdfFault::TooIntricate => (
                format!("the first page of `{name}` is too intricate to make a picture of it"),
                "save a picture of it, and name that: `image = \"poster.png\"`",
            ),
        };
        Diagnostic::new(&BROKEN_PDF, message).in_file(file).help(help)
    }
}

/// Opens a PDF to look at its pages.
pub fn open(bytes: &[u8]) -> Result<Pdf, PdfFault> {
    match Pdf::new(bytes.to_vec()) {
        Ok(pdf) if pdf.pages().is_empty() => Err(PdfFault::NoPage),
        Ok(pdf) => Ok(pdf),
        Err(LoadPdfError::Decryption(_)) => Err(PdfFault::Locked),
        Err(LoadPdfError::Invalid) => Err(PdfFault::Unreadable),
    }
}

/// Width and height of the first page as a reader sees it, in points.
pub fn first_page_size(bytes: &[u8]) -> Result<(f32, f32), PdfFault> {
    let pdf = open(bytes)?;
    let page = pdf.pages().first().ok_or(PdfFault::NoPage)?;
    let (width, height) = page.render_dimensions();
    let is_sound = |length: f32| length.is_finite() && length >= 1.0;
    if is_sound(width) && is_sound(height) {
        Ok((width, height))
    } else {
        Err(PdfFault::Unreadable)
    }
}
