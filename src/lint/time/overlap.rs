//! Two posts that each take somebody's whole time, at two places in the same months: mostly an end
//! that was never written, or a wrong year. Who checks a CV asks which of the two is true.
//!
//! Counts only months that both posts have whatever their dates may mean. Knows a post by its title,
//! and says nothing of a post within the time of another, which is often a part of it, unless both
//! are said to go on. One that says that it is held beside another is left alone.

use std::collections::BTreeSet;

use crate::base::{Code, Diagnostic, PartialDate, Period, PeriodEnd, counted};
use crate::lexicon::full_time::{is_beside_another, is_full_time_post};
use crate::lexicon::name_words::fold_name;
use crate::lexicon::organization::names_organization;
use crate::lexicon::{EntryKind, SectionKind};
use crate::lint::time::place::{at, title};
use crate::lint::{LintContext, Rule};
use crate::model::cv::{Entry, Section};
use crate::syntax::markdown::{plain_text, plain_texts};

pub static OVERLAP: Code = Code::note("overlap", include_str!("../../../codes/overlap.md"));

pub const RULE: Rule = Rule { codes: &[&OVERLAP], check };

/// So many months are a handover, leave that was left or a date by the year's end.
const PASSED_OVER: i32 = 2;

/// A post that is held alone.
struct Post<'a> {
    entry: &'a Entry,
    employer: Employer,
    /// The months that it has for certain, both counted from the year 0; `None` if it goes on.
    first: i32,
    last: Option<i32>,
}

/// The place where a post is held, by what stands under its heading.
#[derive(Clone, Default)]
struct Employer {
    /// The words that few others have in their names.
    own: Vec<String>,
    /// All of its words, and their first letters.
    all: Vec<String>,
    initials: String,
}

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let is_asked =
        |section: &&Section| matches!(section.kind, SectionKind::Training | SectionKind::Work);
    let sections = cx.profile.cv.iter().flat_map(|cv| &cv.sections).filter(is_asked);
    let entries: Vec<&Entry> = sections.flat_map(|section| &section.entries).collect();
    let towns = towns(&entries);
    let mut posts: Vec<Post<'_>> =
        entries.into_iter().flat_map(|entry| of_entry(entry, &towns)).collect();
    posts.sort_by_key(|post| post.first);
    let today = month_of(cx.today.earliest());
    // One wrong end of a post can reach into many later ones.
    let mut told = vec![false; posts.len()];
    for (number, later) in posts.iter().enumerate() {
        let months = |at: usize| overlap(&posts[at], later, today);
        let Some(at) = (0..number).rev().max_by_key(|at| months(*at)) else { continue };
        if months(at) > PASSED_OVER && !told[at] {
            told[at] = true;
            diagnostics.push(report(cx, &posts[at], later, months(at)));
        }
    }
}

/// The words of the places where posts are held, beside the name of a hospital: two hospitals of one
/// town are two.
fn towns(entries: &[&Entry]) -> BTreeSet<String> {
    let all = entries.iter().flat_map(|entry| std::iter::once(*entry).chain(&entry.posts));
    let places =
        all.filter(|entry| entry.organization.is_some()).filter_map(|entry| entry.place.as_ref());
    let places = places.map(|place| plain_text(place)).filter(|place| !names_organization(place));
    places.flat_map(|place| words(&place).map(fold_name).collect::<Vec<_>>()).collect()
}

/// The posts of an entry, or the one that it is.
fn of_entry<'a>(entry: &'a Entry, towns: &BTreeSet<String>) -> Vec<Post<'a>> {
    let employer = |parts: &[String]| Employer::of(parts, towns);
    if entry.posts.is_empty() {
        return of_one(entry, employer(&byline(entry, &[]))).into_iter().collect();
    }
    let above = byline(entry, &[title(entry)]);
    let posts = entry.posts.iter();
    posts.filter_map(|post| of_one(post, employer(&byline(post, &above)))).collect()
}

fn of_one(entry: &Entry, employer: Employer) -> Option<Post<'_>> {
    use EntryKind::{Fellowship, Internship, Position, Residency};
    let is_kind = matches!(entry.kind, None | Some(Residency | Fellowship | Internship | Position));
    let period = entry.period.as_ref().filter(|period| period.further.is_empty())?;
    let is_alone = is_kind
        && employer.is_known()
        && is_full_time_post(&title(entry))
        && !is_beside_another(&all_words(entry));
    let (first, last) = certain(period)?;
    is_alone.then_some(Post { entry, employer, first, last })
}

/// The months of a period, as far as its dates are sure of them; `None` for a single date, of which
/// nobody knows how long it was, and for what has yet to come.
fn certain(period: &Period) -> Option<(i32, Option<i32>)> {
    let first = month_of(period.start.latest());
    let last = match period.end {
        PeriodEnd::Same => return None,
        PeriodEnd::Date(date) => Some(month_of(date.earliest())),
        PeriodEnd::Present => None,
    };
    (!period.expected).then_some((first, last))
}

fn month_of((year, month, _): (i16, u8, u8)) -> i32 {
    i32::from(year) * 12 + i32::from(month)
}

