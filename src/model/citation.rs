//! Citations, formatted by CSL styles, as running text with its marks.
//!
//! Only formats: which publications are shown, and where, is decided elsewhere.

mod authors;
mod carrier;
mod csl_entry;
mod csl_facts;
mod csl_macros;
mod csl_names;
mod csl_style;
mod csl_value;
mod locales;
mod repair;
pub mod style;

use std::sync::Arc;

use hayagriva::citationberg::taxonomy::NameVariable;
use hayagriva::citationberg::{FontStyle, FontVariant, FontWeight, IndependentStyle, Locale};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChild,
    ElemChildren, ElemMeta, Entry, Formatted,
};
use rayon::prelude::*;

use crate::base::Hashed;
use crate::model::citation::authors::{
    Authors, CORRESPONDING, EQUAL, end_list, push_inline, push_text,
};
use crate::model::citation::csl_entry::EntryOptions;
use crate::model::citation::csl_facts::month_and_year;
use crate::model::citation::locales::{et_al, read_locales};
use crate::model::citation::repair::{Repair, repair};
use crate::model::citation::style::{StyleSource, read_style};
use crate::model::publication::{Publication, Status};
use crate::syntax::markdown::{Inline, Inlines, plain_text};
use crate::syntax::reference::identifier::doi_address;
use crate::syntax::reference::{Reference, ReferenceType};
use crate::words::{Words, has_stop};

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
    work: &Hashed<Publication>,
    style_source: &Hashed<StyleSource>,
    language: &str,
    words: &Words,
) -> Arc<Hashed<Inlines>> {
    let Some(style) = read_style(StyleSource::clone(style_source)) else { return Arc::default() };
    let locales = read_locales(language.to_owned());
    let shown = work.shown_reference();
    let (is_ama, is_ahead) = (style_source.is_ama(), work.is_ahead);
    let options = EntryOptions { is_ama, language, is_ahead, words };
    let mut content = Vec::new();
    if let Some(item) = &formatted(&csl_entry::entry(&shown, options), &style, &locales) {
        let authors = authors_of(work, &shown, item, options, (&style, &locales));
        push_children(item, Some(&authors), &mut content);
    }
    // Some styles have no form for some kinds of works.
    if plain_text(&content).trim().is_empty() {
        push_text(&mut content, &work.title);
    }
    end_list(&mut content, &et_al(&locales, words));
    let address = shown.doi.as_deref().map(doi_address);
    let pages = pages_without_form(&shown).filter(|_| options.is_ama);
    repair(
        &mut content,
        Repair {
            is_ama: options.is_ama,
            stops_in_quotes: language == "en" || language == "en-US",
            is_online: is_online(work, &shown),
            url: shown.url.as_deref(),
            doi_address: address.as_deref(),
            years: years_of_book(&shown),
            pages: pages.as_ref().map(|(year, pages)| (*year, pages.as_str())),
        },
    );
    let mut content = carrier::unpack(content, false);
    if let Some(word) = work.status.word(words) {
        let since = work.date.filter(|_| !work.status.is_accepted());
        let status = match since {
            Some(date) => words.citation_status_since(word, &month_and_year(words, date)),
            None => words.citation_status(word),
        };
        let end = match (&shown.doi, &shown.url) {
            (Some(_), _) => find_doi(&content),
            (None, Some(url)) => find_address(&content, url, shown.accessed.is_some()),
            (None, None) => None,
        };
        push_status(&status, end, &mut content);
    }
    push_identifiers(&shown, &mut content);
    if let Some(note) = shown.note.as_ref().filter(|_| work.shows_note) {
        let note = note.plain();
        end_sentence(&mut content);
        push_text(&mut content, &format!(" {}", words.commas().sentence(&note)));
    }
    if !work.equal.is_empty() {
        push_remark(&format!("{EQUAL}{}", words.equal_contribution()), language, &mut content);
    }
    if !work.corresponding.is_empty() {
        let remark = format!("{CORRESPONDING}{}", words.corresponding_author());
        push_remark(&remark, language, &mut content);
    }
    Arc::new(Hashed::new(content))
}

/// A sentence of folio's own behind a citation, whose language may be the work's.
fn push_remark(remark: &str, language: &str, out: &mut Inlines) {
    push_text(out, " ");
    let content = vec![Inline::Text { text: remark.into() }];
    out.push(Inline::InLanguage { language: language.into(), content });
}

/// The year and the pages of a work that AMA's style has no form for.
fn pages_without_form(work: &Reference) -> Option<(i16, String)> {
    let pages = work.page.as_ref().map(|pages| pages.to_text("-"));
    let pages = pages.or_else(|| work.article_number.clone())?;
    let is_printed = !csl_entry::is_without_form(work.kind) || work.kind == ReferenceType::Speech;
    (!is_printed).then_some((work.issued?.start.year, pages))
}

