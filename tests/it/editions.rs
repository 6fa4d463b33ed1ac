//! A site in several languages: each address on a page of an edition leads to a file, pages of one text
//! know each other, what is not translated says so, and nothing is made twice.

use std::collections::{BTreeMap, BTreeSet};

use folio::base::OutputPath;
use folio::plan::Outputs;
use scraper::{Html, Selector};

use super::support::{folder, outputs, project, text};

/// The address of the sample, and its folder on the host.
const HOST: &str = "https://park.example";
const BASE: &str = "/ada";

fn sample() -> Outputs {
    outputs(&project().join("tests/sites/editions/in"))
}

fn pages(outputs: &Outputs) -> BTreeMap<String, Html> {
    let pages = outputs.site.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    let read = |bytes: &[u8]| Html::parse_document(std::str::from_utf8(bytes).unwrap());
    pages.map(|(path, bytes)| (path.to_string(), read(bytes))).collect()
}

fn attributes(page: &Html, selector: &str, attribute: &str) -> Vec<String> {
    let selector = Selector::parse(selector).unwrap();
    let found = page.select(&selector).filter_map(|element| element.attr(attribute));
    found.map(str::to_owned).collect()
}

/// The file behind an address of the site.
fn file(address: &str) -> Option<OutputPath> {
    let path = address.strip_prefix(HOST).unwrap_or(address).strip_prefix(BASE)?;
    let path = path.split(['#', '?']).next().unwrap_or_default();
    Some(match path.ends_with('/') {
        true => OutputPath::page(path),
        false => OutputPath::new(path),
    })
}

