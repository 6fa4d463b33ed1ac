//! EndNote's XML, `<xml><records>`, which EndNote, Zotero, Rayyan and Covidence write.
//!
//! Each element is read as the tag of RIS of the same meaning, by the type of the work.

use std::sync::Arc;

use super::draft::Draft;
use super::pubmed_xml::broken;
use super::ris_values::{self, Value};
use super::xml_element::{self, Element};
use super::{endnote_types, key};
use crate::base::Span;
use crate::syntax::works::WorkRecord;

/// Where a record has the value of a tag of RIS; no tag for what is not used.
const ELEMENTS: &[(&[&str], &str)] = &[
    (&["abstract"], "AB"),
    (&["access-date"], "Y2"),
    (&["accession-num"], "AN"),
    (&["alt-periodical", "abbr-1"], "J2"),
    (&["alt-periodical", "full-title"], "J2"),
    (&["auth-address"], "AD"),
    (&["call-num"], "CN"),
    (&["caption"], "U1"),
    (&["contributors", "authors", "author"], "AU"),
    (&["contributors", "secondary-authors", "author"], "A2"),
    (&["contributors", "subsidiary-authors", "author"], "A4"),
    (&["contributors", "tertiary-authors", "author"], "A3"),
    (&["contributors", "translated-authors", "author"], "TA"),
    (&["custom1"], "U1"),
    (&["custom2"], "C2"),
    (&["custom3"], "C3"),
    (&["custom4"], "U4"),
    (&["custom5"], "U5"),
    (&["custom7"], "C7"),
    (&["edition"], "ET"),
    (&["electronic-resource-num"], "DO"),
    (&["isbn"], "SN"),
    (&["issn"], "SN"),
    (&["issue"], "IS"),
    (&["keywords", "keyword"], "KW"),
    (&["label"], "LB"),
    (&["language"], "LA"),
    (&["notes"], "N1"),
    (&["num-vols"], "NV"),
    (&["number"], "IS"),
    (&["orig-pub"], "OP"),
    (&["pages"], "SP"),
    (&["periodical", "abbr-1"], "JA"),
    (&["periodical", "abbr-2"], "JA"),
    (&["periodical", "full-title"], "JO"),
    (&["pub-location"], "CY"),
    (&["publisher"], "PB"),
    (&["research-notes"], "RN"),
    (&["reviewed-item"], "RI"),
    (&["section"], "SE"),
    (&["titles", "alt-title"], "J2"),
    (&["titles", "secondary-title"], "T2"),
    (&["titles", "short-title"], "ST"),
    (&["titles", "tertiary-title"], "T3"),
    (&["titles", "title"], "TI"),
    (&["titles", "translated-title"], "TT"),
    (&["urls", "pdf-urls", "url"], "L1"),
    (&["urls", "related-urls", "url"], "UR"),
    (&["urls", "text-urls", "url"], "L2"),
    (&["urls", "web-urls", "url"], "UR"),
    (&["volume"], "VL"),
    (&["work-type"], "M3"),
];

/// The records of a file, as spans.
pub fn records(text: &str) -> Vec<Span> {
    xml_element::records(text, &["record"])
}

