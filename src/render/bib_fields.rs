//! What the `.bib` entry of a publication says beyond the model, for reference managers and search engines.
//!
//! Of a work that no journal has taken yet it gives nothing: a serial number names a journal as well as its title does.

use biblatex::{Bibliography, ChunksExt, Entry};

use crate::model::publication::{Name, Publication};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BibFields {
    pub issn: Option<String>,
    pub isbn: Option<String>,
    /// The journal as medical indexes shorten it.
    pub short_journal: Option<String>,
    pub editors: Vec<Name>,
}

impl BibFields {
    pub fn of(publication: &Publication) -> BibFields {
        let entry = Bibliography::parse(&publication.bibtex).ok().and_then(|all| all.into_vec().into_iter().next());
        let Some(entry) = entry.filter(|_| publication.status.is_accepted()) else { return BibFields::default() };
        BibFields {
            issn: field(&entry, &["issn", "eissn"]),
            isbn: field(&entry, &["isbn"]),
            short_journal: field(&entry, &["shortjournal", "journalabbr"]),
            editors: editors(&entry),
        }
    }
}

fn field(entry: &Entry, names: &[&str]) -> Option<String> {
    let mut values = names.iter().filter_map(|name| entry.get(name)).map(|chunks| chunks.format_verbatim().trim().to_owned());
    values.find(|text| !text.is_empty())
}

fn editors(entry: &Entry) -> Vec<Name> {
    let people = entry.editors().unwrap_or_default().into_iter().flat_map(|(people, _)| people);
    people
        .map(|person| Name {
            given: person.given_name.trim().to_owned(),
            family: [person.prefix.trim(), person.name.trim()].join(" ").trim().to_owned(),
            suffix: person.suffix.trim().to_owned(),
        })
        .collect()
}

/// The first and the last page of a range, the last written out: `611–9` ends on 619. `None` for what is no range.
pub fn page_range(pages: &str) -> Option<(String, Option<String>)> {
    let first_run = pages.split([',', ';']).next()?.trim();
    let mut parts = first_run.splitn(2, '–').map(str::trim);
    let first = parts.next().filter(|first| !first.is_empty())?.to_owned();
    let last = parts.next().map(|last| last.trim_start_matches('–').trim()).filter(|last| !last.is_empty());
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let last = last.map(|last| match first.len().checked_sub(last.len()) {
        Some(shared) if shared > 0 && is_number(&first) && is_number(last) => format!("{}{last}", &first[..shared]),
        _ => last.to_owned(),
    });
    Some((first, last))
}

#[cfg(test)]
mod tests {
    use super::page_range;

    #[test]
    fn pages_are_told_apart() {
        for (pages, first, last) in [
            ("311–320", "311", Some("320")),
            ("611–9", "611", Some("619")),
            ("1201–20", "1201", Some("1220")),
            ("S12–S19", "S12", Some("S19")),
            ("e2301", "e2301", None),
            ("12–14, 20", "12", Some("14")),
            ("9–14", "9", Some("14")),
            ("1––20", "1", Some("20")),
        ] {
            assert_eq!(page_range(pages), Some((first.to_owned(), last.map(str::to_owned))), "{pages}");
        }
        assert_eq!(page_range(" "), None);
    }
}
