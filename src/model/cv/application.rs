//! What an entry of the CV says to forms of application alone: what is chosen from their lists, and
//! why it meant most.
//!
//! It is on no page and in no document; the sheets in `packet/` show it.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::lexicon::application_form::{ERAS, ErasForm};
use crate::syntax::codes::UNKNOWN_VALUE;
use crate::syntax::cv::HeadingSyntax;
use crate::syntax::markdown::{Block, Inline, Inlines, plain_text};

/// What opens the quote with the text of a meaningful experience.
const MEANINGFUL_QUOTE: &str = "meaningful:";

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Application {
    /// The words in the braces, each with its key: `frequency` and `weekly`. All are known ones.
    pub answers: Vec<(&'static str, String)>,
    /// Why the experience meant most: what `> meaningful: …` says.
    pub meaningful: Vec<Block>,
}

impl Application {
    /// Reads what the braces of an entry answer, and takes the quote out of its text if the entry is
    /// chosen for a form; of any other it is a quote.
    pub(super) fn read(
        (file, text): (&SourcePath, &str),
        heading: &HeadingSyntax,
        section_tags: &[String],
        blocks: &mut Vec<Block>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Application {
        let mut application = Application::default();
        for (key, word) in &heading.answers {
            let Some(choice) = ErasForm::current().choices.get(*key) else { continue };
            match choice.of_word(word) {
                Ok(_) => application.answers.push((*key, word.clone())),
                Err(near) => {
                    let span = word_span(text, heading.span, key, word);
                    let unknown =
                        Diagnostic::new(&UNKNOWN_VALUE, format!("`{word}` is no word for `{key}`"));
                    let words: Vec<&str> =
                        choice.options.iter().map(|option| option.word.as_str()).collect();
                    diagnostics.push(match near {
                        Some(near) => unknown.suggest(file, span, near),
                        None => unknown
                            .at(file, span, "")
                            .help(format!("it is one of {}", words.join(", "))),
                    });
                }
            }
        }
        if heading.tags.iter().chain(section_tags).any(|tag| tag == ERAS) {
            while let Some(at) = blocks.iter().position(is_meaningful) {
                if let Block::Quote { mut content } = blocks.remove(at) {
                    remove_label(&mut content);
                    application.meaningful.extend(content);
                }
            }
        }
        application
    }

    /// The word that answers this key.
    pub fn answer(&self, key: &str) -> Option<&str> {
        let found = self.answers.iter().find(|(known, _)| *known == key);
        found.map(|(_, word)| word.as_str())
    }
}

/// Where the word of a key is in the braces; the whole heading where its signs are between them.
fn word_span(text: &str, heading: Span, key: &str, word: &str) -> Span {
    let line = text.get(heading.range()).unwrap_or_default();
    let start = line.rfind(&format!("{key}=")).map(|at| at + key.len() + 1);
    let found = start.and_then(|start| Some(start + line.get(start..)?.find(word)?));
    match found {
        Some(at) if !word.is_empty() => {
            Span::new(heading.start + at, heading.start + at + word.len())
        }
        _ => heading,
    }
}

fn is_meaningful(block: &Block) -> bool {
    let Block::Quote { content } = block else { return false };
    let Some(Block::Paragraph { content } | Block::Plain { content }) = content.first() else {
        return false;
    };
    let words = plain_text(content);
    let opening: String = words.trim_start().chars().take(MEANINGFUL_QUOTE.len()).collect();
    opening.to_lowercase() == MEANINGFUL_QUOTE
}

/// Removes the word that opens the quote, whatever marks are on it.
fn remove_label(content: &mut [Block]) {
    let Some(Block::Paragraph { content } | Block::Plain { content }) = content.first_mut() else {
        return;
    };
    let indent = {
        let words = plain_text(content);
        words.len() - words.trim_start().len()
    };
    let mut left = indent + MEANINGFUL_QUOTE.len();
    remove_first(content, &mut left);
    while matches!(content.first(), Some(Inline::SoftBreak | Inline::HardBreak)) {
        content.remove(0);
    }
    if let Some(Inline::Text { text }) = content.first_mut() {
        *text = text.trim_start().into();
    }
}

/// Removes as many bytes of the words, and what is empty then.
fn remove_first(content: &mut Inlines, left: &mut usize) {
    while *left > 0 && !content.is_empty() {
        let is_empty = match &mut content[0] {
            Inline::Text { text } | Inline::Code { text } => {
                let cut = (*left).min(text.len());
                *left -= cut;
                *text = text.get(cut..).unwrap_or_default().into();
                text.is_empty()
            }
            Inline::Emphasis { content }
            | Inline::Strong { content }
            | Inline::InLanguage { content, .. }
            | Inline::Strikethrough { content }
            | Inline::Link { content, .. } => {
                remove_first(content, left);
                content.is_empty()
            }
            _ => {
                *left = left.saturating_sub(1);
                true
            }
        };
        if is_empty {
            content.remove(0);
        }
    }
}
