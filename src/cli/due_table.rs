//! Who is due and why, and what is new, as people and programs read it.

use serde_json::json;
use textwrap::core::display_width;

use crate::base::PartialDate;
use crate::output::letter::{self, Due, LetterDesk, News, Why};

/// One row a person, in columns.
pub fn text(desk: &LetterDesk<'_>) -> String {
    let due = people(desk);
    if due.is_empty() {
        return "private/people.toml names nobody yet: write each person as `[[person]]` with a \
                `name`\n"
            .to_owned();
    }
    let head = ["when", "from", "who", "to", "letter", "new", "why"].map(str::to_owned);
    let rows: Vec<[String; 7]> = std::iter::once(head)
        .chain(due.iter().map(|due| {
            let new = new_for(desk, due).items.len();
            [
                when(due, desk.today),
                due.on.to_string(),
                short(&due.person.name),
                desk.word_for(due.person).to_owned(),
                due.kind.word().to_owned(),
                new.to_string(),
                reason(due),
            ]
        }))
        .collect();
    let mut out = table(&rows);
    if due.iter().any(|due| due.is_due(desk.today)) {
        out += "\nWrite one with `folio draft LETTER --to NAME`; when it is sent, say so with `folio \
                digest --sent NAME`.\n";
    }
    out
}

/// The same for programs, one object a person.
pub fn json(desk: &LetterDesk<'_>) -> String {
    let people: Vec<_> = people(desk)
        .iter()
        .map(|due| {
            let news = new_for(desk, due);
            let new = news.items.iter().map(|item| {
                json!({ "date": item.date.to_string(), "title": item.title, "url": item.url })
            });
            json!({
                "name": due.person.name,
                "to": desk.word_for(due.person),
                "letter": due.kind.word(),
                "from": due.on.to_string(),
                "until": due.until.map(|until| until.to_string()),
                "due": due.is_due(desk.today),
                "days": due.days_left(desk.today),
                "why": reason(due),
                "new": new.collect::<Vec<_>>(),
            })
        })
        .collect();
    let all = json!({ "today": desk.today.to_string(), "people": people });
    format!("{}\n", serde_json::to_string_pretty(&all).unwrap_or_default())
}

/// What is new, one line each.
pub fn news(news: &News, since: PartialDate) -> String {
    if news.items.is_empty() && news.embargoed.is_empty() {
        return format!("nothing on the site is new since {since}\n");
    }
    let mut out = String::new();
    for item in &news.items {
        let what = item.what.as_ref().map(|what| format!("{what}: ")).unwrap_or_default();
        let detail = item.detail.as_ref().map(|detail| format!(" ({detail})")).unwrap_or_default();
        out += &format!("{:10}  {what}{}{detail}\n", item.date.to_string(), item.title);
        if let Some(url) = &item.url {
            out += &format!("            {url}\n");
        }
    }
    out + &left_out(news).map(|line| format!("{line}\n")).collect::<String>()
}

/// What is not in a letter, and why: a sentence each.
pub fn left_out(news: &News) -> impl Iterator<Item = String> {
    let embargoed =
        news.embargoed.iter().map(|title| format!("left out, as it is under embargo: {title}"));
    let vague = news.items.iter().filter(|item| item.is_vague()).map(|item| {
        format!("only the year {} is known, so it may be old: {}", item.date, item.title)
    });
    embargoed.chain(vague)
}

fn people<'a>(desk: &LetterDesk<'a>) -> Vec<Due<'a>> {
    letter::due(desk.profile, desk.people, desk.today)
}

fn new_for(desk: &LetterDesk<'_>, due: &Due<'_>) -> News {
    match due.person.last.or(due.person.met) {
        Some(since) => letter::news(desk, since, &due.person.topics),
        None => News::default(),
    }
}

fn when(due: &Due<'_>, today: PartialDate) -> String {
    match (due.days_left(today), due.days_late(today)) {
        (left, _) if left > 0 => format!("in {}", days(left)),
        (_, late) if late > 0 => format!("{} late", days(late)),
        _ => "now".to_owned(),
    }
}

fn days(count: i32) -> String {
    if count == 1 { "1 day".to_owned() } else { format!("{count} days") }
}

/// Why somebody is due, in a sentence.
pub fn reason(due: &Due<'_>) -> String {
    match &due.why {
        Why::Cadence { days, written, since, has_heard } => {
            let from = if *has_heard { "last heard" } else { "met" };
            let cadence = match (written, due.person.role) {
                (Some(written), _) => format!("`cadence` is {written}"),
                (None, Some(_)) => "as is usual for the role".to_owned(),
                (None, None) => "as nothing else is said".to_owned(),
            };
            format!("{from} on {since}; hears every {days} days ({cadence})")
        }
        Why::Conference { name, ended } => {
            let name = name.as_deref().unwrap_or("a conference");
            format!("met at {name}, which ended on {ended}: 3 to 7 days after it")
        }
        Why::Asked { on } => format!("asked on {on}: one reminder, 7 to 10 days after it"),
        Why::Deadline { on } => {
            let place = due.person.send_to.as_ref().map(|place| format!(" ({place})"));
            format!("writes a letter that must be there on {on}{}", place.unwrap_or_default())
        }
        Why::NeverHeard => "has neither `last` nor `met` in people.toml".to_owned(),
    }
}

/// The name as far as a column has room: the word beside it is what commands take.
fn short(name: &str) -> String {
    const WIDTH: usize = 40;
    if display_width(name) <= WIDTH {
        return name.to_owned();
    }
    let mut width = 0;
    let kept = name.chars().take_while(|c| {
        width += display_width(c.encode_utf8(&mut [0; 4]));
        width < WIDTH
    });
    format!("{}…", kept.collect::<String>().trim_end())
}

fn table(rows: &[[String; 7]]) -> String {
    let widths: Vec<usize> = (0..7)
        .map(|at| rows.iter().map(|row| display_width(&row[at])).max().unwrap_or_default())
        .collect();
    let line = |row: &[String; 7]| {
        let cells = row.iter().zip(&widths).map(|(cell, width)| {
            format!("{cell}{}  ", " ".repeat(width.saturating_sub(display_width(cell))))
        });
        format!("{}\n", cells.collect::<String>().trim_end())
    };
    rows.iter().map(line).collect()
}
