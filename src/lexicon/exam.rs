//! Whether a line of a CV says that a licensing examination is passed, or a doctor certified.
//!
//! Only what is said counts: a date or a score says nothing here, and a word such as `scheduled` or
//! `not` takes the line away. It knows examinations that come in numbered parts.

/// An examination in numbered parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExamSeries {
    Usmle,
    Comlex,
    Plab,
    Mccqe,
}

/// The word that a line names the series by, the words before its numbers, and its last part.
const SERIES: [(ExamSeries, &str, [&str; 2], u8); 4] = [
    (ExamSeries::Usmle, "usmle", ["step", "steps"], 3),
    (ExamSeries::Comlex, "comlex", ["level", "levels"], 3),
    (ExamSeries::Plab, "plab", ["part", "parts"], 2),
    (ExamSeries::Mccqe, "mccqe", ["part", "parts"], 2),
];

const PASSED: [&str; 4] = ["passed", "pass", "cleared", "bestanden"];

const CERTIFIED: [&str; 6] =
    ["certified", "certification", "certificate", "zertifiziert", "zertifikat", "zertifizierung"];

/// With one of these, a line does not say that something is done.
const UNDONE: [&str; 83] = [
    "not",
    "no",
    "yet",
    "scheduled",
    "planned",
    "planning",
    "plan",
    "plans",
    "expected",
    "anticipated",
    "awaiting",
    "awaited",
    "pending",
    "registered",
    "preparing",
    "preparation",
    "will",
    "be",
    "fail",
    "failed",
    "failing",
    "eligible",
    "eligibility",
    "target",
    "goal",
    "if",
    "until",
    "application",
    "applied",
    "applying",
    "progress",
    "process",
    "toward",
    "towards",
    "for",
    "required",
    "requirements",
    "nicht",
    "geplant",
    "angemeldet",
    "ausstehend",
    "voraussichtlich",
    "beantragt",
    "vor",
    "retake",
    "repeat",
    "intend",
    "intending",
    "aim",
    "aiming",
    "hope",
    "hoping",
    "upcoming",
    "due",
    "soon",
    "once",
    "when",
    "taking",
    "sitting",
    "sit",
    "booked",
    "studying",
    "candidate",
    "ongoing",
    "underway",
    "expired",
    "lapsed",
    "revoked",
    "withdrawn",
    "tba",
    "tbd",
    "antrag",
    "angestrebt",
    "bevorstehend",
    "laufend",
    "vorgesehen",
    "demnächst",
    "noch",
    "durchgefallen",
    "wiederholung",
    "vorbereitung",
    "erwartet",
    "abgelaufen",
];

/// Behind the number of a part.
const SUFFIXES: [&str; 5] = ["ck", "cs", "usa", "pe", "ce"];

const AND: [&str; 2] = ["and", "und"];

#[derive(Debug, PartialEq)]
enum Token {
    Word(String),
    Number(u8),
    /// Punctuation; every dash is a `-`.
    Mark(char),
}

/// The parts that a line says are passed, in order.
pub fn passed_parts(line: &str) -> Vec<(ExamSeries, u8)> {
    let tokens = tokens(line);
    let mut passed = Vec::new();
    for (series, name, units, last) in SERIES {
        if !has_any(&tokens, &[name]) {
            continue;
        }
        let groups = groups(&tokens, name, &units, last);
        let Some(first) = groups.first() else { continue };
        let before = tokens.get(..first.start).unwrap_or_default();
        let holds_for_all = has_any(before, &PASSED) && !is_undone(&tokens);
        for (index, group) in groups.iter().enumerate() {
            let next = groups.get(index + 1).map_or(tokens.len(), |next| next.start);
            let behind = tokens.get(group.end..next).unwrap_or_default();
            let is_passed = match groups.len() {
                1 => has_any(&tokens, &PASSED) && !is_undone(&tokens),
                _ => {
                    holds_for_all
                        || has_any(behind, &PASSED) && !is_undone(behind) && !is_undone(before)
                }
            };
            if is_passed {
                passed.extend(group.parts.iter().map(|part| (series, *part)));
            }
        }
    }
    passed.sort_unstable();
    passed.dedup();
    passed
}

/// Whether a line says that its doctor holds the certificate of the ECFMG.
pub fn says_ecfmg_certified(line: &str) -> bool {
    let tokens = tokens(line);
    has_any(&tokens, &["ecfmg"]) && has_any(&tokens, &CERTIFIED) && !is_undone(&tokens)
}

/// Parts that are named together, at the tokens `start..end`.
struct Group {
    start: usize,
    end: usize,
    parts: Vec<u8>,
}

