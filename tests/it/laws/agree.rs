//! The third promise as a law: the site's pages, its PDF and its text, resume.json, the contact card, the
//! signature, the linked data, the feed and the citation files say the same.

use std::path::Path;

use folio::base::OutputPath;
use folio::plan::Outputs;
use scraper::{Html, Selector};
use serde_json::Value;
use unicode_normalization::UnicodeNormalization;

use super::random::Random;
use crate::support::{all_sites, folder, outputs, poppler, rendered, text};

/// A text as it is compared: without case, spaces and marks, which every format sets in its way.
fn folded(text: &str) -> String {
    text.nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric() || "<>&=+%*#@".contains(*c))
        .collect()
}

/// The outputs of one site, read as others read them.
struct Read {
    outputs: std::sync::Arc<Outputs>,
    resume: Value,
    /// The texts of every document, as PDF and as plain text.
    paper: Vec<(String, String)>,
    wrong: Vec<String>,
    tried: usize,
}

impl Read {
    fn new(outputs: std::sync::Arc<Outputs>) -> Read {
        let resume = serde_json::from_str(&text(&outputs.site, "resume.json")).unwrap();
        let pdfs = outputs
            .site
            .iter()
            .filter(|(path, _)| path.as_str().ends_with(".pdf") && !path.as_str().contains('/'));
        let texts = outputs.site.iter().filter(|(path, _)| path.as_str() == "cv.txt");
        let texts: Vec<(String, String)> = texts
            .map(|(path, bytes)| (path.to_string(), folded(&String::from_utf8_lossy(bytes))))
            .collect();
        let paper = pdfs
            .filter_map(|(path, bytes)| {
                let text = poppler("pdftotext", &["-raw"], bytes)?;
                Some((path.to_string(), folded(&text)))
            })
            .chain(texts)
            .collect();
        Read { resume, paper, outputs, wrong: Vec::new(), tried: 0 }
    }

    /// What the elements of a page that a selector finds say; nothing for a page that does not
    /// exist.
    fn all(&self, page: &str, selector: &str) -> Vec<String> {
        let Some(bytes) = self.outputs.site.get(&OutputPath::new(page)) else { return Vec::new() };
        let html = Html::parse_document(std::str::from_utf8(bytes).unwrap());
        html.select(&Selector::parse(selector).unwrap())
            .map(|element| element.text().collect::<String>())
            .collect()
    }

    fn one(&self, page: &str, selector: &str) -> String {
        self.all(page, selector).concat()
    }

    fn linked_data(&self, page: &str) -> Value {
        let data = self.one(page, "script[type='application/ld+json']");
        serde_json::from_str(&data).unwrap_or_default()
    }

    fn equal(&mut self, what: &str, one: &str, other: &str) {
        self.tried += 1;
        if one != other {
            self.wrong.push(format!("{what}: `{one}` and `{other}`"));
        }
    }

    fn within(&mut self, what: &str, part: &str, whole: &str) {
        self.tried += 1;
        let part = folded(part);
        if !folded(whole).contains(&part) {
            self.wrong.push(format!("{what}: `{part}` is missing"));
        }
    }

    fn on_paper(&mut self, what: &str, part: &str) {
        let part = folded(part);
        // A document of a selection has the entries of that selection.
        for (path, paper) in self.paper.iter().filter(|(path, _)| path.starts_with("cv.")) {
            self.tried += 1;
            if !paper.contains(&part) {
                self.wrong.push(format!("{what}: `{part}` is not in {path}"));
            }
        }
    }

