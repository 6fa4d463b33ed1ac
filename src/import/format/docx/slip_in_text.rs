//! Dates with a slip in the lines below an entry and in lists, such as `ACLS, 00/2023`, which are asked
//! about and stay as they are.
//!
//! Only what can be nothing but a date: of numbers that are no date in any case (rooms, protocols,
//! trials, versions, doses, shares) nobody is asked.

use std::ops::Range;

use super::body;
use super::dated::{fault, reason};
use super::flow::Item;
use super::line::Line;
use crate::import::career::TextDoubt;
use crate::lexicon::date::text::DateFault;
use crate::syntax::cv::line;

/// A line that is longer tells a story.
const LONGEST: usize = 200;
/// Signs beside which a date stands.
const SIGNS: &[char] = &[',', ';', '\t', '|', '·', '•', '(', ')', '[', ']'];
const JOINTS: [&str; 4] = [" – ", " — ", " - ", ": "];
/// How many words before a number say what it is, if it is no date.
const WORDS_BEFORE: usize = 3;
/// Such words; one with a dash counts as the end of a longer one, too, as in `Telefonnummer`.
const OF_NUMBERS: &str = "-heft -nummer -protokoll -studie -telefon -votum -zeichen -zimmer approval auflage \
    ausgabe avis az band batch bed beschluss bett build chambre decret decreto din dose \
    dosis dossier drucksache durchwahl ensayo erlass essai estudio etude eudract expediente \
    fax file flat gesetz habitacion handy id iso issue ley loi lot mg ml movil nct no nr num \
    number numero orden phone planta protocol protocole protocolo raum ref reference \
    referencia release room saal sala salle station study tel telefono telephone trial \
    version vol volume ward";
/// A misspelled month has more letters than this, or more than it beside it.
const SHORT: usize = 5;

/// What is to be asked about the lines of a text.
pub fn doubts(items: &[Item]) -> Vec<TextDoubt> {
    let lines = items.iter().filter_map(|item| match item {
        Item::Line(line) => Some(line),
        _ => None,
    });
    lines.filter_map(doubt).collect()
}

fn doubt(line: &Line) -> Option<TextDoubt> {
    let text = body::item(line).map_or_else(|| line.text.clone(), |(text, ..)| text);
    let (range, reason) = find(&text.words)?;
    let words = line::date_words(&text.words[range]);
    let why = format!("\u{201c}{words}\u{201d} is no date, as {reason}: mend it");
    Some(TextDoubt { place: line.place.clone(), why })
}

/// Where the date with a slip is in a line, and what is wrong with it.
fn find(words: &str) -> Option<(Range<usize>, String)> {
    if words.chars().count() > LONGEST || words.contains(['%', '‰', '=']) || has_phone(words) {
        return None;
    }
    let parts = parts(words);
    // `June 31, 2021` is a date with a comma in it.
    let pairs = parts.windows(2).map(|two| two[0].start..two[1].end);
    let wholes = pairs.filter(|pair| words[pair.clone()].matches(SIGNS).eq([","]));
    let wholes = wholes.chain(parts.iter().cloned());
    let ends = parts.iter().filter(|part| !line::is_date(&words[(*part).clone()]));
    let ends = ends.flat_map(|part| beside_dashes(words, part));
    let mut all = wholes.chain(ends);
    all.find_map(|range| {
        let is_value = words[..range.start].trim_end().ends_with(':');
        let reason = slip(&words[range.clone()], is_value)?;
        (!is_of_number(words, &range)).then_some((range, reason))
    })
}

/// Whether a number begins with the sign of a country.
fn has_phone(words: &str) -> bool {
    words
        .match_indices('+')
        .any(|(at, _)| words[at + 1..].starts_with(|c: char| c.is_ascii_digit()))
}

