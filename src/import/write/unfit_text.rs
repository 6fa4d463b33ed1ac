//! Values that a check of the site would refuse, as comments in `site.toml`, each with what the
//! person should look at. Where the key has a value, the person's own word stands, and the other is
//! only reported: so a file that is imported once more asks nothing that was answered.
//!
//! No comment of an import is ever taken away again: only the person knows what was meant.

use toml_edit::{Document, Item, Key};

use crate::base::well_known::SITE;
use crate::import::career::{Career, Unfit};
use crate::import::report::ReportLine;
use crate::import::write::table_text::{MARK, text, with_line};
use crate::import::write::{Draft, line};

pub fn write(draft: &mut Draft<'_>, career: &Career) {
    for unfit in &career.unfit {
        let Unfit { table, key, value, why } = unfit;
        let whole = draft.text(SITE);
        if let Some(there) = value_of(&whole, table, key) {
            let why = format!(
                "this {why}; `{table}.{key}` is \u{201c}{there}\u{201d} there, and stays so"
            );
            draft.report.differing.push(line(value, &why, Some(SITE.to_owned())));
            continue;
        }
        let assignment = format!("# {} = {}", Key::new(key).display_repr(), text(&value.text));
        if whole.lines().any(|known| known.trim().starts_with(&assignment)) {
            draft.report.already_there.push(ReportLine {
                place: value.place.to_string(),
                what: format!("`{table}.{key}`"),
                why: String::new(),
                to: Some(SITE.to_owned()),
            });
            continue;
        }
        let comment = format!("{assignment}  {MARK} this {why}");
        draft.put(SITE, with_comment(&whole, table, key, &comment));
        let why = format!("this {why}, so `{table}.{key}` is a comment");
        draft.report.please_check.push(line(value, &why, Some(SITE.to_owned())));
    }
}

/// What a key of a table has as its value, as a person reads it.
fn value_of(whole: &str, table: &str, key: &str) -> Option<String> {
    let document = Document::parse(whole).ok()?;
    let value = document.get(table)?.get(key)?;
    Some(value.as_str().map_or_else(|| value.to_string().trim().to_owned(), str::to_owned))
}

/// The file with a comment: in place of an example for the key, else behind the last value of the
/// table, else at the end.
fn with_comment(whole: &str, table: &str, key: &str, comment: &str) -> String {
    let Ok(document) = Document::parse(whole) else { return at_end(whole, comment) };
    let Some(found) = document.get(table) else {
        return at_end(whole, &format!("[{table}]\n{comment}"));
    };
    if let Some(whole) = with_line(whole, Some(table), key, comment) {
        return whole;
    }
    let last = match found {
        Item::Table(found) => {
            let values = found.iter().filter_map(|(_, item)| item.as_value()?.span());
            values.chain(found.span()).map(|span| span.end).max()
        }
        _ => None,
    };
    match last {
        Some(end) => {
            let end = end_of_questions(whole, end);
            format!("{}\n{comment}{}", &whole[..end], &whole[end..])
        }
        None => at_end(whole, comment),
    }
}

/// The end of the line of a value, and of the questions below it.
fn end_of_questions(whole: &str, value: usize) -> usize {
    let end_of_line = |from: usize| whole[from..].find('\n').map_or(whole.len(), |at| from + at);
    let mut end = end_of_line(value);
    while end < whole.len() {
        let next = end_of_line(end + 1);
        let line = &whole[end + 1..next];
        if !(line.starts_with('#') && line.contains(MARK)) {
            break;
        }
        end = next;
    }
    end
}

fn at_end(whole: &str, lines: &str) -> String {
    let before = whole.trim_end();
    let gap = if before.is_empty() { "" } else { "\n\n" };
    format!("{before}{gap}{lines}\n")
}

#[cfg(test)]
mod tests {
    use super::{value_of, with_comment};

    #[test]
    fn the_value_of_a_person_is_found() {
        for (whole, expected) in [
            ("[links]\nlinkedin = \"ada-park\"  # mine\n", Some("ada-park")),
            ("[links]\nlinkedin = [ \"a\" ]\n", Some("[\"a\"]")),
            ("links = { linkedin = \"a\" }\n", Some("a")),
            ("[links]\n# linkedin = \"a\"\n", None),
            ("[links]\n", None),
            ("links = \n", None),
        ] {
            assert_eq!(value_of(whole, "links", "linkedin").as_deref(), expected, "{whole}");
        }
    }

    #[test]
    fn a_comment_stands_where_the_value_would() {
        const COMMENT: &str = "# linkedin = \"john.doe\"  # please check: this is none";
        for (whole, expected) in [
            ("", "[links]\nCOMMENT\n"),
            ("[person]\nname = \"A\"\n", "[person]\nname = \"A\"\n\n[links]\nCOMMENT\n"),
            ("[links]\n# linkedin = \"x\"\n\n[cv]\n", "[links]\nCOMMENT\n\n[cv]\n"),
            ("[links]\n\n[cv]\n", "[links]\nCOMMENT\n\n[cv]\n"),
            (
                "[links]\nweb = \"a\" # b\n# c\n\n[cv]",
                "[links]\nweb = \"a\" # b\nCOMMENT\n# c\n\n[cv]",
            ),
            (
                "[links]\na = \"\"\"\n[cv]\n# linkedin = \"b\"\n\"\"\"",
                "[links]\na = \"\"\"\n[cv]\n# linkedin = \"b\"\n\"\"\"\nCOMMENT",
            ),
            (
                "[links]\na = \"b\"\n# c = \"d\"  # please check: e\n\n[cv]\n",
                "[links]\na = \"b\"\n# c = \"d\"  # please check: e\nCOMMENT\n\n[cv]\n",
            ),
            ("links = { a = \"b\" }\n", "links = { a = \"b\" }\n\nCOMMENT\n"),
            ("links = \n", "links =\n\nCOMMENT\n"),
        ] {
            let got = with_comment(whole, "links", "linkedin", COMMENT);
            assert_eq!(got, expected.replace("COMMENT", COMMENT), "{whole}");
        }
    }
}
