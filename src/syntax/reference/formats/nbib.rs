//! `.nbib`: MEDLINE as text, which PubMed's "Send to: Citation manager" and "Save: PubMed" give.
//!
//! A line has its tag in four places, a hyphen and a space; a line without one goes on with the
//! value before. An empty line or the next `PMID-` begins the next record. It reads no other
//! format; what the tags mean stands in `medline`.

use std::sync::Arc;

use super::medline::{self, Field};
use super::tagged_lines::{self, Tag};
use crate::base::Span;
use crate::syntax::works::WorkRecord;

/// The records of a file, as spans. What has neither a number nor a title goes on with the record
/// before.
pub fn records(text: &str) -> Vec<Span> {
    let mut has_number = false;
    let mut after_blank = true;
    let pieces = tagged_lines::pieces(text, |line| {
        if line.trim().is_empty() {
            after_blank = true;
            return false;
        }
        let Some(tag) = tag_of(line) else {
            after_blank = false;
            return false;
        };
        let is_number = tag.name == "PMID";
        let opens = after_blank || is_number && has_number;
        after_blank = false;
        has_number = is_number || has_number && !opens;
        opens
    });
    let names_a_work = |piece: &Span| {
        let piece = text.get(piece.range()).unwrap_or_default();
        let mut tags = tagged_lines::lines(piece).filter_map(|(_, line)| tag_of(line));
        tags.any(|tag| ["PMID", "TI", "BTI"].contains(&tag.name))
    };
    let mut records: Vec<Span> = Vec::new();
    for piece in pieces {
        match records.last_mut() {
            Some(last) if !names_a_work(&piece) => last.end = piece.end,
            _ => records.push(piece),
        }
    }
    records
}