fn groups(tokens: &[Token], name: &str, units: &[&str; 2], last: u8) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let start = at;
        at += 1;
        // A number may be right behind the name: `PLAB 1`.
        let is_name = is_word(token, &[name])
            && matches!(tokens.get(at), Some(Token::Number(_)))
            && !is_date(tokens.get(at + 1), units);
        if !is_name && !is_word(token, units) {
            continue;
        }
        let mut unit = token;
        let mut joint = None;
        let mut parts: Vec<u8> = Vec::new();
        while let Some(token) = tokens.get(at) {
            let is_behind_unit = at.checked_sub(1).and_then(|at| tokens.get(at)) == Some(unit);
            match token {
                Token::Number(number) if (1..=last).contains(number) => {
                    let is_next = parts.last().is_none_or(|last| number > last);
                    let is_part = is_behind_unit
                        || is_next
                            && is_joined(joint, unit, units)
                            && !is_date(tokens.get(at + 1), units);
                    if !is_part {
                        break;
                    }
                    let is_range = joint == Some(&Token::Mark('-')) && !is_behind_unit;
                    let from = parts.last().filter(|_| is_range).map_or(*number, |from| from + 1);
                    parts.extend(from..=*number);
                    joint = None;
                }
                // The test of clinical skills was not the whole of Step 2.
                Token::Word(word) if word == "cs" => {
                    parts.pop();
                }
                token if is_word(token, &SUFFIXES) => {}
                token if is_word(token, units) => unit = token,
                token if is_word(token, &AND) => joint = Some(token),
                Token::Mark('-' | '&' | '+' | '/' | ',' | '(' | ')') => joint = Some(token),
                _ => break,
            }
            at += 1;
        }
        if !parts.is_empty() {
            groups.push(Group { start, end: at, parts });
        }
    }
    groups
}

/// Whether a number without a unit of its own is a further part: `Step 1, 2`, `Step 1 and 2`.
fn is_joined(joint: Option<&Token>, unit: &Token, units: &[&str; 2]) -> bool {
    match joint {
        Some(Token::Mark('-' | '&' | '+' | ',') | Token::Word(_)) => true,
        Some(Token::Mark('/')) => is_word(unit, &units[1..]),
        _ => false,
    }
}

/// Whether a number is the day of a date, by what is behind it: `3 May`, `3.5.`, `3/2022`.
fn is_date(behind: Option<&Token>, units: &[&str; 2]) -> bool {
    match behind {
        None => false,
        Some(Token::Number(_) | Token::Mark('.' | '/')) => true,
        Some(token @ Token::Word(_)) => ![units.as_slice(), &SUFFIXES, &AND, &PASSED, &["all"]]
            .iter()
            .any(|words| is_word(token, words)),
        Some(Token::Mark(_)) => false,
    }
}

/// The `for` of the Commission for Foreign Medical Graduates is part of its name.
fn is_undone(tokens: &[Token]) -> bool {
    tokens.iter().enumerate().any(|(at, token)| {
        let is_in_name = is_word(token, &["for"])
            && tokens.get(at + 1).is_some_and(|next| is_word(next, &["foreign"]));
        is_word(token, &UNDONE) && !is_in_name
    })
}

fn is_word(token: &Token, words: &[&str]) -> bool {
    matches!(token, Token::Word(word) if words.contains(&word.as_str()))
}

fn has_any(tokens: &[Token], words: &[&str]) -> bool {
    tokens.iter().any(|token| is_word(token, words))
}

