//! What a sheet says, as one value: parts, items and fields, each field with its text, its limit and
//! where both are from.
//!
//! Knows no form, no format and no words of folio.

use std::ops::Range;

use crate::base::SourcePath;
use crate::lexicon::application_form::FormField;
use crate::render::plain_document::ascii::with_keyboard_signs;

#[derive(Clone, Debug, Default)]
pub struct ApplicationSheet {
    /// The form and its season, as the form calls itself.
    pub title: String,
    pub parts: Vec<Part>,
    /// What the form asks for and nothing is known of.
    pub gaps: Gaps,
    /// What may stand in the braces of an entry: a key, and its words with what each means.
    pub answers: Vec<(String, Vec<(String, String)>)>,
    /// Where its facts are from.
    pub sources: Vec<String>,
}

/// What is missing.
#[derive(Clone, Debug)]
pub enum Gaps {
    /// Fields that no file of a site holds.
    Fields(Vec<FormField>),
    /// Sections that hold nothing of what is tagged.
    Sections { names: Vec<String>, tag: &'static str },
}

impl Default for Gaps {
    fn default() -> Self {
        Gaps::Fields(Vec::new())
    }
}

/// A section of the form.
#[derive(Clone, Debug, Default)]
pub struct Part {
    pub heading: Heading,
    /// How many items there are, where that is limited.
    pub counts: Vec<Counted>,
    pub items: Vec<Item>,
}

/// What is above a part: a name of the form's, or that the form has no place for what follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heading {
    Named(String),
    WithoutPlace,
}

impl Default for Heading {
    fn default() -> Self {
        Heading::Named(String::new())
    }
}

/// A number of items, and how many the form takes.
#[derive(Clone, Debug)]
pub struct Counted {
    pub limit: FormField,
    pub count: usize,
    /// Where the items are written that are too many.
    pub beyond: Vec<Place>,
}

/// An entry of the form: the fields that are filled in together.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// What it is about; empty where its part says it.
    pub heading: String,
    /// Whether it is one of those that mean most.
    pub is_starred: bool,
    pub fields: Vec<Field>,
    pub place: Option<Place>,
}

/// Where something is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub file: SourcePath,
    pub at: At,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum At {
    /// The heading with this id; without one, that of its section.
    Heading { entry: String, section: String },
    /// The value under these keys.
    Keys(Vec<String>),
}

#[derive(Clone, Debug, Default)]
pub struct Field {
    /// As the form calls it, with its limit and its source.
    pub asked: FormField,
    /// Plain text; empty where nothing is known.
    pub text: String,
    pub origin: Origin,
    /// Where in the text the person's own name is, in bytes.
    pub own_name: Option<Range<usize>>,
    /// The dates as they are written, where two fields cannot say all of them.
    pub whole_period: Option<String>,
    /// Whether the source of a list names not all of it.
    pub is_cut_short: bool,
}

/// Where the text of a field is from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Origin {
    #[default]
    Written,
    /// Folio takes it for likely.
    Proposed { key: &'static str },
    /// Nothing is known, and the key in the braces of the entry would say it.
    Missing { key: &'static str },
    /// Nothing is known, and the quote that says it is missing.
    MissingQuote,
}

/// What of a text is over its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over {
    pub by: usize,
    /// The byte at which the limit falls.
    pub at: usize,
}

impl ApplicationSheet {
    /// The same with quotation marks and dashes as on a keyboard, which every form takes.
    pub fn with_keyboard_signs(mut self) -> ApplicationSheet {
        let items = self.parts.iter_mut().flat_map(|part| &mut part.items);
        items.flat_map(|item| &mut item.fields).for_each(Field::use_keyboard_signs);
        self
    }
}

impl Field {
    fn use_keyboard_signs(&mut self) {
        if let Some(own) = &mut self.own_name {
            let before = with_keyboard_signs(&self.text[..own.start]).len();
            *own = before..before + with_keyboard_signs(&self.text[own.clone()]).len();
        }
        self.text = with_keyboard_signs(&self.text);
    }

    /// The length as forms count it: Unicode scalar values, ends of lines included.
    pub fn count(&self) -> usize {
        self.text.chars().count()
    }

    pub fn over(&self) -> Option<Over> {
        let most = self.asked.most?;
        let at = self.text.char_indices().nth(most)?.0;
        Some(Over { by: self.count() - most, at })
    }

    /// The characters beyond ASCII, each once, in the order of the text.
    pub fn other_characters(&self) -> Vec<char> {
        let mut found = Vec::new();
        for c in self.text.chars().filter(|c| !c.is_ascii()) {
            if !found.contains(&c) {
                found.push(c);
            }
        }
        found
    }
}

impl Counted {
    pub fn over(&self) -> Option<usize> {
        self.count.checked_sub(self.limit.most?).filter(|over| *over > 0)
    }
}
