//! A text as HTML in which lines end only where they may: a range, a measure and, in a heading, a
//! word with a hyphen are kept whole, and an address may end a line behind its signs.
//!
//! Where that is, `typography` knows.

use pulldown_cmark_escape::escape_html_body_text;

use crate::base::hidden_character::is_right_to_left;
use crate::render::text::direction;
use crate::render::text::left_to_right::pieces;
use crate::render::text::typography::{insert_nbsp, is_address, unbroken_runs};

const OPEN: &str = "<span class=\"unbroken\">";
const CLOSE: &str = "</span>";

/// The text of a heading or a title, as HTML, on a page from right to left or another.
pub fn heading(text: &str, is_page_turned: bool) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let is_mixed = text.contains(is_right_to_left);
    if is_mixed {
        let own = direction::of_sentence(text, is_page_turned);
        out.push_str(direction::mark_before(text, own));
    }
    push(text, true, is_mixed, &mut out);
    out
}

/// Adds a text as HTML. `is_mixed` is a text beside words from right to left, or with some.
pub fn push(text: &str, is_heading: bool, is_mixed: bool, out: &mut String) {
    let text = insert_nbsp(text);
    if !is_mixed {
        return push_runs(&text, is_heading, out);
    }
    let mut from = 0;
    for piece in pieces(&text) {
        push_runs(&text[from..piece.start], is_heading, out);
        out.push_str("<bdi dir=\"ltr\">");
        push_runs(&text[piece.clone()], is_heading, out);
        out.push_str("</bdi>");
        from = piece.end;
    }
    push_runs(&text[from..], is_heading, out);
}
fn push_runs(text: &str, is_heading: bool, out: &mut String) {
    let mut from = 0;
    for run in unbroken_runs(text, is_heading) {
        push_plain(&text[from..run.start], out);
        out.push_str(OPEN);
        let _ = escape_html_body_text(&mut *out, &text[run.clone()]);
        out.push_str(CLOSE);
        from = run.end;
    }
    push_plain(&text[from..], out);
}

/// Adds parts of one text that differ in their elements: `push_part` writes a part of a run. What is
/// kept whole may begin in one part and end in another.
pub fn push_parts(
    text: &str,
    ends: &[usize],
    out: &mut String,
    mut push_part: impl FnMut(usize, &str, &mut String),
) {
    let runs = unbroken_runs(text, true);
    let mut cuts: Vec<usize> = runs.iter().flat_map(|run| [run.start, run.end]).collect();
    cuts.extend(ends);
    cuts.sort_unstable();
    cuts.dedup();
    let (mut from, mut part) = (0, 0);
    for cut in cuts {
        if from < cut {
            push_part(part, &text[from..cut], out);
            from = cut;
        }
        // Of two runs that touch, the first ends before the second begins.
        if runs.iter().any(|run| run.end == cut) {
            out.push_str(CLOSE);
        }
        if runs.iter().any(|run| run.start == cut) {
            out.push_str(OPEN);
        }
        while ends.get(part).is_some_and(|end| *end <= cut) {
            part += 1;
        }
    }
}

/// Escapes a text, and lets its addresses break.
fn push_plain(text: &str, out: &mut String) {
    if !text.contains('/') {
        let _ = escape_html_body_text(&mut *out, text);
        return;
    }
    for token in text.split_inclusive(char::is_whitespace) {
        if !is_address(token) {
            let _ = escape_html_body_text(&mut *out, token);
            continue;
        }
        let mut from = 0;
        for (at, _) in token.match_indices(['/', '.', '?', '&', '-', '_']) {
            let end = at + 1;
            let behind = token[end..].chars().next();
            // Not between the slashes of `https://`, not before what ends a sentence, and not in the
            // first number of a DOI.
            let before = token[..at].strip_suffix("10");
            let is_in_number = before.is_some_and(|text| !text.ends_with(char::is_alphanumeric))
                && behind.is_some_and(|c| c.is_ascii_digit());
            if behind.is_some_and(char::is_alphanumeric) && !is_in_number {
                let _ = escape_html_body_text(&mut *out, &token[from..end]);
                out.push_str("<wbr>");
                from = end;
            }
        }
        let _ = escape_html_body_text(&mut *out, &token[from..]);
    }
}

#[cfg(test)]
mod tests {
    use super::{heading, push};

    fn shown(text: &str, is_heading: bool) -> String {
        let mut out = String::new();
        push(
            text,
            is_heading,
            text.contains(crate::base::hidden_character::is_right_to_left),
            &mut out,
        );
        out.replace("<span class=\"unbroken\">", "[").replace("</span>", "]").replace("<wbr>", "|")
    }

    #[test]
    fn lines_end_behind_the_signs_of_an_address() {
        let table = [
            ("Text & more.", "Text &amp; more."),
            ("doi:10.1016/j.jtcvs.2025.01.001.", "doi:10.1016/|j.|jtcvs.|2025.|01.|001."),
            ("https://doi.org/10.1/a", "https://|doi.|org/|10.1/|a"),
            ("see https://a.b/c?d=e&f, or 1-2", "see https://|a.|b/|c?|d=e&amp;|f, or [1-2]"),
            ("and/or 3/4", "and/or [3/4]"),
            ("ada@example.org", "ada@example.org"),
        ];
        for (text, expected) in table {
            assert_eq!(shown(text, false), expected);
        }
    }

    #[test]
    fn a_heading_has_no_word_that_breaks() {
        assert_eq!(shown("A two-year view", true), "A [two-year] view");
        assert_eq!(
            heading("<a-b> & 30-day", false),
            "&lt;<span class=\"unbroken\">a-b&gt;</span> &amp; <span class=\"unbroken\">30-day</span>"
        );
    }
}
