//! Why a text that was meant as a date cannot be read as one.
//!
//! A text counts as a date with a fault only if nothing else in it is a word of another kind:
//! `March of Dimes`, `Ward 5/6` and `Junior doctor 2019` are places.

use crate::base::{Period, PeriodEnd};
use crate::lexicon::date::doubt::DateFault;
use crate::lexicon::date::part::{Number, Token};
use crate::lexicon::date::period::{DateHabits, read_tokens};
use crate::lexicon::date::solar::YEARS;
use crate::lexicon::date::token::tokens as tokens_of;
use crate::lexicon::date::words::{DateWord, fold, nearest_date_word};

/// What is wrong with the tokens of a text that is no date; `None` if it was not meant as one.
/// `fault` is what its form already says.
pub fn fault_of(
    text: &str,
    tokens: &[Token],
    fault: Option<DateFault>,
    habits: DateHabits<'_>,
) -> Option<DateFault> {
    let unknown: Vec<(usize, &str)> = tokens
        .iter()
        .enumerate()
        .filter_map(|(at, token)| match token {
            Token::Unknown(word) => Some((at, word.as_str())),
            _ => None,
        })
        .collect();
    if unknown.is_empty() {
        return fault_of_dates(tokens, fault);
    }
    if unknown.iter().all(|(_, word)| is_placeholder(word))
        && numbers(tokens).any(is_plausible_year)
    {
        return Some(DateFault::Unknown);
    }
    if says_an_end(text) && numbers(tokens).any(is_plausible_year) {
        return Some(DateFault::Expiry);
    }
    misspelled(text, tokens, &unknown, habits).or_else(|| {
        let is_among = is_date_among_words(tokens, &unknown, habits) || has_remark(text, habits);
        is_among.then_some(DateFault::AmongWords)
    })
}

/// Whether a text that is no date says when among a few words that folio does not know, and none of
/// them begins as a name does: a month beside its year, two years, or a year from which it goes on.
pub fn says_when(text: &str) -> bool {
    const MOST_WORDS: usize = 3;
    let tokens = tokens_of(text);
    let unknown = || {
        tokens.iter().filter_map(|token| match token {
            Token::Unknown(word) => Some(word),
            _ => None,
        })
    };
    let years = numbers(&tokens).filter(|number| is_plausible_year(number)).count();
    let is_name =
        |word: &String| !word.starts_with(|c: char| c.is_alphabetic() && !c.is_uppercase());
    if years == 0 || !(1..=MOST_WORDS).contains(&unknown().count()) || unknown().any(is_name) {
        return false;
    }
    let is_month =
        |token: &Token| matches!(token, Token::Word(DateWord::Month(_) | DateWord::SolarMonth(_)));
    let is_year = |token: &Token| matches!(token, Token::Number(year) if is_plausible_year(year));
    let dated: Vec<&Token> =
        tokens.iter().filter(|token| **token != Token::Word(DateWord::Filler)).collect();
    let has_month = dated.windows(2).any(|two| is_month(two[0]) && is_year(two[1]));
    years > 1 || has_month || tokens.contains(&Token::Word(DateWord::Present))
}

/// Whether a text tells until when something holds: `valid until 12/2028`.
fn says_an_end(text: &str) -> bool {
    const WORDS: [&str; 18] = [
        "valid until",
        "valid till",
        "valid through",
        "valid thru",
        "valid to",
        "expires",
        "expiry",
        "expiration",
        "exp ",
        "renewal",
        "gultig bis",
        "valable jusqu",
        "valido hasta",
        "vigente hasta",
        "valido fino",
        "valido ate",
        "geldig tot",
        "wazne do",
    ];
    let text = fold(text.trim());
    WORDS.iter().any(|word| text.starts_with(word))
}

