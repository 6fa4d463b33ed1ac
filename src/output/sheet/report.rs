//! What a check says of a sheet: texts over a limit that is sure, more entries than the form takes,
//! and marks that are for no form. A limit that nobody has confirmed is on the sheet alone.

use crate::base::{Diagnostic, OutputPath, SourcePath, Span, counted};
use crate::lexicon::application_form::{ERAS, FormField, MEANINGFUL};
use crate::model::cv::{Cv, Entry};
use crate::output::codes::{APPLICATION_LIMIT, APPLICATION_TAG};
use crate::output::sheet::application_sheet::{ApplicationSheet, At, Place};
use crate::output::sheet::chosen::has;
use crate::source::SourceSet;
use crate::syntax::markdown::RawHtml;
use crate::syntax::{Document, parse};

/// As many words of what is over are quoted.
const QUOTED: usize = 4;

/// The warnings about a sheet; `file` is the one of its two that shows where each limit falls.
pub fn over_limits(
    sheet: &ApplicationSheet,
    form: &str,
    file: &OutputPath,
    sources: &SourceSet,
) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    let is_sure = |asked: &FormField| asked.verified.is_some();
    for part in &sheet.parts {
        for counted in part.counts.iter().filter(|counted| is_sure(&counted.limit)) {
            let (Some(over), Some(most)) = (counted.over(), counted.limit.most) else { continue };
            let Some(place) = counted.beyond.first() else { continue };
            let what = format!("“{}” in {form}", counted.limit.name);
            let message =
                format!("{} for {what}, which takes {most}", counted_entries(counted.count));
            found.push(
                Diagnostic::new(&APPLICATION_LIMIT, message)
                    .at(&place.file, span(place, sources), "")
                    .help(format!(
                        "take the tag away from {over}, beginning with what says least; this is \
                         the first that is too many"
                    )),
            );
        }
        let items = part.items.iter().filter_map(|item| Some((item, item.place.as_ref()?)));
        for (item, place) in items {
            for field in item.fields.iter().filter(|field| is_sure(&field.asked)) {
                let (Some(over), Some(most)) = (field.over(), field.asked.most) else { continue };
                let message = format!(
                    "“{}” of “{}” has {}, and {form} takes {most}",
                    field.asked.name,
                    item.heading,
                    counted(field.count(), "character"),
                );
                let beyond: Vec<&str> =
                    field.text[over.at..].split_whitespace().take(QUOTED).collect();
                found.push(
                    Diagnostic::new(&APPLICATION_LIMIT, message)
                        .at(&place.file, span(place, sources), "")
                        .help(format!(
                            "take out {}: the limit falls before “{}”, as packet/{file} marks it",
                            counted(over.by, "character"),
                            beyond.join(" "),
                        )),
                );
            }
        }
    }
    found
}

/// The warnings about entries that mean most and are in no form.
pub fn unused_marks(cv: &Cv, sources: &SourceSet) -> Vec<Diagnostic> {
    let sections = cv.sections.iter().filter(|section| !has(&section.tags, ERAS));
    let entries = sections.flat_map(|section| {
        let entries = section.entries.iter().flat_map(Entry::with_posts);
        entries.map(move |(entry, _)| (section, entry))
    });
    let marked =
        entries.filter(|(_, entry)| has(&entry.tags, MEANINGFUL) && !has(&entry.tags, ERAS));
    let warning = marked.map(|(section, entry)| {
        let at = At::Heading { entry: entry.id.clone(), section: section.id.clone() };
        let place = Place { file: SourcePath::cv(), at };
        let message =
            "this entry is tagged `.meaningful` and not `.eras`, so it is not in the sheet";
        Diagnostic::new(&APPLICATION_TAG, message)
            .at(&place.file, span(&place, sources), "")
            .help("write `.eras .meaningful` in its braces, or take `.meaningful` out")
    });
    warning.collect()
}

fn counted_entries(number: usize) -> String {
    let verb = if number == 1 { "is" } else { "are" };
    format!("{number} {verb} chosen")
}

fn span(place: &Place, sources: &SourceSet) -> Span {
    let Some(source) = sources.get(&place.file) else { return Span::default() };
    let document = parse(source, RawHtml::IsText);
    match (&document.value, &place.at) {
        (Document::Markdown(document), At::Heading { entry, section }) => {
            let of = |id: &String| {
                let mut headings = document.markdown.headings.iter();
                headings.find(|heading| heading.id == *id).map(|heading| heading.span)
            };
            of(entry).or_else(|| of(section)).unwrap_or_default()
        }
        (Document::Markdown(document), At::Keys(keys)) => {
            document.front_matter.span(&keys.iter().map(String::as_str).collect::<Vec<_>>())
        }
        (Document::Toml(document), At::Keys(keys)) => {
            document.span(&keys.iter().map(String::as_str).collect::<Vec<_>>())
        }
        _ => Span::default(),
    }
}
