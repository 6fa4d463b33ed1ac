//! The colors of a theme must keep text readable, in the light and in the dark scheme.

use crate::base::{Code, Diagnostic};
use crate::lint::{LintContext, Rule};
use crate::theme::{Color, READABLE, Token};

pub static CONTRAST: Code =
    Code::error("contrast", include_str!("../../codes/contrast.md")).lowerable();

pub const RULE: Rule = Rule { codes: &[&CONTRAST], check };

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for scheme in ["color", "dark"] {
        let token = |name| cx.theme.tokens.get([scheme, name]);
        for name in ["paper", "wash", "rule", "ink", "muted", "accent"] {
            diagnostics.extend(token(name).and_then(|token| unreadable(name, token)));
        }
        let color =
            |name| token(name).and_then(|token| Some((name, token, Color::parse(&token.text)?)));
        let papers: Vec<_> = ["paper", "wash"].into_iter().filter_map(color).collect();
        let all: Vec<Color> = papers.iter().map(|(.., color)| *color).collect();
        for (name, token, ink) in ["ink", "muted", "accent"].into_iter().filter_map(color) {
            let by_contrast = |a: &Color, b: &Color| ink.contrast(*a).total_cmp(&ink.contrast(*b));
            let worst = papers.iter().min_by(|(.., a), (.., b)| by_contrast(a, b));
            let Some((paper, _, worst)) =
                worst.filter(|(.., paper)| !ink.is_readable_on(&[*paper]))
            else {
                continue;
            };
            let (group, contrast) = if scheme == "dark" {
                (" in the dark scheme", ink.contrast(*worst))
            } else {
                ("", ink.contrast(*worst))
            };
            let message = format!(
                "text in `{name}` cannot be read on `{paper}`{group}: the contrast is \
                {contrast:.1}, and text needs {READABLE}"
            );
            let diagnostic = Diagnostic::new(&CONTRAST, message).at(&token.file, token.span, "");
            diagnostics.push(match ink.nearest_readable_on(&all) {
                Some(near) => {
                    diagnostic.help(format!("the nearest color that can be read there is `{near}`"))
                }
                None => diagnostic.help(
                    "no color can be read on both `paper` and `wash`: make those two more alike",
                ),
            });
        }
    }
}

/// A color in a form that the PDF cannot read.
fn unreadable(name: &str, token: &Token) -> Option<Diagnostic> {
    if Color::parse(&token.text).is_some() {
        return None;
    }
    Some(
        Diagnostic::new(&CONTRAST, format!("`{name}` is not written as `#rrggbb`"))
            .at(&token.file, token.span, "")
            .help(
                "the website and the PDF both read this color, and that form is the one that \
            both know",
            ),
    )
}
