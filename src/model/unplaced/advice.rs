//! Where one file of `content/` belongs that is not on the site.
//!
//! Each advice is one that a person can follow to the letter, and then nothing is reported.

use super::meant;
use crate::base::{Diagnostic, FileKind, PartialDate, SourcePath, Span, did_you_mean, well_known};
use crate::model::codes::{MISPLACED_PRIVATE, UNPLACED_FILE, UNUSED_FILE};
use crate::syntax::Documents;

/// The tables of `content/`.
const TABLES: [&str; 2] = ["publications.toml", "case-log.toml"];

/// The diagnostic of a file whose words were meant for the site, or that has a purpose by its name;
/// `None` for one that is only named by nothing.
pub fn unplaced(path: &SourcePath, documents: &Documents) -> Option<Diagnostic> {
    let (folder, name) = (path.folder(), path.file_name());
    let lower = name.to_lowercase();
    if meant::without_added_ending(&lower).unwrap_or(&lower) == well_known::PRIVATE {
        return Some(misplaced_private(path));
    }
    let not_read = || format!("`{path}` is not read, so its words are not on the site");
    if let Some(right) = meant::without_added_ending(name) {
        let message = format!("`{path}` has an ending too many, so it is not read");
        let right = SourcePath::new(&format!("{folder}/{right}"));
        let help = match documents.contains(&right) {
            true => keep_in(right.as_str()),
            false => format!("call it `{right}`; some systems hide the last ending"),
        };
        return Some(passed_over(path, message, help));
    }
    let original = meant::backed_up(name).map(str::to_owned).or_else(|| meant::copied(name));
    if let Some(original) = original.map(|name| SourcePath::new(&format!("{folder}/{name}")))
        && (documents.contains(&original) || meant::backed_up(name).is_some())
    {
        let message = format!("`{path}` is a copy of `{original}`, and not on the site");
        let help = keep_in(original.as_str());
        return Some(Diagnostic::new(&UNUSED_FILE, message).in_file(path).help(help));
    }
    if let Some(help) = by_name(path, &lower, documents) {
        return Some(match path.kind() {
            FileKind::Markdown => passed_over(path, not_on_site(path), help),
            _ => passed_over(path, format!("`{path}` is not read"), help),
        });
    }
    let markdown = || format!("{folder}/{}.md", path.stem());
    let help = match path.kind() {
        FileKind::Markdown => {
            let message = match name.starts_with('.') {
                true => format!("`{path}` has an ending and no name, so it is not on the site"),
                false => not_on_site(path),
            };
            return Some(passed_over(path, message, of_text(path, documents)));
        }
        FileKind::Toml if let Some(near) = did_you_mean(name, TABLES.into_iter()) => {
            format!("did you mean `content/{near}`?")
        }
        FileKind::Toml | FileKind::Settings | FileKind::Json => {
            "remove it: settings stand in site.toml, and what \
            BibTeX cannot say in publications.toml"
                .to_owned()
        }
        FileKind::PlainText => format!("save it as `{}`", markdown()),
        FileKind::MisnamedBibtex => format!("call it `{folder}/{}.bib`", path.stem()),
        FileKind::OtherMarkup | FileKind::Html => {
            format!("copy its words into a text file that ends in `.md`, such as `{}`", markdown())
        }
        _ => return None,
    };
    Some(passed_over(path, not_read(), help))
}

/// A diagnostic at the first letter of a text that is passed over.
fn passed_over(path: &SourcePath, message: String, help: String) -> Diagnostic {
    let diagnostic = Diagnostic::new(&UNPLACED_FILE, message).help(help);
    if path.kind().has_lines() {
        diagnostic.at(path, Span::new(0, 0), "")
    } else {
        diagnostic.in_file(path)
    }
}

fn not_on_site(path: &SourcePath) -> String {
    format!("`{path}` lies where folio reads no text, so it is not on the site")
}

