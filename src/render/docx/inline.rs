//! Running text: runs with their marks, links, and marks of footnotes.
//!
//! A run holds words of one look and one direction. No line end and no control character stands in
//! it: Word refuses files in which one does.

use url::Url;

use crate::lexicon::language::has_italics;
use crate::render::docx::direction::parts;
use crate::render::docx::form::Marks;
use crate::render::docx::style_names::{CODE, HYPERLINK, MONOSPACED, NOTE_MARK};
use crate::render::docx::styles::fonts;
use crate::render::docx::writer::Writer;
use crate::render::text::direction::{first_strong, is_of_one};
use crate::syntax::markdown::{Inline, plain_text};

impl Writer<'_> {
    pub fn inlines(&mut self, content: &[Inline], marks: Marks) {
        for inline in content {
            self.inline(inline, marks);
        }
    }

    fn inline(&mut self, inline: &Inline, marks: Marks) {
        match inline {
            Inline::Text { text } => self.run(text, marks),
            Inline::Code { text } | Inline::Html { text } => {
                self.run(text, Marks { is_code: true, ..marks });
            }
            Inline::Emphasis { content } => {
                let language = self.part_language.as_deref().unwrap_or(&self.view.language);
                let marks = match has_italics(language) {
                    true => Marks { is_italic: !marks.is_italic, ..marks },
                    // A title in a citation stays as it is, and what the person stresses is bold.
                    false => Marks { is_bold: marks.is_bold || !self.is_in_citation, ..marks },
                };
                self.inlines(content, marks);
            }
            Inline::Strong { content } => self.inlines(content, Marks { is_bold: true, ..marks }),
            Inline::Strikethrough { content } => {
                self.inlines(content, Marks { is_struck: true, ..marks });
            }
            Inline::InLanguage { language, content } => {
                self.within_language(Some(language), |out| out.inlines(content, marks));
            }
            Inline::Link { target, content, .. } => {
                let marks = Marks { style: Some(HYPERLINK), ..marks };
                let words = plain_text(content);
                self.link(target, |out| match words.trim().is_empty() {
                    true => out.run(target.strip_prefix("mailto:").unwrap_or(target), marks),
                    false => out.inlines(content, marks),
                });
            }
            Inline::Image { source, title, alt } => self.small_picture(source, title, alt, marks),
            Inline::Note { index, .. } => self.note(*index),
            Inline::SoftBreak => self.run(" ", marks),
            Inline::HardBreak => self.xml.within("w:r", &[], |xml| xml.leaf("w:br", &[])),
        }
    }

    /// Content that leads to an address or to a place in the document; what leads nowhere is only
    /// its words.
    pub fn link(&mut self, target: &str, content: impl FnOnce(&mut Self)) {
        let (name, value) = match target.strip_prefix('#') {
            Some(id) => ("w:anchor", self.anchors.bookmark(id)),
            None => ("r:id", address(target).map(|address| self.relations.address(&address))),
        };
        let Some(value) = value else { return content(self) };
        self.xml.open("w:hyperlink", &[(name, &value), ("w:history", "1")]);
        content(self);
        self.xml.close("w:hyperlink");
    }

    /// Words in one look, in as many runs as they have directions.
    pub fn run(&mut self, words: &str, marks: Marks) {
        for (part, is_right_to_left) in parts(words, self.is_turned) {
            self.xml.open("w:r", &[]);
            self.look(part, marks, is_right_to_left);
            self.letters(part);
            self.xml.close("w:r");
        }
    }

    /// Content in its own order within a paragraph of the other direction. Where all of its letters
    /// run against the paragraph, so do the signs at its ends, such as the last full stop: programs
    /// order these by the paragraph unless a mark of direction stands behind them.
    pub fn in_own_order(&mut self, content: &[Inline], marks: Marks) {
        let words = plain_text(content);
        let around = self.is_turned;
        let Some(own) = first_strong(&words).filter(|own| *own != around && is_of_one(&words))
        else {
            return self.inlines(content, marks);
        };
        let mark = if own { "\u{200f}" } else { "\u{200e}" };
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        self.is_turned = own;
        if !is_letter(words.chars().next()) {
            self.run(mark, marks);
        }
        self.inlines(content, marks);
        if !is_letter(words.trim_end().chars().next_back()) {
            self.run(mark, marks);
        }
        self.is_turned = around;
    }

    /// Words that run from left to right whatever they are.
    pub fn plain_run(&mut self, words: &str) {
        self.xml.open("w:r", &[]);
        self.letters(words);
        self.xml.close("w:r");
    }

    /// Content in a language of its own, if it has one.
    pub fn within_language(&mut self, language: Option<&str>, content: impl FnOnce(&mut Self)) {
        let around = std::mem::replace(&mut self.part_language, language.map(str::to_owned));
        content(self);
        self.part_language = around;
    }

    fn look(&mut self, words: &str, marks: Marks, is_right_to_left: bool) {
        let language = self.language.of_words(words).or_else(|| {
            let part = self.part_language.as_deref()?;
            Some((if is_right_to_left { "w:bidi" } else { "w:val" }, part))
        });
        let style = marks.style.or_else(|| marks.is_code.then_some(CODE));
        let Marks { is_bold, is_italic, is_struck, size, .. } = marks;
        let is_plain = !(is_bold || is_italic || is_struck || is_right_to_left);
        if is_plain && style.is_none() && size.is_none() && language.is_none() {
            return;
        }
        self.xml.within("w:rPr", &[], |xml| {
            if let Some(style) = style {
                xml.value("w:rStyle", style);
            }
            if marks.is_code && marks.style.is_some() {
                fonts(xml, MONOSPACED);
            }
            for (has, name) in [
                (is_bold, "w:b"),
                (is_bold, "w:bCs"),
                (is_italic, "w:i"),
                (is_italic, "w:iCs"),
                (is_struck, "w:strike"),
            ] {
                if has {
                    xml.leaf(name, &[]);
                }
            }
            if let Some(size) = size {
                xml.value("w:sz", &size.to_string());
                xml.value("w:szCs", &size.to_string());
            }
            if is_right_to_left {
                xml.leaf("w:rtl", &[]);
            }
            if let Some(language) = language {
                xml.leaf("w:lang", &[language]);
            }
        });
    }

    /// The signs of a run. What Word has an element for is one: a hyphen that parts no line, one
    /// that only shows where it does, a jump and a line end.
    fn letters(&mut self, words: &str) {
        let element = |c| match c {
            '\u{2011}' => Some("w:noBreakHyphen"),
            '\u{ad}' => Some("w:softHyphen"),
            '\t' => Some("w:tab"),
            '\n' | '\u{2028}' | '\u{2029}' | '\u{85}' => Some("w:br"),
            _ => None,
        };
        let mut rest = words;
        while !rest.is_empty() {
            let end = rest.find(|c| element(c).is_some()).unwrap_or(rest.len());
            let text: String = rest[..end].chars().filter(|c| !c.is_control()).collect();
            if !text.is_empty() {
                self.xml.words("w:t", &[("xml:space", "preserve")], &text);
            }
            rest = &rest[end..];
            let mut further = rest.chars();
            if let Some(name) = further.next().and_then(element) {
                self.xml.leaf(name, &[]);
            }
            rest = further.as_str();
        }
    }

    /// The mark of a footnote. A second mark of one footnote shows the number of the first, and
    /// leads to it. Word has no marks in footnotes: there, the number is written, and the other
    /// footnote follows in the one that names it.
    fn note(&mut self, index: usize) {
        let known = self.notes.get(&index).copied();
        let number = known.unwrap_or(self.notes.len() + 1);
        self.notes.insert(index, number);
        match known {
            _ if self.is_in_note => {
                if known.is_none() {
                    self.inner_notes.push((index, number));
                }
                self.run(&format!("[{number}]"), Marks::default());
            }
            Some(_) => self.note_again(number),
            None => {
                self.note_order.push(index);
                self.named(&bookmark_of(number), |out| {
                    out.xml.within("w:r", &[], |xml| {
                        xml.within("w:rPr", &[], |xml| xml.value("w:rStyle", NOTE_MARK));
                        xml.leaf("w:footnoteReference", &[("w:id", &number.to_string())]);
                    });
                });
            }
        }
    }

    fn note_again(&mut self, number: usize) {
        let field = format!(" NOTEREF {} \\f \\h ", bookmark_of(number));
        self.field(&field, &number.to_string(), Marks::of(NOTE_MARK));
    }

    /// What Word computes, with what it would show now.
    pub fn field(&mut self, instruction: &str, shown: &str, marks: Marks) {
        let part = |out: &mut Self, kind: &str| {
            out.xml.within("w:r", &[], |xml| xml.leaf("w:fldChar", &[("w:fldCharType", kind)]));
        };
        part(self, "begin");
        self.xml.within("w:r", &[], |xml| {
            xml.words("w:instrText", &[("xml:space", "preserve")], instruction);
        });
        part(self, "separate");
        self.run(shown, marks);
        part(self, "end");
    }
}

fn bookmark_of(number: usize) -> String {
    format!("_note{number}")
}

/// An address as relationships hold it, or `None` for what is none: Word refuses a file in which one
/// is broken.
fn address(target: &str) -> Option<String> {
    let url = Url::parse(target).ok()?;
    let mut address = String::new();
    for c in url.as_str().chars() {
        match c {
            '|' | '\\' | '^' | '`' | '{' | '}' | '"' | '<' | '>' | ' ' => {
                address.push_str(&format!("%{:02X}", u32::from(c)));
            }
            c => address.push(c),
        }
    }
    Some(address)
}
