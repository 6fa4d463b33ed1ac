//! Files of Word that folio makes: of every sample site and of those in `tests/documents/`. They say
//! what the text document says, have the order that the schema asks for, and none of the faults for
//! which Word, programs that read applications, and those who hear a file stumble.
//!
//! `tests/documents/run` looks at the same files with the programs of others.

mod faults;
mod order;
pub mod reading;
mod words;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use bytes::Bytes;
use folio::pipeline::PlannedSite;
use folio::render::plain_document::TextForm;
use folio::source::load;

use super::support::{all_sites, built, folder, options, program, project};
use reading::Package;

/// A site's public CV as a file of Word, and as a text whose tables are not taken apart.
struct Made {
    name: String,
    file: Bytes,
    package: Package,
    text: String,
}

/// Made once for all tests. A site without a CV has no file.
fn made() -> &'static [Made] {
    static MADE: OnceLock<Vec<Made>> = OnceLock::new();
    MADE.get_or_init(|| {
        let sites: Vec<(String, PathBuf)> = all_sites().into_iter().chain(own_sites()).collect();
        let made: Vec<Made> = sites.iter().filter_map(|(name, root)| made_of(name, root)).collect();
        assert!(made.len() >= 8, "only {} sites have a CV", made.len());
        made
    })
}

pub fn own_sites() -> Vec<(String, PathBuf)> {
    let entries = fs::read_dir(project().join("tests/documents")).unwrap().map(Result::unwrap);
    let mut sites: Vec<(String, PathBuf)> = entries
        .filter(|entry| entry.path().is_dir())
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.path()))
        .collect();
    sites.sort();
    sites
}

fn made_of(name: &str, root: &Path) -> Option<Made> {
    let site = PlannedSite::new(Arc::new(load(root, None).unwrap()), &options());
    let file = site.public_word()?;
    let form = TextForm { width: Some(100_000), is_ascii: false };
    let text = site.public_text(form).unwrap();
    Some(Made { name: name.to_owned(), package: Package::of(&file), file, text })
}

fn of(name: &str) -> &'static Made {
    made().iter().find(|made| made.name == name).unwrap_or_else(|| panic!("no site {name}"))
}

#[test]
fn the_same_site_has_the_same_bytes() {
    for (name, root) in own_sites() {
        let again = made_of(&name, &root).unwrap();
        assert!(again.file == of(&name).file, "{name}");
    }
}

#[test]
fn a_document_by_its_ending_is_a_file_of_word() {
    let site = folder(&[
        (
            "site.toml",
            "[person]\nname = \"Ada Park\"\n[[document]]\nfile = \"cv.docx\"\n[[document]]\nfile = \
             \"private.docx\"\npublic = false\nprivate-fields = [\"phone\"]\n",
        ),
        ("private.toml", "phone = \"+44 7700 900123\"\n"),
        ("content/cv.md", "## Education\n\n### Degree\nSchool · 2020\n"),
    ]);
    let built = built(site.path(), &options());
    assert_eq!(built.diagnostics, []);
    let file = |tree: &std::collections::BTreeMap<folio::base::OutputPath, Bytes>, name: &str| {
        Package::of(&tree[&folio::base::OutputPath::new(name)])
    };
    let public = file(&built.outputs.site, "cv.docx");
    let private = file(&built.outputs.packet, "private.docx");
    assert!(private.words().contains("+44 7700 900123"));
    assert!(!public.words().contains("900123"));
    assert!(!built.outputs.site.keys().any(|path| path.as_str().starts_with("private")));
}

#[test]
fn an_export_has_the_bytes_of_a_build() {
    let site = folder(&[
        ("site.toml", "[person]\nname = \"Ada Park\"\n[[document]]\nfile = \"cv.docx\"\n"),
        ("content/cv.md", "## Education\n\n### Degree\nSchool · 2020\n"),
    ]);
    assert!(program(&["build"], site.path()).status.success());
    let expected = fs::read(site.path().join("dist/cv.docx")).unwrap();
    // A pipe is no terminal.
    assert!(program(&["export", "docx"], site.path()).stdout == expected);
    let to_file = program(&["export", "docx", "-o", "out.docx"], site.path());
    assert!(to_file.status.success() && to_file.stdout.is_empty());
    assert!(fs::read(site.path().join("out.docx")).unwrap() == expected);
}

#[test]
fn what_is_about_pages_says_nothing_of_a_file_of_word() {
    let site = "[person]\nname = \"Ada Park\"\n[[document]]\nfile = \"cv.docx\"\nmax-pages = 2\n";
    let site = folder(&[("site.toml", site), ("content/cv.md", "## Education\n\nText.\n")]);
    let found = built(site.path(), &options()).diagnostics;
    let [found] = found.as_slice() else { panic!("{found:#?}") };
    assert!(found.message.contains("`max-pages` says nothing of a file of Word"), "{found:?}");
}