#[test]
fn every_address_of_an_edition_leads_to_a_file() {
    let outputs = sample();
    let mut dead = BTreeSet::new();
    let mut count = 0;
    for (path, page) in pages(&outputs) {
        for (selector, attribute) in
            [("[href]", "href"), ("[src]", "src"), ("meta[property=\"og:image\"]", "content")]
        {
            for address in attributes(&page, selector, attribute) {
                let Some(file) = file(&address) else { continue };
                count += 1;
                if !outputs.site.contains_key(&file) {
                    dead.insert(format!("{path}: {address}"));
                }
            }
        }
    }
    assert!(count > 500, "only {count} addresses were looked at");
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn pages_of_one_text_know_each_other() {
    let outputs = sample();
    let pages = pages(&outputs);
    let selector = "link[rel=\"alternate\"][hreflang]";
    let alternates = |path: &str| {
        let page = &pages[path];
        let languages = attributes(page, selector, "hreflang");
        languages.into_iter().zip(attributes(page, selector, "href")).collect::<Vec<_>>()
    };
    for path in pages.keys() {
        let canonical = attributes(&pages[path], "link[rel=\"canonical\"]", "href").pop();
        for (language, address) in alternates(path) {
            let other = file(&address).unwrap();
            // Each names all, itself among them: others are not believed by search engines.
            assert_eq!(alternates(path), alternates(other.as_str()), "{path} and {other}");
            let of_other = attributes(&pages[other.as_str()], "html", "lang");
            assert!(language == "x-default" || of_other == [language], "{path}: {address}");
        }
        let names = |(_, address): &(String, String)| Some(address) == canonical.as_ref();
        assert!(alternates(path).is_empty() || alternates(path).iter().any(names), "{path}");
    }
    let of_cv: Vec<String> =
        alternates("cv/index.html").into_iter().map(|(language, _)| language).collect();
    assert_eq!(of_cv, ["en-GB", "x-default", "de", "fr"]);
    let of_poster: Vec<String> = alternates("de/posters/valves-2026/index.html")
        .into_iter()
        .map(|(language, _)| language)
        .collect();
    assert_eq!(of_poster, ["en-GB", "x-default", "de"]);
    assert!(alternates("de/lehre/index.html").is_empty());
    let switch = attributes(&pages["de/lehre/index.html"], ".editions a", "href");
    assert_eq!(switch, ["/ada/", "/ada/de/lehre/", "/ada/fr/"]);
}

#[test]
fn a_page_that_is_not_translated_says_so_and_names_its_origin() {
    let outputs = sample();
    let pages = pages(&outputs);
    let sitemap = std::str::from_utf8(&outputs.site[&OutputPath::new("sitemap.xml")]).unwrap();
    let borrowed: Vec<&String> = pages
        .iter()
        .filter(|(_, page)| !attributes(page, ".borrowed", "class").is_empty())
        .map(|(path, _)| path)
        .collect();
    let expected = [
        "de/talks/rounds-2025/index.html",
        "de/teaching/index.html",
        "de/updates/2026-03-06-york/index.html",
        "fr/about/index.html",
        "fr/posters/valves-2026/index.html",
        "fr/talks/rounds-2025/index.html",
        "fr/teaching/index.html",
        "fr/updates/2026-03-06-york/index.html",
    ];
    assert_eq!(borrowed, expected);
    for path in borrowed {
        let page = &pages[path];
        let origin = format!("{HOST}{BASE}/{}", &path[3..path.len() - "index.html".len()]);
        assert_eq!(attributes(page, "link[rel=\"canonical\"]", "href"), [origin]);
        assert!(attributes(page, "main [lang]", "lang").contains(&"en-GB".to_owned()), "{path}");
        let address = format!("{HOST}{BASE}/{}", path.trim_end_matches("index.html"));
        assert!(!sitemap.contains(&format!("<loc>{address}</loc>")), "{address}");
    }
    assert!(sitemap.contains(&format!("<loc>{HOST}{BASE}/de/cv/</loc>")));
}

#[test]
fn what_is_the_same_in_all_editions_is_made_once() {
    let outputs = sample();
    let mut seen: BTreeMap<&[u8], &OutputPath> = BTreeMap::new();
    let mut twice = Vec::new();
    for (path, bytes) in &outputs.site {
        let of_edition = ["de/", "fr/"].iter().any(|folder| path.as_str().starts_with(folder));
        if let Some(first) = seen.insert(bytes, path).filter(|_| of_edition) {
            twice.push(format!("{first} and {path}"));
        }
    }
    assert!(twice.is_empty(), "{twice:#?}");
    for name in ["feed.xml", "robots.txt", "sitemap.xml", "404.html", "favicon.svg"] {
        let is_named = |path: &&OutputPath| path.as_str().ends_with(name);
        assert_eq!(outputs.site.keys().filter(is_named).count(), 1, "{name}");
    }
}

/// Of each item of the feed its title, its language and its address.
fn items(outputs: &Outputs) -> Vec<(String, String, String)> {
    let feed = text(&outputs.site, "feed.xml");
    let feed = roxmltree::Document::parse(&feed).unwrap();
    let entries = feed.descendants().filter(|node| node.has_tag_name((ATOM, "entry")));
    let items = entries.map(|entry| {
        let said = |name: &str| {
            let found = entry.children().find(|node| node.has_tag_name((ATOM, name))).unwrap();
            found.text().unwrap().to_owned()
        };
        let language = entry
            .ancestors()
            .find_map(|node| node.attribute(("http://www.w3.org/XML/1998/namespace", "lang")));
        (said("title"), language.unwrap().to_owned(), said("id"))
    });
    items.collect()
}

const ATOM: &str = "http://www.w3.org/2005/Atom";

fn item(title: &str, language: &str, address: &str) -> (String, String, String) {
    (title.to_owned(), language.to_owned(), format!("{HOST}{BASE}/{address}/"))
}

/// An update in several languages is one item, in the first of them.
#[test]
fn the_feed_has_the_updates_of_all_editions_once() {
    let site = format!(
        "[site]\nurl = \"{HOST}{BASE}\"\nlanguage = \"en\"\n[person]\nname = \"Ada Park\"\n\
        [[edition]]\nlanguage = \"de\"\n[[edition]]\nlanguage = \"ar\"\n"
    );
    let update = |title: &str| format!("# {title}\n\nMore at [the start](../cv.md).\n");
    let cv = ("content/cv.md", "## Education\n\n### MD\nLeeds · 2020\n".to_owned());
    let of_editions = [
        ("content/de/updates/2026-02-02-zwei.md", update("Zwei")),
        ("content/de/updates/2026-04-04-vier.md", update("Vier")),
        ("content/ar/updates/2026-04-04-vier.md", update("أربعة")),
        ("content/ar/updates/2026-05-05-khamsa.md", update("خمسة")),
    ];
    let of_site = [
        ("content/updates/2026-02-02-zwei.md", update("Two")),
        ("content/updates/2026-03-03-three.md", update("Three")),
    ];
    let mut files = vec![("site.toml", site), cv];
    files.extend(of_editions);
    let latest = item("خمسة", "ar", "ar/updates/2026-05-05-khamsa");
    let four = item("Vier", "de", "de/updates/2026-04-04-vier");

    // Without an update of the site, the first edition that has one makes the feed for all.
    let built = outputs(folder(&files).path());
    let two = item("Zwei", "de", "de/updates/2026-02-02-zwei");
    assert_eq!(items(&built), [latest.clone(), four.clone(), two]);
    let feed = text(&built.site, "feed.xml");
    assert!(feed.contains(&format!("<link href=\"{HOST}{BASE}/feed.xml\" rel=\"self\"")), "{feed}");
    assert!(feed.contains(&format!("href=&quot;{HOST}{BASE}/de/cv/&quot;")), "{feed}");

    files.extend(of_site);
    let built = outputs(folder(&files).path());
    let three = item("Three", "en", "updates/2026-03-03-three");
    let two = item("Two", "en", "updates/2026-02-02-zwei");
    assert_eq!(items(&built), [latest, four, three, two]);
}
