//! Splits a field into names: by `and`, and by what people write in its place.
//!
//! Commas stand inside names and between them; here it is decided which. It reads no name.

use crate::lexicon::group_name::{may_go_on, names_group, split_introduction};
use crate::lexicon::name_list::{is_conjunction, names_nobody, says_more};
use crate::syntax::reference::name::clean::{are_degrees, without_marks};
use crate::syntax::reference::name::initials::are_initials;
use crate::syntax::reference::name::one::{is_one_family, is_suffix};
use crate::syntax::reference::name::order::initials_start;
use crate::syntax::reference::name::slip::{Slip, Slips};
use crate::syntax::reference::name::token::{Token, Word};

/// A name that is not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unread {
    Group(String),
    /// The words between its commas; no piece is empty.
    Person(Vec<Vec<Word>>),
    /// `family=Ackooij, given=W., prefix=van`
    Parts(Vec<Vec<Word>>),
}

/// The names of a field, and whether there are more.
pub fn split(tokens: &[Token], slips: &mut Slips) -> (Vec<Unread>, bool) {
    let mut names = Vec::new();
    let mut has_more = false;
    let runs = runs(tokens, slips);
    let has_one_comma_name = runs.iter().filter(|run| run.contains(&Token::Comma)).count() == 1;
    for run in &runs {
        let mut run = run.clone();
        has_more |= take_more(&mut run, runs.len(), slips);
        if run.is_empty() {
            continue;
        }
        let is_prose = has_one_comma_name && runs.len() == 2;
        names.extend(names_of_run(&run, is_prose, slips));
    }
    (names, has_more)
}

/// The tokens between the signs that part names.
fn runs(tokens: &[Token], slips: &mut Slips) -> Vec<Vec<Token>> {
    let mut runs: Vec<Vec<Token>> = vec![Vec::new()];
    let mut signs: Vec<&str> = Vec::new();
    for token in tokens {
        match (token, runs.last_mut()) {
            (Token::And(sign), _) => {
                signs.push(sign);
                runs.push(Vec::new());
            }
            (token, Some(run)) => run.push(token.clone()),
            (_, None) => {}
        }
    }
    // A group with an `and` in its name: `Centers for Disease Control and Prevention`.
    let mut at = 0;
    while at + 1 < runs.len() {
        let (left, right) = (written(&runs[at]), written(&runs[at + 1]));
        let is_short = runs[at + 1].iter().filter(|t| matches!(t, Token::Word(_))).count() < 3
            && !runs[at + 1].contains(&Token::Comma)
            && !says_more(&right)
            && !right.is_empty()
            && !right.contains('.');
        let goes_on = may_go_on(&left) && (is_short && !names_group(&right))
            || names_group(&left) && right.split(' ').any(|word| matches!(word, "of" | "for"));
        if goes_on {
            let sign =
                Word { text: signs.remove(at).to_owned(), is_braced: true, is_all_braced: false };
            let behind = runs.remove(at + 1);
            runs[at].push(Token::Word(sign));
            runs[at].extend(behind);
        } else {
            at += 1;
        }
    }
    for sign in signs {
        match sign {
            "and" => {}
            "&" => slips.push(Slip::Ampersand, "&"),
            sign if sign.eq_ignore_ascii_case("and") => slips.push(Slip::Capitals, sign),
            sign => slips.push(Slip::Strokes, sign),
        }
    }
    let count = runs.len();
    for (at, run) in runs.iter_mut().enumerate() {
        let is_empty = run.iter().all(|token| matches!(token, Token::Comma | Token::Semicolon));
        if is_empty && count > 1 {
            let words = match at {
                0 => "and …",
                at if at + 1 == count => "… and",
                _ => "and and",
            };
            slips.push(Slip::EmptyName, words);
            run.clear();
        }
    }
    runs
}

/// Takes `et al.` from the end of a run.
fn take_more(run: &mut Vec<Token>, runs: usize, slips: &mut Slips) -> bool {
    while matches!(run.last(), Some(Token::Semicolon)) {
        run.pop();
    }
    if runs > 1 && *run == [Token::Word(Word::plain("others"))] {
        run.clear();
        return true;
    }
    for count in (1..=run.len().min(4)).rev() {
        let start = run.len() - count;
        let tail = &run[start..];
        if !tail.iter().all(|token| matches!(token, Token::Word(word) if !word.is_braced)) {
            continue;
        }
        let text = written(tail);
        let is_whole = start == 0 || matches!(run[start - 1], Token::Comma | Token::Semicolon);
        // `Lee Al` is a name.
        let is_long =
            count > 1 || text.contains(['…', '.']) && !text.starts_with(char::is_uppercase);
        if says_more(&text) && (is_whole || is_long && !text.eq_ignore_ascii_case("others")) {
            run.truncate(start);
            while matches!(run.last(), Some(Token::Comma | Token::Semicolon)) {
                run.pop();
            }
            slips.push(Slip::EtAl, text);
            return true;
        }
    }
    false
}

