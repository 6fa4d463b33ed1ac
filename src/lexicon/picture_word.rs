//! Words beside a picture that do not say what it shows: `photo`, `Figure 2`, `IMG_2031.jpg`.
//!
//! In the languages that folio speaks, from `picture_words.toml`. A single word that may name what is
//! there, such as `frailty`, is none of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::lexicon::own_table::own_table;

static WORDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    let table: BTreeMap<String, Vec<String>> = own_table(include_str!("picture_words.toml"));
    table.into_values().flatten().collect()
});

/// Endings of files that are pictures, as cameras and programs give them.
const ENDINGS: [&str; 14] = [
    "jpg", "jpeg", "png", "gif", "webp", "svg", "heic", "heif", "avif", "tif", "tiff", "bmp",
    "pdf", "raw",
];

/// How cameras, telephones and programs begin the names of their files.
const CAMERAS: [&str; 14] = [
    "img",
    "imgp",
    "dsc",
    "dscn",
    "dscf",
    "dcim",
    "pxl",
    "mvi",
    "gopr",
    "vid",
    "image",
    "photo",
    "screenshot",
    "whatsapp image",
];

/// Whether the words of a picture say nothing of what it shows. `file` is its path.
pub fn describes_nothing(words: &str, file: &str) -> bool {
    let is_around =
        |c: char| c.is_whitespace() || "*_`.,:;!?…()[]{}<>\"'“”„«»#-–。！：（）「」،؛".contains(c);
    let words = words.trim_matches(is_around).to_lowercase();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let file = file.rsplit('/').next().unwrap_or(file).to_lowercase();
    let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    let is_name = |name: &str| name.contains(|c: char| "_-".contains(c) || c.is_numeric());
    without_number(&words).is_empty()
        || WORDS.contains(without_number(&words))
        || is_of_camera(&words)
        || has_ending(&words)
        || (words == stem && is_name(stem))
}

/// The words without a number behind them: `figure 2`, `bild_03`.
fn without_number(words: &str) -> &str {
    let is_of_number = |c: char| c.is_numeric() || c.is_whitespace() || "._-()#№".contains(c);
    words.trim_end_matches(is_of_number)
}

/// Whether this is one word with the ending of a picture's file.
fn has_ending(words: &str) -> bool {
    words.rsplit_once('.').is_some_and(|(stem, ending)| {
        ENDINGS.contains(&ending) && !stem.is_empty() && !stem.ends_with(char::is_whitespace)
    })
}

/// Whether this is the beginning of a camera's file name, and numbers: `img_2031`,
/// `whatsapp image 2024-05-03 at 10.11.12`.
fn is_of_camera(words: &str) -> bool {
    CAMERAS.iter().any(|camera| {
        let rest = words.strip_prefix(camera).unwrap_or_default();
        let numbers = rest.replace("wa", "").replace("at", "").replace("pm", "").replace("am", "");
        let is_of_number = |c: char| c.is_ascii_digit() || " ._-:()".contains(c);
        numbers.chars().filter(char::is_ascii_digit).count() > 2
            && numbers.chars().all(is_of_number)
    })
}

#[cfg(test)]
mod tests {
    use super::{WORDS, describes_nothing};

    #[test]
    fn words_that_show_nothing() {
        assert!(WORDS.len() > 100);
        for words in [
            "IMG_2031.jpg",
            "a.png",
            "photo",
            "Image",
            "Bild",
            "Bild 2",
            "Figure 1.",
            "Fig. 3",
            "DSC01234",
            "IMG-20240503-WA0012",
            "WhatsApp Image 2024-05-03 at 10.11.12",
            "my photo.jpeg",
            "Screenshot 2024-05-03 at 10.11.12 PM",
            "写真",
            "图 1",
            "صورة",
            "12",
            "…",
            "theatre-2",
        ] {
            assert!(describes_nothing(words, "content/theatre-2.png"), "{words}");
        }
        for words in [
            "Photo of the team in theatre",
            "Figure 1. Survival of both groups",
            "Survival of frail patients: 82 of 100 are alive after one year",
            "Frailty",
            "Logo of Bay Hospital",
            "Images",
            "Kaplan–Meier",
            "The team of 2024",
            "Bildgebung",
            "COVID-19",
            "Heart 2",
        ] {
            assert!(!describes_nothing(words, "content/curves.png"), "{words}");
        }
    }
}
