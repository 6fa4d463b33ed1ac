//! The tables whose rows are entries of the CV.

use crate::import::career::{Career, EntryDraft, Extract, PrivateKey};
use crate::import::compose::{labeled, linked, marked, paragraphs, private, section};
use crate::import::dates;
use crate::import::format::json::Fields;
use crate::import::format::linkedin::Filed;
use crate::lexicon::SectionKind;

const EXPERIENCE: (&str, SectionKind) = ("Experience", SectionKind::Work);
const TRAINING: (&str, SectionKind) = ("Training", SectionKind::Training);
const CLINICAL: (&str, SectionKind) = ("Clinical experience", SectionKind::Clinical);
const RESEARCH: (&str, SectionKind) = ("Research", SectionKind::Research);

/// Words in the title of a position that speak for another section. The first that fits counts.
const PROPOSED: &[(&str, (&str, SectionKind))] = &[
    ("research", RESEARCH),
    ("researcher", RESEARCH),
    ("observer", CLINICAL),
    ("observership", CLINICAL),
    ("extern", CLINICAL),
    ("externship", CLINICAL),
    ("elective", CLINICAL),
    ("resident", TRAINING),
    ("residency", TRAINING),
    ("house officer", TRAINING),
];

pub fn position(row: &mut Fields<'_>) -> Filed {
    let (title, company) = (row.text("Title"), row.text("Company Name"));
    let proposed = title.as_ref().and_then(|title| proposed(&title.text));
    let doubts = proposed.map(|(name, _)| {
        format!(
            "LinkedIn has it as a position; its title speaks for the section \u{201c}{name}\u{201d}"
        )
    });
    let mut entry = held(title, company);
    entry.byline.extend(row.text("Location").map(marked));
    entry.dates = dates::since(row.text("Started On"), row.text("Finished On"));
    entry.body = described(row, "Description");
    entry.doubts.extend(doubts);
    Filed { section: proposed.unwrap_or(EXPERIENCE), entry }
}

/// The section for which the words of a title speak.
fn proposed(title: &str) -> Option<(&'static str, SectionKind)> {
    let words: Vec<String> = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.to_lowercase())
        .collect();
    let title = format!(" {} ", words.join(" "));
    let found = PROPOSED.iter().find(|(word, _)| title.contains(&format!(" {word} ")));
    found.map(|(_, section)| *section)
}

pub fn degree(row: &mut Fields<'_>) -> Filed {
    let mut entry = held(row.text("Degree Name"), row.text("School Name"));
    entry.dates = dates::since(row.text("Start Date"), row.text("End Date"));
    entry.body = described(row, "Notes");
    let activities = row.text("Activities");
    entry.body.extend(activities.map(|text| labeled("Activities", marked(text))));
    Filed { section: ("Education", SectionKind::Education), entry }
}

pub fn project(row: &mut Fields<'_>) -> Filed {
    let url = row.text("Url");
    let title = row.text("Title").map(|title| linked(title, url));
    let entry = EntryDraft {
        title: title.unwrap_or_default(),
        dates: dates::since(row.text("Started On"), row.text("Finished On")),
        body: described(row, "Description"),
        ..EntryDraft::default()
    };
    Filed { section: ("Projects", SectionKind::Research), entry }
}

/// A certificate, with its number kept private.
pub fn certificates(rows: Vec<Fields<'_>>, career: &mut Career) {
    let mut entries = Vec::new();
    for mut row in rows {
        let url = row.text("Url");
        let name = row.text("Name");
        let number = row.text("License Number").map(|number| {
            let of = name.as_ref().map_or("certificate", |name| name.text.as_str());
            let key = PrivateKey::Identifier(of.to_lowercase());
            private(key, number)
        });
        career.private.extend(number);
        entries.push(EntryDraft {
            title: name.map(|name| linked(name, url)).unwrap_or_default(),
            byline: row.text("Authority").map(marked).into_iter().collect(),
            dates: dates::period(row.text("Started On"), row.text("Finished On")),
            ..EntryDraft::default()
        });
        row.finish(&mut career.left);
    }
    career.sections.extend(section("Certification", SectionKind::Certification, entries));
}

pub fn honor(row: &mut Fields<'_>) -> Filed {
    let entry = EntryDraft {
        title: row.text("Title").map(marked).unwrap_or_default(),
        dates: dates::period(row.text("Issued On"), None),
        body: described(row, "Description"),
        ..EntryDraft::default()
    };
    Filed { section: ("Awards", SectionKind::Awards), entry }
}

pub fn publication(row: &mut Fields<'_>) -> Filed {
    let url = row.text("Url");
    let doubt = "the authors are not in LinkedIn's data: import the record from PubMed or ORCID";
    let entry = EntryDraft {
        title: row.text("Name").map(|name| linked(name, url)).unwrap_or_default(),
        byline: row.text("Publisher").map(marked).into_iter().collect(),
        dates: dates::period(row.text("Published On"), None),
        body: described(row, "Description"),
        doubts: vec![doubt.to_owned()],
        ..EntryDraft::default()
    };
    Filed { section: ("Publications", SectionKind::Publications), entry }
}

pub fn membership(row: &mut Fields<'_>) -> Filed {
    let mut entry = held(row.text("Position"), row.text("Name"));
    entry.dates = dates::since(row.text("Started On"), row.text("Finished On"));
    entry.body = described(row, "Description");
    Filed { section: ("Memberships", SectionKind::Memberships), entry }
}

pub fn volunteer(row: &mut Fields<'_>) -> Filed {
    let mut entry = held(row.text("Role"), row.text("Company Name"));
    entry.dates = dates::since(row.text("Started On"), row.text("Finished On"));
    entry.body = described(row, "Description");
    let cause = row.text("Cause");
    entry.body.extend(cause.map(|text| labeled("Cause", marked(text))));
    Filed { section: ("Volunteering", SectionKind::Volunteer), entry }
}

/// What one was somewhere; the place is the title where nothing else is known.
fn held(role: Option<Extract>, at: Option<Extract>) -> EntryDraft {
    let (title, byline) = match role {
        Some(role) => (Some(role), at),
        None => (at, None),
    };
    EntryDraft {
        title: title.map(marked).unwrap_or_default(),
        byline: byline.map(marked).into_iter().collect(),
        ..EntryDraft::default()
    }
}

fn described(row: &mut Fields<'_>, key: &str) -> Vec<Extract> {
    row.text(key).iter().flat_map(paragraphs).collect()
}

#[cfg(test)]
mod tests {
    use super::proposed;

    #[test]
    fn whole_words_speak_for_a_section() {
        for (title, section) in [
            ("Senior House Officer, surgery", Some("Training")),
            ("Clinical Observer", Some("Clinical experience")),
            ("Resident Physician", Some("Training")),
            ("Research fellow and resident", Some("Research")),
            ("Vice President, External Affairs", None),
        ] {
            assert_eq!(proposed(title).map(|(name, _)| name), section, "{title}");
        }
    }
}