/// Moves a file to where it is read, or what it holds if another is there.
fn place(right: &str, documents: &Documents) -> String {
    match documents.contains(&SourcePath::new(right)) {
        true => keep_in(right),
        false => format!("move it to `{right}`"),
    }
}

fn keep_in(other: &str) -> String {
    format!("put what you want to keep of it into `{other}`, and move it out of `content/`")
}

fn misplaced_private(path: &SourcePath) -> Diagnostic {
    Diagnostic::new(
        &MISPLACED_PRIVATE,
        format!("`{path}` is not read, so nothing in it is kept from the site"),
    )
    .in_file(path)
    .help("move it beside site.toml, under the name `private.toml`")
}

/// Advice for names that mean something in other places, or to other programs.
fn by_name(path: &SourcePath, lower: &str, documents: &Documents) -> Option<String> {
    let own = |what: &str| format!("remove it: folio writes {what} itself");
    Some(match lower {
        "cname" => format!("move it to `{}`, in capitals", well_known::DOMAIN),
        "robots.txt" => own("`robots.txt`"),
        "sitemap.xml" => own("`sitemap.xml`"),
        "feed.xml" | "rss.xml" | "atom.xml" => own("`feed.xml`"),
        "favicon.ico" | "favicon.png" | "favicon.svg" | "apple-touch-icon.png" => {
            own("the icon of the site, from your initials,")
        }
        "404.html" | "404.md" => own("the page for addresses that lead nowhere"),
        "_headers" => own("`_headers`"),
        "site.toml" if documents.toml(well_known::SITE).is_some() => keep_in(well_known::SITE),
        "site.toml" => "move it out of `content/`, beside it".to_owned(),
        ".nojekyll" | "_redirects" | "_routes.json" | "ads.txt" | "security.txt" | "humans.txt"
        | "netlify.toml" | "vercel.json" | "wrangler.toml" | "browserconfig.xml"
        | "site.webmanifest" => for_host(),
        name if is_proof(name) => for_host(),
        "publications.toml" => place(well_known::PUBLICATIONS, documents),
        "case-log.toml" => place(well_known::CASE_LOG, documents),
        "index.html" | "home.html" | "index.md" if path.folder() == well_known::CONTENT => {
            "the home page is made from all the rest; put the words into `content/narrative.md`"
                .to_owned()
        }
        _ => return None,
    })
}

/// A file with which a search engine or a service makes sure that the site is one's own.
fn is_proof(lower: &str) -> bool {
    let digits = |text: &str| text.len() >= 8 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let stem = lower.rsplit_once('.').map_or(lower, |(stem, _)| stem);
    ["google", "yandex_", "pinterest-"]
        .iter()
        .any(|begin| stem.strip_prefix(begin).is_some_and(digits))
        || ["bingsiteauth.xml", "keybase.txt"].contains(&lower)
}

fn for_host() -> String {
    "put it into `dist/` after a build: a build leaves there what it did not make".to_owned()
}

fn starts_with_day(name: &str) -> bool {
    name.get(..10).and_then(PartialDate::parse).is_some_and(|date| date.day.is_some())
}

