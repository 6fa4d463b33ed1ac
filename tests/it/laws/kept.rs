//! The first promise as a law: after any slip of a hand, each word that is still written is on a
//! page, or a report names its line, or an error its file.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use folio::base::{Diagnostic, SourcePath};
use folio::model::codes::UNPLACED_FILE;
use folio::pipeline::{PlannedSite, Rendering};
use folio::plan::NoStore;
use folio::source::{SourceSet, load};

use super::marked_sites::{Marked, all};
use super::mutation::{Files, mutate};
use super::random::Random;
use super::seen;
use crate::diagnostics::{options, sources_of};
use crate::support::folder;

/// The marker words of a site that are neither seen nor reported, each with its place; a panic is
/// told as such.
fn lost(files: &Files, markers: &[String]) -> Vec<String> {
    let built = catch_unwind(AssertUnwindSafe(|| {
        let site = PlannedSite::new(Arc::new(sources(files)), &options(false));
        let Rendering { outputs, diagnostics } = site.render_pages(&NoStore);
        let diagnostics = site.conclude(&outputs, diagnostics, &NoStore);
        (seen::published(&outputs.site), diagnostics)
    }));
    let Ok((pages, diagnostics)) = built else { return vec!["a panic".to_owned()] };
    let mut lost = Vec::new();
    for marker in markers {
        if pages.contains(&marker.to_lowercase()) {
            continue;
        }
        for (path, bytes) in files {
            let text = String::from_utf8_lossy(bytes).to_lowercase();
            for (at, _) in text.match_indices(&marker.to_lowercase()) {
                if !is_comment(path, &text, at)
                    && !is_under_embargo(path, &text)
                    && !is_reported(path, &text, at, &diagnostics)
                {
                    let line = text[..at].matches('\n').count() + 1;
                    lost.push(format!("{marker} in {path}:{line}"));
                }
            }
        }
    }
    lost
}

/// The files as folio reads them: from the disk, if some lie where it may not look.
fn sources(files: &Files) -> SourceSet {
    let is_usual = |path: &str| path.starts_with("content/") || path.ends_with(".toml");
    if files.iter().all(|(path, _)| is_usual(path)) {
        return sources_of(files);
    }
    let given: Vec<_> = files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
    load(folder(&given).path(), None).unwrap()
}

/// Whether what is written here is for nobody to read.
fn is_comment(path: &str, text: &str, at: usize) -> bool {
    let line = text[..at].rsplit('\n').next().unwrap_or_default();
    let is_in_front = text.starts_with("+++\n") && text[at..].contains("\n+++\n");
    if (path.ends_with(".toml") || is_in_front) && line.trim_start().starts_with('#') {
        return true;
    }
    let is_open = text[..at].rfind("<!--") > text[..at].rfind("-->");
    path.ends_with(".md") && is_open && text[at..].contains("-->")
}

/// Whether the whole file says of itself that it waits: the times of all other samples are past.
pub fn is_under_embargo(path: &str, text: &str) -> bool {
    path.ends_with("/index.md") && text.contains("\nembargo-until = 2027")
}

/// Whether a report names this line, the file or its folder as a whole, or an error anywhere in the
/// file.
fn is_reported(path: &str, text: &str, at: usize, diagnostics: &[Diagnostic]) -> bool {
    let folder = path.split('/').next().unwrap_or_default();
    let path = SourcePath::new(path);
    let line_of = |at: usize| text.bytes().take(at).filter(|byte| *byte == b'\n').count();
    let line = line_of(at);
    diagnostics.iter().any(|diagnostic| {
        diagnostic.labels.iter().any(|label| {
            // A folder that is not read is named for all that is in it.
            label.file.as_str() == folder && *diagnostic.code == UNPLACED_FILE
                || label.file == path
                    && (diagnostic.is_error()
                        || *diagnostic.code == UNPLACED_FILE
                        || label.span.is_none_or(|span| {
                            (line_of(span.start)..=line_of(span.end)).contains(&line)
                        }))
        })
    })
}

#[test]
fn every_word_of_a_sound_site_is_on_a_page() {
    let mut random = Random::new(super::seed());
    let sites = all(&mut random);
    let mut broken = Vec::new();
    let mut tried = 0;
    for Marked { name, files, markers } in &sites {
        tried += markers.len();
        broken.extend(lost(files, markers).into_iter().map(|lost| format!("{name}: {lost}")));
    }
    super::score("seen", tried, &broken);
}

#[test]
fn what_is_written_is_kept_or_reported() {
    let mut random = Random::new(super::seed());
    let sites = all(&mut random);
    let (mut tried, mut broken) = (0, Vec::new());
    for round in 0..super::tries(250) {
        let mut random = Random::new(super::seed() ^ (round as u64) << 20);
        // The site with everything has as many places as all others.
        let Marked { name, mut files, markers } = match random.below(2) {
            0 => sites[0].clone(),
            _ => random.of(&sites).clone(),
        };
        let change = mutate(&mut files, &mut random);
        tried += 1;
        let lost = lost(&files, &markers);
        if let Some(first) = lost.first() {
            broken.push(format!("{name}, {change}: {first}, of {} (round {round})", lost.len()));
        }
        comemo::evict(3);
    }
    super::score("kept or reported", tried, &broken);
}