fn names_of_run(run: &[Token], is_prose: bool, slips: &mut Slips) -> Vec<Unread> {
    let text = written(run);
    if names_nobody(&text) {
        slips.push(Slip::Nobody, text);
        return Vec::new();
    }
    if let [Token::Word(word)] = run
        && word.is_all_braced
        && word.is_braced
    {
        return vec![Unread::Group(word.text.clone())];
    }
    if is_extended(run) {
        return vec![Unread::Parts(pieces(run))];
    }
    let front: String = written(before_comma(run));
    if let Some((words, group)) = split_introduction(&text) {
        slips.push(Slip::Introduction, words);
        return vec![Unread::Group(group.to_owned())];
    }
    if names_group(&front) && initials_start(&words_of(before_comma(run))).is_none() {
        slips.push(Slip::Group, text.clone());
        return vec![Unread::Group(text)];
    }
    // `Okafor CN, on behalf of the STICH Investigators`
    for at in 1..run.len() {
        if let Some((words, group)) = split_introduction(&written(&run[at..]))
            && (names_group(group) || words.to_lowercase().contains("behalf"))
        {
            slips.push(Slip::Introduction, words);
            let mut names = names_of_run(trimmed(&run[..at]), is_prose, slips);
            names.push(Unread::Group(group.to_owned()));
            return names;
        }
    }
    if run.contains(&Token::Semicolon) {
        slips.push(Slip::Semicolons, text);
        return run
            .split(|token| *token == Token::Semicolon)
            .filter(|part| !trimmed(part).is_empty())
            .flat_map(|part| simple_names(trimmed(part), false, slips))
            .collect();
    }
    let run = trimmed_with_slip(run, slips);
    if let Some(at) = conjunction(run) {
        slips.push(Slip::Conjunction, written(&run[at..=at]));
        let mut names = simple_names(trimmed(&run[..at]), true, slips);
        names.extend(simple_names(trimmed(&run[at + 1..]), true, slips));
        return names;
    }
    simple_names(run, is_prose, slips)
}

/// Names between which stand commas at most.
fn simple_names(run: &[Token], is_prose: bool, slips: &mut Slips) -> Vec<Unread> {
    let text = written(run);
    if names_nobody(&text) {
        slips.push(Slip::Nobody, text);
        return Vec::new();
    }
    if names_group(&written(before_comma(run)))
        && initials_start(&words_of(before_comma(run))).is_none()
    {
        slips.push(Slip::Group, text.clone());
        return vec![Unread::Group(text)];
    }
    let mut rest: Vec<Token> = Vec::new();
    for token in run {
        match token {
            Token::Brackets(words) => slips.push(Slip::Brackets, words.clone()),
            token => rest.push(token.clone()),
        }
    }
    if rest.iter().all(|token| *token == Token::Comma) {
        // A name that stands in brackets alone.
        let inside: Vec<String> = run
            .iter()
            .filter_map(|token| match token {
                Token::Brackets(words) => Some(words[1..words.len() - 1].trim().to_owned()),
                _ => None,
            })
            .filter(|words| !words.is_empty())
            .collect();
        return inside.into_iter().map(Unread::Group).collect();
    }
    let pieces: Vec<Vec<Word>> = pieces(&rest)
        .iter()
        .map(|words| without_marks(words, slips))
        .filter(|words| !words.is_empty())
        .collect();
    if pieces.is_empty() {
        return Vec::new();
    }
    let people = people(&pieces, is_prose);
    if people.len() > 1 {
        slips.push(Slip::Commas, text);
    }
    people.into_iter().map(Unread::Person).collect()
}

/// Sorts pieces between commas to the names that they are of.
fn people(pieces: &[Vec<Word>], is_prose: bool) -> Vec<Vec<Vec<Word>>> {
    let mut people: Vec<Vec<Vec<Word>>> = Vec::new();
    let whole = |piece: &[Word]| {
        initials_start(piece).is_some()
            || piece.len() > 1 && are_initials(&piece[0].text) && has_name(&piece[1..])
    };
    let all_initials = |piece: &[Word]| piece.iter().all(|word| are_initials(&word.text));
    let plain: Vec<&Vec<Word>> = pieces
        .iter()
        .enumerate()
        .filter(|(at, piece)| *at == 0 || !is_behind(piece, &pieces[..*at]))
        .map(|(_, piece)| piece)
        .collect();
    let is_list = match plain[..] {
        [] | [_] => return vec![pieces.to_vec()],
        [first, second] => {
            whole(first) && (whole(second) || second.len() > 1 && !all_initials(second))
                || has_middle_initial(first) && second.len() > 1 && !all_initials(second)
                || has_middle_initial(second) && first.len() > 1
                || is_prose && is_plain_name(first) && is_plain_name(second)
        }
        _ => true,
    };
    if !is_list {
        return vec![pieces.to_vec()];
    }
    let are_single =
        plain.iter().all(|piece| piece.len() == 1 && !all_initials(piece)) && plain.len() % 2 == 1;
    let mut at = 0;
    while at < pieces.len() {
        let piece = &pieces[at];
        if let Some(person) = people.last_mut()
            && is_behind(piece, &pieces[..at])
            && !(person.len() == 1 && is_one_family(&person[0]) && all_initials(piece))
        {
            person.push(piece.clone());
            at += 1;
            continue;
        }
        let mut person = vec![piece.clone()];
        at += 1;
        let wants_given = !are_single && !whole(piece) && is_one_family(piece);
        while let Some(next) = pieces.get(at) {
            if is_suffix(next, false) && person.len() == 1 {
                person.push(next.clone());
                at += 1;
                continue;
            }
            if !whole(piece) && !whole(next) && (wants_given || all_initials(next)) {
                person.push(next.clone());
                at += 1;
            }
            break;
        }
        people.push(person);
    }
    people
}

