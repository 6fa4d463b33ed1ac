//! Where a line must not end: "3 mo", "J. Smith", "Step 3", "15 Jan", "n = 212", a dash behind its
//! word. Spaces there become no-break spaces; what has a sign at which a line may end, as "12-19"
//! and "90-day" have, is found for those who can keep it whole.
//!
//! Changes no other character, so that whoever looks for a word or a phrase in the page or the PDF
//! finds it. Knows no language; a pattern that is none after all costs no more than one place where a
//! line could have ended.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use crate::base::hidden_character::is_right_to_left;
use crate::lexicon::date::words::{DateWord, date_word};

const NO_BREAK: char = '\u{a0}';

/// What is counted or measured, behind its number.
#[rustfmt::skip]
fn is_unit(word: &str) -> bool {
    matches!(word, "%" | "°C" | "€" | "$" | "£" | "mo" | "yr" | "yrs" | "wk" | "d" | "h" | "hr"
        | "hrs" | "min" | "s" | "sec" | "ms" | "mm" | "cm" | "m"
        | "km" | "mg" | "g" | "kg" | "µg" | "μg" | "mcg" | "mL" | "ml" | "L" | "dL" | "mmHg"
        | "Hz" | "kHz" | "MHz" | "Gy" | "mmol" | "IU" | "bpm" | "MB"
        | "kB" | "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years" | "hours"
        | "minutes" | "Tage" | "Tagen" | "Wochen" | "Monate" | "Monaten" | "Jahre" | "Jahren"
        | "Stunden" | "Minuten")
}

/// What comes before its number or name.
#[rustfmt::skip]
fn is_title(word: &str) -> bool {
    matches!(word, "Dr." | "Dr" | "Prof." | "Mr." | "Mrs." | "Ms." | "St." | "No." | "no." | "Nr."
        | "Vol." | "vol." | "p." | "pp." | "S." | "Fig." | "fig."
        | "§" | "§§" | "ca." | "approx." | "et" | "Bd." | "med." | "PD" | "priv.")
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
        let is_usual = |c: char| c.is_ascii() && !is_relation(c) && !is_french_sign(c);
        if is_plain(piece) && behind.starts_with(is_usual) {
            continue;
        }
        let is_apart = |c: char| c.is_whitespace() || is_wide(c);
        let before = piece.rsplit(is_apart).next().unwrap_or_default();
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

/// Signs of Chinese and Japanese, which have no space between words: those before `(p = 0.03)`.
fn is_wide(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ff60}')
}

/// Small letters and nothing else: hardly one of these words is bound to the next, unless that is
/// a dash.
fn is_plain(word: &str) -> bool {
    !word.is_empty()
        && word.bytes().all(|byte| byte.is_ascii_lowercase())
        && !["et", "suppl"].contains(&word)
}

fn belong_together(before: &str, after: &str) -> bool {
    if before.ends_with('«') || after.starts_with(is_french_sign) && is_end(after) {
        return true;
    }
    let is_related = after.chars().all(is_relation) && before.chars().count() <= LONGEST_SYMBOL;
    if is_plain(before) {
        return is_dash(after) || is_related;
    }
    let before = before.trim_start_matches(['(', '[', '“', '‘', '„', '"', '\u{200e}', '\u{200f}']);
    let bare = after.trim_end_matches([
        '.', ',', ';', ':', ')', ']', '?', '!', '”', '’', '“', '"', '،', '؛', '؟', '۔', '।', '。',
        '）',
    ]);
    // In one box, words of two directions would change places.
    let turned = |word: &str| word.chars().find(|c| c.is_alphabetic()).map(is_right_to_left);
    if turned(before).zip(turned(after)).is_some_and(|(one, other)| one != other) {
        return false;
    }
    is_dash(after)
        || is_related
        || before.chars().all(is_relation) && is_number(bare)
        || is_number(before)
            && (is_unit(bare)
                || is_currency(bare)
                || is_group(before) && is_group(bare) && bare.len() == 3
                || is_month(bare) && !before.ends_with(',') && before.chars().count() <= 5
                || is_day(before) && is_month_of_any_language(bare))
        || is_month(before) && starts_with_digit(after)
        || is_title(before) && !bare.is_empty()
        || matches!(bare, "Jr" | "Sr") && before.starts_with(char::is_uppercase)
        || is_numbered(before) && (starts_with_digit(after) || is_roman(bare))
        || before.ends_with("suppl") && starts_with_digit(after)
        || is_initial(before) && after.starts_with(char::is_uppercase)
        || is_short_form(before) && is_short_form(after)
        || is_family_name(before) && is_initials(after)
}