/// Where a markdown file belongs.
fn of_text(path: &SourcePath, documents: &Documents) -> String {
    let (folder, name, stem) = (path.folder(), path.file_name(), path.stem());
    match path.as_str().split('/').collect::<Vec<_>>()[..] {
        ["content", ..] if name.starts_with('.') => {
            let right = match path.as_str().split('/').collect::<Vec<_>>()[..] {
                ["content", "posters" | "talks", _, _] => format!("{folder}/{}", well_known::INDEX),
                ["content", "updates", _] => format!("{folder}/2026-03-20-news.md"),
                ["content", "pages", ..] => format!("{folder}/my-page.md"),
                _ => "content/pages/my-page.md".to_owned(),
            };
            format!("give it a name, as in `{right}`")
        }
        ["content", name] if let Some(near) = meant::known_text(name) => {
            let near = SourcePath::new(&format!("content/{near}"));
            match documents.contains(&near) {
                true => format!(
                    "put its words into `{near}`, or, to make it a page, move it to \
                    `content/pages/{name}`"
                ),
                false => format!("did you mean `{near}`?"),
            }
        }
        ["content", name] if starts_with_day(name) => {
            format!("move it to `content/updates/{name}`")
        }
        ["content", "posters" | "talks", _] => {
            let slug = if path.file_name() == well_known::INDEX { "NAME" } else { stem };
            format!("a poster or talk is a folder: move the file to `{folder}/{slug}/index.md`")
        }
        ["content", "updates", ..] if starts_with_day(name) => {
            format!("move it to `content/updates/{name}`")
        }
        ["content", "updates", ..] => {
            format!("move it to `content/updates/`, under a name as in `2026-03-20-{name}`")
        }
        ["content", kind @ ("posters" | "talks"), _, _, .., "index.md"] => {
            format!("each folder in `content/{kind}/` is one of them: move this one's folder there")
        }
        ["content", "posters" | "talks", ..] => {
            "the text of a poster or talk stands in the `index.md` of its folder".to_owned()
        }
        _ if ["cv.md", "narrative.md"].contains(&name) => {
            place(&format!("content/{name}"), documents)
        }
        _ => format!("to make it a page, move it to `content/pages/{name}`"),
    }
}

/// How a file that nothing names comes onto the site.
pub fn to_use(path: &SourcePath, documents: &Documents) -> String {
    let (folder, name) = (path.folder(), path.file_name());
    let keep = "or move it out of `content/`";
    let index = SourcePath::new(&format!("{folder}/{}", well_known::INDEX));
    let is_work = documents.contains(&index);
    let is_beside_works = ["content/posters", "content/talks"].contains(&folder);
    let from_content = path.as_str().trim_start_matches("content/");
    let shown = if is_work { name } else { from_content };
    let shown = if shown.contains(' ') { format!("<{shown}>") } else { shown.to_owned() };
    let stem = path.stem();
    if name.contains(['<', '>', ':', '"', '|', '?', '*', '\\']) {
        return format!(
            "give it a name of letters, digits and hyphens, and link to it from a text; {keep}"
        );
    }
    match path.kind() {
        FileKind::Pdf | FileKind::Picture(_) if is_beside_works => format!(
            "a poster or talk is a folder: move the file to `{folder}/{stem}/{name}`, and write its \
            text into `{folder}/{stem}/index.md`, with a line `file = \"{name}\"`"
        ),
        FileKind::Picture(_) if is_work => format!(
            "write `image = \"{name}\"` into `{index}`, or `![What it shows]({shown})` into its \
            text; {keep}"
        ),
        FileKind::Pdf if is_work => format!(
            "write `file = \"{name}\"` into `{index}`, or link to it from a text, as in `[My \
            poster]({shown})`; {keep}"
        ),
        FileKind::Picture(_) if folder == well_known::CONTENT => format!(
            "if it shows you, write `photo = \"{name}\"` below `[person]` in site.toml; if not, \
            show it in `cv.md` or `narrative.md` by `![What it shows]({shown})`; {keep}"
        ),
        FileKind::Picture(_) => {
            format!("show it in a text, as in `![What it shows]({shown})` in `cv.md`; {keep}")
        }
        FileKind::UncleanPicture => format!(
            "save it as JPEG or PNG, and show that in a text, as in `![What it shows]({stem}.jpg)`; \
            {keep}"
        ),
        FileKind::CslStyle => {
            format!("write `citation-style = \"{from_content}\"` below `[cv]` in site.toml; {keep}")
        }
        FileKind::Font => "move it to `fonts/` beside site.toml".to_owned(),
        FileKind::Stylesheet | FileKind::Script | FileKind::Typst | FileKind::Words => {
            "move it to the folder of a theme, as in `themes/NAME/css/`".to_owned()
        }
        FileKind::Pdf => {
            format!("link to it from a text, as in `[My paper]({shown})` in `cv.md`; {keep}")
        }
        _ => format!("link to it from a text, as in `[My file]({shown})` in `cv.md`; {keep}"),
    }
}
