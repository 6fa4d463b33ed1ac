//! Reads an entry of a `.bib` file as a publication: the meaning of each field.
//!
//! It does not read `publications.toml`.

use std::sync::Arc;

use biblatex::{ChunksExt, DateValue, EntryType, PermissiveType};

use crate::base::{Diagnostic, Hashed, PartialDate, SourcePath, Span};
use crate::lexicon::language::tag_of_written;
use crate::model::codes::{MISSING_AUTHOR, MISSING_TITLE};
use crate::model::publication::author::AuthorName;
use crate::model::publication::owner::{OwnerMatch, OwnerMatcher};
use crate::model::publication::{Publication, PublicationKind, Status, output_of};
use crate::syntax::bibtex::{BibtexEntry, StandaloneEntry};
use crate::syntax::codes::UNREADABLE_DATE;

/// Reads one entry. What is missing or cannot be read is reported.
///
/// Diagnostics have spans, which move with every edit further up: only an entry without a
/// diagnostic is memoized.
pub fn read_entry(
    file: &SourcePath,
    entry: &BibtexEntry,
    owner: &Hashed<OwnerMatcher>,
    diagnostics: &mut Vec<Diagnostic>,
) -> ReadEntry {
    let input = EntryInput { file, key: &entry.key, entry: &entry.entry };
    read_without_diagnostics(input, owner).unwrap_or_else(|| {
        let span_of = |field: Option<&str>| {
            field.and_then(|name| entry.fields.get(name)).unwrap_or(entry.span)
        };
        with_owner(read(input, &span_of, diagnostics), owner)
    })
}

/// A publication as its entry has it, and whom the owner was found to be.
#[derive(Clone)]
pub struct ReadEntry {
    pub publication: Arc<Hashed<Publication>>,
    pub owner: OwnerMatch,
}

fn with_owner(mut publication: Publication, owner: &OwnerMatcher) -> ReadEntry {
    let found = owner.find(&publication.authors);
    if let OwnerMatch::One(at) = found {
        publication.owner = Some(at);
    }
    ReadEntry { publication: Arc::new(Hashed::new(publication)), owner: found }
}

/// Everything that a publication is read from.
#[derive(Clone, Copy, Hash)]
struct EntryInput<'a> {
    file: &'a SourcePath,
    key: &'a str,
    entry: &'a Hashed<StandaloneEntry>,
}

/// `None` if there is a diagnostic.
#[comemo::memoize]
fn read_without_diagnostics(
    input: EntryInput<'_>,
    owner: &Hashed<OwnerMatcher>,
) -> Option<ReadEntry> {
    let mut diagnostics = Vec::new();
    let publication = read(input, &|_| Span::default(), &mut diagnostics);
    diagnostics.is_empty().then(|| with_owner(publication, owner))
}

