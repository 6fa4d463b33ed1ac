//! Templates to pages, by Tera: with its filters, the only file that knows the template engine.
//!
//! A page whose templates and values are those of an earlier build is not made again.

mod filters;

use std::hash::Hash;
use std::io::{self, Write};
use std::sync::Arc;

use dyn_hash::DynHash;
use serde::Serialize;
use tera::{Context as Values, Error, ErrorKind, Tera};

use crate::base::limits::PAGE;
use crate::base::{Diagnosed, Diagnostic, Hashed, SourcePath, Span, did_you_mean};
use crate::render::codes::{TEMPLATE, TEMPLATE_SYNTAX};
use crate::render::view::{HeadView, SiteView};
use crate::render::{Failure, Rendered, rendered};
use crate::theme::Theme;
use crate::words::TemplateWords;

/// All that every page of a site is filled with besides its own view.
#[derive(Hash)]
struct Templates {
    theme: Theme,
    /// What every template may use as `site`.
    site: SiteView,
    /// What every template may use as `words`.
    words: TemplateWords,
}

/// The templates of a theme, ready to be filled. As a part of a memo's key it is every one of them.
#[derive(Hash)]
pub struct Engine {
    templates: Hashed<Templates>,
}

/// The view of a page, whatever its type.
trait PageView: DynHash + Sync {
    fn insert_into(&self, values: &mut Values);
}

impl<T: Serialize + Hash + Sync> PageView for T {
    fn insert_into(&self, values: &mut Values) {
        values.insert("page", self);
    }
}

dyn_hash::hash_trait_object!(PageView);

/// All that a page is made from.
#[derive(Hash)]
struct PageInput<'a> {
    templates: &'a Hashed<Templates>,
    template: &'a str,
    head: &'a HeadView,
    page: &'a dyn PageView,
}

impl Engine {
    /// Reads all templates of all layers. `site` and `words` are what every template may use under
    /// these names.
    pub fn new(theme: &Theme, site: SiteView, words: &TemplateWords) -> Diagnosed<Engine> {
        let (theme, words) = (theme.clone(), words.clone());
        let templates = Hashed::new(Templates { theme, site, words });
        let diagnostics = compile(&templates).diagnostics.clone();
        Diagnosed::new(Engine { templates }, diagnostics)
    }

    /// Renders one page: `head` says what the page is, `page` what is on it.
    pub fn render<T: Serialize + Hash + Sync>(
        &self,
        template: &str,
        head: &HeadView,
        page: &T,
    ) -> Rendered {
        render_kept(&PageInput { templates: &self.templates, template, head, page })
    }

    /// The same for a page that is memoized as a whole, by what its view is made from.
    pub fn fill<T: Serialize>(&self, template: &str, head: &HeadView, page: &T) -> Rendered {
        fill(&self.templates, template, head, |values| values.insert("page", page))
    }
}

#[comemo::memoize]
fn render_kept(input: &PageInput<'_>) -> Rendered {
    let PageInput { templates, template, head, page } = *input;
    fill(templates, template, head, |values| page.insert_into(values))
}

fn fill(
    templates: &Hashed<Templates>,
    template: &str,
    head: &HeadView,
    insert_page: impl FnOnce(&mut Values),
) -> Rendered {
    // Errors in templates are reported once, and not once a page.
    let Some(tera) = &compile(templates).value else {
        return Err(Failure::AlreadyReported);
    };
    let mut values = Values::new();
    values.insert("head", head);
    insert_page(&mut values);
    let mut page = Page::default();
    let filled = tera.render_to(template, &values, &mut page);
    if page.is_too_long {
        return Err(too_long(&templates.theme, template).into());
    }
    match filled.and_then(|()| Ok(String::from_utf8(page.bytes)?)) {
        Ok(mut text) => {
            // More room was made than is written, and a page is kept.
            text.shrink_to_fit();
            rendered(text)
        }
        Err(error) => Err(problem(&templates.theme, template, &error).into()),
    }
}

