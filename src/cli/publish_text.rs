//! The words of `folio publish`: the plan as a person reads it, and what to write in site.toml first.
//!
//! Pure: nothing is printed here.

use crate::base::{OutputPath, size};
use crate::emit::publish::Pending;

/// How many names of one kind are listed.
const MOST_NAMES: usize = 12;

/// For who has not said yet where the site goes.
pub const FIRST_STEPS: &str = r#"
  GitHub Pages (free). Make an account at github.com, and there an empty repository called
  NAME.github.io, where NAME is your name there. Then write into site.toml:

      [publish]
      to = "github-pages"
      repository = "https://github.com/NAME/NAME.github.io.git"

  and under [site] there:  url = "https://NAME.github.io"

  Netlify (free), without a program. folio makes one file, and you drop it onto the page
  https://app.netlify.com/drop :

      [publish]
      to = "zip"

  The web folder of your university, often called public_html. Ask for the name of the machine:

      [publish]
      to = "sftp"
      target = "NAME@login.university.example:public_html"

  or, if that folder is a drive or a folder of this computer:

      [publish]
      to = "folder"
      target = "~/public_html"

  `folio publish` then shows what it will do, and asks before it does it.
"#;

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
    let unchanged = count(plan.unchanged, "file");
    match plan.is_empty() {
        true => text += &format!("  {unchanged} there already, nothing to change\n"),
        false => text += &format!("  {unchanged} unchanged; {} to send\n", size(plan.bytes)),
    }
    if !plan.kept.is_empty() {
        let kept = count(plan.kept.len(), "older file");
        text += &format!("  {kept} kept once more, for pages that somebody has open\n");
    }
    text += &note(
        &plan.overwritten,
        "would be written over, which folio on this computer did not put there",
    );
    text += &note(&plan.foreign, "there not from folio: left as it is");
    text += &note(by_hand, "from dist/ that folio did not make: goes too");
    text += &note(left, "in dist/ stays here: a link, or the note of a program");
    for remark in remarks {
        text += &format!("  {remark}\n");
    }
    if let Some(address) = address {
        text += &format!("Readers find it at {address}\n");
    }
    text
}

pub fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn names(sign: &str, what: &str, paths: &[OutputPath]) -> String {
    if paths.is_empty() {
        return String::new();
    }
    let mut text = format!("  {sign} {what}: {}\n", count(paths.len(), "file"));
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

fn note(paths: &[OutputPath], what: &str) -> String {
    if paths.is_empty() {
        return String::new();
    }
    let mut named: Vec<&str> = paths.iter().take(MOST_NAMES).map(OutputPath::as_str).collect();
    let more = format!("and {} more", paths.len().saturating_sub(MOST_NAMES));
    if paths.len() > MOST_NAMES {
        named.push(&more);
    }
    format!("  {} {what}: {}\n", count(paths.len(), "file"), named.join(", "))
}