/// Reads one record.
#[comemo::memoize]
pub fn read(text: &str) -> Arc<WorkRecord> {
    let (fields, _) = tagged_lines::fields(text, |line, _| tag_of(line));
    let number = fields.iter().find(|field| field.tag == "PMID");
    let named = number.or_else(|| fields.first()).map(|field| field.span).unwrap_or_default();
    let key = number.map(|field| field.joined()).filter(|number| is_number(number));
    let fields = fields
        .iter()
        .map(|field| Field { tag: field.tag, text: field.joined(), span: field.span })
        .collect();
    let draft = medline::draft(fields);
    Arc::new(draft.finish(key.map(|number| format!("pmid-{number}")), named, text.len()))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The tag of a line: two to four letters and digits, blanks up to the fourth place, `- `. What was
/// typed with another number of blanks is a tag if MEDLINE has it.
fn tag_of(line: &str) -> Option<Tag<'_>> {
    let line_start = line.trim_start_matches('\u{feff}');
    let skipped = line.len() - line_start.len();
    let (name, rest) = line_start.split_once('-')?;
    let is_strict = name.len() == 4;
    let name = name.trim_end();
    let is_tag = (2..=4).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && name.starts_with(|c: char| c.is_ascii_uppercase());
    let is_apart = rest.is_empty() || rest.starts_with(' ');
    let is_tag = is_tag && is_apart && (is_strict || medline::is_tag(name));
    let value = skipped + line_start.len() - rest.len();
    is_tag.then_some(Tag { name, value })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::reference::{ReferenceType, Status};

    const RECORD: &str = "\
PMID- 39000001
OWN - NLM
IS  - 1552-6259 (Electronic)
VI  - 118
IP  - 2
DP  - 2024 Aug
TI  - Frailty before coronary
      bypass.
PG  - 412-419
LID - S0003-4975(24)00123-4 [pii]
LID - 10.1016/j.athoracsur.2024.03.001 [doi]
AB  - BACKGROUND: Invented. RESULTS: None.
CN  - Example Heart Group
FAU - Okafor, Chiamaka N
AU  - Okafor CN
FAU - King, Martin L
AU  - King ML
LA  - eng
PT  - Journal Article
PT  - Review
TA  - Ann Thorac Surg
JT  - The Annals of thoracic surgery
OT  - Frailty
OT  - coronary bypass
MH  - Humans
PMC - PMC9999999
PST - ppublish
SO  - Ann Thorac Surg. 2024 Aug;118(2):412-419.
";

    fn keys(text: &str) -> Vec<Option<String>> {
        records(text).iter().map(|span| read(&text[span.range()]).key.clone()).collect()
    }

    #[test]
    fn a_record_is_read_whole() {
        let record = read(RECORD);
        assert_eq!(record.key.as_deref(), Some("pmid-39000001"));
        assert_eq!(&RECORD[record.span.range()], "39000001");
        let reference = &record.reference;
        let plain = |text: &Option<crate::syntax::reference::MarkedText>| {
            text.as_ref().map(|text| text.plain()).unwrap_or_default()
        };
        assert_eq!(reference.kind, ReferenceType::ArticleJournal);
        assert_eq!(reference.subtype.as_deref(), Some("review"));
        assert_eq!(plain(&reference.title), "Frailty before coronary bypass");
        assert_eq!(plain(&reference.container_title), "The Annals of thoracic surgery");
        assert_eq!(plain(&reference.container_title_short), "Ann Thorac Surg");
        let families: Vec<(&str, bool)> = reference
            .authors
            .names
            .iter()
            .map(|name| (name.family.as_str(), name.is_group))
            .collect();
        assert_eq!(families, [("Okafor", false), ("King", false), ("Example Heart Group", true)]);
        assert_eq!(reference.doi.as_deref(), Some("10.1016/j.athoracsur.2024.03.001"));
        assert_eq!(reference.pmid.as_deref(), Some("39000001"));
        assert_eq!(reference.pmcid.as_deref(), Some("PMC9999999"));
        assert_eq!(reference.issn.as_deref(), Some("1552-6259"));
        assert_eq!(reference.keywords, ["Frailty", "coronary bypass"]);
        assert_eq!(reference.article_number, None);
        assert_eq!(reference.status, Some(Status::Published));
        assert_eq!(reference.language.as_deref(), Some("en"));
        assert!(record.remarks.is_empty(), "{:?}", record.remarks);
    }

    #[test]
    fn records_are_parted_by_numbers_and_empty_lines() {
        let two = format!("\n{RECORD}\n{}", RECORD.replace("39000001", "39000002"));
        assert_eq!(
            keys(&two),
            [Some("pmid-39000001".to_owned()), Some("pmid-39000002".to_owned())]
        );
        // Pasted together without an empty line.
        assert_eq!(keys(&two.replace("\n\n", "\n")).len(), 2);
        assert_eq!(keys(&two.replace('\n', "\r\n")).len(), 2);
        // An empty line inside of a record.
        let torn = RECORD.replace("PST -", "\nPST -");
        assert_eq!(keys(&torn), [Some("pmid-39000001".to_owned())]);
        assert_eq!(keys("").len(), 0);
        // As other data bases write it, without numbers.
        assert_eq!(keys("TI  - One.\nFAU - A, B\n\nTI  - Two.\n").len(), 2);
    }

    #[test]
    fn a_work_that_is_online_first_says_so() {
        let ahead = "PMID- 1\nTI  - A.\nDP  - 2024 Jan 15\nDEP - 20240115\nPST - aheadofprint\n";
        let record = read(ahead);
        assert_eq!(record.reference.status, Some(Status::PublishedAheadOfPrint));
        let date = record.reference.issued.map(|date| date.start.to_string());
        assert_eq!(date.as_deref(), Some("2024-01-15"));
    }

    #[test]
    fn a_translated_title_is_in_brackets_behind_the_own() {
        let record = read("PMID- 1\nTI  - [Frailty before surgery].\nTT  - Gebrechlichkeit.\n");
        let title = record.reference.title.as_ref().map(|title| title.plain());
        assert_eq!(title.as_deref(), Some("Gebrechlichkeit [Frailty before surgery]"));
    }

    #[test]
    fn a_retraction_is_remarked_once() {
        let record = read(
            "PMID- 1\nTI  - A.\nPT  - Journal Article\nPT  - Retracted Publication\n\
            RIN - Heart. 2025 Jan;1(1):2. PMID: 2\n",
        );
        assert_eq!(record.remarks.len(), 1, "{:?}", record.remarks);
    }

    #[test]
    fn a_chapter_has_its_book() {
        let record = read(
            "PMID- 30000000\nPB  - StatPearls Publishing\nDP  - 2024 Jan\nTI  - Mitral Stenosis\n\
            BTI - StatPearls\nFAU - Okafor, C\nED  - King M\nPL  - Treasure Island (FL)\nPT  - \
            Study Guide\n",
        );
        let reference = &record.reference;
        assert_eq!(reference.kind, ReferenceType::Chapter);
        let book = reference.container_title.as_ref().map(|book| book.plain());
        assert_eq!(book.as_deref(), Some("StatPearls"));
        assert_eq!(reference.editors.names.len(), 1);
        let place = reference.publisher_place.as_ref().map(|place| place.plain());
        assert_eq!(place.as_deref(), Some("Treasure Island (FL)"));
    }
}
