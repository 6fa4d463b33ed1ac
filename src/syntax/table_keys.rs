//! The keys of a table of TOML, declared once: the name of each, what it holds, whether it must be
//! there, and a sentence on what it is for.
//!
//! Each list stands beside the reader of its table, which can ask for nothing else
//! (`table_reader`). Unknown keys, the manual's table of keys and the schemas for editors are all
//! made of these lists. Reads nothing, and does not know what the value of a key means.

use crate::base::Level;

/// The keys that a table may have.
pub struct TableKeys {
    /// Lists that several tables share stand in each of them.
    lists: &'static [&'static [Key]],
    /// The keys that the person chooses, beside those that are declared.
    pub own: Option<OwnKeys>,
    /// Keys that depend on what the table says; `None` where it takes all of them.
    pub by_word: Option<KeysByWord>,
    /// Keys that people expect here, in small letters and with hyphens, each with the help that
    /// leads to the right one.
    elsewhere: &'static [&'static [(&'static str, &'static str)]],
}

/// One key of a table.
#[derive(Clone, Copy)]
pub struct Key {
    pub name: &'static str,
    pub kind: ValueKind,
    /// What the key is for: one sentence, to the person who fills it in.
    pub about: &'static str,
    /// Whether the reader reports a table without it.
    pub is_required: bool,
}

/// Keys that the person chooses, such as the names of services in `[links]`.
#[derive(Clone, Copy)]
pub struct OwnKeys {
    /// What such a key is, as it stands for it in a manual: `SERVICE`.
    pub called: &'static str,
    pub kind: ValueKind,
    pub about: &'static str,
    /// Keys that mean something to folio, each with what it is for. Others may stand beside them.
    pub known: fn() -> Vec<(&'static str, String)>,
}

/// A table that takes only some of its keys, by the word under one of them: those of a host, by its
/// kind.
#[derive(Clone, Copy)]
pub struct KeysByWord {
    /// The key that has the word.
    pub key: &'static str,
    /// What a table with the word takes; `None` for a word that means nothing.
    pub taken: fn(&str) -> Option<TakenKeys>,
}

/// The keys that a table takes beside the one with the word.
#[derive(Clone, Copy)]
pub struct TakenKeys {
    pub keys: &'static [&'static [Key]],
    /// Those of them without which the reader reports the table.
    pub needed: &'static [&'static str],
}

/// What a value may be. The reader of each kind is in `table_reader::values`.
#[derive(Clone, Copy)]
pub enum ValueKind {
    Text,
    /// A list of texts, or one text.
    Texts,
    /// Texts that are tags of entries.
    Tags,
    Bool,
    /// A whole number above zero.
    Count,
    Numbers,
    TextOrNumber,
    Date,
    /// A date, or a text that says the first day and the last.
    Days,
    /// A date and a time with its offset from UTC.
    Moment,
    /// One of a few words, or of other names for them.
    Word {
        words: &'static dyn Words,
        names: &'static dyn Words,
    },
    /// Some of a few words.
    Words(&'static dyn Words),
    /// True, false, or some of a few words.
    BoolOrWords(&'static dyn Words),
    /// Which works: one of a few words, a number of the newest, or tags.
    Works(&'static [&'static str]),
    Table(&'static TableKeys),
    /// A list of tables.
    Tables(&'static TableKeys),
    /// Texts and numbers under names that the person chooses, in tables as deep as they like.
    Tokens,
}

/// Words that a value may be.
pub trait Words: Sync {
    fn words(&self) -> Vec<&'static str>;
}

/// Each word with what it stands for.
impl<T: Sync, const N: usize> Words for [(&'static str, T); N] {
    fn words(&self) -> Vec<&'static str> {
        self.iter().map(|(word, _)| *word).collect()
    }
}

impl<const N: usize> Words for [Level; N] {
    fn words(&self) -> Vec<&'static str> {
        self.iter().map(|level| level.name()).collect()
    }
}

/// No other names.
const NONE: [(&str, ()); 0] = [];

impl Key {
    const fn new(name: &'static str, kind: ValueKind, about: &'static str) -> Key {
        Key { name, kind, about, is_required: false }
    }

    /// The same key, where its table is wrong without it.
    pub const fn required(self) -> Key {
        Key { is_required: true, ..self }
    }

    pub const fn text(name: &'static str, about: &'static str) -> Key {
        Key::new(name, ValueKind::Text, about)
    }

    pub const fn texts(name: &'static str, about: &'static str) -> Key {
        Key::new(name, ValueKind::Texts, about)
    }

    pub const fn tags(name: &'static str, about: &'static str) -> Key {
        Key::new(name, ValueKind::Tags, about)
    }

    pub const fn bool(name: &'static str, about: &'static str) -> Key {
        Key::new(name, ValueKind::Bool, about)
    }

    pub const fn count(name: &'static str, about: &'static str) -> Key {
        Key::new(name, ValueKind::Count, about)
    }

    pub const fn numbers(name: &'static str, about: &'static str) -> Key {
        Key::new(name, ValueKind::Numbers, about)
    }

    pub const fn text_or_number(name: &'static str, about: &'static str) -> Key {
        Key::new(name, ValueKind::TextOrNumber, about)
    }

    pub const fn date(name: &'static str, about: &'static str) -> Key {
        Key::new(name, ValueKind::Date, about)
    }

    pub const fn days(name: &'static str, about: &'static str) -> Key {
        Key::new(name, ValueKind::Days, about)
    }

    pub const fn moment(name: &'static str, about: &'static str) -> Key {
        Key::new(name, ValueKind::Moment, about)
    }

    pub const fn word(name: &'static str, words: &'static dyn Words, about: &'static str) -> Key {
        Key::new(name, ValueKind::Word { words, names: &NONE }, about)
    }

    /// One of a few words, for which people have other names, too.
    pub const fn word_by_names(
        name: &'static str,
        words: &'static dyn Words,
        names: &'static dyn Words,
        about: &'static str,
    ) -> Key {
        Key::new(name, ValueKind::Word { words, names }, about)
    }

    pub const fn words(name: &'static str, words: &'static dyn Words, about: &'static str) -> Key {
        Key::new(name, ValueKind::Words(words), about)
    }

    pub const fn bool_or_words(
        name: &'static str,
        words: &'static dyn Words,
        about: &'static str,
    ) -> Key {
        Key::new(name, ValueKind::BoolOrWords(words), about)
    }

    pub const fn works(
        name: &'static str,
        words: &'static [&'static str],
        about: &'static str,
    ) -> Key {
        Key::new(name, ValueKind::Works(words), about)
    }

    pub const fn table(name: &'static str, keys: &'static TableKeys, about: &'static str) -> Key {
        Key::new(name, ValueKind::Table(keys), about)
    }

    pub const fn tables(name: &'static str, keys: &'static TableKeys, about: &'static str) -> Key {
        Key::new(name, ValueKind::Tables(keys), about)
    }

    pub const fn tokens(name: &'static str, about: &'static str) -> Key {
        Key::new(name, ValueKind::Tokens, about)
    }
}

impl TakenKeys {
    pub fn has(&self, name: &str) -> bool {
        self.keys.iter().copied().flatten().any(|key| key.name == name)
    }
}

impl TableKeys {
    /// The table that has the keys of these lists.
    pub const fn of(lists: &'static [&'static [Key]]) -> TableKeys {
        TableKeys { lists, own: None, by_word: None, elsewhere: &[] }
    }

