//! A text of a work, such as its title, as HTML with its marks.
//!
//! Citations are made elsewhere (`model/citation`); protected capitals and small capitals are
//! marks for styles alone and leave no trace.

use pulldown_cmark_escape::escape_html_body_text;

use crate::render::text::typography::insert_nbsp;
use crate::syntax::reference::MarkedText;

/// The text on one line as HTML: italic, bold, raised and lowered runs are elements.
pub fn html(text: &MarkedText) -> String {
    let mut out = String::new();
    for run in &text.clone().on_one_line().runs {
        let marks = run.marks;
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
        let _ = escape_html_body_text(&mut out, &insert_nbsp(&run.text));
        for name in used().rev() {
            out.extend(["</", name, ">"]);
        }
    }
    out
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
        ];
        for (runs, expected) in table {
            assert_eq!(html(&MarkedText { runs }), expected);
        }
    }
}
