//! PubMed's XML, `<PubmedArticleSet>`, with articles and chapters of books, as values under the
//! tags of MEDLINE.
//!
//! What is not in its tables is the library's own: subject headings, grants, affiliations, the list
//! of references.

use std::sync::Arc;

use super::medline::{self, Field};
use super::xml_element::{self, Element};
use crate::base::Span;
use crate::syntax::codes::REFERENCES;
use crate::syntax::reference::Remark;
use crate::syntax::works::WorkRecord;

/// Where an article has the value of a tag.
const ARTICLE: &[(&[&str], &str)] = &[
    (&["MedlineCitation", "PMID"], "PMID"),
    (&["MedlineCitation", "Article", "Journal", "ISSN"], "IS"),
    (&["MedlineCitation", "Article", "Journal", "JournalIssue", "Volume"], "VI"),
    (&["MedlineCitation", "Article", "Journal", "JournalIssue", "Issue"], "IP"),
    (&["MedlineCitation", "Article", "Journal", "Title"], "JT"),
    (&["MedlineCitation", "Article", "Pagination", "MedlinePgn"], "PG"),
    (&["MedlineCitation", "Article", "ArticleTitle"], "TI"),
    (&["MedlineCitation", "Article", "VernacularTitle"], "TT"),
    (&["MedlineCitation", "Article", "Language"], "LA"),
    (&["MedlineCitation", "Article", "PublicationTypeList", "PublicationType"], "PT"),
    (&["MedlineCitation", "MedlineJournalInfo", "MedlineTA"], "TA"),
    (&["MedlineCitation", "KeywordList", "Keyword"], "OT"),
    (&["MedlineCitation", "GeneralNote"], "GN"),
    (&["PubmedData", "PublicationStatus"], "PST"),
];

/// Where a book or its chapter has the value of a tag.
const BOOK: &[(&[&str], &str)] = &[
    (&["BookDocument", "PMID"], "PMID"),
    (&["BookDocument", "Book", "BookTitle"], "BTI"),
    (&["BookDocument", "Book", "Publisher", "PublisherName"], "PB"),
    (&["BookDocument", "Book", "Publisher", "PublisherLocation"], "PL"),
    (&["BookDocument", "Book", "Volume"], "VI"),
    (&["BookDocument", "Book", "VolumeTitle"], "VTI"),
    (&["BookDocument", "Book", "Edition"], "EN"),
    (&["BookDocument", "Book", "CollectionTitle"], "CTI"),
    (&["BookDocument", "Book", "Isbn"], "ISBN"),
    (&["BookDocument", "ArticleTitle"], "TI"),
    (&["BookDocument", "VernacularTitle"], "TT"),
    (&["BookDocument", "Pagination", "MedlinePgn"], "PG"),
    (&["BookDocument", "Language"], "LA"),
    (&["BookDocument", "PublicationType"], "PT"),
    (&["BookDocument", "KeywordList", "Keyword"], "OT"),
];

/// The records of a file, as spans.
pub fn records(text: &str) -> Vec<Span> {
    xml_element::records(text, &["PubmedArticle", "PubmedBookArticle"])
}

/// Reads one record.
#[comemo::memoize]
pub fn read(text: &str) -> Arc<WorkRecord> {
    let (record, is_whole) = xml_element::read(text);
    let mut fields = Fields(Vec::new());
    let is_book = record.name == "PubmedBookArticle";
    for (path, tag) in if is_book { BOOK } else { ARTICLE } {
        for element in record.all(path) {
            fields.push(tag, element.text(&marks), element.span);
        }
    }
    if is_book {
        add_book(&record, &mut fields);
    } else {
        add_article(&record, &mut fields);
    }
    let Fields(mut fields) = fields;
    fields.sort_by_key(|field| field.span);
    let number = fields.iter().find(|field| field.tag == "PMID");
    let named = number.or_else(|| fields.first()).map(|field| field.span).unwrap_or_default();
    let key = number.map(|field| format!("pmid-{}", field.text));
    let mut draft = medline::draft(fields);
    if !is_whole {
        draft.remark(broken("PubMed"));
    }
    Arc::new(draft.finish(key, named, text.len()))
}

/// The remark about a record whose XML breaks off.
pub fn broken(origin: &str) -> Remark {
    Remark {
        code: &REFERENCES,
        cause: "broken XML".to_owned(),
        message: "this record is not whole, so only the part of it that can be read is used"
            .to_owned(),
        words: None,
        replacement: None,
        help: format!("export it from {origin} again"),
    }
}

struct Fields<'t>(Vec<Field<'t>>);

impl<'t> Fields<'t> {
    fn push(&mut self, tag: &'t str, text: String, span: Span) {
        if !text.is_empty() {
            self.0.push(Field { tag, text, span });
        }
    }

    fn dates(&mut self, tag: &'t str, dates: Vec<&Element>) {
        for date in dates {
            self.push(tag, date_of(date), date.span);
        }
    }

