//! Who is to hear from the person, when, and why.
//!
//! One row a person, for what comes first: a letter of theirs that is due, a reminder, the letter after a conference, else the next
//! turn of their cadence. Numbers are those of the guides (docs/domain.md, "letters"). Reads no
//! clock.

use crate::base::PartialDate;
use crate::model::Profile;
use crate::model::private_folder::{Acquaintance, Role};
use crate::output::letter::calendar::{days_after, days_before, days_between, first_day};
use crate::output::letter::kind::LetterKind;

/// A letter after a conference goes out 3 to 7 days after its end.
const FOLLOW_UP: (u32, u32) = (3, 7);
/// A month later it is no follow-up any more.
const LAST_FOLLOW_UP: u32 = 30;
/// The one reminder goes out 7 to 10 days after a request.
const REMINDER: (u32, u32) = (7, 10);
/// After that, asking again would only press.
const LAST_REMINDER: u32 = 30;

/// A letter of recommendation is asked after two weeks before its day, when there is still time.
const BEFORE_DEADLINE: u32 = 14;

/// What somebody is to hear, and from which day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due<'a> {
    pub person: &'a Acquaintance,
    pub kind: LetterKind,
    /// The first day on which it may go out.
    pub on: PartialDate,
    /// The last day on which it is in time, where there is one.
    pub until: Option<PartialDate>,
    pub why: Why,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Their turn has come again.
    Cadence {
        days: u32,
        /// As people.toml has it; `None` is what is usual for their role.
        written: Option<String>,
        since: PartialDate,
        /// Whether they heard from the person on that day, or only met them.
        has_heard: bool,
    },
    /// They met at a conference, which ended on this day.
    Conference { name: Option<String>, ended: PartialDate },
    /// They were asked on this day, and nothing was written since.
    Asked { on: PartialDate },
    /// Their letter of recommendation must be there on this day.
    Deadline { on: PartialDate },
    /// people.toml has neither `last` nor `met`.
    NeverHeard,
}

impl Due<'_> {
    /// Days from today until the letter may go out: none or fewer is now.
    pub fn days_left(&self, today: PartialDate) -> i32 {
        days_between(today, self.on)
    }

    pub fn is_due(&self, today: PartialDate) -> bool {
        self.days_left(today) <= 0
    }

    /// By how many days the last day has passed.
    pub fn days_late(&self, today: PartialDate) -> i32 {
        days_between(self.until.unwrap_or(self.on), today).max(0)
    }
}

/// All people, whose turn is first before the others; on one day in the order of their names.
pub fn due<'a>(profile: &Profile, people: &'a [Acquaintance], today: PartialDate) -> Vec<Due<'a>> {
    let mut due: Vec<Due<'a>> =
        people.iter().map(|person| due_for(profile, person, today)).collect();
    due.sort_by_key(|due| (due.on.earliest(), &due.person.name));
    due
}

fn due_for<'a>(profile: &Profile, person: &'a Acquaintance, today: PartialDate) -> Due<'a> {
    let turn = reminder(person, today)
        .or_else(|| follow_up(profile, person, today))
        .unwrap_or_else(|| by_cadence(person, today));
    match deadline(person, today) {
        Some(deadline) if deadline.on.earliest() <= turn.on.earliest() => deadline,
        _ => turn,
    }
}

/// Whether a letter of theirs must still be there, and the two weeks before its day have begun.
pub fn awaits_letter(person: &Acquaintance, today: PartialDate) -> bool {
    deadline(person, today).is_some_and(|due| due.is_due(today))
}

/// Whoever was written to in the two weeks has had the reminder.
fn deadline(person: &Acquaintance, today: PartialDate) -> Option<Due<'_>> {
    let day = person.deadline?;
    let on = days_before(day, BEFORE_DEADLINE);
    let has_heard = person.last.is_some_and(|last| last.earliest() >= on.earliest());
    let is_over = days_between(day, today) > 0;
    (!has_heard && !is_over).then_some(Due {
        person,
        kind: LetterKind::Reminder,
        on,
        until: Some(day),
        why: Why::Deadline { on: day },
    })
}

/// Whoever was written to after the request has had the reminder, or has answered.
fn reminder(person: &Acquaintance, today: PartialDate) -> Option<Due<'_>> {
    let asked = person.asked?;
    let has_more = person.last.is_some_and(|last| last.earliest() > asked.earliest());
    let is_old = days_between(asked, today) > i32::try_from(LAST_REMINDER).ok()?;
    (!has_more && !is_old).then(|| Due {
        person,
        kind: LetterKind::Reminder,
        on: days_after(asked, REMINDER.0),
        until: Some(days_after(asked, REMINDER.1)),
        why: Why::Asked { on: asked },
    })
}

fn follow_up<'a>(
    profile: &Profile,
    person: &'a Acquaintance,
    today: PartialDate,
) -> Option<Due<'a>> {
    let met = person.met?;
    let conference = conference(profile, person, met)?;
    let Why::Conference { ended, .. } = conference else { return None };
    let has_heard = person.last.is_some_and(|last| last.earliest() > ended.earliest());
    let is_old = days_between(ended, today) > i32::try_from(LAST_FOLLOW_UP).ok()?;
    (!has_heard && !is_old).then(|| Due {
        person,
        kind: LetterKind::FollowUp,
        on: days_after(ended, FOLLOW_UP.0),
        until: Some(days_after(ended, FOLLOW_UP.1)),
        why: conference,
    })
}

/// The conference of `met-at`, or one of the site's posters and talks that was held on the day on
/// which they met.
fn conference(profile: &Profile, person: &Acquaintance, met: PartialDate) -> Option<Why> {
    met.day?;
    let on_site = profile.presentations.iter().flat_map(|work| &work.events).find_map(|event| {
        let start = event.date.filter(|date| date.day.is_some())?;
        let end = event.end_date.filter(|date| date.day.is_some()).unwrap_or(start);
        let days = start.earliest()..=end.earliest();
        days.contains(&met.earliest()).then(|| (event.name.clone(), end))
    });
    let (name, ended) = match (on_site, &person.met_at) {
        (Some((name, ended)), written) => (written.clone().or(name), ended),
        (None, Some(written)) => (Some(written.clone()), met),
        (None, None) => return None,
    };
    Some(Why::Conference { name, ended })
}

/// The name of the conference at which they met, where it is known.
pub fn conference_name(profile: &Profile, person: &Acquaintance) -> Option<String> {
    match person.met.and_then(|met| conference(profile, person, met)) {
        Some(Why::Conference { name, .. }) => name,
        _ => person.met_at.clone(),
    }
}

fn by_cadence(person: &Acquaintance, today: PartialDate) -> Due<'_> {
    let kind = LetterKind::Update;
    let Some(since) = person.last.or(person.met) else {
        return Due { person, kind, on: first_day(today), until: None, why: Why::NeverHeard };
    };
    let days = person.cadence.as_ref().map_or(usual_days(person.role), |cadence| cadence.days);
    Due {
        person,
        kind,
        on: days_after(since, days),
        until: None,
        why: Why::Cadence {
            days,
            written: person.cadence.as_ref().map(|cadence| cadence.written.clone()),
            since,
            has_heard: person.last.is_some(),
        },
    }
}

/// Mentors hear every 2 to 3 months, those who vouch every 3 to 6, and everybody else once a year.
fn usual_days(role: Option<Role>) -> u32 {
    match role {
        Some(Role::Mentor) => 75,
        Some(Role::Sponsor | Role::LetterWriter) => 120,
        Some(Role::Peer | Role::Ally) | None => 365,
    }
}