/// `span_of` gives the span of a field's value, or of the citation key.
fn read(
    entry: EntryInput<'_>,
    span_of: &dyn Fn(Option<&str>) -> Span,
    diagnostics: &mut Vec<Diagnostic>,
) -> Publication {
    let file = entry.file;
    let field = |names: &[&str]| -> Option<String> {
        names
            .iter()
            .find_map(|name| entry.entry.get(name))
            .map(|chunks| chunks.format_verbatim().trim().to_owned())
            .filter(|text| !text.is_empty())
    };
    let span = |name: &str| span_of(Some(name));
    let whole_title = field(&["title"]).map(|title| match field(&["subtitle"]) {
        Some(subtitle) if title.ends_with(['?', '!', '.', ':']) => format!("{title} {subtitle}"),
        Some(subtitle) => format!("{title}: {subtitle}"),
        None => title,
    });
    let title = whole_title.unwrap_or_else(|| {
        diagnostics.push(
            Diagnostic::new(&MISSING_TITLE, format!("`{}` has no title", entry.key))
                .at(file, span_of(None), "")
                .help("add a line `title = {...},` to the entry"),
        );
        entry.key.to_owned()
    });
    let mut authors: Vec<AuthorName> = match entry.entry.author() {
        Ok(people) => people.iter().map(name_of).collect(),
        Err(_) => Vec::new(),
    };
    let named = authors.len();
    authors.retain(|name| !(name.family == "others" && name.given.is_empty()));
    let has_more_authors = authors.len() < named;
    let annotated = annotations(&field(&["author+an"]).unwrap_or_default());
    let marked = |word: &str| {
        annotated
            .iter()
            .filter(|(at, is)| *at < authors.len() && is == word)
            .map(|(at, _)| *at)
            .collect()
    };
    let (equal, corresponding) = (marked("equal"), marked("corresponding"));
    if authors.is_empty() {
        let editors =
            entry.entry.editors().ok().into_iter().flatten().flat_map(|(people, _)| people).count();
        if editors == 0 {
            diagnostics.push(
                Diagnostic::new(&MISSING_AUTHOR, format!("`{}` has no authors", entry.key))
                    .at(file, span_of(None), "")
                    .help("add a line `author = {Family, Given and Family, Given},` to the entry"),
            );
        }
    }
    let pubstate =
        field(&["pubstate"]).unwrap_or_default().to_lowercase().replace([' ', '-', '_'], "");
    let url =
        field(&["url"]).filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    let container = field(&["journaltitle", "journal", "booktitle", "maintitle", "eventtitle"]);
    let archive = field(&["eprinttype", "archiveprefix"]).unwrap_or_default().to_lowercase();
    let is_at = |name: &str| archive == name;
    Publication {
        key: entry.key.to_owned(),
        output: output_of(entry.key),
        file: file.clone(),
        kind: kind_of(entry, container.as_deref()),
        status: match pubstate.as_str() {
            "inpreparation" => Status::InPreparation,
            "submitted" => Status::Submitted,
            "accepted" => Status::Accepted,
            "inpress" | "forthcoming" => Status::InPress,
            "prepublished" | "epub" => Status::PublishedAheadOfPrint,
            _ => Status::Published,
        },
        date: date_of(file, entry, &span, diagnostics),
        title,
        authors,
        has_more_authors,
        owner: None,
        equal,
        corresponding,
        container,
        volume: field(&["volume"]),
        issue: field(&["number", "issue"]),
        pages: field(&["pages"]).map(|pages| pages.replace("--", "–").replace('-', "–")),
        publisher: field(&["publisher", "institution", "school", "organization"]),
        doi: field(&["doi"]).map(|doi| bare_doi(&doi).to_owned()),
        pmid: field(&["pmid"]).or_else(|| field(&["eprint"]).filter(|_| is_at("pubmed"))),
        pmcid: field(&["pmcid", "pmc"]),
        arxiv: field(&["arxiv"])
            .or_else(|| field(&["eprint"]).filter(|_| is_at("arxiv")))
            .map(|number| bare_arxiv(&number).to_owned()),
        url,
        abstract_text: field(&["abstract"]).map(|text| in_paragraphs(&text)),
        keywords: field(&["keywords"])
            .map(|words| {
                words
                    .split([',', ';'])
                    .map(|word| word.trim().to_owned())
                    .filter(|word| !word.is_empty())
                    .collect()
            })
            .unwrap_or_default(),
        language: field(&["langid"])
            .or_else(|| field(&["language"]))
            .and_then(|written| tag_of_written(&written)),
        featured: false,
        summary: None,
        pdf: None,
        code: None,
        data: None,
        clinical: false,
        issn: field(&["issn"]).or_else(|| field(&["eissn"])),
        isbn: field(&["isbn"]),
        short_journal: field(&["shortjournal"]).or_else(|| field(&["journalabbr"])),
        editors: entry
            .entry
            .editors()
            .unwrap_or_default()
            .iter()
            .flat_map(|(people, _)| people)
            .map(name_of)
            .collect(),
        bibtex: Arc::clone(entry.entry.source()),
    }
}

