//! A work as an entry of classic BibTeX: the types and fields that BibTeX 0.99 knows, so that
//! `plain.bst` prints it whole; further fields, which it skips, are those of biblatex.
//!
//! Writes only: `syntax::bibtex` reads. What of a work may be shown is not decided here.

use crate::base::{PartialDate, Season, YearPart};
use crate::syntax::reference::bibtex::{MASTERS_THESIS, PHD_THESIS, WEB_PAGE};
use crate::syntax::reference::identifier::archive_address;
use crate::syntax::reference::{
    Issue, MarkedText, Name, NameList, Reference, ReferenceType, Status,
};

const MONTHS: [&str; 12] =
    ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// One entry, with a line end behind it. `status` is how far the work is; `shows_note` says whether
/// its note belongs to it.
pub fn bibtex_text(
    written_key: &str,
    work: &Reference,
    status: Status,
    shows_note: bool,
) -> String {
    let kind = match status.is_accepted() {
        true => kind_of(work),
        false => "unpublished",
    };
    let mut entry = BibtexText { text: format!("@{kind}{{{},\n", key(written_key)) };
    entry.names("author", &work.authors);
    entry.names("editor", &work.editors);
    let is_english = work.language.as_deref().is_none_or(|language| language.starts_with("en"));
    let title = work.title.as_ref().map(|title| title.with_protected_names(is_english));
    entry.marked("title", title.as_ref());
    add_container(&mut entry, kind, work);
    add_date(&mut entry, work);
    add_status(&mut entry, work, status, shows_note);
    entry.verbatim("doi", work.doi.as_deref());
    entry.verbatim("pmid", work.pmid.as_deref());
    entry.verbatim("pmcid", work.pmcid.as_deref());
    let url = work.url.clone().or_else(|| archive_address(work).filter(|_| work.doi.is_none()));
    entry.verbatim("url", url.as_deref());
    entry.verbatim("urldate", work.accessed.map(|date| date.to_string()).as_deref());
    entry.verbatim("isbn", work.isbn.as_deref());
    entry.verbatim("issn", work.issn.as_deref());
    entry.verbatim("eprint", work.archive_location.as_deref());
    let archive = work.archive.as_deref().filter(|_| work.archive_location.is_some());
    entry.plain("archiveprefix", archive);
    entry.plain("language", work.language.as_deref());
    entry.plain("entrysubtype", work.subtype.as_deref());
    entry.plain("keywords", Some(work.keywords.join(", ")).as_deref());
    entry.marked("abstract", work.abstract_text.as_ref());
    entry.missing(required(kind));
    entry.text.push_str("}\n");
    entry.text
}

struct BibtexText {
    text: String,
}

impl BibtexText {
    /// A value that is LaTeX already.
    fn latex(&mut self, field: &str, value: &str) {
        if !value.is_empty() {
            self.text.push_str(&format!("  {field} = {{{value}}},\n"));
        }
    }

    fn marked(&mut self, field: &str, value: Option<&MarkedText>) {
        if let Some(value) = value {
            self.latex(field, &value.to_latex());
        }
    }

    fn plain(&mut self, field: &str, value: Option<&str>) {
        self.marked(field, value.and_then(MarkedText::of).as_ref());
    }

    /// An address or a number, which programs read as it is. A brace that has no other would end
    /// the value.
    fn verbatim(&mut self, field: &str, value: Option<&str>) {
        let Some(value) = value else { return };
        self.latex(field, &value.replace('{', "%7B").replace('}', "%7D"));
    }

    /// Writes fields that are not there without a value, which every program takes for missing: some
    /// stop at a field that they ask for.
    fn missing(&mut self, fields: &[&str]) {
        for field in fields {
            let is_there =
                field.split('|').any(|field| self.text.contains(&format!("\n  {field} = ")));
            if !is_there && let Some(field) = field.split('|').next() {
                self.text.push_str(&format!("  {field} = {{}},\n"));
            }
        }
    }

