//! Every sample in every language that folio has words for, as if its person had written
//! `language = "..."` and nothing else: what is written is on page and paper, nothing lies off the
//! paper, and what folio says is in that language.
//!
//! The checks try each language and each sample once. `tests/languages/run` tries all pairs.

use std::any::Any;
use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use folio::base::{Options, OutputPath};
use folio::plan::Outputs;
use regex::Regex;
use scraper::{ElementRef, Html};

use super::docx::own_sites;
use super::languages::{LANGUAGES, MIRRORED, assert_on_paper, has_fonts};
use super::laws::kept::is_under_embargo;
use super::nothing_lost::lost_of;
use super::support::{built, folder, options, poppler, project, sample_sites};
use super::words::{check_page, check_paper};

type Files = Vec<(String, Vec<u8>)>;

/// Sheets to copy into forms of application that are in English.
const IN_ENGLISH: [&str; 2] = ["carms", "eras"];

/// Of one language each sample, and of the rest the smallest again. The project's own site, whose
/// pictures cost most, is tried when it is asked for.
fn sites(asked: &str) -> Vec<(String, PathBuf)> {
    let mut sites = sample_sites();
    sites.extend(own_sites());
    if asked.is_empty() {
        let files = |root: &PathBuf| walkdir::WalkDir::new(root).into_iter().count();
        let mut small = sites.clone();
        small.sort_by_key(|(_, root)| files(root));
        let lacking = LANGUAGES.len().saturating_sub(sites.len());
        sites.extend(small.into_iter().take(lacking));
    } else {
        sites.push(("own".to_owned(), project().to_owned()));
    }
    sites
}

/// The files of a site that a person writes, in another language.
fn spoken(root: &Path, language: &str) -> Files {
    let is_written = |path: &str| {
        path == "site.toml"
            || path == "private.toml"
            || path.starts_with("content/")
            || path.starts_with("private/")
    };
    let entries = walkdir::WalkDir::new(root).into_iter().filter_entry(|entry| {
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        path.is_empty() || entry.depth() == 1 && entry.file_type().is_dir() || is_written(&path)
    });
    let files = entries.map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    files
        .map(|entry| {
            let path =
                entry.path().strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            let bytes = std::fs::read(entry.path()).unwrap();
            match path.as_str() {
                "site.toml" => {
                    let site = site_toml(std::str::from_utf8(&bytes).unwrap(), language);
                    (path, site.into_bytes())
                }
                _ => (path, bytes),
            }
        })
        .collect()
}

/// A `site.toml` that says another language, and takes fonts of this machine.
fn site_toml(text: &str, language: &str) -> String {
    let mut table = "";
    let lines = text.lines().filter(|line| {
        table = if line.starts_with('[') { line } else { table };
        !(table.starts_with("[site]") && line.starts_with("language ="))
    });
    let site: String = lines.map(|line| format!("{line}\n")).collect();
    let with = |site: String, table: &str, line: &str| match site.contains(&format!("{table}\n")) {
        true => site.replacen(&format!("{table}\n"), &format!("{table}\n{line}\n"), 1),
        false => format!("{site}\n{table}\n{line}\n"),
    };
    let site =
        with(site.replace("[cv] ", "[cv]\n#"), "[site]", &format!("language = \"{language}\""));
    with(site, "[cv]", "system-fonts = true")
}

/// The further languages of a site.
fn editions(site: &str) -> BTreeSet<String> {
    let site: toml::Table = site.parse().unwrap();
    let editions = site.get("edition").and_then(|all| all.as_array()).into_iter().flatten();
    editions.map(|edition| edition["language"].as_str().unwrap().to_owned()).collect()
}

// -- What folio says --------------------------------------------------------------------------------

/// The texts of a file of words: each without variables whole, of others the parts between them.
#[derive(Default)]
struct Said {
    whole: BTreeSet<String>,
    parts: BTreeSet<String>,
    names: BTreeSet<String>,
}

impl Said {
    fn of(language: &str) -> Said {
        let path = project().join(format!("words/{language}.ftl"));
        let resource =
            fluent_syntax::parser::parse(std::fs::read_to_string(path).unwrap()).unwrap();
        let mut said = Said::default();
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            said.pattern(message.value.as_ref().unwrap());
            said.names.insert(message.id.name);
        }
        said
    }

    fn pattern(&mut self, pattern: &Pattern<String>) {
        let is_whole = pattern.elements.len() == 1;
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } if is_whole => {
                    self.whole.insert(spaced(value));
                }
                PatternElement::TextElement { value } => {
                    self.parts.insert(spaced(value));
                }
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Select { variants, .. } => {
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
            Expression::Inline(InlineExpression::Placeable { expression }) => {
                self.expression(expression);
            }
            Expression::Inline(_) => {}
        }
    }

    fn all(&self) -> impl Iterator<Item = &String> {
        self.whole.iter().chain(&self.parts)
    }
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The English of folio's own that a language says otherwise, and that nobody wrote: what is a text
/// of its own, and what may be a part of one.
struct English {
    whole: BTreeSet<String>,
    parts: Regex,
    names: BTreeSet<String>,
    /// What the language says with such a part in it, as the roles of an American case log.
    own: BTreeSet<String>,
}

