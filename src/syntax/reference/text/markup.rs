//! Tags of HTML, JATS and MathML and entities in a text, as marks and characters.
//!
//! What only looks like a tag stays: `p < 0.05`, `a<b>c`. A tag without a partner stays, too.

use std::collections::BTreeSet;

use super::entities::without_entities;
use super::letters::{Letter, PARAGRAPH, plain};
use super::marked::Marks;
use super::mathml;
use super::reader::Reader;
use super::tags::{Effect, tags};
use super::tex;

/// How many tags may be open at once; one more changes nothing. Each letter has the marks of all.
const DEEPEST: usize = 40;

/// Markup may be escaped, and escaped again.
const ROUNDS: usize = 4;

/// The letters without tags and entities.
pub fn resolved(mut letters: Vec<Letter>) -> Vec<Letter> {
    for _ in 0..ROUNDS {
        let before = letters.len();
        // A formula of MathML is XML only with its entities.
        letters = without_tags(letters);
        letters = without_entities(letters);
        if letters.len() == before {
            break;
        }
    }
    without_heading(letters)
}

/// A first paragraph that only says `Abstract` is left out.
fn without_heading(mut letters: Vec<Letter>) -> Vec<Letter> {
    let text = letters.iter().position(|letter| !letter.c.is_whitespace()).unwrap_or(0);
    let first = letters[text..].iter().take(20).position(|letter| letter.c == PARAGRAPH);
    if let Some(length) = first
        && is_name_of_abstract(&plain(&letters[text..text + length]))
        && letters[text + length..].iter().any(|letter| !letter.c.is_whitespace())
    {
        letters.drain(..text + length);
    }
    letters
}

fn is_name_of_abstract(heading: &str) -> bool {
    let bare = heading.trim().trim_end_matches([':', '.']).to_lowercase();
    ["abstract", "summary", "zusammenfassung", "résumé", "resumen"].contains(&bare.as_str())
}

fn without_tags(letters: Vec<Letter>) -> Vec<Letter> {
    if !letters.iter().any(|letter| letter.c == '<') {
        return letters;
    }
    let tags = tags(&letters);
    let has_mathml = tags.iter().any(|(_, _, effect, _)| *effect == Effect::Formula);
    let mut out: Vec<Letter> = Vec::with_capacity(letters.len());
    let mut open: Vec<(Effect, usize)> = Vec::new();
    // Where the tags close that lie too deep.
    let mut too_deep: BTreeSet<usize> = BTreeSet::new();
    // Where the last broken formula ends.
    let mut broken = 0;
    let mut line_breaks = 0;
    let mut at = 0;
    let mut next = tags.into_iter().peekable();
    while let Some(letter) = letters.get(at) {
        let Some((_, tag, effect, partner)) = next.next_if(|(start, ..)| *start == at) else {
            let marks =
                open.iter().fold(letter.marks, |marks, (effect, _)| applied(*effect, marks));
            if !letter.c.is_whitespace() {
                line_breaks = 0;
            }
            at += 1;
            if !is_behind_heading(&out) || !letter.c.is_whitespace() {
                out.push(Letter { c: letter.c, marks });
            }
            continue;
        };
        let start = at;
        at += tag.length;
        let is_opening = !tag.is_closing && !tag.is_empty;
        match effect {
            Effect::Formula | Effect::TexFormula | Effect::Dropped if is_opening => {
                let end = partner.unwrap_or(at);
                let content = &letters[at..end];
                let formula = match effect {
                    // What lies in a broken one is broken, too.
                    Effect::Formula if start < broken => None,
                    Effect::Formula => mathml::to_tex(&plain(content)),
                    Effect::TexFormula if !has_mathml => Some(bare_tex(&plain(content))),
                    _ => Some(String::new()),
                };
                match formula {
                    Some(formula) => {
                        out.extend(formula_letters(&formula, letter.marks));
                        at = end;
                        while next.next_if(|(start, ..)| *start < end).is_some() {}
                    }
                    // A broken formula keeps its words.
                    None => broken = broken.max(end),
                }
            }
            Effect::LineBreak => {
                line_breaks += 1;
                out.push(Letter::plain(if line_breaks > 1 { PARAGRAPH } else { ' ' }));
            }
            // The paragraph that follows a heading goes on in its line.
            Effect::Paragraph if is_behind_heading(&out) => {}
            Effect::Paragraph => out.push(Letter::plain(PARAGRAPH)),
            _ if too_deep.remove(&start) => {}
            _ if is_opening && open.len() == DEEPEST => too_deep.extend(partner),
            Effect::Heading if !tag.is_closing => {
                out.push(Letter::plain(PARAGRAPH));
                open.push((effect, out.len()));
            }
            Effect::Heading => {
                if let Some(index) = open.iter().rposition(|(open, _)| *open == Effect::Heading) {
                    let (_, start) = open.remove(index);
                    end_heading(&mut out, start);
                }
            }
            _ if tag.is_empty => {}
            _ if tag.is_closing => {
                if let Some(index) = open.iter().rposition(|(open, _)| *open == effect) {
                    open.remove(index);
                }
            }
            // One that no other closes would mark all that follows.
            _ if partner.is_none() => {}
            _ => open.push((effect, out.len())),
        }
    }
    out
}

