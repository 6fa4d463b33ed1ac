//! No value of `private.toml` may be in a file of the site.

use crate::base::{Code, Diagnostic, FileKind, SourcePath, well_known};
use crate::lexicon::private_value::{Letters, find, forms_of, letters};
use crate::lint::{LintContext, Rule};
use crate::plan::ImageFormat;
use crate::render::{pdf_raster, sanitize};

pub static PRIVATE_LEAK: Code =
    Code::error("private-leak", include_str!("../../codes/private-leak.md"));

pub const RULE: Rule = Rule { codes: &[&PRIVATE_LEAK], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let secrets: Vec<_> = cx
        .profile
        .private
        .secrets()
        .into_iter()
        .map(|(key, secret)| (key, forms_of(key, &secret), secret))
        .collect();
    if secrets.is_empty() {
        return;
    }
    let sources: Vec<(&SourcePath, &str, Letters)> =
        published_texts(cx).map(|(path, text)| (path, text, letters(text))).collect();
    let handouts: Vec<(&SourcePath, String, Letters)> = handed_out(cx)
        .chain(drawings(cx))
        .map(|(path, text)| {
            let letters = letters(&text);
            (path, text, letters)
        })
        .collect();
    for (key, forms, secret) in &secrets {
        let mut is_in_sources = false;
        for (path, text, letters) in &handouts {
            if !find(text, letters, forms).is_empty() {
                let is_drawing = path.kind() != FileKind::Pdf;
                is_in_sources |= is_drawing;
                diagnostics.push(in_handout(key, path, is_drawing));
            }
        }
        for (path, text, letters) in &sources {
            for span in find(text, letters, forms) {
                is_in_sources = true;
                diagnostics.push(
                    Diagnostic::new(
                        &PRIVATE_LEAK,
                        format!("this stands in private.toml as `{key}`, and would be published"),
                    )
                    .at(path, span, "")
                    .help("remove it here; or, if it may be public, remove it from private.toml"),
                );
            }
        }
        // A value may also be put together during the build, or be in a file that is published
        // unchanged: so the outputs are searched too.
        if !is_in_sources && let Some(path) = in_outputs(cx, secret) {
            diagnostics.push(
                Diagnostic::new(
                    &PRIVATE_LEAK,
                    format!(
                        "`{key}` of private.toml would be published \
                in `{path}`"
                    ),
                )
                .in_file(&SourcePath::private())
                .help(
                    "look for it in the files that this one is made from, and in what a PDF \
                    notes down about its author",
                ),
            );
        }
    }
}

/// A private value among the words that a PDF or a drawing shows.
fn in_handout(key: &str, path: &SourcePath, is_drawing: bool) -> Diagnostic {
    let name = path.file_name();
    let (message, help) = if is_drawing {
        (
            format!(
                "`{key}` of private.toml is written in the drawing `{name}`, which would be \
                 published"
            ),
            "take it out of that drawing, and save it again; or, if it may be public, remove it \
             from private.toml",
        )
    } else {
        (
            format!(
                "`{key}` of private.toml stands on a page of `{name}`, which would be published"
            ),
            "take it out of that file, and export the PDF again; or, if it may be public, remove \
             it from private.toml",
        )
    };
    Diagnostic::new(&PRIVATE_LEAK, message).in_file(path).help(help)
}

/// The texts that the site is made from.
fn published_texts<'a>(cx: &LintContext<'a>) -> impl Iterator<Item = (&'a SourcePath, &'a str)> {
    cx.sources.sources.values().filter_map(|source| {
        let kind = source.path.kind();
        let is_published = source.path.as_str() == well_known::SITE
            || source.path.is_content() && kind.is_read() && kind != FileKind::CslStyle;
        Some((&source.path, source.text().ok().filter(|_| is_published)?))
    })
}

/// The words of the published PDFs, with the files that they come from.
fn handed_out<'a>(cx: &LintContext<'a>) -> impl Iterator<Item = (&'a SourcePath, String)> {
    let pdfs = cx.profile.files.iter().filter(|(source, _)| source.kind() == FileKind::Pdf);
    pdfs.filter_map(|(source, output)| {
        Some((source, pdf_raster::text(cx.outputs.site.get(output)?)))
    })
}

/// The words of the drawings that pages show, with the files that they come from.
fn drawings<'a>(cx: &LintContext<'a>) -> impl Iterator<Item = (&'a SourcePath, String)> {
    let pictures = cx.plan.pictures.iter();
    let drawings = pictures.filter(|(_, picture)| picture.kind == ImageFormat::Vector);
    drawings.flat_map(|((source, _), picture)| {
        let bytes = picture.files().filter_map(|file| cx.outputs.site.get(&file.output));
        bytes.map(move |bytes| (source, sanitize::svg::text(bytes))).collect::<Vec<_>>()
    })
}

fn in_outputs(cx: &LintContext<'_>, secret: &str) -> Option<String> {
    // PDF metadata is in one of two encodings.
    let wide: Vec<u8> = secret.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let holds =
        |bytes: &[u8], needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
    let mut files = cx.outputs.site.iter();
    files.find_map(|(path, bytes)| {
        let is_found = holds(bytes, secret.as_bytes())
            || FileKind::of_name(path.as_str()) == FileKind::Pdf && holds(bytes, &wide);
        is_found.then(|| path.to_string())
    })
}
