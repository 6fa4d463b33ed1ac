//! For who writes a letter of recommendation: where it goes and by when, what they did together
//! with the person, the person's narrative, and the CV.

use crate::base::{SourcePath, well_known};
use crate::lexicon::Question;
use crate::model::cv::Entry;
use crate::model::private_folder::{Acquaintance, PEOPLE};
use crate::output::document::content::DocumentContent;
use crate::output::document::cv::{cv_sections, print_entry};
use crate::output::document::missing::missing_name;
use crate::output::document::paper::{Paper, lines, section, words};
use crate::output::page::presentation::citation;
use crate::plan::Addresses;
use crate::render::Failure;
use crate::render::document_view::{
    DocumentView, PrintEntryView, PrintGroupView, PrintSectionView,
};
use crate::render::text::date;
use crate::syntax::markdown::Inlines;

pub struct Letter;

impl DocumentContent for Letter {
    fn view(&self, paper: &mut Paper<'_>) -> Result<DocumentView, Failure> {
        let name = paper.settings.made_for.clone().unwrap_or_default();
        let folder = paper.folder;
        let Some(writer) = folder.person(&name) else {
            let names = folder.people.iter();
            let names = names.flat_map(|person| [person.id.as_deref(), person.family_name()]);
            let help = format!("write them into `{PEOPLE}`, as `[[person]]` with a `name`");
            let what = format!("what `{PEOPLE}` says of `{name}`");
            return Err(missing_name(paper, &what, names.flatten(), &help).into());
        };
        let own_words = paper.cx.site.words.own;
        let mut view = paper.view(own_words.letter_of_recommendation());
        view.sections.extend(about(paper, writer));
        view.sections.extend(together(paper, writer));
        view.sections.extend(narrative(paper));
        view.sections.extend(cv_sections(paper));
        Ok(paper.finish(view))
    }
}

/// Where the letter goes, and by when.
fn about(paper: &Paper<'_>, writer: &Acquaintance) -> Option<PrintSectionView> {
    let site = &paper.cx.site;
    let own_words = site.words.own;
    let to = writer.send_to.iter().map(|to| format!("{}: {to}", own_words.send_letter_to()));
    let by = writer.deadline.map(|day| {
        let day = date::written_out(site.words.own, site.profile.settings.region, day);
        format!("{}: {day}", own_words.letter_deadline())
    });
    let said: Vec<String> = to.chain(by).collect();
    let heading = words(own_words.about_the_letter());
    (!said.is_empty())
        .then(|| section("the-letter", heading, vec![lines(said.iter().map(String::as_str))]))
}

/// Entries of the CV with the writer's tag or name, and works of both.
fn together(paper: &mut Paper<'_>, writer: &Acquaintance) -> Option<PrintSectionView> {
    let profile = paper.cx.site.profile;
    let entries = profile.cv.iter().flat_map(|cv| &cv.sections).flat_map(|part| &part.entries);
    let shared: Vec<&Entry> = entries
        .flat_map(Entry::with_posts)
        .map(|(entry, _)| entry)
        .filter(|entry| {
            entry.tags.iter().any(|tag| writer.is_called(tag)) || writer.is_named_in(&entry.with)
        })
        .collect();
    let works = profile.publications.iter().zip(profile.citations.iter());
    let addresses = Addresses::of(profile);
    let (mut items, mut languages): (Vec<Inlines>, Vec<Option<String>>) = works
        .filter(|(work, _)| writer.is_among(&work.reference.authors.names))
        .map(|(work, citation)| {
            (citation.to_vec(), addresses.language_of_work(work).map(str::to_owned))
        })
        .unzip();
    let shown = profile
        .presentations
        .iter()
        .filter(|work| writer.is_written_among(&work.authors) || writer.is_named_in(&work.with));
    let region = profile.settings.region;
    items.extend(shown.map(|work| {
        let said_in = addresses.borrowed_language(&work.source);
        citation::cite(paper.cx.site.words.own, region, work, said_in)
    }));
    languages.resize(items.len(), None);
    if shared.is_empty() && items.is_empty() {
        return None;
    }
    let cv = SourcePath::cv();
    let notes = profile.cv.as_ref().map(|cv| cv.notes.as_slice()).unwrap_or_default();
    let (entries, items): (Vec<PrintEntryView>, Vec<Inlines>) =
        paper.take_from(&cv, notes, |lowering| {
            let entries = shared.iter().map(|entry| PrintEntryView {
                id: format!("together-{}", entry.id),
                ..print_entry(lowering, entry, false)
            });
            let entries = entries.collect();
            (
                entries,
                lowering
                    .as_it_is(|lowering| items.iter().map(|item| lowering.inlines(item)).collect()),
            )
        });
    let groups = (!items.is_empty())
        .then_some(PrintGroupView { heading: None, items, languages, has_long_items: false })
        .into_iter()
        .collect();
    let heading = words(paper.cx.site.words.own.worked_together());
    let (id, blocks) = ("together".to_owned(), Vec::new());
    Some(PrintSectionView { entries, groups, ..section(&id, heading, blocks) })
}

/// The answers of the narrative but for the spoken introduction.
fn narrative(paper: &mut Paper<'_>) -> Vec<PrintSectionView> {
    let Some(narrative) = &paper.cx.site.profile.narrative else { return Vec::new() };
    let file = SourcePath::new(well_known::NARRATIVE);
    paper.take_from(&file, &narrative.notes, |lowering| {
        let spoken = Some(Question::Introduction);
        let answers = narrative.answers.iter().filter(|answer| answer.kind != spoken);
        answers
            .filter(|answer| !answer.blocks.is_empty())
            .map(|answer| {
                let heading = lowering.inlines(&answer.heading);
                section(
                    &format!("narrative-{}", answer.id),
                    heading,
                    lowering.blocks(&answer.blocks),
                )
            })
            .collect()
    })
}
