//! Adds records of works to a `.bib` file of the source's name, unless the site has the work already.
//!
//! Two records are of one work if they have the same DOI or PMID, or, where one of them has neither,
//! the same title.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::base::{Hashed, SourcePath};
use crate::import::career::{Career, WorkDraft};
use crate::import::report::ReportLine;
use crate::import::write::Draft;
use crate::source::SourceSet;
use crate::syntax::Documents;
use crate::syntax::bibtex as bibtex_file;
use crate::syntax::reference::Reference;
use crate::syntax::reference::bibtex;

/// The works of a site, as far as they are needed to know one again.
#[derive(Default)]
struct Known {
    identifiers: BTreeSet<String>,
    titles: BTreeSet<String>,
    /// The titles of works without a DOI or a PMID.
    bare_titles: BTreeSet<String>,
    keys: BTreeSet<String>,
    /// What the entries of the site say, by which a work is known that has neither a number nor a
    /// title that tells it apart.
    references: HashSet<Arc<Hashed<Reference>>>,
}

pub fn write(draft: &mut Draft<'_>, career: &Career) {
    let works = &career.works;
    if works.is_empty() {
        return;
    }
    let mut known = Known::of(draft);
    let path = format!("content/imported-{}.bib", slug(&draft.report.source));
    let is_new = |work: &WorkDraft| !known.has(&work.reference) && !known.keys.contains(&work.key);
    if let Some(whole) = &career.bibliography
        && works.iter().all(is_new)
        && !draft.files.contains_key(&path)
    {
        draft.files.insert(path, whole.clone());
        draft.count("record", works.len());
        return;
    }
    let mut text = draft.text(&path);
    let mut number = 0;
    for work in works {
        if known.has(&work.reference) || known.has_the_same(work) {
            let title = work.reference.title.as_ref().map(|title| title.plain());
            draft.report.already_there.push(ReportLine {
                place: work.place.to_string(),
                what: title.unwrap_or_else(|| work.key.clone()),
                why: String::new(),
                to: None,
            });
            continue;
        }
        let key = known.free_key(&work.key);
        let entry = match key == work.key {
            true => work.bibtex.clone(),
            false => work.bibtex.replacen(&work.key, &key, 1),
        };
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(entry.trim());
        text.push('\n');
        known.add(&work.reference);
        known.references.extend(Some(work).filter(|work| is_bare(work)).and_then(as_written));
        known.keys.insert(key);
        number += 1;
    }
    if number > 0 {
        draft.put(&path, text);
        draft.count("record", number);
    }
}

/// Whether neither a number nor a title tells a work from others.
fn is_bare(work: &WorkDraft) -> bool {
    identifiers(&work.reference).is_empty() && title(&work.reference).is_none()
}

/// What the entry of a work says, once it stands in a `.bib` file.
fn as_written(work: &WorkDraft) -> Option<Arc<Hashed<Reference>>> {
    let file = bibtex_file::parse(&SourcePath::new("content/works.bib"), &work.bibtex).value;
    file.entries.first().map(|entry| Arc::clone(&bibtex::read(&entry.entry).reference))
}

/// The works in files of the site, each with its key.
pub fn of_site(draft: &Draft<'_>) -> Vec<(String, Arc<Hashed<Reference>>)> {
    let content = draft.files.iter().filter(|(path, _)| path.starts_with("content/"));
    let sources = SourceSet::of(content.map(|(path, bytes)| (path.as_str(), bytes.as_slice())));
    let documents = Documents::of(&sources);
    let mut works = Vec::new();
    for (_, file) in documents.bibtexs() {
        for entry in &file.entries {
            works.push((entry.key.clone(), Arc::clone(&bibtex::read(&entry.entry).reference)));
        }
    }
    for (_, file) in documents.works() {
        let entries = file.entries.iter();
        works.extend(entries.map(|entry| (entry.key.clone(), Arc::clone(&entry.reference))));
    }
    works
}

/// The key under which the site has a work.
pub fn key_of<'a>(
    site: &'a [(String, Arc<Hashed<Reference>>)],
    work: &WorkDraft,
) -> Option<&'a str> {
    let is_same = |(key, there): &&(String, Arc<Hashed<Reference>>)| {
        let mut known = Known::default();
        known.add(there);
        known.has(&work.reference) || *key == work.key && title(there) == title(&work.reference)
    };
    site.iter().find(is_same).map(|(key, _)| key.as_str())
}

impl Known {
    /// All works in files of the site.
    fn of(draft: &Draft<'_>) -> Known {
        let mut known = Known::default();
        for (key, work) in of_site(draft) {
            known.add(&work);
            known.references.insert(work);
            known.keys.insert(key);
        }
        known
    }

    fn has(&self, work: &Reference) -> bool {
        let own = identifiers(work);
        if own.iter().any(|identifier| self.identifiers.contains(identifier)) {
            return true;
        }
        let titles = if own.is_empty() { &self.titles } else { &self.bare_titles };
        title(work).is_some_and(|title| titles.contains(&title))
    }

    /// Whether the very same entry is there, where neither a number nor a title can tell.
    fn has_the_same(&self, work: &WorkDraft) -> bool {
        is_bare(work) && as_written(work).is_some_and(|work| self.references.contains(&work))
    }

    fn add(&mut self, work: &Reference) {
        let own = identifiers(work);
        if let Some(title) = title(work) {
            if own.is_empty() {
                self.bare_titles.insert(title.clone());
            }
            self.titles.insert(title);
        }
        self.identifiers.extend(own);
    }

    /// The key, or the key with a letter behind it, if another work has it.
    fn free_key(&self, key: &str) -> String {
        let mut others = ('b'..='z').map(|letter| format!("{key}{letter}"));
        match self.keys.contains(key) {
            false => key.to_owned(),
            true => others
                .find(|other| !self.keys.contains(other))
                .unwrap_or_else(|| format!("{key}-{}", self.keys.len())),
        }
    }
}

fn identifiers(work: &Reference) -> Vec<String> {
    let doi = work.doi.as_deref().map(|doi| format!("doi:{}", doi.to_lowercase()));
    let pmid = work.pmid.as_deref().map(|pmid| format!("pmid:{pmid}"));
    doi.into_iter().chain(pmid).collect()
}

/// The letters and digits of the title alone; `None` for one that is too short to tell works apart.
pub fn title(work: &Reference) -> Option<String> {
    let title = folded(&work.title.as_ref()?.plain());
    (title.chars().count() >= 12).then_some(title)
}

/// The letters and digits of a text alone, in small letters and without accents.
pub fn folded(text: &str) -> String {
    let base = text.nfkd().filter(|c| !is_combining_mark(*c) && c.is_alphanumeric());
    base.flat_map(char::to_lowercase).collect()
}

/// The name of a file as a word: `PubMed results.nbib` is `pubmed-results`.
fn slug(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let base = stem.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let plain: String = base.map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    if words.is_empty() { "works".to_owned() } else { words.join("-") }
}
