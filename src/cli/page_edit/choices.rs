//! What could stand at a place of a source that somebody writes on a page: keys and words of its
//! tables, names of sections, kinds, citation keys, files of the folder.
//!
//! Looks at the lines before the place, as what is being written is seldom whole. Says nothing about
//! what is right: that is found by the check.

use crate::base::SourcePath;
use crate::base::well_known::{CONTENT, PUBLICATIONS};
use crate::cli::page_edit::byline_choices::byline_choices;
use crate::cli::schema::KEYED_FILES;
use crate::lexicon::{EntryKind, Question, SectionKind};
use crate::model::content_kind::ContentKind;
use crate::preview::server::{Choice, WritingHelp};
use crate::source::SourceSet;
use crate::syntax::markdown::RawHtml;
use crate::syntax::table_keys::{Key, TableKeys, ValueKind};
use crate::syntax::{Document, parse};

/// How many are offered at once.
const MOST: usize = 200;
/// What fences the front matter of a text.
const FENCE: &str = "+++";

/// A place in a text, whose lines end with a line feed.
pub struct Place<'a> {
    pub file: &'a SourcePath,
    pub before: &'a str,
    pub after: &'a str,
    /// Of the site, as a tag.
    pub language: &'a str,
}

/// What is written at a place so far, and what could stand there instead.
struct Offers {
    typed: String,
    choices: Vec<Choice>,
}

/// What could stand at a place; nothing where it may be anything.
pub fn choices(place: &Place<'_>, sources: &SourceSet) -> WritingHelp {
    let Offers { typed, choices } = match keys_of(place.file) {
        Some(keys) if is_toml(place) => in_table(place, keys, sources),
        _ if place.file.extension() == "md" => in_markdown(place, sources),
        _ => Offers { typed: String::new(), choices: Vec::new() },
    };
    let wanted = bare(&typed);
    let text = |choice: &Choice| bare(&choice.text);
    let (begins, others): (Vec<Choice>, Vec<Choice>) =
        choices.into_iter().partition(|choice| text(choice).starts_with(&wanted));
    let holds = others.into_iter().filter(|choice| text(choice).contains(&wanted));
    let choices = begins.into_iter().chain(holds).take(MOST).collect();
    WritingHelp { back: typed.encode_utf16().count(), choices }
}

/// The letters of what is typed or offered, without marks around them.
fn bare(text: &str) -> String {
    text.trim_matches(['"', '[', ']', '#', ' ']).to_lowercase()
}

fn choice(text: impl Into<String>, about: &str) -> Choice {
    let text = text.into();
    Choice { write: text.clone(), text, about: about.to_owned(), back: 0 }
}

/// The keys of the tables of a file; `None` where it has none.
fn keys_of(file: &SourcePath) -> Option<&'static TableKeys> {
    let name = match ContentKind::of_path(file) {
        Some(ContentKind::Presentation(_)) => "poster",
        Some(ContentKind::Update) => "update",
        Some(ContentKind::Page) => "page",
        Some(ContentKind::Cv | ContentKind::Narrative) => return None,
        None => {
            let known = KEYED_FILES.iter().find(|known| known.file == file.as_str());
            return known.map(|known| known.keys);
        }
    };
    KEYED_FILES.iter().find(|known| known.name == name).map(|known| known.keys)
}

fn is_toml(place: &Place<'_>) -> bool {
    let fences = place.before.lines().filter(|line| line.trim_end() == FENCE).count();
    place.file.extension() == "toml" || place.before.trim_start().starts_with(FENCE) && fences == 1
}

fn line_before<'a>(place: &Place<'a>) -> &'a str {
    place.before.rsplit('\n').next().unwrap_or_default()
}

/// The table that a place is in, with the lines of it before the place and after it.
struct OpenTable<'a> {
    names: Vec<&'a str>,
    lines: Vec<&'a str>,
}

impl<'a> OpenTable<'a> {
    fn of(place: &Place<'a>) -> OpenTable<'a> {
        let is_header = |line: &str| line.trim_start().starts_with('[');
        let is_end = |line: &&str| is_header(line) || line.trim_end() == FENCE;
        let above = place.before.rsplit('\n').skip(1);
        let mut lines: Vec<&str> = above.clone().take_while(|line| !is_end(line)).collect();
        lines.extend(place.after.split('\n').skip(1).take_while(|line| !is_end(line)));
        let header = above.into_iter().find(is_end).filter(|line| is_header(line));
        let header = header.unwrap_or_default().trim().trim_start_matches('[');
        let inside = header.split(']').next().unwrap_or_default();
        let names = inside.split('.').map(|name| name.trim_matches([' ', '"', '\'']));
        OpenTable { names: names.filter(|name| !name.is_empty()).collect(), lines }
    }

    fn keys(&self, keys: &'static TableKeys) -> Option<&'static TableKeys> {
        let inner = |keys: &'static TableKeys, name: &&str| {
            let own = keys.own.as_ref().map(|own| own.kind);
            match keys.get(name).map(|key| key.kind).or(own)? {
                ValueKind::Table(inner) | ValueKind::Tables(inner) => Some(inner),
                _ => None,
            }
        };
        self.names.iter().try_fold(keys, inner)
    }

    fn value(&self, key: &str) -> Option<&'a str> {
        let pairs = self.lines.iter().filter_map(|line| line.split_once('='));
        let mut values = pairs.filter(|(name, _)| name.trim() == key);
        values.next().map(|(_, value)| value.trim())
    }

