//! `folio doctor`: what would stop a build or a publish on this machine, and what to do.
//!
//! Builds in memory, contacts nobody, and changes nothing but what is kept in `.folio/`; a file that it
//! writes to try the disk is gone at once. What is wrong in the texts is for `folio check` to say.

#![expect(clippy::disallowed_methods, reason = "the folder, the disk and the clock are looked at")]

mod finding;
mod git;
mod host;
mod machine;
mod site;

use std::fs::{self, File};
use std::path::Path;
use std::time::SystemTime;

use clap::Args;

use crate::base::{counted, well_known};
use crate::cli::common::{options_now, read};
use crate::cli::doctor::finding::{Check, Disk, Examined, Finding, Level};
use crate::cli::new_file::exists;
use crate::cli::report::print;
use crate::cli::{Exit, Folder};
use crate::emit::DiskStore;
use crate::emit::publish::ByHand;
use crate::pipeline::build;
use crate::plan::LayeredStore;

/// All checks, in the order of the report.
const CHECKS: &[Check] = &[
    machine::version,
    machine::clock,
    site::folder,
    site::errors,
    site::letters,
    site::address,
    site::dictionary,
    machine::disk,
    machine::case,
    machine::synchronized,
    machine::preview,
    site::trees,
    git::program,
    git::private_files,
    git::workflow,
    host::hosts,
];

#[derive(Args)]
pub struct Doctor {
    #[command(flatten)]
    folder: Folder,
}

impl Doctor {
    pub fn run(&self, root: &Path) -> Exit {
        let examined = examine(&self.folder.below(root));
        let findings: Vec<Finding> = CHECKS.iter().flat_map(|check| check(&examined)).collect();
        print(&report(&findings));
        match findings.iter().any(|finding| finding.level == Level::Stop) {
            true => Exit::Failure,
            false => Exit::Done,
        }
    }
}

fn examine(root: &Path) -> Examined {
    let options = options_now(true, false);
    let year = options.today.year;
    let folder = fs::canonicalize(root).unwrap_or_else(|_| root.to_owned());
    let sources = read(root, None).ok().filter(|_| exists(&root.join(well_known::SITE)));
    let site = sources.map(|sources| {
        let store = LayeredStore::new(DiskStore::new(root, SystemTime::now()));
        build(&sources, &options, &store)
    });
    let sound = site.as_ref().filter(|site| !site.has_errors());
    let by_hand = sound.map(|site| ByHand::read(&folder, &site.outputs));
    Examined { disk: probe(&folder), folder, site, by_hand, year }
}

/// Writes a small file, looks for it under another spelling, and removes it.
fn probe(folder: &Path) -> Disk {
    let name = format!(".folio-doctor-{}", std::process::id());
    let path = folder.join(&name);
    if let Err(error) = File::create_new(&path) {
        return Disk { refusal: Some(error.kind()), ignores_case: false };
    }
    let ignores_case = exists(&folder.join(name.to_uppercase()));
    let _ = fs::remove_file(&path);
    Disk { refusal: None, ignores_case }
}

fn report(findings: &[Finding]) -> String {
    let mut text = String::new();
    for Finding { level, text: line, todo } in findings {
        let mark = match level {
            Level::Ok => "ok  ",
            Level::Note => "note",
            Level::Stop => "STOP",
        };
        text.push_str(&format!("{mark}  {line}\n"));
        for line in todo.iter().flat_map(|todo| todo.lines()) {
            text.push_str(&format!("      > {line}\n"));
        }
    }
    let of = |level: Level| findings.iter().filter(|finding| finding.level == level).count();
    let notes = match of(Level::Note) {
        0 => String::new(),
        number => format!(" {} to look at.", counted(number, "note")),
    };
    let stops = match of(Level::Stop) {
        0 => "Nothing here would stop a build or a publish.".to_owned(),
        1 => "1 thing here would stop a build or a publish.".to_owned(),
        number => format!("{number} things here would stop a build or a publish."),
    };
    text.push_str(&format!("\n{stops}{notes}\n"));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_says_what_to_do() {
        let findings =
            [Finding::ok("fine"), Finding::note("odd", "look"), Finding::stop("bad", "mend\nit")];
        assert_eq!(
            report(&findings),
            "ok    fine\nnote  odd\n      > look\nSTOP  bad\n      > mend\n      > it\n\n1 thing here would \
             stop a build or a publish. 1 note to look at.\n"
        );
        assert!(
            report(&[Finding::ok("fine")])
                .ends_with("\n\nNothing here would stop a build or a publish.\n")
        );
    }
}
