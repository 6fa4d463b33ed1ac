//! What tokens of a date mean together that each means not alone: Roman months, `X 2019`, and the
//! numbers of quarters and halves; and what languages write right before a number or a word.
//!
//! A Roman numeral is a month only where every word beside it is one of a date.

use crate::lexicon::date::part::{Number, Token};
use crate::lexicon::date::words::near_eastern::HEBREW_PREFIXES;
use crate::lexicon::date::words::{DateWord, date_word};

const ROMAN: [&str; 12] =
    ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

/// The number of a Roman numeral of a month.
fn roman(token: &Token) -> Option<u8> {
    let Token::Unknown(word) = token else { return None };
    (1..).zip(ROMAN).find(|(_, numeral)| numeral == word).map(|(number, _)| number)
}

/// The tokens with quarters, halves and Roman months as what they are.
pub fn joined(tokens: Vec<Token>) -> Vec<Token> {
    let mut rest = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let (joined, length) = part(&tokens[at..]).unwrap_or_else(|| (token.clone(), 1));
        rest.push(joined);
        at += length;
    }
    let is_year = |token: &Token| matches!(token, Token::Number(year) if year.digits == 4);
    let is_unread = |token: &Token| {
        matches!(token, Token::Unknown(_)) && roman(token).is_none() && !is_quarter_letter(token)
    };
    let is_date = rest.iter().any(is_year) && !rest.iter().any(is_unread);
    if !is_date {
        return rest;
    }
    let is_month = |at: usize| {
        matches!(
            rest.get(at + 1),
            Some(Token::Number(_) | Token::Dash { .. } | Token::Slash | Token::Dot)
                | Some(Token::Word(DateWord::Range))
        )
    };
    let mut read = Vec::new();
    let mut at = 0;
    while let Some(token) = rest.get(at) {
        let quarter = rest.get(at + 1).and_then(small).filter(|number| (1..=4).contains(number));
        match (roman(token), quarter) {
            (Some(month), _) if is_month(at) => read.push(Token::Word(DateWord::Month(month))),
            (_, Some(quarter)) if is_quarter_letter(token) => {
                read.push(Token::Quarter(quarter));
                at += 1;
            }
            _ => read.push(token.clone()),
        }
        at += 1;
    }
    read
}

/// `T1`, `K1` and `Ç1` are quarters in Italian and Portuguese, in Dutch, and in Turkish.
fn is_quarter_letter(token: &Token) -> bool {
    matches!(token, Token::Unknown(word) if matches!(word.as_str(), "T" | "K" | "Ç"))
}

/// A number of one digit.
fn small(token: &Token) -> Option<u8> {
    match token {
        Token::Number(Number { value, digits: 1, has_apostrophe: false, .. }) => {
            u8::try_from(*value).ok()
        }
        _ => None,
    }
}

/// `1. Quartal`, `III kwartał`, `רבעון 2`, `2º semestre`. A word before its number goes first.
fn part(tokens: &[Token]) -> Option<(Token, usize)> {
    let number = |token: &Token| small(token).or_else(|| roman(token));
    let (of, word, length) = match tokens {
        // `الربع 1 من 2021`
        [Token::Word(DateWord::Quarter), of, Token::Word(DateWord::Since), ..] => {
            (of, DateWord::Quarter, 3)
        }
        [Token::Word(DateWord::Quarter), of, ..] => (of, DateWord::Quarter, 2),
        [of, Token::Dot, Token::Word(word), ..] => (of, *word, 3),
        [of, Token::Word(word), ..] => (of, *word, 2),
        _ => return None,
    };
    let token = match (word, number(of)?) {
        (DateWord::Quarter, quarter @ 1..=4) => Token::Quarter(quarter),
        (DateWord::Semester, half @ 1..=2) => Token::Half(half),
        _ => return None,
    };
    Some((token, length))
}

