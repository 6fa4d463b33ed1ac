//! `packet/carms.html` and `.txt`: what CaRMS Online asks for, in its order, once an entry or a
//! section of the CV is tagged `.carms`.
//!
//! The form's sources give no limits, so there are none here (docs/domain.md, "application forms").
//! A section for which nothing is known is a gap; what the form has no section for is shown last.

use crate::base::{OutputPath, SourcePath};
use crate::lexicon::application_form::{CARMS, CarmsForm, FormField, FormSection, Holds};
use crate::model::Profile;
use crate::model::cv::region::Region;
use crate::model::cv::{Cv, Section};
use crate::output::page::presentation::citation;
use crate::output::sheet::application_sheet::{ApplicationSheet, Field, Gaps, Heading, Item, Part};
use crate::output::sheet::chosen::{Chosen, chosen, has, is_chosen};
use crate::output::sheet::{own_words, page, plain_text, view};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{OutputTree, routes};
use crate::render::text::date;
use crate::render::{Context, Rendered, rendered};
use crate::words::SiteWords;

pub struct CarmsSheet;

impl OutputKind for CarmsSheet {
    type Subject<'a> = &'a Cv;

    const NAME: &'static str = "carms";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Cv>) {
        let Some(cv) = cx.profile.cv.as_ref().filter(|cv| is_chosen(cv, CARMS)) else { return };
        for path in [routes::carms_html(), routes::carms_text()] {
            claims.file(OutputTree::Packet, path, cv, &SourcePath::cv());
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, cv: &&Cv) -> Rendered {
        let sheet = sheet(CarmsForm::current(), cx.site.profile, cv, cx.site.words);
        let view = view::of(&sheet, cx.site.profile, cx.site.words.own);
        match *path == routes::carms_html() {
            true => page::page(cx, &Self::head(cx, &view.title, path), view),
            false => rendered(plain_text::plain_text(&view)),
        }
    }
}

fn sheet(form: &CarmsForm, profile: &Profile, cv: &Cv, words: SiteWords<'_>) -> ApplicationSheet {
    let entries = chosen(profile, CARMS);
    let place = |one: &Chosen<'_>| {
        let found = form.section(one.kind(), one.entry.kind, &one.title(cv));
        found.map(|section| section.name.as_str())
    };
    let texts = texts(form, cv);
    let mut parts = Vec::new();
    let mut gaps = Vec::new();
    let sections = form.sections.iter().map(Some).chain([None]);
    for section in sections {
        let name = section.map(|section| section.name.as_str());
        let mut items = section.map(|one| held(form, one, profile, words)).unwrap_or_default();
        let own = entries.iter().filter(|one| place(one) == name);
        items.extend(own.map(|one| entry(form, cv, one, words)));
        let of_section = texts.iter().filter(|(known, _)| *known == name);
        items.extend(of_section.map(|(_, item)| item.clone()));
        match name {
            Some(name) if items.is_empty() => gaps.push(name.to_owned()),
            Some(name) => {
                let heading = Heading::Named(name.to_owned());
                parts.push(Part { heading, counts: Vec::new(), items });
            }
            None if items.is_empty() => {}
            None => {
                parts.push(Part { heading: Heading::WithoutPlace, counts: Vec::new(), items });
            }
        }
    }
    let sheet = ApplicationSheet {
        title: form.name.clone(),
        parts,
        gaps: Gaps::Sections { names: gaps, tag: CARMS },
        answers: Vec::new(),
        sources: vec![form.source.clone()],
    };
    sheet.with_keyboard_signs()
}

fn asked(form: &CarmsForm, name: &str) -> FormField {
    let name = form.fields.get(name).cloned().unwrap_or_default();
    FormField { name, ..FormField::default() }
}

fn field(form: &CarmsForm, name: &str, text: String) -> Field {
    Field { asked: asked(form, name), text, ..Field::default() }
}

/// What a section holds besides entries of the CV.
fn held(
    form: &CarmsForm,
    section: &FormSection,
    profile: &Profile,
    words: SiteWords<'_>,
) -> Vec<Item> {
    let fields: Vec<Field> = match section.holds {
        Some(Holds::Person) => person(form, profile, words),
        Some(Holds::Languages) => {
            let languages = profile.person.languages.iter().map(|language| {
                let level = language.level.iter().map(String::as_str);
                let parts: Vec<&str> =
                    std::iter::once(language.name.as_str()).chain(level).collect();
                field(form, "language", parts.join(", "))
            });
            languages.collect()
        }
        Some(Holds::Works) => {
            let papers = profile.citations.iter();
            let papers = papers.map(|citation| own_words::of_inlines(citation, &[]));
            let shown = profile.presentations.iter();
            let shown = shown.map(|work| {
                own_words::of_inlines(&citation::cite(words.english, Region::Ca, work, None), &[])
            });
            papers.chain(shown).map(|text| field(form, "citation", text)).collect()
        }
        Some(Holds::MedicalDegrees) | None => Vec::new(),
    };
    match fields.is_empty() {
        true => Vec::new(),
        false => vec![Item { fields, ..Item::default() }],
    }
}

fn person(form: &CarmsForm, profile: &Profile, words: SiteWords<'_>) -> Vec<Field> {
    let (person, private) = (&profile.person, &profile.private);
    let born = private.date_of_birth.map(|day| date::date(words.english, Region::Ca, day));
    let mut ids = private.identifiers.iter().filter(|(name, _)| name.to_lowercase() == "minc");
    let fields = [
        ("name", Some(person.name.clone())),
        ("email", person.email.clone()),
        ("phone", private.phone.clone()),
        ("address", private.address.clone()),
        ("date-of-birth", born),
        ("citizenship", private.nationality.clone()),
        ("minc", ids.next().map(|(_, number)| number.clone())),
    ];
    let known = fields.into_iter().filter_map(|(name, text)| Some(field(form, name, text?)));
    known.filter(|field| !field.text.is_empty()).collect()
}

fn entry(form: &CarmsForm, cv: &Cv, one: &Chosen<'_>, words: SiteWords<'_>) -> Item {
    let title = one.title(cv);
    let mut fields = vec![
        field(form, "title", title.clone()),
        field(form, "organization", one.organization(cv)),
    ];
    fields.extend(one.dates(words, &asked(form, "start"), &asked(form, "end")));
    fields.push(field(form, "location", one.location(cv)));
    fields.push(field(form, "description", one.description(cv, words)));
    fields.retain(|field| !field.text.is_empty());
    Item { heading: title, is_starred: false, fields, place: Some(one.place()) }
}

/// The text of tagged sections that is above their entries, each with the section of the form that
/// it goes into.
fn texts<'f>(form: &'f CarmsForm, cv: &Cv) -> Vec<(Option<&'f str>, Item)> {
    let tagged = cv.sections.iter().filter(|section| has(&section.tags, CARMS));
    let text = |section: &Section| {
        let text = own_words::of_blocks(&section.blocks, &cv.notes);
        let heading = own_words::of_inlines(&section.heading, &cv.notes);
        let place = form.section(section.kind, None, "").map(|found| found.name.as_str());
        let fields = vec![field(form, "text", text.clone())];
        (!text.is_empty()).then_some((place, Item { heading, fields, ..Item::default() }))
    };
    tagged.filter_map(text).collect()
}
