//! The case log as a table, for a section of the CV: the same blocks go to the page and to paper.
//!
//! A row for each category and a column for each role, so that what was operated and what was
//! assisted can be told apart; no column adds them up.

use crate::lexicon::SectionKind;
use crate::model::case_log::{CaseCategory, CaseLog};
use crate::model::cv::region::Region;
use crate::render::SiteContext;
use crate::render::text::date;
use crate::syntax::markdown::{Alignment, Block, Inline, Inlines, TableBars};
use crate::words::SiteWords;

/// What a section of this kind has behind the person's own words.
pub fn blocks(site: &SiteContext<'_>, kind: SectionKind) -> Vec<Block> {
    match kind {
        SectionKind::CaseLog => {
            let region = site.profile.settings.region;
            let logs = site.profile.case_logs.iter();
            logs.flat_map(|log| blocks_of(log, site.words, region)).collect()
        }
        _ => Vec::new(),
    }
}

fn blocks_of(log: &CaseLog, words: SiteWords<'_>, region: Region) -> Vec<Block> {
    let period = log.period.as_ref().map(|period| date::period(words, region, period));
    let head: Vec<String> = log.institutions.iter().cloned().chain(period).collect();
    let source = words.own.as_of(&log.source, &date::date(words.own, region, log.as_of));
    let major = log.total_major.map(|count| words.own.case_major(count as usize));
    let foot: Vec<String> = major.into_iter().chain([source]).collect();
    let head = (!head.is_empty()).then(|| paragraph(&head));
    head.into_iter().chain([table(log, words), paragraph(&foot)]).collect()
}

fn table(log: &CaseLog, words: SiteWords<'_>) -> Block {
    let roles = log.roles.iter().map(|role| text(&words.own.case_role(&role.code)));
    let name = |category: &CaseCategory| match category.is_part {
        true => text(&words.own.case_part(&category.name)),
        false => text(&category.name),
    };
    let cells = |counts: &[u32]| counts.iter().map(|n| text(&n.to_string())).collect::<Vec<_>>();
    let mut rows: Vec<Vec<Inlines>> = log
        .categories
        .iter()
        .map(|category| std::iter::once(name(category)).chain(cells(&category.counts)).collect())
        .collect();
    if log.categories.iter().filter(|category| !category.is_part).count() > 1 {
        let sums = std::iter::once(text(words.own.case_total())).chain(cells(&log.sums()));
        rows.push(sums.map(|content| vec![Inline::Strong { content }]).collect());
    }
    Block::Table {
        columns: std::iter::once(Alignment::Left)
            .chain(log.roles.iter().map(|_| Alignment::Right))
            .collect(),
        head: std::iter::once(text(words.own.case_category())).chain(roles).collect(),
        rows,
        bars: TableBars::None,
    }
}

fn paragraph(parts: &[String]) -> Block {
    Block::Paragraph { content: text(&parts.join(" · ")) }
}

fn text(text: &str) -> Inlines {
    vec![Inline::Text { text: text.into() }]
}
