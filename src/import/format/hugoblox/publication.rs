//! A publication: its record is `cite.bib`, or what its settings say.

use std::sync::LazyLock;

use regex::Regex;
use serde_json::{Map, Value, json};

use super::texts::Text;
use crate::base::FileKind;
use crate::import::career::{Career, Doubt, EntryDraft, Extract, LeftOut, Place, WorkSetting};
use crate::import::compose::{marked, section, silent};
use crate::import::dates;
use crate::import::format::day::day;
use crate::import::format::json::Fields;
use crate::import::format::site_folder::collections::unread;
use crate::import::format::site_folder::prose::carried;
use crate::import::format::site_folder::reading::Reading;
use crate::import::format::{bibtex, records};
use crate::import::input::Input;
use crate::lexicon::SectionKind;
use crate::syntax::reference::formats::Format as RecordFormat;

/// Types of publications, by their numbers up to 2023 and their names since, and those of CSL.
const TYPES: &[(&[&str], &str)] = &[
    (&["2", "article-journal", "journal"], "article-journal"),
    (&["1", "paper-conference", "conference"], "paper-conference"),
    (&["3", "article", "manuscript", "preprint"], "posted-content"),
    (&["4", "report"], "report"),
    (&["5", "book"], "book"),
    (&["6", "chapter"], "chapter"),
    (&["7", "thesis"], "thesis"),
    (&["8", "patent"], "patent"),
];

/// A journal, and behind it its volume, issue and pages.
static JOURNAL: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(.+?)[,;]?\s+(\d+)\s*(?:\(([^()]+)\))?(?:\s*[:,]\s*(?:pp?\.?\s*)?(\w?\d+(?:\s*[-–]+\s*\w?\d+)?))?\.?$").ok()
});

pub fn read(text: &Text<'_>, fields: &mut Fields<'_>, career: &mut Career) {
    if text.post.path.ends_with("_index.md") {
        return;
    }
    let cite = beside(text, "cite.bib");
    let cited = cite.as_ref().and_then(|path| of_bibtex(path, &text.folder.text(path)?));
    let key = match cited {
        Some(cited) => {
            settle(fields, &cited, career);
            cited.works.into_iter().next().map(|work| work.key)
        }
        None => of_settings(text, fields, career),
    };
    let Some(key) = key else { return };
    read_settings(text, fields, &key, career);
    let body = text.body("", career);
    if !body.is_empty() {
        let why = "the page of a paper shows its abstract and no other text".to_owned();
        career.left.push(LeftOut { what: body, why });
    }
}

/// All files of BibTeX, each the record of the page beside it, or a list of works.
pub fn read_bibliographies(reading: &mut Reading<'_>) {
    let folder = reading.folder;
    for path in folder.below("") {
        if FileKind::of_name(path) != FileKind::Bibtex || reading.is_done(path) {
            continue;
        }
        let text = folder.text(path).unwrap_or_default();
        match of_bibtex(path, &text) {
            Some(career) => {
                let words = career.read.clone();
                reading.add(path, words, career);
            }
            None if text.trim().is_empty() => {}
            None => unread(reading, path, &text, "no entry of BibTeX that can be read"),
        }
    }
}

fn of_bibtex(path: &str, text: &str) -> Option<Career> {
    let input = Input::file(path, text.as_bytes().to_vec());
    (bibtex::FORMAT.read)(&input).ok()
}

/// A file in the folder of the text.
fn beside(text: &Text<'_>, name: &str) -> Option<String> {
    let (folder, _) = text.post.path.rsplit_once('/')?;
    let path = format!("{folder}/{name}");
    text.folder.has(&path).then_some(path)
}

/// The settings that the record says, too, are not carried a second time.
fn settle(fields: &mut Fields<'_>, cited: &Career, career: &mut Career) {
    let known = &cited.read;
    let mut others = Vec::new();
    for key in [
        "title",
        "doi",
        "publication",
        "publication_short",
        "date",
        "abstract",
        "publication_types",
    ] {
        for value in fields.texts(key) {
            let is_there = value.words().without(known).is_empty();
            if key == "abstract" && !is_there {
                let why = "the record beside it, cite.bib, has no abstract or another".to_owned();
                let about = silent(&value);
                career.doubts.push(Doubt { about, why: why.clone() });
                career.left.push(LeftOut { what: value, why });
            } else {
                others.push(value.text);
            }
        }
    }
    let names: Vec<Extract> = fields.texts("authors");
    others.extend(names.into_iter().map(|name| name.text));
    if let Some(mut hugoblox) = fields.fields("hugoblox") {
        hugoblox.leave_settings(&["ids"], &mut career.left);
        hugoblox.finish(&mut career.left);
    }
    let what = Extract::new(others.join(" · "), fields.place().clone());
    let why = "the record, cite.bib, says it".to_owned();
    career.left.extend((!others.is_empty()).then_some(LeftOut { what, why }));
}

