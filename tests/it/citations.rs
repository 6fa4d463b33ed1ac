//! How folio cites works: `tests/citations/NAME.txt` holds the files of a small site and, after
//! `=== citations ===`, each citation as markdown, by its key. A new case is a new file.
//!
//! `UPDATE_REPORTS=1 cargo test --test it citations` updates them; read the difference before you
//! commit it.

use std::fmt::Write as _;
use std::fs;

use folio::pipeline::build;
use folio::plan::NoStore;
use folio::syntax::markdown::Inline;
use scraper::{Html, Selector};

use crate::archive::{Archive, cases, is_update, root};
use crate::diagnostics::{options, sources_of};

#[test]
fn every_case_gives_its_citations() {
    let mut wrong = Vec::new();
    for path in cases(&root().join("tests/citations")) {
        let archive = Archive::parse(&fs::read_to_string(&path).expect("a readable case"));
        let built = build(&sources_of(&archive.files), &options(false), &NoStore);
        let mut given = String::new();
        for diagnostic in &built.diagnostics {
            let _ = writeln!(given, "{:?}: {}", diagnostic.severity, diagnostic.message);
        }
        for (publication, citation) in
            built.profile.publications.iter().zip(built.profile.citations.iter())
        {
            let _ = writeln!(given, "{}: {}", publication.key, markdown(citation));
        }
        for work in &built.profile.presentations {
            let page = built.outputs.site.get(&work.output()).expect("a page a poster");
            let page = Html::parse_document(std::str::from_utf8(page).expect("text"));
            let citation = page
                .select(&Selector::parse("p").expect("a selector"))
                .map(|paragraph| paragraph.text().collect::<String>())
                .find(|text| text.contains("resented at:"));
            let _ = writeln!(given, "{}: {}", work.slug, citation.unwrap_or_default());
        }
        let wanted = archive.expected.first().map(|(_, text)| text.clone()).unwrap_or_default();
        if given != wanted {
            if is_update() {
                fs::write(&path, archive.with(&[("citations".to_owned(), given)]))
                    .expect("the case can be written");
            } else {
                wrong.push(format!("{}\n-- wanted\n{wanted}\n-- given\n{given}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

fn markdown(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text { text } => text.to_string(),
            Inline::Strong { content } => format!("**{}**", markdown(content)),
            Inline::Emphasis { content } => format!("_{}_", markdown(content)),
            Inline::Link { content, .. } => markdown(content),
            other => panic!("no citation has {other:?}"),
        })
        .collect()
}
