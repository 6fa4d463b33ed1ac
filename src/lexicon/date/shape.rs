//! The forms of one date over tokens, whole or with a part that the other end of a range has.
//!
//! Numbers are taken as they are; whether a calendar has such a day is decided in `period`.

use crate::base::{Season, YearPart};
use crate::lexicon::date::part::{Number, Token};
use crate::lexicon::date::words::DateWord;

/// A date as written, which may lack what the other end of its range says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shape {
    pub year: Option<u32>,
    pub month: Option<u32>,
    pub day: Option<u32>,
    pub part: Option<YearPart>,
    /// The first or the second half of the year.
    pub half: Option<u8>,
    /// Whether `month` and `day` are two numbers of which either may be the month.
    pub is_numeric: bool,
    /// The second year of `2020/21`, as written.
    pub second_year: Option<u32>,
    /// Whether it is a number that the other end of the range makes a day or a month.
    pub is_bare: bool,
}

/// Dates with their year, the longest first.
pub fn dates(tokens: &[Token]) -> Vec<(Shape, usize)> {
    use Token::{Comma, Counter, Dash, Dot, Half, Number as N, Quarter, Slash, Word};
    let mut found = Vec::new();
    let mut add = |shape: Shape, length: usize| found.push((shape, length));
    academic_year(tokens, &mut add);
    let numeric = |day: &Number, month: &Number, year: &Number, is_numeric: bool| Shape {
        year: year_of(year),
        month: Some(month.value),
        day: Some(day.value),
        is_numeric,
        ..Shape::default()
    };
    match tokens {
        // `2020-01-15`, `2020/01/15`, `2020.01.15`
        [N(y), Dash { .. }, N(m), Dash { .. }, N(d), ..]
        | [N(y), Slash, N(m), Slash, N(d), ..]
        | [N(y), Dot, N(m), Dot, N(d), ..]
        | [N(y), Counter('年'), N(m), Counter('月'), N(d), ..]
            if is_year(y) && y.digits == 4 && is_small(m) && is_small(d) =>
        {
            let ends = matches!(tokens.get(5), Some(Counter('日') | Dot));
            add(numeric(d, m, y, false), 5 + usize::from(ends));
        }
        // `15.01.2020`, `15/01/2020`, `15-01-2020`
        [N(d), Dot, N(m), Dot, N(y), ..] if is_small(d) && is_small(m) && is_year(y) => {
            add(numeric(d, m, y, false), 5);
        }
        [N(d), Slash, N(m), Slash, N(y), ..]
        | [N(d), Dash { is_tight: true, .. }, N(m), Dash { is_tight: true, .. }, N(y), ..]
            if is_small(d) && is_small(m) && is_year(y) =>
        {
            add(numeric(d, m, y, true), 5);
        }
        _ => {}
    }
    // A day, a month by name, and a year, in any order and with what stands between them.
    if let Some((day, month, year, length)) = named_day(tokens) {
        let shape = Shape { year, month: Some(month), day: Some(day), ..Shape::default() };
        add(shape, length);
    }
    let named = |month: u8, year: &Number| Shape {
        year: year_of(year),
        month: Some(u32::from(month)),
        ..Shape::default()
    };
    match tokens {
        [Word(DateWord::Month(m)), Comma | Slash | Dash { is_tight: true, .. }, N(y), ..]
            if is_year(y) =>
        {
            add(named(*m, y), 3);
        }
        [Word(DateWord::Month(m)), N(y), ..] if is_year(y) => add(named(*m, y), 2),
        [N(y), Comma | Slash | Dot, Word(DateWord::Month(m)), ..]
        | [N(y), Dash { is_tight: true, is_hyphen: true }, Word(DateWord::Month(m)), ..]
            if is_year(y) =>
        {
            add(named(*m, y), 3);
        }
        [N(y), Word(DateWord::Month(m)), ..] if is_year(y) => add(named(*m, y), 2),
        _ => {}
    }
    let month = |year: &Number, month: &Number| Shape {
        year: year_of(year),
        month: Some(month.value),
        ..Shape::default()
    };
    match tokens {
        [N(y), Counter('年'), N(m), ..] if is_year(y) && is_small(m) => {
            add(month(y, m), 3 + usize::from(tokens.get(3) == Some(&Counter('月'))));
        }
        [N(y), Counter('度'), ..] if is_year(y) => {
            add(Shape { part: Some(YearPart::FiscalYear), ..year(y) }, 2);
        }
        [N(y), Counter('年'), Word(DateWord::Season(season)), ..] if is_year(y) => {
            add(Shape { part: Some(in_season(*season, false, false)), ..year(y) }, 3);
        }
        [N(y), Counter('年'), Word(DateWord::SeasonSemester(season)), ..] if is_year(y) => {
            add(Shape { part: Some(in_season(*season, true, false)), ..year(y) }, 3);
        }
        [N(y), Counter('年'), Quarter(quarter), ..] if is_year(y) => {
            add(Shape { part: Some(YearPart::Quarter(*quarter)), ..year(y) }, 3);
        }
        [N(y), Counter('年'), ..] if is_year(y) => add(year(y), 2),
        [N(m), Slash | Dot | Dash { is_tight: true, .. }, N(y), ..]
            if is_small(m) && !m.has_apostrophe && is_year(y) =>
        {
            add(month(y, m), 3);
        }
        [N(y), Dash { is_hyphen: true, is_tight: true }, N(m), ..]
            if is_iso_year(y) && m.digits == 2 =>
        {
            add(month(y, m), 3);
        }
        [N(y), Dot, N(m), ..] if is_iso_year(y) && is_small(m) => add(month(y, m), 3),
        _ => {}
    }
    part(tokens, &mut add);
    match tokens {
        // `2020/21` goes over two years; `2020/05` is a month.
        [N(y), Slash, N(second), ..]
            if is_iso_year(y) && (second.digits == 2 || second.digits == 4) =>
        {
            let second_year = Some(second.value);
            let academic = Shape { second_year, part: Some(YearPart::AcademicYear), ..year(y) };
            if second.digits == 4 || second.value == (y.value + 1) % 100 {
                add(academic, 3);
            } else {
                add(month(y, second), 3);
            }
        }
        [Half(half), N(y), ..] | [N(y), Half(half), ..] if is_year(y) => {
            add(Shape { half: Some(*half), ..year(y) }, 2);
        }
        [Half(half), Slash | Comma, N(y), ..] | [N(y), Dot, Half(half), ..] if is_year(y) => {
            add(Shape { half: Some(*half), ..year(y) }, 3);
        }
        _ => {}
    }
    if let [N(y), ..] = tokens
        && is_year(y)
    {
        add(year(y), 1);
    }
    // A long dash parts two years before it parts a year from its month.
    if let [N(y), Dash { is_hyphen: false, is_tight: true }, N(m), ..] = tokens
        && is_iso_year(y)
        && m.digits == 2
    {
        add(month(y, m), 3);
    }
    found
}

