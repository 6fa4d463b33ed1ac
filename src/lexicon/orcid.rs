//! The iD of an ORCID record, however it is written.
//!
//! Asks nobody whether there is such a record.

/// What is wrong with an iD.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OrcidFault {
    /// It has this many digits.
    Length(usize),
    /// It holds something that is no digit.
    Letter(char),
    CheckDigit,
}

impl OrcidFault {
    /// As the end of a sentence that says it is none.
    pub fn why(self) -> String {
        match self {
            OrcidFault::CheckDigit => {
                "its check digit does not fit, so one of the digits is wrong".to_owned()
            }
            OrcidFault::Length(0) => "it has no digit".to_owned(),
            OrcidFault::Length(length) => format!("it has {length} digits, and an iD has 16"),
            OrcidFault::Letter('o') => "it holds the letter O for the digit 0".to_owned(),
            OrcidFault::Letter(letter) => format!("`{letter}` is no digit"),
        }
    }
}

/// The sixteen characters of an iD in their groups, if the check digit (ISO 7064 MOD 11-2) is right.
/// It may be bare, with or without hyphens and spaces, or in an `https://orcid.org/` address.
pub fn orcid(written: &str) -> Result<String, OrcidFault> {
    let lower = written.trim().to_lowercase();
    let bare = lower.rsplit_once("orcid.org/").map_or(&*lower, |(_, bare)| bare);
    let bare = bare.split(['?', '#', '/']).next().unwrap_or(bare);
    let bare = bare.trim_start_matches("orcid").trim_start().trim_start_matches("id");
    let is_between =
        |c: char| c.is_whitespace() || ":-\u{2010}\u{2011}\u{2012}–—\u{2212}._".contains(c);
    let signs: Vec<char> = bare.chars().filter(|c| !is_between(*c)).collect();
    let is_sign = |at: usize, c: char| c.is_ascii_digit() || (c == 'x' && at == 15);
    if let Some((_, letter)) = signs.iter().enumerate().find(|(at, c)| !is_sign(*at, **c)) {
        return Err(OrcidFault::Letter(*letter));
    }
    if signs.len() != 16 {
        return Err(OrcidFault::Length(signs.len()));
    }
    let total = signs[..15]
        .iter()
        .filter_map(|c| c.to_digit(10))
        .fold(0, |total, digit| (total + digit) * 2);
    let expected = match (12 - total % 11) % 11 {
        10 => Some('x'),
        digit => char::from_digit(digit, 10),
    };
    if Some(signs[15]) != expected {
        return Err(OrcidFault::CheckDigit);
    }
    let group = |group: &[char]| group.iter().collect::<String>().to_uppercase();
    Ok(signs.chunks(4).map(group).collect::<Vec<_>>().join("-"))
}

#[cfg(test)]
mod tests {
    use super::{OrcidFault, orcid};

    #[test]
    fn an_id_is_read_however_it_is_written() {
        for written in [
            "0000-0002-1825-0097",
            "0000000218250097",
            "0000 0002 1825 0097",
            "0000–0002–1825–0097",
            "https://orcid.org/0000-0002-1825-0097",
            "http://www.orcid.org/0000-0002-1825-0097/",
            "orcid.org/0000000218250097?lang=en",
            "ORCID iD: 0000-0002-1825-0097",
        ] {
            assert_eq!(orcid(written).as_deref(), Ok("0000-0002-1825-0097"), "{written}");
        }
        assert_eq!(orcid("000000021694233x").as_deref(), Ok("0000-0002-1694-233X"));
    }

    #[test]
    fn a_fault_is_the_true_one() {
        assert_eq!(orcid("0000-0002-1825-0098"), Err(OrcidFault::CheckDigit));
        assert_eq!(orcid("0000-0002-1825-009"), Err(OrcidFault::Length(15)));
        assert_eq!(orcid("0000-0002-1825-00977"), Err(OrcidFault::Length(17)));
        assert_eq!(orcid("OOOO-0002-1825-0097"), Err(OrcidFault::Letter('o')));
        assert_eq!(orcid("ada-park"), Err(OrcidFault::Letter('a')));
        assert_eq!(orcid("X000-0002-1825-0097"), Err(OrcidFault::Letter('x')));
        assert_eq!(orcid(""), Err(OrcidFault::Length(0)));
    }
}
