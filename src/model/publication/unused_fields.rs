//! Fields of a `.bib` file that are not used: reported as notes, so that no word is dropped
//! silently.
//!
//! Reference managers add their own fields to every entry, so each field is reported once per file.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::bibtex::BibtexEntry;
use crate::syntax::codes::UNUSED_FIELD;
use crate::syntax::reference::bibtex::{Slot, slot_of};

/// Adds a note for each unused field name in these entries.
pub fn report(file: &SourcePath, entries: &[BibtexEntry], diagnostics: &mut Vec<Diagnostic>) {
    let mut unused: BTreeMap<&str, (Span, usize)> = BTreeMap::new();
    for entry in entries {
        for (name, span) in entry.fields.iter() {
            if matches!(slot_of(name), None | Some(Slot::Manager | Slot::Machinery)) {
                unused.entry(name).or_insert((span, 0)).1 += 1;
            }
        }
    }
    for (name, (span, count)) in unused {
        let more = match count {
            1 => String::new(),
            2 => ", here and in another entry".to_owned(),
            count => format!(", here and in {} other entries", count - 1),
        };
        let help = match name {
            "file" => {
                "to publish the PDF of a paper, name it in publications.toml: `[key]`, and below \
                it `file = \"paper.pdf\"`"
            }
            _ => {
                "what a reader should know belongs into `abstract` or `keywords`, or into `note` with \
                `show-note = true` in publications.toml; fields of a reference manager can stay"
            }
        };
        let note =
            Diagnostic::new(&UNUSED_FIELD, format!("nothing is made of the field `{name}`{more}"));
        diagnostics.push(note.at(file, span, "").help(help));
    }
}
