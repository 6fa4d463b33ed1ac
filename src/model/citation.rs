//! Citations, formatted by CSL styles, as running text with its marks.
//!
//! Formats what a publication says and nothing else: which publications are shown, and where, is decided elsewhere.

use std::sync::Arc;

use biblatex::Bibliography;
use hayagriva::archive::{ArchivedStyle, LOCALES};
use hayagriva::citationberg::{FontStyle, FontVariant, FontWeight, IndependentStyle, Locale, Style};
use hayagriva::{BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild, ElemChildren, Entry, Formatted};

use crate::base::{Diagnostic, SourcePath, Span};
use crate::model::publication::{Publication, Status};
use crate::source::SourceSet;
use crate::syntax::fields::did_you_mean;
use crate::syntax::markdown::{Inline, Inlines};

/// Old names of styles that people still write.
const ALIASES: [(&str, &str); 6] = [
    ("ama", "american-medical-association"),
    ("vancouver", "nlm-citation-sequence"),
    ("vancouver-superscript", "nlm-citation-sequence-superscript"),
    ("nlm", "nlm-citation-sequence"),
    ("lancet", "the-lancet"),
    ("bmj", "british-medical-journal"),
];

/// A style by its text, which makes it a key of kept work; the text of an archived style is its name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum StyleSource {
    Archived(String),
    File(Arc<str>),
}

/// How deep the elements of an XML text may lie in one another, at most: what is closed in itself counts as nothing.
fn depth(xml: &str) -> usize {
    let (mut depth, mut deepest) = (0_usize, 0);
    for tag in xml.split('<').skip(1) {
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
        } else if !tag.starts_with(['!', '?']) && !tag.split('>').next().is_some_and(|tag| tag.ends_with('/')) {
            depth += 1;
            deepest = deepest.max(depth);
        }
    }
    deepest
}

/// Finds the style that `site.toml` asks for: by name, by an old name, or a `.csl` file in `content/`. A name that is none is told,
/// and AMA's style taken.
pub fn find_style(written: &str, sources: &SourceSet, place: (&SourcePath, Span), diagnostics: &mut Vec<Diagnostic>) -> StyleSource {
    let fallback = StyleSource::Archived("american-medical-association".to_owned());
    if written.ends_with(".csl") {
        let source = SourcePath::join("content", written).and_then(|path| sources.get(&path));
        let Some(source) = source else {
            diagnostics.push(
                Diagnostic::error("missing-file", format!("there is no file `{written}` in `content/`"))
                    .at(place.0, place.1, "")
                    .help("put the style's file there, or name a style such as \"american-medical-association\""),
            );
            return fallback;
        };
        let trouble = match source.text() {
            // The reader of styles calls itself for each element inside another, and must come to an end.
            Ok(text) if depth(text) > 100 => "has too many elements inside one another",
            Ok(text) => match IndependentStyle::from_xml(text) {
                Ok(_) => return StyleSource::File(text.into()),
                Err(_) => "is not a CSL style that stands by itself",
            },
            Err(_) => "is not UTF-8 text",
        };
        diagnostics.push(
            Diagnostic::error("citation-style", format!("`{written}` {trouble}"))
                .at(place.0, place.1, "")
                .help("take the file of an independent style: a dependent one only names another"),
        );
        return fallback;
    }
    let name = ALIASES.iter().find(|(old, _)| *old == written).map_or(written, |(_, name)| name);
    if ArchivedStyle::by_name(name).is_some() {
        return StyleSource::Archived(name.to_owned());
    }
    let known = ArchivedStyle::all().iter().flat_map(|style| style.names().iter().copied()).chain(ALIASES.iter().map(|(old, _)| *old));
    let diagnostic = Diagnostic::error("citation-style", format!("`{written}` is not a citation style that folio has"));
    diagnostics.push(match did_you_mean(written, known) {
        Some(near) => diagnostic.at(place.0, place.1, format!("did you mean \"{near}\"?")),
        None => diagnostic
            .at(place.0, place.1, "")
            .help("usual ones are \"american-medical-association\", \"vancouver\", \"the-lancet\", \"bmj\" and \"apa\"; a `.csl` file in `content/` works too"),
    });
    fallback
}

/// The citation of each publication, in their order.
pub fn cite(publications: &[Publication], style: &StyleSource, language: &str) -> Arc<Vec<Inlines>> {
    if publications.is_empty() {
        return Arc::default();
    }
    let works =
        publications.iter().map(|publication| (Arc::clone(&publication.bibtex), publication.key.clone(), publication.status)).collect();
    cite_all(works, style.clone(), language.to_owned())
}

