//! Which blocks of `cv.md` are its title, its sections, its entries and their posts, at whatever
//! level their headings were written, or as lines in bold.
//!
//! Where a heading may be either, its level decides; what is no heading without doubt stays text.

use crate::base::Span;
use crate::lexicon::SectionKind;
use crate::syntax::cv::piece::{HeadingLine, Piece, has_blank_line};
use crate::syntax::cv::{bold, head};
use crate::syntax::markdown::{Block, Markdown, plain_text};

/// A block of the file; headings have a level of their own.
struct Node<'a> {
    block: &'a Block,
    span: Span,
    level: Option<u8>,
}

/// The parts of a markdown text. `text` is the file's, from byte 0.
pub fn pieces<'a>(text: &str, markdown: &'a Markdown) -> Vec<Piece<'a>> {
    let nodes = nodes(text, markdown);
    let has_title = matches!(nodes.first(), Some(node) if node.level == Some(1));
    let levels: Vec<u8> = nodes.iter().filter_map(|node| node.level).collect();
    let is_lone_title = levels == [1] && has_title && !is_known(&nodes[0]);
    if levels.is_empty() || is_lone_title {
        return bold::sections(without_headings(&nodes, is_lone_title), text);
    }
    let section = section_level(text, &nodes);
    let is_title = |at: usize| {
        at == 0
            && has_title
            && match section {
                1 => !is_known(&nodes[0]) && opens_sections(&nodes),
                _ => true,
            }
    };
    let mut pieces = Vec::new();
    let mut entry = 0;
    let mut is_in_section = false;
    for (at, node) in nodes.iter().enumerate() {
        let (Some(level), Block::Heading { id, content, .. }) = (node.level, node.block) else {
            pieces.push(match node.block {
                // A line over a rule that is no heading.
                Block::Heading { content, .. } => {
                    Piece::Block(Block::Paragraph { content: content.clone() }, node.span)
                }
                block => Piece::Block(block.clone(), node.span),
            });
            if node.level.is_none() && matches!(node.block, Block::Heading { .. }) {
                pieces.push(Piece::Block(Block::Rule, node.span));
            }
            continue;
        };
        let line = || {
            let heading = markdown.headings.iter().find(|heading| heading.id == **id);
            let span = heading.map_or(node.span, |heading| heading.span);
            HeadingLine { content: content.clone(), heading, span }
        };
        if content.is_empty() {
            continue;
        }
        if is_title(at) {
            pieces.push(Piece::Title(content.clone()));
        } else if level <= section {
            entry = entry_level(text, &nodes[at + 1..], section);
            is_in_section = true;
            pieces.push(Piece::Section(line()));
        } else if is_in_section && level == entry {
            pieces.push(Piece::Entry(line()));
        } else if is_in_section && entry > 0 && level > entry && is_post(text, &nodes, at) {
            pieces.push(Piece::Post(line()));
        } else {
            pieces.push(Piece::Block(node.block.clone(), node.span));
        }
    }
    bold::entries(pieces, text)
}

/// The blocks of the text, where a line over `---` that cannot be a heading has no level.
fn nodes<'a>(text: &str, markdown: &'a Markdown) -> Vec<Node<'a>> {
    let mut nodes: Vec<Node<'a>> = Vec::new();
    for (block, span) in markdown.body.blocks.iter().zip(&markdown.spans) {
        let level = match block {
            Block::Heading { level, content, .. } => {
                let source = text.get(span.range()).unwrap_or_default();
                let is_underlined = !source.trim_start().starts_with('#');
                let words = plain_text(content);
                let is_under_heading = nodes.last().is_some_and(|last| {
                    last.level.is_some() && !has_blank_line(text, last.span, *span)
                });
                let is_text = is_underlined
                    && *level == 2
                    && (words.split_whitespace().count() > 12
                        || words.trim_end().ends_with('.')
                        || is_under_heading && head::is_dated(content));
                (!is_text).then_some(*level)
            }
            _ => None,
        };
        nodes.push(Node { block, span: *span, level });
    }
    nodes
}