/// A page while it is written: a template that writes without end is stopped here. The engine has no
/// bound of its own for one that computes without end and writes nothing.
#[derive(Default)]
struct Page {
    bytes: Vec<u8>,
    is_too_long: bool,
}

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if PAGE.is_passed_by(self.bytes.len() + bytes.len()) {
            self.is_too_long = true;
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Reads the templates; `None` if one of them is broken.
#[comemo::memoize]
fn compile(templates: &Hashed<Templates>) -> Arc<Diagnosed<Option<Tera>>> {
    let theme = &templates.theme;
    let mut diagnostics = Vec::new();
    let mut is_broken = false;
    let mut tera = Tera::default();
    filters::add(&mut tera, &templates.site, &templates.words);
    let prefixes: Vec<String> = theme.layers.iter().map(|layer| format!("{layer}/")).collect();
    let texts: Vec<(String, &str)> = theme
        .files
        .iter()
        .filter_map(|((layer, path), file)| {
            let name = path.strip_prefix("templates/")?;
            // A template that is no text is reported where the theme is laid out.
            is_broken |= file.text().is_none();
            Some((format!("{layer}/{name}"), file.text()?))
        })
        .collect();
    if let Err(error) = tera.set_fallback_prefixes(prefixes) {
        diagnostics.push(problem(theme, "", &error));
    }
    let named = || texts.iter().map(|(name, text)| (name.as_str(), *text));
    if diagnostics.is_empty()
        && !is_broken
        && let Err(error) = tera.add_raw_templates(named())
    {
        // The engine stops at the first syntax error: each template is read alone, so that those of
        // all are reported at once.
        diagnostics.extend(named().filter_map(|(name, text)| {
            let error = Tera::default().add_raw_template(name, text).err()?;
            matches!(error.kind(), ErrorKind::SyntaxError(_)).then(|| problem(theme, name, &error))
        }));
        if diagnostics.is_empty() {
            diagnostics.push(problem(theme, "", &error));
        }
    }
    tera.global_context().insert("site", &templates.site);
    tera.global_context().insert("words", &templates.words);
    is_broken |= !diagnostics.is_empty();
    Arc::new(Diagnosed::new((!is_broken).then_some(tera), diagnostics))
}

fn too_long(theme: &Theme, template: &str) -> Diagnostic {
    let file = theme.file(&format!("templates/{template}"));
    let file = file
        .map_or_else(|| SourcePath::new(&format!("themes/{template}")), |file| file.origin.clone());
    Diagnostic::new(
        &TEMPLATE,
        format!("this template writes a page of more than {} MB", PAGE.most >> 20),
    )
    .in_file(&file)
    .help("look for a loop in it, or in what it includes, that goes round too often")
}

const MEND: &str = "mend the template, or remove it from `themes/` to have the standard one back";

fn problem(theme: &Theme, template: &str, error: &Error) -> Diagnostic {
    let origin = |name: &str| -> SourcePath {
        let by_layer = name.split_once('/').and_then(|(layer, path)| {
            theme.files.get(&(layer.to_owned(), format!("templates/{path}")))
        });
        let file = by_layer.or_else(|| theme.file(&format!("templates/{name}")));
        file.map_or_else(|| SourcePath::new(&format!("themes/{name}")), |file| file.origin.clone())
    };
    // An error without a span names a word, which is in one of the site's own templates.
    let locate = |diagnostic: Diagnostic, words: &[&str]| match find(theme, words) {
        Some((file, span)) => diagnostic.at(&file, span, ""),
        None => diagnostic.in_file(&origin(template)),
    };
    let bare = |name: &str| name.split_once('/').map_or(name, |(_, path)| path).to_owned();
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let code = if matches!(error.kind(), ErrorKind::SyntaxError(_)) {
                &TEMPLATE_SYNTAX
            } else {
                &TEMPLATE
            };
            let file = origin(report.filename());
            let text = theme
                .files
                .values()
                .find(|known| known.origin == file)
                .and_then(|known| known.text())
                .unwrap_or_default();
            let message = plain(report.message());
            // At the end of a file there is nothing to mark: what was opened and not closed stands
            // further up.
            let (message, span) = match unclosed(text).filter(|_| message.contains("end of input"))
            {
                Some((tag, span)) => (format!("`{tag}` is never closed"), span),
                None => (message, first_line(text, Span::from(report.span().range.clone()))),
            };
            Diagnostic::new(code, format!("this template cannot be used: {message}"))
                .at(&file, span, "")
                .help(MEND)
        }
        ErrorKind::TemplateNotFound(name) | ErrorKind::MissingParent { parent: name, .. } => {
            let diagnostic = Diagnostic::new(&TEMPLATE, format!("there is no template `{name}`"));
            let known = theme.below("templates");
            let diagnostic = match did_you_mean(
                name,
                known.keys().map(|path| path.trim_start_matches("templates/")),
            ) {
                Some(near) => diagnostic.ask_below(near),
                None => diagnostic.help(
                    "write the file into the theme's folder `templates/`, or name another one",
                ),
            };
            locate(diagnostic, &[name])
        }
        ErrorKind::CircularExtend { tpl, .. } | ErrorKind::CircularInclude { tpl, .. } => {
            let file = origin(tpl);
            let text = theme
                .files
                .values()
                .find(|known| known.origin == file)
                .and_then(|known| known.text())
                .unwrap_or_default();
            let tag = text.find("{% extends").or_else(|| text.find("{% include")).unwrap_or(0);
            Diagnostic::new(&TEMPLATE, format!("`{}` is made from itself", bare(tpl)))
                .at(&file, first_line(text, Span::new(tag, text.len())), "")
                .help("name another template behind `extends` or `include`")
        }
        _ => {
            let message = error.to_string();
            let message = message.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
            let words: Vec<&str> = message.split('`').skip(1).step_by(2).collect();
            locate(
                Diagnostic::new(
                    &TEMPLATE,
                    format!("this template cannot be used: {}", plain(message)),
                )
                .help(MEND),
                &words,
            )
        }
    }
}

