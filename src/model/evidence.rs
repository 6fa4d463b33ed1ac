//! What a home page can count: certificates, examinations, licenses, papers, posters, operations.
//!
//! Only what the public CV, the case log and the lists say. It guesses nothing: an examination is passed where
//! its entry says so, a paper counts from its acceptance, and a number below two is left out. How
//! it is worded, and whether its page exists, is decided by the home page.

use crate::base::{Period, PeriodEnd};
use crate::lexicon::article_label::{is_labeled, is_other_type, is_type_keyword};
use crate::lexicon::case_role::{AS_SURGEON, CasePart};
use crate::lexicon::credential::{Credential, held};
use crate::lexicon::exam::{ExamSeries, WHOLE, passed_parts};
use crate::lexicon::{EntryKind, SectionKind};
use crate::model::Profile;
use crate::model::cv::{Cv, Entry, Section};
use crate::model::presentation::PresentationKind;
use crate::model::publication::{Publication, PublicationKind};
use crate::model::settings::Proof;
use crate::syntax::markdown::{Block, plain_text};
use crate::syntax::reference::ReferenceType;

/// One fact, with what its link needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// The CV says it at this id.
    Held {
        credential: Credential,
        id: String,
    },
    /// The parts of a series that are passed, in order, and none where it is passed as a whole; the
    /// section of the CV that says it.
    Exams {
        series: ExamSeries,
        parts: Vec<u8>,
        id: String,
    },
    /// Peer-reviewed papers, accepted or further.
    Papers {
        count: usize,
        first_author: usize,
    },
    Posters {
        count: usize,
        awards: usize,
    },
    /// The section of the CV that has the case log.
    Operations {
        count: usize,
        counted: Operated,
        id: String,
    },
}

/// Which operations are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operated {
    AsSurgeon,
    /// By a person who has none as surgeon.
    AsAssistant,
    /// As the log itself counts them.
    Major,
}

/// A number below this proves nothing.
const FEWEST: usize = 2;

/// What is true of the kinds that are asked for, in their order.
pub fn evidence(profile: &Profile) -> Vec<Evidence> {
    profile.settings.home.evidence.iter().flat_map(|proof| of_kind(profile, *proof)).collect()
}

/// Whether the CV says that an examination of these is passed.
pub fn has_passed(profile: &Profile, asked: &[ExamSeries]) -> bool {
    let passed = profile.cv.iter().flat_map(exams);
    passed
        .into_iter()
        .any(|fact| matches!(fact, Evidence::Exams { series, .. } if asked.contains(&series)))
}

fn of_kind(profile: &Profile, proof: Proof) -> Vec<Evidence> {
    match proof {
        Proof::Ecfmg => profile.cv.as_ref().map(ecfmg).unwrap_or_default(),
        Proof::Exams => profile.cv.as_ref().map(exams).unwrap_or_default(),
        Proof::Papers => {
            papers(profile.publications.iter().map(|work| &***work)).into_iter().collect()
        }
        Proof::Posters => posters(profile).into_iter().collect(),
        Proof::Operations => operations(profile).into_iter().collect(),
    }
}

fn ecfmg(cv: &Cv) -> Vec<Evidence> {
    let held = credentials(cv).into_iter();
    held.filter(|(credential, _)| *credential == Credential::Ecfmg).map(evidence_of).collect()
}

/// Each that the CV says is held, once.
fn credentials(cv: &Cv) -> Vec<(Credential, String)> {
    let mut known: Vec<(Credential, String)> = Vec::new();
    for statement in statements(cv) {
        for credential in held(&statement.text) {
            // A registration from one date to another is over.
            let is_over = statement.has_ended && credential != Credential::Ecfmg;
            if !is_over && !known.iter().any(|(one, _)| *one == credential) {
                known.push((credential, statement.id.clone()));
            }
        }
    }
    known
}

fn evidence_of((credential, id): (Credential, String)) -> Evidence {
    Evidence::Held { credential, id }
}

/// What is passed, and then what follows of it.
fn exams(cv: &Cv) -> Vec<Evidence> {
    let mut exams: Vec<(ExamSeries, Vec<u8>, String)> = Vec::new();
    for statement in statements(cv) {
        for (series, part) in passed_parts(&statement.text) {
            match exams.iter_mut().find(|(known, ..)| *known == series) {
                Some((_, parts, _)) => parts.push(part),
                None => exams.push((series, vec![part], statement.section.clone())),
            }
        }
    }
    let sorted = |(series, mut parts, id): (ExamSeries, Vec<u8>, String)| {
        parts.sort_unstable();
        parts.dedup();
        if parts.contains(&WHOLE) {
            parts.clear();
        }
        Evidence::Exams { series, parts, id }
    };
    let held = credentials(cv).into_iter();
    let licenses = held.filter(|(credential, _)| *credential != Credential::Ecfmg);
    exams.into_iter().map(sorted).chain(licenses.map(evidence_of)).collect()
}

fn papers<'a>(works: impl Iterator<Item = &'a Publication>) -> Option<Evidence> {
    let papers: Vec<&Publication> = works.filter(|work| is_reviewed_paper(work)).collect();
    let first_author = papers.iter().filter(|work| work.is_by_first_author()).count();
    (papers.len() >= FEWEST).then_some(Evidence::Papers { count: papers.len(), first_author })
}

