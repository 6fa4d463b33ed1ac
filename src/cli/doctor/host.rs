//! What `folio publish` needs of this machine before it contacts a host: settings, programs and
//! secrets.
//!
//! Contacts nobody, and shows no secret: whether a host lets the person in is known when it is asked.

#![expect(clippy::disallowed_methods, reason = "secrets of hosts stand in the environment")]

use crate::cli::common::options_now;
use crate::cli::doctor::finding::{Examined, Finding};
use crate::emit::publish::{Author, Host, HostContext, Lock, open, weigh};
use crate::model::Profile;
use crate::model::settings::PublishTarget;

/// Each place that site.toml names.
pub fn hosts(examined: &Examined) -> Vec<Finding> {
    let Some(site) = &examined.site else { return Vec::new() };
    let targets = &site.profile.settings.publish.targets;
    if targets.is_empty() {
        return vec![Finding::ok("site.toml names no host; `folio publish` shows how to name one")];
    }
    let by_hand = examined.by_hand.iter().flatten().flat_map(|by_hand| &by_hand.files);
    let bytes = site.outputs.site.values().chain(by_hand.map(|(_, bytes)| bytes));
    let bytes = bytes.map(|bytes| bytes.len() as u64).sum();
    targets.iter().map(|target| host(examined, &site.profile, target, bytes)).collect()
}

/// `bytes` is what the site weighs.
fn host(examined: &Examined, profile: &Profile, target: &PublishTarget, bytes: u64) -> Finding {
    let label = target.label();
    let context = HostContext {
        root: &examined.folder,
        workspace: &Lock::workspace_of(&examined.folder, target.name.as_deref()),
        address: profile.settings.url.as_deref(),
        environment: &|name| std::env::var(name).ok().filter(|value| !value.is_empty()),
        author: Author { name: profile.person.name.clone(), email: profile.person.email.clone() },
        now: options_now(false, false).now,
    };
    match open(&target.destination, &context) {
        Ok(host) => of_open_host(label, &*host, bytes),
        Err(error) => Finding::stop(
            format!("a publish to `{label}` cannot begin: {}", error.message),
            error.help,
        ),
    }
}

fn of_open_host(label: &str, host: &dyn Host, bytes: u64) -> Finding {
    match weigh(host, bytes) {
        Ok(_) => Finding::ok(format!("a publish to `{label}` can begin: {}", host.place())),
        Err(error) => Finding::stop(
            format!("a publish to `{label}` would be refused: {}", error.message),
            error.help,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::of_open_host;
    use crate::base::OutputPath;
    use crate::cli::doctor::finding::Level;
    use crate::emit::publish::{Host, Progress, PublishError, PublishFiles, Remote, Step};

    /// A host that takes a hundred bytes.
    struct Small;

    impl Host for Small {
        fn place(&self) -> String {
            "a small place".to_owned()
        }

        fn most_bytes(&self) -> Option<u64> {
            Some(100)
        }

        fn fetch(&mut self, _: &PublishFiles) -> Result<Remote, PublishError> {
            Ok(Remote::default())
        }

        fn put(
            &mut self,
            _: &[Step<'_>],
            _: &[OutputPath],
            _: &mut dyn Progress,
        ) -> Result<Vec<String>, PublishError> {
            Ok(Vec::new())
        }
    }

    #[test]
    fn a_site_that_is_too_heavy_would_be_refused() {
        assert_eq!(of_open_host("web", &Small, 100).level, Level::Ok);
        let finding = of_open_host("web", &Small, 101);
        assert_eq!(finding.level, Level::Stop);
        assert!(finding.text.contains("the site weighs 101 bytes"), "{}", finding.text);
    }
}
