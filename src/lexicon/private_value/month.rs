//! Names of months in the languages in which a birthday may be written.
//!
//! Wider than what the content format reads: here a word is only recognized.

use super::near::letters;
use crate::lexicon::date::words::{month_names, solar_month_names};

/// Names of the twelve months, each with its other forms: French, Spanish, Italian, Portuguese,
/// Turkish, Dutch, Polish, Arabic (of Egypt and of the Levant), Russian, Hindi, Swedish and
/// Indonesian.
const NAMES: [&str; 12] = [
    "janvier enero gennaio janeiro ocak januari styczeń stycznia يناير كانونالثاني январь января जनवरी jänner",
    "février febrero febbraio fevereiro şubat februari luty lutego فبراير شباط февраль февраля फरवरी feber",
    "mars marzo março mart maart marzec marca مارس آذار март марта मार्च maret maerz mrz",
    "avril abril aprile nisan kwiecień kwietnia أبريل نيسان апрель апреля अप्रैल",
    "mai mayo maggio maio mayıs mei maj maja مايو أيار май мая मई",
    "juin junio giugno junho haziran juni czerwiec czerwca يونيو حزيران июнь июня जून",
    "juillet julio luglio julho temmuz juli lipiec lipca يوليو تموز июль июля जुलाई",
    "août agosto ağustos augustus augusti sierpień sierpnia أغسطس آب август августа अगस्त agustus",
    "septembre septiembre setiembre settembre setembro eylül wrzesień września سبتمبر أيلول сентябрь сентября सितंबर",
    "octobre octubre ottobre outubro ekim oktober październik października أكتوبر تشرينالأول октябрь октября अक्टूबर",
    "novembre noviembre novembro kasım listopad listopada نوفمبر تشرينالثاني ноябрь ноября नवंबर",
    "décembre diciembre dicembre dezembro aralık december grudzień grudnia ديسمبر كانونالأول декабрь декабря दिसंबर",
];

/// The months of the Solar Hijri calendar in Afghanistan, and in Latin letters.
const SOLAR: [&str; 12] = [
    "حمل farvardin",
    "ثور ordibehesht",
    "جوزا khordad",
    "سرطان tir",
    "اسد mordad",
    "سنبله shahrivar",
    "میزان mehr",
    "عقرب aban",
    "قوس azar",
    "جدی dey",
    "دلو bahman",
    "حوت esfand",
];

const ROMAN: [&str; 12] =
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];

/// The words for one month.
pub struct Month {
    number: u8,
    names: Vec<Vec<u8>>,
}

impl Month {
    /// A month from 1 to 12.
    pub fn new(number: u8) -> Month {
        let number = number.clamp(1, 12);
        let others = NAMES[usize::from(number) - 1].split(' ');
        let mut names: Vec<Vec<u8>> = month_names(number).chain(others).map(letters).collect();
        // Hebrew writes its "in" as a part of the word: `2 במאי`.
        let is_hebrew = |name: &&str| name.starts_with(|c| ('א'..='ת').contains(&c));
        names
            .extend(month_names(number).filter(is_hebrew).map(|name| letters(&format!("ב{name}"))));
        Month { number, names }
    }

    /// A month of the Solar Hijri calendar, from 1 to 12.
    pub fn solar(number: u8) -> Month {
        let number = number.clamp(1, 12);
        let others = SOLAR[usize::from(number) - 1].split(' ');
        let names = solar_month_names(number).chain(others).map(letters).collect();
        Month { number, names }
    }

    /// Whether letters are a name of the month, or the beginning of one with at least three letters.
    pub fn is_word(&self, word: &[u8]) -> bool {
        let count = std::str::from_utf8(word).map_or(0, |word| word.chars().count());
        let is_roman = || word == ROMAN[usize::from(self.number) - 1].as_bytes();
        let is_it = |name: &Vec<u8>| name == word || count >= 3 && name.starts_with(word);
        self.names.iter().any(is_it) || is_roman()
    }

    /// Whether letters are the number of the month.
    pub fn is_number(&self, word: &[u8]) -> bool {
        is_number(word, self.number)
    }
}

/// Whether letters are this number, with or without a zero in front.
pub fn is_number(word: &[u8], number: u8) -> bool {
    let zeros = word.iter().take_while(|digit| **digit == b'0').count();
    word[zeros..] == *number.to_string().as_bytes()
}
