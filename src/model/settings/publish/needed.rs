//! A key without which a host cannot be found.

use crate::base::Diagnostic;
use crate::model::codes::MISSING_KEY;
use crate::syntax::table_reader::TableReader;

/// The text of a key. One that is missing is reported, with an example of what to write.
pub fn needed(table: &mut TableReader<'_>, key: &'static str, example: &str) -> Option<String> {
    let text = table.text(key);
    if text.is_none() && !table.has(key) {
        let diagnostic = Diagnostic::new(&MISSING_KEY, format!("`{key}` is missing here"));
        table.error_at(diagnostic.help(format!("add it, as in `{key} = \"{example}\"`")), key);
    }
    text
}