    fn names(&mut self, field: &str, list: &NameList) {
        let mut names: Vec<String> = list.names.iter().map(Name::to_bibtex).collect();
        if list.has_more && !names.is_empty() {
            names.push("others".to_owned());
        }
        self.latex(field, &names.join(" and "));
    }
}

/// The fields that BibTeX asks for in an entry of this type; `|` stands between two of which one is
/// enough.
fn required(kind: &str) -> &'static [&'static str] {
    match kind {
        "article" => &["author", "title", "journal", "year"],
        "book" => &["author|editor", "title", "publisher", "year"],
        "inbook" => &["author|editor", "title", "chapter|pages", "publisher", "year"],
        "incollection" => &["author", "title", "booktitle", "publisher", "year"],
        "inproceedings" => &["author", "title", "booktitle", "year"],
        "mastersthesis" | "phdthesis" => &["author", "title", "school", "year"],
        "techreport" => &["author", "title", "institution", "year"],
        "unpublished" => &["author", "title", "note"],
        _ => &["title"],
    }
}

/// The type of BibTeX 0.99. Works without a name are of the one type that asks for none.
fn kind_of(work: &Reference) -> &'static str {
    use ReferenceType as Type;
    let is_book = matches!(work.kind, Type::Book | Type::Collection);
    let has_names = !work.authors.names.is_empty() || is_book && !work.editors.names.is_empty();
    if !has_names {
        return "misc";
    }
    match work.kind {
        Type::ArticleJournal
        | Type::ArticleMagazine
        | Type::ArticleNewspaper
        | Type::Periodical
        | Type::Review
        | Type::ReviewBook => "article",
        Type::Pamphlet => "booklet",
        Type::Book | Type::Collection => "book",
        Type::Chapter | Type::Entry | Type::EntryDictionary | Type::EntryEncyclopedia => {
            if work.container_title.is_some() { "incollection" } else { "inbook" }
        }
        Type::PaperConference => "inproceedings",
        Type::Thesis => match work.genre.as_ref().map(MarkedText::plain).as_deref() {
            Some(MASTERS_THESIS) => "mastersthesis",
            _ => "phdthesis",
        },
        Type::Report => "techreport",
        _ => "misc",
    }
}

/// Where the work was published.
fn add_container(entry: &mut BibtexText, kind: &str, work: &Reference) {
    let container = work.container_title.as_ref();
    match kind {
        "article" => {
            entry.marked("journal", container);
            entry.marked("shortjournal", work.container_title_short.as_ref());
        }
        "misc" => entry.marked("journaltitle", container),
        _ => entry.marked("booktitle", container),
    }
    entry.names("bookauthor", &work.container_authors);
    entry.names("translator", &work.translators);
    entry.marked("series", work.collection_title.as_ref());
    entry.plain("volume", work.volume.as_deref());
    entry.plain("volumes", work.number_of_volumes.as_deref());
    let issue = work.issue.as_ref().map(Issue::to_text);
    let number = issue.as_deref().or(work.number.as_deref()).or(work.collection_number.as_deref());
    entry.plain("number", number);
    let own_pages = work.page.as_ref().map(|pages| pages.to_bibtex());
    if own_pages.is_some() {
        entry.plain("eid", work.article_number.as_deref());
    }
    let pages = own_pages.or_else(|| work.article_number.clone());
    // Two hyphens are a dash here, which the escape would part.
    let pages = pages.as_deref().and_then(MarkedText::of).map(|pages| pages.to_latex());
    entry.latex("pages", &pages.unwrap_or_default().replace("-{}-", "--"));
    entry.plain("pagetotal", work.number_of_pages.as_deref());
    entry.plain("chapter", work.chapter_number.as_deref());
    let edition = work.edition.as_ref().map(MarkedText::plain);
    match edition.and_then(|edition| edition.parse().ok()).map(english_ordinal) {
        Some(edition) => entry.latex("edition", &edition),
        None => entry.marked("edition", work.edition.as_ref()),
    }
    entry.plain("version", work.version.as_deref());
    let genre = work.genre.as_ref().filter(|genre| {
        kind != "mastersthesis" && (kind != "phdthesis" || genre.plain() != PHD_THESIS)
    });
    match (work.kind, genre) {
        // The type of the entry does not say it.
        (ReferenceType::Dataset, None) => entry.latex("type", "dataset"),
        (ReferenceType::Software, None) => entry.latex("type", "software"),
        (ReferenceType::Webpage, None) => entry.latex("type", WEB_PAGE),
        (_, genre) => entry.marked("type", genre),
    }
    let publisher = work.publisher.as_ref();
    let house = match kind {
        "phdthesis" | "mastersthesis" => "school",
        "techreport" => "institution",
        // Its address stands there.
        "misc" if work.kind == ReferenceType::Webpage && work.url.is_some() => "publisher",
        "misc" | "booklet" => "howpublished",
        _ => "publisher",
    };
    let server = work.archive.as_deref().and_then(MarkedText::of);
    let server = server.filter(|_| work.kind == ReferenceType::Article);
    entry.marked(house, server.as_ref().or(publisher));
    entry.marked("address", work.publisher_place.as_ref());
    entry.marked("eventtitle", work.event_title.as_ref());
    entry.marked("venue", work.event_place.as_ref());
    // Where `plain.bst` has nothing else to print, it prints these words.
    let has_house = house == "howpublished" && (publisher.is_some() || server.is_some());
    if kind == "misc"
        && !has_house
        && work.doi.is_none()
        && let Some(url) = &work.url
    {
        entry.latex("howpublished", &format!("\\url{{{}}}", url.replace(['{', '}'], "")));
    }
}

