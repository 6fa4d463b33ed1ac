//! A file with another text in the place of one of its pieces, and what that changes, line by line.
//!
//! Every line that stays keeps its bytes, whatever ends it; a new line ends as most of the file's do.
//! What is outside of the piece is not looked at.

use similar::{ChangeTag, TextDiff};

use crate::base::Span;
use crate::edit::lines::{shown, split};

/// How many lines around a change are shown.
const AROUND: usize = 2;

/// The file with `text` at `span`, which is a range of whole lines; `None` if the file has no text
/// there.
pub fn with_text(file: &[u8], span: Span, text: &str) -> Option<Vec<u8>> {
    let whole = std::str::from_utf8(file).ok()?;
    let old = split(whole.get(span.range())?);
    let text = shown(text);
    let new: Vec<&str> = text.split('\n').collect();
    let same = |(old, new): &(&(&str, &str), &&str)| old.0 == **new;
    let first = old.iter().zip(&new).take_while(same).count();
    let most = old.len().min(new.len()) - first;
    let last = old.iter().rev().zip(new.iter().rev()).take(most).take_while(same).count();
    let usual = usual_end(whole);
    let mut written = whole[..span.start].to_owned();
    for (at, line) in new.iter().enumerate() {
        written.push_str(line);
        if at + 1 == new.len() {
            break;
        }
        let before = match at {
            at if at < first => old.get(at),
            at if at + last >= new.len() => old.get(at + old.len() - new.len()),
            _ => None,
        };
        let end = before.map(|(_, end)| *end).filter(|end| !end.is_empty());
        written.push_str(end.unwrap_or(usual));
    }
    written.push_str(&whole[span.end..]);
    Some(written.into_bytes())
}

/// What ends most lines of a text.
fn usual_end(text: &str) -> &'static str {
    let lines = split(text);
    let count = |end: &str| lines.iter().filter(|line| line.1 == end).count();
    let (windows, unix, mac) = (count("\r\n"), count("\n"), count("\r"));
    match () {
        () if windows > unix && windows >= mac => "\r\n",
        () if mac > unix => "\r",
        () => "\n",
    }
}

/// The only place where `piece`, as a page shows it, stands in a file: where it is after a change
/// elsewhere.
pub fn place_of(file: &str, piece: &str) -> Option<Span> {
    let lines = split(file);
    let wanted: Vec<&str> = piece.split('\n').collect();
    let mut starts = Vec::new();
    let mut at = 0;
    for (line, end) in &lines {
        starts.push(at);
        at += line.len() + end.len();
    }
    let is_here = |from: &usize| {
        let here = lines[*from..].iter().take(wanted.len()).map(|(line, _)| *line);
        here.eq(wanted.iter().copied())
    };
    let mut places = (0..lines.len()).filter(is_here);
    let first = places.next().filter(|_| places.next().is_none())?;
    let last = first + wanted.len() - 1;
    Some(Span::new(starts[first], starts[last] + lines[last].0.len()))
}

/// A line of what changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LineChange {
    /// `+`, `-`, or a space for a line that stays.
    pub sign: char,
    pub text: String,
}

/// What changes from one text to another, with a few lines around; nothing where they are the same.
pub fn line_changes(old: &str, new: &str) -> Vec<LineChange> {
    let (old, new) = (shown(old), shown(new));
    let (old, new): (Vec<&str>, Vec<&str>) = (old.split('\n').collect(), new.split('\n').collect());
    let compared = TextDiff::from_slices(&old, &new);
    let mut lines = Vec::new();
    for (number, group) in compared.grouped_ops(AROUND).into_iter().enumerate() {
        // What is left out between two changes is not gone.
        if number > 0 {
            lines.push(LineChange { sign: ' ', text: "\u{2026}".to_owned() });
        }
        let changes = group.iter().flat_map(|part| compared.iter_changes(part).collect::<Vec<_>>());
        lines.extend(changes.map(|line| LineChange {
            sign: match line.tag() {
                ChangeTag::Equal => ' ',
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
            },
            text: line.value().to_owned(),
        }));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changed(file: &str, part: &str, text: &str) -> String {
        let start = file.find(part).unwrap();
        let span = Span::new(start, start + part.len());
        String::from_utf8(with_text(file.as_bytes(), span, text).unwrap()).unwrap()
    }

    #[test]
    fn a_line_that_stays_keeps_its_bytes() {
        let file = "\u{feff}a\r\nb\nc\r\nd\r\n";
        assert_eq!(changed(file, "b\nc\r\nd", "b\nc\nd"), file);
        assert_eq!(changed(file, "b\nc\r\nd", "b\nx\ny\nd"), "\u{feff}a\r\nb\nx\r\ny\r\nd\r\n");
        assert_eq!(changed(file, "b\nc\r\nd", "x\nc\nd"), "\u{feff}a\r\nx\r\nc\r\nd\r\n");
        assert_eq!(changed(file, "b\nc\r\nd", "d"), "\u{feff}a\r\nd\r\n");
        assert_eq!(changed(file, "d", "d\ne"), "\u{feff}a\r\nb\nc\r\nd\r\ne\r\n");
        assert_eq!(changed("a\rb\rc", "b", "b\nx"), "a\rb\rx\rc");
        assert_eq!(changed("a", "a", ""), "");
    }

    #[test]
    fn what_changes_is_shown_in_few_lines() {
        let shown = |old: &str, new: &str| -> String {
            line_changes(old, new)
                .iter()
                .map(|line| format!("{}{} ", line.sign, line.text))
                .collect()
        };
        assert_eq!(shown("a\r\nb", "a\nb"), "");
        assert_eq!(shown("1\n2\n3\n4\n5\n6", "1\n2\n3\nx\n5\n6"), " 2  3 -4 +x  5  6 ");
        assert_eq!(shown("a\nb\nc\nd", "x\nb\ny\nd"), "-a +x  b -c +y  d ");
        assert_eq!(shown("a", "a\nb"), " a +b ");
        let far = shown("a\n1\n2\n3\n4\n5\nb", "x\n1\n2\n3\n4\n5\ny");
        assert_eq!(far, "-a +x  1  2  \u{2026}  4  5 -b +y ");
    }

    #[test]
    fn a_piece_is_found_again_where_it_is_once() {
        let file = "new\r\na\r\nb\r\n";
        assert_eq!(place_of(file, "a\nb").map(|span| &file[span.range()]), Some("a\r\nb"));
        assert_eq!(place_of("a\na\n", "a"), None);
        assert_eq!(place_of("a\n", "x"), None);
    }
}
