//! Whether a line of a CV says that a licensing examination is passed.
//!
//! Only what is said counts: a date or a score says nothing here, and a word such as `scheduled` or
//! `not` takes the line away. Of an examination in parts it knows which, and others whole.

use super::exam_line::{AND, Clause, Token, has_any, is_undone, is_word, tokens};

/// An examination.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ExamSeries {
    Usmle,
    Comlex,
    Plab,
    Mccqe,
    /// Its parts are A and B, here 1 and 2.
    Mrcs,
    /// Its parts are the test of knowledge and the clinical one.
    Amc,
    Oet,
    /// The test of a doctor's German.
    Fachsprache,
    /// The test of knowledge for those whose degree is not taken for equal in Germany.
    Kenntnis,
}

/// The number that stands for an examination as a whole.
pub const WHOLE: u8 = 0;

/// The words that a line names the series by, the words before its numbers, its last part, and
/// whether one may pass it as a whole.
type Series = (ExamSeries, &'static [&'static str], [&'static str; 2], u8, bool);

const PARTS: [&str; 2] = ["part", "parts"];

const SERIES: [Series; 9] = [
    (ExamSeries::Usmle, &["usmle"], ["step", "steps"], 3, false),
    (ExamSeries::Comlex, &["comlex"], ["level", "levels"], 3, false),
    (ExamSeries::Plab, &["plab"], PARTS, 2, true),
    (ExamSeries::Mccqe, &["mccqe"], PARTS, 2, false),
    (ExamSeries::Mrcs, &["mrcs"], PARTS, 2, true),
    (ExamSeries::Amc, &["amc"], PARTS, 2, false),
    (ExamSeries::Oet, &["oet"], PARTS, 0, true),
    (
        ExamSeries::Fachsprache,
        &[
            "fsp",
            "fachsprachprüfung",
            "fachsprachenprüfung",
            "fachsprachpruefung",
            "fachsprachenpruefung",
        ],
        PARTS,
        0,
        true,
    ),
    (ExamSeries::Kenntnis, &["kenntnisprüfung", "kenntnispruefung"], PARTS, 0, true),
];

const PASSED: [&str; 21] = [
    "passed",
    "pass",
    "cleared",
    "bestanden",
    "successfully",
    "erfolgreich",
    "réussi",
    "réussie",
    "aprobado",
    "aprobada",
    "superato",
    "superata",
    "aprovado",
    "aprovada",
    "aprovação",
    "behaald",
    "geslaagd",
    "zdany",
    "zdane",
    "geçildi",
    "başarılı",
];

/// What is passed may be this, and not the examination.
const TRAINING: [&str; 10] = [
    "mock",
    "practice",
    "course",
    "courses",
    "kurs",
    "kurse",
    "academy",
    "simulation",
    "probe",
    "probeprüfung",
];

/// One may pass a part alone of what has one of these behind its name.
const PART_WORDS: [&str; 20] = [
    "listening",
    "reading",
    "writing",
    "speaking",
    "part",
    "parts",
    "teil",
    "teile",
    "component",
    "module",
    "subtest",
    "section",
    "written",
    "oral",
    "osce",
    "mcq",
    "schriftlich",
    "mündlich",
    "schriftlicher",
    "mündlicher",
];

/// Behind the number of a part.
const SUFFIXES: [&str; 5] = ["ck", "cs", "usa", "pe", "ce"];

/// The parts that a line says are passed, in order; [`WHOLE`] for one that has none.
pub fn passed_parts(line: &str) -> Vec<(ExamSeries, u8)> {
    let tokens = tokens(line);
    let mut passed = Vec::new();
    for (series, names, units, last, has_whole) in SERIES {
        let Some(clause) = Clause::of(&tokens, names) else { continue };
        // Elsewhere in the line, something else may be undone.
        let is_sure = !is_undone(&tokens);
        let tokens = match series {
            ExamSeries::Mrcs => lettered(clause.tokens()),
            ExamSeries::Amc => with_named_parts(clause.tokens()),
            _ => clause.tokens(),
        };
        if has_any(&tokens, &TRAINING) {
            continue;
        }
        let says_passed = |tokens: &[Token]| has_any(tokens, &PASSED) && !is_undone(tokens);
        let all_says = has_any(&clause.own, &PASSED) || is_sure;
        let groups = groups(&tokens, names, &units, last);
        let Some(first) = groups.first() else {
            if has_whole && !has_any(&tokens, &PART_WORDS) && all_says && says_passed(&tokens) {
                passed.push((series, WHOLE));
            }
            continue;
        };
        let before = tokens.get(..first.start).unwrap_or_default();
        let holds_for_all = has_any(before, &PASSED) && is_sure;
        for (index, group) in groups.iter().enumerate() {
            let next = groups.get(index + 1).map_or(tokens.len(), |next| next.start);
            let behind = tokens.get(group.end..next).unwrap_or_default();
            let is_passed = match groups.len() {
                1 => all_says && says_passed(&tokens),
                _ => holds_for_all || says_passed(behind) && !is_undone(before),
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

/// The same words, with numbers for the parts A and B, and no other numbers.
fn lettered(tokens: Vec<Token>) -> Vec<Token> {
    let mut numbered: Vec<Token> = Vec::new();
    for token in tokens {
        let is_behind = numbered.last().is_some_and(|last| {
            is_word(last, &PARTS)
                || is_word(last, &["mrcs"])
                || is_word(last, &AND)
                || matches!(last, Token::Mark('&' | '+' | '/' | '-' | ',' | '('))
        });
        match token {
            Token::Word(word) if is_behind && word == "a" => numbered.push(Token::Number(1)),
            Token::Word(word) if is_behind && word == "b" => numbered.push(Token::Number(2)),
            Token::Number(number) => numbered.push(Token::Word(number.to_string())),
            token => numbered.push(token),
        }
    }
    numbered
}

/// The same words, with numbers for the parts that go by a name.
fn with_named_parts(tokens: Vec<Token>) -> Vec<Token> {
    const BEHIND: [&str; 8] =
        ["exam", "exams", "examination", "examinations", "passed", "pass", "cleared", "and"];
    let mut numbered = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let is_clinical = is_word(token, &["clinical"])
            && tokens.get(at + 1).is_some_and(|next| is_word(next, &BEHIND));
        let number = if is_word(token, &["mcq"]) { 1 } else { 2 };
        if is_clinical || is_word(token, &["mcq"]) {
            numbered.extend([Token::Word("part".to_owned()), Token::Number(number)]);
        } else if !is_word(token, &["cat"]) {
            numbered.push(token.clone());
        }
    }
    numbered
}

/// Parts that are named together, at the tokens `start..end`.
struct Group {
    start: usize,
    end: usize,
    parts: Vec<u8>,
}

fn groups(tokens: &[Token], names: &[&str], units: &[&str; 2], last: u8) -> Vec<Group> {
    let mut groups = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let start = at;
        at += 1;
        // A number may be right behind the name: `PLAB 1`.
        let is_name = is_word(token, names)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_a_line_says_is_passed() {
        let rows: [(&str, &[u8]); 116] = [
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
            ("MRCS Part A passed", &[1]),
            ("OET, 450, passed", &[0]),
            ("Fachsprachprüfung (FSP) bestanden, Kenntnisprüfung geplant", &[0]),
            ("MRCS Part A, passed, Sep 2023", &[1]),
            ("MRCS A passed", &[1]),
            ("MRCS (Eng) Part B OSCE – passed", &[2]),
            ("MRCS Parts A & B passed", &[1, 2]),
            ("MRCS Part A+B: passed", &[1, 2]),
            ("MRCS Part A and Part B, both passed", &[1, 2]),
            ("MRCS Part A passed 2022, Part B booked May 2027", &[1]),
            ("MRCS Part A (passed), Part B (awaiting result)", &[1]),
            ("Membership of the Royal College of Surgeons, Part A: pass", &[1]),
            ("MRCS, passed", &[0]),
            ("MRCS Part 1 passed", &[]),
            ("MRCS Part A planned", &[]),
            ("MRCS Part A", &[]),
            ("MRCS Part A revision course passed", &[]),
            ("MRCS Part A, failed; retake passed", &[]),
            ("Occupational English Test (OET): passed", &[0]),
            ("OET Medicine – Grade B in all four", &[]),
            ("OET (350 in each subtest), pass", &[]),
            ("Preparing for OET", &[]),
            ("OET preparation course passed", &[]),
            ("OET Speaking and Listening passed", &[]),
            ("Passed a mock OET", &[]),
            ("OET passed for GMC registration", &[0]),
            ("OET not required, MRCS Part A passed", &[1]),
            ("OET not yet passed, PLAB 1 passed", &[1]),
            ("Neither OET nor PLAB passed", &[]),
            ("OET and PLAB 1 passed", &[1, 0]),
            ("OET and PLAB 1 not passed", &[]),
            ("Passed OET; PLAB 1 booked", &[]),
            ("PLAB 1 passed, GMC registration pending", &[1]),
            ("PLAB 1 & 2 cleared; applying for GMC", &[]),
            ("PLAB passed", &[0]),
            ("PLAB 2 academy, passed", &[]),
            ("Part A of MRCS and Part 1 of PLAB passed", &[]),
            ("USMLE Step 1 passed; ECFMG certification pending", &[1]),
            ("FSP bestanden", &[0]),
            ("Fachsprachenprüfung C1 Medizin, bestanden", &[0]),
            ("Fachsprachpruefung erfolgreich abgelegt", &[0]),
            ("Fachsprachprüfung: Passed on first attempt", &[0]),
            ("FSP-Kurs bestanden", &[]),
            ("FSP angemeldet", &[]),
            ("Fachsprachprüfung, Ärztekammer Nordrhein", &[]),
            ("FSP mündlicher Teil bestanden", &[]),
            ("Kenntnisprüfung bestanden", &[0]),
            ("Kenntnisprüfung zur Approbation bestanden", &[]),
            ("FSP und Kenntnisprüfung bestanden", &[0, 0]),
            ("FSP/Kenntnisprüfung nicht bestanden", &[]),
            ("FSP bestanden, aber Kenntnisprüfung durchgefallen", &[0]),
            ("Kenntnisprüfung: schriftlich bestanden", &[]),
            ("AMC MCQ passed", &[1]),
            ("AMC CAT MCQ, pass", &[1]),
            ("AMC Part 1 (MCQ) passed; Part 2 (Clinical) planned", &[1]),
            ("AMC MCQ and clinical passed", &[1, 2]),
            ("AMC clinical exam: passed", &[2]),
            ("Australian Medical Council Part 1, passed", &[1]),
            ("Passed AMC MCQ 2022, clinical attachment in Perth", &[1]),
            ("AMC passed", &[]),
            ("AMC MCQ", &[]),
        ];
        let parts =
            |line| -> Vec<u8> { passed_parts(line).into_iter().map(|(_, part)| part).collect() };
        let wrong: Vec<_> = rows
            .into_iter()
            .map(|(line, expected)| (line, expected, parts(line)))
            .filter(|(_, expected, parts)| parts != expected)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
        assert_eq!(passed_parts("COMLEX-USA Level 1, passed"), [(ExamSeries::Comlex, 1)]);
    }
}
