//! A real career: 265 entries of a statistician, from the file to the pages and the PDF.

use std::collections::BTreeSet;
use std::fs;

use folio::base::OutputPath;
use folio::syntax::markdown::{Inline, plain_text};
use scraper::{Html, Selector};

use super::support::{built, folder, options, poppler, project};

const SITE: &str = r#"
[site]
url = "https://hyndman.example"
[person]
name = "Rob Hyndman"
name-variants = ["Hyndman RJ"]
[[document]]
file = "cv.pdf"
kind = "cv"
"#;

#[test]
fn every_entry_comes_out_on_its_page_in_the_list_and_in_the_pdf() {
    let bib = fs::read(project().join("tests/data/hyndman-publications.bib")).unwrap();
    let root = folder(&[
        ("site.toml", SITE.as_bytes()),
        ("content/cv.md", b"## Publications\n"),
        ("content/publications.bib", &bib),
    ]);
    let build = built(root.path(), &options());
    let codes: BTreeSet<&str> =
        build.diagnostics.iter().map(|diagnostic| diagnostic.code.name).collect();
    // One entry abbreviates its institution, and another file defines the abbreviation; some have
    // notes, a name that was forgotten, or are called unpublished.
    let known =
        ["held-back", "names", "note-not-shown", "undefined-string", "unused-field", "work-status"];
    let unknown: Vec<_> =
        build.diagnostics.iter().filter(|found| !known.contains(&found.code.name)).collect();
    assert!(unknown.is_empty() && codes.len() > 3, "{unknown:#?}");

    let publications = &build.profile.publications;
    assert_eq!(publications.len(), 265);
    let nameless: Vec<&str> = publications
        .iter()
        .filter(|work| work.owner.is_none())
        .map(|work| work.key.as_str())
        .collect();
    assert_eq!(nameless, [""; 0], "the owner is an author of every work");
    for (work, citation) in publications.iter().zip(build.profile.citations.iter()) {
        let bold: Vec<String> = citation
            .iter()
            .filter_map(|inline| match inline {
                Inline::Strong { content } => Some(plain_text(content)),
                _ => None,
            })
            .collect();
        // Some entries show one initial.
        assert!(
            matches!(&bold[..], [name] if ["Hyndman RJ", "Hyndman R"].contains(&name.as_str())),
            "{}: {}",
            work.key,
            plain_text(citation)
        );
        assert!(build.outputs.site.contains_key(&work.output), "{}", work.key);
    }

    let page = build.outputs.site.get(&OutputPath::page("publications")).unwrap();
    let page = Html::parse_document(std::str::from_utf8(page).unwrap());
    let items = page.select(&Selector::parse("ol.works > li").unwrap()).count();
    assert_eq!(items, 265);

    let pdf = build.outputs.site.get(&OutputPath::new("cv.pdf")).unwrap();
    let Some(text) = poppler("pdftotext", &["-raw"], pdf) else { return };
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let printed = letters(&text);
    for (work, citation) in publications.iter().zip(build.profile.citations.iter()) {
        // The footer of a page may interrupt a citation, so this looks for its beginning.
        let start: String = letters(&plain_text(citation)).chars().take(40).collect();
        assert!(printed.contains(&start), "{} is not in the PDF: {start}", work.key);
    }
}