/// `3rd`: the styles of BibTeX print the words before `edition`.
fn english_ordinal(number: u16) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

fn add_date(entry: &mut BibtexText, work: &Reference) {
    let Some(issued) = work.issued else { return };
    let PartialDate { year, month, day, part } = issued.start;
    // A book of several volumes has its years.
    let last = issued.end.map(|end| end.year).filter(|last| {
        *last > year && matches!(work.kind, ReferenceType::Book | ReferenceType::Collection)
    });
    entry.latex("year", &last.map_or_else(|| year.to_string(), |last| format!("{year}--{last}")));
    if let Some(name) = month.and_then(|month| MONTHS.get(usize::from(month) - 1)) {
        entry.text.push_str(&format!("  month = {name},\n"));
    } else if let Some(YearPart::Season { season, .. }) = part {
        let name = match season {
            Season::Spring => "Spring",
            Season::Summer => "Summer",
            Season::Fall => "Fall",
            Season::Winter => "Winter",
        };
        entry.latex("month", name);
    }
    entry.latex("day", &day.map(|day| day.to_string()).unwrap_or_default());
}

/// How far the work is, in biblatex's word and in one that every style prints.
fn add_status(entry: &mut BibtexText, work: &Reference, status: Status, shows_note: bool) {
    let (state, note) = match status {
        Status::InPreparation => ("inpreparation", Some("In preparation")),
        Status::Unpublished => ("", Some("Unpublished")),
        Status::Submitted => ("submitted", Some("Submitted")),
        Status::ReviseAndResubmit => ("submitted", Some("Under revision")),
        Status::Accepted => ("forthcoming", Some("Accepted")),
        Status::InPress => ("inpress", Some("In press")),
        Status::PublishedAheadOfPrint => ("prepublished", None),
        Status::Published => ("", None),
    };
    entry.latex("pubstate", state);
    let own = work.note.as_ref().filter(|_| shows_note).map(MarkedText::to_latex);
    let notes: Vec<String> = note.map(str::to_owned).into_iter().chain(own).collect();
    entry.latex("note", &notes.join(". "));
}

/// A citation key without the signs that end one in BibTeX.
fn key(written: &str) -> String {
    let is_sign = |c: char| c.is_whitespace() || c.is_control() || "{}(),=\"#%~\\'".contains(c);
    written.chars().map(|c| if is_sign(c) { '-' } else { c }).collect()
}
