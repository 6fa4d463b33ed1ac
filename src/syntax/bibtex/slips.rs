//! Reports what an entry says twice, and what was meant for an entry and stands outside of it: no
//! page would show either.
//!
//! Counts braces and looks for names of fields; reads no value, and changes nothing.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::bibtex::completeness::looks_like_entry;
use crate::syntax::codes::{FIELD_TWICE, OUTSIDE_ENTRY};

/// Checks the texts of a file's entries, each of which goes on to the next entry.
pub fn report_slips(
    file: &SourcePath,
    text: &str,
    chunks: &[Span],
    diagnostics: &mut Vec<Diagnostic>,
) {
    // A file without any entry is reported as such.
    let before = chunks.first().map_or(0, |chunk| chunk.start);
    diagnostics.extend(outside(file, text, Span::new(0, before), None));
    for chunk in chunks {
        let Some(entry) = Outline::of(&text[chunk.range()]) else { continue };
        if !["string", "comment", "preamble"].contains(&entry.kind.as_str()) {
            report_twice(file, &text[chunk.range()], chunk.start, &entry, diagnostics);
        }
        let end = chunk.start + entry.end;
        let brace = Some(Span::new(end - 1, end));
        diagnostics.extend(outside(file, text, Span::new(end, chunk.end), brace));
    }
}

/// What an entry is made of, by offsets in its text.
struct Outline {
    kind: String,
    key: String,
    fields: Vec<Field>,
    end: usize,
}

struct Field {
    name: Span,
    value: Span,
}

