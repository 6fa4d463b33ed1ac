//! What the pixels of a drawing are like: which of its forms will be the small one, and how it is
//! best packed. Trying all of them takes most of the time that a picture takes.

use std::collections::HashSet;

use image::DynamicImage;

/// A palette has no more colors.
const PALETTE: usize = 256;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surface {
    /// Whether edges have the colors of what they part, as in a drawing in the size it was made in.
    /// When a drawing is scaled, its edges get shades of their own: then a new color is found every
    /// twenty edges or more often, otherwise every sixty at most.
    pub has_few_colors: bool,
    /// Whether most pixels are like the one on their left, as in drawings of any size and unlike
    /// scans and photographs.
    pub has_few_edges: bool,
}

impl Surface {
    pub fn of(image: &DynamicImage) -> Option<Surface> {
        match image {
            DynamicImage::ImageRgb8(image) => {
                Some(Surface::of_pixels(image.as_raw().as_chunks::<3>().0))
            }
            DynamicImage::ImageRgba8(image) => {
                Some(Surface::of_pixels(image.as_raw().as_chunks::<4>().0))
            }
            _ => None,
        }
    }

    fn of_pixels<const N: usize>(pixels: &[[u8; N]]) -> Surface {
        let edges = || pixels.array_windows().filter(|[left, right]| left != right);
        let count = edges().count();
        let few = PALETTE.max(count / 32);
        let mut colors = HashSet::new();
        let has_many = edges().any(|[_, color]| colors.insert(color) && colors.len() > few);
        Surface { has_few_colors: !has_many, has_few_edges: count <= pixels.len() / 3 }
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage};

    use super::*;

    /// Whether a picture has few colors and few edges.
    fn surface(color: impl Fn(u32, u32) -> [u8; 3]) -> (bool, bool) {
        let image = RgbImage::from_fn(400, 300, |x, y| Rgb(color(x, y)));
        let surface = Surface::of(&DynamicImage::ImageRgb8(image)).unwrap();
        (surface.has_few_colors, surface.has_few_edges)
    }

    #[test]
    fn edges_and_colors_tell_what_a_drawing_is_like() {
        assert_eq!(surface(|_, _| [9, 9, 9]), (true, true));
        assert_eq!(surface(|x, y| [(x / 40) as u8, (y / 30) as u8, 9]), (true, true));
        // Stripes with a thousand shades at their edges.
        let shade = |x: u32, y: u32| if x % 20 == 0 { [x as u8, y as u8, 7] } else { [9, 9, 9] };
        assert_eq!(surface(shade), (false, true));
        assert_eq!(surface(|x, y| [x as u8, y as u8, (x * y / 7) as u8]), (false, false));
        // Grey, and another in each pixel.
        assert_eq!(surface(|x, y| [(x * y % 251) as u8; 3]), (true, false));
    }
}