/// Reads one record.
#[comemo::memoize]
pub fn read(text: &str) -> Arc<WorkRecord> {
    let (record, is_whole) = xml_element::read(text);
    let (kind, genre, shape) = endnote_types::kind_of(&type_of(&record));
    let mut draft = Draft::new(kind, genre);
    let mut values: Vec<Value<'_>> = Vec::new();
    for (path, tag) in ELEMENTS {
        for element in record.all(path) {
            let text = element.text(&marks);
            let name = path.last().copied().unwrap_or_default();
            values.push(Value { name, tag, lines: lines(element, text), span: element.span });
        }
    }
    if let Some(dates) = record.at(&["dates"]) {
        let year = dates.at(&["year"]).map(|year| (year.text(&marks), year.span));
        for date in dates.all(&["pub-dates", "date"]) {
            // The year is in a place of its own: `Mar 12`.
            let text = date.text(&marks);
            let has_year = text.contains(|c: char| c.is_ascii_digit())
                && year.as_ref().is_some_and(|(year, _)| text.contains(year.as_str()));
            let text = match &year {
                Some((year, _)) if !has_year => format!("{year} {text}"),
                _ => text,
            };
            values.push(Value { name: "date", tag: "DA", lines: vec![text], span: date.span });
        }
        if let Some((text, span)) = year {
            values.push(Value { name: "year", tag: "PY", lines: vec![text], span });
        }
    }
    values.sort_by_key(|value| value.span);
    let label = record.at(&["label"]).and_then(|label| key::own(&label.text(&marks)));
    let number = ["rec-number", "titles", "ref-type"].iter().find_map(|name| record.at(&[name]));
    let named = number.map(|number| number.span).unwrap_or_default();
    for value in &values {
        ris_values::push(&mut draft, value, shape);
    }
    if !is_whole {
        draft.remark(broken("EndNote"));
    }
    Arc::new(draft.finish(label, named, text.len()))
}

/// The name of the record's type. The number decides, as it is the same in every language.
fn type_of(record: &Element) -> String {
    let Some(kind) = record.at(&["ref-type"]) else { return String::new() };
    let number = kind.text(&marks).parse().ok().and_then(endnote_types::name_of);
    number.or_else(|| kind.attribute("name")).unwrap_or_default().to_owned()
}

/// The lines of a value: an abstract and keywords keep those that they have.
fn lines(element: &Element, text: String) -> Vec<String> {
    match element.name.as_str() {
        "keyword" | "keywords" => {
            let all = text.split([';', '\n']).map(|word| word.trim().to_owned());
            all.filter(|word| !word.is_empty()).collect()
        }
        _ => vec![text],
    }
}

/// The marks of a run of text, by its face.
fn marks(element: &Element) -> &'static [&'static str] {
    match element.attribute("face").unwrap_or_default() {
        "italic" => &["i"],
        "bold" => &["b"],
        "bold italic" => &["b", "i"],
        "superscript" => &["sup"],
        "subscript" => &["sub"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::reference::ReferenceType;

    #[test]
    fn runs_of_style_are_joined_and_the_year_completes_the_date() {
        let text = "<xml><records><record><rec-number>1</rec-number><ref-type name=\"Journal \
            Article\">17</ref-type><contributors><authors><author><style face=\"normal\">Nkemelu, \
            Amara</style></author><author>Patel, Rina</author></authors></contributors><titles>\
            <title><style>Rheumatic </style><style face=\"italic\">mitral</style><style> disease\
            </style></title><secondary-title>J Example Surg</secondary-title></titles><periodical>\
            <full-title>Journal of Example Surgery</full-title></periodical><pages>101-109</pages>\
            <volume>12</volume><number>3</number><dates><year>2025</year><pub-dates><date>Mar 7\
            </date></pub-dates></dates><electronic-resource-num>10.5555/jes.1\
            </electronic-resource-num><accession-num>39999998</accession-num></record></records></xml>";
        let spans = records(text);
        assert_eq!(spans.len(), 1);
        let record = read(&text[spans[0].range()]);
        let reference = &record.reference;
        let plain = |text: &Option<crate::syntax::reference::MarkedText>| {
            text.as_ref().map(|text| text.plain()).unwrap_or_default()
        };
        assert_eq!(reference.kind, ReferenceType::ArticleJournal);
        assert_eq!(plain(&reference.title), "Rheumatic mitral disease");
        assert_eq!(plain(&reference.container_title), "Journal of Example Surgery");
        assert_eq!(plain(&reference.container_title_short), "J Example Surg");
        assert_eq!(
            reference.issued.map(|date| date.start.to_string()).as_deref(),
            Some("2025-03-07")
        );
        assert_eq!(reference.pmid.as_deref(), Some("39999998"));
        assert_eq!(reference.doi.as_deref(), Some("10.5555/jes.1"));
        assert!(record.remarks.is_empty(), "{:?}", record.remarks);
    }
}
