//! The value of a field: where it ends, also if a brace or a quotation mark is missing or too many.
//!
//! Where both ways of counting braces give an end, or a quotation mark stands inside of quotation
//! marks, the end is the one behind which an entry goes on as entries do.

use crate::base::Span;
use crate::syntax::bibtex::split::parts::{Field, Piece, Slip, SlipKind};
use crate::syntax::bibtex::split::scan::{
    comma, field_name, is_blank, is_plain_field, is_too_deep, pairs, skip_blanks, word_end,
};

/// How many slips of one kind are noted in an entry.
const MOST_SLIPS: usize = 40;

/// How well the text behind a value fits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Follow {
    /// Something else.
    Bad,
    /// The next field or something behind a comma: a slip explains it.
    Fair,
    Good,
}

/// What reads the values of one entry. `text` reaches from its `@` to the next line that begins an
/// entry.
pub struct Values<'t> {
    text: &'t str,
    closing: u8,
    /// How many bytes may still be gone over again to mend something.
    budget: usize,
    counts: [usize; SlipKind::COUNT],
    pub slips: Vec<Slip>,
}

impl<'t> Values<'t> {
    pub fn new(text: &'t str, closing: u8) -> Values<'t> {
        Values {
            text,
            closing,
            budget: text.len().saturating_mul(16),
            counts: [0; SlipKind::COUNT],
            slips: Vec::new(),
        }
    }

    /// Of each kind the first ones are noted: they show what to mend.
    pub fn slip(&mut self, start: usize, end: usize, kind: SlipKind) {
        let count = &mut self.counts[kind as usize];
        *count += 1;
        let most = if kind == SlipKind::TooDeep { 1 } else { MOST_SLIPS };
        if *count <= most {
            self.slips.push(Slip { span: Span::new(start, end), kind });
        }
    }

    /// Reads the pieces of the value that begins at `at`, and gives the place behind it.
    pub fn read(&mut self, at: usize, field: &mut Field) -> usize {
        let start = skip_blanks(self.text, at);
        // `note =` without a value, and the next field below it.
        let is_below = self.text[at..start].contains(['\n', '\r']);
        if is_below && field_name(self.text, start).is_some() {
            field.value = Span::new(at, at);
            return at;
        }
        let (mut at, mut end) = (start, start);
        loop {
            let before = field.pieces.len();
            let Some(behind) = self.piece(at, field) else { break };
            end = behind;
            let next = skip_blanks(self.text, end);
            match self.text.as_bytes().get(next) {
                Some(b'#') => {
                    end = next + 1;
                    at = skip_blanks(self.text, end);
                }
                // Two pieces beside each other, which only `#` joins.
                Some(b'{' | b'"') if field.pieces.len() > before => {
                    self.slip(end, next, SlipKind::NoHash);
                    field.pieces.push(Piece::Text(Span::new(end, next)));
                    at = next;
                }
                _ => break,
            }
        }
        field.value = Span::new(start, end);
        end
    }

    /// One piece, and the place behind it; `None` if none begins here.
    fn piece(&mut self, at: usize, field: &mut Field) -> Option<usize> {
        match self.text.as_bytes().get(at)? {
            b'{' => {
                let content = self.braced(at);
                field.pieces.push(Piece::Text(content.0));
                Some(content.1)
            }
            b'"' => {
                let content = self.quoted(at);
                field.pieces.push(Piece::Text(content.0));
                Some(content.1)
            }
            b',' | b'}' | b'#' | b'@' | b'=' => None,
            byte if *byte == self.closing => None,
            _ => self.bare(at, field),
        }
    }

    /// A number, the name of a definition, or words that nobody has put into braces.
    fn bare(&mut self, at: usize, field: &mut Field) -> Option<usize> {
        let text = self.text;
        let is_end = |c: char| {
            is_blank(c) || matches!(c, ',' | '#' | '{' | '}' | '"') || c == char::from(self.closing)
        };
        let end = text[at..].find(is_end).map_or(text.len(), |end| at + end);
        // What stands in the place of a comma is no part of the value.
        let word = text[at..end].trim_end_matches([';', '，']);
        let end = if word.is_empty() { end } else { at + word.len() };
        if let Some((content, behind)) = self.in_odd_quotes(at) {
            field.pieces.push(Piece::Text(content));
            return Some(behind);
        }
        let next = skip_blanks(text, end);
        let word = &text[at..end];
        let is_name = word_end(text, at) == end && !word.starts_with(|c: char| c.is_ascii_digit());
        let goes_on = next < text.len()
            && self.follow(end) == Follow::Bad
            && !text[end..next].contains(['\n', '\r'])
            && !text[next..].starts_with(['{', '"', '@']);
        if !goes_on {
            let span = Span::new(at, end);
            field.pieces.push(if is_name { Piece::Name(span) } else { Piece::Text(span) });
            return Some(end);
        }
        // All words up to the comma or the end of the line.
        let stop = |c: char| {
            matches!(c, ',' | '{' | '}' | '"' | '\n' | '\r') || c == char::from(self.closing)
        };
        let line = text[at..].find(stop).map_or(text.len(), |stop| at + stop);
        let end = at + text[at..line].trim_end_matches(is_blank).len();
        self.slip(at, end, SlipKind::NoBraces);
        field.pieces.push(Piece::Text(Span::new(at, end)));
        Some(end)
    }

    /// The content of quotation marks that a word processor made, and the place behind them.
    fn in_odd_quotes(&mut self, at: usize) -> Option<(Span, usize)> {
        const PAIRS: [(char, &str); 6] =
            [('“', "”“"), ('„', "“”"), ('”', "”"), ('«', "»"), ('‘', "’"), ('\'', "'")];
        let text = self.text;
        let open = text[at..].chars().next()?;
        let (_, closing) = PAIRS.iter().find(|(sign, _)| *sign == open)?;
        let start = at + open.len_utf8();
        if self.is_spent() {
            return None;
        }
        let stop = self.next_field(start).unwrap_or(text.len());
        self.spend(stop - at);
        let mut ends = text[start..stop].match_indices(|c: char| closing.contains(c));
        let (end, sign) =
            ends.find(|(end, sign)| self.follow(start + end + sign.len()) > Follow::Bad)?;
        let (end, behind) = (start + end, start + end + sign.len());
        self.slip(at, behind, SlipKind::OddQuotes);
        Some((Span::new(start, end), behind))
    }

    /// The content of braces, and the place behind them.
    fn braced(&mut self, at: usize) -> (Span, usize) {
        let plain = pairs(self.text, at, self.is_spent());
        if let Some(deep) = plain.too_deep {
            self.slip(deep, deep + 1, SlipKind::TooDeep);
        }
        let mut end = plain.end;
        if plain.has_escapes {
            let escaped = pairs(self.text, at, true).end;
            self.spend(end.unwrap_or(self.text.len()) - at);
            let fit = |end: &usize| (self.follow(*end + 1), std::cmp::Reverse(*end));
            end = end.into_iter().chain(escaped).max_by_key(fit);
        }
        match end {
            Some(end) if self.follow(end + 1) > Follow::Bad && !self.is_last(end + 1) => {
                (Span::new(at + 1, end), end + 1)
            }
            end => self.unclosed(at, end),
        }
    }

    /// The content of quotation marks, and the place behind them.
    fn quoted(&mut self, at: usize) -> (Span, usize) {
        let bytes = self.text.as_bytes();
        let (mut depth, mut deep) = (0_usize, None);
        let mut end = None;
        for (offset, byte) in bytes[at + 1..].iter().enumerate() {
            match byte {
                b'{' => depth += 1,
                b'}' if depth == 0 => break,
                b'}' => depth -= 1,
                b'"' if depth == 0 => {
                    end = Some(at + 1 + offset);
                    break;
                }
                _ => {}
            }
            if is_too_deep(depth) {
                deep = deep.or(Some(at + 1 + offset));
            }
        }
        if let Some(deep) = deep {
            self.slip(deep, deep + 1, SlipKind::TooDeep);
        }
        if let Some(end) = end
            && self.follow(end + 1) > Follow::Bad
        {
            return (Span::new(at + 1, end), end + 1);
        }
        if let Some(end) = end.filter(|_| self.is_spent()) {
            return (Span::new(at + 1, end), end + 1);
        }
        // Behind the first field that may come next, no quotation mark belongs to this value.
        let stop = self.next_field(at + 1).unwrap_or(self.text.len());
        self.spend(stop - at);
        let mut marks = self.text[at + 1..stop].match_indices('"').map(|(mark, _)| at + 1 + mark);
        if let Some(better) = marks.find(|mark| self.follow(*mark + 1) > Follow::Bad) {
            if end.is_some_and(|end| end < better && !self.text[..end].ends_with('\\')) {
                self.slip(at, better + 1, SlipKind::InnerQuotes);
            }
            return (Span::new(at + 1, better), better + 1);
        }
        match end {
            Some(end) if end < stop => (Span::new(at + 1, end), end + 1),
            _ => self.unclosed(at, None),
        }
    }

    /// A value whose end is missing, or seems to be that of the entry: it ends before what looks
    /// like the next field, or where its braces say so.
    fn unclosed(&mut self, at: usize, end: Option<usize>) -> (Span, usize) {
        let text = self.text;
        self.spend(end.unwrap_or(text.len()) - at);
        let next = self.next_field(at + 1).filter(|next| end.is_none_or(|end| *next < end));
        if let (None, Some(end)) = (next, end) {
            // A brace alone in its line is that of the entry.
            let content = text[at + 1..end].trim_end_matches(|c| is_blank(c) || c == ',');
            let behind = at + 1 + content.len();
            if !content.ends_with('}') || !text[behind..end].contains(['\n', '\r']) {
                return (Span::new(at + 1, end), end + 1);
            }
            let line = text[at..behind].find(['\n', '\r']).map_or(behind, |line| at + line);
            self.slip(at, line, SlipKind::UnclosedValue);
            return (Span::new(at + 1, behind), end);
        }
        let next = next.unwrap_or(text.len());
        let line = text[at..next].find(['\n', '\r']).map_or(next, |line| at + line);
        self.slip(at, line, SlipKind::UnclosedValue);
        let content = text[at + 1..next].trim_end_matches(is_blank);
        (Span::new(at + 1, at + 1 + content.len()), next)
    }

    /// The first place at which a value without an end may end: before a comma behind which a field
    /// begins, or before a line with a field.
    fn next_field(&mut self, at: usize) -> Option<usize> {
        let text = self.text;
        if self.is_spent() {
            return None;
        }
        for (offset, byte) in text.as_bytes()[at..].iter().enumerate() {
            if !matches!(byte, b',' | b'\n' | b'\r') {
                continue;
            }
            let place = at + offset;
            let next = skip_blanks(text, place + 1);
            let before = text[at..place].trim_end_matches(is_blank);
            let has_end = before.ends_with(['}', '"']);
            let is_line = text[place..next].contains(['\n', '\r']);
            if (*byte != b',' || has_end || is_line) && is_plain_field(text, next) {
                self.spend(offset);
                return Some(at + before.len());
            }
        }
        self.spend(text.len() - at);
        None
    }

    fn is_spent(&self) -> bool {
        self.budget == 0
    }

    fn spend(&mut self, bytes: usize) {
        self.budget = self.budget.saturating_sub(bytes);
    }

    /// Whether the text ends behind a value, so that the entry is not closed.
    fn is_last(&self, at: usize) -> bool {
        let next = skip_blanks(self.text, at);
        let next = skip_blanks(self.text, next + usize::from(self.text[next..].starts_with(',')));
        next == self.text.len()
    }

    fn follow(&self, at: usize) -> Follow {
        let text = self.text;
        let next = skip_blanks(text, at);
        let Some(byte) = text.as_bytes().get(next) else { return Follow::Bad };
        match byte {
            b'#' => Follow::Good,
            _ if let Some(length) = comma(&text[next..]) => {
                let next = skip_blanks(text, next + length);
                match text.as_bytes().get(next) {
                    None | Some(b',') => Follow::Fair,
                    Some(byte) if *byte == self.closing => Follow::Good,
                    _ if field_name(text, next).is_some() => Follow::Good,
                    _ => Follow::Fair,
                }
            }
            byte if *byte == self.closing => {
                let next = skip_blanks(text, next + 1);
                let is_field = text[next..].starts_with(',')
                    && field_name(text, skip_blanks(text, next + 1)).is_some();
                if is_field { Follow::Fair } else { Follow::Good }
            }
            _ if field_name(text, next).is_some() => Follow::Fair,
            _ => Follow::Bad,
        }
    }
}
