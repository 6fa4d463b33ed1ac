//! An explanation in markdown as plain text, for a terminal or a pipe.
//!
//! Knows paragraphs, lists and fences, which is all that explanations use. Makes no HTML and no
//! colors.

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag, TagEnd};

/// The text with its lines as they are written; a fence is indented below the name of its file.
pub fn plain_text(markdown: &str) -> String {
    let mut text = String::new();
    let mut is_code = false;
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::CodeBlock(kind)) => {
                is_code = true;
                if let CodeBlockKind::Fenced(info) = kind
                    && let Some((_, file)) = info.split_once(' ')
                {
                    text.push_str(&format!("  {file}\n\n"));
                }
            }
            Event::End(TagEnd::CodeBlock) => {
                is_code = false;
                text.push('\n');
            }
            Event::Text(part) if is_code => {
                text.extend(
                    part.lines().map(|line| format!("    {line}").trim_end().to_owned() + "\n"),
                );
            }
            Event::Start(Tag::Item) => text.push_str("- "),
            Event::End(TagEnd::Item) => text.push('\n'),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => text.push_str("\n\n"),
            Event::End(TagEnd::List(_)) => text.push('\n'),
            Event::Text(part) => text.push_str(&part),
            Event::Code(part) => text.push_str(&format!("`{part}`")),
            Event::SoftBreak | Event::HardBreak => text.push('\n'),
            _ => {}
        }
    }
    format!("{}\n", text.trim_end())
}

/// The first sentence of the explanation, on one line.
pub fn first_sentence(markdown: &str) -> String {
    let text = plain_text(markdown);
    let paragraph = text.split("\n\n").next().unwrap_or_default().replace('\n', " ");
    match paragraph.split_once(". ") {
        Some((first, _)) => format!("{first}."),
        None => paragraph,
    }
}
