//! What must not stand in `[publish]`: keys of secrets, and addresses with a password.
//!
//! Says that there is one, and never what it is.

use crate::base::Diagnostic;
use crate::lexicon::secret_key::is_secret_key;
use crate::model::codes::SECRET_IN_SITE;
use crate::syntax::table_reader::TableReader;

/// Whether an address names a person with a password, or with what may be a token.
pub fn holds_password(address: &str) -> bool {
    let Some((scheme, rest)) = address.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((user, _)) = authority.rsplit_once('@') else { return false };
    user.contains(':') || scheme.starts_with("http")
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