    fn authors(&mut self, list: &Element, are_editors: bool) {
        for author in list.elements().filter(|element| element.name == "Author") {
            let part = |name: &str| author.at(&[name]).map(|part| part.text(&marks));
            if let Some(group) = author.at(&["CollectiveName"]) {
                self.push("CN", group.text(&marks), group.span);
                continue;
            }
            let given = part("ForeName").or_else(|| part("Initials"));
            let parts = [part("LastName"), given, part("Suffix")];
            let name: Vec<String> = parts.into_iter().flatten().collect();
            self.push(if are_editors { "FED" } else { "FAU" }, name.join(", "), author.span);
        }
    }

    /// A structured abstract has a heading over each of its paragraphs.
    fn abstracts(&mut self, tag: &'t str, whole: Option<&Element>) {
        let Some(whole) = whole else { return };
        let paragraphs: Vec<String> = whole
            .elements()
            .filter(|element| element.name == "AbstractText")
            .map(|element| match element.attribute("Label").map(str::trim) {
                Some(label) if !["", "UNLABELLED"].contains(&label) => {
                    format!("{label}: {}", element.text(&marks))
                }
                _ => element.text(&marks),
            })
            .collect();
        self.push(tag, paragraphs.join("\n\n"), whole.span);
    }

    fn identifiers(&mut self, ids: Vec<&Element>, kind: &str) {
        for id in ids {
            let text = id.text(&marks);
            match id.attribute(kind) {
                Some("doi") => self.push("AID", format!("{text} [doi]"), id.span),
                Some("pii") => self.push("AID", format!("{text} [pii]"), id.span),
                Some("pmc") => self.push("PMC", text, id.span),
                _ => {}
            }
        }
    }
}

fn add_article(record: &Element, fields: &mut Fields<'_>) {
    let Some(citation) = record.at(&["MedlineCitation"]) else { return };
    let Some(article) = citation.at(&["Article"]) else { return };
    fields.dates("DP", article.all(&["Journal", "JournalIssue", "PubDate"]));
    fields.dates("DEP", article.all(&["ArticleDate"]));
    fields.abstracts("AB", article.at(&["Abstract"]));
    fields.abstracts("OAB", citation.at(&["OtherAbstract"]));
    for list in article.all(&["AuthorList"]) {
        fields.authors(list, list.attribute("Type") == Some("editors"));
    }
    fields.identifiers(article.all(&["ELocationID"]), "EIdType");
    fields.identifiers(record.all(&["PubmedData", "ArticleIdList", "ArticleId"]), "IdType");
    if citation.at(&["MedlineJournalInfo", "MedlineTA"]).is_none()
        && let Some(short) = article.at(&["Journal", "ISOAbbreviation"])
    {
        fields.push("TA", short.text(&marks), short.span);
    }
    if article.at(&["Pagination", "MedlinePgn"]).is_none()
        && let Some(pages) = article.at(&["Pagination"])
    {
        let parts = ["StartPage", "EndPage"];
        let parts = parts.iter().filter_map(|name| Some(pages.at(&[name])?.text(&marks)));
        fields.push("PG", parts.collect::<Vec<_>>().join("-"), pages.span);
    }
    for notice in citation.all(&["CommentsCorrectionsList", "CommentsCorrections"]) {
        let tag = match notice.attribute("RefType") {
            Some("RetractionIn") => "RIN",
            Some("PartialRetractionIn") => "RPI",
            _ => continue,
        };
        if let Some(source) = notice.at(&["RefSource"]) {
            fields.push(tag, source.text(&marks), source.span);
        }
    }
}

fn add_book(record: &Element, fields: &mut Fields<'_>) {
    let Some(document) = record.at(&["BookDocument"]) else { return };
    fields.dates("DP", document.all(&["Book", "PubDate"]));
    fields.abstracts("AB", document.at(&["Abstract"]));
    for list in document.all(&["AuthorList"]) {
        fields.authors(list, list.attribute("Type") == Some("editors"));
    }
    let is_chapter = document.at(&["ArticleTitle"]).is_some();
    for list in document.all(&["Book", "AuthorList"]) {
        let are_editors = list.attribute("Type") == Some("editors");
        // A chapter's own authors stand beside it.
        if are_editors || !is_chapter {
            fields.authors(list, are_editors);
        }
    }
    fields.identifiers(document.all(&["ArticleIdList", "ArticleId"]), "IdType");
}

/// `2018 May 17`, `2018-05-17`, or the words that stand for a date.
fn date_of(date: &Element) -> String {
    let part = |name: &str| date.at(&[name]).map(|part| part.text(&marks));
    if let Some(words) = part("MedlineDate") {
        return words;
    }
    let month = part("Month").or_else(|| part("Season"));
    let is_number = |text: &String| text.bytes().all(|byte| byte.is_ascii_digit());
    let separator = if month.as_ref().is_some_and(is_number) { "-" } else { " " };
    [part("Year"), month, part("Day")].into_iter().flatten().collect::<Vec<_>>().join(separator)
}

