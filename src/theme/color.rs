//! Colors as a theme writes them, whether text in one can be read on another, and the nearest one
//! that can.
//!
//! The contrast is that of WCAG 2; nearness is by lightness in OKLCH, where a step looks the same
//! in every hue.

use std::fmt;
use std::str::FromStr;

use palette::color_difference::Wcag21RelativeContrast;
use palette::convert::FromColorUnclamped;
use palette::{FromColor, IsWithinBounds, Oklch, Srgb};

/// What text must have (WCAG 2.2, success criterion 1.4.3).
pub const READABLE: f64 = 4.5;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(Srgb<u8>);

impl Color {
    pub const WHITE: Color = Color(Srgb::new(255, 255, 255));
    pub const BLACK: Color = Color(Srgb::new(0, 0, 0));

    /// Reads `#rgb` and `#rrggbb`, which websites, paper and mail understand alike.
    pub fn parse(text: &str) -> Option<Color> {
        let digits = text.strip_prefix('#')?;
        // Checked before it is read: the reader takes other lengths too, and stumbles over letters
        // that are not ASCII.
        let is_hex =
            matches!(digits.len(), 3 | 6) && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        if is_hex { Srgb::from_str(digits).ok().map(Color) } else { None }
    }

    /// Reads any opaque color of CSS Color 3: by name, `rgb(…)`, `hsl(…)`, with or without `#`.
    pub fn parse_css(text: &str) -> Option<Color> {
        let text = text.trim();
        // The one name that CSS Color 4 added.
        if text.eq_ignore_ascii_case("rebeccapurple") {
            return Color::parse("#663399");
        }
        let parsed = svgtypes::Color::from_str(&text.to_lowercase());
        Color::parse(text)
            .or_else(|| Color::parse(&format!("#{text}")))
            .or_else(|| parsed.ok().filter(|color| color.alpha == 255).map(Color::from_svg))
    }

    fn from_svg(color: svgtypes::Color) -> Color {
        Color(Srgb::new(color.red, color.green, color.blue))
    }

    pub fn contrast(self, other: Color) -> f64 {
        let float = |color: Color| -> Srgb<f64> { color.0.into_format() };
        float(self).relative_contrast(float(other))
    }

    pub fn is_readable_on(self, papers: &[Color]) -> bool {
        papers.iter().all(|paper| self.contrast(*paper) >= READABLE)
    }

    /// The color of this hue that is nearest in lightness and readable on all of these; `None`
    /// when none is, as on black and white.
    pub fn nearest_readable_on(self, papers: &[Color]) -> Option<Color> {
        const STEPS: u16 = 1000;
        let own = Oklch::from_color(self.0.into_format::<f64>());
        (0..=STEPS)
            .flat_map(|step| {
                let away = f64::from(step) / f64::from(STEPS);
                [own.l - away, own.l + away]
            })
            .filter(|lightness| (0.0..=1.0).contains(lightness))
            .map(|lightness| Color::within(Oklch { l: lightness, ..own }))
            .find(|color| color.is_readable_on(papers))
    }

    /// The color as a screen can show it: with less chroma where it has more than fits its
    /// lightness.
    fn within(wanted: Oklch<f64>) -> Color {
        const STEPS: u16 = 100;
        let with = |part: u16| -> Srgb<f64> {
            Srgb::from_color_unclamped(Oklch {
                chroma: wanted.chroma * f64::from(part) / f64::from(STEPS),
                ..wanted
            })
        };
        let shown = (0..=STEPS)
            .rev()
            .map(with)
            .find(IsWithinBounds::is_within_bounds)
            .unwrap_or_else(|| with(0));
        Color(shown.into_format())
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{:x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn color(text: &str) -> Color {
        Color::parse(text).unwrap()
    }

    #[test]
    fn two_forms_are_read() {
        assert_eq!(color("#7a2E1d").to_string(), "#7a2e1d");
        assert_eq!(color("#abc").to_string(), "#aabbcc");
        for text in
            ["abc", "#abcd", "#12345", "#12345678", "#ggg", "red", "", "#", "#äb", "rgb(0 0 0)"]
        {
            assert_eq!(Color::parse(text), None, "{text}");
        }
    }

    #[test]
    fn contrast_is_as_the_standard_has_it() {
        assert!((color("#000").contrast(color("#fff")) - 21.0).abs() < 0.001);
        // The lightest gray that may be text on white, and the next.
        assert!(color("#767676").is_readable_on(&[color("#fff")]));
        assert!(!color("#777777").is_readable_on(&[color("#fff")]));
    }

    #[test]
    fn the_nearest_readable_one_keeps_the_hue() {
        let hue = |color: Color| {
            Oklch::from_color(color.0.into_format::<f64>()).hue.into_positive_degrees()
        };
        let papers = [color("#fdfcf9"), color("#f3efe6")];
        for written in ["#f00", "#ffcc00", "#3aa0ff", "#c0ffee", "#8fbc8f", "#ff69b4"] {
            let near = color(written).nearest_readable_on(&papers).unwrap();
            let worst = papers.iter().map(|paper| near.contrast(*paper)).fold(f64::MAX, f64::min);
            assert!((READABLE..READABLE + 0.1).contains(&worst), "{written}: {near} has {worst}");
            assert!((hue(near) - hue(color(written))).abs() < 3.0, "{written}: {near}");
        }
        assert_eq!(color("#7a2e1d").nearest_readable_on(&papers), Some(color("#7a2e1d")));
        let dark = [color("#171614"), color("#211f1c")];
        assert!(color("#7a2e1d").nearest_readable_on(&dark).unwrap().contrast(dark[0]) >= READABLE);
        assert_eq!(
            color("#777")
                .nearest_readable_on(&[color("#000"), color("#fff")])
                .map(|c| c.is_readable_on(&[color("#000")])),
            Some(true)
        );
        assert_eq!(
            color("#777").nearest_readable_on(&[color("#000"), color("#fff"), color("#777")]),
            None
        );
    }
}
