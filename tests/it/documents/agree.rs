//! All documents of all sites agree with the pages: every kind, as PDF, for Word and as text, has
//! the same names, posts, institutions, dates, works and links. Letters list what pages say, with
//! addresses that lead to it.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use bytes::Bytes;
use folio::base::{Options, PartialDate};
use folio::model::settings::document_kind::KINDS;
use folio::output::letter::{LetterKind, Occasion, draft, news};
use folio::pipeline::Build;
use folio::pipeline::PlannedSite;
use folio::plan::{Outputs, routes};
use folio::source::load;
use percent_encoding::percent_decode_str;
use scraper::{Html, Selector};
use unicode_normalization::UnicodeNormalization;

use crate::docx::reading::Package;
use crate::support::{all_sites, built, folder, options, poppler, project, text};

const FORMS: [&str; 3] = ["pdf", "docx", "txt"];

/// What a site without private texts gets, so that each kind has something to say.
const PRIVATE: [(&str, &str); 4] = [
    (
        "private/people.toml",
        "[[person]]\nname = \"Prof. Rina Patel\"\ndeadline = 2026-12-15\nsend-to = \"the portal\"\n",
    ),
    ("private/plan.md", "## Within twelve months\n\n- Match into a categorical place\n"),
    (
        "private/meetings/rivera.md",
        "# With Dr. Rivera\n\n- What comes first?\n- Who else?\n- When do we meet again?\n",
    ),
    (
        "private/letters/north.md",
        "+++\nto = \"Dr. Ana North\"\ndate = 2026-11-20\nsubject = \"A place\"\n+++\n\nI ask for a place.\n",
    ),
];

/// The kinds that have the whole CV, with all works.
const WHOLE: [&str; 1] = ["cv"];
/// The kinds whose entries have their dates.
const DATED: [&str; 4] = ["cv", "meeting", "letter", "one-pager"];

/// A text as it is compared: without case, spaces and marks, which every format sets in its way.
fn folded(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).collect()
}

/// A link as it is compared: with its letters as such, and without a slash at its end.
fn address(link: &str) -> String {
    let link = percent_decode_str(link).decode_utf8_lossy();
    link.strip_suffix('/').filter(|link| !link.is_empty()).unwrap_or(&link).to_owned()
}

/// A site with a document of every kind in every form.
fn with_documents(root: &Path) -> Vec<(String, Vec<u8>)> {
    let is_of_site = |path: &str| {
        ["site.toml", "private.toml"].contains(&path)
            || ["content/", "private/", "fonts/"].iter().any(|folder| path.starts_with(folder))
            || root != project() && path.starts_with("themes/")
    };
    let mut files: Vec<(String, Vec<u8>)> = Vec::new();
    for folder in ["site.toml", "private.toml", "content", "private", "fonts", "themes"] {
        for entry in walkdir::WalkDir::new(root.join(folder)).into_iter().filter_map(Result::ok) {
            let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap();
            let path = path.replace('\\', "/");
            if entry.file_type().is_file() && is_of_site(&path) {
                files.push((path, std::fs::read(entry.path()).unwrap()));
            }
        }
    }
    for (path, text) in PRIVATE {
        if !files.iter().any(|(known, _)| known == path) {
            files.push((path.to_owned(), text.as_bytes().to_vec()));
        }
    }
    let site = files.iter_mut().find(|(path, _)| path == "site.toml").unwrap();
    let mut toml = String::from_utf8(site.1.clone()).unwrap();
    for (kind, _) in KINDS {
        let made_for = match kind {
            "meeting" => "for = \"rivera\"\n",
            "letter" => "for = \"patel\"\n",
            "cover" => "for = \"north\"\n",
            _ => "",
        };
        for form in FORMS {
            toml.push_str(&format!(
                "\n[[document]]\nfile = \"all-{kind}.{form}\"\nkind = \"{kind}\"\npublic = false\n\
                {made_for}"
            ));
        }
    }
    site.1 = toml.into_bytes();
    files
}

/// What the pages say.
#[derive(Default)]
struct Facts {
    name: String,
    position: String,
    /// The title of each entry of the CV, with its byline and its dates.
    entries: Vec<(String, String, String)>,
    works: Vec<String>,
    url: Option<String>,
    /// Where the pages lead.
    links: BTreeSet<String>,
}

impl Facts {
    fn of(outputs: &Outputs) -> Facts {
        let resume: serde_json::Value =
            serde_json::from_str(&text(&outputs.site, "resume.json")).unwrap();
        let mut facts = Facts {
            name: folded(resume["basics"]["name"].as_str().unwrap()),
            position: folded(&position(outputs)),
            url: resume["basics"]["url"].as_str().map(address),
            ..Facts::default()
        };
        let parse = |selector: &str| Selector::parse(selector).unwrap();
        let (anchors, entries, items) = (parse("a[href]"), parse(".entry"), parse(".group li"));
        for (path, bytes) in &outputs.site {
            if !path.as_str().ends_with(".html") {
                continue;
            }
            let html = Html::parse_document(std::str::from_utf8(bytes).unwrap());
            let links = html.select(&anchors).filter_map(|a| a.attr("href"));
            facts.links.extend(links.map(address));
            if path.as_str() != "cv/index.html" {
                continue;
            }
            for entry in html.select(&entries) {
                // The text of an entry may have headings, too.
                let of = |selector: &str| {
                    let found = entry.select(&parse(selector)).next();
                    folded(&found.map(|it| it.text().collect::<String>()).unwrap_or_default())
                };
                facts.entries.push((of("h3, h4"), of(".byline"), of(".when")));
            }
            let works = html.select(&items);
            facts.works.extend(works.map(|work| folded(&work.text().collect::<String>())));
        }
        facts
    }
}

