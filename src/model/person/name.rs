//! Reads the name of `[person]`: one reading for the address card, indexes, icons and lists of
//! authors.
//!
//! How a name is split is the lexicon's matter; here stand the keys that say it better, and what is
//! reported.

use crate::base::Diagnostic;
use crate::lexicon::person_name::{NameDoubt, PersonName, ReadName};
use crate::model::codes::NAME_PARTS;
use crate::syntax::table_reader::TableReader;

/// The name as it is shown, its parts, and the letters behind it.
pub struct Name {
    pub shown: String,
    pub parts: PersonName,
    pub credentials: Vec<String>,
}

pub fn read_name(fields: &mut TableReader<'_>) -> Name {
    let written = fields.text("name").unwrap_or_default();
    let family = fields.text("family-name");
    let given = fields.text("given-name");
    let prefix = fields.text("prefix");
    let listed = fields.strings("credentials");
    let mut read = ReadName::of(&written);
    let is_in_name = family.as_ref().is_none_or(|family| read.set_family(family));
    if let Some(given) = &given {
        read.set_given(given, family.is_some());
    }
    if let Some(family) = family.filter(|_| !is_in_name && given.is_none()) {
        let diagnostic =
            Diagnostic::new(&NAME_PARTS, format!("`{family}` is not a part of `{written}`"));
        let help = "write the family name as it stands in `name`, or add \
            `given-name = \"...\"` with the other part";
        fields.error_at(diagnostic.help(help), "family-name");
    }
    let mut credentials = read.letters.clone();
    credentials.retain(|letters| !listed.contains(letters));
    credentials.extend(listed);
    report(fields, &written, &read, &credentials);
    let mut shown = read.shown;
    // A title alone is no name.
    if let Some(prefix) = prefix.filter(|_| !shown.is_empty())
        && read.parts.prefix != prefix
    {
        let rest = shown.strip_prefix(&read.parts.prefix).unwrap_or(&shown).trim_start();
        shown = format!("{prefix} {rest}").trim().to_owned();
        read.parts.prefix = prefix;
    }
    Name { shown, parts: read.parts, credentials }
}

/// Warns of letters in the name, and of a name that could be split in another way.
fn report(fields: &mut TableReader<'_>, written: &str, read: &ReadName, credentials: &[String]) {
    let ReadName { parts: PersonName { given, family, .. }, shown, letters, doubt, .. } = read;
    if !letters.is_empty() {
        let all: Vec<String> = credentials.iter().map(|word| format!("\"{word}\"")).collect();
        let all = all.join(", ");
        let diagnostic = Diagnostic::new(
            &NAME_PARTS,
            format!("`{written}` has letters behind the name, which are read as credentials"),
        );
        let help = format!("write them apart:\nname = \"{shown}\"\ncredentials = [{all}]");
        fields.error_at(diagnostic.help(help), "name");
        return;
    }
    let reading =
        format!("`{written}` is read as the given name `{given}` and the family name `{family}`");
    match doubt {
        Some(NameDoubt::Comma) => {
            let help = format!("write it as it is read aloud:\nname = \"{shown}\"");
            fields.error_at(Diagnostic::new(&NAME_PARTS, reading).help(help), "name");
        }
        Some(NameDoubt::Order) => {
            let help = format!(
                "if that is right, add the line\nfamily-name = \"{family}\"\nand if it is not, the \
                family name that is"
            );
            fields.error_at(Diagnostic::new(&NAME_PARTS, reading).help(help), "name");
        }
        None => {}
    }
}
