//! The names of months, by their number, and of seasons.

use crate::base::Season;
use crate::words::messages::Words;

impl Words {
    /// The name of a month, 1 to 12, as running text has it: `January`.
    pub fn month(&self, month: u8) -> &str {
        match month {
            0 | 1 => self.month_january(),
            2 => self.month_february(),
            3 => self.month_march(),
            4 => self.month_april(),
            5 => self.month_may(),
            6 => self.month_june(),
            7 => self.month_july(),
            8 => self.month_august(),
            9 => self.month_september(),
            10 => self.month_october(),
            11 => self.month_november(),
            _ => self.month_december(),
        }
    }

    /// The name of a month, 1 to 12, that stands with its year alone: Polish `styczeń 2026` beside
    /// `5 stycznia 2026`.
    pub fn month_alone(&self, month: u8) -> &str {
        match month {
            0 | 1 => self.alone_january(),
            2 => self.alone_february(),
            3 => self.alone_march(),
            4 => self.alone_april(),
            5 => self.alone_may(),
            6 => self.alone_june(),
            7 => self.alone_july(),
            8 => self.alone_august(),
            9 => self.alone_september(),
            10 => self.alone_october(),
            11 => self.alone_november(),
            _ => self.alone_december(),
        }
    }

    /// The short name of a month, as tables have it: `Jan`.
    pub fn short_month(&self, month: u8) -> &str {
        match month {
            0 | 1 => self.short_january(),
            2 => self.short_february(),
            3 => self.short_march(),
            4 => self.short_april(),
            5 => self.short_may(),
            6 => self.short_june(),
            7 => self.short_july(),
            8 => self.short_august(),
            9 => self.short_september(),
            10 => self.short_october(),
            11 => self.short_november(),
            _ => self.short_december(),
        }
    }

    /// The name of a season, or of the semester in it. What is fall in North America is autumn
    /// elsewhere.
    pub fn season(&self, season: Season, is_semester: bool, is_american: bool) -> &str {
        match (season, is_semester) {
            (Season::Spring, false) => self.season_spring(),
            (Season::Summer, false) => self.season_summer(),
            (Season::Fall, false) if is_american => self.season_fall(),
            (Season::Fall, false) => self.season_autumn(),
            (Season::Winter, false) => self.season_winter(),
            (Season::Spring, true) => self.semester_spring(),
            (Season::Summer, true) => self.semester_summer(),
            (Season::Fall, true) if is_american => self.semester_fall(),
            (Season::Fall, true) => self.semester_autumn(),
            (Season::Winter, true) => self.semester_winter(),
        }
    }
}
