//! What pages say to machines, read as machines read it and checked against section 5 of the domain
//! facts: Highwire tags, schema.org in JSON-LD, Open Graph, and citation files.
//! `tests/browser/machines.mjs` reads the JSON-LD again, with a third-party parser.

use std::collections::{BTreeMap, BTreeSet};

use biblatex::{Bibliography, ChunksExt};
use biblib::{CitationParser, RisParser};
use folio::base::OutputPath;
use folio::plan::Outputs;
use scraper::{Html, Selector};
use serde_json::Value;

use super::support::{all_sites, folder, outputs, rendered, text};

/// A page with the metadata of its head.
struct Page {
    path: String,
    html: Html,
    /// Name or property, and content, in order.
    tags: Vec<(String, String)>,
    data: Option<Value>,
}

impl Page {
    fn read(path: &str, source: &str) -> Page {
        let html = Html::parse_document(source);
        let mut tags = Vec::new();
        for meta in html.select(&Selector::parse("head meta[content]").unwrap()) {
            let is_property = ["og:", "profile:", "article:"];
            if let Some(name) = meta.value().attr("name").or(meta.value().attr("property")) {
                assert_eq!(
                    meta.value().attr("property").is_some(),
                    is_property.iter().any(|front| name.starts_with(front)),
                    "{path} {name}"
                );
                tags.push((name.to_owned(), meta.value().attr("content").unwrap().to_owned()));
            }
        }
        let scripts: Vec<_> =
            html.select(&Selector::parse("script[type='application/ld+json']").unwrap()).collect();
        assert!(scripts.len() <= 1, "{path}");
        let data = scripts.first().map(|script| {
            let text: String = script.text().collect();
            assert!(!text.contains('<'), "{path}: {text}");
            serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}\n{text}"))
        });
        Page { path: path.to_owned(), tags, data, html }
    }

    fn all(&self, name: &str) -> Vec<&str> {
        self.tags
            .iter()
            .filter(|(known, _)| known == name)
            .map(|(_, content)| content.as_str())
            .collect()
    }

    /// The content of a tag that may appear once.
    fn one(&self, name: &str) -> Option<&str> {
        let all = self.all(name);
        assert!(all.len() <= 1, "{}: {name} {all:?}", self.path);
        all.first().copied()
    }

    fn canonical(&self) -> Option<&str> {
        self.html
            .select(&Selector::parse("link[rel=canonical]").unwrap())
            .next()
            .and_then(|link| link.value().attr("href"))
    }

    fn key(&self) -> Option<&str> {
        self.path
            .strip_prefix("publications/")?
            .strip_suffix("/index.html")
            .filter(|key| !key.is_empty() && !key.contains('/'))
    }
}

fn pages(rendered: &Outputs) -> Vec<Page> {
    let html = rendered.site.iter().filter(|(path, _)| path.as_str().ends_with(".html"));
    html.map(|(path, bytes)| Page::read(path.as_str(), std::str::from_utf8(bytes).unwrap()))
        .collect()
}

fn page(rendered: &Outputs, path: &str) -> Page {
    Page::read(path, &text(&rendered.site, path))
}

/// Every page of every site, with all outputs of its site.
fn each(mut check: impl FnMut(&str, &Outputs, &Page)) {
    for (name, root) in all_sites() {
        let rendered = rendered(&name, &root);
        for page in pages(&rendered) {
            check(&format!("{name} {}", page.path), &rendered, &page);
        }
    }
}

