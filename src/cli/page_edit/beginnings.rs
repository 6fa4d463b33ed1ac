//! New pieces that a person begins on a page: an entry of the CV, a poster, a talk, an update. Each
//! begins with the example that the hints have, under its own title, in the folder that it belongs into.
//!
//! Writes nothing: what is begun is a draft like any other.

use crate::base::well_known::{CONTENT, INDEX};
use crate::base::{SourcePath, Span};
use crate::cli::page_edit::choices::usual_sections;
use crate::edit::{shown, whole};
use crate::import::slug;
use crate::lexicon::SectionKind;
use crate::model::slugs;
use crate::pipeline::PlannedSite;
use crate::preview::server::{Beginning, NewPiece};
use crate::source::{Source, SourceSet};
use crate::syntax::markdown::RawHtml;
use crate::syntax::{Document, parse};

/// How many words of a title are in the name of its file.
const MOST_WORDS: usize = 6;

/// A draft: the part of a file that is replaced, and the text in its place.
pub struct Begun {
    pub file: SourcePath,
    /// `None` is a file that is not there yet.
    pub span: Option<Span>,
    pub text: String,
}

/// The sections of the CV, and then those that it could have.
pub fn sections(sources: &SourceSet) -> Vec<String> {
    let mut names: Vec<String> = cv_headings(sources)
        .into_iter()
        .filter(|heading| heading.is_section && !is_of_works(&heading.name))
        .map(|heading| heading.name)
        .collect();
    let there: Vec<SectionKind> = names.iter().map(|name| SectionKind::of_heading(name)).collect();
    names.extend(usual_sections(&there).into_iter().filter(|name| !is_of_works(name)));
    names
}

/// Sections that fill themselves.
fn is_of_works(name: &str) -> bool {
    SectionKind::of_heading(name).is_of_works()
}

/// The draft of a new piece.
pub fn begin(site: &PlannedSite, asked: &Beginning, today: &str) -> Begun {
    let title = asked.title.split_whitespace().collect::<Vec<_>>().join(" ");
    let sources = site.sources();
    let folder = |folder: &str, name: &str| {
        let path = |name: &str| SourcePath::new(&format!("{CONTENT}/{folder}/{name}/{INDEX}"));
        free(sources, name, path)
    };
    let whole = |file: SourcePath, example: &str| Begun {
        file,
        span: None,
        text: with_title(&site.example(example).unwrap_or_default(), &title),
    };
    let name = slug(&title, MOST_WORDS);
    match asked.what {
        NewPiece::Poster => whole(folder(slugs::POSTERS, &name), "posters"),
        NewPiece::Talk => whole(folder(slugs::TALKS, &name), "talks"),
        NewPiece::Update => {
            let name = format!("{today}-{name}");
            let path = |name: &str| SourcePath::new(&format!("{CONTENT}/updates/{name}.md"));
            whole(free(sources, &name, path), "updates")
        }
        NewPiece::Entry => entry(site, &asked.section, &title),
    }
}

/// The first path by a name, or by the name with a number, at which there is nothing.
fn free(sources: &SourceSet, name: &str, path: impl Fn(&str) -> SourcePath) -> SourcePath {
    let is_there = |path: &SourcePath| {
        let folder = format!("{}/", path.folder());
        let is_own = path.file_name() == INDEX;
        sources.get(path).is_some()
            || is_own && sources.sources.keys().any(|known| known.as_str().starts_with(&folder))
    };
    let numbered = (2..1000).map(|number| path(&format!("{name}-{number}")));
    std::iter::once(path(name)).chain(numbered).find(|path| !is_there(path)).unwrap_or(path(name))
}

