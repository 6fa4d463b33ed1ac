//! `folio publish`: checks, builds, shows what would change on the host, asks, and puts it there.
//!
//! It decides nothing about files or order: `emit::publish` does. An error of the site is reported
//! before any host is contacted.

#![expect(clippy::disallowed_methods, reason = "secrets of hosts stand in the environment")]

use std::io::IsTerminal;
use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use clap::Args;

use crate::base::{Diagnostic, OutputPath, Severity, counted};
use crate::cli::common::{options_now, read};
use crate::cli::publish_text::{FIRST_STEPS, plan_text, progress_line};
use crate::cli::question::confirm;
use crate::cli::report::{Format, print, print_diagnostics, print_stderr, takes_escapes};
use crate::cli::{Exit, Folder};
use crate::emit::codes::{PUBLISH_REFUSED, PUBLISH_TARGET};
use crate::emit::publish::{
    Author, ByHand, HostContext, Lock, Pending, Progress, PublishError, PublishFiles, PublishPlan,
    Step, open as open_host,
};
use crate::emit::{DiskStore, EmitError, emit, examine};
use crate::lint::by_hand;
use crate::model::Profile;
use crate::model::settings::PublishTarget;
use crate::pipeline::{PlannedSite, Rendering};
use crate::plan::{LayeredStore, Outputs};
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

/// Why a publish ended before its time. All of it is printed already but for the diagnostics.
enum Stop {
    Diagnosed(Vec<Diagnostic>),
    /// Nothing was put, and it is said why.
    NotAgreed,
    /// Nothing was put, as was asked for.
    Dry,
}

