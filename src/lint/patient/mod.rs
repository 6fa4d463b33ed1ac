//! No text may identify a patient: errors in work that shows patients, warnings elsewhere.
//!
//! Looks through what is written, the words of PDFs that are handed on, and names of files, one
//! sentence, item or row at a time. It assists and certifies nothing: words in pictures are not
//! read, and a course of a disease that only one person had is nothing that it knows.

mod codes;
mod finding;
mod report;
mod setting;
mod unread;

use rayon::prelude::*;

use crate::base::{Diagnostic, FileKind, SourcePath, well_known};
use crate::lint::patient::finding::Finding;
use crate::lint::private_leak::take_back_likeness;
use crate::lint::{LintContext, Rule};
use crate::plan::kept;
use crate::render::pdf_raster;

pub const RULE: Rule = Rule { codes: codes::CODES, check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let is_published = |path: &SourcePath| path.is_content() || path.as_str() == well_known::SITE;
    let sources: Vec<_> =
        cx.sources.sources.values().filter(|source| is_published(&source.path)).collect();
    let input: Vec<&[u8]> = sources.iter().flat_map(|source| source.identity()).collect();
    let found: Vec<Vec<Finding>> = kept(cx.store, "patients in sources", &input, || {
        sources.par_iter().map(|source| finding::of_source(source).to_vec()).collect()
    });
    for (source, found) in sources.iter().zip(&found) {
        for finding in found {
            if setting::is_own_name(cx.profile, finding) {
                continue;
            }
            if finding.is_sure_in_clinical_work && !setting::says_clinical(cx.profile, &source.path)
            {
                continue;
            }
            let is_clinical = setting::is_clinical(cx.profile, &source.path, finding);
            if !is_clinical && setting::is_own_number(source, finding) {
                continue;
            }
            // Elsewhere a level may silence what is said of a patient.
            if let Some(span) = finding.span.filter(|_| is_clinical) {
                take_back_likeness(diagnostics, &source.path, span);
            }
            diagnostics.push(report::in_text(&source.path, finding, is_clinical));
        }
    }
    let pdfs = cx.profile.files.iter().filter(|(source, _)| source.kind() == FileKind::Pdf);
    for (source, output) in pdfs {
        let Some(bytes) = cx.outputs.site.get(output) else { continue };
        let is_clinical = setting::is_clinical_file(cx.profile, source);
        let texts = pdf_raster::kept_texts(bytes, cx.store);
        let parts: Vec<&[u8]> = texts.iter().map(|text| text.as_bytes()).collect();
        let mut found = kept(cx.store, "patients in a PDF", &parts, || finding::of_texts(&texts));
        found.retain(|finding| !setting::is_own_name(cx.profile, finding));
        diagnostics.extend(report::in_pdf(source, &found, is_clinical));
    }
    diagnostics.extend(unread::note(cx));
}
