//! Entries of the CV as HugoBlox has them, under the keys of three generations.

use crate::base::PartialDate;
use crate::import::career::{Career, EntryDraft, Extract, LanguageDraft, LeftOut, SectionDraft};
use crate::import::compose::{joined, labeled, linked, marked, section, titled};
use crate::import::dates;
use crate::import::format::day::day;
use crate::import::format::json::Fields;
use crate::import::format::site_folder::html_tags::without_html;
use crate::import::format::site_folder::prose::blocks;
use crate::lexicon::SectionKind;

/// How a list of entries is read.
pub type ReadList = fn(Vec<Fields<'_>>, &mut Career);

/// Keys of the signs and colors beside an entry.
const LOOKS: &[&str] = &[
    "icon",
    "icon_pack",
    "company_logo",
    "logo",
    "color",
    "color_border",
    "button",
    "percent",
    "award_icon",
];

/// The first of these texts that is there.
fn first(fields: &mut Fields<'_>, keys: &[&str]) -> Option<Extract> {
    keys.iter().find_map(|key| fields.text(key))
}

/// A day as a CV says it.
fn written(date: Extract) -> Extract {
    let text = day(&date.text).map_or(date.text.clone(), |day| {
        // The first or the last of a month stands for the month, as each date has a day there.
        let written = PartialDate::parse(&day.text).filter(|written| {
            let day = written.day.unwrap_or(0);
            day == 1 || PartialDate::new(written.year, written.month, Some(day + 1)).is_none()
        });
        let month = written.and_then(|_| day.text.get(..7));
        month.unwrap_or(&day.text).to_owned()
    });
    Extract { text, wording: Some(date.text), place: date.place }
}

fn period(fields: &mut Fields<'_>, is_lasting: bool) -> Option<Extract> {
    let start = first(fields, &["date_start", "start", "start_date"]).map(written);
    let end = first(fields, &["date_end", "end", "end_date"]).map(written);
    let single = first(fields, &["year", "date"]).map(written);
    let both = if is_lasting { dates::since(start, end) } else { dates::period(start, end) };
    both.or_else(|| dates::period(single, None))
}

fn body(fields: &mut Fields<'_>) -> Vec<Extract> {
    let texts = ["summary", "description"].iter().filter_map(|key| fields.text(key));
    let texts: Vec<Extract> = texts.collect();
    texts
        .iter()
        .flat_map(|text| {
            let plain = without_html(&without_margin(&text.text)).text;
            let plain = Extract { text: plain, ..text.clone() };
            blocks(&plain)
        })
        .collect()
}

/// Lines behind the first begin as far in as the settings did.
fn without_margin(text: &str) -> String {
    let behind = text.lines().skip(1).filter(|line| !line.trim().is_empty());
    let margin =
        behind.map(|line| line.len() - line.trim_start_matches(' ').len()).min().unwrap_or(0);
    let lines = text
        .lines()
        .enumerate()
        .map(|(at, line)| if at == 0 { line } else { line.get(margin..).unwrap_or_default() });
    lines.collect::<Vec<_>>().join("\n")
}

/// A degree, a post, an award: what it is, where it was, when.
fn entry(
    fields: &mut Fields<'_>,
    titles: &[&str],
    places: &[&str],
    is_lasting: bool,
    left: &mut Vec<LeftOut>,
) -> EntryDraft {
    let parts: Vec<Extract> = titles.iter().filter_map(|key| fields.text(key)).collect();
    let url =
        first(fields, &["company_url", "org_url", "organization_url", "institution_url", "url"]);
    let at = first(fields, places);
    let (title, at) = match joined(&parts, ", ") {
        Some(title) => (Some(marked(title)), at.map(|at| linked(at, url))),
        None => (at.map(|at| linked(at, url)), None),
    };
    let place = fields.text("location").map(marked);
    let dates = period(fields, is_lasting);
    let mut text = body(fields);
    let proof = fields.text("certificate_url").map(|url| labeled("Certificate", address(url)));
    text.extend(proof);
    fields.leave_settings(LOOKS, left);
    EntryDraft {
        title: title.unwrap_or_default(),
        byline: at.into_iter().chain(place).collect(),
        dates,
        body: text,
        ..EntryDraft::default()
    }
}

/// An address as a link to itself.
fn address(url: Extract) -> Extract {
    let wording = Some(url.text.clone());
    Extract { text: format!("<{}>", url.text), wording, ..url }
}

pub fn degrees(items: Vec<Fields<'_>>, career: &mut Career) {
    let titles = ["degree", "course", "area"];
    list("Education", SectionKind::Education, items, &titles, &["institution", "school"], career);
}

pub fn posts(items: Vec<Fields<'_>>, career: &mut Career) {
    let titles = ["position", "role", "title"];
    let places = ["company_name", "company", "org", "organization"];
    list("Experience", SectionKind::Work, items, &titles, &places, career);
}

pub fn awards(items: Vec<Fields<'_>>, career: &mut Career) {
    let places = ["awarder", "organization", "org"];
    list("Awards", SectionKind::Awards, items, &["title", "name"], &places, career);
}

/// What somebody passed, once.
pub fn certificates(items: Vec<Fields<'_>>, career: &mut Career) {
    let places = ["organization", "issuer"];
    list("Certification", SectionKind::Certification, items, &["title", "name"], &places, career);
}

fn list(
    title: &str,
    kind: SectionKind,
    items: Vec<Fields<'_>>,
    titles: &[&str],
    places: &[&str],
    career: &mut Career,
) {
    let is_lasting = !matches!(kind, SectionKind::Awards | SectionKind::Certification);
    let mut entries = Vec::new();
    for mut item in items {
        entries.push(entry(&mut item, titles, places, is_lasting, &mut career.left));
        item.finish(&mut career.left);
    }
    career.sections.extend(section(title, kind, entries));
}

/// Skills in groups, each a line.
pub fn skills(groups: Vec<Fields<'_>>, career: &mut Career) {
    let mut lines = Vec::new();
    for mut group in groups {
        let name = first(&mut group, &["name", "label", "title"]);
        let mut names: Vec<Extract> = group.texts("items");
        for mut item in group.list("items", &mut career.left) {
            let own = first(&mut item, &["label", "name"]).map(marked);
            let about =
                item.text("description").filter(|text| !text.text.ends_with('%')).map(marked);
            let parts: Vec<Extract> = own.into_iter().chain(about).collect();
            names.extend(joined(&parts, ": "));
            item.leave_settings(
                &["level", "percent", "icon", "icon_pack", "description"],
                &mut career.left,
            );
            item.finish(&mut career.left);
        }
        let about = group.text("description").filter(|text| !text.text.ends_with('%'));
        names.extend(about.map(marked));
        let name = name.map(|name| {
            let name = marked(name);
            let wording = Some(name.wording.clone().unwrap_or(name.text.clone()));
            let colon = if names.is_empty() { "" } else { ":" };
            Extract { text: format!("- **{}{colon}**", name.text), wording, ..name }
        });
        let rest = joined(&names, ", ").map(|rest| match name {
            Some(_) => rest,
            None => Extract { text: format!("- {}", rest.text), ..rest },
        });
        let parts: Vec<Extract> = name.into_iter().chain(rest).collect();
        lines.extend(joined(&parts, " "));
        group.leave_settings(LOOKS, &mut career.left);
        group.leave_settings(&["description"], &mut career.left);
        group.finish(&mut career.left);
    }
    let block = joined(&lines, "\n");
    career.sections.extend(block.map(|block| SectionDraft {
        title: titled("Skills"),
        kind: Some(SectionKind::Skills),
        blocks: vec![block],
        ..SectionDraft::default()
    }));
}

pub fn languages(items: Vec<Fields<'_>>, career: &mut Career) {
    for mut item in items {
        if let Some(name) = item.text("name") {
            let level = first(&mut item, &["label", "description"]);
            career.languages.push(LanguageDraft { name, level });
        }
        // A bar in percent says nothing of a language.
        item.leave_settings(&["percent", "level", "icon"], &mut career.left);
        item.finish(&mut career.left);
    }
}
