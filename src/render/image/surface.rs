//! What the pixels of a drawing are like: which of its forms will be the small one, and how it is
//! best packed. Trying all of them takes most of the time that a picture takes.

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
    /// Whether edges are between strong colors, as of red letters on white. A lossy form has fewer
    /// pixels for color than for brightness, and darkens such letters unless it is made with care.
    pub has_vivid_edges: bool,
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
        let mut colors = Colors::new();
        let has_many = edges().any(|[_, color]| colors.insert(color) && colors.count > few);
        let vivid = edges().filter(|[left, right]| is_vivid(left, right)).count();
        Surface {
            has_few_colors: !has_many,
            has_few_edges: count <= pixels.len() / 3,
            has_vivid_edges: vivid > count / 50,
        }
    }
}

/// Whether neighbors differ in color, and not in brightness alone. Half of what parts red and white
/// is enough: the edge of a scaled letter has a step between.
fn is_vivid(left: &[u8], right: &[u8]) -> bool {
    let ([red, green, blue, ..], [other_red, other_green, other_blue, ..]) = (left, right) else {
        return false;
    };
    let apart = |one: &u8, other: &u8| i16::from(*one) - i16::from(*other);
    let green_apart = apart(green, other_green);
    let [red_apart, blue_apart] = [apart(red, other_red), apart(blue, other_blue)];
    (red_apart - green_apart).abs() + (blue_apart - green_apart).abs() > 80
}

/// Which colors were seen: a bit for each.
struct Colors {
    seen: Vec<u64>,
    count: usize,
}

impl Colors {
    fn new() -> Colors {
        Colors { seen: vec![0; 1 << 18], count: 0 }
    }

    /// Whether the color is new. Two that differ in how transparent they are may count as one.
    fn insert(&mut self, color: &[u8]) -> bool {
        let number = color.iter().fold(0_usize, |sum, part| {
            // The fourth part, if any, moves the sum of the others.
            (sum << 8 ^ sum >> 16 ^ usize::from(*part)) & 0xff_ffff
        });
        let (word, bit) = (&mut self.seen[number >> 6], 1 << (number & 63));
        let is_new = *word & bit == 0;
        *word |= bit;
        self.count += usize::from(is_new);
        is_new
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage};

    use super::*;

    fn surface(color: impl Fn(u32, u32) -> [u8; 3]) -> Surface {
        let image = RgbImage::from_fn(400, 300, |x, y| Rgb(color(x, y)));
        Surface::of(&DynamicImage::ImageRgb8(image)).unwrap()
    }

    /// Whether a picture has few colors and few edges.
    fn is_flat(color: impl Fn(u32, u32) -> [u8; 3]) -> (bool, bool) {
        let surface = surface(color);
        (surface.has_few_colors, surface.has_few_edges)
    }

    #[test]
    fn edges_and_colors_tell_what_a_drawing_is_like() {
        assert_eq!(is_flat(|_, _| [9, 9, 9]), (true, true));
        assert_eq!(is_flat(|x, y| [(x / 40) as u8, (y / 30) as u8, 9]), (true, true));
        // Stripes with a thousand shades at their edges.
        let shade =
            |x: u32, y: u32| if x.is_multiple_of(20) { [x as u8, y as u8, 7] } else { [9, 9, 9] };
        assert_eq!(is_flat(shade), (false, true));
        assert_eq!(is_flat(|x, y| [x as u8, y as u8, (x * y / 7) as u8]), (false, false));
        let letters = |ink| move |x: u32, _| if x % 9 < 2 { ink } else { [255, 255, 255] };
        assert!(surface(letters([224, 0, 0])).has_vivid_edges);
        assert!(!surface(letters([20, 40, 50])).has_vivid_edges);
        // Grey, and another in each pixel.
        assert_eq!(is_flat(|x, y| [(x * y % 251) as u8; 3]), (true, false));
    }
}