impl English {
    fn beside(language: &str, files: &Files) -> English {
        let (english, spoken) = (Said::of("en"), Said::of(language));
        let written: String = files
            .iter()
            .filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok())
            .map(|text| spaced(text).to_lowercase())
            .collect();
        let own: BTreeSet<String> = spoken.all().map(|text| text.to_lowercase()).collect();
        let is_foreign = |text: &&String| {
            let text = text.to_lowercase();
            text.chars().filter(|c| c.is_alphabetic()).count() > 2
                && !own.contains(&text)
                && !written.contains(&text)
        };
        let is_long = |text: &&String| text.len() > 8 && text.contains(' ');
        let parts: BTreeSet<String> =
            english.all().filter(is_foreign).filter(is_long).cloned().collect();
        let parts: Vec<String> = parts.iter().map(|part| regex::escape(part)).collect();
        let parts = Regex::new(&format!("(?:{})", parts.join("|"))).unwrap();
        // English lacks nothing of its own.
        let parts = if language == "en" { Regex::new("$.").unwrap() } else { parts };
        let has_part = |text: &&String| parts.is_match(text);
        English {
            own: spoken.all().filter(has_part).cloned().collect(),
            whole: english.whole.iter().filter(is_foreign).cloned().collect(),
            parts,
            names: english.names.iter().filter(|name| name.contains('-')).cloned().collect(),
        }
    }

    /// What is wrong with a text that a reader sees: English, the name of a message, a variable.
    fn fault(&self, text: &str) -> Option<String> {
        let text = spaced(text);
        let bare = self.own.iter().fold(text.clone(), |text, own| text.replace(own.as_str(), ""));
        let is_wrong = self.whole.contains(&text)
            || self.names.contains(&text)
            || text.contains("{ $")
            || self.parts.is_match(&bare);
        is_wrong.then_some(text)
    }
}

/// The texts of a page and of its attributes that a person hears or sees, but what says that it is in
/// another language.
fn read(page: &Html, language: &str) -> BTreeSet<String> {
    const HEARD: [&str; 8] = [
        "alt",
        "title",
        "aria-label",
        "placeholder",
        "data-copied",
        "data-failed",
        "data-found",
        "content",
    ];
    let mut texts = BTreeSet::new();
    for node in page.tree.nodes() {
        let element = ElementRef::wrap(node).or_else(|| node.parent().and_then(ElementRef::wrap));
        let Some(element) = element else { continue };
        let says = element.attr("lang").or_else(|| {
            element.ancestors().filter_map(ElementRef::wrap).find_map(|above| above.attr("lang"))
        });
        let is_unread =
            |element: ElementRef<'_>| ["script", "style", "pre"].contains(&element.value().name());
        let mut around = element.ancestors().filter_map(ElementRef::wrap);
        if says != Some(language) || is_unread(element) || around.any(is_unread) {
            continue;
        }
        match node.value().as_text() {
            Some(text) => {
                texts.insert(text.to_string());
            }
            None => {
                texts.extend(HEARD.iter().filter_map(|name| element.attr(name)).map(str::to_owned))
            }
        }
    }
    texts
}

fn check_pages(
    language: &str,
    further: &BTreeSet<String>,
    english: &English,
    outputs: &Outputs,
) -> Vec<String> {
    let mut wrong = Vec::new();
    let direction = MIRRORED.contains(&language).then_some("rtl");
    for (path, bytes) in outputs.site.iter().chain(&outputs.packet) {
        let folder = path.as_str().split('/').next().unwrap();
        let stem = folder.split('.').next().unwrap();
        if further.contains(folder) || IN_ENGLISH.contains(&stem) || bytes.starts_with(b"%PDF") {
            continue;
        }
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let texts = match path.as_str().rsplit('.').next() {
            Some("html") => {
                let page = Html::parse_document(text);
                let root = page.root_element();
                if root.attr("lang") != Some(language) || root.attr("dir") != direction {
                    wrong.push(format!("{path}: {:?}, {:?}", root.attr("lang"), root.attr("dir")));
                }
                read(&page, language)
            }
            Some("txt") if path.as_str() != "robots.txt" => {
                text.lines().map(str::to_owned).collect()
            }
            _ => continue,
        };
        wrong.extend(
            texts.iter().filter_map(|text| Some(format!("{path}: {}", english.fault(text)?))),
        );
    }
    wrong
}

