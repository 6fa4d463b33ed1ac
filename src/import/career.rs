//! What an importer gives: a career in folio's terms, each text with its place in the source.
//!
//! Only values. What is private is told apart from what is not; what has no place on the site is
//! here, too, so that nothing is lost on the way.

use std::fmt;
use std::sync::Arc;

use crate::base::Hashed;
use crate::import::words::WordCount;
use crate::lexicon::SectionKind;
use crate::syntax::reference::Reference;

/// A career as one file tells it.
#[derive(Clone, Debug, Default)]
pub struct Career {
    /// Values of `[person]` in site.toml. A key may occur more than once if it takes a list.
    pub person: Vec<Field>,
    /// Values of `[links]`: a service's key or another name, and the address.
    pub links: Vec<(String, Extract)>,
    /// Values of both that a check of the site would refuse.
    pub unfit: Vec<Unfit>,
    pub languages: Vec<LanguageDraft>,
    /// What the person says of themselves in sentences; each is a paragraph of `narrative.md`.
    pub summary: Vec<Extract>,
    /// Sections of `cv.md`, in the order of the source.
    pub sections: Vec<SectionDraft>,
    /// Records of works, for a `.bib` file.
    pub works: Vec<WorkDraft>,
    /// The file of BibTeX that holds all works: it is taken byte for byte where the site has none of
    /// them.
    pub bibliography: Option<Vec<u8>>,
    /// What an entry of BibTeX cannot say of a work, for `publications.toml`.
    pub settings: Vec<WorkSetting>,
    /// Other files of `content/`: posters, talks, pages, pictures.
    pub files: Vec<FileDraft>,
    pub private: Vec<PrivateDraft>,
    /// Doubts that belong to no entry.
    pub doubts: Vec<Doubt>,
    pub left: Vec<LeftOut>,
    /// All words of the source, counted without a look at what they mean.
    pub read: WordCount,
}

/// A text of the source, as markdown where it goes to a text, else as plain words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extract {
    pub text: String,
    pub place: Place,
    /// The words of the source, where `text` says the same in other words: a date in another form.
    pub wording: Option<String>,
}

/// Where in the source something stands, as a person finds it: `cv.docx ¶41`, `work 2, summary`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place(String);

/// A value of `[person]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    pub key: &'static str,
    pub value: Extract,
}

/// A value of `site.toml` that stands there as a comment, until the person has looked at it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfit {
    pub table: &'static str,
    pub key: String,
    pub value: Extract,
    /// The rest of a sentence that begins with the value.
    pub why: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageDraft {
    pub name: Extract,
    pub level: Option<Extract>,
}

/// A section of `cv.md`.
#[derive(Clone, Debug, Default)]
pub struct SectionDraft {
    pub title: Extract,
    /// Where the title alone does not say it.
    pub kind: Option<SectionKind>,
    /// Blocks of markdown before the first entry.
    pub blocks: Vec<Extract>,
    /// What the person should look at in them.
    pub doubts: Vec<TextDoubt>,
    pub entries: Vec<EntryDraft>,
}

/// An entry of a section.
#[derive(Clone, Debug, Default)]
pub struct EntryDraft {
    pub title: Extract,
    /// The word of `{kind=...}`.
    pub kind: Option<&'static str>,
    /// Organization and place, in this order, without the date.
    pub byline: Vec<Extract>,
    /// In a form that folio reads.
    pub dates: Option<Extract>,
    /// Blocks of markdown.
    pub body: Vec<Extract>,
    /// What the person should look at, without its place.
    pub doubts: Vec<String>,
    /// What the person should look at in the body.
    pub text_doubts: Vec<TextDoubt>,
}

/// Something in a text that the person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextDoubt {
    pub place: Place,
    pub why: String,
}

/// A record of a work.
#[derive(Clone, Debug)]
pub struct WorkDraft {
    pub key: String,
    /// The entry of BibTeX with this key, as it is to be written.
    pub bibtex: String,
    /// What it says, by which it is known again.
    pub reference: Arc<Hashed<Reference>>,
    /// The words of the source that are in the entry.
    pub words: WordCount,
    pub place: Place,
}

/// A key of a work in `publications.toml`; `true` is a flag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkSetting {
    /// The citation key of the work in the source.
    pub work: String,
    pub key: &'static str,
    pub value: Extract,
}

/// A file of `content/`.
#[derive(Clone, Debug)]
pub struct FileDraft {
    /// Relative to `content/`.
    pub path: String,
    pub bytes: Vec<u8>,
    /// What it is, in the report: `photo`, `record`, `poster`; and how many of it are in the file.
    pub what: &'static str,
    pub count: usize,
    /// The words of the source that are in it.
    pub words: WordCount,
    pub place: Place,
}