/// The classes of schema.org that folio uses, each with its properties, including inherited ones,
/// as the vocabulary defines them.
const CREATIVE_WORK: &str = "@id name url author datePublished creativeWorkStatus description \
abstract keywords identifier sameAs publisher sourceOrganization isPartOf encoding inLanguage \
editor award subjectOf";
const ARTICLE: &str = "pageStart pageEnd";
const VOCABULARY: [(&str, &[&str]); 22] = [
    ("ProfilePage", &[CREATIVE_WORK, "mainEntity"]),
    (
        "Person",
        &["@id name givenName familyName alternateName honorificSuffix url image description \
            jobTitle worksFor email alumniOf hasCredential award knowsAbout knowsLanguage \
            identifier sameAs"],
    ),
    ("Organization", &["name"]),
    ("EducationalOrganization", &["name"]),
    ("EducationalOccupationalCredential", &["name credentialCategory recognizedBy"]),
    ("Language", &["name alternateName"]),
    ("PropertyValue", &["propertyID value url"]),
    ("ScholarlyArticle", &[CREATIVE_WORK, ARTICLE]),
    ("MedicalScholarlyArticle", &[CREATIVE_WORK, ARTICLE]),
    ("Report", &[CREATIVE_WORK, ARTICLE]),
    ("Chapter", &[CREATIVE_WORK, ARTICLE]),
    ("Book", &[CREATIVE_WORK, "isbn"]),
    ("Thesis", &[CREATIVE_WORK]),
    ("Dataset", &[CREATIVE_WORK]),
    ("CreativeWork", &[CREATIVE_WORK]),
    ("WebSite", &[CREATIVE_WORK]),
    ("Periodical", &[CREATIVE_WORK, "issn"]),
    ("PublicationVolume", &[CREATIVE_WORK, ARTICLE, "volumeNumber"]),
    ("PublicationIssue", &[CREATIVE_WORK, ARTICLE, "issueNumber"]),
    ("MediaObject", &["contentUrl encodingFormat"]),
    ("Event", &["name startDate endDate location"]),
    ("Place", &["name"]),
];

/// Properties whose values are addresses.
const ADDRESSES: [&str; 5] = ["url", "sameAs", "image", "contentUrl", "@id"];

/// Checks a node and everything below it: known classes, their own properties, absolute addresses,
/// nothing empty.
fn check_node(label: &str, node: &Value) {
    let object = node.as_object().unwrap_or_else(|| panic!("{label}: {node}"));
    let kind = object["@type"].as_str().unwrap();
    let (_, known) = VOCABULARY
        .iter()
        .find(|(name, _)| *name == kind)
        .unwrap_or_else(|| panic!("{label}: no class {kind}"));
    let known: BTreeSet<&str> = known.iter().flat_map(|properties| properties.split(' ')).collect();
    for (property, value) in object {
        if ["@type", "@context"].contains(&property.as_str()) {
            continue;
        }
        assert!(known.contains(property.as_str()), "{label}: {kind} has no {property}");
        let values = value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
        assert!(!values.is_empty(), "{label}: {property}");
        for value in values {
            match &value {
                Value::Object(_) => check_node(label, &value),
                Value::String(text) => {
                    assert!(!text.trim().is_empty(), "{label}: {property}");
                    let is_address = ADDRESSES.contains(&property.as_str());
                    let is_whole = url::Url::parse(text)
                        .is_ok_and(|url| ["https", "http"].contains(&url.scheme()));
                    assert!(
                        !is_address || is_whole || property == "@id" && text.starts_with('/'),
                        "{label}: {property} {text}"
                    );
                }
                _ => panic!("{label}: {property} {value}"),
            }
        }
    }
}

#[test]
fn data_uses_the_vocabulary_and_contains_nothing_private() {
    let mut count = 0;
    each(|label, _, page| {
        let Some(data) = &page.data else { return };
        count += 1;
        assert_eq!(data["@context"], "https://schema.org", "{label}");
        check_node(label, data);
        let written = data.to_string();
        for private in ["birthDate", "telephone", "streetAddress", "address"] {
            assert!(!written.contains(&format!("\"{private}\":")), "{label}: {private}");
        }
    });
    assert!(count > 20, "{count}");
}

