//! What a `Candidate` has done and can do, as sections, in the order in which the CV shows them.

use serde_json::Value;

use crate::import::career::{
    Career, EntryDraft, Extract, LeftOut, Place, PrivateKey, SectionDraft,
};
use crate::import::code_names::language;
use crate::import::compose::{joined, list, marked, private, said, titled};
use crate::import::format::europass::element::{first, flag, items, keys, prose};
use crate::import::format::europass::entry::{activity, citation, degree, posts};
use crate::import::format::europass::language as languages;
use crate::import::format::europass::picture;
use crate::import::format::json::{Fields, left_out};
use crate::import::markdown;
use crate::lexicon::SectionKind;

/// Elements with entries: the element, the name that the order of sections has for it, the title, and
/// the kind where the title does not say it.
const ACTIVITIES: &[(&str, &str, &str, Option<SectionKind>)] = &[
    ("Certifications", "certifications", "Certification", Some(SectionKind::Certification)),
    ("CourseCertifications", "certifications", "Certification", Some(SectionKind::Certification)),
    ("Licenses", "certifications", "Certification", Some(SectionKind::Certification)),
    ("Projects", "projects", "Projects", Some(SectionKind::Research)),
    ("CreativeWorks", "creative-works", "Creative works", None),
    ("HonoursAndAwards", "honour-award", "Awards", Some(SectionKind::Awards)),
    ("ConferencesAndSeminars", "conference-seminar", "Conferences and seminars", None),
    ("SpeakingHistory", "conference-seminar", "Invited talks", None),
    ("PatentHistory", "creative-works", "Patents", None),
    ("NetworksAndMemberships", "membership", "Memberships", Some(SectionKind::Memberships)),
    ("OrganizationAffiliations", "membership", "Memberships", Some(SectionKind::Memberships)),
    (
        "SocialAndPoliticalActivities",
        "social-or-political-activity",
        "Social and political activities",
        None,
    ),
    ("VoluntaryWorks", "volunteering", "Volunteering", Some(SectionKind::Volunteer)),
    (
        "CommunicationAndInterpersonalSkills",
        "communication-interpersonal-skills",
        "Communication and interpersonal skills",
        Some(SectionKind::Skills),
    ),
    (
        "ManagementAndLeadershipSkills",
        "management-leadership-skills",
        "Management and leadership skills",
        Some(SectionKind::Skills),
    ),
    (
        "OrganisationalSkills",
        "organisational-skills",
        "Organizational skills",
        Some(SectionKind::Skills),
    ),
    ("HobbiesAndInterests", "hobbies-interests", "Interests", Some(SectionKind::Interests)),
];

/// A section, and the name that the order of sections has for it.
pub type Placed = (String, SectionDraft);

pub fn read(mut profile: Fields<'_>, order: &[String], career: &mut Career) {
    career.summary.extend(prose(&mut profile, "ExecutiveSummary"));
    let mut sections: Vec<Placed> = Vec::new();
    if let Some(mut history) = profile.fields("EmploymentHistory") {
        let mut entries = Vec::new();
        for mut employer in
            items(&mut history, "EmployerHistory", "Work experience", &mut career.left)
        {
            entries.extend(posts(&mut employer, career));
            employer.finish(&mut career.left);
        }
        add(&mut sections, "work-experience", "Experience", Some(SectionKind::Work), entries);
        history.finish(&mut career.left);
    }
    if let Some(mut history) = profile.fields("EducationHistory") {
        let key = "EducationOrganizationAttendance";
        let mut entries = Vec::new();
        for mut item in items(&mut history, key, "Education", &mut career.left) {
            entries.push(degree(&mut item, career));
            item.finish(&mut career.left);
        }
        add(
            &mut sections,
            "education-training",
            "Education",
            Some(SectionKind::Education),
            entries,
        );
        history.finish(&mut career.left);
    }
    let mut classes: Vec<Extract> = Vec::new();
    for (element, key, title, kind) in ACTIVITIES {
        let Some(mut around) = profile.fields(element) else { continue };
        let mut entries = Vec::new();
        for name in keys(&around) {
            for mut item in items(&mut around, name, title, &mut career.left) {
                match item.texts("LicenseTypeCode") {
                    found if found.is_empty() => entries.push(activity(&mut item, career)),
                    found => classes.extend(found),
                }
                item.finish(&mut career.left);
            }
        }
        entries.retain(|entry| !entry.title.is_empty() || !entry.body.is_empty());
        add(&mut sections, key, title, *kind, entries);
        around.finish(&mut career.left);
    }
    read_publications(&mut profile, &mut sections, career);
    read_skills(&mut profile, driving(classes), &mut sections, career);
    read_others(&mut profile, &mut sections, career);
    if let Some(mut references) = profile.fields("EmploymentReferences") {
        for key in keys(&references) {
            for referee in items(&mut references, key, "Recommendation", &mut career.left) {
                let texts: Vec<Extract> = referee.others().filter_map(texts_of).collect();
                let all = joined(&texts, " · ");
                career.private.extend(all.map(|all| private(PrivateKey::Referee, all)));
            }
        }
        references.finish(&mut career.left);
    }
    for attachment in items(&mut profile, "Attachment", "Attachment", &mut career.left) {
        picture::read(attachment, career);
    }
    profile.finish(&mut career.left);
    let at = |name: &str| order.iter().position(|known| known == name).unwrap_or(order.len());
    sections.sort_by_key(|(name, _)| at(name));
    career.sections.extend(sections.into_iter().map(|(_, section)| section));
}

