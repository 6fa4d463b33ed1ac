//! The documents of `site.toml` as PDF: public ones on the site, private ones in the packet, where
//! alone private fields may stand.

use std::collections::BTreeSet;

use bytes::Bytes;
use serde::Serialize;

use crate::base::{
    Diagnosed, Diagnostic, FileKind, OutputPath, Severity, SourcePath, Span, well_known,
};
use crate::model::cv::{Cv, Section};
use crate::model::settings::DocumentSettings;
use crate::output::codes::{BROKEN_FONT, MISSING_CHARACTER, PDF, TOO_MANY_PAGES};
use crate::output::document::person::{PersonView, person};
use crate::output::page::{cv_page, reference_list};
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{OutputTree, SitePlan, Subject};
use crate::render::Context;
use crate::render::pdf::{self, Fonts, PdfJob, PdfProblem};
use crate::render::text::date;
use crate::render::text::pdf_lowering::PdfLowering;
use crate::source::SourceSet;
use crate::syntax::markdown::{Block, Inlines, plain_text};
use crate::theme::Theme;

pub struct Document;

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct DocumentView {
    title: String,
    language: String,
    paper: &'static str,
    /// What the document calls itself above the person's name, where that is usual and the person
    /// wrote no title.
    kind: Option<String>,
    /// Between the numbers of a page and of all pages.
    of: String,
    /// What stands below the lines to be written on at the end.
    signed: Vec<String>,
    person: PersonView,
    heading: Option<Inlines>,
    preamble: Vec<Block>,
    sections: Vec<SectionView>,
    notes: Vec<Vec<Block>>,
}

#[derive(Serialize)]
struct SectionView {
    id: String,
    heading: Inlines,
    blocks: Vec<Block>,
    entries: Vec<EntryView>,
    groups: Vec<GroupView>,
}

#[derive(Serialize)]
struct EntryView {
    id: String,
    title: Inlines,
    organization: Option<Inlines>,
    place: Option<Inlines>,
    other: Vec<Inlines>,
    period: Option<String>,
    blocks: Vec<Block>,
}

#[derive(Serialize)]
struct GroupView {
    heading: Option<String>,
    items: Vec<Inlines>,
}

impl OutputKind for Document {
    fn name(&self) -> &'static str {
        "document"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        if !cx.options.pdf || !cv_page::stands(cx) {
            return;
        }
        for source in cx.sources.below("fonts").filter(|source| is_font_file(&source.path)) {
            if !pdf::is_font(&Bytes::copy_from_slice(&source.bytes)) {
                plan.diagnostics.push(
                    Diagnostic::new(
                        &BROKEN_FONT,
                        format!("`{}` is not a readable font", source.path.file_name()),
                    )
                    .in_file(&source.path)
                    .help("download the font again, as a .ttf or .otf file"),
                );
            }
        }
        for (index, document) in cx.profile.settings.documents.iter().enumerate() {
            let tree = if document.public { OutputTree::Site } else { OutputTree::Packet };
            plan.file(
                tree,
                OutputPath::new(&document.file),
                Subject::Document(index),
                &SourcePath::site(),
            );
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::Document(index) = target.subject else { return Diagnosed::default() };
        let (Some(settings), Some(cv)) =
            (cx.profile.settings.documents.get(*index), &cx.profile.cv)
        else {
            return Diagnosed::default();
        };
        let file = SourcePath::cv();
        let fonts = fonts(cx.theme, cx.sources);
        let sections: Vec<&Section> =
            cv.sections.iter().filter(|section| is_chosen(&section.tags, &settings.only)).collect();
        let ids = ids(&sections, settings);
        let mut lowering = PdfLowering {
            cx,
            from: &file,
            ids: &ids,
            missing: &[],
            files: Vec::new(),
            diagnostics: Vec::new(),
        };
        let whole = serde_json::to_string(&view(cx, settings, cv, &sections, &mut lowering))
            .unwrap_or_default();
        let missing = pdf::missing_characters(&whole, &fonts);
        let mut diagnostics: Vec<Diagnostic> =
            missing_characters(cx, &missing, &settings.file).into_iter().collect();
        let data = if missing.is_empty() { whole } else { pdf::replace_missing(&whole, &missing) };
        diagnostics.append(&mut lowering.diagnostics);
        let templates: Vec<(String, &str)> = cx
            .theme
            .below("pdf")
            .into_iter()
            .filter(|(path, _)| !path.starts_with("pdf/fonts/"))
            .filter_map(|(path, file)| Some((path.strip_prefix("pdf/")?.to_owned(), file.text()?)))
            .collect();
        let job = PdfJob {
            title: &settings.file,
            template: &templates,
            main: "cv.typ",
            data: &data,
            files: &lowering.files,
            tokens: &cx.theme.tokens.json(),
            fonts: &fonts,
        };
        match pdf::typeset_cached(&job, cx.store) {
            Ok(pdf) => {
                diagnostics.extend(too_long(settings, &sections, pdf.pages));
                let warnings = pdf.warnings.into_iter().map(|found| Diagnostic {
                    severity: Severity::Warning,
                    ..problem(cx, settings, found)
                });
                diagnostics.extend(warnings);
                Diagnosed::new(Some(pdf.bytes), diagnostics)
            }
            Err(problems) => {
                diagnostics.extend(
                    first_of_each_line(cx, problems)
                        .into_iter()
                        .map(|found| problem(cx, settings, found)),
                );
                Diagnosed::new(None, diagnostics)
            }
        }
    }
}

