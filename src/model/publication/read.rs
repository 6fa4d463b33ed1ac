//! Every publication of the folder: the `.bib` files, with what `publications.toml` adds.
//!
//! A single entry is read by `entry`; `owner` finds the owner among authors.

use std::collections::BTreeMap;
use std::sync::Arc;

use biblatex::EntryType;
use rayon::prelude::*;

use crate::base::{Diagnostic, Hashed, SourcePath, Span, well_known};
use crate::model::codes::{IN_PREPARATION, MISSING_AUTHOR, MISSING_TITLE, OWNER, PATH_CONFLICT};
use crate::model::publication::additions::report_unknown_keys;
use crate::model::publication::author::AuthorName;
use crate::model::publication::entry::read_entry;
use crate::model::publication::kind::Status;
use crate::model::publication::owner::{OwnerMatch, OwnerMatcher};
use crate::model::publication::{Publication, unpublished, unused_fields};
use crate::syntax::Documents;
use crate::syntax::bibtex::key_twice;

impl Publication {
    /// Reads every `.bib` file and `publications.toml`; the newest first. A work in preparation is
    /// reported and left out; a work without the owner among its authors is reported.
    pub fn read_all(
        documents: &Documents,
        owner: &Hashed<OwnerMatcher>,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> Vec<Arc<Hashed<Publication>>> {
        let mut publications: Vec<Arc<Hashed<Publication>>> = Vec::new();
        // By slug: two keys may give the same one, or one that Windows and Mac cannot keep apart.
        let mut by_slug: BTreeMap<String, (String, SourcePath, Span)> = BTreeMap::new();
        let additions = documents.toml(well_known::PUBLICATIONS);
        let mut unnamed: Vec<Unnamed> = Vec::new();
        for (file, bibtex) in documents.bibtexs().filter(|(file, _)| file.is_content()) {
            let works = bibtex.entries.par_iter().with_min_len(64).filter(|entry| {
                !matches!(entry.entry.entry_type, EntryType::XData | EntryType::Set)
            });
            let read = works.map(|entry| {
                let mut reported = Vec::new();
                let read = read_entry(file, entry, owner, &mut reported);
                // What is missing may be what the mistake took.
                let missing = [MISSING_AUTHOR.name, MISSING_TITLE.name];
                reported.retain(|found| !entry.is_cut || !missing.contains(&found.code.name));
                (entry, read.publication, read.owner, reported)
            });
            for (entry, mut publication, found, reported) in read.collect::<Vec<_>>() {
                let slug = publication.slug().to_lowercase();
                if let Some((first, first_file, first_span)) = by_slug.get(&slug) {
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
                            if first.to_lowercase() == entry.key.to_lowercase() {
                                "they differ in capitals alone, which Windows and Mac cannot keep \
                            apart: change one"
                            } else {
                                "addresses are made from citation keys, of which only letters, \
                            digits, `.`, `_` and `-` are kept: change one"
                            },
                        )
                    });
                    continue;
                }
                by_slug.insert(slug, (entry.key.clone(), file.clone(), entry.span));
                diagnostics.extend(reported);
                match found {
                    OwnerMatch::One(_) => {}
                    found if !publication.authors.is_empty() => {
                        let span = entry.fields.get("author").unwrap_or(entry.span);
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
                if let Some(additions) = additions.filter(|all| all.table.get(&entry.key).is_some())
                {
                    let mut more = Publication::clone(&publication);
                    more.add(additions, diagnostics);
                    publication = Arc::new(Hashed::new(more));
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
                    diagnostics.extend(unpublished::note_hidden_fields(file, entry));
                }
                publications.push(publication);
            }
            unused_fields::report(file, &bibtex.entries, diagnostics);
        }
        report_unmatched_owner(
            &unnamed,
            publications.iter().any(|publication| publication.owner.is_some()),
            diagnostics,
        );
        if let Some(additions) = additions {
            report_unknown_keys(
                additions,
                by_slug.values().map(|(key, ..)| key.as_str()).collect(),
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
}

/// A work whose authors do not name the owner once.
struct Unnamed {
    title: String,
    file: SourcePath,
    span: Span,
    found: OwnerMatch,
    authors: Vec<AuthorName>,
}

/// Warns of each work in which the owner is not found; if that is so in many works and no other,
/// the owner's name is what has to change.
fn report_unmatched_owner(
    unnamed: &[Unnamed],
    is_named_elsewhere: bool,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let reported = if is_named_elsewhere || unnamed.len() < 3 { unnamed } else { &unnamed[..1] };
    for work in reported {
        let name =
            |at: usize| work.authors.get(at).map(AuthorName::display_name).unwrap_or_default();
        let more = unnamed.len() - reported.len();
        let diagnostic = match &work.found {
            OwnerMatch::Several(indices) => Diagnostic::new(
                &OWNER,
                format!("more than one author of “{}” could be you: {}", work.title, {
                    let names: Vec<String> =
                        indices.iter().map(|at| format!("`{}`", name(*at))).collect();
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
            OwnerMatch::Nobody { nearest: Some(at) } => Diagnostic::new(
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
