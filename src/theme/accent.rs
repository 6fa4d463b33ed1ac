//! The accent color of `site.toml`, in place of the theme's: in the light scheme as it is written,
//! in the dark one as light as it must be.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::theme::codes::ACCENT;
use crate::theme::color::{Color, READABLE};
use crate::theme::layers::Theme;
use crate::theme::tokens::Token;

/// Sets the accent. One that cannot be read on the theme's paper is reported, and the theme keeps
/// its own.
pub fn set_accent(
    theme: &mut Theme,
    written: &str,
    file: &SourcePath,
    span: Span,
) -> Option<Diagnostic> {
    let Some(accent) = Color::parse_css(written) else {
        let message = format!("`{written}` is not a color, or one that others shine through");
        return Some(Diagnostic::new(&ACCENT, message).at(file, span, "").help(
            "write its name in CSS, as in `accent = \"teal\"`, or `#` and its red, green and blue \
            as six hexadecimal digits, as in `accent = \"#7a2e1d\"`",
        ));
    };
    let papers = |group| -> Vec<Color> {
        ["paper", "wash"]
            .into_iter()
            .filter_map(|name| theme.tokens.get([group, name]))
            .filter_map(|token| Color::parse(&token.text))
            .collect()
    };
    let (light, dark) = (papers("color"), papers("dark"));
    if !accent.is_readable_on(&light) {
        let worst = light.iter().map(|paper| accent.contrast(*paper)).fold(f64::MAX, f64::min);
        let message = format!(
            "`{written}` cannot be read on the theme's paper: its contrast is {worst:.1}, and text \
            needs {READABLE}"
        );
        let diagnostic = Diagnostic::new(&ACCENT, message).at(file, span, "");
        return Some(match accent.nearest_readable_on(&light) {
            Some(near) => diagnostic
                .help(format!(
                    "the nearest color that can be read there is \
                `{near}`"
                ))
                .fix(file, span, format!("\"{near}\"")),
            None => diagnostic.help(
                "no color can be read on all of the theme's papers: mend \
            `paper` and `wash` in its theme.toml",
            ),
        });
    }
    let token = |color: Color| Token {
        text: color.to_string(),
        is_number: false,
        file: file.clone(),
        span,
    };
    let in_the_dark = accent.nearest_readable_on(&dark);
    theme.tokens.set(["color", "accent"], token(accent));
    if let (Some(color), Some(_)) = (in_the_dark, theme.tokens.get(["dark", "accent"])) {
        theme.tokens.set(["dark", "accent"], token(color));
    }
    None
}
