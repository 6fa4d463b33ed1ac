//! A file of `themes/` that equals the file it overrides has no effect yet, and blocks later
//! improvements of it.

use crate::base::{Code, Diagnostic};
use crate::lint::{LintContext, Rule};
use crate::source::Source;

pub static THEME_FILE_SAME: Code =
    Code::note("theme-file-same", include_str!("../../codes/theme-file-same.md"));

pub const RULE: Rule = Rule { codes: &[&THEME_FILE_SAME], check };

/// How many files a diagnostic names.
const MOST: usize = 5;

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for name in &cx.theme.names {
        let folder = format!("themes/{name}");
        let is_same = |source: &Source| {
            let path = &source.path.as_str()[folder.len() + 1..];
            cx.theme
                .overridden_file(name, path)
                .is_some_and(|under| under.bytes[..] == source.bytes[..])
        };
        let (same, other): (Vec<_>, Vec<_>) =
            cx.sources.below(&folder).partition(|source| is_same(source));
        let Some(first) = same.first() else { continue };
        // A complete and unchanged copy of a theme is deliberate, as where the themes themselves
        // are developed.
        if other.is_empty()
            && same.len() >= cx.theme.files.keys().filter(|(layer, _)| layer == name).count()
        {
            continue;
        }
        let mut named: Vec<String> =
            same.iter().take(MOST).map(|source| format!("`{}`", source.path)).collect();
        if same.len() > MOST {
            named.push(format!("and {} more", same.len() - MOST));
        }
        let (message, help) = match same.len() {
            1 => (
                "is the same as the theme's own file, so it has no effect yet",
                "change it, or remove it: without it the site follows the theme, also when the \
                theme gets better",
            ),
            _ => (
                "are the same as the theme's own files, so they have no effect yet",
                "change them, or remove them: without them the site follows the theme, also when \
                the theme gets better",
            ),
        };
        let message = format!("{} {message}", named.join(", "));
        diagnostics
            .push(Diagnostic::new(&THEME_FILE_SAME, message).in_file(&first.path).help(help));
    }
}
