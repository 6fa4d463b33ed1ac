//! The list of outputs that will exist. Rejects two claims to one path, and holds the menu.
//!
//! Does not know how an output is rendered.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use crate::base::{Diagnostic, OutputPath, SourcePath, Span};
use crate::model::codes::PATH_CONFLICT;
use crate::model::edition::Edition;
use crate::plan::in_edition::{is_shared, place};
use crate::plan::{CardText, ImagePlan, ImageRole, OutputTree, routes};

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

    /// Claims what an edition makes, at its place among the files of the site. A page in words of the
    /// site is no page of its own for search engines.
    pub fn add_edition(&mut self, edition: &Edition, plan: &SitePlan) {
        for ((tree, path), planned) in &plan.outputs {
            if !self.is_made_once(edition, *tree, path) {
                let planned = PlannedOutput {
                    origin: edition.files.on_disk(&planned.origin),
                    is_page: planned.is_page && !edition.untranslated.contains(path),
                    card: None,
                };
                self.claim(*tree, place(edition, path), planned);
            }
        }
    }

    /// Whether the site makes a file of an edition for all of them.
    pub fn is_made_once(&self, edition: &Edition, tree: OutputTree, path: &OutputPath) -> bool {
        match tree {
            OutputTree::Site => is_shared(edition, path) && self.has(path),
            OutputTree::Packet => routes::is_packed_once(path),
        }
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
        // Paths are in order, so most lie in the folder of the one before.
        let mut sound = None;
        for ((tree, path), planned) in &self.outputs {
            let Some((folder, _)) = path.as_str().rsplit_once('/') else { continue };
            if sound == Some((*tree, folder)) {
                continue;
            }
            let before = found.len();
            for (at, _) in path.as_str().match_indices('/') {
                let file = OutputPath::new(&path.as_str()[..at]);
                if let Some(first) = self.outputs.get(&(*tree, file.clone())) {
                    found.push(conflict(&file, &first.origin, &planned.origin));
                }
            }
            sound = Some((*tree, folder)).filter(|_| found.len() == before);
        }
        found.extend(self.same_but_for_capitals());
        self.diagnostics.extend(found);
    }

    /// On Windows and macOS such names are one file, and the later would overwrite the earlier.
    fn same_but_for_capitals(&self) -> Vec<Diagnostic> {
        let mut alike: BTreeMap<(OutputTree, OutputPath), Vec<&OutputPath>> = BTreeMap::new();
        for (tree, path) in self.outputs.keys().filter(|(_, path)| !is_lower_case(path.as_str())) {
            let lower = OutputPath::new(&path.as_str().to_lowercase());
            alike.entry((*tree, lower)).or_default().push(path);
        }
        let mut found = Vec::new();
        for (lower, mut paths) in alike {
            let planned = self.outputs.get_key_value(&lower).map(|((_, path), _)| path);
            paths.extend(planned.filter(|path| is_lower_case(path.as_str())));
            paths.sort();
            let origin =
                |path: &OutputPath| Some(&self.outputs.get(&(lower.0, path.clone()))?.origin);
            for pair in paths.windows(2) {
                if let (Some(first), Some(second)) = (origin(pair[0]), origin(pair[1]))
                    && first != second
                {
                    found.push(conflict(pair[1], first, second));
                }
            }
        }
        found
    }
}

/// Whether it is certain that a path is its own lower case.
fn is_lower_case(path: &str) -> bool {
    path.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase())
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
