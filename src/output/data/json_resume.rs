//! `/resume.json`: the public career in the JSON Resume schema 1.0. Nothing private is in reach
//! here.

mod written;

use serde::Serialize;

use crate::base::{OutputPath, Period, SourcePath};
use crate::lexicon::Question;
use crate::lexicon::SectionKind;
use crate::lexicon::exam_result::is_result;
use crate::lexicon::organization::names_organization;
use crate::model::cv::{Entry, Section};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::OutputTree;
use crate::plan::routes;
use crate::render::text::clinical_setting::clinical_setting;
use crate::render::{Context, Rendered, rendered};
use crate::syntax::markdown::{Inlines, first_paragraph, plain_text};
use crate::syntax::reference::identifier::doi_address;
use crate::words::Words;
use written::written;

pub struct JsonResume;

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Resume {
    #[serde(rename = "$schema")]
    schema: &'static str,
    basics: ResumeBasics,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    work: Vec<ResumePosition>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    volunteer: Vec<ResumePosition>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    education: Vec<ResumeEducation>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    awards: Vec<ResumeAward>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    certificates: Vec<ResumeCertificate>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    publications: Vec<ResumePublication>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    skills: Vec<ResumeNamed>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    languages: Vec<ResumeLanguage>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    interests: Vec<ResumeNamed>,
    meta: ResumeMeta,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct ResumeBasics {
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
    location: Option<ResumeLocation>,
    profiles: Vec<ProfileEntry>,
}

#[derive(Serialize)]
struct ResumeLocation {
    city: String,
}

#[derive(Serialize)]
struct ProfileEntry {
    network: String,
    username: String,
    url: String,
}

/// A position, paid or not. The schema calls its organization `name` where it is work.
#[derive(Serialize)]
struct ResumePosition {
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    organization: Option<String>,
    position: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    location: Option<String>,
    #[serde(flatten)]
    period: ResumeDates,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    highlights: Vec<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResumeEducation {
    institution: String,
    study_type: String,
    #[serde(flatten)]
    period: ResumeDates,
}

#[derive(Serialize)]
struct ResumeAward {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    awarder: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<String>,
}

#[derive(Serialize)]
struct ResumeCertificate {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    issuer: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ResumePublication {
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
struct ResumeNamed {
    name: String,
}

#[derive(Serialize)]
struct ResumeLanguage {
    language: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    fluency: Option<String>,
}

#[derive(Default, Serialize)]
struct ResumeMeta {
    #[serde(skip_serializing_if = "Option::is_none")]
    canonical: Option<String>,
    version: &'static str,
}

#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct ResumeDates {
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<String>,
}

impl OutputKind for JsonResume {
    type Subject<'a> = ();

    const NAME: &'static str = "json-resume";

    fn plan(_: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        claims.file(OutputTree::Site, routes::resume(), (), &SourcePath::site());
    }

    fn render(cx: &Context<'_>, path: &OutputPath, (): &()) -> Rendered {
        let mut resume = Resume {
            schema: "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
            basics: basics(cx),
            publications: publications(cx),
            languages: cx
                .site
                .profile
                .person
                .languages
                .iter()
                .map(|language| ResumeLanguage {
                    language: language.name.clone(),
                    fluency: language.level.clone(),
                })
                .collect(),
            interests: cx
                .site
                .profile
                .person
                .interests
                .iter()
                .map(|interest| ResumeNamed { name: interest.clone() })
                .collect(),
            meta: ResumeMeta { canonical: cx.site.absolute(path), version: "v1.0.0" },
            ..Resume::default()
        };
        for section in cx.site.profile.cv.iter().flat_map(|cv| &cv.sections) {
            add_section(&mut resume, cx.site.words.own, section);
        }
        let mut text = serde_json::to_string_pretty(&resume).unwrap_or_default();
        text.push('\n');
        rendered(text)
    }
}

fn basics(cx: &Context<'_>) -> ResumeBasics {
    let person = &cx.site.profile.person;
    let photo = person
        .photo
        .as_ref()
        .and_then(|photo| cx.site.plan.face(photo))
        .and_then(|picture| picture.largest());
    ResumeBasics {
        name: person.name.clone(),
        label: person.headline.clone().or_else(|| person.position.clone()),
        image: photo.and_then(|variant| cx.site.absolute(&variant.output)),
        email: person.email.clone(),
        url: cx.site.absolute(&routes::home()),
        summary: cx
            .site
            .profile
            .narrative
            .as_ref()
            .and_then(|narrative| narrative.answer(Question::Introduction))
            .and_then(first_paragraph),
        location: person.location.clone().map(|city| ResumeLocation { city }),
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

fn publications(cx: &Context<'_>) -> Vec<ResumePublication> {
    let works = cx.site.profile.publications.iter().map(|work| ResumePublication {
        name: work.title.clone(),
        publisher: work.shown_container(),
        release_date: work.date.map(|date| date.to_string()),
        url: work
            .shown_reference()
            .doi
            .as_deref()
            .map(doi_address)
            .or_else(|| cx.site.absolute(&work.output)),
        summary: work.summary.clone(),
    });
    works.collect()
}

/// The schema has no field for the setting of clinical work: it opens the summary, or follows the
/// title where there is no summary. A post is an item of its own, of the same organization; an entry
/// that names no other is the organization of its posts.
fn add_section(resume: &mut Resume, words: &Words, section: &Section) {
    use SectionKind as Kind;
    let items = section.entries.iter().flat_map(|entry| {
        let byline = entry.organization.iter().chain(&entry.place).count();
        let is_named = || names_organization(&plain_text(&entry.title));
        let is_over_posts = !entry.posts.is_empty() && byline <= 1;
        // `Current` over grants is no organization.
        let is_group = is_over_posts && byline == 0 && is_single(section.kind) && !is_named();
        let is_organization = is_over_posts && !is_group && (byline == 0 || is_named());
        let roles = entry.roles();
        let name = if is_organization { Some(&entry.title) } else { roles.organization };
        let is_empty = (is_organization || is_group) && entry.blocks.is_empty();
        let items = entry.with_posts().filter(move |(_, is_post)| *is_post || !is_empty);
        let town = entry.organization.as_ref().filter(|_| is_organization);
        items.map(move |(item, is_post)| match is_group {
            true => (item, false, item.roles().organization, None),
            false => (item, is_post, name, town),
        })
    });
    for (entry, is_post, name, town) in items {
        let roles = entry.roles();
        let title = plain_text(roles.role);
        let organization = name.map(text);
        let further = roles.location.iter().copied();
        let places = entry.organization.iter().filter(|_| is_post).chain(further);
        let location = Some(places.map(text).collect::<Vec<_>>().join(", "));
        let location = location.filter(|location| !location.is_empty()).or_else(|| town.map(text));
        let setting = clinical_setting(words, entry);
        let (summary, highlights) = written(&entry.blocks);
        let summary = match (&setting, summary) {
            (Some(setting), Some(summary)) => Some(format!("{setting}. {summary}")),
            (setting, summary) => summary.or_else(|| setting.clone()),
        };
        match section.kind {
            Kind::Education => {
                resume.education.push(ResumeEducation {
                    institution: organization.unwrap_or_default(),
                    study_type: match setting {
                        Some(setting) => format!("{title} · {setting}"),
                        None => title,
                    },
                    period: dates(entry.period.as_ref()),
                });
            }
            Kind::Training
            | Kind::Clinical
            | Kind::CaseLog
            | Kind::Work
            | Kind::Research
            | Kind::Teaching
            | Kind::Leadership => resume.work.push(ResumePosition {
                name: Some(organization.unwrap_or_default()),
                organization: None,
                position: title,
                location,
                period: dates(entry.period.as_ref()),
                summary,
                highlights,
            }),
            Kind::Volunteer => resume.volunteer.push(ResumePosition {
                name: None,
                organization: Some(organization.unwrap_or_default()),
                position: title,
                location: None,
                period: dates(entry.period.as_ref()),
                summary,
                highlights,
            }),
            Kind::Awards | Kind::Grants => resume.awards.push(ResumeAward {
                title,
                date: last(entry),
                awarder: organization,
                summary,
            }),
            Kind::Certification => {
                resume.certificates.push(certificate(title, name, &roles.location, entry));
            }
            _ => {}
        }
    }
    if matches!(section.kind, Kind::Skills) {
        let (_, items) = written(&section.blocks);
        resume.skills.extend(items.into_iter().map(|name| ResumeNamed { name }));
    }
}

/// Whether what such a section names is given once, and no place holds several of them.
fn is_single(kind: SectionKind) -> bool {
    matches!(kind, SectionKind::Awards | SectionKind::Grants | SectionKind::Certification)
}

/// The schema has no field for a result, nor for the day on which a certificate ends: the first
/// follows the name, and the date is that on which it was given.
fn certificate(
    title: String,
    name: Option<&Inlines>,
    further: &[&Inlines],
    entry: &Entry,
) -> ResumeCertificate {
    let parts = name.into_iter().chain(further.iter().copied()).map(text);
    let (results, others): (Vec<String>, Vec<String>) = parts.partition(|part| is_result(part));
    ResumeCertificate {
        name: std::iter::once(title).chain(results).collect::<Vec<_>>().join(" · "),
        date: entry.period.as_ref().map(|period| period.start.to_string()),
        issuer: others.into_iter().next(),
    }
}

fn text(content: &Inlines) -> String {
    plain_text(content)
}

fn last(entry: &Entry) -> Option<String> {
    let period = entry.period.as_ref()?;
    Some(period.last().unwrap_or(period.start).end_iso())
}

fn dates(period: Option<&Period>) -> ResumeDates {
    period.map_or_else(ResumeDates::default, |period| ResumeDates {
        start_date: Some(period.start.to_string()),
        end_date: period.last().map(|date| date.end_iso()),
    })
}