/// A value that must not be on the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivateDraft {
    pub key: PrivateKey,
    pub value: Extract,
    /// The words that said what it is, and that a key of `private.toml` says now.
    pub label: Option<String>,
}

/// Where a private value is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PrivateKey {
    Phone,
    Address,
    DateOfBirth,
    Birthplace,
    Nationality,
    WorkAuthorization,
    /// The score of an exam of this name.
    Exam(String),
    /// The number under which an office knows the person: `aamc`.
    Identifier(String),
    /// Something else that is nobody's business, in `private/notes.md`.
    Note,
    /// Who speaks for the person, in `private/references.md`.
    Referee,
}

/// Something that the person should look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    pub about: Extract,
    pub why: String,
}

/// Something that folio has no place for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    pub what: Extract,
    pub why: String,
}

impl Extract {
    pub fn new(text: impl Into<String>, place: Place) -> Extract {
        Extract { text: text.into(), place, wording: None }
    }

    /// The words of the source that this stands for.
    pub fn words(&self) -> WordCount {
        WordCount::of(self.wording.as_deref().unwrap_or(&self.text))
    }

    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }
}

impl Place {
    pub fn new(place: impl Into<String>) -> Place {
        Place(place.into())
    }

    /// A part of it.
    pub fn within(&self, part: impl fmt::Display) -> Place {
        match self.0.is_empty() {
            true => Place(part.to_string()),
            false => Place(format!("{}, {part}", self.0)),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl EntryDraft {
    fn extracts_mut(&mut self) -> impl Iterator<Item = &mut Extract> {
        let lines = std::iter::once(&mut self.title).chain(&mut self.byline);
        lines.chain(&mut self.dates).chain(&mut self.body)
    }

    fn extracts(&self) -> impl Iterator<Item = &Extract> {
        std::iter::once(&self.title).chain(&self.byline).chain(&self.dates).chain(&self.body)
    }
}

impl SectionDraft {
    fn extracts_mut(&mut self) -> impl Iterator<Item = &mut Extract> {
        let entries = self.entries.iter_mut().flat_map(EntryDraft::extracts_mut);
        std::iter::once(&mut self.title).chain(&mut self.blocks).chain(entries)
    }

    fn extracts(&self) -> impl Iterator<Item = &Extract> {
        let entries = self.entries.iter().flat_map(EntryDraft::extracts);
        std::iter::once(&self.title).chain(&self.blocks).chain(entries)
    }
}

impl Career {
    /// All texts of which files of folio's are made.
    pub fn extracts_mut(&mut self) -> impl Iterator<Item = &mut Extract> {
        let person = self.person.iter_mut().map(|field| &mut field.value);
        let links = self.links.iter_mut().map(|(_, address)| address);
        let languages = self
            .languages
            .iter_mut()
            .flat_map(|language| std::iter::once(&mut language.name).chain(&mut language.level));
        let sections = self.sections.iter_mut().flat_map(SectionDraft::extracts_mut);
        let settings = self.settings.iter_mut().map(|setting| &mut setting.value);
        let private = self.private.iter_mut().map(|private| &mut private.value);
        let public = person.chain(links).chain(languages).chain(&mut self.summary).chain(sections);
        public.chain(settings).chain(private)
    }

    /// The words that go to files of the site that are published.
    pub fn written(&self) -> WordCount {
        let person = self.person.iter().map(|field| &field.value);
        let unfit = self.unfit.iter().map(|unfit| &unfit.value);
        let links = self.links.iter().map(|(_, address)| address).chain(unfit);
        let languages = self
            .languages
            .iter()
            .flat_map(|language| std::iter::once(&language.name).chain(&language.level));
        let sections = self.sections.iter().flat_map(SectionDraft::extracts);
        let settings = self.settings.iter().map(|setting| &setting.value);
        let person = person.chain(settings);
        let extracts = person.chain(links).chain(languages).chain(&self.summary).chain(sections);
        let mut words: WordCount = extracts.map(Extract::words).sum();
        let files = self.files.iter().map(|file| &file.words);
        for more in files.chain(self.works.iter().map(|work| &work.words)) {
            words.add(more);
        }
        words
    }

    /// The words that are kept private.
    pub fn kept_private(&self) -> WordCount {
        let values = self.private.iter().map(|private| private.value.words());
        let labels = self.private.iter().filter_map(|private| private.label.as_deref());
        values.chain(labels.map(WordCount::of)).sum()
    }

    /// The words that are reported as not carried.
    pub fn left_out(&self) -> WordCount {
        self.left.iter().map(|left| left.what.words()).sum()
    }
}
