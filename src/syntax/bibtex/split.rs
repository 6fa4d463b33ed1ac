//! Cuts a `.bib` file into entries, fields, definitions and what stands between them, once and in
//! one pass.
//!
//! Nothing that is wrong in one entry reaches the next: each ends at the latest where a line begins
//! with another. It reads no LaTeX, fills in no definition and knows no field.

mod fields;
pub mod parts;
mod scan;
mod value;

use fields::read_entry;
use parts::{Definition, Entry, Gap, Parts, Piece, Slip, SlipKind};
use scan::{begins_line, entry_lines, is_blank, opening, pairs, word_end};

use crate::base::Span;
use crate::syntax::bibtex::kinds;

pub use scan::is_month;

/// How often a remark without an end is searched for it.
const MOST_OPEN_REMARKS: usize = 32;

pub fn split(text: &str) -> Parts {
    let mut splitter = Splitter {
        text,
        lines: entry_lines(text),
        parts: Parts::default(),
        gap: 0,
        ended_by: None,
        open_remarks: 0,
    };
    splitter.run();
    splitter.parts
}

struct Splitter<'t> {
    text: &'t str,
    /// Where the lines begin that begin an entry.
    lines: Vec<usize>,
    parts: Parts,
    /// Where the text began that belongs to no entry.
    gap: usize,
    ended_by: Option<Span>,
    open_remarks: usize,
}

