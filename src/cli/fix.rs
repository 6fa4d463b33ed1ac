//! `folio check --fix`: the safe fixes of all diagnostics, shown and then applied.
//!
//! Applies what a diagnostic carries and makes up nothing. Of two fixes that overlap the first is
//! applied; the next run finds what is left.

use std::collections::BTreeMap;
use std::path::Path;

use crate::base::{Diagnostic, Fix, SourcePath, Span};
use crate::cli::codes::NOT_MENDED;
use crate::cli::new_file::why_not;
use crate::emit::replace_file;
use crate::source::SourceSet;

/// The fixes of one run, by file and in the order of the text; no two overlap.
pub struct Fixes<'a> {
    by_file: BTreeMap<&'a SourcePath, Vec<Edit<'a>>>,
    /// The diagnostics that they mend.
    pub mended: Vec<&'a Diagnostic>,
}

/// What is written at one place of a file.
struct Edit<'a> {
    span: Span,
    replacement: &'a str,
}

impl<'a> Fixes<'a> {
    /// Takes each fix of a file that was read, unless it overlaps one that was taken.
    pub fn of(diagnostics: &'a [Diagnostic], sources: &SourceSet) -> Fixes<'a> {
        let mut fixes = Fixes { by_file: BTreeMap::new(), mended: Vec::new() };
        for diagnostic in diagnostics {
            let Some(fix) = &diagnostic.fix else { continue };
            let taken = fix.places().filter(|(file, span)| fixes.take(file, *span, fix, sources));
            if taken.count() > 0 {
                fixes.mended.push(diagnostic);
            }
        }
        fixes.by_file.retain(|_, fixes| !fixes.is_empty());
        for fixes in fixes.by_file.values_mut() {
            fixes.sort_by_key(|fix| fix.span);
        }
        fixes
    }

    /// Takes one place of a fix; false if it is not in a file that was read, or overlaps another.
    fn take(
        &mut self,
        file: &'a SourcePath,
        span: Span,
        fix: &'a Fix,
        sources: &SourceSet,
    ) -> bool {
        let is_in_file = sources.get(file).is_some_and(|source| span.end <= source.bytes.len());
        let taken = self.by_file.entry(file).or_default();
        let overlaps = |other: &Edit<'_>| {
            other.span.start < span.end && span.start < other.span.end
                || other.span.start == span.start
        };
        let is_free = is_in_file && !taken.iter().any(overlaps);
        if is_free {
            taken.push(Edit { span, replacement: &fix.replacement });
        }
        is_free
    }

    pub fn is_empty(&self) -> bool {
        self.mended.is_empty()
    }

    /// The files that are changed.
    pub fn files(&self) -> Vec<&'a SourcePath> {
        self.by_file.keys().copied().collect()
    }

    /// Writes the files. What could not be written is reported and stays as it is.
    pub fn apply(&self, root: &Path, sources: &SourceSet) -> Vec<Diagnostic> {
        let mut diagnostics = Vec::new();
        for (path, fixes) in &self.by_file {
            let Some(source) = sources.get(path) else { continue };
            let why =
                match replace_file(root, path, source.bytes_on_disk(), &with(&source.bytes, fixes))
                {
                    Ok(true) => continue,
                    Ok(false) => "it is a link, or was saved anew in the meantime",
                    Err(error) => why_not(&error),
                };
            let message = format!("`{path}` was not mended: {why}");
            diagnostics.push(
                Diagnostic::new(&NOT_MENDED, message)
                    .in_file(path)
                    .help("run `folio check --fix` again, or mend the file by hand"),
            );
        }
        diagnostics
    }
}

fn with(bytes: &[u8], fixes: &[Edit<'_>]) -> Vec<u8> {
    let mut new = Vec::with_capacity(bytes.len());
    let mut at = 0;
    for fix in fixes {
        new.extend_from_slice(&bytes[at..fix.span.start]);
        new.extend_from_slice(fix.replacement.as_bytes());
        at = fix.span.end;
    }
    new.extend_from_slice(&bytes[at..]);
    new
}
