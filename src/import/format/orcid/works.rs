//! Works: records where the authors or a citation are known, else lines.

use std::sync::Arc;

use serde_json::{Map, Value, json};

use crate::base::SourcePath;
use crate::import::career::{Career, EntryDraft, Extract, LeftOut, SectionDraft, WorkDraft};
use crate::import::compose::{joined, linked, marked, paragraphs, said, titled};
use crate::import::dates;
use crate::import::format::json::{Fields, left_out};
use crate::import::format::orcid::work::{Identifier, Work};
use crate::import::format::orcid::{capitalized, date, hidden, presentations};
use crate::import::format::records;
use crate::import::input::Input;
use crate::import::words::WordCount;
use crate::lexicon::SectionKind;
use crate::syntax::bibtex;
use crate::syntax::reference::bibtex as record;
use crate::syntax::reference::formats::Format as RecordFormat;

/// Types of ORCID's and those of CSL; what is in neither is a document.
const TYPES: &[(&str, &str)] = &[
    ("journal-article", "article-journal"),
    ("review", "article-journal"),
    ("book", "book"),
    ("edited-book", "book"),
    ("book-chapter", "chapter"),
    ("book-review", "review-book"),
    ("conference-paper", "paper-conference"),
    ("conference-abstract", "paper-conference"),
    ("conference-proceedings", "paper-conference"),
    ("data-set", "dataset"),
    ("dissertation", "thesis"),
    ("dissertation-thesis", "thesis"),
    ("magazine-article", "article-magazine"),
    ("newspaper-article", "article-newspaper"),
    ("newsletter-article", "article-magazine"),
    ("online-resource", "webpage"),
    ("website", "webpage"),
    ("patent", "patent"),
    ("preprint", "posted-content"),
    ("report", "report"),
    ("software", "software"),
    ("working-paper", "report"),
];

/// Works at the top of a file: groups, many whole works, or one, of which nothing else is left.
pub fn read_top(input: &Input, mut top: Fields<'_>, career: &mut Career) {
    let mut lines = Vec::new();
    read_groups_into(input, &mut top, career, &mut lines);
    let mut whole: Vec<Fields<'_>> = Vec::new();
    for mut item in top.list("bulk", &mut career.left) {
        whole.extend(item.list("work", &mut career.left));
        item.finish(&mut career.left);
    }
    if let Some(mut bulk) = top.fields("bulk") {
        whole.extend(bulk.list("work", &mut career.left));
    }
    for mut fields in whole {
        read_work(input, &mut fields, career, &mut lines);
    }
    let is_work =
        top.others().any(|(key, _)| key == "title") && top.others().any(|(key, _)| key == "type");
    match is_work {
        true => read_work(input, &mut top, career, &mut lines),
        false => top.finish(&mut career.left),
    }
    add_lines(lines, career);
}

/// Works in groups, of which each is one work.
pub fn read_groups(input: &Input, works: &mut Fields<'_>, career: &mut Career) {
    let mut lines = Vec::new();
    read_groups_into(input, works, career, &mut lines);
    add_lines(lines, career);
}

fn read_groups_into(
    input: &Input,
    works: &mut Fields<'_>,
    career: &mut Career,
    lines: &mut Vec<EntryDraft>,
) {
    for mut group in works.list("group", &mut career.left) {
        let mut items = group.list("work-summary", &mut career.left).into_iter();
        if let Some(mut first) = items.next() {
            read_work(input, &mut first, career, lines);
        }
        for other in items {
            other.leave("another version of the work was taken", &mut career.left);
        }
        group.finish(&mut career.left);
    }
}

fn add_lines(lines: Vec<EntryDraft>, career: &mut Career) {
    career.sections.extend((!lines.is_empty()).then(|| SectionDraft {
        title: titled("Publications"),
        kind: Some(SectionKind::Publications),
        blocks: Vec::new(),
        doubts: Vec::new(),
        entries: lines,
    }));
}

