//! The spoken introduction on a card, with its length. The written one, the headline, is not it.

use crate::base::{SourcePath, well_known};
use crate::lexicon::Question;
use crate::lexicon::unspaced::is_unspaced;
use crate::output::document::content::DocumentContent;
use crate::output::document::missing::missing;
use crate::output::document::paper::{Paper, paragraph};
use crate::render::Failure;
use crate::render::document_view::DocumentView;
use crate::syntax::markdown::{Block, plain_text, plain_texts};

/// Words a minute of calm and of quick speech (docs/domain.md, "introduction").
const CALM: usize = 130;
const QUICK: usize = 160;

pub struct Introduction;

impl DocumentContent for Introduction {
    fn view(&self, paper: &mut Paper<'_>) -> Result<DocumentView, Failure> {
        let Some(spoken) = spoken(paper) else {
            let help = "write it below a heading `## Introduction`, as you would say it";
            return Err(missing(paper, "an introduction in `content/narrative.md`")
                .help(help)
                .into());
        };
        let words = paper.cx.site.words.own;
        let mut view = paper.view(words.introduction_card());
        let length = length(&spoken)
            .map(|(number, least, most)| paragraph(&words.spoken_length(number, least, most)));
        view.preamble = spoken;
        view.preamble.extend(length);
        Ok(paper.finish(view))
    }
}

/// The introduction of the narrative, ready for paper.
pub fn spoken(paper: &mut Paper<'_>) -> Option<Vec<Block>> {
    let narrative = paper.cx.site.profile.narrative.as_ref()?;
    let blocks = narrative.answer(Question::Introduction)?;
    let file = SourcePath::new(well_known::NARRATIVE);
    Some(paper.take_from(&file, &narrative.notes, |lowering| lowering.blocks(blocks)))
}

/// How many words are spoken, and the least and the most seconds that they take; `None` where words
/// cannot be counted by the spaces between them.
fn length(spoken: &[Block]) -> Option<(usize, usize, usize)> {
    let texts = plain_texts(spoken).concat();
    let unspaced = texts.chars().filter(|c| is_unspaced(*c)).count();
    if 4 * unspaced > texts.chars().count() {
        return None;
    }
    let number = spoken.iter().map(words_in).sum();
    Some((number, seconds(number, QUICK), seconds(number, CALM)))
}

/// How many words of a block are spoken.
pub fn words_in(block: &Block) -> usize {
    match block {
        Block::Paragraph { content }
        | Block::Plain { content }
        | Block::Heading { content, .. } => plain_text(content).split_whitespace().count(),
        Block::List { items, .. } => {
            items.iter().flat_map(|item| &item.content).map(words_in).sum()
        }
        Block::Quote { content } => content.iter().map(words_in).sum(),
        Block::Code { .. } | Block::Table { .. } | Block::Rule | Block::Html { .. } => 0,
    }
}

/// How long so many words take, rounded to a second.
fn seconds(words: usize, a_minute: usize) -> usize {
    (words * 60 + a_minute / 2) / a_minute
}

#[cfg(test)]
mod tests {
    use super::{CALM, QUICK, length, seconds};
    use crate::syntax::markdown::{Block, Inline};

    #[test]
    fn words_are_counted_where_spaces_part_them() {
        let said = |text: &str| {
            length(&[Block::Paragraph { content: vec![Inline::Text { text: text.into() }] }])
        };
        assert_eq!(said("I am Ada."), Some((3, 1, 1)));
        assert_eq!(said("I work with 王小明 in the hospital of Beijing, China."), Some((10, 4, 5)));
        assert_eq!(said("京都で外科を研修しています。ERASの研究もしています。"), None);
    }

    #[test]
    fn twenty_to_thirty_seconds_are_43_to_80_words() {
        assert_eq!((seconds(43, CALM), seconds(80, QUICK)), (20, 30));
    }
}
