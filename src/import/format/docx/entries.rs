//! Finds the entries among the lines of a section: where each begins, its first lines, its date and
//! what is below. Which of the first lines is the title, `entry` says.

use super::body::item;
use super::dated::{Dated, dated, is_unfilled};
use super::flow::Item;
use super::line::Line;
use super::text::Text;
use crate::import::career::Place;

/// An entry as its lines.
#[derive(Clone, Debug, Default)]
pub struct Found {
    pub first: Option<Line>,
    pub second: Vec<Line>,
    pub date: Option<(Text, Place)>,
    pub body: Vec<Item>,
    /// The line above several entries, and whether this is the first of them.
    pub group: Option<(Line, bool)>,
    pub doubts: Vec<String>,
}

#[derive(Debug, Default)]
pub struct Entries {
    /// What is before the first entry.
    pub before: Vec<Item>,
    pub found: Vec<Found>,
    /// Notes below the page.
    pub notes: Vec<Item>,
    group: Option<Line>,
    /// Whether the line above several entries has none yet.
    is_group_new: bool,
    /// Whether dates stand alone above their entries.
    are_dates_first: bool,
    /// Whether items of lists may be entries.
    are_items: bool,
}

/// A line that is longer is no title.
const LONGEST: usize = 130;
const MOST_WORDS: usize = 20;

pub fn read(items: &[Item]) -> Entries {
    let mut entries = Entries::default();
    let first = items.iter().find_map(|item| as_line(item));
    entries.are_dates_first =
        first.and_then(|line| dated(&line.text)).is_some_and(|dated| dated.is_alone());
    // All of them, as one without a date would become text of the one before.
    entries.are_items = items.iter().filter_map(as_line).all(|line| {
        item(line).is_some_and(|(_, _, level)| level > 0)
            || dated_item(line).is_some_and(|(_, dated)| dated.is_parted)
    });
    for (at, it) in items.iter().enumerate() {
        match it {
            Item::Line(line) if line.is_note => entries.notes.push(it.clone()),
            Item::Line(line) => entries.line(line, &items[at + 1..]),
            Item::Row { date, lines, is_doubtful } => entries.row(date, lines, *is_doubtful),
            Item::Table(_) => entries.add_below(it.clone()),
            Item::Picture(_) | Item::ColumnName(_) | Item::End => {}
        }
    }
    if let Some(line) = entries.group.take().filter(|_| entries.is_group_new) {
        entries.add_below(Item::Line(line));
    }
    entries
}

impl Entries {
    /// A section without entries.
    pub fn of_text(items: Vec<Item>) -> Entries {
        let is_note = |item: &Item| as_line(item).is_some_and(|line| line.is_note);
        let (notes, before) = items.into_iter().partition(is_note);
        Entries { before, notes, ..Entries::default() }
    }

    fn line(&mut self, line: &Line, rest: &[Item]) {
        if is_item(line) {
            let found = dated_item(line).filter(|(_, dated)| self.are_items && dated.is_parted);
            match found {
                Some((line, dated)) => self.open_dated(&line, dated),
                None => self.add_below(Item::Line(line.clone())),
            }
            return;
        }
        match dated(&line.text) {
            Some(found) if found.is_alone() => self.lone_date(line, found, rest),
            Some(found) if found.is_parted || is_short(line) => self.dated(line, found),
            Some(found) if found.is_before_colon && is_short_sentence(line) => {
                self.dated(line, in_parts(found));
            }
            _ => self.plain(line, rest),
        }
    }

    /// A date on a line of its own.
    fn lone_date(&mut self, line: &Line, found: Dated, rest: &[Item]) {
        let needs_date = !self.is_group_new
            && self.found.last().is_some_and(|last| last.date.is_none() && last.body.is_empty());
        if needs_date && !self.are_dates_first {
            self.set_date(found.date, &line.place);
        } else if rest
            .first()
            .and_then(as_line)
            .is_some_and(|next| is_plain(next) && !is_item(next))
        {
            self.open(None);
            self.set_date(found.date, &line.place);
        } else {
            self.add_below(Item::Line(line.clone()));
        }
    }

