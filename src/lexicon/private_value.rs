//! Private values, and the search for them in a folded text, in every spelling and order.
//!
//! One automaton finds the seeds of all values in one pass; what is around a seed decides whether it
//! is the value. Does not decide which values are private or which texts are published.

mod address;
mod birthday;
mod calendars;
mod exam;
mod exam_name;
mod looking;
mod looking_words;
mod month;
mod near;
mod number;
mod pattern;
mod phone;
mod phrase;
mod run;
mod sieve;
mod spelled;

use aho_corasick::Input;
use aho_corasick::automaton::{Automaton, OverlappingState};

use crate::lexicon::folded::Folded;
pub use looking::Likeness;
use looking::Looks;
pub use pattern::Extent;
use pattern::Pattern;
pub use run::RUN;
use sieve::Sieve;

/// A value that must not be published, by what it is.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum PrivateValue {
    Phone(String),
    Address(String),
    Birthday {
        year: i32,
        month: Option<u8>,
        day: Option<u8>,
    },
    WorkAuthorization(String),
    Exam {
        name: String,
        score: String,
    },
    Identifier {
        name: String,
        number: String,
    },
    Text(String),
    /// Words of a private text, any eight of which in a row are private.
    Run(String),
}

/// A value in a text: the letters `start..end` of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Finding {
    pub start: usize,
    pub end: usize,
    pub extent: Extent,
    /// The index of the value.
    pub value: usize,
}

/// Finds any of many values in one pass.
pub struct Finder {
    sieve: Sieve,
    /// The value and the index among its seeds, for each seed of the automaton.
    seeds: Vec<(usize, usize)>,
    patterns: Vec<Box<dyn Pattern>>,
}

impl Finder {
    /// `None` if there is nothing to find.
    pub fn new(values: &[PrivateValue]) -> Option<Finder> {
        let patterns: Vec<Box<dyn Pattern>> = values.iter().map(pattern).collect();
        Finder::of(patterns)
    }

    /// Finds what looks like a private value, too: the index of a likeness counts on from those of
    /// the values.
    pub fn with_likenesses(values: &[PrivateValue]) -> Option<Finder> {
        let looks =
            Likeness::ALL.map(|likeness| -> Box<dyn Pattern> { Box::new(Looks::new(likeness)) });
        Finder::of(values.iter().map(pattern).chain(looks).collect())
    }

    fn of(patterns: Vec<Box<dyn Pattern>>) -> Option<Finder> {
        let (mut seeds, mut texts, mut is_word) = (Vec::new(), Vec::new(), Vec::new());
        for (value, pattern) in patterns.iter().enumerate() {
            for (index, seed) in pattern.seeds().into_iter().enumerate() {
                if !seed.is_empty() {
                    seeds.push((value, index));
                    texts.push(seed);
                    is_word.push(pattern.is_word(index));
                }
            }
        }
        let sieve = Sieve::new(&texts, is_word).filter(|_| !texts.is_empty())?;
        Some(Finder { sieve, seeds, patterns })
    }

    /// Whether a value may be in a text: quick, and never wrong when it says no.
    pub fn may_be_in(&self, text: &str, is_markup: bool) -> bool {
        self.sieve.lets_through(text, is_markup)
    }

    /// All values in a text, by their places. Of two that overlap the longer counts.
    pub fn find(&self, text: &Folded) -> Vec<Finding> {
        let mut found: Vec<Finding> = Vec::new();
        let input = Input::new(text.letters());
        let mut state = OverlappingState::start();
        while self.sieve.automaton.try_find_overlapping(&input, &mut state).is_ok()
            && let Some(seed) = state.get_match()
        {
            let Some(&(value, index)) = self.seeds.get(seed.pattern().as_usize()) else { continue };
            let place = self.patterns[value].at(text, index, seed.start(), seed.end());
            if let Some((start, end, extent)) = place {
                found.push(Finding { start, end, extent, value });
            }
        }
        found.sort_by_key(|found| {
            (std::cmp::Reverse((found.extent, found.end - found.start)), *found)
        });
        let mut kept: Vec<Finding> = Vec::new();
        for finding in found {
            if !kept.iter().any(|known| known.start < finding.end && finding.start < known.end) {
                kept.push(finding);
            }
        }
        kept.sort();
        kept
    }
}

