//! The authors of a citation as folio shows them: the owner in bold and never left out, marks of
//! equal contribution, and a list that goes on only where it does.
//!
//! The style decides how a name is written and after how many it cuts the list.

use crate::model::publication::Publication;
use crate::syntax::markdown::{Inline, Inlines, plain_text};
use crate::words::Words;

pub const EQUAL: &str = "*";
pub const CORRESPONDING: &str = "†";

/// Stands behind the last author, where nothing may follow: the style says "et al" there.
const COMPLETE: char = '\u{E0F3}';

/// How the authors of one work are written.
pub struct Authors<'a> {
    pub work: &'a Publication,
    pub words: &'a Words,
    /// The author after whom the owner is inserted, if the style leaves the owner out.
    pub owner_after: Option<usize>,
    pub owner_name: Option<Inlines>,
    /// The last author, if the list goes on with others that it does not name.
    pub last: Option<usize>,
}

impl Authors<'_> {
    /// Writes one author, whose name the style has formatted.
    pub fn push(&self, at: usize, mut name: Inlines, out: &mut Inlines) {
        let goes_on = self.last == Some(at);
        if goes_on {
            list_on(out);
            point_initial(&mut name);
        }
        push_text(&mut name, &marks(self.work, at));
        if self.work.owner == Some(at) {
            out.push(Inline::Strong { content: name });
        } else {
            name.into_iter().for_each(|inline| push_inline(out, inline));
        }
        if let (Some(owner), Some(name)) = (self.work.owner, &self.owner_name)
            && self.owner_after == Some(at)
        {
            let mut name = name.clone();
            push_text(&mut name, &marks(self.work, owner));
            push_text(out, ", ");
            out.push(Inline::Strong { content: name });
            let list = &self.work.reference.authors;
            let position = match list.has_more {
                true => self.words.author_position_alone(owner + 1),
                false => self.words.author_position(owner + 1, list.names.len()),
            };
            push_text(out, &format!(" {position}"));
            if owner + 1 == list.names.len() && !list.has_more {
                push_text(out, &COMPLETE.to_string());
            }
        }
        if goes_on {
            push_text(out, &format!(", {}", self.words.et_al()));
        }
    }
}

/// Takes away the "and" before the last author that is named, as others follow.
fn list_on(out: &mut Inlines) {
    let Some(Inline::Text { text }) = out.last_mut() else { return };
    let Some((before, and)) = text.trim_end().rsplit_once([' ', '\u{a0}']) else { return };
    if and == "&" || and.len() <= 3 && and.chars().all(char::is_lowercase) {
        *text = format!("{}, ", before.trim_end_matches(',')).into();
    }
}

/// Gives an initial its full stop again, which the engine takes for that of the list.
fn point_initial(name: &mut Inlines) {
    let Some(Inline::Text { text }) = name.last_mut() else { return };
    let mut letters = text.chars().rev();
    let is_pointed = letters.next().is_some_and(char::is_uppercase)
        && match letters.next() {
            Some(' ' | '\u{a0}') => matches!(letters.next(), Some(',' | '.')),
            Some('-') => matches!(letters.next(), Some('.')),
            _ => false,
        };
    if is_pointed {
        *text = format!("{text}.").into();
    }
}

/// The marks after an author's name.
fn marks(work: &Publication, author: usize) -> String {
    [(&work.equal, EQUAL), (&work.corresponding, CORRESPONDING)]
        .into_iter()
        .filter(|(authors, _)| authors.contains(&author))
        .map(|(_, mark)| mark)
        .collect()
}

/// Takes away the "et al" behind the last author. `et_al` are the words that the style may have for
/// it, without a full stop.
pub fn end_list(content: &mut Inlines, et_al: &[String]) {
    let Some(at) = content
        .iter()
        .position(|inline| matches!(inline, Inline::Text { text } if text.contains(COMPLETE)))
    else {
        return;
    };
    let Inline::Text { text } = &content[at] else { return };
    let (before, after) = text.split_once(COMPLETE).unwrap_or((text, ""));
    let words = after.trim_start_matches([',', ' ', '\u{a0}']);
    let is_term = |words: &str| et_al.iter().any(|term| words == term);
    let rest = et_al.iter().find_map(|term| words.strip_prefix(term.as_str()));
    let (before, rest) = (before.to_owned(), rest.unwrap_or(after).to_owned());
    let next_is_term = after.trim_matches([',', ' ']).is_empty()
        && content
            .get(at + 1)
            .is_some_and(|next| is_term(plain_text(std::slice::from_ref(next)).trim_matches('.')));
    if next_is_term {
        content.remove(at + 1);
        content[at] = Inline::Text { text: before.into() };
    } else {
        content[at] = Inline::Text { text: format!("{before}{rest}").into() };
    }
}

/// Adds running text, joined with the text before it if both are plain.
pub fn push_inline(out: &mut Inlines, inline: Inline) {
    match inline {
        Inline::Text { text } => push_text(out, &text),
        other => out.push(other),
    }
}

pub fn push_text(out: &mut Inlines, text: &str) {
    if text.is_empty() {
        return;
    }
    if let Some(Inline::Text { text: last }) = out.last_mut() {
        *last = format!("{last}{text}").into();
    } else {
        out.push(Inline::Text { text: text.into() });
    }
}
