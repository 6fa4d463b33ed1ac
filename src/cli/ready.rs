//! `folio check --ready`: could I send this today? On one page: what is wrong, what is missing, what is
//! old, who is due, and what would take five minutes.
//!
//! Finds nothing by itself: it sorts what the check, the hints and the people of `private/` say.

#![expect(clippy::disallowed_methods, reason = "when dist/ was written stands on the disk")]

use std::path::Path;
use std::time::SystemTime;

use serde::Serialize;

use crate::base::well_known::DIST;
use crate::base::{Diagnostic, PartialDate, Severity, counted};
use crate::cli::due_table::reason;
use crate::cli::fix::Fixes;
use crate::hints::{Edit, Hint};
use crate::output::letter::{due, ended, news};
use crate::pipeline::PlannedSite;
use crate::report::{Texts, position};
use crate::source::SourceSet;

/// After so many days without anything new a CV may be old (docs/domain.md, "the curriculum vitae").
const MOST_DAYS: i32 = 90;

/// So many lines of a group fit on the page with the others.
const MOST_LINES: usize = 8;

/// Without these nothing can be sent: nobody could answer.
const NEEDED: [&str; 1] = ["contact"];

/// Notes of what a site does not say.
const MISSING: [&str; 1] = ["story-questions"];

/// The answer and its reasons.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Readiness {
    pub ready: bool,
    /// Errors and warnings.
    wrong: Vec<Point>,
    /// What readers look for first, and the site does not say.
    missing: Vec<Point>,
    /// What was true once.
    old: Vec<Point>,
    /// Who is to hear from the person.
    due: Vec<Point>,
    five_minutes: Vec<Point>,
}

/// One line of the answer.
#[derive(Serialize)]
struct Point {
    what: String,
    /// The file, with line and column where they are known.
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    how: Option<String>,
}

impl Readiness {
    pub fn of(root: &Path, site: &PlannedSite, found: &[Diagnostic]) -> Readiness {
        let sources = site.sources();
        let texts = Texts::of(sources, found);
        let grave = found.iter().filter(|diagnostic| diagnostic.severity <= Severity::Warning);
        let (aged, mut wrong): (Vec<_>, Vec<_>) = grave.partition(|one| one.code.is_about_age);
        let aging = found.iter().filter(|one| one.severity == Severity::Note);
        let aging: Vec<&Diagnostic> = aging.filter(|one| one.code.is_about_age).collect();
        wrong.sort_by_key(|diagnostic| diagnostic.severity);
        let point = |diagnostic: &&Diagnostic| Point {
            what: diagnostic.message.clone(),
            at: diagnostic.labels.first().map(|label| position(label, &texts)),
            how: diagnostic.help.clone(),
        };
        let unsaid = found
            .iter()
            .filter(|one| one.severity == Severity::Note && MISSING.contains(&one.code.name));
        let unsaid: Vec<&Diagnostic> = unsaid.collect();
        let built = built(root, sources);
        let hints = site.hints_in_english().map(|sheet| sheet.hints).unwrap_or_default();
        let (short, long): (Vec<&Hint>, Vec<&Hint>) = hints.iter().partition(|hint| is_short(hint));
        let needed = hints.iter().any(|hint| NEEDED.contains(&hint.name));
        let is_built = matches!(built, Built::AsItIs);
        let ready = wrong.is_empty() && aged.is_empty() && !needed && is_built;
        Readiness {
            ready,
            wrong: wrong.iter().map(point).collect(),
            missing: never_built(&built)
                .into_iter()
                .chain(unsaid.iter().map(point))
                .chain(long.into_iter().map(hinted))
                .collect(),
            old: aged.iter().chain(&aging).map(point).chain(old(site, &built)).collect(),
            due: who_is_due(site),
            five_minutes: mended(found, sources)
                .into_iter()
                .chain(short.into_iter().map(hinted))
                .collect(),
        }
    }

    /// The answer for programs.
    pub fn json(&self) -> String {
        format!("{}\n", serde_json::to_string_pretty(self).unwrap_or_default())
    }

