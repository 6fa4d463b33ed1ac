//! `folio check`: a build that writes nothing and reports everything; with `--fix` it also mends
//! what can be mended without a decision, and with `--online` it asks others about the site.

#![expect(clippy::disallowed_methods, reason = "the store is given the time of the run")]

use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use clap::Args;

use crate::base::{Diagnostic, Options, Severity};
use crate::cli::common::{options_now, read};
use crate::cli::dictionaries;
use crate::cli::fix::Fixes;
use crate::cli::ready::Readiness;
use crate::cli::report::{Format, has_colors, print, print_diagnostics, print_stderr, texts};
use crate::cli::{Exit, Folder};
use crate::emit::DiskStore;
use crate::lint::{self, LintContext};
use crate::model::codes::NO_SITE;
use crate::online::{self, Manners, Services};
use crate::pipeline::{PlannedSite, Rendering};
use crate::plan::{ReadOnlyStore, Store};
use crate::report::patches;
use crate::source::SourceSet;

#[derive(Args)]
pub struct Check {
    #[command(flatten)]
    folder: Folder,
    /// Count warnings as errors
    #[arg(long)]
    strict: bool,
    /// Mend what needs no decision, such as a misspelt key
    #[arg(long)]
    fix: bool,
    /// Show what --fix would change, and change nothing
    #[arg(long, requires = "fix")]
    dry_run: bool,
    /// Answer on one page whether you could send it today: what is wrong, missing, old, due
    #[arg(long, conflicts_with = "fix")]
    ready: bool,
    /// Ask other sites whether the links lead somewhere, and Crossref, PubMed and ORCID about the works
    #[arg(long)]
    online: bool,
    /// Look at the spelling, with the dictionaries of this machine or in dictionaries/
    #[arg(long)]
    spelling: bool,
    /// How diagnostics are reported
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
}

impl Check {
    /// Whether it changes files.
    pub fn writes(&self) -> bool {
        self.fix && !self.dry_run
    }

    pub fn run(&self, root: &Path) -> Exit {
        let root = &self.folder.below(root);
        if self.ready {
            return self.answer(root);
        }
        let checked = self.check(root).and_then(|(sources, found)| {
            let not_mended = match self.fix {
                true => self.mend(root, &sources, &found),
                false => Vec::new(),
            };
            // What remains is what a check of the mended files finds.
            let (sources, found) = if self.writes() { self.check(root)? } else { (sources, found) };
            Ok((sources, [found, not_mended].concat()))
        });
        match checked {
            Ok((sources, diagnostics)) => self.report(&sources, &diagnostics),
            Err(diagnostic) => self.report(&SourceSet::default(), &[diagnostic]),
        }
    }

    fn answer(&self, root: &Path) -> Exit {
        let (site, found) = match self.examined(root) {
            Ok(examined) => examined,
            Err(diagnostic) => return self.report(&SourceSet::default(), &[diagnostic]),
        };
        if found.iter().any(|diagnostic| *diagnostic.code == NO_SITE) {
            return self.report(site.sources(), &found);
        }
        let readiness = Readiness::of(root, &site, &found);
        print(&match self.format {
            Format::Json => readiness.json(),
            Format::Human | Format::Short => readiness.text(),
        });
        if readiness.ready { Exit::Done } else { Exit::Failure }
    }

    fn report(&self, sources: &SourceSet, diagnostics: &[Diagnostic]) -> Exit {
        print_diagnostics(diagnostics, sources, self.format, Severity::Note);
        let gravest = diagnostics.iter().map(|diagnostic| diagnostic.severity).min();
        if gravest.is_none() && self.format == Format::Human {
            print("Nothing to mend.\n");
        }
        match gravest {
            Some(Severity::Error) => Exit::Failure,
            Some(Severity::Warning) if self.strict => Exit::Failure,
            _ => Exit::Done,
        }
    }

    /// Shows all fixes, and applies them unless this is a dry run.
    fn mend(&self, root: &Path, sources: &SourceSet, found: &[Diagnostic]) -> Vec<Diagnostic> {
        let fixes = Fixes::of(found, sources);
        if fixes.is_empty() {
            return Vec::new();
        }
        if self.format == Format::Human {
            print_stderr(&patches(&fixes.mended, &texts(found, sources), has_colors()));
        }
        let not_mended = match self.dry_run {
            true => Vec::new(),
            false => fixes.apply(root, sources),
        };
        if self.format == Format::Human && not_mended.is_empty() {
            let number = fixes.mended.len();
            let fixes_made =
                if number == 1 { "1 fix".to_owned() } else { format!("{number} fixes") };
            let files: Vec<&str> = fixes.files().iter().map(|file| file.as_str()).collect();
            let files = files.join(", ");
            print(&match self.dry_run {
                true => format!("{fixes_made} possible in {files}; nothing was changed.\n"),
                false => format!("{fixes_made} made in {files}.\n"),
            });
        }
        not_mended
    }

    /// Finds everything that a build would report.
    fn check(&self, root: &Path) -> Result<(SourceSet, Vec<Diagnostic>), Diagnostic> {
        let (site, found) = self.examined(root)?;
        Ok((SourceSet::clone(site.sources()), found))
    }

    /// The site and everything that a build would report. What earlier builds kept is used, and
    /// nothing is added to it.
    fn examined(&self, root: &Path) -> Result<(PlannedSite, Vec<Diagnostic>), Diagnostic> {
        let sources = read(root, None)?;
        let kept = DiskStore::new(root, SystemTime::now());
        let options = options_now(true, false);
        let site = PlannedSite::new(Arc::new(sources), &options);
        let kept_only = ReadOnlyStore(&kept);
        let Rendering { outputs, diagnostics: mut found } = site.check_all(&kept_only);
        if self.online {
            found.extend(online(&site.lint_context(&outputs, &kept_only), &options, &kept));
        }
        if self.spelling {
            found.extend(
                site.in_each_language(&outputs, &kept_only, |edition| spelling(root, edition)),
            );
        }
        let found = site.conclude(&outputs, found, &kept_only);
        Ok((site, found))
    }
}

/// What others say of the site. What they answer is kept for a day.
fn online(cx: &LintContext<'_>, options: &Options, kept: &dyn Store) -> Vec<Diagnostic> {
    let questions = lint::online::questions(cx);
    let (services, manners) = (Services::default(), Manners::default());
    let answers = online::ask(&questions, &services, manners, (kept, options.now));
    lint::online::report(cx, &questions, &answers)
}

/// What the dictionaries of this machine say of the words.
fn spelling(root: &Path, cx: &LintContext<'_>) -> Vec<Diagnostic> {
    let languages = lint::spelling::languages(cx).into_iter();
    let found = languages.flat_map(|language| match dictionaries::speller(root, &language) {
        Some(speller) => lint::spelling::check(cx, &language, &speller),
        None => vec![lint::spelling::no_dictionary(cx, &language, dictionaries::way(&language))],
    });
    found.collect()
}
