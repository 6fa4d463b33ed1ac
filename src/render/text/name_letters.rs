//! How wide a name is where it is large: in letters of its longest line.
//!
//! A line of a name breaks between words and behind a hyphen, never inside a word. A name has two
//! lines, and up to four where two would make its letters smaller than the text. Widths are those of
//! usual letters; no font is measured.

use crate::render::text::letter_width::text_width;

/// The steps that a stylesheet knows. A name beyond the last has the last one's size.
const STEPS: [u8; 10] = [8, 10, 12, 14, 18, 22, 28, 36, 48, 72];

/// A letter, as stylesheets count them, in hundredths of the size.
const LETTER: usize = 56;

/// The most letters of a line that are larger than the text around them on a phone.
const LARGE: usize = 28;

/// The step of the narrowest column in which the lines hold the name.
pub fn name_letters(name: &str) -> u8 {
    let words = name.split_whitespace().map(|word| {
        let pieces: Vec<usize> = word.split_inclusive(['-', '‐', '–']).map(text_width).collect();
        pieces
    });
    // Behind a piece: the space to the next one on its line.
    let mut pieces: Vec<(usize, usize)> = Vec::new();
    for word in words {
        pieces.extend(word.into_iter().map(|width| (width, 0)));
        if let Some(last) = pieces.last_mut() {
            last.1 = text_width(" ");
        }
    }
    let letters = |lines| narrowest(&pieces, lines).div_ceil(LETTER);
    // A name of more pieces is no name of a person.
    let most = if pieces.len() <= 16 { 4 } else { 2 };
    let is_large = |letters: &usize| *letters <= LARGE;
    let letters = (2..=most).map(letters).find(is_large).unwrap_or_else(|| letters(most));
    let step = STEPS.into_iter().find(|step| usize::from(*step) >= letters);
    step.unwrap_or(*STEPS.last().unwrap_or(&8))
}

/// What a page does for a name of so many letters: `short` has a portrait beside it on a phone,
/// `long` has the line to itself, and `longest` has no room in the margin of a page either.
pub fn name_length(letters: u8) -> &'static str {
    match letters {
        ..=14 => "short",
        15..=22 => "long",
        _ => "longest",
    }
}

/// The width of the longest line, where it is as short as so many lines can make it.
fn narrowest(pieces: &[(usize, usize)], lines: usize) -> usize {
    if lines < 2 || pieces.len() < 2 {
        return line(pieces);
    }
    let cuts = (1..pieces.len()).map(|at| {
        let (first, rest) = pieces.split_at(at);
        line(first).max(narrowest(rest, lines - 1))
    });
    cuts.min().unwrap_or_default().min(line(pieces))
}

fn line(pieces: &[(usize, usize)]) -> usize {
    let behind = pieces.last().map_or(0, |(_, space)| *space);
    pieces.iter().map(|(width, space)| width + space).sum::<usize>() - behind
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
            ("Venkatanarasimharaju Ananthapadmanabhan", 22),
            ("Anna Maria Hohenzollern-Sigmaringen", 28),
            ("Seán Ó Murchú", 8),
            (
                "Maximiliana-Alexandra Freifrau von und zu Schmettow-Wetterstein-Hohenlohe-Langenburg",
                22,
            ),
            ("Krishnamoorthy Venkatanarasimharaju Ananthapadmanabhanarayanaswamy Iyengar", 36),
            ("WILLIAM MUMMWORTH", 18),
            ("Жорж Шишкин", 8),
            (&"a".repeat(40), 48),
            (&"W".repeat(40), 72),
            (&"a".repeat(90), 72),
        ] {
            assert_eq!(name_letters(name), letters, "{name}");
        }
    }
}
