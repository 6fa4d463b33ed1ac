//! The score of a licensing examination, as a CV or a text about the person says it.
//!
//! A number counts only where nothing but words for a result or a date lies between it and the
//! name of the examination. Numbers of a study about scores are none of the person's, and a
//! language test is no such examination. It does not know whose text it reads.

use std::ops::Range;

use super::patient::pattern::Pattern;
use crate::base::PartialDate;

/// A score in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExamScore {
    /// The name of the examination, as written.
    pub exam: Range<usize>,
    pub score: Range<usize>,
    pub is_step_one: bool,
    /// The earliest date beside it.
    pub date: Option<PartialDate>,
}

/// The day from which Step 1 has been passed or failed, without a number. Source: usmle.org,
/// "Common Questions, Step 1".
const STEP_ONE_WITHOUT_NUMBER: (i16, u8, u8) = (2022, 1, 26);

/// The examinations and the numbers that their scores can be. Sources: usmle.org (1 to 300, of which
/// no passing or failing result is below 140), nbome.org (200 to 800), mcc.ca (100 to 600).
static EXAM: Pattern = Pattern::new(|| {
    r"(?ix)\b(?:
        (?P<usmle> USMLE[\ -]*)? Steps?[\ -]? (?: III | II | I | [123] | One | Two | Three )
            (?: [\ -]* (?: CK | Clinical\ Knowledge ) \b | \b )
      | COMLEX (?: -USA )? (?: [\ -]* Level[\ -]?[123] )? (?: [\ -]? (?: CE | PE ) )? \b
      | MCCQE (?: [\ -]* (?: Part[\ -]? )? (?: II | I | [12] ) )? \b
      | ABSITE \b
    )"
    .into()
});

/// Examinations of other countries, and a result that is more than passed: a share, a rank, a number of
/// all points.
static ELSEWHERE: Pattern = Pattern::new(|| {
    r"(?ix)\b( (?: MRCS | MRCP | PLAB | FMGE | AMC | SMLE | TUS | KMLE | MIR | SSM
            | NEET [-\ ]? (?: PG | SS ) | INI-?CET ) \b (?: [\ -]? (?: Part\ )? [AB123]\b )? )
        (?: [\s,:;=(\[|·–—-] | \b(?: scores? | scored | results? | with | of | a | an | was | is | passed | pass | in
            | on | MCQ | OSCE | (?:19|20)[0-9]{2} )\b )*
        ( [0-9]{1,3} (?:[.,][0-9]{1,2})? \ ? % | [0-9]{2,3} \ ? / \ ? [0-9]{2,3}\b
        | (?: AIR | rank | ranked | percentile | puesto | posici[oó]n | n[uú]mero\ de\ orden | posizione ) [\s:\#]* [0-9]{1,5}\b
        | [0-9]{2,3} (?: st|nd|rd|th )? \ (?: percentile | marks | points ) )"
        .into()
});

/// What may lie between the name and the score, and the score.
static SCORE_BEHIND: Pattern = Pattern::new(|| {
    format!(
        r"(?ix)^ (?: [\s,:;=(\[|·–—\ -] | {DATE_WORDS} | {RESULT_WORDS} )*?
        (?: \b [0-9]{{3}} \b | \b [0-9]{{1,2}} (?: st|nd|rd|th )? \ ? (?: % | percentile \b ) )"
    )
});

/// A score below a heading that is the name alone: `Philadelphia · Mar 2023`, then `Score: 241`.
static SCORE_BELOW: Pattern = Pattern::new(|| {
    r"(?ix)^ \W{0,3} (?: , \ * passed )? \n (?: [^\n]* \n )*? .*? \b (?: scored? | result | ergebnis ) [\s:=]* (?: of | a | \s )*
        (?P<score> [0-9]{3} ) \b"
        .into()
});

/// A score in front of the name: `scored 251 on`.
static SCORE_BEFORE: Pattern = Pattern::new(|| {
    r"(?ix)\b (?: scored | (?: with \ (?: a | the ) | my ) \ score \ of | got | achieved | obtained | erreichte ) \ +
        (?: (?: a | an | the | score | of ) \ + )* (?P<score> [0-9]{3} ) \ +
        (?: on | in | at | for | bei | im ) \ + (?: (?: the | my | dem | der | USMLE ) \ + )* $"
        .into()
});

const RESULT_WORDS: &str = r"\b (?: scores? | scored | scoring | results? | with | of | a | an | was
    | is | my | the | passed | pass | three-digit | numeric | first | second | attempt | on | in | at
    | and | und | 1st | 2nd | punkte | ergebnis | bestanden | mit | points | USMLE | CK ) \b";

