//! What somebody did: degrees, posts, memberships, grants, reviews.
//!
//! Items in one group say the same; the one that its owner ranks first is taken.

use std::collections::BTreeSet;

use crate::import::career::{Career, EntryDraft, Extract};
use crate::import::code_names;
use crate::import::compose::{joined, labeled, linked, marked, said, section};
use crate::import::dates;
use crate::import::format::json::Fields;
use crate::import::format::orcid::{capitalized, date, hidden, works};
use crate::import::input::Input;
use crate::lexicon::SectionKind;

/// The list, an item of it, the title of the section and its kind, and whether one without an end
/// goes on.
const AFFILIATIONS: &[(&str, &str, &str, SectionKind, bool)] = &[
    ("educations", "education-summary", "Education", SectionKind::Education, true),
    ("employments", "employment-summary", "Experience", SectionKind::Work, true),
    ("invited-positions", "invited-position-summary", "Invited positions", SectionKind::Work, true),
    ("qualifications", "qualification-summary", "Certification", SectionKind::Certification, false),
    ("distinctions", "distinction-summary", "Awards", SectionKind::Awards, false),
    ("memberships", "membership-summary", "Memberships", SectionKind::Memberships, true),
    ("services", "service-summary", "Service", SectionKind::Leadership, true),
];

pub fn read(input: &Input, mut activities: Fields<'_>, career: &mut Career) {
    for (list, item, title, kind, goes_on) in AFFILIATIONS {
        let mut entries = Vec::new();
        for mut first in firsts(&mut activities, list, "affiliation-group", item, career) {
            entries.push(affiliation(&mut first, *goes_on));
            first.finish(&mut career.left);
        }
        career.sections.extend(section(title, *kind, entries));
    }
    let mut grants = Vec::new();
    for mut first in firsts(&mut activities, "fundings", "group", "funding-summary", career) {
        grants.push(grant(&mut first, career));
        first.finish(&mut career.left);
    }
    career.sections.extend(section("Grants", SectionKind::Grants, grants));
    if let Some(mut works) = activities.fields("works") {
        works::read_groups(input, &mut works, career);
        works.finish(&mut career.left);
    }
    if let Some(reviews) = activities.fields("peer-reviews") {
        read_reviews(reviews, career);
    }
    activities.finish(&mut career.left);
}

/// The first item of each group; the others are reported.
fn firsts<'a>(
    activities: &mut Fields<'a>,
    list: &str,
    group: &str,
    item: &str,
    career: &mut Career,
) -> Vec<Fields<'a>> {
    let Some(mut around) = activities.fields(list) else { return Vec::new() };
    let mut firsts = Vec::new();
    for mut group in around.list(group, &mut career.left) {
        let mut items = group.list(item, &mut career.left).into_iter();
        firsts.extend(items.next());
        for other in items {
            other.leave("another item of the same group was taken", &mut career.left);
        }
        group.finish(&mut career.left);
    }
    around.finish(&mut career.left);
    firsts
}

fn affiliation(item: &mut Fields<'_>, goes_on: bool) -> EntryDraft {
    let (role, department) = (item.text("role-title"), item.text("department-name"));
    let (organization, place) = organization(item, "organization");
    let url = item.text("url");
    let (start, end) = (date(item, "start-date"), date(item, "end-date"));
    let organization = organization.map(|name| linked(name, url));
    let (title, organization) = match role {
        Some(role) => (Some(marked(role)), organization),
        None => (organization, None),
    };
    let byline = [department.map(marked), organization, place.map(marked)];
    let numbers = numbers(item);
    EntryDraft {
        title: title.unwrap_or_default(),
        byline: byline.into_iter().flatten().collect(),
        dates: if goes_on { dates::since(start, end) } else { dates::period(start, end) },
        body: numbers.into_iter().collect(),
        doubts: hidden(item).into_iter().collect(),
        ..EntryDraft::default()
    }
}

/// The name and the place of an organization.
fn organization(item: &mut Fields<'_>, key: &str) -> (Option<Extract>, Option<Extract>) {
    let Some(mut organization) = item.fields(key) else { return (None, None) };
    let name = organization.text("name");
    let place = organization.fields("address").and_then(|mut address| {
        let mut parts: Vec<Extract> =
            ["city", "region"].iter().filter_map(|key| address.text(key)).collect();
        parts.extend(address.text("country").map(code_names::country));
        joined(&parts, ", ")
    });
    (name, place)
}

