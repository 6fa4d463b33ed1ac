//! A text with its marks, as LaTeX for classic BibTeX and as the HTML of CSL-JSON.
//!
//! Reads nothing.

use super::marked::{MarkedText, Marks};

/// The value of a field of a `.bib` file, without its outer braces.
pub fn to_latex(text: &MarkedText) -> String {
    let mut out = String::new();
    let mut is_protected = false;
    for run in &text.runs {
        if run.marks.is_protected != is_protected {
            out.push(if run.marks.is_protected { '{' } else { '}' });
            is_protected = run.marks.is_protected;
        }
        let commands = commands(run.marks);
        for command in &commands {
            out.push('\\');
            out.push_str(command);
            out.push('{');
        }
        escape_latex(&run.text, &mut out);
        commands.iter().for_each(|_| out.push('}'));
    }
    if is_protected {
        out.push('}');
    }
    out
}

fn commands(marks: Marks) -> Vec<&'static str> {
    [
        (marks.is_bold, "textbf"),
        (marks.is_small_caps, "textsc"),
        (marks.is_italic, "emph"),
        (marks.is_raised, "textsuperscript"),
        (marks.is_lowered, "textsubscript"),
    ]
    .into_iter()
    .filter(|(has, _)| *has)
    .map(|(_, command)| command)
    .collect()
}

/// Each sign of TeX is escaped once. Signs that TeX would join, such as two hyphens, are parted.
fn escape_latex(text: &str, out: &mut String) {
    let mut before = ' ';
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '`' => out.push_str("\\textasciigrave{}"),
            '{' | '}' | '$' | '&' | '%' | '#' | '_' => out.extend(['\\', c]),
            '\u{a0}' => out.push('~'),
            '\u{202f}' => out.push_str("\\,"),
            '-' | '\'' if before == c => out.extend(['{', '}', c]),
            c => out.push(c),
        }
        before = c;
    }
}

/// The text as CSL-JSON has it. Its readers decode no entities, so none are written.
pub fn to_html(text: &MarkedText) -> String {
    let mut out = String::new();
    for run in &text.runs {
        let tags: Vec<(&str, &str)> = [
            (run.marks.is_protected, "<span class=\"nocase\">", "</span>"),
            (run.marks.is_bold, "<b>", "</b>"),
            (run.marks.is_small_caps, "<span style=\"font-variant:small-caps;\">", "</span>"),
            (run.marks.is_italic, "<i>", "</i>"),
            (run.marks.is_raised, "<sup>", "</sup>"),
            (run.marks.is_lowered, "<sub>", "</sub>"),
        ]
        .into_iter()
        .filter(|(has, ..)| *has)
        .map(|(_, open, close)| (open, close))
        .collect();
        tags.iter().for_each(|(open, _)| out.push_str(open));
        out.push_str(&run.text);
        tags.iter().rev().for_each(|(_, close)| out.push_str(close));
    }
    out
}