#[test]
fn every_page_has_its_card() {
    each(|label, rendered, page| {
        for required in ["og:type", "og:title", "og:site_name", "twitter:card"] {
            assert!(
                page.one(required).is_some_and(|content| !content.is_empty()),
                "{label}: {required}"
            );
        }
        assert_eq!(page.one("og:url"), page.canonical(), "{label}");
        let title = page.one("twitter:title").or(page.one("og:title")).unwrap();
        assert!(title.chars().count() <= 70, "{label}: {title}");
        assert_eq!(page.one("og:description"), page.one("description"), "{label}");
        assert!(page.one("og:description").unwrap_or_default().chars().count() <= 200, "{label}");
        // A site that knows its address has a card for every page, including the 404 page.
        let has_cards = rendered.site.contains_key(&OutputPath::new("card.png"));
        assert_eq!(page.one("og:image").is_some(), has_cards, "{label}");
        assert_eq!(
            page.one("twitter:card"),
            Some(if has_cards { "summary_large_image" } else { "summary" }),
            "{label}"
        );
        let Some(image) = page.one("og:image") else { return };
        assert!(image.starts_with("https://"), "{label}: {image}");
        let files = rendered.site.iter().filter(|(path, _)| image.ends_with(&format!("/{path}")));
        let (_, file) = files
            .max_by_key(|(path, _)| path.as_str().len())
            .unwrap_or_else(|| panic!("{label}: there is no {image}"));
        let picture = image::load_from_memory(file).unwrap();
        assert_eq!((picture.width(), picture.height()), (1200, 630), "{label}");
        assert_eq!(page.one("og:image:width"), Some("1200"), "{label}");
        assert_eq!(page.one("og:image:height"), Some("630"), "{label}");
        assert!((1..=420).contains(&page.one("og:image:alt").unwrap().chars().count()), "{label}");
        assert!(file.len() < 300_000, "{label}: {}", file.len());
    });
}

#[test]
fn the_home_page_is_the_profile_of_the_person() {
    each(|label, rendered, page| {
        if page.path != "index.html" {
            return;
        }
        let data = page.data.as_ref().unwrap();
        assert_eq!(data["@type"], "ProfilePage", "{label}");
        let person = &data["mainEntity"];
        assert_eq!(person["@type"], "Person", "{label}");
        assert!(person["@id"].as_str().unwrap().ends_with("/#person"), "{label}");
        let resume: Value = serde_json::from_str(&text(&rendered.site, "resume.json")).unwrap();
        assert_eq!(person["name"], resume["basics"]["name"], "{label}");
        assert_eq!(page.one("og:type"), Some("profile"), "{label}");
        assert_eq!(page.one("profile:last_name"), person["familyName"].as_str(), "{label}");
    });
}

#[test]
fn the_person_of_the_sample_site_is_described_in_full() {
    let rendered = rendered("own", super::support::project());
    let home = page(&rendered, "index.html");
    let person = &home.data.as_ref().unwrap()["mainEntity"];
    let names = |property: &str| -> Vec<&str> {
        person[property]
            .as_array()
            .unwrap()
            .iter()
            .map(|node| node["name"].as_str().unwrap())
            .collect()
    };
    assert_eq!(person["honorificSuffix"], "MBBS, MD");
    assert_eq!(person["identifier"]["value"], "0000-0002-1825-0097");
    assert!(
        person["sameAs"]
            .as_array()
            .unwrap()
            .iter()
            .any(|address| address == "https://orcid.org/0000-0002-1825-0097")
    );
    // She still studies at the school of public health and trains at the medical center, so she is
    // not yet an alumna of either.
    assert_eq!(
        names("alumniOf"),
        ["Lagoon University College of Medicine", "Eko Bay Teaching Hospital"]
    );
    let credentials = names("hasCredential");
    assert!(
        credentials.contains(&"Bachelor of Medicine, Bachelor of Surgery (MBBS)")
            && credentials.contains(&"ECFMG certification")
    );
    assert!(
        credentials.contains(&"MD") && !credentials.contains(&"MBBS"),
        "the degree says it already: {credentials:?}"
    );
    assert!(
        !credentials.iter().any(|name| name.contains("Clinical Epidemiology")),
        "not awarded yet: {credentials:?}"
    );
    assert!(
        !credentials.iter().any(|name| name.contains("USMLE") || name.contains("Test")),
        "an exam: {credentials:?}"
    );
    let languages = person["knowsLanguage"].as_array().unwrap();
    let tags: Vec<_> =
        languages.iter().map(|language| language["alternateName"].as_str().unwrap()).collect();
    assert_eq!(tags, ["en", "ig", "yo", "fr"]);
    assert!(person["knowsAbout"].as_array().unwrap().len() >= 3);
}

/// The entries of a site's `publications.bib`, by their keys as they appear in addresses.
fn entries(rendered: &Outputs) -> BTreeMap<String, biblatex::Entry> {
    let all = Bibliography::parse(&text(&rendered.site, "publications.bib")).unwrap();
    let slug = |key: &str| {
        key.chars()
            .map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '-' })
            .collect::<String>()
    };
    all.into_iter().map(|entry| (slug(&entry.key), entry)).collect()
}

