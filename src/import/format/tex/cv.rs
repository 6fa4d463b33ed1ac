//! The text of a CV from its first command to its last, with the files that it names.

use crate::import::career::{Career, Place};
use crate::import::format::tex::files::Files;
use crate::import::format::tex::raw::{definitions, raw};
use crate::import::format::tex::reader::{Class, Reader, Walk};
use crate::import::format::tex::source::{Node, parse};
use crate::import::format::tex::{entry, person};
use crate::import::words::WordCount;

/// Commands of the text that are no words, and how many groups behind them are none.
const SETTINGS: &[(&str, usize)] = &[
    ("makecvheader", 0),
    ("makecvtitle", 0),
    ("maketitle", 0),
    ("makecvfooter", 3),
    ("clearpage", 0),
    ("newpage", 0),
    ("pagebreak", 0),
    ("nocite", 1),
    ("bibliographystyle", 1),
    ("pagestyle", 1),
    ("thispagestyle", 1),
    ("setcounter", 2),
    ("setlength", 2),
    ("cvskillhead", 0),
    ("cvskilllegend", 1),
    ("cvskillplainlegend", 1),
    ("renewcommand", 2),
    ("newcommand", 2),
    ("recipient", 2),
    ("subject", 1),
    ("opening", 1),
    ("closing", 1),
    ("signature", 2),
    ("postscript", 1),
    ("enclosure", 1),
    ("date", 1),
];

/// Environments around entries.
const AROUND: &[&str] =
    &["cventries", "cvhonors", "cvskills", "cvcolumns", "cvsubentries", "cvparagraph", "cvpubs"];

/// `None` where the text is nested too deeply.
pub fn read(files: &Files<'_>) -> Option<Career> {
    let mut reader = Reader::new(files);
    file(&mut reader, &files.main)?;
    reader.close_section();
    Some(reader.finish())
}

fn file(reader: &mut Reader<'_>, path: &str) -> Option<()> {
    let text = reader.files.text(path)?;
    let nodes = parse(&text)?;
    reader.career.read.add(&WordCount::of(&raw(&nodes)));
    definitions(&nodes, &mut reader.rest.macros);
    let is_main = reader.open.is_empty();
    if is_main {
        let words = text.to_lowercase();
        let is_awesome = words.contains("awesome-cv}")
            || (words.contains("\\cvsection{") && !words.contains("moderncv}"));
        reader.class = if is_awesome { Class::Awesome } else { Class::Modern };
        let has_document = nodes
            .iter()
            .any(|node| matches!(node, Node::Environment(name, _) if name == "document"));
        reader.is_text = !has_document;
    }
    reader.open.push(path.to_owned());
    reader.seen.push(path.to_owned());
    let before = std::mem::replace(&mut reader.place, Place::new(path));
    walk_over(reader, &nodes)?;
    reader.place = before;
    reader.open.pop();
    Some(())
}

fn walk_over(reader: &mut Reader<'_>, nodes: &[Node]) -> Option<()> {
    let mut walk = Walk { nodes, at: 0 };
    while let Some(node) = nodes.get(walk.at) {
        walk.at += 1;
        // Settings go aside together, so that they are parted where `raw` parts them.
        if !reader.is_text && !matches!(node, Node::Text(_) | Node::Group(_)) {
            reader.flush();
        }
        match node {
            Node::Environment(name, inner) if name == "document" => {
                reader.is_text = true;
                walk_over(reader, inner)?;
                reader.flush();
                reader.is_text = false;
            }
            Node::Environment(name, inner) if AROUND.contains(&name.as_str()) => {
                walk_over(reader, inner)?;
                reader.flush();
            }
            Node::Environment(name, inner) if name == "cvletter" => {
                reader.leave(inner, "it is a letter, and no part of the CV");
            }
            Node::Environment(name, inner) if name == "comment" => {
                reader.leave(inner, "it is commented out");
            }
            Node::Command(name) if name == "makelettertitle" => {
                reader.flush();
                reader.leave(&nodes[walk.at..], "it is a letter, and no part of the CV");
                break;
            }
            Node::Command(name) => {
                if matches!(name.as_str(), "input" | "include" | "subfile") {
                    reader.flush();
                    input(reader, &mut walk)?;
                } else if !command(reader, name, &mut walk) {
                    reader.loose.push(node.clone());
                }
            }
            node => reader.loose.push(node.clone()),
        }
    }
    if !reader.is_text {
        reader.flush();
    }
    Some(())
}

/// A file in the place where another names it. None is read twice, so that no circle is endless.
fn input(reader: &mut Reader<'_>, walk: &mut Walk<'_>) -> Option<()> {
    let Some(group) = walk.group() else { return Some(()) };
    let name = raw(group).trim().to_owned();
    reader.rest.aside.push(name.clone());
    match reader.files.named(&name, &["tex"]) {
        Some(path) if !reader.seen.contains(&path) => file(reader, &path),
        Some(_) => Some(()),
        None => {
            reader.doubt(&name, "this file was not brought: import the folder in which it lies");
            Some(())
        }
    }
}

/// Reads a command that is known; `false` where it is not.
fn command(reader: &mut Reader<'_>, name: &str, walk: &mut Walk<'_>) -> bool {
    if person::read(reader, name, reader.class, walk) {
        return true;
    }
    if matches!(name, "bibliography" | "addbibresource") {
        let names = walk.group().map(raw).unwrap_or_default();
        reader.rest.aside.push(names.clone());
        for name in names.split(',').map(str::trim).filter(|name| !name.is_empty()) {
            let file = format!("{}.bib", name.trim_end_matches(".bib"));
            reader.doubt(&file, "your works are in it: import it, too");
        }
        return true;
    }
    if !reader.is_text {
        return false;
    }
    if entry::read(reader, name, walk) {
        return true;
    }
    let Some((_, count)) = SETTINGS.iter().find(|(known, _)| *known == name) else {
        return false;
    };
    reader.flush();
    while let Some(option) = walk.option() {
        reader.rest.aside.push(raw(option));
    }
    for _ in 0..*count {
        let group = walk.group().map(raw);
        reader.rest.aside.extend(group);
    }
    true
}
