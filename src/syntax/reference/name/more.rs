//! Finds `et al.` and its like in a run, wherever they stand.
//!
//! `and others`, as BibTeX has it, is no slip.

use crate::lexicon::name_list::{says_colleagues, says_more};
use crate::syntax::reference::name::run::{is_sign, trimmed, written};
use crate::syntax::reference::name::slip::{Slip, Slips};
use crate::syntax::reference::name::token::{Token, Word};

/// The parts of a run around `et al.`, which may stand anywhere in it.
pub fn at_et_al(run: &[Token], has_more: &mut bool, slips: &mut Slips) -> Vec<Vec<Token>> {
    let mut parts: Vec<Vec<Token>> = Vec::new();
    let mut rest = run;
    while let Some(at) = et_al(rest) {
        *has_more = true;
        slips.push(Slip::EtAl, written(&rest[at..at + 2]));
        parts.push(trimmed(&rest[..at]).to_vec());
        rest = trimmed(&rest[at + 2..]);
    }
    if !rest.is_empty() {
        parts.push(rest.to_vec());
    }
    parts
}

/// Where `et al.` begins in a run.
pub fn et_al(run: &[Token]) -> Option<usize> {
    let is_word = |token: Option<&Token>, text: &str| {
        matches!(token, Some(Token::Word(word)) if !word.is_braced
            && word.text.trim_end_matches(['.', ':', '*', '†']) == text)
    };
    (0..run.len()).find(|at| {
        is_word(run.get(*at), "et")
            && (is_word(run.get(at + 1), "al") || is_word(run.get(at + 1), "all"))
    })
}

/// Takes `et al.` from the end of a run.
pub fn take_more(run: &mut Vec<Token>, runs: usize, slips: &mut Slips) -> bool {
    // `et al.,`
    let signs = run.iter().rev().take_while(|token| is_sign(token)).count();
    let is_last = |token: &Token| matches!(token, Token::Word(word) if word.text.ends_with('.'));
    if signs > 0 && run.iter().rev().nth(signs).is_some_and(is_last) {
        run.truncate(run.len() - signs);
    }
    // What programs make of `et al.`, which they take for a family name first.
    if let [Token::Word(family), Token::Comma, Token::Word(given)] = &run[..]
        && !family.is_braced
        && family.text.trim_end_matches('.').eq_ignore_ascii_case("al")
        && given.text.trim_end_matches('.').eq_ignore_ascii_case("et")
    {
        slips.push(Slip::EtAl, written(run));
        run.clear();
        return true;
    }
    if runs > 1 && *run == [Token::Word(Word::plain("others"))] {
        run.clear();
        return true;
    }
    if let Some(Token::Brackets(words)) = run.last()
        && says_more(words)
    {
        slips.push(Slip::EtAl, words.clone());
        run.pop();
        return true;
    }
    for count in (1..=run.len().min(4)).rev() {
        let start = run.len() - count;
        let tail = &run[start..];
        if !tail.iter().all(|token| matches!(token, Token::Word(_))) {
            continue;
        }
        let text = written(tail);
        // Braces make a name of it.
        if matches!(tail, [Token::Word(word)] if word.is_all_braced && word.text == "others") {
            continue;
        }
        let is_colleagues = runs > 1 && start == 0 && says_colleagues(&text);
        let is_whole = start == 0 || matches!(run[start - 1], Token::Comma | Token::Semicolon);
        // `Lee Al` is a name.
        let is_long =
            count > 1 || text.contains(['…', '.']) && !text.starts_with(char::is_uppercase);
        if is_colleagues
            || says_more(&text) && (is_whole || is_long && !text.eq_ignore_ascii_case("others"))
        {
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
