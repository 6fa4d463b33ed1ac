//! Where a line must not end: "3 mo", "J. Smith", "Step 3", "15 Jan", a dash behind its word.
//! Spaces there become no-break spaces.
//!
//! Changes nothing else, so that whoever looks for a word or a phrase in the page or the PDF finds
//! it. Knows no language; a pattern that is none after all costs no more than one place where a
//! line could have ended.

use std::borrow::Cow;

const NO_BREAK: char = '\u{a0}';

/// What is counted or measured, behind its number.
#[rustfmt::skip]
fn is_unit(word: &str) -> bool {
    matches!(word, "%" | "°C" | "€" | "$" | "£" | "mo" | "yr" | "yrs" | "wk" | "d" | "h" | "hr"
        | "hrs" | "min" | "s" | "sec" | "ms" | "mm" | "cm" | "m"
        | "km" | "mg" | "g" | "kg" | "µg" | "μg" | "mcg" | "mL" | "ml" | "L" | "dL" | "mmHg"
        | "Hz" | "kHz" | "MHz" | "Gy" | "mmol" | "IU" | "bpm" | "MB"
        | "kB" | "years")
}

/// What comes before its number or name.
#[rustfmt::skip]
fn is_title(word: &str) -> bool {
    matches!(word, "Dr." | "Dr" | "Prof." | "Mr." | "Mrs." | "Ms." | "St." | "No." | "no." | "Nr."
        | "Vol." | "vol." | "p." | "pp." | "S." | "Fig." | "fig."
        | "§" | "§§" | "ca." | "approx." | "et" | "Bd." | "med." | "PD" | "Jr." | "priv.")
}

/// What comes before a number that is a piece of its own, such as a link.
fn is_label(word: &str) -> bool {
    matches!(word, "PMID:" | "PMCID:" | "ISBN:" | "arXiv:")
}

/// What a number counts, before it: "Step 3", "Type II".
#[rustfmt::skip]
fn is_numbered(word: &str) -> bool {
    matches!(word, "Step" | "Level" | "PGY" | "Table" | "Figure" | "Phase" | "Grade" | "Stage"
        | "Type" | "Part" | "Chapter" | "Module" | "Class" | "Tier")
}

/// The months, by what every form of them begins with and what is left of the long one.
const MONTHS: [(&str, &str); 12] = [
    ("Jan", "uary"),
    ("Feb", "ruary"),
    ("Mar", "ch"),
    ("Apr", "il"),
    ("May", ""),
    ("Jun", "e"),
    ("Jul", "y"),
    ("Aug", "ust"),
    ("Sep", "tember"),
    ("Oct", "ober"),
    ("Nov", "ember"),
    ("Dec", "ember"),
];

/// The text with its no-break spaces.
pub fn insert_nbsp(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    // Where the piece before the space begins, and what is not in `out` yet.
    let (mut start, mut rest) = (0, 0);
    for (at, _) in text.match_indices(' ') {
        let (piece, behind) = (&text[start..at], &text[at + 1..]);
        start = at + 1;
        // Every text of a site passes here, and most of its words are small letters before others.
        if is_plain(piece) && behind.starts_with(|c: char| c.is_ascii()) {
            continue;
        }
        let before = piece.rsplit(char::is_whitespace).next().unwrap_or_default();
        let after = behind.split(char::is_whitespace).next().unwrap_or_default();
        let ends = behind.is_empty() && is_label(before);
        if ends || !before.is_empty() && !after.is_empty() && belong_together(before, after) {
            out.push_str(&text[rest..at]);
            out.push(NO_BREAK);
            rest = at + 1;
        }
    }
    if rest == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[rest..]);
    Cow::Owned(out)
}

/// Small letters and nothing else: hardly one of these words is bound to the next, unless that is
/// a dash.
fn is_plain(word: &str) -> bool {
    !word.is_empty()
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
        && !["et", "suppl"].contains(&word)
}

fn belong_together(before: &str, after: &str) -> bool {
    if is_plain(before) {
        return is_dash(after);
    }
    let before = before.trim_start_matches(['(', '[', '“', '‘', '„', '"']);
    let bare = after.trim_end_matches(['.', ',', ';', ':', ')', ']', '?', '!', '”', '’', '“', '"']);
    is_dash(after)
        || is_number(before)
            && (is_unit(bare)
                || is_month(bare) && !before.ends_with(',') && before.chars().count() <= 5)
        || is_month(before) && starts_with_digit(after)
        || is_title(before) && !bare.is_empty()
        || is_numbered(before) && (starts_with_digit(after) || is_roman(bare))
        || before.ends_with("suppl") && starts_with_digit(after)
        || is_initial(before) && after.starts_with(char::is_uppercase)
        || is_short_form(before) && is_short_form(after)
        || is_family_name(before) && is_initials(after)
}