    /// The page as people read it.
    pub fn text(&self) -> String {
        let mut out = String::from("Could you send it today? ");
        out += if self.ready { "Yes.\n" } else { "Not yet.\n" };
        for (name, points) in [
            ("To mend first", &self.wrong),
            ("Missing", &self.missing),
            ("Old", &self.old),
            ("Due", &self.due),
            ("In five minutes", &self.five_minutes),
        ] {
            if points.is_empty() {
                continue;
            }
            out += &format!("\n{name}\n");
            points.iter().take(MOST_LINES).for_each(|point| out += &point.line());
            if points.len() > MOST_LINES {
                out += &format!("  and {} more\n", points.len() - MOST_LINES);
            }
        }
        if !self.wrong.is_empty() {
            out += "\n`folio check` shows each with its line.\n";
        }
        if !self.missing.is_empty() || !self.five_minutes.is_empty() {
            out += "\n`folio serve` shows on the page what could stand where.\n";
        }
        out
    }
}

impl Point {
    fn line(&self) -> String {
        let at = self.at.as_ref().map(|at| format!("{at}: ")).unwrap_or_default();
        let what = self.what.replace(['\n', '\r'], " ");
        match &self.how {
            Some(how) => format!("  {at}{what}\n      {}\n", how.replace(['\n', '\r'], " ")),
            None => format!("  {at}{what}\n"),
        }
    }
}

/// Whether it is a line or two of a table, which takes no time.
fn is_short(hint: &Hint) -> bool {
    hint.as_is || matches!(hint.file.as_str(), "site.toml") && !matches!(hint.edit, Edit::Create)
}

fn hinted(hint: &Hint) -> Point {
    Point { what: hint.title.clone(), at: Some(hint.file.clone()), how: None }
}

/// What `--fix` would do.
fn mended(found: &[Diagnostic], sources: &SourceSet) -> Option<Point> {
    let fixes = Fixes::of(found, sources);
    (!fixes.is_empty()).then(|| Point {
        what: format!(
            "{} that {} no decision",
            counted(fixes.mended.len(), "slip"),
            if fixes.mended.len() == 1 { "needs" } else { "need" }
        ),
        at: None,
        how: Some("`folio check --fix` mends it".to_owned()),
    })
}

/// How `dist/` stands to the folder.
enum Built {
    Never,
    /// This file is newer.
    Before(String),
    AsItIs,
}

fn built(root: &Path, sources: &SourceSet) -> Built {
    let time = |path: &Path| std::fs::metadata(path).and_then(|data| data.modified()).ok();
    let Some(written) = time(&root.join(DIST).join(".folio")) else { return Built::Never };
    let modified = |stamp: Option<SystemTime>| stamp.is_some_and(|modified| modified > written);
    let newer =
        sources.sources.values().find(|source| modified(source.stamp.map(|it| it.modified)));
    newer.map_or(Built::AsItIs, |source| Built::Before(source.path.to_string()))
}

fn never_built(built: &Built) -> Option<Point> {
    matches!(built, Built::Never).then(|| Point {
        what: "the site and its files are not built".to_owned(),
        at: None,
        how: Some("`folio build` makes them".to_owned()),
    })
}

/// What is older than it looks: the built files, and the newest thing on the site.
fn old(site: &PlannedSite, built: &Built) -> Vec<Point> {
    let mut old = Vec::new();
    if let Built::Before(file) = built {
        old.push(Point {
            what: format!("dist/ was built before {file} was changed"),
            at: None,
            how: Some("`folio build` makes it anew".to_owned()),
        });
    }
    let desk = site.letters();
    let ever = PartialDate { year: i16::MIN, month: None, day: None, part: None };
    // What ended is as new as its end.
    let begun = news(&desk, ever, &[]).items.into_iter();
    let newest = begun.chain(ended(&desk)).min_by_key(|item| item.age(desk.today));
    if let Some(item) = newest {
        let days = item.age(desk.today);
        if days > MOST_DAYS {
            old.push(Point {
                what: format!("the newest thing on the site is {days} days old: {}", item.title),
                at: None,
                how: Some("if there is something newer, it is not there yet".to_owned()),
            });
        }
    }
    old
}

fn who_is_due(site: &PlannedSite) -> Vec<Point> {
    let desk = site.letters();
    let due = due(desk.profile, desk.people, desk.today);
    let due = due.into_iter().filter(|due| due.is_due(desk.today));
    due.map(|due| {
        let command =
            format!("`folio draft {} --to {}`", due.kind.word(), desk.word_for(due.person));
        Point {
            what: format!("{}: {}", due.person.name, reason(&due)),
            at: None,
            how: Some(command),
        }
    })
    .collect()
}