/// Words in lower case, small numbers and marks; `Step1` is two tokens, and `III` a number.
fn tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let is_same = |c: char| match first {
            first if first.is_alphabetic() => c.is_alphabetic(),
            first if first.is_ascii_digit() => c.is_ascii_digit(),
            _ => false,
        };
        let end = rest.find(|c| !is_same(c)).unwrap_or(rest.len()).max(first.len_utf8());
        let (run, behind) = rest.split_at(end);
        rest = behind;
        match run {
            "I" => tokens.push(Token::Number(1)),
            "II" => tokens.push(Token::Number(2)),
            "III" => tokens.push(Token::Number(3)),
            "-" | "–" | "—" | "‐" | "‑" => tokens.push(Token::Mark('-')),
            _ if first.is_alphabetic() => tokens.push(Token::Word(run.to_lowercase())),
            _ if first.is_ascii_digit() => tokens.push(match run.parse() {
                Ok(number) => Token::Number(number),
                Err(_) => Token::Word(run.to_owned()),
            }),
            _ if first.is_whitespace() => {}
            _ => tokens.push(Token::Mark(first)),
        }
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_line_says_is_passed() {
        let rows: [(&str, &[u8]); 58] = [
            ("USMLE Step 3, passed", &[3]),
            ("USMLE Step 2 CK, passed", &[2]),
            ("USMLE Step 2 CK — Pass", &[2]),
            ("USMLE Step II CK (passed on first attempt)", &[2]),
            ("USMLE Steps 1–3 passed", &[1, 2, 3]),
            ("USMLE Steps 1, 2 CK and 3: passed", &[1, 2, 3]),
            ("USMLE Step 1, Step 2 CK and Step 3, all passed", &[1, 2, 3]),
            ("Passed USMLE Step 1 (2022), Step 2 CK (2023)", &[1, 2]),
            ("USMLE Step 1 passed 2022; Step 2 CK passed 2023", &[1, 2]),
            ("USMLE Step 1 passed; Step 2 CK scheduled for June", &[1]),
            ("USMLE Step 1: 240, Step 2 CK passed", &[2]),
            ("USMLE Step1 passed", &[1]),
            ("USMLE Steps 1 and 2 passed, 3 May 2022", &[1, 2]),
            ("USMLE Steps 1 and 2, 3 May 2022, passed", &[1, 2]),
            ("USMLE Step 1, 3 May 2022, passed", &[1]),
            ("USMLE Step 1, 3.5.2022, bestanden", &[1]),
            ("USMLE Step 1 – 3 Mai 2022 – bestanden", &[1]),
            ("USMLE Step 1, 2/2022, passed", &[1]),
            ("USMLE Step 1 und 2 CK bestanden", &[1, 2]),
            ("USMLE Step 3 nicht bestanden", &[]),
            ("USMLE Step 3", &[]),
            ("USMLE Step 2 CK, 251", &[]),
            ("USMLE Step 3, to be passed in May", &[]),
            ("USMLE Step 3 (not passed yet)", &[]),
            ("USMLE Step 1, pass/fail", &[]),
            ("USMLE Step 1 failed, then passed", &[]),
            ("Will have passed USMLE Step 1, Step 2 CK", &[]),
            ("USMLE Step 2 CS, passed", &[]),
            ("USMLE Step 2 CS and CK, passed", &[]),
            ("Step 1 passed", &[]),
            ("USMLE Step 4 passed", &[]),
            ("USMLE Step 12 passed", &[]),
            ("Passed a step of the stair", &[]),
            ("USMLE Step 1 (pass)", &[1]),
            ("USMLE STEP 1: PASS", &[1]),
            ("USMLE Step 1 - P", &[]),
            ("USMLE Step 2 CK 251", &[]),
            ("USMLE Step 2CK (251, first attempt)", &[]),
            ("USMLE Step 1 – failed first attempt", &[]),
            ("USMLE Step 3 (planned 2027, pass expected)", &[]),
            ("USMLE Step 3: registered", &[]),
            ("Sitting for USMLE Step 3 in May; passed practice tests", &[]),
            ("Cleared USMLE Step 1 and 2 CK", &[1, 2]),
            ("USMLE Step 1, 2 and 3 passed", &[1, 2, 3]),
            ("USMLE Step 1, 1 attempt, passed", &[1]),
            ("USMLE 1 & 2 CK passed", &[1, 2]),
            ("USMLE 3 May 2022 Step 1 passed", &[1]),
            ("USMLE Step 1 durchgefallen, Wiederholung bestanden", &[]),
            ("USMLE Step 3 noch nicht bestanden", &[]),
            ("USMLE Step 3 bestanden (vorläufig, Ergebnis erwartet)", &[]),
            ("PLAB 1 and 2, passed", &[1, 2]),
            ("PLAB Part 1 passed; Part 2 booked for June", &[1]),
            ("PLAB2 passed", &[2]),
            ("PLAB 1", &[]),
            ("MCCQE Part I: pass", &[1]),
            ("MRCS Part A passed", &[]),
            ("OET, 450, passed", &[]),
            ("Fachsprachprüfung (FSP) bestanden, Kenntnisprüfung geplant", &[]),
        ];
        for (line, expected) in rows {
            let parts: Vec<u8> = passed_parts(line).into_iter().map(|(_, part)| part).collect();
            assert_eq!(parts, expected, "{line}");
        }
        assert_eq!(passed_parts("COMLEX-USA Level 1, passed"), [(ExamSeries::Comlex, 1)]);
    }

    #[test]
    fn a_certificate_is_held_or_not() {
        for (line, expected) in [
            ("ECFMG certification Intealth", true),
            ("ECFMG Certified", true),
            ("ECFMG certified, Educational Commission for Foreign Medical Graduates", true),
            ("Candidate for ECFMG certification", false),
            ("ECFMG certification, application pending", false),
            ("ECFMG certificate (expired 2020)", false),
            ("OET passed for ECFMG certification", false),
            ("ECFMG-Zertifizierung beantragt", false),
            ("ECFMG certificate (Pathway 6)", true),
            ("ECFMG-Zertifikat", true),
            ("ECFMG certification, expected", false),
            ("ECFMG certification in progress", false),
            ("Eligible for ECFMG certification", false),
            ("Not ECFMG certified", false),
            ("ECFMG Pathway 6", false),
            ("Board certified", false),
        ] {
            assert_eq!(says_ecfmg_certified(line), expected, "{line}");
        }
    }
}
