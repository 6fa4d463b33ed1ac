//! `.enw`: EndNote's tagged form, which Google Scholar, IEEE and many libraries write: `%T Title`.
//!
//! A record begins with `%0`, or behind an empty line; a line without a tag goes on with the value
//! before. It reads no library of EndNote itself.

use std::sync::Arc;

use super::draft::Draft;
use super::endnote_types;
use super::key;
use super::reading;
use super::role::{Role, Shape, title_above};
use super::tagged_lines::{self, Field, Tag};
use crate::base::Span;
use crate::syntax::works::WorkRecord;

/// The meaning of each tag: in an article, in a part, in a book, in a work by itself. Source:
/// EndNote's "Tagged EndNote import format".
#[rustfmt::skip]
const TAGS: &[(char, [Role; 4])] = {
    use Role::*;
    &[
        ('!', [TitleShort; 4]),
        ('#', [Missed; 4]),
        ('$', [Missed; 4]),
        ('&', [Unused, Chapter, Chapter, Unused]),
        ('(', [Missed; 4]),
        (')', [Missed; 4]),
        ('*', [Missed; 4]),
        ('+', [Unused; 4]),
        ('0', [Unused; 4]),
        ('1', [Missed; 4]),
        ('2', [PerhapsPmcid; 4]),
        ('3', [Missed; 4]),
        ('4', [Missed; 4]),
        ('6', [Unused, Volumes, Volumes, Volumes]),
        ('7', [Online, Edition, Edition, Edition]),
        ('8', [Issued; 4]),
        ('9', [Genre; 4]),
        ('<', [Missed; 4]),
        ('=', [Unused; 4]),
        ('>', [Unused; 4]),
        ('?', [Missed; 4]),
        ('@', [StandardNumber, StandardNumber, StandardNumber, Number]),
        ('A', [Author; 4]),
        ('B', [Container, Container, Collection, Collection]),
        ('C', [Unused, Place, Place, Place]),
        ('D', [Issued; 4]),
        ('E', [Editor, Editor, Editor, Missed]),
        ('F', [Key; 4]),
        ('G', [Language; 4]),
        ('H', [Translator; 4]),
        ('I', [Unused, Publisher, Publisher, Publisher]),
        ('J', [Container, Container, ContainerShort, Container]),
        ('K', [Keyword; 4]),
        ('L', [Unused; 4]),
        ('M', [PerhapsPmid; 4]),
        ('N', [Issue, Issue, CollectionNumber, Number]),
        ('O', [ContainerShort, Note, Note, Note]),
        ('P', [Page, Page, PageCount, Page]),
        ('Q', [Missed; 4]),
        ('R', [Doi; 4]),
        ('S', [Missed, Collection, Collection, Collection]),
        ('T', [Title; 4]),
        ('U', [Url; 4]),
        ('V', [Volume; 4]),
        ('W', [Unused; 4]),
        ('X', [Abstract; 4]),
        ('Y', [Missed; 4]),
        ('Z', [Note; 4]),
        ('[', [Accessed; 4]),
        (']', [Unused; 4]),
        ('^', [Missed; 4]),
        ('~', [Unused; 4]),
    ]
};

/// The records of a file, as spans.
pub fn records(text: &str) -> Vec<Span> {
    let mut after_blank = true;
    tagged_lines::pieces(text, |line| {
        if line.trim().is_empty() {
            after_blank = true;
            return false;
        }
        let tag = tag_of(line);
        let opens = tag.is_some_and(|tag| after_blank || tag.name == "%0");
        after_blank = false;
        opens
    })
}

/// Reads one record.
#[comemo::memoize]
pub fn read(text: &str) -> Arc<WorkRecord> {
    let (fields, _) = tagged_lines::fields(text, |line, _| tag_of(line));
    let named = |tag: &str| fields.iter().find(|field| field.tag == tag);
    let (kind, genre, shape) = match named("%0").map(Field::joined) {
        Some(name) => endnote_types::kind_of(&name),
        // Without a type, a journal makes it an article.
        None if named("%J").is_some() => endnote_types::kind_of("journal article"),
        None => endnote_types::kind_of("generic"),
    };
    let mut draft = Draft::new(kind, genre);
    let own = named("%F").and_then(|field| Some((field.span, key::own(&field.joined())?)));
    for field in &fields {
        push(&mut draft, field, shape);
    }
    let span = match (&own, named("%0").or_else(|| fields.first())) {
        (Some((span, _)), _) => *span,
        (None, Some(field)) => field.span,
        (None, None) => Span::default(),
    };
    Arc::new(draft.finish(own.map(|(_, key)| key), span, text.len()))
}

