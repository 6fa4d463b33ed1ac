//! Commands that people know from other programs, and the one of folio that does the same.
//!
//! Runs none of them: a wrong command stays an error, and its report leads to the right one.

/// Words that are no command, each with what to type instead.
const EXPECTED: &[(&str, &str)] = &[
    ("init", "folio new DIR"),
    ("create", "folio new DIR"),
    ("dev", "folio serve"),
    ("open", "folio serve --open"),
    ("run", "folio serve"),
    ("start", "folio serve"),
    ("watch", "folio serve"),
    ("compile", "folio build"),
    ("deploy", "folio publish"),
    ("generate", "folio build"),
    ("pdf", "folio build"),
    ("push", "folio publish"),
    ("render", "folio build"),
    ("ship", "folio publish"),
    ("upload", "folio publish"),
    ("fix", "folio check --fix"),
    ("lint", "folio check"),
    ("test", "folio check"),
    ("validate", "folio check"),
    ("completion", "folio completions bash"),
    ("diagnose", "folio doctor"),
    ("info", "folio doctor"),
    ("status", "folio doctor"),
    ("codes", "folio explain"),
    ("keys", "folio schema"),
    ("eject", "folio theme eject"),
    ("list", "folio theme list"),
    ("themes", "folio theme list"),
    ("help", "folio --help"),
    ("version", "folio --version"),
];

/// What to type instead of `word`; `None` for a word that no other program has.
pub fn instead_of(word: &str) -> Option<&'static str> {
    EXPECTED.iter().find(|(expected, _)| expected.eq_ignore_ascii_case(word)).map(|(_, ours)| *ours)
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::{EXPECTED, instead_of};
    use crate::cli::Arguments;

    #[test]
    fn each_word_leads_to_a_command_and_is_none() {
        let command = Arguments::command();
        for (word, ours) in EXPECTED {
            let second = ours.split(' ').nth(1).unwrap();
            let leads = second.starts_with("--") || command.find_subcommand(second).is_some();
            assert!(leads && command.find_subcommand(word).is_none(), "{word}: {ours}");
        }
        assert_eq!(instead_of("Watch"), Some("folio serve"));
        assert_eq!(instead_of("sing"), None);
    }
}