fn check_papers(
    name: &str,
    language: &str,
    further: &BTreeSet<String>,
    english: &English,
    outputs: &Outputs,
) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, pdf) in outputs.site.iter().chain(&outputs.packet) {
        let (folder, file) = path.as_str().split_once('/').unwrap_or(("", path.as_str()));
        if !file.ends_with(".pdf")
            || file.contains('/')
            || !folder.is_empty() && !further.contains(folder)
        {
            continue;
        }
        let spoken = if folder.is_empty() { language } else { folder };
        assert_on_paper(&format!("{path} of {name}"), spoken, pdf);
        if spoken == language
            && let Some(text) = poppler("pdftotext", &["-layout"], pdf)
        {
            wrong.extend(
                text.lines().filter_map(|line| Some(format!("{path}: {}", english.fault(line)?))),
            );
        }
    }
    wrong
}

fn check(name: &str, root: &Path, language: &str) {
    let name = format!("{name} in {language}");
    let files = spoken(root, language);
    let text = |path: &str| {
        let file = files.iter().find(|(file, _)| file == path)?;
        Some(std::str::from_utf8(&file.1).unwrap())
    };
    let further = editions(text("site.toml").unwrap());
    let borrowed: Vec<(&str, &Vec<u8>)> =
        files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
    let options = Options { pdf: true, ..options() };
    let build = built(folder(&borrowed).path(), &options);
    let is_fault = |found: &&folio::base::Diagnostic| match found.code.name {
        "missing-character" => has_fonts(),
        "proof" => true,
        _ => found.is_error(),
    };
    let faults: Vec<_> = build.diagnostics.iter().filter(is_fault).collect();
    assert!(faults.is_empty(), "{name}: {faults:#?}");
    // The words of dates in a CV are those of its language, and what looks at it passes over them.
    let published: Files = files
        .iter()
        .filter(|(path, _)| !path.ends_with("/cv.md"))
        .filter(|(path, bytes)| !is_under_embargo(path, &String::from_utf8_lossy(bytes)))
        .cloned()
        .collect();
    assert_eq!(lost_of(&published, &build), [""; 0], "{name}: words that are on no page");
    let english = English::beside(language, &files);
    let mut wrong = check_pages(language, &further, &english, &build.outputs);
    let cv = text("content/cv.md");
    if let Some(cv) = cv {
        check_page(&name, cv, &build.outputs);
    }
    if has_fonts() {
        wrong.extend(check_papers(&name, language, &further, &english, &build.outputs));
        let has_pdf = build.outputs.site.contains_key(&OutputPath::new("cv.pdf"));
        if let Some(cv) = cv.filter(|_| has_pdf) {
            check_paper(&name, cv, &build.outputs, !MIRRORED.contains(&language));
        }
    }
    assert!(wrong.is_empty(), "{name}:\n{}", wrong.join("\n"));
}

/// A site has no edition in its own language.
fn is_pair(root: &Path, language: &str) -> bool {
    !editions(&std::fs::read_to_string(root.join("site.toml")).unwrap()).contains(language)
}

fn said(panic: &(dyn Any + Send)) -> String {
    panic.downcast_ref::<String>().cloned().unwrap_or_else(|| "a panic".to_owned())
}

/// All pairs with `EVERY_LANGUAGE=all`, or those of a sample or a language, or both, that it names;
/// else each language with one sample, and each sample with one language.
#[test]
fn each_sample_speaks_each_language() {
    let languages = LANGUAGES.map(|(language, _)| language);
    let asked = std::env::var("EVERY_LANGUAGE").unwrap_or_default();
    let (mut tried, mut wrong) = (0, Vec::new());
    for (at, (name, root)) in sites(&asked).iter().enumerate() {
        for (index, language) in languages.into_iter().enumerate() {
            let is_asked = match asked.as_str() {
                "" => index == (at * 5 + 1) % languages.len(),
                _ => {
                    let is_named = |word: &str| word == "all" || word == name || word == language;
                    asked.split(' ').all(is_named)
                }
            };
            if is_asked && is_pair(root, language) {
                let checked = catch_unwind(AssertUnwindSafe(|| check(name, root, language)));
                wrong.extend(checked.err().map(|panic| said(&*panic)));
                tried += 1;
                comemo::evict(3);
            }
        }
    }
    println!("{tried} pairs of a sample and a language");
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(tried > 12 || !asked.is_empty(), "only {tried} pairs");
}