/// One slip makes the typesetter stumble over and over: the first place of each line says it, and a
/// handful of lines is enough.
fn first_of_each_line(cx: &Context<'_>, problems: Vec<PdfProblem>) -> Vec<PdfProblem> {
    const MOST: usize = 5;
    let mut lines = BTreeSet::new();
    let line = |problem: &PdfProblem| {
        let (name, range) = problem.template.as_ref()?;
        let before = cx.theme.file(&format!("pdf/{name}"))?.text()?.get(..range.start)?;
        Some((name.clone(), before.matches('\n').count()))
    };
    problems
        .into_iter()
        .filter(|problem| line(problem).is_none_or(|line| lines.insert(line)))
        .take(MOST)
        .collect()
}

fn is_font_file(path: &SourcePath) -> bool {
    path.kind() == FileKind::Font
}

/// The fonts of the theme and of the site.
pub fn fonts(theme: &Theme, sources: &SourceSet) -> Fonts {
    let theme = theme.below("pdf/fonts").into_values().filter(|file| is_font_file(&file.origin));
    let own = sources.below("fonts").filter(|source| is_font_file(&source.path));
    Fonts {
        theme: theme.map(|file| file.bytes.clone()).collect(),
        own: own.map(|source| Bytes::copy_from_slice(&source.bytes)).collect(),
    }
}

/// Entries with one of the tags, and untagged ones; everything when no tag is asked for.
fn is_chosen(tags: &[String], only: &[String]) -> bool {
    only.is_empty() || tags.is_empty() || tags.iter().any(|tag| only.contains(tag))
}

fn ids(sections: &[&Section], settings: &DocumentSettings) -> BTreeSet<String> {
    let entries = sections
        .iter()
        .flat_map(|section| &section.entries)
        .filter(|entry| is_chosen(&entry.tags, &settings.only));
    sections
        .iter()
        .map(|section| section.id.clone())
        .chain(entries.map(|entry| entry.id.clone()))
        .collect()
}

fn view(
    cx: &Context<'_>,
    settings: &DocumentSettings,
    cv: &Cv,
    sections: &[&Section],
    lowering: &mut PdfLowering<'_>,
) -> DocumentView {
    let profile = cx.profile;
    let region = profile.settings.region;
    let convention = region.convention();
    let words = cx.words.cv;
    let sections = sections.iter().filter_map(|section| {
        let entries: Vec<EntryView> = section
            .entries
            .iter()
            .filter(|entry| is_chosen(&entry.tags, &settings.only))
            .map(|entry| EntryView {
                id: entry.id.clone(),
                title: lowering.inlines(&entry.title),
                organization: entry.organization.as_ref().map(|part| lowering.inlines(part)),
                place: entry.place.as_ref().map(|part| lowering.inlines(part)),
                other: entry.other.iter().map(|part| lowering.inlines(part)).collect(),
                period: entry.period.map(|period| date::period(cx.words, region, period)),
                blocks: lowering.blocks(&entry.blocks),
            })
            .collect();
        let groups: Vec<GroupView> = if section.is_empty() {
            let groups = reference_list::of_section(profile, cx.words, section.kind);
            groups
                .into_iter()
                .map(|group| GroupView {
                    heading: group.heading,
                    items: group.items.iter().map(|item| lowering.inlines(&item.content)).collect(),
                })
                .collect()
        } else {
            Vec::new()
        };
        // A section of which nothing is left has no heading either.
        let stands = !entries.is_empty() || !groups.is_empty() || !section.blocks.is_empty();
        stands.then(|| SectionView {
            id: section.id.clone(),
            heading: lowering.inlines(&section.heading),
            blocks: lowering.blocks(&section.blocks),
            entries,
            groups,
        })
    });
    let sections = sections.collect();
    DocumentView {
        title: words.pdf_title(&profile.person.name),
        language: profile.settings.language.clone(),
        paper: convention.paper,
        kind: (convention.titled && cv.title.is_none())
            .then(|| words.curriculum_vitae().to_owned()),
        of: words.page_of().to_owned(),
        signed: if convention.signed {
            vec![words.place_and_date().to_owned(), words.signature().to_owned()]
        } else {
            Vec::new()
        },
        person: person(cx, settings, lowering),
        heading: cv.title.as_ref().map(|title| lowering.inlines(title)),
        preamble: lowering.blocks(&cv.preamble),
        sections,
        notes: cv.notes.iter().map(|blocks| lowering.blocks(blocks)).collect(),
    }
}