impl From<PublishError> for Stop {
    fn from(error: PublishError) -> Self {
        Stop::Diagnosed(vec![error.diagnostic()])
    }
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
        match self.publish(root, &sources) {
            Ok(()) | Err(Stop::Dry) => Exit::Done,
            Err(Stop::NotAgreed) => Exit::Failure,
            Err(Stop::Diagnosed(diagnostics)) => {
                report(&diagnostics, &sources);
                Exit::Failure
            }
        }
    }

    fn publish(&self, root: &Path, sources: &Arc<SourceSet>) -> Result<(), Stop> {
        let options = options_now(true, false);
        let site = PlannedSite::new(Arc::clone(sources), &options);
        let store = LayeredStore::new(DiskStore::new(root, SystemTime::now()));
        // What is wrong with the site is said before what is missing for a host.
        let Rendering { outputs, diagnostics } = site.render_all(&store);
        let diagnostics = site.conclude(&outputs, diagnostics, &store);
        if diagnostics.iter().any(Diagnostic::is_error) {
            report(&diagnostics, sources);
            print_stderr("Nothing was published: what is on the web is as it was.\n");
            return Err(Stop::NotAgreed);
        }
        report(&diagnostics, sources);
        let profile = site.profile();
        let target = self.target(profile)?;
        let prevented = |error: EmitError| Stop::Diagnosed(vec![error.diagnostic()]);
        if self.dry_run {
            examine(root, &outputs).map_err(prevented)?;
        } else {
            emit(root, &outputs).map_err(prevented)?;
            store.below.prune();
        }
        let by_hand = ByHand::read(root, &outputs)?;
        let found = by_hand::check(profile, &by_hand.files);
        if !found.is_empty() {
            return Err(Stop::Diagnosed(found));
        }
        self.put(root, profile, target, &outputs, by_hand)
    }

    /// The place that is meant.
    fn target<'p>(&self, profile: &'p Profile) -> Result<&'p PublishTarget, Stop> {
        let settings = &profile.settings.publish;
        let names: Vec<&str> = settings.targets.iter().map(PublishTarget::label).collect();
        let error = |message: String, help: String| {
            Stop::from(PublishError::new(&PUBLISH_TARGET, message, help))
        };
        if names.is_empty() {
            let (message, help) = (
                "site.toml does not say where the site goes".to_owned(),
                "add one of the four ways below to it, then run `folio publish` again".to_owned(),
            );
            report(
                &[PublishError::new(&PUBLISH_TARGET, message, help).diagnostic()],
                &SourceSet::default(),
            );
            print_stderr(FIRST_STEPS);
            return Err(Stop::NotAgreed);
        }
        match &self.to {
            Some(word) => settings.find(word).ok_or_else(|| {
                let help = match settings.near(word) {
                    Some(near) => format!("did you mean `--to {near}`?"),
                    None => format!("its places are {}", names.join(", ")),
                };
                error(format!("site.toml has no `[publish.{word}]`"), help)
            }),
            None => settings.default_target().ok_or_else(|| {
                let message = format!("site.toml names {} places", names.len());
                error(message, format!("say which, as in `folio publish --to {}`", names[0]))
            }),
        }
    }

    fn put(
        &self,
        root: &Path,
        profile: &Profile,
        target: &PublishTarget,
        outputs: &Outputs,
        by_hand: ByHand,
    ) -> Result<(), Stop> {
        let by_hand_paths: Vec<OutputPath> =
            by_hand.files.iter().map(|(path, _)| path.clone()).collect();
        let made = outputs.site.iter().map(|(path, bytes)| (path.clone(), bytes.clone()));
        let files: PublishFiles = made.chain(by_hand.files).collect();
        let lock = Lock::take(root, target.name.as_deref())?;
        let cx = HostContext {
            root,
            workspace: lock.workspace(),
            address: profile.settings.url.as_deref(),
            environment: &|name| std::env::var(name).ok().filter(|value| !value.is_empty()),
            author: Author {
                name: profile.person.name.clone(),
                email: profile.person.email.clone(),
            },
            now: options_now(false, false).now,
        };
        let host = open_host(&target.destination, &cx)?;
        let mut pending = Pending::prepare(host, &lock, files)?;
        let address = cx.address.map(str::to_owned).or_else(|| pending.address.clone());
        let address = address.filter(|_| pending.is_online());
        let page = pending.local_page().map(|page| page.display().to_string());
        print(&plan_text(&pending, address.as_deref(), &by_hand_paths, &by_hand.left));
        if pending.plan.is_empty() {
            if !self.dry_run {
                pending.note_unchanged()?;
            }
            return self.done(&pending, address.or(page), "Nothing to do");
        }
        self.agree(&pending.plan)?;
        let mut progress =
            Counter { done: 0, of: pending.steps(), is_shown: is_terminal() && takes_escapes() };
        let put = pending.put(&mut progress);
        progress.clear();
        for remark in put? {
            print(&format!("{remark}\n"));
        }
        let what = if pending.is_online() { "Published" } else { "Made" };
        self.done(&pending, address.or(page), what)
    }

    /// Whether the plan may be done.
    fn agree(&self, plan: &PublishPlan) -> Result<(), Stop> {
        if plan.needs_permission() && !self.allow_removals {
            let removals = plan.removals();
            let message = if !plan.overwritten.is_empty() {
                let files = counted(plan.overwritten.len(), "file");
                format!(
                    "this would write over {files} that folio on this computer did not put there"
                )
            } else if removals.of == 0 {
                let files = counted(removals.removed, "file");
                format!("this would remove {files} that folio on this computer did not put there")
            } else {
                let files = counted(removals.of, "file");
                format!("this would remove {} of the {files} of the last publish", removals.removed)
            };
            let help = "if that is what you want, add `--allow-removals`";
            if self.dry_run {
                print(&format!("To do this, `--allow-removals` is needed: {message}.\n"));
            } else {
                return Err(PublishError::new(&PUBLISH_REFUSED, message, help).into());
            }
        }
        if self.dry_run {
            print("Nothing was changed: this was a dry run.\n");
            return Err(Stop::Dry);
        }
        if self.yes {
            return Ok(());
        }
        if !is_terminal() {
            print_stderr(
                "Nothing was published, as nobody could be asked. If the plan is right, run the same \
                with `--yes`.\n",
            );
            return Err(Stop::NotAgreed);
        }
        if confirm("Publish this?", false) == Some(true) {
            return Ok(());
        }
        print_stderr("Nothing was published.\n");
        Err(Stop::NotAgreed)
    }

    fn done(&self, pending: &Pending<'_>, seen_at: Option<String>, what: &str) -> Result<(), Stop> {
        match &seen_at {
            Some(at) => print(&format!("{what}: {at}\n")),
            None => print(&format!("{what}.\n")),
        }
        // To open an archive is to unpack it.
        if self.open
            && pending.is_online()
            && let Some(at) = seen_at
            && open::that_detached(&at).is_err()
        {
            print_stderr("The browser could not be opened: open the address by hand.\n");
        }
        Ok(())
    }
}

fn report(diagnostics: &[Diagnostic], sources: &SourceSet) {
    print_diagnostics(diagnostics, sources, Format::Human, Severity::Warning);
}

fn is_terminal() -> bool {
    let (input, output) = (std::io::stdin(), std::io::stdout());
    input.is_terminal() && output.is_terminal() && std::io::stderr().is_terminal()
}

/// Says how far it is, in one line of a terminal.
struct Counter {
    done: usize,
    of: usize,
    is_shown: bool,
}

impl Counter {
    fn clear(&self) {
        if self.is_shown {
            print_stderr("\r\x1b[K");
        }
    }
}

impl Progress for Counter {
    fn before(&mut self, step: &Step<'_>) -> Result<(), PublishError> {
        self.done += 1;
        if self.is_shown {
            let path = match step {
                Step::Put(file) => &file.path,
                Step::Remove(path) => path,
            };
            print_stderr(&format!("\r\x1b[K{}", progress_line(self.done, self.of, path)));
        }
        Ok(())
    }
}
