//! Every page: well nested, with one title, headings in order, complete pictures, links that lead
//! somewhere, and nothing from other sites.

use std::collections::{BTreeMap, BTreeSet};

use folio::base::OutputPath;
use folio::plan::Outputs;
use percent_encoding::percent_decode_str;
use scraper::{ElementRef, Html, Selector};

use super::support::{all_sites, folder, rendered};

fn pages(rendered: &Outputs) -> Vec<(String, Html, String)> {
    let html = rendered.site.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    html.map(|(path, bytes)| {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        (path.to_string(), Html::parse_document(&text), text)
    })
    .collect()
}

fn each(mut check: impl FnMut(&str, &Html, &str)) {
    for (name, root) in all_sites() {
        for (path, page, text) in pages(&rendered(&name, &root)) {
            check(&format!("{name} {path}"), &page, &text);
        }
    }
}

fn all<'a>(page: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).collect()
}

#[test]
fn the_parser_finds_no_error() {
    each(|path, page, text| {
        assert!(page.errors.is_empty(), "{path}: {:?}\n{text}", page.errors);
    });
}

#[test]
fn a_page_has_one_title_a_language_and_headings_in_order() {
    each(|path, page, _| {
        assert_eq!(all(page, "h1").len(), 1, "{path}");
        assert_eq!(all(page, "title").len(), 1, "{path}");
        assert_eq!(all(page, "main").len(), 1, "{path}");
        assert!(
            page.root_element().value().attr("lang").is_some_and(|language| language.len() >= 2),
            "{path}"
        );
        let mut last = 0;
        for heading in all(page, "h1, h2, h3, h4, h5, h6") {
            let level = heading.value().name()[1..].parse::<u8>().unwrap();
            assert!(level <= last + 1, "{path}: h{level} after h{last}: {}", heading.html());
            last = level;
        }
    });
}

