//! How a Word file looks: its fonts and colors, by the tokens of the theme.
//!
//! The fonts are those that every Word has, so that none is embedded: Cambria for a theme that sets
//! its text in a serif, Calibri for any other. Colors are those of the theme, as dark as white paper
//! asks for. Layout is not the theme's: a Word file is one column that others will edit.

use crate::theme::{Color, Tokens};

pub struct Look {
    /// For letters, and for those of writings from right to left, which the first does not have.
    pub font: &'static str,
    pub font_right_to_left: &'static str,
    /// Six hexadecimal digits.
    pub ink: String,
    pub muted: String,
    pub accent: String,
    /// Of lines, which need not be read.
    pub rule: String,
}

impl Look {
    /// A theme says whether its text has serifs by the generic family of CSS at the end of
    /// `[tokens.paper] font`, or of `[tokens.font] text` where documents have the font of pages.
    pub fn of(tokens: &Tokens) -> Look {
        let families = tokens.get(["paper", "font"]).or_else(|| tokens.get(["font", "text"]));
        let families = families.map_or("", |token| token.text.as_str());
        let is_serif = families.split(',').any(|family| family.trim() == "serif");
        let color =
            |name| tokens.get(["color", name]).and_then(|token| Color::parse_css(&token.text));
        let readable = |name| {
            let written: Option<Color> = color(name);
            hexadecimal(written.and_then(|color| color.nearest_readable_on(&[WHITE])), "000000")
        };
        Look {
            font: if is_serif { "Cambria" } else { "Calibri" },
            font_right_to_left: if is_serif { "Times New Roman" } else { "Arial" },
            ink: readable("ink"),
            muted: readable("muted"),
            accent: readable("accent"),
            rule: hexadecimal(color("rule"), "BFBFBF"),
        }
    }
}

/// Word's paper, whatever the theme's is.
const WHITE: Color = Color::WHITE;

fn hexadecimal(color: Option<Color>, otherwise: &str) -> String {
    let text = color.map(|color| color.to_string().trim_start_matches('#').to_uppercase());
    text.unwrap_or_else(|| otherwise.to_owned())
}

#[cfg(test)]
mod tests {
    use super::{Look, WHITE};
    use crate::base::{SourcePath, Span};
    use crate::theme::{Color, Token, Tokens};

    fn look(tokens: &[(&str, &str, &str)]) -> Look {
        let mut all = Tokens::default();
        for (group, name, text) in tokens {
            let (text, file) = ((*text).to_owned(), SourcePath::new("theme.toml"));
            all.set([group, name], Token { text, is_number: false, file, span: Span::new(0, 0) });
        }
        Look::of(&all)
    }

    #[test]
    fn the_generic_family_decides() {
        for (families, font) in [
            ("'My Serif', Georgia, serif", "Cambria"),
            ("'My Serif Sans', system-ui, sans-serif", "Calibri"),
            ("Georgia", "Calibri"),
        ] {
            assert_eq!(look(&[("font", "text", families)]).font, font, "{families}");
        }
        assert_eq!(look(&[]).font, "Calibri");
        let both = [("font", "text", "sans-serif"), ("paper", "font", "'My Serif', serif")];
        assert_eq!(look(&both).font, "Cambria");
    }

    #[test]
    fn pale_colors_get_dark_enough_for_white() {
        for written in ["#f5c518", "#ffffff", "gold", "#777777", "#7a2e1d"] {
            let look = look(&[("color", "accent", written)]);
            let accent = Color::parse(&format!("#{}", look.accent)).unwrap();
            assert!(accent.contrast(WHITE) >= 4.5, "{written}: {}", look.accent);
        }
        assert_eq!(look(&[("color", "accent", "#7a2e1d")]).accent, "7A2E1D");
        assert_eq!(look(&[("color", "accent", "no color")]).accent, "000000");
    }
}
