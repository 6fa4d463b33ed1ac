//! The words of `folio publish`: the plan as a person reads it.
//!
//! Pure: nothing is printed here.

use crate::base::{OutputPath, counted, size};
use crate::emit::publish::Pending;

/// How many names of one kind are listed.
const MOST_NAMES: usize = 12;

/// The plan, as it is shown before the question.
pub fn plan_text(
    pending: &Pending<'_>,
    address: Option<&str>,
    by_hand: &[OutputPath],
    left: &[OutputPath],
) -> String {
    let Pending { plan, place, remarks, .. } = pending;
    let mut text = format!("To {place}\n");
    text += &names("+", "added", &plan.added);
    text += &names("~", "changed", &plan.changed);
    text += &names("-", "removed", &plan.removed);
    let unchanged = counted(plan.unchanged, "file");
    match plan.is_empty() {
        true => text += &format!("  {unchanged} there already, nothing to change\n"),
        false => text += &format!("  {unchanged} unchanged; {} to send\n", size(plan.bytes)),
    }
    if !plan.kept.is_empty() {
        let kept = counted(plan.kept.len(), "older file");
        text += &format!("  {kept} kept once more, for pages that somebody has open\n");
    }
    let overwritten = "would be written over, which folio on this computer did not put there";
    text += &note(&plan.overwritten, overwritten, overwritten);
    text += &note(
        &plan.foreign,
        "there is not from folio, and stays as it is",
        "there are not from folio, and stay as they are",
    );
    text += &note(
        by_hand,
        "from dist/ that folio did not make goes too",
        "from dist/ that folio did not make go too",
    );
    text += &note(
        left,
        "in dist/ stays here, as a link or the note of a program",
        "in dist/ stay here, as links or the notes of programs",
    );
    for remark in remarks {
        text += &format!("  {remark}\n");
    }
    if let Some(address) = address {
        text += &format!("Readers find it at {address}\n");
    }
    text
}

/// How far a publish is, short enough for one line of any terminal: a longer one would not be cleared.
pub fn progress_line(done: usize, of: usize, path: &OutputPath) -> String {
    const COLUMNS: usize = 79;
    let begin = format!("{done} of {of}  ");
    let room = COLUMNS.saturating_sub(begin.len());
    // Letters of other scripts may take two columns.
    let width =
        |text: &str| -> usize { text.chars().map(|c| 1 + usize::from(!c.is_ascii())).sum() };
    let path = path.as_str();
    if width(path) <= room {
        return begin + path;
    }
    let ends = path.char_indices().map(|(at, _)| &path[at..]);
    let end = ends.into_iter().find(|end| width(end) + 2 <= room).unwrap_or_default();
    format!("{begin}…{end}")
}

fn names(sign: &str, what: &str, paths: &[OutputPath]) -> String {
    if paths.is_empty() {
        return String::new();
    }
    let mut text = format!("  {sign} {what}: {}\n", counted(paths.len(), "file"));
    // A person knows the pages; what they load comes and goes with them.
    let (pages, others): (Vec<_>, Vec<_>) =
        paths.iter().partition(|path| path.as_str().ends_with(".html"));
    for path in pages.into_iter().chain(others).take(MOST_NAMES) {
        text += &format!("      {path}\n");
    }
    if paths.len() > MOST_NAMES {
        text += &format!("      and {} more\n", paths.len() - MOST_NAMES);
    }
    text
}

/// What becomes of some files; `one` and `several` say it after their number.
fn note(paths: &[OutputPath], one: &str, several: &str) -> String {
    if paths.is_empty() {
        return String::new();
    }
    let mut named: Vec<&str> = paths.iter().take(MOST_NAMES).map(OutputPath::as_str).collect();
    let more = format!("and {} more", paths.len().saturating_sub(MOST_NAMES));
    if paths.len() > MOST_NAMES {
        named.push(&more);
    }
    let what = if paths.len() == 1 { one } else { several };
    format!("  {} {what}: {}\n", counted(paths.len(), "file"), named.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{note, progress_line};
    use crate::base::OutputPath;

    #[test]
    fn a_long_path_stays_in_its_line() {
        let line = |path: &str| progress_line(12, 345, &OutputPath::new(path));
        assert_eq!(line("cv/index.html"), "12 of 345  cv/index.html");
        let long = line(&format!("posters/{}/index.html", "a-long-name-".repeat(20)));
        assert!(long.starts_with("12 of 345  …") && long.ends_with("-/index.html"), "{long}");
        assert_eq!(long.chars().count(), 78);
        let wide = line(&"外科".repeat(60));
        assert!(wide.ends_with("外科") && wide.chars().count() < 48, "{wide}");
    }

    #[test]
    fn one_file_and_two_are_said_rightly() {
        let files = [OutputPath::new("a"), OutputPath::new("b")];
        assert_eq!(note(&files[..1], "goes", "go"), "  1 file goes: a\n");
        assert_eq!(note(&files, "goes", "go"), "  2 files go: a, b\n");
    }
}
