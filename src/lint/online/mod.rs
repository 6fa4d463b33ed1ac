//! What services and other sites say of this one: where its links lead, what became of its works,
//! and which works they know that it does not have.
//!
//! Asks nobody: `questions` is what there is to ask, the room `online` asks it when a person wants
//! that, and `report` says what the answers mean. A build never comes here.

mod addresses;
mod answers;
mod link_report;
mod unanswered;
mod work_report;
mod written_at;

pub use addresses::OutsideLink;
pub use answers::{Answers, Death, ElsewhereWork, LinkAnswer, Notice, NoticeKind, Unclear};

use crate::base::{Code, Diagnostic};
use crate::lint::LintContext;
use crate::model::publication::Publication;

pub static CORRECTED: Code = Code::note("corrected", include_str!("../../../codes/corrected.md"));
pub static DEAD_LINK: Code =
    Code::warning("dead-link", include_str!("../../../codes/dead-link.md"));
pub static MOVED_LINK: Code =
    Code::note("moved-link", include_str!("../../../codes/moved-link.md"));
pub static NOT_ASKED: Code = Code::note("not-asked", include_str!("../../../codes/not-asked.md"));
pub static OFFLINE: Code = Code::warning("offline", include_str!("../../../codes/offline.md"));
pub static WORK_ELSEWHERE: Code =
    Code::note("work-elsewhere", include_str!("../../../codes/work-elsewhere.md"));

/// The codes of these diagnostics, besides `retracted`.
pub static CODES: &[&Code] =
    &[&CORRECTED, &DEAD_LINK, &MOVED_LINK, &NOT_ASKED, &OFFLINE, &WORK_ELSEWHERE];

/// What there is to ask.
#[derive(Clone, Debug, Default)]
pub struct Questions {
    /// The addresses of other sites on the pages, in their order.
    pub links: Vec<OutsideLink>,
    /// The works with a number that services know.
    pub works: Vec<AskedWork>,
    /// The person's ORCID.
    pub orcid: Option<String>,
}

/// The numbers of a work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedWork {
    /// Its citation key.
    pub key: String,
    pub doi: Option<String>,
    pub pmid: Option<String>,
}

/// What there is to ask of a site: only what its pages show.
pub fn questions(cx: &LintContext<'_>) -> Questions {
    let profile = cx.profile;
    let works = profile.publications.iter().filter_map(|work| asked_work(work));
    let orcid = profile.person.links.iter().find(|link| link.key == "orcid");
    let orcid = orcid.and_then(|link| link.url.trim_end_matches('/').rsplit('/').next());
    Questions {
        links: addresses::outside_links(&cx.outputs.site, profile.settings.url.as_deref()),
        works: works.collect(),
        orcid: orcid.map(str::to_owned),
    }
}

fn asked_work(work: &Publication) -> Option<AskedWork> {
    let reference = work.shown_reference();
    let (doi, pmid) = (reference.doi.clone(), reference.pmid.clone());
    (doi.is_some() || pmid.is_some()).then(|| AskedWork { key: work.key.clone(), doi, pmid })
}

/// What the answers mean for the site.
pub fn report(cx: &LintContext<'_>, questions: &Questions, answers: &Answers) -> Vec<Diagnostic> {
    if answers.is_offline {
        return vec![unanswered::offline(questions)];
    }
    let mut diagnostics = link_report::report(cx, questions, answers);
    diagnostics.extend(work_report::notices(cx, answers));
    diagnostics.extend(work_report::elsewhere(cx, answers));
    diagnostics.extend(unanswered::report(questions, answers));
    diagnostics
}
