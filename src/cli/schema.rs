//! `folio schema`: the keys of a file, for editors, and the names of words that a site may say otherwise. `new`, `serve` and `build` keep that of
//! `site.toml` in `.folio/`, where its first line names it.
//!
//! Reads no site: a schema is the same everywhere.

use std::path::Path;

use clap::Args;
use clap::builder::PossibleValuesParser;

use crate::base::well_known::{CASE_LOG, PRIVATE, PUBLICATIONS, SITE, THEME};
use crate::cli::Exit;
use crate::cli::json_schema::json_schema;
use crate::cli::new_file::exists;
use crate::cli::report::print;
use crate::emit::keep_schema;
use crate::lint::codes::of_a_build;
use crate::model::case_log::CASE_LOG_TOML;
use crate::model::page::PAGE;
use crate::model::person::private::PRIVATE_TOML;
use crate::model::presentation::PRESENTATION;
use crate::model::private_folder::{LETTER, PEOPLE, PEOPLE_TOML, PLAN_TABLE, PLAN_TOML};
use crate::model::publication::additions::PUBLICATIONS_TOML;
use crate::model::resolve::SITE_TOML;
use crate::model::update::UPDATE;
use crate::syntax::table_keys::TableKeys;
use crate::theme::THEME_TOML;
use crate::words::english_file;

/// A file whose keys are declared.
pub struct KeyedFile {
    /// What `folio schema` calls it.
    pub name: &'static str,
    /// The file, or its kind where there are several.
    pub file: &'static str,
    /// What is in it, in a sentence.
    pub about: &'static str,
    pub keys: &'static TableKeys,
}

/// All of them, the one that every site has first.
pub static KEYED_FILES: [KeyedFile; 12] = [
    KeyedFile {
        name: "site",
        file: SITE,
        about: "Who you are, your links, and the look of the site.",
        keys: &SITE_TOML,
    },
    KeyedFile {
        name: "private",
        file: PRIVATE,
        about: "What is never published; documents in packet/ show what they ask for.",
        keys: &PRIVATE_TOML,
    },
    KeyedFile {
        name: "people",
        file: PEOPLE,
        about: "Mentors, peers, and who writes letters; never published.",
        keys: &PEOPLE_TOML,
    },
    KeyedFile {
        name: "plan",
        file: PLAN_TABLE,
        about: "Goals and timeline, for those who fill in rather than write; never published.",
        keys: &PLAN_TOML,
    },
    KeyedFile {
        name: "letter",
        file: "private/letters/NAME.md",
        about: "The front matter of a letter, between two lines `+++`.",
        keys: &LETTER,
    },
    KeyedFile {
        name: "publications",
        file: PUBLICATIONS,
        about: "What a .bib file cannot say, by citation key.",
        keys: &PUBLICATIONS_TOML,
    },
    KeyedFile {
        name: "case-log",
        file: CASE_LOG,
        about: "How many operations of each category, in each role; never a case.",
        keys: &CASE_LOG_TOML,
    },
    KeyedFile {
        name: "poster",
        file: "content/posters/NAME/index.md",
        about: "The front matter of a poster, between two lines `+++`.",
        keys: &PRESENTATION,
    },
    KeyedFile {
        name: "talk",
        file: "content/talks/NAME/index.md",
        about: "The front matter of a talk, between two lines `+++`.",
        keys: &PRESENTATION,
    },
    KeyedFile {
        name: "update",
        file: "content/updates/DATE-NAME.md",
        about: "The front matter of an update, between two lines `+++`.",
        keys: &UPDATE,
    },
    KeyedFile {
        name: "page",
        file: "content/pages/NAME.md",
        about: "The front matter of a page, between two lines `+++`.",
        keys: &PAGE,
    },
    KeyedFile {
        name: "theme",
        file: THEME,
        about: "What a theme is, in `themes/NAME/`.",
        keys: &THEME_TOML,
    },
];

#[derive(Args)]
pub struct SchemaCommand {
    /// The file whose keys are asked for; `words` prints the words that folio says in English
    #[arg(default_value = "site", value_parser = PossibleValuesParser::new(names()))]
    name: String,
}

/// What a file of words, which has no keys, is called.
const WORDS: &str = "words";

fn names() -> impl Iterator<Item = &'static str> {
    KEYED_FILES.iter().map(|file| file.name).chain([WORDS])
}

impl SchemaCommand {
    pub fn run(&self) -> Exit {
        if self.name == WORDS {
            print(&english_file());
        }
        let named = KEYED_FILES.iter().filter(|file| file.name == self.name);
        named.for_each(|file| print(&file.schema()));
        Exit::Done
    }
}

impl KeyedFile {
    /// The schema as text, with a final line end.
    pub fn schema(&self) -> String {
        format!("{:#}\n", json_schema(self.file, self.about, self.keys, &of_a_build()))
    }
}

/// Keeps the schema of `site.toml` where there is one. An editor without it helps less, so no
/// command fails for that.
pub fn keep_site_schema(root: &Path) {
    let [site, ..] = &KEYED_FILES;
    if exists(&root.join(site.file)) {
        let _ = keep_schema(root, &site.schema());
    }
}