/// The parts of a line between its signs, without the spaces around them.
fn parts(words: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    let signs = words.match_indices(SIGNS).map(|(at, sign)| (at, at + sign.len()));
    for (end, next) in signs.chain([(words.len(), words.len())]) {
        parts.push(trimmed(words, start..end));
        start = next;
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// A range without the spaces at its ends.
fn trimmed(words: &str, range: Range<usize>) -> Range<usize> {
    let text = &words[range.clone()];
    let start = range.end - text.trim_start().len();
    start..start + text.trim().len()
}

/// What is before a dash or a colon of a part, and what is behind one; the longest first.
fn beside_dashes(words: &str, part: &Range<usize>) -> Vec<Range<usize>> {
    let text = &words[part.clone()];
    let dashes = JOINTS.iter().flat_map(|dash| {
        text.match_indices(dash).map(|(at, dash)| (part.start + at, part.start + at + dash.len()))
    });
    let ends = dashes.flat_map(|(at, next)| [part.start..at, next..part.end]);
    let mut ends: Vec<_> =
        ends.map(|end| trimmed(words, end)).filter(|end| !end.is_empty()).collect();
    ends.sort_by_key(|end| std::cmp::Reverse(end.len()));
    ends
}

/// What is wrong with a text that can only be meant as a date. `is_value` is a text behind a colon.
fn slip(words: &str, is_value: bool) -> Option<String> {
    let words = line::date_words(words);
    let certain = |words: &str| fault(words).filter(|fault| is_certain(words, fault, is_value));
    if let Some(fault) = certain(words) {
        return reason(&fault);
    }
    let (start, end) = words.split_once(['–', '—', '-'])?;
    let is_end = |words: &str| line::is_date(words) || certain(words).is_some();
    let found = certain(start).or_else(|| certain(end))?;
    (is_end(start) && is_end(end)).then(|| reason(&found)).flatten()
}

/// Whether a fault is one of a date: `14/2020` may be anything, `00/2020` and `14/2020 – today` not.
fn is_certain(words: &str, fault: &DateFault, is_value: bool) -> bool {
    let numbers = words.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    let has_words = words.contains(char::is_alphabetic);
    match fault {
        DateFault::NoSuchMonth(month) => {
            // The number of a year's files goes on and on, that of a month is a slip of the hand. Behind a
            // colon stands what was counted: `Cases: 15/2019`.
            let is_near = *month == 0 || matches!(month, 13..=19) && !is_value;
            is_near || has_words || numbers.count() > 2
        }
        DateFault::NoSuchDay { day, .. } => *day < 40,
        // Of a name, as in `Augusta 2019`, more is another or too much than a letter of a month.
        DateFault::Misspelled { word, near, .. } => {
            let (word, near) = (word.chars().count(), near.chars().count());
            word > SHORT && word <= near || words.contains(['–', '—']) || numbers.count() > 1
        }
        DateFault::Backwards => has_words || numbers.filter(|number| number.len() == 4).count() > 1,
        _ => false,
    }
}

/// Whether the words before a number say that it is one of something, or the word behind it.
fn is_of_number(words: &str, range: &Range<usize>) -> bool {
    let words_of = |text: &str| -> Vec<String> {
        let split = text.split(|c: char| !c.is_alphanumeric() && !matches!(c, '°' | 'º' | '№'));
        split.filter(|word| !word.is_empty()).map(plain).collect()
    };
    let before = words_of(&words[..range.start]);
    let behind = words_of(&words[range.end..]);
    let near = before.iter().rev().take(WORDS_BEFORE).chain(behind.first());
    let is_it = |word: &String| {
        word.contains(['°', 'º', '№'])
            || OF_NUMBERS.split(' ').any(|known| match known.strip_prefix('-') {
                Some(end) => word.ends_with(end),
                None => word == known,
            })
    };
    near.into_iter().any(is_it)
}

/// In small letters without marks.
fn plain(word: &str) -> String {
    let marks = [('á', 'a'), ('é', 'e'), ('í', 'i'), ('ó', 'o'), ('ú', 'u'), ('è', 'e')];
    let small = word.to_lowercase();
    small
        .chars()
        .map(|c| marks.iter().find(|(own, _)| *own == c).map_or(c, |(_, to)| *to))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_with_a_slip_is_found_in_a_line() {
        for (line, expected, why) in [
            ("ACLS, 00/2023", "00/2023", "no month 0"),
            ("ATLS provider (13/2021), Lagos", "13/2021", "no month 13"),
            ("BLS; 2022-02-31", "2022-02-31", "no day 31"),
            ("Basic Surgical Skills, 31.02.2022", "31.02.2022", "no day 31"),
            ("Crisis course, June 31, 2021", "June 31, 2021", "no day 31"),
            ("Observer in Boston, Febuary 2021", "Febuary 2021", "`Febuary`"),
            ("Head of the students' union: 2019 – 2017", "2019 – 2017", "ends before"),
            ("13/2020 – heute: Kurs", "13/2020 – heute", "no month 13"),
            ("Notarztkurs – 14/2019", "14/2019", "no month 14"),
            ("Fachkunde Rettungsdienst, 31. April 2020", "31. April 2020", "no day 31"),
            ("Sonographie-Grundkurs, 00/2018 – 03/2019", "00/2018 – 03/2019", "no month 0"),
            ("Hospitation in Wien, Dezmeber 2019", "Dezmeber 2019", "`Dezmeber`"),
            ("Formation aux gestes d'urgence, 31 novembre 2021", "31 novembre 2021", "no day 31"),
            ("15/2020 – aujourd'hui : tuteur", "15/2020 – aujourd'hui", "no month 15"),
            ("Stage à Lyon (00/2019)", "00/2019", "no month 0"),
            ("Curso de ecografía, 30 de febrero de 2022", "30 de febrero de 2022", "no day 30"),
            ("00/2021 – actualidad: tutora de residentes", "00/2021 – actualidad", "no month 0"),
            ("Rotación en Sevilla | 2021 – 2019", "2021 – 2019", "ends before"),
        ] {
            let (range, reason) = find(line).unwrap_or_else(|| panic!("{line}"));
            assert_eq!(&line[range], expected, "{line}");
            assert!(reason.contains(why), "{line}: {reason}");
        }
    }

    #[test]
    fn numbers_of_other_things_and_whole_dates_are_not_asked_about() {
        for line in [
            "ACLS, 01/2023",
            "Course, 02/2020 – 05/2021, Lagos",
            "Kurs, 28.02.2022",
            "Curso, marzo de 2021 – actualidad",
            "Ward 13/2022 B",
            "Ward, 13/2022",
            "Room: 14/2020",
            "Protocol no. 45/2019",
            "Approved by the ethics committee, 45/2019",
            "Ethics approval, 13/2021",
            "Ethikkommission (Votum 213/2021)",
            "Ethikvotum: 15/2021",
            "Studienprotokoll, 14/2020",
            "Zimmer, 13/2020",
            "Station 14, 13/2020, Raum",
            "Telefon: 13/2020",
            "Telefonnummer, 031-13-2020",
            "+49 30 13 2020",
            "Avis du comité, n° 13/2020",
            "Protocole, 17/2019",
            "Salle : 13/2020",
            "Étude, 13/2020",
            "Ensayo, 16/2021",
            "Protocolo nº: 13/2020",
            "Número, 13/2020",
            "Deutsches Ärzteblatt, 24/2021",
            "Wrote in the newsletter, issue 14/2021",
            "Stata, version 13.2020",
            "SPSS (Version 15/2019)",
            "Sacubitril/valsartan 24/26 mg",
            "Amoxicillin 875/125, dose 13/2020",
            "Complication rate of 0.6% (13/2020)",
            "Complete follow-up (n = 13/2020)",
            "NCT, 2019-13-01",
            "Trial: 2020-14",
            "Poster, Augusta 2019",
            "Prize of the society, Martha 2020",
            "March of Dimes, 2020",
            "COVID-19, 2020 – 2021",
            "HIV-1/2, 2019",
            "1990 patients, 2015 controls",
            "Registrar, 2nd year",
            "Cases logged: 15/2019",
            "iPhone: +1 (617) 2020-1913",
            "Orden, 15/2019",
            "Décret, 13/2019",
            "Ann Surg. 2020;15:2019-23",
        ] {
            assert_eq!(find(line), None, "{line}");
        }
    }
}
