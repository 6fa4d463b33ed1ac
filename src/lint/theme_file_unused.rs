//! A file of `themes/` must override one of the theme, or be used by it.

use crate::base::{Code, Diagnostic, FileKind, SourcePath, did_you_mean, well_known};
use crate::lint::{LintContext, Rule};
use crate::theme::{Theme, catalog, folders};

pub static THEME_FILE_UNUSED: Code =
    Code::warning("theme-file-unused", include_str!("../../codes/theme-file-unused.md"));

pub const RULE: Rule = Rule { codes: &[&THEME_FILE_UNUSED], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for name in &cx.theme.names {
        let folder = format!("themes/{name}");
        for source in cx.sources.below(&folder) {
            let path = &source.path.as_str()[folder.len() + 1..];
            if cx.theme.overridden_file(name, path).is_some() || is_used(cx.theme, path) {
                continue;
            }
            let message = format!(
                "`{}` changes nothing: the theme has no file of this path, and none that uses it",
                source.path
            );
            let diagnostic = Diagnostic::new(&THEME_FILE_UNUSED, message).in_file(&source.path);
            diagnostics.push(match cx.theme.nearest(path) {
                Some(near) => diagnostic.ask_below(&format!("{folder}/{near}")),
                None => diagnostic.help(
                    "give it the path of a file of the theme, or use it in one: a template is \
                    used by `include`, a font by its name in a stylesheet; every file in `css/` \
                    and `js/` is used",
                ),
            });
        }
    }
    misnamed_folders(cx, diagnostics);
    outside_folders(cx, diagnostics);
}

/// Whether a file that overrides no other still has an effect.
fn is_used(theme: &Theme, path: &str) -> bool {
    let path = SourcePath::new(path);
    let name = path.file_name();
    let is_named_in = |folder: &str, what: &str| {
        let others = theme.below(folder).into_iter().filter(|(other, _)| *other != path.as_str());
        others.filter_map(|(_, file)| file.text()).any(|text| text.contains(what))
    };
    match path.as_str().split_once('/') {
        None if name == well_known::THEME => true,
        Some(("css", _)) if path.kind() == FileKind::Stylesheet => true,
        Some(("js", _)) if path.kind() == FileKind::Script => true,
        Some(("words", _)) if path.kind() == FileKind::Words => true,
        Some(("templates", inside)) => {
            ['"', '\''].iter().any(|quote| is_named_in("templates", &format!("{inside}{quote}")))
        }
        _ if is_about_itself(name) => true,
        // The PDF chooses fonts by family, which is not in the file name.
        Some(("pdf", inside)) if inside.starts_with("fonts/") => path.kind() == FileKind::Font,
        Some(("pdf", inside)) => inside == "cv.typ" || is_named_in("pdf", &format!("{name}\"")),
        Some(("css" | "js", _)) => false,
        _ => ["css", "pdf", "card"].into_iter().any(|folder| is_named_in(folder, name)),
    }
}

/// Files that accompany a work: license, readme, changelog.
fn is_about_itself(name: &str) -> bool {
    let name = name.to_lowercase();
    name.ends_with(".md")
        || ["readme", "license", "licence", "copying", "notice", "ofl", "changelog"]
            .iter()
            .any(|about| name.starts_with(about))
}

/// A folder that is neither in use nor a theme itself, but is named almost like one.
fn misnamed_folders(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let themes: Vec<String> = catalog(cx.sources)
        .into_iter()
        .filter(|theme| theme.is_standard || cx.theme.names.contains(&theme.name))
        .map(|theme| theme.name)
        .collect();
    for name in folders(cx.sources).into_iter().filter(|name| !themes.contains(name)) {
        let folder = format!("themes/{name}");
        let is_theme = cx.sources.get(&SourcePath::new(&format!("{folder}/theme.toml"))).is_some();
        let near = did_you_mean(&name, themes.iter().map(String::as_str)).filter(|_| !is_theme);
        if let (Some(near), Some(first)) = (near, cx.sources.below(&folder).next()) {
            diagnostics.push(
                Diagnostic::new(
                    &THEME_FILE_UNUSED,
                    format!("nothing in `{folder}/` is used: there is no theme `{name}`"),
                )
                .in_file(&first.path)
                .ask_below(&format!("themes/{near}/")),
            );
        }
    }
}

/// A file directly in `themes/`, in no theme's folder.
fn outside_folders(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let Some(theme) = cx.theme.names.first() else { return };
    for source in cx.sources.below("themes").filter(|source| {
        source.path.folder() == "themes" && !is_about_itself(source.path.file_name())
    }) {
        let name = source.path.file_name();
        let folder = cx.theme.nearest(name).unwrap_or(name);
        diagnostics.push(
            Diagnostic::new(
                &THEME_FILE_UNUSED,
                format!("`{}` changes nothing: it lies in no theme's folder", source.path),
            )
            .in_file(&source.path)
            .ask_below(&format!("themes/{theme}/{folder}")),
        );
    }
}
