//! Reads the files of a folder one by one into a career, and accounts for every word of each.
//!
//! A file is read into a career of its own. A word that is in it twice, as a title that is the first
//! line, too, counts once; one that no field took is reported with its file.

use std::collections::BTreeSet;

use super::folder::Folder;
use crate::import::career::{
    Career, EntryDraft, Extract, Field, FileDraft, LeftOut, Place, SectionDraft,
};
use crate::import::links;
use crate::import::words::WordCount;

/// A folder on its way to a career.
pub struct Reading<'a> {
    pub folder: &'a Folder<'a>,
    career: Career,
    done: BTreeSet<String>,
}

impl<'a> Reading<'a> {
    pub fn new(folder: &'a Folder<'a>) -> Reading<'a> {
        Reading { folder, career: Career::default(), done: BTreeSet::new() }
    }

    /// Whether a file was read.
    pub fn is_done(&self, path: &str) -> bool {
        self.done.contains(path)
    }

    /// Adds what a file gave. `words` are all that it says.
    pub fn add(&mut self, path: &str, words: WordCount, mut part: Career) {
        self.done.insert(path.to_owned());
        let mut rest = words.clone();
        extracts(&mut part).for_each(|extract| count_once(extract, &mut rest));
        for private in &mut part.private {
            count_once(&mut private.value, &mut rest);
            if let Some(label) = &private.label {
                let label = WordCount::of(label);
                match label.without(&rest).is_empty() {
                    true => rest = rest.without(&label),
                    false => private.label = None,
                }
            }
        }
        part.left.retain_mut(|left| {
            let said_nothing = left.what.words().is_empty();
            count_once(&mut left.what, &mut rest);
            // What was placed elsewhere is not left.
            said_nothing || !left.what.words().is_empty()
        });
        let works = part.works.iter_mut().map(|work| &mut work.words);
        for words in part.files.iter_mut().map(|file| &mut file.words).chain(works) {
            *words = words.common(&rest);
            rest = rest.without(words);
        }
        part.left.retain(|left| !left.what.text.is_empty());
        if !rest.is_empty() {
            let rest: Vec<&str> = rest.iter().collect();
            part.left.push(LeftOut {
                what: Extract::new(rest.join(" "), Place::new(path)),
                why: "settings, and marks that say how the page looked".to_owned(),
            });
        }
        part.read = words;
        merge(&mut self.career, part);
    }

    /// A file that is read by nobody, with its words.
    pub fn leave(&mut self, path: &str, words: WordCount, why: &str) {
        let said: Vec<&str> = words.iter().collect();
        let what = Extract {
            wording: Some(said.join(" ")),
            ..Extract::new("the whole file", Place::new(path))
        };
        let left = vec![LeftOut { what, why: why.to_owned() }];
        self.add(path, words, Career { left, ..Career::default() });
    }

    /// The career, with a line about all files that hold nothing of the person.
    pub fn finish(mut self) -> Career {
        let keys: BTreeSet<&str> = self.career.works.iter().map(|work| work.key.as_str()).collect();
        if keys.len() < self.career.works.len() {
            // A work that is in two files is written once.
            self.career.bibliography = None;
        }
        let carried: BTreeSet<String> =
            self.career.files.iter().map(|file| file.place.to_string()).collect();
        let rest = self
            .folder
            .paths()
            .filter(|path| !self.done.contains(*path) && !carried.contains(*path));
        let number = rest.count();
        if number > 0 {
            let text = format!("{number} {}", if number == 1 { "file" } else { "files" });
            let what =
                Extract { wording: Some(String::new()), ..Extract::new(text, Place::default()) };
            let why = "they make the old site, or are samples of its theme".to_owned();
            self.career.left.push(LeftOut { what, why });
        }
        self.career
    }
}