fn texts_of((_, value): (&str, &Value)) -> Option<Extract> {
    left_out(value, Place::new("Recommendation")).map(|left| left.what)
}

/// All classes of a driving license, as a line among the skills.
pub fn driving(classes: Vec<Extract>) -> Option<Extract> {
    let title = Extract {
        text: "Driving license".to_owned(),
        wording: Some(String::new()),
        ..classes.first().cloned().unwrap_or_default()
    };
    (!classes.is_empty()).then(|| line(Some(title), classes)).flatten()
}

/// Adds entries to the section of this title. Where all are nothing but titles they are a list.
pub fn add(
    sections: &mut Vec<Placed>,
    key: &str,
    title: &str,
    kind: Option<SectionKind>,
    mut entries: Vec<EntryDraft>,
) {
    let mut blocks: Vec<Extract> = Vec::new();
    // What has no title stands before the entries.
    for entry in entries.iter_mut().filter(|entry| entry.title.is_empty()) {
        blocks.append(&mut entry.body);
        blocks.extend(entry.dates.take());
    }
    entries.retain(|entry| !entry.title.is_empty());
    let is_bare = |entry: &EntryDraft| {
        entry.byline.is_empty() && entry.dates.is_none() && entry.body.is_empty()
    };
    let is_list = !matches!(kind, Some(SectionKind::Work | SectionKind::Education));
    if is_list && entries.iter().all(is_bare) {
        let lines: Vec<Extract> = entries
            .drain(..)
            .map(|entry| Extract { text: format!("- {}", entry.title.text), ..entry.title })
            .collect();
        blocks.extend(joined(&lines, "\n"));
    }
    if blocks.is_empty() && entries.is_empty() {
        return;
    }
    match sections.iter_mut().find(|(_, known)| known.title.text == title) {
        Some((_, known)) => {
            known.blocks.extend(blocks);
            known.entries.extend(entries);
        }
        None => {
            let section =
                SectionDraft { title: titled(title), kind, blocks, doubts: Vec::new(), entries };
            sections.push((key.to_owned(), section));
        }
    }
}

fn read_publications(profile: &mut Fields<'_>, sections: &mut Vec<Placed>, career: &mut Career) {
    let Some(mut history) = profile.fields("PublicationHistory") else { return };
    let mut lines = Vec::new();
    for mut item in items(&mut history, "Publication", "Publication", &mut career.left) {
        lines.extend(citation(&mut item));
        item.finish(&mut career.left);
    }
    history.finish(&mut career.left);
    if let Some(block) = joined(&lines, "\n") {
        let section = SectionDraft {
            title: titled("Publications"),
            kind: Some(SectionKind::Publications),
            blocks: vec![block],
            doubts: Vec::new(),
            entries: Vec::new(),
        };
        sections.push(("publication".to_owned(), section));
    }
}

