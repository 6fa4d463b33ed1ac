//! A text with its marks, as LaTeX for classic BibTeX and as the HTML of CSL-JSON.
//!
//! Reads nothing.

use super::catalog;
use super::marked::{MarkedText, Marks};

/// The value of a field of a `.bib` file, without its outer braces.
pub fn to_latex(text: &MarkedText) -> String {
    let mut out = String::new();
    let mut is_protected = false;
    let mut letters = text.runs.iter().flat_map(|run| run.text.chars()).peekable();
    let mut before = None;
    let mut opened = None;
    for run in &text.runs {
        if run.marks.is_protected != is_protected {
            match run.marks.is_protected {
                true => opened = Some(out.len() + 1),
                false => part_from_command(&mut out, opened.take()),
            }
            out.push(if run.marks.is_protected { '{' } else { '}' });
            is_protected = run.marks.is_protected;
        }
        let commands = commands(run.marks);
        for command in &commands {
            out.push('\\');
            out.push_str(command);
            out.push('{');
        }
        for c in run.text.chars() {
            letters.next();
            escape_latex(c, [before, letters.peek().copied()], is_protected, &mut out);
            before = Some(c);
        }
        commands.iter().for_each(|_| out.push('}'));
    }
    if is_protected {
        part_from_command(&mut out, opened);
        out.push('}');
    }
    out
}

/// Parts a brace from a command behind it: BibTeX takes both for an accented letter, and makes all
/// letters up to the closing brace small.
fn part_from_command(out: &mut String, opened: Option<usize>) {
    if let Some(at) = opened.filter(|at| out[*at..].starts_with('\\')) {
        out.insert_str(at, "{}");
    }
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

/// Each sign of TeX is escaped once. Signs that TeX would join, such as two hyphens, are parted, and
/// letters that it has in formulas alone are one.
fn escape_latex(c: char, around: [Option<char>; 2], is_protected: bool, out: &mut String) {
    if let Some(formula) = catalog::formula(c, around) {
        // BibTeX makes a small letter of a capital one.
        let has_braces = c.is_uppercase() && !is_protected;
        if out.ends_with('$') {
            out.push_str("{}");
        }
        out.push_str(if has_braces { "{$" } else { "$" });
        out.push_str(&formula);
        out.push_str(if has_braces { "$}" } else { "$" });
        return;
    }
    if let Some((command, digit)) = raised_or_lowered(c) {
        let goes_on =
            around[0].and_then(raised_or_lowered).is_some_and(|(same, _)| same == command);
        match goes_on && out.ends_with('}') {
            true => drop(out.pop()),
            false => out.push_str(command),
        }
        out.extend([digit, '}']);
        return;
    }
    match c {
        '\\' => out.push_str("\\textbackslash{}"),
        '^' => out.push_str("\\textasciicircum{}"),
        '~' => out.push_str("\\textasciitilde{}"),
        '`' => out.push_str("\\textasciigrave{}"),
        // The old encoding of TeX's fonts has other signs in their place.
        '<' => out.push_str("\\textless{}"),
        '>' => out.push_str("\\textgreater{}"),
        '|' => out.push_str("\\textbar{}"),
        '{' | '}' | '$' | '&' | '%' | '#' | '_' => out.extend(['\\', c]),
        '\u{a0}' => out.push('~'),
        '\u{202f}' => out.push_str("\\,"),
        '-' | '\'' if around[0] == Some(c) => out.extend(['{', '}', c]),
        c => out.push(c),
    }
}

/// The command and the digit of a small digit.
fn raised_or_lowered(c: char) -> Option<(&'static str, char)> {
    const RAISED: &str = "\\textsuperscript{";
    let (command, first) = match c {
        '¹' => return Some((RAISED, '1')),
        '²' => return Some((RAISED, '2')),
        '³' => return Some((RAISED, '3')),
        '₀'..='₉' => ("\\textsubscript{", '₀'),
        '⁰' | '⁴'..='⁹' => (RAISED, '⁰'),
        _ => return None,
    };
    let digit = char::from_digit(u32::from(c) - u32::from(first), 10)?;
    Some((command, digit))
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
