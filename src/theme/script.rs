//! The script: what a theme has in `js/`, as one module under a name that changes with its content.
//!
//! It is handed on as it was written. A page must be whole without it.

use bytes::Bytes;

use crate::base::{Digest, OutputPath};
use crate::theme::layers::Theme;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Script {
    pub output: OutputPath,
    pub bytes: Bytes,
}

/// The script of a theme; `None` for a theme without one.
pub fn script(theme: &Theme) -> Option<Script> {
    let files = theme.below("js").into_iter().filter(|(path, _)| path.ends_with(".js"));
    let text = files.filter_map(|(_, file)| file.text()).collect::<Vec<_>>().join("\n");
    if text.trim().is_empty() {
        return None;
    }
    let bytes = Bytes::from(text);
    Some(Script {
        output: OutputPath::new(&format!("assets/site-{}.js", Digest::of(&bytes).short())),
        bytes,
    })
}
