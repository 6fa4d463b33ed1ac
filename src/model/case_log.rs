//! `content/case-log.toml`: how many operations of each category, in each role. Numbers alone: a row
//! that is about one case is an error. A further log is a file `case-log-NAME.toml`.
//!
//! Nothing is added up that the log itself does not add up: a total is the person's, and is checked
//! (docs/domain.md, "case logs"). It knows no minimum numbers, and does not decide how a log looks.

mod count;
mod keys;
mod log;
mod read;
mod sums;

pub use keys::CASE_LOG_TOML;
pub use log::{CaseCategory, CaseLog, CountedRole};

use crate::base::well_known::CASE_LOG;
use crate::base::{Diagnostic, PartialDate, SourcePath};
use crate::syntax::Documents;
use crate::syntax::table_reader::TableReader;

/// Whether a file is a log, by its name.
pub fn is_case_log(path: &SourcePath) -> bool {
    let name = path.as_str().strip_prefix(CASE_LOG.trim_end_matches(".toml"));
    let further = name.and_then(|name| name.strip_suffix(".toml"));
    further.is_some_and(|name| {
        name.is_empty() || name.len() > 1 && name.starts_with('-') && !name.contains('/')
    })
}

/// Reads the logs, that of the first name first. One that is not whole, or does not add up, is
/// reported and left out.
pub fn read(
    documents: &Documents,
    today: PartialDate,
    diagnostics: &mut Vec<Diagnostic>,
) -> Vec<CaseLog> {
    let mut files: Vec<&SourcePath> = documents.paths().filter(|path| is_case_log(path)).collect();
    // `case-log.toml` before `case-log-uk.toml`.
    files.sort_by_key(|path| (path.as_str() != CASE_LOG, path.as_str()));
    let mut logs = Vec::new();
    for document in files.into_iter().filter_map(|path| documents.toml(path.as_str())) {
        let mut fields = TableReader::of(document, &CASE_LOG_TOML, document.file.file_name());
        logs.extend(read::log(&mut fields, today, diagnostics));
        fields.finish(diagnostics);
    }
    logs
}