const DATE_WORDS: &str = r"\b (?: jan | feb | mar | apr | may | jun | jul | aug | sep | oct | nov
    | dec | mär | mai | okt | dez ) \pL* \b \.? | \b [0-9]{1,2} (?: [./-] [0-9]{1,2} )? [./-]?
    | \b (?: 19 | 20 ) [0-9]{2} \b";

/// What a number that is a score has behind it: the end, a sign, or words of the result or a date.
static ENDS_SCORE: Pattern = Pattern::new(|| {
    format!(
        r"(?ix)^ (?: \s* $ | \s* [,.;:)\]|·\n] (?: [^0-9] | $ ) | \s* [–—-] \s | \s* / \s* (?: 99 | 300 ) \b
        | \s* \( | \t | \ + (?: {DATE_WORDS}
            | (?: points | pts | punkte | percentile | first | second | 1st | on | in | at | passed | pass | bestanden
                | step | (?: and | und | with ) \ + (?: USMLE | Step | COMLEX ) ) \b ) )"
    )
});

/// Words of a study, of a rule or of advice: a number beside them is not the person's score.
static OTHERS: Pattern = Pattern::new(|| {
    r"(?ix)\b(?: mean | median | average[sd]? | applicants? | students | residents | candidates
        | matched | cohort | cut-?offs? | threshold | predict\w* | correlat\w* | associat\w*
        | minimum | at\ least | above | below | over | under | target | goal | aim\w* | practice
        | mock | nbme | uworld | mittelwert | durchschnitt\w* | percent | unless | if ) \b"
        .into()
});

static SAYS_SCORE: Pattern =
    Pattern::new(|| r"(?i)\busmle|\bscor|\bpunkt|\bck\b|\bthree-digit\b|\bpercentile\b".into());

static ALL_THAT_IS_SAID: Pattern = Pattern::new(|| {
    format!(
        r"(?ix)^ \W* Step [\ -]? (?: III | II | I | [123] | One | Two | Three ) [\s|:=·–—-]+ [0-9]{{3}}
            (?: [\s|,;:=()·–—.-] | {DATE_WORDS} | {RESULT_WORDS} )* $"
    )
});

static DATE: Pattern = Pattern::new(|| {
    r"(?x)\b(?: [0-9]{1,2}\.?\ )? \pL{3,9}\.?\ (?: [0-9]{1,2},?\ )? 20[0-9]{2} \b
        | \b 20[0-9]{2} - [0-9]{2} (?: - [0-9]{2} )? \b | \b [0-9]{1,2} / 20[0-9]{2} \b
        | \b 20[0-9]{2} \b"
        .into()
});

/// With one of these, a date says how long something holds.
static HOLDS: Pattern = Pattern::new(|| r"(?i)\b(?:until|valid|expir\w+|gültig|bis)\b".into());

/// Every score of an examination in a text.
pub fn exam_scores(text: &str) -> Vec<ExamScore> {
    let exams: Vec<Range<usize>> = EXAM.ranges(text).collect();
    let mut scores: Vec<ExamScore> = Vec::new();
    for (index, exam) in exams.iter().enumerate() {
        let end = exams.get(index + 1).map_or(text.len(), |next| next.start);
        let Some(score) = score_of(text, exam, end) else { continue };
        let sentence = sentence(text, exam.start, score.end.max(exam.end));
        let is_sure = SAYS_SCORE.is_match(&text[sentence.clone()])
            || !names_a_step(text, exam)
            || is_all_that_is_said(&text[sentence.clone()]);
        if !is_sure || OTHERS.is_match(&text[sentence.clone()]) {
            continue;
        }
        if scores.iter().any(|known| known.score == score) {
            continue;
        }
        let beside = exam.start.min(score.start)..end.min(sentence.end).max(score.end);
        scores.push(ExamScore {
            is_step_one: is_step_one(&text[exam.clone()]),
            date: earliest_date(&text[beside]),
            exam: exam.clone(),
            score,
        });
    }
    for groups in ELSEWHERE.groups(text) {
        let [_, Some(exam), Some(score)] = &groups[..] else { continue };
        let sentence = sentence(text, exam.start, score.end);
        if !OTHERS.is_match(&text[sentence]) {
            let (exam, score) = (exam.clone(), score.clone());
            scores.push(ExamScore { exam, score, is_step_one: false, date: None });
        }
    }
    scores
}

