//! Citations, formatted by CSL styles, as running text with its marks.
//!
//! Only formats: which publications are shown, and where, is decided elsewhere.

mod csl_entry;
mod csl_macros;
mod csl_style;
mod csl_work;
pub mod style;

use std::sync::Arc;

use hayagriva::archive::LOCALES;
use hayagriva::citationberg::taxonomy::NameVariable;
use hayagriva::citationberg::{FontStyle, FontVariant, FontWeight, IndependentStyle, Locale};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild,
    ElemChildren, ElemMeta, Entry, Formatted,
};

use rayon::prelude::*;

use crate::base::{Hashed, PartialDate};
use crate::model::citation::csl_work::{CORRESPONDING, CslWork, EQUAL};
use crate::model::citation::style::{StyleSource, read_style};
use crate::model::publication::Publication;
use crate::syntax::markdown::{Inline, Inlines, plain_text};
use crate::words::Words;

/// The citation of each publication, in their order. The owner of the site is bold and never left
/// out.
pub fn cite(
    publications: &[Arc<Hashed<Publication>>],
    style: &StyleSource,
    language: &str,
    words: &Words,
) -> Vec<Arc<Hashed<Inlines>>> {
    let style = &Hashed::new(style.clone());
    let works = publications.par_iter().with_min_len(64);
    works.map(|work| cite_one(work, style, language, words)).collect()
}

/// Each work is cited by itself, so that an edit of one costs one: nothing in a list of one's own
/// works depends on its neighbors.
#[comemo::memoize]
fn cite_one(
    publication: &Hashed<Publication>,
    style_source: &Hashed<StyleSource>,
    language: &str,
    words: &Words,
) -> Arc<Hashed<Inlines>> {
    let work = CslWork::of(publication);
    let Some(style) = read_style(StyleSource::clone(style_source)) else { return Arc::default() };
    let locales = read_locales(language.to_owned());
    let Some(entry) = csl_entry::entry(&work.bibtex, work.kind, work.status, words) else {
        return Arc::new(Hashed::new(vec![Inline::Text { text: work.key.as_str().into() }]));
    };
    let mut content = Vec::new();
    match &formatted(&entry, &style, &locales) {
        Some(item) => {
            let shown = shown_authors(item);
            let hidden = work.owner.filter(|owner| !shown.is_empty() && !shown.contains(owner));
            let authors = Authors {
                work: &work,
                words,
                // The owner's name is inserted after the last printed author that precedes it in
                // the full list.
                owner_after: hidden
                    .and_then(|owner| shown.iter().copied().filter(|at| *at < owner).max()),
                owner_name: hidden
                    .and_then(|owner| name_in_list(&work.bibtex, owner, &style, &locales)),
                last: shown
                    .iter()
                    .copied()
                    .max()
                    .filter(|last| work.has_more_authors && last + 1 == work.count),
            };
            push_children(item, Some(&authors), &mut content);
        }
        None => push_text(&mut content, &work.key),
    }
    tidy(style_source, &mut content);
    if let Some(word) = work.status.word(words) {
        unpublished(&mut content);
        let since = work.date.filter(|_| !work.status.is_accepted());
        let status = match since {
            Some(date) => words.citation_status_since(word, &month_and_year(words, date)),
            None => words.citation_status(word),
        };
        let end = if entry.doi().is_some() { find_doi(&content) } else { None };
        push_status(&status, end, &mut content);
    }
    push_identifiers(&work, &mut content);
    if !work.equal.is_empty() {
        push_text(&mut content, &format!(" {EQUAL}{}", words.equal_contribution()));
    }
    if !work.corresponding.is_empty() {
        push_text(&mut content, &format!(" {CORRESPONDING}{}", words.corresponding_author()));
    }
    Arc::new(Hashed::new(content))
}

#[comemo::memoize]
fn read_locales(language: String) -> Arc<Vec<Locale>> {
    Arc::new(locales(&language))
}

fn formatted(entry: &Entry, style: &IndependentStyle, locales: &[Locale]) -> Option<ElemChildren> {
    let mut driver = BibliographyDriver::new();
    driver.citation(CitationRequest::from_items(
        vec![CitationItem::with_entry(entry)],
        style,
        locales,
    ));
    let rendered = driver.finish(BibliographyRequest::new(style, None, locales));
    rendered.bibliography?.items.into_iter().next().map(|item| item.content)
}

