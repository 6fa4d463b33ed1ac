//! Crossref, PubMed and ORCID: notices about works, and the works under a person's identifier.
//!
//! Sends numbers alone, many in one question. A service that does not answer is named, and the
//! others are asked all the same.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use url::Url;

use crate::lint::online::{Answers, AskedWork, ElsewhereWork, Notice, NoticeKind, Questions};
use crate::online::Services;
use crate::online::client::Client;
use crate::online::memory::Memory;
use crate::syntax::reference::identifier::{doi_of, pmid_of};

/// What stands for itself in a part of an address.
const PART: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
/// How many works are asked for at a time.
const MOST_DOIS: usize = 20;
const MOST_PMIDS: usize = 200;
/// How often a service in trouble is asked, and how long it may ask to be left alone.
const TRIES: u32 = 3;
const LONGEST_PAUSE: u64 = 20;

/// What one service is asked with.
struct Asker<'a> {
    client: &'a Client,
    memory: &'a Memory<'a>,
}

/// Asks about the works and for those of the person. Returns whether any service answered, and
/// `None` where none was to be asked.
pub fn ask(
    client: &Client,
    memory: &Memory<'_>,
    services: &Services,
    questions: &Questions,
    answers: &mut Answers,
) -> Option<bool> {
    let asker = Asker { client, memory };
    let asked = [
        ("Crossref", asker.crossref(&services.crossref, &questions.works, &mut answers.notices)),
        ("PubMed", asker.pubmed(&services.pubmed, questions, answers)),
        ("ORCID", asker.orcid(&services.orcid, questions, answers)),
    ];
    let silent = asked.iter().filter(|(_, asked)| *asked == Some(false));
    answers.silent = silent.map(|(name, _)| *name).collect();
    asked.into_iter().filter_map(|(_, asked)| asked).reduce(|one, other| one || other)
}

impl Asker<'_> {
    /// Whether all was answered; `None` where there was nothing to ask.
    fn crossref(&self, base: &str, works: &[AskedWork], notices: &mut Vec<Notice>) -> Option<bool> {
        let with_doi: Vec<_> =
            works.iter().filter_map(|work| Some((work, work.doi.as_deref()?))).collect();
        // A comma parts two filters, so a number with one is passed over.
        let (with_doi, _): (Vec<_>, Vec<_>) =
            with_doi.into_iter().partition(|(_, doi)| !doi.contains(','));
        let mut is_answered = None;
        for some in with_doi.chunks(MOST_DOIS) {
            let filters = some.iter().map(|(_, doi)| format!("doi:{}", escaped(doi)));
            let filters: Vec<String> = filters.collect();
            let url = format!("{base}/works?rows={}&filter={}", some.len(), filters.join(","));
            let Some(answer) = self.json(&url) else { return Some(false) };
            is_answered = Some(true);
            for item in list(&answer["message"]["items"]) {
                let doi = item["DOI"].as_str().unwrap_or_default();
                let of = some.iter().find(|(_, known)| known.eq_ignore_ascii_case(doi));
                let Some((work, _)) = of else { continue };
                notices.extend(list(&item["updated-by"]).iter().filter_map(|update| {
                    Some(Notice {
                        work: work.key.clone(),
                        kind: crossref_kind(update["type"].as_str()?)?,
                        service: "Crossref",
                        by: update["DOI"].as_str().unwrap_or_default().to_owned(),
                    })
                }));
            }
        }
        is_answered
    }

    fn pubmed(&self, base: &str, questions: &Questions, answers: &mut Answers) -> Option<bool> {
        let mut is_answered = None;
        let with_pmid: Vec<_> =
            questions.works.iter().filter_map(|work| Some((work, work.pmid.as_deref()?))).collect();
        for some in with_pmid.chunks(MOST_PMIDS) {
            let ids: Vec<&str> = some.iter().map(|(_, pmid)| *pmid).collect();
            let Some(summaries) = self.summaries(base, &ids) else { return Some(false) };
            is_answered = Some(true);
            for (work, pmid) in some {
                answers.notices.extend(pubmed_notices(work, &summaries["result"][*pmid]));
            }
        }
        let Some(orcid) = &questions.orcid else { return is_answered };
        let url = format!(
            "{base}/esearch.fcgi?db=pubmed&retmode=json&retmax={MOST_PMIDS}&tool=folio&term={}",
            escaped(&format!("{orcid}[auid]"))
        );
        let Some(found) = self.json(&url) else { return Some(false) };
        let ids = list(&found["esearchresult"]["idlist"]).iter().filter_map(Value::as_str);
        let is_known = |id: &&str| with_pmid.iter().any(|(_, pmid)| pmid == id);
        let new: Vec<&str> = ids.filter(|id| !is_known(id)).collect();
        if new.is_empty() {
            return Some(true);
        }
        let Some(summaries) = self.summaries(base, &new) else { return Some(false) };
        let works = new.iter().filter_map(|id| pubmed_work(id, &summaries["result"][*id]));
        answers.elsewhere.extend(works);
        Some(true)
    }

    fn summaries(&self, base: &str, ids: &[&str]) -> Option<Value> {
        let ids = ids.join(",");
        self.json(&format!("{base}/esummary.fcgi?db=pubmed&retmode=json&tool=folio&id={ids}"))
    }

    fn orcid(&self, base: &str, questions: &Questions, answers: &mut Answers) -> Option<bool> {
        let orcid = questions.orcid.as_ref()?;
        let url = format!("{base}/v3.0/{}/works", escaped(orcid));
        let Some(record) = self.json(&url) else { return Some(false) };
        answers.elsewhere.extend(list(&record["group"]).iter().filter_map(orcid_work));
        Some(true)
    }

    fn json(&self, url: &str) -> Option<Value> {
        serde_json::from_slice(&self.bytes(url)?).ok()
    }

    /// The answer to a question, of the last day or of now.
    fn bytes(&self, url: &str) -> Option<Vec<u8>> {
        if let Some(known) = self.memory.service(url) {
            return Some(known);
        }
        let asked = Url::parse(url).ok()?;
        for _ in 0..TRIES {
            let (head, bytes) = self.client.get(&asked, "application/json").ok()?;
            match head.status {
                200..=299 => {
                    self.memory.keep_service(url, &bytes);
                    return Some(bytes);
                }
                429 | 500..=599 => match head.wait.unwrap_or(1) {
                    seconds if seconds <= LONGEST_PAUSE => self.client.wait(seconds),
                    _ => return None,
                },
                _ => return None,
            }
        }
        None
    }
}

