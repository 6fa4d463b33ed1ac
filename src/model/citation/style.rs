//! Which citation style `site.toml` asks for, found among those in the binary or read from the
//! person's own file.
//!
//! Formatting with the style is the work of `citation`.

use std::sync::Arc;

use hayagriva::archive::ArchivedStyle;
use hayagriva::citationberg::{IndependentStyle, Style};

use crate::base::{Diagnostic, DiagnosticSubject, SourcePath, Span, did_you_mean};
use crate::model::citation::csl_macros::endless_macro;
use crate::model::citation::csl_style;
use crate::model::codes::{CITATION_STYLE, MISSING_FILE};
use crate::source::SourceSet;

/// Old names of styles that people still write.
const ALIASES: [(&str, &str); 6] = [
    ("ama", "american-medical-association"),
    ("vancouver", "nlm-citation-sequence"),
    ("vancouver-superscript", "nlm-citation-sequence-superscript"),
    ("nlm", "nlm-citation-sequence"),
    ("lancet", "the-lancet"),
    ("bmj", "british-medical-journal"),
];

/// The way out for a file that is no style by itself.
const INDEPENDENT: &str =
    "take the file of an independent style: a dependent one only names another";

/// A style by its text, so that it is a memo key; the text of an archived style is its name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum StyleSource {
    Archived(String),
    File(Arc<str>),
}

impl StyleSource {
    /// Whether it is one of AMA's styles, of which some forms are written out by folio.
    pub fn is_ama(&self) -> bool {
        const AMA: &str = "american-medical-association";
        match self {
            StyleSource::Archived(name) => name.starts_with(AMA),
            StyleSource::File(text) => text.contains("/styles/american-medical-association"),
        }
    }
}

/// An upper bound for the nesting depth of an XML text: self-closing elements do not count.
fn depth(xml: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in xml.split('<').skip(1) {
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !tag.starts_with(['!', '?'])
            && !tag.split('>').next().is_some_and(|tag| tag.ends_with('/'))
        {
            depth += 1;
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// Finds the style that `site.toml` asks for: by name, by an old name, or a `.csl` file in
/// `content/`. An unknown name is reported, and AMA's style is used.
pub fn find_style(
    written: &str,
    sources: &SourceSet,
    asked_at: (&SourcePath, Span),
    diagnostics: &mut Vec<Diagnostic>,
) -> StyleSource {
    let fallback = StyleSource::Archived("american-medical-association".to_owned());
    if written.ends_with(".csl") {
        let source = SourcePath::join("content", written).and_then(|path| sources.get(&path));
        let Some(source) = source else {
            diagnostics.push(
                Diagnostic::new(
                    &MISSING_FILE,
                    format!(
                        "there is no file `{written}` in \
                `content/`"
                    ),
                )
                .about(DiagnosticSubject::File(SourcePath::new(&format!("content/{written}"))))
                .at(asked_at.0, asked_at.1, "")
                .help(
                    "put the style's file there, or name a style such as \
                    \"american-medical-association\"",
                ),
            );
            return fallback;
        };
        let (trouble, help) = match source.text() {
            // The reader of styles is recursive, so the depth must be bounded.
            Ok(text) if depth(text) > 100 => {
                ("has too many elements inside one another".to_owned(), INDEPENDENT)
            }
            Ok(text) => match (IndependentStyle::from_xml(text), endless_macro(text)) {
                (Ok(_), None) => return StyleSource::File(text.into()),
                (Ok(_), Some(name)) => (
                    format!("has a macro `{name}` that does not end"),
                    "download the style again, or mend its file: a macro may not use itself",
                ),
                (Err(_), _) => ("is not a CSL style that stands by itself".to_owned(), INDEPENDENT),
            },
            Err(_) => ("is not UTF-8 text".to_owned(), INDEPENDENT),
        };
        diagnostics.push(
            Diagnostic::new(&CITATION_STYLE, format!("`{written}` {trouble}"))
                .at(asked_at.0, asked_at.1, "")
                .help(help),
        );
        return fallback;
    }
    let name = ALIASES.iter().find(|(old, _)| *old == written).map_or(written, |(_, name)| name);
    if ArchivedStyle::by_name(name).is_some() {
        return StyleSource::Archived(name.to_owned());
    }
    let known = ArchivedStyle::all()
        .iter()
        .flat_map(|style| style.names().iter().copied())
        .chain(ALIASES.iter().map(|(old, _)| *old));
    let diagnostic = Diagnostic::new(
        &CITATION_STYLE,
        format!("`{written}` is not a citation style that folio has"),
    );
    diagnostics.push(match did_you_mean(written, known) {
        Some(near) => diagnostic.suggest_string(asked_at.0, asked_at.1, near),
        None => diagnostic.at(asked_at.0, asked_at.1, "").help(
            "usual ones are \"american-medical-association\", \"vancouver\", \"the-lancet\", \
            \"bmj\" and \"apa\"; a `.csl` file in `content/` works too",
        ),
    });
    fallback
}

/// The parsed style; `None` if it only names another.
#[comemo::memoize]
pub fn read_style(source: StyleSource) -> Option<Arc<IndependentStyle>> {
    let style = match source {
        StyleSource::Archived(name) => ArchivedStyle::by_name(&name).map(ArchivedStyle::get),
        StyleSource::File(text) => Style::from_xml(&text).ok(),
    };
    match style {
        Some(Style::Independent(style)) => Some(Arc::new(csl_style::with_names(style))),
        _ => None,
    }
}
