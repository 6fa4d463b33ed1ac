//! The `SkillsPassport` of the editor before 2020, which many people still have.

use crate::import::career::{
    Career, Doubt, EntryDraft, Extract, Field, LeftOut, Place, PrivateDraft, PrivateKey,
    SectionDraft,
};
use crate::import::code_names::{country, language as language_of};
use crate::import::compose::{
    joined, labeled, linked, marked, private, private_note, said, section, titled,
};
use crate::import::dates;
use crate::import::format::europass::element::{address, date, items, period, prose, town};
use crate::import::format::europass::profile::{self, driving};
use crate::import::format::europass::{language, person, picture};
use crate::import::format::json::Fields;
use crate::import::markdown;
use crate::lexicon::SectionKind;

pub fn read(top: &mut Fields<'_>, career: &mut Career) {
    if let Some(mut learner) = top.fields("LearnerInfo") {
        if let Some(identification) = learner.fields("Identification") {
            read_person(identification, career);
        }
        if let Some(headline) = learner.fields("Headline") {
            read_headline(headline, career);
        }
        read_posts(&mut learner, career);
        read_education(&mut learner, career);
        read_skills(&mut learner, career);
        read_achievements(&mut learner, career);
        learner.finish(&mut career.left);
    }
    if let Some(mut list) = top.fields("AttachmentList") {
        for attachment in items(&mut list, "Attachment", "Attachment", &mut career.left) {
            picture::read(attachment, career);
        }
    }
}

/// A value that is alone in its element, or beside its use.
fn contact(fields: &mut Fields<'_>, key: &str) -> Option<Extract> {
    fields.text(key).or_else(|| {
        let mut inner = fields.fields(key)?;
        inner.text("Contact")
    })
}

fn read_person(mut identification: Fields<'_>, career: &mut Career) {
    if let Some(mut name) = identification.fields("PersonName") {
        let title = name.text("Title");
        let (degree, form): (Vec<Extract>, Vec<Extract>) =
            title.into_iter().partition(|title| is_degree(&title.text));
        let given = degree.into_iter().chain(name.texts("FirstName")).collect();
        person::add_name(given, name.text("Surname"), None, career);
        let why = "it is how to address you in a letter".to_owned();
        career.left.extend(form.into_iter().map(|what| LeftOut { what, why: why.clone() }));
        name.finish(&mut career.left);
    }
    if let Some(around) = identification.fields("ContactInfo") {
        read_contact(around, career);
    }
    if let Some(around) = identification.fields("Demographics") {
        read_demographics(around, career);
    }
    if let Some(photo) = identification.fields("Photo") {
        picture::read(photo, career);
    }
    identification.finish(&mut career.left);
}

/// Whether a title before a name is a degree, and not `Mrs`.
fn is_degree(title: &str) -> bool {
    let title = title.to_lowercase();
    ["dr", "prof", "doc", "mudr", "priv", "pd", "univ"].iter().any(|start| title.starts_with(start))
}

fn read_contact(mut around: Fields<'_>, career: &mut Career) {
    if let Some(home) = around.fields("Address").and_then(|mut home| home.fields("Contact")) {
        person::add_address(home, career);
    }
    let email = contact(&mut around, "Email");
    career.person.extend(email.map(|value| Field { key: "email", value }));
    for (list, item, name) in [
        ("TelephoneList", "Telephone", "Telephone"),
        ("WebsiteList", "Website", "Website"),
        ("InstantMessagingList", "InstantMessaging", "Messenger"),
    ] {
        let Some(mut entries) = around.fields(list) else { continue };
        for mut entry in items(&mut entries, item, name, &mut career.left) {
            let (used, value) = (entry.text("Use"), entry.text("Contact"));
            let Some(value) = value else {
                entry.finish(&mut career.left);
                continue;
            };
            match item {
                "Telephone" => {
                    let label = used.map(|used| used.text);
                    career.private.push(PrivateDraft { key: PrivateKey::Phone, value, label });
                }
                "Website" if address(&value).is_some() => {
                    person::add_link("", used, value, career);
                }
                _ => person::add_messenger("", used, value, career),
            }
            entry.finish(&mut career.left);
        }
    }
    around.finish(&mut career.left);
}

fn read_demographics(mut around: Fields<'_>, career: &mut Career) {
    if let Some(born) = date(&mut around, "Birthdate") {
        person::add_birthday(born, career);
    }
    let sex = around.text("Gender").map(|sex| private_note("Sex", sex));
    career.private.extend(sex);
    if let Some(mut list) = around.fields("NationalityList") {
        let lands: Vec<Extract> = list.texts("Nationality").into_iter().map(country).collect();
        let lands = joined(&lands, ", ").map(|lands| private(PrivateKey::Nationality, lands));
        career.private.extend(lands);
    }
    around.finish(&mut career.left);
}

