//! Templates to pages, by Tera: the only file that knows the template engine.

use bytes::Bytes;
use serde::Serialize;
use tera::{Context as Values, Error, ErrorKind, Tera};

use crate::base::{Diagnosed, Diagnostic, SourcePath, Span};
use crate::theme::Theme;

/// The templates of a theme, read.
pub struct Engine {
    tera: Tera,
    theme: Theme,
    is_broken: bool,
}

impl Engine {
    /// Reads all templates of all layers. `site` is what every template may use under that name.
    pub fn new(theme: &Theme, site: &impl Serialize) -> Diagnosed<Engine> {
        let mut diagnostics = Vec::new();
        let mut tera = Tera::default();
        let prefixes: Vec<String> = theme.layers.iter().map(|layer| format!("{layer}/")).collect();
        let templates: Vec<(String, &str)> = theme
            .files
            .iter()
            .filter_map(|((layer, path), file)| {
                let name = path.strip_prefix("templates/")?;
                match file.text() {
                    Some(text) => Some((format!("{layer}/{name}"), text)),
                    None => {
                        diagnostics.push(
                            Diagnostic::error("not-utf8", "this template is not UTF-8 text")
                                .in_file(&file.origin)
                                .help("save it with the encoding UTF-8"),
                        );
                        None
                    }
                }
            })
            .collect();
        if let Err(error) = tera.set_fallback_prefixes(prefixes) {
            diagnostics.push(problem(theme, "", &error));
        }
        // Each template is read alone first, so that the syntax errors of all of them are told at once.
        for (name, text) in &templates {
            if let Err(error) = Tera::default().add_raw_template(name, text)
                && matches!(error.kind(), ErrorKind::SyntaxError(_))
            {
                diagnostics.push(problem(theme, name, &error));
            }
        }
        if diagnostics.is_empty()
            && let Err(error) = tera.add_raw_templates(templates.iter().map(|(name, text)| (name.as_str(), *text)))
        {
            diagnostics.push(problem(theme, "", &error));
        }
        tera.global_context().insert("site", site);
        let is_broken = !diagnostics.is_empty();
        Diagnosed::new(Engine { tera, theme: theme.clone(), is_broken }, diagnostics)
    }

    /// Makes one page: `head` says what the page is, `page` what stands on it.
    pub fn render(&self, template: &str, head: &impl Serialize, page: &impl Serialize) -> Diagnosed<Option<Bytes>> {
        // What is wrong with the templates has been told once; every page would tell it again.
        if self.is_broken {
            return Diagnosed::default();
        }
        let mut values = Values::new();
        values.insert("head", head);
        values.insert("page", page);
        match self.tera.render(template, &values) {
            Ok(text) => Diagnosed::new(Some(Bytes::from(text)), Vec::new()),
            Err(error) => Diagnosed::new(None, vec![problem(&self.theme, template, &error)]),
        }
    }
}

fn problem(theme: &Theme, template: &str, error: &Error) -> Diagnostic {
    let origin = |name: &str| -> SourcePath {
        let by_layer = name.split_once('/').and_then(|(layer, path)| theme.files.get(&(layer.to_owned(), format!("templates/{path}"))));
        let file = by_layer.or_else(|| theme.file(&format!("templates/{name}")));
        file.map_or_else(|| SourcePath::new(&format!("themes/{name}")), |file| file.origin.clone())
    };
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let code = if matches!(error.kind(), ErrorKind::SyntaxError(_)) { "template-syntax" } else { "template" };
            let message = report.message().lines().next().unwrap_or_default().trim_end_matches('.').to_owned();
            Diagnostic::error(code, format!("this template cannot be used: {}", lower_first(&message)))
                .at(&origin(report.filename()), Span::from(report.span().range.clone()), "")
                .help("mend the template, or remove it from `themes/` to have the standard one back")
        }
        ErrorKind::TemplateNotFound(name) | ErrorKind::MissingParent { parent: name, .. } => {
            Diagnostic::error("template", format!("there is no template `{name}`"))
                .in_file(&origin(template))
                .help("look at the names behind `extends` and `include`")
        }
        _ => Diagnostic::error(
            "template",
            format!(
                "this template cannot be used: {}",
                lower_first(&error.to_string().lines().next().unwrap_or_default().replace("Tera", "it"))
            ),
        )
        .in_file(&origin(template))
        .help("mend the template, or remove it from `themes/` to have the standard one back"),
    }
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}
