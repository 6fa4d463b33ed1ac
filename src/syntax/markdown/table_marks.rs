//! Words in braces that say how a table is shown: `{.bars}` in a line of its own right below or above
//! it, or at the end of the paragraph there.
//!
//! Takes them out of the text and reports those that say nothing. Draws nothing.

use super::block::{Block, Inline, Inlines, TableBars};
use crate::base::{Diagnostic, SourcePath, Span, did_you_mean};
use crate::syntax::codes::UNKNOWN_VALUE;

/// The only mark.
const BARS: &str = ".bars";

/// The text that blocks come from.
pub struct MarkReader<'a> {
    pub file: &'a SourcePath,
    pub text: &'a str,
}

impl MarkReader<'_> {
    /// Reads the marks of the tables among `blocks`, each with the part of the text that it comes
    /// from, and of those inside.
    pub fn read(&self, blocks: &mut Vec<Block>, spans: &mut Vec<Span>) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        self.read_siblings(blocks, spans, &mut diagnostics);
        diagnostics
    }

    /// Reads the marks of a text that is somewhere in `span`.
    pub fn read_inside(&self, blocks: &mut Vec<Block>, span: Span) -> Vec<Diagnostic> {
        let mut spans = vec![span; blocks.len()];
        self.read(blocks, &mut spans)
    }

    fn read_siblings(
        &self,
        blocks: &mut Vec<Block>,
        spans: &mut Vec<Span>,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let mut at = 0;
        while at < blocks.len() {
            let span = spans.get(at).copied().unwrap_or_default();
            match &mut blocks[at] {
                Block::Quote { content } => diagnostics.extend(self.read_inside(content, span)),
                Block::List { items, .. } => {
                    for item in items {
                        diagnostics.extend(self.read_inside(&mut item.content, span));
                    }
                }
                Block::Table { .. } => at = self.read_table(at, blocks, spans, diagnostics),
                _ => {}
            }
            at += 1;
        }
        for (block, span) in blocks.iter().zip(spans) {
            if let Some(mark) = words_of(block).and_then(alone)
                && marks(mark).any(is_bars)
            {
                diagnostics.push(
                    Diagnostic::new(&UNKNOWN_VALUE, format!("no table is above or below `{mark}`"))
                        .at(self.file, self.span_of(mark, *span), "")
                        .help("write it in a line of its own right below a table"),
                );
            }
        }
    }

    /// Takes the mark of the table at `at`, and gives where the table is then.
    fn read_table(
        &self,
        at: usize,
        blocks: &mut Vec<Block>,
        spans: &mut Vec<Span>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> usize {
        let own = spans.get(at).copied().unwrap_or_default();
        if let Block::Table { rows, bars, .. } = &mut blocks[at]
            && let Some(mark) = take_row_mark(rows)
        {
            *bars = self.bars(&mark, own, diagnostics);
            return at;
        }
        let is_table = |at: usize| matches!(blocks.get(at), Some(Block::Table { .. }));
        let above = at.checked_sub(1);
        let below = Some(at + 1);
        let found = above
            .and_then(|above| Some((above, words_of(&blocks[above])?.taken(Side::End)?)))
            .or_else(|| {
                let below = below?;
                let words = words_of(blocks.get(below)?)?;
                let end = || (!is_table(below + 1)).then(|| words.taken(Side::End)).flatten();
                Some((below, words.taken(Side::Start).or_else(end)?))
            });
        let Some((paragraph, (mark, rest))) = found else { return at };
        let span = spans.get(paragraph).copied().unwrap_or_default();
        let read = self.bars(&mark, span, diagnostics);
        if let Some(Block::Table { bars, .. }) = blocks.get_mut(at) {
            *bars = read;
        }
        match &mut blocks[paragraph] {
            Block::Paragraph { content } | Block::Plain { content } if !rest.is_empty() => {
                *content = rest;
                at
            }
            _ => {
                blocks.remove(paragraph);
                spans.remove(paragraph);
                if paragraph < at { at - 1 } else { at }
            }
        }
    }

    fn bars(&self, mark: &str, span: Span, diagnostics: &mut Vec<Diagnostic>) -> TableBars {
        let span = self.span_of(mark, span);
        for unknown in marks(mark).filter(|word| !is_bars(word)) {
            let start = span.start + mark.find(unknown).unwrap_or_default();
            let word = Span::new(start, start + unknown.len());
            let diagnostic =
                Diagnostic::new(&UNKNOWN_VALUE, format!("`{unknown}` is no mark of a table"));
            let is_exact = self.text.get(word.range()) == Some(unknown);
            diagnostics.push(match did_you_mean(unknown, std::iter::once(BARS)) {
                Some(near) if is_exact => diagnostic.suggest(self.file, word, near),
                _ => diagnostic
                    .at(self.file, if is_exact { word } else { span }, "")
                    .help("a table may have `{.bars}`, which draws a bar under each number"),
            });
        }
        if marks(mark).any(is_bars) { TableBars::Marked } else { TableBars::None }
    }

    /// Where a mark is in a part of the text; the whole part, if quotation marks in it were changed.
    fn span_of(&self, mark: &str, span: Span) -> Span {
        let part = self.text.get(span.range()).unwrap_or_default();
        match part.rfind(mark) {
            Some(at) => Span::new(span.start + at, span.start + at + mark.len()),
            None => Span::new(span.start, span.start + part.lines().next().map_or(0, str::len)),
        }
    }
}