    fn person(&mut self) {
        let basics = self.resume["basics"].clone();
        let said = |key: &str| basics[key].as_str().unwrap_or_default().to_owned();
        let (name, label, email) = (said("name"), said("label"), said("email"));
        let data = self.linked_data("index.html")["mainEntity"].clone();
        let card = unfolded(&text(&self.outputs.site, "contact.vcf"));
        let signature = text(&self.outputs.packet, "signature.txt");
        let home = self.one("index.html", "body");
        if !data.is_null() {
            self.equal("name, linked data", &name, data["name"].as_str().unwrap_or_default());
            self.within("post, home", data["jobTitle"].as_str().unwrap_or_default(), &home);
            self.equal("mail, linked data", &email, data["email"].as_str().unwrap_or_default());
        }
        self.within("name, contact card", &name, &property(&card, "FN"));
        self.within("mail, contact card", &email, &property(&card, "EMAIL"));
        self.within("name, signature", &name, signature.lines().next().unwrap_or_default());
        self.within("mail, signature", &email, &signature);
        let page = text(&self.outputs.packet, "signature.html");
        let page = Html::parse_document(&page);
        let button = Selector::parse("button[data-html]").unwrap();
        let html = page.select(&button).next().and_then(|it| it.attr("data-html")).unwrap();
        let pasted: String = Html::parse_fragment(html).root_element().text().collect();
        let basics_url = said("url");
        let post = data["jobTitle"].as_str().unwrap_or_default().to_owned();
        let profiles = basics["profiles"].as_array().cloned().unwrap_or_default();
        let usual = |profile: &&Value| {
            let network = profile["network"].as_str().unwrap_or_default();
            ["LinkedIn", "ORCID"].contains(&network)
        };
        let profiles: Vec<Value> = profiles.iter().filter(usual).cloned().collect();
        for (form, signature) in [("text", &signature), ("HTML", &pasted)] {
            self.within(&format!("post, signature as {form}"), &post, signature);
            self.within(&format!("mail, signature as {form}"), &email, signature);
            self.within(&format!("name, signature as {form}"), &name, signature);
        }
        let urls = profiles.iter().filter_map(|profile| profile["url"].as_str());
        for url in urls.chain(Some(basics_url.trim_end_matches('/'))) {
            self.within("address, signature", url, &signature);
            self.within("address, signature as HTML", url, html);
        }
        self.within("name, home", &name, &self.one("index.html", "h1"));
        // The text for a profile elsewhere has the same title, and whose it is.
        if let Some(text) = self.outputs.packet.get(&OutputPath::new("linkedin.txt")) {
            let text = String::from_utf8(text.to_vec()).unwrap();
            self.within("name, LinkedIn", &name, text.lines().next().unwrap_or_default());
            self.within("title, LinkedIn", &label, &text);
        }
        self.within("title, home", &label, &home);
        if let Some(feed) = self.outputs.site.get(&OutputPath::new("feed.xml")) {
            let feed = String::from_utf8(feed.to_vec()).unwrap();
            let feed = roxmltree::Document::parse(&feed).unwrap();
            let author = feed.descendants().find(|node| node.tag_name().name() == "author");
            let author: String = author
                .into_iter()
                .flat_map(|node| node.descendants())
                .filter_map(|it| it.text())
                .collect();
            self.within("name, feed", &name, &author);
            let titles: Vec<String> = feed
                .descendants()
                .filter(|node| node.tag_name().name() == "entry")
                // What there is in another language alone says so, and is in no list of this one.
                .filter(|node| !node.attributes().any(|attribute| attribute.name() == "lang"))
                .flat_map(|entry| entry.children())
                .filter(|node| node.tag_name().name() == "title")
                .filter_map(|node| node.text().map(str::to_owned))
                .collect();
            let listed = self.one("updates/index.html", "main");
            for title in titles {
                self.within("update, list", &title, &listed);
            }
        }
        self.on_paper("name, paper", &name);
        self.on_paper("mail, paper", &email);
        self.on_paper("title, paper", &label);
    }

    fn entries(&mut self) {
        let cv = self.one("cv/index.html", "main");
        let lists = ["work", "education", "volunteer", "awards", "certificates", "languages"];
        for list in lists {
            for entry in self.resume[list].as_array().cloned().unwrap_or_default() {
                for key in ["position", "name", "institution", "studyType", "title", "location"] {
                    if list != "languages"
                        && let Some(said) = entry[key].as_str()
                    {
                        self.within(&format!("{list}, {key}, page"), said, &cv);
                        self.on_paper(&format!("{list}, {key}, paper"), said);
                    }
                }
                if let Some(summary) = entry["summary"].as_str() {
                    for words in summary.split_inclusive(['.', '\n']) {
                        self.within(&format!("{list}, summary, page"), words, &cv);
                    }
                }
            }
        }
        // What the page shows is on paper, with the same dates.
        for selector in [".entry h3", ".entry .when", ".entry .byline", "h2"] {
            for said in self.all("cv/index.html", selector) {
                self.on_paper(selector, &said);
            }
        }
    }

