//! A text of a work, such as its title, as HTML with its marks.
//!
//! Citations are made elsewhere (`model/citation`); protected capitals and small capitals are
//! marks for styles alone and leave no trace.

use std::borrow::Cow;

use pulldown_cmark_escape::escape_html_body_text;

use crate::render::text::direction;
use crate::render::text::typography::insert_nbsp;
use crate::render::text::unbroken;
use crate::syntax::reference::MarkedText;

/// The title on one line as HTML: italic, bold, raised and lowered runs are elements, and no word
/// breaks at its hyphen.
pub fn html(text: &MarkedText) -> String {
    let (mut spaced, mut ends, mut marked) = (String::new(), Vec::new(), Vec::new());
    for run in text.clone().on_one_line().runs.iter().filter(|run| !run.text.is_empty()) {
        match run.marks.is_italic {
            true => spaced.push_str(&whole_species(&insert_nbsp(&run.text))),
            false => spaced.push_str(&insert_nbsp(&run.text)),
        }
        ends.push(spaced.len());
        marked.push(run.marks);
    }
    let mut out = String::with_capacity(spaced.len() + 16);
    out.push_str(direction::mark_before(&spaced, direction::of_work(&spaced)));
    unbroken::push_parts(&spaced, &ends, &mut out, |part, piece, out| {
        let marks = marked.get(part).copied().unwrap_or_default();
        let elements = [
            (marks.is_italic, "i"),
            (marks.is_bold, "b"),
            (marks.is_raised, "sup"),
            (marks.is_lowered, "sub"),
        ];
        let used = || elements.iter().filter(|(is_used, _)| *is_used).map(|(_, name)| *name);
        for name in used() {
            out.extend(["<", name, ">"]);
        }
        let _ = escape_html_body_text(&mut *out, piece);
        for name in used().rev() {
            out.extend(["</", name, ">"]);
        }
    });
    out
}

/// The short genus stays with its species: `E. coli`.
fn whole_species(text: &str) -> Cow<'_, str> {
    let mut letters = text.chars();
    let is_short =
        letters.next().is_some_and(char::is_uppercase) && letters.as_str().starts_with(". ");
    match is_short {
        true => Cow::Owned(text.replacen(' ', "\u{a0}", 1)),
        false => Cow::Borrowed(text),
    }
}

#[cfg(test)]
mod tests {
    use super::html;
    use crate::syntax::reference::MarkedText;
    use crate::syntax::reference::text::{Marks, Run};

    fn run(text: &str, marks: Marks) -> Run {
        Run { text: text.to_owned(), marks }
    }

    #[test]
    fn marks_become_elements_and_signs_are_escaped() {
        let none = Marks::default();
        let italic = Marks { is_italic: true, ..none };
        let both = Marks { is_bold: true, ..italic };
        let bold = Marks { is_bold: true, ..none };
        let raised = Marks { is_raised: true, ..none };
        let lowered = Marks { is_lowered: true, ..none };
        let protected = Marks { is_protected: true, ..none };
        let table = [
            (vec![run("Plain & <simple>", none)], "Plain &amp; &lt;simple&gt;"),
            (vec![run("On ", none), run("E. coli", italic)], "On <i>E.\u{a0}coli</i>"),
            (vec![run("in vitro", both)], "<i><b>in vitro</b></i>"),
            (vec![run("10", none), run("ab", raised)], "10<sup>ab</sup>"),
            (vec![run("CO", protected), run("gas", lowered)], "CO<sub>gas</sub>"),
            (vec![run("Two\n\nlines", none)], "Two lines"),
            (vec![run("", italic), run("é", none), run("", none), run("ü", bold)], "é<b>ü</b>"),
            (vec![run("A 30-day view", none)], "A [30-day] view"),
            (
                vec![run("In ", none), run("BRCA1", italic), run("-positive women", none)],
                "In [<i>BRCA1</i>-positive] women",
            ),
            (
                vec![run("A ", none), run("P53-null x-y", italic), run("-z", none)],
                "A [<i>P53-null</i>]<i> </i>[<i>x-y</i>-z]",
            ),
            (vec![run("10", none), run("-3", raised), run(" g", none)], "[10<sup>-3</sup>] g"),
            (vec![], ""),
        ];
        for (runs, expected) in table {
            let shown = html(&MarkedText { runs });
            let shown = shown.replace("<span class=\"unbroken\">", "[").replace("</span>", "]");
            assert_eq!(shown, expected);
        }
    }
}