/// The marks of an element of a text, as HTML has them.
fn marks(element: &Element) -> &'static [&'static str] {
    match element.name.as_str() {
        "i" => &["i"],
        "b" => &["b"],
        "sup" => &["sup"],
        "sub" => &["sub"],
        _ => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::reference::{ReferenceType, Status};

    const ARTICLE: &str = "<PubmedArticle><MedlineCitation><PMID Version=\"1\">39000001</PMID>\
        <Article><Journal><ISSN IssnType=\"Print\">0003-4975</ISSN><JournalIssue><Volume>118</Volume>\
        <Issue>2</Issue><PubDate><Year>2024</Year><Month>Aug</Month></PubDate></JournalIssue>\
        <Title>The Annals of thoracic surgery</Title></Journal><ArticleTitle>Frailty of <i>S. \
        aureus</i> in β<sub>2</sub>.</ArticleTitle><Pagination><StartPage>412</StartPage>\
        <EndPage>419</EndPage></Pagination><ELocationID EIdType=\"doi\">10.1000/abc</ELocationID>\
        <Abstract><AbstractText Label=\"AIM\">To see.</AbstractText><AbstractText \
        Label=\"RESULTS\">We saw.</AbstractText></Abstract><AuthorList><Author><LastName>King\
        </LastName><ForeName>Martin L</ForeName><Initials>ML</Initials><Suffix>Jr</Suffix></Author>\
        <Author><CollectiveName>Example Group</CollectiveName></Author></AuthorList><Language>eng\
        </Language><PublicationTypeList><PublicationType>Case Reports</PublicationType>\
        </PublicationTypeList></Article><MedlineJournalInfo><MedlineTA>Ann Thorac Surg</MedlineTA>\
        </MedlineJournalInfo></MedlineCitation><PubmedData><PublicationStatus>ppublish\
        </PublicationStatus><ArticleIdList><ArticleId IdType=\"pmc\">PMC9999999</ArticleId>\
        </ArticleIdList><ReferenceList><Reference><ArticleIdList><ArticleId IdType=\"doi\">\
        10.1000/other</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData>\
        </PubmedArticle>";

    #[test]
    fn an_article_is_read_whole() {
        let text = format!("<?xml version='1.0'?><PubmedArticleSet>{ARTICLE}</PubmedArticleSet>");
        let spans = records(&text);
        assert_eq!(spans.len(), 1);
        let record = read(&text[spans[0].range()]);
        let reference = &record.reference;
        let plain = |text: &Option<crate::syntax::reference::MarkedText>| {
            text.as_ref().map(|text| text.plain()).unwrap_or_default()
        };
        assert_eq!(record.key.as_deref(), Some("pmid-39000001"));
        assert_eq!(plain(&reference.title), "Frailty of S. aureus in β₂");
        assert!(reference.title.as_ref().is_some_and(|title| title.runs.len() == 3));
        assert_eq!(plain(&reference.container_title_short), "Ann Thorac Surg");
        assert_eq!(plain(&reference.abstract_text), "AIM: To see.\n\nRESULTS: We saw.");
        let names = &reference.authors.names;
        assert_eq!((names[0].family.as_str(), names[0].suffix.as_str()), ("King", "Jr"));
        assert!(names[1].is_group);
        assert_eq!(reference.doi.as_deref(), Some("10.1000/abc"));
        assert_eq!(reference.pmcid.as_deref(), Some("PMC9999999"));
        assert_eq!(reference.issued.map(|date| date.start.to_string()).as_deref(), Some("2024-08"));
        assert_eq!(reference.subtype.as_deref(), Some("case report"));
        assert_eq!(reference.status, Some(Status::Published));
        assert!(record.remarks.is_empty(), "{:?}", record.remarks);
    }

    #[test]
    fn a_record_that_breaks_off_is_remarked() {
        let record = read(&ARTICLE[..ARTICLE.len() / 2]);
        assert_eq!(record.remarks.len(), 1);
        assert_eq!(record.key.as_deref(), Some("pmid-39000001"));
    }

    #[test]
    fn a_chapter_of_a_book_has_its_editors() {
        let record = read(
            "<PubmedBookArticle><BookDocument><PMID>30000000</PMID><Book><Publisher><PublisherName>\
            StatPearls Publishing</PublisherName></Publisher><BookTitle>StatPearls</BookTitle>\
            <PubDate><Year>2024</Year><Month>01</Month></PubDate><AuthorList Type=\"editors\">\
            <Author><LastName>King</LastName><ForeName>M</ForeName></Author></AuthorList></Book>\
            <ArticleTitle>Mitral Stenosis</ArticleTitle><AuthorList Type=\"authors\"><Author>\
            <LastName>Okafor</LastName><ForeName>C</ForeName></Author></AuthorList></BookDocument>\
            </PubmedBookArticle>",
        );
        let reference = &record.reference;
        assert_eq!(reference.kind, ReferenceType::Chapter);
        assert_eq!(reference.authors.names.len(), 1);
        assert_eq!(reference.editors.names.len(), 1);
        assert_eq!(reference.issued.map(|date| date.start.to_string()).as_deref(), Some("2024-01"));
    }
}
