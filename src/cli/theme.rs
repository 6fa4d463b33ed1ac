//! `folio theme`: which themes there are, and copies of a theme's files, to be changed. Never
//! overwrites anything.

use std::path::Path;

use clap::{Args, Subcommand};

use crate::base::{Diagnostic, Severity, SourcePath, well_known};
use crate::cli::Exit;
use crate::cli::codes::{ALREADY_THERE, UNKNOWN_THEME_FILE};
use crate::cli::common::{options_now, read};
use crate::cli::new_file::{exists, write_new};
use crate::cli::report::{Format, print, print_diagnostics};
use crate::model::resolve;
use crate::pipeline::theme_of;
use crate::source::SourceSet;
use crate::syntax::Documents;
use crate::theme::{Theme, ThemeFile, ThemeInfo, catalog};
use crate::words::Catalog;

#[derive(Args)]
pub struct ThemeCommand {
    #[command(subcommand)]
    action: Action,
}

#[derive(Subcommand)]
enum Action {
    /// Tell which themes there are, and which of them the site has
    List,
    /// Copy a file of the site's theme into themes/, to be changed; without PATH all of its files
    Eject {
        /// A file or folder of the theme, such as css/site.css or templates/home.html
        path: Option<String>,
    },
}

impl ThemeCommand {
    pub fn run(&self, root: &Path) -> Exit {
        let sources = match read(root, None) {
            Ok(sources) => sources,
            Err(diagnostic) => return fail(&[diagnostic], &SourceSet::default()),
        };
        match &self.action {
            Action::List => list(&sources),
            Action::Eject { path } => eject(root, &sources, path.as_deref()),
        }
    }
}

/// The theme of the site under its name, laid out; `Err` says why it cannot be known.
fn theme_of_site(sources: &SourceSet) -> Result<(String, Theme), Vec<Diagnostic>> {
    let documents = Documents::of(sources);
    let resolved = resolve(sources, &documents, &Catalog::standard(), &options_now(false, false));
    if documents.toml(well_known::SITE).is_none_or(|site| site.is_broken) {
        // Errors elsewhere do not matter here.
        let reported =
            sources.diagnostics.iter().chain(documents.diagnostics()).chain(&resolved.diagnostics);
        let about_site = |diagnostic: &&Diagnostic| {
            diagnostic.is_error()
                && diagnostic
                    .labels
                    .first()
                    .is_none_or(|label| label.file.as_str() == well_known::SITE)
        };
        return Err(reported.filter(about_site).cloned().collect());
    }
    let theme = theme_of(sources, &documents, &resolved.value);
    if theme.diagnostics.iter().any(Diagnostic::is_error) {
        return Err(theme.diagnostics);
    }
    Ok((resolved.value.settings.theme, theme.value))
}

fn list(sources: &SourceSet) -> Exit {
    let has_site = sources.get(&SourcePath::site()).is_some();
    let current = theme_of_site(sources);
    let themes = catalog(sources);
    let width = themes.iter().map(|theme| theme.name.chars().count()).max().unwrap_or_default();
    let mut text = String::new();
    for theme in &themes {
        let is_current = current.as_ref().is_ok_and(|(name, _)| *name == theme.name);
        let mark = if is_current { "*" } else { " " };
        text.push_str(format!("{mark} {:width$}  {}", theme.name, about(theme)).trim_end());
        text.push('\n');
    }
    let other =
        themes.iter().find(|theme| current.as_ref().is_ok_and(|(name, _)| *name != theme.name));
    if let (Ok(_), Some(other)) = (&current, other) {
        text.push_str(&format!(
            "\n* is the look of this site. To have another, name it under [site] of site.toml: \
            theme = \"{}\"\n",
            other.name
        ));
    }
    print(&text);
    match current {
        // Outside of a site the list is all that was asked for.
        Err(diagnostics) if has_site => fail(&diagnostics, sources),
        _ => Exit::Done,
    }
}

/// What a theme says of itself, and where it comes from.
fn about(theme: &ThemeInfo) -> String {
    let mut parts: Vec<String> = theme.description.iter().cloned().collect();
    parts.extend(theme.extends.as_ref().map(|parent| format!("Extends {parent}.")));
    match (theme.is_standard, theme.own_files) {
        (false, _) => parts.push(format!("In themes/{}/.", theme.name)),
        (true, 0) => {}
        (true, 1) => parts.push(format!("1 file of it is changed in themes/{}/.", theme.name)),
        (true, count) => {
            parts.push(format!("{count} files of it are changed in themes/{}/.", theme.name))
        }
    }
    parts.join(" ")
}

