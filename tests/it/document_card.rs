//! What the page of the CV says of the PDF that it links to.

use folio::base::OutputPath;
use scraper::{Html, Selector};

use super::support::{all_sites, outputs, poppler, project, rendered, text};

/// The line behind the link: pages, size, day.
fn about(page: &str) -> Option<String> {
    let page = Html::parse_document(page);
    let line = page.select(&Selector::parse(".document .about").unwrap()).next()?;
    Some(line.text().collect::<String>().replace('\u{a0}', " "))
}

#[test]
fn it_says_what_the_file_is() {
    let mut count = 0;
    let sites = all_sites().into_iter().chain([("sample".to_owned(), project().to_path_buf())]);
    for (name, root) in sites {
        let site = rendered(&name, &root);
        let picture = site.site.get(&OutputPath::new("cv/first-page.webp"));
        let Some(said) = site
            .site
            .contains_key(&OutputPath::page("cv"))
            .then(|| about(&text(&site.site, "cv/index.html")))
            .flatten()
        else {
            assert!(picture.is_none(), "{name}: a picture that no page shows");
            continue;
        };
        count += 1;
        let page = text(&site.site, "cv/index.html");
        let page = Html::parse_document(&page);
        let link = page.select(&Selector::parse(".document a").unwrap()).next().unwrap();
        let path = link.value().attr("href").unwrap().trim_start_matches('/');
        let path = path.rsplit('/').next().unwrap();
        let pdf = &site.site[&OutputPath::new(path)];
        let Some(info) = poppler("pdfinfo", &[], pdf) else { return };
        let pages = info.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim();
        assert!(said.starts_with(&format!("{pages} ")), "{name}: {said}, and {pages} pages");
        assert!(said.contains(&format!(" {} KB ", pdf.len().div_ceil(1000))), "{name}: {said}");
        let shown = image::load_from_memory(picture.unwrap()).unwrap();
        let image = link.select(&Selector::parse("img").unwrap()).next().unwrap();
        let size = |name| image.value().attr(name).unwrap().parse::<u32>().unwrap();
        assert_eq!((shown.width(), shown.height()), (2 * size("width"), 2 * size("height")));
    }
    assert!(count >= 3, "{count} sites have a PDF");
}

#[test]
fn a_private_document_is_not_shown() {
    let folder = super::support::folder(&[
        (
            "site.toml",
            &b"[person]\nname = \"Ada Park\"\n\n[[document]]\nfile = \"mine.pdf\"\npublic = false\n"[..],
        ),
        ("content/cv.md", &b"## Training\n\n### Residency\nBay Hospital \xc2\xb7 2024\n"[..]),
    ]);
    let site = outputs(folder.path());
    assert_eq!(about(&text(&site.site, "cv/index.html")), None);
    assert!(!site.site.contains_key(&OutputPath::new("cv/first-page.webp")));
}