fn read_work(
    input: &Input,
    fields: &mut Fields<'_>,
    career: &mut Career,
    lines: &mut Vec<EntryDraft>,
) {
    let words = fields.words();
    let mut others = Vec::new();
    let work = work(fields, words, &mut others);
    if let Some((file, said)) = presentations::file(&work) {
        rest_of(&work, &file.words, "the page of the work has no place for it", career);
        career.doubts.extend(said.doubts);
        career.files.push(file);
        return;
    }
    let own = || cited(&work).filter(|(_, has_authors)| *has_authors || work.authors.is_empty());
    let record = match own() {
        Some((draft, _)) => Some(draft),
        None => by_authors(input, &work, career),
    };
    match record {
        Some(mut draft) => {
            draft.words = draft.words.common(&work.words);
            let why = "the entry of the bibliography says it otherwise, or has no place for it";
            rest_of(&work, &draft.words, why, career);
            career.works.push(draft);
        }
        None => {
            let rest = fields.others();
            others.extend(rest.filter_map(|(key, value)| left_out(value, work.place.within(key))));
            career.left.extend(others);
            lines.push(line(work));
        }
    }
}

/// Reports the words of a work that are not among those that were placed.
fn rest_of(work: &Work, placed: &WordCount, why: &str, career: &mut Career) {
    let rest = work.words.without(placed);
    let rest: Vec<&str> = rest.iter().collect();
    if !rest.is_empty() {
        let what = Extract::new(rest.join(" "), work.place.clone());
        career.left.push(LeftOut { what, why: why.to_owned() });
    }
}

/// Takes a work out of its fields. `left` gets what it has no place for.
fn work(fields: &mut Fields<'_>, words: WordCount, left: &mut Vec<LeftOut>) -> Work {
    let mut titles = fields.fields("title");
    let parts: Vec<Extract> = titles
        .iter_mut()
        .flat_map(|title| [title.text("title"), title.text("subtitle")])
        .flatten()
        .collect();
    titles.into_iter().for_each(|title| title.finish(left));
    let citation = fields.fields("citation").and_then(|mut citation| {
        let kind = citation.text("citation-type");
        let value = citation.text("citation-value");
        let is_bibtex = kind.as_ref().is_some_and(|kind| kind.text.eq_ignore_ascii_case("bibtex"));
        if !is_bibtex {
            let why = "the line of a citation that is no BibTeX".to_owned();
            let what =
                joined(&[kind, value.clone()].into_iter().flatten().collect::<Vec<_>>(), ": ");
            left.extend(what.map(|what| LeftOut { what, why }));
            return None;
        }
        // The word of the type is that of the form, which the file's name has.
        let what = kind.filter(|_| value.is_none());
        left.extend(what.map(|what| LeftOut { what, why: "nothing is cited".to_owned() }));
        value
    });
    let (mut authors, mut editors) = (Vec::new(), Vec::new());
    if let Some(mut around) = fields.fields("contributors") {
        for mut contributor in around.list("contributor", left) {
            let name = contributor.text("credit-name");
            let role = contributor
                .fields("contributor-attributes")
                .and_then(|mut attributes| attributes.text("contributor-role"));
            let is_editor = role.is_some_and(|role| role.text.eq_ignore_ascii_case("editor"));
            if is_editor { &mut editors } else { &mut authors }.extend(name);
            contributor.finish(left);
        }
    }
    let mut identifiers = Vec::new();
    if let Some(mut around) = fields.fields("external-ids") {
        for mut id in around.list("external-id", left) {
            let is_around = id.is("is-around");
            let (kind, value) = (id.text("external-id-type"), id.text("external-id-value"));
            let url = id.text("external-id-url");
            if let (Some(kind), Some(value)) = (kind, value) {
                identifiers.push(Identifier { kind, value, url, is_around });
            }
        }
    }
    let said_kind = fields.text("type");
    Work {
        kind: said_kind
            .as_ref()
            .map(|kind| kind.text.to_lowercase().replace('_', "-"))
            .unwrap_or_default(),
        title: joined(&parts, ": "),
        container: fields.text("journal-title"),
        description: fields.text("short-description"),
        date: date(fields, "publication-date"),
        url: fields.text("url"),
        authors,
        place: fields.place().clone(),
        editors,
        language: fields.text("language-code"),
        citation,
        identifiers,
        words,
        said_kind,
        doubt: hidden(fields),
    }
}

/// The record of a citation in BibTeX, and whether it names authors.
fn cited(work: &Work) -> Option<(WorkDraft, bool)> {
    let text = &work.citation.as_ref()?.text;
    let parsed = bibtex::parse(&SourcePath::new("content/works.bib"), text).value;
    let entry = parsed.entries.first()?;
    let reference = Arc::clone(&record::read(&entry.entry).reference);
    reference.title.as_ref()?;
    let has_authors =
        ["author", "editor"].iter().any(|name| entry.entry.fields.contains_key(*name));
    let draft = WorkDraft {
        key: entry.key.clone(),
        bibtex: entry.entry.source().to_string(),
        reference,
        words: WordCount::of(text),
        place: work.place.clone(),
    };
    Some((draft, has_authors))
}