/// The warning that no font has some characters, each at its first place in the sources: one
/// finding, as one font mends it.
fn missing_characters(cx: &Context<'_>, missing: &[char], file: &str) -> Option<Diagnostic> {
    const MOST: usize = 8;
    let mut shown: Vec<String> = missing.iter().take(MOST).map(char::to_string).collect();
    if missing.len() > MOST {
        shown.push(format!("and {} more", missing.len() - MOST));
    }
    let what = if missing.len() == 1 { "the character" } else { "the characters" };
    let diagnostic = Diagnostic::new(
        &MISSING_CHARACTER,
        format!(
            "{file} shows □ for {what} {}: no \
    font has it",
            shown.join(" ")
        ),
    )
    .help(
        "put a font that has it into a folder `fonts/` beside site.toml: a .ttf or .otf \
        file, such as one of the Noto fonts",
    );
    let is_text = |path: &SourcePath| {
        path.kind().is_read()
            && path.kind() != FileKind::CslStyle
            && path.as_str() != well_known::PRIVATE
    };
    let mut places: Vec<(SourcePath, Span)> = Vec::new();
    for character in missing.iter().take(MOST) {
        let found =
            cx.sources.sources.values().filter(|source| is_text(&source.path)).find_map(|source| {
                let at = source.text().ok()?.find(*character)?;
                Some((source.path.clone(), Span::new(at, at + character.len_utf8())))
            });
        places.extend(found);
    }
    places.sort();
    if missing.is_empty() {
        return None;
    }
    let Some((first, _)) = places.first().cloned() else {
        return Some(diagnostic.in_file(&SourcePath::site()));
    };
    Some(
        places
            .into_iter()
            .filter(|(file, _)| *file == first)
            .fold(diagnostic, |diagnostic, (file, span)| diagnostic.at(&file, span, "")),
    )
}

/// The error that a document has more pages than it may, with its longest sections.
fn too_long(
    settings: &DocumentSettings,
    sections: &[&Section],
    pages: usize,
) -> Option<Diagnostic> {
    let most = settings.max_pages.and_then(|most| usize::try_from(most).ok())?;
    let over = pages.checked_sub(most).filter(|over| *over > 0)?;
    let mut lengths: Vec<(usize, String)> = sections
        .iter()
        .map(|section| {
            let chosen =
                section.entries.iter().filter(|entry| is_chosen(&entry.tags, &settings.only));
            let words = words(&section.blocks)
                + chosen.map(|entry| words(&entry.blocks) + 8).sum::<usize>();
            (words, plain_text(&section.heading))
        })
        .collect();
    lengths.sort_by_key(|(words, _)| std::cmp::Reverse(*words));
    let longest: Vec<String> = lengths
        .into_iter()
        .take(3)
        .filter(|(words, _)| *words > 0)
        .map(|(words, name)| format!("{name} ({words} words)"))
        .collect();
    let plural = |number: usize| if number == 1 { "page" } else { "pages" };
    Some(
        Diagnostic::new(
            &TOO_MANY_PAGES,
            format!(
                "{} has {pages} {}, {over} more than its `max-pages = \
            {most}`",
                settings.file,
                plural(pages)
            ),
        )
        .at(&SourcePath::site(), settings.span.0, "")
        .help(format!(
            "its longest sections are {}: shorten them, tag entries and choose with `only`, or \
            raise `max-pages`",
            longest.join(", ")
        )),
    )
}

fn words(blocks: &[Block]) -> usize {
    blocks
        .iter()
        .map(|block| match block {
            Block::Paragraph { content }
            | Block::Plain { content }
            | Block::Heading { content, .. } => plain_text(content).split_whitespace().count(),
            Block::List { items, .. } => items.iter().map(|item| words(&item.content)).sum(),
            Block::Quote { content } => words(content),
            Block::Code { text, .. } => text.split_whitespace().count(),
            Block::Table { head, rows, .. } => head
                .iter()
                .chain(rows.iter().flatten())
                .map(|cell| plain_text(cell).split_whitespace().count())
                .sum(),
            Block::Html { text } => text.split_whitespace().count(),
            Block::Rule => 0,
        })
        .sum()
}

fn problem(cx: &Context<'_>, settings: &DocumentSettings, problem: PdfProblem) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(&PDF, format!("{} cannot be made: {}", settings.file, problem.message));
    let template = problem
        .template
        .and_then(|(name, range)| Some((cx.theme.file(&format!("pdf/{name}"))?, range)));
    let diagnostic = match template {
        Some((file, range)) => diagnostic.at(&file.origin, range, ""),
        None => diagnostic.at(&SourcePath::site(), settings.span.0, ""),
    };
    diagnostic.help(problem.hint.unwrap_or_else(|| {
        "mend the template, or remove it from `themes/` to have the standard one back".to_owned()
    }))
}