    /// Whether a key may still be written here.
    fn takes(&self, keys: &TableKeys, key: &Key) -> bool {
        let is_chosen = keys.by_word.as_ref().is_none_or(|by_word| {
            let word = self.value(by_word.key).map(|word| word.trim_matches('"'));
            let taken = word.and_then(by_word.taken);
            key.name == by_word.key || taken.is_none_or(|taken| taken.has(key.name))
        });
        is_chosen && self.value(key.name).is_none()
    }
}

fn in_table(place: &Place<'_>, keys: &'static TableKeys, sources: &SourceSet) -> Offers {
    let line = line_before(place).trim_start();
    let table = OpenTable::of(place);
    let typed = line.to_owned();
    if line.starts_with('[') {
        return Offers { typed, choices: headers(place, keys, sources) };
    }
    let own = table.keys(keys);
    if let Some((key, value)) = line.split_once('=') {
        let typed = value.rsplit(['[', ',', '=', '{']).next().unwrap_or_default().trim_start();
        let kind = own.and_then(|own| {
            let known = own.get(key.trim()).map(|key| key.kind);
            known.or(own.own.as_ref().map(|own| own.kind))
        });
        let choices = kind.map(|kind| values(place, key.trim(), kind, sources));
        return Offers { typed: typed.to_owned(), choices: choices.unwrap_or_default() };
    }
    let mut choices: Vec<Choice> = own.map_or(Vec::new(), |own| {
        let free = own.iter().filter(|key| table.takes(own, key)).filter_map(written_key);
        let known = own.own.iter().filter(|own| !matches!(own.kind, ValueKind::Table(_)));
        let known = known.flat_map(|own| (own.known)().into_iter().map(|known| (own.kind, known)));
        let known = known.filter(|(_, (name, _))| table.value(name).is_none());
        let known = known.map(|(kind, (name, about))| with_value(name, kind, &about));
        free.chain(known).collect()
    });
    choices.extend(headers(place, keys, sources));
    Offers { typed, choices }
}

/// A key with room for its value; `None` for one that is a table of its own.
fn written_key(key: &'static Key) -> Option<Choice> {
    let is_table = matches!(key.kind, ValueKind::Table(_) | ValueKind::Tables(_));
    (!is_table).then(|| with_value(key.name, key.kind, key.about))
}

fn with_value(name: &str, kind: ValueKind, about: &str) -> Choice {
    let room = match kind {
        ValueKind::Text | ValueKind::TextOrNumber | ValueKind::Word { .. } => "\"\"",
        ValueKind::Texts | ValueKind::Tags | ValueKind::Words(_) | ValueKind::Works(_) => "[\"\"]",
        ValueKind::Numbers => "[]",
        _ => "",
    };
    let write = format!("{name} = {room}");
    Choice { text: name.to_owned(), write, about: about.to_owned(), back: room.len() / 2 }
}

/// The tables that the file may have and has not.
fn headers(place: &Place<'_>, keys: &'static TableKeys, sources: &SourceSet) -> Vec<Choice> {
    let is_there = |header: &str| {
        let lines = place.before.lines().chain(place.after.lines());
        lines
            .map(|line| line.split('#').next().unwrap_or_default())
            .any(|line| line.trim() == header)
    };
    let mut found = Vec::new();
    for key in keys.iter() {
        match key.kind {
            ValueKind::Table(inner) => {
                found.push(choice(format!("[{}]", key.name), key.about));
                for below in inner.iter() {
                    let name = format!("{}.{}", key.name, below.name);
                    match below.kind {
                        ValueKind::Table(_) => found.push(choice(format!("[{name}]"), below.about)),
                        ValueKind::Tables(_) => {
                            found.push(choice(format!("[[{name}]]"), below.about));
                        }
                        _ => {}
                    }
                }
            }
            ValueKind::Tables(_) => found.push(choice(format!("[[{}]]", key.name), key.about)),
            _ => {}
        }
    }
    if place.file.as_str() == PUBLICATIONS {
        let bare = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
        let name = |key: &String| match key.chars().all(bare) {
            true => format!("[{key}]"),
            false => format!("[\"{key}\"]"),
        };
        found.extend(citation_keys(sources).iter().map(|key| choice(name(key), "a publication")));
    }
    found.retain(|choice| choice.text.starts_with("[[") || !is_there(&choice.text));
    found
}