/// Normalizes white space: one space between words, an empty line between paragraphs.
fn in_paragraphs(text: &str) -> String {
    let paragraphs = text
        .split("\n\n")
        .map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" "));
    paragraphs.filter(|paragraph| !paragraph.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// The marks of biblatex's name annotations, `1=equal; 2=equal,corresponding`: indices from 0, and
/// words.
fn annotations(written: &str) -> Vec<(usize, String)> {
    let items = written.split(';').filter_map(|item| item.split_once('='));
    items
        .filter_map(|(index, words)| {
            Some((index.trim().parse::<usize>().ok()?.checked_sub(1)?, words))
        })
        .flat_map(|(at, words)| {
            words.split(',').map(move |word| (at, word.trim().trim_matches('"').to_lowercase()))
        })
        .collect()
}

fn name_of(person: &biblatex::Person) -> AuthorName {
    let family = if person.prefix.is_empty() {
        person.name.clone()
    } else {
        format!("{} {}", person.prefix, person.name)
    };
    AuthorName {
        given: person.given_name.trim().to_owned(),
        family: family.trim().to_owned(),
        suffix: person.suffix.trim().to_owned(),
    }
}

/// An arXiv number without the prefixes that it is often pasted with.
fn bare_arxiv(written: &str) -> &str {
    let number = written.trim().rsplit("arxiv.org/abs/").next().unwrap_or(written);
    number.strip_prefix("arXiv:").or_else(|| number.strip_prefix("arxiv:")).unwrap_or(number).trim()
}

/// A DOI without the address that it is often pasted with.
pub fn bare_doi(written: &str) -> &str {
    let written = written.trim();
    ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"]
        .iter()
        .find_map(|front| {
            written
                .get(..front.len())
                .filter(|start| start.eq_ignore_ascii_case(front))
                .map(|_| &written[front.len()..])
        })
        .unwrap_or(written)
        .trim()
}

fn kind_of(entry: EntryInput<'_>, container: Option<&str>) -> PublicationKind {
    let says = |name: &str| {
        entry
            .entry
            .get(name)
            .map(|chunks| chunks.format_verbatim().to_lowercase())
            .unwrap_or_default()
    };
    let subtype = says("entrysubtype");
    let preprint = ["medrxiv", "biorxiv", "arxiv", "preprints", "ssrn", "research square"];
    let on_server = |text: &str| preprint.iter().any(|server| text.to_lowercase().contains(server));
    match entry.entry.entry_type {
        _ if subtype.contains("review") => PublicationKind::Review,
        _ if subtype.contains("case") => PublicationKind::CaseReport,
        _ if subtype.contains("abstract") => PublicationKind::Abstract,
        _ if subtype.contains("preprint") || says("howpublished").contains("preprint") => {
            PublicationKind::Preprint
        }
        EntryType::Article if container.is_some_and(on_server) => PublicationKind::Preprint,
        EntryType::Article | EntryType::SuppPeriodical | EntryType::Periodical => {
            PublicationKind::Article
        }
        EntryType::InCollection
        | EntryType::InBook
        | EntryType::BookInBook
        | EntryType::SuppBook
        | EntryType::SuppCollection
        | EntryType::InReference => PublicationKind::Chapter,
        EntryType::Book
        | EntryType::MvBook
        | EntryType::Collection
        | EntryType::MvCollection
        | EntryType::Proceedings
        | EntryType::Booklet => PublicationKind::Book,
        EntryType::InProceedings => PublicationKind::ConferencePaper,
        EntryType::Thesis | EntryType::PhdThesis | EntryType::MastersThesis => {
            PublicationKind::Thesis
        }
        EntryType::Report | EntryType::TechReport => PublicationKind::Report,
        EntryType::Dataset => PublicationKind::Dataset,
        EntryType::Online | EntryType::Misc | EntryType::Unpublished
            if !says("eprint").is_empty() && says("eprinttype") != "pubmed"
                || on_server(&says("publisher"))
                || on_server(&says("organization")) =>
        {
            PublicationKind::Preprint
        }
        _ => PublicationKind::Other,
    }
}

/// The date of an entry: biblatex's `date`, or BibTeX's `year`, `month` and `day`. An unreadable
/// one is reported.
fn date_of(
    file: &SourcePath,
    entry: EntryInput<'_>,
    span: &dyn Fn(&str) -> Span,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<PartialDate> {
    let has = |name: &str| {
        entry.entry.get(name).is_some_and(|chunks| !chunks.format_verbatim().trim().is_empty())
    };
    let unreadable = |diagnostics: &mut Vec<Diagnostic>| {
        let field = if has("date") { "date" } else { "year" };
        let written = entry
            .entry
            .get(field)
            .map(|chunks| chunks.format_verbatim().trim().to_owned())
            .unwrap_or_default();
        diagnostics.push(
            Diagnostic::new(
                &UNREADABLE_DATE,
                format!("the date of `{}` cannot be read: `{written}`", entry.key),
            )
            .at(file, span(field), "")
            .help("write `date = {2025-01-24}`, or `year = {2025}` and `month = {1}`"),
        );
    };
    let date = match entry.entry.date() {
        Ok(PermissiveType::Typed(date)) => match date.value {
            DateValue::At(date)
            | DateValue::After(date)
            | DateValue::Before(date)
            | DateValue::Between(date, _) => Some(date),
        },
        _ => None,
    };
    let Some(date) = date else {
        if has("date") || has("year") {
            unreadable(diagnostics);
        }
        return None;
    };
    let year = i16::try_from(date.year).ok()?;
    let month = date.month.map(|month| month + 1);
    let day = date.day.map(|day| day + 1);
    let date = PartialDate::new(year, month, day)
        .or_else(|| PartialDate::new(year, month, None))
        .or_else(|| PartialDate::new(year, None, None));
    if date.is_none() {
        unreadable(diagnostics);
    }
    date
}
