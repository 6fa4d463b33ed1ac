//! Months, dates and plurals of each language are those of CLDR (`tests/words/cldr.json`).

use std::collections::BTreeMap;
use std::fs;

use folio::lexicon::quotation_marks::QuotationMarks;
use folio::words::Catalog;
use serde::Deserialize;

use crate::support::project;

#[derive(Deserialize)]
struct Cldr {
    languages: BTreeMap<String, Language>,
}

#[derive(Deserialize)]
struct Language {
    months: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    dates: BTreeMap<String, String>,
    between: String,
    list: BTreeMap<String, String>,
    cardinals: Vec<String>,
    ordinals: Vec<String>,
    quotes: Quotes,
}

#[derive(Deserialize)]
struct Quotes {
    outer: [String; 2],
    inner: [String; 2],
}

fn cldr() -> BTreeMap<String, Language> {
    let text = fs::read_to_string(project().join("tests/words/cldr.json")).unwrap();
    serde_json::from_str::<Cldr>(&text).unwrap().languages
}

/// A pattern of CLDR with its fields filled in.
fn filled(pattern: &str, month: &str, number: usize, day: &str) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        let run = rest.len() - rest.trim_start_matches(first).len();
        match first {
            'y' => out.push_str("2026"),
            'L' | 'M' if run > 2 => out.push_str(month),
            'L' | 'M' => out.push_str(&number.to_string()),
            'd' => out.push_str(day),
            '\'' => {
                let quoted = rest[1..].split('\'').next().unwrap();
                out.push_str(quoted);
                rest = &rest[quoted.len() + 2..];
                continue;
            }
            other => out.extend(std::iter::repeat_n(other, run / other.len_utf8())),
        }
        rest = &rest[run..];
    }
    out
}

#[test]
fn every_language_that_speaks_is_known_and_the_other_way_round() {
    let words = fs::read_dir(project().join("words")).unwrap();
    let mut names: Vec<String> = words
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| Some(name.strip_suffix(".ftl")?.to_owned()))
        // What a country says otherwise is no language of its own.
        .filter(|name| !name.contains('-'))
        .collect();
    names.sort();
    assert_eq!(names, cldr().into_keys().collect::<Vec<_>>());
}

#[test]
fn portuguese_is_that_of_brazil_but_where_a_tag_names_another_country() {
    let catalog = Catalog::standard();
    for (tag, posters, all) in [
        ("pt", "Pôsteres", "Todas as publicações"),
        ("pt-BR", "Pôsteres", "Todas as publicações"),
        ("pt-PT", "Pósteres", "Todas as publicações"),
        ("pt-AO", "Pósteres", "Todas as publicações"),
    ] {
        let words = catalog.words(tag);
        assert_eq!((words.menu_posters(), words.all_publications()), (posters, all), "{tag}");
    }
}

#[test]
fn arabic_has_the_months_of_the_country_that_a_tag_names() {
    let catalog = Catalog::standard();
    for (tag, march, october) in [
        ("ar", "مارس", "أكتوبر"),
        ("ar-EG", "مارس", "أكتوبر"),
        ("ar-SY", "آذار", "تشرين الأول"),
        ("ar-LB", "آذار", "تشرين الأول"),
        ("ar-JO", "آذار", "تشرين الأول"),
        ("ar-IQ", "آذار", "تشرين الأول"),
        ("ar-PS", "آذار", "تشرين الأول"),
    ] {
        let words = catalog.words(tag);
        assert_eq!((words.month(3), words.month_alone(10)), (march, october), "{tag}");
        assert_eq!(words.menu_talks(), catalog.words("ar").menu_talks(), "{tag}");
    }
}

#[test]
fn chinese_has_traditional_characters_where_they_are_written() {
    let catalog = Catalog::standard();
    for (tag, cv, posters) in [
        ("zh", "简历", "壁报"),
        ("zh-CN", "简历", "壁报"),
        ("zh-Hans-HK", "简历", "壁报"),
        ("zh-SG", "简历", "壁报"),
        ("zh-Hant", "履歷", "海報"),
        ("zh-Hant-TW", "履歷", "海報"),
        ("zh-TW", "履歷", "海報"),
        ("zh-HK", "履歷", "海報"),
    ] {
        let words = catalog.words(tag);
        assert_eq!((words.menu_cv(), words.menu_posters()), (cv, posters), "{tag}");
    }
}