/// The fault of a text of numbers, separators and words of dates alone.
fn fault_of_dates(tokens: &[Token], fault: Option<DateFault>) -> Option<DateFault> {
    let has = |wanted: fn(&DateWord) -> bool| {
        tokens.iter().any(|token| matches!(token, Token::Word(word) if wanted(word)))
    };
    let numbers: Vec<&Number> = numbers(tokens).collect();
    let names_time = has(|word| {
        matches!(
            word,
            DateWord::Month(_)
                | DateWord::SolarMonth(_)
                | DateWord::Season(_)
                | DateWord::SeasonSemester(_)
        )
    }) || tokens.iter().any(|token| matches!(token, Token::Quarter(_)));
    let goes_on = has(|word| matches!(word, DateWord::Present | DateWord::Onwards));
    let has_year = numbers.iter().any(|number| is_plausible_year(number));
    let odd_year = || numbers.iter().any(|number| is_odd_year(number));
    if numbers.is_empty() {
        let is_range = tokens.iter().any(|token| matches!(token, Token::Dash { .. }))
            || has(|word| matches!(word, DateWord::Range | DateWord::Since));
        let is_alone = matches!(tokens, [Token::Word(DateWord::Present)]);
        return (is_alone || is_range && (names_time || goes_on)).then_some(DateFault::NoYear);
    }
    let is_occasion = has(|word| matches!(word, DateWord::Occasion | DateWord::Academic));
    if is_occasion && !has_year {
        return has(|word| *word == DateWord::Academic).then_some(DateFault::YearDigits);
    }
    if is_occasion && !matches!(fault, Some(DateFault::Backwards)) {
        return Some(DateFault::AmongWords);
    }
    if let Some(fault) = fault
        && (has_year || names_time || matches!(fault, DateFault::Year(2101..=2199)))
    {
        return Some(fault);
    }
    if has(|word| *word == DateWord::About) && (has_year || names_time) {
        return Some(DateFault::About);
    }
    if matches!(tokens.first(), Some(Token::Word(DateWord::Range)))
        && (has_year || names_time)
        && read_tokens(&tokens[1..], DateHabits::default()).is_some_and(|read| read.is_ok())
    {
        return Some(DateFault::NoStart);
    }
    if let [front @ .., Token::Word(DateWord::Until)] = tokens
        && read_tokens(front, DateHabits::default()).is_some_and(|read| read.is_ok())
    {
        return Some(DateFault::NoStart);
    }
    if has_year {
        return Some(DateFault::Unknown);
    }
    if names_time {
        let is_whole = numbers.iter().all(|number| number.digits <= 2 && number.value <= 31);
        return Some(if is_whole { DateFault::NoYear } else { DateFault::YearDigits });
    }
    let is_short_date = match tokens {
        [Token::Number(m), Token::Slash, Token::Number(y)] => {
            m.digits == 2 && y.digits == 2 && (1..=12).contains(&m.value)
        }
        [
            Token::Number(m),
            Token::Slash,
            Token::Number(y),
            Token::Dash { .. } | Token::Word(DateWord::Range),
            Token::Number(_),
            Token::Slash,
            Token::Number(last),
        ] => y.digits == 2 && last.digits == 2 && m.digits < 3 && (1..=12).contains(&m.value),
        [Token::Number(d), sep, Token::Number(m), end, Token::Number(y), ..] => {
            sep == end
                && matches!(sep, Token::Dot | Token::Slash)
                && y.digits == 2
                && d.digits <= 2
                && m.digits <= 2
                && (1..=31).contains(&d.value)
                && (1..=31).contains(&m.value)
                && d.value.min(m.value) <= 12
        }
        _ => false,
    };
    (is_short_date || goes_on || odd_year()).then_some(DateFault::YearDigits)
}

fn numbers(tokens: &[Token]) -> impl Iterator<Item = &Number> {
    tokens.iter().filter_map(|token| match token {
        Token::Number(number) => Some(number),
        _ => None,
    })
}

fn is_plausible_year(number: &Number) -> bool {
    let is_year = number.digits == 4
        && i16::try_from(number.value).is_ok_and(|year| DateFault::YEARS.contains(&year));
    // A year of the solar calendar of Iran.
    let is_solar = number.is_persian && number.digits == 4 && YEARS.contains(&number.value);
    is_year || is_solar || number.has_apostrophe
}

