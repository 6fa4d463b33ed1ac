//! The person on one page, for an interview or a conference: portrait, introduction, three works,
//! training, and a code that leads to the site.

use bytes::Bytes;

use crate::base::SourcePath;
use crate::lexicon::SectionKind;
use crate::model::cv::Entry;
use crate::model::cv::current::{CurrentPosition, current_positions};
use crate::model::settings::{DocumentForm, Works};
use crate::output::document::content::DocumentContent;
use crate::output::document::cv::print_entry;
use crate::output::document::introduction::spoken;
use crate::output::document::paper::{Paper, lines, section, words};
use crate::output::page::cv::reference_list;
use crate::render::Failure;
use crate::render::document_view::{DocumentView, PrintGroupView, PrintSectionView};
use crate::render::image::qr_code;
use crate::render::text::printed_address::shown_address;
use crate::syntax::markdown::{Block, Inline, Inlines};

/// As many works, where the document does not choose.
const WORKS: u32 = 3;

pub struct OnePager;

impl DocumentContent for OnePager {
    fn view(&self, paper: &mut Paper<'_>) -> Result<DocumentView, Failure> {
        let own_words = paper.cx.site.words.own;
        let mut view = paper.view(own_words.short_profile());
        view.kind = None;
        if let Some(photo) = &paper.cx.site.profile.person.photo {
            let site = SourcePath::site();
            view.person.photo = paper.take_from(&site, &[], |lowering| lowering.photo(photo));
        }
        view.preamble = spoken(paper).unwrap_or_default();
        view.sections.extend(training(paper));
        view.sections.extend(works(paper));
        view.sections.extend(code(paper));
        Ok(paper.finish(view))
    }
}

/// What goes on, the main position first, and the entries of the sections of training and education,
/// the newest first.
fn training(paper: &mut Paper<'_>) -> Option<PrintSectionView> {
    let position = paper.cx.site.profile.person.position.as_deref();
    let (cv, chosen) = paper.chosen_cv()?;
    let all = chosen.iter().flat_map(|part| {
        part.entries.iter().map(|(entry, is_post)| (part.section.kind, *entry, *is_post))
    });
    let heads =
        all.clone().filter(|(_, _, is_post)| !is_post).map(|(kind, entry, _)| (kind, entry));
    let current = current_positions(heads, position);
    let kinds = [SectionKind::Training, SectionKind::Education];
    let of_kind = |wanted| all.clone().filter(move |(kind, ..)| *kind == wanted);
    let training: Vec<(&Entry, bool)> =
        kinds.into_iter().flat_map(of_kind).map(|(_, entry, is_post)| (entry, is_post)).collect();
    // One that is in these sections stays in its place.
    let elsewhere: Vec<&CurrentPosition<'_>> = current
        .iter()
        .filter(|held| !training.iter().any(|(entry, _)| std::ptr::eq(*entry, held.holder)))
        .collect();
    let own_words = paper.cx.site.words.own;
    let heading = words(match (elsewhere.is_empty(), training.is_empty()) {
        (true, _) => own_words.training_and_education(),
        (false, true) => own_words.home_position(),
        (false, false) => own_words.home_position_and_training(),
    });
    let entries = paper.take_from(&SourcePath::cv(), &cv.notes, |lowering| {
        let current = elsewhere.iter().map(|held| {
            let mut entry = print_entry(lowering, held.position, false);
            // A post may leave the place to the entry that it is in.
            if entry.organization.is_none() && !std::ptr::eq(held.position, held.holder) {
                entry.organization = Some(lowering.inlines(&held.holder.title));
            }
            entry
        });
        let mut entries: Vec<_> = current.collect();
        entries
            .extend(training.iter().map(|(entry, is_post)| print_entry(lowering, entry, *is_post)));
        entries.iter_mut().for_each(|entry| entry.blocks.clear());
        entries
    });
    let (id, blocks, groups) = ("training".to_owned(), Vec::new(), Vec::new());
    (!entries.is_empty()).then_some(PrintSectionView {
        entries,
        groups,
        ..section(&id, heading, blocks)
    })
}

/// The chosen works; without a choice the featured ones, and without those the newest.
fn works(paper: &mut Paper<'_>) -> Option<PrintSectionView> {
    let profile = paper.cx.site.profile;
    let mut selection = paper.settings.selection.clone();
    if selection.publications == Works::All {
        let has_featured = profile.publications.iter().any(|work| work.featured);
        selection.publications = if has_featured { Works::Featured } else { Works::Newest(WORKS) };
    }
    let groups = reference_list::publications(profile, paper.cx.site.words.own, &selection);
    let works = || groups.iter().flat_map(|group| &group.items);
    let items: Vec<Inlines> = works().map(|work| work.content.to_vec()).collect();
    let languages = works().map(|work| work.language.clone()).collect();
    if items.is_empty() {
        return None;
    }
    let items = paper.take_from(&SourcePath::cv(), &[], |lowering| {
        lowering.as_it_is(|lowering| items.iter().map(|item| lowering.inlines(item)).collect())
    });
    let heading = words(paper.cx.site.words.own.chosen_work());
    let groups = vec![PrintGroupView { heading: None, items, languages, has_long_items: false }];
    let (id, blocks, entries) = ("work".to_owned(), Vec::new(), Vec::new());
    Some(PrintSectionView { entries, groups, ..section(&id, heading, blocks) })
}

/// The code of the site's address, below nothing but the address.
fn code(paper: &mut Paper<'_>) -> Option<PrintSectionView> {
    const NAME: &str = "qr-site.svg";
    const MILLIMETRES: usize = 28;
    // A text has the address itself, below the name.
    if paper.settings.form() == DocumentForm::Text {
        return None;
    }
    let url = paper.cx.site.profile.settings.url.clone()?;
    paper.add_picture(NAME, Bytes::from(qr_code::svg_alone(&url, MILLIMETRES)?));
    let alt = paper.cx.site.words.own.qr_code_of(&url);
    let (source, title, alt) = (NAME.into(), "".into(), alt.into());
    let content = vec![Inline::Image { source, title, alt }];
    let blocks = vec![Block::Paragraph { content }, lines([shown_address(&url).as_str()])];
    Some(section("site", Inlines::new(), blocks))
}