/// The papers of all sites: label, outputs, page, key, and the entry of `publications.bib` as
/// another parser reads it.
fn each_paper(mut check: impl FnMut(&str, &Outputs, &Page, &str, &biblatex::Entry)) {
    let mut count = 0;
    each(|label, rendered, page| {
        let Some(key) = page.key() else { return };
        count += 1;
        let all = entries(rendered);
        check(label, rendered, page, key, &all[key]);
    });
    assert!(count > 10, "{count}");
}

/// The number of authors that an entry names, without `and others`.
fn named(authors: &[biblatex::Person]) -> usize {
    authors.iter().filter(|author| author.name != "others" || !author.given_name.is_empty()).count()
}

fn is_unaccepted(page: &Page) -> bool {
    page.data.as_ref().is_some_and(|data| {
        ["Submitted", "Under revision"].iter().any(|status| data["creativeWorkStatus"] == *status)
    })
}

#[test]
fn a_paper_has_its_highwire_tags() {
    each_paper(|label, rendered, page, key, entry| {
        assert!(page.one("citation_title").is_some_and(|title| !title.is_empty()), "{label}");
        let authors = page.all("citation_author");
        assert_eq!(authors.len(), named(&entry.author().unwrap_or_default()), "{label}");
        for (author, person) in authors.iter().zip(entry.author().unwrap_or_default()) {
            assert!(
                author.contains(&person.name) && author.contains(&person.given_name),
                "{label}: {author}"
            );
            let degree = ["MD", "PhD", "MBBS", "MSc"]
                .iter()
                .any(|degree| author.split([' ', ',', '.']).any(|word| word == *degree));
            assert!(!degree, "{label}: {author}");
        }
        let date = page.one("citation_publication_date");
        assert_eq!(date.is_some(), !is_unaccepted(page), "{label}");
        for date in date.into_iter().chain(page.one("citation_online_date")) {
            let parts: Vec<&str> = date.split('/').collect();
            assert!(
                [1, 3].contains(&parts.len())
                    && parts.iter().all(|part| part.parse::<u16>().is_ok()),
                "{label}: {date}"
            );
        }
        assert_eq!(
            page.one("citation_doi").map(str::to_owned),
            entry.doi().ok().filter(|_| !is_unaccepted(page)),
            "{label}"
        );
        for single in [
            "journal_title",
            "conference_title",
            "volume",
            "issue",
            "firstpage",
            "lastpage",
            "issn",
            "isbn",
        ] {
            page.one(&format!("citation_{single}"));
        }
        if let Some(address) = page.one("citation_pdf_url") {
            assert!(
                address.starts_with(page.canonical().unwrap()) && address.ends_with(".pdf"),
                "{label}: {address}"
            );
            let name = address.rsplit('/').next().unwrap();
            assert!(
                rendered.site.contains_key(&OutputPath::new(&format!("publications/{key}/{name}"))),
                "{label}: {address}"
            );
        }
    });
}

#[test]
fn a_paper_is_a_work_with_all_its_authors() {
    let mut owned = 0;
    each_paper(|label, rendered, page, _, entry| {
        let work = page.data.as_ref().unwrap();
        let authors = work["author"].as_array().cloned().unwrap_or_default();
        assert_eq!(authors.len(), named(&entry.author().unwrap_or_default()), "{label}");
        let person = &self::page(rendered, "index.html").data.unwrap()["mainEntity"];
        let same: Vec<_> = authors.iter().filter(|author| author.get("@id").is_some()).collect();
        assert!(same.len() <= 1, "{label}: the person twice");
        for author in same {
            owned += 1;
            assert_eq!(
                (&author["@id"], &author["name"]),
                (&person["@id"], &person["name"]),
                "{label}"
            );
        }
        let doi = entry.doi().ok().filter(|_| !is_unaccepted(page));
        let identifiers = work["identifier"].as_array().cloned().unwrap_or_default();
        let doi_address = identifiers
            .iter()
            .find(|node| node["propertyID"] == "DOI")
            .and_then(|node| node["value"].as_str());
        assert_eq!(doi_address.map(str::to_owned), doi, "{label}");
        assert_eq!(
            work["datePublished"].is_string(),
            page.one("citation_publication_date").is_some(),
            "{label}"
        );
    });
    assert!(owned > 8, "{owned}");
}

