//! One run of publishing, for the terminal and for a page alike: the site is built whole, its plan is
//! shown to whoever agrees, and what is agreed to is put on the host.
//!
//! It prints nothing and asks nobody itself: what it finds are values and diagnostics. It decides
//! nothing about files or order: `emit::publish` does.

#![expect(clippy::disallowed_methods, reason = "secrets of hosts stand in the environment")]

use std::path::Path;
use std::sync::Arc;
use std::time::SystemTime;

use crate::base::{Diagnostic, Digest, OutputPath, counted};
use crate::cli::common::options_now;
use crate::cli::publish_text::plan_text;
use crate::emit::codes::PUBLISH_TARGET;
use crate::emit::publish::{
    Author, ByHand, HostContext, Lock, Pending, Progress, PublishError, PublishFiles, PublishPlan,
    Step, open as open_host,
};
use crate::emit::{DiskStore, EmitError, emit, examine};
use crate::lint::by_hand;
use crate::model::settings::{PublishSettings, PublishTarget};
use crate::pipeline::{PlannedSite, Rendering};
use crate::plan::{LayeredStore, Outputs};
use crate::source::SourceSet;

/// A site that is built whole, and not written.
pub struct BuiltSite<'a> {
    root: &'a Path,
    site: PlannedSite,
    store: LayeredStore<DiskStore>,
    outputs: Outputs,
    /// All that was found.
    pub diagnostics: Vec<Diagnostic>,
}

/// What would change on the host.
#[derive(Clone)]
pub struct ShownPlan {
    /// The plan as a person reads it.
    pub text: String,
    /// Names the place, all files that go and all that is done there: to say it again is to say yes to
    /// just that.
    pub id: String,
    /// What needs to be allowed besides, in words.
    pub to_be_allowed: Option<String>,
}

/// What was done.
pub struct Published {
    /// In a word or two.
    pub what: &'static str,
    pub is_online: bool,
    /// Where readers find the site.
    pub address: Option<String>,
    /// The file of this machine that shows what was put on it.
    pub local_page: Option<String>,
    /// What the person should read afterwards.
    pub remarks: Vec<String>,
}

/// Whoever sees the plan, says yes or no, and sees how far it is.
pub trait Agreement {
    /// Shows the plan, also one that changes nothing.
    fn shows(&mut self, plan: &ShownPlan);

    /// Whether a plan that was shown may be done.
    fn agrees(&mut self, plan: &ShownPlan) -> Result<bool, PublishError>;

    /// Told before each step.
    fn step(&mut self, number: usize, of: usize, path: &OutputPath);
}

impl<'a> BuiltSite<'a> {
    pub fn new(root: &'a Path, sources: &Arc<SourceSet>) -> BuiltSite<'a> {
        let site = PlannedSite::new(Arc::clone(sources), &options_now(true, false));
        let store = LayeredStore::new(DiskStore::new(root, SystemTime::now()));
        let Rendering { outputs, diagnostics } = site.render_all(&store);
        let diagnostics = site.conclude(&outputs, diagnostics, &store);
        BuiltSite { root, site, store, outputs, diagnostics }
    }

    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(Diagnostic::is_error)
    }

    /// The places that site.toml names.
    pub fn places(&self) -> &PublishSettings {
        &self.site.profile().settings.publish
    }

    /// The place that a word means, or the one that is meant without a word.
    pub fn target(&self, word: Option<&str>) -> Result<&PublishTarget, PublishError> {
        let places = self.places();
        let names: Vec<&str> = places.targets.iter().map(PublishTarget::label).collect();
        let error =
            |message: String, help: String| Err(PublishError::new(&PUBLISH_TARGET, message, help));
        if names.is_empty() {
            return error(
                "site.toml does not say where the site goes".to_owned(),
                "add one of the four ways below to it, then run `folio publish` again".to_owned(),
            );
        }
        let found = word.map_or_else(|| places.default_target(), |word| places.find(word));
        match (found, word) {
            (Some(target), _) => Ok(target),
            (None, Some(word)) => {
                let help = match places.near(word) {
                    Some(near) => format!("did you mean `--to {near}`?"),
                    None => format!("its places are {}", names.join(", ")),
                };
                error(format!("site.toml has no `[publish.{word}]`"), help)
            }
            (None, None) => {
                let message = format!("site.toml names {} places", names.len());
                error(message, format!("say which, as in `folio publish --to {}`", names[0]))
            }
        }
    }

