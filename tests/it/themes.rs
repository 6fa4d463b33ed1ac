//! Every theme of `themes/`, whatever its name: it renders each of its templates with all kinds of
//! content and with a name alone, causes no diagnostic, loses no word, and names no other theme.
//!
//! All other tests check the sites of these tests, too, in every theme.

use std::collections::BTreeMap;
use std::path::PathBuf;

use folio::base::Severity;
use folio::pipeline::build;
use folio::plan::{NoStore, OutputTree};
use folio::source::SourceSet;
use folio::theme::catalog;

use super::nothing_lost::lost;
use super::support::{EXTREMES, files, options, project, sample_sites, themes};

fn site(name: &str) -> PathBuf {
    sample_sites().into_iter().find(|(known, _)| known == name).expect("the site").1
}

fn sources(files: &[(String, Vec<u8>)]) -> SourceSet {
    SourceSet::of(files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())))
}

/// Every text output, by tree and path.
fn texts(sources: &SourceSet, name: &str) -> BTreeMap<String, String> {
    let built = build(sources, &options(), &NoStore);
    // What is clinical gets a note on each build.
    let faults: Vec<_> =
        built.diagnostics.iter().filter(|found| found.severity != Severity::Note).collect();
    assert!(faults.is_empty(), "{name}: {faults:#?}");
    let trees = [OutputTree::Site, OutputTree::Packet];
    let all = trees.into_iter().flat_map(|tree| {
        built.outputs.tree(tree).iter().map(move |(path, bytes)| (tree, path, bytes))
    });
    let texts = all.filter_map(|(tree, path, bytes)| {
        Some((format!("{}/{path}", tree.folder()), std::str::from_utf8(bytes).ok()?.to_owned()))
    });
    texts.collect()
}

#[test]
fn each_says_what_it_is() {
    let catalog = catalog(&SourceSet::default());
    assert_eq!(catalog.iter().map(|theme| theme.name.clone()).collect::<Vec<_>>(), themes());
    for theme in catalog {
        let description = theme.description.unwrap_or_default();
        assert!(
            description.len() > 20 && description.ends_with('.') && description.len() < 90,
            "{}: {description}",
            theme.name
        );
        assert!(theme.is_standard && theme.own_files == 0);
    }
}

/// One word in `site.toml` selects a theme, and no page names another theme.
#[test]
fn each_causes_no_diagnostic_and_names_no_other() {
    for theme in themes() {
        for name in EXTREMES {
            let texts = texts(&sources(&files(&site(name), &theme)), &format!("{name} in {theme}"));
            for other in themes().iter().filter(|other| **other != theme) {
                for (path, text) in &texts {
                    let text = without_messages(text, other);
                    let mut words = text.split(|c: char| !c.is_alphanumeric());
                    assert!(
                        !words.any(|word| word.eq_ignore_ascii_case(other)),
                        "{path} of {name} in {theme} names {other}"
                    );
                }
            }
        }
    }
}

/// Words of others that are the name of a theme as well: those of Open Graph for a page about a
/// person, and the first part of the form of CaRMS.
const OF_OTHERS: [&str; 6] = [
    "<meta property=\"og:type\" content=\"profile\">",
    "<meta property=\"profile:first_name\"",
    "<meta property=\"profile:last_name\"",
    "<li><a href=\"#part-1\">Profile</a></li>",
    "<h2 id=\"part-1\">Profile</h2>",
    "\nProfile\n",
];

/// A text without the messages of folio that have this word, and without words of others: a theme may
/// be called by a usual one.
fn without_messages(text: &str, word: &str) -> String {
    let text = OF_OTHERS
        .iter()
        .filter(|said| said.to_lowercase().contains(word))
        .fold(text.to_owned(), |text, said| text.replace(said, ""));
    let messages = std::fs::read_to_string(project().join("words/en.ftl")).unwrap();
    let said = messages.lines().filter_map(|line| line.split_once(" = ")).map(|(_, said)| said);
    said.filter(|said| said.contains(word)).fold(text, |text, said| text.replace(said, ""))
}

#[test]
fn each_shows_every_word() {
    for theme in themes() {
        for name in EXTREMES {
            assert_eq!(
                lost(&files(&site(name), &theme)),
                Vec::<String>::new(),
                "{name} in {theme}"
            );
        }
    }
}

/// The paths of all templates that a theme may render: its own, and those of the themes that it
/// extends.
fn templates(theme: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut next = Some(theme.to_owned());
    while let Some(name) = next.take() {
        let folder = project().join("themes").join(&name).join("templates");
        for entry in walkdir::WalkDir::new(&folder)
            .into_iter()
            .filter_map(Result::ok)
            .filter(|entry| entry.file_type().is_file())
        {
            let path =
                entry.path().strip_prefix(&folder).unwrap().to_str().unwrap().replace('\\', "/");
            found.entry(path).or_insert_with(|| std::fs::read_to_string(entry.path()).unwrap());
        }
        next = catalog(&SourceSet::default())
            .into_iter()
            .find(|theme| theme.name == name)
            .and_then(|theme| theme.extends);
    }
    found
}

/// Every template gets a mark where it is certain to be rendered, and the output must contain every
/// mark.
#[test]
fn each_renders_every_template_that_it_has() {
    for theme in themes() {
        let templates = templates(&theme);
        assert!(templates.len() > 10, "{theme}: {templates:#?}");
        let mut files = files(&site("kitchen"), &theme);
        for (path, text) in &templates {
            files.push((
                format!("themes/{theme}/templates/{path}"),
                marked(path, text).into_bytes(),
            ));
        }
        let texts = texts(&sources(&files), &theme);
        let missing: Vec<&String> = templates
            .keys()
            .filter(|path| !texts.values().any(|text| text.contains(&mark(path))))
            .collect();
        assert!(missing.is_empty(), "{theme}: the kitchen-sink site does not use {missing:?}");
    }
}

fn mark(path: &str) -> String {
    format!("<!-- rendered by {path} -->")
}

/// A template that extends another renders only its blocks, so its mark goes into the last block.
fn marked(path: &str, text: &str) -> String {
    if !text.contains("{% extends") {
        return format!("{text}{}", mark(path));
    }
    let (before, after) = text.rsplit_once("{% endblock").expect("a block");
    format!("{before}{}{{% endblock{after}", mark(path))
}
