//! `packet/eras.html` and `.txt`: what MyERAS asks for, once an entry of the CV is tagged `.eras`.
//!
//! The facts of the season are in `data/` (docs/domain.md, "application forms"). What the form asks
//! for and nothing is known of is listed, and never invented.

use crate::base::{OutputPath, SourcePath};
use crate::lexicon::application_form::{ANSWERS, ERAS, ErasForm, FormField, MEANINGFUL};
use crate::model::Profile;
use crate::model::cv::Cv;
use crate::output::sheet::application_sheet::{
    ApplicationSheet, Counted, Field, Gaps, Heading, Item, Origin, Part,
};
use crate::output::sheet::chosen::{Chosen, chosen, has, is_chosen};
use crate::output::sheet::{eras_works, own_words, page, plain_text, report, view};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{OutputTree, routes};
use crate::render::{Context, Rendered, rendered};
use crate::words::SiteWords;

pub struct ErasSheet;

impl OutputKind for ErasSheet {
    type Subject<'a> = &'a Cv;

    const NAME: &'static str = "eras";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Cv>) {
        let Some(cv) = cx.profile.cv.as_ref().filter(|cv| is_chosen(cv, ERAS)) else { return };
        for path in [routes::eras_html(), routes::eras_text()] {
            claims.file(OutputTree::Packet, path, cv, &SourcePath::cv());
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, cv: &&Cv) -> Rendered {
        let form = ErasForm::current();
        let sheet = sheet(form, cx.site.profile, cv, cx.site.words);
        let view = view::of(&sheet, cx.site.profile, cx.site.words.own);
        if *path == routes::eras_html() {
            return page::page(cx, &Self::head(cx, &view.title, path), view);
        }
        // Said once, though the sheet is two files.
        let found = report::over_limits(&sheet, &form.name, path, cx.media.sources)
            .into_iter()
            .chain(report::unused_marks(cv, cx.media.sources));
        let mut text = rendered(plain_text::plain_text(&view))?;
        text.diagnostics.extend(found);
        Ok(text)
    }
}

/// What a site has for the form of a season.
fn sheet(form: &ErasForm, profile: &Profile, cv: &Cv, words: SiteWords<'_>) -> ApplicationSheet {
    let entries = chosen(profile, ERAS);
    let title = format!("{} {}", form.name, form.season);
    let mut parts = vec![personal(form, profile), experiences(form, cv, &entries, words)];
    parts.extend(eras_works::parts(form, profile, cv, words));
    parts.push(languages(form, profile));
    parts.retain(|part| !part.items.is_empty());
    let answers = ANSWERS.into_iter().filter_map(|key| {
        let options = form.choices.get(key)?.options.iter();
        let words = options.map(|option| (option.word.clone(), option.text.clone()));
        Some((key.to_owned(), words.collect()))
    });
    let sheet = ApplicationSheet {
        title,
        parts,
        gaps: Gaps::Fields(form.gaps.clone()),
        answers: answers.collect(),
        sources: form.known_sources(),
    };
    sheet.with_keyboard_signs()
}

fn heading(form: &ErasForm, name: &str) -> Heading {
    Heading::Named(form.sections.get(name).map(|section| section.name.clone()).unwrap_or_default())
}

fn written(form: &ErasForm, name: &str, text: String) -> Option<Field> {
    let field = Field { asked: form.field(name), text, ..Field::default() };
    (!field.text.is_empty()).then_some(field)
}

fn personal(form: &ErasForm, profile: &Profile) -> Part {
    let (person, private) = (&profile.person, &profile.private);
    let known = private.identifiers.iter();
    let mut ids = known.filter(|(name, _)| name.to_lowercase().replace('-', "") == "aamc");
    let fields = [
        ("aamc-id", ids.next().map(|(_, number)| number.clone())),
        ("name", Some(person.name.clone())),
        ("email", person.email.clone()),
        ("phone", private.phone.clone()),
        ("address", private.address.clone()),
    ];
    let fields = fields.into_iter().filter_map(|(name, text)| written(form, name, text?));
    let item = Item { fields: fields.collect(), ..Item::default() };
    Part { heading: heading(form, "personal"), counts: Vec::new(), items: vec![item] }
}

fn languages(form: &ErasForm, profile: &Profile) -> Part {
    let fields = profile.person.languages.iter().filter_map(|language| {
        let level = language.level.iter().map(String::as_str);
        let parts: Vec<&str> = std::iter::once(language.name.as_str()).chain(level).collect();
        written(form, "language", parts.join(", "))
    });
    let fields: Vec<Field> = fields.collect();
    let items = match fields.is_empty() {
        true => Vec::new(),
        false => vec![Item { fields, ..Item::default() }],
    };
    Part { heading: heading(form, "languages"), counts: Vec::new(), items }
}

fn experiences(form: &ErasForm, cv: &Cv, entries: &[Chosen<'_>], words: SiteWords<'_>) -> Part {
    let items: Vec<Item> = entries.iter().map(|one| experience(form, cv, one, words)).collect();
    let number = |limit: Option<&FormField>, of: Vec<&Item>| {
        let limit = limit.cloned().unwrap_or_default();
        let most = limit.most.unwrap_or(usize::MAX);
        let beyond = of.iter().skip(most).filter_map(|item| item.place.clone()).collect();
        Counted { limit, count: of.len(), beyond }
    };
    let starred = items.iter().filter(|item| item.is_starred).collect();
    let counts = vec![
        number(form.sections.get("experiences"), items.iter().collect()),
        number(form.marks.get("meaningful"), starred),
    ];
    Part { heading: heading(form, "experiences"), counts, items }
}

fn experience(form: &ErasForm, cv: &Cv, one: &Chosen<'_>, words: SiteWords<'_>) -> Item {
    let title = one.title(cv);
    let field =
        |name: &str, text: String| Field { asked: form.field(name), text, ..Field::default() };
    let meaningful = own_words::of_blocks(&one.entry.application.meaningful, &cv.notes);
    let is_starred = has(&one.entry.tags, MEANINGFUL) || !meaningful.is_empty();
    let mut fields = vec![
        choice(form, one, "type"),
        field("position", title.clone()),
        field("organization", one.organization(cv)),
    ];
    fields.extend(one.dates(words, &form.field("start"), &form.field("end")));
    fields.push(choice(form, one, "frequency"));
    fields.push(field("location", one.location(cv)));
    fields.extend(["setting", "focus", "characteristic"].map(|key| choice(form, one, key)));
    fields.push(field("description", one.description(cv, words)));
    if is_starred {
        let origin = match meaningful.is_empty() {
            true => Origin::MissingQuote,
            false => Origin::Written,
        };
        fields.push(Field { origin, ..field("meaningful", meaningful) });
    }
    Item { heading: title, is_starred, fields, place: Some(one.place()) }
}

/// What the entry answers, else what its kind makes likely, else that an answer is missing.
fn choice(form: &ErasForm, one: &Chosen<'_>, key: &'static str) -> Field {
    let Some(choice) = form.choices.get(key) else { return Field::default() };
    let asked = FormField {
        name: choice.name.clone(),
        source: choice.source.clone(),
        optional: choice.optional,
        ..FormField::default()
    };
    let answered = one.entry.application.answer(key).and_then(|word| choice.of_word(word).ok());
    let (text, origin) = match (answered, choice.proposed(one.kind(), one.entry.kind)) {
        (Some(option), _) => (option.text.clone(), Origin::Written),
        (None, Some(option)) => (option.text.clone(), Origin::Proposed { key }),
        (None, None) => (String::new(), Origin::Missing { key }),
    };
    Field { asked, text, origin, ..Field::default() }
}
