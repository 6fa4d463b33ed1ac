//! `folio publish`: checks, builds, shows what would change on the host, asks, and puts it there.
//!
//! The run itself is in `publish_run`; here is what a terminal shows of it, and how it is asked. An error
//! of the site is reported before any host is contacted.

use std::io::IsTerminal;
use std::path::Path;
use std::sync::Arc;

use clap::Args;

use crate::base::{Diagnostic, OutputPath, Severity};
use crate::cli::common::read;
use crate::cli::publish_run::{Agreement, BuiltSite, Published, ShownPlan};
use crate::cli::publish_text::progress_line;
use crate::cli::publish_ways::first_steps;
use crate::cli::question::confirm;
use crate::cli::report::{Format, print, print_diagnostics, print_stderr, takes_escapes};
use crate::cli::{Exit, Folder};
use crate::emit::codes::PUBLISH_REFUSED;
use crate::emit::publish::PublishError;
use crate::source::SourceSet;

#[derive(Args)]
pub struct Publish {
    #[command(flatten)]
    folder: Folder,
    /// Which place: the NAME of [publish.NAME] in site.toml
    #[arg(long, value_name = "NAME")]
    to: Option<String>,
    /// Show what would change there, and change nothing
    #[arg(long)]
    dry_run: bool,
    /// Do not ask
    #[arg(long)]
    yes: bool,
    /// Also remove more than three in ten files, or write over what folio did not put there
    #[arg(long)]
    allow_removals: bool,
    /// Open the published page in the browser
    #[arg(long)]
    open: bool,
}

impl Publish {
    pub fn run(&self, root: &Path) -> Exit {
        let root = &self.folder.below(root);
        let sources = match read(root, None) {
            Ok(sources) => Arc::new(sources),
            Err(diagnostic) => {
                report(&[diagnostic], &SourceSet::default());
                return Exit::Failure;
            }
        };
        let site = BuiltSite::new(root, &sources);
        // What is wrong with the site is said before what is missing for a host.
        report(&site.diagnostics, &sources);
        if site.has_errors() {
            print_stderr("Nothing was published: what is on the web is as it was.\n");
            return Exit::Failure;
        }
        let target = match site.target(self.to.as_deref()) {
            Ok(target) => target,
            Err(error) => {
                report(&[error.diagnostic()], &SourceSet::default());
                if site.places().targets.is_empty() {
                    print_stderr(&first_steps());
                }
                return Exit::Failure;
            }
        };
        let mut terminal = Terminal {
            publish: self,
            is_shown: is_terminal() && takes_escapes(),
            is_counting: false,
        };
        let done = site.publish(target, self.dry_run, &mut terminal);
        terminal.clear();
        match done {
            Ok(Some(published)) => {
                self.say(&published);
                Exit::Done
            }
            Ok(None) if self.dry_run => Exit::Done,
            Ok(None) => Exit::Failure,
            Err(diagnostics) => {
                report(&diagnostics, &sources);
                Exit::Failure
            }
        }
    }

    fn say(&self, published: &Published) {
        for remark in &published.remarks {
            print(&format!("{remark}\n"));
        }
        let what = published.what;
        let seen_at = published.address.as_ref().or(published.local_page.as_ref());
        match seen_at {
            Some(at) => print(&format!("{what}: {at}\n")),
            None => print(&format!("{what}.\n")),
        }
        // To open an archive is to unpack it.
        if self.open
            && published.is_online
            && let Some(at) = seen_at
            && open::that_detached(at).is_err()
        {
            print_stderr("The browser could not be opened: open the address by hand.\n");
        }
    }
}

fn report(diagnostics: &[Diagnostic], sources: &SourceSet) {
    print_diagnostics(diagnostics, sources, Format::Human, Severity::Warning);
}

fn is_terminal() -> bool {
    let (input, output) = (std::io::stdin(), std::io::stdout());
    input.is_terminal() && output.is_terminal() && std::io::stderr().is_terminal()
}

/// Shows the plan, asks, and says in one line how far it is.
struct Terminal<'a> {
    publish: &'a Publish,
    is_shown: bool,
    is_counting: bool,
}

impl Terminal<'_> {
    fn clear(&self) {
        if self.is_counting {
            print_stderr("\r\x1b[K");
        }
    }
}

impl Agreement for Terminal<'_> {
    fn shows(&mut self, plan: &ShownPlan) {
        print(&plan.text);
    }

    fn agrees(&mut self, plan: &ShownPlan) -> Result<bool, PublishError> {
        if let Some(message) = &plan.to_be_allowed
            && !self.publish.allow_removals
        {
            if !self.publish.dry_run {
                let help = "if that is what you want, add `--allow-removals`";
                return Err(PublishError::new(&PUBLISH_REFUSED, message, help));
            }
            print(&format!("To do this, `--allow-removals` is needed: {message}.\n"));
        }
        if self.publish.dry_run {
            print("Nothing was changed: this was a dry run.\n");
            return Ok(false);
        }
        if self.publish.yes {
            return Ok(true);
        }
        if !is_terminal() {
            print_stderr(
                "Nothing was published, as nobody could be asked. If the plan is right, run the same \
                with `--yes`.\n",
            );
            return Ok(false);
        }
        if confirm("Publish this?", false) == Some(true) {
            return Ok(true);
        }
        print_stderr("Nothing was published.\n");
        Ok(false)
    }

    fn step(&mut self, number: usize, of: usize, path: &OutputPath) {
        if self.is_shown {
            self.is_counting = true;
            print_stderr(&format!("\r\x1b[K{}", progress_line(number, of, path)));
        }
    }
}