#[comemo::memoize]
fn cite_all(works: Vec<(Arc<str>, String, Status)>, style: StyleSource, language: String) -> Arc<Vec<Inlines>> {
    let style = match style {
        StyleSource::Archived(name) => ArchivedStyle::by_name(&name).map(ArchivedStyle::get),
        StyleSource::File(text) => Style::from_xml(&text).ok(),
    };
    let Some(Style::Independent(style)) = style else { return Arc::new(vec![Vec::new(); works.len()]) };
    let locales = locales(&language);
    let entries: Vec<Option<Entry>> = works.iter().map(|(text, _, status)| entry(text, *status)).collect();
    let mut driver = BibliographyDriver::new();
    for entry in entries.iter().flatten() {
        driver.citation(CitationRequest::from_items(vec![CitationItem::with_entry(entry)], &style, &locales));
    }
    let rendered = driver.finish(BibliographyRequest::new(&style, None, &locales));
    let items = rendered.bibliography.map(|bibliography| bibliography.items).unwrap_or_default();
    let citations = works.iter().zip(&entries).map(|((_, key, status), entry)| {
        let item = entry.as_ref().and_then(|entry| items.iter().find(|item| item.key == entry.key()));
        let mut content = Vec::new();
        match item {
            Some(item) => push_children(&item.content, &mut content),
            None => push_text(&mut content, key),
        }
        if let Some(word) = status.word() {
            unpublished(&mut content);
            push_text(&mut content, &format!(" {word}."));
        }
        content
    });
    Arc::new(citations.collect())
}

/// The words of English and of the site's language. Of sixty languages only these are read, as reading takes most of the time.
fn locales(language: &str) -> Vec<Locale> {
    let primary = language.split('-').next().unwrap_or(language);
    let is_wanted = |name: &str| name == "en-US" || name == language || name.split('-').next() == Some(primary);
    let wanted = LOCALES.iter().filter(|bytes| language_of(bytes).is_none_or(is_wanted));
    wanted.filter_map(|bytes| ciborium::from_reader(*bytes).ok()).collect()
}

/// The language of a packed locale, which stands as a short text behind the key `@xml:lang` at its start. `None` is a packing of
/// another kind, which has to be read to know.
fn language_of(bytes: &[u8]) -> Option<&str> {
    let key = b"@xml:lang";
    let head = bytes.get(..64)?;
    let start = head.windows(key.len()).position(|window| window == key)? + key.len();
    // A CBOR text of up to 23 bytes is one byte with its length, then the bytes.
    let length = usize::from(bytes.get(start)?.checked_sub(0x60)?);
    std::str::from_utf8(bytes.get(start + 1..start + 1 + length)?).ok()
}

/// The entry as the formatter takes it. A work that no journal has taken yet does not name the journal.
fn entry(text: &str, status: Status) -> Option<Entry> {
    let mut entry = Bibliography::parse(text).ok()?.into_vec().into_iter().next()?;
    if !status.is_accepted() {
        for field in ["journal", "journaltitle", "volume", "number", "issue", "pages", "doi", "note", "howpublished", "publisher"] {
            entry.remove(field);
        }
    }
    Entry::try_from(&entry).ok()
}

/// Some styles say of every work without a volume that it was published online. Of one that was not, this would be untrue.
fn unpublished(content: &mut Inlines) {
    for inline in content {
        if let Inline::Text { text } = inline {
            *text = text.replace("Published online ", "").into();
        }
    }
}

fn push_children(children: &ElemChildren, out: &mut Inlines) {
    for child in &children.0 {
        match child {
            ElemChild::Text(formatted) => push_formatted(formatted, out),
            ElemChild::Elem(elem) => push_children(&elem.children, out),
            ElemChild::Markup(text) => push_text(out, text),
            ElemChild::Link { text, url } => {
                let mut content = Vec::new();
                push_formatted(text, &mut content);
                out.push(Inline::Link { target: url.as_str().into(), title: "".into(), content });
            }
            ElemChild::Transparent { .. } => {}
        }
    }
}

fn push_formatted(formatted: &Formatted, out: &mut Inlines) {
    let formatting = formatted.formatting;
    let plain = || vec![Inline::Text { text: formatted.text.as_str().into() }];
    if formatting.font_weight == FontWeight::Bold {
        out.push(Inline::Strong { content: plain() });
    } else if formatting.font_style == FontStyle::Italic {
        out.push(Inline::Emphasis { content: plain() });
    } else {
        debug_assert!(matches!(formatting.font_variant, FontVariant::Normal | FontVariant::SmallCaps));
        push_text(out, &formatted.text);
    }
}

fn push_text(out: &mut Inlines, text: &str) {
    if let Some(Inline::Text { text: last }) = out.last_mut() {
        *last = format!("{last}{text}").into();
    } else {
        out.push(Inline::Text { text: text.into() });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_packed_locale_tells_its_language() {
        for bytes in LOCALES {
            let locale: Locale = ciborium::from_reader(*bytes).unwrap();
            assert_eq!(language_of(bytes), locale.lang.as_ref().map(|lang| lang.0.as_str()));
        }
        assert_eq!(locales("de-CH").len(), 4, "English, and German of three countries");
    }
}
