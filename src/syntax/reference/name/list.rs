//! Splits a field into names: by `and`, and by what people write in its place.
//!
//! It reads no name; which commas part names is decided by `commas`.

use crate::lexicon::group_name::{
    has_group_word, may_go_on, names_group, opens_introduction, split_introduction, starts_as_group,
};
use crate::lexicon::name_list::{is_conjunction, names_nobody, says_more};
use crate::lexicon::name_particle::{is_name_connector, is_name_particle};
use crate::syntax::reference::name::clean::{text_of, without_marks};
use crate::syntax::reference::name::commas::{is_plain_name, people};
use crate::syntax::reference::name::more::{at_et_al, et_al, take_more};
use crate::syntax::reference::name::run::{
    Unread, before_comma, braced, is_extended, is_group, is_group_of, is_sign, pieces, trimmed,
    words_of, written,
};
use crate::syntax::reference::name::slip::{Slip, Slips};
use crate::syntax::reference::name::token::{Token, Word};

/// How many names an `and` of another language may part.
const MOST_CONJUNCTIONS: usize = 100;

/// How many words of a run may open the name of a group behind a person's.
const MOST_INTRODUCTIONS: usize = 8;

/// The names of a field, and whether there are more.
pub fn split(tokens: &[Token], slips: &mut Slips) -> (Vec<Unread>, bool) {
    let mut names = Vec::new();
    let mut has_more = false;
    let runs = runs(tokens, slips);
    let commas = runs.iter().filter(|run| run.contains(&Token::Comma)).count();
    // `Chiamaka Okafor, Min-Ji Lee and Karl Brown`
    let is_prose = commas == 1
        && runs.len() == 2
        && runs.iter().any(|run| {
            let words = words_of(run);
            !run.contains(&Token::Comma)
                && !is_group(run)
                && is_plain_name(&words)
                && !words.iter().any(|word| is_name_connector(&word.text))
        });
    let count = runs.len();
    for run in runs {
        for mut part in at_et_al(&run, &mut has_more, slips) {
            has_more |= take_more(&mut part, count, slips);
            if !part.is_empty() {
                names.extend(names_of_run(&part, is_prose, slips));
            }
        }
    }
    for name in &mut names {
        // `the STICH Investigators,`
        if let Unread::Group(group) = name {
            group.truncate(group.trim_end_matches([',', ';', ' ']).len());
        }
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
    let is_pair = runs.len() == 2;
    while at + 1 < runs.len() {
        if goes_on(&runs[at], &runs[at + 1], is_pair) {
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
        if run.iter().all(is_sign) && count > 1 {
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

/// Whether a group's name goes on behind an `and`. `is_pair` says that the field has no other name.
fn goes_on(left: &[Token], right: &[Token], is_pair: bool) -> bool {
    let is_braced = |token: &Token| matches!(token, Token::Word(word) if word.is_braced);
    let is_nothing = |run: &[Token]| run.iter().all(is_sign);
    if is_nothing(left) || is_nothing(right) || left.iter().chain(right).any(is_braced) {
        return false;
    }
    // Behind `et al.` no name goes on.
    if et_al(left).is_some() {
        return false;
    }
    // `Food and Drug Administration`
    let may_open = left.len() == 1 || starts_as_group(&written(left));
    if is_pair && may_open && right.len() < 3 && names_group(&written(right)) {
        return true;
    }
    if !is_group(left) {
        return false;
    }
    let text = written(right);
    let is_short = right.len() < 3
        && !right.contains(&Token::Comma)
        && !says_more(&text)
        && !text.contains('.')
        && !names_group(&text);
    is_short && may_go_on(&written(before_comma(left)))
        || text.split(' ').any(|word| matches!(word, "of" | "for"))
}

fn names_of_run(run: &[Token], is_prose: bool, slips: &mut Slips) -> Vec<Unread> {
    let text = written(run);
    if names_nobody(&text) {
        slips.push(Slip::Nobody, text);
        return Vec::new();
    }
    if let Some(name) = braced(trimmed(run), slips) {
        if trimmed(run).len() < run.len() {
            slips.push(Slip::SpareComma, text);
        }
        return vec![name];
    }
    if is_extended(run) {
        return vec![Unread::Parts(pieces(run))];
    }
    if let Some((words, group)) = split_introduction(&text) {
        slips.push(Slip::Introduction, words);
        return vec![Unread::Group(group.to_owned())];
    }
    if is_group(run) {
        let name = written(trimmed_with_slip(run, slips));
        slips.push(Slip::Group, name.clone());
        return vec![Unread::Group(name)];
    }
    // `Okafor CN, on behalf of the STICH Investigators`
    let openings = (1..run.len()).filter(|at| match &run[*at] {
        Token::Word(word) => !word.is_braced && opens_introduction(&word.text),
        _ => false,
    });
    for at in openings.take(MOST_INTRODUCTIONS) {
        if let Some((words, group)) = split_introduction(&written(&run[at..]))
            && (has_group_word(group) || words.to_lowercase().contains("behalf"))
        {
            slips.push(Slip::Introduction, words);
            let mut names = people_of_run(trimmed(&run[..at]), is_prose, slips);
            names.push(Unread::Group(group.to_owned()));
            return names;
        }
    }
    people_of_run(run, is_prose, slips)
}

/// Names of a run that is no group, between which stand semicolons, commas or another `and`.
fn people_of_run(run: &[Token], is_prose: bool, slips: &mut Slips) -> Vec<Unread> {
    if run.contains(&Token::Semicolon) {
        slips.push(Slip::Semicolons, written(run));
        return run
            .split(|token| *token == Token::Semicolon)
            .filter(|part| !trimmed(part).is_empty())
            .flat_map(|part| simple_names(trimmed(part), false, slips))
            .collect();
    }
    let run = trimmed_with_slip(run, slips);
    let mut names = Vec::new();
    let mut rest = run;
    while names.len() < MOST_CONJUNCTIONS
        && let Some(at) = conjunction(rest)
    {
        slips.push(Slip::Conjunction, written(&rest[at..=at]));
        names.extend(simple_names(trimmed(&rest[..at]), true, slips));
        rest = trimmed(&rest[at + 1..]);
    }
    if names.is_empty() {
        // That it is no group is known.
        return between_commas(rest, is_prose, slips);
    }
    names.extend(simple_names(rest, true, slips));
    names
}

/// Names between which stand commas at most.
fn simple_names(run: &[Token], is_prose: bool, slips: &mut Slips) -> Vec<Unread> {
    let text = written(run);
    if names_nobody(&text) {
        slips.push(Slip::Nobody, text);
        return Vec::new();
    }
    if let Some(name) = braced(run, slips) {
        return vec![name];
    }
    if is_group(run) {
        slips.push(Slip::Group, text.clone());
        return vec![Unread::Group(text)];
    }
    between_commas(run, is_prose, slips)
}

fn between_commas(run: &[Token], is_prose: bool, slips: &mut Slips) -> Vec<Unread> {
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
    let is_alone = rest.len() == 1;
    if let Some(name) = braced(trimmed(&rest), slips) {
        return vec![name];
    }
    let pieces: Vec<Vec<Word>> = pieces(&rest)
        .iter()
        .map(|words| without_marks(words, is_alone, slips))
        .filter(|words| !words.is_empty())
        .collect();
    if pieces.is_empty() {
        return Vec::new();
    }
    let people = people(&pieces, is_prose);
    if people.len() > 1 {
        slips.push(Slip::Commas, written(run));
    }
    let is_list = people.len() > 1;
    let name = |pieces: Vec<Vec<Word>>| {
        // `Smith J, Lee MJ, STICH Trial Investigators`
        if let [words] = &pieces[..]
            && is_list
            && is_group_of(words)
        {
            slips.push(Slip::Group, text_of(words));
            return Unread::Group(text_of(words));
        }
        Unread::Person(pieces)
    };
    people.into_iter().map(name).collect()
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
            // `Ortega y Gasset`, `de la Cruz y Gómez, Ana`
            "y" | "e" | "en" | "ja" => {
                is_whole(left)
                    && is_whole(right)
                    && (left.contains(&Token::Comma) || !right.contains(&Token::Comma))
            }
            // `Karl von und zu Guttenberg`
            _ => {
                let is_particle = |part: Option<&Token>| match part {
                    Some(Token::Word(word)) => is_name_particle(&word.text),
                    _ => false,
                };
                let is_inside = is_particle(left.last()) && is_particle(right.first());
                !left.is_empty() && !right.is_empty() && !is_inside
            }
        }
    })
}

fn trimmed_with_slip<'a>(run: &'a [Token], slips: &mut Slips) -> &'a [Token] {
    let short = trimmed(run);
    if short.len() < run.len() {
        slips.push(Slip::SpareComma, written(run));
    }
    short
}