/// Indices of the authors that the formatted citation prints.
fn shown_authors(children: &ElemChildren) -> Vec<usize> {
    let mut shown = Vec::new();
    for child in &children.0 {
        if let ElemChild::Elem(elem) = child {
            if let Some(ElemMeta::Name(NameVariable::Author, at)) = elem.meta {
                shown.push(at);
            }
            shown.extend(shown_authors(&elem.children));
        }
    }
    shown
}

/// An author's name as the style prints it after the first: taken from a work of two authors.
fn name_in_list(
    bibtex: &str,
    author: usize,
    style: &IndependentStyle,
    locales: &[Locale],
) -> Option<Inlines> {
    fn find(children: &ElemChildren) -> Option<&ElemChildren> {
        children.0.iter().find_map(|child| match child {
            ElemChild::Elem(elem) if elem.meta == Some(ElemMeta::Name(NameVariable::Author, 1)) => {
                Some(&elem.children)
            }
            ElemChild::Elem(elem) => find(&elem.children),
            _ => None,
        })
    }
    let item = formatted(&csl_entry::with_two_authors(bibtex, author)?, style, locales)?;
    let mut name = Vec::new();
    push_children(find(&item)?, None, &mut name);
    Some(name)
}

/// PubMed's numbers, if the style does not print them (AMA 11 does not).
fn push_identifiers(work: &CslWork, content: &mut Inlines) {
    let printed = plain_text(content);
    let identifiers = [
        ("PMID", &work.pmid, "https://pubmed.ncbi.nlm.nih.gov/"),
        ("PMCID", &work.pmcid, "https://pmc.ncbi.nlm.nih.gov/articles/"),
    ];
    for (name, number, address) in identifiers {
        if let Some(number) = number
            && !printed.contains(number.as_str())
        {
            push_text(content, &format!(" {name}: "));
            let text = vec![Inline::Text { text: number.as_str().into() }];
            content.push(Inline::Link {
                target: format!("{address}{number}/").into(),
                title: "".into(),
                content: text,
            });
            push_text(content, ".");
        }
    }
}

/// `September 2026`, or the year alone.
fn month_and_year(words: &Words, date: PartialDate) -> String {
    let year = date.year.to_string();
    match date.month {
        Some(month) => words.date_month(words.month(month), &year),
        None => year,
    }
}

/// The locales of English and of the site's language. Only these of sixty are read, as reading
/// takes most of the time.
fn locales(language: &str) -> Vec<Locale> {
    let primary = language.split('-').next().unwrap_or(language);
    let is_wanted =
        |name: &str| name == "en-US" || name == language || name.split('-').next() == Some(primary);
    let wanted = LOCALES.iter().filter(|bytes| language_of(bytes).is_none_or(is_wanted));
    wanted.filter_map(|bytes| ciborium::from_reader(*bytes).ok()).collect()
}

/// The language of a packed locale, a short text after the key `@xml:lang` at its start. `None` is
/// another packing, which must be decoded to know.
fn language_of(bytes: &[u8]) -> Option<&str> {
    let key = b"@xml:lang";
    let head = bytes.get(..64)?;
    let start = head.windows(key.len()).position(|window| window == key)? + key.len();
    // A CBOR text of up to 23 bytes is one byte with its length, then the bytes.
    let length = usize::from(bytes.get(start)?.checked_sub(0x60)?);
    std::str::from_utf8(bytes.get(start + 1..start + 1 + length)?).ok()
}

/// Removes what the formatter leaves between two numbers: a space before `;` and `:`, and one pair
/// of brackets for an issue and its supplement, where AMA 11 has two, `159(2)(suppl 1)`.
fn tidy(style: &StyleSource, content: &mut Inlines) {
    const AMA: &str = "american-medical-association";
    let is_ama = matches!(style, StyleSource::Archived(name) if name.starts_with(AMA));
    let ends_in_digit = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
    for inline in content {
        let Inline::Text { text } = inline else { continue };
        let mut tidied = text.replace(" ;", ";");
        if let Some((before, after)) = tidied.split_once(" : ")
            && ends_in_digit(before)
            && after.starts_with(|c: char| c.is_ascii_digit())
        {
            tidied = format!("{before}: {after}");
        }
        if let Some((before, after)) = tidied.split_once(" suppl")
            && is_ama
            && ends_in_digit(before)
        {
            tidied = format!("{before})(suppl{after}");
        }
        *text = tidied.into();
    }
}

