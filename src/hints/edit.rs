//! Which lines of which file an example belongs into, and the example with the person's own values.
//!
//! Writes no file. A table that has no header of its own is left to its owner.

use serde::Serialize;

use crate::base::well_known::SITE;
use crate::base::{SourcePath, Span};
use crate::hints::gap::{Gap, HintSite, Target};
use crate::hints::person::{PHOTO, spare_photo};
use crate::model::person::Person;
use crate::syntax::toml::{TableEntry, Value};

/// What to do with a file. Lines count from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "edit", rename_all = "kebab-case")]
pub enum Edit {
    /// In place of the lines from `line` to `last`.
    Replace { line: usize, last: usize },
    /// Below this line.
    Below { line: usize },
    /// There is no such file yet.
    Create,
}

/// An example, ready to be written.
pub struct Suggestion {
    pub file: SourcePath,
    pub edit: Edit,
    pub write: String,
}

/// The lines of an example in the place that a gap names; `None` where there is no such place.
pub fn suggest(site: &HintSite<'_>, gap: &Gap, example: &str) -> Option<Suggestion> {
    let example = filled_in(site, example);
    match &gap.target {
        Target::Keys(table) => in_table(site, table, &example),
        Target::EndOf(file) => {
            let edit = end_of(site, file);
            // What stands before a heading may be something that only an empty line ends.
            let is_heading = example.starts_with('#') && matches!(edit, Edit::Below { .. });
            let write = if is_heading { format!("\n{example}") } else { example };
            Some(Suggestion { file: file.clone(), edit, write })
        }
        Target::Whole(file) => {
            let lines = text_of(site, file).map(|text| text.lines().count().max(1));
            let edit = lines.map_or(Edit::Create, |last| Edit::Replace { line: 1, last });
            Some(Suggestion { file: file.clone(), edit, write: example })
        }
    }
}

/// The example with the values that its names in braces stand for.
pub fn filled_in(site: &HintSite<'_>, example: &str) -> String {
    let string = |text: &str| toml::Value::String(text.to_owned()).to_string();
    let person = &site.profile.person;
    let values = [
        ("{photo}", string(spare_photo(site).map_or(PHOTO, SourcePath::file_name))),
        ("{author}", bibtex_name(person).unwrap_or_default()),
        ("{date}", site.today.to_string()),
        ("{year}", site.today.year.to_string()),
        // A name may hold the name of a value.
        ("{name}", string(&person.name)),
    ];
    values.iter().fold(example.to_owned(), |text, (name, value)| text.replace(name, value))
}

/// The name as an author in BibTeX; `None` where it holds signs that mean something else there.
pub fn bibtex_name(person: &Person) -> Option<String> {
    let (given, family) = (&person.parts.given, &person.parts.family);
    let is_plain = |c: char| !c.is_ascii_punctuation() || ['\'', '-', '.'].contains(&c);
    if !person.name.chars().all(is_plain) {
        return None;
    }
    let is_split = !given.is_empty() && !family.is_empty();
    Some(if is_split { format!("{family}, {given}") } else { format!("{{{}}}", person.name) })
}

/// Below the last line of a file that is more than space.
fn end_of(site: &HintSite<'_>, file: &SourcePath) -> Edit {
    let Some(text) = text_of(site, file) else { return Edit::Create };
    match text.trim_end().lines().count() {
        0 => Edit::Replace { line: 1, last: 1 },
        line => Edit::Below { line },
    }
}

fn text_of<'a>(site: &HintSite<'a>, file: &SourcePath) -> Option<&'a str> {
    site.sources.sources.get(file)?.text().ok()
}

/// The keys of an example that the table lacks: in place of the lines that hold them as comments,
/// else below what the table has, else in a new table.
fn in_table(site: &HintSite<'_>, table: &str, example: &str) -> Option<Suggestion> {
    let file = SourcePath::site();
    let (text, document) = (text_of(site, &file)?, site.documents.toml(SITE)?);
    let Some(entry) = document.table.get(table) else {
        let write = format!("\n[{table}]\n{example}");
        return Some(Suggestion { edit: end_of(site, &file), file, write });
    };
    let Value::Table(known) = &entry.value else { return None };
    let key_of = |line: &str| line.split_once('=').map(|(key, _)| key.trim().to_owned());
    let lacks = |line: &&str| key_of(line).is_some_and(|key| known.get(&key).is_none());
    let lines: Vec<&str> = example.lines().filter(lacks).collect();
    let keys: Vec<String> = lines.iter().filter_map(|line| key_of(line)).collect();
    let write = lines.iter().map(|line| format!("{line}\n")).collect();
    let part = TablePart::find(text, table, &known.entries)?;
    Some(Suggestion { edit: part.edit(&keys), file, write })
}

/// The lines of a table under its header.
struct TablePart<'a> {
    /// Each with its number, and without those inside a value.
    lines: Vec<(usize, &'a str)>,
    /// The number of the last line that says something: of the header, where the table is empty.
    last: usize,
}

impl<'a> TablePart<'a> {
    fn find(text: &'a str, table: &str, entries: &[TableEntry]) -> Option<TablePart<'a>> {
        let is_in_value = |at: usize| {
            entries
                .iter()
                .any(|TableEntry { span: Span { start, end }, .. }| (*start..*end).contains(&at))
        };
        let mut at = 0;
        let mut lines = text.split_inclusive('\n').enumerate().filter_map(|(index, line)| {
            let start = at;
            at += line.len();
            (!is_in_value(start)).then_some((index + 1, line.trim()))
        });
        let (header, _) = lines.find(|(_, line)| {
            let name = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
            name.is_some_and(|(name, _)| name.trim() == table)
        })?;
        let lines = lines.take_while(|(_, line)| !line.starts_with('[')).collect();
        let line_of = |span: Span| text[..span.end.min(text.len())].matches('\n').count() + 1;
        let last = entries.iter().map(|entry| line_of(entry.span)).max().unwrap_or(header);
        Some(TablePart { lines, last })
    }

    fn edit(&self, keys: &[String]) -> Edit {
        let holds_key = |line: &str| {
            let key = line.strip_prefix('#').and_then(|rest| rest.split_once('='));
            key.is_some_and(|(key, _)| keys.iter().any(|known| known == key.trim()))
        };
        let mut held = self.lines.iter().filter(|(_, line)| holds_key(line));
        let Some((line, _)) = held.next() else { return Edit::Below { line: self.last } };
        let further = held.zip(line + 1..).take_while(|((found, _), next)| found == next);
        Edit::Replace { line: *line, last: line + further.count() }
    }
}