/// What the engine says, without its own names and its lists of all that it knows.
fn plain(message: &str) -> String {
    let line = message.lines().next().unwrap_or_default();
    let line = line.strip_prefix("error: ").unwrap_or(line);
    let line = line.split(". Available fields").next().unwrap_or(line);
    let line = line.split(" but expected one of").next().unwrap_or(line).replace("Tera", "it");
    lower_first(line.trim_end_matches('.'))
}

/// The first of the site's own templates in which all the words are, and the span of the first of
/// them does.
fn find(theme: &Theme, words: &[&str]) -> Option<(SourcePath, Span)> {
    let first = words.first().filter(|word| !word.is_empty())?;
    theme
        .files
        .iter()
        .filter(|((_, path), file)| file.is_own && path.starts_with("templates/"))
        .find_map(|(_, file)| {
            let text = file.text()?;
            let at = text.find(first)?;
            Some((file.origin.clone(), Span::new(at, at + first.len())))
        })
}

/// The last tag of a template that opens something which nothing closes.
fn unclosed(text: &str) -> Option<(&str, Span)> {
    let mut open: Vec<(&str, Span)> = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find("{%").map(|start| at + start) {
        let end = text[start..].find("%}").map_or(text.len(), |end| start + end + 2);
        let word = text[start + 2..end]
            .trim_start_matches('-')
            .split_whitespace()
            .next()
            .unwrap_or_default();
        if ["if", "for", "block", "filter", "raw"].contains(&word) {
            open.push((&text[start..end], Span::new(start, end)));
        } else if word.starts_with("end") {
            open.pop();
        }
        at = end;
    }
    open.pop()
}

/// A range up to the end of its first line, on whole characters.
fn first_line(text: &str, span: Span) -> Span {
    let boundary = |mut at: usize| {
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let start = boundary(span.start.min(text.len()));
    let end = boundary(span.end.clamp(start, text.len()));
    Span::new(start, text[start..end].find('\n').map_or(end, |newline| start + newline))
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
