//! What folio itself says comes from `words/` and from nowhere else: every file of words has the
//! same messages, no template and no code has a sentence of its own, and a site in an invented
//! language shows no word that is neither the person's nor from its file.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Message, Pattern, PatternElement, Resource,
};
use fluent_syntax::parser::parse;
use fluent_syntax::serializer::serialize;
use folio::base::OutputPath;
use folio::pipeline::build_with_words;
use folio::plan::{NoStore, Outputs};
use folio::source::load;
use folio::words::{Catalog, MESSAGES};
use regex::Regex;
use scraper::{Html, Node};

use super::support::{files, folder, options, outputs, poppler, project, sample_sites, themes};

/// The files of `words/`, by language, and those that say what a country says otherwise.
fn all_files() -> BTreeMap<String, String> {
    let files = std::fs::read_dir(project().join("words")).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        assert_eq!(path.extension().unwrap(), "ftl", "{}", path.display());
        let language = path.file_stem().unwrap().to_str().unwrap().to_owned();
        (language, std::fs::read_to_string(path).unwrap())
    });
    files.collect()
}

/// The files of `words/`, by language.
fn languages() -> BTreeMap<String, String> {
    all_files().into_iter().filter(|(language, _)| !language.contains('-')).collect()
}

#[test]
fn what_a_country_says_otherwise_is_a_message_of_its_language() {
    let files = all_files();
    for (tag, text) in files.iter().filter(|(tag, _)| tag.contains('-')) {
        let resource = read(tag, text);
        let language = read(tag, &files[tag.split('-').next().unwrap()]);
        for message in messages(&resource) {
            let same = messages(&language).find(|same| same.id.name == message.id.name);
            let same = same.unwrap_or_else(|| panic!("{tag}: {} is new", message.id.name));
            assert_eq!(Named::of(message), Named::of(same), "{tag}: {}", message.id.name);
            assert_ne!(message.value, same.value, "{tag}: {} is the same", message.id.name);
        }
    }
}

fn read(language: &str, text: &str) -> Resource<String> {
    parse(text.to_owned()).unwrap_or_else(|(_, errors)| panic!("{language}: {errors:?}"))
}

fn messages(resource: &Resource<String>) -> impl Iterator<Item = &Message<String>> {
    resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) => Some(message),
        _ => None,
    })
}

/// The variables and the other messages that a message names.
#[derive(Debug, Default, PartialEq, Eq)]
struct Named {
    variables: BTreeSet<String>,
    messages: BTreeSet<String>,
}

impl Named {
    fn of(message: &Message<String>) -> Named {
        let mut named = Named::default();
        named.pattern(message.value.as_ref().unwrap());
        named
    }

    fn pattern(&mut self, pattern: &Pattern<String>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<String>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                variants.iter().for_each(|variant| self.pattern(&variant.value));
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<String>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.clone());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.messages.insert(id.name.clone());
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.inline(argument));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            _ => {}
        }
    }
}

/// The variables of each message, those of the messages that it names included.
fn variables(resource: &Resource<String>) -> BTreeMap<String, BTreeSet<String>> {
    let named: BTreeMap<String, Named> =
        messages(resource).map(|message| (message.id.name.clone(), Named::of(message))).collect();
    let all = named.iter().map(|(id, own)| {
        let others = own.messages.iter().flat_map(|id| &named[id].variables);
        (id.clone(), own.variables.iter().chain(others).cloned().collect())
    });
    all.collect()
}

#[test]
fn every_language_has_every_message_with_its_variables() {
    let asked: BTreeMap<String, BTreeSet<String>> = MESSAGES
        .iter()
        .map(|(name, variables)| {
            (name.replace('_', "-"), variables.iter().map(|name| (*name).to_owned()).collect())
        })
        .collect();
    assert_eq!(asked.len(), MESSAGES.len(), "a message is in the table twice");
    for (language, text) in languages() {
        let resource = read(&language, &text);
        let ids: Vec<&str> = messages(&resource).map(|message| message.id.name.as_str()).collect();
        let there = variables(&resource);
        assert_eq!(ids.len(), there.len(), "{language} has a message twice");
        for (id, variables) in &asked {
            let known = there.get(id).unwrap_or_else(|| panic!("{language} lacks `{id}`"));
            // A noun such as `Vortrag` stands for what was and what will be, and `2019年度` names one
            // of two years.
            let mut needed = variables.clone();
            needed
                .retain(|name| !["when", "next"].contains(&name.as_str()) || known.contains(name));
            assert_eq!(*known, needed, "{language}: the variables of `{id}`");
        }
        let helpers: BTreeSet<String> =
            messages(&resource).flat_map(|message| Named::of(message).messages).collect();
        for id in there.keys() {
            assert!(asked.contains_key(id) || helpers.contains(id), "nobody asks for `{id}`");
        }
    }
}

