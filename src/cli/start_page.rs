//! What `folio serve` shows in a folder without a site: a page that begins one, in every language that
//! hints have, with the command that does the same in a terminal.
//!
//! Writes nothing: what is pressed is dealt with in `start_on_page`.

use std::path::Path;

use bytes::Bytes;
use pulldown_cmark_escape::escape_html;

use crate::base::SourcePath;
use crate::cli::place_for_site::{is_for_no_site, is_site, site_above, some_of};
use crate::cli::start_on_page::{offered, others, whole};
use crate::cli::typed_command::{begin_site, open_site, quoted};
use crate::hints::{StartWords, start_words};
use crate::lexicon::language::is_right_to_left;
use crate::model::language::DEFAULT_LANGUAGE;
use crate::model::unplaced::misnamed_site;
use crate::preview::server::StartPage;
use crate::source::SourceSet;
use crate::words::Catalog;

const PAGE: &str = include_str!("start_page.html");
const FORM: &str = include_str!("start_form.html");

/// What the folder is.
enum Place {
    /// A site may be begun in it.
    Free {
        /// The files that may be imported, by name.
        offered: Vec<String>,
        /// What else is in it.
        others: Vec<String>,
    },
    /// All kinds of things lie in it.
    ForNoSite,
    /// It lies in this site.
    Inside(String),
}

/// The page that begins a site in a folder; `None` where there is one, or a file that was meant to be
/// its `site.toml`.
pub fn start_page(root: &Path, sources: &SourceSet) -> Option<StartPage> {
    if sources.get(&SourcePath::site()).is_some()
        || is_site(root)
        || misnamed_site(sources).is_some()
    {
        return None;
    }
    let shown = whole(root).display().to_string();
    let place = match site_above(root) {
        Some(site) => Place::Inside(site.display().to_string()),
        None if is_for_no_site(root) => Place::ForNoSite,
        None => {
            let offered = offered(root);
            Place::Free { others: some_of(others(root, &offered)), offered }
        }
    };
    let languages = site_languages();
    let page = |(tag, words): (String, StartWords)| {
        let html = page(&tag, &words, &place, &shown, &languages);
        (tag, Bytes::from(html))
    };
    Some(StartPage { by_language: start_words().into_iter().map(page).collect() })
}

/// The languages that a site may be in, each with its own name for itself, by that.
fn site_languages() -> Vec<(String, String)> {
    let catalog = Catalog::standard();
    let tags = catalog.languages().filter(|tag| !tag.contains('-'));
    let mut languages: Vec<(String, String)> =
        tags.map(|tag| (tag.to_owned(), catalog.name_of(tag))).collect();
    languages.sort_by_key(|(_, name)| name.to_lowercase());
    languages
}

fn page(
    tag: &str,
    words: &StartWords,
    place: &Place,
    shown: &str,
    languages: &[(String, String)],
) -> String {
    let folder = format!("<bdi dir=\"ltr\">{}</bdi>", escaped(shown));
    let in_folder = |sentence: &str| escaped(sentence).replace("{folder}", &folder);
    let command = |command: &str| format!("<code dir=\"ltr\">{}</code>", escaped(command));
    let (intro, form, footer) = match place {
        Place::Free { offered, others } => {
            // The file that is there says the name.
            let path = |file: &String| Path::new(shown).join(file).display().to_string();
            let more = offered.first().map(|file| format!("--from {}", quoted(&path(file))));
            let more = more.unwrap_or_else(|| "--name \"Your Name\"".to_owned());
            (
                in_folder(&words.intro),
                form(tag, words, offered, others, languages),
                format!(
                    "<footer>\n<p>{} {}</p>\n</footer>\n",
                    escaped(&words.terminal),
                    command(&begin_site(shown, &more))
                ),
            )
        }
        Place::ForNoSite => {
            let usual = Path::new(shown).join("my-site").display().to_string();
            let begun = begin_site(&usual, "--name \"Your Name\"");
            let text = in_folder(&words.not_here);
            let commands = format!("{}\n{}", command(&begun), command(&open_site(&usual)));
            (text, format!("<p class=\"commands\">{commands}</p>"), String::new())
        }
        Place::Inside(site) => {
            let command = command(&open_site(site));
            let text = in_folder(&words.inside);
            (text, format!("<p class=\"commands\">{command}</p>"), String::new())
        }
    };
    let direction = if is_right_to_left(tag) { "rtl" } else { "ltr" };
    let title = escaped(&words.title);
    filled_in(
        PAGE,
        &[
            ("tag", tag),
            ("direction", direction),
            ("title", &title),
            ("form", &form),
            ("footer", &footer),
            ("intro", &intro),
        ],
    )
}