#[test]
fn pictures_say_what_they_show_and_how_large_they_are() {
    each(|path, page, _| {
        for picture in all(page, "img") {
            for attribute in ["alt", "width", "height", "src"] {
                assert!(
                    picture.value().attr(attribute).is_some(),
                    "{path}: no {attribute} in {}",
                    picture.html()
                );
            }
        }
    });
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_other_sites() {
    each(|path, page, text| {
        // JSON-LD is not a script: a browser never runs it, and the policy permits it.
        let inline = all(
            page,
            "script:not([src]):not([type='application/ld+json']), style, [style], iframe, object, \
            embed, base",
        );
        assert!(inline.is_empty(), "{path}: {}", inline[0].html());
        for element in all(page, "*") {
            for (name, value) in element.value().attrs() {
                assert!(!name.starts_with("on"), "{path}: {name}={value}");
                let loads = match (element.value().name(), name) {
                    (_, "src" | "srcset" | "poster" | "data") => true,
                    ("link", "href") => !["canonical", "alternate", "me", "author"]
                        .contains(&element.value().attr("rel").unwrap_or_default()),
                    _ => false,
                };
                assert!(!loads || !value.contains("//"), "{path}: {name}={value}");
            }
        }
        assert!(!text.contains("javascript:"), "{path}");
    });
    for (name, root) in all_sites() {
        for (path, bytes) in
            rendered(&name, &root).site.iter().filter(|(path, _)| path.as_str().ends_with(".css"))
        {
            let css = String::from_utf8_lossy(bytes);
            assert!(!css.contains("//") && !css.contains("@import"), "{name} {path}");
        }
    }
}

#[test]
fn every_id_is_there_once() {
    each(|path, page, _| {
        let mut ids = BTreeSet::new();
        for element in all(page, "[id]") {
            let id = element.value().attr("id").unwrap();
            assert!(!id.is_empty() && !id.contains(char::is_whitespace), "{path}: `{id}`");
            assert!(ids.insert(id.to_owned()), "{path}: `{id}` twice");
        }
        for element in all(page, "[aria-labelledby], [aria-describedby]") {
            for id in element
                .value()
                .attr("aria-labelledby")
                .or(element.value().attr("aria-describedby"))
                .unwrap()
                .split(' ')
            {
                assert!(ids.contains(id), "{path}: {id}");
            }
        }
    });
}

/// The file behind an address on the site.
fn target(base: &str, from: &str, address: &str) -> Option<(String, Option<String>)> {
    let (path, id) = match address.split_once('#') {
        Some((path, id)) => (path, Some(percent_decode_str(id).decode_utf8().ok()?.into_owned())),
        None => (address, None),
    };
    let path = percent_decode_str(path.strip_prefix(base)?).decode_utf8().ok()?.into_owned();
    Some(match path.strip_prefix('/') {
        None if path.is_empty() => (from.to_owned(), id),
        None => return None,
        Some("") => ("index.html".to_owned(), id),
        Some(path) if path.ends_with('/') => (format!("{path}index.html"), id),
        Some(path) => (path.to_owned(), id),
    })
}

#[test]
fn every_address_on_the_site_leads_somewhere() {
    for (name, root) in all_sites() {
        let rendered = rendered(&name, &root);
        let pages = pages(&rendered);
        let ids: BTreeMap<&str, BTreeSet<&str>> = pages
            .iter()
            .map(|(path, page, _)| {
                (
                    path.as_str(),
                    all(page, "[id]")
                        .iter()
                        .filter_map(|element| element.value().attr("id"))
                        .collect(),
                )
            })
            .collect();
        let base = all(&pages[0].1, "header a[rel=home]")[0]
            .value()
            .attr("href")
            .unwrap()
            .trim_end_matches('/')
            .to_owned();
        let mut count = 0;
        for (from, page, _) in &pages {
            let mut addresses: Vec<String> = Vec::new();
            for element in all(page, "[href], [src], [srcset]") {
                addresses.extend(element.value().attr("href").map(str::to_owned));
                addresses.extend(element.value().attr("src").map(str::to_owned));
                let set = element.value().attr("srcset").unwrap_or_default();
                addresses.extend(
                    set.split(", ")
                        .filter_map(|part| part.split(' ').next())
                        .filter(|part| !part.is_empty())
                        .map(str::to_owned),
                );
            }
            for address in addresses.iter().filter(|address| url::Url::parse(address).is_err()) {
                count += 1;
                let base = if address.starts_with('#') { "" } else { base.as_str() };
                let found = target(base, from, address);
                let Some((path, id)) = found else {
                    panic!("{name} {from}: {address} is not below {base}")
                };
                assert!(
                    rendered.site.contains_key(&OutputPath::new(&path)),
                    "{name} {from}: {address} leads nowhere"
                );
                if let Some(id) = id {
                    assert!(
                        ids[path.as_str()].contains(id.as_str()),
                        "{name} {from}: {address} has no such id"
                    );
                }
            }
        }
        assert!(count > 3, "{name}");
    }
}

/// A site may be in a folder of its host.
#[test]
fn a_site_below_a_folder_links_below_it() {
    let files = [
        (
            "site.toml",
            "[site]\nurl = \"https://example.org/~ada/home\"\n[person]\nname = \"Ada\"\n",
        ),
        (
            "content/cv.md",
            "## Education\n\n### Degree {#degree}\nSchool · 2020\n\nSee [it](#degree), [the \
            page](/pages/), [more](pages/a.md).\n",
        ),
        ("content/pages/a.md", "# A\n\n[CV](../cv.md#degree) and [root](/cv/).\n"),
        ("content/pages/b.md", "# B\n\nB.\n"),
        ("content/pages/c.md", "# C\n\nC.\n"),
    ];
    let rendered = folio::pipeline::build(
        &folio::source::load(folder(&files).path(), None).unwrap(),
        &super::support::options(),
        &folio::plan::NoStore,
    );
    for (path, page, _) in pages(&rendered.outputs) {
        for link in all(&page, "[href]") {
            let address = link.value().attr("href").unwrap();
            assert!(
                !address.starts_with('/') || address.starts_with("/~ada/home/"),
                "{path}: {address}"
            );
        }
    }
}