#[test]
fn numbers_choose_their_words() {
    let catalog = Catalog::standard();
    let (english, german) = (catalog.words("en"), catalog.words("de-CH"));
    let places = [1, 2, 3, 4, 11, 12, 13, 21, 112].map(|at| english.author_position_alone(at));
    let expected = ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "112th"];
    assert_eq!(places, expected.map(|place| format!("({place})")));
    assert_eq!(english.author_position(8, 12), "(8th of 12)");
    assert_eq!(german.author_position(8, 12), "(8. von 12)");
    assert_eq!(english.publications_lead(1), "1 work.");
    assert_eq!(english.publications_lead(1200), "1200 works, the newest first.");
    assert_eq!(german.publications_lead(1), "1 Arbeit.");
    assert_eq!(english.and_more_authors(3), "and 3 more");
}

#[test]
fn what_a_language_lacks_is_said_in_english() {
    let text = |text: &str| text.to_owned();
    let mut files = languages();
    files.insert(text("pt"), text("phone = Telefone\nnot-read = {\n"));
    let catalog = Catalog::of(files);
    let portuguese = catalog.words("pt-BR");
    assert_eq!(portuguese.phone(), "Telefone");
    assert_eq!(portuguese.address(), "Address");
    assert_eq!(portuguese.author_position_alone(2), "(2nd)");
    assert_eq!(catalog.words("eo").phone(), "Phone");
    assert_eq!(catalog.words("").phone(), "Phone");
}

#[test]
fn a_site_and_its_theme_say_words_otherwise() {
    let work = "@article{a, title = {On valves}, author = {Park, Ada}, year = {2025}}\n";
    let root = folder(&[
        ("site.toml", "[site]\nlanguage = \"ig-NG\"\n[person]\nname = \"Ada Park\"\n"),
        ("words/ig.ftl", "menu-publications = Akwụkwọ\nmenu-cv = Akụkọ ndụ\n"),
        (
            "themes/ledger/words/ig.ftl",
            "menu-publications = Edemede\nall-publications = Ha niile\n",
        ),
        ("content/publications.bib", work),
        ("content/cv.md", "## Education\n\n### MBBS\nLagos · 2020\n"),
    ]);
    let outputs = outputs(root.path());
    let home = std::str::from_utf8(&outputs.site[&OutputPath::page("")]).unwrap();
    for word in [">Akwụkwọ</a>", ">Akụkọ ndụ</a>", ">Ha niile</a>", "Latest publications"]
    {
        assert!(home.contains(word), "{word}: {home}");
    }
    assert!(!home.contains("Edemede"));
}

// -- No sentence outside of the files of words --------------------------------------------------

/// The text of a template without its tags, comments and what the engine fills in, and the values
/// of the attributes that a person sees or hears.
fn said_by(template: &str) -> Vec<String> {
    let engine = Regex::new(r"(?s)\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}").unwrap();
    let tag = Regex::new(r"(?s)<[^>]*>").unwrap();
    let attribute = Regex::new(
        "(?:alt|title|aria-label|aria-description|placeholder|label|data-(?:done|failed|found|none|dark|light|large))=\"([^\"]*)\"",
    )
    .unwrap();
    let constant = Regex::new("(?:set (?:alt|title|label) =|\\{\\{)\\s*\"([^\"]*)\"").unwrap();
    let bare = engine.replace_all(template, "\u{0}");
    let heard = tag
        .find_iter(&bare)
        .flat_map(|tag| attribute.captures_iter(tag.as_str()))
        .map(|found| found[1].to_owned());
    let constants = constant.captures_iter(template).map(|found| found[1].to_owned());
    let seen = tag.replace_all(&bare, "\u{0}").replace("&nbsp;", " ");
    seen.split('\u{0}').map(str::to_owned).chain(heard).chain(constants).collect()
}

