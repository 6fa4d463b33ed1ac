//! Fluent files, read: the text of a message in the first language that has it. Knows no message
//! by its name.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::Entry;

use crate::base::Digest;

/// One Fluent file.
pub struct WordFile {
    resource: Arc<FluentResource>,
    digest: Digest,
}

/// The messages of a language, and of those that speak for what it lacks.
pub struct Messages {
    /// Of the files that they come from: equal digests mean equal messages.
    pub digest: Digest,
    bundles: Vec<FluentBundle<Arc<FluentResource>>>,
}

impl WordFile {
    /// Reads a file. A message that cannot be read counts as missing.
    pub fn new(text: String) -> WordFile {
        let digest = Digest::of(text.as_bytes());
        let resource = FluentResource::try_new(text).unwrap_or_else(|(partial, _)| partial);
        WordFile { resource: Arc::new(resource), digest }
    }

    /// Its messages, as they were read.
    pub(super) fn entries(&self) -> impl Iterator<Item = &Entry<&str>> {
        self.resource.entries()
    }
}

impl Messages {
    /// The messages of these languages, by tag and file: the first that has a message gives it.
    pub fn new(languages: &[(&str, &WordFile)]) -> Messages {
        let digests: Vec<&[u8]> = languages
            .iter()
            .flat_map(|(tag, resource)| [tag.as_bytes(), resource.digest.bytes()])
            .collect();
        Messages {
            digest: Digest::of_parts(&digests),
            bundles: languages.iter().map(|(tag, file)| bundle(tag, &file.resource)).collect(),
        }
    }

    /// The text of a message; its name, where no language has it whole.
    pub fn text(&self, id: &str, variables: Option<&FluentArgs<'_>>) -> String {
        let whole = self.bundles.iter().find_map(|bundle| {
            let message = bundle.get_message(id)?;
            let mut errors = Vec::new();
            let text = bundle.format_pattern(message.value()?, variables, &mut errors).into_owned();
            errors.is_empty().then_some(text)
        });
        whole.unwrap_or_else(|| id.to_owned())
    }
}

impl PartialEq for Messages {
    fn eq(&self, other: &Messages) -> bool {
        self.digest == other.digest
    }
}

impl Eq for Messages {}

impl Hash for Messages {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.digest.hash(state);
    }
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Messages").field(&self.digest).finish()
    }
}

fn bundle(tag: &str, resource: &Arc<FluentResource>) -> FluentBundle<Arc<FluentResource>> {
    let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
    // No invisible marks around a variable: they would end up in addresses, files and copied text.
    bundle.set_use_isolating(false);
    // `NUMBER` is needed for ordinals. Neither call can fail on a new bundle, but for a message
    // that a file has twice, and a test finds that.
    let _ = bundle.add_builtins();
    let _ = bundle.add_resource(Arc::clone(resource));
    bundle
}
