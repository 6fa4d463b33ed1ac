//! What the citation engine cannot hold, carried through it as signs of Unicode's private area:
//! marks inside a title, and a hyphen that is no range.
//!
//! Only writes and reads these signs; what they stand for is decided elsewhere.

use crate::syntax::markdown::{Inline, Inlines};
use crate::syntax::reference::text::Marks;

/// The engine prints a hyphen between two numbers as a range.
const HYPHEN: char = '\u{E0F0}';
/// Ends a text after which the style's full stop is a semicolon.
pub const SEMICOLON: char = '\u{E0F1}';
/// Parts an issue from its supplement.
pub const SUPPLEMENT: char = '\u{E0F2}';
/// Between two words that are one name to the engine.
const BLANK: char = '\u{E0FA}';
/// Ends a run of marked text.
const END: char = '\u{E0FF}';
/// Begins a run of marked text; the marks are the number behind it. It stands behind the first
/// letter of the run, as the engine changes the case of a letter only if a word begins with it.
const BEGIN: u32 = 0xE000;

/// A text whose hyphens stay hyphens.
pub fn with_hyphens(text: &str) -> String {
    text.chars().map(|c| if is_hyphen(c) { HYPHEN } else { c }).collect()
}

/// Two words that give one initial, as `Beatriz de`.
pub fn joined(front: &str, behind: &str) -> String {
    format!("{front}{BLANK}{behind}")
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// The text of a run with its marks around it.
pub fn with_marks(text: &str, marks: Marks) -> String {
    let number = bits(marks);
    let mut chars = text.chars();
    let (Some(first), true) = (chars.next(), number > 0) else { return text.to_owned() };
    let begin = char::from_u32(BEGIN + number).unwrap_or(END);
    format!("{first}{begin}{}{END}", chars.as_str())
}

fn bits(marks: Marks) -> u32 {
    let Marks { is_italic, is_bold, is_raised, is_lowered, .. } = marks;
    [is_italic, is_bold, is_raised, is_lowered]
        .into_iter()
        .enumerate()
        .map(|(at, is_set)| u32::from(is_set) << at)
        .sum()
}

fn marks_of(c: char) -> Option<Marks> {
    let number = u32::from(c).checked_sub(BEGIN).filter(|number| *number < 16)?;
    let has = |at: u32| number >> at & 1 == 1;
    Some(Marks {
        is_italic: has(0),
        is_bold: has(1),
        is_raised: has(2),
        is_lowered: has(3),
        ..Marks::default()
    })
}

/// A text without the signs that a person may have written there.
pub fn without_signs(text: &str) -> String {
    text.chars().filter(|c| !('\u{E000}'..='\u{E0FF}').contains(c)).collect()
}

/// Turns the signs in a citation into what they stand for. `is_italic` says whether the text around
/// them is: italics in italics are upright.
pub fn unpack(content: Inlines, is_italic: bool) -> Inlines {
    let mut out = Vec::new();
    for inline in content {
        match inline {
            Inline::Text { text } => unpack_text(&text, is_italic, &mut out),
            Inline::Emphasis { content } => {
                out.push(Inline::Emphasis { content: unpack(content, true) });
            }
            Inline::Strong { content } => {
                out.push(Inline::Strong { content: unpack(content, is_italic) });
            }
            Inline::Link { target, title, content } => {
                let content = unpack(content, is_italic);
                out.push(Inline::Link { target, title, content });
            }
            other => out.push(other),
        }
    }
    out
}

fn unpack_text(text: &str, is_italic: bool, out: &mut Inlines) {
    let mut plain = String::new();
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if let Some(marks) = marks_of(c) {
            let mut run: String = plain.pop().into_iter().collect();
            run.extend(chars.by_ref().take_while(|c| *c != END).map(unsigned));
            push(&mut plain, out);
            let inner = vec![Inline::Text { text: run.into() }];
            let inner = match marks.is_italic && !is_italic {
                true => vec![Inline::Emphasis { content: inner }],
                false => inner,
            };
            match marks.is_bold {
                true => out.push(Inline::Strong { content: inner }),
                false => out.extend(inner),
            }
        } else if c != END && c != SEMICOLON {
            plain.push(unsigned(c));
        }
    }
    push(&mut plain, out);
}

fn push(plain: &mut String, out: &mut Inlines) {
    if !plain.is_empty() {
        out.push(Inline::Text { text: std::mem::take(plain).into() });
    }
}

fn unsigned(c: char) -> char {
    match c {
        HYPHEN => '-',
        BLANK => ' ',
        c => c,
    }
}