/// What is shown by a script, or written into a content block of the typesetter.
fn shown_by(path: &str, text: &str) -> Vec<String> {
    let comment = Regex::new(r"(?m)(^|\s)//.*$|(?s)/\*.*?\*/").unwrap();
    let code = comment.replace_all(text, "");
    // A pattern's classes are in brackets, too, and are shown nowhere.
    let pattern = Regex::new(r#""(?:[^"\\]|\\.)*\\\\p\{(?:[^"\\]|\\.)*""#).unwrap();
    let code = pattern.replace_all(&code, "");
    let shown = if path.ends_with(".js") {
        r#"(?:(?:textContent|innerText|title|alt|label|placeholder) = |aria-label', )['"`]([^'"`]*)"#
    } else {
        r"\[([^\[\]]*)\]"
    };
    // Calls and fields inside a content block: `#sym.dot.c`, `#h(0.45em)`.
    let called = Regex::new(r"#[A-Za-z][\w.-]*(?:\((?:[^()]|\([^()]*\))*\))?").unwrap();
    let shown = Regex::new(shown).unwrap();
    let blocks = shown.captures_iter(&code);
    blocks.map(|found| called.replace_all(&found[1], "").into_owned()).collect()
}

fn has_word(text: &str) -> bool {
    Regex::new(r"\p{L}{2}").unwrap().is_match(text)
}

#[test]
fn no_template_has_words_of_its_own() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for entry in walkdir::WalkDir::new(project().join("themes")).into_iter().map(Result::unwrap) {
        let path = entry.path().to_str().unwrap().replace('\\', "/");
        let said: fn(&str, &str) -> Vec<String> = match path.rsplit_once('.') {
            _ if !entry.file_type().is_file() => continue,
            Some((_, "html" | "svg")) => |_, text| said_by(text),
            Some((folder, "txt")) if folder.contains("/templates/") => |_, text| said_by(text),
            Some((_, "js" | "typ")) => shown_by,
            _ => continue,
        };
        count += 1;
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let words = said(&path, &text).into_iter().filter(|text| has_word(text));
        wrong.extend(words.map(|text| format!("{path}: {}", text.trim())));
    }
    assert!(count > 20, "the templates were not found");
    assert!(wrong.is_empty(), "move these into words/en.ftl: {wrong:#?}");
}

#[test]
fn words_in_templates_are_found() {
    let found = |text: &str| said_by(text).into_iter().filter(|text| has_word(text)).count();
    assert_eq!(found("<p class=\"lead\">{{ words.cite }}, {# a note #}<b>{{ a.b }}</b>.</p>"), 0);
    assert_eq!(found("<p>{{ page.count }} works</p>"), 1);
    assert_eq!(found("<nav aria-label=\"Pages\"><a data-large=\"{{ words.close }}\">"), 1);
    assert_eq!(found("{% set alt = \"A picture\" %}{{ \"More\" }}"), 2);
    let shown = |path: &str, text: &str| -> usize {
        shown_by(path, text).into_iter().filter(|text| has_word(text)).count()
    };
    assert_eq!(shown("a.js", "button.textContent = 'Close'; // 'Open'\na.type = 'button';"), 1);
    assert_eq!(shown("a.typ", "#let a = [ #view.of ] // [no]\n#h(1fr)[page]"), 1);
}

/// Names that are the same in every language, and words of formats that no reader sees as text.
const NAMES: [&str; 17] = [
    // Where papers are found.
    "DOI",
    "PubMed",
    "PubMed Central",
    "arXiv",
    "PMID",
    "PMCID",
    // Names of fonts and of the typesetter's own files.
    "DejaVu Sans Mono",
    "Folio Letters",
    "Folio Symbols",
    // What robots and hosts read.
    "User-agent: *",
    "Sitemap: ",
    "Content-Security-Policy",
    "Referrer-Policy",
    "X-Content-Type-Options",
    "Cache-Control",
    // What the citation styles themselves print, which is taken out of a citation.
    "Published online ",
    // A kind of dates of Rust's own.
    "UTF-8",
];