/// The person's post, as the page says it to machines.
fn position(outputs: &Outputs) -> String {
    let home = Html::parse_document(&text(&outputs.site, "index.html"));
    let data = Selector::parse("script[type='application/ld+json']").unwrap();
    let data: String = home.select(&data).flat_map(|it| it.text()).collect();
    let data: serde_json::Value = serde_json::from_str(&data).unwrap_or_default();
    data["mainEntity"]["jobTitle"].as_str().unwrap_or_default().to_owned()
}

/// A document as others read it.
struct Read {
    text: String,
    links: BTreeSet<String>,
}

/// `None` without the program that reads a PDF.
fn read(form: &str, bytes: &Bytes) -> Option<Read> {
    Some(match form {
        "pdf" => {
            let addresses = poppler("pdfinfo", &["-url"], bytes)?;
            let links = addresses.lines().skip(1).filter_map(|line| line.split_whitespace().nth(2));
            Read {
                text: folded(&poppler("pdftotext", &["-raw"], bytes)?),
                links: links.map(address).collect(),
            }
        }
        "docx" => {
            let package = Package::of(bytes);
            let parts = ["word/document.xml", "word/footnotes.xml"];
            let relations = parts.iter().flat_map(|part| package.relations(part).into_values());
            let links = relations.filter(|(_, _, is_address)| *is_address);
            Read {
                links: links.map(|(_, target, _)| address(&target)).collect(),
                text: folded(&package.words()),
            }
        }
        _ => {
            let text = std::str::from_utf8(bytes).unwrap();
            Read { text: folded(&without_addresses(text)), links: BTreeSet::new() }
        }
    })
}

/// A text without the addresses that it writes behind what a page only links.
fn without_addresses(text: &str) -> String {
    let mut rest = text;
    let mut out = String::new();
    while let Some(at) = rest.find("(https://") {
        out.push_str(&rest[..at]);
        rest = rest[at..].split_once(')').map_or("", |(_, behind)| behind);
    }
    out + rest
}

/// What the documents of one site say otherwise than its pages or than each other, and how much
/// was compared.
fn disagreements(outputs: &Outputs) -> (usize, Vec<String>) {
    let facts = Facts::of(outputs);
    let (mut tried, mut wrong) = (0, Vec::new());
    for (kind, _) in KINDS {
        let mut said: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        let mut links: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
        for form in FORMS {
            let name = format!("all-{kind}.{form}");
            let made = outputs.packet.iter().find(|(path, _)| path.as_str() == name);
            let Some((_, bytes)) = made else { continue };
            let Some(read) = read(form, bytes) else { continue };
            let mut ask = |is_right: bool, what: String| {
                tried += 1;
                if !is_right {
                    wrong.push(format!("{name}: {what}"));
                }
            };
            ask(read.text.contains(&facts.name), "the name is missing".to_owned());
            let mut found = BTreeSet::new();
            for (title, byline, when) in &facts.entries {
                let has = |part: &String| read.text.contains(part);
                if WHOLE.contains(&kind) {
                    ask([title, byline, when].into_iter().all(has), format!("no {title} {when}"));
                }
                // A short title may be a word of another text, and one may be the post above the text.
                if title.len() < 16 || *title == facts.position || !has(title) || !has(byline) {
                    continue;
                }
                found.insert(title.clone());
                if DATED.contains(&kind) {
                    ask(has(when), format!("{title} has not {when}"));
                }
            }
            found.extend(facts.works.iter().filter(|work| read.text.contains(*work)).cloned());
            if WHOLE.contains(&kind) {
                let works = facts.works.iter().filter(|work| found.contains(*work)).count();
                let all = facts.works.len();
                ask(works == all, format!("{works} works of {all}"));
            }
            for link in &read.links {
                let is_of_site =
                    |known: &String| known.starts_with('/') && link.ends_with(known.as_str());
                let is_known = facts.links.contains(link)
                    || facts.links.iter().any(is_of_site)
                    || facts.url.as_ref() == Some(link);
                ask(is_known, format!("leads to {link}, and no page does"));
            }
            said.insert(form, found);
            if form != "txt" {
                links.insert(form, read.links);
            }
        }
        tried += 2;
        if let [first, rest @ ..] = &said.iter().collect::<Vec<_>>()[..] {
            for (form, other) in rest.iter().filter(|(_, other)| *other != first.1) {
                let differ: Vec<_> = first.1.symmetric_difference(other).collect();
                wrong.push(format!("{kind}: {} and {form} differ in {differ:?}", first.0));
            }
        }
        if let (Some(pdf), Some(docx)) = (links.get("pdf"), links.get("docx"))
            && pdf != docx
        {
            let differ: Vec<_> = pdf.symmetric_difference(docx).collect();
            wrong.push(format!("{kind}: PDF and Word lead to different places: {differ:?}"));
        }
    }
    (tried, wrong)
}

