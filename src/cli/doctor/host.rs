//! What `folio publish` needs of this machine before it contacts a host: settings, programs and
//! secrets.
//!
//! Contacts nobody, and shows no secret: whether a host lets the person in is known when it is asked.

#![expect(clippy::disallowed_methods, reason = "secrets of hosts stand in the environment")]

use crate::cli::common::options_now;
use crate::cli::doctor::finding::{Examined, Finding};
use crate::emit::publish::{Author, HostContext, open};
use crate::model::Profile;
use crate::model::settings::PublishTarget;

/// Each place that site.toml names.
pub fn hosts(examined: &Examined) -> Vec<Finding> {
    let Some(site) = &examined.site else { return Vec::new() };
    let targets = &site.profile.settings.publish.targets;
    if targets.is_empty() {
        return vec![Finding::ok("site.toml names no host; `folio publish` shows how to name one")];
    }
    targets.iter().map(|target| host(examined, &site.profile, target)).collect()
}

fn host(examined: &Examined, profile: &Profile, target: &PublishTarget) -> Finding {
    let label = target.label();
    let context = HostContext {
        root: &examined.folder,
        workspace: &examined.path(".folio/publish"),
        address: profile.settings.url.as_deref(),
        environment: &|name| std::env::var(name).ok().filter(|value| !value.is_empty()),
        author: Author { name: profile.person.name.clone(), email: profile.person.email.clone() },
        now: options_now(false, false).now,
    };
    match open(&target.destination, &context) {
        Ok(host) => Finding::ok(format!("a publish to `{label}` can begin: {}", host.place())),
        Err(error) => Finding::stop(
            format!("a publish to `{label}` cannot begin: {}", error.message),
            error.help,
        ),
    }
}