/// The numbers under which an item is known elsewhere, as a line.
fn numbers(item: &mut Fields<'_>) -> Option<Extract> {
    let mut around = item.fields("external-ids")?;
    let mut numbers = Vec::new();
    for mut id in around.list("external-id", &mut Vec::new()) {
        let (kind, value, url) =
            (id.text("external-id-type"), id.text("external-id-value"), id.text("external-id-url"));
        let Some(value) = value else { continue };
        let number = linked(value, url);
        let Some(kind) = kind else {
            numbers.push(number);
            continue;
        };
        let name = kind.text.replace('_', " ");
        let name = match name.as_str() {
            "grant number" => "Grant number".to_owned(),
            "proposal id" => "Proposal".to_owned(),
            name if name.chars().count() <= 4 => name.to_uppercase(),
            name => name.to_owned(),
        };
        let wording = format!("{} {}", kind.text, said(&number));
        numbers.push(Extract { wording: Some(wording), ..labeled(&name, number) });
    }
    joined(&numbers, ", ")
}

fn grant(item: &mut Fields<'_>, career: &mut Career) -> EntryDraft {
    let title = item.fields("title").and_then(|mut title| {
        let own = title.text("title");
        title.finish(&mut career.left);
        own
    });
    let kind = item.text("type").map(|kind| {
        let name = kind.text.replace(['-', '_'], " ");
        Extract { text: capitalized(&name), wording: Some(kind.text), ..kind }
    });
    let url = item.text("url");
    let (organization, place) = organization(item, "organization");
    let dates = dates::period(date(item, "start-date"), date(item, "end-date"));
    let byline = [kind.map(marked), organization.map(marked), place.map(marked)];
    EntryDraft {
        title: title.map(|title| linked(title, url)).unwrap_or_default(),
        byline: byline.into_iter().flatten().collect(),
        dates,
        body: numbers(item).into_iter().collect(),
        doubts: hidden(item).into_iter().collect(),
        ..EntryDraft::default()
    }
}

/// All reviews are one entry that says how many they are.
fn read_reviews(mut reviews: Fields<'_>, career: &mut Career) {
    let (mut count, mut journals, mut years) = (0, BTreeSet::new(), BTreeSet::new());
    for (index, mut group) in reviews.list("group", &mut career.left).into_iter().enumerate() {
        for mut of_work in group.list("peer-review-group", &mut career.left) {
            for mut review in of_work.list("peer-review-summary", &mut career.left) {
                count += 1;
                review.leave("reviews are counted, not listed", &mut career.left);
                let journal = review.text("review-group-id").map(|id| id.text);
                journals.insert(journal.unwrap_or_else(|| index.to_string()));
                let year = date(&mut review, "completion-date").map(|date| date.text);
                years.extend(year.and_then(|date| date.get(..4).map(str::to_owned)));
            }
            of_work.finish(&mut career.left);
        }
        group.finish(&mut career.left);
    }
    reviews.finish(&mut career.left);
    if count == 0 {
        return;
    }
    let counted = |number: usize, one: &str| match number {
        1 => format!("1 {one}"),
        number => format!("{number} {one}s"),
    };
    let silent =
        |text: String| Extract { text, wording: Some(String::new()), ..Extract::default() };
    let byline = format!("{} for {}", counted(count, "review"), counted(journals.len(), "journal"));
    let dates = match (years.first(), years.last()) {
        (Some(first), Some(last)) if first == last => Some(first.clone()),
        (Some(first), Some(last)) => Some(format!("{first} – {last}")),
        _ => None,
    };
    let entry = EntryDraft {
        title: silent("Peer review".to_owned()),
        byline: vec![silent(byline)],
        dates: dates.map(silent),
        ..EntryDraft::default()
    };
    let service =
        career.sections.iter_mut().find(|known| known.kind == Some(SectionKind::Leadership));
    match service {
        Some(service) => service.entries.push(entry),
        None => career.sections.extend(section("Service", SectionKind::Leadership, vec![entry])),
    }
}
