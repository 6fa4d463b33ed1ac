//! ISBN and ISSN: their forms and their check digits.
//!
//! A number whose check digit is wrong is kept and reported: it is printed nowhere, and tells two
//! books apart all the same.

use std::sync::LazyLock;

use regex::Regex;

use crate::syntax::codes::IDENTIFIER;
use crate::syntax::reference::identifier::escapes::is_nothing;
use crate::syntax::reference::remark::Remark;

static ISBN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)(?:97[89][-‐‑–— ]?)?(?:[0-9][-‐‑–— ]?){9}[0-9X]").ok());
static ISSN: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?i)\b([0-9]{4})[-‐‑–— ]?([0-9]{3}[0-9X])\b").ok());

/// Reads the field for an ISBN: all that it has, parted by `, `, with the hyphens that they are
/// written with. A number that is none and a wrong check digit are reported.
pub fn isbn_of_field(written: &str, remarks: &mut Vec<Remark>) -> Option<String> {
    let numbers = ISBN.as_ref()?.find_iter(written).map(|found| {
        let dashed = found.as_str().replace(['‐', '‑', '–', '—', ' '], "-");
        dashed.trim_matches('-').to_uppercase()
    });
    let numbers: Vec<String> = numbers.collect();
    let is_right = |number: &String| {
        let digits: Vec<u32> = digits(number);
        match digits.len() {
            10 => weighted(&digits, 10).is_multiple_of(11),
            _ => {
                let sum = digits.iter().zip([1, 3].iter().cycle());
                sum.map(|(digit, weight)| digit * weight).sum::<u32>().is_multiple_of(10)
            }
        }
    };
    checked("ISBN", written, numbers, is_right, remarks)
}

/// Reads the field for an ISSN: all that it has, as `1234-5679`, parted by `, `.
pub fn issn_of_field(written: &str, remarks: &mut Vec<Remark>) -> Option<String> {
    let numbers = ISSN.as_ref()?.captures_iter(written);
    let numbers: Vec<String> =
        numbers.map(|found| format!("{}-{}", &found[1], &found[2]).to_uppercase()).collect();
    checked(
        "ISSN",
        written,
        numbers,
        |number| weighted(&digits(number), 8).is_multiple_of(11),
        remarks,
    )
}

fn checked(
    name: &str,
    written: &str,
    mut numbers: Vec<String>,
    is_right: impl Fn(&String) -> bool,
    remarks: &mut Vec<Remark>,
) -> Option<String> {
    let mut known: Vec<String> = Vec::new();
    numbers.retain(|number| {
        let bare = number.replace('-', "");
        let is_new = !known.contains(&bare);
        known.push(bare);
        is_new
    });
    let remark = |cause: String, message: String, words: &str| Remark {
        code: &IDENTIFIER,
        cause,
        message,
        words: Some(words.trim().to_owned()),
        replacement: None,
        help: format!("copy the {name} from the book or the journal, or remove the line"),
    };
    if numbers.is_empty() && !is_nothing(written) {
        remarks.push(remark(
            format!("an {name} that is none"),
            format!("`{}` is no {name}", written.trim()),
            written,
        ));
    }
    for number in numbers.iter().filter(|number| !is_right(number)) {
        remarks.push(remark(
            format!("an {name} with a wrong digit"),
            format!("`{number}` cannot be an {name}: its last digit does not fit the others"),
            number,
        ));
    }
    (!numbers.is_empty()).then(|| numbers.join(", "))
}

fn digits(number: &str) -> Vec<u32> {
    number.chars().filter_map(|c| if c == 'X' { Some(10) } else { c.to_digit(10) }).collect()
}

/// The sum of digits times weights that fall to 1.
fn weighted(digits: &[u32], most: u32) -> u32 {
    digits.iter().zip((1..=most).rev()).map(|(digit, weight)| digit * weight).sum()
}

#[cfg(test)]
mod tests {
    use super::{isbn_of_field, issn_of_field};

    #[test]
    fn forms() {
        let mut remarks = Vec::new();
        for (written, isbn) in [
            ("978-3-16-148410-0", "978-3-16-148410-0"),
            ("9783161484100", "9783161484100"),
            ("978 3 16 148410 0", "978-3-16-148410-0"),
            ("ISBN 978-3-16-148410-0 (print)", "978-3-16-148410-0"),
            ("0-306-40615-2", "0-306-40615-2"),
            ("0-8044-2957-x", "0-8044-2957-X"),
            ("978-3-16-148410-0, 0-306-40615-2", "978-3-16-148410-0, 0-306-40615-2"),
            ("9783161484100 9783161484100", "9783161484100"),
            ("n/a", ""),
        ] {
            let found = isbn_of_field(written, &mut remarks);
            assert_eq!(found.unwrap_or_default(), isbn, "{written}");
        }
        for (written, issn) in [
            ("0003-4975", "0003-4975"),
            ("00034975", "0003-4975"),
            ("ISSN 0003-4975, 1552-6259", "0003-4975, 1552-6259"),
            ("0003-4975 (Print) 1552-6259 (Electronic)", "0003-4975, 1552-6259"),
            ("2434-561x", "2434-561X"),
            ("", ""),
        ] {
            let found = issn_of_field(written, &mut remarks);
            assert_eq!(found.unwrap_or_default(), issn, "{written}");
        }
        assert!(remarks.is_empty(), "{remarks:?}");
    }

    #[test]
    fn what_is_reported() {
        let mut remarks = Vec::new();
        assert_eq!(issn_of_field("0003-4976", &mut remarks).as_deref(), Some("0003-4976"));
        assert_eq!(isbn_of_field("9783161484101", &mut remarks).as_deref(), Some("9783161484101"));
        assert_eq!(isbn_of_field("see the cover", &mut remarks), None);
        let causes: Vec<&str> = remarks.iter().map(|remark| remark.cause.as_str()).collect();
        assert_eq!(
            causes,
            ["an ISSN with a wrong digit", "an ISBN with a wrong digit", "an ISBN that is none"]
        );
    }
}
