//! What a markdown file in `content/` is, by its path.

use crate::base::{SourcePath, well_known};
use crate::model::presentation::PresentationKind;

/// What a markdown file is.
pub enum ContentKind {
    Cv,
    Narrative,
    Presentation(PresentationKind),
    Update,
    Page,
}

impl ContentKind {
    /// `None` is a file that becomes no page.
    pub fn of_path(path: &SourcePath) -> Option<ContentKind> {
        let path = path.as_str().strip_prefix("content/")?;
        let (folder, below) = path.split_once('/').unwrap_or(("", path));
        let is_index = || below.split_once('/').is_some_and(|(_, name)| name == well_known::INDEX);
        // An ending is no name.
        if below.rsplit('/').next().is_some_and(|name| name.starts_with('.')) {
            return None;
        }
        match (folder, below) {
            ("", "cv.md") => Some(ContentKind::Cv),
            ("", "narrative.md") => Some(ContentKind::Narrative),
            ("posters", _) if is_index() => {
                Some(ContentKind::Presentation(PresentationKind::Poster))
            }
            ("talks", _) if is_index() => Some(ContentKind::Presentation(PresentationKind::Talk)),
            ("updates", name) if !name.contains('/') => Some(ContentKind::Update),
            ("pages", _) => Some(ContentKind::Page),
            _ => None,
        }
    }
}