    fn dated(&mut self, line: &Line, found: Dated) {
        let is_pending = self.found.last().is_some_and(|last| {
            last.date.is_none()
                && last.body.is_empty()
                && last.first.is_some()
                && last.second.len() < 2
        });
        let completes =
            !self.is_group_new && is_pending && (!found.is_first() || found.is_before_stroke);
        if !completes {
            self.open_dated(line, found);
            return;
        }
        let Dated { date, before, behind, .. } = found;
        let Some(last) = self.found.last_mut() else { return };
        for text in [before, behind].into_iter().filter(|text| !text.is_empty()) {
            last.second.push(with_text(line, text));
        }
        self.set_date(date, &line.place);
    }

    fn plain(&mut self, line: &Line, rest: &[Item]) {
        let line = line.clone();
        let is_head = is_plain(&line);
        let needs_first = self.found.last().is_some_and(|last| last.first.is_none());
        if needs_first {
            if let Some(last) = self.found.last_mut() {
                last.first = Some(line);
            }
        } else if is_head && self.is_group(&line, rest) {
            self.group = Some(line);
            self.is_group_new = true;
        } else if is_head && self.begins(&line, rest) {
            self.open(Some(line));
        } else if is_head
            && let Some(last) = self.found.last_mut()
            && last.second.is_empty()
            && last.body.is_empty()
            && !line.goes_on_from_text()
        {
            last.second.push(line);
        } else {
            self.add_below(Item::Line(line));
        }
    }

    fn row(&mut self, date: &Line, lines: &[Line], is_doubtful: bool) {
        self.open(None);
        let date_found = dated(&date.text);
        let (date_text, behind) = match date_found {
            Some(found) => (found.date, found.behind),
            None => (date.text.clone(), Text::default()),
        };
        let mut texts: Vec<Line> = lines.to_vec();
        if !behind.is_empty() {
            texts.push(with_text(date, behind));
        }
        let Some(last) = self.found.last_mut() else { return };
        last.date = Some((date_text, date.place.clone()));
        if is_doubtful {
            last.doubts.push("several stood in one row of a table".to_owned());
        }
        for line in texts {
            if last.first.is_none() && !is_item(&line) {
                last.first = Some(line);
            } else if last.second.is_empty()
                && last.body.is_empty()
                && is_plain(&line)
                && !is_item(&line)
            {
                last.second.push(line);
            } else {
                last.body.push(Item::Line(line));
            }
        }
    }

    fn open(&mut self, first: Option<Line>) {
        let group = self.group.clone().map(|group| (group, self.is_group_new));
        self.is_group_new = false;
        self.found.push(Found { first, group, ..Found::default() });
    }

    fn open_dated(&mut self, line: &Line, found: Dated) {
        let Dated { date, before, behind, .. } = found;
        let (first, rest) = if before.is_empty() { (behind, None) } else { (before, Some(behind)) };
        self.open(Some(with_text(line, first)));
        if let Some(last) = self.found.last_mut() {
            last.second
                .extend(rest.filter(|rest| !rest.is_empty()).map(|rest| with_text(line, rest)));
        }
        self.set_date(date, &line.place);
    }

    fn set_date(&mut self, date: Text, place: &Place) {
        if let Some(last) = self.found.last_mut() {
            last.date = Some((date, place.clone()));
        }
    }

    fn add_below(&mut self, item: Item) {
        match self.found.last_mut() {
            Some(last) => last.body.push(item),
            None => self.before.push(item),
        }
    }

    /// Whether a line is above several dated ones, which it belongs to.
    fn is_group(&self, line: &Line, rest: &[Item]) -> bool {
        let is_entry = |item: &Item| {
            as_line(item).is_some_and(|line| {
                !is_item(line)
                    && !line.look.is_bold
                    && dated(&line.text).is_some_and(|dated| !dated.is_alone())
            })
        };
        let is_next = rest.first().is_some_and(is_entry);
        let till_next = rest.iter().take_while(|item| {
            as_line(item).is_none_or(|line| !is_set_off(line) || dated(&line.text).is_some())
        });
        is_set_off(line) && is_next && till_next.filter(|item| is_entry(item)).count() >= 2
    }

