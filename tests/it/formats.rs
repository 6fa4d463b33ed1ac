//! Every output format, read by a third-party parser and checked against the rules of the format.

use std::collections::BTreeSet;

use biblatex::{Bibliography, ChunksExt};
use folio::base::OutputPath;
use folio::plan::Outputs;
use serde_json::Value;

use super::support::{all_sites, folder, outputs, poppler, rendered, text};

fn each(mut check: impl FnMut(&str, &Outputs)) {
    for (name, root) in all_sites() {
        check(&name, &rendered(&name, &root));
    }
}

/// The value of one property of a parsed vCard.
fn property<'a>(
    card: &'a ical::parser::vcard::component::VcardContact,
    name: &str,
) -> Option<&'a str> {
    card.properties.iter().find(|property| property.name == name)?.value.as_deref()
}

fn cards(text: &str) -> Vec<ical::parser::vcard::component::VcardContact> {
    ical::VcardParser::new(text.as_bytes()).map(Result::unwrap).collect()
}

#[test]
fn the_vcard_has_a_name_and_whole_lines() {
    each(|name, rendered| {
        let text = text(&rendered.site, "contact.vcf");
        assert!(
            text.split_inclusive("\r\n").all(|line| line.ends_with("\r\n") && line.len() <= 77),
            "{name}: {text}"
        );
        let cards = cards(&text);
        let [card] = cards.as_slice() else { panic!("{name}: {text}") };
        for required in ["VERSION", "N", "FN"] {
            assert!(
                property(card, required).is_some_and(|value| !value.is_empty()),
                "{name} {required}: {text}"
            );
        }
        assert_eq!(
            property(card, "N").unwrap().replace("\\;", "").matches(';').count(),
            4,
            "{name}: {text}"
        );
    });
}

#[test]
fn the_vcard_escapes_its_special_characters() {
    let site = "[person]\nname = \"Ann C\\\\D\"\norganization = \"X;Y, Z\"\nposition = \"p\\nq, ä ö \
    ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü ä ö ü\"\n";
    let text = text(&outputs(folder(&[("site.toml", site)]).path()).site, "contact.vcf");
    let cards = cards(&text);
    assert_eq!(property(&cards[0], "FN"), Some("Ann C\\\\D"), "{text}");
    assert_eq!(property(&cards[0], "ORG"), Some("X\\;Y\\, Z"), "{text}");
    assert!(property(&cards[0], "TITLE").unwrap().starts_with("p\\nq\\, ä"), "{text}");
}

#[test]
fn the_vcard_has_the_photo_only_where_it_is_asked_for() {
    let mut photo = std::io::Cursor::new(Vec::new());
    let picture = image::RgbImage::from_fn(900, 1200, |x, y| image::Rgb([x as u8, y as u8, 90]));
    picture.write_to(&mut photo, image::ImageFormat::Jpeg).unwrap();
    let photo = photo.into_inner();
    let person = "[person]\nname = \"Ada Park\"\nphoto = \"me.jpg\"\n";
    let card = |more: &str| {
        let site = format!("{person}{more}");
        let files = [("site.toml", site.as_bytes()), ("content/me.jpg", &photo)];
        text(&outputs(folder(&files).path()).site, "contact.vcf")
    };
    for more in ["", "[contact]\nphoto = false\n"] {
        assert!(property(&cards(&card(more))[0], "PHOTO").is_none(), "{more}");
    }
    let with = card("[contact]\nphoto = true\n");
    assert!(with.split_inclusive("\r\n").all(|line| line.len() <= 77), "{with}");
    let cards = cards(&with);
    let base64 = property(&cards[0], "PHOTO").unwrap();
    let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, base64).unwrap();
    let shown = image::load_from_memory(&bytes).unwrap();
    assert_eq!((shown.width(), shown.height()), (720, 720));
    let mut parameters = cards[0].properties.iter().filter(|it| it.name == "PHOTO");
    let parameters = format!("{:?}", parameters.next().unwrap().params);
    assert!(parameters.contains("JPEG") && parameters.contains("ENCODING"), "{parameters}");
}

