//! What a small PDF from elsewhere may make of itself once it is read: lists that are written as a
//! range, and functions that are made of functions. The reader takes them as they are.
//!
//! Does not measure what is drawn: that is the work of `render::pdf_raster::cost`.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::base::limits::{PDF_LETTERS, PDF_NESTING};
use crate::plan::pdf_fault::PdfFault;

/// An error for a file whose objects hold more than they are worth.
pub fn check(document: &Document) -> Result<(), PdfFault> {
    let mut functions = Functions { document, known: HashMap::new() };
    for object in document.objects.values() {
        functions.depth(object, 0)?;
        check_letters(document, object, 0)?;
    }
    Ok(())
}

/// A font may be an object of its own, or stand in whatever names it.
fn check_letters(document: &Document, object: &Object, depth: usize) -> Result<(), PdfFault> {
    if PDF_NESTING.is_passed_by(depth) {
        return Err(PdfFault::TooDeep);
    }
    if let Object::Array(parts) = object {
        return parts.iter().try_for_each(|part| check_letters(document, part, depth + 1));
    }
    let Some(dictionary) = dictionary_of(object) else { return Ok(()) };
    if PDF_LETTERS.is_passed_by(letters(document, dictionary)) {
        return Err(PdfFault::TooManyLetters);
    }
    dictionary.iter().try_for_each(|(_, inner)| check_letters(document, inner, depth + 1))
}

/// For how many letters a font says how wide they are: each range of them is filled in.
fn letters(document: &Document, font: &Dictionary) -> usize {
    let number = |object: &Object| found(document, object).as_float().ok();
    let first = font.get(b"FirstChar").ok().and_then(number).unwrap_or(0.0);
    // A number too large for the type is its largest.
    let mut letters = first.max(0.0) as usize;
    for key in [&b"W"[..], b"W2"] {
        let Ok(widths) = font.get(key).map(|widths| found(document, widths)) else { continue };
        let Ok(widths) = widths.as_array() else { continue };
        // `first [width …]` or `first last width`, in `W2` with three widths.
        let mut rest = &widths[..];
        while let [first, next, ..] = rest {
            let (Some(first), Some(last)) = (number(first), number(next)) else {
                rest = &rest[2..];
                continue;
            };
            letters = letters.saturating_add((last - first).max(0.0) as usize);
            rest = rest.get(if key == b"W" { 3 } else { 5 }..).unwrap_or_default();
        }
    }
    letters
}

struct Functions<'a> {
    document: &'a Document,
    known: HashMap<ObjectId, usize>,
}

impl Functions<'_> {
    /// How many functions a function is made of in a row, none of them looked at twice; `outside`
    /// is how many are around it. One that is made of itself is no function.
    fn depth(&mut self, object: &Object, outside: usize) -> Result<usize, PdfFault> {
        if PDF_NESTING.is_passed_by(outside) {
            return Err(PdfFault::TooDeep);
        }
        let Some(dictionary) = dictionary_of(object) else { return Ok(0) };
        let Ok(parts) = dictionary.get(b"Functions") else { return Ok(0) };
        let Ok(parts) = found(self.document, parts).as_array() else { return Ok(0) };
        let mut deepest = 0;
        for part in parts {
            let depth = match part {
                Object::Reference(id) => match self.known.get(id) {
                    Some(depth) => *depth,
                    None => {
                        self.known.insert(*id, 0);
                        let depth = match self.document.objects.get(id) {
                            Some(object) => self.depth(object, outside + 1)?,
                            None => 0,
                        };
                        self.known.insert(*id, depth);
                        depth
                    }
                },
                inner => self.depth(inner, outside + 1)?,
            };
            deepest = deepest.max(depth);
        }
        match deepest + 1 {
            depth if PDF_NESTING.is_passed_by(depth + outside) => Err(PdfFault::TooDeep),
            depth => Ok(depth),
        }
    }
}

fn dictionary_of(object: &Object) -> Option<&Dictionary> {
    match object {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

/// What a reference leads to; an object itself leads to itself.
fn found<'a>(document: &'a Document, object: &'a Object) -> &'a Object {
    match object {
        Object::Reference(id) => document.get_object(*id).unwrap_or(object),
        object => object,
    }
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, Object, dictionary};

    use super::check;
    use crate::plan::pdf_fault::PdfFault;

    /// Functions that are made of one another, so many in a row.
    fn chain(length: u32) -> Document {
        let mut document = Document::new();
        for number in 1..=length {
            let next = Object::Reference((number + 1, 0));
            let function = dictionary! { "FunctionType" => 3, "Functions" => vec![next] };
            document.objects.insert((number, 0), Object::Dictionary(function));
        }
        document
    }

    #[test]
    fn a_chain_of_functions_has_an_end() {
        assert_eq!(check(&chain(100)), Ok(()));
        assert_eq!(check(&chain(20_000)), Err(PdfFault::TooDeep));
        let mut circle = chain(100);
        circle.objects.insert((101, 0), circle.objects[&(1, 0)].clone());
        assert_eq!(check(&circle), Ok(()));
    }

    #[test]
    fn a_font_has_not_more_letters_than_any_writing() {
        let font = |widths: Vec<Object>, first: i64| {
            let mut document = Document::new();
            let font = dictionary! { "W" => widths, "FirstChar" => first };
            document.add_object(Object::Array(vec![Object::Dictionary(font)]));
            check(&document)
        };
        let ranges: Vec<Object> =
            (0..20_000).flat_map(|n| [n.into(), n.into(), 1000.into()]).collect();
        assert_eq!(font(ranges, 32), Ok(()));
        assert_eq!(font(vec![1.into(), vec![500.into()].into()], 0), Ok(()));
        let endless = vec![0.into(), 99_999_999.into(), 9.into()];
        assert_eq!(font(endless, 32), Err(PdfFault::TooManyLetters));
        assert_eq!(font(Vec::new(), i64::MAX), Err(PdfFault::TooManyLetters));
    }
}
