//! A publication: from an entry of a `.bib` file, with what `publications.toml` adds to it.
//!
//! How it is cited is `citation`'s.

pub mod author;
mod entry;
pub mod kind;
pub mod owner;
pub mod unpublished;
pub mod unused_fields;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use biblatex::EntryType;
use rayon::prelude::*;

use crate::base::{Diagnostic, OutputPath, PartialDate, SourcePath, Span, well_known};
use crate::model::codes::{IN_PREPARATION, MISSING_FILE, OWNER, PATH_CONFLICT, URL};
pub use crate::model::publication::author::Name;
use crate::model::publication::entry::read_entry;
use crate::model::publication::kind::{KINDS, STATUSES};
pub use crate::model::publication::kind::{PublicationKind, Status};
use crate::model::publication::owner::{Found, Owner};
use crate::syntax::bibtex::key_twice;
use crate::syntax::codes::UNKNOWN_PUBLICATION;
use crate::syntax::table_reader::{TableReader, did_you_mean};
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
    /// The number at arXiv, `2401.00001`.
    pub arxiv: Option<String>,
    pub url: Option<String>,
    pub abstract_text: Option<String>,
    pub keywords: Vec<String>,
    /// The BCP 47 tag of the language that it is written in, where the entry says one.
    pub language: Option<String>,
    pub featured: bool,
    /// What the paper says, for everyone.
    pub summary: Option<String>,
    pub pdf: Option<SourcePath>,
    pub code: Option<String>,
    pub data: Option<String>,
    pub issn: Option<String>,
    pub isbn: Option<String>,
    /// The journal as medical indexes shorten it.
    pub short_journal: Option<String>,
    /// Who edited the book that a chapter stands in.
    pub editors: Vec<Name>,
    /// The entry by itself, as BibLaTeX.
    pub bibtex: Arc<str>,
}

impl Publication {
    /// The part of its address: the citation key with every character outside `A-Z a-z 0-9 . _ -`
    /// turned into `-`.
    pub fn slug(&self) -> String {
        slug_of(&self.key)
    }

    /// Its language, where that is another than the site's.
    pub fn foreign_language(&self, site: &str) -> Option<&str> {
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
        // Three letters are another name of the same language, which nothing here can tell.
        self.language.as_deref().filter(|own| {
            primary(own) != primary(site) && !(primary(own) == "eng" && primary(site) == "en")
        })
    }

    pub fn output(&self) -> OutputPath {
        OutputPath::page(&format!("publications/{}", self.slug()))
    }

    /// Reads every `.bib` file and `publications.toml`; the newest first. A work in preparation is
    /// told and left out, and so is where the owner's name is not found among the authors.
    pub fn read_all(
        documents: &Documents,
        owner: &Owner,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Publication> {
        let mut publications: Vec<Publication> = Vec::new();
        // By the part of the address that a key gives: two keys may ask for the same.
        let mut places: BTreeMap<String, (String, SourcePath, Span)> = BTreeMap::new();
        let additions = documents.toml(well_known::PUBLICATIONS);
        let mut unnamed: Vec<Unnamed> = Vec::new();
        for (file, bibtex) in documents.bibtexs().filter(|(file, _)| file.is_content()) {
            let works = bibtex.entries.par_iter().filter(|entry| {
                !matches!(entry.entry.entry_type, EntryType::XData | EntryType::Set)
            });
            let read = works.map(|entry| {
                let mut told = Vec::new();
                let publication = read_entry(file, entry, &mut told);
                let found = owner.find(&publication.authors);
                (entry, publication, found, told)
            });
            for (entry, mut publication, found, told) in read.collect::<Vec<_>>() {
                let slug = slug_of(&entry.key);
                if let Some((first, first_file, first_span)) = places.get(&slug) {
                    diagnostics.push(if *first == entry.key {
                        key_twice(&entry.key, (file, entry.span), (first_file, *first_span))
                    } else {
                        Diagnostic::new(
                            &PATH_CONFLICT,
                            format!(
                                "`{first}` and `{}` both ask for \
                        `/publications/{slug}/`",
                                entry.key
                            ),
                        )
                        .at(file, entry.span, "this one")
                        .at(first_file, *first_span, "and this one")
                        .help(
                            "addresses are made from citation keys, of which only letters, \
                            digits, `.`, `_` and `-` are kept: change one",
                        )
                    });
                    continue;
                }
                places.insert(slug, (entry.key.clone(), file.clone(), entry.span));
                diagnostics.extend(told);
                match found {
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
                        Diagnostic::new(
                            &IN_PREPARATION,
                            format!(
                                "`{}` is in preparation, so it is \
                        not shown",
                                entry.key
                            ),
                        )
                        .at(file, entry.span, "")
                        .help(
                            "a work may be listed once a journal has it: write `status = \
                            \"submitted\"` then",
                        ),
                    );
                    continue;
                }
                if !publication.status.is_accepted() {
                    diagnostics.extend(unpublished::held_back(file, entry));
                }
                publications.push(publication);
            }
            unused_fields::tell(file, &bibtex.entries, diagnostics);
        }
        report_unmatched_owner(
            &unnamed,
            publications.iter().any(|publication| publication.owner.is_some()),
            diagnostics,
        );
        if let Some(additions) = additions {
            unknown_keys(
                additions,
                places.values().map(|(key, ..)| key.as_str()).collect(),
                diagnostics,
            );
        }
        publications.sort_by(|a, b| {
            b.date
                .map(|date| date.earliest())
                .cmp(&a.date.map(|date| date.earliest()))
                .then_with(|| a.key.cmp(&b.key))
        });
        publications
    }

