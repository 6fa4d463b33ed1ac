//! What kind of work an entry is: CSL's type for each type of BibTeX and biblatex, and for what
//! people write in their place.
//!
//! An unknown type is told by its fields. The types of an entry's text stay as they are written.

use super::fields::Slot;
use super::reading::Fields;
use crate::lexicon::preprint_server::{is_catalog, is_preprint_server};
use crate::syntax::reference::{MarkedText, Reference, ReferenceType};

/// What theses are called in a record; a citation says it in the site's language.
pub const PHD_THESIS: &str = "PhD thesis";
pub const MASTERS_THESIS: &str = "Master's thesis";

/// The types that have one meaning, with what such a work is called.
const TYPES: &[(&str, ReferenceType, Option<&str>)] = &[
    ("article", ReferenceType::ArticleJournal, None),
    ("artwork", ReferenceType::Graphic, None),
    ("audio", ReferenceType::Song, None),
    ("bachelorsthesis", ReferenceType::Thesis, Some("Bachelor's thesis")),
    ("book", ReferenceType::Book, None),
    ("bookinbook", ReferenceType::Chapter, None),
    ("booklet", ReferenceType::Pamphlet, None),
    ("collection", ReferenceType::Book, None),
    ("conference", ReferenceType::PaperConference, None),
    ("dataset", ReferenceType::Dataset, None),
    ("electronic", ReferenceType::Webpage, None),
    ("image", ReferenceType::Graphic, None),
    ("inbook", ReferenceType::Chapter, None),
    ("incollection", ReferenceType::Chapter, None),
    ("inproceedings", ReferenceType::PaperConference, None),
    ("inreference", ReferenceType::EntryEncyclopedia, None),
    ("legislation", ReferenceType::Legislation, None),
    ("manual", ReferenceType::Book, None),
    ("mastersthesis", ReferenceType::Thesis, Some(MASTERS_THESIS)),
    ("mathesis", ReferenceType::Thesis, Some(MASTERS_THESIS)),
    ("misc", ReferenceType::Document, None),
    ("movie", ReferenceType::MotionPicture, None),
    ("music", ReferenceType::Song, None),
    ("mvbook", ReferenceType::Book, None),
    ("mvcollection", ReferenceType::Book, None),
    ("mvproceedings", ReferenceType::Book, None),
    ("mvreference", ReferenceType::Book, None),
    ("newspaper", ReferenceType::ArticleNewspaper, None),
    ("online", ReferenceType::Webpage, None),
    ("patent", ReferenceType::Patent, None),
    ("periodical", ReferenceType::Periodical, None),
    ("phdthesis", ReferenceType::Thesis, Some(PHD_THESIS)),
    ("poster", ReferenceType::Speech, Some("Poster")),
    ("preprint", ReferenceType::Article, None),
    ("presentation", ReferenceType::Speech, None),
    ("proceedings", ReferenceType::Book, None),
    ("reference", ReferenceType::Book, None),
    ("report", ReferenceType::Report, None),
    ("review", ReferenceType::Review, None),
    ("software", ReferenceType::Software, None),
    ("standard", ReferenceType::Standard, None),
    ("suppbook", ReferenceType::Chapter, None),
    ("suppcollection", ReferenceType::Chapter, None),
    ("suppperiodical", ReferenceType::ArticleJournal, None),
    ("talk", ReferenceType::Speech, None),
    ("techreport", ReferenceType::Report, None),
    ("thesis", ReferenceType::Thesis, None),
    ("unpublished", ReferenceType::Manuscript, None),
    ("video", ReferenceType::MotionPicture, None),
    ("webpage", ReferenceType::Webpage, None),
    ("www", ReferenceType::Webpage, None),
];

/// What a web page is called in classic BibTeX, which has no type for it.
pub const WEB_PAGE: &str = "Web page";

/// What works are that are `misc` in classic BibTeX, by the words for it in small letters.
const MISC: [(&str, ReferenceType); 2] =
    [("computer software", ReferenceType::Software), ("web page", ReferenceType::Webpage)];