#[test]
fn every_document_of_every_site_says_what_its_pages_say() {
    let (mut tried, mut wrong) = (0, Vec::new());
    let mut kinds: BTreeSet<String> = BTreeSet::new();
    let sites: Vec<(String, PathBuf)> = all_sites();
    for (name, root) in &sites {
        let files = with_documents(root);
        let files: Vec<_> = files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
        let site = folder(&files);
        let Build { outputs, diagnostics, .. } = built(site.path(), &options());
        // A site without a poster or a narrative has nothing for some kinds.
        let others: Vec<String> = diagnostics
            .iter()
            .filter(|found| found.is_error() || found.code.name == "proof")
            .filter(|found| found.code.name != "missing-text")
            .map(|found| format!("{name}: {}", found.message))
            .collect();
        assert_eq!(others, [""; 0]);
        let made = outputs.packet.keys().filter_map(|path| path.as_str().strip_prefix("all-"));
        kinds.extend(made.map(str::to_owned));
        let (compared, differences) = disagreements(&outputs);
        tried += compared;
        wrong.extend(differences.into_iter().map(|what| format!("{name}, {what}")));
        comemo::evict(3);
    }
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
    // Every kind in every form was compared somewhere.
    assert_eq!(kinds.len(), KINDS.len() * FORMS.len(), "{kinds:?}");
    assert!(tried > 1_000, "only {tried} comparisons");
}

/// What is wrong with a letter to somebody who has not heard of the person for sixty years, and how
/// much was compared.
fn faults_of_letter(root: &Path, outputs: &Outputs) -> (usize, Vec<String>) {
    let site = PlannedSite::new(load(root, None).unwrap().into(), &options());
    let desk = site.letters();
    let person = &desk.people[0];
    let since = PartialDate::new(1966, Some(1), Some(1));
    let occasion = Occasion { kind: LetterKind::Update, event: None, since, with_plan: false };
    let letter = draft(&desk, person, &occasion);
    let words: String = outputs
        .site
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".html"))
        .map(|(_, bytes)| {
            let page = Html::parse_document(std::str::from_utf8(bytes).unwrap());
            folded(&page.root_element().text().collect::<String>())
        })
        .collect();
    let (mut tried, mut wrong) = (1, Vec::new());
    if !folded(&letter.text()).contains(&Facts::of(outputs).name) {
        wrong.push("the letter has not the name".to_owned());
    }
    for item in news(&desk, since.unwrap(), &[]).items {
        tried += 2;
        if !words.contains(&folded(&item.title)) {
            wrong.push(format!("no page says {}", item.title));
        }
        let Some(url) = &item.url else { continue };
        let home = desk.addresses.absolute(&routes::home()).unwrap();
        let (page, id) = url.split_once('#').unwrap_or((url, ""));
        let path = percent_decode_str(page.strip_prefix(&home).unwrap()).decode_utf8_lossy();
        let path = format!("{}index.html", path);
        let page = outputs.site.iter().find(|(known, _)| known.as_str() == path);
        let has_id = |bytes: &Bytes| {
            let page = Html::parse_document(std::str::from_utf8(bytes).unwrap());
            id.is_empty()
                || page
                    .select(&Selector::parse("[id]").unwrap())
                    .any(|it| it.attr("id") == Some(id))
        };
        if !page.is_some_and(|(_, bytes)| has_id(bytes)) {
            wrong.push(format!("{url} leads nowhere"));
        }
    }
    (tried, wrong)
}

#[test]
fn every_letter_of_every_site_says_what_its_pages_say() {
    let (mut tried, mut wrong) = (0, Vec::new());
    for (name, root) in &all_sites() {
        let files = with_documents(root);
        let mut files: Vec<_> = files.into_iter().collect();
        // Documents take time, and say nothing here.
        for (path, bytes) in &mut files {
            if path == "site.toml" {
                let toml = String::from_utf8(std::mem::take(bytes)).unwrap();
                *bytes = toml.split("\n[[document]]\nfile = \"all-").next().unwrap().into();
            }
        }
        let files: Vec<_> = files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
        let site = folder(&files);
        let without_pdf = Options { pdf: false, ..options() };
        let outputs = built(site.path(), &without_pdf).outputs;
        let (compared, faults) = faults_of_letter(site.path(), &outputs);
        tried += compared;
        wrong.extend(faults.into_iter().map(|what| format!("{name}: {what}")));
        comemo::evict(3);
    }
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried > 300, "only {tried} comparisons");
}
