//! A CV as it is read: the section that is open, its entries and lines, and what is left behind.
//!
//! Knows no command.

use crate::import::career::{Career, Doubt, EntryDraft, Extract, LeftOut, Place, SectionDraft};
use crate::import::compose::{joined, said, titled};
use crate::import::dates;
use crate::import::format::tex::files::Files;
use crate::import::format::tex::inline::Rest;
use crate::import::format::tex::raw::raw;
use crate::import::format::tex::source::Node;
use crate::import::format::tex::text;
use crate::import::words::WordCount;
use crate::lexicon::SectionKind;
use crate::syntax::cv::line;

/// Which of the two classes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Awesome,
    Modern,
}

/// A walk over the nodes of a text.
pub struct Walk<'n> {
    pub nodes: &'n [Node],
    pub at: usize,
}

impl<'n> Walk<'n> {
    /// The next group, be there blanks before it.
    pub fn group(&mut self) -> Option<&'n [Node]> {
        let behind = &self.nodes[self.at..];
        let blank = |node: &Node| matches!(node, Node::Text(text) if text.trim().is_empty() && !text.contains("\n\n"));
        let skipped = behind.iter().take_while(|node| blank(node)).count();
        let Some(Node::Group(inner)) = behind.get(skipped) else { return None };
        self.at += skipped + 1;
        Some(inner)
    }

    pub fn option(&mut self) -> Option<&'n [Node]> {
        let Some(Node::Option(inner)) = self.nodes.get(self.at) else { return None };
        self.at += 1;
        Some(inner)
    }
}

/// The CV as it is read.
pub struct Reader<'f> {
    pub files: &'f Files<'f>,
    pub career: Career,
    pub rest: Rest,
    pub place: Place,
    pub class: Class,
    /// Files that are being read, from the outermost, and those that were.
    pub open: Vec<String>,
    pub seen: Vec<String>,
    /// Whether what comes is text, and no setting.
    pub is_text: bool,
    /// The section that is open, and the words of its title while nothing stands below it.
    pub section: SectionDraft,
    pub heading: Option<Extract>,
    pub lines: Vec<Extract>,
    pub loose: Vec<Node>,
}

impl<'f> Reader<'f> {
    pub fn new(files: &'f Files<'f>) -> Reader<'f> {
        Reader {
            files,
            career: Career::default(),
            rest: Rest::default(),
            place: Place::new(files.main.clone()),
            class: Class::Modern,
            open: Vec::new(),
            seen: Vec::new(),
            is_text: true,
            section: SectionDraft::default(),
            heading: None,
            lines: Vec::new(),
            loose: Vec::new(),
        }
    }
}