/// The words of a paragraph.
fn words_of(block: &Block) -> Option<Words<'_>> {
    match block {
        Block::Paragraph { content } | Block::Plain { content } => Some(Words(content)),
        _ => None,
    }
}

struct Words<'a>(&'a [Inline]);

enum Side {
    Start,
    End,
}

impl Words<'_> {
    /// The mark at one side of a paragraph, and what is left without it.
    fn taken(&self, side: Side) -> Option<(String, Inlines)> {
        let lines = self.0;
        match (side, lines) {
            (Side::Start, [Inline::Text { text }, rest @ ..]) => {
                let mark = mark_of_a_line(text)?;
                match rest {
                    [] => Some((mark.to_owned(), Vec::new())),
                    [Inline::SoftBreak | Inline::HardBreak, rest @ ..] => {
                        Some((mark.to_owned(), rest.to_vec()))
                    }
                    _ => None,
                }
            }
            (Side::End, [before @ .., Inline::Text { text }]) => {
                let opened = text.rfind('{')?;
                let (words, mark) = text.split_at(opened);
                let mark = mark.trim_end();
                mark_of_a_line(mark)?;
                let mut rest = before.to_vec();
                if words.trim().is_empty() {
                    if ends_a_line(before) {
                        rest.pop();
                    }
                } else {
                    rest.push(Inline::Text { text: words.trim_end().into() });
                }
                // Without words before, a word that is no mark may be meant as it is.
                let is_sure = mark.contains(['.', '#', '=']) || before.is_empty();
                is_sure.then(|| (mark.to_owned(), rest))
            }
            _ => None,
        }
    }
}

fn ends_a_line(content: &[Inline]) -> bool {
    matches!(content.last(), Some(Inline::SoftBreak | Inline::HardBreak))
}

/// The mark that a paragraph consists of.
fn alone<'a>(words: Words<'a>) -> Option<&'a str> {
    match words.0 {
        [Inline::Text { text }] => mark_of_a_line(text),
        _ => None,
    }
}

/// Takes the mark out of the last rows: markdown reads lines right below a table as rows of it, with
/// one cell.
fn take_row_mark(rows: &mut Vec<Vec<Inlines>>) -> Option<String> {
    let is_line = |row: &&Vec<Inlines>| row.iter().skip(1).all(Vec::is_empty);
    let lines = rows.iter().rev().take_while(is_line).count();
    for at in rows.len() - lines..rows.len() {
        let Some(cell) = rows[at].first_mut() else { continue };
        if let Some((mark, rest)) = Words(cell).taken(Side::End) {
            *cell = rest;
            if cell.is_empty() {
                rows.remove(at);
            }
            return Some(mark);
        }
    }
    None
}

/// A line that is words in braces, each with a sign of a mark; or one word like the mark that there
/// is.
fn mark_of_a_line(line: &str) -> Option<&str> {
    let line = line.trim();
    let inner = line.strip_prefix('{')?.strip_suffix('}')?;
    let is_mark = |word: &str| word.starts_with(['.', '#']) || word.contains('=');
    let is_like_bars = did_you_mean(inner.trim(), std::iter::once(BARS)).is_some();
    let has_marks = marks(line).next().is_some() && marks(line).all(is_mark);
    (has_marks && !inner.contains(['{', '}']) || is_like_bars).then_some(line)
}

/// The words in the braces of a mark; a colon may open them.
fn marks(mark: &str) -> impl Iterator<Item = &str> {
    let inner = mark.trim_start_matches('{').trim_end_matches('}');
    inner.trim_start().trim_start_matches(':').split_whitespace()
}