    /// Takes over what `publications.toml` says of this work.
    fn add(&mut self, additions: &TomlDocument, diagnostics: &mut Vec<Diagnostic>) {
        let mut top = TableReader::of(additions, "publications.toml");
        if let Some(mut fields) = top.dynamic_table(&self.key) {
            self.featured = fields.bool("featured").unwrap_or(false);
            self.status = fields.choice("status", &STATUSES).unwrap_or(self.status);
            self.kind = fields.choice("kind", &KINDS).unwrap_or(self.kind);
            self.summary = fields.text("summary");
            if fields.bool("equal").unwrap_or(false) {
                self.equal = self.with_owner();
                if self.equal.is_empty() {
                    let diagnostic = Diagnostic::new(
                        &OWNER,
                        "with whom the owner contributed equally cannot be told: the owner is not \
                        among two or more authors",
                    );
                    fields.error_at(
                        diagnostic.help(
                            "mark the authors in the .bib file instead, as in \
                        `author+an = {1=equal;2=equal}`",
                        ),
                        "equal",
                    );
                }
            }
            if fields.bool("corresponding").unwrap_or(false) {
                self.corresponding.extend(self.owner);
            }
            self.code = read_url(&mut fields, "code");
            self.data = read_url(&mut fields, "data");
            if let Some(file) = fields.text("file") {
                self.pdf = SourcePath::join("content", &file).filter(SourcePath::is_content);
                if self.pdf.is_none() {
                    let diagnostic =
                        Diagnostic::new(&MISSING_FILE, format!("`{file}` leads out of `content/`"));
                    fields.error_at(
                        diagnostic.help(
                            "put the file into `content/`: nothing from elsewhere is published",
                        ),
                        "file",
                    );
                }
            }
            fields.finish(diagnostics);
        }
        top.finish_allow_unknown(diagnostics);
    }
}

impl Publication {
    /// The owner and the first author, or the second when the owner is the first: the two that
    /// `equal = true` speaks of.
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

/// Warns of each work in which the owner is not found; when that is so in all of many, the owner's
/// name is what has to change.
fn report_unmatched_owner(
    unnamed: &[Unnamed],
    is_named_elsewhere: bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let told = if is_named_elsewhere || unnamed.len() < 3 { unnamed } else { &unnamed[..1] };
    for work in told {
        let name = |at: usize| work.authors.get(at).map(Name::natural).unwrap_or_default();
        let more = unnamed.len() - told.len();
        let diagnostic = match &work.found {
            Found::Several(places) => Diagnostic::new(
                &OWNER,
                format!("more than one author of “{}” could be you: {}", work.title, {
                    let names: Vec<String> =
                        places.iter().map(|at| format!("`{}`", name(*at))).collect();
                    names.join(", ")
                }),
            )
            .help(
                "write your own name's form into `name-variants` in site.toml, with all its \
            initials",
            ),
            _ if more > 0 => Diagnostic::new(
                &OWNER,
                format!(
                    "no author of “{}” is you, nor of the {more} other \
                publications",
                    work.title
                ),
            )
            .help(
                "write your name into `name-variants` in site.toml, as your papers print \
                    it",
            ),
            Found::Nobody { nearest: Some(at) } => Diagnostic::new(
                &OWNER,
                format!(
                    "no author of “{}” is you; the nearest is \
                `{}`",
                    work.title,
                    name(*at)
                ),
            )
            .help(format!(
                "if that is you, write `name-variants = [\"{}\"]` below \
                    `[person]` in site.toml",
                name(*at)
            )),
            _ => Diagnostic::new(&OWNER, format!("no author of “{}” is you", work.title)).help(
                "write your name into `name-variants` in site.toml, as this paper prints it, \
                or remove the entry",
            ),
        };
        diagnostics.push(diagnostic.at(&work.file, work.span, ""));
    }
}

fn slug_of(key: &str) -> String {
    key.chars()
        .map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' })
        .collect()
}

fn read_url(fields: &mut TableReader<'_>, key: &'static str) -> Option<String> {
    let written = fields.text(key)?;
    if written.starts_with("https://") || written.starts_with("http://") {
        return Some(written);
    }
    let diagnostic = Diagnostic::new(&URL, format!("`{written}` is not a web address"));
    fields
        .error_at(diagnostic.help(format!("write it whole, as in `{key} = \"https://...\"`")), key);
    None
}

/// Tells of tables in `publications.toml` for citation keys that no file has.
fn unknown_keys(
    additions: &TomlDocument,
    known: BTreeSet<&str>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for entry in additions.table.entries.iter().filter(|entry| !known.contains(entry.key.as_str()))
    {
        let diagnostic = Diagnostic::new(
            &UNKNOWN_PUBLICATION,
            format!("no .bib file has the citation key `{}`", entry.key),
        );
        diagnostics.push(match did_you_mean(&entry.key, known.iter().copied()) {
            Some(near) => diagnostic
                .at(&additions.file, entry.key_span, format!("did you mean `{near}`?"))
                .fix(&additions.file, entry.key_span, near),
            None => diagnostic
                .at(&additions.file, entry.key_span, "")
                .help("add the entry to a .bib file in `content/`, or remove these lines"),
        });
    }
}
