//! What each kind of letter says, as the guides for networking ask (docs/domain.md, "letters").
//!
//! What only the person knows is a blank. It writes nothing that is not public, but for what
//! people.toml says of whom it is to, and for the plan where it is asked for.

use crate::base::PartialDate;
use crate::model::private_folder::{Acquaintance, PrivateText, Role};
use crate::output::letter::addressed::Addressed;
use crate::output::letter::content::Letter;
use crate::output::letter::desk::LetterDesk;
use crate::output::letter::due::{awaits_letter, conference_name};
use crate::output::letter::kind::LetterKind;
use crate::output::letter::news::{MOST, NewsItem, news};
use crate::output::letter::review::{MOST_WORDS, count_words};
use crate::plan::routes;
use crate::render::text::date;
use crate::syntax::markdown::{Block, first_paragraph, plain_text};

/// What a letter is written for.
pub struct Occasion<'a> {
    pub kind: LetterKind,
    /// What it is about, in the person's words.
    pub event: Option<&'a str>,
    /// Of an update: the day after which things are new, without which it is the day on which they
    /// last heard.
    pub since: Option<PartialDate>,
    /// Of an update: whether it says what the person plans, which is private otherwise.
    pub with_plan: bool,
}

/// The letter to somebody, with blanks for what only the person knows.
pub fn draft(desk: &LetterDesk<'_>, person: &Acquaintance, occasion: &Occasion<'_>) -> Letter {
    match occasion.kind {
        LetterKind::Thanks => thanks(desk, person, occasion.event),
        LetterKind::FollowUp => follow_up(desk, person, occasion.event),
        LetterKind::Request => request(desk, person, occasion.event),
        LetterKind::Reminder if is_due(person, desk.today) => deadline(desk, person),
        LetterKind::Reminder if writes_letter(person) && occasion.event.is_none() => {
            letter_asked(desk, person)
        }
        LetterKind::Reminder => reminder(desk, person, occasion.event),
        LetterKind::Update => (1..=MOST)
            .rev()
            .map(|most| update(desk, person, occasion, most))
            .find(|letter| count_words(&letter.text()) <= MOST_WORDS)
            .unwrap_or_else(|| update(desk, person, occasion, 1)),
    }
}

/// What was learned, and what becomes of it.
fn thanks(desk: &LetterDesk<'_>, person: &Acquaintance, event: Option<&str>) -> Letter {
    let words = desk.words.own;
    let mut letter = begin(desk, LetterKind::Thanks, person);
    let event = said(&mut letter, event, words.draft_blank_event());
    let learned = letter.blank(words.draft_blank_learned());
    let plans = letter.blank(words.draft_blank_plans());
    letter.subject = words.draft_thanks_subject(&event);
    letter.paragraph(&words.draft_thanks_opening(&event, &learned));
    letter.paragraph(&words.draft_thanks_next(&plans));
    letter.lines(words.draft_thanks_closing(), &signed(desk));
    letter
}

/// What was spoken about, and what was promised.
fn follow_up(desk: &LetterDesk<'_>, person: &Acquaintance, event: Option<&str>) -> Letter {
    let words = desk.words.own;
    let mut letter = begin(desk, LetterKind::FollowUp, person);
    let known = conference_name(desk.profile, person);
    let event = said(&mut letter, event.or(known.as_deref()), words.draft_blank_conference());
    let spoken = letter.blank(words.draft_blank_spoken());
    let promised = letter.blank(words.draft_blank_promised());
    letter.subject = words.draft_follow_up_subject(&event);
    letter.paragraph(&words.draft_follow_up_opening(&event, &spoken));
    letter.paragraph(&words.draft_follow_up_next(&promised));
    address(desk, &mut letter);
    letter.lines(words.draft_closing(), &signed(desk));
    letter
}