/// An example under another title, where one is given.
fn with_title(example: &str, title: &str) -> String {
    let is_title = |line: &str| line.starts_with("title = ");
    let lines = example.lines().map(|line| match is_title(line) && !title.is_empty() {
        true => format!("title = {}", toml::Value::String(title.to_owned())),
        false => line.to_owned(),
    });
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// A new entry as the first of its section, as the newest stands first; or with its section at the end
/// of the CV.
fn entry(site: &PlannedSite, section: &str, title: &str) -> Begun {
    let file = SourcePath::cv();
    let sources = site.sources();
    let kind = SectionKind::of_heading(section);
    let example = match kind {
        SectionKind::Education => "education",
        SectionKind::Certification => "exams",
        SectionKind::Clinical => "clinical",
        _ => "training",
    };
    let example = site.example(example).unwrap_or_default();
    let headings = cv_headings(sources);
    let at = headings.iter().position(|heading| heading.is_section && heading.name == section);
    let level = headings.iter().filter(|heading| heading.is_section).map(|heading| heading.level);
    let level = level.min().unwrap_or(2);
    let entry = written_entry(&example, title, level + 1);
    let text = sources.get(&file).and_then(|source| source.text().ok());
    let Some(text) =
        text.filter(|text| !text.trim_matches(['\u{feff}', ' ', '\n', '\r']).is_empty())
    else {
        let span = text.map(whole);
        return Begun { file, span, text: format!("## {section}\n\n{entry}\n") };
    };
    let section_heading = format!("{} {section}", "#".repeat(level));
    let Some(at) = at else {
        let span = last_line(text, Span::new(0, text.len()));
        let last = shown(&text[span.range()]);
        return Begun {
            file,
            span: Some(span),
            text: format!("{last}\n\n{section_heading}\n\n{entry}"),
        };
    };
    let end = headings[at + 1..].iter().find(|next| next.level <= headings[at].level);
    let end = end.map_or(text.len(), |next| next.span.start);
    let first = headings.get(at + 1).filter(|next| next.span.start < end);
    match first {
        Some(first) => Begun {
            file,
            span: Some(first.span),
            text: format!("{entry}\n\n{}", &text[first.span.range()]),
        },
        None => {
            let span = last_line(text, Span::new(headings[at].span.start, end));
            let last = shown(&text[span.range()]);
            Begun { file, span: Some(span), text: format!("{last}\n\n{entry}") }
        }
    }
}

/// The entry of an example, without its section and without a second one.
fn written_entry(example: &str, title: &str, level: usize) -> String {
    let lines = example.lines().skip_while(|line| !line.starts_with("### "));
    let mut lines = lines.enumerate().take_while(|(at, line)| *at == 0 || !line.starts_with('#'));
    let marks = "#".repeat(level);
    let head = lines.next().map_or("", |(_, line)| line.trim_start_matches('#').trim());
    let head = if title.is_empty() { head } else { title };
    let rest: Vec<&str> = lines.map(|(_, line)| line).collect();
    format!("{marks} {head}\n{}", rest.join("\n").trim_end())
}

/// The last line of a part that says something.
fn last_line(text: &str, part: Span) -> Span {
    let inside = text[part.range()].trim_end();
    let end = part.start + inside.len();
    let start = text[..end].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let mark = if text[start..end].starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    Span::new(start + mark, end)
}

/// A heading of the CV that is written with `#`.
struct CvHeading {
    level: usize,
    name: String,
    /// Its line.
    span: Span,
    is_section: bool,
}

fn cv_headings(sources: &SourceSet) -> Vec<CvHeading> {
    let Some(source) = sources.get(&SourcePath::cv()) else { return Vec::new() };
    let source: &Source = source;
    let Ok(text) = source.text() else { return Vec::new() };
    let parsed = parse(source, RawHtml::IsText);
    let Document::Markdown(document) = &parsed.value else { return Vec::new() };
    let headings = document.markdown.headings.iter().filter_map(|heading| {
        let start = text[..heading.span.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let line = text[start..].split(['\n', '\r']).next().unwrap_or_default();
        let start = start + line.len() - line.trim_start_matches('\u{feff}').len();
        let line = line.trim_start_matches('\u{feff}');
        let level = line.chars().take_while(|c| *c == '#').count();
        let name = line.trim_start_matches('#').split('{').next().unwrap_or_default();
        let name = name.trim().trim_end_matches('#').trim().to_owned();
        let span = Span::new(start, start + line.len());
        (level > 0 && !name.is_empty()).then_some(CvHeading {
            level,
            name,
            span,
            is_section: false,
        })
    });
    let mut headings: Vec<CvHeading> = headings.collect();
    let most = headings.iter().map(|heading| heading.level).min().unwrap_or_default();
    // One heading above all others is the title of the CV.
    let tops = headings.iter().filter(|heading| heading.level == most).count();
    let has_title = tops == 1
        && headings.len() > 1
        && headings.first().is_some_and(|first| {
            first.level == most && SectionKind::of_heading(&first.name) == SectionKind::Other
        });
    let below = headings.iter().map(|heading| heading.level).filter(|level| *level > most).min();
    let level = if has_title { below.unwrap_or(most) } else { most };
    headings.iter_mut().for_each(|heading| heading.is_section = heading.level == level);
    headings
}
