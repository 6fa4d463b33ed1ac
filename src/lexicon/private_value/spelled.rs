//! Numbers in words, as a person says them: `two fifty-one`, `oh one four two`, `CCLI`.
//!
//! Gives the letters of a number without spaces, and reads no text. English has every usual way;
//! German, French and Spanish have their digits one by one, and German its whole numbers.

const ONES: [&str; 20] = [
    "",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

const GERMAN_ONES: [&str; 20] = [
    "", "ein", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf",
    "zwolf", "dreizehn", "vierzehn", "funfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn",
];
const GERMAN_TENS: [&str; 10] = [
    "", "", "zwanzig", "dreissig", "vierzig", "funfzig", "sechzig", "siebzig", "achtzig", "neunzig",
];

/// The digits, each with a zero of its own.
const DIGITS: [[&str; 10]; 6] = [
    ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    ["oh", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    ["o", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    ["null", "eins", "zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun"],
    ["zero", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
    ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
];

/// A number said digit by digit; letters among the digits stay as they are.
pub fn digits(number: &[u8]) -> Vec<Vec<u8>> {
    let mut said: Vec<Vec<u8>> = Vec::new();
    for words in DIGITS {
        let word = |digit: u8| words[usize::from(digit - b'0')].as_bytes();
        let (mut one_by_one, mut in_groups) = (Vec::new(), Vec::new());
        let mut at = 0;
        while let Some(&letter) = number.get(at) {
            let run = number[at..].iter().take_while(|next| **next == letter).count();
            if !letter.is_ascii_digit() {
                one_by_one.push(letter);
                in_groups.push(letter);
                at += 1;
                continue;
            }
            for _ in 0..run {
                one_by_one.extend(word(letter));
            }
            let mut left = run;
            while left > 0 {
                let (group, length): (&[u8], _) = match left {
                    3 => (b"triple", 3),
                    2 | 4.. => (b"double", 2),
                    _ => (b"", 1),
                };
                in_groups.extend(group.iter().chain(word(letter)));
                left -= length;
            }
            at += run;
        }
        said.push(one_by_one);
        if words[1] == "one" {
            said.push(in_groups);
        }
    }
    said.sort();
    said.dedup();
    said
}

/// A whole number below 10,000 in words and in Roman numerals.
pub fn number(value: u32) -> Vec<Vec<u8>> {
    if value == 0 || value >= 10_000 {
        return Vec::new();
    }
    let (high, low) = (value / 100, value % 100);
    let mut said = vec![digits_of(value)];
    let rests = [below_hundred(low), format!("and{}", below_hundred(low))];
    for rest in &rests[..if low == 0 { 1 } else { 2 }] {
        if value >= 1000 {
            let hundreds = match high % 10 {
                0 => String::new(),
                hundreds => format!("{}hundred", ONES[hundreds as usize]),
            };
            said.push(format!("{}thousand{hundreds}{rest}", ONES[(high / 10) as usize]));
        }
        if high > 0 {
            said.push(format!("{}hundred{rest}", below_hundred(high)));
            // `a hundred and one`.
            if high == 1 {
                said.push(format!("hundred{rest}"));
            }
        }
    }
    if high > 0 && low >= 10 {
        said.push(format!("{}{}", below_hundred(high), below_hundred(low)));
    } else if high > 0 && low > 0 {
        said.extend(
            ["oh", "o", "zero"]
                .map(|zero| format!("{}{zero}{}", below_hundred(high), below_hundred(low))),
        );
    } else if high == 0 {
        said.push(below_hundred(low));
    }
    said.push(german(value));
    said.push(roman(value));
    let mut said: Vec<Vec<u8>> = said.into_iter().map(String::into_bytes).collect();
    said.sort();
    said.dedup();
    said
}

/// A decimal such as 8.5.
pub fn decimal(whole: u32, digits: &str) -> Vec<Vec<u8>> {
    let fraction: String = digits
        .bytes()
        .filter(u8::is_ascii_digit)
        .map(|digit| DIGITS[0][usize::from(digit - b'0')])
        .collect();
    let mut said = vec![format!("{}point{fraction}", below_hundred(whole % 100))];
    if digits == "5" {
        said.push(format!("{}andahalf", below_hundred(whole % 100)));
    }
    said.into_iter().map(String::into_bytes).collect()
}

fn digits_of(value: u32) -> String {
    let digits = value.to_string();
    digits.bytes().map(|digit| DIGITS[0][usize::from(digit - b'0')]).collect()
}

fn below_hundred(value: u32) -> String {
    match value {
        0..20 => ONES[value as usize].to_owned(),
        _ => format!("{}{}", TENS[(value / 10 % 10) as usize], ONES[(value % 10) as usize]),
    }
}

fn german(value: u32) -> String {
    let low = |value: u32| match (value / 10, value % 10) {
        (0, 1) => "eins".to_owned(),
        (0 | 1, _) => GERMAN_ONES[value as usize].to_owned(),
        (tens, 0) => GERMAN_TENS[tens as usize].to_owned(),
        (tens, ones) => {
            format!("{}und{}", GERMAN_ONES[ones as usize], GERMAN_TENS[tens as usize])
        }
    };
    let (high, rest) = (value / 100, value % 100);
    match high {
        0 => low(rest),
        1..20 => format!("{}hundert{}", GERMAN_ONES[high as usize], low_or_none(rest, low)),
        _ => format!(
            "{}tausend{}{}",
            GERMAN_ONES[(high / 10 % 10) as usize],
            match high % 10 {
                0 => String::new(),
                hundreds => format!("{}hundert", GERMAN_ONES[hundreds as usize]),
            },
            low_or_none(rest, low)
        ),
    }
}

fn low_or_none(value: u32, low: impl Fn(u32) -> String) -> String {
    if value == 0 { String::new() } else { low(value) }
}

fn roman(mut value: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "m"),
        (900, "cm"),
        (500, "d"),
        (400, "cd"),
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ];
    let mut written = String::new();
    for (worth, sign) in SIGNS {
        while value >= worth {
            written.push_str(sign);
            value -= worth;
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::{decimal, digits, number};

    #[test]
    fn numbers_are_said_in_every_way() {
        let is_said = |all: &[Vec<u8>], text: &str| all.iter().any(|said| said == text.as_bytes());
        for text in [
            "twohundredfiftyone",
            "twohundredandfiftyone",
            "twofiftyone",
            "twofiveone",
            "zweihunderteinundfunfzig",
            "ccli",
        ] {
            assert!(is_said(&number(251), text), "{text}");
        }
        assert!(is_said(&number(205), "twoohfive"));
        for text in ["nineteenninetyone", "nineteenhundredandninetyone", "mcmxci"] {
            assert!(is_said(&number(1991), text), "{text}");
        }
        assert!(is_said(&number(2004), "twothousandandfour"));
        assert!(is_said(&decimal(8, "5"), "eightandahalf"));
        for text in
            ["sixoneseventriplefiveohonefourtwo", "seisunosietecincocincocincocerounocuatrodos"]
        {
            assert!(is_said(&digits(b"6175550142"), text), "{text}");
        }
    }
}