/// A number in Chinese signs before `年`, or behind it before `月` or `日`: its value, how many digits
/// it counts as, and how many signs it has.
pub fn chinese_number(text: &[char], before: Option<&Token>) -> Option<(u32, usize, usize)> {
    let digit = |sign: char| match sign {
        '〇' | '零' | '○' => Some(0),
        sign => "一二三四五六七八九".chars().position(|digit| digit == sign).map(|at| at + 1),
    };
    let signs: Vec<char> =
        text.iter().copied().take_while(|c| *c == '十' || digit(*c).is_some()).take(5).collect();
    let sum = |signs: &[char]| -> Option<usize> {
        signs.iter().try_fold(0, |sum, sign| Some(sum * 10 + digit(*sign)?))
    };
    let (value, digits) = match (text.get(signs.len())?, before) {
        ('年', _) if signs.len() == 4 => (sum(&signs)?, 4),
        ('月', Some(Token::Counter('年'))) | ('日', Some(Token::Counter('月'))) => {
            let value = match signs.as_slice() {
                ['十'] => 10,
                ['十', one] => 10 + digit(*one)?,
                [ten, '十'] => 10 * digit(*ten)?,
                [ten, '十', one] => 10 * digit(*ten)? + digit(*one)?,
                [one] => digit(*one)?,
                _ => return None,
            };
            (value, if value < 10 { 1 } else { 2 })
        }
        _ => return None,
    };
    Some((u32::try_from(value).ok()?, digits, signs.len()))
}

/// What Hebrew writes before a number, with its hyphen: `מ־2019`, `ב-1`, `ל2021`.
pub fn hebrew_prefix(text: &[char]) -> Option<(DateWord, usize)> {
    let word = prefix(*text.first()?)?;
    let hyphen = usize::from(matches!(text.get(1), Some('־' | '-' | '–')));
    text.get(1 + hyphen)?.is_ascii_digit().then_some((word, 1 + hyphen))
}

fn prefix(letter: char) -> Option<DateWord> {
    let meanings = [DateWord::Since, DateWord::Range, DateWord::Filler, DateWord::And];
    HEBREW_PREFIXES
        .into_iter()
        .zip(meanings)
        .find(|(prefix, _)| *prefix == letter)
        .map(|(_, meaning)| meaning)
}

/// An article or a preposition that is written together with the word or the number behind it,
/// `d’août`, `dall’8`, `במרץ`: what it means, how many letters are read, and the word behind it.
/// `behind` is the text behind the word.
pub fn article(word: &str, behind: Option<&[char]>) -> Option<(DateWord, usize, Option<DateWord>)> {
    const APOSTROPHES: [char; 2] = ['\'', '’'];
    let meaning = |article: &str| match article.to_lowercase().as_str() {
        "dall" => Some(DateWord::Since),
        "all" | "sull" => Some(DateWord::Range),
        "dell" | "nell" => Some(DateWord::Filler),
        article => (article.chars().count() == 1).then_some(DateWord::Filler),
    };
    if let Some((article, rest)) = word.split_once(APOSTROPHES) {
        return Some((meaning(article)?, word.chars().count(), Some(date_word(rest)?)));
    }
    if let Some([apostrophe, digit, ..]) = behind
        && APOSTROPHES.contains(apostrophe)
        && digit.is_ascii_digit()
    {
        return Some((meaning(word)?, word.chars().count() + 1, None));
    }
    let meaning = prefix(word.chars().next()?)?;
    let rest = date_word(&word.chars().skip(1).collect::<String>())?;
    let is_dated = matches!(
        rest,
        DateWord::Month(_) | DateWord::Season(_) | DateWord::Filler | DateWord::Present
    );
    is_dated.then(|| (meaning, word.chars().count(), Some(rest)))
}

/// `2014.1 – 2019.2` as halves of years, as universities of Brazil and Portugal write their terms.
pub fn semesters(tokens: &[Token], language: &str) -> Option<Vec<Token>> {
    if language.split(['-', '_']).next() != Some("pt") {
        return None;
    }
    let mut halves = tokens.to_vec();
    for at in 2..tokens.len() {
        if let [Token::Number(Number { digits: 4, .. }), Token::Dot, Token::Number(half)] =
            &tokens[at - 2..=at]
            && half.digits == 1
            && let Ok(half @ 1..=2) = u8::try_from(half.value)
            && tokens.get(at + 1) != Some(&Token::Dot)
        {
            halves[at] = Token::Half(half);
        }
    }
    (halves != tokens).then_some(halves)
}
