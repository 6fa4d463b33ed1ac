//! Texts of works: what the LaTeX, HTML, JATS and MathML of titles and abstracts mean, as
//! characters with marks, and how such a text is written for other programs.
//!
//! Never guesses: what has no form in Unicode keeps its content and is reported. Draws no formula.

mod capitals;
mod catalog;
mod chemistry;
mod chunks;
mod commands;
mod entities;
mod latex;
mod letters;
mod marked;
mod markup;
mod mathematics;
mod mathml;
mod notations;
mod prepared;
mod quantities;
mod reader;
mod tags;
mod tex;
mod value_writer;
mod written;

use biblatex::{Chunk, Spanned};

use crate::syntax::reference::remark::Remark;

pub use marked::{MarkedText, Marks, Run};
pub use prepared::{is_verbatim, prepared};

use letters::Letter;
use reader::Reader;

impl MarkedText {
    /// The text of a field of a `.bib` file, in which biblatex has resolved accents. `None` if
    /// nothing is left of it.
    pub fn from_bibtex(chunks: &[Spanned<Chunk>], remarks: &mut Vec<Remark>) -> Option<MarkedText> {
        MarkedText::from_bibtex_in(chunks, None, remarks)
    }

    /// The same for a text whose language is known, as a BCP 47 tag: `\enquote` has its quotation
    /// marks.
    pub fn from_bibtex_in(
        chunks: &[Spanned<Chunk>],
        language: Option<&str>,
        remarks: &mut Vec<Remark>,
    ) -> Option<MarkedText> {
        MarkedText::from_latex(&chunks::to_tex(chunks), language, remarks)
    }

    /// A text of HTML, of JATS or with entities, such as PubMed and Crossref give. A blank line
    /// parts paragraphs.
    pub fn from_html(text: &str, _remarks: &mut Vec<Remark>) -> Option<MarkedText> {
        let mut line_breaks = 0;
        let mut letters = Vec::with_capacity(text.len());
        for c in text.chars() {
            line_breaks = match c {
                '\n' => line_breaks + 1,
                c if c.is_whitespace() => line_breaks,
                _ => 0,
            };
            letters.push(Letter::plain(match c {
                '\n' if line_breaks < 2 => ' ',
                '\r' | '\t' => ' ',
                c => c,
            }));
        }
        letters::finished(markup::resolved(letters))
    }

    fn from_latex(
        tex: &str,
        language: Option<&str>,
        remarks: &mut Vec<Remark>,
    ) -> Option<MarkedText> {
        let mut reader = Reader::new(language);
        reader.text(tex);
        let (letters, found) = reader.into_letters();
        remarks.extend(found);
        letters::finished(markup::resolved(letters))
    }

    /// A title for formats whose styles make capitals small: those of names and abbreviations are
    /// protected, if the person has protected none.
    pub fn with_protected_names(&self, is_english: bool) -> MarkedText {
        capitals::with_protected_names(self, is_english)
    }

    /// The text as the value of a field of classic BibTeX, without its outer braces: signs of TeX
    /// are escaped once; Greek letters and fractions are formulas, other letters stay as they are.
    pub fn to_latex(&self) -> String {
        written::to_latex(self)
    }

    /// The text as CSL-JSON has it: `<i>`, `<b>`, `<sup>`, `<sub>` and two kinds of `<span>`.
    pub fn to_html(&self) -> String {
        written::to_html(self)
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