/// `15 Jan 2020`, `15. Januar 2020`, `15-Jan-2020`, `Jan 15, 2020`, `2020 Jan 15`.
fn named_day(tokens: &[Token]) -> Option<(u32, u32, Option<u32>, usize)> {
    let mut at = 0;
    let (mut day, mut month, mut year) = (None, None, None);
    while day.is_none() || month.is_none() || year.is_none() {
        match tokens.get(at)? {
            Token::Word(DateWord::Month(number)) if month.is_none() => month = Some(*number),
            Token::Number(number)
                if is_small(number) && !number.has_apostrophe && day.is_none() =>
            {
                day = Some(number.value);
            }
            // A year does not stand between a day and its month.
            Token::Number(number) if is_year(number) && day.is_none() == month.is_none() => {
                year = year_of(number);
            }
            _ => return None,
        }
        at += 1;
        let is_whole = day.is_some() && month.is_some() && year.is_some();
        let is_between = matches!(
            tokens.get(at),
            Some(
                Token::Dot
                    | Token::Comma
                    | Token::Slash
                    | Token::Dash { is_tight: true, is_hyphen: true }
            )
        );
        if is_between && !is_whole {
            at += 1;
        }
    }
    Some((day?, u32::from(month?), year, at))
}

/// Seasons, semesters and quarters.
fn part(tokens: &[Token], add: &mut impl FnMut(Shape, usize)) {
    use DateWord::{Season as S, SeasonSemester, Semester};
    use Token::{Comma, Dash, Number as N, Quarter, Slash, Word};
    let (season, semester, front) = match tokens {
        [Word(S(season)), Word(Semester), ..] | [Word(Semester), Word(S(season)), ..] => {
            (*season, true, 2)
        }
        [Word(SeasonSemester(season)), ..] => (*season, true, 1),
        [Word(S(season)), Comma, ..] => (*season, false, 2),
        [Word(S(season)), ..] => (*season, false, 1),
        [N(y), Word(S(season)), Word(Semester), ..] if is_year(y) => {
            add(Shape { part: Some(in_season(*season, true, false)), ..year(y) }, 3);
            return;
        }
        [N(y), Word(S(season)), ..] if is_year(y) => {
            add(Shape { part: Some(in_season(*season, false, false)), ..year(y) }, 2);
            return;
        }
        [Quarter(quarter), Slash | Comma, N(y), ..] if is_year(y) => {
            add(Shape { part: Some(YearPart::Quarter(*quarter)), ..year(y) }, 3);
            return;
        }
        [Quarter(quarter), N(y), ..] | [N(y), Quarter(quarter), ..] if is_year(y) => {
            add(Shape { part: Some(YearPart::Quarter(*quarter)), ..year(y) }, 2);
            return;
        }
        _ => return,
    };
    match &tokens[front..] {
        [N(y), Slash | Dash { is_tight: true, .. }, N(second), ..]
            if season == Season::Winter
                && is_year(y)
                && (second.value == y.value + 1 || second.value == (y.value + 1) % 100) =>
        {
            add(Shape { part: Some(in_season(season, semester, true)), ..year(y) }, front + 3);
        }
        _ => {}
    }
    if let [N(y), ..] = &tokens[front..]
        && is_year(y)
    {
        add(Shape { part: Some(in_season(season, semester, false)), ..year(y) }, front + 1);
    }
}

