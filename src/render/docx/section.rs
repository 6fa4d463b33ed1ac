//! Sections with their entries and works, and the lines to sign at the end.
//!
//! A date stands in the heading of its entry, behind a jump to the end of the line or before one to
//! the column of words: so it is read in order, and no table is needed.

use crate::render::document_view::{
    PrintContactView, PrintEntryView, PrintGroupView, PrintSectionView,
};
use crate::render::docx::block::Place;
use crate::render::docx::form::{Form, Marks, Tab};
use crate::render::docx::head::DOT;
use crate::render::docx::page::NUMBER;
use crate::render::docx::style_names::{BYLINE, CITATION, ENTRY_DATE};
use crate::render::docx::writer::Writer;
use crate::render::text::date::with_whole_ends;
use crate::render::text::direction;
use crate::syntax::markdown::{Alignment, Inline, Inlines, plain_text};

/// Between two lines to sign on.
const BETWEEN_LINES: usize = 600;

impl Writer<'_> {
    pub fn section(&mut self, section: &PrintSectionView, is_first: bool) {
        let words = plain_text(&section.heading);
        let has_words = !words.trim().is_empty();
        if has_words {
            self.heading = words;
            let form = Form { starts_page: section.starts_page && !is_first, ..Form::default() };
            self.heading(1, &section.id, form, |out| {
                out.inlines(&section.heading, Marks::default());
            });
        } else if !section.heading.is_empty() {
            self.paragraph(Form::default(), |out| {
                out.bookmarked(&section.id, |out| out.inlines(&section.heading, Marks::default()));
            });
        }
        let level = usize::from(has_words);
        self.facts(&section.facts);
        self.blocks(&section.blocks, Place::below(level, self.page.indent()));
        for entry in &section.entries {
            self.entry(entry, level);
        }
        self.works(&section.groups, level);
    }

    /// Facts behind their names, in a table without a head.
    fn facts(&mut self, facts: &[PrintContactView]) {
        let cell = |text: &str| vec![Inline::Text { text: text.into() }];
        let rows: Vec<Vec<Inlines>> =
            facts.iter().map(|fact| vec![cell(&fact.label), cell(&fact.text)]).collect();
        if !rows.is_empty() {
            self.table(&[Alignment::None, Alignment::None], &[], &rows, 0);
        }
    }

    /// An entry; a post of the entry before it is a level deeper.
    fn entry(&mut self, entry: &PrintEntryView, section: usize) {
        let level = section + 1 + usize::from(entry.is_post);
        let title = plain_text(&entry.title);
        let byline = self.has_byline(entry);
        let has_more = byline || !entry.blocks.is_empty();
        let form = Form { keeps_next: (!has_more).then_some(false), ..Form::default() };
        if title.trim().is_empty() {
            // Without words there is no heading, but perhaps a picture or a date.
            if !entry.title.is_empty() || entry.period.is_some() {
                let kind = if self.page.has_dates_first() { "left" } else { "right" };
                let at = if self.page.has_dates_first() {
                    self.page.indent()
                } else {
                    self.page.text_width()
                };
                let tabs = vec![Tab { kind, at, filler: None }];
                let indent = Some((self.page.indent(), self.page.indent()));
                self.paragraph(Form { tabs, indent, ..form }, |out| out.dated_title(entry));
            }
        } else {
            self.heading = title;
            self.heading(level, &entry.id, form, |out| out.dated_title(entry));
        }
        if byline {
            let keeps_next = (!entry.blocks.is_empty()).then_some(true);
            self.paragraph(Form { keeps_next, ..Form::of(BYLINE) }, |out| out.byline(entry));
        }
        self.within_language(entry.language.as_deref(), |out| {
            out.blocks(&entry.blocks, Place::below(level, out.page.indent()));
        });
    }

    fn dated_title(&mut self, entry: &PrintEntryView) {
        let date = |out: &mut Self| {
            if let Some(period) = &entry.period {
                // Numbers have the direction of the letters before them, which may be a title's in
                // another writing: a mark of direction begins anew.
                let mark = if out.language.is_right_to_left { "\u{200f}" } else { "" };
                let period = with_whole_ends(period, &out.view.between_dates);
                out.run(&format!("{mark}{period}"), Marks::of(ENTRY_DATE));
            }
        };
        if self.page.has_dates_first() {
            date(self);
            self.tab();
        }
        self.within_language(entry.language.as_deref(), |out| {
            out.in_own_order(&entry.title, Marks::default());
        });
        if !self.page.has_dates_first() && entry.period.is_some() {
            self.tab();
            date(self);
        }
    }

    fn has_byline(&self, entry: &PrintEntryView) -> bool {
        let mut parts = entry.organization.iter().chain(&entry.place).chain(&entry.other);
        parts.any(|part| !part.is_empty()) || entry.setting.is_some()
    }

    fn byline(&mut self, entry: &PrintEntryView) {
        let parts = entry.organization.iter().chain(&entry.place).chain(&entry.other);
        let mut is_first = true;
        for part in parts.filter(|part| !part.is_empty()) {
            if !is_first {
                self.run(&entry.comma, Marks::default());
            }
            self.within_language(entry.language.as_deref(), |out| {
                out.in_own_order(part, Marks::default());
            });
            is_first = false;
        }
        if let Some(setting) = &entry.setting {
            if !is_first {
                self.run(DOT, Marks::default());
            }
            self.run(setting, Marks::default());
        }
    }

    /// The works of a section, which are counted through all of its groups.
    fn works(&mut self, groups: &[PrintGroupView], section: usize) {
        if groups.is_empty() {
            return;
        }
        let list = self.numbering.works();
        let left = self.page.indent().max(NUMBER);
        for group in groups {
            if let Some(heading) = &group.heading {
                self.heading.clone_from(heading);
                let form = Form { indent: Some((self.page.indent(), 0)), ..Form::default() };
                self.heading(section + 1, "", form, |out| out.run(heading, Marks::default()));
            }
            for (item, language) in group.items.iter().zip(&group.languages) {
                let form = Form {
                    list: Some((list.clone(), 0)),
                    indent: Some((left, NUMBER)),
                    is_right_to_left: direction::of_work(&plain_text(item)),
                    ..Form::of(CITATION)
                };
                self.paragraph(form, |out| {
                    out.is_in_citation = true;
                    out.within_language(language.as_deref(), |out| {
                        out.inlines(item, Marks::default());
                    });
                    out.is_in_citation = false;
                });
            }
        }
    }

    /// Lines for handwriting, side by side, with what belongs on each below it.
    pub fn signature(&mut self) {
        let view = self.view;
        let count = view.signed.len();
        if count == 0 {
            return;
        }
        let room = self.page.text_width();
        let width = (room.saturating_sub((count - 1) * BETWEEN_LINES)) / count;
        let stops = |filler: Option<&'static str>| -> Vec<Tab> {
            let line = |at: usize| {
                let start = at * (width + BETWEEN_LINES);
                let begin = (at > 0).then_some(Tab { kind: "left", at: start, filler: None });
                let end = Tab { kind: "left", at: start + width, filler };
                begin.into_iter().chain(filler.map(|_| end))
            };
            (0..count).flat_map(line).collect()
        };
        let form = Form { before: Some(900), keeps_next: Some(true), ..Form::default() };
        self.paragraph(Form { tabs: stops(Some("underscore")), ..form }, |out| {
            (0..2 * count - 1).for_each(|_| out.tab());
        });
        self.paragraph(Form { tabs: stops(None), ..Form::default() }, |out| {
            for (at, what) in view.signed.iter().enumerate() {
                if at > 0 {
                    out.tab();
                }
                out.run(what, Marks::default());
            }
        });
    }
}
