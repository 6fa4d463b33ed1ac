//! Posters and talks: each with its files in a folder of its own, unless the site has it already,
//! whatever the source that brought it.
//!
//! Two are the same if they have the same title or DOI. The same work at another meeting is not
//! added: the report says what to add to the one that is there.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::career::{Career, Extract, FileDraft};
use crate::import::report::ReportLine;
use crate::import::write::works_text::{folded, of_site};
use crate::import::write::{Draft, line};
use crate::source::SourceSet;
use crate::syntax::Documents;
use crate::syntax::reference::identifier::doi_of;
use crate::syntax::toml::{TomlDocument, Value};

/// Folders of `content/` that hold a folder for each.
const FOLDERS: [&str; 2] = ["posters/", "talks/"];

/// A shorter title alone does not tell two works apart.
const LEAST_LETTERS: usize = 12;

/// A poster or a talk, as far as it is needed to know it again.
struct Shown {
    path: String,
    title: String,
    /// Its letters.
    folded_title: String,
    has_authors: bool,
    doi: Option<String>,
    event: String,
    date: String,
    /// The letters of the whole page, in which further meetings may stand.
    letters: String,
}

/// Whether a file is a part of a poster or a talk.
pub fn is_part(file: &FileDraft) -> bool {
    FOLDERS.iter().any(|folder| file.path.starts_with(folder))
}

pub fn write(draft: &mut Draft<'_>, career: &Career) {
    if !career.files.iter().any(is_part) {
        return;
    }
    let mut known = Shown::of_site(draft);
    let records = dois_of_works(draft);
    let mut waiting: BTreeMap<&str, Vec<&FileDraft>> = BTreeMap::new();
    for file in career.files.iter().filter(|file| is_part(file)) {
        let (folder, name) = file.path.rsplit_once('/').unwrap_or(("", &file.path));
        // What came with a page stands before it.
        let parts = waiting.entry(folder).or_default();
        parts.push(file);
        if name == "index.md" {
            let parts = std::mem::take(parts);
            write_one(draft, folder, file, &parts, (&mut known, &records));
        }
    }
}

fn write_one(
    draft: &mut Draft<'_>,
    folder: &str,
    page: &FileDraft,
    parts: &[&FileDraft],
    (known, records): (&mut Vec<Shown>, &BTreeSet<String>),
) {
    let path = format!("content/{}", page.path);
    let Some(shown) = Shown::of(&path, &page.bytes) else { return };
    let there_line = |why: &str, to: Option<String>| ReportLine {
        place: page.place.to_string(),
        what: format!("the {}", page.what),
        why: why.to_owned(),
        to,
    };
    if let Some(there) = known.iter().find(|there| there.is_same(&shown)) {
        let to = Some(there.path.clone());
        match there.other_meeting(&shown) {
            None => draft.report.already_there.push(there_line("", to)),
            Some(meeting) => {
                let why = format!("{meeting} is another meeting: add it there, below `[[events]]`");
                draft.report.differing.push(there_line(&why, to));
            }
        }
        return;
    }
    if shown.doi.as_ref().is_some_and(|doi| records.contains(doi)) {
        draft.report.already_there.push(there_line("it is a record, by its DOI", None));
        return;
    }
    let names = (1..).map(|number| match number {
        1 => format!("content/{folder}"),
        number => format!("content/{folder}-{number}"),
    });
    let is_free = |name: &String| {
        let inside = format!("{name}/");
        draft
            .files
            .range(inside.clone()..)
            .next()
            .is_none_or(|(path, _)| !path.starts_with(&inside))
    };
    let Some(name) = names.into_iter().find(is_free) else { return };
    for part in parts {
        let (_, file) = part.path.rsplit_once('/').unwrap_or(("", &part.path));
        draft.files.insert(format!("{name}/{file}"), part.bytes.clone());
        draft.count(part.what, part.count);
    }
    let path = format!("{name}/index.md");
    if page.what == "poster" && !shown.has_authors {
        let about = Extract::new(&*shown.title, page.place.clone());
        let why = "the authors of the poster are missing";
        draft.report.please_check.push(line(&about, why, Some(path.clone())));
    }
    known.push(Shown { path, ..shown });
}

/// The DOIs of the site's works, in small letters.
fn dois_of_works(draft: &Draft<'_>) -> BTreeSet<String> {
    let works = of_site(draft).into_iter();
    works.filter_map(|(_, work)| Some(work.doi.as_ref()?.to_lowercase())).collect()
}

impl Shown {
    /// All posters and talks of the site.
    fn of_site(draft: &Draft<'_>) -> Vec<Shown> {
        let files = draft.files.iter().filter(|(path, _)| {
            let inside = path.strip_prefix("content/").unwrap_or_default();
            FOLDERS.iter().any(|folder| inside.starts_with(folder)) && path.ends_with("/index.md")
        });
        files.filter_map(|(path, bytes)| Shown::of(path, bytes)).collect()
    }

    /// What the page of one says.
    fn of(path: &str, bytes: &[u8]) -> Option<Shown> {
        let documents = Documents::of(&SourceSet::of([(path, bytes)]));
        let (_, document) = documents.markdown(path)?;
        let front = &document.front_matter;
        let text = String::from_utf8_lossy(bytes);
        let heading = || text.lines().find_map(|line| line.strip_prefix("# "));
        let title = words(front, "title").or_else(|| heading().map(str::to_owned));
        let link = words(front, "link").unwrap_or_default();
        Some(Shown {
            path: path.to_owned(),
            folded_title: folded(title.as_deref().unwrap_or_default()),
            title: title.unwrap_or_default(),
            has_authors: front.table.get("authors").is_some(),
            doi: doi_of(&link).map(|doi| doi.to_lowercase()),
            event: words(front, "event").unwrap_or_default(),
            date: words(front, "date").unwrap_or_default(),
            letters: folded(&text),
        })
    }

    fn is_same(&self, other: &Shown) -> bool {
        let is_long = self.folded_title.chars().count() >= LEAST_LETTERS;
        let is_there = || folded(&self.event) == folded(&other.event) && self.date == other.date;
        self.doi.is_some() && self.doi == other.doi
            || self.folded_title == other.folded_title && (is_long || is_there())
    }

    /// The meeting of the other, if this one does not name it.
    fn other_meeting(&self, other: &Shown) -> Option<String> {
        // One meeting has several names.
        if !self.date.is_empty() && self.date == other.date {
            return None;
        }
        let meetings = [&other.event, &other.date].into_iter();
        let said: Vec<&str> =
            meetings.map(String::as_str).filter(|text| !text.is_empty()).collect();
        let is_other = !other.event.is_empty() && !self.letters.contains(&folded(&other.event))
            || other.event.is_empty()
                && !other.date.is_empty()
                && !self.letters.contains(&folded(&other.date));
        is_other.then(|| said.join(", "))
    }
}

fn words(front: &TomlDocument, key: &str) -> Option<String> {
    match &front.table.get(key)?.value {
        Value::String(text) | Value::Datetime(text) | Value::Integer(text) => Some(text.clone()),
        _ => None,
    }
}