/// Whether a piece is a generation or a degree behind a name.
fn is_behind(piece: &[Word], before: &[Vec<Word>]) -> bool {
    let is_single = before.last().is_some_and(|piece| is_one_family(piece)) && before.len() == 1;
    is_suffix(piece, is_single)
        || are_degrees(piece, is_single, false, false)
            && !(piece.iter().all(|word| are_initials(&word.text))
                && before.last().is_some_and(|piece| is_one_family(piece)))
        || is_number(piece)
}

fn is_number(piece: &[Word]) -> bool {
    piece.iter().all(|word| word.text.chars().all(|c| c.is_ascii_digit()))
}

fn has_name(words: &[Word]) -> bool {
    words.iter().any(|word| !are_initials(&word.text))
}

/// `Chiamaka N. Okafor`, `C. Okafor`.
fn has_middle_initial(words: &[Word]) -> bool {
    let last = words.len().saturating_sub(1);
    words.iter().enumerate().any(|(at, word)| {
        at > 0 && at < last && are_initials(&word.text) && !are_initials(&words[0].text)
    }) && words.last().is_some_and(|word| !are_initials(&word.text))
}

/// Two or three words that may be a given and a family name, and hardly two family names.
fn is_plain_name(words: &[Word]) -> bool {
    use crate::lexicon::name_words::is_spanish_family;
    (2..=3).contains(&words.len())
        && !is_one_family(words)
        && words.iter().all(|word| !word.is_braced)
        && !words.iter().take(2).all(|word| is_spanish_family(&word.text))
}

/// Where a word for `and` in another language parts two names.
fn conjunction(run: &[Token]) -> Option<usize> {
    (1..run.len().saturating_sub(1)).find(|at| {
        let Token::Word(word) = &run[*at] else { return false };
        if word.is_braced || !is_conjunction(&word.text) {
            return false;
        }
        let (left, right) = (trimmed(&run[..*at]), trimmed(&run[at + 1..]));
        let is_whole = |part: &[Token]| words_of(part).len() > 1 || part.contains(&Token::Comma);
        match word.text.as_str() {
            // `Ortega y Gasset`
            "y" | "e" | "en" | "ja" => is_whole(left) && is_whole(right),
            _ => !left.is_empty() && !right.is_empty(),
        }
    })
}

fn is_extended(run: &[Token]) -> bool {
    const KEYS: [&str; 4] = ["family", "given", "prefix", "suffix"];
    run.iter().any(|token| match token {
        Token::Word(word) => word
            .text
            .trim_start_matches('"')
            .split_once('=')
            .is_some_and(|(key, _)| KEYS.contains(&key.trim().to_lowercase().as_str())),
        _ => false,
    })
}

fn pieces(run: &[Token]) -> Vec<Vec<Word>> {
    run.split(|token| *token == Token::Comma).map(words_of).collect()
}

fn words_of(run: &[Token]) -> Vec<Word> {
    run.iter()
        .filter_map(|token| match token {
            Token::Word(word) => Some(word.clone()),
            _ => None,
        })
        .collect()
}

fn before_comma(run: &[Token]) -> &[Token] {
    run.split(|token| *token == Token::Comma).next().unwrap_or_default()
}

fn trimmed(run: &[Token]) -> &[Token] {
    let is_sign = |token: &Token| matches!(token, Token::Comma | Token::Semicolon);
    let start = run.iter().position(|token| !is_sign(token)).unwrap_or(run.len());
    let end = run.iter().rposition(|token| !is_sign(token)).map_or(start, |at| at + 1);
    &run[start..end]
}

fn trimmed_with_slip<'a>(run: &'a [Token], slips: &mut Slips) -> &'a [Token] {
    let short = trimmed(run);
    if short.len() < run.len() {
        slips.push(Slip::SpareComma, written(run));
    }
    short
}

/// The run as it is written.
pub fn written(run: &[Token]) -> String {
    let mut text = String::new();
    for token in run {
        let (word, joins) = match token {
            Token::Word(word) => (word.text.as_str(), false),
            Token::Brackets(words) => (words.as_str(), false),
            Token::Comma => (",", true),
            Token::Semicolon => (";", true),
            Token::And(sign) => (sign.as_str(), false),
        };
        if !text.is_empty() && !joins {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}