/// What the value of a key could be.
fn values(place: &Place<'_>, key: &str, kind: ValueKind, sources: &SourceSet) -> Vec<Choice> {
    let close = if place.after.starts_with('"') { "" } else { "\"" };
    let text = |word: &str, about: &str| Choice {
        write: format!("\"{word}{close}"),
        ..choice(word, about)
    };
    let words = |words: Vec<&str>| words.into_iter().map(|word| text(word, "")).collect();
    let bools = || ["true", "false"].map(|word| choice(word, "")).to_vec();
    match kind {
        ValueKind::Bool => bools(),
        ValueKind::Word { words: known, .. } | ValueKind::Words(known) => words(known.words()),
        ValueKind::BoolOrWords(known) => {
            bools().into_iter().chain(words(known.words())).collect::<Vec<Choice>>()
        }
        ValueKind::Works(known) => words(known.to_vec()),
        ValueKind::Text | ValueKind::Texts => {
            let keys = citation_keys(sources);
            let keys = keys.iter().map(|key| text(key, "a publication"));
            let files = files(place, sources);
            let files = files.iter().map(|file| text(file, "a file"));
            match key {
                "paper" => keys.collect(),
                _ => files.collect(),
            }
        }
        _ => Vec::new(),
    }
}

fn in_markdown(place: &Place<'_>, sources: &SourceSet) -> Offers {
    let line = line_before(place);
    let kind = ContentKind::of_path(place.file);
    if let Some((_, address)) = line.rsplit_once("](").filter(|(_, rest)| !rest.contains(')')) {
        let close = if place.after.starts_with(')') { "" } else { ")" };
        let files = files(place, sources);
        let written = files.iter().map(|file| Choice {
            write: format!("{}{close}", file.replace(' ', "%20")),
            ..choice(file.as_str(), "a file")
        });
        return Offers { typed: address.to_owned(), choices: written.collect() };
    }
    let is_cv = matches!(kind, Some(ContentKind::Cv));
    let is_heading = line.starts_with('#');
    let in_braces = line.rsplit_once('{').filter(|(_, inside)| !inside.contains('}'));
    if let Some((heading, inside)) = in_braces.filter(|_| is_cv && is_heading) {
        let typed = inside.rsplit(' ').next().unwrap_or_default().to_owned();
        let words: Vec<&str> = match heading.starts_with("### ") {
            true => EntryKind::words().collect(),
            false => SectionKind::words().collect(),
        };
        let close = if place.after.starts_with('}') { "" } else { "}" };
        let written = words.iter().map(|word| {
            let text = format!("kind={word}");
            Choice { write: format!("{text}{close}"), ..choice(text, "") }
        });
        return Offers { typed, choices: written.collect() };
    }
    if is_cv && let Some(choices) = byline_choices(place.before, place.language) {
        return Offers { typed: String::new(), choices };
    }
    let may_be_heading = line.is_empty() || line.starts_with("## ") || ["#", "##"].contains(&line);
    if !may_be_heading {
        return Offers { typed: String::new(), choices: Vec::new() };
    }
    let names = match kind {
        Some(ContentKind::Cv) => section_names(place),
        Some(ContentKind::Narrative) => questions(place),
        _ => Vec::new(),
    };
    Offers { typed: line.to_owned(), choices: names }
}

fn headings<'a>(place: &Place<'a>) -> impl Iterator<Item = &'a str> {
    let lines = place.before.lines().chain(place.after.lines());
    lines.filter(|line| line.starts_with('#')).map(|line| line.trim_start_matches('#').trim())
}

/// The usual names of sections that the CV lacks, in any language as soon as some of it is typed; before
/// that one of each kind.
fn section_names(place: &Place<'_>) -> Vec<Choice> {
    let typed = line_before(place).trim_start_matches('#').trim();
    if typed.is_empty() {
        let there: Vec<SectionKind> = headings(place).map(SectionKind::of_heading).collect();
        let names = usual_sections(&there).into_iter();
        return names.map(|name| choice(format!("## {name}"), "")).collect();
    }
    let names = SectionKind::names().into_iter().flat_map(|(word, names)| {
        names.into_iter().map(move |name| choice(format!("## {}", capital(&name)), word))
    });
    names.collect()
}

