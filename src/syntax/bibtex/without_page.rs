//! Reports entries of kinds that make no page, unless others take their words.

use std::collections::BTreeSet;

use biblatex::EntryType;

use crate::base::{Diagnostic, SourcePath};
use crate::syntax::bibtex::entry::BibtexEntry;
use crate::syntax::bibtex::family::Family;
use crate::syntax::codes::ENTRY_WITHOUT_PAGE;

pub fn report(
    file: &SourcePath,
    entries: &[BibtexEntry],
    family: Option<&Family>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let parents = family.into_iter().flat_map(|family| family.parents.iter().flatten());
    let named: BTreeSet<usize> = parents.map(|parent| parent.index).collect();
    for (index, entry) in entries.iter().enumerate() {
        let key = &entry.key;
        let (message, help) = match entry.entry.entry_type {
            EntryType::XData if !named.contains(&index) => (
                format!("`{key}` lends its words to other entries, and none refers to it"),
                format!(
                    "write `xdata = {{{key}}},` into the entry that it is for; if it is a work, \
                    begin it as in `@article{{{key},`"
                ),
            ),
            EntryType::Set if entry.fields.get("title").is_some() => (
                format!("`{key}` is a set of other entries, which makes no page"),
                format!("if it is a work, begin it as in `@article{{{key},`"),
            ),
            _ => continue,
        };
        diagnostics.push(
            Diagnostic::new(&ENTRY_WITHOUT_PAGE, message).at(file, entry.span, "").help(help),
        );
    }
}