    /// Shows what would change at a place, and does it if that is agreed to; `None` if not. A dry run
    /// writes nothing to `dist/` either. The caller has looked for errors.
    pub fn publish(
        &self,
        target: &PublishTarget,
        is_dry: bool,
        agreement: &mut dyn Agreement,
    ) -> Result<Option<Published>, Vec<Diagnostic>> {
        let prevented = |error: EmitError| vec![error.diagnostic()];
        if is_dry {
            examine(self.root, &self.outputs).map_err(prevented)?;
        } else {
            emit(self.root, &self.outputs).map_err(prevented)?;
            self.store.below.prune();
        }
        let stopped = |error: PublishError| vec![error.diagnostic()];
        let by_hand = ByHand::read(self.root, &self.outputs).map_err(stopped)?;
        let found = by_hand::check(self.site.profile(), &by_hand.files);
        if !found.is_empty() {
            return Err(found);
        }
        self.put(target, is_dry, by_hand, agreement).map_err(stopped)
    }

    fn put(
        &self,
        target: &PublishTarget,
        is_dry: bool,
        by_hand: ByHand,
        agreement: &mut dyn Agreement,
    ) -> Result<Option<Published>, PublishError> {
        let profile = self.site.profile();
        let by_hand_paths: Vec<OutputPath> =
            by_hand.files.iter().map(|(path, _)| path.clone()).collect();
        let made = self.outputs.site.iter().map(|(path, bytes)| (path.clone(), bytes.clone()));
        let files: PublishFiles = made.chain(by_hand.files).collect();
        let lock = Lock::take(self.root, target.name.as_deref())?;
        let cx = HostContext {
            root: self.root,
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
        let plan = ShownPlan {
            text: plan_text(&pending, address.as_deref(), &by_hand_paths, &by_hand.left),
            id: id(&pending),
            to_be_allowed: to_be_allowed(&pending.plan),
        };
        agreement.shows(&plan);
        let mut published = Published {
            what: "Nothing to do",
            is_online: pending.is_online(),
            address,
            local_page: pending.local_page().map(|page| page.display().to_string()),
            remarks: Vec::new(),
        };
        if pending.plan.is_empty() {
            if !is_dry {
                pending.note_unchanged()?;
            }
            return Ok(Some(published));
        }
        if !agreement.agrees(&plan)? || is_dry {
            return Ok(None);
        }
        let mut progress = Counter { done: 0, of: pending.steps(), agreement };
        published.remarks = pending.put(&mut progress)?;
        published.what = if published.is_online { "Published" } else { "Made" };
        Ok(Some(published))
    }
}

/// The place, all files that go, and what becomes of each.
fn id(pending: &Pending<'_>) -> String {
    let PublishPlan { added, changed, removed, kept, foreign, overwritten, record, .. } =
        &pending.plan;
    let mut parts: Vec<&[u8]> = vec![pending.place.as_bytes()];
    for paths in [added, changed, removed, kept, foreign, overwritten] {
        parts.extend(paths.iter().map(|path| path.as_str().as_bytes()));
        parts.push(b"");
    }
    for (path, file) in &record.files {
        parts.extend([path.as_str().as_bytes(), file.digest.as_bytes()]);
    }
    Digest::of_parts(&parts).to_string()
}

fn to_be_allowed(plan: &PublishPlan) -> Option<String> {
    if !plan.needs_permission() {
        return None;
    }
    let removals = plan.removals();
    Some(if !plan.overwritten.is_empty() {
        let files = counted(plan.overwritten.len(), "file");
        format!("this would write over {files} that folio on this computer did not put there")
    } else if removals.of == 0 {
        let files = counted(removals.removed, "file");
        format!("this would remove {files} that folio on this computer did not put there")
    } else {
        let files = counted(removals.of, "file");
        format!("this would remove {} of the {files} of the last publish", removals.removed)
    })
}

/// Says how far it is.
struct Counter<'a> {
    done: usize,
    of: usize,
    agreement: &'a mut dyn Agreement,
}

impl Progress for Counter<'_> {
    fn before(&mut self, step: &Step<'_>) -> Result<(), PublishError> {
        self.done += 1;
        let path = match step {
            Step::Put(file) => &file.path,
            Step::Remove(path) => path,
        };
        self.agreement.step(self.done, self.of, path);
        Ok(())
    }
}
