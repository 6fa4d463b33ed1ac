//! A sheet in the words of a reader: the one value that both the page and the text are made from.

use serde::Serialize;

use crate::lexicon::application_form::{FormField, UNCONFIRMED};
use crate::model::Profile;
use crate::output::sheet::application_sheet::{
    ApplicationSheet, Counted, Field, Gaps, Heading, Item, Origin,
};
use crate::words::Words;

/// As many letters of what is over are quoted.
const QUOTED: usize = 24;

/// As many characters that are not on every keyboard are listed: a text in another alphabet has only
/// such.
const LISTED: usize = 12;

#[derive(Hash, Serialize)]
pub struct SheetView {
    /// Of what folio says on it.
    pub language: &'static str,
    pub title: String,
    pub name: String,
    pub lead: Vec<String>,
    pub parts: Vec<PartView>,
    pub gaps_heading: String,
    pub gaps_lead: String,
    pub gaps: Vec<GapView>,
    pub answers_heading: String,
    pub answers: Vec<String>,
    pub sources_heading: String,
    pub sources: Vec<String>,
    pub contents: String,
    pub copy: String,
    pub copy_failed: String,
    /// Of the page alone.
    pub policy: String,
    pub style: String,
    pub script: String,
}

#[derive(Hash, Serialize)]
pub struct PartView {
    pub id: String,
    pub heading: String,
    pub remarks: Vec<RemarkView>,
    pub items: Vec<ItemView>,
}

#[derive(Hash, Serialize)]
pub struct ItemView {
    pub heading: String,
    /// The word for one that means most; empty for all others.
    pub star: String,
    pub fields: Vec<FieldView>,
}

#[derive(Hash, Serialize)]
pub struct FieldView {
    pub id: String,
    pub name: String,
    /// The text in pieces: of what is marked, and of what is not.
    pub pieces: Vec<PieceView>,
    pub is_empty: bool,
    /// `612 of 750`; empty where there is no limit.
    pub count: String,
    pub is_over: bool,
    pub remarks: Vec<RemarkView>,
    pub copy_label: String,
    pub copied: String,
}

#[derive(Hash, Serialize)]
pub struct PieceView {
    pub text: String,
    /// `over`, `own`, or empty.
    pub mark: &'static str,
}

#[derive(Hash, Serialize)]
pub struct RemarkView {
    pub text: String,
    /// Whether something must be changed before the form takes it.
    pub is_warning: bool,
}

#[derive(Hash, Serialize)]
pub struct GapView {
    pub name: String,
    pub limit: String,
}

pub fn of(sheet: &ApplicationSheet, profile: &Profile, words: &Words) -> SheetView {
    let mut number = 0;
    let parts = sheet.parts.iter().enumerate().map(|(at, part)| PartView {
        id: format!("part-{}", at + 1),
        heading: match &part.heading {
            Heading::Named(name) => name.clone(),
            Heading::WithoutPlace => words.sheet_without_place(&sheet.title),
        },
        remarks: part.counts.iter().map(|count| number_of(count, words)).collect(),
        items: part.items.iter().map(|one| item(one, &mut number, words)).collect(),
    });
    let (gaps_lead, gaps) = gaps(sheet, words);
    SheetView {
        language: "en",
        title: words.sheet_title(&sheet.title, &profile.person.name),
        name: profile.person.name.clone(),
        lead: vec![words.sheet_lead().to_owned(), words.sheet_private().to_owned()],
        parts: parts.collect(),
        gaps_heading: words.sheet_gaps().to_owned(),
        gaps_lead,
        gaps,
        answers_heading: words.sheet_answers().to_owned(),
        answers: sheet.answers.iter().map(answer).collect(),
        sources_heading: words.sheet_sources().to_owned(),
        sources: sheet.sources.clone(),
        contents: words.sheet_contents().to_owned(),
        copy: words.sheet_copy().to_owned(),
        copy_failed: words.copy_failed().to_owned(),
        policy: String::new(),
        style: String::new(),
        script: String::new(),
    }
}

fn gaps(sheet: &ApplicationSheet, words: &Words) -> (String, Vec<GapView>) {
    let of_field = |gap: &FormField| GapView {
        name: gap.name.clone(),
        limit: match gap.most {
            Some(most) if gap.verified.is_some() => words.sheet_most(most),
            Some(most) => words.sheet_most_unconfirmed(most),
            None => String::new(),
        },
    };
    let of_section = |name: &String| GapView { name: name.clone(), limit: String::new() };
    match &sheet.gaps {
        Gaps::Fields(fields) => {
            (words.sheet_gaps_lead(&sheet.title), fields.iter().map(of_field).collect())
        }
        Gaps::Sections { names, tag } => {
            (words.sheet_gaps_sections(&sheet.title, tag), names.iter().map(of_section).collect())
        }
    }
}

