//! The `@` rules of CSS, to find a slip in the name of one.
//!
//! Refuses none: a rule that is like no known one is let through.

use crate::base::did_you_mean;

const AT_RULES: [&str; 18] = [
    "charset",
    "color-profile",
    "container",
    "counter-style",
    "font-face",
    "font-feature-values",
    "font-palette-values",
    "import",
    "keyframes",
    "layer",
    "media",
    "namespace",
    "page",
    "position-try",
    "property",
    "scope",
    "starting-style",
    "supports",
];

/// The known rule that was probably meant; `None` for a known rule and for one like no other.
pub fn nearest(name: &str) -> Option<&'static str> {
    if AT_RULES.contains(&name) {
        return None;
    }
    did_you_mean(name, AT_RULES.into_iter())
}
