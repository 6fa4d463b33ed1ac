//! Which layers a theme is made of, and which file each of them gives.

use std::collections::BTreeMap;

use bytes::Bytes;

use crate::base::{Diagnosed, Diagnostic, Hashed, SourcePath, Span, did_you_mean, well_known};
use crate::model::settings::DEFAULT_THEME;
use crate::source::SourceSet;
use crate::syntax::toml::TomlDocument;
use crate::syntax::{check_characters, check_encoding};
use crate::theme::codes::{THEME_LOOP, UNKNOWN_THEME};
use crate::theme::embedded;
use crate::theme::manifest::Manifest;
use crate::theme::tokens::Tokens;

/// A theme, laid out: for each path the file of the first layer that has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Theme {
    /// The themes that it is made of: the site's, what that extends, and so on.
    pub names: Vec<String>,
    /// The names of the layers, the site's own first.
    pub layers: Vec<String>,
    /// Every file of every layer, by layer and path: `("mine", "templates/home.html")`.
    pub files: BTreeMap<(String, String), ThemeFile>,
    /// The tokens of all layers.
    pub tokens: Tokens,
    /// The fonts that a page needs at once, by their path in the theme, and where the theme says
    /// so.
    pub preload: Vec<(String, SourcePath, Span)>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ThemeFile {
    /// Where it came from, for messages; a file from the binary is named as if it lay in the site's
    /// `themes/`.
    pub origin: SourcePath,
    pub bytes: Hashed<Bytes>,
    /// Whether the site brought it.
    pub is_own: bool,
}

impl ThemeFile {
    pub fn text(&self) -> Option<&str> {
        std::str::from_utf8(&self.bytes).ok()
    }
}

impl Theme {
    /// The file at a path, from the first layer that has it.
    pub fn file(&self, path: &str) -> Option<&ThemeFile> {
        self.layers.iter().find_map(|layer| self.files.get(&(layer.clone(), path.to_owned())))
    }

    /// Every path, each with its first file.
    pub fn all(&self) -> BTreeMap<&str, &ThemeFile> {
        let mut found = BTreeMap::new();
        for layer in &self.layers {
            found.extend(
                self.files
                    .iter()
                    .filter(|((name, path), _)| name == layer && !found.contains_key(path.as_str()))
                    .map(|((_, path), file)| (path.as_str(), file))
                    .collect::<Vec<_>>(),
            );
        }
        found
    }

    /// The file at a path if the site's own file in `themes/NAME/` did not.
    pub fn overridden_file(&self, name: &str, path: &str) -> Option<&ThemeFile> {
        let own = own_layer(name);
        let above = self.layers.iter().position(|layer| *layer == own);
        // Own files that are all the same as the standard ones make no layer.
        let first = above
            .map(|at| at + 1)
            .or_else(|| self.layers.iter().position(|layer| layer == name))?;
        self.layers[first..]
            .iter()
            .find_map(|layer| self.files.get(&(layer.clone(), path.to_owned())))
    }

    /// The path of the theme that may have been meant by one that it does not have: the same name
    /// in another folder, or nearly the same name, in the same folder if possible.
    pub fn nearest(&self, path: &str) -> Option<&str> {
        let mut known: Vec<&str> = self.all().into_keys().filter(|known| *known != path).collect();
        let parts = |path: &str| {
            let path = SourcePath::new(path);
            (path.folder().to_owned(), path.file_name().to_owned(), path.stem().to_owned())
        };
        let (folder, name, stem) = parts(path);
        known.sort_by_key(|known| parts(known).0 != folder);
        let elsewhere = known.iter().find(|known| parts(known).1 == name);
        let near = || {
            // Endings are alike among files that have nothing else in common, but a file in another
            // place and of another kind is another.
            let ending = SourcePath::new(path).extension();
            let alike: Vec<&&str> = known
                .iter()
                .filter(|known| {
                    parts(known).0 == folder || SourcePath::new(known).extension() == ending
                })
                .collect();
            let stems: Vec<String> = alike.iter().map(|known| parts(known).2).collect();
            let near = did_you_mean(&stem, stems.iter().map(String::as_str))?;
            alike.into_iter().find(|known| parts(known).2 == near)
        };
        elsewhere.or_else(near).copied()
    }

    /// All paths below a folder, each with its first file.
    pub fn below(&self, folder: &str) -> BTreeMap<&str, &ThemeFile> {
        let mut found = BTreeMap::new();
        for layer in &self.layers {
            for ((name, path), file) in &self.files {
                if name == layer
                    && path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
                {
                    found.entry(path.as_str()).or_insert(file);
                }
            }
        }
        found
    }
}