/// `frequency=`: `weekly` (Weekly), `monthly` (Monthly).
fn answer((key, options): &(String, Vec<(String, String)>)) -> String {
    let options: Vec<String> =
        options.iter().map(|(word, text)| format!("{word} ({text})")).collect();
    format!("{key}= {}", options.join(", "))
}

fn number_of(counted: &Counted, words: &Words) -> RemarkView {
    let (name, count) = (&counted.limit.name, counted.count);
    let text = match (counted.limit.most, counted.over()) {
        (Some(most), Some(over)) => words.sheet_too_many(name, count, most, over),
        (Some(most), None) => words.sheet_number(name, count, most),
        (None, _) => format!("{name}: {count}"),
    };
    RemarkView { text, is_warning: counted.over().is_some() }
}

fn item(item: &Item, number: &mut usize, words: &Words) -> ItemView {
    let fields = item.fields.iter().map(|one| {
        *number += 1;
        field(one, *number, item, words)
    });
    ItemView {
        heading: item.heading.clone(),
        star: if item.is_starred { words.sheet_star().to_owned() } else { String::new() },
        fields: fields.collect(),
    }
}

fn field(field: &Field, number: usize, item: &Item, words: &Words) -> FieldView {
    let name = field.asked.name.clone();
    let whole = match item.heading.is_empty() {
        true => name.clone(),
        false => words.sheet_field_of(&name, &item.heading),
    };
    let count = match field.asked.most {
        Some(most) if field.asked.verified.is_some() => words.sheet_count(field.count(), most),
        Some(most) => words.sheet_count_unconfirmed(field.count(), most),
        None => String::new(),
    };
    FieldView {
        id: format!("field-{number}"),
        pieces: pieces(field),
        is_empty: field.text.is_empty(),
        count,
        is_over: field.over().is_some(),
        remarks: remarks(field, words),
        copy_label: words.sheet_copy_field(&whole),
        copied: words.sheet_copied(&whole),
        name,
    }
}

fn pieces(field: &Field) -> Vec<PieceView> {
    let text = &field.text;
    let piece = |range: std::ops::Range<usize>, mark| PieceView {
        text: text.get(range).unwrap_or_default().to_owned(),
        mark,
    };
    let mut pieces = match (field.over(), &field.own_name) {
        (Some(over), _) => vec![piece(0..over.at, ""), piece(over.at..text.len(), "over")],
        (None, Some(own)) => {
            vec![piece(0..own.start, ""), piece(own.clone(), "own"), piece(own.end..text.len(), "")]
        }
        (None, None) => vec![piece(0..text.len(), "")],
    };
    pieces.retain(|piece| !piece.text.is_empty());
    pieces
}

fn remarks(field: &Field, words: &Words) -> Vec<RemarkView> {
    let mut remarks = Vec::new();
    let mut push = |text, is_warning| remarks.push(RemarkView { text, is_warning });
    if let Some(over) = field.over() {
        let beyond = field.text[over.at..].split_whitespace().collect::<Vec<_>>().join(" ");
        let mut quoted: String = beyond.chars().take(QUOTED).collect();
        if beyond.chars().count() > QUOTED {
            quoted.push('…');
        }
        push(words.sheet_over(over.by, &quoted), true);
    }
    match &field.origin {
        Origin::Written => {}
        Origin::Proposed { key } => push(words.sheet_proposed(key), false),
        Origin::Missing { key } if field.asked.optional => push(words.sheet_optional(key), false),
        Origin::Missing { key } => push(words.sheet_missing(key), true),
        Origin::MissingQuote => push(words.sheet_missing_quote().to_owned(), true),
    }
    if field.origin == Origin::Written && field.text.is_empty() {
        push(words.sheet_nothing_written().to_owned(), false);
    }
    if let Some(period) = &field.whole_period {
        push(words.sheet_whole_period(period), false);
    }
    if field.asked.source == UNCONFIRMED {
        push(words.sheet_unconfirmed().to_owned(), false);
    }
    if field.is_cut_short {
        push(words.sheet_cut_short().to_owned(), true);
    }
    if field.own_name.is_some() {
        push(words.sheet_own_name().to_owned(), false);
    }
    let others = field.other_characters();
    if !others.is_empty() {
        let mut listed: Vec<String> = others.iter().take(LISTED).map(|c| shown(*c)).collect();
        listed.extend((others.len() > LISTED).then(|| "…".to_owned()));
        push(words.sheet_other_characters(&listed.join(" ")), false);
    }
    remarks
}

/// A character with its number: many look like one that is on every keyboard.
fn shown(c: char) -> String {
    let number = format!("U+{:04X}", c as u32);
    match c.is_alphanumeric() || c.is_ascii_graphic() || "–—‘’“”„…•·×≥≤±µ€£§°".contains(c)
    {
        true => format!("{c} ({number})"),
        false => number,
    }
}
