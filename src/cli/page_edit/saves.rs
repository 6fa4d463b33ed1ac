//! What was saved on pages lately, as a page shows it.
//!
//! What "today" is, the browser knows, which has the person's clock.

#![expect(clippy::disallowed_methods, reason = "saves are asked for by their time")]

use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::cli::page_edit::open_file::may_be_edited;
use crate::edit::line_changes;
use crate::emit::history;
use crate::preview::server::{EditAnswer, PastSave, UndoneSave};

/// More than a day, wherever the person is.
const LATELY: Duration = Duration::from_secs(36 * 60 * 60);
/// How many saves are shown, and how many lines of one.
const MOST: usize = 60;
const MOST_LINES: usize = 200;

/// The saves of the last day, the last one first, and what was taken back of them.
pub fn saves_lately(root: &Path) -> EditAnswer {
    let since = SystemTime::now().checked_sub(LATELY).unwrap_or(UNIX_EPOCH);
    let saves = history::past_saves(root, since, may_be_edited).into_iter().take(MOST);
    let undone = history::undone_saves(root, since, may_be_edited).into_iter();
    let undone = undone.map(|save| UndoneSave {
        number: save.number,
        file: save.path.to_string(),
        at: seconds(save.at),
        import: save.import,
    });
    EditAnswer::Saves { saves: saves.map(shown).collect(), undone: undone.collect() }
}

/// Since 1970.
fn seconds(at: SystemTime) -> i64 {
    i64::try_from(at.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()).unwrap_or_default()
}

fn shown(save: history::PastSave) -> PastSave {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let lines = save.after.as_ref().map(|after| line_changes(&text(&save.before), &text(after)));
    let lines = lines.unwrap_or_default().into_iter().take(MOST_LINES);
    PastSave {
        number: save.number,
        file: save.path.to_string(),
        at: seconds(save.at),
        is_new: save.is_new,
        import: save.import,
        can_be_undone: save.is_last,
        lines: lines.map(|line| (line.sign, line.text)).collect(),
    }
}