fn without_headings(nodes: &[Node<'_>], has_title: bool) -> Vec<Piece<'static>> {
    let mut pieces = Vec::new();
    for (at, node) in nodes.iter().enumerate() {
        match node.block {
            Block::Heading { content, .. } if at == 0 && has_title => {
                pieces.push(Piece::Title(content.clone()));
            }
            Block::Heading { content, .. } => {
                pieces.push(Piece::Block(Block::Paragraph { content: content.clone() }, node.span));
                pieces.push(Piece::Block(Block::Rule, node.span));
            }
            block => pieces.push(Piece::Block(block.clone(), node.span)),
        }
    }
    pieces
}

fn kind(node: &Node<'_>) -> SectionKind {
    match node.block {
        Block::Heading { content, .. } => SectionKind::of_heading(&plain_text(content)),
        _ => SectionKind::Other,
    }
}

fn is_known(node: &Node<'_>) -> bool {
    kind(node) != SectionKind::Other
}

/// Whether a heading parts a list of works that stands under a larger heading: the posters of the
/// presentations.
fn is_part(nodes: &[Node<'_>], at: usize, level: usize) -> bool {
    let is_larger = |node: &&Node<'_>| node.level.is_some_and(|other| usize::from(other) < level);
    let above = nodes[..at].iter().rev().find(is_larger);
    kind(&nodes[at]).is_of_works() && above.is_some_and(|above| kind(above).is_of_works())
}

/// The level of the sections' headings: the one with the most usual names of sections; without any,
/// `#` if there are several, else `##`. A name with a byline is an entry, as in `### Famulatur`.
fn section_level(text: &str, nodes: &[Node<'_>]) -> u8 {
    let mut known = [0_usize; 7];
    let mut all = [0_usize; 7];
    for (at, node) in nodes.iter().enumerate() {
        let Some(level) = node.level.map(usize::from).filter(|level| *level < 7) else { continue };
        all[level] += 1;
        let is_entry = has_dated_head(nodes, at) || has_parted_line(text, nodes, at);
        let is_name = is_known(node) && !is_entry && !is_part(nodes, at, level);
        known[level] += usize::from(is_name);
    }
    let most = known.iter().copied().max().unwrap_or_default();
    if most > 0 {
        // Of two levels with as many names, a lone `#` is the title, as in `# Profile`.
        let first = (1..7).find(|level| known[*level] == most).unwrap_or(2);
        let next = (first + 1..7).find(|level| known[*level] == most);
        return match next {
            Some(next) if first == 1 && all[1] == 1 => next as u8,
            _ => first as u8,
        };
    }
    // Smaller headings alone may be of a text of any kind.
    if all[1] > 1 { 1 } else { 2 }
}

/// Whether a `#` heading that opens the file has only words under it, before the next of its level.
fn opens_sections(nodes: &[Node<'_>]) -> bool {
    let under: Vec<&Node<'_>> = nodes[1..].iter().take_while(|node| node.level.is_none()).collect();
    let next = nodes.get(1 + under.len());
    next.is_some_and(|next| next.level == Some(1))
        && under.len() <= 3
        && under.iter().all(|node| matches!(node.block, Block::Paragraph { .. }))
}

/// The level of the entries of a section, from the blocks behind its heading.
fn entry_level(text: &str, behind: &[Node<'_>], section: u8) -> u8 {
    let end = behind.iter().position(|node| node.level.is_some_and(|level| level <= section));
    let inside = &behind[..end.unwrap_or(behind.len())];
    let shallowest = inside.iter().filter_map(|node| node.level).min();
    match shallowest {
        Some(level) if level > section + 1 => {
            let is_entry = |at: usize| inside[at].level == Some(level) && is_post(text, inside, at);
            if (0..inside.len()).any(is_entry) { level } else { section + 1 }
        }
        _ => section + 1,
    }
}

fn has_dated_head(nodes: &[Node<'_>], at: usize) -> bool {
    matches!(nodes.get(at + 1).map(|next| next.block), Some(Block::Paragraph { content })
        if head::is_dated(content))
}

/// Whether a line of several parts, as of a byline, is right under a heading that stands below another.
fn has_parted_line(text: &str, nodes: &[Node<'_>], at: usize) -> bool {
    let is_below =
        nodes[..at].iter().any(|other| other.level.is_some() && other.level < nodes[at].level);
    let next = nodes.get(at + 1).filter(|next| is_below && next.level.is_none());
    next.is_some_and(|next| match next.block {
        Block::Paragraph { content } => {
            head::is_certain_byline(content, !has_blank_line(text, nodes[at].span, next.span))
        }
        _ => false,
    })
}

/// Whether a heading below an entry is one of its posts: a byline or a date says so.
fn is_post(text: &str, nodes: &[Node<'_>], at: usize) -> bool {
    let Block::Heading { content, .. } = nodes[at].block else { return false };
    let next = nodes.get(at + 1).filter(|next| next.level.is_none());
    let has_byline = next.is_some_and(|next| match next.block {
        Block::Paragraph { content } => {
            head::is_certain_byline(content, !has_blank_line(text, nodes[at].span, next.span))
        }
        Block::Heading { content, .. } => head::is_dated(content),
        _ => false,
    });
    has_byline || head::has_date(content)
}