/// Ends the heading that begins at `start`: `Background` stands before its text with a colon, and
/// `Abstract`, which says nothing, is left out.
fn end_heading(out: &mut Vec<Letter>, start: usize) {
    let heading: String = out[start..].iter().map(|letter| letter.c).collect();
    let heading = heading.trim();
    let is_empty = heading.is_empty() || is_name_of_abstract(heading);
    if is_empty {
        out.truncate(start);
    } else {
        let is_closed = heading.ends_with([':', '.', '?', '!']);
        out.extend(if is_closed { " " } else { ": " }.chars().map(Letter::plain));
        out.push(Letter::plain(BEHIND_HEADING));
    }
}

/// A blank that ends a heading.
const BEHIND_HEADING: char = '\u{2028}';

fn is_behind_heading(out: &[Letter]) -> bool {
    out.last().is_some_and(|last| last.c == BEHIND_HEADING)
}

fn formula_letters(formula: &str, marks: Marks) -> Vec<Letter> {
    let mut reader = Reader::new(None);
    reader.marks = marks;
    reader.within(formula, Reader::formula);
    reader.into_letters().0
}

/// A formula of TeX without the document that publishers write round it.
fn bare_tex(content: &str) -> String {
    let body = content.split_once("\\begin{document}").map_or(content, |(_, body)| body);
    let body = body.split_once("\\end{document}").map_or(body, |(body, _)| body);
    let is_fence = |c: char| c == '$' || c.is_whitespace();
    tex::without_odd_braces(body.trim_matches(is_fence))
}

fn applied(effect: Effect, marks: Marks) -> Marks {
    match effect {
        Effect::Italic => Marks { is_italic: true, ..marks },
        Effect::Bold => Marks { is_bold: true, ..marks },
        Effect::Raised => Marks { is_raised: true, is_lowered: false, ..marks },
        Effect::Lowered => Marks { is_lowered: true, is_raised: false, ..marks },
        Effect::SmallCaps => Marks { is_small_caps: true, ..marks },
        Effect::Protected => Marks { is_protected: true, ..marks },
        _ => marks,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str) -> Vec<Letter> {
        resolved(text.chars().map(Letter::plain).collect())
    }

    #[test]
    fn tags_deeper_than_the_limit_change_nothing() {
        let within =
            |depth: usize| format!("{}<b>x</b>{}y", "<i>".repeat(depth), "</i>".repeat(depth));
        let italic = Marks { is_italic: true, ..Marks::default() };
        let both = Marks { is_bold: true, ..italic };
        for (depth, x) in [(DEEPEST - 1, both), (DEEPEST, italic), (1_000, italic)] {
            let y = Letter::plain('y');
            assert_eq!(marked(&within(depth)), [Letter { c: 'x', marks: x }, y], "{depth}");
        }
    }

    #[test]
    fn a_broken_formula_keeps_its_words() {
        let broken =
            |depth: usize| format!("{}<!x{} y", "<math>".repeat(depth), "</math>".repeat(depth));
        for depth in [1, 3] {
            assert_eq!(plain(&marked(&broken(depth))), "<!x y");
        }
    }
}