    /// The years of each entry of resume.json are those of its entry on the page.
    fn dates(&mut self) {
        let page = "cv/index.html";
        let Some(bytes) = self.outputs.site.get(&OutputPath::new(page)) else { return };
        let html = Html::parse_document(std::str::from_utf8(bytes).unwrap());
        let parse = |selector: &str| Selector::parse(selector).unwrap();
        let entries: Vec<(String, String)> = html
            .select(&parse(".entry"))
            .map(|entry| {
                let of = |selector: &str| {
                    entry.select(&parse(selector)).flat_map(|it| it.text()).collect::<String>()
                };
                (folded(&of("h3, h4")), folded(&of(".when")))
            })
            .collect();
        for (list, key) in [("work", "position"), ("education", "studyType")] {
            for entry in self.resume[list].as_array().cloned().unwrap_or_default() {
                let title = folded(entry[key].as_str().unwrap_or_default());
                for date in ["startDate", "endDate"] {
                    let Some(year) = entry[date].as_str().map(|date| date[..4].to_owned()) else {
                        continue;
                    };
                    self.tried += 1;
                    // A period of one academic year has the last two digits of its end.
                    let is_said = entries.iter().any(|(shown, when)| {
                        shown.contains(&title)
                            && (when.contains(&year) || when.contains(&year[2..]))
                    });
                    if !is_said {
                        self.wrong.push(format!("{title}: {date} {year} is not on the page"));
                    }
                }
            }
        }
    }

    fn works(&mut self) {
        let list = self.one("publications/index.html", "main");
        let keys: Vec<String> = self
            .outputs
            .site
            .keys()
            .filter_map(|path| {
                let key = path.as_str().strip_prefix("publications/")?;
                let key = key.strip_suffix("/index.html")?;
                // The list by year is below a folder of its own, where no work's page can be.
                (!key.contains('/')).then(|| key.to_owned())
            })
            .collect();
        for key in keys {
            let page = format!("publications/{key}/index.html");
            let title = self.one(&page, "h1");
            let data = self.linked_data(&page);
            let named = data["name"].as_str().unwrap_or_default().to_owned();
            self.equal("work, linked data", &folded(&title), &folded(&named));
            self.within("work, list", &title, &list);
            self.on_paper("work, paper", &title);
            let citation = text(&self.outputs.site, &format!("publications/{key}/{key}.ris"));
            let cited = citation.lines().find_map(|line| line.strip_prefix("TI  - "));
            self.equal("work, RIS", &folded(&title), &folded(cited.unwrap_or_default()));
            let works = self.resume["publications"].as_array().cloned().unwrap_or_default();
            let known: Vec<String> =
                works.iter().filter_map(|work| work["name"].as_str()).map(folded).collect();
            self.tried += 1;
            if !known.contains(&folded(&title)) {
                self.wrong.push(format!("work, resume.json: `{title}` is missing"));
            }
        }
    }
}

/// A contact card with its long lines joined.
fn unfolded(card: &str) -> String {
    card.replace("\r\n ", "").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
}

/// The value of a property of a contact card.
fn property(card: &str, name: &str) -> String {
    let line = card
        .lines()
        .find(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([':', ';'])));
    line.and_then(|line| line.split_once(':'))
        .map(|(_, value)| value.to_owned())
        .unwrap_or_default()
}

/// What one site says in two ways, and how often that was asked.
fn disagreements(outputs: std::sync::Arc<Outputs>) -> (usize, Vec<String>) {
    let mut read = Read::new(outputs);
    read.person();
    read.entries();
    read.dates();
    read.works();
    (read.tried, read.wrong)
}

