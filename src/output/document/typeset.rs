//! A document's view to the bytes of its PDF, with all that there is to report. The same for every
//! kind of document.

use std::collections::BTreeSet;
use std::io::{self, Write};

use bytes::Bytes;
use serde::Serialize;

use crate::base::limits::PRINTED;
use crate::base::{Diagnosed, Diagnostic, Hashed, Severity, SourcePath};
use crate::model::settings::DocumentSettings;
use crate::output::codes::PDF;
use crate::output::document::missing_letters::missing_letters;
use crate::output::document::span::settings_span;
use crate::render::document_view::DocumentView;
use crate::render::pdf::{DocumentJob, Fonts, Pdf, PdfProblem, Room, typeset_document};
use crate::render::{Context, Failure};
use crate::syntax::codes::OVER_LIMIT;

/// Typesets a view, which names the pictures, with one of the theme's templates.
pub fn typeset(
    cx: &Context<'_>,
    settings: &DocumentSettings,
    template: &'static str,
    view: &DocumentView,
    pictures: &[(String, Bytes)],
) -> Result<Diagnosed<Pdf>, Failure> {
    if PRINTED.is_passed_by(pieces(view)) {
        return Err(Failure::Diagnosed(vec![too_much(settings)]));
    }
    let fonts = Hashed::new(Fonts::of(
        cx.pages.theme,
        cx.media.sources,
        cx.site.profile.settings.system_fonts,
    ));
    let job = DocumentJob {
        name: &settings.file,
        template,
        view,
        pictures,
        theme: cx.pages.theme,
        fonts: &fonts,
        room: Room {
            density: settings.density,
            most_pages: settings.max_pages.and_then(|most| usize::try_from(most).ok()),
        },
    };
    let typeset = typeset_document(&job, cx.media.store);
    let mut diagnostics = missing_letters(cx, &settings.file, &typeset);
    match typeset.pdf {
        Ok(pdf) => {
            diagnostics.extend(pdf.warnings.iter().map(|found| Diagnostic {
                severity: Severity::Warning,
                message: format!("{}: {}", settings.file, found.message),
                ..problem(cx, settings, found.clone())
            }));
            Ok(Diagnosed::new(pdf, diagnostics))
        }
        Err(problems) => {
            let problems = first_of_each_line(cx, problems).into_iter();
            diagnostics.extend(problems.map(|found| problem(cx, settings, found)));
            Err(Failure::Diagnosed(diagnostics))
        }
    }
}

/// How many pieces a view is made of. Laying out a document takes memory by them, and far more than
/// the pages do: 70 KB for a title or a place, and 200 KB for a citation, however many marks it has.
fn pieces(view: &DocumentView) -> usize {
    const OF_A_CITATION: usize = 3;
    let groups = view.sections.iter().flat_map(|section| &section.groups);
    let (mut citations, mut marks) = (0, 0);
    for citation in groups.flat_map(|group| &group.items) {
        citations += 1;
        marks += objects(citation);
    }
    (objects(view) + OF_A_CITATION * citations).saturating_sub(marks)
}

fn objects(value: &impl Serialize) -> usize {
    let mut pieces = Pieces(0);
    // It writes nothing, so that it cannot fail.
    let _ = serde_json::to_writer(&mut pieces, value);
    pieces.0
}

/// Counts the objects of JSON that is written to it.
struct Pieces(usize);

impl Write for Pieces {
    fn write(&mut self, json: &[u8]) -> io::Result<usize> {
        self.0 += json.iter().filter(|byte| **byte == b'{').count();
        Ok(json.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn too_much(settings: &DocumentSettings) -> Diagnostic {
    Diagnostic::new(&OVER_LIMIT, format!("{} would have more than {PRINTED}", settings.file))
        .in_file(&SourcePath::cv())
        .help("write less into `content/cv.md`, or build with `--no-pdf`")
}

/// One mistake in a template gives many errors: the first of each line says it, and a handful of
/// lines is enough.
fn first_of_each_line(cx: &Context<'_>, problems: Vec<PdfProblem>) -> Vec<PdfProblem> {
    const MOST: usize = 5;
    let mut lines = BTreeSet::new();
    let line = |problem: &PdfProblem| {
        let (name, range) = problem.template.as_ref()?;
        let before = cx.pages.theme.file(&format!("pdf/{name}"))?.text()?.get(..range.start)?;
        Some((name.clone(), before.matches('\n').count()))
    };
    problems
        .into_iter()
        .filter(|problem| line(problem).is_none_or(|line| lines.insert(line)))
        .take(MOST)
        .collect()
}

fn problem(cx: &Context<'_>, settings: &DocumentSettings, problem: PdfProblem) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(&PDF, format!("{} cannot be made: {}", settings.file, problem.message));
    let template = problem
        .template
        .and_then(|(name, range)| Some((cx.pages.theme.file(&format!("pdf/{name}"))?, range)));
    let diagnostic = match template {
        Some((file, range)) => diagnostic.at(&file.origin, range, ""),
        None => {
            let span = settings_span(cx.media.sources, settings);
            diagnostic.at(&SourcePath::site(), span, "")
        }
    };
    diagnostic.help(problem.hint.unwrap_or_else(|| {
        "mend the template, or remove it from `themes/` to have the standard one back".to_owned()
    }))
}