/// A usual name of each kind of section beside these.
pub fn usual_sections(there: &[SectionKind]) -> Vec<String> {
    let names = SectionKind::names().into_iter().filter_map(|(word, names)| {
        let kind = SectionKind::of_word(word).ok()?;
        let name = names.iter().find(|name| *name == word).or(names.first())?;
        (!there.contains(&kind)).then(|| capital(name))
    });
    names.collect()
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Headings of a story that it lacks.
fn questions(place: &Place<'_>) -> Vec<Choice> {
    let there: Vec<&str> = headings(place).collect();
    let asked = crate::cli::scaffold::questions(place.language);
    let is_free = |heading: &&String| {
        let kind = Question::of_heading(heading);
        !there.iter().any(|own| Question::of_heading(own) == kind)
    };
    asked.iter().filter(is_free).map(|heading| choice(format!("## {heading}"), "")).collect()
}

/// The citation keys of all works of the folder.
fn citation_keys(sources: &SourceSet) -> Vec<String> {
    let mut keys = Vec::new();
    for source in sources.sources.values().filter(|source| source.path.is_content()) {
        match &parse(source, RawHtml::IsText).value {
            Document::Bibtex(bibtex) => {
                keys.extend(bibtex.entries.iter().map(|entry| entry.key.clone()));
            }
            Document::Works(works) => {
                keys.extend(works.entries.iter().map(|entry| entry.key.clone()));
            }
            _ => {}
        }
    }
    keys
}

/// The pictures and PDFs that a file may name, as it names them.
fn files(place: &Place<'_>, sources: &SourceSet) -> Vec<String> {
    let folder = if place.file.is_content() { place.file.folder() } else { CONTENT };
    let shown = sources.sources.keys().filter(|path| path.is_content() && !path.kind().is_read());
    let inside = shown.filter_map(|path| path.as_str().strip_prefix(folder)?.strip_prefix('/'));
    inside.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BIB: &str = "@article{park2025, title = {A}}\n@article{okafor:2, title = {B}}\n";

    /// What is offered where `|` stands: the first ones, with how much of the text they replace.
    fn offered(file: &str, text: &str) -> String {
        let files = [
            ("content/works.bib", BIB),
            ("content/photo.jpg", ""),
            ("content/posters/a/p.pdf", ""),
        ];
        let sources = SourceSet::of(files.map(|(path, text)| (path, text.as_bytes())));
        let (before, after) = text.split_once('|').unwrap();
        let file = SourcePath::new(file);
        let help = choices(&Place { file: &file, before, after, language: "en" }, &sources);
        let written: Vec<&str> = help.choices.iter().map(|choice| choice.write.as_str()).collect();
        format!("{} {}", help.back, written[..written.len().min(4)].join(" "))
    }

    #[test]
    fn keys_and_words_of_tables() {
        let site = |text: &str| offered("site.toml", text);
        assert_eq!(site("[person]\nname = \"A\"\nheadl|"), "5 headline = \"\"");
        assert_eq!(site("[person]\nphoto = |"), "0 \"photo.jpg\" \"posters/a/p.pdf\"");
        assert_eq!(site("[person]\nphoto = \"ph|\""), "3 \"photo.jpg");
        assert_eq!(site("[cv]\nregion = \"u|"), "2 \"us\" \"uk\" \"eu\" \"au\"");
        assert_eq!(site("[person]\nname = \"A\"\n[ed|"), "3 [[edition]]");
        assert!(!site("[cv]\n|\nregion = \"us\"").contains("region"));
        assert_eq!(offered("content/publications.toml", "[pa|"), "3 [park2025]");
        assert_eq!(offered("content/publications.toml", "[oka|"), "4 [\"okafor:2\"]");
        assert_eq!(offered("content/publications.toml", "[park2025]\nfeatured = t|"), "1 true");
        let poster = |text: &str| offered("content/posters/a/index.md", text);
        assert_eq!(poster("+++\npaper = \"|\"\n+++\n"), "1 \"park2025 \"okafor:2");
        assert_eq!(poster("+++\nfile = \"|\"\n+++\n"), "1 \"p.pdf");
        assert_eq!(poster("+++\ntitle = \"A\"\naw|\n+++\n"), "2 award = \"\"");
        assert_eq!(poster("+++\n+++\nwords|"), "0 ");
    }

    #[test]
    fn headings_of_texts() {
        let cv = |text: &str| offered("content/cv.md", text);
        assert!(cv("## Education\n\n|").starts_with("0 ## Summary ## Training"), "{}", cv("|"));
        assert!(cv("## Weiterb|").starts_with("10 ## Weiterbildung"), "{}", cv("## Weiterb|"));
        assert_eq!(cv("### Ward {kind=obs|"), "8 kind=observership}");
        assert!(cv("## Ward {k|}").starts_with("1 kind=summary "));
        assert_eq!(cv("![a](ph|)"), "2 photo.jpg");
        assert_eq!(cv("Plain words |"), "0 ");
        let story = offered("content/narrative.md", "## Introduction\n\nI.\n\n|");
        assert!(story.starts_with("0 ## Why surgery?"), "{story}");
    }
}