    /// The same table, with keys that the person chooses.
    pub const fn and_own(self, own: OwnKeys) -> TableKeys {
        TableKeys { own: Some(own), ..self }
    }

    /// The same table, of whose keys the word under one of them chooses.
    pub const fn chosen_by(self, by_word: KeysByWord) -> TableKeys {
        TableKeys { by_word: Some(by_word), ..self }
    }

    /// The same table, with the keys of others that are looked for in it.
    pub const fn elsewhere(
        self,
        elsewhere: &'static [&'static [(&'static str, &'static str)]],
    ) -> TableKeys {
        TableKeys { elsewhere, ..self }
    }

    /// Every declared key, in the order in which a manual lists them.
    pub fn iter(&self) -> impl Iterator<Item = &'static Key> + use<> {
        self.lists.iter().copied().flatten()
    }

    pub fn get(&self, name: &str) -> Option<&'static Key> {
        self.iter().find(|key| key.name == name)
    }

    /// The keys that are looked for here and belong elsewhere, each with the help that leads there.
    pub fn led_elsewhere(&self) -> impl Iterator<Item = (&'static str, &'static str)> + use<> {
        self.elsewhere.iter().copied().flatten().copied()
    }

    /// The keys that were asked for in one sentence, for the help of one that is like none of them;
    /// `None` where there are none.
    pub(super) fn sentence(&self, asked: &[&str]) -> Option<String> {
        let is_asked = |key: &&Key| asked.contains(&key.name);
        let headers = self.iter().filter(is_asked).map(|key| match key.kind {
            ValueKind::Table(_) => Some(format!("[{}]", key.name)),
            ValueKind::Tables(_) => Some(format!("[[{}]]", key.name)),
            _ => None,
        });
        let mut names: Vec<&str> = self.iter().filter(is_asked).map(|key| key.name).collect();
        names.sort_unstable();
        match headers.collect::<Option<Vec<String>>>() {
            _ if names.is_empty() => None,
            // The order of the headers is that of a file.
            Some(headers) => Some(match &headers[..] {
                [others @ .., last] if !others.is_empty() => {
                    format!("its parts are {} and {last}", others.join(", "))
                }
                _ => format!("its part is {}", headers.concat()),
            }),
            None => Some(match self.own {
                Some(OwnKeys { called, kind: ValueKind::Table(_), .. }) => {
                    format!("its keys are {}, and a table for each {called}", names.join(", "))
                }
                _ => format!("its keys are {}", names.join(", ")),
            }),
        }
    }
}