/// Some styles print every work without a volume as published online. For one that was not, this is
/// untrue.
fn unpublished(content: &mut Inlines) {
    for inline in content {
        if let Inline::Text { text } = inline {
            *text = text.replace("Published online ", "").into();
        }
    }
}

/// Where the final DOI of a citation begins: the index of the part, and the byte in it. Styles
/// print it as `doi:` or as an address.
fn find_doi(content: &[Inline]) -> Option<(usize, usize)> {
    let begins = |text: &str| text.rfind("doi:").or_else(|| text.rfind("https://doi.org/"));
    content.iter().enumerate().rev().find_map(|(at, inline)| match inline {
        Inline::Text { text } => begins(text).map(|byte| (at, byte)),
        Inline::Link { content, .. } => begins(&plain_text(content)).map(|_| (at, 0)),
        _ => None,
    })
}

/// Adds the status of a work before the DOI: after it, the words would read as a part of it.
fn push_status(words: &str, doi: Option<(usize, usize)>, content: &mut Inlines) {
    let behind = doi.map_or_else(Vec::new, |(at, byte)| match &content[at] {
        Inline::Text { text } => {
            let (before, behind) = (
                Inline::Text { text: text[..byte].trim_end().into() },
                Inline::Text { text: text[byte..].into() },
            );
            let mut rest = content.split_off(at + 1);
            content.pop();
            content.push(before);
            rest.insert(0, behind);
            rest
        }
        _ => content.split_off(at),
    });
    if let Some(Inline::Text { text }) = content.last_mut() {
        *text = text.trim_end().into();
    }
    push_text(content, &format!(" {words}"));
    if !behind.is_empty() {
        push_text(content, " ");
    }
    for inline in behind {
        push_inline(content, inline);
    }
}

/// How the authors of one work are written.
struct Authors<'a> {
    work: &'a CslWork,
    words: &'a Words,
    /// The author after whom the owner is inserted, if the style leaves the owner out.
    owner_after: Option<usize>,
    owner_name: Option<Inlines>,
    /// The last author, if the list goes on with others that it does not name.
    last: Option<usize>,
}

fn push_children(children: &ElemChildren, authors: Option<&Authors<'_>>, out: &mut Inlines) {
    for child in &children.0 {
        match child {
            ElemChild::Text(formatted) => push_formatted(formatted, out),
            ElemChild::Elem(elem) => match (&elem.meta, authors) {
                (Some(ElemMeta::Name(NameVariable::Author, at)), Some(authors)) => {
                    push_author(*at, &elem.children, authors, out)
                }
                _ => push_children(&elem.children, authors, out),
            },
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

fn push_author(at: usize, name: &ElemChildren, authors: &Authors<'_>, out: &mut Inlines) {
    let mut content = Vec::new();
    push_children(name, None, &mut content);
    push_text(&mut content, &authors.work.marks(at));
    if authors.work.owner == Some(at) {
        out.push(Inline::Strong { content });
    } else {
        for inline in content {
            push_inline(out, inline);
        }
    }
    if let (Some(owner), Some(name)) = (authors.work.owner, &authors.owner_name)
        && authors.owner_after == Some(at)
    {
        let mut name = name.clone();
        push_text(&mut name, &authors.work.marks(owner));
        push_text(out, ", ");
        out.push(Inline::Strong { content: name });
        let position = if authors.work.has_more_authors {
            authors.words.author_position_alone(owner + 1)
        } else {
            authors.words.author_position(owner + 1, authors.work.count)
        };
        push_text(out, &format!(" {position}"));
    }
    if authors.last == Some(at) {
        push_text(out, &format!(", {}", authors.words.et_al()));
    }
}

/// Adds running text, joined with the text before it if both are plain.
fn push_inline(out: &mut Inlines, inline: Inline) {
    match inline {
        Inline::Text { text } => push_text(out, &text),
        other => out.push(other),
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
        debug_assert!(matches!(
            formatting.font_variant,
            FontVariant::Normal | FontVariant::SmallCaps
        ));
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
    fn every_packed_locale_has_its_language() {
        for bytes in LOCALES {
            let locale: Locale = ciborium::from_reader(*bytes).unwrap();
            assert_eq!(language_of(bytes), locale.lang.as_ref().map(|lang| lang.0.as_str()));
        }
        assert_eq!(locales("de-CH").len(), 4, "English, and German of three countries");
    }
}
