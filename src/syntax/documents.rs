//! Every source, read.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{Diagnosed, Diagnostic, SourcePath, Span};
use crate::lexicon::quotation_marks::QuotationMarks;
use crate::source::{PrivateSources, Source, SourceSet};
use crate::syntax::bibtex::Bibtex;
use crate::syntax::document::{Document, MarkdownDocument, parse};
use crate::syntax::markdown::{RawHtml, Reading};
use crate::syntax::toml::{TomlDocument, Value};
use crate::syntax::works::Works;

/// What the reading of any text has to know of `site.toml`: whether raw HTML passes through, and in
/// which language the texts are, which says what quotation marks become.
struct Readings {
    /// Of the site's first language.
    first: Reading,
    /// Of the files that an edition has itself.
    edition: Reading,
}

impl Readings {
    fn of(sources: &SourceSet) -> Readings {
        let site = Documents::site(sources);
        let value = |table: &str, key: &str| {
            let Value::Table(table) = &site.as_ref()?.table.get(table)?.value else { return None };
            Some(table.get(key)?.value.clone())
        };
        let raw_html = match value("markdown", "raw-html") {
            Some(Value::Bool(true)) => RawHtml::PassesThrough,
            _ => RawHtml::IsText,
        };
        let language = match value("site", "language") {
            Some(Value::String(language)) => language,
            _ => String::new(),
        };
        let of = |language: &str| Reading { raw_html, quotes: QuotationMarks::of(language) };
        // The folder of an edition is called as its language.
        let edition = sources.edition.as_ref().map_or(&language, |edition| &edition.folder);
        Readings { first: of(&language), edition: of(edition) }
    }

    fn of_file(&self, sources: &SourceSet, path: &SourcePath) -> Reading {
        match sources.edition.as_ref().is_some_and(|edition| edition.own.contains(path)) {
            true => self.edition,
            false => self.first,
        }
    }
}

/// The documents of a folder by path, unread files such as pictures included.
#[derive(Clone, Debug, Default)]
pub struct Documents {
    by_path: BTreeMap<SourcePath, Arc<Diagnosed<Document>>>,
}

impl Documents {
    /// Reads all sources, each by itself and in parallel.
    pub fn of(sources: &SourceSet) -> Documents {
        let readings = Readings::of(sources);
        Documents::read(sources.sources.values(), |path| readings.of_file(sources, path))
    }

    /// Reads `site.toml` alone.
    pub fn site(sources: &SourceSet) -> Option<TomlDocument> {
        let site = sources.sources.get(&SourcePath::site())?;
        parse(site, RawHtml::IsText).value.toml().cloned()
    }

    /// Reads the texts of `private/`, which are in the language of the site. They are never on a page, so raw HTML in them is text.
    pub fn of_private(sources: &PrivateSources, language: &str) -> Documents {
        let quotes = QuotationMarks::of(language);
        let reading = Reading { quotes, ..RawHtml::IsText.into() };
        Documents::read(sources.opened().values(), |_| reading)
    }

    fn read<'a>(
        sources: impl Iterator<Item = &'a Arc<Source>>,
        reading: impl Fn(&SourcePath) -> Reading + Sync,
    ) -> Documents {
        let sources: Vec<_> = sources.collect();
        let read = sources.into_par_iter();
        let read = read.map(|source| (source.path.clone(), parse(source, reading(&source.path))));
        Documents { by_path: read.collect() }
    }

    /// Puts another table in the place of a TOML file's; what was reported of the file stays.
    pub fn change_toml(
        &mut self,
        path: &SourcePath,
        change: impl Fn(&TomlDocument) -> TomlDocument,
    ) {
        let Some(read) = self.by_path.get_mut(path) else { return };
        if let Document::Toml(document) = &read.value {
            let changed = Document::Toml(change(document));
            *read = Arc::new(Diagnosed::new(changed, read.diagnostics.clone()));
        }
    }

    pub fn diagnostics(&self) -> impl Iterator<Item = &Diagnostic> {
        self.by_path.values().flat_map(|document| &document.diagnostics)
    }

    pub fn contains(&self, path: &SourcePath) -> bool {
        self.by_path.contains_key(path)
    }

    pub fn paths(&self) -> impl Iterator<Item = &SourcePath> {
        self.by_path.keys()
    }

    pub fn toml(&self, path: &str) -> Option<&TomlDocument> {
        match &self.by_path.get(&SourcePath::new(path))?.value {
            Document::Toml(document) => Some(document),
            _ => None,
        }
    }

    /// The span of the value under a path of keys in a TOML file, or in the front matter of a
    /// markdown file: `documents.span(&file, &["person", "photo"])`. The model holds no spans;
    /// whoever reports asks here.
    pub fn span(&self, path: &SourcePath, keys: &[&str]) -> Span {
        match self.by_path.get(path).map(|document| &document.value) {
            Some(Document::Toml(document)) => document.span(keys),
            Some(Document::Markdown(document)) => document.front_matter.span(keys),
            _ => Span::default(),
        }
    }

    pub fn markdown(&self, path: &str) -> Option<(&SourcePath, &MarkdownDocument)> {
        let (path, document) = self.by_path.get_key_value(&SourcePath::new(path))?;
        match &document.value {
            Document::Markdown(document) => Some((path, document)),
            _ => None,
        }
    }

    pub fn markdowns(&self) -> impl Iterator<Item = (&SourcePath, &MarkdownDocument)> {
        self.by_path.iter().filter_map(|(path, document)| match &document.value {
            Document::Markdown(document) => Some((path, document)),
            _ => None,
        })
    }

    pub fn bibtexs(&self) -> impl Iterator<Item = (&SourcePath, &Bibtex)> {
        self.by_path.iter().filter_map(|(path, document)| match &document.value {
            Document::Bibtex(bibtex) => Some((path, bibtex)),
            _ => None,
        })
    }

    /// The files of references that are not BibTeX.
    pub fn works(&self) -> impl Iterator<Item = (&SourcePath, &Works)> {
        self.by_path.iter().filter_map(|(path, document)| match &document.value {
            Document::Works(works) => Some((path, works)),
            _ => None,
        })
    }

    /// Whether folio reads the file itself, so that it is not handed out: by its name, or as
    /// references by its content.
    pub fn is_read(&self, path: &SourcePath) -> bool {
        let document = self.by_path.get(path).map(|document| &document.value);
        path.kind().is_read() || matches!(document, Some(Document::Works(_)))
    }
}
