//! The list of outputs that will exist. Rejects two claims to one path, and holds the menu.
//!
//! Does not know how an output is rendered.

use std::borrow::Cow;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::base::{Diagnostic, OutputPath, SourcePath, Span};
use crate::model::codes::PATH_CONFLICT;
use crate::plan::{CardText, ImagePlan, ImageRole, OutputTree};

/// One output that will exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlannedOutput {
    /// The file that requested it.
    pub origin: SourcePath,
    /// Whether it is a page that the sitemap lists.
    pub is_page: bool,
    /// What the page's own social card says.
    pub card: Option<CardText>,
}

/// A line of the menu.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MenuItem {
    pub title: String,
    pub output: OutputPath,
}

#[derive(Clone, Debug, Default)]
pub struct SitePlan {
    pub outputs: BTreeMap<(OutputTree, OutputPath), PlannedOutput>,
    pub menu: Vec<MenuItem>,
    pub pictures: BTreeMap<(SourcePath, ImageRole), Arc<ImagePlan>>,
    /// The card of each page that has one of its own.
    pub cards: BTreeMap<OutputPath, OutputPath>,
    pub script: Option<OutputPath>,
    pub diagnostics: Vec<Diagnostic>,
}

impl SitePlan {
    /// Claims the path of a page, which the sitemap lists. `false` if another output has the path,
    /// which is reported.
    pub fn page(&mut self, path: OutputPath, origin: &SourcePath, card: Option<CardText>) -> bool {
        let planned = PlannedOutput { origin: origin.clone(), is_page: true, card };
        self.claim(OutputTree::Site, path, planned)
    }

    /// Claims the path of any other file, as [`SitePlan::page`] does.
    pub fn file(&mut self, tree: OutputTree, path: OutputPath, origin: &SourcePath) -> bool {
        let planned = PlannedOutput { origin: origin.clone(), is_page: false, card: None };
        self.claim(tree, path, planned)
    }

    pub fn menu(&mut self, title: impl Into<String>, output: OutputPath) {
        self.menu.push(MenuItem { title: title.into(), output });
    }

    /// The plan of a picture for a use.
    pub fn picture(&self, source: &SourcePath, role: ImageRole) -> Option<&ImagePlan> {
        self.pictures.get(&(source.clone(), role)).map(Arc::as_ref)
    }

    /// The person in a square; a photo that cannot be cut is shown whole.
    pub fn face(&self, photo: &SourcePath) -> Option<&ImagePlan> {
        self.picture(photo, ImageRole::Face).or_else(|| self.picture(photo, ImageRole::Portrait))
    }

    pub fn has(&self, path: &OutputPath) -> bool {
        self.outputs.contains_key(&(OutputTree::Site, path.clone()))
    }

    fn claim(&mut self, tree: OutputTree, path: OutputPath, planned: PlannedOutput) -> bool {
        match self.outputs.entry((tree, path)) {
            Entry::Vacant(vacant) => {
                vacant.insert(planned);
                true
            }
            Entry::Occupied(first) => {
                let (_, path) = first.key();
                self.diagnostics.push(conflict(path, &first.get().origin, &planned.origin));
                false
            }
        }
    }

    /// Reports files where others need a folder: `/talks` and `/talks/index.html`. Call it after
    /// all claims.
    pub fn check_folders(&mut self) {
        let mut found = Vec::new();
        let origins: HashMap<(OutputTree, &str), &SourcePath> = self
            .outputs
            .iter()
            .map(|((tree, path), planned)| ((*tree, path.as_str()), &planned.origin))
            .collect();
        for ((tree, path), planned) in &self.outputs {
            for (at, _) in path.as_str().match_indices('/') {
                let folder = &path.as_str()[..at];
                if let Some(first) = origins.get(&(*tree, folder)) {
                    found.push(conflict(&OutputPath::new(folder), first, &planned.origin));
                }
            }
        }
        // On Windows and macOS such names are one file, and the later would overwrite the earlier.
        let mut folded: HashMap<(OutputTree, Cow<'_, str>), &SourcePath> = HashMap::new();
        for ((tree, path), planned) in &self.outputs {
            if let Some(first) = folded.insert((*tree, lower_case(path.as_str())), &planned.origin)
                && *first != planned.origin
            {
                found.push(conflict(path, first, &planned.origin));
            }
        }
        self.diagnostics.extend(found);
    }
}

/// The same as `to_lowercase`, without a copy of what is in lower case already.
fn lower_case(path: &str) -> Cow<'_, str> {
    match path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        true => Cow::Borrowed(path),
        false => Cow::Owned(path.to_lowercase()),
    }
}

fn conflict(path: &OutputPath, first: &SourcePath, second: &SourcePath) -> Diagnostic {
    let what = if first == second {
        format!("`{first}` asks twice for `{}`", path.route())
    } else {
        format!("`{first}` and `{second}` both ask for `{}`", path.route())
    };
    let is_case =
        first.as_str() != second.as_str() && first.as_str().eq_ignore_ascii_case(second.as_str());
    let help = if is_case {
        "they differ in capitals alone, which Windows and Mac cannot keep apart: rename one of the \
        two"
    } else {
        "addresses are made from file names: rename one of the two"
    };
    Diagnostic::new(&PATH_CONFLICT, what)
        .at(second, Span::new(0, 0), "this one")
        .at(first, Span::new(0, 0), "and this one")
        .help(help)
}
