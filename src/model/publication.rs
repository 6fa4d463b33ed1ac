//! A publication: from an entry of a `.bib` file, with what `publications.toml` adds to it.
//!
//! How it is cited is `citation`'s.

use std::collections::BTreeSet;
use std::sync::Arc;

use biblatex::{Chunk, ChunksExt, DateValue, EntryType, PermissiveType, Spanned};

use crate::base::{Diagnostic, OutputPath, PartialDate, SourcePath, Span};
pub use crate::model::author::Name;
use crate::model::owner::{Found, Owner};
use crate::model::publication_kind::{KINDS, STATUSES};
pub use crate::model::publication_kind::{PublicationKind, Status};
use crate::model::unused_fields;
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
    /// Whether the list ends in "and others".
    pub has_more_authors: bool,
    /// Which of the authors the site is about.
    pub owner: Option<usize>,
    /// Authors who contributed equally.
    pub equal: Vec<usize>,
    pub corresponding: Vec<usize>,
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

impl Publication {
    /// The part of its address: the citation key with every character outside `A-Z a-z 0-9 . _ -` turned into `-`.
    pub fn slug(&self) -> String {
        slug_of(&self.key)
    }

    pub fn output(&self) -> OutputPath {
        OutputPath::page(&format!("publications/{}", self.slug()))
    }

    /// Reads every `.bib` file and `publications.toml`; the newest first. A work in preparation is told and left out, and so is where the
    /// owner's name is not found among the authors.
    pub fn read_all(documents: &Documents, owner: &Owner, diagnostics: &mut Vec<Diagnostic>) -> Vec<Publication> {
        let mut publications: Vec<Publication> = Vec::new();
        let mut places: Vec<(String, SourcePath, Span)> = Vec::new();
        let additions = documents.toml("content/publications.toml");
        let mut unnamed: Vec<Unnamed> = Vec::new();
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
                match owner.find(&publication.authors) {
                    Found::One(at) => publication.owner = Some(at),
                    found if !publication.authors.is_empty() => {
                        let span = entry.fields.get("author").copied().unwrap_or(entry.span);
                        unnamed.push(Unnamed {
                            title: publication.title.clone(),
                            file: file.clone(),
                            span,
                            found,
                            authors: publication.authors.clone(),
                        });
                    }
                    _ => {}
                }
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
            unused_fields::tell(file, &bibtex.entries, diagnostics);
        }
        tell_unnamed(&unnamed, publications.iter().any(|publication| publication.owner.is_some()), diagnostics);
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
            if fields.flag("equal").unwrap_or(false) {
                self.equal = self.with_owner();
                if self.equal.is_empty() {
                    let diagnostic = Diagnostic::warning(
                        "owner",
                        "with whom the owner contributed equally cannot be told: the owner is not among two or more authors",
                    );
                    fields.complain(
                        diagnostic.help("mark the authors in the .bib file instead, as in `author+an = {1=equal;2=equal}`"),
                        "equal",
                    );
                }
            }
            if fields.flag("corresponding").unwrap_or(false) {
                self.corresponding.extend(self.owner);
            }
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

impl Publication {
    /// The owner and the first author, or the second when the owner is the first: the two that `equal = true` speaks of.
    fn with_owner(&self) -> Vec<usize> {
        match self.owner {
            Some(0) if self.authors.len() > 1 => vec![0, 1],
            Some(at) if at > 0 => vec![0, at],
            _ => Vec::new(),
        }
    }
}

/// A work whose authors do not name the owner once.
struct Unnamed {
    title: String,
    file: SourcePath,
    span: Span,
    found: Found,
    authors: Vec<Name>,
}

/// Warns of each work in which the owner is not found; when that is so in all of many, the owner's name is what has to change.
fn tell_unnamed(unnamed: &[Unnamed], is_named_elsewhere: bool, diagnostics: &mut Vec<Diagnostic>) {
    let told = if is_named_elsewhere || unnamed.len() < 3 { unnamed } else { &unnamed[..1] };
    for work in told {
        let name = |at: usize| work.authors.get(at).map(Name::natural).unwrap_or_default();
        let more = unnamed.len() - told.len();
        let diagnostic = match &work.found {
            Found::Several(places) => Diagnostic::warning(
                "owner",
                format!("more than one author of “{}” could be you: {}", work.title, {
                    let names: Vec<String> = places.iter().map(|at| format!("`{}`", name(*at))).collect();
                    names.join(", ")
                }),
            )
            .help("write your own name's form into `name-variants` in site.toml, with all its initials"),
            _ if more > 0 => {
                Diagnostic::warning("owner", format!("no author of “{}” is you, nor of the {more} other publications", work.title))
                    .help("write your name into `name-variants` in site.toml, as your papers print it")
            }
            Found::Nobody { nearest: Some(at) } => {
                Diagnostic::warning("owner", format!("no author of “{}” is you; the nearest is `{}`", work.title, name(*at)))
                    .help(format!("if that is you, write `name-variants = [\"{}\"]` below `[person]` in site.toml", name(*at)))
            }
            _ => Diagnostic::warning("owner", format!("no author of “{}” is you", work.title))
                .help("write your name into `name-variants` in site.toml, as this paper prints it, or remove the entry"),
        };
        diagnostics.push(diagnostic.at(&work.file, work.span, ""));
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
    let whole_title = field(&["title"]).map(|title| match field(&["subtitle"]) {
        Some(subtitle) if title.ends_with(['?', '!', '.', ':']) => format!("{title} {subtitle}"),
        Some(subtitle) => format!("{title}: {subtitle}"),
        None => title,
    });
    let title = whole_title.unwrap_or_else(|| {
        diagnostics.push(
            Diagnostic::error("missing-title", format!("`{}` has no title", entry.key))
                .at(file, entry.span, "")
                .help("add a line `title = {...},` to the entry"),
        );
        entry.key.clone()
    });
    let mut authors: Vec<Name> = match entry.entry.author() {
        Ok(people) => people.iter().map(name_of).collect(),
        Err(_) => Vec::new(),
    };
    let named = authors.len();
    authors.retain(|name| !(name.family == "others" && name.given.is_empty()));
    let has_more_authors = authors.len() < named;
    let annotated = annotations(&field(&["author+an"]).unwrap_or_default());
    let marked = |word: &str| annotated.iter().filter(|(at, is)| *at < authors.len() && is == word).map(|(at, _)| *at).collect();
    let (equal, corresponding) = (marked("equal"), marked("corresponding"));
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
        bibtex: whole(&entry.entry).into(),
    }
}

/// An entry written anew, with nothing left to another place to say.
fn whole(entry: &biblatex::Entry) -> String {
    let mut entry = entry.clone();
    // BibLaTeX has one kind of thesis, and tells in `type` which one it is.
    let degree = match entry.entry_type {
        EntryType::PhdThesis => "phdthesis",
        EntryType::MastersThesis => "mathesis",
        _ => "",
    };
    if !degree.is_empty() && entry.get("type").is_none() {
        entry.set("type", vec![Spanned::detached(Chunk::Normal(degree.to_owned()))]);
    }
    entry.to_biblatex_string()
}

/// The marks of biblatex's name annotations, `1=equal; 2=equal,corresponding`: places from 0 and words.
fn annotations(written: &str) -> Vec<(usize, String)> {
    let items = written.split(';').filter_map(|item| item.split_once('='));
    items
        .filter_map(|(place, words)| Some((place.trim().parse::<usize>().ok()?.checked_sub(1)?, words)))
        .flat_map(|(at, words)| words.split(',').map(move |word| (at, word.trim().trim_matches('"').to_lowercase())))
        .collect()
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
