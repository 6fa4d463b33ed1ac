//! A publication as academicpages has it: a title, a journal, a day, and the text of its citation.

use crate::import::career::{Career, Doubt, EntryDraft, Extract, LeftOut, SectionDraft};
use crate::import::compose::{joined, marked, paragraphs, said, silent, titled};
use crate::import::format::json::Fields;
use crate::import::format::site_folder::collections::{self, with_address, written};
use crate::import::format::site_folder::folder::Folder;
use crate::import::format::site_folder::html_tags::without_html;
use crate::import::format::site_folder::post::Post;
use crate::import::format::site_folder::prose::{blocks, carried};
use crate::lexicon::SectionKind;

const WHY: &str = "the citation is text: for a record of the work, import it from PubMed or a .bib";

pub fn read(post: &Post, fields: &mut Fields<'_>, folder: &Folder<'_>, career: &mut Career) {
    let body = collections::body(post, folder, "", career);
    let body = blocks(&body).into_iter().map(collections::without_heading).collect();
    for key in ["slidesurl", "bibtexurl"] {
        let why = "a line of a CV has one address".to_owned();
        career.left.extend(fields.text(key).map(|what| LeftOut { what, why }));
    }
    let address = fields.text("paperurl").or_else(|| fields.text("paper_url"));
    let address = address.map(|address| own_file(address, post, folder, career));
    add(fields, address, body, career);
}

/// The line of a work. `address` is that of the paper.
pub fn add(
    fields: &mut Fields<'_>,
    address: Option<Extract>,
    mut body: Vec<Extract>,
    career: &mut Career,
) {
    let title = fields.text("title");
    let citation = fields.text("citation").map(|text| {
        let wording = Some(said(&text).to_owned());
        let line = without_html(&text.text).text.replace("&quot;", "\"").replace("&#39;", "'");
        let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
        let line = line.trim_matches('"').trim().to_owned();
        Extract { text: line, wording, place: text.place }
    });
    let venue = fields.text("venue");
    let date = fields.text("date").or_else(|| fields.text("pub_date"));
    let excerpt = fields.text("excerpt");
    let about = title.clone().or_else(|| citation.clone()).unwrap_or_default();
    let Some(citation) = citation else {
        // Without its citation, a work is an entry, and its day is said.
        let date = date.map(|date| written(date, career));
        body.splice(0..0, excerpt.iter().flat_map(paragraphs));
        let entry = EntryDraft {
            title: title.map(|title| with_address(title, address)).unwrap_or_default(),
            byline: venue.map(marked).into_iter().collect(),
            dates: date,
            body,
            doubts: vec![
                "the authors are missing; a record from PubMed or a .bib has them".to_owned(),
            ],
            ..EntryDraft::default()
        };
        push(entry, None, career);
        return;
    };
    // The citation says the title, the journal and the year.
    let known = citation.words();
    // A title that the citation lacks stands before it.
    let has_title = |title: &Extract| title.words().without(&known).is_empty();
    let (title, citation) = match title {
        Some(title) if !has_title(&title) => {
            let parts = [marked(title), citation];
            (None, joined(&parts, ". ").unwrap_or_default())
        }
        title => (title, citation),
    };
    let parts: Vec<Extract> = [title, venue, date].into_iter().flatten().collect();
    let is_said = parts.iter().all(|part| part.words().without(&known).is_empty());
    let why = match is_said {
        true => "the citation says it",
        false => "the citation says it, or says it in another way",
    };
    career.left.extend(joined(&parts, " · ").map(|what| LeftOut { what, why: why.to_owned() }));
    // An address that the citation says is not said again.
    let address = address.filter(|address| !citation.text.contains(&address.text));
    let link = address.as_ref().map(|address| match address.text.contains("://") {
        true => format!(" <{}>", address.text),
        false if address.text.starts_with("files/") => format!(" [PDF]({})", address.text),
        false => String::new(),
    });
    let parts = [Some(&citation), address.as_ref().filter(|_| link.as_deref() != Some(""))];
    let words: Vec<&str> = parts.into_iter().flatten().map(said).collect();
    let line = Extract {
        text: format!("- {}{}", citation.text, link.unwrap_or_default()),
        wording: Some(words.join(" ")),
        place: citation.place.clone(),
    };
    for text in excerpt.into_iter().chain(body) {
        let why = "folio has a page for a work only where it has its record".to_owned();
        career.left.push(LeftOut { what: text, why });
    }
    career.doubts.push(Doubt { about: silent(&about), why: WHY.to_owned() });
    push(EntryDraft::default(), Some(line), career);
}

/// A paper that is a file of the folder, at its new place.
fn own_file(address: Extract, post: &Post, folder: &Folder<'_>, career: &mut Career) -> Extract {
    let path = folder.meant(&address.text, &post.path);
    let Some(file) = path.and_then(|path| carried(folder, path)) else { return address };
    let wording = Some(said(&address).to_owned());
    let address = Extract { text: file.path.clone(), wording, ..address };
    career.files.push(file);
    address
}

fn push(entry: EntryDraft, line: Option<Extract>, career: &mut Career) {
    let entries: Vec<EntryDraft> =
        std::iter::once(entry).filter(|entry| !entry.title.is_empty()).collect();
    career.sections.push(SectionDraft {
        title: titled("Publications"),
        kind: Some(SectionKind::Publications),
        blocks: line.into_iter().collect(),
        doubts: Vec::new(),
        entries,
    });
}