impl Outline {
    /// `None` is an entry that does not end.
    fn of(text: &str) -> Option<Outline> {
        let at = text.find('@')? + 1;
        let open = at + text[at..].find(['{', '('])?;
        let closing = if text[open..].starts_with('{') { '}' } else { ')' };
        let kind = text[at..open].trim().to_lowercase();
        let mut outline = Outline { kind, key: String::new(), fields: Vec::new(), end: 0 };
        let (mut depth, mut is_quoted) = (1, false);
        // Where the part between two commas begins, and the `=` in it.
        let (mut start, mut equals) = (open + 1, None);
        let mut is_escaped = false;
        for (at, c) in text.char_indices().skip_while(|(at, _)| *at <= open) {
            if std::mem::take(&mut is_escaped) {
                continue;
            }
            let is_end = depth == 1 && c == closing && !is_quoted;
            match c {
                '\\' => is_escaped = true,
                ',' if depth == 1 && !is_quoted => outline.part(text, &mut start, &mut equals, at),
                '=' if depth == 1 && !is_quoted => equals = equals.or(Some(at)),
                '"' if depth == 1 => is_quoted = !is_quoted,
                _ if is_end => {
                    outline.part(text, &mut start, &mut equals, at);
                    outline.end = at + c.len_utf8();
                    return Some(outline);
                }
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
        }
        None
    }

    /// Takes the part before a comma: a field, or the key of the entry.
    fn part(&mut self, text: &str, start: &mut usize, equals: &mut Option<usize>, end: usize) {
        match equals.take() {
            Some(equals) => self.fields.push(Field {
                name: trimmed(text, Span::new(*start, equals)),
                value: trimmed(text, Span::new(equals + 1, end)),
            }),
            None if self.key.is_empty() => text[*start..end].trim().clone_into(&mut self.key),
            None => {}
        }
        *start = end + 1;
    }
}

fn trimmed(text: &str, span: Span) -> Span {
    let part = &text[span.range()];
    let start = span.start + part.len() - part.trim_start().len();
    Span::new(start, start + part.trim().len())
}

/// Only the last of two values is shown.
fn report_twice(
    file: &SourcePath,
    text: &str,
    start: usize,
    entry: &Outline,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut seen: BTreeMap<String, &Field> = BTreeMap::new();
    for field in &entry.fields {
        let name = text[field.name.range()].to_lowercase();
        let Some(first) = seen.insert(name.clone(), field) else { continue };
        if text[first.value.range()] == text[field.value.range()] {
            continue;
        }
        let whole = Span::new(field.name.start, field.value.end).shifted(start);
        let earlier = Span::new(first.name.start, first.value.end).shifted(start);
        diagnostics.push(
            Diagnostic::new(
                &FIELD_TWICE,
                format!(
                    "`{name}` stands twice in `{}`, and one of the two is not shown",
                    entry.key
                ),
            )
            .at(file, whole, "here again")
            .at(file, earlier, "first here")
            .help("keep the one that is right, and remove the other"),
        );
    }
}

/// Lines outside of an entry that look like fields, or a brace that ends nothing; `ended_by` is what
/// ends the entry before.
fn outside(
    file: &SourcePath,
    text: &str,
    place: Span,
    ended_by: Option<Span>,
) -> Option<Diagnostic> {
    // An entry without its `@` is reported as such.
    if text[place.range()].lines().any(|line| looks_like_entry(line.trim())) {
        return None;
    }
    let mut found: Option<Span> = None;
    let mut at = place.start;
    for line in text[place.range()].split_inclusive('\n') {
        let span = trimmed(text, Span::new(at, at + line.len()));
        at += line.len();
        let words = &text[span.range()];
        let is_field = words.split_once('=').is_some_and(|(name, value)| {
            let name = name.trim_end();
            name.starts_with(|c: char| c.is_ascii_alphabetic())
                && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_+".contains(&byte))
                && value.trim_start().starts_with(|c: char| "{\"".contains(c) || c.is_ascii_digit())
        });
        let is_brace = !words.is_empty() && words.chars().all(|c| ['}', ','].contains(&c));
        if is_field || is_brace && words.contains('}') || found.is_some() && !words.is_empty() {
            found = Some(Span::new(found.map_or(span.start, |found| found.start), span.end));
        }
    }
    // With a brace alone no word is lost; libraries of many years have some.
    let span = found.filter(|span| text[span.range()].contains(char::is_alphanumeric))?;
    let diagnostic =
        Diagnostic::new(&OUTSIDE_ENTRY, "what stands outside of an entry is shown nowhere");
    let diagnostic = match ended_by {
        Some(brace) => diagnostic.at(file, brace, "the entry ends here").at(
            file,
            span,
            "and this belongs to none",
        ),
        None => diagnostic.at(file, span, ""),
    };
    Some(diagnostic.help(
        "move it into its entry, before the `}` that ends it; if that `}` is one too many, remove \
        it",
    ))
}

#[cfg(test)]
mod tests {
    use super::report_slips;
    use crate::base::{SourcePath, Span};

    fn codes(text: &str) -> Vec<&'static str> {
        let starts: Vec<usize> = text.match_indices('@').map(|(at, _)| at).collect();
        let ends = starts.iter().skip(1).copied().chain([text.len()]);
        let chunks: Vec<Span> =
            starts.iter().zip(ends).map(|(start, end)| Span::new(*start, end)).collect();
        let mut found = Vec::new();
        report_slips(&SourcePath::new("content/a.bib"), text, &chunks, &mut found);
        found.iter().map(|diagnostic| diagnostic.code.name).collect()
    }

    #[test]
    fn slips() {
        for sound in [
            "@article{a, title = {A = {b}, c = d}, note = \"x, title = y\", year = 2020}\n",
            "% remark\nSome words about = signs.\n@book(a, title = {B}, title = {B})\n",
            "@article{a, year = 1}}\n}\n",
            "@article{a, title = {A \\} b}, year = 1}\n\n@comment{title = {a}, title = {b}}\n",
        ] {
            assert_eq!(codes(sound), [""; 0], "{sound}");
        }
        assert_eq!(codes("@article{a, title = {A}, year = 1, Title = \"B\"}"), ["field-twice"]);
        for slip in [
            "@article{a, title = {A}}\n  journal = {J},\n  year = 2020,\n}\n",
            "title = {A},\n@article{a, year = 1}\n",
        ] {
            assert_eq!(codes(slip), ["outside-entry"], "{slip}");
        }
    }
}
