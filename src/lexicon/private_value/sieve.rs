//! A quick look at a text: whether any letters are in it without which no value is there.
//!
//! Makes no folded text and knows no place. Where it cannot tell, as behind a code, it says yes.

use aho_corasick::automaton::Automaton;
use aho_corasick::{Anchored, MatchKind, StartKind, dfa::DFA};

use crate::lexicon::folded::Folded;

/// A longer run of letters in both cases may be base64.
const LONG: usize = 12;

pub struct Sieve {
    pub automaton: DFA,
    /// Whether a seed counts as a whole word only.
    is_word: Vec<bool>,
}

impl Sieve {
    pub fn new(seeds: &[Vec<u8>], is_word: Vec<bool>) -> Option<Sieve> {
        let mut builder = DFA::builder();
        builder.match_kind(MatchKind::Standard).start_kind(StartKind::Unanchored);
        Some(Sieve { automaton: builder.build(seeds).ok()?, is_word })
    }

    /// Whether something may be in a text; of markup, in what it shows or in what its tags say.
    pub fn lets_through(&self, text: &str, is_markup: bool) -> bool {
        let Ok(start) = self.automaton.start_state(Anchored::No) else { return true };
        let bytes = text.as_bytes();
        let (mut shown, mut tag) = (start, start);
        let mut is_in_tag = false;
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            let state = if is_in_tag { &mut tag } else { &mut shown };
            if byte.is_ascii_alphanumeric() {
                let from = at;
                while at < bytes.len() && bytes[at].is_ascii_alphanumeric() {
                    // Sets the bit of small letters, which digits have, too.
                    *state = self.automaton.next_state(Anchored::No, *state, bytes[at] | 0x20);
                    at += 1;
                    if self.automaton.is_special(*state)
                        && self.automaton.is_match(*state)
                        && self.counts(*state, bytes.get(at))
                    {
                        return true;
                    }
                }
                if at - from >= LONG && may_be_base64(&bytes[from..at]) {
                    return true;
                }
                continue;
            }
            match byte {
                b'<' if is_markup => (is_in_tag, tag) = (true, start),
                b'>' if is_markup => is_in_tag = false,
                b'\\' => return true,
                b'=' if is_quoted(&bytes[at..]) => return true,
                b'%' if bytes[at + 1..].iter().take(2).all(u8::is_ascii_hexdigit) => return true,
                b'&' if is_code(&text[at..]) => return true,
                0x80.. => {
                    let c = text[at..].chars().next().unwrap_or(' ');
                    // General punctuation and that of Latin letters parts words and is no letter.
                    if !matches!(c, '\u{a0}'..='\u{bf}' | '\u{2000}'..='\u{206f}')
                        || c.is_alphanumeric()
                    {
                        for letter in Folded::of(c.encode_utf8(&mut [0; 4])).letters() {
                            *state = self.automaton.next_state(Anchored::No, *state, *letter);
                            if self.automaton.is_match(*state) && self.counts(*state, None) {
                                return true;
                            }
                        }
                    }
                    at += c.len_utf8() - 1;
                }
                _ => {}
            }
            at += 1;
        }
        false
    }

    fn counts(&self, state: aho_corasick::automaton::StateID, next: Option<&u8>) -> bool {
        let goes_on = next.is_some_and(u8::is_ascii_alphabetic);
        (0..self.automaton.match_len(state)).any(|index| {
            let seed = self.automaton.match_pattern(state, index).as_usize();
            !(goes_on && self.is_word.get(seed).is_some_and(|is_word| *is_word))
        })
    }
}

/// Whether letters change their size often; the names of types seldom do, and have no digit.
fn may_be_base64(run: &[u8]) -> bool {
    let is_switch = |pair: &&[u8]| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase();
    let switches = run.windows(2).filter(is_switch).count();
    switches > 0 && (switches * 6 >= run.len() || run.iter().any(u8::is_ascii_digit))
}

/// Whether two signs in the code of mails begin here: `=36=31`.
fn is_quoted(text: &[u8]) -> bool {
    match text {
        [b'=', a, b, b'=', c, d, ..] => [a, b, c, d].iter().all(|byte| byte.is_ascii_hexdigit()),
        _ => false,
    }
}

/// Whether an entity stands for a letter or a sign of markup.
fn is_code(text: &str) -> bool {
    !["&quot;", "&nbsp;", "&#x27;", "&#39;", "&amp; "].iter().any(|plain| text.starts_with(plain))
}
