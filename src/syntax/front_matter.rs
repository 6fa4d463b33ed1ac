//! Splits a file into its TOML front matter, fenced by `+++`, and the markdown after it.
//!
//! Reads no key. Where the fences are nearly right, the fault is reported and the lines between
//! them are the front matter all the same, so that nothing else is reported for it.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::FRONT_MATTER;

/// A markdown file in its two parts, as byte ranges of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Parts {
    pub front_matter: Option<Span>,
    pub body: Span,
}

/// A line of a text: where it starts and ends, without and with its line end.
#[derive(Clone, Copy)]
struct Line<'a> {
    text: &'a str,
    span: Span,
    next: usize,
}

/// What a line that opens a file, or ends its settings, is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fence {
    Right,
    /// Plus signs, but not three.
    Pluses,
    Dashes,
    Code,
}

const FENCE: &str = "+++";

/// Finds the two parts. The fence opens the file; lines without anything before it do not count.
pub fn split(file: &SourcePath, text: &str, diagnostics: &mut Vec<Diagnostic>) -> Parts {
    let start = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let lines = lines(text, start);
    let whole = Parts { front_matter: None, body: Span::new(start, text.len()) };
    let Some(at) = lines.iter().position(|line| !line.text.is_empty()) else { return whole };
    let (first, rest) = (lines[at], &lines[at + 1..]);
    let Some(opening) = Fence::of(first.text) else {
        if is_key(first.text, '=') {
            return unfenced(file, text, &lines[at..], diagnostics);
        }
        late(file, &lines[at..], diagnostics);
        return whole;
    };
    let closing = rest.iter().position(|line| line.text == FENCE);
    if let (Fence::Right, Some(end)) = (opening, closing) {
        return parts(text, first.next, rest[end].span.start, rest[end].next);
    }
    // Whatever else opens a file may be no fence at all.
    let key =
        rest.iter().map(|line| line.text).find(|line| !line.is_empty() && !line.starts_with('#'));
    let has = |sign| key.is_some_and(|line| is_key(line, sign));
    if opening == Fence::Dashes && has(':') {
        return yaml(file, text, first, rest, diagnostics);
    }
    if opening != Fence::Right && !has('=') {
        return whole;
    }
    let end = rest.iter().position(|line| {
        let is_end = if opening == Fence::Code { line.text == "```" } else { false };
        is_end || Fence::of(line.text).is_some_and(|fence| fence != Fence::Code)
    });
    let closing = end.filter(|end| {
        rest[..*end].iter().all(|line| !line.text.starts_with("# ") && !line.text.starts_with("##"))
    });
    match closing {
        Some(end) => {
            let end = rest[end];
            let (what, at) = match opening {
                Fence::Right => ("ends", end.span),
                _ => ("begins", first.span),
            };
            let settings = text.get(first.next..end.span.start).unwrap_or_default();
            let region = Span::new(first.span.start, end.span.end);
            let written = text.get(at.range()).unwrap_or_default().trim();
            let written = match opening {
                Fence::Code => "a fence of code".to_owned(),
                _ => format!("`{written}`"),
            };
            let message =
                format!("front matter {what} with a line of three plus signs, not with {written}");
            diagnostics.push(
                Diagnostic::new(&FRONT_MATTER, message)
                    .at(file, at, "")
                    .help("write `+++` before the first key and behind the last one")
                    .fix(file, region, format!("{FENCE}\n{settings}{FENCE}")),
            );
            parts(text, first.next, end.span.start, end.next)
        }
        None => {
            let end = end_of_keys(rest, '=').map_or(first.next, |line| line.next);
            let message = "the front matter that starts here is never closed";
            diagnostics.push(
                Diagnostic::new(&FRONT_MATTER, message)
                    .at(file, first.span, "")
                    .help("write a line of `+++` behind the last key"),
            );
            parts(text, first.next, end, end)
        }
    }
}

impl Fence {
    fn of(line: &str) -> Option<Fence> {
        let pluses = line.matches('+').count();
        let info = line.trim_start_matches('`');
        if line == FENCE {
            Some(Fence::Right)
        } else if pluses > 1 && line.chars().all(|c| c == '+' || c.is_whitespace()) {
            Some(Fence::Pluses)
        } else if line == "---" || line == "—-" || line == "—" {
            Some(Fence::Dashes)
        } else if line.len() - info.len() == 3 && info.trim().eq_ignore_ascii_case("toml") {
            Some(Fence::Code)
        } else {
            None
        }
    }
}