/// Who writes, why to them, and one request.
fn request(desk: &LetterDesk<'_>, person: &Acquaintance, event: Option<&str>) -> Letter {
    let words = desk.words.own;
    let mut letter = begin(desk, LetterKind::Request, person);
    let about = said(&mut letter, event, words.draft_blank_about());
    let who = who(desk).unwrap_or_else(|| letter.blank(words.draft_blank_who()));
    let why = letter.blank(words.draft_blank_why());
    let days = letter.blank(words.draft_blank_days());
    letter.subject = words.draft_request_subject(&about);
    letter.paragraph(&words.draft_request_who(&desk.profile.person.name, &who));
    letter.paragraph(&words.draft_request_why(&why));
    letter.paragraph(&words.draft_request(&about, &days));
    address(desk, &mut letter);
    letter.paragraph(words.draft_request_thanks());
    letter.lines(words.draft_closing(), &signed(desk));
    letter
}

fn reminder(desk: &LetterDesk<'_>, person: &Acquaintance, event: Option<&str>) -> Letter {
    let words = desk.words.own;
    let mut letter = begin(desk, LetterKind::Reminder, person);
    let about = said(&mut letter, event, words.draft_blank_about());
    let asked = person.asked.or(person.last);
    let unit = asked.map_or("day", unit);
    let asked = asked.map(|day| day_in_words(desk, day));
    let asked = asked.unwrap_or_else(|| letter.blank(words.draft_blank_asked()));
    letter.subject = words.draft_reminder_subject(&asked, &about);
    letter.paragraph(&words.draft_reminder_opening(&asked, unit, &about));
    letter.lines(words.draft_thanks_closing(), &signed(desk));
    letter
}

/// That a letter of recommendation must be there soon, and what the person can do for it.
fn deadline(desk: &LetterDesk<'_>, person: &Acquaintance) -> Letter {
    let words = desk.words.own;
    let mut letter = begin(desk, LetterKind::Reminder, person);
    let day = person.deadline.map(|day| day_in_words(desk, day)).unwrap_or_default();
    letter.subject = words.draft_deadline_subject(&day);
    letter.paragraph(&match &person.send_to {
        Some(place) => words.draft_deadline_opening_at(&day, place),
        None => words.draft_deadline_opening(&day),
    });
    letter.paragraph(words.draft_deadline_help());
    letter.lines(words.draft_thanks_closing(), &signed(desk));
    letter
}

/// Whether a letter of theirs has a day that is still to come.
fn is_due(person: &Acquaintance, today: PartialDate) -> bool {
    awaits_letter(person, today)
        || writes_letter(person)
            && person.deadline.is_some_and(|day| day.earliest() >= today.earliest())
}

fn writes_letter(person: &Acquaintance) -> bool {
    person.role == Some(Role::LetterWriter)
}

/// Of a letter that was promised, whose day is not known or is over.
fn letter_asked(desk: &LetterDesk<'_>, person: &Acquaintance) -> Letter {
    let words = desk.words.own;
    let mut letter = begin(desk, LetterKind::Reminder, person);
    letter.subject = words.draft_letter_subject().to_owned();
    letter.paragraph(words.draft_letter_opening());
    letter.paragraph(words.draft_deadline_help());
    letter.lines(words.draft_thanks_closing(), &signed(desk));
    letter
}

/// What is new, in at most so many items.
fn update(
    desk: &LetterDesk<'_>,
    person: &Acquaintance,
    occasion: &Occasion<'_>,
    most: usize,
) -> Letter {
    let words = desk.words.own;
    let mut letter = begin(desk, LetterKind::Update, person);
    let since = occasion.since.or(person.last).or(person.met);
    let this_year = PartialDate { month: None, day: None, ..desk.today };
    let since = since.unwrap_or(this_year);
    let news = news(desk, since, &person.topics);
    let (day, unit) = (day_in_words(desk, since), unit(since));
    letter.subject = words.draft_update_subject(&day, unit);
    letter.paragraph(&match news.items.is_empty() {
        true => words.draft_update_nothing(&day, unit),
        false => words.draft_update_opening(&day, unit),
    });
    if !news.items.is_empty() {
        letter.left_out = news.items.len().saturating_sub(most);
        let shown = news.items.iter().take(most);
        letter.list(shown.map(|item| (item_text(desk, item), item.url.as_ref())));
    }
    if letter.left_out > 0
        && let Some(home) = desk.addresses.absolute(&routes::home())
    {
        letter.with_address(&words.draft_update_more(&home), &home);
    }
    if let Some(who) = post(desk) {
        letter.paragraph(&words.draft_update_now(&who));
    }
    if let Some(plan) = desk.plan.filter(|_| occasion.with_plan).and_then(plan_in_words) {
        letter.paragraph(&words.draft_update_plan(&plan));
    }
    let own = letter.blank(words.draft_blank_own());
    letter.paragraph(&own);
    letter.paragraph(words.draft_update_thanks());
    letter.lines(words.draft_closing(), &signed(desk));
    letter
}