/// The signs that French sets apart from the word before: nobody else has a space there.
fn is_french_sign(c: char) -> bool {
    matches!(c, ':' | ';' | '!' | '?' | '»')
}

/// Signs without a word: `:` and `».`, and not `:smile` or `?a=b`.
fn is_end(word: &str) -> bool {
    !word.contains(char::is_alphanumeric)
}

/// `312.000 €`
fn is_currency(word: &str) -> bool {
    matches!(word, "€" | "$" | "£" | "¥" | "₹" | "zł" | "EUR" | "USD" | "GBP" | "CHF")
}

fn is_dash(word: &str) -> bool {
    matches!(word, "–" | "—")
}

/// What stands between a quantity and its number: `n = 212`, `P < .001`, `± 3`.
fn is_relation(c: char) -> bool {
    matches!(c, '=' | '<' | '>' | '≤' | '≥' | '≈' | '±' | '×' | '~')
}

/// Before a relation: `n`, `HR`, `AUC`, `Mdn`, `kappa`.
const LONGEST_SYMBOL: usize = 5;

/// The parts of `12 480`, without a year beside a number: `2019 120` is none.
fn is_group(word: &str) -> bool {
    (1..=3).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn starts_with_digit(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}

/// A number or a range of two: `1,284`, `0.5`, `24–26`, `<5`, `p=0.03`.
fn is_number(word: &str) -> bool {
    let digits =
        word.trim_start_matches(['<', '>', '≤', '≥', '=', '~', '±', '+', '-', '−', '$', '€', '£']);
    digits.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && digits.contains(|c: char| c.is_ascii_digit())
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

/// `24`, `24.`, `24–26` and `24.–26.`.
fn is_day(word: &str) -> bool {
    word.split(['–', '-'])
        .map(|day| day.strip_suffix('.').unwrap_or(day))
        .all(|day| (1..=2).contains(&day.len()) && day.bytes().all(|byte| byte.is_ascii_digit()))
}

/// `février`, `lutego` and `Januar`. A word of three letters is too often another one, as `set` is.
fn is_month_of_any_language(word: &str) -> bool {
    (word.chars().count() > 3 || matches!(word, "mai" | "maj" | "mei" | "Mai"))
        && matches!(date_word(word), Some(DateWord::Month(_)))
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

/// What is longer would not fit into a narrow column.
const LONGEST_RUN: usize = 24;

/// Where a line could end within a number, a range or a measure, as bytes: `1369-1473`, `24–26`,
/// `90-day`, `3/4`. In a heading, each short word with a hyphen. Addresses and DOIs are none: they
/// may break.
pub fn unbroken_runs(text: &str, is_heading: bool) -> Vec<Range<usize>> {
    let mut runs = Vec::new();
    if !text.contains(is_breaking_sign) {
        return runs;
    }
    let mut start = 0;
    for token in text.split_inclusive(char::is_whitespace) {
        let at = start;
        start += token.len();
        if is_address(token) || !token.contains(is_breaking_sign) {
            continue;
        }
        let is_of_run =
            |c: char| c.is_alphanumeric() || is_combining_mark(c) || is_breaking_sign(c);
        let mut rest = 0;
        while let Some(begin) = token[rest..].find(is_of_run).map(|found| rest + found) {
            // A German day has its stop before the dash: `11.–13. März`.
            let ends = |at: usize, c: char| !is_of_run(c) && !token[at..].starts_with(".–");
            let found = token[begin..].char_indices().find(|(at, c)| ends(begin + at, *c));
            let end = found.map_or(token.len(), |(len, _)| begin + len);
            let run = token[begin..end].trim_matches(is_breaking_sign);
            let begin = begin + (token[begin..end].find(run).unwrap_or_default());
            rest = end;
            if run.chars().count() > LONGEST_RUN || !is_unbroken(run, is_heading) {
                continue;
            }
            let mut run = at + begin..at + begin + run.len();
            if is_heading {
                let from = runs.last().map_or(at, |last: &Range<usize>| last.end.max(at));
                run = with_marks(text, from, run);
            }
            runs.push(run);
        }
    }
    runs
}

/// A run with the marks around it, none of them before `from`: in a heading it is a box of its own,
/// behind which a line could end before a colon.
fn with_marks(text: &str, from: usize, run: Range<usize>) -> Range<usize> {
    let opens = |c: char| "([{«„‚“‘¿¡\"'".contains(c);
    let closes = |c: char| !c.is_alphanumeric() && !c.is_whitespace() && !"([{«„‚—".contains(c);
    let before = text[from..run.start].trim_end_matches(opens).len();
    let behind = &text[run.end..];
    from + before..text.len() - behind.trim_start_matches(closes).len()
}

/// Whether a word is an address, a DOI or a mail, which may break.
pub fn is_address(word: &str) -> bool {
    word.contains(['/', '@']) && ["://", "@", "www.", "10."].iter().any(|sign| word.contains(sign))
}

fn is_breaking_sign(c: char) -> bool {
    matches!(c, '-' | '–' | '/')
}

fn is_unbroken(run: &str, is_heading: bool) -> bool {
    run.match_indices(is_breaking_sign).any(|(at, sign)| {
        let before = run[..at].trim_end_matches('.');
        let digit_before = before.ends_with(|c: char| c.is_ascii_digit());
        let digit_after = run[at + sign.len()..].starts_with(|c: char| c.is_ascii_digit());
        match sign {
            "/" => digit_before && digit_after,
            _ => is_heading || digit_before || digit_after,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{insert_nbsp, unbroken_runs};

    #[test]
    fn numbers_and_ranges_are_whole() {
        // What is kept whole is in brackets.
        let table = [
            ("2025;45(3):1369-1473. doi", false, "2025;45(3):[1369-1473]. doi"),
            ("January 24–26, 2025", false, "January [24–26], 2025"),
            ("the 90-day risk, 3/4 of them", false, "the [90-day] risk, [3/4] of them"),
            ("11.–13. März 2025", false, "[11.–13]. März 2025"),
            ("S12-S15 and e3.1-e4", false, "[S12-S15] and e3.[1-e4]"),
            ("COVID-19 in a two-chamber view", false, "[COVID-19] in a two-chamber view"),
            ("A two-chamber and/or view", true, "A [two-chamber] and/or view"),
            ("– -5 - a/b", false, "– -5 - a/b"),
            ("doi:10.1001/jama-9.1 https://a.b/1-2 a-1@b.c", false, ""),
            ("anti-2-deoxyribonucleotide-5-phosphate", false, ""),
            // The signs of a syllable stay together.
            ("स्वास्थ्य-लाभ", true, "[स्वास्थ्य-लाभ]"),
            ("A “follow-up”: two-year (n)", true, "A [“follow-up”:] [two-year] (n)"),
            ("(30-day): a-b,c-d—e-f", true, "[(30-day):] [a-b,][c-d]—[e-f]"),
            ("a-b\"c-d\"", true, "[a-b\"][c-d\"]"),
            ("(30-day): a", false, "([30-day]): a"),
            ("8123\u{a0}4-5é", false, "8123\u{a0}[4-5é]"),
            ("", true, ""),
        ];
        for (text, is_heading, expected) in table {
            let mut shown = text.to_owned();
            for run in unbroken_runs(text, is_heading).into_iter().rev() {
                shown.insert(run.end, ']');
                shown.insert(run.start, '[');
            }
            assert_eq!(shown, if expected.is_empty() { text } else { expected });
        }
    }

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
            ("Dr. A. B. Khan Jr. and", "Dr.~A.~B.~Khan~Jr. and"),
            ("مع Dr. A. Khan Jr. في (n = 30)، أو", "مع Dr.~A.~Khan~Jr. في (n~=~30)، أو"),
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
            ("(n = 212), P < .001 and HR = 0.5", "(n~=~212), P~<~.001 and HR~=~0.5"),
            ("patients = many, 12 480 of 90 days", "patients = many, 12~480 of 90~days"),
            ("in 2019 120 patients", "in 2019 120 patients"),
            ("Dr. med. Weiß, z. B. nach § 5", "Dr.~med.~Weiß, z.~B. nach §~5"),
            (
                "3 février 2026, 24–26 stycznia, 2. Januar, 26.–28. März",
                "3~février 2026, 24–26~stycznia, 2.~Januar, 26.–28.~März",
            ),
            ("\u{200f}2 نوفمبر 2024", "\u{200f}2~نوفمبر 2024"),
            (
                "Le registre : oui ! dit « la revue », « non ».",
                "Le registre~: oui~! dit «~la revue~», «~non~».",
            ),
            ("短縮した(p < 0.01)。", "短縮した(p~<~0.01)。"),
            ("a :b and ?q=1", "a :b and ?q=1"),
            ("2 out of 5 set; 214 juin", "2 out of 5 set; 214 juin"),
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