/// All texts that are written, but for those in files.
fn extracts(career: &mut Career) -> impl Iterator<Item = &mut Extract> {
    let Career { person, links, languages, summary, sections, settings, .. } = career;
    let person = person.iter_mut().map(|field| &mut field.value);
    let links = links.iter_mut().map(|(_, address)| address);
    let languages = languages
        .iter_mut()
        .flat_map(|language| std::iter::once(&mut language.name).chain(&mut language.level));
    let sections =
        sections.iter_mut().flat_map(|SectionDraft { title, blocks, entries, .. }| {
            std::iter::once(title).chain(blocks).chain(entries.iter_mut().flat_map(entry))
        });
    let settings = settings.iter_mut().map(|setting| &mut setting.value);
    person.chain(links).chain(settings).chain(languages).chain(summary).chain(sections)
}

fn entry(entry: &mut EntryDraft) -> impl Iterator<Item = &mut Extract> {
    let EntryDraft { title, byline, dates, body, .. } = entry;
    std::iter::once(title).chain(byline).chain(dates).chain(body)
}

/// Takes the words of a text from those that are left, as far as they are there.
fn count_once(extract: &mut Extract, rest: &mut WordCount) {
    let words = extract.words();
    let known = words.common(rest);
    if known != words {
        extract.wording = Some(known.iter().collect::<Vec<_>>().join(" "));
    }
    *rest = rest.without(&known);
}

fn merge(whole: &mut Career, part: Career) {
    let Career {
        person,
        links,
        unfit,
        languages,
        summary,
        sections,
        works,
        bibliography,
        settings,
        files,
        private,
        doubts,
        left,
        read,
    } = part;
    for field in person {
        let is_same =
            |known: &&mut Field| known.key == field.key && known.value.text == field.value.text;
        match whole.person.iter_mut().find(is_same) {
            Some(known) => {
                let both = [said(&known.value), said(&field.value)].join(" ");
                known.value.wording = Some(both);
            }
            None => whole.person.push(field),
        }
    }
    for (name, address) in links {
        add_link(whole, &name, address);
    }
    whole.unfit.extend(unfit);
    whole.languages.extend(languages);
    whole.summary.extend(summary);
    // Works that are in no file of BibTeX are in the one of all.
    let entries = works.iter().map(|work| work.bibtex.as_str());
    let made = (!works.is_empty()).then(|| entries.collect::<Vec<_>>().join("\n").into_bytes());
    let bibliography = bibliography.or(made);
    whole.works.extend(works);
    whole.settings.extend(settings);
    whole.private.extend(private);
    whole.doubts.extend(doubts);
    whole.left.extend(left);
    whole.read.add(&read);
    match (&mut whole.bibliography, bibliography) {
        (Some(there), Some(more)) => {
            there.push(b'\n');
            there.extend(more);
        }
        (there @ None, more) => *there = more,
        (Some(_), None) => {}
    }
    for section in sections {
        let known = whole.sections.iter_mut().find(|known| known.title.text == section.title.text);
        match known {
            Some(known) => {
                known.kind = known.kind.or(section.kind);
                for block in section.blocks {
                    add_block(&mut known.blocks, block);
                }
                known.entries.extend(section.entries);
                // The words of its title are those of the source, too.
                let said = [said(&known.title), said(&section.title)].join(" ");
                known.title.wording = Some(said.trim().to_owned());
            }
            None => whole.sections.push(section),
        }
    }
    for file in files {
        let is_there = |known: &FileDraft| known.path == file.path && known.bytes == file.bytes;
        if !whole.files.iter().any(is_there) {
            whole.files.push(file);
        }
    }
}

/// A block behind others; items of lists are one list.
fn add_block(blocks: &mut Vec<Extract>, block: Extract) {
    let is_list = |block: &Extract| block.text.starts_with("- ");
    match blocks.last_mut().filter(|last| is_list(last) && is_list(&block)) {
        Some(last) => {
            last.wording = Some([said(last), said(&block)].join(" "));
            last.text = [last.text.as_str(), block.text.as_str()].join("\n");
        }
        None => blocks.push(block),
    }
}

fn said(extract: &Extract) -> &str {
    extract.wording.as_deref().unwrap_or(&extract.text)
}

/// A link under a name that is free; the same address is there once.
pub fn add_link(career: &mut Career, name: &str, address: Extract) {
    let same = career.links.iter_mut().find(|(_, known)| known.text == address.text);
    if let Some((_, known)) = same {
        known.wording = Some([said(known), said(&address)].join(" "));
        return;
    }
    links::add(name, address, career);
}
