//! A publication: from an entry of a `.bib` file, with what `publications.toml` adds to it.
//!
//! How it is cited is `citation`'s.

use std::collections::BTreeSet;
use std::sync::Arc;

use biblatex::{ChunksExt, DateValue, EntryType, PermissiveType};

use crate::base::{Diagnostic, OutputPath, PartialDate, SourcePath, Span};
use crate::model::publication_kind::{KINDS, STATUSES};
pub use crate::model::publication_kind::{PublicationKind, Status};
use crate::syntax::bibtex::{BibtexEntry, key_twice};
use crate::syntax::fields::{Fields, did_you_mean};
use crate::syntax::{Documents, toml::TomlDocument};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Publication {
    pub key: String,
    /// The `.bib` file.
    pub file: SourcePath,
    pub kind: PublicationKind,
    pub status: Status,
    pub title: String,
    pub authors: Vec<Name>,
    /// The journal, the book or the meeting's proceedings.
    pub container: Option<String>,
    pub date: Option<PartialDate>,
    pub volume: Option<String>,
    pub issue: Option<String>,
    pub pages: Option<String>,
    pub publisher: Option<String>,
    pub doi: Option<String>,
    pub pmid: Option<String>,
    pub pmcid: Option<String>,
    pub url: Option<String>,
    pub abstract_text: Option<String>,
    pub keywords: Vec<String>,
    pub featured: bool,
    /// What the paper says, for everyone.
    pub summary: Option<String>,
    pub pdf: Option<SourcePath>,
    pub code: Option<String>,
    pub data: Option<String>,
    /// The entry by itself, as BibLaTeX.
    pub bibtex: Arc<str>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Name {
    pub given: String,
    /// The family name with its particle: `van der Berg`.
    pub family: String,
    pub suffix: String,
}

impl Name {
    /// `Chiamaka N. Okafor`.
    pub fn natural(&self) -> String {
        [&self.given, &self.family, &self.suffix]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

impl Publication {
    /// The part of its address: the citation key with every character outside `A-Z a-z 0-9 . _ -` turned into `-`.
    pub fn slug(&self) -> String {
        slug_of(&self.key)
    }

    pub fn output(&self) -> OutputPath {
        OutputPath::page(&format!("publications/{}", self.slug()))
    }

    /// Reads every `.bib` file and `publications.toml`; the newest first. A work in preparation is told and left out.
    pub fn read_all(documents: &Documents, diagnostics: &mut Vec<Diagnostic>) -> Vec<Publication> {
        let mut publications: Vec<Publication> = Vec::new();
        let mut places: Vec<(String, SourcePath, Span)> = Vec::new();
        let additions = documents.toml("content/publications.toml");
        for (file, bibtex) in documents.bibtexs().filter(|(file, _)| file.as_str().starts_with("content/")) {
            for entry in &bibtex.entries {
                if matches!(entry.entry.entry_type, EntryType::XData | EntryType::Set) {
                    continue;
                }
                if let Some((_, first_file, first_span)) = places.iter().find(|(key, ..)| *key == entry.key) {
                    diagnostics.push(key_twice(&entry.key, (file, entry.span), (first_file, *first_span)));
                    continue;
                }
                if let Some((first, first_file, first_span)) = places.iter().find(|(key, ..)| slug_of(key) == slug_of(&entry.key)) {
                    diagnostics.push(
                        Diagnostic::error(
                            "path-conflict",
                            format!("`{first}` and `{}` both ask for `/publications/{}/`", entry.key, slug_of(&entry.key)),
                        )
                        .at(file, entry.span, "this one")
                        .at(first_file, *first_span, "and this one")
                        .help(
                            "addresses are made from citation keys, of which only letters, digits, `.`, `_` and `-` are kept: change one",
                        ),
                    );
                    continue;
                }
                places.push((entry.key.clone(), file.clone(), entry.span));
                let mut publication = read_entry(file, entry, diagnostics);
                if let Some(additions) = additions {
                    publication.add(additions, diagnostics);
                }
                if publication.status == Status::InPreparation {
                    diagnostics.push(
                        Diagnostic::warning("in-preparation", format!("`{}` is in preparation, so it is not shown", entry.key))
                            .at(file, entry.span, "")
                            .help("a work may be listed once a journal has it: write `status = \"submitted\"` then"),
                    );
                    continue;
                }
                publications.push(publication);
            }
        }
        if let Some(additions) = additions {
            unknown_keys(additions, &places, diagnostics);
        }
        publications
            .sort_by(|a, b| b.date.map(|date| date.earliest()).cmp(&a.date.map(|date| date.earliest())).then_with(|| a.key.cmp(&b.key)));
        publications
    }

    /// Takes over what `publications.toml` says of this work.
    fn add(&mut self, additions: &TomlDocument, diagnostics: &mut Vec<Diagnostic>) {
        let mut top = Fields::of(additions, "publications.toml");
        if let Some(mut fields) = top.own_table(&self.key) {
            self.featured = fields.flag("featured").unwrap_or(false);
            self.status = fields.choice("status", &STATUSES).unwrap_or(self.status);
            self.kind = fields.choice("kind", &KINDS).unwrap_or(self.kind);
            self.summary = fields.text("summary");
            self.code = read_url(&mut fields, "code");
            self.data = read_url(&mut fields, "data");
            if let Some(file) = fields.text("file") {
                self.pdf = SourcePath::join("content", &file).filter(SourcePath::is_content);
                if self.pdf.is_none() {
                    let diagnostic = Diagnostic::error("missing-file", format!("`{file}` leads out of `content/`"));
                    fields.complain(diagnostic.help("put the file into `content/`: nothing from elsewhere is published"), "file");
                }
            }
            fields.finish(diagnostics);
        }
        top.finish_open(diagnostics);
    }
}

fn slug_of(key: &str) -> String {
    key.chars().map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' }).collect()
}

fn read_url(fields: &mut Fields<'_>, key: &'static str) -> Option<String> {
    let written = fields.text(key)?;
    if written.starts_with("https://") || written.starts_with("http://") {
        return Some(written);
    }
    let diagnostic = Diagnostic::error("url", format!("`{written}` is not a web address"));
    fields.complain(diagnostic.help(format!("write it whole, as in `{key} = \"https://...\"`")), key);
    None
}

fn unknown_keys(additions: &TomlDocument, places: &[(String, SourcePath, Span)], diagnostics: &mut Vec<Diagnostic>) {
    let known: BTreeSet<&str> = places.iter().map(|(key, ..)| key.as_str()).collect();
    for entry in additions.table.entries.iter().filter(|entry| !known.contains(entry.key.as_str())) {
        let diagnostic = Diagnostic::error("unknown-publication", format!("no .bib file has the citation key `{}`", entry.key));
        diagnostics.push(match did_you_mean(&entry.key, known.iter().copied()) {
            Some(near) => {
                diagnostic.at(&additions.file, entry.key_span, format!("did you mean `{near}`?")).fix(&additions.file, entry.key_span, near)
            }
            None => {
                diagnostic.at(&additions.file, entry.key_span, "").help("add the entry to a .bib file in `content/`, or remove these lines")
            }
        });
    }
}

fn read_entry(file: &SourcePath, entry: &BibtexEntry, diagnostics: &mut Vec<Diagnostic>) -> Publication {
    let field = |names: &[&str]| -> Option<String> {
        names
            .iter()
            .find_map(|name| entry.entry.get(name))
            .map(|chunks| chunks.format_verbatim().trim().to_owned())
            .filter(|text| !text.is_empty())
    };
    let place = |name: &str| entry.fields.get(name).copied().unwrap_or(entry.span);
    let title = field(&["title"]).unwrap_or_else(|| {
        diagnostics.push(
            Diagnostic::error("missing-title", format!("`{}` has no title", entry.key))
                .at(file, entry.span, "")
                .help("add a line `title = {...},` to the entry"),
        );
        entry.key.clone()
    });
    let authors = match entry.entry.author() {
        Ok(people) => people.iter().map(name_of).collect(),
        Err(_) => Vec::new(),
    };
    if authors.is_empty() {
        let editors = entry.entry.editors().ok().into_iter().flatten().flat_map(|(people, _)| people).count();
        if editors == 0 {
            diagnostics.push(
                Diagnostic::warning("missing-author", format!("`{}` has no authors", entry.key))
                    .at(file, entry.span, "")
                    .help("add a line `author = {Family, Given and Family, Given},` to the entry"),
            );
        }
    }
    let pubstate = field(&["pubstate"]).unwrap_or_default().to_lowercase().replace([' ', '-', '_'], "");
    let url = field(&["url"]).filter(|url| url.starts_with("https://") || url.starts_with("http://"));
    let container = field(&["journaltitle", "journal", "booktitle", "maintitle", "eventtitle"]);
    Publication {
        key: entry.key.clone(),
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
        date: date_of(file, entry, &place, diagnostics),
        title,
        authors,
        container,
        volume: field(&["volume"]),
        issue: field(&["number", "issue"]),
        pages: field(&["pages"]).map(|pages| pages.replace("--", "–").replace('-', "–")),
        publisher: field(&["publisher", "institution", "school", "organization"]),
        doi: field(&["doi"]).map(|doi| bare_doi(&doi).to_owned()),
        pmid: field(&["pmid"])
            .or_else(|| field(&["eprint"]).filter(|_| field(&["eprinttype"]).is_some_and(|kind| kind.eq_ignore_ascii_case("pubmed")))),
        pmcid: field(&["pmcid", "pmc"]),
        url,
        abstract_text: field(&["abstract"]),
        keywords: field(&["keywords"])
            .map(|words| words.split([',', ';']).map(|word| word.trim().to_owned()).filter(|word| !word.is_empty()).collect())
            .unwrap_or_default(),
        featured: false,
        summary: None,
        pdf: None,
        code: None,
        data: None,
        // Written anew, and so whole by itself: what it takes from `@string` and `crossref` stands in it.
        bibtex: entry.entry.to_biblatex_string().into(),
    }
}

fn name_of(person: &biblatex::Person) -> Name {
    let family = if person.prefix.is_empty() { person.name.clone() } else { format!("{} {}", person.prefix, person.name) };
    Name { given: person.given_name.trim().to_owned(), family: family.trim().to_owned(), suffix: person.suffix.trim().to_owned() }
}

/// A DOI without the address that it is often pasted with.
pub fn bare_doi(written: &str) -> &str {
    let written = written.trim();
    ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"]
        .iter()
        .find_map(|front| written.get(..front.len()).filter(|start| start.eq_ignore_ascii_case(front)).map(|_| &written[front.len()..]))
        .unwrap_or(written)
        .trim()
}

fn kind_of(entry: &BibtexEntry, container: Option<&str>) -> PublicationKind {
    let says = |name: &str| entry.entry.get(name).map(|chunks| chunks.format_verbatim().to_lowercase()).unwrap_or_default();
    let subtype = says("entrysubtype");
    let preprint = ["medrxiv", "biorxiv", "arxiv", "preprints", "ssrn", "research square"];
    let on_server = |text: &str| preprint.iter().any(|server| text.to_lowercase().contains(server));
    match entry.entry.entry_type {
        _ if subtype.contains("review") => PublicationKind::Review,
        _ if subtype.contains("case") => PublicationKind::CaseReport,
        _ if subtype.contains("abstract") => PublicationKind::Abstract,
        _ if subtype.contains("preprint") || says("howpublished").contains("preprint") => PublicationKind::Preprint,
        EntryType::Article if container.is_some_and(on_server) => PublicationKind::Preprint,
        EntryType::Article | EntryType::SuppPeriodical | EntryType::Periodical => PublicationKind::Article,
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
        EntryType::Thesis | EntryType::PhdThesis | EntryType::MastersThesis => PublicationKind::Thesis,
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

/// The date of an entry: biblatex's `date`, or BibTeX's `year`, `month` and `day`. One that cannot be read is told.
fn date_of(file: &SourcePath, entry: &BibtexEntry, place: &dyn Fn(&str) -> Span, diagnostics: &mut Vec<Diagnostic>) -> Option<PartialDate> {
    let has = |name: &str| entry.entry.get(name).is_some_and(|chunks| !chunks.format_verbatim().trim().is_empty());
    let unreadable = |diagnostics: &mut Vec<Diagnostic>| {
        let field = if has("date") { "date" } else { "year" };
        let written = entry.entry.get(field).map(|chunks| chunks.format_verbatim().trim().to_owned()).unwrap_or_default();
        diagnostics.push(
            Diagnostic::warning("date", format!("the date of `{}` cannot be read: `{written}`", entry.key))
                .at(file, place(field), "")
                .help("write `date = {2025-01-24}`, or `year = {2025}` and `month = {1}`"),
        );
    };
    let date = match entry.entry.date() {
        Ok(PermissiveType::Typed(date)) => match date.value {
            DateValue::At(date) | DateValue::After(date) | DateValue::Before(date) | DateValue::Between(date, _) => Some(date),
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
    let date =
        PartialDate::new(year, month, day).or_else(|| PartialDate::new(year, month, None)).or_else(|| PartialDate::new(year, None, None));
    if date.is_none() {
        unreadable(diagnostics);
    }
    date
}
