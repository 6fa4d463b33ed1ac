//! `private/plan.toml`: the goals and the timeline as a table, for those who rather fill in than
//! write. It says the same as `plan.md`.

use crate::base::Diagnostic;
use crate::model::codes::MISSING_KEY;
use crate::model::private_folder::{PrivateText, TextSection};
use crate::syntax::markdown::{Block, Inline, Inlines, ListItem};
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::TableReader;
use crate::syntax::toml::TomlDocument;

/// The goals and the timeline, as a table.
pub const PLAN_TABLE: &str = "private/plan.toml";

/// The keys of `plan.toml`.
pub static PLAN_TOML: TableKeys = TableKeys::of(&[&[
    Key::text("title", "What stands over the page; without it, \"Goals and timeline\"."),
    Key::text("goal", "Where you want to be, in a sentence."),
    Key::tables("period", &PERIOD, "A part of the time ahead, each as `[[period]]`."),
]]);

static PERIOD: TableKeys = TableKeys::of(&[&[
    Key::text("name", "Which part it is, as in `\"Months 0 to 3\"`.").required(),
    Key::texts("goals", "What you will have done by its end."),
]]);

/// Reads the table as a text: a section for each period, and its goals as a list.
pub fn read(document: &TomlDocument, diagnostics: &mut Vec<Diagnostic>) -> PrivateText {
    let mut top = TableReader::of(document, &PLAN_TOML, "plan.toml");
    let goal = top.text("goal").map(|goal| Block::Paragraph { content: words(&goal) });
    let mut plan = PrivateText {
        file: document.file.clone(),
        title: top.text("title").map(|title| words(&title)),
        preamble: goal.into_iter().collect(),
        sections: Vec::new(),
        notes: Vec::new(),
    };
    for mut period in top.tables("period") {
        let goals = period.strings("goals");
        match period.text("name") {
            Some(name) => plan.sections.push(TextSection {
                id: format!("period-{}", plan.sections.len() + 1),
                heading: words(&name),
                blocks: list(&goals).into_iter().collect(),
            }),
            None => period.report(
                Diagnostic::new(&MISSING_KEY, "this period has no `name`")
                    .at(&document.file, period.header(), "")
                    .help("write it as in `name = \"Months 0 to 3\"`"),
            ),
        }
        period.finish(diagnostics);
    }
    top.finish(diagnostics);
    plan
}

fn list(goals: &[String]) -> Option<Block> {
    let items = goals.iter().map(|goal| ListItem {
        checked: None,
        content: vec![Block::Plain { content: words(goal) }],
    });
    (!goals.is_empty()).then(|| Block::List { start: None, items: items.collect() })
}

fn words(text: &str) -> Inlines {
    vec![Inline::Text { text: text.into() }]
}
