//! Which themes a site can choose among, and what each says of itself in its `theme.toml`. Looks
//! into no other file of a theme.

use std::collections::BTreeSet;

use crate::base::{SourcePath, well_known};
use crate::source::SourceSet;
use crate::syntax::toml::TomlDocument;
use crate::theme::embedded;
use crate::theme::layers::own_files;
use crate::theme::manifest::Manifest;

/// A theme by its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThemeInfo {
    pub name: String,
    pub description: Option<String>,
    pub extends: Option<String>,
    /// Whether it is part of the program.
    pub is_standard: bool,
    /// How many files of it, or over it, are the site's own.
    pub own_files: usize,
}

/// The standard themes, and those in the site's `themes/`, by name.
pub fn catalog(sources: &SourceSet) -> Vec<ThemeInfo> {
    let standard = embedded::names();
    let mut names: BTreeSet<String> = standard.clone();
    names.extend(folders(sources));
    names
        .into_iter()
        .map(|name| {
            let document = manifest(sources, &name);
            // What is wrong in it is reported where the theme is laid out.
            let read = |document| Manifest::read(document, &mut Vec::new());
            let manifest = document.as_ref().map(read).unwrap_or_default();
            ThemeInfo {
                description: manifest.description,
                extends: manifest.extends.map(|(name, _)| name),
                is_standard: standard.contains(&name),
                own_files: own_files(sources, &name).len(),
                name,
            }
        })
        .collect()
}

/// The names of the folders in the site's `themes/`.
pub fn folders(sources: &SourceSet) -> BTreeSet<String> {
    let paths =
        sources.below("themes").filter_map(|source| source.path.as_str().strip_prefix("themes/"));
    paths.filter_map(|path| path.split_once('/').map(|(name, _)| name.to_owned())).collect()
}

/// The site's own `theme.toml` of a theme, else the standard one. What is wrong in it is reported
/// where the theme is laid out.
fn manifest(sources: &SourceSet, name: &str) -> Option<TomlDocument> {
    let path = SourcePath::new(&format!("themes/{name}/theme.toml"));
    let own = sources.get(&path).and_then(|source| source.text().ok()).map(str::to_owned);
    let standard = || {
        let files = embedded::files(name);
        let (_, bytes) = files.iter().find(|(path, _)| path == well_known::THEME)?;
        String::from_utf8(bytes.to_vec()).ok()
    };
    Some(TomlDocument::parse(&path, own.or_else(standard)?.trim_start_matches('\u{feff}'), 0).value)
}
