//! A site in several languages, each with a folder of its own, `content/en/…`: the texts of one
//! language are read as those of a site that has no other.
//!
//! That is English, or the first by its name. A text of another is called as Hugo calls it where it
//! lies beside the first, `index.zh.md`, so that it is known and not carried.

use std::collections::{BTreeMap, BTreeSet};

use crate::import::format::site_folder::folder::Folder;
use crate::import::input::Input;

/// What is in the folder of a language.
const INNER: [&str; 10] = [
    "authors/",
    "publication/",
    "publications/",
    "event/",
    "events/",
    "talk/",
    "post/",
    "blog/",
    "home/",
    "_index.md",
];

/// The folder with one language only; `None` where it has one from the start.
pub fn first(input: &Input) -> Option<Input> {
    let folder = Folder::of(input)?;
    let languages: BTreeSet<&str> = folder.paths().filter_map(language).collect();
    let own = languages.get("en").or_else(|| languages.first())?;
    let mut files: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for path in folder.paths() {
        let bytes = folder.bytes(path).unwrap_or_default().to_vec();
        let inner = path.strip_prefix("content/").and_then(|rest| rest.split_once('/'));
        let name = match inner.filter(|(first, _)| languages.contains(first)) {
            Some((first, rest)) if first == *own => format!("content/{rest}"),
            Some((first, rest)) => match rest.strip_suffix(".md") {
                Some(stem) => format!("content/{stem}.{first}.md"),
                None => path.to_owned(),
            },
            None => path.to_owned(),
        };
        files.insert(name, bytes);
    }
    Some(Input::folder(input.name.clone(), files))
}

/// Whether a file is of another language: `index.zh.md`.
pub fn is_translation(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.strip_suffix(".md").unwrap_or(name);
    let language = stem.rsplit_once('.').map(|(_, language)| language);
    language.is_some_and(|language| {
        let main = language.split('-').next().unwrap_or_default();
        main.len() == 2 && main.bytes().all(|byte| byte.is_ascii_lowercase()) && language != "en"
    })
}

fn language(path: &str) -> Option<&str> {
    let (first, rest) = path.strip_prefix("content/")?.split_once('/')?;
    let main = first.split('-').next().unwrap_or_default();
    let is_code = main.len() == 2 && main.bytes().all(|byte| byte.is_ascii_lowercase());
    (is_code && INNER.iter().any(|inner| rest.starts_with(inner))).then_some(first)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::first;
    use crate::import::format::site_folder::folder::Folder;
    use crate::import::input::Input;

    #[test]
    fn one_language_is_read_and_the_others_are_known() {
        let paths =
            ["content/zh/blog/a/index.md", "content/en/blog/a/index.md", "data/authors/me.yaml"];
        let files = paths.map(|path| (path.to_owned(), b"x".to_vec()));
        let input = Input::folder("site", BTreeMap::from(files));
        let one = first(&input).unwrap();
        let names: Vec<_> = Folder::of(&one).unwrap().paths().map(str::to_owned).collect();
        assert_eq!(
            names,
            ["content/blog/a/index.md", "content/blog/a/index.zh.md", "data/authors/me.yaml"]
        );
        assert!(first(&one).is_none());
    }
}