/// A personal statement, or what somebody wants to be.
fn read_headline(mut headline: Fields<'_>, career: &mut Career) {
    let kind = headline.fields("Type");
    let is_statement = kind.as_ref().is_some_and(|kind| {
        kind.others().any(|(key, _)| key.eq_ignore_ascii_case("Code=personal_statement"))
    });
    let label = kind.and_then(|mut kind| kind.text("Label")).or_else(|| headline.text("Type"));
    let why = "it names the line below it".to_owned();
    career.left.extend(label.map(|what| LeftOut { what, why }));
    match is_statement {
        true => career.summary.extend(prose(&mut headline, "Description")),
        false => {
            if let Some(value) = headline.text("Description") {
                let why = "it was what you were looking for, or what you are: say which".to_owned();
                career.doubts.push(Doubt { about: value.clone(), why });
                career.person.push(Field { key: "headline", value });
            }
        }
    }
    headline.finish(&mut career.left);
}

/// A post and a degree differ in little.
struct Names {
    list: &'static str,
    item: &'static str,
    place: &'static str,
    title: &'static str,
    organization: &'static str,
    section: (&'static str, SectionKind),
}

fn read_posts(learner: &mut Fields<'_>, career: &mut Career) {
    let names = Names {
        list: "WorkExperienceList",
        item: "WorkExperience",
        place: "Work experience",
        title: "Position",
        organization: "Employer",
        section: ("Experience", SectionKind::Work),
    };
    read_list(learner, &names, career);
}

fn read_education(learner: &mut Fields<'_>, career: &mut Career) {
    let names = Names {
        list: "EducationList",
        item: "Education",
        place: "Education",
        title: "Title",
        organization: "Organisation",
        section: ("Education", SectionKind::Education),
    };
    read_list(learner, &names, career);
}

fn read_list(learner: &mut Fields<'_>, names: &Names, career: &mut Career) {
    let Some(mut list) = learner.fields(names.list) else { return };
    let mut entries = Vec::new();
    for mut item in items(&mut list, names.item, names.place, &mut career.left) {
        let title = item.text(names.title).map(marked);
        let dates =
            item.fields("Period").and_then(|mut around| period(&mut around, &mut career.left));
        let mut byline = organization(&mut item, names.organization, career);
        let title = title.or_else(|| (!byline.is_empty()).then(|| byline.remove(0)));
        let mut facts: Vec<Extract> = Vec::new();
        for (key, name) in [("Level", "Level"), ("Field", "Field")] {
            facts.extend(item.text(key).map(|fact| labeled(name, marked(fact))));
        }
        let facts: Vec<Extract> = facts
            .into_iter()
            .map(|fact| Extract { text: format!("- {}", fact.text), ..fact })
            .collect();
        let mut body: Vec<Extract> = joined(&facts, "\n").into_iter().collect();
        body.extend(prose(&mut item, "Activities"));
        item.finish(&mut career.left);
        entries.push(EntryDraft {
            title: title.unwrap_or_default(),
            byline,
            dates,
            body,
            ..EntryDraft::default()
        });
    }
    list.finish(&mut career.left);
    let (title, kind) = names.section;
    let mut sections = Vec::new();
    profile::add(&mut sections, "", title, Some(kind), entries);
    career.sections.extend(sections.into_iter().map(|(_, section)| section));
}

/// The name and the town of an organization.
fn organization(item: &mut Fields<'_>, key: &str, career: &mut Career) -> Vec<Extract> {
    let Some(mut organization) = item.fields(key) else {
        return item.text(key).map(marked).into_iter().collect();
    };
    let name = organization.text("Name");
    let (mut place, mut url) = (None, None);
    let mut left = Vec::new();
    if let Some(mut around) = organization.fields("ContactInfo") {
        if let Some(mut at) = around.fields("Address").and_then(|mut at| at.fields("Contact")) {
            let (city, land) = (at.text("Municipality"), at.text("Country"));
            place = town(city, land);
            at.finish(&mut left);
        }
        if let Some(mut site) = around.fields("Website") {
            url = site.text("Contact");
            site.finish(&mut left);
        } else {
            url = around.text("Website");
        }
        around.finish(&mut left);
    }
    organization.finish(&mut left);
    let why = "it is how to reach an organization, or its trade";
    career.left.extend(left.into_iter().map(|left| LeftOut { why: why.to_owned(), ..left }));
    let name = match (name, url) {
        (Some(name), Some(url)) => match address(&url) {
            Some(address) => Some(linked(name, Some(address))),
            None => {
                let wording = Some(format!("{} {}", said(&name), said(&url)));
                Some(Extract { wording, ..marked(name) })
            }
        },
        (name, url) => name.or(url).map(marked),
    };
    name.into_iter().chain(place.map(marked)).collect()
}

/// Skills in sentences, and what they are called.
const SKILLS: [(&str, &str); 5] = [
    ("Communication", "Communication skills"),
    ("Organisational", "Organizational and managerial skills"),
    ("JobRelated", "Job-related skills"),
    ("Computer", "Digital skills"),
    ("Other", "Other skills"),
];

fn read_skills(learner: &mut Fields<'_>, career: &mut Career) {
    let Some(mut skills) = learner.fields("Skills") else { return };
    if let Some(mut linguistic) = skills.fields("Linguistic") {
        read_languages(&mut linguistic, career);
        linguistic.finish(&mut career.left);
    }
    let mut entries = Vec::new();
    for (key, name) in SKILLS {
        let Some(mut skill) = skills.fields(key) else { continue };
        let mut body = prose(&mut skill, "Description");
        if let Some(levels) = skill.fields("ProficiencyLevel") {
            let keys: Vec<&str> = levels.others().map(|(key, _)| key).collect();
            let mut levels = levels;
            let levels: Vec<Extract> = keys
                .into_iter()
                .filter_map(|key| levels.text(key).map(|level| labeled(key, level)))
                .map(|level| Extract { text: format!("- {}", level.text), ..level })
                .collect();
            body.extend(joined(&levels, "\n"));
        }
        skill.finish(&mut career.left);
        let mut title = titled(name);
        title.place = Place::new(name);
        if !body.is_empty() {
            entries.push(EntryDraft { title, body, ..EntryDraft::default() });
        }
    }
    let mut classes = Vec::new();
    if let Some(mut driving) = skills.fields("Driving") {
        let inner = driving.fields("Description");
        classes.extend(inner.map(|mut inner| inner.texts("Licence")).unwrap_or_default());
        driving.finish(&mut career.left);
    }
    skills.finish(&mut career.left);
    let blocks: Vec<Extract> = driving(classes).into_iter().collect();
    if !blocks.is_empty() || !entries.is_empty() {
        let (title, kind) = (titled("Skills"), Some(SectionKind::Skills));
        career.sections.push(SectionDraft { title, kind, blocks, doubts: Vec::new(), entries });
    }
}

fn read_languages(linguistic: &mut Fields<'_>, career: &mut Career) {
    if let Some(mut list) = linguistic.fields("MotherTongueList") {
        let tongues: Vec<Extract> = match list.texts("MotherTongue") {
            tongues if !tongues.is_empty() => tongues,
            _ => items(&mut list, "MotherTongue", "Mother tongue", &mut career.left)
                .into_iter()
                .filter_map(|mut tongue| tongue.text("Description"))
                .collect(),
        };
        career.languages.extend(tongues.into_iter().map(person::mother_tongue));
    }
    let Some(mut list) = linguistic.fields("ForeignLanguageList") else { return };
    let mut certificates = Vec::new();
    for mut item in items(&mut list, "ForeignLanguage", "Language", &mut career.left) {
        let mut levels = Vec::new();
        if let Some(mut given) = item.fields("ProficiencyLevel") {
            let keys: Vec<&str> = given.others().map(|(key, _)| key).collect();
            for key in keys {
                let level = given.text(key);
                levels.extend(level.map(|level| (language::part(key).unwrap_or("in all"), level)));
            }
            given.finish(&mut career.left);
        }
        if let Some(name) = item.text("Description") {
            language::add(language_of(name), levels, career);
        }
        if let Some(mut around) = item.fields("VerifiedBy") {
            for mut found in items(&mut around, "Certificate", "Certificate", &mut career.left) {
                certificates.push(certificate(&mut found));
                found.finish(&mut career.left);
            }
        }
        item.finish(&mut career.left);
    }
    let kind = SectionKind::Certification;
    career.sections.extend(section("Certification", kind, certificates));
}

fn certificate(found: &mut Fields<'_>) -> EntryDraft {
    let (body, level) = (found.text("AwardingBody"), found.text("Level"));
    EntryDraft {
        title: found.text("Title").map(marked).unwrap_or_default(),
        byline: body.into_iter().chain(level).map(marked).collect(),
        dates: dates::period(date(found, "Date"), None),
        ..EntryDraft::default()
    }
}

/// Achievements are sections that the person named, or chose the name of.
fn read_achievements(learner: &mut Fields<'_>, career: &mut Career) {
    let Some(mut list) = learner.fields("AchievementList") else { return };
    for mut item in items(&mut list, "Achievement", "Achievement", &mut career.left) {
        let title = item.text("Title");
        let blocks = prose(&mut item, "Description");
        item.finish(&mut career.left);
        let title = title.map(|title| {
            let wording = Some(title.text.clone());
            Extract { text: markdown::plain(&title.text), wording, ..title }
        });
        let title = title.unwrap_or_else(|| titled("Achievements"));
        match career.sections.iter_mut().find(|known| known.title.text == title.text) {
            Some(known) => {
                let words = format!("{} {}", said(&known.title), said(&title));
                known.title.wording = Some(words);
                known.blocks.extend(blocks);
            }
            None if blocks.is_empty() => {
                let why = "nothing stands below it".to_owned();
                career.left.push(LeftOut { what: title, why });
            }
            None => career.sections.push(SectionDraft { title, blocks, ..SectionDraft::default() }),
        }
    }
    list.finish(&mut career.left);
}