/// `academic year 2019/20`, `2019-2020 academic year`.
fn academic_year(tokens: &[Token], add: &mut impl FnMut(Shape, usize)) {
    use Token::{Dash, Number as N, Slash, Word};
    if let [Word(DateWord::Academic), N(y), Slash | Dash { .. }, N(second), ..]
    | [N(y), Slash | Dash { .. }, N(second), Word(DateWord::Academic), ..] = tokens
        && is_iso_year(y)
        && (second.value == y.value + 1
            || second.digits == 2 && second.value == (y.value + 1) % 100)
    {
        let part = Some(YearPart::AcademicYear);
        add(Shape { second_year: Some(second.value), part, ..year(y) }, 4);
    }
}

fn in_season(season: Season, semester: bool, crosses: bool) -> YearPart {
    YearPart::Season { season, semester, crosses }
}

/// Starts of ranges whose year stands at the end: `Jun – Aug 2019`, `3–5 May 2019`.
pub fn partials(tokens: &[Token]) -> Vec<(Shape, usize)> {
    use Token::{Counter, Dot, Number as N, Quarter, Word};
    let mut found = Vec::new();
    let day_of = |day: &Number, month: u32| Shape {
        month: Some(month),
        day: Some(day.value),
        ..Shape::default()
    };
    match tokens {
        [N(d), Dot, Word(DateWord::Month(m)), ..] if is_small(d) => {
            found.push((day_of(d, u32::from(*m)), 3));
        }
        [N(d), Word(DateWord::Month(m)), ..] | [Word(DateWord::Month(m)), N(d), ..]
            if is_small(d) =>
        {
            found.push((day_of(d, u32::from(*m)), 2));
        }
        [N(d), Dot, N(m), Dot, ..] if is_small(d) && is_small(m) => {
            found.push((day_of(d, m.value), 4));
        }
        [N(d), Dot, N(m), ..] if is_small(d) && is_small(m) => found.push((day_of(d, m.value), 3)),
        _ => {}
    }
    match tokens {
        [Word(DateWord::Month(m)), ..] => {
            found.push((Shape { month: Some(u32::from(*m)), ..Shape::default() }, 1));
        }
        [Word(DateWord::Season(season)), ..] => {
            let part = Some(in_season(*season, false, false));
            found.push((Shape { part, ..Shape::default() }, 1));
        }
        [Quarter(quarter), ..] => {
            let part = Some(YearPart::Quarter(*quarter));
            found.push((Shape { part, ..Shape::default() }, 1));
        }
        [N(n), ..] if is_small(n) => {
            let shape = Shape { day: Some(n.value), is_bare: true, ..Shape::default() };
            let ends = matches!(tokens.get(1), Some(Dot | Counter('月' | '日')));
            found.push((shape, 1 + usize::from(ends)));
        }
        _ => {}
    }
    found
}

/// The end of `May 3–5, 2019`.
pub fn day_and_year(tokens: &[Token]) -> Option<(Shape, usize)> {
    use Token::{Comma, Number as N};
    let (d, y, length) = match tokens {
        [N(d), Comma, N(y), ..] => (d, y, 3),
        [N(d), N(y), ..] => (d, y, 2),
        _ => return None,
    };
    (is_small(d) && is_year(y))
        .then(|| (Shape { day: Some(d.value), is_bare: true, ..year(y) }, length))
}

/// The end of `2019年5月～8月` and `2019年5月3日～5日`.
pub fn counted(tokens: &[Token]) -> Option<(Shape, usize)> {
    use Token::{Counter, Number as N};
    match tokens {
        [N(m), Counter('月'), N(d), Counter('日'), ..] => {
            Some((Shape { month: Some(m.value), day: Some(d.value), ..Shape::default() }, 4))
        }
        [N(m), Counter('月'), ..] => Some((Shape { month: Some(m.value), ..Shape::default() }, 2)),
        [N(d), Counter('日'), ..] => {
            Some((Shape { day: Some(d.value), is_bare: true, ..Shape::default() }, 2))
        }
        _ => None,
    }
}

fn year(number: &Number) -> Shape {
    Shape { year: year_of(number), ..Shape::default() }
}

/// Whether a number is written as years are: four digits, or two behind an apostrophe.
fn is_year(number: &Number) -> bool {
    number.digits == 4 || number.has_apostrophe
}

fn is_iso_year(number: &Number) -> bool {
    number.digits == 4
}

/// `’13` is 2013 and `’85` is 1985.
fn year_of(number: &Number) -> Option<u32> {
    Some(match number.has_apostrophe {
        true if number.value <= 40 => 2000 + number.value,
        true => 1900 + number.value,
        false => number.value,
    })
}

/// Whether a number can be a day or a month by its length.
fn is_small(number: &Number) -> bool {
    (1..=2).contains(&number.digits) && !number.has_apostrophe
}
