//! Promise 1, nothing is lost: every word of `cv.md` is on the page `/cv/` and in `cv.pdf`, in its
//! original order. Sections come in the order of their region, which is the same on page and paper;
//! `regions` checks that order.
//!
//! The markdown parser alone reads the input; an HTML parser and poppler read the output: nothing
//! here asks folio what a word is. Dates are excluded, because each region formats them
//! differently; `dates_are_on_page_and_paper` checks them.

use std::collections::BTreeMap;
use std::path::Path;

use folio::base::OutputPath;
use folio::plan::Outputs;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use scraper::{ElementRef, Html, Selector};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::support::{all_sites, folder, outputs, poppler, rendered, text};

/// The words of a text: runs of letters and runs of digits. The number of a footnote may directly
/// follow either.
fn words(text: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut last = ' ';
    for c in text.nfkc().filter(|c| *c != '\u{ad}') {
        let is_word = c.is_alphanumeric() || is_combining_mark(c);
        if is_word && last != ' ' && last.is_numeric() == c.is_numeric() {
            words.last_mut().unwrap().push(c);
        } else if is_word {
            words.push(c.to_string());
        }
        last = if is_word { c } else { ' ' };
    }
    words
}

#[derive(Default)]
struct Written {
    /// The words of the running text, in order.
    text: Vec<String>,
    /// The words of footnotes, which are elsewhere on page and paper.
    notes: Vec<String>,
    /// The words that describe pictures, which a screen reader reads.
    alts: Vec<String>,
}

impl Written {
    fn all(&self) -> Vec<String> {
        self.text.iter().chain(&self.notes).cloned().collect()
    }
}

/// The words of a markdown text, without the dates of bylines.
fn written(source: &str) -> Written {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_SMART_PUNCTUATION;
    let mut out = Written::default();
    let (mut run, mut in_note, mut in_image) = (String::new(), 0, 0);
    let mut titles: Vec<String> = Vec::new();
    let lines = without_bylines_dates(source);
    for event in Parser::new_ext(&lines, options) {
        let is_inline = matches!(
            event,
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Link { .. })
                | Event::End(
                    TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link
                )
        );
        match &event {
            Event::Text(text) | Event::Code(text) => run.push_str(text),
            Event::Html(html) | Event::InlineHtml(html)
                if !html.trim_start().starts_with("<!--") =>
            {
                run.push_str(html)
            }
            Event::InlineMath(text) | Event::DisplayMath(text) => run.push_str(text),
            Event::Start(Tag::Image { title, .. } | Tag::Link { title, .. })
                if !title.is_empty() =>
            {
                titles.push(title.to_string())
            }
            _ => {}
        }
        if is_inline
            || matches!(
                event,
                Event::Text(_) | Event::Code(_) | Event::Html(_) | Event::InlineHtml(_)
            )
        {
            continue;
        }
        let found = words(&std::mem::take(&mut run));
        let target = if in_image > 0 {
            &mut out.alts
        } else if in_note > 0 {
            &mut out.notes
        } else {
            &mut out.text
        };
        target.extend(found);
        match event {
            Event::Start(Tag::FootnoteDefinition(_)) => in_note += 1,
            Event::End(TagEnd::FootnoteDefinition) => in_note -= 1,
            Event::Start(Tag::Image { .. }) => in_image += 1,
            Event::End(TagEnd::Image) => in_image -= 1,
            _ => {}
        }
    }
    out.text.extend(words(&run));
    out
}

/// Drops the part of a byline that looks like a date: it contains a year and hardly anything else.
fn without_bylines_dates(source: &str) -> String {
    let mut out = String::new();
    let (mut after_entry, mut after_part) = (false, false);
    // A line that only marks the table beside it is not shown.
    let marks = |line: &&str| !(line.starts_with("{.") && line.ends_with('}'));
    for line in source.lines().filter(marks) {
        let is_date = |part: &str| {
            let words = words(part);
            words.iter().any(|word| {
                word.len() == 4 && word.starts_with(['1', '2']) && word.parse::<u16>().is_ok()
            }) && words.len() <= 7
        };
        let is_byline = after_entry || after_part && line.contains(" · ");
        if is_byline && !line.trim().is_empty() {
            let parts: Vec<&str> = line
                .split(" · ")
                .flat_map(|part| part.split(" | "))
                .filter(|part| !is_date(part))
                .collect();
            // A byline that is only a date stays a line, so that a heading is not taken for the
            // text under it.
            out.push_str(if parts.is_empty() { "<!-- date -->" } else { "" });
            out.push_str(&parts.join(" · "));
        } else {
            out.push_str(line);
        }
        out.push('\n');
        after_entry = line.starts_with("### ");
        after_part = line.starts_with("#### ");
    }
    out
}