fn lines(text: &str, start: usize) -> Vec<Line<'_>> {
    let mut at = start;
    let line = |line: &'_ str| {
        let span = Span::new(at, at + line.trim_end().len());
        at += line.len();
        (span, at)
    };
    let spans: Vec<(Span, usize)> = text[start..].split_inclusive('\n').map(line).collect();
    let line = |(span, next): (Span, usize)| Line { text: text[span.range()].trim(), span, next };
    spans.into_iter().map(line).collect()
}

fn parts(text: &str, start: usize, end: usize, body: usize) -> Parts {
    Parts { front_matter: Some(Span::new(start, end)), body: Span::new(body, text.len()) }
}

/// Whether a line sets a key: `title = "…"` with `=`, `title: …` with `:`.
fn is_key(line: &str, sign: char) -> bool {
    let Some((key, value)) = line.split_once(sign) else { return false };
    let key = key.trim_end();
    let is_name = |c: char| c.is_ascii_alphanumeric() || "-_".contains(c);
    let begins_value = |c: char| c.is_ascii_digit() || "\"'[{“”„‘’«".contains(c);
    let value = value.trim_start();
    !key.is_empty()
        && key.chars().all(is_name)
        && match sign {
            ':' => value.is_empty() || line[key.len()..].starts_with(": "),
            _ => value.starts_with(begins_value) || ["true", "false"].contains(&value),
        }
}

/// The last of the lines that set keys, up to the first that does not.
fn end_of_keys<'a, 'b>(lines: &'b [Line<'a>], sign: char) -> Option<&'b Line<'a>> {
    let is_setting = |line: &&Line<'_>| {
        is_key(line.text, sign)
            || line.text.starts_with("[") && line.text.ends_with(']')
            || line.text.starts_with('#') && !line.text.starts_with("##")
    };
    lines.iter().take_while(is_setting).last()
}

fn yaml(
    file: &SourcePath,
    text: &str,
    first: Line<'_>,
    rest: &[Line<'_>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Parts {
    diagnostics.push(
        Diagnostic::new(
            &FRONT_MATTER,
            "this front matter is YAML; folio reads TOML between two lines of `+++`",
        )
        .at(file, first.span, "")
        .help("write `+++` for `---`, and `key = \"text\"` for `key: text`"),
    );
    let closing = rest.iter().find(|line| ["---", "..."].contains(&line.text));
    let body = closing.or_else(|| end_of_keys(rest, ':')).map_or(first.next, |line| line.next);
    Parts { front_matter: None, body: Span::new(body, text.len()) }
}

/// A file that begins with its settings and has no fence at all.
fn unfenced(
    file: &SourcePath,
    text: &str,
    lines: &[Line<'_>],
    diagnostics: &mut Vec<Diagnostic>,
) -> Parts {
    let first = lines[0];
    let last = end_of_keys(lines, '=').copied().unwrap_or(first);
    // The fence behind the keys may be there.
    let closing = lines.iter().find(|line| line.span.start >= last.next && !line.text.is_empty());
    let closing = closing.filter(|line| line.text == FENCE).copied();
    let region = Span::new(first.span.start, closing.map_or(last.span.end, |line| line.span.end));
    let settings = text.get(first.span.start..last.span.end).unwrap_or_default();
    diagnostics.push(
        Diagnostic::new(&FRONT_MATTER, "these settings are not marked as front matter")
            .at(file, first.span, "")
            .help("write a line of `+++` before the first key and one behind the last")
            .fix(file, region, format!("{FENCE}\n{settings}\n{FENCE}")),
    );
    parts(text, first.span.start, last.next, closing.map_or(last.next, |line| line.next))
}

/// Reports front matter below other text, where it would be shown as text.
fn late(file: &SourcePath, lines: &[Line<'_>], diagnostics: &mut Vec<Diagnostic>) {
    let mut is_code = false;
    for pair in lines.windows(2) {
        is_code ^= pair[0].text.starts_with("```") || pair[0].text.starts_with("~~~");
        if !is_code && pair[0].text == FENCE && is_key(pair[1].text, '=') {
            diagnostics.push(
                Diagnostic::new(&FRONT_MATTER, "front matter stands at the top of a file")
                    .at(file, pair[0].span, "")
                    .help("move it, from `+++` to `+++`, before everything else in this file"),
            );
            return;
        }
    }
}
