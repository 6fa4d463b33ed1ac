//! An entry from its `@` to its closing brace: key and fields, also where a comma, an equals sign
//! or the end is missing.
//!
//! Where no field can be made of some words, they are reported and left out.

use crate::base::Span;
use crate::syntax::bibtex::split::parts::{EntryParts, Field, Slip, SlipKind};
use crate::syntax::bibtex::split::scan::{comma, field_name, is_blank, skip_blanks};
use crate::syntax::bibtex::split::value::Values;

/// An entry that was read.
pub struct ReadParts {
    pub parts: EntryParts,
    pub slips: Vec<Slip>,
    /// The place behind the entry.
    pub end: usize,
    /// The brace that ends it.
    pub closing: Option<Span>,
}

/// Reads the entry at the start of `text`, whose kind ends at `kind` and whose brace is at `open`.
/// The text goes on to the next line that begins an entry. Definitions of `@string` have no key.
pub fn read_entry(text: &str, kind: usize, open: usize, has_key: bool) -> ReadParts {
    let closing = if text.as_bytes()[open] == b'(' { b')' } else { b'}' };
    let start = 1 + text[1..].len() - text[1..].trim_start_matches(is_blank).len();
    let mut reader = Reader {
        text,
        closing,
        values: Values::new(text, closing),
        parts: EntryParts { kind: Span::new(start, kind), ..EntryParts::default() },
    };
    let at = if has_key { reader.key(open + 1) } else { open + 1 };
    let end = reader.fields(at);
    reader.parts.whole = Span::new(0, end.unwrap_or(text.len()));
    if end.is_none() {
        reader.parts.whole.end = text.trim_end_matches(is_blank).len();
        let takes_words = |slip: &Slip| slip.kind.takes_words();
        if !reader.values.slips.iter().any(takes_words) {
            let line = text.find(['\n', '\r']).unwrap_or(text.len());
            reader.values.slip(0, text[..line].trim_end().len(), SlipKind::Unclosed);
        }
    }
    let mut slips = reader.values.slips;
    if slips.iter().any(|slip| slip.kind == SlipKind::TooDeep) {
        // No parser follows it, and what else is wrong comes from it.
        slips.retain(|slip| slip.kind == SlipKind::TooDeep);
        reader.parts.fields.clear();
    }
    ReadParts {
        parts: reader.parts,
        slips,
        end: end.map_or(text.len(), |end| end + 1),
        closing: end.map(|end| Span::new(end, end + 1)),
    }
}

struct Reader<'t> {
    text: &'t str,
    closing: u8,
    values: Values<'t>,
    parts: EntryParts,
}