impl Reader<'_> {
    pub fn leave(&mut self, nodes: &[Node], why: &str) {
        let what = raw(nodes).split_whitespace().collect::<Vec<_>>().join(" ");
        if !what.is_empty() {
            let what = Extract::new(what, self.place.clone());
            self.career.left.push(LeftOut { what, why: why.to_owned() });
        }
    }

    pub fn doubt(&mut self, about: &str, why: &str) {
        let about = Extract {
            text: about.to_owned(),
            place: self.place.clone(),
            wording: Some(String::new()),
        };
        self.career.doubts.push(Doubt { about, why: why.to_owned() });
    }

    /// What stands between the commands.
    pub fn flush(&mut self) {
        let loose = std::mem::take(&mut self.loose);
        if !self.is_text {
            self.rest.aside.push(raw(&loose));
            return;
        }
        let blocks = text::blocks(&loose, &self.place, &mut self.rest);
        if !blocks.is_empty() {
            self.flush_lines();
            self.section.blocks.extend(blocks);
        }
    }

    /// Lines that follow each other are a list.
    pub fn flush_lines(&mut self) {
        let lines = std::mem::take(&mut self.lines);
        self.section.blocks.extend(joined(&lines, "\n"));
    }

    pub fn close_section(&mut self) {
        self.flush();
        self.flush_lines();
        let section = std::mem::take(&mut self.section);
        if section.title.is_empty() {
            // Words before the first section.
            self.career.summary.extend(section.blocks);
            if !section.entries.is_empty() {
                let title = titled("Curriculum vitae");
                self.career.sections.push(SectionDraft {
                    title,
                    entries: section.entries,
                    ..SectionDraft::default()
                });
            }
        } else {
            self.career.sections.push(section);
        }
    }

    pub fn section(&mut self, title: Option<Extract>) {
        self.close_section();
        self.section =
            SectionDraft { title: title.clone().unwrap_or_default(), ..SectionDraft::default() };
        self.heading = title;
        let name = self.heading.as_ref().map(|title| title.text.clone()).unwrap_or_default();
        self.place = Place::new(self.open.last().cloned().unwrap_or_default()).within(name);
    }

    /// A part of a section is a section of the same kind.
    pub fn subsection(&mut self, title: Option<Extract>) {
        let (Some(title), Some(heading)) = (title.clone(), self.heading.clone()) else {
            self.section(title);
            return;
        };
        self.flush();
        self.flush_lines();
        // The words of a heading with nothing of its own below it are said here.
        let is_first = self.section.title == heading
            && self.section.blocks.is_empty()
            && self.section.entries.is_empty();
        if is_first {
            self.section = SectionDraft::default();
        }
        self.close_section();
        let words = if is_first { said(&heading) } else { "" };
        let wording = Some(format!("{words} {}", said(&title)));
        let text = format!("{}: {}", heading.text, title.text);
        self.section = SectionDraft {
            title: Extract { wording, text, ..title },
            kind: Some(SectionKind::of_heading(&heading.text)),
            ..SectionDraft::default()
        };
    }

    pub fn line_of(&mut self, nodes: &[Node]) -> Option<Extract> {
        text::line(nodes, &self.place, &mut self.rest)
    }

    pub fn lines_of(&mut self, walk: &mut Walk<'_>, count: usize) -> Vec<Option<Extract>> {
        (0..count).map(|_| walk.group().and_then(|group| self.line_of(group))).collect()
    }

    pub fn options(&mut self, walk: &mut Walk<'_>) {
        while let Some(option) = walk.option() {
            self.rest.aside.push(raw(option));
        }
    }

    pub fn four(&mut self, walk: &mut Walk<'_>) -> [Option<Extract>; 4] {
        let mut parts = self.lines_of(walk, 4).into_iter();
        std::array::from_fn(|_| parts.next().flatten())
    }

    pub fn body(&mut self, walk: &mut Walk<'_>) -> Vec<Extract> {
        let group = walk.group().unwrap_or_default();
        text::blocks(group, &self.place, &mut self.rest)
    }

    /// A line with a label. A label that is a date makes an entry of it.
    pub fn labeled_line(&mut self, label: Option<Extract>, words: Option<Extract>) {
        let is_date = label.as_ref().is_some_and(|label| line::is_date(&label.text));
        if is_date && words.is_some() {
            self.add(words, [None, None], label, Vec::new());
            return;
        }
        let label = label.map(|label| {
            let wording = Some(said(&label).to_owned());
            let name = label.text.trim_matches('*').trim_end_matches(':').to_owned();
            Extract { text: format!("**{name}:**"), wording, ..label }
        });
        let parts: Vec<Extract> = label.into_iter().chain(words).collect();
        let line = joined(&parts, " ");
        self.lines.extend(line.map(|line| Extract { text: format!("- {}", line.text), ..line }));
    }

    pub fn add(
        &mut self,
        title: Option<Extract>,
        byline: [Option<Extract>; 2],
        date: Option<Extract>,
        mut body: Vec<Extract>,
    ) {
        let mut doubts = Vec::new();
        let mut byline: Vec<Extract> = byline.into_iter().flatten().collect();
        let mut dates = None;
        if let Some(date) = date {
            let wording = Some(said(&date).to_owned());
            match line::is_date(&date.text) {
                true => {
                    let (text, doubt) = dates::alike(&date.text);
                    doubts.extend(doubt);
                    dates = Some(Extract { text, wording, ..date });
                }
                false => {
                    doubts.push(format!(
                        "\u{201c}{}\u{201d} stands where a date should be",
                        date.text
                    ));
                    byline.push(date);
                }
            }
        }
        let title = title.or_else(|| (!byline.is_empty()).then(|| byline.remove(0)));
        let title = title.or_else(|| (!body.is_empty()).then(|| body.remove(0)));
        let Some(title) = title else {
            self.section.blocks.extend(dates);
            return;
        };
        // A title is one line, and no list.
        let wording = Some(said(&title).to_owned());
        let text = title.text.trim_start_matches("- ").to_owned();
        let title = Extract { text, wording, ..title };
        let entry = EntryDraft { title, byline, dates, body, doubts, ..EntryDraft::default() };
        self.section.entries.push(entry);
    }

    pub fn finish(self) -> Career {
        let Reader { mut career, mut rest, .. } = self;
        rest.unknown.sort();
        rest.unknown.dedup();
        if !rest.unknown.is_empty() {
            let names: Vec<String> =
                rest.unknown.iter().map(|name| format!("`\\{name}`")).collect();
            let about = Extract {
                text: "commands of TeX".to_owned(),
                place: Place::default(),
                wording: Some(String::new()),
            };
            let why =
                format!("folio does not know {}, and kept the words behind them", names.join(", "));
            career.doubts.push(Doubt { about, why });
        }
        let aside = rest.aside.join(" ");
        if !WordCount::of(&aside).is_empty() {
            let what = Extract {
                text: "settings of TeX".to_owned(),
                place: Place::default(),
                wording: Some(aside),
            };
            let why = "how another program sets the text".to_owned();
            career.left.push(LeftOut { what, why });
        }
        if let Some(first) = career.summary.first().cloned() {
            let why = "what stands before the first section became the introduction";
            career.doubts.push(Doubt { about: first, why: why.to_owned() });
        }
        career
    }
}