/// Files whose capital words are no text: the terms of schema.org, the headers of mail, the keys of PDF, what is
/// recognized in a person's text, what a diagnostic calls a file, the words of BibTeX and of styles, the elements of a drawing, the names of
/// styles, fonts and packages of Word, and what
/// the engines of templates and of paper report.
const TERMS: [&str; 18] = [
    "src/model/citation/repair.rs",
    "src/output/data/bibtex.rs",
    "src/output/letter/mail.rs",
    "src/output/letter/written.rs",
    "src/plan/file_content.rs",
    "src/plan/drawing.rs",
    "src/render/docx/look.rs",
    "src/render/docx/package.rs",
    "src/render/docx/paragraph_styles.rs",
    "src/render/docx/relations.rs",
    "src/render/docx/style_names.rs",
    "src/render/docx/styles.rs",
    "src/render/linked_data/",
    "src/render/sanitize/",
    "src/render/text/left_to_right.rs",
    "src/render/text/typography.rs",
    "src/render/html.rs",
    "src/render/pdf/problem.rs",
];

/// The strings of a file's own code that begin like a label or a sentence: with a capital and small
/// letters. Messages of diagnostics begin small; a word that begins small in what a reader sees is
/// found by the invented language.
fn labels(text: &str) -> Vec<String> {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap();
    let lines = code.lines().filter(|line| !line.trim_start().starts_with(['/', '#']));
    let code = lines.collect::<Vec<_>>().join("\n");
    let string = Regex::new(r#"(?s)(b?)"((?:[^"\\]|\\.)*)""#).unwrap();
    let label = Regex::new(r"(?:^|[ >(\\n])\{?\}?[“(]?[A-Z][a-z]").unwrap();
    let strings = string.captures_iter(&code).filter(|found| found[1].is_empty());
    let strings = strings.map(|found| found[2].to_owned());
    strings.filter(|text| label.find(text).is_some_and(|found| found.start() < 2)).collect()
}

#[test]
fn no_code_has_labels_of_its_own() {
    let mut wrong = Vec::new();
    let rooms = ["src/output", "src/render", "src/plan", "src/model/citation"];
    for entry in rooms.iter().flat_map(|room| walkdir::WalkDir::new(project().join(room))) {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(project()).unwrap().to_str().unwrap();
        let path = path.replace('\\', "/");
        if !path.ends_with(".rs") || TERMS.iter().any(|term| path.starts_with(term)) {
            continue;
        }
        let labels = labels(&std::fs::read_to_string(entry.path()).unwrap());
        let labels = labels.into_iter().filter(|label| {
            !NAMES.iter().any(|name| label.trim_start_matches("\\n").starts_with(name))
        });
        wrong.extend(labels.map(|label| format!("{path}: {label}")));
    }
    assert!(wrong.is_empty(), "move these into words/en.ftl: {wrong:#?}");
    let found =
        labels("// \"No\"\npush(\"Website of the paper\", \"url\");\nd(\"this is wrong\");");
    assert_eq!(found, ["Website of the paper"]);
}

// -- A site in an invented language -------------------------------------------------------------

/// The marks around every message of the invented language; fonts have them, and no sample site
/// writes them.
const MARKS: [char; 2] = ['¤', '¦'];

/// The standard words with marks around each.
fn marked() -> Catalog {
    let files = languages().into_iter().map(|(language, text)| {
        let mut resource = read(&language, &text);
        for entry in &mut resource.body {
            if let Entry::Message(Message { id, value: Some(pattern), .. }) = entry {
                // Commas, stops and brackets are no words, and part those around them.
                let signs = ["comma-", "stop-", "bracket-", "title-opens", "title-closes"];
                if signs.iter().any(|sign| id.name.starts_with(sign)) {
                    continue;
                }
                let mark = |at: usize| PatternElement::TextElement { value: MARKS[at].to_string() };
                pattern.elements.insert(0, mark(0));
                pattern.elements.push(mark(1));
            }
        }
        (language, serialize(&resource))
    });
    Catalog::of(files.collect::<Vec<_>>())
}

fn built(root: &Path, pdf: bool) -> Outputs {
    let options = folio::base::Options { show_embargoed: true, pdf, ..options() };
    let built = build_with_words(&load(root, None).unwrap(), marked(), &options, &NoStore);
    let errors: Vec<_> = built.diagnostics.iter().filter(|found| found.is_error()).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    built.outputs
}

/// A text without what lies between marks, which may lie within each other, and without what a
/// style of citations says.
fn unmarked(text: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::new();
    let plain = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = STYLE.iter().fold(plain, |text, words| text.replace(words, ""));
    for c in text.chars() {
        match c {
            c if c == MARKS[0] => depth += 1,
            c if c == MARKS[1] => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

/// All that a page says to those who see it, hear it or find it, text by text.
fn said_on(page: &str) -> Vec<String> {
    const HEARD: [&str; 12] = [
        "alt",
        "title",
        "aria-label",
        "placeholder",
        "data-done",
        "data-failed",
        "data-found",
        "data-none",
        "data-dark",
        "data-light",
        "data-large",
        "label",
    ];
    let mut said = Vec::new();
    // An address may end a line within a word, which stays one.
    for node in Html::parse_document(&page.replace("<wbr>", "")).tree.nodes() {
        let parent = node.parent().and_then(|parent| Some(parent.value().as_element()?.name()));
        match node.value() {
            Node::Text(text) if !matches!(parent, Some("script" | "style" | "code" | "pre")) => {
                said.push(text.to_string());
            }
            Node::Element(element) => {
                let heard = HEARD.iter().filter_map(|name| element.attr(name));
                said.extend(heard.map(str::to_owned));
                let name = element.attr("name").or(element.attr("property")).unwrap_or_default();
                let human = ["description", "title", "image:alt", "site_name"];
                if human.iter().any(|end| name.ends_with(end)) {
                    said.extend(element.attr("content").map(str::to_owned));
                }
            }
            _ => {}
        }
    }
    said
}

/// The words of a text, without addresses and numbers.
fn words(text: &str) -> Vec<String> {
    let parts = text.split_whitespace().filter(|part| {
        !["://", "@", ".example", "doi:", "U+"].iter().any(|mark| part.contains(mark))
    });
    let words = parts.flat_map(|part| part.split(|c: char| !c.is_alphabetic()));
    words.filter(|word| word.chars().count() > 1).map(str::to_lowercase).collect()
}

/// Names that are the same in every language.
const KNOWN: [&str; 12] = [
    "doi", "pubmed", "central", "arxiv", "pmid", "pmcid", "orcid", "linkedin", "pdf", "github",
    "google", "scholar",
];

/// What the styles of citations print in their own words, which come with the style.
const STYLE: [&str; 10] = [
    "[Internet]",
    "Available from:",
    "et al.",
    "In:",
    "Preprint posted online",
    "Published online",
    "pp.",
    "2025 Mar 4",
    "editor.",
    ", ed.",
];

/// The text of a file with tags, without them.
fn bare(tagged: &str) -> String {
    Html::parse_fragment(tagged).root_element().text().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn check(name: &str, outputs: &Outputs, own: &BTreeSet<String>) {
    let mut wrong = BTreeSet::new();
    let (mut marks, mut pages) = (0, 0);
    // A sheet calls a field as its form does.
    let forms = std::fs::read_dir(project().join("data")).unwrap();
    let of_forms: BTreeSet<String> = forms
        .flat_map(|file| words(&std::fs::read_to_string(file.unwrap().path()).unwrap()))
        .collect();
    for (path, bytes) in outputs.site.iter().chain(&outputs.packet) {
        let Ok(text) = std::str::from_utf8(bytes) else { continue };
        let said = match path.as_str().rsplit_once('.') {
            Some((_, "html")) => said_on(text),
            // A feed holds the HTML of its texts as text.
            Some(("feed", "xml")) => vec![bare(&bare(text))],
            Some(("signature", "txt")) => vec![text.to_owned()],
            _ => continue,
        };
        pages += 1;
        for text in said {
            marks += text.matches(MARKS[0]).count();
            let words = words(&unmarked(&text)).into_iter();
            let is_sheet = ["eras.", "carms."].iter().any(|name| path.as_str().starts_with(name));
            let foreign = words.filter(|word| {
                let is_of_form = is_sheet && of_forms.contains(word);
                !own.contains(word) && !KNOWN.contains(&&**word) && !is_of_form
            });
            wrong.extend(foreign.map(|word| format!("{path}: `{word}` in {text:?}")));
        }
    }
    assert!(pages > 3 && marks > 10, "{name}: {pages} pages with {marks} marks");
    assert!(wrong.is_empty(), "{name}: words that are nobody's: {wrong:#?}");
}

/// Every page of every sample site, in every theme, says nothing but the words of its person and
/// those of the invented language.
#[test]
fn every_word_is_the_persons_or_from_a_file_of_words() {
    for (name, root) in sample_sites() {
        for theme in themes() {
            if theme != folio::model::settings::DEFAULT_THEME && name != "kitchen" {
                continue;
            }
            let files = files(&root, &theme);
            let files: Vec<(&str, &Vec<u8>)> =
                files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
            let written: BTreeSet<String> = files
                .iter()
                .filter_map(|(_, bytes)| std::str::from_utf8(bytes).ok())
                .flat_map(|text| {
                    text.split(|c: char| !c.is_alphabetic())
                        .map(str::to_lowercase)
                        .collect::<Vec<_>>()
                })
                .collect();
            check(&format!("{name} in {theme}"), &built(folder(&files).path(), false), &written);
        }
    }
}

/// A site whose person writes no Latin letter: every Latin word on it is folio's, also one that
/// people often write themselves.
#[test]
fn a_site_in_other_letters_shows_no_word_of_our_own() {
    const NAME: &str = "Адаэзе Паркова";
    let authors = |at: usize| {
        let mut authors: Vec<String> =
            "бвгдежзи".chars().map(|c| format!("Я{c}ова, {c}")).collect();
        authors.insert(at, "Паркова, Адаэзе".to_owned());
        authors.join(" and ")
    };
    let site = format!(
        "[site]\nurl = \"https://park.example\"\n[person]\nname = \"{NAME}\"\n\
         family-name = \"Паркова\"\nheadline = \"Хирург\"\nphoto = \"photo.png\"\n\
         position = \"Врач\"\nemail = \"a@park.example\"\ninterests = [\"Лёгкие\"]\n\
         [links]\norcid = \"0000-0002-1825-0097\"\n[cv]\nregion = \"de\"\n\
         [[document]]\nfile = \"cv.pdf\"\nkind = \"cv\"\n\
         [[document]]\nfile = \"full.pdf\"\nkind = \"cv\"\npublic = false\n\
         private-fields = [\"phone\", \"address\", \"date-of-birth\", \"birthplace\", \
         \"nationality\"]\n"
    );
    let entry = |kind: &str, key: &str, rest: &str| {
        format!(
            "@{kind}{{{key}, author={{{}}}, title={{Заглавие {}}}, year={{2024}}, {rest}}}\n",
            authors(7),
            key.len()
        )
    };
    let journal = "journal={Журнал}, keywords={слово, дело}, abstract={Вывод.}, doi={10.5555/x}";
    let bibliography = [
        entry("article", "article", journal),
        entry("article", "review", journal),
        entry("article", "case", journal),
        entry("article", "press", journal),
        entry("article", "accepted", journal),
        entry("unpublished", "sent", ""),
        entry("unpublished", "revised", ""),
        entry("book", "book", "publisher={Дом}"),
        entry("incollection", "chapter", "booktitle={Книга}, publisher={Дом}"),
        entry("inproceedings", "meeting", "booktitle={Труды}"),
        entry("inproceedings", "abstract", "booktitle={Труды}"),
        entry("phdthesis", "thesis", "school={Школа}"),
        entry("techreport", "report", "institution={Дом}"),
        entry("dataset", "dataset", "publisher={Полка}"),
        entry("misc", "preprint", "eprint={2401.00001}, eprinttype={arxiv}"),
        entry("misc", "other", "howpublished={Письмо}"),
    ]
    .concat();
    let details = "[article]\nfeatured = true\nsummary = \"Просто.\"\nequal = true\n\
         corresponding = true\ncode = \"https://code.example\"\n\
         data = \"https://data.example\"\n[review]\nkind = \"review\"\n\
         [case]\nkind = \"case-report\"\n[abstract]\nkind = \"abstract\"\n\
         [press]\nstatus = \"in-press\"\n[accepted]\nstatus = \"accepted\"\n\
         [sent]\nkind = \"article\"\nstatus = \"submitted\"\n\
         [revised]\nkind = \"article\"\nstatus = \"revise-and-resubmit\"\n";
    let cv = "Вступление.[^1]\n\n## Образование {kind=education}\n\n\
         ### Врач\nШкола · Город · 2014-09 – 2020-12\n\n\
         ### Доктор\nШкола · Город · expected 2027-06\n\n\
         ## Практика {kind=training}\n\n### Работа\nДом · 2020-01 – present\n\n- [x] Да\n- \
         [ ] Нет\n\n## Труды {kind=publications}\n\n## Выступления {kind=presentations}\n\n\
         ## Прочее\n\nТекст.\n\n[^1]: Примечание.\n";
    let poster = "+++\ntitle = \"Плакат\"\nauthors = [\"Паркова А\", \"Яова Б\"]\n\
         event = \"Съезд\"\nplace = \"Город\"\ndate = 2025-01-24\nend-date = 2025-01-26\n\
         file = \"poster.png\"\npaper = \"article\"\naward = \"Награда\"\n\
         link = \"https://meeting.example\"\nembargo-until = 2030-01-01T00:00:00Z\n\n\
         [[events]]\nkind = \"talk\"\nevent = \"Вечер\"\ndate = 2025-03-02\n\n\
         [[events]]\nevent = \"Утро\"\ndate = \"2025-04\"\n+++\n\nВывод.\n";
    let talk = "+++\ntitle = \"Речь\"\nauthors = [\"Паркова А\"]\ndate = 2025-03-31\n\
         end-date = 2025-04-02\nfile = \"slides.pdf\"\n+++\n";
    let picture =
        std::fs::read(project().join("tests/sites/kitchen/in/content/photo.png")).unwrap();
    let slides =
        std::fs::read(project().join("tests/sites/kitchen/in/content/talks/slides/slides.pdf"))
            .unwrap();
    let private = "phone = \"+1 617 555 0100\"\naddress = \"Улица 4\"\n\
         date-of-birth = 1994-05-02\nbirthplace = \"Город\"\nnationality = \"Своя\"\n";
    let mut files: Vec<(String, Vec<u8>)> = [
        ("site.toml", site.as_str()),
        ("private.toml", private),
        ("content/cv.md", cv),
        ("content/narrative.md", "# Повесть\n\nНачало.\n\n## Кто?\n\nЯ.\n"),
        ("content/publications.bib", &bibliography),
        ("content/publications.toml", details),
        ("content/posters/one/index.md", poster),
        ("content/talks/one/index.md", talk),
        ("content/updates/2026-03-20-one.md", "# Новость\n\nТекст.\n"),
    ]
    .map(|(path, text)| (path.to_owned(), text.as_bytes().to_vec()))
    .into();
    files.push(("content/photo.png".to_owned(), picture.clone()));
    files.push(("content/posters/one/poster.png".to_owned(), picture));
    files.push(("content/talks/one/slides.pdf".to_owned(), slides));
    for at in 1..=7 {
        files.push((format!("content/pages/page-{at}.md"), "# Лист\n\nТекст.\n".into()));
    }
    // The person's letters are theirs.
    let is_own = |word: &str| !word.chars().any(|c| c.is_ascii_alphabetic());
    for theme in themes() {
        let mut files = files.clone();
        files[0].1 = site.replace("[site]\n", &format!("[site]\ntheme = \"{theme}\"\n")).into();
        let files: Vec<(&str, &Vec<u8>)> =
            files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
        let outputs = built(folder(&files).path(), true);
        let said = outputs
            .site
            .iter()
            .chain(&outputs.packet)
            .filter_map(|(_, bytes)| Some(said_on(std::str::from_utf8(bytes).ok()?).join(" ")));
        let own = said.flat_map(|text| words(&text)).filter(|word| is_own(word)).collect();
        check(&theme, &outputs, &own);
        for path in ["cv.pdf", "full.pdf"] {
            let path = folio::base::OutputPath::new(path);
            let pdf = outputs.site.get(&path).or(outputs.packet.get(&path)).unwrap();
            let Some(paper) = poppler("pdftotext", &[], pdf) else { continue };
            let words = words(&unmarked(&paper)).into_iter().filter(|word| !is_own(word));
            let foreign: BTreeSet<String> =
                words.filter(|word| !KNOWN.contains(&&**word)).collect();
            assert!(paper.matches(MARKS[0]).count() > 5, "{path}: {paper}");
            assert!(foreign.is_empty(), "{theme}: {path}: {foreign:?} in {paper}");
        }
    }
}