fn escaped(part: &str) -> String {
    utf8_percent_encode(part, PART).to_string()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The types of updates that Crossref registers (Crossmark); others, such as a new version of a
/// preprint, are no news about what the work says.
fn crossref_kind(kind: &str) -> Option<NoticeKind> {
    match kind.replace('-', "_").as_str() {
        "retraction" | "partial_retraction" | "withdrawal" | "removal" => {
            Some(NoticeKind::Retraction)
        }
        "expression_of_concern" => Some(NoticeKind::Concern),
        "correction" | "corrigendum" | "erratum" => Some(NoticeKind::Correction),
        _ => None,
    }
}

/// What the summary of a record says of later notices: `references` with their `reftype`, and the
/// type of a work that was retracted.
fn pubmed_notices(work: &AskedWork, summary: &Value) -> Vec<Notice> {
    let notice = |kind, by: &str| Notice {
        work: work.key.clone(),
        kind,
        service: "PubMed",
        by: by.trim().to_owned(),
    };
    let mut notices: Vec<Notice> = list(&summary["references"])
        .iter()
        .filter_map(|reference| {
            let kind = reference["reftype"].as_str()?.trim_end_matches(':').to_lowercase();
            let kind = match kind.as_str() {
                "retraction in" | "partial retraction in" => NoticeKind::Retraction,
                "expression of concern in" => NoticeKind::Concern,
                "erratum in" | "corrected and republished in" => NoticeKind::Correction,
                _ => return None,
            };
            Some(notice(kind, reference["refsource"].as_str().unwrap_or_default()))
        })
        .collect();
    let is_retracted = list(&summary["pubtype"]).iter().any(|kind| kind == "Retracted Publication");
    if is_retracted && notices.iter().all(|notice| notice.kind != NoticeKind::Retraction) {
        notices.push(notice(NoticeKind::Retraction, ""));
    }
    notices
}

/// A work of a summary, unless it is a notice about another.
fn pubmed_work(id: &str, summary: &Value) -> Option<ElsewhereWork> {
    const NOTICES: [&str; 3] =
        ["Published Erratum", "Retraction of Publication", "Expression of Concern"];
    let is_notice = list(&summary["pubtype"])
        .iter()
        .any(|kind| kind.as_str().is_some_and(|kind| NOTICES.contains(&kind)));
    let title = summary["title"].as_str()?.trim_end_matches('.').trim().to_owned();
    let doi = list(&summary["articleids"]).iter().find(|number| number["idtype"] == "doi");
    let doi = doi.and_then(|number| number["value"].as_str()).map(str::to_owned);
    let (service, pmid) = ("PubMed", Some(id.to_owned()));
    (!is_notice && !title.is_empty()).then_some(ElsewhereWork { service, title, doi, pmid })
}

/// A work of a record: of its versions the first, which is the one that the person prefers.
fn orcid_work(group: &Value) -> Option<ElsewhereWork> {
    let summary = list(&group["work-summary"]).first()?;
    let title = summary["title"]["title"]["value"].as_str()?.trim().to_owned();
    let numbers = list(&summary["external-ids"]["external-id"]);
    let of_kind = |kind: &str| {
        let number = numbers.iter().find(|number| {
            number["external-id-type"] == kind && number["external-id-relationship"] == "self"
        });
        number.and_then(|number| number["external-id-value"].as_str())
    };
    let (doi, pmid) = (of_kind("doi").and_then(doi_of), of_kind("pmid").and_then(pmid_of));
    (!title.is_empty()).then_some(ElsewhereWork { service: "ORCID", title, doi, pmid })
}