/// The record that the fields of a work make, where its authors are known.
fn by_authors(input: &Input, work: &Work, career: &mut Career) -> Option<WorkDraft> {
    if work.authors.is_empty() && work.editors.is_empty() {
        return None;
    }
    let known = TYPES.iter().find(|(theirs, _)| *theirs == work.kind);
    let mut item = Map::new();
    let kind = known.map_or("document", |(_, csl)| csl);
    item.insert("type".to_owned(), json!(kind));
    let names = |names: &[Extract]| -> Value {
        names.iter().map(|name| Value::String(name.text.clone())).collect()
    };
    for (variable, list) in [("author", &work.authors), ("editor", &work.editors)] {
        if !list.is_empty() {
            item.insert(variable.to_owned(), names(list));
        }
    }
    let number = |kind: &str| {
        let all = || work.identifiers.iter().filter(|id| id.kind.text.eq_ignore_ascii_case(kind));
        all().next().map(|id| id.value.text.clone())
    };
    let own = |kind: &str| work.identifier(kind).map(|id| id.value.text.clone());
    let text = |extract: &Option<Extract>| extract.as_ref().map(|extract| extract.text.clone());
    let address = work.address().filter(|_| work.doi().is_none());
    for (variable, value) in [
        ("title", text(&work.title)),
        ("container-title", text(&work.container)),
        ("abstract", text(&work.description)),
        ("language", text(&work.language)),
        ("DOI", work.doi()),
        ("PMID", own("pmid")),
        ("PMCID", own("pmc")),
        ("ISBN", number("isbn")),
        ("ISSN", number("issn")),
        ("URL", address),
    ] {
        item.extend(value.map(|value| (variable.to_owned(), Value::String(value))));
    }
    if let Some(date) = &work.date {
        let parts: Vec<i64> = date.text.split('-').map_while(|part| part.parse().ok()).collect();
        item.insert("issued".to_owned(), json!({ "date-parts": [parts] }));
    }
    let text = Value::Array(vec![Value::Object(item)]).to_string();
    let read = records::career(input, &text, RecordFormat::CslJson).ok()?;
    let mut doubts = read.doubts;
    doubts.iter_mut().for_each(|doubt| doubt.about.place = work.place.clone());
    career.doubts.extend(doubts);
    let draft = read.works.into_iter().next()?;
    Some(WorkDraft { place: work.place.clone(), ..draft })
}

/// A work without authors as a line of the section.
fn line(work: Work) -> EntryDraft {
    let address = work.address();
    let title = work.title.clone().unwrap_or_default();
    let linked_title = match &address {
        Some(address) => linked(title, Some(Extract::new(address.clone(), work.place.clone()))),
        None => marked(title),
    };
    // The words of all numbers and addresses stand for the one that the title leads to.
    let numbers =
        work.identifiers.iter().flat_map(|id| [Some(&id.kind), Some(&id.value), id.url.as_ref()]);
    let numbers = numbers.flatten().chain(&work.url).chain(&work.language).map(said);
    let is_article = work.kind == "journal-article";
    let kind = work.said_kind.clone();
    let silent_kind = work.said_kind.as_ref().filter(|_| is_article).map(said);
    let words: Vec<&str> = work.title.iter().map(said).chain(numbers).chain(silent_kind).collect();
    let title = Extract { wording: Some(words.join(" ")), ..linked_title };
    let kind = kind.filter(|_| !is_article).map(|kind| {
        let name = capitalized(&kind.text.to_lowercase().replace(['-', '_'], " "));
        Extract { text: name, wording: Some(kind.text), ..kind }
    });
    let doubt = "the authors are missing: import the record from PubMed or Crossref";
    let byline = [work.container.map(marked), kind];
    EntryDraft {
        title,
        byline: byline.into_iter().flatten().collect(),
        dates: dates::period(work.date, None),
        body: work.description.iter().flat_map(paragraphs).collect(),
        doubts: std::iter::once(doubt.to_owned()).chain(work.doubt).collect(),
        ..EntryDraft::default()
    }
}
