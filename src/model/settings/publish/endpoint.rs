//! `endpoint`: the address of a host's interface, where it is not the usual one.

use crate::base::Diagnostic;
use crate::syntax::codes::UNKNOWN_VALUE;
use crate::syntax::table_keys::Key;
use crate::syntax::table_reader::TableReader;

pub const ENDPOINT: Key =
    Key::text("endpoint", "The address of the host's interface, unless it is the usual one.");

/// The outer `None` is an address that cannot be used.
pub fn read_endpoint(table: &mut TableReader<'_>) -> Option<Option<String>> {
    let Some(written) = table.text("endpoint") else { return Some(None) };
    let is_address = url::Url::parse(&written)
        .is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.has_host());
    if !is_address {
        let diagnostic =
            Diagnostic::new(&UNKNOWN_VALUE, format!("`{written}` is not the address of a host"));
        let help = "write it whole, as in `endpoint = \"https://s3.eu-central-1.example.com\"`";
        table.error_at(diagnostic.help(help), "endpoint");
        return None;
    }
    Some(Some(written.trim_end_matches('/').to_owned()))
}