fn is_bars(mark: &str) -> bool {
    mark.eq_ignore_ascii_case(BARS)
}

#[cfg(test)]
mod tests {
    use super::{Block, TableBars};
    use crate::base::SourcePath;
    use crate::syntax::markdown::{RawHtml, parse, plain_text};

    /// The blocks of a text in short, and how many diagnostics there are.
    fn read(text: &str) -> (String, usize) {
        let parsed = parse(&SourcePath::new("content/pages/a.md"), text, 0, RawHtml::IsText);
        let blocks = &parsed.value.body.blocks;
        assert_eq!(blocks.len(), parsed.value.spans.len(), "{text}");
        (blocks.iter().map(short).collect::<Vec<_>>().join(" "), parsed.diagnostics.len())
    }

    fn short(block: &Block) -> String {
        match block {
            Block::Paragraph { content } | Block::Plain { content } => plain_text(content),
            Block::Table { rows, bars, .. } => {
                let bars = if *bars == TableBars::Marked { "bars" } else { "plain" };
                format!("<{bars} {}>", rows.len())
            }
            Block::List { items, .. } => {
                let content = items.iter().flat_map(|item| &item.content);
                format!("[{}]", content.map(short).collect::<Vec<_>>().join(" "))
            }
            Block::Quote { content } => {
                format!("({})", content.iter().map(short).collect::<Vec<_>>().join(" "))
            }
            Block::Code { .. } => "code".to_owned(),
            _ => "?".to_owned(),
        }
    }

    #[test]
    fn a_mark_is_beside_its_table() {
        let table = "| a | b |\n|---|---|\n| c | 4 |\n";
        for (text, expected, diagnostics) in [
            ("T", "<plain 1>", 0),
            ("T{.bars}", "<bars 1>", 0),
            ("T\n{.bars}", "<bars 1>", 0),
            ("T\n\n\n{ .bars }\n\nWords.", "<bars 1> Words.", 0),
            ("{.bars}\nT", "<bars 1>", 0),
            ("{.bars}\n\nT", "<bars 1>", 0),
            ("Words.\n{.bars}\nT", "Words. <bars 1>", 0),
            ("Words. {.bars}\n\nT", "Words. <bars 1>", 0),
            ("T\n: Words. {.bars}", "<bars 2>", 0),
            ("T\n{.bars}\nWords.", "<bars 2>", 0),
            ("T\n\n{.bars}\nWords.", "<bars 1> Words.", 0),
            ("T\n{: .bars}", "<bars 1>", 0),
            ("T\n{:.bars}", "<bars 1>", 0),
            ("T\n{.Bars}", "<bars 1>", 0),
            ("T\n{.bars}\n\nT\n{.bars}", "<bars 1> <bars 1>", 0),
            ("{.bars}\n\nT\n\n{.bars}\n\nT", "<bars 1> <bars 1>", 0),
            ("T\n{.bars}\n\nT", "<bars 1> <plain 1>", 0),
            ("> T\n> {.bars}", "(<bars 1>)", 0),
            ("- Words\n\n  T\n  {.bars}", "[Words <bars 1>]", 0),
            ("T\n{.bar}", "<plain 1>", 1),
            ("T\n{bars}", "<plain 1>", 1),
            ("T\n{.bars .wide}", "<bars 1>", 1),
            ("Words.\n\n{.bars}", "Words. {.bars}", 1),
            ("T\nWords in {braces}", "<plain 2>", 0),
            ("{name}\n\nT", "{name} <plain 1>", 0),
            ("```\nWords.\nT```", "code", 0),
            ("Words.\nT", "Words. <plain 1>", 0),
            ("Words.  \nT", "Words. <plain 1>", 0),
            ("> Words.\n> T", "(Words. <plain 1>)", 0),
            ("- Words\n  T", "[Words <plain 1>]", 0),
            ("a | b\n--|--\nc | d", "<plain 1>", 0),
            ("Words | of\nmore | words", "Words | of more | words", 0),
        ] {
            // The table has the signs of the line that it begins in.
            let at = text.find('T').unwrap_or_default();
            let signs = &text[text[..at].rfind('\n').map_or(0, |newline| newline + 1)..at];
            let text =
                text.replace("T\n", "T").replace('T', &table.replace('\n', &format!("\n{signs}")));
            let text = text.replace(&format!("{signs}{signs}"), signs);
            assert_eq!(read(&text), (expected.to_owned(), diagnostics), "{text}");
        }
    }
}
