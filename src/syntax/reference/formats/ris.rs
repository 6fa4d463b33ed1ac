//! `.ris`: the format that Zotero, EndNote, Mendeley, Scopus, Web of Science, Ovid and publishers
//! share, in the dialects that they write.
//!
//! A line is a tag of two signs, two blanks, a hyphen and a blank; a line without one goes on with
//! the value before. It reads tags with other blanks and in lower case where no sentence can be
//! meant, and records without their `ER`. What is before the first `TY`, such as Ovid's numbers, is
//! in no record. The meaning of tags stands in `ris_tags`.

use std::sync::Arc;

use super::draft::Draft;
use super::key;
use super::ris_tags;
use super::ris_values::{self, Value};
use super::tagged_lines::{self, Field, Tag};
use crate::base::Span;
use crate::syntax::reference::Status;
use crate::syntax::works::WorkRecord;

/// The records of a file, as spans.
pub fn records(text: &str) -> Vec<Span> {
    let records = tagged_lines::pieces(text, |line| {
        strict(line).or_else(|| loose(line)).is_some_and(|tag| tag.name.eq_ignore_ascii_case("TY"))
    });
    records.into_iter().map(|record| up_to_end(text, record)).collect()
}

/// The record up to its `ER`, behind which the next one's number may stand.
fn up_to_end(text: &str, record: Span) -> Span {
    let piece = text.get(record.range()).unwrap_or_default();
    let is_end = |line: &str| {
        strict(line).or_else(|| loose(line)).is_some_and(|tag| {
            tag.name.eq_ignore_ascii_case("ER")
                && line.get(tag.value..).is_none_or(|rest| rest.trim().is_empty())
        })
    };
    let end = tagged_lines::lines(piece).find(|(_, line)| is_end(line));
    end.map_or(record, |(at, line)| {
        Span::new(record.start, record.start + at + line.trim_end().len())
    })
}

/// Reads one record.
#[comemo::memoize]
pub fn read(text: &str) -> Arc<WorkRecord> {
    let (fields, _) = tagged_lines::fields(text, tag_of);
    let named = |tag: &str| fields.iter().find(|field| field.tag.eq_ignore_ascii_case(tag));
    let kind = named("TY").map(Field::joined).unwrap_or_default();
    let (kind, genre, shape) = ris_tags::kind_of(&kind);
    let mut draft = Draft::new(kind, genre);
    if named("TY").is_some_and(|field| field.joined().eq_ignore_ascii_case("INPR")) {
        draft.status = Some(Status::InPress);
    }
    let own = ["ID", "LB"].iter().find_map(|tag| Some((named(tag)?.span, named(tag)?.joined())));
    let own = own.and_then(|(span, label)| Some((span, key::own(&label)?)));
    for field in &fields {
        let tag = field.tag.to_ascii_uppercase();
        let lines = field.lines.iter().map(|line| (*line).to_owned()).collect();
        let value = Value { name: &tag, tag: &tag, lines, span: field.span };
        ris_values::push(&mut draft, &value, shape);
    }
    let span = match (&own, named("TY").or_else(|| fields.first())) {
        (Some((span, _)), _) => *span,
        (None, Some(field)) => field.span,
        (None, None) => Span::default(),
    };
    Arc::new(draft.finish(own.map(|(_, key)| key), span, text.len()))
}

fn tag_of<'t>(line: &'t str, before: Option<&str>) -> Option<Tag<'t>> {
    let is_prose = before.is_some_and(|tag| {
        ["AB", "N1", "N2", "RN"].iter().any(|prose| tag.eq_ignore_ascii_case(prose))
    });
    strict(line).or_else(|| loose(line).filter(|tag| !is_prose || is_edge(tag.name)))
}

fn is_edge(tag: &str) -> bool {
    ["TY", "ER"].iter().any(|edge| tag.eq_ignore_ascii_case(edge))
}

