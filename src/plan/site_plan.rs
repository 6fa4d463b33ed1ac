//! The list of what will exist. Refuses two claims to one path, and knows the menu.

use std::collections::BTreeMap;

use crate::base::{Diagnostic, OutputPath, SourcePath, Span};
use crate::model::codes::PATH_CONFLICT;
use crate::plan::{ImagePlan, ImageRole, OutputTree};

/// What an output is made from; the numbers count in the profile's lists.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    Site,
    Document(usize),
    Publication(usize),
    Presentation(usize),
    Update(usize),
    Page(usize),
    File(SourcePath),
    /// One of the files of a picture for one use, by its place among them.
    Picture(SourcePath, ImageRole, usize),
    /// The page that a card stands for.
    Card(OutputPath),
}

/// One output that will be made.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PlannedOutput {
    /// The kind of output, by its place in the registry.
    pub kind: usize,
    pub subject: Subject,
    /// The file that asked for it.
    pub origin: SourcePath,
    /// Whether it is a page that the sitemap lists.
    pub is_page: bool,
}

/// A line of the menu.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MenuItem {
    pub title: String,
    pub output: OutputPath,
}

#[derive(Clone, Debug, Default, Hash)]
pub struct SitePlan {
    pub outputs: BTreeMap<(OutputTree, OutputPath), PlannedOutput>,
    pub menu: Vec<MenuItem>,
    pub pictures: BTreeMap<(SourcePath, ImageRole), ImagePlan>,
    /// The card of each page that has one of its own.
    pub cards: BTreeMap<OutputPath, OutputPath>,
    pub stylesheet: Option<OutputPath>,
    pub script: Option<OutputPath>,
    /// The fonts and pictures that the stylesheet asks for.
    pub assets: Vec<OutputPath>,
    pub diagnostics: Vec<Diagnostic>,
    kind: usize,
}

impl SitePlan {
    /// Claims that follow are of the kind at this place in the registry.
    pub fn set_kind(&mut self, kind: usize) {
        self.kind = kind;
    }

    /// A page of the site, which the sitemap lists.
    pub fn page(&mut self, path: OutputPath, subject: Subject, origin: &SourcePath) {
        self.claim(OutputTree::Site, path, subject, origin, true);
    }

    pub fn file(
        &mut self,
        tree: OutputTree,
        path: OutputPath,
        subject: Subject,
        origin: &SourcePath,
    ) {
        self.claim(tree, path, subject, origin, false);
    }

    pub fn menu(&mut self, title: impl Into<String>, output: OutputPath) {
        self.menu.push(MenuItem { title: title.into(), output });
    }

    /// What a picture will be for a use.
    pub fn picture(&self, source: &SourcePath, role: ImageRole) -> Option<&ImagePlan> {
        self.pictures.get(&(source.clone(), role))
    }

    /// The person in a square; a photo that cannot be cut is shown whole.
    pub fn face(&self, photo: &SourcePath) -> Option<&ImagePlan> {
        self.picture(photo, ImageRole::Face).or_else(|| self.picture(photo, ImageRole::Portrait))
    }

    pub fn has(&self, path: &OutputPath) -> bool {
        self.outputs.contains_key(&(OutputTree::Site, path.clone()))
    }

    fn claim(
        &mut self,
        tree: OutputTree,
        path: OutputPath,
        subject: Subject,
        origin: &SourcePath,
        is_page: bool,
    ) {
        let planned = PlannedOutput { kind: self.kind, subject, origin: origin.clone(), is_page };
        match self.outputs.get(&(tree, path.clone())) {
            Some(first) if first.kind == planned.kind && first.subject == planned.subject => {}
            Some(first) => {
                let diagnostic = conflict(&path, &first.origin, origin);
                self.diagnostics.push(diagnostic);
            }
            None => {
                self.outputs.insert((tree, path), planned);
            }
        }
    }

    /// Finds files that stand where others need a folder: `/talks` and `/talks/index.html`. Run
    /// once all is claimed.
    pub fn check_folders(&mut self) {
        let mut found = Vec::new();
        for ((tree, path), planned) in &self.outputs {
            for (at, _) in path.as_str().match_indices('/') {
                if let Some(file) =
                    self.outputs.get(&(*tree, OutputPath::new(&path.as_str()[..at])))
                {
                    found.push(conflict(
                        &OutputPath::new(&path.as_str()[..at]),
                        &file.origin,
                        &planned.origin,
                    ));
                }
            }
        }
        // On Windows and on a Mac such names are one file, and the later would be written over the
        // earlier.
        let mut folded: BTreeMap<(OutputTree, String), &SourcePath> = BTreeMap::new();
        for ((tree, path), planned) in &self.outputs {
            if let Some(first) =
                folded.insert((*tree, path.as_str().to_lowercase()), &planned.origin)
                && *first != planned.origin
            {
                found.push(conflict(path, first, &planned.origin));
            }
        }
        self.diagnostics.extend(found);
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

impl SitePlan {
    /// The plan without its findings, which go to the end of `sink`.
    pub fn take_diagnostics(mut self, sink: &mut Vec<Diagnostic>) -> SitePlan {
        sink.append(&mut self.diagnostics);
        self
    }
}