#[test]
fn an_article_is_part_of_an_issue_of_a_volume_of_its_journal() {
    let rendered = rendered("own", super::support::project());
    let work = page(&rendered, "publications/okafor2025frailty/index.html").data.unwrap();
    assert_eq!(work["@type"], "MedicalScholarlyArticle");
    let issue = &work["isPartOf"];
    assert_eq!((&issue["@type"], &issue["issueNumber"]), (&"PublicationIssue".into(), &"4".into()));
    let volume = &issue["isPartOf"];
    assert_eq!(
        (&volume["@type"], &volume["volumeNumber"]),
        (&"PublicationVolume".into(), &"18".into())
    );
    let journal = &volume["isPartOf"];
    assert_eq!(
        (&journal["@type"], &journal["name"]),
        (&"Periodical".into(), &"Journal of Cardiac Outcomes".into())
    );
    assert_eq!((&work["pageStart"], &work["pageEnd"]), (&"311".into(), &"320".into()));
}

#[test]
fn citations_as_files_are_read_by_others() {
    each_paper(|label, rendered, page, key, entry| {
        let bib =
            Bibliography::parse(&text(&rendered.site, &format!("publications/{key}/{key}.bib")))
                .unwrap();
        assert_eq!(bib.len(), 1, "{label}");
        assert_eq!(
            bib.iter().next().unwrap().to_biblatex_string(),
            entry.to_biblatex_string(),
            "{label}"
        );

        let ris = text(&rendered.site, &format!("publications/{key}/{key}.ris"));
        assert!(ris.starts_with("TY  - ") && ris.ends_with("\r\nER  - \r\n"), "{label}: {ris}");
        for line in ris.split_terminator("\r\n") {
            let (tag, rest) = line.split_at(2);
            assert!(
                tag.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
                    && rest.starts_with("  - "),
                "{label}: {line}"
            );
            assert!(!rest.contains(['\n', '\r']), "{label}: {line}");
        }
        let records =
            RisParser::new().parse(&ris).unwrap_or_else(|error| panic!("{label}: {error}\n{ris}"));
        let [record] = records.as_slice() else { panic!("{label}: {ris}") };
        assert_eq!(
            Some(record.title.as_str()),
            page.one("citation_title").map(str::trim),
            "{label}"
        );
        let authors = named(&entry.author().unwrap_or_default());
        assert_eq!(
            ris.lines().filter(|line| line.starts_with("AU  - ")).count(),
            authors,
            "{label}: {ris}"
        );
        // This parser counts the editors of a book as authors.
        let editors: usize =
            entry.editors().unwrap_or_default().iter().map(|(people, _)| people.len()).sum();
        assert_eq!(record.authors.len(), authors + editors, "{label}: {ris}");
        assert_eq!(
            record.doi.clone(),
            entry.doi().ok().filter(|_| !is_unaccepted(page)),
            "{label}"
        );
        let year = page.one("citation_publication_date").and_then(|date| date.split('/').next());
        let record_year = record.date.as_ref().map(|date| date.year.to_string());
        assert!(year.is_none() || record_year.as_deref() == year, "{label}: {record_year:?}");

        // The text that the page offers to copy equals the files.
        let shown = |id: &str| -> String {
            page.html.select(&Selector::parse(id).unwrap()).next().unwrap().text().collect()
        };
        assert_eq!(shown("#folio__cite-ris").trim(), ris.replace("\r\n", "\n").trim(), "{label}");
        assert_eq!(
            shown("#folio__cite-bibtex").trim(),
            text(&rendered.site, &format!("publications/{key}/{key}.bib")).trim(),
            "{label}"
        );
    });
}

/// Every field in which reference managers store what names a journal.
const SUBMITTED: &str = "\
@article{draft,
  author = {Lin, Wei and Okoro, Ada},
  title = {A work on its way},
  journal = {Secret Journal}, shortjournal = {Secret J}, booktitle = {Secret Book},
  maintitle = {Secret Main}, eventtitle = {Secret Meeting}, series = {Secret Series},
  publisher = {Secret Press}, issn = {1234-5678},
  doi = {10.5555/secret.1}, pmid = {99000001}, pmcid = {PMC99000001},
  url = {https://secret.example/}, howpublished = {Secret way}, note = {Secret note},
  volume = {71}, number = {72}, pages = {733--744}, year = {2026}, month = may,
  journalsubtitle = {Secret sub}, eprint = {secret}, copyright = {Secret}, custom1 = {Secret}
}
";

