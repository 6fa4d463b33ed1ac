//! The works of a career for MyERAS: each under the type of the season that it is of, with its
//! authors in the form's own way; the tag `meaningful` is its star.
//!
//! A work that no journal has been sent yet has no type. One poster or talk is one work, with every
//! meeting at which it was shown (docs/domain.md, "application forms").

use crate::base::SourcePath;
use crate::base::well_known::PUBLICATIONS;
use crate::lexicon::application_form::{ErasForm, MEANINGFUL};
use crate::model::Profile;
use crate::model::cv::region::Region;
use crate::model::cv::{Cv, Entry, Section};
use crate::model::presentation::{Presentation, PresentationKind};
use crate::model::publication::{Publication, Status, kind};
use crate::output::sheet::application_sheet::{At, Counted, Field, Heading, Item, Part, Place};
use crate::output::sheet::author_line::author_line;
use crate::output::sheet::chosen::has;
use crate::output::sheet::own_words;
use crate::render::text::date;
use crate::syntax::reference::Name;
use crate::words::SiteWords;

/// A part for each type that has works, and one for the works that have no type.
pub fn parts(form: &ErasForm, profile: &Profile, cv: &Cv, words: SiteWords<'_>) -> Vec<Part> {
    let mut works: Vec<(Option<&str>, Item)> = Vec::new();
    for work in &profile.publications {
        works.push((publication_type(form, work), publication(form, work, words)));
    }
    for work in &profile.presentations {
        let word = match work.kind {
            PresentationKind::Poster => "poster",
            PresentationKind::Talk => "talk",
        };
        let work_type = form.work_type(word).map(|found| found.name.as_str());
        works.push((work_type, presentation(form, work, words)));
    }
    works.extend(lines(form, cv).into_iter().map(|item| (None, item)));
    let mut stars = stars(form, &works);
    let section = form.sections.get("works").map(|one| one.name.as_str()).unwrap_or_default();
    let types = form.work_types.iter().map(|one| Some(one.name.as_str())).chain([None]);
    let mut parts = Vec::new();
    for work_type in types {
        let of_type = works.iter().filter(|(known, _)| *known == work_type);
        let items: Vec<Item> = of_type.map(|(_, item)| item.clone()).collect();
        if items.is_empty() {
            continue;
        }
        let heading = match work_type {
            Some(name) => Heading::Named(format!("{section}: {name}")),
            None => Heading::WithoutPlace,
        };
        parts.push(Part { heading, counts: stars.take().into_iter().collect(), items });
    }
    parts
}

/// How many works have a star; said above the first of them.
fn stars(form: &ErasForm, works: &[(Option<&str>, Item)]) -> Option<Counted> {
    let limit = form.marks.get("starred")?.clone();
    let starred: Vec<&Item> =
        works.iter().map(|(_, item)| item).filter(|item| item.is_starred).collect();
    let most = limit.most.unwrap_or(usize::MAX);
    let beyond = starred.iter().skip(most).filter_map(|item| item.place.clone()).collect();
    Some(Counted { count: starred.len(), limit, beyond })
}

fn publication_type<'f>(form: &'f ErasForm, work: &Publication) -> Option<&'f str> {
    // What is in preparation, or perhaps is, was not submitted to anyone.
    if work.status < Status::Submitted {
        return None;
    }
    let (word, _) = kind::KINDS.iter().find(|(_, known)| *known == work.kind)?;
    form.work_type(word).map(|found| found.name.as_str())
}

fn publication(form: &ErasForm, work: &Publication, words: SiteWords<'_>) -> Item {
    let (authors, own_name) = author_line(work.authors(), work.owner);
    let is_first = work.is_by_first_author();
    let mut fields = vec![field(form, "title", work.title.clone())];
    fields.extend(work.shown_container().map(|name| field(form, "container", name)));
    let is_cut_short = work.reference.authors.has_more;
    fields.push(Field { own_name, is_cut_short, ..field(form, "authors", authors) });
    fields.extend(is_first.then(|| field(form, "first-author", form.yes.clone())));
    let when = work.date.map(|day| date::date(words.english, Region::Us, day));
    let parts = [work.status.word(words.english).map(str::to_owned), when];
    let status: Vec<String> = parts.into_iter().flatten().collect();
    if !status.is_empty() {
        fields.push(field(form, "status", status.join(", ")));
    }
    let identifiers = [&work.reference.doi, &work.reference.pmid];
    for (name, text) in ["doi", "pmid"].into_iter().zip(identifiers) {
        fields.extend(text.clone().map(|text| field(form, name, text)));
    }
    let at = At::Keys(vec![work.key.clone(), "tags".to_owned()]);
    Item {
        heading: work.title.clone(),
        is_starred: has(&work.tags, MEANINGFUL),
        fields,
        place: Some(Place { file: SourcePath::new(PUBLICATIONS), at }),
    }
}

fn presentation(form: &ErasForm, work: &Presentation, words: SiteWords<'_>) -> Item {
    let names: Vec<Name> = work.authors.iter().map(|author| Name::of_text(author)).collect();
    let (authors, own_name) = author_line(&names, work.owner);
    let mut fields = vec![
        field(form, "title", work.title.clone()),
        Field { own_name, ..field(form, "authors", authors) },
    ];
    let is_first = work.owner == Some(0);
    fields.extend(is_first.then(|| field(form, "first-author", form.yes.clone())));
    for event in &work.events {
        let days = event.date.map(|day| date::days(words.english, Region::Us, day, event.end_date));
        // At a meeting it may have been a talk, of what else was a poster.
        let kind = (event.kind != work.kind).then(|| match event.kind {
            PresentationKind::Poster => words.english.poster().to_owned(),
            PresentationKind::Talk => words.english.talk().to_owned(),
        });
        let parts = [event.name.clone(), event.place.clone(), days, kind, event.award.clone()];
        let text: Vec<String> = parts.into_iter().flatten().collect();
        fields.push(field(form, "event", text.join(", ")));
    }
    let at = At::Keys(vec!["tags".to_owned()]);
    Item {
        heading: work.title.clone(),
        is_starred: has(&work.tags, MEANINGFUL),
        fields,
        place: Some(Place { file: work.source.clone(), at }),
    }
}

/// Works that are written as lines of the CV: of these no type is known, and no author.
fn lines(form: &ErasForm, cv: &Cv) -> Vec<Item> {
    let sections = cv.sections.iter().filter(|section| section.kind.is_of_works());
    let item = |section: &Section| {
        let mut texts = vec![own_words::of_blocks(&section.blocks, &cv.notes)];
        for (entry, _) in section.entries.iter().flat_map(Entry::with_posts) {
            let parts = std::iter::once(&entry.title).chain(&entry.organization);
            let parts = parts.chain(&entry.place).chain(&entry.other);
            let parts: Vec<String> =
                parts.map(|part| own_words::of_inlines(part, &cv.notes)).collect();
            texts.push(parts.join(", "));
            texts.push(own_words::of_blocks(&entry.blocks, &cv.notes));
        }
        texts.retain(|text| !text.is_empty());
        let fields = vec![field(form, "text", texts.join("\n"))];
        let heading = own_words::of_inlines(&section.heading, &cv.notes);
        (!texts.is_empty()).then_some(Item { heading, fields, ..Item::default() })
    };
    sections.filter_map(item).collect()
}

fn field(form: &ErasForm, name: &str, text: String) -> Field {
    Field { asked: form.field(name), text, ..Field::default() }
}
