//! PDFs from other programs that the site publishes: the size of their first page, and their
//! possible errors.
//!
//! Does not read the content of a page: that is the work of `render`.

use std::io::{self, Write};

use hayro::hayro_syntax::{LoadPdfError, Pdf};
use lopdf::{DecompressError, Document, Error, LoadOptions, Stream};

use crate::base::deep_stack;
use crate::base::limits::{PDF_NESTING, PDF_UNPACKED};
use crate::plan::file_content::check_pdf;
use crate::plan::pdf_bounds;
use crate::plan::pdf_fault::PdfFault;

/// Reads the objects of a PDF, none of them deeper than bearable.
pub fn load(bytes: &[u8]) -> Result<Document, PdfFault> {
    check_pdf(bytes).map_err(PdfFault::Content)?;
    let options = LoadOptions::with_max_decompressed_size(PDF_UNPACKED.most);
    deep_stack::run(|| Document::load_mem_with_options(bytes, options))
        .map_err(|_| PdfFault::Unreadable)?
        .map_err(|error| match error {
            Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => PdfFault::TooLarge,
            _ => PdfFault::Unreadable,
        })
}

/// Opens a PDF to look at its pages, on a deep stack (`deep_stack::run`). `loaded` is the same file.
///
/// The parser follows what lies inside one another as deep as it goes, so what it would read is
/// measured first: the file, and the streams that hold objects.
pub fn open(bytes: &[u8], loaded: &Document) -> Result<Pdf, PdfFault> {
    if !outline_of(bytes).is_bearable() {
        return Err(PdfFault::TooDeep);
    }
    let streams = loaded.objects.values().filter_map(|object| object.as_stream().ok());
    for stream in streams.filter(|stream| stream.dict.has(b"First")) {
        let mut nesting = Nesting::default();
        unpack(stream, &mut nesting, PDF_UNPACKED.most)?;
        if !nesting.is_bearable() {
            return Err(PdfFault::TooDeep);
        }
    }
    pdf_bounds::check(loaded)?;
    match Pdf::new(bytes.to_vec()) {
        Ok(pdf) if pdf.pages().is_empty() => Err(PdfFault::NoPage),
        Ok(pdf) => Ok(pdf),
        Err(LoadPdfError::Decryption(_)) => Err(PdfFault::Locked),
        Err(LoadPdfError::Invalid) => Err(PdfFault::Unreadable),
    }
}

/// Unpacks a stream into `sink`, and gives how many bytes came. Pictures in formats of their own are
/// not unpacked.
pub fn unpack(stream: &Stream, sink: &mut impl Write, most: usize) -> Result<usize, PdfFault> {
    match stream.decompress_to_writer(sink, most) {
        Ok(length) => Ok(length),
        Err(Error::Decompress(DecompressError::MemoryLimitExceeded { .. })) => {
            Err(PdfFault::TooLarge)
        }
        Err(_) => Ok(0),
    }
}

/// How deep the lists, dictionaries and procedures of a text may lie inside one another, wherever a
/// parser begins to read it: never less than it will find.
#[derive(Default)]
pub struct Nesting {
    last: u8,
    depth: usize,
    deepest: usize,
}

impl Nesting {
    pub fn of(content: &[u8]) -> Nesting {
        let mut nesting = Nesting::default();
        nesting.read(content);
        nesting
    }

    pub fn is_bearable(&self) -> bool {
        !PDF_NESTING.is_passed_by(self.deepest)
    }

    fn read(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            let is_pair = self.last == byte;
            self.last = if is_pair && matches!(byte, b'<' | b'>') { 0 } else { byte };
            match byte {
                b'[' | b'{' => self.depth += 1,
                b'<' if is_pair => self.depth += 1,
                b']' | b'}' => self.depth = self.depth.saturating_sub(1),
                b'>' if is_pair => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            self.deepest = self.deepest.max(self.depth);
        }
    }
}

impl Write for Nesting {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.read(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The nesting of a file around its streams. What lies in a stream counts too once it is far more
/// than the colors of a picture give: a file may lead its reader into the middle of one.
fn outline_of(bytes: &[u8]) -> Nesting {
    const IN_A_STREAM: usize = 100_000;
    let (mut nesting, mut rest) = (Nesting::default(), bytes);
    while let Some(at) = find(rest, b"stream") {
        let (before, from) = rest.split_at(at + b"stream".len());
        nesting.read(before);
        let end = find(from, b"endstream").unwrap_or(from.len());
        let inside = Nesting::of(&from[..end]);
        if inside.deepest > IN_A_STREAM {
            return inside;
        }
        rest = from.get(end + b"endstream".len()..).unwrap_or_default();
        // The dictionary of a stream is closed before it.
        nesting.depth = 0;
    }
    nesting.read(rest);
    nesting
}

fn find(bytes: &[u8], word: &[u8]) -> Option<usize> {
    memchr::memmem::find(bytes, word)
}

/// Width and height of the first page as a reader sees it, in points.
pub fn first_page_size(bytes: &[u8]) -> Result<(f32, f32), PdfFault> {
    let loaded = load(bytes)?;
    let size = deep_stack::run(|| {
        let pdf = open(bytes, &loaded)?;
        let page = pdf.pages().first().ok_or(PdfFault::NoPage)?;
        Ok(page.render_dimensions())
    });
    let (width, height) = size.map_err(|_| PdfFault::Unreadable)??;
    let is_sound = |length: f32| length.is_finite() && length >= 1.0;
    if is_sound(width) && is_sound(height) {
        Ok((width, height))
    } else {
        Err(PdfFault::Unreadable)
    }
}