fn begin(desk: &LetterDesk<'_>, kind: LetterKind, person: &Acquaintance) -> Letter {
    let mut letter = Letter::new(kind, desk.word_for(person), person);
    let greeting = match &person.greeting {
        Some(own) if own.ends_with([',', '!', ':', '.', '，', '،']) => own.clone(),
        Some(own) => format!("{own},"),
        None => {
            let addressed = Addressed::of(&person.name);
            desk.words.own.draft_greeting(&addressed.name, addressed.form)
        }
    };
    letter.paragraph(&greeting);
    letter
}

/// What the person said, else a blank.
fn said(letter: &mut Letter, event: Option<&str>, blank: &str) -> String {
    match event.map(str::trim).filter(|event| !event.is_empty()) {
        Some(event) => event.split_whitespace().collect::<Vec<_>>().join(" "),
        None => letter.blank(blank),
    }
}

fn item_text(desk: &LetterDesk<'_>, item: &NewsItem) -> String {
    let titled = match &item.what {
        Some(what) => desk.words.own.draft_item(what, &item.title),
        None => item.title.clone(),
    };
    match &item.detail {
        Some(detail) => format!("{titled} ({detail})"),
        None => titled,
    }
}

fn address(desk: &LetterDesk<'_>, letter: &mut Letter) {
    if let Some(home) = desk.addresses.absolute(&routes::home()) {
        letter.with_address(&desk.words.own.draft_work(&home), &home);
    }
}

/// Position and place of work.
fn post(desk: &LetterDesk<'_>) -> Option<String> {
    let person = &desk.profile.person;
    let parts: Vec<&str> =
        person.position.iter().chain(&person.organization).map(String::as_str).collect();
    (person.position.is_some()).then(|| desk.words.own.commas().line(&parts))
}

fn who(desk: &LetterDesk<'_>) -> Option<String> {
    let headline = desk.profile.person.headline.clone();
    post(desk).or(headline).map(|who| who.trim_end_matches('.').to_owned())
}

fn signed(desk: &LetterDesk<'_>) -> String {
    desk.profile.person.full_name(desk.words.own)
}

/// The goal that opens the plan, else the first part of it.
fn plan_in_words(plan: &PrivateText) -> Option<String> {
    let goal = first_paragraph(&plan.preamble);
    goal.or_else(|| plan.sections.iter().find_map(|part| first_words(&part.blocks)))
}

/// The first paragraph, or the items of the first list in one line.
fn first_words(blocks: &[Block]) -> Option<String> {
    match blocks.first()? {
        Block::List { items, .. } => {
            let items = items.iter().filter_map(|item| first_words(&item.content));
            Some(items.collect::<Vec<_>>().join("; "))
        }
        Block::Plain { content } => Some(plain_text(content)),
        _ => first_paragraph(blocks),
    }
}

/// How much of a date is known, for languages whose prepositions ask for it.
fn unit(date: PartialDate) -> &'static str {
    match (date.month, date.day) {
        (Some(_), Some(_)) => "day",
        (Some(_), None) => "month",
        (None, _) => "year",
    }
}

fn day_in_words(desk: &LetterDesk<'_>, day: PartialDate) -> String {
    date::written_out(desk.words.own, desk.profile.settings.region, day)
}
