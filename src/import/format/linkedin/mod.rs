//! The archive of one's data that LinkedIn gives: a table for each part of the profile, in a zip, a
//! folder, or one by one.
//!
//! A table is known by its header, as names are localized or end in a number. What is about others
//! or about advertising (connections, messages, searches) is not read, only named in the report.
//! Works have no authors there, so they become lines and no records.

mod entries;
mod profile;

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::{Career, EntryDraft, Extract, LeftOut, Place};
use crate::import::compose::section;
use crate::import::format::csv::{self, Table};
use crate::import::format::json::Fields;
use crate::import::input::Input;
use crate::lexicon::SectionKind;

pub const FORMAT: Format = Format { name: "LinkedIn", is, read };

/// A table of the archive.
struct Part {
    /// What the file is called in reports.
    name: &'static str,
    /// Columns by which it is known.
    columns: &'static [&'static str],
    /// Whether no other column may be there, as these few are those of many tables.
    is_exact: bool,
    read: Read,
}

/// How a table is read.
enum Read {
    /// Rows as entries of sections, in the order of the kinds.
    Entries(fn(&mut Fields<'_>) -> Filed),
    /// Each row as something of the person.
    Person(fn(Fields<'_>, &mut Career)),
    /// All rows at once.
    Whole(fn(Vec<Fields<'_>>, &mut Career)),
}

/// An entry, and the section to which it belongs.
struct Filed {
    section: (&'static str, SectionKind),
    entry: EntryDraft,
}

const fn part(name: &'static str, columns: &'static [&'static str], read: Read) -> Part {
    Part { name, columns, is_exact: false, read }
}

const fn exactly(name: &'static str, columns: &'static [&'static str], read: Read) -> Part {
    Part { name, columns, is_exact: true, read }
}

/// The tables that are read, in the order in which their sections are written.
const PARTS: &[Part] = &[
    part(
        "Profile.csv",
        &["First Name", "Last Name", "Headline", "Geo Location"],
        Read::Person(profile::person),
    ),
    exactly("Profile Summary.csv", &["Profile Summary"], Read::Person(profile::summary)),
    part(
        "Email Addresses.csv",
        &["Email Address", "Confirmed", "Primary"],
        Read::Whole(profile::emails),
    ),
    exactly("PhoneNumbers.csv", &["Extension", "Number", "Type"], Read::Person(profile::phone)),
    exactly("Languages.csv", &["Name", "Proficiency"], Read::Person(profile::language)),
    part("Education.csv", &["School Name", "Degree Name"], Read::Entries(entries::degree)),
    part(
        "Positions.csv",
        &["Company Name", "Title", "Started On"],
        Read::Entries(entries::position),
    ),
    part(
        "Projects.csv",
        &["Title", "Url", "Started On", "Finished On"],
        Read::Entries(entries::project),
    ),
    part(
        "Certifications.csv",
        &["Name", "Authority", "License Number"],
        Read::Whole(entries::certificates),
    ),
    exactly("Honors.csv", &["Title", "Description", "Issued On"], Read::Entries(entries::honor)),
    part(
        "Publications.csv",
        &["Name", "Published On", "Publisher"],
        Read::Entries(entries::publication),
    ),
    part(
        "Organizations.csv",
        &["Name", "Position", "Started On"],
        Read::Entries(entries::membership),
    ),
    part("Volunteering.csv", &["Company Name", "Role", "Cause"], Read::Entries(entries::volunteer)),
    exactly("Skills.csv", &["Name"], Read::Whole(profile::skills)),
    exactly("Courses.csv", &["Name", "Number"], Read::Person(profile::course)),
    part("Test Scores.csv", &["Name", "Test Date", "Score"], Read::Person(profile::test_score)),
];

impl Part {
    fn of(header: &[String]) -> Option<&'static Part> {
        PARTS.iter().find(|part| {
            let has_all = part.columns.iter().all(|name| header.iter().any(|known| known == name));
            has_all && (!part.is_exact || header.len() == part.columns.len())
        })
    }

    /// Whether its header is of no other program's tables.
    fn is_distinct(&self) -> bool {
        !self.is_exact
    }
}

fn is(input: &Input) -> bool {
    let is_distinct = |header: &[String]| Part::of(header).is_some_and(Part::is_distinct);
    match input.members() {
        Ok(members) if members.is_empty() => {
            input.text().is_some_and(|text| is_distinct(&csv::header(first_line(text))))
        }
        Ok(members) => {
            let tables = members.iter().filter(|(path, _)| is_table(path));
            let mut headers = tables.map(|(_, bytes)| csv::header(first_line(&csv::text(bytes))));
            headers.any(|header| is_distinct(&header))
        }
        Err(_) => false,
    }
}

fn is_table(path: &str) -> bool {
    path.to_lowercase().ends_with(".csv")
}

/// The header, without a look at what is below it.
fn first_line(text: &str) -> &str {
    text.lines().next().unwrap_or_default()
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let members = input.members()?;
    let mut tables: Vec<(usize, Table)> = Vec::new();
    let mut unread: Vec<&str> = Vec::new();
    let files = members.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
    let single = members.is_empty().then(|| ("", input.bytes()));
    for (path, bytes) in files.chain(single) {
        let text = csv::text(bytes);
        let known = (path.is_empty() || is_table(path))
            .then(|| Part::of(&csv::header(first_line(&text))))
            .flatten();
        match known.and_then(|known| PARTS.iter().position(|part| part.name == known.name)) {
            Some(index) => tables.push((index, csv::table(&text))),
            None => unread.push(path),
        }
    }
    tables.sort_by_key(|(index, _)| *index);
    let mut career = Career::default();
    for (index, table) in &tables {
        career.read.add(&table.words);
        read_table(&PARTS[*index], table, &mut career);
    }
    if !unread.is_empty() {
        let names = Extract {
            wording: Some(String::new()),
            ..Extract::new(unread.join(", "), Place::default())
        };
        let why = "not read: folio knows no part of a CV in it".to_owned();
        career.left.push(LeftOut { what: names, why });
    }
    Ok(career)
}

fn read_table(part: &Part, table: &Table, career: &mut Career) {
    let rows =
        table.rows.iter().enumerate().map(|(index, row)| {
            Fields::new(row, Place::new(format!("{} {}", part.name, index + 1)))
        });
    match part.read {
        Read::Person(read_row) => rows.for_each(|row| read_row(row, career)),
        Read::Whole(read_rows) => read_rows(rows.collect(), career),
        Read::Entries(read_entry) => {
            let mut filed = Vec::new();
            for mut row in rows {
                let entry = read_entry(&mut row);
                row.finish(&mut career.left);
                filed.push(entry);
            }
            file(filed, career);
        }
    }
}

/// Entries to their sections, which stand in the order in which they occur first.
fn file(filed: Vec<Filed>, career: &mut Career) {
    let mut names: Vec<(&'static str, SectionKind)> = Vec::new();
    for Filed { section, .. } in &filed {
        if !names.contains(section) {
            names.push(*section);
        }
    }
    for (title, kind) in names {
        let of_it = filed.iter().filter(|filed| filed.section == (title, kind));
        let entries = of_it.map(|filed| filed.entry.clone()).collect();
        let draft = section(title, kind, entries);
        let known = career.sections.iter_mut().find(|known| known.kind == Some(kind));
        match (known, draft) {
            (Some(known), Some(draft)) => known.entries.extend(draft.entries),
            (None, draft) => career.sections.extend(draft),
            (Some(_), None) => {}
        }
    }
}
