//! Authors in the form that MyERAS asks for: `Smith CB, Patel R`, in the order of the work
//! (docs/domain.md, "application forms").

use std::ops::Range;

use crate::syntax::reference::Name;

/// The line, and where in it the name of the owner is.
pub fn author_line(names: &[Name], owner: Option<usize>) -> (String, Option<Range<usize>>) {
    let mut line = String::new();
    let mut own = None;
    for (at, name) in names.iter().enumerate() {
        if at > 0 {
            line.push_str(", ");
        }
        let start = line.len();
        line.push_str(&author(name));
        if owner == Some(at) {
            own = Some(start..line.len());
        }
    }
    (line, own)
}

/// The family name, and the first letters of all others without signs. A group is named whole.
fn author(name: &Name) -> String {
    let initials: String = name.initials().chars().filter(|c| c.is_alphabetic()).collect();
    let parts = [name.full_family(), initials, name.suffix.clone()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
