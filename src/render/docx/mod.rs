//! A document as a file of Word (`.docx`, ISO/IEC 29500 in its transitional form): the same view
//! that becomes a PDF or a text, so that all say the same.
//!
//! One column, in which all is read in order: no text box, no table for layout, nothing in a header.
//! What a line is, its style says, under Word's own names. Chooses nothing: the view holds what is
//! shown. Lays nothing out: Word does, so that it has no density and no limit of pages. The same
//! view and day give the same bytes.

mod anchors;
mod block;
mod direction;
mod drawing;
mod footer;
mod footnotes;
mod form;
mod head;
mod inline;
mod language;
mod look;
mod namespaces;
mod numbering;
mod package;
mod page;
mod paragraph;
mod paragraph_styles;
mod pictures;
mod properties;
mod relations;
mod section;
mod settings;
mod style_names;
mod styles;
mod table;
mod text;
mod writer;
mod xml;

use bytes::Bytes;

use crate::base::PartialDate;
use crate::render::document_view::DocumentView;
use crate::theme::Tokens;
use anchors::Anchors;
use block::Place;
use form::Form;
use language::Language;
use look::Look;
use namespaces::OF_TEXT;
use package::Part;
use page::Page;
use pictures::Pictures;
use relations::Relations;
use styles::Styles;
use writer::Writer;

pub use text::text;

/// What a document is besides what it says.
pub struct WordForm<'a> {
    /// The tokens of the theme, which give fonts and colors.
    pub tokens: &'a Tokens,
    /// Whether dates stand in a column before the words, as in a tabular CV.
    pub has_dates_first: bool,
    /// The day of the build.
    pub made: PartialDate,
}

const OF_WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const OF_PACKAGE: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/// The bytes of the file. `files` are the pictures that the view names.
pub fn word_document(view: &DocumentView, files: &[(String, Bytes)], form: &WordForm<'_>) -> Bytes {
    let page = Page::of(view, form.has_dates_first);
    let language = Language::of(&view.language);
    let (pictures, anchors) = (Pictures::of(files), Anchors::of(view));
    let look = Look::of(form.tokens);
    let mut writer = Writer::new(view, page, &language, &pictures, &anchors);
    writer.footer();
    let footer = writer.take_part();
    let footer_id = writer.relations.part("footer", "footer1.xml");
    for (kind, target) in [
        ("styles", "styles.xml"),
        ("numbering", "numbering.xml"),
        ("settings", "settings.xml"),
        ("footnotes", "footnotes.xml"),
    ] {
        writer.relations.part(kind, target);
    }
    body(&mut writer, &footer_id);
    let document = writer.take_part();
    writer.footnotes();
    let footnotes = writer.take_part();

    let styles = Styles { look: &look, language: &language, page, least_type: view.least_type };
    let core = properties::core(&view.title, &view.person.name, &view.language, form.made);
    let mut package = Relations::default();
    package.part("officeDocument", "word/document.xml");
    package.of_package(OF_PACKAGE, "docProps/core.xml");
    let mut parts = vec![Part::by_ending("_rels/.rels", package.xml())];
    let kind = "application/vnd.openxmlformats-package.core-properties+xml";
    parts.push(Part::new("docProps/core.xml", kind, core));
    for (name, kind, (bytes, relations)) in [
        ("document", "document.main+xml", document),
        ("styles", "styles+xml", (styles.xml(), Relations::default())),
        ("numbering", "numbering+xml", (writer.numbering.xml(), Relations::default())),
        ("settings", "settings+xml", (settings::settings(&language), Relations::default())),
        ("footnotes", "footnotes+xml", footnotes),
        ("footer1", "footer+xml", footer),
    ] {
        parts.push(Part::new(format!("word/{name}.xml"), format!("{OF_WORD}.{kind}"), bytes));
        if !relations.is_empty() {
            parts.push(Part::by_ending(format!("word/_rels/{name}.xml.rels"), relations.xml()));
        }
    }
    for picture in pictures.used(&writer.used) {
        parts.push(Part::by_ending(format!("word/{}", picture.path), picture.bytes.clone()));
    }
    package::zip(&parts).into()
}

fn body(writer: &mut Writer<'_>, footer: &str) {
    let view = writer.view;
    writer.xml.open("w:document", &OF_TEXT);
    writer.xml.open("w:body", &[]);
    writer.head();
    writer.blocks(&view.preamble, Place::below(0, 0));
    for (at, section) in view.sections.iter().enumerate() {
        writer.section(section, at == 0);
    }
    writer.signature();
    // The last paragraph of a body is not a table.
    if writer.is_after_table {
        writer.paragraph(Form::default(), |_| {});
    }
    let (page, is_right_to_left) = (writer.page, writer.language.is_right_to_left);
    let margin = page.margin.to_string();
    writer.xml.within("w:sectPr", &[], |xml| {
        xml.leaf("w:footerReference", &[("w:type", "default"), ("r:id", footer)]);
        let (width, height) = (page.width.to_string(), page.height.to_string());
        xml.leaf("w:pgSz", &[("w:w", &width), ("w:h", &height)]);
        let sides = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, margin.as_str()));
        let beyond = [("w:header", "720"), ("w:footer", "720"), ("w:gutter", "0")];
        xml.leaf("w:pgMar", &[&sides[..], &beyond].concat());
        xml.leaf("w:cols", &[("w:space", "720")]);
        if is_right_to_left {
            xml.leaf("w:bidi", &[]);
        }
    });
    writer.xml.close("w:body");
    writer.xml.close("w:document");
}
