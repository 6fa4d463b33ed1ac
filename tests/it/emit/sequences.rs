//! Any sequence of builds, compared with a model.

use bytes::Bytes;
use folio::base::OutputPath;
use folio::emit::emit;
use folio::plan::Outputs;
use proptest::prelude::*;

use super::{Files, files, folder, write};

const PATHS: [&str; 12] = [
    "a",
    "a/b",
    "a/b/c",
    "a-b",
    "d/e",
    "d/f/g",
    "d/f/h",
    "i/j",
    "index.html",
    "i/k/l/m",
    ".well-known/x",
    "ä ö",
];

fn clashes(one: &str, other: &str) -> bool {
    one == other || one.starts_with(&format!("{other}/")) || other.starts_with(&format!("{one}/"))
}

fn any_site() -> impl Strategy<Value = Files> {
    prop::collection::vec(
        (prop::sample::select(&PATHS[..]), prop::sample::select(&["", "x", "y", "long"][..])),
        0..8,
    )
    .prop_map(|list| {
        let mut files = Files::new();
        for (path, text) in list {
            if !files.keys().any(|other| clashes(other, path)) {
                files.insert(path.to_owned(), text.repeat(1 + 30 * text.len()).into_bytes());
            }
        }
        files
    })
}

/// A build, and a path at which the person then adds a file.
fn any_step() -> impl Strategy<Value = (Files, Option<&'static str>)> {
    (any_site(), prop::option::of(prop::sample::select(&PATHS[..])))
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 96,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    /// The model: a tree holds the outputs of the last build without an obstacle, and everything
    /// that the person put there.
    #[test]
    fn any_sequence_of_builds(steps in prop::collection::vec(any_step(), 1..8)) {
        let root = folder();
        let dist = root.path().join("dist");
        let (mut emitted, mut own) = (Files::new(), Files::new());
        for (site, addition) in steps {
            let outputs: Outputs = Outputs {
                site: site
                    .iter()
                    .map(|(path, bytes)| (OutputPath::new(path), Bytes::from(bytes.clone())))
                    .collect(),
                ..Outputs::default()
            };
            let hindered = site.keys().any(|path| own.keys().any(|other| clashes(path, other)));
            match emit(root.path(), &outputs) {
                Ok(changes) => {
                    prop_assert!(!hindered);
                    prop_assert_eq!(changes.written + changes.unchanged, site.len());
                    let outdated = emitted.keys().filter(|path| !site.contains_key(*path));
                    prop_assert_eq!(changes.removed, outdated.count());
                    emitted = site;
                }
                Err(error) => {
                    prop_assert!(hindered, "{}", error);
                    prop_assert_eq!(error.code.name, "file-not-ours");
                }
            }
            let mut whole = emitted.clone();
            whole.extend(own.clone());
            prop_assert_eq!(files(&dist), whole.clone());
            // The person puts a file into the tree, if there is one, beside its other files.
            if let Some(path) = addition
                && dist.join(".folio").exists()
                && !whole.keys().any(|other| clashes(other, path))
            {
                write(&dist, path, "mine");
                own.insert(path.to_owned(), b"mine".to_vec());
            }
        }
    }
}