/// Words with all that a format may stumble over.
const WORDS: [&str; 24] = [
    "Okafor",
    "O’Brien",
    "Ångström",
    "de la Cruz",
    "Weiß",
    "Łukasiewicz",
    "İstanbul",
    "Nguyễn",
    "R&D",
    "p<0.05",
    "50%",
    "C#",
    "x*y",
    "semi;colon",
    "a, b",
    "back\\\\slash",
    "“quoted”",
    "it's",
    "Köln",
    "São Paulo",
    "A–Z",
    "(brackets)",
    "St. Mary",
    "№ 5",
];

const TIMES: [&str; 9] = [
    "2019",
    "Sep 2014 – Dec 2020",
    "2018-03",
    "Mar 2024 – present",
    "2013/14",
    "since 2021",
    "Jun – Aug 2019",
    "3–5 May 2019",
    "Summer 2017",
];

fn invented(random: &mut Random) -> Vec<(&'static str, String)> {
    let words = |random: &mut Random, count: usize| -> String {
        let some: Vec<&str> = (0..count).map(|_| *random.of(&WORDS)).collect();
        some.join(" ")
    };
    let quoted = |text: &str| serde_json::to_string(&text.replace("\\\\", "\\")).unwrap();
    let mut cv = "# Record\n\n".to_owned();
    for section in ["Education", "Training", "Clinical experience", "Honors and awards", "Teaching"]
    {
        cv += &format!("## {section}\n\n");
        for entry in 0..1 + random.below(3) {
            cv += &format!(
                "### {} {entry}\nSchool {} · {} · {}\n\nTold of {}.\n\n- And {}\n\n",
                words(random, 2),
                words(random, 2),
                random.of(&["Boston, MA", "Köln", "São Paulo"]),
                random.of(&TIMES),
                words(random, 2),
                words(random, 1),
            );
        }
    }
    cv += "## Publications\n";
    let bib: String = (0..3)
        .map(|n| {
            let title: String = words(random, 4)
                .replace("\\\\", "")
                .chars()
                .flat_map(|c| [Some('\\').filter(|_| "&%#$_".contains(c)), Some(c)])
                .flatten()
                .collect();
            format!(
                "@article{{k{n}, title = {{On {{{title}}} {n}}}, author = {{Okafor, Ada and Lin, W}}, \
                journal = {{Journal of Things}}, year = {{{}}}}}\n",
                2015 + n
            )
        })
        .collect();
    let site = format!(
        "[site]\nurl = \"https://okafor.example\"\n[person]\nname = \"Ada Okafor\"\n\
        credentials = [\"MD\"]\nheadline = {}\nposition = {}\norganization = {}\n\
        location = \"Boston\"\nemail = \"ada.okafor@example.org\"\n[cv]\nregion = \"{}\"\n\
        [[document]]\nfile = \"cv.pdf\"\n[[document]]\nfile = \"cv.txt\"\n",
        quoted(&words(random, 3)),
        quoted(&words(random, 2)),
        quoted(&words(random, 2)),
        random.of(&["us", "uk", "de", "eu", "ca"]),
    );
    let update = format!("+++\ntitle = {}\n+++\nIt was.\n", quoted(&words(random, 3)));
    vec![
        ("site.toml", site),
        ("content/cv.md", cv),
        ("content/a.bib", bib),
        ("content/updates/2026-01-02-a.md", update),
    ]
}

#[test]
fn all_outputs_of_a_site_agree() {
    let (mut tried, mut broken) = (0, Vec::new());
    let mut look = |name: &str, outputs: std::sync::Arc<Outputs>| {
        let (asked, wrong) = disagreements(outputs);
        tried += asked;
        broken.extend(wrong.into_iter().map(|wrong| format!("{name}: {wrong}")));
    };
    for (name, root) in all_sites() {
        look(&name, rendered(&name, Path::new(&root)));
    }
    for round in 0..super::tries(6) {
        let mut random = Random::new(super::seed() ^ (round as u64) << 24);
        let root = folder(&invented(&mut random));
        look(&format!("invented {round}"), std::sync::Arc::new(outputs(root.path())));
    }
    super::score("agree", tried, &broken);
}
