//! What a check of `folio doctor` says, and what it looks at.

use std::io;
use std::path::{Path, PathBuf};

use crate::base::plain_path;
use crate::emit::publish::{ByHand, PublishError};
use crate::pipeline::Build;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Ok,
    /// Worth knowing; nothing stops.
    Note,
    /// A build or a publish would stop.
    Stop,
}

/// One line of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub level: Level,
    pub text: String,
    /// What to do.
    pub todo: Option<String>,
}

impl Finding {
    pub fn ok(text: impl Into<String>) -> Finding {
        Finding { level: Level::Ok, text: text.into(), todo: None }
    }

    pub fn note(text: impl Into<String>, todo: impl Into<String>) -> Finding {
        Finding { level: Level::Note, text: text.into(), todo: Some(todo.into()) }
    }

    pub fn stop(text: impl Into<String>, todo: impl Into<String>) -> Finding {
        Finding { level: Level::Stop, text: text.into(), todo: Some(todo.into()) }
    }
}

/// A check: it looks at one thing, and says nothing of what does not concern the site.
pub type Check = fn(&Examined) -> Vec<Finding>;

/// The folder and the machine, looked at once.
pub struct Examined {
    /// The folder of the site, whole.
    pub folder: PathBuf,
    /// The site, built in memory; `None` where there is none, or where the folder cannot be read.
    pub site: Option<Build>,
    /// What lies in `dist/` besides; `None` where the site has errors, which a publish meets first.
    pub by_hand: Option<Result<ByHand, PublishError>>,
    pub disk: Disk,
    /// The year that the clock shows.
    pub year: i16,
}

/// What a new file in the folder showed.
pub struct Disk {
    /// Why no file could be written.
    pub refusal: Option<io::ErrorKind>,
    /// Whether `A` and `a` are one file.
    pub ignores_case: bool,
}

impl Examined {
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

/// A path for a sentence.
pub fn shown(path: &Path) -> String {
    plain_path(path).display().to_string()
}

/// The first of some names, and how many more there are.
pub fn listed(names: &[String]) -> String {
    const MOST: usize = 3;
    let first = names.iter().take(MOST).map(|name| format!("`{name}`")).collect::<Vec<_>>();
    match names.len().saturating_sub(MOST) {
        0 => first.join(", "),
        more => format!("{} and {more} more", first.join(", ")),
    }
}
