//! Tables of values that commas or tabs part as rows of named texts, which are taken out as those of JSON.
//!
//! Knows no format.

use ::csv::ReaderBuilder;
use serde_json::{Map, Value};

use crate::import::words::WordCount;

/// A table that had a line of names above it.
pub struct Table {
    /// Each row by the names of its columns.
    pub rows: Vec<Map<String, Value>>,
    /// The words of all rows.
    pub words: WordCount,
}

/// The text of a file, in UTF-8 or in what Windows wrote before.
pub fn text(bytes: &[u8]) -> String {
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => encoding_rs::WINDOWS_1252.decode(bytes).0.into_owned(),
    };
    text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text)
}

/// The names of the columns alone.
pub fn header(text: &str) -> Vec<String> {
    header_parted(text, b',')
}

/// The names of the columns that this sign parts.
pub fn header_parted(text: &str, sign: u8) -> Vec<String> {
    let mut reader = reader(text, sign);
    let header = reader.headers().map(|names| names.iter().map(|name| name.trim().to_owned()));
    header.map(Iterator::collect).unwrap_or_default()
}

/// The table that a text holds.
pub fn table(text: &str) -> Table {
    table_parted(text, b',')
}

/// The table whose cells this sign parts.
pub fn table_parted(text: &str, sign: u8) -> Table {
    let header = header_parted(text, sign);
    let (mut rows, mut words) = (Vec::new(), WordCount::default());
    for record in reader(text, sign).records().filter_map(Result::ok) {
        let mut row = Map::new();
        for (index, cell) in record.iter().enumerate() {
            words.push(cell);
            let name =
                header.get(index).filter(|name| !name.is_empty() && !row.contains_key(*name));
            let name = name.cloned().unwrap_or_else(|| format!("column {}", index + 1));
            row.insert(name, Value::String(cell.to_owned()));
        }
        rows.push(row);
    }
    Table { rows, words }
}

fn reader(text: &str, sign: u8) -> ::csv::Reader<&[u8]> {
    ReaderBuilder::new().flexible(true).delimiter(sign).from_reader(text.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::{header, table, text};

    #[test]
    fn no_cell_is_lost() {
        let table = table("A,A,\n1,\"2\n3\",4,5\n6\n");
        assert_eq!(table.words.total(), 6);
        let names: Vec<_> = table.rows[0].keys().collect();
        assert_eq!(names, ["A", "column 2", "column 3", "column 4"]);
        assert_eq!(table.rows[1]["A"], "6");
    }

    #[test]
    fn letters_of_windows_are_read() {
        assert_eq!(text(b"M\xfcller"), "Müller");
        assert_eq!(text("\u{feff}Name".as_bytes()), "Name");
        assert_eq!(header(""), Vec::<String>::new());
    }
}