#[test]
fn a_submitted_work_names_no_journal_to_any_machine() {
    for status in ["submitted", "revise-and-resubmit"] {
        let root = folder(&[
            ("site.toml", "[site]\nurl = \"https://lin.example\"\n[person]\nname = \"Wei Lin\"\n"),
            ("content/a.bib", SUBMITTED),
            ("content/publications.toml", &format!("[draft]\nstatus = \"{status}\"\n")),
        ]);
        let rendered = outputs(root.path());
        let page = page(&rendered, "publications/draft/index.html");
        let mut said = format!("{:?} {}", page.tags, page.data.as_ref().unwrap());
        for file in
            ["publications.bib", "publications/draft/draft.bib", "publications/draft/draft.ris"]
        {
            said.push_str(&text(&rendered.site, file));
        }
        for name in ["secret", "1234-5678", "99000001", "733", "10.5555"] {
            assert!(!said.to_lowercase().contains(name), "{status} {name}: {said}");
        }
        assert!(said.contains("A work on its way") && said.contains("Ada"), "{said}");
        for (path, bytes) in &rendered.site {
            assert!(
                !String::from_utf8_lossy(bytes).to_lowercase().contains("secret"),
                "{status}: {path}"
            );
        }
        assert!(
            page.one("citation_publication_date").is_none()
                && page.data.unwrap().get("datePublished").is_none()
        );
    }
}

#[test]
fn the_pdf_of_a_paper_is_beside_its_page() {
    let bib = "@article{one, author={Lin, Wei}, title={One}, journal={Heart}, year={2024}}\n\
        @article{two, author={Lin, Wei}, title={Two}, journal={Heart}, year={2023}}\n";
    let root = folder(&[
        ("site.toml", "[site]\nurl = \"https://lin.example/~wei\"\n[person]\nname = \"Wei Lin\"\n"),
        ("content/a.bib", bib),
        // One file for two papers, and a link to it besides: each page still has its own copy.
        (
            "content/publications.toml",
            "[one]\nfile = \"papers/heart.pdf\"\n[two]\nfile = \"papers/heart.pdf\"\n",
        ),
        ("content/pages/more.md", "# More\n\n[The paper](../papers/heart.pdf).\n"),
    ]);
    let pdf = std::fs::read(super::support::project().join("content/posters/acts-2025/poster.pdf"))
        .unwrap();
    super::support::write(root.path(), &[("content/papers/heart.pdf", pdf)]);
    let rendered = outputs(root.path());
    for key in ["one", "two"] {
        let page = page(&rendered, &format!("publications/{key}/index.html"));
        let address = format!("https://lin.example/~wei/publications/{key}/heart.pdf");
        assert_eq!(page.one("citation_pdf_url"), Some(address.as_str()));
        assert_eq!(page.data.unwrap()["encoding"]["contentUrl"], address.as_str());
        assert!(
            rendered.site.contains_key(&OutputPath::new(&format!("publications/{key}/heart.pdf")))
        );
    }
}

#[test]
fn no_text_ends_the_data_early() {
    let bib = "@article{evil, author={{</script><script>alert(1)</script>} and Lin, Wei}, \
        title={On </script><b>bold</b> \\& \"quoted\"}, journal={Heart <!--}, year={2024}}\n";
    let site = "[site]\nurl = \"https://lin.example\"\n[person]\nname = \"Wei <!-- <script> \
    Lin\"\nheadline = \"</script>\"\n";
    let rendered = outputs(folder(&[("site.toml", site), ("content/a.bib", bib)]).path());
    let work = page(&rendered, "publications/evil/index.html");
    assert_eq!(work.html.select(&Selector::parse("script:not([type])").unwrap()).count(), 0);
    assert_eq!(
        work.data.as_ref().unwrap()["author"][0]["name"],
        "</script><script>alert(1)</script>"
    );
    assert!(work.html.errors.is_empty(), "{:?}", work.html.errors);
    assert_eq!(
        page(&rendered, "index.html").data.unwrap()["mainEntity"]["description"],
        "</script>"
    );
}

