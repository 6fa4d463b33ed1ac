//! `folio check` reports what `folio build` reports, for every sample and every broken case, with
//! an empty store and with what a build kept.

use std::fs;

use folio::base::Options;
use folio::pipeline::{build, check};
use folio::plan::{MemoryStore, NoStore, ReadOnlyStore};
use folio::source::{SourceSet, load};

use super::archive::{Archive, cases, root};
use super::diagnostics::{options, sources_of};
use super::support::{self, all_sites};

/// Where the three differ; `None` is the same report from all.
fn difference(sources: &SourceSet, options: &Options) -> Option<String> {
    let store = MemoryStore::default();
    let built = build(sources, options, &store).diagnostics;
    let store = ReadOnlyStore(store);
    let checked = [check(sources, options, &NoStore), check(sources, options, &store)];
    let other = checked.into_iter().find(|found| *found != built)?;
    Some(format!("a build reports\n{built:#?}\nand a check\n{other:#?}"))
}

#[test]
fn a_broken_case_is_reported_alike() {
    let mut wrong = Vec::new();
    for path in cases(&root().join("tests/diagnostics")) {
        let archive = Archive::parse(&fs::read_to_string(&path).expect("a readable case"));
        let sources = sources_of(&archive.files);
        let with_pdf = archive.prose.lines().any(|line| line == "with: pdf");
        wrong.extend(
            difference(&sources, &options(with_pdf))
                .map(|difference| format!("{}: {difference}", path.display())),
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_sample_is_reported_alike() {
    for (name, root) in all_sites() {
        let sources = load(&root, None).unwrap();
        let difference = difference(&sources, &support::options());
        assert!(difference.is_none(), "{name}: {}", difference.unwrap_or_default());
    }
}
