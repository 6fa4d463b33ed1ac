//! The narrative, as answers to the questions of a reader.

use crate::base::{Diagnostic, SourcePath};
use crate::lexicon::Question;
use crate::model::cv::{empty_section, unknown_kind};
use crate::syntax::MarkdownDocument;
use crate::syntax::cv::{self as syntax, HeadingSyntax};
use crate::syntax::markdown::{Block, Inlines, plain_text};

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Narrative {
    pub title: Option<Inlines>,
    pub preamble: Vec<Block>,
    pub answers: Vec<Answer>,
    pub notes: Vec<Vec<Block>>,
}

/// A heading of `narrative.md` and the text under it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Answer {
    pub id: String,
    /// `None` is a custom heading.
    pub kind: Option<Question>,
    pub heading: Inlines,
    pub blocks: Vec<Block>,
}

impl Narrative {
    /// Reads `narrative.md`: every `##` heading is an answer; smaller headings stay inside it.
    pub fn read(
        file: &SourcePath,
        document: &MarkdownDocument,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Narrative {
        let markdown = &document.markdown;
        let mut headings: Vec<HeadingSyntax> = Vec::new();
        let mut narrative =
            Narrative { notes: markdown.body.notes.clone(), ..Narrative::default() };
        for block in &markdown.body.blocks {
            match block {
                Block::Heading { level: 1, content, .. }
                    if narrative.title.is_none()
                        && narrative.answers.is_empty()
                        && narrative.preamble.is_empty() =>
                {
                    narrative.title = Some(content.clone());
                }
                Block::Heading { level: 1 | 2, id, content } => {
                    let found = markdown.headings.iter().find(|heading| heading.id == **id);
                    let heading = syntax::heading_syntax(file, found, content, false, diagnostics);
                    let kind = match &heading.kind {
                        Some(word) => Question::of_word(word).map_or_else(
                            |near| {
                                let words = Question::words();
                                diagnostics.push(unknown_kind(
                                    file,
                                    document.text(),
                                    &heading,
                                    word,
                                    near,
                                    words,
                                ));
                                None
                            },
                            Some,
                        ),
                        None => Question::of_heading(&plain_text(content)),
                    };
                    headings.push(heading.clone());
                    narrative.answers.push(Answer {
                        id: id.to_string(),
                        kind,
                        heading: content.clone(),
                        blocks: Vec::new(),
                    });
                }
                block => match narrative.answers.last_mut() {
                    Some(answer) => answer.blocks.push(block.clone()),
                    None => narrative.preamble.push(block.clone()),
                },
            }
        }
        for (heading, _) in
            headings.iter().zip(&narrative.answers).filter(|(_, answer)| answer.blocks.is_empty())
        {
            diagnostics.push(empty_section(file, heading));
        }
        let title = markdown.headings.first().filter(|_| !narrative.has_text());
        if let (Some(found), Some(content)) = (title, &narrative.title) {
            let heading = syntax::heading_syntax(file, Some(found), content, false, diagnostics);
            diagnostics.push(empty_section(file, &heading));
        }
        narrative
    }

    /// Whether there is more than headings, so that a page is made of it.
    pub fn has_text(&self) -> bool {
        !self.preamble.is_empty() || self.answers.iter().any(|answer| !answer.blocks.is_empty())
    }

    /// The blocks that answer a question.
    pub fn answer(&self, question: Question) -> Option<&[Block]> {
        self.answers
            .iter()
            .find(|answer| answer.kind == Some(question))
            .map(|answer| answer.blocks.as_slice())
            .filter(|blocks| !blocks.is_empty())
    }
}