impl Splitter<'_> {
    fn run(&mut self) {
        let mut at = 0;
        while let Some(found) = self.next_sign(at) {
            at = self.command(found).unwrap_or(found + 1);
        }
        self.end_gap(self.text.len());
    }

    /// The next `@` that may begin something; a `%` before it begins a remark.
    fn next_sign(&self, mut at: usize) -> Option<usize> {
        let text = self.text;
        loop {
            let found = at + text[at..].find(['@', '%'])?;
            if text.as_bytes()[found] == b'@' {
                return Some(found);
            }
            at = found + text[found..].find(['\n', '\r'])?;
        }
    }

    /// Reads what begins at this `@`, and gives the place behind it; `None` if it is a word of a
    /// text.
    fn command(&mut self, at: usize) -> Option<usize> {
        let text = self.text;
        let before = text[..at].chars().next_back();
        if before.is_some_and(|c| c.is_alphanumeric() || "._-+".contains(c)) {
            return None;
        }
        let line = self.lines.partition_point(|line| *line <= at);
        let is_line = line > 0 && self.lines[line - 1] == at;
        let limit = self.lines.get(line).copied().unwrap_or(text.len());
        let start =
            at + 1 + text[at + 1..].len() - text[at + 1..].trim_start_matches(is_blank).len();
        let kind = text[start..word_end(text, start)].to_ascii_lowercase();
        if kind == "comment" {
            return Some(self.remark(at, start + kind.len()));
        }
        let Some((end, open)) = opening(text, at) else {
            return self.without_brace(at, &kind).then(|| {
                self.gap = limit;
                limit
            });
        };
        if !is_line && text.as_bytes()[open] == b'(' {
            return None;
        }
        self.end_gap(at);
        let chunk = &text[at..limit];
        let (end, open) = (end - at, open - at);
        if kind == "preamble" {
            return Some(self.preamble(chunk, at, open));
        }
        let read = read_entry(chunk, end, open, kind != "string");
        self.gap = at + read.end;
        self.ended_by = read.closing.map(|closing| closing.shifted(at));
        if kind == "string" {
            let fields = read.parts.fields.into_iter();
            self.parts.definitions.extend(fields.map(|mut field| {
                field.name = field.name.shifted(at);
                field.value = field.value.shifted(at);
                for piece in &mut field.pieces {
                    *piece = match *piece {
                        Piece::Text(span) => Piece::Text(span.shifted(at)),
                        Piece::Name(span) => Piece::Name(span.shifted(at)),
                    };
                }
                Definition { field }
            }));
            let slips = read.slips.into_iter();
            self.parts.slips.extend(slips.map(|slip| Slip { span: slip.span.shifted(at), ..slip }));
        } else {
            self.parts.entries.push(Entry { start: at, parts: read.parts, slips: read.slips });
        }
        Some(self.gap)
    }

    /// `@comment{…}` with all that is in its braces, or else to the end of the line.
    fn remark(&mut self, at: usize, behind: usize) -> usize {
        let text = self.text;
        self.end_gap(at);
        let open =
            behind + text[behind..].len() - text[behind..].trim_start_matches([' ', '\t']).len();
        let line = || text[at..].find(['\n', '\r']).map_or(text.len(), |line| at + line);
        let end = if text[open..].starts_with('{') && self.open_remarks < MOST_OPEN_REMARKS {
            let end = pairs(text, open, false).end;
            self.open_remarks += usize::from(end.is_none());
            end.map(|end| end + 1)
        } else {
            None
        };
        self.gap = end.unwrap_or_else(line);
        self.ended_by = None;
        self.gap
    }

    /// `@preamble{…}`, of which nothing is made.
    fn preamble(&mut self, chunk: &str, at: usize, open: usize) -> usize {
        let end = match chunk.as_bytes()[open] {
            b'{' => pairs(chunk, open, false).end,
            _ => chunk.rfind(')'),
        };
        if end.is_none() {
            let line = chunk.find(['\n', '\r']).unwrap_or(chunk.len());
            let span = Span::new(at, at + chunk[..line].trim_end().len());
            self.parts.slips.push(Slip { span, kind: SlipKind::Unclosed });
        }
        self.gap = at + end.map_or(chunk.len(), |end| end + 1);
        self.ended_by = end.map(|end| Span::new(at + end, at + end + 1));
        self.gap
    }

    /// Reports a line that begins like an entry and has no brace.
    fn without_brace(&mut self, at: usize, kind: &str) -> bool {
        let is_entry = kinds::is_usual(kind) && begins_line(self.text, at);
        if is_entry {
            self.end_gap(at);
            let span = Span::new(at, at + 1 + kind.len());
            self.parts.slips.push(Slip { span, kind: SlipKind::NoBrace });
        }
        is_entry
    }

    fn end_gap(&mut self, end: usize) {
        if self.gap < end {
            let gap = Gap { span: Span::new(self.gap, end), ended_by: self.ended_by.take() };
            self.parts.gaps.push(gap);
        }
        self.gap = end;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::parts::{Parts, Piece, Slip, SlipKind};
    use super::split;
    use crate::base::Span;

    const SCRAPS: [&str; 37] = [
        "@article{",
        "@misc(",
        "\n@book{",
        "@string{",
        "@",
        "key",
        "a b",
        ",",
        ",\n",
        "title",
        " = ",
        "=",
        "{",
        "}",
        "{a}",
        "\"",
        "\"b\"",
        "(",
        ")",
        "#",
        "%",
        "% c\n",
        "\n",
        "\r",
        "\r\n",
        " ",
        "\\",
        "\\{",
        "\\}",
        "'",
        "“",
        "”",
        "é",
        "2020",
        "jan",
        "\u{feff}",
        "\0",
    ];

    fn text() -> impl Strategy<Value = String> {
        let scraps = prop::collection::vec(prop::sample::select(SCRAPS.to_vec()), 0..60);
        scraps.prop_map(|scraps| scraps.concat())
    }

    /// What the parts of a text take of it, each byte as often as it is taken.
    fn taken(text: &str, parts: &Parts) -> Vec<bool> {
        let mut taken = vec![false; text.len()];
        let mut take = |span: Span| {
            assert!(text.get(span.range()).is_some(), "{span:?} in {text:?}");
            taken[span.range()].fill(true);
        };
        parts.slips.iter().for_each(|slip| take(slip.span));
        parts.gaps.iter().for_each(|gap| take(gap.span));
        for definition in &parts.definitions {
            take(definition.field.name);
            take(definition.field.value);
        }
        for entry in &parts.entries {
            let start = entry.start;
            let own = &entry.parts;
            assert!(text.get(own.whole.shifted(start).range()).is_some());
            take(own.kind.shifted(start));
            take(own.key.shifted(start));
            for field in &own.fields {
                take(field.name.shifted(start));
                take(field.value.shifted(start));
                for piece in &field.pieces {
                    let (Piece::Text(span) | Piece::Name(span)) = piece;
                    assert!(field.value.start <= span.start && span.end <= field.value.end);
                    take(span.shifted(start));
                }
            }
            for slip in &entry.slips {
                take(slip.span.shifted(start));
                // What lies too deep is left out as a whole.
                if matches!(slip.kind, SlipKind::TooDeep | SlipKind::NoKey | SlipKind::NoName) {
                    take(own.whole.shifted(start));
                }
            }
        }
        taken
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..Default::default() })]

        /// No letter of a text is lost silently: it is part of an entry or a definition, between
        /// entries, in a remark, or reported.
        #[test]
        fn every_letter_is_somewhere(text in text()) {
            let parts = split(&text);
            let taken = taken(&text, &parts);
            let ends = |at: usize| text[at..].chars().next().is_some_and(char::is_alphanumeric);
            for at in (0..text.len()).filter(|at| text.is_char_boundary(*at) && ends(*at)) {
                let line = text[..at].rsplit(['\n', '\r']).next().unwrap_or_default();
                let sign = text[..at].rfind('@').unwrap_or_default();
                let is_kind = text[sign..].starts_with("@string") && at - sign < "@string".len();
                let is_remark = line.contains('%') || is_kind;
                // What stands behind these is left out, and reported by them.
                let is_behind = |slip: &Slip| {
                    matches!(slip.kind, SlipKind::NoBrace | SlipKind::NoName)
                        && slip.span.start < at
                };
                let is_remark = is_remark || parts.slips.iter().any(is_behind);
                prop_assert!(taken[at] || is_remark, "{} in {text:?}: {parts:#?}", &text[at..]);
            }
        }
    }

    /// Each of these would take hours if anything were gone over again and again.
    #[test]
    fn hostile_texts_are_cut_at_once() {
        for scrap in [
            "@a{",
            "@a{b,",
            "\n@a{b,",
            "@",
            "@a(",
            "@comment{",
            "a={",
            "a={,\n",
            "a=\"",
            "a=\"{\n",
            "{",
            "}",
            "\"",
            "a=",
            "a={b} ",
            "#{a}",
            ",",
            "\\{",
            "a={\\{}",
            "%",
            "% \n",
            "=",
            "“",
            "a=“,\n",
            "a={b}c=",
            "@string{a=b",
            "\n@a{b,c={",
            "a = b c ",
            "\u{feff}",
            "@article ",
        ] {
            for start in ["", "@misc{k,", "@misc(k,"] {
                let text = format!("{start}{}", scrap.repeat(40_000 / scrap.len()));
                let parts = split(&text);
                assert!(parts.entries.len() <= text.len());
            }
        }
    }
}