/// Whether an examination of that name is Step 1 of the USMLE.
pub fn is_step_one(exam: &str) -> bool {
    let name = exam.to_lowercase();
    let number = name.split("step").nth(1).unwrap_or_default().trim_start_matches(['s', ' ', '-']);
    let is_other = number.starts_with("ii") || number.contains("ck");
    !is_other && ["1", "i", "one"].iter().any(|one| number.starts_with(one))
}

/// Whether a Step 1 of that day had a number. A date that may be before counts as before.
pub fn had_no_number(date: PartialDate) -> bool {
    date.earliest() >= STEP_ONE_WITHOUT_NUMBER
}

/// A row or a line that is a step, a number and a date: `Step 1 | 245 | 12 May 2021`. A step of anything
/// else has more words.
fn is_all_that_is_said(sentence: &str) -> bool {
    ALL_THAT_IS_SAID.is_match(sentence) && (sentence.contains('\t') || DATE.is_match(sentence))
}

fn names_a_step(text: &str, exam: &Range<usize>) -> bool {
    let name = text[exam.clone()].to_lowercase();
    name.starts_with("step")
}

fn score_of(text: &str, exam: &Range<usize>, end: usize) -> Option<Range<usize>> {
    let behind = &text[exam.end..end];
    if let Some(found) = SCORE_BEHIND.ranges(behind).next() {
        let words = &behind[found.clone()];
        let is_percentile = !words.ends_with(|c: char| c.is_ascii_digit());
        let from = match is_percentile {
            true => words.trim_end_matches(|c: char| !c.is_ascii_digit()).len(),
            false => words.len(),
        };
        let digits = words[..from].bytes().rev().take_while(u8::is_ascii_digit).count();
        let start = exam.end + found.start + from - digits;
        let range = start..exam.end + found.end;
        let fits = is_percentile || in_range(&text[exam.clone()], &text[range.clone()]);
        if fits && (is_percentile || ENDS_SCORE.is_match(&text[range.end..])) {
            return Some(range);
        }
    }
    let below = SCORE_BELOW.groups(behind).next().and_then(|found| found.get(1)?.clone());
    let below = below.map(|range| exam.end + range.start..exam.end + range.end);
    let before = SCORE_BEFORE.groups(&text[..exam.start]).next();
    let range = below.or_else(|| before?.get(1)?.clone())?;
    in_range(&text[exam.clone()], &text[range.clone()]).then_some(range)
}

fn in_range(exam: &str, score: &str) -> bool {
    let Ok(score) = score.parse::<u32>() else { return false };
    let exam = exam.to_lowercase();
    match exam.as_str() {
        _ if exam.contains("step") => (140..=300).contains(&score),
        _ if exam.starts_with("comlex") => (200..=900).contains(&score),
        _ if exam.starts_with("mccqe") => (100..=600).contains(&score),
        _ => (200..=900).contains(&score),
    }
}

/// The sentence, or the lines, around a part of a text.
fn sentence(text: &str, start: usize, end: usize) -> Range<usize> {
    let is_end = |at: &usize| {
        let behind = text[*at + 1..].trim_start_matches([')', '"', '”']);
        let next = behind.trim_start().chars().next();
        behind.starts_with(char::is_whitespace) && next.is_some_and(char::is_uppercase)
    };
    let stops = |range: Range<usize>| {
        let at = range.start;
        text[range].match_indices(['.', '!', '?']).map(move |(stop, _)| at + stop)
    };
    let from = stops(0..start).rfind(is_end).map_or(0, |at| at + 1);
    let to = stops(end..text.len()).find(is_end).map_or(text.len(), |at| at + 1);
    from..to
}

fn earliest_date(text: &str) -> Option<PartialDate> {
    if HOLDS.is_match(text) {
        return None;
    }
    let dates = DATE.ranges(text).filter_map(|found| {
        let written = &text[found];
        let year = || PartialDate::parse(written.get(written.len() - 4..)?);
        PartialDate::parse(written).or_else(year)
    });
    dates.min_by_key(PartialDate::earliest)
}

#[cfg(test)]
mod tests {
    use super::{exam_scores, had_no_number};

    fn found(text: &str) -> Vec<String> {
        let scores = exam_scores(text).into_iter();
        let scores = scores.map(|found| {
            let is_new = found.is_step_one && found.date.is_some_and(had_no_number);
            format!("{}{}", &text[found.score], if is_new { "!" } else { "" })
        });
        scores.collect()
    }

