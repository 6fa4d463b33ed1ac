//! The values of a record of any format with their meaning, on their way to a reference.
//!
//! What a tag means is decided before, by the table of its format; what is made of the values is
//! the work of `assembly`.

use std::collections::BTreeMap;

use super::reading;
use super::role::Role;
use crate::base::Span;
use crate::syntax::reference::{
    IssuedDate, MarkedText, Name, NameList, ReferenceType, Remark, Status,
};
use crate::syntax::works::WorkValue;

/// A name, before it is read.
pub enum WrittenName {
    /// In any form that names of a format have, each alone.
    Person(String),
    Group(String),
}

/// The values of one record.
#[derive(Default)]
pub struct Draft {
    pub kind: ReferenceType,
    pub genre: Option<&'static str>,
    /// The kind of an article: a review, a case report.
    pub subtype: Option<&'static str>,
    pub status: Option<Status>,
    /// The server of a preprint.
    pub archive: Option<String>,
    pub values: Vec<WorkValue>,
    roles: Vec<Role>,
    /// The names and the dates of values that have them in parts, by the value's index.
    names: BTreeMap<usize, Vec<WrittenName>>,
    pub dates: BTreeMap<usize, IssuedDate>,
    pub remarks: Vec<(Option<usize>, Remark)>,
}

impl Draft {
    pub fn new(kind: ReferenceType, genre: Option<&'static str>) -> Draft {
        Draft { kind, genre, ..Draft::default() }
    }

    /// Adds a value; blanks alone are none.
    pub fn push(&mut self, tag: &str, role: Role, text: impl Into<String>, span: Span) {
        let text = text.into();
        if text.trim().is_empty() {
            return;
        }
        self.values.push(WorkValue { tag: tag.to_owned(), name: role.name(), text, span });
        self.roles.push(role);
    }

    /// Adds names that are written in parts; `text` is all of their words.
    pub fn push_names(
        &mut self,
        tag: &str,
        role: Role,
        names: Vec<WrittenName>,
        text: String,
        span: Span,
    ) {
        self.names.insert(self.values.len(), names);
        self.push(tag, role, text, span);
    }

    /// Adds the names of one value. A comma at the end says that a name is a group's, as EndNote has
    /// it.
    pub fn push_lines(&mut self, tag: &str, role: Role, names: &[&str], span: Span) {
        for name in names {
            match name.strip_suffix(',').map(str::trim).filter(|name| !name.contains(',')) {
                Some(group) => {
                    let names = vec![WrittenName::Group(group.to_owned())];
                    self.push_names(tag, role, names, (*name).to_owned(), span);
                }
                None => {
                    let names = vec![WrittenName::Person((*name).to_owned())];
                    self.push_names(tag, role, names, (*name).to_owned(), span);
                }
            }
        }
    }

    /// Adds a date that is written in numbers; `text` is all of its words.
    pub fn push_date(
        &mut self,
        tag: &str,
        role: Role,
        date: Option<IssuedDate>,
        text: String,
        span: Span,
    ) {
        self.dates.extend(date.map(|date| (self.values.len(), date)));
        self.push(tag, role, text, span);
    }

    /// Adds a remark about the value that was added last.
    pub fn remark(&mut self, remark: Remark) {
        self.remarks.push((self.values.len().checked_sub(1), remark));
    }

    /// The texts of all values of a meaning.
    pub fn all(&self, role: Role) -> impl Iterator<Item = &str> {
        self.indices(role).map(|at| self.values[at].text.as_str())
    }

    pub fn first(&self, role: Role) -> Option<&str> {
        self.all(role).next()
    }

    pub fn indices(&self, role: Role) -> impl Iterator<Item = usize> {
        self.roles.iter().enumerate().filter(move |(_, is)| **is == role).map(|(at, _)| at)
    }

    /// Reads the first value of a meaning, with the remarks about it.
    pub fn read<T>(
        &mut self,
        role: Role,
        read: impl Fn(&str, &mut Vec<Remark>) -> Option<T>,
    ) -> Option<T> {
        let all: Vec<usize> = self.indices(role).collect();
        all.into_iter().find_map(|at| {
            let mut remarks = Vec::new();
            let found = read(&self.values[at].text, &mut remarks);
            self.remarks.extend(remarks.into_iter().map(|remark| (Some(at), remark)));
            found
        })
    }

    pub fn text(&mut self, role: Role) -> Option<MarkedText> {
        self.read(role, reading::text)
    }

    pub fn titled(&mut self, role: Role) -> Option<MarkedText> {
        self.read(role, reading::title)
    }

    pub fn plain(&self, role: Role) -> Option<String> {
        self.first(role).map(|text| text.trim().to_owned())
    }

    pub fn names(&mut self, role: Role) -> NameList {
        let mut remarks = Vec::new();
        let names = self.read_names(role, &mut remarks);
        let first = self.indices(role).next();
        self.remarks.extend(remarks.into_iter().map(|remark| (first, remark)));
        names
    }

    /// The names of all values of a meaning. Those of persons are read together, as the order of one
    /// shows that of the others; a group stays in its place.
    fn read_names(&self, role: Role, remarks: &mut Vec<Remark>) -> NameList {
        let written: Vec<&WrittenName> =
            self.indices(role).filter_map(|at| self.names.get(&at)).flatten().collect();
        if written.is_empty() {
            return NameList::from_texts(self.all(role), remarks);
        }
        let persons = written.iter().filter_map(|name| match name {
            WrittenName::Person(text) => Some(text.as_str()),
            WrittenName::Group(_) => None,
        });
        let mut list = NameList::from_texts(persons, remarks);
        for (at, name) in written.into_iter().enumerate() {
            if let WrittenName::Group(group) = name {
                // What programs make of `and others`, and EndNote's way to write it.
                if at > 0 && ["others", "et al.", "et al"].contains(&group.trim()) {
                    list.has_more = true;
                    continue;
                }
                list.names.insert(at.min(list.names.len()), Name::group(group));
            }
        }
        list
    }

    pub fn date(&mut self, role: Role) -> Option<IssuedDate> {
        let in_numbers = self.indices(role).find_map(|at| self.dates.get(&at).copied());
        in_numbers.or_else(|| self.read(role, reading::date))
    }
}
