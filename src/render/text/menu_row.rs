//! Which pages a menu names in its one row, by the width of the window; the rest is behind a word.
//!
//! It counts the letters of the titles. A stylesheet shows each page in one of both places.

use crate::base::hidden_character::is_right_to_left;
use crate::render::text::letter_width::text_width;

/// From which width on a page is in the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MenuRow {
    Always,
    /// From a window of 24rem.
    Phone,
    /// From a window of 40rem.
    Wide,
    Never,
}

impl MenuRow {
    /// As stylesheets name it.
    pub fn name(self) -> &'static str {
        match self {
            MenuRow::Always => "always",
            MenuRow::Phone => "phone",
            MenuRow::Wide => "wide",
            MenuRow::Never => "never",
        }
    }
}

/// The room in windows of 320 pixels, 24rem and 40rem, in hundredths of the size of the letters.
const ROOM: [(MenuRow, usize); 3] =
    [(MenuRow::Always, 1910), (MenuRow::Phone, 2400), (MenuRow::Wide, 4000)];

/// Between two titles.
const GAP: usize = 140;

/// Behind the word that opens the rest.
const MARK: usize = 115;

/// For each title, in their order, from which width on it is in the row. The first always is. `more`
/// is the word that opens the rest.
pub fn menu_rows<'a>(titles: impl Iterator<Item = &'a str>, more: &str) -> Vec<MenuRow> {
    // The menu's letters are narrower than those of a name, but for writings that are set larger there.
    let width = |title: &str| {
        text_width(title) * if title.contains(is_right_to_left) { 100 } else { 85 } / 100
    };
    let mut end = 0;
    let ends: Vec<usize> = titles
        .map(|title| {
            end += width(title) + if end == 0 { 0 } else { GAP };
            end
        })
        .collect();
    let more = GAP + width(more) + MARK;
    let fitting = ROOM.map(|(row, room)| {
        let all = ends.last().is_none_or(|end| *end <= room);
        let room = if all { room } else { room - more };
        (row, ends.iter().take_while(|end| **end <= room).count().max(1))
    });
    let row = |at: usize| fitting.iter().find(|(_, count)| at < *count).map(|(row, _)| *row);
    (0..ends.len()).map(|at| row(at).unwrap_or(MenuRow::Never)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_much_for_a_row_waits_for_a_wider_one() {
        use MenuRow::{Always as A, Never as N, Phone as P, Wide as W};
        let rows: [(&[&str], &[MenuRow]); 6] = [
            (&[], &[]),
            (&["CV"], &[A]),
            (&["About", "CV", "Publications", "Posters"], &[A, A, A, A]),
            (&["About", "CV", "Publications", "Posters", "Talks", "Updates"], &[A, A, A, P, W, W]),
            (
                &["Über mich", "Lebenslauf", "Publikationen", "Poster", "Vorträge", "Aktuelles"],
                &[A, A, P, W, W, W],
            ),
            (
                &["My way from Lagos to Boston and what I learned from it", "CV", "Talks"],
                &[A, W, W],
            ),
        ];
        for (titles, expected) in rows {
            assert_eq!(menu_rows(titles.iter().copied(), "More"), expected, "{titles:?}");
        }
        let many = ["A page of many"; 12];
        let rows = menu_rows(many.into_iter(), "More");
        assert_eq!(rows.iter().filter(|row| **row == N).count(), 8);
        assert!(rows.is_sorted());
    }
}
