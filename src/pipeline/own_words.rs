//! The files of words that a folder brings: those of the site in `words/`, before those of its theme in
//! `themes/NAME/words/`.

use crate::base::{Diagnosed, Diagnostic, FileKind, SourcePath, Span, well_known};
use crate::lexicon::language::tag_of_written;
use crate::model::settings::DEFAULT_THEME;
use crate::source::SourceSet;
use crate::syntax::check_encoding;
use crate::syntax::toml::{TomlDocument, Value};
use crate::theme;
use crate::words::codes::WORDS_SYNTAX;
use crate::words::{Catalog, read_own_file};

/// The catalog with the words of this folder before those that folio has.
pub fn with_own_words(
    words: Catalog,
    sources: &SourceSet,
    site: Option<&TomlDocument>,
) -> Diagnosed<Catalog> {
    let mut diagnostics = Vec::new();
    let mut files = Vec::new();
    for (path, bytes) in own_files(sources, site) {
        let text = match std::str::from_utf8(&bytes) {
            Ok(text) => text,
            Err(_) => {
                diagnostics.extend(check_encoding(&path, &bytes));
                continue;
            }
        };
        let tag = tag_of_written(path.stem()).filter(|_| path.kind() == FileKind::Words);
        let Some(tag) = tag else {
            diagnostics.push(not_words(&path));
            continue;
        };
        let is_new = !words.speaks(&tag);
        let file = read_own_file(&path, text.trim_start_matches('\u{feff}'), is_new);
        files.push((tag, file.into_value(&mut diagnostics)));
    }
    Diagnosed::new(words.with_own(files), diagnostics)
}

fn own_files(sources: &SourceSet, site: Option<&TomlDocument>) -> Vec<(SourcePath, bytes::Bytes)> {
    let read = |source: &std::sync::Arc<crate::source::Source>| {
        (source.path.clone(), bytes::Bytes::copy_from_slice(&source.bytes))
    };
    let mut files: Vec<_> = sources.below(well_known::WORDS).map(read).collect();
    let has_words = |path: &str| path.starts_with("themes/") && path.ends_with(".ftl");
    if sources.sources.keys().any(|path| has_words(path.as_str())) {
        let name = site.and_then(named_theme).unwrap_or_else(|| DEFAULT_THEME.to_owned());
        // What is wrong with the theme is reported where it is laid out for the site.
        let theme = theme::load(sources, &name, (&SourcePath::site(), Span::default())).value;
        let own = theme.below("words").into_values();
        files.extend(own.map(|file| (file.origin.clone(), bytes::Bytes::clone(&file.bytes))));
    }
    files
}

fn named_theme(site: &TomlDocument) -> Option<String> {
    let Value::Table(table) = &site.table.get("site")?.value else { return None };
    let Value::String(name) = &table.get("theme")?.value else { return None };
    Some(name.clone())
}

fn not_words(path: &SourcePath) -> Diagnostic {
    let message = format!("`{}` is not called as a language is", path.file_name());
    Diagnostic::new(&WORDS_SYNTAX, message)
        .in_file(path)
        .help("a file of words is called by the short name of its language, as in `words/ig.ftl`")
}