fn is_dash(word: &str) -> bool {
    matches!(word, "–" | "—")
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// A number or a range of two: `1,284`, `0.5`, `24–26`, `<5`, `p=0.03`.
fn is_number(word: &str) -> bool {
    let digits =
        word.trim_start_matches(['<', '>', '≤', '≥', '=', '~', '±', '+', '-', '−', '$', '€', '£']);
    starts_with_digit(digits)
        && digits
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '–' | '-' | '/' | '½'))
}

/// `Jan`, `January` and `Jan.`, but no other word that begins so.
fn is_month(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    MONTHS.iter().any(|(month, rest)| {
        word.strip_prefix(month).is_some_and(|end| end.is_empty() || end == *rest)
    })
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, 'I' | 'V' | 'X'))
}

/// `J.` and `J.-P.` and `J.R.`.
fn is_initial(word: &str) -> bool {
    word.len() > 1
        && word.ends_with('.')
        && word
            .split(['.', '-'])
            .all(|part| part.chars().count() <= 1 && part.chars().all(char::is_uppercase))
}

/// The halves of `z. B.`, `d. h.` and `e. g.`.
fn is_short_form(word: &str) -> bool {
    let mut letters = word.trim_end_matches([',', ';', ')']).chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.as_str() == "."
}

/// `Okafor` before its initials. What a comma ends is a town or the end of a clause.
fn is_family_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.ends_with(char::is_lowercase)
}

/// `CN`, `CN,` and `C.`: at most three letters.
fn is_initials(word: &str) -> bool {
    let letters = word.trim_end_matches([',', '.', ';', ':', ')', '*', '†', '‡']);
    (1..=3).contains(&letters.chars().count())
        && letters.chars().all(|c| c.is_uppercase() && c.is_alphabetic())
}

#[cfg(test)]
mod tests {
    use super::insert_nbsp;

    #[test]
    fn lines_do_not_end_where_they_must_not() {
        // `~` is the no-break space.
        let table = [
            (
                "after 3 mo of follow-up, 12 mm and 1,284 g",
                "after 3~mo of follow-up, 12~mm and 1,284~g",
            ),
            ("agreement rose from 86 % to 97 %.", "agreement rose from 86~% to 97~%."),
            ("by J. Smith and J. R. van Ness", "by J.~Smith and J.~R. van Ness"),
            ("J.-P. Dupont", "J.-P.~Dupont"),
            (
                "Okafor CN, Patel R, Whitcombe LM. Gait speed",
                "Okafor~CN, Patel~R, Whitcombe~LM. Gait speed",
            ),
            ("Boston, MA and Lagos", "Boston, MA and Lagos"),
            ("USMLE Step 2 CK and PGY 1, Phase II", "USMLE Step~2 CK and PGY~1, Phase~II"),
            ("on 15 Jan 2020, Oct 31, 2026, or in May", "on 15~Jan~2020, Oct~31, 2026, or in May"),
            ("24–26 January 2025", "24–26~January~2025"),
            ("2025;18(suppl 1):S42.", "2025;18(suppl~1):S42."),
            ("one – two", "one~– two"),
            ("Dr. med. Weiß, z. B. nach § 5", "Dr.~med.~Weiß, z.~B. nach §~5"),
            ("Patel R, et al. Marches 5", "Patel~R, et~al. Marches 5"),
            ("two  spaces and 3 wolves", "two  spaces and 3 wolves"),
            (". PMID: ", ". PMID:~"),
            ("in full ", "in full "),
            ("", ""),
            (" ", " "),
            ("– alone", "– alone"),
            ("Ọ́ 5 mm\u{a0}é", "Ọ́ 5~mm~é"),
        ];
        for (text, expected) in table {
            assert_eq!(insert_nbsp(text).replace('\u{a0}', "~"), expected);
            assert_eq!(
                insert_nbsp(text).replace('\u{a0}', " "),
                text.replace('\u{a0}', " "),
                "words stay"
            );
            assert_eq!(insert_nbsp(&insert_nbsp(text)), insert_nbsp(text), "once is enough");
        }
    }
}
