//! Plain words as markdown, in which every sign stands for itself.
//!
//! Marks that a format has (bold, italic, links) are made by its importer around such words.

use pulldown_cmark::{Event, LinkType, Options, Tag, TagEnd};
use pulldown_cmark_to_cmark::cmark;

/// Words that look alike.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run<'a> {
    pub words: &'a str,
    pub is_bold: bool,
    pub is_italic: bool,
    /// The address that they lead to.
    pub link: Option<&'a str>,
}

/// The words as markdown, on one line.
pub fn plain(words: &str) -> String {
    runs(&[Run { words, ..Run::default() }])
}

/// Words with their marks as markdown, on one line.
pub fn runs(runs: &[Run<'_>]) -> String {
    let mut events = vec![Event::Start(Tag::Paragraph)];
    let mut has_space = true;
    let mut line = String::new();
    for run in runs {
        let words = run.words.split_whitespace().collect::<Vec<_>>().join(" ");
        let is_parted = run.words.starts_with(char::is_whitespace) || words.is_empty();
        if is_parted && !run.words.is_empty() && !has_space {
            events.push(Event::Text(" ".into()));
            has_space = true;
        }
        if words.is_empty() {
            continue;
        }
        line.extend([if has_space { " " } else { "" }, &words]);
        let link = run.link.map(|address| Tag::Link {
            link_type: LinkType::Inline,
            dest_url: address.to_owned().into(),
            title: "".into(),
            id: "".into(),
        });
        let tags =
            [run.is_bold.then_some(Tag::Strong), run.is_italic.then_some(Tag::Emphasis), link];
        let tags: Vec<Tag<'_>> = tags.into_iter().flatten().collect();
        events.extend(tags.iter().cloned().map(Event::Start));
        events.push(Event::Text(words.into()));
        events.extend(tags.iter().rev().map(|tag| Event::End(tag.to_end())));
        has_space = run.words.ends_with(char::is_whitespace);
        if has_space {
            events.push(Event::Text(" ".into()));
        }
    }
    if has_space && events.len() > 1 {
        events.pop();
    }
    events.push(Event::End(TagEnd::Paragraph));
    let mut text = String::new();
    match cmark(events.iter(), &mut text, Options::empty()) {
        // Braces behind a heading are attributes in folio.
        Ok(_) => {
            let text = without_entities(&without_idle_escapes(text.trim()));
            text.replace('{', "\\{").replace('}', "\\}")
        }
        Err(_) => line.trim().to_owned(),
    }
}

/// `&` and `<` as signs: an entity is no word of the person's.
pub fn without_entities(text: &str) -> String {
    let text = text.replace("&lt;", "\\<").replace("&gt;", "\\>");
    let mut parts = text.split("&amp;");
    let mut signs = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let name = part.split(';').next().unwrap_or_default();
        let is_entity = name.len() < part.len()
            && !name.is_empty()
            && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '#');
        signs.push_str(if is_entity { "\\&" } else { "&" });
        signs.push_str(part);
    }
    signs
}

/// A text that is markdown already, as a link.
pub fn link(text: &str, address: &str) -> String {
    let is_plain = !address.contains(|c: char| c.is_whitespace() || "()<>".contains(c));
    match is_plain {
        true => format!("[{text}]({address})"),
        false => format!("[{text}](<{}>)", address.replace(['<', '>', '\n'], "")),
    }
}

/// `4.0` opens no list, though `4. 0` would.
fn without_idle_escapes(text: &str) -> String {
    let marks = text.len() - text.trim_start_matches('*').len();
    if marks > 0 {
        return format!("{}{}", &text[..marks], without_idle_escapes(&text[marks..]));
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    match text[digits..].strip_prefix("\\.") {
        Some(rest) if digits > 0 && !rest.starts_with(' ') && !rest.is_empty() => {
            format!("{}.{rest}", &text[..digits])
        }
        _ => text.to_owned(),
    }
}

/// Paragraphs of plain words: an empty line is between two. Lines that begin with a bullet are a
/// list.
pub fn blocks(words: &str) -> Vec<String> {
    let mut blocks: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in words.lines().map(str::trim) {
        if line.is_empty() {
            is_open = false;
            continue;
        }
        let item = without_bullet(line);
        let text = match item {
            Some(item) => format!("- {}", plain(item)),
            None => plain(line),
        };
        match blocks.last_mut().filter(|_| is_open) {
            Some(last) if last.starts_with("- ") == item.is_some() => {
                last.push('\n');
                last.push_str(&text);
            }
            _ => blocks.push(text),
        }
        is_open = true;
    }
    blocks
}

/// A line without the bullet before it, if it has one.
pub fn without_bullet(line: &str) -> Option<&str> {
    let mut rest = line.chars();
    let is_bullet = rest.next().is_some_and(|c| "•‣▪▫●○◦∙·–—-*\u{f0b7}".contains(c));
    let rest = rest.as_str();
    (is_bullet && rest.starts_with(char::is_whitespace)).then(|| rest.trim_start())
}

#[cfg(test)]
mod tests {
    use super::{Run, blocks, plain, runs};

    #[test]
    fn signs_stand_for_themselves() {
        for words in [
            "5 * 3 and *not* emphasis",
            "# no heading",
            "1. no list",
            "[no](link) <b>bold</b> &amp; `code`",
            "{no=attribute}",
            "a_b_c and _d_",
            "+ plus",
            "> quote",
            "---",
            "4.0 of 4.0",
            "R&D & more &lt; &#60; &; &nbsp",
            "4. floor",
            "R&D & more; &lt; is no < and > is &#62;",
        ] {
            let html = {
                let text = plain(words);
                let mut shown = String::new();
                for event in pulldown_cmark::Parser::new(&text) {
                    match event {
                        Event::Text(text) => shown.push_str(&text),
                        Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph) => {}
                        other => panic!("{words}: {other:?}"),
                    }
                }
                shown
            };
            assert_eq!(html, words);
        }
    }

    #[test]
    fn marks_are_around_words() {
        let run = |words, is_bold, is_italic, link| Run { words, is_bold, is_italic, link };
        let line = [
            run("Patel R, ", false, false, None),
            run("Okafor\tC ", true, false, None),
            run(" ", false, false, None),
            run("et al", false, true, None),
            run(". See ", false, false, None),
            run("here", false, false, Some("https://a.example/x(1)")),
            run("\n", false, false, None),
        ];
        assert_eq!(
            runs(&line),
            "Patel R, **Okafor C** *et al*. See [here](https://a.example/x(1))"
        );
        assert_eq!(runs(&[]), "");
    }

    #[test]
    fn bullets_are_a_list() {
        assert_eq!(blocks("One\n• two\n• three\n\nfour"), ["One", "- two\n- three", "four"]);
    }

    use pulldown_cmark::{Event, Tag, TagEnd};
}
