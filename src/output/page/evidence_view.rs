//! The line of counted facts on the home page, in words, each a link to where it is shown.
//!
//! A fact whose page is not on the site is left out. What counts is decided by `model::evidence`.

use serde::Serialize;

use crate::base::OutputPath;
use crate::lexicon::credential::Credential;
use crate::lexicon::exam::ExamSeries;
use crate::model::evidence::{Evidence, Operated, evidence};
use crate::model::presentation::PresentationKind;
use crate::plan::routes;
use crate::render::SiteContext;
use crate::words::Words;

#[derive(Hash, Serialize)]
pub struct EvidenceView {
    text: String,
    href: String,
}

pub fn view(site: &SiteContext<'_>) -> Vec<EvidenceView> {
    evidence(site.profile).iter().filter_map(|fact| fact_view(site, fact)).collect()
}

fn fact_view(site: &SiteContext<'_>, fact: &Evidence) -> Option<EvidenceView> {
    let words = site.words.own;
    let href = |page: OutputPath| site.plan.has(&page).then(|| site.href(&page));
    let in_cv = |id: &str| href(routes::cv()).map(|cv| format!("{cv}#{id}"));
    let (text, href) = match fact {
        Evidence::Held { credential, id } => {
            let text = match credential {
                Credential::Ecfmg => words.evidence_ecfmg(),
                Credential::Gmc => words.evidence_gmc(),
                Credential::Approbation => words.evidence_approbation(),
                Credential::Amc => words.evidence_amc_certificate(),
            };
            (text.to_owned(), in_cv(id))
        }
        Evidence::Exams { series, parts, id } if parts.is_empty() => {
            (whole(words, *series)?.to_owned(), in_cv(id))
        }
        Evidence::Exams { series, parts, id } => {
            let numbers = match series {
                ExamSeries::Mrcs => letters(parts),
                _ => numbers(words, parts),
            };
            let text = match series {
                ExamSeries::Usmle => words.evidence_usmle(parts.len(), &numbers),
                ExamSeries::Comlex => words.evidence_comlex(parts.len(), &numbers),
                ExamSeries::Plab => words.evidence_plab(parts.len(), &numbers),
                ExamSeries::Mccqe => words.evidence_mccqe(parts.len(), &numbers),
                ExamSeries::Mrcs => words.evidence_mrcs(parts.len(), &numbers),
                ExamSeries::Amc => words.evidence_amc(parts.len(), &numbers),
                ExamSeries::Oet | ExamSeries::Fachsprache | ExamSeries::Kenntnis => {
                    whole(words, *series)?.to_owned()
                }
            };
            (text, in_cv(id))
        }
        Evidence::Papers { count, first_author } => {
            let text = match first_author {
                0 => words.evidence_papers(*count),
                first => words.evidence_papers_first(*count, *first),
            };
            (text, href(routes::publications()))
        }
        Evidence::Posters { count, awards } => {
            let text = match awards {
                0 => words.evidence_posters(*count),
                awards => words.evidence_posters_awarded(*count, *awards),
            };
            (text, href(OutputPath::page(PresentationKind::Poster.folder())))
        }
        Evidence::Operations { count, counted, id } => {
            let text = match counted {
                Operated::AsSurgeon => words.evidence_operated(*count),
                Operated::AsAssistant => words.evidence_assisted(*count),
                Operated::Major => words.evidence_major(*count),
            };
            (text, in_cv(id))
        }
    };
    Some(EvidenceView { text, href: href? })
}

/// An examination that is passed as a whole, if it is said of it so.
fn whole(words: &Words, series: ExamSeries) -> Option<&str> {
    match series {
        ExamSeries::Plab => Some(words.evidence_plab_whole()),
        ExamSeries::Mrcs => Some(words.evidence_mrcs_whole()),
        ExamSeries::Oet => Some(words.evidence_oet()),
        ExamSeries::Fachsprache => Some(words.evidence_fachsprache()),
        ExamSeries::Kenntnis => Some(words.evidence_kenntnis()),
        ExamSeries::Usmle | ExamSeries::Comlex | ExamSeries::Mccqe | ExamSeries::Amc => None,
    }
}

/// `A`, `A–B`.
fn letters(parts: &[u8]) -> String {
    let letter = |part: &u8| if *part == 1 { "A" } else { "B" };
    parts.iter().map(letter).collect::<Vec<_>>().join("–")
}

/// `1`, `1–3`, or `1, 3`.
fn numbers(words: &Words, parts: &[u8]) -> String {
    match parts {
        [first, .., last] if usize::from(last - first) + 1 == parts.len() => {
            format!("{first}–{last}")
        }
        _ => words.commas().list(&parts.iter().map(u8::to_string).collect::<Vec<_>>()),
    }
}
