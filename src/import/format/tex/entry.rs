//! Headings, entries and lines of a CV.
//!
//! The two classes have some names in common, and give their arguments in another order.

use crate::import::career::Extract;
use crate::import::compose::{joined, labeled};
use crate::import::format::tex::reader::{Class, Reader, Walk};

/// Reads a heading or an entry; `false` where a command is neither.
pub fn read(reader: &mut Reader<'_>, name: &str, walk: &mut Walk<'_>) -> bool {
    let known = [
        "cvsection",
        "section",
        "cvsubsection",
        "subsection",
        "cventry",
        "cvhonor",
        "cvskill",
        "cvsubentry",
        "cvitem",
        "cvitemwithcomment",
        "cvline",
        "cvdoubleitem",
        "cvtripleitem",
        "cvlistitem",
        "cvlistdoubleitem",
        "cvlisttripleitem",
        "cvskillentry",
        "cvcolumn",
    ];
    if !known.contains(&name) {
        return false;
    }
    reader.flush();
    reader.options(walk);
    match (name, reader.class) {
        ("cvsection" | "section", _) => {
            let title = walk.group().and_then(|group| reader.line_of(group));
            reader.section(title);
        }
        ("cvsubsection" | "subsection", _) => {
            let title = walk.group().and_then(|group| reader.line_of(group));
            reader.subsection(title);
        }
        ("cventry", Class::Awesome) => {
            let [title, organization, place, date] = reader.four(walk);
            let body = reader.body(walk);
            reader.add(title, [organization, place], date, body);
        }
        ("cventry", Class::Modern) => {
            let [date, title, organization, place] = reader.four(walk);
            let grade = walk.group().and_then(|group| reader.line_of(group));
            let mut body: Vec<Extract> = grade.into_iter().collect();
            body.extend(reader.body(walk));
            reader.add(title, [organization, place], date, body);
        }
        ("cvhonor", _) => {
            let [title, event, place, date] = reader.four(walk);
            reader.add(title, [event, place], date, Vec::new());
        }
        ("cvsubentry", _) => {
            let mut parts = reader.lines_of(walk, 3).into_iter();
            let (title, event, date) = (parts.next(), parts.next(), parts.next());
            let body = reader.body(walk);
            reader.add(title.flatten(), [event.flatten(), None], date.flatten(), body);
        }
        ("cvskillentry", _) => {
            let parts = reader.lines_of(walk, 5);
            let mut parts = parts.into_iter();
            let label = parts.next().flatten();
            let level = parts.next().flatten().map(|level| labeled("level", level));
            let skill = parts.next().flatten();
            let years = parts.next().flatten().map(|years| labeled("years", years));
            let all: Vec<Extract> =
                [skill, level, years, parts.next().flatten()].into_iter().flatten().collect();
            reader.labeled_line(label, joined(&all, ", "));
        }
        ("cvitemwithcomment", _) => {
            let mut parts = reader.lines_of(walk, 3).into_iter();
            let label = parts.next().flatten();
            let words: Vec<Extract> = parts.flatten().collect();
            reader.labeled_line(label, joined(&words, " · "));
        }
        ("cvlistitem" | "cvlistdoubleitem" | "cvlisttripleitem", _) => {
            let count = if name == "cvlistitem" {
                1
            } else if name.contains("double") {
                2
            } else {
                3
            };
            for item in reader.lines_of(walk, count).into_iter().flatten() {
                reader.labeled_line(None, Some(item));
            }
        }
        ("cvcolumn", _) => {
            let title = walk.group().and_then(|group| reader.line_of(group));
            reader.flush_lines();
            let title = title.map(|title| Extract { text: format!("**{}**", title.text), ..title });
            reader.section.blocks.extend(title);
            let body = reader.body(walk);
            reader.section.blocks.extend(body);
        }
        _ => {
            let pairs = if name.contains("double") {
                2
            } else if name.contains("triple") {
                3
            } else {
                1
            };
            for _ in 0..pairs {
                let mut parts = reader.lines_of(walk, 2).into_iter();
                let (label, words) = (parts.next().flatten(), parts.next().flatten());
                reader.labeled_line(label, words);
            }
        }
    }
    true
}
