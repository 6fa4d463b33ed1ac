//! What must not stand in `[publish]`: keys of secrets, and addresses with a password.
//!
//! Says that there is one, and never what it is.

use std::collections::BTreeSet;

use crate::base::Diagnostic;
use crate::lexicon::secret_address::has_password;
use crate::lexicon::secret_key::is_secret_key;
use crate::model::codes::SECRET_IN_SITE;
use crate::syntax::table_reader::TableReader;

/// Reports each key, of whatever name, whose value is an address with a password. Says whether there
/// is one.
pub fn refuse_passwords(table: &mut TableReader<'_>) -> bool {
    let texts = table.texts_by_key().into_iter();
    let keys: BTreeSet<&str> =
        texts.filter(|(_, text)| has_password(text)).map(|(key, _)| key).collect();
    for key in &keys {
        table.ignore(key);
        refuse_secret(table, key);
    }
    !keys.is_empty()
}

/// Reports each key under which a secret was written.
pub fn refuse_secrets(table: &mut TableReader<'_>) {
    let written: Vec<String> = table.keys().into_iter().map(|(key, _)| key).collect();
    for key in written.into_iter().filter(|key| is_secret_key(key)) {
        table.ignore(&key);
        refuse_secret(table, &key);
    }
}

/// Its report names no place in the file, as the line of it would be shown.
fn refuse_secret(table: &mut TableReader<'_>, key: &str) {
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

#[cfg(test)]
mod tests {
    use crate::lexicon::secret_key::is_secret_key;
    use crate::model::settings::publish::PUBLISH;

    #[test]
    fn no_key_of_a_host_is_one_of_a_secret() {
        let secret: Vec<&str> =
            PUBLISH.iter().map(|key| key.name).filter(|key| is_secret_key(key)).collect();
        assert!(secret.is_empty(), "{secret:?}");
    }
}
