//! The spoken introduction on a card, with its length. The written one, the headline, is not it.

use crate::base::{SourcePath, well_known};
use crate::lexicon::Question;
use crate::output::document::content::DocumentContent;
use crate::output::document::missing::missing;
use crate::output::document::paper::{Paper, paragraph};
use crate::render::Failure;
use crate::render::document_view::DocumentView;
use crate::syntax::markdown::{Block, plain_text};

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
        let number = spoken.iter().map(words_in).sum();
        view.preamble = spoken;
        let (least, most) = (seconds(number, QUICK), seconds(number, CALM));
        view.preamble.push(paragraph(&words.spoken_length(number, least, most)));
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
    use super::{CALM, QUICK, seconds};

    #[test]
    fn twenty_to_thirty_seconds_are_43_to_80_words() {
        assert_eq!((seconds(43, CALM), seconds(80, QUICK)), (20, 30));
    }
}