impl Reader<'_> {
    /// Reads the key, and gives the place behind it and its comma.
    fn key(&mut self, at: usize) -> usize {
        let text = self.text;
        let start = skip_blanks(text, at);
        // `{key title = {…}` has one.
        if let Some((end, equals)) = field_name(text, start)
            && !text[start..end].contains(is_blank)
            && text[equals + 1..].trim_start_matches(is_blank).starts_with(['{', '"'])
        {
            self.no_key();
            return start;
        }
        // `{{key}, …`: the key without its braces.
        let line = text[start..].split(['\n', '\r']).next().unwrap_or_default();
        if let Some((key, _)) = line.strip_prefix('{').and_then(|line| line.split_once("},"))
            && !key.is_empty()
            && !key.contains(|c| is_blank(c) || matches!(c, '{' | '}' | '=' | ','))
        {
            self.parts.key = Span::new(start + 1, start + 1 + key.len());
            return start + key.len() + 3;
        }
        let end = self.key_end(start);
        let key = text[start..end].trim_end_matches(is_blank);
        // `{key title = {…}`: the first word, without its comma.
        let key = match key.split_once(is_blank) {
            Some((first, rest)) if text[end..].starts_with('{') || rest.contains('=') => {
                first.trim_end_matches([';', '，'])
            }
            _ => key,
        };
        // BibTeX takes a `)` for a part of the key, as people rarely mean it.
        let key = match key.strip_suffix(')') {
            Some(key) if self.closing == b')' && !text[end..].starts_with(',') => key,
            _ => key,
        };
        if key.is_empty() {
            self.no_key();
            return match text[end..].starts_with(',') {
                true => end + 1,
                false => end,
            };
        }
        self.parts.key = Span::new(start, start + key.len());
        let behind = start + key.len();
        let next = skip_blanks(text, behind);
        match text.as_bytes().get(next) {
            // A sign in the place of the comma is a slip that the fields note.
            Some(_) if comma(&text[next..]).is_some() => {
                next + usize::from(text[next..].starts_with(','))
            }
            Some(byte) if *byte == self.closing || *byte == b'}' => next,
            None => next,
            Some(_) => {
                self.values.slip(behind, behind, SlipKind::NoComma);
                next
            }
        }
    }

    /// Where the key ends. Exports have some with braces, `book:{421090}`, and with a comma inside,
    /// `EuropeanCommission,T2019`.
    fn key_end(&self, start: usize) -> usize {
        let text = self.text;
        let stop = |c: char| matches!(c, ',' | '{' | '}' | '\n' | '\r');
        let end_from = |at: usize| text[at..].find(stop).map_or(text.len(), |end| at + end);
        let end = end_from(start);
        let is_word = |word: &str| !word.is_empty() && !word.contains(|c| is_blank(c) || c == '=');
        if text[end..].starts_with('{') && is_word(&text[start..end]) {
            let close = end_from(end + 1);
            let is_key = text[close..].starts_with('}') && text[close + 1..].starts_with(',');
            return if is_key { close + 1 } else { end };
        }
        if text[end..].starts_with(',') && is_word(&text[start..end]) {
            let comma = end_from(end + 1);
            let line = text[comma..].strip_prefix(',').unwrap_or_default();
            let line = line.trim_start_matches([' ', '\t']);
            let is_key = is_word(&text[end + 1..comma]) && line.starts_with(['\n', '\r']);
            return if is_key { comma } else { end };
        }
        end
    }

    fn no_key(&mut self) {
        let line = self.text.find(['\n', '\r']).unwrap_or(self.text.len());
        let head = self.text[..line].trim_end().len();
        self.values.slip(0, head, SlipKind::NoKey);
    }

    /// Reads all fields, and gives the place of the closing brace; `None` if there is none.
    fn fields(&mut self, mut at: usize) -> Option<usize> {
        let text = self.text;
        // The place behind a value that no comma follows.
        let mut behind_value: Option<usize> = None;
        loop {
            at = skip_blanks(text, at);
            let byte = *text.as_bytes().get(at)?;
            if byte == self.closing {
                return Some(at);
            }
            if matches!(byte, b'}' | b')') && self.is_wrong_closing(at) {
                self.values.slip(at, at + 1, SlipKind::WrongClosing);
                return Some(at);
            }
            if let Some(length) = comma(&text[at..]) {
                if byte != b',' {
                    self.values.slip(at, at + length, SlipKind::NoComma);
                }
                behind_value = None;
                at += length;
                continue;
            }
            if let Some(behind) = behind_value.take() {
                self.values.slip(behind, behind, SlipKind::NoComma);
            }
            let (name, value) = match field_name(text, at) {
                Some((end, equals)) => (Span::new(at, end), equals + 1),
                None => match self.name_alone(at) {
                    Ok(found) => found,
                    Err(behind) => {
                        at = behind;
                        continue;
                    }
                },
            };
            let mut field = Field { name, ..Field::default() };
            let end = self.values.read(value, &mut field);
            at = end;
            if field.name.start < field.name.end {
                self.parts.fields.push(field);
            }
            behind_value = Some(end);
        }
    }

    /// `title {…}`, which lacks its `=`: the name, and the place of the value. Other words are
    /// stray: the place behind them.
    fn name_alone(&mut self, at: usize) -> Result<(Span, usize), usize> {
        let text = self.text;
        if text.as_bytes()[at] == b'=' {
            self.values.slip(at, at + 1, SlipKind::NoName);
            return Ok((Span::new(at, at), at + 1));
        }
        let stop = |c: char| matches!(c, ',' | '{' | '}' | '"' | '=' | '\n' | '\r');
        let mut end = text[at..].find(stop).map_or(text.len(), |end| at + end);
        let word = text[at..end].trim_end_matches(is_blank);
        if text[end..].starts_with(['{', '"']) && !word.is_empty() {
            let letters = word.find(|c: char| !c.is_alphanumeric() && !"_-+".contains(c));
            let name = Span::new(at, at + letters.unwrap_or(word.len()));
            if name.start < name.end {
                let behind = at + word.len();
                let odd = text[name.end..behind].trim_start_matches(is_blank).len();
                match odd {
                    0 => self.values.slip(name.end, name.end, SlipKind::NoEquals),
                    odd => self.values.slip(behind - odd, behind, SlipKind::Stray),
                }
                return Ok((name, end));
            }
        }
        // At least one character, and a value with its braces.
        if end == at {
            let mut value = Field::default();
            end = self
                .values
                .read(at, &mut value)
                .max(at + text[at..].chars().next().map_or(1, char::len_utf8));
        }
        let words = text[at..end].trim_end_matches(is_blank);
        if words.contains(char::is_alphanumeric) {
            self.values.slip(at, at + words.len(), SlipKind::Stray);
        }
        Err(end)
    }

    /// Whether a brace ends an entry that a parenthesis began, or the other way round: nothing
    /// follows before the next entry.
    fn is_wrong_closing(&self, at: usize) -> bool {
        skip_blanks(self.text, at + 1) == self.text.len()
    }
}