/// Lays out the theme that `site.toml` names. `named_at` is where it is named.
pub fn load(sources: &SourceSet, name: &str, named_at: (&SourcePath, Span)) -> Diagnosed<Theme> {
    let mut diagnostics = Vec::new();
    let mut theme = Theme::default();
    // The name of each layer, and where it is named.
    let mut next = Some((name.to_owned(), (named_at.0.clone(), named_at.1)));
    let mut layers = Vec::new();
    let standard = || Some((DEFAULT_THEME.to_owned(), (SourcePath::site(), Span::default())));
    let has_standard = |layers: &[String]| layers.iter().any(|layer| layer == DEFAULT_THEME);
    while let Some((name, named_at)) = next.take() {
        let own = own_files(sources, &name);
        let embedded = embedded::files(&name);
        if own.is_empty() && embedded.is_empty() {
            diagnostics.push(unknown_theme(sources, &name, (&named_at.0, named_at.1)));
            if !has_standard(&layers) {
                next = standard();
            }
            continue;
        }
        theme.names.push(name.clone());
        // The site's own files of a standard theme's name lie over it, so that one file can be
        // changed alone.
        let mut extends = None;
        for (is_own, files) in [(true, &own), (false, &*embedded)] {
            if files.is_empty() {
                continue;
            }
            let layer = if is_own { own_layer(&name) } else { name.clone() };
            layers.push(layer.clone());
            for (path, bytes) in files {
                let origin = SourcePath::new(&format!("themes/{name}/{path}"));
                if is_own && is_text(&origin) {
                    match (check_encoding(&origin, bytes), std::str::from_utf8(bytes)) {
                        (None, Ok(text)) => {
                            diagnostics.extend(check_characters(&origin, text).diagnostics)
                        }
                        (fault, _) => diagnostics.extend(fault),
                    }
                }
                if path == well_known::THEME {
                    extends =
                        read_manifest(&origin, bytes, &mut theme, &mut diagnostics).or(extends);
                }
                let file = ThemeFile { origin, bytes: bytes.clone(), is_own };
                theme.files.insert((layer.clone(), path.clone()), file);
            }
        }
        match extends {
            Some((parent, named_at)) if layers.contains(&parent) => {
                diagnostics.push(
                    Diagnostic::new(
                        &THEME_LOOP,
                        format!(
                            "`{parent}` cannot be what this theme extends: it is made from this one"
                        ),
                    )
                    .at(&named_at.0, named_at.1, "")
                    .help("name another theme here, or remove the line"),
                );
                // Without a standard theme below, every template would be missing: diagnostics that
                // follow from this one.
                if !has_standard(&layers) {
                    next = standard();
                }
            }
            Some(parent) => next = Some(parent),
            // What a theme of the person's own lacks comes from the standard one.
            None if embedded::files(&name).is_empty() && !has_standard(&layers) => {
                next = standard()
            }
            None => {}
        }
    }
    theme.layers = layers;
    Diagnosed::new(theme, diagnostics)
}

/// What the layer of the site's own files is called: like its theme, or apart from the standard one
/// under it.
fn own_layer(name: &str) -> String {
    if embedded::names().contains(name) { format!("{name} (own)") } else { name.to_owned() }
}

/// The site's files of a theme, without those that are the same as the standard ones.
pub(super) fn own_files(sources: &SourceSet, name: &str) -> Vec<(String, Hashed<Bytes>)> {
    let folder = format!("themes/{name}");
    // The repository of the standard themes is itself a site: its `themes/` is what the binary was
    // made of, and the same to the byte.
    let standard = embedded::files(name);
    let is_standard = |path: &str, bytes: &[u8]| {
        standard.iter().any(|(known, file)| known == path && file[..] == *bytes)
    };
    sources
        .below(&folder)
        .map(|source| (&source.path.as_str()[folder.len() + 1..], &source.bytes))
        .filter(|(path, bytes)| !is_standard(path, bytes))
        .map(|(path, bytes)| (path.to_owned(), Hashed::new(Bytes::copy_from_slice(bytes))))
        .collect()
}

fn unknown_theme(sources: &SourceSet, name: &str, (file, span): (&SourcePath, Span)) -> Diagnostic {
    let mut known = embedded::names();
    known.extend(
        sources
            .below("themes")
            .filter_map(|source| source.path.as_str().split('/').nth(1).map(str::to_owned)),
    );
    known.remove(name);
    let diagnostic = Diagnostic::new(&UNKNOWN_THEME, format!("there is no theme `{name}`"));
    match did_you_mean(name, known.iter().map(String::as_str)) {
        Some(near) => diagnostic.suggest_string(file, span, near),
        None => diagnostic.at(file, span, "").help(format!(
            "the themes are {}; one of your own lies in `themes/{name}/`",
            known.into_iter().collect::<Vec<_>>().join(", ")
        )),
    }
}

/// A theme name and where it is written.
type Named = (String, (SourcePath, Span));

fn is_text(path: &SourcePath) -> bool {
    path.kind().is_theme_text()
}

/// Reads a `theme.toml`: what it extends, and its tokens, which an earlier layer may have set.
fn read_manifest(
    origin: &SourcePath,
    bytes: &Bytes,
    theme: &mut Theme,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Named> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let document: TomlDocument = TomlDocument::parse(origin, text, 0).into_value(diagnostics);
    let manifest = Manifest::read(&document, diagnostics);
    if let Some(preload) = manifest.preload
        && theme.preload.is_empty()
    {
        theme.preload =
            preload.into_iter().map(|(path, span)| (path, origin.clone(), span)).collect();
    }
    if let Some(table) = manifest.tokens {
        theme.tokens.add(origin, table, diagnostics);
    }
    manifest.extends.map(|(name, span)| (name, (origin.clone(), span)))
}
