//! The codes of diagnostics: the name, the level and the explanation of each.
//!
//! Knows no code by name: every module declares its own, in its `codes.rs` or beside a rule.
//! `lint::codes` collects those of a build, `cli::codes` all of them. Does not choose the levels of
//! a run: that is the work of `lint::levels`.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};

/// What happens to the diagnostics of a code; the words are those of `[lints]` in site.toml.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Not reported at all.
    Allow,
    /// Shown by `folio check` only.
    Note,
    Warn,
    /// Stops the build.
    Error,
}

impl Level {
    pub const ALL: [Level; 4] = [Level::Allow, Level::Note, Level::Warn, Level::Error];

    /// The word that `[lints]` uses.
    pub fn name(self) -> &'static str {
        match self {
            Level::Allow => "allow",
            Level::Note => "note",
            Level::Warn => "warn",
            Level::Error => "error",
        }
    }
}

/// A kind of diagnostic. Two codes are the same when their names are.
pub struct Code {
    /// A unique name in kebab-case, which reads well after "allow".
    pub name: &'static str,
    /// The level without a setting.
    pub level: Level,
    /// What the code asks for and why, with a wrong and a right example, in markdown. A fence names
    /// its language and its file: ` ```toml site.toml `.
    pub explanation: &'static str,
    /// Whether `[lints]` may choose a level below `level`. What would lose words, leak or break an
    /// output cannot be lowered.
    pub can_be_lowered: bool,
    /// Whether it reports what was true once, and may be no more.
    pub is_about_age: bool,
}

impl Code {
    /// A code that stops the build and cannot be lowered.
    pub const fn error(name: &'static str, explanation: &'static str) -> Code {
        Code::new(name, Level::Error, explanation)
    }

    pub const fn warning(name: &'static str, explanation: &'static str) -> Code {
        Code::new(name, Level::Warn, explanation)
    }

    pub const fn note(name: &'static str, explanation: &'static str) -> Code {
        Code::new(name, Level::Note, explanation)
    }

    const fn new(name: &'static str, level: Level, explanation: &'static str) -> Code {
        let can_be_lowered = !matches!(level, Level::Error);
        Code { name, level, explanation, can_be_lowered, is_about_age: false }
    }

    /// The same code, which reports what was true once.
    pub const fn about_age(self) -> Code {
        Code { is_about_age: true, ..self }
    }

    /// The same code, for which `[lints]` may choose a lower level: nothing is lost, leaks or
    /// breaks when its diagnostics do not stop the build.
    pub const fn lowerable(self) -> Code {
        Code { can_be_lowered: true, ..self }
    }

    /// The same code, which `[lints]` may only raise.
    pub const fn not_lowerable(self) -> Code {
        Code { can_be_lowered: false, ..self }
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Code) -> bool {
        self.name == other.name
    }
}

impl Eq for Code {}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Code) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Code) -> Ordering {
        self.name.cmp(other.name)
    }
}

impl Hash for Code {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name.hash(state);
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name)
    }
}
