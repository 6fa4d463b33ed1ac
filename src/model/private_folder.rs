//! The texts of `private/`, typed: the plan, questions for meetings, letters, and people.
//!
//! Only documents of `packet/` are given it. A file of another name is the person's own business:
//! it is searched for leaks and says nothing here.

mod letter;
mod people;
mod plan;
mod references;
mod text;

use std::collections::{BTreeMap, BTreeSet};

use crate::base::{Diagnosed, Diagnostic, SourcePath};
use crate::model::codes::UNPLACED_FILE;
use crate::model::presentation::Presentation;
use crate::model::profile::Profile;
use crate::syntax::Documents;
pub use letter::{DRAFT, LETTER, Letter};
pub use people::{Acquaintance, Cadence, PEOPLE, PEOPLE_TOML, Role};
pub use plan::{PLAN_TABLE, PLAN_TOML};
pub use text::{PrivateText, TextSection};

/// The goals and the timeline.
pub const PLAN: &str = "private/plan.md";
const MEETINGS: &str = "private/meetings";
const LETTERS: &str = "private/letters";

/// What the person keeps to themselves. Meetings and letters are known by the names of their files,
/// `rivera` for `private/meetings/rivera.md`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct PrivateFolder {
    pub plan: Option<PrivateText>,
    pub meetings: BTreeMap<String, PrivateText>,
    pub letters: BTreeMap<String, Letter>,
    pub people: Vec<Acquaintance>,
    /// Files that cannot be read, which is reported where they are.
    pub unread: BTreeSet<SourcePath>,
    /// Works under embargo, which lie in `content/` and are private until it ends.
    pub embargoed: Vec<Presentation>,
}

impl PrivateFolder {
    /// Reads the texts of `private/`. The profile says where their links can lead.
    pub fn read(documents: &Documents, profile: &Profile) -> Diagnosed<PrivateFolder> {
        let mut diagnostics = Vec::new();
        let mut folder = PrivateFolder::default();
        for (path, document) in documents.markdowns().filter(|(_, one)| !one.has_only_comments()) {
            let name = path.stem().to_owned();
            match path.folder() {
                _ if path.as_str() == PLAN => folder.plan = Some(PrivateText::read(path, document)),
                MEETINGS => {
                    folder.meetings.insert(name, PrivateText::read(path, document));
                }
                LETTERS => {
                    let letter = Letter::read(path, document, &mut diagnostics);
                    folder.letters.insert(name, letter);
                }
                _ => continue,
            }
            diagnostics.extend(references::check(path, document, profile));
        }
        let is_read = |path: &SourcePath| {
            documents.markdown(path.as_str()).is_some() || documents.toml(path.as_str()).is_some()
        };
        folder.unread = documents.paths().filter(|path| !is_read(path)).cloned().collect();
        if let Some(document) = documents.toml(PLAN_TABLE) {
            let plan = plan::read(document, &mut diagnostics);
            match folder.plan {
                None => folder.plan = Some(plan),
                Some(_) => diagnostics.push(
                    Diagnostic::new(
                        &UNPLACED_FILE,
                        format!("`{PLAN_TABLE}` says nothing, as there is `{PLAN}`, too"),
                    )
                    .in_file(&document.file)
                    .help("keep one of the two"),
                ),
            }
        }
        if let Some(document) = documents.toml(PEOPLE) {
            folder.people = people::read(document, &mut diagnostics);
        }
        Diagnosed::new(folder, diagnostics)
    }

    /// The person of people.toml that a document is for.
    pub fn person(&self, name: &str) -> Option<&Acquaintance> {
        self.people.iter().find(|person| person.is_called(name))
    }
}
