//! Files of references that are not BibTeX, read into the record of a work: one reader a format.
//!
//! A reader gives the spans of a file's records, and reads a record by itself, memoized by its own
//! text: an edit of one among two thousand costs one. It makes no publication and no diagnostic of
//! a remark.

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
    fn of_text(text: &str) -> Option<Format> {
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
    Diagnosed::new(Works { entries }, diagnostics)
}

/// What to do with a file that begins with this line and is none of its format.
fn way_out(file: &SourcePath, line: &str, format: Format) -> String {
    if line.starts_with('@') {
        return format!("it looks like BibTeX: call it `{}/{}.bib`", file.folder(), file.stem());
    }
    if line.starts_with("FN ") {
        return "this is Web of Science's own form: export it from there again, as RIS or BibTeX"
            .to_owned();
    }
    format!(
        "export it again from where it comes from; a record begins as in `{}`",
        format.example()
    )
}