/// Languages go to the person; other skills are lines of one section.
fn read_skills(
    profile: &mut Fields<'_>,
    driving: Option<Extract>,
    sections: &mut Vec<Placed>,
    career: &mut Career,
) {
    let mut lines: Vec<Extract> = Vec::new();
    let mut blocks: Vec<Extract> = Vec::new();
    for element in ["PersonQualifications", "Skills", "DigitalSkills"] {
        let Some(mut around) = profile.fields(element) else { continue };
        blocks.extend(prose(&mut around, "QualificationsSummary"));
        let loose = items(&mut around, "PersonCompetency", "Skill", &mut career.left);
        let names = competencies(loose, career);
        lines.extend(line(None, names));
        for key in ["SkillsGroup", "DigitalSkillsGroup"] {
            for mut group in items(&mut around, key, "Skills", &mut career.left) {
                let title = group.text("Title");
                let inner = items(&mut group, "PersonCompetency", "Skill", &mut career.left);
                let mut names = competencies(inner, career);
                names.extend(group.texts("DigitalSkill"));
                lines.extend(line(title, names));
                blocks.extend(prose(&mut group, "Description"));
                group.finish(&mut career.left);
            }
        }
        lines.extend(line(None, around.texts("DigitalSkill")));
        around.finish(&mut career.left);
    }
    lines.extend(driving);
    blocks.splice(0..0, joined(&lines, "\n"));
    if !blocks.is_empty() {
        let (title, kind) = (titled("Skills"), Some(SectionKind::Skills));
        let section = SectionDraft { title, kind, blocks, doubts: Vec::new(), entries: Vec::new() };
        sections.push(("profile-skills".to_owned(), section));
    }
}

fn line(title: Option<Extract>, names: Vec<Extract>) -> Option<Extract> {
    if names.is_empty() {
        return list(&title.into_iter().collect::<Vec<_>>());
    }
    let names: Vec<Extract> = names.into_iter().map(marked).collect();
    let names = joined(&names, ", ");
    let title = title.map(|title| {
        let text = format!("**{}:**", markdown::plain(&title.text));
        Extract { wording: Some(said(&title).to_owned()), text, ..title }
    });
    let parts: Vec<Extract> = title.into_iter().chain(names).collect();
    joined(&parts, " ").map(|line| Extract { text: format!("- {}", line.text), ..line })
}

/// The names of skills; languages are added to the person.
fn competencies(found: Vec<Fields<'_>>, career: &mut Career) -> Vec<Extract> {
    let mut names = Vec::new();
    for mut item in found {
        let (code, name) = (item.text("CompetencyID"), item.text("CompetencyName"));
        let (name, code) = match name {
            Some(name) => (Some(name), code),
            None => (code, None),
        };
        let why = "what it stands for has a name".to_owned();
        career.left.extend(code.map(|what| LeftOut { what, why }));
        if flag(&item, "TaxonomyID").eq_ignore_ascii_case("language") {
            let mut levels = Vec::new();
            let key = "CompetencyDimension";
            for mut dimension in items(&mut item, key, "Language", &mut career.left) {
                let part = languages::part(flag(&dimension, "CompetencyDimensionTypeCode"));
                let level = dimension.text("Score").or_else(|| {
                    let mut score = dimension.fields("Score")?;
                    first(&mut score, &["ScoreText", "ScoreNumeric"])
                });
                levels.extend(level.map(|level| (part.unwrap_or("in all"), level)));
                dimension.finish(&mut career.left);
            }
            if let Some(name) = name {
                languages::add(language(name), levels, career);
            }
        } else {
            names.extend(name);
        }
        item.finish(&mut career.left);
    }
    names
}

/// Sections that the person made.
fn read_others(profile: &mut Fields<'_>, sections: &mut Vec<Placed>, career: &mut Career) {
    for mut others in items(profile, "Others", "Section", &mut career.left) {
        let Some(title) = others.text("Title") else {
            others.finish(&mut career.left);
            continue;
        };
        let mut entries = Vec::new();
        for mut item in items(&mut others, "Other", &title.text, &mut career.left) {
            entries.push(activity(&mut item, career));
            item.finish(&mut career.left);
        }
        others.finish(&mut career.left);
        let mut said_again = said(&title).to_owned();
        let mut blocks = Vec::new();
        for entry in &mut entries {
            // An entry that is called as its section is the text of the section.
            let is_bare = entry.byline.is_empty() && entry.dates.is_none();
            if is_bare && entry.title.text == markdown::plain(&title.text) {
                said_again = format!("{said_again} {}", said(&entry.title));
                entry.title = Extract::default();
            }
            if entry.title.is_empty() {
                blocks.append(&mut entry.body);
                blocks.extend(entry.dates.take());
            }
        }
        entries.retain(|entry| !entry.title.is_empty());
        match sections.iter_mut().find(|(key, _)| *key == title.text) {
            Some((_, known)) => {
                let words = format!("{} {said_again}", said(&known.title));
                known.title.wording = Some(words);
                known.blocks.extend(blocks);
                known.entries.extend(entries);
            }
            None => {
                let name = title.text.clone();
                let title = Extract {
                    text: markdown::plain(&title.text),
                    wording: Some(said_again),
                    ..title
                };
                sections.push((
                    name,
                    SectionDraft { title, kind: None, blocks, doubts: Vec::new(), entries },
                ));
            }
        }
    }
}