/// A record of the settings, where they name authors; else a line of the CV.
fn of_settings(text: &Text<'_>, fields: &mut Fields<'_>, career: &mut Career) -> Option<String> {
    let place = text.post.place();
    let title = fields.text("title")?;
    let authors = text.authors(fields);
    let kinds = fields.texts("publication_types");
    let kind = kinds.iter().find_map(|kind| {
        let known = TYPES.iter().find(|(names, _)| names.contains(&kind.text.as_str()));
        known.map(|(_, csl)| *csl)
    });
    let why = "what kind of work it is; the entry says it by its type".to_owned();
    career.left.extend(kinds.into_iter().map(|what| LeftOut { what, why: why.clone() }));
    let journal = fields.text("publication");
    let date = fields.text("date");
    let doi = fields.text("doi").or_else(|| {
        let mut ids = fields.fields("hugoblox").and_then(|mut own| own.fields("ids"))?;
        let doi = ids.text("doi");
        ids.finish(&mut career.left);
        doi
    });
    let summary = fields.text("abstract");
    if authors.is_empty() {
        let doubt = "the authors are missing; a record from PubMed or a .bib has them".to_owned();
        let entry = EntryDraft {
            title: marked(title),
            byline: journal.into_iter().collect(),
            dates: date.map(|date| {
                let text =
                    day(&date.text).map_or(date.text.clone(), |day| dates::written(&day.text));
                Extract { text, wording: Some(date.text), place: date.place }
            }),
            body: summary.into_iter().map(marked).collect(),
            doubts: vec![doubt],
            ..EntryDraft::default()
        };
        career.sections.extend(section("Publications", SectionKind::Publications, vec![entry]));
        return None;
    }
    let mut item = Map::new();
    item.insert("type".to_owned(), json!(kind.unwrap_or("article-journal")));
    item.insert("title".to_owned(), json!(title.text));
    item.insert(
        "author".to_owned(),
        authors.iter().map(|name| Value::String(name.text.clone())).collect(),
    );
    for (variable, value) in [("DOI", &doi), ("abstract", &summary)] {
        item.extend(value.as_ref().map(|value| (variable.to_owned(), json!(value.text))));
    }
    if let Some(journal) = &journal {
        add_journal(&journal.text, &mut item);
    }
    if let Some(day) = date.as_ref().and_then(|date| day(&date.text)) {
        let parts: Vec<i64> = day.text.split('-').filter_map(|part| part.parse().ok()).collect();
        item.insert("issued".to_owned(), json!({ "date-parts": [parts] }));
    }
    let said: Vec<Extract> = [Some(title.clone()), journal, date, doi, summary]
        .into_iter()
        .flatten()
        .chain(authors)
        .collect();
    let source = Value::Array(vec![Value::Object(item)]).to_string();
    let input = Input::file(text.post.path.as_str(), Vec::new());
    let read = records::career(&input, &source, RecordFormat::CslJson).ok()?;
    let mut work = read.works.into_iter().next()?;
    // An entry may say a day or a name in another way.
    work.words = said.iter().map(Extract::words).sum();
    work.place = place;
    let key = work.key.clone();
    let why =
        "the record is made of the settings of its page; one from PubMed says more".to_owned();
    career.doubts.push(Doubt { about: silent(&title), why });
    career.works.push(work);
    Some(key)
}

/// `*Journal of Examples*, 12(3), 101-109`, `In *Proceedings of Examples*`.
fn add_journal(text: &str, item: &mut Map<String, Value>) {
    let plain = text.replace(['*', '_'], "");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain = plain.strip_prefix("In ").unwrap_or(&plain).trim_end_matches(['.', ',']);
    // A number alone is a volume only behind a comma.
    let is_said = |found: &regex::Captures<'_>| {
        let is_parted =
            found.get(1).is_some_and(|name| plain[name.end()..].starts_with([',', ';']));
        is_parted || found.get(3).is_some() || found.get(4).is_some()
    };
    let found = JOURNAL.as_ref().and_then(|regex| regex.captures(plain)).filter(is_said);
    let part = |at: usize| found.as_ref()?.get(at).map(|part| part.as_str().trim().to_owned());
    let name = part(1).unwrap_or_else(|| plain.to_owned());
    for (variable, value) in [
        ("container-title", Some(name)),
        ("volume", part(2)),
        ("issue", part(3)),
        ("page", part(4)),
    ] {
        item.extend(value.map(|value| (variable.to_owned(), Value::String(value))));
    }
}