#[test]
fn the_resume_follows_its_schema() {
    let schema: Value =
        serde_json::from_str(include_str!("../data/json-resume-schema.json")).unwrap();
    let (mut schemas, mut compiler) = (boon::Schemas::new(), boon::Compiler::new());
    compiler.enable_format_assertions();
    compiler.add_resource("resume.json", schema).unwrap();
    let index = compiler.compile("resume.json", &mut schemas).unwrap();
    each(|name, rendered| {
        let resume: Value = serde_json::from_str(&text(&rendered.site, "resume.json")).unwrap();
        if let Err(error) = schemas.validate(&resume, index) {
            panic!("{name}: {error}\n{resume:#}");
        }
    });
}

fn element<'a>(of: roxmltree::Node<'a, 'a>, name: &str) -> Option<roxmltree::Node<'a, 'a>> {
    of.children().find(|child| child.has_tag_name(("http://www.w3.org/2005/Atom", name)))
}

#[test]
fn the_feed_is_atom() {
    let mut count = 0;
    each(|name, rendered| {
        let Some(bytes) = rendered.site.get(&OutputPath::new("feed.xml")) else { return };
        count += 1;
        let feed = String::from_utf8(bytes.to_vec()).unwrap();
        let document = roxmltree::Document::parse(&feed).unwrap();
        let root = document.root_element();
        assert!(root.has_tag_name(("http://www.w3.org/2005/Atom", "feed")), "{name}");
        let mut ids = BTreeSet::new();
        let entries = root
            .children()
            .filter(|child| child.has_tag_name(("http://www.w3.org/2005/Atom", "entry")));
        for part in [root].into_iter().chain(entries) {
            for required in ["id", "title", "updated"] {
                let value =
                    element(part, required).and_then(|node| node.text()).unwrap_or_default();
                assert!(!value.is_empty(), "{name}: no {required}");
            }
            let id = element(part, "id").unwrap().text().unwrap();
            assert!(ids.insert(id) && url::Url::parse(id).is_ok(), "{name}: {id}");
            element(part, "updated").unwrap().text().unwrap().parse::<jiff::Timestamp>().unwrap();
            for link in part.children().filter(|child| child.tag_name().name() == "link") {
                url::Url::parse(link.attribute("href").unwrap()).unwrap();
            }
            if let Some(content) = element(part, "content") {
                let html = content.text().unwrap();
                let fragment = scraper::Html::parse_fragment(html);
                let all = scraper::Selector::parse("[href], [src]").unwrap();
                for element in fragment.select(&all) {
                    let address = element
                        .value()
                        .attr("href")
                        .or_else(|| element.value().attr("src"))
                        .unwrap();
                    assert!(
                        url::Url::parse(address).is_ok() || address.starts_with('#'),
                        "{name}: {address}"
                    );
                }
            }
        }
        assert!(element(root, "author").is_some(), "{name}");
    });
    assert!(count >= 2, "{count} feeds were looked at");
}

#[test]
fn the_sitemap_lists_every_page_and_nothing_else() {
    let mut count = 0;
    each(|name, rendered| {
        let Some(bytes) = rendered.site.get(&OutputPath::new("sitemap.xml")) else { return };
        count += 1;
        let sitemap = String::from_utf8(bytes.to_vec()).unwrap();
        let document = roxmltree::Document::parse(&sitemap).unwrap();
        assert!(
            document
                .root_element()
                .has_tag_name(("http://www.sitemaps.org/schemas/sitemap/0.9", "urlset")),
            "{name}"
        );
        let listed: Vec<&str> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "loc")
            .filter_map(|node| node.text())
            .collect();
        for address in &listed {
            assert!(url::Url::parse(address).unwrap().as_str() == *address, "{name}: {address}");
        }
        // A page of an edition in the words of the site is that of the site for search engines.
        let is_borrowed = |bytes: &[u8]| {
            let borrowed = b"<p class=\"borrowed\"";
            bytes.windows(borrowed.len()).any(|window| window == borrowed)
        };
        let pages = rendered
            .site
            .iter()
            .filter(|(path, bytes)| path.as_str().ends_with("index.html") && !is_borrowed(bytes));
        let pages = pages.count();
        assert_eq!(listed.len(), pages, "{name}: {listed:?}");
        assert!(text(&rendered.site, "robots.txt").contains("\nSitemap: https://"), "{name}");
    });
    assert!(count >= 3, "{count} sitemaps were looked at");
}