/// Sets the type of the record, what the work calls itself, and what kind of article it is. Its
/// containers and identifiers are known.
pub fn set(fields: &mut Fields<'_>, work: &mut Reference) {
    let written = fields.entry.kind();
    let known = TYPES.iter().find(|(name, ..)| *name == written);
    work.kind = known.map_or_else(|| by_fields(fields, work), |(_, kind, _)| *kind);
    work.subtype = fields.plain(Slot::Subtype);
    let own = fields.marked(Slot::Type).map(|text| named(&text));
    work.genre = own.or_else(|| known.and_then(|(.., genre)| MarkedText::of((*genre)?)));
    let subtype = work.subtype.as_deref().unwrap_or_default().to_lowercase();
    let genre = work.genre.as_ref().map(|genre| genre.plain().to_lowercase()).unwrap_or_default();
    let misc = MISC.iter().find(|(words, _)| genre == *words);
    if let Some((_, kind)) = misc.filter(|_| work.kind == ReferenceType::Document) {
        work.kind = *kind;
        // Styles have their own word for it.
        work.genre = None;
        return;
    }
    work.kind = match work.kind {
        ReferenceType::ArticleJournal if subtype.contains("newspaper") => {
            ReferenceType::ArticleNewspaper
        }
        ReferenceType::ArticleJournal if subtype.contains("magazine") => {
            ReferenceType::ArticleMagazine
        }
        kind if is_preprint(fields, work, kind, &genre) => ReferenceType::Article,
        // A paper of a meeting that its journal printed, and the other way round.
        ReferenceType::ArticleJournal if is_paper(fields) => ReferenceType::PaperConference,
        ReferenceType::Document if is_in_journal(fields, work) => ReferenceType::ArticleJournal,
        ReferenceType::Document if genre.contains("dataset") => ReferenceType::Dataset,
        ReferenceType::Document if genre.contains("software") => ReferenceType::Software,
        ReferenceType::Document | ReferenceType::Manuscript
            if work.event_title.is_some() || genre.contains("poster") =>
        {
            ReferenceType::Speech
        }
        kind => kind,
    };
    if work.kind == ReferenceType::Speech && work.genre.is_none() {
        work.genre = fields.marked(Slot::HowPublished).filter(|text| is_presented(&text.plain()));
    }
}

/// Whether words say how a talk was held, and nothing else: `Poster`.
fn is_presented(text: &str) -> bool {
    const WORDS: &str = " poster posters presentation talk oral invited keynote lecture session \
        presented vortrag eposter e ";
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| WORDS.contains(&format!(" {} ", word.to_lowercase())))
}

/// The type of an entry whose own is unknown.
fn by_fields(fields: &Fields<'_>, work: &Reference) -> ReferenceType {
    if fields.has(Slot::Journal) {
        ReferenceType::ArticleJournal
    } else if fields.has(Slot::BookTitle) {
        match work.event_title.is_some() || fields.has(Slot::Organization) {
            true => ReferenceType::PaperConference,
            false => ReferenceType::Chapter,
        }
    } else if fields.has(Slot::School) {
        ReferenceType::Thesis
    } else if fields.has(Slot::Institution) {
        ReferenceType::Report
    } else if fields.has(Slot::Publisher) {
        ReferenceType::Book
    } else {
        ReferenceType::Document
    }
}

fn is_paper(fields: &Fields<'_>) -> bool {
    !fields.has(Slot::Journal) && !fields.has(Slot::ShortJournal) && fields.has(Slot::BookTitle)
}

fn is_in_journal(fields: &Fields<'_>, work: &Reference) -> bool {
    fields.has(Slot::Journal)
        && (fields.has(Slot::Volume) || work.page.is_some() || work.article_number.is_some())
}

/// Whether a work is a preprint: a server stands in the place of the journal or of the publisher,
/// or the entry has a number of such a server and no journal.
fn is_preprint(fields: &Fields<'_>, work: &Reference, kind: ReferenceType, genre: &str) -> bool {
    let can_be = matches!(
        kind,
        ReferenceType::ArticleJournal
            | ReferenceType::Document
            | ReferenceType::Webpage
            | ReferenceType::Manuscript
            | ReferenceType::Report
            | ReferenceType::Article
    );
    // A server is no container any more.
    let in_journal = work.container_title.is_some();
    let slots = [Slot::Publisher, Slot::Institution, Slot::Organization, Slot::HowPublished];
    let is_issued_by_server = slots
        .into_iter()
        .any(|slot| fields.verbatim(slot).is_some_and(|(_, written)| is_preprint_server(&written)));
    // A server that nobody here knows is one all the same if it has a number for the work.
    let has_number = work.archive.as_deref().is_some_and(|archive| {
        is_preprint_server(archive) || work.archive_location.is_some() && !is_catalog(archive)
    });
    let says = genre.contains("preprint")
        || fields
            .verbatim(Slot::HowPublished)
            .is_some_and(|(_, written)| written.to_lowercase().contains("preprint"));
    can_be
        && !in_journal
        && match kind {
            ReferenceType::Report => is_issued_by_server,
            _ => is_issued_by_server || has_number || says,
        }
        || can_be && kind == ReferenceType::Article
}

/// biblatex's names for what a work is, in words.
fn named(text: &MarkedText) -> MarkedText {
    let words = match text.plain().as_str() {
        "phdthesis" => PHD_THESIS,
        "mathesis" | "mastersthesis" => MASTERS_THESIS,
        "bathesis" => "Bachelor's thesis",
        "candthesis" => "Candidate thesis",
        "techreport" => "Technical report",
        "resreport" => "Research report",
        "software" => "Computer software",
        "datacd" => "Data CD",
        "audiocd" => "Audio CD",
        "patent" => "Patent",
        "patentus" => "US patent",
        "patenteu" => "European patent",
        "patentuk" => "British patent",
        "patentde" => "German patent",
        "patentfr" => "French patent",
        "patreq" => "Patent request",
        "patrequs" => "US patent request",
        "patreqeu" => "European patent request",
        "patrequk" => "British patent request",
        "patreqde" => "German patent request",
        "patreqfr" => "French patent request",
        _ => return text.clone(),
    };
    MarkedText::of(words).unwrap_or_default()
}