#[test]
fn a_site_without_an_address_says_nothing_that_needs_one() {
    let bib = "@article{one, author={Lin, Wei and Okoro, Ada}, title={One}, journal={Heart}, \
        year={2024}, pmid={99000001}}\n";
    let rendered = outputs(
        folder(&[("site.toml", "[person]\nname = \"Wei Lin\"\n"), ("content/a.bib", bib)]).path(),
    );
    let work = page(&rendered, "publications/one/index.html");
    for absolute in ["og:url", "og:image", "citation_pdf_url"] {
        assert_eq!(work.one(absolute), None, "{absolute}");
    }
    let data = work.data.unwrap();
    check_node("one", &data);
    assert_eq!(data.get("url"), None);
    assert_eq!(
        data["author"][0]["@id"],
        page(&rendered, "index.html").data.unwrap()["mainEntity"]["@id"]
    );
}

#[test]
fn there_is_one_small_script() {
    each(|label, rendered, page| {
        let scripts: Vec<_> = page.html.select(&Selector::parse("script[src]").unwrap()).collect();
        assert_eq!(scripts.len(), 1, "{label}");
        for script in scripts {
            assert_eq!(script.value().attr("type"), Some("module"), "{label}");
            let name = script.value().attr("src").unwrap().rsplit('/').next().unwrap();
            // Hosts compress it to less than half: the browser tests limit that to six kilobytes.
            assert!(
                rendered.site[&OutputPath::new(&format!("assets/{name}"))].len() <= 9 * 1024,
                "{label}"
            );
        }
        // Controls that need a script are hidden without one.
        for control in page.html.select(
            &Selector::parse("form, [data-copies], [data-print], [data-scheme-choice]").unwrap(),
        ) {
            assert!(control.value().attr("hidden").is_some(), "{label}: {}", control.html());
        }
    });
}

#[test]
fn the_list_has_every_work_in_its_group_with_counts() {
    for (name, root) in all_sites() {
        let rendered = rendered(&name, &root);
        if !rendered.site.contains_key(&OutputPath::new("publications.bib")) {
            continue;
        }
        let list = page(&rendered, "publications/index.html");
        let groups: Vec<_> =
            list.html.select(&Selector::parse("section[data-kind]").unwrap()).collect();
        let items = Selector::parse("li").unwrap();
        let mut total = 0;
        for group in groups {
            let count: String =
                group.select(&Selector::parse(".count").unwrap()).next().unwrap().text().collect();
            let years: Vec<i16> = group
                .select(&items)
                .filter_map(|item| item.value().attr("data-year")?.parse().ok())
                .collect();
            assert!(years.is_sorted_by(|one, other| one >= other), "{name}: {years:?}");
            assert_eq!(count.parse(), Ok(group.select(&items).count()), "{name}");
            total += group.select(&items).count();
        }
        let entries = entries(&rendered);
        assert_eq!(total, entries.len(), "{name}");
        assert!(
            entries
                .values()
                .all(|entry| entry.title().is_ok_and(|title| !title.format_verbatim().is_empty())),
            "{name}"
        );
    }
}

/// folio publishes a theme's script unchanged. Without a script nothing refers to one, and the
/// pages are still complete.
#[test]
fn a_theme_may_have_its_own_script_or_none() {
    let bib = (
        "content/a.bib",
        "@article{one, author={Lin, Wei}, title={One}, journal={Heart}, year={2024}}\n",
    );
    for (script, expected) in [("// mine\n", Some("// mine\n")), ("\n", None)] {
        let site = ("site.toml", "[person]\nname = \"Wei Lin\"\n");
        let rendered = outputs(
            folder(&[
                site,
                bib,
                ("themes/ledger/js/page.js", ""),
                ("themes/ledger/js/site.js", script),
            ])
            .path(),
        );
        let files: Vec<_> =
            rendered.site.keys().filter(|path| path.as_str().ends_with(".js")).collect();
        let page = page(&rendered, "publications/one/index.html");
        let source = page
            .html
            .select(&Selector::parse("script[src]").unwrap())
            .next()
            .and_then(|script| script.value().attr("src"));
        assert_eq!(source.map(str::to_owned), files.first().map(|path| format!("/{path}")));
        assert_eq!(
            files
                .first()
                .map(|path| text(&rendered.site, path.as_str()))
                .as_deref()
                .map(str::trim_start),
            expected
        );
    }
}