/// A tag as the format has it, `TI  - `.
fn strict(line: &str) -> Option<Tag<'_>> {
    let bare = line.trim_start_matches('\u{feff}');
    let at = line.len() - bare.len();
    let (name, rest) = (bare.get(..2)?, bare.get(2..)?);
    let rest = rest.strip_prefix("  -")?;
    let is_tag = name.starts_with(|c: char| c.is_ascii_uppercase())
        && name.ends_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit());
    (is_tag && (rest.is_empty() || rest.starts_with([' ', '\t'])))
        .then_some(Tag { name, value: at + 5 })
}

/// A tag of the format with other blanks or in lower case: ` TI - `, `ti  - `, `TI- `.
fn loose(line: &str) -> Option<Tag<'_>> {
    let bare = line.trim_start_matches(['\u{feff}', ' ', '\t']);
    let at = line.len() - bare.len();
    let (front, rest) = bare.split_once('-')?;
    let name = front.trim_end();
    let is_known = name.len() == 2
        && front.len() <= 5
        && ris_tags::is_tag(&name.to_ascii_uppercase())
        && (rest.is_empty() || rest.starts_with([' ', '\t']));
    is_known.then_some(Tag { name, value: at + front.len() + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::reference::{Reference, ReferenceType};

    fn read_all(text: &str) -> Vec<Arc<WorkRecord>> {
        records(text).iter().map(|span| read(&text[span.range()])).collect()
    }

    fn title(reference: &Reference) -> String {
        reference.title.as_ref().map(|title| title.plain()).unwrap_or_default()
    }

    #[test]
    fn records_end_at_er_or_at_the_next_ty() {
        let text = "\u{feff}1.\nTY  - JOUR\nTI  - One\nER  -\n\n2.\nTY  - JOUR\nTI  - Two\n\
            TY  - BOOK\nTI  - Three\nER  - \n";
        let titles: Vec<String> =
            read_all(text).iter().map(|record| title(&record.reference)).collect();
        assert_eq!(titles, ["One", "Two", "Three"]);
        let crlf = text.replace('\n', "\r\n");
        assert_eq!(read_all(&crlf).len(), 3);
    }

    #[test]
    fn loose_tags_are_read_outside_of_prose() {
        let text = "TY - JOUR\nti  - One\nAU- Okafor, C\nAB  - Seen on\nT2 - weighted images\n\
            DO  - 10.1000/abc\nER -\n";
        let records = read_all(text);
        let reference = &records[0].reference;
        assert_eq!(title(reference), "One");
        assert_eq!(reference.authors.names.len(), 1);
        let text = reference.abstract_text.as_ref().map(|text| text.plain());
        assert_eq!(text.as_deref(), Some("Seen on T2 - weighted images"));
        assert_eq!(reference.doi.as_deref(), Some("10.1000/abc"));
        assert_eq!(reference.container_title, None);
    }

    #[test]
    fn dialects_name_the_same_journal() {
        let containers = |text: &str| {
            let records = read_all(text);
            let plain = |text: &Option<crate::syntax::reference::MarkedText>| {
                text.as_ref().map(|text| text.plain()).unwrap_or_default()
            };
            let reference = &records[0].reference;
            (plain(&reference.container_title), plain(&reference.container_title_short))
        };
        let both = ("The Annals of Thoracic Surgery".to_owned(), "Ann Thorac Surg".to_owned());
        for dialect in [
            "TY  - JOUR\nT2  - The Annals of Thoracic Surgery\nJ2  - Ann Thorac Surg\n",
            "TY  - JOUR\nJF  - The Annals of Thoracic Surgery\nJA  - Ann Thorac Surg\n",
            "TY  - JOUR\nJO  - Ann Thorac Surg\nT2  - The Annals of Thoracic Surgery\n",
            "TY  - JOUR\nJO  - The Annals of Thoracic Surgery\nJA  - Ann Thorac Surg\n",
        ] {
            assert_eq!(containers(dialect), both, "{dialect}");
        }
        let alone = ("Ann Thorac Surg".to_owned(), String::new());
        assert_eq!(containers("TY  - JOUR\nJO  - Ann Thorac Surg\n"), alone);
        assert_eq!(containers("TY  - JOUR\nJ2  - Ann Thorac Surg\n"), alone);
    }

    #[test]
    fn dates_numbers_and_addresses_are_found_where_dialects_have_them() {
        let text = "TY  - JOUR\nTI  - One\nPY  - 2024\nDA  - 2024/03/15/\nY2  - 2025/01/02/\n\
            SP  - 123-129\nVL  - 12\nIS  - 3\nSN  - 0003-4975\nAN  - 39000001\nC2  - \
            PMC9999999\nUR  - https://doi.org/10.1000/abc; https://example.org/a\nM3  - Review\n\
            ID  - 2006713348\nER  -\n";
        let records = read_all(text);
        let record = &records[0];
        let reference = &record.reference;
        assert_eq!(
            reference.issued.map(|date| date.start.to_string()).as_deref(),
            Some("2024-03-15")
        );
        assert_eq!(reference.accessed.map(|date| date.year), Some(2025));
        assert_eq!(reference.page.as_ref().map(|pages| pages.0.len()), Some(1));
        assert_eq!(reference.pmid.as_deref(), Some("39000001"));
        assert_eq!(reference.pmcid.as_deref(), Some("PMC9999999"));
        assert_eq!(reference.doi.as_deref(), Some("10.1000/abc"));
        assert_eq!(reference.url.as_deref(), Some("https://example.org/a"));
        assert_eq!(reference.subtype.as_deref(), Some("Review"));
        assert_eq!(record.key, None);
        assert!(record.remarks.is_empty(), "{:?}", record.remarks);
    }

    #[test]
    fn a_day_finds_its_year_and_a_note_its_numbers() {
        let text = "TY  - JOUR\nTI  - One\nPY  - 2024\nDA  - Sep 12\nN1  - doi: 10.1000/abc\nN1  - PMID: 39000001\n\
            AU  - World Health Organization,\nT2  - medRxiv\n";
        let record = &read_all(text)[0];
        let reference = &record.reference;
        assert_eq!(
            reference.issued.map(|date| date.start.to_string()).as_deref(),
            Some("2024-09-12")
        );
        assert_eq!(reference.doi.as_deref(), Some("10.1000/abc"));
        assert_eq!(reference.pmid.as_deref(), Some("39000001"));
        assert!(reference.authors.names[0].is_group);
        assert_eq!(reference.kind, ReferenceType::Article);
        assert_eq!(reference.archive.as_deref(), Some("medRxiv"));
        assert!(record.remarks.is_empty(), "{:?}", record.remarks);
    }

    #[test]
    fn a_book_a_chapter_and_a_thesis_have_their_own_fields() {
        let book =
            &read_all("TY  - BOOK\nTI  - Valves\nT2  - Series\nSP  - 320\nCY  - Boston\n")[0];
        assert_eq!(book.reference.kind, ReferenceType::Book);
        assert_eq!(book.reference.number_of_pages.as_deref(), Some("320"));
        assert!(book.reference.collection_title.is_some());
        let chapter = &read_all("TY  - CHAP\nTI  - Repair\nBT  - Valves\nA2  - King, M\n")[0];
        assert_eq!(chapter.reference.editors.names.len(), 1);
        assert!(chapter.reference.container_title.is_some());
        let thesis = &read_all("TY  - THES\nTI  - On valves\nM3  - PhD thesis\nPB  - Lagos\n")[0];
        let genre = thesis.reference.genre.as_ref().map(|genre| genre.plain());
        assert_eq!(genre.as_deref(), Some("PhD thesis"));
    }

    #[test]
    fn what_is_not_used_is_remarked_unless_it_is_the_programs_own() {
        let text = "TY  - JOUR\nTI  - One\nRN  - ask Lee\nDB  - PubMed\nN1  - Cited By :12\n";
        let record = &read_all(text)[0];
        let causes: Vec<&str> =
            record.remarks.iter().map(|(_, remark)| remark.cause.as_str()).collect();
        assert_eq!(causes, ["tag RN"]);
        assert_eq!(record.reference.note, None);
    }
}
