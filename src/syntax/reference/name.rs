//! Names of authors and editors: reads them in the forms in which people, indexes and programs
//! write them, and writes them as BibTeX.
//!
//! What is written otherwise than BibTeX wants it is read all the same, and a remark shows the
//! right form. It looks for nobody in a list; that is the work of `model/publication/owner`.

mod clean;
mod commas;
mod initials;
mod letters;
mod list;
mod markup;
mod more;
mod one;
mod order;
mod person;
mod run;
mod slip;
mod token;
mod write;

use biblatex::{Chunk, Spanned};

use crate::lexicon::group_name::has_group_word;
use crate::syntax::reference::name::letters::Letter;
use crate::syntax::reference::name::order::Shape;
use crate::syntax::reference::name::run::Unread;
use crate::syntax::reference::name::slip::{Slip, Slips};
use crate::syntax::reference::remark::Remark;

pub use person::{Name, NameList};

impl NameList {
    /// The names of a field of BibTeX, parted by `and` or otherwise. At most one remark a kind of
    /// slip; its replacement is the whole field in the right form, and reading that gives the same
    /// names and no remark.
    pub fn from_bibtex(chunks: &[Spanned<Chunk>], remarks: &mut Vec<Remark>) -> NameList {
        let (list, slips) = read(&letters::of_chunks(chunks));
        let list = list.with_groups();
        if !slips.is_empty() {
            remarks.extend(slips.into_remarks(&list.to_bibtex()));
        }
        list
    }

    /// The names of a format in which each stands alone: `Okafor CN`, `Okafor, Chiamaka N.`. Only
    /// words that are in no name are remarked; every order is right there.
    pub fn from_texts<'a>(
        texts: impl IntoIterator<Item = &'a str>,
        remarks: &mut Vec<Remark>,
    ) -> NameList {
        let mut slips = Slips::default();
        let mut has_more = false;
        let mut unread: Vec<Unread> = Vec::new();
        for text in texts {
            let (names, more) = split(&letters::of_text(text), &mut slips);
            unread.extend(names);
            has_more |= more;
        }
        let list = list_of(&unread, has_more, &mut slips).with_groups();
        slips.retain_lost();
        if !slips.is_empty() {
            remarks.extend(slips.into_remarks(&list.to_bibtex()));
        }
        list
    }

    /// The list as BibTeX reads it: `Okafor, C. N. and {STICH Investigators} and others`.
    pub fn to_bibtex(&self) -> String {
        let names: Vec<String> = self.names.iter().map(Name::to_bibtex).collect();
        write::joined(&names, self.has_more)
    }

    /// The list in which words that are no person's name in any form of BibTeX are one of a group:
    /// braces keep them as they are.
    fn with_groups(mut self) -> NameList {
        for name in &mut self.names {
            let is_one_part = !name.is_group && name.given.is_empty() && name.family.contains(' ');
            if is_one_part && form_that_reads_back(name).is_none() {
                *name = Name::group(&name.display_name());
            }
        }
        self
    }
}

impl Name {
    /// One name in any form: `Okafor CN`, `Okafor, Chiamaka N.`, `Chiamaka N. Okafor`. A text that
    /// holds none gives an empty name.
    pub fn of_text(text: &str) -> Name {
        let list = NameList::from_texts([text], &mut Vec::new());
        list.names.into_iter().next().unwrap_or_default()
    }

    /// The name as BibTeX reads it: `van der Berg, Jr, Joey`, `{World Health Organization}`.
    pub fn to_bibtex(&self) -> String {
        form_that_reads_back(self)
            .or_else(|| write::forms(self).into_iter().next())
            .unwrap_or_default()
    }
}

/// The first form of a name that gives the name again. The names of a library come again and again,
/// and to read one costs as much as to write a whole entry.
#[comemo::memoize]
fn form_that_reads_back(name: &Name) -> Option<String> {
    let reads_back = |form: &String| {
        parsed(form).is_some_and(|chunks| {
            let (list, slips) = read(&letters::of_chunks(&chunks));
            slips.is_empty() && write::is_only(&list, name)
        })
    };
    write::forms(name).into_iter().find(reads_back)
}

/// A value of BibTeX as the parser gives it.
fn parsed(value: &str) -> Option<Vec<Spanned<Chunk>>> {
    let source = format!("@misc{{k, author = {{{value}}}}}");
    let bibliography = biblatex::Bibliography::parse(&source).ok()?;
    bibliography.iter().next()?.get("author").map(<[_]>::to_vec)
}

fn read(letters: &[Letter]) -> (NameList, Slips) {
    let mut slips = Slips::default();
    if let Some(read) = read_braced(letters) {
        return read;
    }
    let (unread, has_more) = split(letters, &mut slips);
    (list_of(&unread, has_more, &mut slips), slips)
}

/// A whole field in braces of which each part is plainly a person's name.
fn read_braced(letters: &[Letter]) -> Option<(NameList, Slips)> {
    let is_braced = letters.iter().all(|letter| letter.is_braced || letter.c == ' ');
    let text = letters::to_text(letters);
    if !is_braced || !text.contains(',') && !text.contains(" and ") {
        return None;
    }
    let open: Vec<Letter> =
        letters.iter().map(|letter| Letter { is_braced: false, ..*letter }).collect();
    let mut slips = Slips::default();
    let (unread, has_more) = split(&open, &mut slips);
    let has_initial =
        |words: &[token::Word]| words.iter().any(|word| initials::are_initials(&word.text));
    let are_people = unread.iter().all(|name| match name {
        Unread::Person(pieces) => match &pieces[..] {
            [family, given] => {
                family.len() < 4
                    && given.len() < 4
                    && !has_group_word(&clean::text_of(family))
                    && (unread.len() > 1 || has_initial(given))
            }
            [words] => unread.len() > 1 && order::initials_start(words).is_some(),
            _ => false,
        },
        Unread::Group(_) | Unread::Parts(_) => false,
    });
    if !are_people || unread.is_empty() {
        return None;
    }
    slips.push(Slip::BracedList, text);
    Some((list_of(&unread, has_more, &mut slips), slips))
}

fn split(letters: &[Letter], slips: &mut Slips) -> (Vec<Unread>, bool) {
    let letters = markup::strip(letters, slips);
    let tokens = token::tokens(&letters, slips);
    list::split(&tokens, slips)
}

fn list_of(unread: &[Unread], has_more: bool, slips: &mut Slips) -> NameList {
    let shape = Shape::of(unread.iter().filter_map(|name| match name {
        Unread::Person(pieces) => Some(pieces.as_slice()),
        Unread::Group(_) | Unread::Parts(_) => None,
    }));
    let mut list = NameList { names: Vec::with_capacity(unread.len()), has_more };
    for name in unread {
        let name = match name {
            Unread::Group(text) => Name::group(text),
            Unread::Person(pieces) => one::read(pieces, &shape, slips),
            Unread::Parts(pieces) => one::of_extended(pieces),
        };
        // `others*`
        if !name.is_group && name.given.is_empty() && name.family == "others" {
            slips.push(Slip::EtAl, name.display_name());
            list.has_more = true;
        } else if !name.is_empty() {
            list.names.push(name);
        }
    }
    list
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