#[test]
fn months_and_dates_are_those_of_cldr() {
    let catalog = Catalog::standard();
    let mut wrong = Vec::new();
    for (tag, language) in cldr() {
        let words = catalog.words(&tag);
        let format = &language.months["format"];
        let mut compare = |written: &str, expected: &str| {
            if written != expected {
                wrong.push(format!("{tag}: {written}, and not {expected}"));
            }
        };
        // A month of Chinese and Japanese is its number.
        let is_numbered = language.dates["yMMMM"].contains('年');
        for month in 1..=12_u8 {
            let at = usize::from(month) - 1;
            let (wide, alone) = (&format["wide"][at], &language.months["stand-alone"]["wide"][at]);
            if is_numbered {
                compare(words.month(month), &format!("{month}月"));
            } else {
                compare(words.month(month), wide);
                compare(words.short_month(month), &format["abbreviated"][at]);
            }
            let standing = if language.dates["yMMMM"].contains('L') { alone } else { wide };
            let expected = filled(&language.dates["yMMMM"], standing, at + 1, "");
            compare(&words.date_month(words.month_alone(month), "2026"), &expected);
            let expected = filled(&language.dates["yMMMMd"], wide, at + 1, "12");
            let written = match tag.as_str() {
                "en" => words.date_day_american(12, words.month(month), "2026"),
                _ => words.date_day(12, words.month(month), "2026"),
            };
            compare(&written, &expected);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A year alone, and what stands between two dates. The spaces beside a dash are folio's own.
#[test]
fn years_and_ranges_are_those_of_cldr() {
    let catalog = Catalog::standard();
    let mut wrong = Vec::new();
    for (tag, language) in cldr() {
        let words = catalog.words(&tag);
        let mut compare = |written: &str, expected: &str| {
            if written != expected {
                wrong.push(format!("{tag}: {written}, and not {expected}"));
            }
        };
        compare(&words.date_year("2026"), &filled(&language.dates["y"], "", 1, ""));
        let signs = |c: char| c.is_ascii() || c.is_whitespace() || matches!(c, '年' | '月');
        let (_, between) = language.between.split_once(['y', 'M']).unwrap();
        let ascii = |word: &&str| !word.is_empty() && *word != "de";
        let between: Vec<&str> = between.split(signs).filter(ascii).collect();
        compare(words.between_dates().trim(), &between.concat());
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// CLDR writes a plain number there, too; French grammars want the ordinal.
#[test]
fn the_first_of_a_month_is_an_ordinal_in_french_alone() {
    let catalog = Catalog::standard();
    for tag in cldr().into_keys() {
        let words = catalog.words(&tag);
        let day = words.date_day(1, words.month(2), "2026");
        assert_eq!(day.starts_with("1er "), tag == "fr", "{tag}: {day}");
    }
    let french = catalog.words("fr");
    assert_eq!(french.date_days(1, 3, "mai", "2026"), "1er–3 mai 2026");
    assert_eq!(french.date_day(2, "mai", "2026"), "2 mai 2026");
}

/// What a pattern of CLDR has between two items, without the marks of direction that it has in Persian:
/// they would end up in copied text.
fn between(pattern: &str) -> String {
    let (_, rest) = pattern.split_once("{0}").unwrap();
    rest.split_once("{1}").unwrap().0.replace('\u{200f}', "")
}

/// The comma between three items and more is CLDR's. Arabic has its "and" there between all of them,
/// which no list of names on a page has: they get the comma that is Arabic's own.
#[test]
fn the_comma_of_a_list_is_that_of_cldr() {
    let catalog = Catalog::standard();
    let mut others = Vec::new();
    for (tag, language) in cldr() {
        let comma = catalog.words(&tag).comma_in_list();
        for place in ["start", "middle"] {
            let expected = between(&language.list[place]);
            if comma != expected {
                others.push(format!("{tag} {place}: {comma:?}, and not {expected:?}"));
            }
        }
    }
    assert_eq!(others, ["ar start: \"، \", and not \" و\"", "ar middle: \"، \", and not \" و\""],);
}

/// The forms of a choice, from its arrow on, in the order of their names; numbers are no forms.
fn forms(choice: &str) -> Vec<&str> {
    let mut forms: Vec<&str> = choice
        .lines()
        .take_while(|line| !line.trim_start().starts_with('}'))
        .filter_map(|line| line.trim_start().trim_start_matches('*').strip_prefix('['))
        .filter_map(|line| line.split(']').next())
        .filter(|form| form.parse::<u32>().is_err())
        .collect();
    forms.sort_unstable();
    forms
}

/// A place in a row of authors has the forms of the language's ordinals, or one for all.
#[test]
fn ordinals_have_the_forms_of_cldr() {
    let mut seen = Vec::new();
    for (tag, language) in cldr() {
        let text = fs::read_to_string(project().join(format!("words/{tag}.ftl"))).unwrap();
        let mut expected = language.ordinals.clone();
        expected.sort();
        for (at, _) in text.match_indices("NUMBER($number, type: \"ordinal\") ->") {
            let forms = forms(text[at..].split_once("->").unwrap().1);
            assert_eq!(forms, expected, "{tag}");
            seen.push(tag.clone());
        }
        // A language without such a choice has one form for every place. The forms of Italian are
        // those of its articles, which do not stand here.
        let is_one = expected.len() == 1 || tag == "it";
        assert!(is_one || seen.contains(&tag), "{tag} tells no places apart");
    }
    assert_eq!(seen, ["en", "fr", "hi"]);
}

/// A message that tells forms apart by one number has those of the language, or one for all.
#[test]
fn plurals_have_the_forms_of_cldr() {
    let mut seen = 0;
    for (tag, language) in cldr() {
        let text = fs::read_to_string(project().join(format!("words/{tag}.ftl"))).unwrap();
        for (at, _) in text.match_indices("{ $count ->").chain(text.match_indices("{ $awards ->")) {
            let forms = forms(text[at..].split_once("->").unwrap().1);
            if forms == ["other"] {
                continue;
            }
            let mut expected = language.cardinals.clone();
            expected.sort();
            assert_eq!(
                forms,
                expected,
                "{tag}: {}",
                &text[at..at + 200.min(text.len() - at - 8)].lines().next().unwrap()
            );
            seen += 1;
        }
    }
    assert!(seen > 150, "only {seen} messages with plurals");
}

#[test]
fn quotation_marks_are_those_of_the_language() {
    for (language, said) in cldr() {
        let own = QuotationMarks::of(&language);
        // Two where the table says why it has others.
        let (outer, inner) = match language.as_str() {
            "fr" => (own.outer.map(|mark| mark.replace('\u{202f}', "")), ["«".into(), "»".into()]),
            "nl" => (said.quotes.outer.clone(), said.quotes.inner.clone()),
            _ => (own.outer.map(str::to_owned), own.inner.map(str::to_owned)),
        };
        assert_eq!((outer, inner), (said.quotes.outer, said.quotes.inner), "{language}");
    }
}

#[test]
fn dates_in_figures_have_the_order_and_the_signs_of_the_language() {
    let catalog = Catalog::standard();
    // English of Europe has the day first; Chinese and Japanese have signs for year, month and day.
    for (language, said) in
        cldr().iter().filter(|(name, _)| !["en", "ja", "zh"].contains(&&***name))
    {
        let words = catalog.words(language);
        let expected = |pattern: &str| {
            let pattern = pattern.replace('\u{200f}', "").replace("dd", "d").replace("MM", "M");
            filled(&pattern, "", 12, "31")
        };
        assert_eq!(
            words.date_numeric("31", "12", "2026"),
            expected(&said.dates["yMd"]),
            "{language}"
        );
        // German has a slash where no day is, as its own region has.
        if language != "de" {
            let month = words.date_numeric_month("12", "2026");
            assert_eq!(month, expected(&said.dates["yM"]), "{language}");
        }
    }
}
