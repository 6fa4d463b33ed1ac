//! Files of references that are not BibTeX, read into the record of a work: one reader a format.
//!
//! A reader gives the spans of a file's records, and reads a record by itself, memoized by its own
//! text: an edit of one among two thousand costs one. It makes no publication.

mod assembly;
mod csl_json;
mod csl_variables;
mod draft;
mod endnote_types;
mod endnote_xml;
mod enw;
pub mod key;
mod json_spans;
mod medline;
mod nbib;
mod preprints;
mod pubmed_xml;
mod reading;
mod ris;
mod ris_tags;
mod ris_values;
mod role;
mod tagged_lines;
mod xml_element;

use std::sync::Arc;

use rayon::prelude::*;

use crate::base::{Diagnosed, Diagnostic, FileKind, SourcePath, Span, limits};
use crate::syntax::codes::REFERENCES;
use crate::syntax::reference::report::report;
use crate::syntax::works::{WorkEntry, WorkRecord, Works};
use key::Keys;

/// A format of reference managers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// `.nbib`.
    Medline,
    Ris,
    /// `.enw`.
    EndnoteTagged,
    PubmedXml,
    EndnoteXml,
    CslJson,
}

impl Format {
    /// The format that an ending promises.
    pub fn of_kind(kind: FileKind) -> Option<Format> {
        match kind {
            FileKind::Medline => Some(Format::Medline),
            FileKind::Ris => Some(Format::Ris),
            FileKind::Endnote => Some(Format::EndnoteTagged),
            _ => None,
        }
    }

    /// The format that the first words of a text show: some web sites give RIS under any ending.
    pub fn of_text(text: &str) -> Option<Format> {
        let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
        let signatures =
            [("TY  -", Format::Ris), ("PMID-", Format::Medline), ("%0 ", Format::EndnoteTagged)];
        let signed = signatures.iter().find(|(front, _)| text.starts_with(front));
        signed.map(|(_, format)| *format).or_else(|| xml_format(text))
    }

    /// The format of a JSON or XML file, if it is one of references.
    pub fn of_content(bytes: &[u8]) -> Option<Format> {
        if limits::TEXT_FILE.is_passed_by(bytes.len()) {
            return None;
        }
        let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').trim_start();
        match text.chars().next()? {
            '<' => xml_format(text),
            '[' | '{' => csl_json::is_csl(text).then_some(Format::CslJson),
            _ => None,
        }
    }

    /// What people call it.
    fn name(self) -> &'static str {
        match self {
            Format::Medline => "MEDLINE",
            Format::Ris => "RIS",
            Format::EndnoteTagged => "EndNote's tagged form",
            Format::PubmedXml => "PubMed's XML",
            Format::EndnoteXml => "EndNote's XML",
            Format::CslJson => "CSL-JSON",
        }
    }

    /// The first lines of a file of it.
    fn example(self) -> &'static str {
        match self {
            Format::Medline => "PMID- 39000001",
            Format::Ris => "TY  - JOUR",
            Format::EndnoteTagged => "%0 Journal Article",
            Format::PubmedXml => "<PubmedArticle>",
            Format::EndnoteXml => "<record>",
            Format::CslJson => "{\"id\": \"okafor2024\", \"type\": \"article-journal\"",
        }
    }
}

/// The format of an XML file, by its outermost elements.
fn xml_format(text: &str) -> Option<Format> {
    let mut tags = text.split('<').skip(1).filter(|tag| !tag.starts_with(['?', '!']));
    let mut name = || {
        let tag = tags.next()?;
        tag.split(|c: char| c.is_whitespace() || c == '>' || c == '/').next()
    };
    match name()? {
        "PubmedArticleSet" | "PubmedArticle" | "PubmedBookArticle" | "PubmedBookArticleSet" => {
            Some(Format::PubmedXml)
        }
        "xml" if name()? == "records" => Some(Format::EndnoteXml),
        _ => None,
    }
}