    /// Whether a line without a date is the first of an entry, by what follows.
    fn begins(&self, line: &Line, rest: &[Item]) -> bool {
        let next: Vec<&Line> = rest.iter().map_while(as_line).take(2).collect();
        let is_date = |line: Option<&&Line>, is_last: bool| {
            line.is_some_and(|line| {
                !is_item(line)
                    && dated(&line.text).is_some_and(|found| {
                        found.is_alone() || is_last && (!found.is_first() || found.is_before_stroke)
                    })
            })
        };
        let is_dated = is_date(next.first(), true)
            || next.first().is_some_and(|line| is_plain(line) && !is_item(line))
                && is_date(next.get(1), false);
        let last = self.found.last();
        let is_alike = |first: &Line| {
            (first.look.is_bold, first.look.level) == (line.look.is_bold, line.look.level)
        };
        let is_like_title =
            is_set_off(line) && last.is_none_or(|last| last.first.as_ref().is_some_and(is_alike));
        let is_open = last.is_some_and(|last| last.second.is_empty() && last.body.is_empty());
        if is_open && !is_like_title {
            return false;
        }
        let has_text = next.first().is_some_and(|line| is_item(line) || !is_plain(line));
        is_dated || is_like_title && (has_text || last.is_some())
    }
}

impl Line {
    /// Whether it goes on with a line that is text and not a head.
    fn goes_on_from_text(&self) -> bool {
        self.goes_on && self.text.words.starts_with(char::is_lowercase)
    }
}

fn as_line(item: &Item) -> Option<&Line> {
    match item {
        Item::Line(line) => Some(line),
        _ => None,
    }
}

fn is_item(line: &Line) -> bool {
    item(line).is_some()
}

/// Whether a line is set off from the text.
fn is_set_off(line: &Line) -> bool {
    line.look.is_bold || line.look.is_underlined || line.look.level.is_some()
}

/// An item of a list with its date.
fn dated_item(line: &Line) -> Option<(Line, Dated)> {
    let (text, ..) = item(line)?;
    let dated = dated(&text)?;
    Some((Line { list: None, text, ..line.clone() }, dated))
}

fn with_text(line: &Line, text: Text) -> Line {
    Line { text, ..line.clone() }
}

/// A short line with a full stop, behind a date with a colon.
fn is_short_sentence(line: &Line) -> bool {
    let words = line.text.words.trim_end().trim_end_matches('.');
    words.chars().count() <= LONGEST && words.split_whitespace().count() <= MOST_WORDS
}

/// The title and the place of such a line, which a full stop parts: `2013-2019: Medicina. Universidad
/// de Madrid.`
fn in_parts(found: Dated) -> Dated {
    let words = found.behind.words.trim_end_matches('.');
    let end = words.len();
    match words.split_once(". ") {
        Some((title, place)) if !place.contains(". ") && title.chars().count() > 3 => {
            let at = title.len();
            let before = found.behind.slice(0..at);
            let behind = found.behind.slice(at + 2..end);
            Dated { before, behind, ..found }
        }
        _ => Dated { behind: found.behind.slice(0..end), ..found },
    }
}

fn is_short(line: &Line) -> bool {
    let words = &line.text.words;
    words.chars().count() <= LONGEST
        && words.split_whitespace().count() <= MOST_WORDS
        && !words.ends_with('.')
        && !is_unfilled(words)
}

/// Whether a line may be a title or a byline.
fn is_plain(line: &Line) -> bool {
    let words = &line.text.words;
    words.chars().count() <= LONGEST
        && words.split_whitespace().count() <= MOST_WORDS
        && !words.ends_with(['.', ':', ';'])
        && !line.is_note
}
