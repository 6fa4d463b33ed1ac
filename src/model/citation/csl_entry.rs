//! A publication as input of the citation formatter: its `.bib` entry, with what the formatter
//! would lose moved to fields that it prints.
//!
//! It decides the content of a citation, not its format.

use biblatex::{Bibliography, Chunk, ChunksExt, EntryType, Person, Spanned};
use hayagriva::Entry;
use hayagriva::types::{EntryType as Kind, FormatString, Publisher};

use crate::model::publication::kind::{PublicationKind, Status};
use crate::model::publication::unpublished;
use crate::words::Words;

const DATES: [&str; 4] = ["date", "year", "month", "day"];

/// Makes the formatter's entry. `None` for a text that is no entry.
pub fn entry(bibtex: &str, kind: PublicationKind, status: Status, words: &Words) -> Option<Entry> {
    let mut entry = Bibliography::parse(bibtex).ok()?.into_vec().into_iter().next()?;
    // An empty field would be printed, and an invalid date would leave no citation at all.
    entry.fields.retain(|_, value| !value.format_verbatim().trim().is_empty());
    if entry.date().is_err() {
        DATES.iter().for_each(|name| drop(entry.remove(name)));
    }
    join_subtitles(&mut entry);
    if let Ok(mut authors) = entry.author()
        && authors.iter().any(is_others)
    {
        authors.retain(|author| !is_others(author));
        entry.set_author(authors);
    }
    if let Some(number) =
        entry.get("number").and_then(|number| supplement(&number.format_verbatim()))
    {
        entry.set("number", vec![Spanned::detached(Chunk::Normal(number))]);
    }
    if !status.is_accepted() {
        // The date of submission comes after the citation, with the status.
        entry.fields.retain(|name, _| {
            unpublished::VISIBLE_FIELDS.contains(&name.as_str()) && !DATES.contains(&name.as_str())
        });
    }
    let mut made = Entry::try_from(&entry).ok()?;
    match kind {
        PublicationKind::Preprint if status.is_accepted() => made = preprint(&entry, made, words),
        PublicationKind::Thesis => say_of_thesis(&entry, &mut made, words),
        _ => {}
    }
    if let Some(pmid) = text(&entry, "pmid") {
        made.set_pmid(pmid);
    }
    if let Some(pmcid) = text(&entry, "pmcid").or_else(|| text(&entry, "pmc")) {
        made.set_pmcid(pmcid);
    }
    Some(made)
}

/// The entry with only two authors: the first and another.
pub fn with_two_authors(bibtex: &str, other: usize) -> Option<Entry> {
    let mut entry = Bibliography::parse(bibtex).ok()?.into_vec().into_iter().next()?;
    let authors = entry.author().ok()?;
    entry.set_author(vec![authors.first()?.clone(), authors.get(other)?.clone()]);
    Entry::try_from(&entry).ok()
}

/// The words of a field; `None` if it is missing or empty.
fn text(entry: &biblatex::Entry, field: &str) -> Option<String> {
    entry
        .get(field)
        .map(|chunks| chunks.format_verbatim().trim().to_owned())
        .filter(|text| !text.is_empty())
}

/// `and others` at the end of a list of authors is no person.
fn is_others(person: &Person) -> bool {
    person.name == "others" && person.given_name.is_empty()
}

/// The formatter knows no subtitles: each is appended to its title.
fn join_subtitles(entry: &mut biblatex::Entry) {
    let pairs = [
        ("title", "subtitle"),
        ("booktitle", "booksubtitle"),
        ("maintitle", "mainsubtitle"),
        ("journaltitle", "journalsubtitle"),
    ];
    for (title, subtitle) in pairs {
        let (Some(mut main), Some(sub)) =
            (entry.get(title).map(<[_]>::to_vec), entry.remove(subtitle))
        else {
            continue;
        };
        let is_closed = main.format_verbatim().trim_end().ends_with(['?', '!', '.', ':']);
        let joint = if is_closed { " " } else { ": " };
        main.push(Spanned::detached(Chunk::Normal(joint.to_owned())));
        main.extend(sub);
        entry.set(title, main);
    }
}

/// A number that is an issue and its supplement, `2(suppl 1)` or `2 Suppl. 1`, in one form: `2
/// suppl 1`.
fn supplement(number: &str) -> Option<String> {
    let number = number.trim();
    let digits = number.len() - number.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let (issue, rest) = number.split_at(digits);
    let rest = rest
        .trim_matches(|c: char| c == '(' || c == ')' || c.is_whitespace() || c == ',')
        .to_lowercase();
    let part = rest
        .strip_prefix("supplement")
        .or_else(|| rest.strip_prefix("suppl"))?
        .trim_start_matches('.')
        .trim();
    (!issue.is_empty()).then(|| format!("{issue} suppl {part}").trim_end().to_owned())
}

/// A preprint is an article outside of any journal; its server takes the place of the publisher.
fn preprint(entry: &biblatex::Entry, made: Entry, words: &Words) -> Entry {
    let server = [
        "journaltitle",
        "journal",
        "publisher",
        "organization",
        "institution",
        "howpublished",
        "eprinttype",
        "archiveprefix",
    ]
    .into_iter()
    .find_map(|name| text(entry, name))
    .map(|server| if server.eq_ignore_ascii_case("arxiv") { "arXiv".to_owned() } else { server });
    let mut article = Entry::new(made.key(), Kind::Article);
    if let Some(title) = made.title() {
        article.set_title(title.clone());
    }
    if let Some(authors) = made.authors() {
        article.set_authors(authors.to_vec());
    }
    if let Some(date) = made.date() {
        article.set_date(*date);
    }
    if let Some(doi) = made.doi() {
        article.set_doi(doi.to_owned());
    }
    if let Some(url) = made.url() {
        article.set_url(url.clone());
    }
    if let Some(server) = server {
        article.set_publisher(Publisher::new(Some(FormatString::with_value(server)), None));
    }
    article.set_genre(FormatString::with_value(words.preprint_genre()));
    article
}

/// What kind of thesis it is, and the school as its publisher.
fn say_of_thesis(entry: &biblatex::Entry, made: &mut Entry, words: &Words) {
    let genre = match text(entry, "type").as_deref() {
        Some("phdthesis") => Some(words.phd_thesis().to_owned()),
        Some("mastersthesis" | "mathesis") => Some(words.masters_thesis().to_owned()),
        Some(written) => Some(written.to_owned()),
        None => match entry.entry_type {
            EntryType::PhdThesis => Some(words.phd_thesis().to_owned()),
            EntryType::MastersThesis => Some(words.masters_thesis().to_owned()),
            _ => None,
        },
    };
    if let Some(genre) = genre {
        made.set_genre(FormatString::with_value(genre));
    }
    if made.publisher().is_none_or(|publisher| publisher.name().is_none())
        && let Some(school) = text(entry, "school").or_else(|| text(entry, "institution"))
    {
        made.set_publisher(Publisher::new(Some(FormatString::with_value(school)), None));
    }
}
