//! `/resume.json`: the public career in the JSON Resume schema 1.0. Nothing private is in reach
//! here.

use bytes::Bytes;
use serde::Serialize;

use crate::base::{Diagnosed, OutputPath, PartialDate, Period, SourcePath};
use crate::lexicon::Question;
use crate::lexicon::SectionKind;
use crate::model::cv::{Entry, Section};
use crate::output::{OutputKind, PlanContext, RenderTarget, made};
use crate::plan::{OutputTree, SitePlan, Subject};
use crate::render::Context;
use crate::syntax::markdown::{Block, Inlines, first_paragraph, plain_text};

pub struct JsonResume;

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Resume {
    #[serde(rename = "$schema")]
    schema: &'static str,
    basics: Basics,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    work: Vec<Work>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    volunteer: Vec<Volunteer>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    education: Vec<Education>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    awards: Vec<Award>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    certificates: Vec<Certificate>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    publications: Vec<Publication>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    skills: Vec<Named>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    languages: Vec<Language>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    interests: Vec<Named>,
    meta: Meta,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Basics {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    label: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<Location>,
    profiles: Vec<ProfileEntry>,
}

#[derive(Serialize)]
struct Location {
    city: String,
}

#[derive(Serialize)]
struct ProfileEntry {
    network: String,
    username: String,
    url: String,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Work {
    name: String,
    position: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<String>,
    #[serde(flatten)]
    period: Dates,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    highlights: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Volunteer {
    organization: String,
    position: String,
    #[serde(flatten)]
    period: Dates,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    highlights: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Education {
    institution: String,
    study_type: String,
    #[serde(flatten)]
    period: Dates,
}

#[derive(Serialize)]
struct Award {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    awarder: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
}

#[derive(Serialize)]
struct Certificate {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Publication {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    publisher: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    release_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
}

#[derive(Serialize)]
struct Named {
    name: String,
}

#[derive(Serialize)]
struct Language {
    language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    fluency: Option<String>,
}

#[derive(Default, Serialize)]
struct Meta {
    #[serde(skip_serializing_if = "Option::is_none")]
    canonical: Option<String>,
    version: &'static str,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Dates {
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
}

impl OutputKind for JsonResume {
    fn name(&self) -> &'static str {
        "json-resume"
    }

    fn plan(&self, _: &PlanContext<'_>, plan: &mut SitePlan) {
        plan.file(
            OutputTree::Site,
            OutputPath::new("resume.json"),
            Subject::Site,
            &SourcePath::site(),
        );
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let mut resume = Resume {
            schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
            basics: basics(cx),
            publications: publications(cx),
            languages: cx
                .profile
                .person
                .languages
                .iter()
                .map(|language| Language {
                    language: language.name.clone(),
                    fluency: language.level.clone(),
                })
                .collect(),
            interests: cx
                .profile
                .person
                .interests
                .iter()
                .map(|interest| Named { name: interest.clone() })
                .collect(),
            meta: Meta { canonical: cx.absolute(target.path), version: "v1.0.0" },
            ..Resume::default()
        };
        for section in cx.profile.cv.iter().flat_map(|cv| &cv.sections) {
            add_section(&mut resume, section);
        }
        let mut text = serde_json::to_string_pretty(&resume).unwrap_or_default();
        text.push('\n');
        made(text)
    }
}

fn basics(cx: &Context<'_>) -> Basics {
    let person = &cx.profile.person;
    let photo = person
        .photo
        .as_ref()
        .and_then(|photo| cx.plan.face(photo))
        .and_then(|picture| picture.largest());
    Basics {
        name: person.name.clone(),
        label: person.headline.clone().or_else(|| person.position.clone()),
        image: photo.and_then(|variant| cx.absolute(&variant.output)),
        email: person.email.clone(),
        url: cx.absolute(&OutputPath::page("")),
        summary: cx
            .profile
            .narrative
            .as_ref()
            .and_then(|narrative| narrative.answer(Question::Introduction))
            .and_then(first_paragraph),
        location: person.location.clone().map(|city| Location { city }),
        profiles: person
            .links
            .iter()
            .map(|link| ProfileEntry {
                network: link.name.clone(),
                username: link
                    .url
                    .trim_end_matches('/')
                    .rsplit(['/', '='])
                    .next()
                    .unwrap_or_default()
                    .to_owned(),
                url: link.url.clone(),
            })
            .collect(),
    }
}

fn publications(cx: &Context<'_>) -> Vec<Publication> {
    let works = cx.profile.publications.iter().map(|work| Publication {
        name: work.title.clone(),
        publisher: work.container.clone().filter(|_| work.status.is_accepted()),
        release_date: work.date.map(|date| date.to_string()),
        url: work
            .doi
            .as_ref()
            .filter(|_| work.status.is_accepted())
            .map(|doi| format!("https://doi.org/{doi}"))
            .or_else(|| cx.absolute(&work.output())),
        summary: work.summary.clone(),
    });
    works.collect()
}

fn add_section(resume: &mut Resume, section: &Section) {
    use SectionKind as Kind;
    for entry in &section.entries {
        let title = plain_text(&entry.title);
        let organization = entry.organization.as_ref().map(text);
        let (summary, highlights) = words(&entry.blocks);
        match section.kind {
            Kind::Education => {
                resume.education.push(Education {
                    institution: organization.unwrap_or_default(),
                    study_type: title,
                    period: dates(entry.period),
                });
            }
            Kind::Training
            | Kind::Clinical
            | Kind::Work
            | Kind::Research
            | Kind::Teaching
            | Kind::Leadership => resume.work.push(Work {
                name: organization.unwrap_or_default(),
                position: title,
                location: entry.place.as_ref().map(text),
                period: dates(entry.period),
                summary,
                highlights,
            }),
            Kind::Volunteer => resume.volunteer.push(Volunteer {
                organization: organization.unwrap_or_default(),
                position: title,
                period: dates(entry.period),
                summary,
                highlights,
            }),
            Kind::Awards | Kind::Grants => resume.awards.push(Award {
                title,
                date: last(entry),
                awarder: organization,
                summary,
            }),
            Kind::Certification => resume.certificates.push(Certificate {
                name: title,
                date: last(entry),
                issuer: organization,
            }),
            _ => {}
        }
    }
    if matches!(section.kind, Kind::Skills) {
        let (_, items) = words(&section.blocks);
        resume.skills.extend(items.into_iter().map(|name| Named { name }));
    }
}

fn text(content: &Inlines) -> String {
    plain_text(content)
}

fn last(entry: &Entry) -> Option<String> {
    let period = entry.period?;
    Some(period.last().unwrap_or(period.start).to_string())
}

fn dates(period: Option<Period>) -> Dates {
    period.map_or_else(Dates::default, |period| Dates {
        start_date: Some(period.start.to_string()),
        end_date: period.last().map(|date: PartialDate| date.to_string()),
    })
}

/// The first paragraph of a text, and the items of its lists.
fn words(blocks: &[Block]) -> (Option<String>, Vec<String>) {
    let mut items = Vec::new();
    for block in blocks {
        if let Block::List { items: list, .. } = block {
            items.extend(list.iter().filter_map(|item| match item.content.first() {
                Some(Block::Plain { content } | Block::Paragraph { content }) => {
                    Some(plain_text(content))
                }
                _ => None,
            }));
        }
    }
    (first_paragraph(blocks), items)
}