/// Reads a file whose name promises this format.
pub fn parse(file: &SourcePath, text: &str, format: Format) -> Diagnosed<Works> {
    let format = Format::of_text(text).unwrap_or(format);
    match format {
        Format::Medline => read_all(file, text, format, nbib::records(text), nbib::read),
        Format::Ris => read_all(file, text, format, ris::records(text), ris::read),
        Format::EndnoteTagged => read_all(file, text, format, enw::records(text), enw::read),
        Format::PubmedXml => {
            read_all(file, text, format, pubmed_xml::records(text), pubmed_xml::read)
        }
        Format::EndnoteXml => {
            read_all(file, text, format, endnote_xml::records(text), endnote_xml::read)
        }
        Format::CslJson => read_all(file, text, format, csl_json::records(text), csl_json::read),
    }
}

/// Reads every record of a file. A file without one is reported, if there are words in it.
fn read_all(
    file: &SourcePath,
    text: &str,
    format: Format,
    records: Vec<Span>,
    read: impl Fn(&str) -> Arc<WorkRecord> + Sync,
) -> Diagnosed<Works> {
    let read: Vec<(Span, Arc<WorkRecord>)> = records
        .into_par_iter()
        .with_min_len(64)
        .map(|span| (span, read(text.get(span.range()).unwrap_or_default())))
        .collect();
    let mut keys = Keys::default();
    let entries: Vec<WorkEntry> = read
        .into_iter()
        .filter(|(_, record)| !record.values.is_empty())
        .map(|(span, record)| {
            let key = record.key.clone().unwrap_or_else(|| key::made(&record.reference));
            WorkEntry::new(keys.take(key), record, span.start)
        })
        .collect();
    let mut diagnostics = Vec::new();
    if entries.is_empty()
        && let Some(first) = text.find(|c: char| c.is_alphanumeric())
    {
        let start = text[..first].rfind('\n').map_or(0, |at| at + 1);
        let end = text[first..].find('\n').map_or(text.len(), |at| first + at);
        let line = text[start..end].trim_start_matches('\u{feff}').trim();
        let at = start + text[start..end].find(line).unwrap_or(0);
        diagnostics.push(
            Diagnostic::new(
                &REFERENCES,
                format!("`{file}` holds no work that can be read as {}", format.name()),
            )
            .at(file, Span::new(at, at + line.len()), "")
            .help(way_out(file, line, format)),
        );
    }
    let remarks = entries.iter().enumerate().flat_map(|(work, entry)| {
        entry.remarks().map(move |(remark, span, _)| (work, remark, span))
    });
    diagnostics.extend(report(file, text, remarks));
    Diagnosed::new(Works { entries }, diagnostics)
}

