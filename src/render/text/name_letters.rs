//! How wide a name is where it is large: in letters of its longest line.
//!
//! A line of a name breaks between words and behind a hyphen, never inside a word, and a name has
//! two lines at most. Widths are those of usual letters; no font is measured.

/// The steps that a stylesheet knows. A name beyond the last has the last one's size.
const STEPS: [u8; 13] = [8, 10, 12, 14, 16, 18, 20, 22, 25, 28, 32, 36, 42];

/// The step of the narrowest column in which two lines hold the name.
pub fn name_letters(name: &str) -> u8 {
    let pieces: Vec<usize> = name
        .split_whitespace()
        .flat_map(|word| word.split_inclusive(['-', '‐', '–']).map(width))
        .collect();
    let lines = (1..=pieces.len()).map(|at| {
        let (first, second) = pieces.split_at(at);
        line(first).max(line(second))
    });
    let letters = lines.min().unwrap_or_default().div_ceil(10);
    let step = STEPS.into_iter().find(|step| usize::from(*step) >= letters);
    step.unwrap_or(*STEPS.last().unwrap_or(&8))
}

fn line(pieces: &[usize]) -> usize {
    pieces.iter().sum::<usize>() + pieces.len().saturating_sub(1) * 5
}

/// In tenths of a small letter.
fn width(word: &str) -> usize {
    word.chars()
        .map(|c| match c {
            'm' | 'w' | 'M' | 'W' => 17,
            'i' | 'j' | 'l' | 't' | 'f' | 'r' | '-' | '.' | '\'' | '’' => 8,
            '\u{2e80}'.. => 20,
            c if c.is_uppercase() => 14,
            _ => 10,
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_line_decides() {
        for (name, letters) in [
            ("", 8),
            ("Ada Park", 8),
            ("Muhammad Abdulrahman", 12),
            ("Venkatanarasimharaju", 22),
            ("Anna Maria Hohenzollern-Sigmaringen", 25),
            (&"a".repeat(40), 42),
            (&"a".repeat(90), 42),
        ] {
            assert_eq!(name_letters(name), letters, "{name}");
        }
    }
}