#[test]
fn robots_are_let_in() {
    each(|name, rendered| {
        let robots = text(&rendered.site, "robots.txt");
        let known = ["User-agent: ", "Allow: ", "Disallow: ", "Sitemap: "];
        assert!(
            robots
                .lines()
                .all(|line| line.is_empty() || known.iter().any(|field| line.starts_with(field))),
            "{name}: {robots}"
        );
        assert!(robots.starts_with("User-agent: *\nAllow: /\n"), "{name}: {robots}");
    });
}

#[test]
fn the_bibliography_can_be_read_again_and_keeps_its_secrets() {
    let mut count = 0;
    each(|name, rendered| {
        let Some(bytes) = rendered.site.get(&OutputPath::new("publications.bib")) else { return };
        count += 1;
        let bib = String::from_utf8(bytes.to_vec()).unwrap();
        let all =
            Bibliography::parse(&bib).unwrap_or_else(|error| panic!("{name}: {error}\n{bib}"));
        assert!(!all.is_empty(), "{name}");
        for entry in all.iter() {
            assert!(
                entry.title().is_ok() && !entry.author().unwrap().is_empty(),
                "{name}: {}",
                entry.key
            );
            for own in [
                "file",
                "annote",
                "annotation",
                "owner",
                "timestamp",
                "date-added",
                "date-modified",
            ] {
                assert!(entry.get(own).is_none(), "{name}: {} has {own}", entry.key);
            }
            // A note of the person's own is given away only where the person asks for it.
            let note = entry.get("note").map(ChunksExt::format_verbatim).unwrap_or_default();
            let states = ["", "Submitted", "Under revision", "Accepted", "In press"];
            assert!(states.contains(&note.as_str()), "{name}: {} has {note}", entry.key);
        }
        let by_year = OutputPath::page("publications/by/year");
        let pages = rendered
            .site
            .keys()
            .map(OutputPath::as_str)
            .filter(|path| path.starts_with("publications/") && path.ends_with(".html"))
            .count();
        // Each work has a page; the list has one or, where it can be sorted in two ways, two.
        let lists = 1 + usize::from(rendered.site.contains_key(&by_year));
        assert_eq!(all.len() + lists, pages, "{name}");
    });
    assert!(count >= 2, "{count} bibliographies were looked at");
    // A work that no journal has accepted yet does not name one.
    let papers = super::support::project().join("tests/sites/papers/in");
    for (path, bytes) in outputs(&papers).site {
        for secret in
            ["Secret Journal Name", "secret-path", "private note to myself", "remember to cite"]
        {
            assert!(!String::from_utf8_lossy(&bytes).contains(secret), "{path}: {secret}");
        }
    }
}

#[test]
fn every_pdf_is_tagged_named_and_whole() {
    each(|name, rendered| {
        for (path, pdf) in rendered
            .site
            .iter()
            .chain(&rendered.packet)
            .filter(|(path, _)| !path.as_str().contains('/') && path.as_str().ends_with(".pdf"))
        {
            let Some(info) = poppler("pdfinfo", &[], pdf) else { return };
            let value = |key: &str| {
                info.lines()
                    .find_map(|line| line.strip_prefix(key))
                    .unwrap_or_default()
                    .trim()
                    .to_owned()
            };
            let person: Value = serde_json::from_str(&text(&rendered.site, "resume.json")).unwrap();
            let person = person["basics"]["name"].as_str().unwrap();
            assert!(value("Title:").starts_with(person), "{name} {path}: {info}");
            assert_eq!(value("Author:"), person, "{name} {path}");
            assert_eq!(value("Tagged:"), "yes", "{name} {path}");
            // These sites have the regions `de` and `uk`.
            let paper =
                if ["german", "kitchen", "editions"].contains(&name.split(' ').next().unwrap()) {
                    "595.276 x 841.89 pts (A4)"
                } else {
                    "612 x 792 pts (letter)"
                };
            assert_eq!(value("Page size:"), paper, "{name} {path}");
            let language = if name == "german" { "de" } else { "en" };
            let raw = String::from_utf8_lossy(pdf);
            assert!(
                raw.contains(&format!("/Lang({language}"))
                    || raw.contains(&format!("/Lang ({language}")),
                "{name} {path}"
            );
            let fonts = poppler("pdffonts", &[], pdf).unwrap();
            for font in fonts.lines().skip(2) {
                // emb, sub, uni: the three columns before the object's two numbers.
                let columns: Vec<&str> = font.split_whitespace().rev().collect();
                assert_eq!((columns[4], columns[2]), ("yes", "yes"), "{name} {path}: {font}");
            }
        }
    });
}
