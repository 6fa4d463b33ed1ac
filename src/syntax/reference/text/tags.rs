//! The tags of HTML, JATS and MathML in a text: which there are, and what each does.
//!
//! What only looks like a tag is none: `p < 0.05`, `a<b>c`, `<L>-DOPA`. Changes no text.

use std::collections::BTreeMap;

use super::letters::Letter;

/// The longest tag that is one, with its attributes.
const LONGEST_TAG: usize = 400;

/// A tag and what it does to the text.
pub struct Tag {
    pub name: String,
    pub attributes: String,
    pub is_closing: bool,
    pub is_empty: bool,
    /// How many letters it has.
    pub length: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    Italic,
    Bold,
    Raised,
    Lowered,
    SmallCaps,
    Protected,
    /// Words without a mark.
    Same,
    Paragraph,
    /// The heading of a part of an abstract.
    Heading,
    LineBreak,
    /// A formula of MathML.
    Formula,
    /// The same formula in TeX, beside it or alone.
    TexFormula,
    /// Has no words.
    Dropped,
    /// Known only in the namespaces of JATS and MathML.
    Unknown,
}

pub type Placed = (usize, Tag, Effect, Option<usize>);

/// The tags of a text in its order, each with the index of its first letter and of its partner.
/// Only tags of a paragraph or a line need none.
pub fn tags(letters: &[Letter]) -> Vec<Placed> {
    let mut found: Vec<Placed> = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let Some(tag) = (letters[at].c == '<').then(|| tag(&letters[at..])).flatten() else {
            at += 1;
            continue;
        };
        match effect(&tag) {
            Some(effect) => {
                let start = at;
                at += tag.length;
                found.push((start, tag, effect, None));
            }
            None => at += 1,
        }
    }
    let names = found.iter().map(|(_, tag, effect, _)| {
        let is_alone = tag.is_empty || matches!(effect, Effect::Paragraph | Effect::LineBreak);
        (!is_alone).then_some((tag.name.as_str(), tag.is_closing))
    });
    for (opening, closing) in pairs(names) {
        found[opening].3 = Some(found[closing].0);
        found[closing].3 = Some(found[opening].0);
        // The closing tag does what the opening one did.
        found[closing].2 = found[opening].2;
    }
    found.retain(|(_, tag, effect, partner)| {
        partner.is_some()
            || tag.is_empty
            || tag.name.contains(':')
            || matches!(effect, Effect::Paragraph | Effect::LineBreak | Effect::Dropped)
            // `a<b>c` is none, but `</b>` and `<sub>` alone are.
            || tag.is_closing
            || tag.name.len() > 2
    });
    found
}

/// Which tags are partners, by their names and whether each closes: a closing one and the last open
/// one of its name. Looks each name up once, however many are open.
fn pairs<N: Ord>(names: impl Iterator<Item = Option<(N, bool)>>) -> Vec<(usize, usize)> {
    let mut open: BTreeMap<N, Vec<usize>> = BTreeMap::new();
    let mut pairs = Vec::new();
    for (at, name) in names.enumerate() {
        match name {
            Some((name, false)) => open.entry(name).or_default().push(at),
            Some((name, true)) => {
                let opening = open.get_mut(&name).and_then(Vec::pop);
                pairs.extend(opening.map(|opening| (opening, at)));
            }
            None => {}
        }
    }
    pairs
}

/// The tag at the start of letters. A comment is one named `!`.
fn tag(letters: &[Letter]) -> Option<Tag> {
    let longest = &letters[..letters.len().min(LONGEST_TAG)];
    let sign = |at: usize| longest.get(at).map(|letter| letter.c);
    let literal = |text: &str, at: usize| {
        text.chars().enumerate().all(|(index, c)| sign(at + index) == Some(c))
    };
    let special = |length: usize| {
        let (name, attributes) = ("!".to_owned(), String::new());
        Some(Tag { name, attributes, is_closing: false, is_empty: true, length })
    };
    if literal("<!--", 0) {
        let end = (4..longest.len()).find(|at| literal("-->", *at))?;
        return special(end + 3);
    }
    let is_closing = sign(1) == Some('/');
    let start = if is_closing { 2 } else { 1 };
    let is_name = |letter: &&Letter| letter.c.is_ascii_alphanumeric() || ":-".contains(letter.c);
    let name: String =
        longest.get(start..)?.iter().take_while(is_name).map(|letter| letter.c).collect();
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let behind = start + name.len();
    let end = behind + longest[behind..].iter().position(|letter| "<>".contains(letter.c))?;
    if sign(end) != Some('>') {
        return None;
    }
    let attributes: String = longest[behind..end].iter().map(|letter| letter.c).collect();
    let is_empty = attributes.ends_with('/');
    let attributes = attributes.trim_end_matches('/').trim().to_owned();
    // Attributes have values, in quotes as a rule.
    let is_separated = longest[behind].c.is_whitespace() || "/>".contains(longest[behind].c);
    if !is_separated || !(attributes.is_empty() || attributes.contains('=')) {
        return None;
    }
    Some(Tag { name: name.to_ascii_lowercase(), attributes, is_closing, is_empty, length: end + 1 })
}