/// How many months two posts at different places have in common, where that can be no plan; 0 else.
fn overlap(earlier: &Post<'_>, later: &Post<'_>, today: i32) -> i32 {
    let is_one_employer = earlier.employer.may_be(&later.employer);
    let is_within = match (earlier.last, later.last) {
        (None, None) => later.first - earlier.first <= PASSED_OVER,
        (None, Some(_)) => true,
        (Some(_), None) => false,
        (Some(end), Some(later_end)) => {
            later_end <= end || later.first - earlier.first <= PASSED_OVER
        }
    };
    if is_one_employer || is_within {
        return 0;
    }
    earlier.last.unwrap_or(today).min(today) - later.first
}

/// The parts under a heading, with those of what it belongs to; where there are none, what the heading
/// says behind the post: `Registrar, City Hospital`.
fn byline(entry: &Entry, above: &[String]) -> Vec<String> {
    let parts = entry.organization.iter().chain(&entry.place).chain(&entry.other);
    let mut all: Vec<String> = above.to_vec();
    all.extend(parts.map(|part| plain_text(part)));
    if all.is_empty() {
        let title = title(entry);
        let behind = title.split_once(',').or_else(|| title.split_once(" at "));
        all.extend(behind.map(|(_, rest)| rest.to_owned()).filter(|rest| names_organization(rest)));
    }
    all
}

impl Employer {
    fn of(parts: &[String], towns: &BTreeSet<String>) -> Employer {
        let mut employer = Employer::default();
        let is_town = |word: &String| towns.contains(word);
        for part in parts {
            let words: Vec<&str> = words(part).collect();
            let letters = words.iter().filter_map(|word| word.chars().next());
            employer.initials.extend(letters.filter(|letter| letter.is_uppercase()));
            let own = words.iter().filter(|word| is_own(word)).map(|word| fold_name(word));
            employer.own.extend(own.filter(|word| !is_town(word)));
            employer.all.extend(words.iter().map(|word| fold_name(word)));
        }
        employer.initials = employer.initials.to_lowercase();
        employer
    }

    /// Whether it has a name at all: `Hospital` alone is none.
    fn is_known(&self) -> bool {
        !self.own.is_empty() || self.all.len() > 1
    }

    /// Whether both may be one place: by a word that few have, by an abbreviation of the other's name,
    /// or as one has all words of the other.
    fn may_be(&self, other: &Employer) -> bool {
        let shares = || self.own.iter().any(|word| other.own.contains(word));
        let shortens = |one: &Employer, other: &Employer| {
            one.own.iter().any(|word| word.len() > 1 && other.initials.contains(word.as_str()))
        };
        let has_all =
            |one: &Employer, other: &Employer| one.all.iter().all(|word| other.all.contains(word));
        shares()
            || shortens(self, other)
            || shortens(other, self)
            || has_all(self, other)
            || has_all(other, self)
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The letters of the shortest word that tells something.
const SHORTEST: usize = 4;
/// How words begin that many hospitals have in their names.
const COMMON: [&str; 18] = [
    "hospital",
    "universi",
    "general",
    "medic",
    "center",
    "centre",
    "clini",
    "school",
    "college",
    "health",
    "teaching",
    "klini",
    "krankenhaus",
    "hopital",
    "ospedale",
    "surgery",
    "department",
    "abteilung",
];

/// Whether few others have this word in their names: a long one, or an abbreviation.
fn is_own(word: &str) -> bool {
    const COUNTRIES: [&str; 6] = ["UK", "US", "USA", "UAE", "NHS", "MD"];
    let folded = fold_name(word);
    let is_common = COMMON.iter().any(|common| folded.starts_with(common));
    let is_abbreviation = word.chars().count() > 1
        && word.chars().all(char::is_uppercase)
        && !COUNTRIES.contains(&word);
    !is_common && (folded.chars().count() >= SHORTEST || is_abbreviation)
}

/// All that an entry says.
fn all_words(entry: &Entry) -> String {
    let byline = entry.organization.iter().chain(&entry.place).chain(&entry.other);
    let mut text: Vec<String> = byline.map(|part| plain_text(part)).collect();
    text.push(title(entry));
    text.extend(plain_texts(&entry.blocks));
    text.join("\n")
}

fn report(cx: &LintContext<'_>, earlier: &Post<'_>, later: &Post<'_>, months: i32) -> Diagnostic {
    let months = counted(usize::try_from(months).unwrap_or_default(), "month");
    let until = |date: &PeriodEnd| match date {
        PeriodEnd::Date(date) => format!("until {date}"),
        PeriodEnd::Same | PeriodEnd::Present => "which goes on".to_owned(),
    };
    let end = earlier.entry.period.as_ref().map(|period| until(&period.end)).unwrap_or_default();
    let start: Option<PartialDate> = later.entry.period.as_ref().map(|period| period.start);
    let start = start.map(|date| date.to_string()).unwrap_or_default();
    let message = format!(
        "`{}` (from {start}) and `{}` ({end}) share {months}, at two places",
        title(later.entry),
        title(earlier.entry),
    );
    let note = at(cx, Diagnostic::new(&OVERLAP, message), later.entry, "this one");
    at(cx, note, earlier.entry, "and this one").help(
        "a reader takes one of the dates for wrong: mend it, or say in the entry how both went \
        together, as in `part-time`, `locum` or `on secondment`",
    )
}
