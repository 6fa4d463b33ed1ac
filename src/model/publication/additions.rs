//! The additions of `publications.toml` to a work's `.bib` entry.
//!
//! Reads one table per work; the list of works is the work of `read`.

use std::collections::BTreeSet;

use crate::base::well_known::CONTENT;
use crate::base::{Diagnostic, did_you_mean};
use crate::lexicon::web_address::web_address;
use crate::model::clinical::{CLINICAL, read_clinical};
use crate::model::codes::{OWNER, URL};
use crate::model::publication::Publication;
use crate::model::publication::kind::{KINDS, STATUSES};
use crate::model::written_path::written_path;
use crate::syntax::codes::UNKNOWN_PUBLICATION;
use crate::syntax::table_keys::{Key, OwnKeys, TableKeys, ValueKind};
use crate::syntax::table_reader::TableReader;
use crate::syntax::toml::{TableEntry, TomlDocument, Value};

/// The keys of `publications.toml`: a table for each work that it says more of.
pub static PUBLICATIONS_TOML: TableKeys =
    TableKeys::of(&[&[Key::bool(SHOW_NOTE, "Whether the notes of all works are printed.")]])
        .and_own(OwnKeys {
            called: "CITATION-KEY",
            kind: ValueKind::Table(&WORK),
            about: "What a .bib file cannot say of the work with this citation key.",
            known: Vec::new,
        });

static WORK: TableKeys = TableKeys::of(&[
    &[
        Key::bool("featured", "Whether it is on the home page."),
        Key::word("status", &STATUSES, "How far it has come on its way to be published."),
        Key::word("kind", &KINDS, "What kind of work it is."),
        Key::text("summary", "What it says, in words for everyone."),
        Key::tags("tags", "By these, documents choose what they list."),
        Key::bool(SHOW_NOTE, "Whether the note of its entry is printed behind the citation."),
        Key::bool(
            "equal",
            "Whether you and the first author (or, if that is you, the second) are equal.",
        ),
        Key::bool("corresponding", "Whether you are the corresponding author."),
        Key::text("file", "Its PDF, a file in content/."),
        Key::text("image", "The picture beside its title, a file in content/."),
        Key::text("image-alt", "What the picture shows, for those who cannot see it."),
        Key::text("code", "The address of its code."),
        Key::text("data", "The address of its data."),
    ],
    CLINICAL,
]);

/// The key that prints notes, for one work or at the top for all.
pub(super) const SHOW_NOTE: &str = "show-note";

impl Publication {
    /// Adds what `publications.toml` says about this work; `top` reads the whole file.
    pub(super) fn add(&mut self, top: &mut TableReader<'_>, diagnostics: &mut Vec<Diagnostic>) {
        if let Some(mut fields) = top.dynamic_table(&self.key) {
            self.featured = fields.bool("featured").unwrap_or(false);
            self.status = fields.choice("status", &STATUSES).unwrap_or(self.status);
            self.kind = fields.choice("kind", &KINDS).unwrap_or(self.kind);
            self.summary = fields.text("summary");
            self.tags = fields.strings("tags");
            self.shows_note = fields.bool(SHOW_NOTE).unwrap_or(self.shows_note);
            if fields.bool("equal").unwrap_or(false) {
                self.equal = self.with_owner();
                if self.equal.is_empty() {
                    let diagnostic = Diagnostic::new(
                        &OWNER,
                        "with whom the owner contributed equally cannot be told: the owner is not \
                        among two or more authors",
                    );
                    fields.error_at(
                        diagnostic.help(
                            "mark the authors in the .bib file instead, as in \
                        `author+an = {1=equal;2=equal}`",
                        ),
                        "equal",
                    );
                }
            }
            if fields.bool("corresponding").unwrap_or(false) {
                self.corresponding.extend(self.owner);
            }
            self.clinical = read_clinical(&mut fields);
            self.code = read_url(&mut fields, "code");
            self.data = read_url(&mut fields, "data");
            if let Some(file) = fields.text("file") {
                let path = written_path(CONTENT, "file", &file);
                self.pdf = path.map_err(|fault| fields.error_at(fault, "file")).ok();
            }
            if let Some(image) = fields.text("image") {
                let path = written_path(CONTENT, "image", &image);
                self.image = path.map_err(|fault| fields.error_at(fault, "image")).ok();
            }
            self.image_alt = fields.text("image-alt");
            fields.finish(diagnostics);
        }
    }

    /// The owner and the first author, or the second if the owner is the first: the two that `equal
    /// = true` means.
    fn with_owner(&self) -> Vec<usize> {
        match self.owner {
            Some(0) if self.authors().len() > 1 => vec![0, 1],
            Some(at) if at > 0 => vec![0, at],
            _ => Vec::new(),
        }
    }
}

fn read_url(fields: &mut TableReader<'_>, key: &'static str) -> Option<String> {
    let written = fields.text(key)?;
    if let Some(address) = web_address(&written) {
        return Some(address);
    }
    let diagnostic = Diagnostic::new(&URL, format!("`{written}` is not a web address"));
    fields
        .error_at(diagnostic.help(format!("write it whole, as in `{key} = \"https://...\"`")), key);
    None
}

/// Reports tables in `publications.toml` for citation keys that no file has.
pub(super) fn report_unknown_works(
    additions: &TomlDocument,
    known: BTreeSet<&str>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let is_unknown = |entry: &&TableEntry| {
        matches!(entry.value, Value::Table(_)) && !known.contains(entry.key.as_str())
    };
    for entry in additions.table.entries.iter().filter(is_unknown) {
        let diagnostic = Diagnostic::new(
            &UNKNOWN_PUBLICATION,
            format!("no .bib file has the citation key `{}`", entry.key),
        );
        diagnostics.push(match did_you_mean(&entry.key, known.iter().copied()) {
            Some(near) => diagnostic.suggest(&additions.file, entry.key_span, near),
            None => diagnostic
                .at(&additions.file, entry.key_span, "")
                .help("add the entry to a .bib file in `content/`, or remove these lines"),
        });
    }
}
