//! `folio import FILE …`: adds what is in files of other programs to a site, and says what became of
//! each word.
//!
//! Writes all of it or nothing, and never over what is there.

#![expect(clippy::disallowed_methods, reason = "this is where the files to import are read")]

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use clap::Args;
use walkdir::WalkDir;

use crate::base::{Diagnostic, Severity, limits, well_known};
use crate::cli::Exit;
use crate::cli::codes::NO_FOLDER;
use crate::cli::disk_fault::disk_fault;
use crate::cli::report::{Format, print, print_diagnostics};
use crate::emit::codes::WRITE_FAILED;
use crate::emit::{SourceChange, change_sources};
use crate::import::codes::{IMPORT_ONLINE, IMPORT_UNREADABLE};
use crate::import::online::{self, Number, Services};
use crate::import::{Brought, Files, Import, ImportReport, Input, bring, plan};
use crate::source::SourceSet;

/// Where the whole report stands, as a terminal scrolls away.
pub const REPORT: &str = "import-report.txt";

#[derive(Args)]
pub struct ImportCommand {
    /// A CV or an export of another program: a file, or a folder; with --online also pmid:..., doi:...
    /// or orcid:...
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Ask PubMed, doi.org and ORCID for what has a number there
    #[arg(long)]
    online: bool,
    /// Show what would be written, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Put all entries under this heading of the CV
    #[arg(long, value_name = "SECTION")]
    into: Option<String>,
    /// How the report is written
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

impl ImportCommand {
    pub fn run(&self, root: &Path) -> Exit {
        let there = match files_of(root) {
            Ok(there) => there,
            Err(diagnostic) => return fail(&[diagnostic], self.format),
        };
        let (numbers, paths) = match numbers_and_paths(&self.files) {
            Ok(both) => both,
            Err(diagnostics) => return fail(&diagnostics, self.format),
        };
        if !numbers.is_empty() && !self.online {
            let message = "a number has to be asked for over the internet";
            let diagnostic = Diagnostic::new(&IMPORT_ONLINE, message)
                .help("add `--online`, if you want that: what is sent is the number alone");
            fail(&[diagnostic], self.format);
            return Exit::Usage;
        }
        // Nobody is asked while a file is wrong.
        let read = read_all(&paths).and_then(|mut brought| {
            let fetched = online::fetch(&numbers, &Services::default())?;
            brought.extend(bring_all(&fetched)?);
            Ok(brought)
        });
        let brought = match read {
            Ok(brought) => brought,
            Err(diagnostics) => return fail(&diagnostics, self.format),
        };
        let imported = import_all(brought, there, self.into.as_deref());
        if !self.dry_run
            && let Err(diagnostic) = write(root, &imported)
        {
            return fail(&[diagnostic], self.format);
        }
        match self.format {
            Format::Json => print(&json(&imported.reports)),
            _ => {
                for report in &imported.reports {
                    print(&report.text(false));
                }
                if self.dry_run {
                    print("Nothing was written: this was a dry run.\n");
                }
            }
        }
        Exit::Done
    }
}

/// What all files together change, and the report of each.
pub struct Imported {
    pub changes: Vec<SourceChange>,
    pub reports: Vec<ImportReport>,
}

/// What is asked for by its number, and what lies on this machine.
fn numbers_and_paths(words: &[PathBuf]) -> Result<(Vec<Number>, Vec<PathBuf>), Vec<Diagnostic>> {
    let (mut numbers, mut paths, mut faults) = (Vec::new(), Vec::new(), Vec::new());
    for word in words {
        match word.to_str().filter(|_| !word.exists()).and_then(online::number) {
            None => paths.push(word.clone()),
            Some(Ok(number)) => numbers.push(number),
            Some(Err(fault)) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok((numbers, paths)) } else { Err(faults) }
}

/// Reads every file, or says of each that cannot be read why.
pub fn read_all(paths: &[PathBuf]) -> Result<Vec<Brought>, Vec<Diagnostic>> {
    all(paths.iter().map(|path| read(path).and_then(|input| bring(&input))))
}

/// Reads what was fetched or dropped, or says of each that cannot be read why.
pub fn bring_all(inputs: &[Input]) -> Result<Vec<Brought>, Vec<Diagnostic>> {
    all(inputs.iter().map(bring))
}

fn all(
    read: impl Iterator<Item = Result<Brought, Diagnostic>>,
) -> Result<Vec<Brought>, Vec<Diagnostic>> {
    let (mut brought, mut faults) = (Vec::new(), Vec::new());
    for one in read {
        match one {
            Ok(one) => brought.push(one),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() { Ok(brought) } else { Err(faults) }
}

/// Imports files one after the other into the files of a site.
pub fn import_all(brought: Vec<Brought>, there: Files, into: Option<&str>) -> Imported {
    let mut reports = Vec::new();
    let mut files = there.clone();
    for Brought { name, format, career } in brought {
        let Import { changes, report } = plan(career, &name, format, &files, into);
        files.extend(changes.into_iter().map(|change| (change.path, change.new)));
        reports.push(report);
    }
    let is_new = |(path, new): &(String, Vec<u8>)| there.get(path) != Some(new);
    let changes = files.into_iter().filter(is_new).map(|(path, new)| SourceChange {
        old: there.get(&path).cloned(),
        path,
        new,
    });
    Imported { changes: changes.collect(), reports }
}

/// Writes all changes and the report beside site.toml.
pub fn write(root: &Path, imported: &Imported) -> Result<(), Diagnostic> {
    change_sources(root, &imported.changes).map_err(|(path, error)| {
        let message = format!("`{path}` cannot be written: {}", disk_fault(&error));
        Diagnostic::new(&WRITE_FAILED, message)
            .help("nothing was changed; see that you may write there, and import again")
    })?;
    let (path, text) = whole_report(&imported.reports);
    // It was shown already.
    let _ = fs::write(root.join(path), text);
    Ok(())
}

/// The file with all lines of all reports: its path and its text.
pub fn whole_report(reports: &[ImportReport]) -> (String, String) {
    let texts: Vec<String> = reports.iter().map(|report| report.text(true)).collect();
    (REPORT.to_owned(), texts.join("\n"))
}

/// The files of a site that an import may add to.
pub fn files_of(root: &Path) -> Result<Files, Diagnostic> {
    if !root.join(well_known::SITE).is_file() {
        let message = format!("there is no site.toml in `{}`", root.display());
        return Err(Diagnostic::new(&NO_FOLDER, message).help(
            "go to the folder of your site, or make a new one with `folio new DIR --from FILE`",
        ));
    }
    let mut files = Files::new();
    for start in [well_known::SITE, well_known::PRIVATE, well_known::CONTENT, "private"] {
        for entry in WalkDir::new(root.join(start)).into_iter().filter_map(Result::ok) {
            let path = entry.path().strip_prefix(root).unwrap_or(entry.path());
            if entry.file_type().is_file()
                && let Ok(bytes) = fs::read(entry.path())
            {
                files.insert(path.to_string_lossy().replace('\\', "/"), bytes);
            }
        }
    }
    Ok(files)
}

fn read(path: &Path) -> Result<Input, Diagnostic> {
    let shown = path.display();
    let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let unreadable = |error: io::Error| {
        let (why, help) = match error.kind() {
            io::ErrorKind::NotFound => ("there is no such file", "look at how it is called"),
            io::ErrorKind::PermissionDenied => {
                ("it may not be read", "give yourself the right to read it")
            }
            _ => ("the disk gave an error", "copy the file to another place"),
        };
        Diagnostic::new(&IMPORT_UNREADABLE, format!("`{shown}` cannot be read: {why}"))
            .help(format!("{help}, and import again"))
    };
    let too_much = |what: &dyn std::fmt::Display| {
        Diagnostic::new(&IMPORT_UNREADABLE, format!("`{shown}` has more than {what}"))
            .help("name the file in it that holds your CV, or save a smaller one")
    };
    let metadata = fs::metadata(path).map_err(unreadable)?;
    if !metadata.is_dir() {
        if metadata.len() > limits::IMPORT_FILE.most as u64 {
            return Err(too_much(&limits::IMPORT_FILE));
        }
        return Ok(Input::file(name, fs::read(path).map_err(unreadable)?));
    }
    let mut files = BTreeMap::new();
    let mut left = limits::IMPORT_UNPACKED.most;
    for entry in WalkDir::new(path).sort_by_file_name().into_iter().filter_map(Result::ok) {
        if !entry.file_type().is_file() {
            continue;
        }
        if limits::IMPORT_MEMBERS.is_passed_by(files.len() + 1) {
            return Err(too_much(&limits::IMPORT_MEMBERS));
        }
        let bytes = fs::read(entry.path()).map_err(unreadable)?;
        let Some(rest) = left.checked_sub(bytes.len()) else {
            return Err(too_much(&limits::IMPORT_UNPACKED));
        };
        left = rest;
        let relative = entry.path().strip_prefix(path).unwrap_or(entry.path());
        files.insert(relative.to_string_lossy().replace('\\', "/"), bytes);
    }
    Ok(Input::folder(name, files))
}

fn json(reports: &[ImportReport]) -> String {
    let mut text = serde_json::to_string_pretty(reports).unwrap_or_default();
    text.push('\n');
    text
}

fn fail(diagnostics: &[Diagnostic], format: Format) -> Exit {
    print_diagnostics(diagnostics, &SourceSet::default(), format, Severity::Warning);
    Exit::Failure
}
