//! The fields of an entry by what they say: as texts with marks, as plain text, as names, as dates.
//!
//! What a reader notices is kept with the name of the field. It does not know the record.

use biblatex::{Chunk, ChunksExt, Spanned};

use super::fields::{self, Slot, slot_of};
use crate::lexicon::date::text::{is_written_persian, usual};
use crate::lexicon::language::tag_of_written;
use crate::syntax::bibtex::StandaloneEntry;
use crate::syntax::reference::date::IssuedDate;
use crate::syntax::reference::name::NameList;
use crate::syntax::reference::remark::Remark;
use crate::syntax::reference::text::MarkedText;

/// The fields of one entry, and what was noticed about them.
pub struct Fields<'e> {
    pub entry: &'e StandaloneEntry,
    /// The fields that hold words, the preferred ones first.
    written: Vec<(Slot, Field<'e>)>,
    pub remarks: Vec<(String, Remark)>,
}

/// A written field: its name, and its value in pieces.
pub type Field<'e> = (&'e str, &'e [Spanned<Chunk>]);

impl<'e> Fields<'e> {
    pub fn of(entry: &'e StandaloneEntry) -> Fields<'e> {
        let fields = entry.fields.iter().filter_map(|(name, value)| {
            let slot = slot_of(name)?;
            let has_words = !value.format_verbatim().trim().is_empty();
            has_words.then_some((slot, (name.as_str(), value.as_slice())))
        });
        let mut written: Vec<_> = fields.collect();
        written.sort_by_key(|(_, (name, _))| fields::preference(name));
        Fields { entry, written, remarks: Vec::new() }
    }

    /// The fields with this meaning that hold words, the preferred one first.
    pub fn all(&self, slot: Slot) -> Vec<Field<'e>> {
        let found = self.written.iter().filter(|(of, _)| *of == slot);
        found.map(|(_, field)| *field).collect()
    }

    pub fn first(&self, slot: Slot) -> Option<Field<'e>> {
        self.written.iter().find(|(of, _)| *of == slot).map(|(_, field)| *field)
    }

    pub fn has(&self, slot: Slot) -> bool {
        self.first(slot).is_some()
    }

    /// Reads a value, and keeps the remarks about it with the field's name.
    pub fn reading<T>(&mut self, field: &str, read: impl FnOnce(&mut Vec<Remark>) -> T) -> T {
        let mut remarks = Vec::new();
        let value = read(&mut remarks);
        self.remarks.extend(remarks.into_iter().map(|remark| (field.to_owned(), remark)));
        value
    }

    pub fn marked(&mut self, slot: Slot) -> Option<MarkedText> {
        let (name, value) = self.first(slot)?;
        self.marked_of(name, value)
    }

    pub fn marked_of(&mut self, name: &str, value: &[Spanned<Chunk>]) -> Option<MarkedText> {
        let language = value.iter().any(|chunk| chunk.v.get().contains("quote")).then(|| {
            let (_, written) = self.verbatim(Slot::Language)?;
            tag_of_written(&written)
        });
        let language = language.flatten();
        self.reading(name, |remarks| {
            MarkedText::from_bibtex_in(value, language.as_deref(), remarks)
        })
    }

    pub fn plain(&mut self, slot: Slot) -> Option<String> {
        self.marked(slot).map(|text| text.plain())
    }

    /// The characters of a value in which nothing is LaTeX, such as an address.
    pub fn verbatim(&self, slot: Slot) -> Option<(&'e str, String)> {
        let (name, value) = self.first(slot)?;
        Some((name, value.format_verbatim().trim().to_owned()))
    }

    pub fn names(&mut self, slot: Slot) -> NameList {
        let Some((name, value)) = self.first(slot) else { return NameList::default() };
        self.reading(name, |remarks| NameList::from_bibtex(value, remarks))
    }

    /// A title with its subtitle, and what stands behind it, such as `[Photograph]`.
    pub fn titled(&mut self, title: Slot, subtitle: Slot, addon: Slot) -> Option<MarkedText> {
        let whole = match (self.marked(title), self.marked(subtitle)) {
            (Some(title), Some(subtitle)) => Some(title.with_subtitle(subtitle)),
            (title, subtitle) => title.or(subtitle),
        };
        match (whole, self.marked(addon)) {
            (Some(whole), Some(addon)) => Some(whole.with_part(addon)),
            (whole, addon) => whole.or(addon),
        }
    }

    pub fn keywords(&mut self) -> Vec<String> {
        let mut keywords: Vec<String> = Vec::new();
        for (name, value) in self.all(Slot::Keywords) {
            let text = self.marked_of(name, value).map(|text| text.plain()).unwrap_or_default();
            let words = text.split([',', ';', '\n']).map(str::trim).filter(|word| !word.is_empty());
            for word in words {
                if !keywords.iter().any(|known| known == word) {
                    keywords.push(word.to_owned());
                }
            }
        }
        keywords
    }

    fn is_persian(&self, year: Option<&str>) -> bool {
        let written = |slot: Slot| self.verbatim(slot).map(|(_, written)| written);
        let language = written(Slot::Language).and_then(|written| tag_of_written(&written));
        match language {
            Some(language) => language.split('-').next() == Some("fa"),
            None => [written(Slot::Title).as_deref(), year]
                .into_iter()
                .flatten()
                .any(is_written_persian),
        }
    }

    pub fn date(&mut self, date: Slot, year: Slot, month: Slot, day: Slot) -> Option<IssuedDate> {
        let written = [date, year, month, day].map(|slot| (self.first(slot), self.plain(slot)));
        let name = written.iter().find_map(|(field, _)| field.map(|(name, _)| name))?;
        let [date, year, month, day] = written.each_ref().map(|(_, text)| text.as_deref());
        let mut remarks = Vec::new();
        let found = IssuedDate::from_fields(date, year, month, day, &mut remarks);
        // A Persian work has the year of its calendar.
        let found = found.map(|found| match self.is_persian(year.or(date)) {
            true => IssuedDate { start: usual(found.start), end: found.end.map(usual), ..found },
            false => found,
        });
        // A remark belongs to the field that has its words.
        let field_of = |remark: &Remark| {
            let mut fields = written
                .iter()
                .rev()
                .filter_map(|(field, text)| Some((field.as_ref()?.0, text.as_deref()?.trim())));
            fields.find(|(_, text)| remark.words.as_deref() == Some(*text)).map(|(name, _)| name)
        };
        let remarks = remarks.into_iter();
        self.remarks
            .extend(remarks.map(|remark| (field_of(&remark).unwrap_or(name).to_owned(), remark)));
        found
    }
}