/// What `publications.toml` holds of it.
fn read_settings(text: &Text<'_>, fields: &mut Fields<'_>, key: &str, career: &mut Career) {
    let place = text.post.place();
    let mut settings: Vec<(&'static str, Extract)> = Vec::new();
    if fields.is("featured") {
        settings.push(("featured", silent(&Extract::new("true", place.clone()))));
    }
    settings.extend(fields.text("summary").map(|summary| ("summary", summary)));
    let mut links: Vec<(String, Extract)> = Vec::new();
    for kind in
        ["pdf", "code", "dataset", "preprint", "poster", "slides", "video", "source", "project"]
    {
        links.extend(fields.text(&format!("url_{kind}")).map(|url| (kind.to_owned(), url)));
    }
    for mut link in fields.list("links", &mut career.left) {
        let kind = link.text("type").or_else(|| link.text("name"));
        if let Some(url) = link.text("url") {
            let name = kind.as_ref().map(|kind| kind.text.to_lowercase()).unwrap_or_default();
            let wording = Some(format!("{name} {}", url.text));
            links.push((name, Extract { wording, ..url }));
        }
        link.leave_settings(&["icon", "icon_pack", "label"], &mut career.left);
        link.finish(&mut career.left);
    }
    for (kind, url) in links {
        let has = |key: &str| settings.iter().any(|(known, _)| *known == key);
        let is_web = url.text.contains("://");
        let path = text.folder.meant(&url.text, &text.post.path);
        let pdf = path.filter(|path| FileKind::of_name(path) == FileKind::Pdf);
        match kind.as_str() {
            "code" if is_web && !has("code") => settings.push(("code", url)),
            "dataset" | "data" if is_web && !has("data") => settings.push(("data", url)),
            "pdf" if pdf.is_some() && !has("file") => {
                if let Some(file) = pdf.and_then(|path| carried(text.folder, path)) {
                    let said = url.wording.clone().unwrap_or(url.text);
                    settings.push(("file", said_as(&file.path, said, &place)));
                    career.files.push(file);
                }
            }
            _ => {
                let why = "folio has no key for this address of a work".to_owned();
                career.left.push(LeftOut { what: url, why });
            }
        }
    }
    // The PDF of a page lies beside it.
    let has_file = settings.iter().any(|(key, _)| *key == "file");
    let own = text.post.path.rsplit_once('/').map(|(folder, _)| format!("{folder}/"));
    let own = own.map(|own| text.folder.below(&own)).unwrap_or_default();
    let mut own = own.into_iter().filter(|path| FileKind::of_name(path) == FileKind::Pdf);
    if let (false, Some(path)) = (has_file, own.next())
        && let Some(file) = carried(text.folder, path)
    {
        settings.push(("file", said_as(&file.path, String::new(), &place)));
        career.files.push(file);
    }
    let work = key.to_owned();
    career.settings.extend(settings.into_iter().map(|(key, value)| WorkSetting {
        work: work.clone(),
        key,
        value,
    }));
}

fn said_as(text: &str, wording: String, place: &Place) -> Extract {
    Extract { wording: Some(wording), ..Extract::new(text, place.clone()) }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, json};

    use super::add_journal;

    #[test]
    fn a_journal_is_parted_from_its_numbers() {
        for (text, expected) in [
            (
                "*Journal of Source Themes, 1*(1)",
                json!({"container-title": "Journal of Source Themes", "volume": "1", "issue": "1"}),
            ),
            (
                "*Ann Surg*. 12(3): 101-109",
                json!({"container-title": "Ann Surg.", "volume": "12", "issue": "3", "page": "101-109"}),
            ),
            ("In *Congress of 2020*", json!({"container-title": "Congress of 2020"})),
            ("In *ICML*", json!({"container-title": "ICML"})),
        ] {
            let mut item = Map::new();
            add_journal(text, &mut item);
            assert_eq!(json!(item), expected, "{text}");
        }
    }
}