fn pattern(value: &PrivateValue) -> Box<dyn Pattern> {
    match value {
        PrivateValue::Phone(number) => Box::new(phone::Phone::new(number)),
        PrivateValue::Address(text) => Box::new(address::Address::new(text)),
        PrivateValue::Birthday { year, month, day } => {
            Box::new(calendars::Calendars::new(*year, *month, *day))
        }
        PrivateValue::WorkAuthorization(text) => Box::new(phrase::Phrase::of_visa(text)),
        PrivateValue::Exam { name, score } => Box::new(exam::Exam::new(name, score)),
        PrivateValue::Identifier { name, number } => Box::new(number::Number::new(name, number)),
        PrivateValue::Text(text) => Box::new(phrase::Phrase::new(text)),
        PrivateValue::Run(text) => Box::new(run::Run::new(text)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Extent, Finder, PrivateValue};
    use crate::lexicon::folded::Folded;

    /// The words that are found, each with a mark: `!` is the whole value, `?` a part.
    fn found(value: PrivateValue, text: &str) -> Vec<String> {
        let folded = Folded::of(text);
        let finder = Finder::new(&[value]).unwrap();
        let mark = |extent| match extent {
            Extent::Whole => '!',
            Extent::Part => '?',
            Extent::Likeness => '~',
        };
        finder
            .find(&folded)
            .into_iter()
            .map(|found| {
                let span = folded.span(found.start, found.end);
                format!("{}{}", &text[span.range()], mark(found.extent))
            })
            .collect()
    }

    fn check(value: &PrivateValue, table: &[(&str, &[&str])]) {
        for (text, expected) in table {
            assert_eq!(found(value.clone(), text), *expected, "{text}");
        }
    }

    #[test]
    fn a_phone_is_found_in_any_grouping() {
        let value = PrivateValue::Phone("+1 617 555 0142".to_owned());
        check(
            &value,
            &[
                ("call +1 (617) 555-0142 now", &["1 (617) 555-0142!"]),
                ("16175550142, or 617.555.0142", &["16175550142!", "617.555.0142!"]),
                (
                    "001 617 555 0142; 011-1-617-555-0142",
                    &["001 617 555 0142!", "011-1-617-555-0142!"],
                ),
                ("Tel6175550142x", &["6175550142!"]),
                ("6 1 7 5 5 5 0 1 4 2", &["6 1 7 5 5 5 0 1 4 2!"]),
                ("555-0142", &["555-0142?"]),
                ("paper 61755501428, or 216175550142999", &[]),
                ("Boston 617, 555 patients, 0143", &[]),
            ],
        );
        let london = PrivateValue::Phone("+44 (0)20 7946 0958".to_owned());
        check(
            &london,
            &[
                ("020 7946 0958", &["020 7946 0958!"]),
                ("+44 20 7946 0958 / 0044 20 79460958", &["44 20 7946 0958!", "0044 20 79460958!"]),
                ("+44(0)2079460958", &["44(0)2079460958!"]),
                ("7946 0958", &["7946 0958?"]),
            ],
        );
        let home = PrivateValue::Phone("030 901820".to_owned());
        check(&home, &[("+49 30 901820", &["30 901820!"]), ("030/90 18 20", &["030/90 18 20!"])]);
        let lagos = PrivateValue::Phone("+234 803 555 0199 ext. 3".to_owned());
        check(
            &lagos,
            &[("0803 555 0199", &["0803 555 0199!"]), ("+2348035550199", &["2348035550199!"])],
        );
    }

    #[test]
    fn an_identifier_is_found_glued_and_grouped() {
        let value = |number: &str| PrivateValue::Identifier {
            name: "aamc".to_owned(),
            number: number.to_owned(),
        };
        check(
            &value("1576-2093"),
            &[
                ("AAMC15762093", &["15762093!"]),
                ("1576 2093 and 15 76 20 93x", &["1576 2093!", "15 76 20 93!"]),
                ("115762093 and 157620930", &[]),
            ],
        );
        check(&value("N0099887"), &[("IDN0099887", &["N0099887!"]), ("N00998871", &[])]);
        check(
            &value("4711"),
            &[("AAMC: 4711", &["4711!"]), ("4711 steps", &["4711?"]), ("14711", &[])],
        );
        check(&value("42"), &[("42 patients", &[]), ("AAMC 42", &["42!"])]);
    }

    #[test]
    fn a_birthday_is_found_however_it_is_written() {
        let value = PrivateValue::Birthday { year: 1994, month: Some(5), day: Some(2) };
        for text in [
            "2 May 1994",
            "May 2, 1994",
            "02.05.1994",
            "5/2/1994",
            "1994-05-02",
            "1994 May 2",
            "2nd of May, 1994",
            "May 2nd 1994",
            "2. Mai 1994",
            "le 2 mai 1994",
            "2 de mayo de 1994",
            "2 maggio 1994",
            "2 de maio de 1994",
            "2 Mayıs 1994",
            "2 mei 1994",
            "2 maja 1994",
            "٢ مايو ١٩٩٤",
            "1994年5月2日",
            "2 мая 1994",
            "2 मई 1994",
            "02/05/94",
            "5-2-94",
            "2 May '94",
            "02MAY1994",
            "2.V.1994",
            "19940502",
            "02051994",
            "second of May 1994",
            "1994/5/2",
            "2 May, 1994",
            "1994-05-02T10:00:00Z",
            "2\u{a0}May\u{a0}1994",
            "נולדתי ב־2 במאי 1994",
            "۲ مهٔ ۱۹۹۴",
            "۱۲ اردیبهشت ۱۳۷۳",
            "متولد ۱۲ اردیبهشت ۱۳۷۳",
            "۱۳۷۳/۲/۱۲",
            "۱۳۷۳/۰۲/۱۲",
            "12 Ordibehesht 1373",
            "2 مئی 1994",
        ] {
            let found = found(value.clone(), &format!("x: {text}, y"));
            assert!(found.len() == 1 && found[0].ends_with('!'), "{text}: {found:?}");
        }
        check(
            &value,
            &[
                ("Born on 2 May in Lagos", &["2 May?"]),
                ("My birthday is 2/5.", &["2/5?"]),
                ("I was born in Lagos in 1994.", &[]),
                ("May 2014 – 2 May 1995, 1994", &[]),
                ("12 May 1994, 2 May 2094, 3.5.94, 10.2.5.94", &[]),
                ("On 2 May we met. N = 1994.", &[]),
                ("2 of 5 patients in 1994", &[]),
            ],
        );
        let long = PrivateValue::Birthday { year: 1993, month: Some(4), day: Some(21) };
        check(&long, &[("the twenty-first of April, 1993", &["first of April, 1993!"])]);
    }

    #[test]
    fn a_street_is_found_in_any_order_and_a_town_is_not() {
        let value = PrivateValue::Address("88 Quillmarsh Lane, Apt 7, Boston, MA 02118".to_owned());
        check(
            &value,
            &[
                ("at 88 Quillmarsh Ln, Boston", &["88 Quillmarsh Ln!"]),
                ("Quillmarsh Lane 88", &["Quillmarsh Lane 88!"]),
                ("Boston, Quillmarsh LN. #88", &["Quillmarsh LN. #88!"]),
                ("88, Quillmarsh", &["88, Quillmarsh!"]),
                ("I live at Quillmarsh Lane.", &["Quillmarsh Lane?"]),
                ("Boston, MA 02118, Apt 7; Quillmarsh 88 years", &["Quillmarsh 88!"]),
                ("Quillmarsh is a word, Boston, MA 02118", &[]),
            ],
        );
        let german = PrivateValue::Address("Musterstraße 12a, 10115 Berlin".to_owned());
        check(
            &german,
            &[
                ("Musterstr. 12a, Berlin", &["Musterstr. 12a!"]),
                ("12a Muster-Strasse", &["12a Muster-Strasse!"]),
                ("MUSTERSTRASSE 12", &["MUSTERSTRASSE 12!"]),
                ("10115 Berlin", &[]),
                ("Mustermann 12", &[]),
            ],
        );
        let numbered = PrivateValue::Address("350 5th Avenue\nFlat 2\nNew York".to_owned());
        check(&numbered, &[("350 5th Ave", &["350 5th Ave!"]), ("5th Ave", &["5th Ave?"])]);
        let french = PrivateValue::Address("12 rue de la Paix, 75002 Paris".to_owned());
        check(&french, &[("12, rue de la Paix", &["12, rue de la Paix!"]), ("la Paix 12", &[])]);
        let old = PrivateValue::Address("12 Sample Wharf, Apt 4, Boston, MA 02100".to_owned());
        check(&old, &[("Boston; 12 Sample Wharf", &["12 Sample Wharf!"])]);
    }

    #[test]
    fn words_are_found_with_fillers_and_in_part() {
        let visa = PrivateValue::WorkAuthorization("H-1B cap exempt petition pending".to_owned());
        check(
            &visa,
            &[
                ("H1B cap-exempt petition pending", &["H1B cap-exempt petition pending!"]),
                ("H-1B cap exempt petition is pending", &["H-1B cap exempt petition is pending!"]),
                ("cap exempt petition pending", &["cap exempt petition pending?"]),
                ("Pending: petition, cap exempt (H-1B)", &["Pending: petition, cap exempt (H-1B?"]),
                ("a petition pending", &[]),
            ],
        );
        let short = PrivateValue::WorkAuthorization("J-1".to_owned());
        check(&short, &[("on a J-1 visa", &["J-1!"]), ("gene J1 and J-1", &[])]);
        let text = PrivateValue::Text("Project Nightjar".to_owned());
        check(
            &text,
            &[
                ("PROJECT  NIGHTJAR", &["PROJECT  NIGHTJAR!"]),
                ("#ProjectNightjar2026s", &["ProjectNightjar!"]),
                ("Project Night", &[]),
            ],
        );
        check(
            &PrivateValue::Text("Boston".to_owned()),
            &[("Bostonian", &[]), ("Boston's", &["Boston!"])],
        );
    }

    #[test]
    fn eight_words_of_a_private_text_are_found_wherever_they_begin() {
        let words: Vec<String> = (0..23).map(|at| format!("w{}x", (b'a' + at) as char)).collect();
        let value = PrivateValue::Run(words.join(" "));
        for start in 0..=15 {
            let eight = words[start..start + 8].join(" ");
            check(&value, &[(&format!("so: {eight}."), &[&format!("{eight}!")])]);
            check(
                &value,
                &[(&eight.replace(' ', ",  *"), &[&format!("{}!", eight.replace(' ', ",  *"))])],
            );
            let seven = words[start..start + 7].join(" ");
            check(&value, &[(&format!("so: {seven} other"), &[])]);
        }
        let parted = format!("{} and {}", words[..7].join(" "), words[7..14].join(" "));
        check(&value, &[(&parted, &[])]);
    }

    #[test]
    fn a_score_counts_with_its_exam() {
        let value =
            PrivateValue::Exam { name: "USMLE Step 2 CK".to_owned(), score: "251".to_owned() };
        check(
            &value,
            &[
                ("USMLE Step 2 CK, score 251", &["251!"]),
                ("Step 2: 251", &["251!"]),
                ("CK 251 (2024)", &["251!"]),
                ("251 on Step II", &["251!"]),
                ("usmle2: 251/300", &["251!"]),
                ("A score of 251.", &["251?"]),
                ("n = 251, p = 0.03", &[]),
                ("Step 2 CK was taken by 251 students (n = 251).", &[]),
                ("Predictors of Step 2 CK. Acad Med. 2024;99(3):251-259.", &[]),
                ("USMLE Step 2 CK. Nothing else was said. Then 251 people came.", &[]),
                ("Step 2 CK 1251, 2510, 251.5", &[]),
            ],
        );
        let band =
            PrivateValue::Exam { name: "IELTS Academic".to_owned(), score: "7.5".to_owned() };
        check(&band, &[("IELTS 7.5", &["7.5!"]), ("IELTS: 7,5", &["7,5!"]), ("IELTS 75", &[])]);
        let word = PrivateValue::Exam { name: "OET Medicine".to_owned(), score: "B".to_owned() };
        check(&word, &[("OET: B", &["B!"]), ("Vitamin B. OET", &["B!"]), ("OET passed", &[])]);
    }

    #[test]
    fn a_birthday_is_found_in_the_years_of_an_era() {
        let birthday = |year| PrivateValue::Birthday { year, month: Some(5), day: Some(2) };
        let cases = [
            ("平成6年5月2日生まれ", &["平成6年5月2日!"][..]),
            ("平成６年０５月０２日", &["平成６年０５月０２日!"]),
        ];
        check(&birthday(1994), &cases);
        check(&birthday(1994), &[("民國83年5月2日", &["民國83年5月2日!"]), ("平成5年6月2日", &[])]);
        check(&birthday(1989), &[("平成元年5月2日", &["平成元年5月2日!"])]);
    }

    #[test]
    fn what_looks_private_is_found_beside_its_word() {
        let looks = |text: &str| -> Vec<String> {
            let folded = Folded::of(text);
            let finder = Finder::with_likenesses(&[]).unwrap();
            let found = finder.find(&folded).into_iter();
            found
                .map(|found| text[folded.span(found.start, found.end).range()].to_owned())
                .collect()
        };
        for (text, marked) in [
            ("I was born on 2 May 1994 in Lagos.", "2 May 1994"),
            ("Date of birth: 02/05/1994", "02/05/1994"),
            ("DOB 1994-05-02", "1994-05-02"),
            ("geboren am 2. Mai 1994", "2. Mai 1994"),
            ("née le 2 mai 1994", "2 mai 1994"),
            ("Mobile: +1 617 555 0100", "1 617 555 0100"),
            ("Home phone (617) 555-0100", "617) 555-0100"),
            ("I live at 12 Sample Street, Boston.", "12 Sample Street"),
            ("Musterstraße 12, Berlin", "Musterstraße 12"),
            ("AAMC ID 1234-5678", "1234-5678"),
            ("USMLE ID: 5-482-913-7", "5-482-913-7"),
            ("Passport no. A01234567", "A01234567"),
        ] {
            assert_eq!(looks(text), [marked], "{text}");
        }
        for text in [
            "I was born in Lagos in 1994, and studied there.",
            "Office: 55 Fruit Street, Boston",
            "Clinics, phone 617 555 0100; home page 12",
            "Cell. 2021;184(3):596-610.",
            "Home 2014 – 2020 and 2021",
            "USMLE Step 1 (2022), ECFMG certified 2024, AAMC 2019-2020",
            "Patients born on 1 January 2010 were followed.",
            "A 10 year road map; a two-way street; 3 patients on the road",
            "Visa sponsorship since 2020",
            "Structure 12, strategy 5, 4 strong residents",
        ] {
            assert_eq!(looks(text), [""; 0], "{text}");
        }
    }
}
