//! The line of counted facts on the home page, in words, each a link to where it is shown.
//!
//! A fact whose page is not on the site is left out. What counts is decided by `model::evidence`.

use serde::Serialize;

use crate::base::OutputPath;
use crate::lexicon::exam::ExamSeries;
use crate::model::evidence::{Evidence, evidence};
use crate::model::presentation::PresentationKind;
use crate::plan::routes;
use crate::render::SiteContext;

#[derive(Hash, Serialize)]
pub struct EvidenceView {
    text: String,
    href: String,
}

pub fn view(site: &SiteContext<'_>) -> Vec<EvidenceView> {
    evidence(site.profile).iter().filter_map(|fact| fact_view(site, fact)).collect()
}

fn fact_view(site: &SiteContext<'_>, fact: &Evidence) -> Option<EvidenceView> {
    let words = site.words.pages;
    let href = |page: OutputPath| site.plan.has(&page).then(|| site.href(&page));
    let in_cv = |id: &str| href(routes::cv()).map(|cv| format!("{cv}#{id}"));
    let (text, href) = match fact {
        Evidence::Ecfmg { id } => (words.evidence_ecfmg().to_owned(), in_cv(id)),
        Evidence::Exams { series, parts, id } => {
            let numbers = numbers(parts);
            let text = match series {
                ExamSeries::Usmle => words.evidence_usmle(parts.len(), &numbers),
                ExamSeries::Comlex => words.evidence_comlex(parts.len(), &numbers),
                ExamSeries::Plab => words.evidence_plab(parts.len(), &numbers),
                ExamSeries::Mccqe => words.evidence_mccqe(parts.len(), &numbers),
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
    };
    Some(EvidenceView { text, href: href? })
}

/// `1`, `1–3`, or `1, 3`.
fn numbers(parts: &[u8]) -> String {
    match parts {
        [first, .., last] if usize::from(last - first) + 1 == parts.len() => {
            format!("{first}–{last}")
        }
        _ => parts.iter().map(u8::to_string).collect::<Vec<_>>().join(", "),
    }
}