/// What a tag does; `None` for a name that is none of a tag.
fn effect(tag: &Tag) -> Option<Effect> {
    let (namespace, name) = tag.name.split_once(':').unwrap_or(("", &tag.name));
    let in_jats = !namespace.is_empty();
    Some(match name {
        "i" | "em" | "italic" | "emphasis" | "cite" | "it" => Effect::Italic,
        "b" | "strong" | "bold" => Effect::Bold,
        "sup" | "superscript" => Effect::Raised,
        "sub" | "inf" | "subscript" => Effect::Lowered,
        "sc" | "scp" | "small-caps" | "smallcaps" => Effect::SmallCaps,
        "span" if tag.attributes.contains("small-caps") => Effect::SmallCaps,
        "span" if tag.attributes.contains("nocase") => Effect::Protected,
        "span" if tag.attributes.contains("italic") => Effect::Italic,
        "span" if tag.attributes.contains("bold") => Effect::Bold,
        "span" if tag.attributes.contains("super") => Effect::Raised,
        "span" | "u" | "underline" | "tt" | "roman" | "monospace" | "sans-serif" | "font" | "a"
        | "ext-link" | "xref" | "email" | "uri" | "named-content" | "styled-content" | "abbrev"
        | "inline-formula" | "disp-formula" | "alternatives" | "strike" | "s" | "overline"
        | "small" | "big" | "nobr" | "bdi" | "q" | "abbr" | "code" | "html" | "body" | "jats" => {
            Effect::Same
        }
        "x" | "abstract" | "institution" if in_jats => Effect::Same,
        "p" | "sec" | "div" | "list" | "list-item" | "ul" | "ol" | "li" | "disp-quote"
        | "section" | "abstracttext" => Effect::Paragraph,
        "title" | "label" if in_jats => Effect::Heading,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Effect::Heading,
        "tex-math" => Effect::TexFormula,
        "img" => Effect::Dropped,
        "br" | "break" | "hr" => Effect::LineBreak,
        "math" => Effect::Formula,
        "graphic" | "inline-graphic" if in_jats => Effect::Dropped,
        _ if tag.name == "!" => Effect::Same,
        _ if matches!(namespace, "jats" | "mml" | "m" | "xlink" | "o" | "ce" | "sb") => {
            Effect::Unknown
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::cmp::Ordering;

    use super::*;

    #[test]
    fn a_closing_tag_has_the_last_open_one_of_its_name() {
        let names = ["i", "b", "i", "/b", "/u", "/i", "/i", "/i"].map(|name| {
            let bare = name.trim_start_matches('/');
            Some((bare, bare != name))
        });
        assert_eq!(pairs(names.into_iter()), [(1, 3), (2, 5), (0, 6)]);
    }

    /// A name that counts how often it is compared.
    struct Counted<'c>(&'static str, &'c Cell<usize>);

    impl Ord for Counted<'_> {
        fn cmp(&self, other: &Self) -> Ordering {
            self.1.set(self.1.get() + 1);
            self.0.cmp(other.0)
        }
    }

    impl PartialOrd for Counted<'_> {
        fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
            Some(self.cmp(other))
        }
    }

    impl PartialEq for Counted<'_> {
        fn eq(&self, other: &Self) -> bool {
            self.cmp(other) == Ordering::Equal
        }
    }

    impl Eq for Counted<'_> {}

    #[test]
    fn tags_that_nothing_closes_cost_no_more_the_more_there_are() {
        let compared = |count: usize| {
            let counter = Cell::new(0);
            let tags = [("i", false), ("b", true)].iter().cycle().take(2 * count);
            let found = pairs(tags.map(|(name, closes)| Some((Counted(name, &counter), *closes))));
            assert_eq!(found, []);
            counter.get()
        };
        for count in [20, 20_000] {
            assert!((count..4 * count).contains(&compared(count)), "{}", compared(count));
        }
    }
}
