//! What must not stand in a file that others see: keys of secrets, and addresses with a password.
//!
//! Says that there is one, and never what it is.

use crate::base::Diagnostic;
use crate::model::codes::SECRET_IN_SITE;
use crate::syntax::table_reader::TableReader;

/// Keys under which people write what must not be in a file that others see.
const SECRETS: [&str; 17] = [
    "access-key",
    "access-key-id",
    "access-token",
    "api-key",
    "api-token",
    "auth",
    "auth-token",
    "credentials",
    "key",
    "pass",
    "passphrase",
    "password",
    "private-key",
    "secret",
    "secret-access-key",
    "secret-key",
    "token",
];

/// Whether an address names a person with a password, or with what may be a token.
pub fn holds_password(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((user, _)) = authority.rsplit_once('@') else { return false };
    user.contains(':') || scheme.starts_with("http")
}

/// Reports each key under which a secret was written.
pub fn refuse_secrets(table: &mut TableReader<'_>) {
    for key in SECRETS {
        let spelled = table.keys().into_iter().map(|(key, _)| key);
        let spelled: Vec<String> =
            spelled.filter(|written| written.to_lowercase().replace('_', "-") == key).collect();
        for written in spelled {
            table.ignore(&written);
            refuse_secret(table, &written);
        }
    }
}

/// Its report names no place in the file, as the line of it would be shown.
pub fn refuse_secret(table: &mut TableReader<'_>, key: &str) {
    let diagnostic = Diagnostic::new(
        &SECRET_IN_SITE,
        format!("`{key}` in {} holds what nobody else may know", table.name()),
    );
    let file = table.file();
    table.report(diagnostic.in_file(file).help(
        "take it out of the file, and give it a new value where you got it, as others may have seen \
        it; `folio publish` says where to put it",
    ));
}
