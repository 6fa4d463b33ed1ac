//! Writes a name as BibTeX reads it.
//!
//! It writes the simplest form of which reading gives the same name again; `reads_back` says
//! whether it does.

use crate::syntax::reference::name::person::{Name, NameList};

/// The forms of a name, the simplest first.
pub fn forms(name: &Name) -> Vec<String> {
    let family = escaped(&name.family);
    if name.is_group {
        return vec![format!("{{{family}}}")];
    }
    let given = escaped(&name.given);
    let particle = escaped(&name.particle);
    let suffix = escaped(&name.suffix);
    let form = |family: &str, given: &str| {
        let mut text =
            if particle.is_empty() { family.to_owned() } else { format!("{particle} {family}") };
        if !suffix.is_empty() {
            text = format!("{text}, {suffix}");
        }
        if !given.is_empty() {
            text = format!("{text}, {given}");
        }
        text
    };
    let braced = |text: &str| format!("{{{text}}}");
    let mut forms = vec![form(&family, &given), form(&braced(&family), &given)];
    if !given.is_empty() {
        forms.push(form(&family, &braced(&given)));
        forms.push(form(&braced(&family), &braced(&given)));
    }
    forms
}

/// A list of names that are written already.
pub fn joined(names: &[String], has_more: bool) -> String {
    let mut text = names.join(" and ");
    if has_more && !names.is_empty() {
        text.push_str(" and others");
    }
    text
}

/// A text with what LaTeX would take for its own.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '#' | '$' | '_' => {
                out.push('\\');
                out.push(c);
            }
            '\\' => out.push_str("\\textbackslash{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            // No name has braces or ties.
            '{' | '}' => {}
            '~' => out.push(' '),
            // Two hyphens would be a dash.
            '-' if out.ends_with('-') => out.push_str("{}-"),
            c => out.push(c),
        }
    }
    out
}

/// Whether a list is one name and nothing else.
pub fn is_only(list: &NameList, name: &Name) -> bool {
    !list.has_more && list.names.len() == 1 && list.names[0] == *name
}
