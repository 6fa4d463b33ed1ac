//! The standard themes, from the binary.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use bytes::Bytes;
use rust_embed::Embed;

use crate::base::Hashed;

#[derive(Embed)]
#[folder = "themes/"]
struct Themes;

/// The names of all standard themes.
pub fn names() -> BTreeSet<String> {
    Themes::iter()
        .filter_map(|path| path.split_once('/').map(|(name, _)| name.to_owned()))
        .collect()
}

/// The files of one standard theme: their paths inside it, and their bytes. Memoized: their hash is
/// a part of every page's key, and they hold fonts.
#[comemo::memoize]
pub fn files(name: &str) -> Arc<Vec<(String, Hashed<Bytes>)>> {
    let prefix = format!("{name}/");
    let file = |path: Cow<'static, str>| {
        let bytes = Hashed::new(bytes(Themes::get(&path)?.data));
        Some((path.strip_prefix(&prefix)?.to_owned(), bytes))
    };
    let mut files: Vec<_> =
        Themes::iter().filter(|path| path.starts_with(&prefix)).filter_map(file).collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    Arc::new(files)
}

fn bytes(data: Cow<'static, [u8]>) -> Bytes {
    match data {
        Cow::Borrowed(data) => Bytes::from_static(data),
        Cow::Owned(data) => Bytes::from(data),
    }
}