fn eject(root: &Path, sources: &SourceSet, wanted: Option<&str>) -> Exit {
    let (name, theme) = match theme_of_site(sources) {
        Ok(found) => found,
        Err(diagnostics) => return fail(&diagnostics, sources),
    };
    let folder = format!("themes/{name}");
    let wanted = wanted.map(|path| inside(path, &folder));
    let all = theme.all();
    let is_wanted = |path: &str| match wanted.as_deref() {
        None | Some("") => true,
        Some(wanted) => {
            path.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
        }
    };
    let chosen: Vec<(&str, &ThemeFile)> =
        all.iter().map(|(path, file)| (*path, *file)).filter(|(path, _)| is_wanted(path)).collect();
    if chosen.is_empty() {
        return fail(
            &[unknown_file(&name, &theme, wanted.as_deref().unwrap_or_default())],
            sources,
        );
    }
    let (existing, new): (Vec<_>, Vec<_>) =
        chosen.into_iter().partition(|(path, _)| exists(&root.join(&folder).join(path)));
    if new.is_empty() {
        return fail(&[already_there(&folder, &existing)], sources);
    }
    if let Err(error) =
        write_new(&root.join(&folder), new.iter().map(|(path, file)| (*path, &file.bytes[..])))
    {
        return fail(&[error.diagnostic()], sources);
    }
    print(&copy_summary(&folder, &new, &existing));
    Exit::Done
}

/// A path as the theme has it, also when it was written from the site's folder, or in the manner of
/// Windows.
fn inside(path: &str, folder: &str) -> String {
    let path = path.replace('\\', "/");
    let path = path.trim_start_matches("./").trim_matches('/');
    let within = path.strip_prefix(folder).filter(|rest| rest.is_empty() || rest.starts_with('/'));
    within.unwrap_or(path).trim_matches('/').to_owned()
}

fn unknown_file(name: &str, theme: &Theme, wanted: &str) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(&UNKNOWN_THEME_FILE, format!("the theme `{name}` has no file `{wanted}`"));
    match theme.nearest(wanted) {
        Some(near) => diagnostic.ask_below(near),
        None => diagnostic.help(format!(
            "its files are {}",
            theme.all().into_keys().collect::<Vec<_>>().join(", ")
        )),
    }
}

fn already_there(folder: &str, existing: &[(&str, &ThemeFile)]) -> Diagnostic {
    let (what, help) = match existing {
        [(path, _)] => (
            format!("`{folder}/{path}` is there already"),
            "change that file; to begin anew, move it away first",
        ),
        _ => (
            format!("`{folder}/` has all of these files already"),
            "change those files; to begin anew, move them away first",
        ),
    };
    Diagnostic::new(&ALREADY_THERE, what)
        .help(format!("nothing was written, as what you have is never overwritten: {help}"))
}

fn copy_summary(
    folder: &str,
    new: &[(&str, &ThemeFile)],
    existing: &[(&str, &ThemeFile)],
) -> String {
    let lines = |files: &[(&str, &ThemeFile)]| {
        files.iter().map(|(path, _)| format!("  {folder}/{path}\n")).collect::<String>()
    };
    let mut text = match new {
        [(path, _)] => format!(
            "{folder}/{path} is a copy of the theme's file, and yours to change.\nThe site uses it \
            in place of the theme's own. Remove it to go back.\n"
        ),
        _ => format!(
            "{} files are copies of the theme's, and yours to change:\n\n{}\nThe site uses them in \
            place of the theme's own. Keep those that you change and remove the others: what you \
            do not keep\nfollows the theme, also when it gets better.\n",
            new.len(),
            lines(new)
        ),
    };
    if !existing.is_empty() {
        text.push_str(&format!(
            "\nThese stood there already, and are as they were:\n\n{}",
            lines(existing)
        ));
    }
    text
}

fn fail(diagnostics: &[Diagnostic], sources: &SourceSet) -> Exit {
    print_diagnostics(diagnostics, sources, Format::Human, Severity::Error);
    Exit::Failure
}