fn push(draft: &mut Draft, field: &Field<'_>, shape: Shape) {
    let sign = field.tag.chars().nth(1).unwrap_or_default();
    let text = field.joined();
    let at = TAGS.binary_search_by_key(&sign, |(known, _)| *known);
    let role = match at.map_or(Role::Missed, |at| TAGS[at].1[shape as usize]) {
        Role::Key if key::own(&text).is_none() => Role::Unused,
        Role::Collection if sign == 'B' && shape == Shape::Single => title_above(draft.kind),
        Role::Online if reading::date(&text, &mut Vec::new()).is_none() => Role::Edition,
        role => role,
    };
    match role {
        Role::Author | Role::Editor | Role::Translator => {
            let names = field.lines.iter().flat_map(|line| line.split(';')).map(str::trim);
            let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
            draft.push_lines(field.tag, role, &names, field.span);
        }
        Role::Keyword => draft.push(field.tag, role, field.lines.join("\n"), field.span),
        Role::Abstract => draft.push(
            field.tag,
            role,
            tagged_lines::in_paragraphs(field.lines.iter().copied()),
            field.span,
        ),
        role => draft.push(field.tag, role, text, field.span),
    }
}

/// A per cent sign, one sign of the table, and a blank.
fn tag_of(line: &str) -> Option<Tag<'_>> {
    let bare = line.trim_start_matches(['\u{feff}', ' ', '\t']);
    let at = line.len() - bare.len();
    let sign = bare.strip_prefix('%')?.chars().next()?;
    let rest = bare.get(2..).filter(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))?;
    let is_known = TAGS.binary_search_by_key(&sign, |(known, _)| *known).is_ok();
    let name = &bare[..bare.len() - rest.len()];
    is_known.then_some(Tag { name, value: at + 2 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::reference::ReferenceType;

    #[test]
    fn the_tags_are_sorted() {
        assert!(TAGS.is_sorted_by(|one, other| one.0 < other.0), "they are found by halves");
    }

    #[test]
    fn google_scholars_record_is_read() {
        let text = "\u{feff}%0 Journal Article\n%T Frailty before bypass\n%A Okafor, Chiamaka N\n\
            %A Lee, Min-Ji\n%J The Annals of thoracic surgery\n%V 118\n%N 2\n%P 412-419\n\
            %@ 0003-4975\n%D 2024\n%I Elsevier\n";
        let spans = records(text);
        assert_eq!(spans.len(), 1);
        let record = read(&text[spans[0].range()]);
        let reference = &record.reference;
        assert_eq!(reference.kind, ReferenceType::ArticleJournal);
        assert_eq!(reference.authors.names.len(), 2);
        assert_eq!(reference.volume.as_deref(), Some("118"));
        assert_eq!(reference.issn.as_deref(), Some("0003-4975"));
        assert_eq!(reference.issued.map(|date| date.start.year), Some(2024));
        assert!(record.remarks.is_empty(), "{:?}", record.remarks);
    }

    #[test]
    fn a_book_and_its_chapter_are_told_apart() {
        let book = read("%0 Book\n%T Valves\n%B Surgery series\n%D 2020\n%P 320\n%C Boston\n");
        assert_eq!(book.reference.number_of_pages.as_deref(), Some("320"));
        let series = book.reference.collection_title.as_ref().map(|series| series.plain());
        assert_eq!(series.as_deref(), Some("Surgery series"));
        let chapter = read("%0 Book Section\n%T Repair\n%B Valves\n%E King, M\n%P 1-9\n");
        assert_eq!(chapter.reference.kind, ReferenceType::Chapter);
        let container = chapter.reference.container_title.as_ref().map(|title| title.plain());
        assert_eq!(container.as_deref(), Some("Valves"));
        assert_eq!(chapter.reference.editors.names.len(), 1);
    }
}