/// The words of a page's main part, and the descriptions of its pictures.
fn on_page(html: &str) -> (Vec<String>, Vec<String>) {
    let page = Html::parse_document(html);
    let main = page.select(&Selector::parse("main").unwrap()).next().unwrap();
    let mut run = String::new();
    push_text(main, &mut run);
    let alts = main
        .select(&Selector::parse("img").unwrap())
        .flat_map(|image| words(image.value().attr("alt").unwrap()))
        .collect();
    (words(&run), alts)
}

/// The text below an element, with a space at every border of a block.
fn push_text(element: ElementRef<'_>, out: &mut String) {
    for child in element.children() {
        if let Some(text) = child.value().as_text() {
            out.push_str(text);
        } else if let Some(inner) = ElementRef::wrap(child) {
            let is_inline =
                ["em", "strong", "del", "a", "code", "span", "sup"].contains(&inner.value().name());
            out.push_str(if is_inline { "" } else { " " });
            push_text(inner, out);
            out.push_str(if is_inline { "" } else { " " });
        }
    }
}

/// The words of `expected` that are missing in `found`, counted as often as they occur.
fn missing(expected: &[String], found: &[String]) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in found {
        *counts.entry(word).or_default() += 1;
    }
    let squeezed = found.concat();
    let mut missing = Vec::new();
    for word in expected {
        match counts.get_mut(word.as_str()) {
            Some(count) if *count > 0 => *count -= 1,
            // On paper, a word longer than a line breaks without a hyphen.
            _ if word.chars().count() > 30 && squeezed.contains(word.as_str()) => {}
            _ => missing.push(word.clone()),
        }
    }
    missing
}

/// The first word that is out of order, with its surroundings.
fn out_of_order<'a>(expected: &'a [String], found: &[String]) -> Option<&'a [String]> {
    let squeezed = found.concat();
    let mut rest = squeezed.as_str();
    for (at, word) in expected.iter().enumerate() {
        match rest.find(word.as_str()) {
            Some(position) => rest = &rest[position + word.len()..],
            None => return Some(&expected[at.saturating_sub(5)..(at + 3).min(expected.len())]),
        }
    }
    None
}

/// The words of a PDF in the order of its structure, as a screen reader reads it.
fn in_reading_order(pdf: &[u8]) -> Option<Vec<String>> {
    let structure = poppler("pdfinfo", &["-struct-text"], pdf)?;
    let lines =
        structure.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
    Some(words(&lines.collect::<Vec<_>>().join(" ")))
}

/// A CV's text with its sections, and the entries in each, in the order of a page: a region has its
/// own order, and single lines with dates are newest first. What is not on the page comes last, so
/// that the check reports it.
fn in_order_of(html: &str, source: &str) -> String {
    let page = Html::parse_document(html);
    let headings = |level: &str| -> Vec<Vec<String>> {
        let selector = Selector::parse(&format!("main {level}")).unwrap();
        page.select(&selector).map(|heading| words(&heading.text().collect::<String>())).collect()
    };
    let sections = in_order(source, "## ", &headings("h2"));
    let entries = headings("h3");
    sections.iter().map(|section| in_order(section, "### ", &entries).concat()).collect()
}

/// The parts of a text, each with its heading, in the order of the headings of a page; in front what
/// stands before the first.
fn in_order(text: &str, mark: &str, headings: &[Vec<String>]) -> Vec<String> {
    let mut parts: Vec<String> = vec![String::new()];
    let mut in_code = false;
    for line in text.lines() {
        in_code ^= line.starts_with("```");
        if line.starts_with(mark) && !in_code {
            parts.push(String::new());
        }
        let part = parts.last_mut().unwrap();
        part.push_str(line);
        part.push('\n');
    }
    let position = |part: &String| {
        let heading = written(part.lines().next().unwrap_or_default()).text;
        headings.iter().position(|shown| *shown == heading).unwrap_or(usize::MAX)
    };
    parts[1..].sort_by_key(position);
    parts
}

