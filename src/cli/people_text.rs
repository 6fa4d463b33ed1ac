//! Notes in `private/people.toml` that somebody has heard from the person: the one line, and not a
//! byte beside it.

#![expect(clippy::disallowed_methods, reason = "this is where the file is changed")]

use std::fs;
use std::path::Path;

use toml_edit::{Document, Item, Value};

use crate::base::{Diagnostic, PartialDate};
use crate::cli::disk_fault::disk_fault;
use crate::emit::codes::WRITE_FAILED;
use crate::model::private_folder::{Acquaintance, PEOPLE};

/// Sets `last` of a person, and `asked` of one who was asked. Gives what to say of it. `Err` is a
/// file that cannot be changed.
pub fn note_sent(
    root: &Path,
    person: &Acquaintance,
    on: PartialDate,
    is_request: bool,
) -> Result<String, Diagnostic> {
    let name = &person.name;
    if let Some(last) = person.last.filter(|last| last.earliest() > on.earliest()) {
        return Ok(format!("{PEOPLE} says of {name} that they heard on {last}, which is later"));
    }
    let failed = |why: &str| {
        Diagnostic::new(&WRITE_FAILED, format!("`{PEOPLE}` cannot be changed: {why}"))
            .help(format!("write `last = {on}` below the name of {name} yourself"))
    };
    // What lies behind a link is changed, and the link stays.
    let path = fs::canonicalize(root.join(PEOPLE)).map_err(|error| failed(disk_fault(&error)))?;
    let old = fs::read_to_string(&path).map_err(|error| failed(disk_fault(&error)))?;
    let mut new = with_day(&old, person, "last", on);
    if is_request {
        new = new.and_then(|text| with_day(&text, person, "asked", on));
    }
    let new = new.ok_or_else(|| failed("the lines of this person were not found"))?;
    if new != old {
        let beside = path.with_extension("toml.new");
        let written = fs::write(&beside, &new)
            .and_then(|()| fs::set_permissions(&beside, fs::metadata(&path)?.permissions()))
            .and_then(|()| fs::rename(&beside, &path));
        written.map_err(|error| {
            let _ = fs::remove_file(&beside);
            failed(disk_fault(&error))
        })?;
    }
    let keys = if is_request { "`last` and `asked` of" } else { "`last` of" };
    Ok(format!("{PEOPLE}: {keys} {name} set to {on}"))
}

/// The file with a day under a key of the person: in place of the value that is there, else behind
/// the name. `None` is a file in which the person is not found.
fn with_day(text: &str, person: &Acquaintance, key: &str, day: PartialDate) -> Option<String> {
    // The places of toml_edit are those of the text without its mark of byte order.
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let document = Document::parse(&text[start..]).ok()?;
    let people = document.get("person")?;
    let found = match people {
        Item::ArrayOfTables(tables) => tables
            .iter()
            .find(|table| is_them(person, |key| table.get(key)?.as_value()))
            .map(|table| (table.get("name"), table.get(key))),
        Item::Value(Value::Array(tables)) => {
            return in_braces(text, start, tables.iter(), person, key, day);
        }
        Item::Table(table) => Some((table.get("name"), table.get(key))),
        _ => None,
    };
    let (name, value) = found?;
    if let Some(span) = value.and_then(|value| value.as_value()?.span()) {
        return Some(spliced(text, start + span.start, start + span.end, &day.to_string()));
    }
    let end = start + name?.as_value()?.span()?.end;
    let line_end = text[end..].find('\n').map_or(text.len(), |at| end + at);
    let line_break = if text[..line_end].ends_with('\r') { "\r\n" } else { "\n" };
    let at = text[..line_end].trim_end_matches('\r').len();
    Some(spliced(text, at, at, &format!("{line_break}{key} = {day}")))
}

/// The same for people that are written in braces.
fn in_braces<'v>(
    text: &str,
    start: usize,
    mut tables: impl Iterator<Item = &'v Value>,
    person: &Acquaintance,
    key: &str,
    day: PartialDate,
) -> Option<String> {
    let table = tables.find(|table| is_them(person, |key| table.as_inline_table()?.get(key)))?;
    let table = table.as_inline_table()?;
    match table.get(key).and_then(Value::span) {
        Some(span) => Some(spliced(text, start + span.start, start + span.end, &day.to_string())),
        None => {
            let end = start + table.get("name")?.span()?.end;
            Some(spliced(text, end, end, &format!(", {key} = {day}")))
        }
    }
}

/// Whether a table is that of the person: both their name and their id are the same.
fn is_them<'v>(person: &Acquaintance, get: impl Fn(&str) -> Option<&'v Value>) -> bool {
    let text = |key| get(key).and_then(Value::as_str).map(str::trim);
    text("name") == Some(&person.name) && text("id") == person.id.as_deref()
}

fn spliced(text: &str, start: usize, end: usize, new: &str) -> String {
    format!("{}{new}{}", &text[..start], &text[end..])
}

#[cfg(test)]
mod tests {
    use super::with_day;
    use crate::base::PartialDate;
    use crate::model::private_folder::Acquaintance;

    fn changed(text: &str, id: Option<&str>) -> Option<String> {
        let id = id.map(str::to_owned);
        let person = Acquaintance { name: "Prof. Rina Patel".to_owned(), id, ..Default::default() };
        with_day(text, &person, "last", PartialDate::new(2026, Some(11), Some(27)).unwrap())
    }

    /// All but the day is as it was.
    #[test]
    fn one_day_is_set_and_nothing_else() {
        for (before, after) in [
            (
                "# Mine\n[[person]]  # her\nname = \"Prof. Rina Patel\"\nlast=2026-09-02 # by mail\n",
                "# Mine\n[[person]]  # her\nname = \"Prof. Rina Patel\"\nlast=2026-11-27 # by mail\n",
            ),
            (
                "[[person]]\r\nname = 'Prof. Rina Patel' # x\r\nrole = \"mentor\"\r\n",
                "[[person]]\r\nname = 'Prof. Rina Patel' # x\r\nlast = 2026-11-27\r\nrole = \"mentor\"\r\n",
            ),
            (
                "\u{feff}[[person]]\nname = \"Prof. Rina Patel\"",
                "\u{feff}[[person]]\nname = \"Prof. Rina Patel\"\nlast = 2026-11-27",
            ),
            (
                "person = [{ name = \"B\" }, { name = \"Prof. Rina Patel\", role = \"peer\" }]",
                "person = [{ name = \"B\" }, { name = \"Prof. Rina Patel\", last = 2026-11-27, role = \"peer\" }]",
            ),
            (
                "[[person]]\nname = \"É B\"\nlast = 2020\n[[person]]\nlast = \"May 2026\"\nname = \"Prof. Rina Patel\"\n",
                "[[person]]\nname = \"É B\"\nlast = 2020\n[[person]]\nlast = 2026-11-27\nname = \"Prof. Rina Patel\"\n",
            ),
        ] {
            assert_eq!(changed(before, None).as_deref(), Some(after));
        }
        assert_eq!(changed("[[person]]\nname = \"B\"\n", None), None);
        let twins = "[[person]]\nname = \"Prof. Rina Patel\"\nid = \"a\"\n[[person]]\nid = \"b\"\nname = \"Prof. Rina Patel\"\n";
        assert_eq!(changed(twins, Some("b")).unwrap().find("last"), Some(twins.len()));
    }
}