fn form(
    tag: &str,
    words: &StartWords,
    offered: &[String],
    others: &[String],
    languages: &[(String, String)],
) -> String {
    let option = |(of, name): &(String, String)| {
        let selected = if of == tag { " selected" } else { "" };
        // The language of a site that nobody has chosen one for.
        let is_usual = DEFAULT_LANGUAGE.split('-').next() == Some(of.as_str());
        let value = if is_usual { DEFAULT_LANGUAGE } else { of };
        format!("<option value=\"{value}\" lang=\"{of}\"{selected}>{}</option>\n", escaped(name))
    };
    let languages: String = languages.iter().map(option).collect();
    let isolated = |name: &String| format!("<bdi>{}</bdi>", escaped(name));
    let button = |name: &String| {
        let text = escaped(&words.offered).replace("{file}", &isolated(name));
        format!("<button type=\"button\" data-lying=\"{}\">{text}</button>\n", escaped(name))
    };
    let offered: String = offered.iter().map(button).collect();
    let others = if others.is_empty() {
        String::new()
    } else {
        let names = others.iter().map(isolated).collect::<Vec<_>>().join(", ");
        format!(
            "<div class=\"others\">\n<p>{}</p>\n<label class=\"tick\"><input type=\"checkbox\" \
             id=\"among\" aria-describedby=\"fault\"> {}</label>\n</div>\n",
            escaped(&words.others).replace("{files}", &names),
            escaped(&words.among)
        )
    };
    filled_in(
        FORM,
        &[
            ("needs-script", &escaped(&words.needs_script)),
            ("name-missing", &escaped(&words.name_missing)),
            ("among-missing", &escaped(&words.among_missing)),
            ("wait", &escaped(&words.wait)),
            ("no-answer", &escaped(&words.no_answer)),
            ("name", &escaped(&words.name)),
            ("language", &escaped(&words.language)),
            ("languages", &languages),
            ("begin", &escaped(&words.begin)),
            ("import", &escaped(&words.import)),
            ("import-why", &escaped(&words.import_why)),
            ("choose", &escaped(&words.choose)),
            ("others", &others),
            ("offered", &offered),
        ],
    )
}

/// A text with the values of its names in braces; a value may hold such a name.
fn filled_in(text: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let found = after.split_once('}').and_then(|(name, after)| {
            let (_, value) = values.iter().find(|(known, _)| *known == name)?;
            Some((*value, after))
        });
        (filled, rest) = match found {
            Some((value, after)) => (filled + value, after),
            None => (filled + "{", after),
        };
    }
    filled + rest
}

fn escaped(text: &str) -> String {
    let mut html = String::new();
    // Writing into a string cannot fail.
    let _ = escape_html(&mut html, text);
    html
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "they lay files into a folder")]

    use std::fs;

    use super::*;
    use crate::source::load;

    fn page_of(root: &Path, language: &str) -> Option<String> {
        let page = start_page(root, &load(root, None).unwrap())?;
        Some(String::from_utf8(page.page(language).to_vec()).unwrap())
    }

    #[test]
    fn every_language_has_the_whole_page() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("{name} <b>.txt"), "mine").unwrap();
        let pages = start_page(root.path(), &load(root.path(), None).unwrap()).unwrap();
        for (tag, page) in &pages.by_language {
            let page = std::str::from_utf8(page).unwrap();
            let direction = if is_right_to_left(tag) { "rtl" } else { "ltr" };
            assert!(page.contains(&format!("<html lang=\"{tag}\" dir=\"{direction}\"")), "{tag}");
            assert!(page.contains("<bdi>{name} &lt;b&gt;.txt</bdi>"), "{tag}: {page}");
            let text = page.split_once("</style>").unwrap().1.replace("{name} &lt;b&gt;.txt", "");
            assert!(!text.contains('{'), "{tag}: {page}");
            assert!(page.contains("role=\"status\"") && page.contains("id=\"among\""), "{tag}");
        }
        assert_eq!(pages.by_language.len(), start_words().len());
    }

    #[test]
    fn a_folder_with_a_site_or_a_slip_of_its_name_begins_none() {
        for file in ["site.toml", "Site.toml.txt", "site.tml"] {
            let root = tempfile::tempdir().unwrap();
            fs::write(root.path().join(file), "mine").unwrap();
            assert_eq!(page_of(root.path(), "en"), None, "{file}");
        }
    }

    #[test]
    fn a_place_that_is_for_no_site_has_no_form_and_says_what_to_do() {
        let root = tempfile::tempdir().unwrap();
        fs::write(root.path().join("site.toml"), "").unwrap();
        fs::create_dir(root.path().join("content")).unwrap();
        let inside = page_of(&root.path().join("content"), "en").unwrap();
        assert!(!inside.contains("<form") && inside.contains(" serve --open "), "{inside}");
        let disk = page_of(Path::new("/"), "en");
        assert!(disk.is_none_or(|page| !page.contains("<form") && page.contains("my-site")));
    }

    #[test]
    fn a_file_that_can_be_imported_is_offered_by_name() {
        let root = tempfile::tempdir().unwrap();
        let works = "@article{a, title = {A}, author = {Ada Park}, year = 2024}\n";
        fs::write(root.path().join("my works.bib"), works).unwrap();
        let page = page_of(root.path(), "de").unwrap();
        assert!(page.contains("data-lying=\"my works.bib\""), "{page}");
        assert!(!page.contains("id=\"among\""), "it is no file that is in the way");
        assert!(page.contains(" --from ") && page.contains("my works.bib&quot;</code>"), "{page}");
    }
}