fn posters(profile: &Profile) -> Option<Evidence> {
    // What lies ahead has not been shown.
    let shown = profile.of_kind(PresentationKind::Poster).filter(|poster| {
        poster.events.is_empty() || poster.events.iter().any(|event| !event.is_ahead)
    });
    let shown: Vec<_> = shown.collect();
    let count = shown.len();
    let events = shown.iter().flat_map(|poster| &poster.events);
    let awards = events.filter(|event| event.award.is_some()).count();
    (count >= FEWEST).then_some(Evidence::Posters { count, awards })
}

/// What the only log calls major, else what all logs have in the role of a surgeon, else what they
/// have in that of an assistant.
fn operations(profile: &Profile) -> Option<Evidence> {
    let sections = &profile.cv.as_ref()?.sections;
    let id = sections.iter().find(|section| section.kind == SectionKind::CaseLog)?.id.clone();
    let major = match &profile.case_logs[..] {
        [log] => log.total_major.map_or(0, |count| count as usize),
        _ => 0,
    };
    let sum = |parts: &[CasePart]| -> usize {
        profile.case_logs.iter().map(|log| log.sum_of(parts) as usize).sum()
    };
    [
        (major, Operated::Major),
        (sum(AS_SURGEON), Operated::AsSurgeon),
        (sum(&[CasePart::Assisted]), Operated::AsAssistant),
    ]
    .into_iter()
    .find(|(count, _)| *count >= FEWEST)
    .map(|(count, counted)| Evidence::Operations { count, counted, id })
}

/// Whether the person is an author of the work, a journal has taken it, and its kind is one that
/// reviewers read: no abstract, letter, editorial, obituary, correction, review of a book or
/// preprint, and nothing retracted.
fn is_reviewed_paper(work: &Publication) -> bool {
    let is_kind = matches!(
        work.kind,
        PublicationKind::Article | PublicationKind::Review | PublicationKind::CaseReport
    );
    let reference = &work.reference;
    let genre = reference.genre.as_ref().map(|genre| genre.plain());
    let is_other = reference.subtype.iter().chain(&genre).any(|words| is_other_type(words))
        || reference.keywords.iter().any(|word| is_type_keyword(word));
    reference.kind == ReferenceType::ArticleJournal
        && is_kind
        && work.owner.is_some()
        && work.status.is_accepted()
        && !is_other
        && !is_labeled(&work.title)
}

/// A line of the CV that may say something of an examination.
struct Statement {
    text: String,
    /// Of the entry, or of the section where the line is in no entry.
    id: String,
    section: String,
    /// Its dates are a range that is over.
    has_ended: bool,
}

/// The lines about examinations and certificates: an entry with its text, or an item of a list.
fn statements(cv: &Cv) -> impl Iterator<Item = Statement> {
    cv.sections.iter().flat_map(|section| {
        let is_of_exams = section.kind == SectionKind::Certification;
        let bare = if is_of_exams { of_section(section) } else { Vec::new() };
        let entries = section.entries.iter().flat_map(Entry::with_posts);
        let entries = entries.filter(move |(entry, _)| {
            is_of_exams
                || matches!(
                    entry.kind,
                    Some(EntryKind::Exam | EntryKind::Certification | EntryKind::License)
                )
        });
        bare.into_iter().chain(entries.flat_map(|(entry, _)| of_entry(section, entry)))
    })
}

fn of_section(section: &Section) -> Vec<Statement> {
    let mut lines = Vec::new();
    let rest = read_blocks(&section.blocks, &mut lines);
    lines.push(rest);
    let statement = |text| Statement {
        text,
        id: section.id.clone(),
        section: section.id.clone(),
        has_ended: false,
    };
    lines.into_iter().map(statement).collect()
}

/// Nothing where the date of the entry lies ahead.
fn of_entry(section: &Section, entry: &Entry) -> Vec<Statement> {
    if entry.period.as_ref().is_some_and(|period: &Period| period.expected) {
        return Vec::new();
    }
    let end = entry.period.as_ref().map(|period| period.end);
    let has_ended = matches!(end, Some(PeriodEnd::Date(_)));
    let byline = entry.organization.iter().chain(&entry.place).chain(&entry.other);
    let head: Vec<String> =
        std::iter::once(&entry.title).chain(byline).map(|part| plain_text(part)).collect();
    let head = head.join(", ");
    let mut items = Vec::new();
    let rest = read_blocks(&entry.blocks, &mut items);
    let lines = std::iter::once(format!("{head}; {rest}"))
        .chain(items.iter().map(|item| format!("{head}; {item}")));
    lines
        .map(|text| Statement {
            text,
            id: entry.id.clone(),
            section: section.id.clone(),
            has_ended,
        })
        .collect()
}

/// The running text of blocks; the items of lists go to `items`, each a line. Tables and code say
/// nothing, nor do lists within lists.
fn read_blocks(blocks: &[Block], items: &mut Vec<String>) -> String {
    let mut text = String::new();
    for block in blocks {
        match block {
            Block::Paragraph { content } | Block::Plain { content } => {
                text.push_str(&plain_text(content));
                text.push_str(". ");
            }
            Block::List { items: list, .. } => {
                let is_done =
                    |item: &&crate::syntax::markdown::ListItem| item.checked != Some(false);
                items.extend(list.iter().filter(is_done).map(|item| {
                    let lines = item.content.iter().filter_map(|block| match block {
                        Block::Paragraph { content } | Block::Plain { content } => {
                            Some(plain_text(content))
                        }
                        _ => None,
                    });
                    lines.collect::<Vec<_>>().join(". ")
                }));
            }
            _ => {}
        }
    }
    text
}