/// The years over which the volumes of a book, or a work, appeared.
fn years_of_book(work: &Reference) -> Option<(i16, i16)> {
    let issued = work.issued?;
    let (first, last) = (issued.start, issued.end?);
    // Of an issue of two months that crosses a year, the first year is the one.
    let is_of_years = first.month.is_none() && first.part.is_none();
    let is_book = matches!(work.kind, ReferenceType::Book | ReferenceType::Collection);
    (first.year < last.year && (is_of_years || is_book)).then_some((first.year, last.year))
}

/// Whether a work was published online and is in no volume yet.
fn is_online(work: &Publication, shown: &Reference) -> bool {
    use ReferenceType as Type;
    let is_article = matches!(
        shown.kind,
        Type::ArticleJournal | Type::ArticleMagazine | Type::Review | Type::ReviewBook
    );
    let has_place = shown.volume.is_some()
        || shown.issue.is_some()
        || shown.page.is_some()
        || shown.article_number.is_some();
    let is_found_online = shown.doi.is_some() || shown.url.is_some();
    is_article
        && match work.status {
            Status::PublishedAheadOfPrint => true,
            Status::Published => !has_place && is_found_online,
            _ => false,
        }
}

fn authors_of<'a>(
    work: &'a Publication,
    shown: &Reference,
    item: &ElemChildren,
    options: EntryOptions<'a>,
    (style, locales): (&IndependentStyle, &[Locale]),
) -> Authors<'a> {
    let printed = printed_authors(item);
    let hidden = work.owner.filter(|owner| !printed.is_empty() && !printed.contains(owner));
    let last = printed.iter().copied().max();
    Authors {
        work,
        words: options.words,
        // The owner's name is inserted after the last printed author that precedes it in the full
        // list.
        owner_after: hidden
            .and_then(|owner| printed.iter().copied().filter(|at| *at < owner).max()),
        owner_name: hidden.and_then(|owner| name_in_list(shown, owner, options, (style, locales))),
        last: last.filter(|last| shown.authors.has_more && last + 1 == shown.authors.names.len()),
    }
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
fn printed_authors(children: &ElemChildren) -> Vec<usize> {
    let mut printed = Vec::new();
    for child in &children.0 {
        if let ElemChild::Elem(elem) = child {
            if let Some(ElemMeta::Name(NameVariable::Author, at)) = elem.meta {
                printed.push(at);
            }
            printed.extend(printed_authors(&elem.children));
        }
    }
    printed
}

/// An author's name as the style prints it after the first: taken from a work of two authors.
fn name_in_list(
    work: &Reference,
    author: usize,
    options: EntryOptions<'_>,
    (style, locales): (&IndependentStyle, &[Locale]),
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
    let item = formatted(&csl_entry::with_two_authors(work, author, options)?, style, locales)?;
    let mut name = Vec::new();
    push_children(find(&item)?, None, &mut name);
    Some(name)
}

/// PubMed's numbers, if the style does not print them (AMA 11 does not).
fn push_identifiers(work: &Reference, content: &mut Inlines) {
    let printed = plain_text(content);
    let identifiers = [
        ("PMID", &work.pmid, "https://pubmed.ncbi.nlm.nih.gov/"),
        ("PMCID", &work.pmcid, "https://pmc.ncbi.nlm.nih.gov/articles/"),
    ];
    for (name, number, address) in identifiers {
        if let Some(number) = number
            && !printed.contains(number.as_str())
        {
            end_sentence(content);
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

/// A DOI or an address ends without a full stop, unless something follows.
fn end_sentence(content: &mut Inlines) {
    let last = plain_text(content).trim_end().chars().next_back();
    if last.is_some_and(|_| !has_stop(&plain_text(content))) {
        push_text(content, ".");
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

/// Where the final address of a citation begins, with the day before it on which it was read.
fn find_address(content: &[Inline], url: &str, has_day: bool) -> Option<(usize, usize)> {
    let is_address =
        |inline: &Inline| matches!(inline, Inline::Link { target, .. } if **target == *url);
    let at = content.iter().rposition(is_address)?;
    let day = at.checked_sub(1).filter(|_| has_day).and_then(|before| match &content[before] {
        Inline::Text { text } => Some((before, text.strip_suffix(". ")?.rfind(". ")? + 2)),
        _ => None,
    });
    Some(day.unwrap_or((at, 0)))
}

/// Adds the status of a work before the DOI or the address: after it, the words would read as a part of it.
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

fn push_children(children: &ElemChildren, authors: Option<&Authors<'_>>, out: &mut Inlines) {
    for child in &children.0 {
        match child {
            ElemChild::Text(formatted) => push_formatted(formatted, out),
            ElemChild::Elem(elem) => match (&elem.meta, authors) {
                (Some(ElemMeta::Name(NameVariable::Author, at)), Some(authors)) => {
                    let mut name = Vec::new();
                    push_children(&elem.children, None, &mut name);
                    authors.push(*at, name, out);
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
