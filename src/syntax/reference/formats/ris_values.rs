//! Values under tags of RIS, put into a draft: what a tag cannot say alone, the words of its value
//! decide.

use super::draft::Draft;
use super::role::{Role, Shape, title_above};
use super::{key, reading, ris_tags, tagged_lines};
use crate::base::Span;
use crate::syntax::reference::ReferenceType;
use crate::syntax::reference::identifier::doi_of;

/// A value of a record.
pub struct Value<'t> {
    /// What the format calls the tag.
    pub name: &'t str,
    /// The tag of RIS, in capitals.
    pub tag: &'t str,
    pub lines: Vec<String>,
    pub span: Span,
}

/// Adds a value by the meaning of its tag in a work of this shape.
pub fn push(draft: &mut Draft, value: &Value<'_>, shape: Shape) {
    let words = value.lines.iter().flat_map(|line| line.split_whitespace());
    let text = words.collect::<Vec<_>>().join(" ");
    let role = role_of(draft, value.tag, &text, shape);
    match role {
        // A line that goes on with names has a name in each.
        Role::Author | Role::Editor | Role::Translator => {
            let names = value.lines.iter().flat_map(|line| line.split(';')).map(str::trim);
            let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
            draft.push_lines(value.name, role, &names, value.span);
        }
        Role::Keyword => draft.push(value.name, role, value.lines.join("\n"), value.span),
        Role::Abstract | Role::PerhapsAbstract => {
            let text = tagged_lines::in_paragraphs(value.lines.iter().map(String::as_str));
            draft.push(value.name, role, text, value.span);
        }
        _ => draft.push(value.name, role, text, value.span),
    }
}

fn role_of(draft: &Draft, tag: &str, text: &str, shape: Shape) -> Role {
    match (tag, ris_tags::role_of(tag, shape)) {
        ("ID" | "LB", _) if key::own(text).is_none() => Role::Unused,
        ("T1" | "TI", Role::Title) if draft.first(Role::Title) == Some(text) => Role::Unused,
        ("M3" | "M1" | "L3", _) if doi_of(text).is_some() => Role::Doi,
        ("M3", Role::Genre) if says_nothing(text) => Role::Unused,
        ("M3", Role::Genre) if shape == Shape::Article => Role::Subtype,
        ("ET", Role::Online) if reading::date(text, &mut Vec::new()).is_none() => Role::Edition,
        ("ET", Role::Edition)
            if matches!(draft.kind, ReferenceType::Software | ReferenceType::Dataset) =>
        {
            Role::Version
        }
        ("N1", Role::Note) if is_of_data_base(text) => Role::Unused,
        ("T2", Role::Collection) if shape == Shape::Single => title_above(draft.kind),
        (_, Role::FirstPage) if draft.kind == ReferenceType::Thesis => Role::PageCount,
        (_, Role::FirstPage) if text.contains(['-', '–', ',']) => Role::Page,
        (_, role) => role,
    }
}

/// Whether the words about a type say no more than the type.
fn says_nothing(words: &str) -> bool {
    let words = words.trim().to_lowercase();
    ["article", "journal article", "research article", "original article", "journal", "book"]
        .contains(&words.as_str())
}

/// Whether a note is what a data base writes down about itself.
fn is_of_data_base(note: &str) -> bool {
    let lower = note.to_lowercase();
    ["cited by", "export date", "cited references", "times cited", "copyright", "©", "(c) "]
        .iter()
        .any(|front| lower.starts_with(front))
}