/// A number that begins as years do and has a digit too many.
fn is_odd_year(number: &Number) -> bool {
    number.digits == 5 && matches!(number.value / 1000, 19 | 20)
}

/// The fault of a text whose unknown words are all one or two letters from words of dates.
fn misspelled(
    text: &str,
    tokens: &[Token],
    unknown: &[(usize, &str)],
    habits: DateHabits<'_>,
) -> Option<DateFault> {
    let &[(first, word), ref others @ ..] = unknown else { return None };
    if others.len() > 1 || !numbers(tokens).any(is_plausible_year) {
        return None;
    }
    let years = numbers(tokens).filter(|number| is_plausible_year(number)).count();
    let days = numbers(tokens).filter(|number| (1..=31).contains(&number.value)).count();
    let has_words = tokens.iter().any(|token| {
        matches!(token, Token::Word(DateWord::Month(_) | DateWord::Present | DateWord::Since))
    });
    let is_certain = years > 1 || days > 0 || has_words;
    let mut mended = tokens.to_vec();
    let mut nearest = None;
    let known: Vec<Token> =
        tokens.iter().filter(|token| !matches!(token, Token::Unknown(_))).cloned().collect();
    for &(at, word) in unknown {
        // `Sat` is no month where a whole date stands beside it.
        if word.chars().count() <= 3 && read_tokens(&known, habits).is_some() {
            return None;
        }
        let (near, meaning) = nearest_date_word(word, habits.language, is_certain)?;
        *mended.get_mut(at)? = Token::Word(meaning);
        if at == first {
            nearest = Some(near);
        }
    }
    let read = read_tokens(&mended, habits)?;
    let near = nearest?;
    let is_mended = read.is_ok() && others.is_empty() && text.matches(word).count() == 1;
    Some(DateFault::Misspelled {
        word: word.to_owned(),
        near,
        mended: is_mended.then(|| text.trim().replacen(word, near, 1)),
    })
}

/// What people write for a part of a date that they do not know: `2019?`, `2020-XX`, `TBD 2020`.
fn is_placeholder(word: &str) -> bool {
    const WORDS: [&str; 8] = ["mm", "dd", "yy", "yyyy", "tbd", "tba", "tbc", "month"];
    let word = word.to_lowercase();
    word.chars().all(|c| c == 'x')
        || word.chars().all(|c| "?*!=+…".contains(c))
        || WORDS.contains(&word.as_str())
}

/// Whether a text is a date and a remark in brackets: `2019 (6 months)`.
fn has_remark(text: &str, habits: DateHabits<'_>) -> bool {
    let text = text.trim();
    text.find(['(', '[']).is_some_and(|open| {
        text.ends_with([')', ']'])
            && matches!(read_tokens(&tokens_of(&text[..open]), habits), Some(Ok(_)))
    })
}

/// Whether a text of a few words begins or ends with a date that is more than a year.
fn is_date_among_words(
    tokens: &[Token],
    unknown: &[(usize, &str)],
    habits: DateHabits<'_>,
) -> bool {
    const MOST_WORDS: usize = 4;
    let (Some((first, _)), Some((last, _))) = (unknown.first(), unknown.last()) else {
        return false;
    };
    if unknown.len() > MOST_WORDS {
        return false;
    }
    let is_whole_date = |tokens: &[Token]| {
        matches!(
            read_tokens(tokens, habits),
            Some(Ok((Period { start, end, .. }, _)))
                if end != PeriodEnd::Same || start.month.is_some() || start.part.is_some()
        )
    };
    let front = tokens.get(..*first).unwrap_or_default();
    let back = tokens.get(last + 1..).unwrap_or_default();
    (1..=front.len()).any(|end| is_whole_date(&front[..end]))
        || (0..back.len()).any(|start| is_whole_date(&back[start..]))
}
