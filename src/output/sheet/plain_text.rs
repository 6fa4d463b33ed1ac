//! A sheet as a text: to read on any machine, to keep, and to compare.
//!
//! The lines of a field are never broken, as they are copied from here.

use crate::output::sheet::view::{FieldView, SheetView};

/// What marks the own name, which the form shows in bold.
const OWN: &str = "**";
/// What is over the limit stands between these.
const LIMIT: &str = "[[";
const END: &str = "]]";

pub fn plain_text(sheet: &SheetView) -> String {
    let mut out = Vec::new();
    heading(&mut out, &sheet.title, '=');
    out.extend(sheet.lead.iter().cloned());
    for part in &sheet.parts {
        out.push(String::new());
        heading(&mut out, &part.heading, '=');
        out.extend(part.remarks.iter().map(|remark| mark(&remark.text, remark.is_warning)));
        for (number, item) in part.items.iter().enumerate() {
            if !item.heading.is_empty() {
                let star = if item.star.is_empty() { "" } else { " * " };
                out.push(String::new());
                let title = format!("{}. {}{star}{}", number + 1, item.heading, item.star);
                heading(&mut out, &title, '-');
            }
            item.fields.iter().for_each(|one| field(&mut out, one));
        }
    }
    if !sheet.gaps.is_empty() {
        out.push(String::new());
        heading(&mut out, &sheet.gaps_heading, '=');
        out.push(sheet.gaps_lead.clone());
        out.extend(sheet.gaps.iter().map(|gap| match gap.limit.is_empty() {
            true => format!("- {}", gap.name),
            false => format!("- {} ({})", gap.name, gap.limit),
        }));
    }
    if !sheet.answers.is_empty() {
        out.push(String::new());
        heading(&mut out, &sheet.answers_heading, '=');
        out.extend(sheet.answers.iter().map(|answer| format!("- {answer}")));
    }
    out.push(String::new());
    heading(&mut out, &sheet.sources_heading, '=');
    out.extend(sheet.sources.iter().map(|source| format!("- {source}")));
    out.push(String::new());
    out.join("\n")
}

fn heading(out: &mut Vec<String>, text: &str, line: char) {
    out.push(text.to_owned());
    out.push(line.to_string().repeat(text.chars().count()));
}

fn mark(text: &str, is_warning: bool) -> String {
    if is_warning { format!("! {text}") } else { format!("  {text}") }
}

fn field(out: &mut Vec<String>, field: &FieldView) {
    let count = match field.count.is_empty() {
        true => String::new(),
        false => format!(" ({})", field.count),
    };
    let mut text = String::new();
    for piece in &field.pieces {
        match piece.mark {
            "over" => text.push_str(&format!("{LIMIT}{}{END}", piece.text)),
            "own" => text.push_str(&format!("{OWN}{}{OWN}", piece.text)),
            _ => text.push_str(&piece.text),
        }
    }
    match text.contains('\n') || text.chars().count() > 72 {
        true => {
            out.push(format!("{}{count}:", field.name));
            out.push(text);
        }
        false => out.push(format!("{}{count}: {text}", field.name).trim_end().to_owned()),
    }
    out.extend(field.remarks.iter().map(|remark| mark(&remark.text, remark.is_warning)));
}