/// What to do with a file that begins with this line and is none of its format.
fn way_out(file: &SourcePath, line: &str, format: Format) -> String {
    if line.starts_with('@') {
        return format!("it looks like BibTeX: call it `{}/{}.bib`", file.folder(), file.stem());
    }
    let lower = line.to_lowercase();
    if line.starts_with("FN ") || lower.starts_with("pt\tau") || line.starts_with("PT J") {
        return "this is Web of Science's own form: export it from there again, as RIS or BibTeX"
            .to_owned();
    }
    if lower.starts_with("<!doctype html") || lower.starts_with("<html") {
        return "this is a web page that was saved: look on that page for `Export` or `Cite`, and \
            choose RIS or BibTeX"
            .to_owned();
    }
    let columns = lower.split([',', ';', '\t']).map(|word| word.trim_matches(['"', ' ']));
    if columns.clone().count() > 3 && columns.clone().any(|word| word.starts_with("author")) {
        return "this is a table: export it again from where it comes from, as RIS or BibTeX"
            .to_owned();
    }
    format!(
        "export it again from where it comes from; a record begins as in `{}`",
        format.example()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORMATS: [(Format, &str); 6] = [
        (Format::Medline, "a.nbib"),
        (Format::Ris, "a.ris"),
        (Format::EndnoteTagged, "a.enw"),
        (Format::PubmedXml, "a.xml"),
        (Format::EndnoteXml, "a.xml"),
        (Format::CslJson, "a.json"),
    ];

    fn entries(format: Format, text: &str) -> Vec<WorkEntry> {
        parse(&SourcePath::new("content/a"), text, format).value.entries
    }

    fn words(text: &str) -> impl Iterator<Item = String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        words.filter(|word| !word.is_empty()).map(str::to_owned)
    }

    #[test]
    fn the_content_decides_where_it_is_clear() {
        let found = |name: &str, text: &str| {
            let path = SourcePath::new(&format!("content/{name}"));
            let format =
                Format::of_kind(path.kind()).or_else(|| Format::of_content(text.as_bytes()));
            format.map(|format| Format::of_text(text).unwrap_or(format))
        };
        for (name, text, format) in [
            ("a.ris", "\n\u{feff}PMID- 1\n", Some(Format::Medline)),
            ("a.enw", "TY  - JOUR\n", Some(Format::Ris)),
            ("a.nbib", "<?xml version='1.0'?>\n<PubmedArticleSet>", Some(Format::PubmedXml)),
            ("a.ris", "Provider: Ovid\nTY  - JOUR\n", Some(Format::Ris)),
            ("a.xml", "<!DOCTYPE x [<!ENTITY y 'z'>]><xml><records>", Some(Format::EndnoteXml)),
            ("a.xml", "<xml><other>", None),
            ("a.xml", "<html>", None),
            ("a.json", "[{\"type\": \"book\", \"title\": \"B\"}]", Some(Format::CslJson)),
            ("a.json", "{\"type\": \"book\"}", None),
            ("a.json", "TY  - JOUR", None),
        ] {
            assert_eq!(found(name, text), format, "{name} {text}");
        }
    }

    #[test]
    fn works_of_a_file_have_distinct_keys_and_places() {
        let text = "TY  - JOUR\nAU  - Okafor, C\nTI  - On frailty\nPY  - 2024\nER  -\n".repeat(3);
        let entries = entries(Format::Ris, &text);
        let keys: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
        assert_eq!(keys, ["okafor2024frailty", "okafor2024frailtyb", "okafor2024frailtyc"]);
        for entry in &entries {
            assert_eq!(&text[entry.span().range()], "JOUR");
            let title = entry.span_of("title").unwrap();
            assert_eq!(&text[title.range()], "On frailty");
        }
    }

    proptest::proptest! {
        /// Whatever a file holds, there is an answer, and its places lie in the file.
        #[test]
        fn nothing_panics(
            text in "\\PC{0,80}",
            lines in proptest::collection::vec(
                "(TY|ER|AU|TI|PMID|DP|%[A-Z0-9]|[a-z]{2}|<record>|</?[a-z]{1,6}>|[\\[{]\"type\":)\
                [ -]{0,4}[ -~äß]{0,20}",
                0..12,
            ),
        ) {
            let lines = lines.join("\n");
            for text in [text.as_str(), lines.as_str()] {
                for (format, name) in FORMATS {
                    Format::of_content(text.as_bytes());
                    let works = parse(&SourcePath::new(name), text, format);
                    for entry in &works.value.entries {
                        let mut spans = vec![entry.span(), entry.whole()];
                        spans.extend(entry.values().map(|(_, span)| span));
                        for span in spans {
                            proptest::prop_assert!(text.get(span.range()).is_some(), "{span:?}");
                        }
                    }
                }
            }
        }

        /// Each word of a record is in one of its values.
        #[test]
        fn no_word_of_a_record_is_lost(
            lines in proptest::collection::vec(
                "(AU|TI|T2|JO|PY|SP|EP|VL|IS|N1|AB|KW|UR|DO|ZZ|M3|ET|SN)  - [A-Za-z0-9 .,;:äß-]{0,20}",
                0..12,
            ),
        ) {
            let text = format!("TY  - JOUR\n{}\nER  - \n", lines.join("\n"));
            let entries = entries(Format::Ris, &text);
            let mut kept: Vec<String> = entries
                .iter()
                .flat_map(|entry| entry.values())
                .flat_map(|(value, _)| words(&value.text).collect::<Vec<_>>())
                .collect();
            let mut written: Vec<String> = std::iter::once("JOUR".to_owned())
                .chain(lines.iter().flat_map(|line| words(&line[5..])))
                .collect();
            kept.sort();
            written.sort();
            proptest::prop_assert_eq!(kept, written);
        }
    }
}
