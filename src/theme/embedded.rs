//! The standard themes, from the binary.

use std::borrow::Cow;
use std::collections::BTreeSet;

use bytes::Bytes;
use rust_embed::Embed;

#[derive(Embed)]
#[folder = "themes/"]
struct Themes;

/// The names of all standard themes.
pub fn names() -> BTreeSet<String> {
    Themes::iter()
        .filter_map(|path| path.split_once('/').map(|(name, _)| name.to_owned()))
        .collect()
}

/// The files of one standard theme: their paths inside it, and their bytes.
pub fn files(name: &str) -> Vec<(String, Bytes)> {
    let prefix = format!("{name}/");
    let mut files: Vec<_> = Themes::iter()
        .filter_map(|path| {
            Some((path.strip_prefix(&prefix)?.to_owned(), bytes(Themes::get(&path)?.data)))
        })
        .collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    files
}

fn bytes(data: Cow<'static, [u8]>) -> Bytes {
    match data {
        Cow::Borrowed(data) => Bytes::from_static(data),
        Cow::Owned(data) => Bytes::from(data),
    }
}
