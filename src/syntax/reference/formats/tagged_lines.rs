//! Lines that begin with a tag, and lines that go on with the value of the one before: the shape of
//! MEDLINE, RIS and EndNote's tagged form.
//!
//! Knows no tag by its name. Offsets are bytes of the text that is read.

use crate::base::Span;

/// A line of a text that begins with a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tag<'t> {
    pub name: &'t str,
    /// Where the value begins in the line.
    pub value: usize,
}

/// A tag with its value, of one line or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<'t> {
    pub tag: &'t str,
    /// The value in lines without the blanks around them; none is empty but the first.
    pub lines: Vec<&'t str>,
    /// From the first sign of the value to the last.
    pub span: Span,
}

impl Field<'_> {
    /// The value as one line.
    pub fn joined(&self) -> String {
        let lines = self.lines.iter().filter(|line| !line.is_empty());
        lines.flat_map(|line| line.split_whitespace()).collect::<Vec<_>>().join(" ")
    }
}

/// A value in the paragraphs that its lines look like: a line that ends early with the end of a
/// sentence is the last of one.
pub fn in_paragraphs<'l>(lines: impl IntoIterator<Item = &'l str>) -> String {
    const SHORT: usize = 60;
    let mut text = String::new();
    let mut before = "";
    for line in lines.into_iter().filter(|line| !line.is_empty()) {
        let ends = before.ends_with(['.', '!', '?', ':', '。']);
        let next_opens = line.starts_with(|c: char| !c.is_lowercase());
        if !text.is_empty() {
            let is_new = ends && next_opens && is_odd_length(before, SHORT);
            text.push_str(if is_new { "\n\n" } else { " " });
        }
        text.push_str(&line.split_whitespace().collect::<Vec<_>>().join(" "));
        before = line;
    }
    text
}

/// Whether a line is shorter or longer than one that a program broke.
fn is_odd_length(line: &str, short: usize) -> bool {
    let length = line.chars().count();
    length < short || length > 2 * short
}

/// The lines of a text with their offsets, without their ends.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let start = at;
        at += line.len();
        (start, line.trim_end_matches(['\n', '\r']))
    })
}

/// The fields of a record, and the spans of lines that belong to none: those before the first tag.
/// `tag_of` gets a line and the tag of the field before it.
pub fn fields<'t>(
    text: &'t str,
    tag_of: impl Fn(&'t str, Option<&str>) -> Option<Tag<'t>>,
) -> (Vec<Field<'t>>, Vec<Span>) {
    let mut fields: Vec<Field<'t>> = Vec::new();
    let mut others = Vec::new();
    for (start, line) in lines(text) {
        if let Some(tag) = tag_of(line, fields.last().map(|field| field.tag)) {
            let value = line.get(tag.value.min(line.len())..).unwrap_or_default();
            let lead = value.len() - value.trim_start().len();
            let from = start + tag.value.min(line.len()) + lead;
            let value = value.trim();
            let span = Span::new(from, from + value.len());
            fields.push(Field { tag: tag.name, lines: vec![value], span });
            continue;
        }
        let words = line.trim();
        if words.is_empty() {
            continue;
        }
        let from = start + (line.len() - line.trim_start().len());
        match fields.last_mut() {
            Some(field) => {
                if field.lines == [""] {
                    field.span.start = from;
                }
                field.lines.push(words);
                field.span.end = from + words.len();
            }
            None => others.push(Span::new(from, from + words.len())),
        }
    }
    (fields, others)
}

/// The pieces of a text that begin where `is_start` says so of a line; what is before the first is
/// in none.
pub fn pieces(text: &str, mut is_start: impl FnMut(&str) -> bool) -> Vec<Span> {
    let mut starts: Vec<usize> =
        lines(text).filter(|(_, line)| is_start(line)).map(|(start, _)| start).collect();
    starts.push(text.len());
    starts
        .windows(2)
        .map(|ends| {
            let piece = text.get(ends[0]..ends[1]).unwrap_or_default();
            Span::new(ends[0], ends[0] + piece.trim_end().len())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(line: &str) -> Option<Tag<'_>> {
        let (name, rest) = line.split_once("  -")?;
        (name.len() == 2).then_some(Tag { name, value: line.len() - rest.len() })
    }

    #[test]
    fn a_value_goes_on_until_the_next_tag() {
        let text = "lead\r\nTI  - One\r\n      two\r\n\r\nSP  -\r\nAB  -\nThree\n";
        let (fields, others) = fields(text, |line, _| tag(line));
        let found: Vec<(&str, String, &str)> = fields
            .iter()
            .map(|field| (field.tag, field.joined(), &text[field.span.range()]))
            .collect();
        assert_eq!(
            found,
            [
                ("TI", "One two".to_owned(), "One\r\n      two"),
                ("SP", String::new(), ""),
                ("AB", "Three".to_owned(), "Three"),
            ]
        );
        assert_eq!(others.iter().map(|span| &text[span.range()]).collect::<Vec<_>>(), ["lead"]);
    }

    #[test]
    fn paragraphs_are_kept_and_broken_lines_joined() {
        let paragraphs =
            |text| in_paragraphs(fields(text, |line, _| tag(line)).0[0].lines.iter().copied());
        assert_eq!(
            paragraphs("AB  - AIM: To see.\nMETHODS: We saw."),
            "AIM: To see.\n\nMETHODS: We saw."
        );
        assert_eq!(paragraphs("AB  - We saw that\n      it was so."), "We saw that it was so.");
    }
}