#[track_caller]
fn check(name: &str, root: &Path) {
    let Ok(source) = std::fs::read_to_string(root.join("content/cv.md")) else { return };
    let rendered = rendered(name, root);
    check_page(name, &source, &rendered);
    check_paper(name, &source, &rendered, true);
}

/// The words of a `cv.md` on the page that was made of it.
#[track_caller]
pub fn check_page(name: &str, source: &str, rendered: &Outputs) {
    let html = text(&rendered.site, "cv/index.html");
    let written = written(&in_order_of(&html, source));
    let (page, alts) = on_page(&html);
    assert_eq!(missing(&written.all(), &page), [""; 0], "{name}: words that are not on the page");
    assert_eq!(
        missing(&written.alts, &alts),
        [""; 0],
        "{name}: words of pictures that are not on the page"
    );
    assert_eq!(out_of_order(&written.text, &page), None, "{name}: the order of the page");
}

/// The same in the PDF. A line that is mirrored has its words there as they are seen, and not as
/// they are read.
#[track_caller]
pub fn check_paper(name: &str, source: &str, rendered: &Outputs, has_order: bool) {
    let html = text(&rendered.site, "cv/index.html");
    let written = written(&in_order_of(&html, source));
    let pdf = &rendered.site[&OutputPath::new("cv.pdf")];
    let Some(paper) = poppler("pdftotext", &["-layout"], pdf) else { return };
    // Marks that only order the letters beside them have no place of their own in a layout.
    let paper: String = paper
        .chars()
        .filter(|c| !matches!(c, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}'))
        .collect();
    let all = written.all();
    assert_eq!(missing(&all, &words(&paper)), [""; 0], "{name}: words that are not in the PDF");
    if has_order {
        let reading = in_reading_order(pdf).unwrap();
        assert_eq!(out_of_order(&written.text, &reading), None, "{name}: the order of the PDF");
    }
}

#[test]
fn every_word_is_on_the_page_and_in_the_pdf() {
    for (name, root) in all_sites() {
        check(&name, &root);
    }
}

/// Regions format dates differently, but page and paper agree.
#[test]
fn dates_are_on_page_and_paper() {
    for (name, root) in all_sites() {
        let rendered = rendered(&name, &root);
        let Some(pdf) = rendered.site.get(&OutputPath::new("cv.pdf")) else { continue };
        let page = Html::parse_document(&text(&rendered.site, "cv/index.html"));
        let Some(reading) = in_reading_order(pdf) else { return };
        let times: Vec<String> = page
            .select(&Selector::parse("main time").unwrap())
            .flat_map(|time| words(&time.text().collect::<String>()))
            .collect();
        assert_eq!(out_of_order(&times, &reading), None, "{name}");
    }
}

#[test]
fn the_same_words_in_every_region() {
    let cv =
        "## Education\n\n### Degree with words\nSchool · Town · 15 Jan 2020\n\n- *First* point\n";
    for (region, date) in [
        ("us", "Jan 15 2020"),
        ("uk", "15 01 2020"),
        ("ca", "Jan 15 2020"),
        ("de", "15 01 2020"),
        ("at", "15 01 2020"),
        ("ch", "15 01 2020"),
        ("fr", "15 01 2020"),
        ("es", "15 01 2020"),
        ("it", "15 01 2020"),
        ("eu", "15 01 2020"),
        ("in", "15 01 2020"),
        ("au", "15 01 2020"),
        ("ae", "15 01 2020"),
    ] {
        let site = format!("[person]\nname = \"A B\"\n[cv]\nregion = \"{region}\"\n");
        let root = folder(&[("site.toml", site.as_str()), ("content/cv.md", cv)]);
        check(region, root.path());
        let (page, _) = on_page(&text(&outputs(root.path()).site, "cv/index.html"));
        assert!(page.join(" ").contains(date), "{region}: {page:?}");
    }
}