    #[test]
    fn a_score_counts_beside_its_exam() {
        let rows: [(&str, &[&str]); 63] = [
            ("USMLE Step 2 CK: 251", &["251"]),
            ("USMLE Step 2 CK, passed with 251 (Mar 2024)", &["251"]),
            ("Step 2 CK – 251", &["251"]),
            ("USMLE Step 2CK 251, first attempt", &["251"]),
            ("USMLE Step 1: 240 (2019), Step 2 CK: 251 (2021)", &["240", "251"]),
            ("USMLE Step 1: 240/99", &["240"]),
            ("Step 1\t245\t12 May 2021", &["245"]),
            ("Step 1: 245 (Mar 2023)", &["245!"]),
            ("MRCS Part A: 78 %", &["78 %"]),
            ("PLAB 1 148/180", &["148/180"]),
            ("NEET-PG AIR 412", &["AIR 412"]),
            ("FMGE 210/300 (2021)", &["210/300"]),
            ("MIR 2021, puesto 312", &["puesto 312"]),
            ("MRCS Part A passed, Jan 2022", &[]),
            ("PLAB 2 passed 12/2021", &[]),
            ("AMC 12 members, 80 % women", &[]),
            ("My Step 3 three-digit result was 221.", &["221"]),
            ("Step 2: 99th percentile (2024)", &["99th percentile"]),
            ("Step 1: 245 ml of saline", &[]),
            ("Step 1, 245 patients", &[]),
            ("USMLE Step 1\t240\tMar 2023", &["240!"]),
            ("USMLE Step 1, Mar 2023, 240", &["240!"]),
            ("USMLE Step 1, 240, 26 Jan 2022", &["240!"]),
            ("USMLE Step 1, 240, 25 Jan 2022", &["240"]),
            ("USMLE Step 1, 240, Jan 2022", &["240"]),
            ("USMLE Step 1, 240, 2022", &["240"]),
            ("USMLE Step 1, 240, 2023", &["240!"]),
            ("USMLE Step 1, 240, 03/2023", &["240!"]),
            ("USMLE Step I: 240 (2023-05-04)", &["240!"]),
            ("USMLE Step 1: 240. Resident since July 2023.", &["240"]),
            ("USMLE Step 1: 240 (2019, valid until 2029)", &["240"]),
            ("USMLE Step 2 CK: 251, Mai 2024, 251 Punkte", &["251"]),
            ("I scored 251 on Step 2 CK.", &["251"]),
            ("with a score of 251 on the USMLE Step 2 CK", &["251"]),
            ("COMLEX Level 1: 560", &["560"]),
            ("COMLEX-USA Level 2-CE 601", &["601"]),
            ("MCCQE Part I: 260", &["260"]),
            ("ABSITE 2024: 92nd percentile", &["92nd percentile"]),
            ("ABSITE, 88%", &["88%"]),
            ("Step 1 score 240", &["240"]),
            ("USMLE Step 1\nPhiladelphia · Mar 2023\nScore: 241", &["241!"]),
            ("USMLE Step 2 CK, passed, Mar 2024", &[]),
            ("USMLE Step 2 CK, 3 May 2024", &[]),
            ("Step 1: 240 mg of amiodarone", &[]),
            ("Step 1: 240", &[]),
            ("Step 3, 200 patients", &[]),
            ("USMLE Step 2 CK, 240 hours of teaching", &[]),
            ("USMLE Step 1 was taken by 251 students", &[]),
            ("Mean USMLE Step 1 score of 240", &[]),
            ("Predictors of USMLE Step 1 scores, 140 applicants", &[]),
            ("USMLE Step 2 CK target: 260", &[]),
            ("USMLE Steps 1–3 passed", &[]),
            ("USMLE Step 1 tutor for 150 students", &[]),
            ("USMLE Step 2 CK. Acad Med. 2024;99(3):251-259", &[]),
            ("USMLE Step 1, 150 questions a week", &[]),
            ("Wrote 300 questions for USMLE Step 1", &[]),
            ("USMLE Step 2 CK 101: a course", &[]),
            ("OET 450, IELTS 8.0, TOEFL 110", &[]),
            ("ABSITE review, 200 slides", &[]),
            ("COMLEX Level 3, passed 2024", &[]),
            ("USMLE Step 1: 240 and beyond", &[]),
            ("The score of 250 on Step 2 CK is high", &[]),
            ("Step 1 of the trial enrolled 250 (USMLE is not meant)", &[]),
        ];
        for (text, expected) in rows {
            assert_eq!(found(text), expected, "{text}");
        }
    }
}
