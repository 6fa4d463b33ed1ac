//! The words of a line of a CV that is about examinations, and which of them are about one of them.
//!
//! It splits and compares words; what they mean, `exam` and `credential` say.

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    Word(String),
    Number(u8),
    /// Punctuation; every dash is a `-`.
    Mark(char),
}

/// With one of these, words do not say that something is done.
const UNDONE: [&str; 107] = [
    "not",
    "no",
    "yet",
    "scheduled",
    "planned",
    "planning",
    "plan",
    "plans",
    "expected",
    "anticipated",
    "awaiting",
    "awaited",
    "pending",
    "registered",
    "preparing",
    "preparation",
    "will",
    "be",
    "fail",
    "failed",
    "failing",
    "eligible",
    "eligibility",
    "target",
    "goal",
    "if",
    "until",
    "application",
    "applied",
    "applying",
    "progress",
    "process",
    "toward",
    "towards",
    "for",
    "required",
    "requirements",
    "nicht",
    "geplant",
    "angemeldet",
    "ausstehend",
    "voraussichtlich",
    "beantragt",
    "vor",
    "retake",
    "repeat",
    "intend",
    "intending",
    "aim",
    "aiming",
    "hope",
    "hoping",
    "upcoming",
    "due",
    "soon",
    "once",
    "when",
    "taking",
    "sitting",
    "sit",
    "booked",
    "studying",
    "candidate",
    "ongoing",
    "underway",
    "expired",
    "lapsed",
    "revoked",
    "withdrawn",
    "tba",
    "tbd",
    "antrag",
    "angestrebt",
    "bevorstehend",
    "laufend",
    "vorgesehen",
    "demnächst",
    "noch",
    "durchgefallen",
    "wiederholung",
    "vorbereitung",
    "erwartet",
    "abgelaufen",
    "neither",
    "nor",
    "never",
    "without",
    "unless",
    "ohne",
    "weder",
    "kein",
    "keine",
    "retaking",
    "resit",
    "missed",
    "cancelled",
    "canceled",
    "postponed",
    "deferred",
    "rejected",
    "refused",
    "läuft",
    "gescheitert",
    "verfallen",
    "abgelehnt",
    "abgesagt",
    "verschoben",
];

pub(super) const AND: [&str; 2] = ["and", "und"];

/// Behind one of these, a name says what something is done for.
pub(super) const PURPOSE: [&str; 5] = ["for", "für", "fuer", "zur", "zum"];

/// With what a name begins, other words than these are about something else.
const NAMES: [&str; 17] = [
    "usmle",
    "comlex",
    "plab",
    "mccqe",
    "mrcs",
    "amc",
    "oet",
    "fsp",
    "fachsprachprüfung",
    "fachsprachenprüfung",
    "fachsprachpruefung",
    "fachsprachenpruefung",
    "kenntnisprüfung",
    "kenntnispruefung",
    "ecfmg",
    "gmc",
    "approbation",
];

/// Names in full, with what they are read as.
const FULL_NAMES: [(&str, &str); 6] = [
    ("general medical council", "gmc"),
    ("australian medical council", "amc"),
    ("occupational english test", "oet"),
    ("professional and linguistic assessments board", "plab"),
    ("membership of the royal college of surgeons", "mrcs"),
    ("membership of the royal colleges of surgeons", "mrcs"),
];

/// The words of a line about something that has one of some names.
pub(super) struct Clause {
    /// Those in front of all names.
    pub before: Vec<Token>,
    /// From each of its names to the name of something else.
    pub own: Vec<Token>,
    /// The word right in front of its first name.
    pub leads_in: Option<Token>,
}

impl Clause {
    /// `None` if no name is in the line.
    pub fn of(tokens: &[Token], names: &[&str]) -> Option<Clause> {
        let is_name = |token: &&Token| is_word(token, &NAMES);
        let first = tokens.iter().position(|token| is_name(&token))?;
        let own_at = tokens.iter().position(|token| is_word(token, names))?;
        let mut own: Vec<Token> = Vec::new();
        let mut is_own = false;
        // Behind `OET and`, what is said of the next one is said of both.
        let mut is_shared = false;
        for token in tokens.get(first..).unwrap_or_default() {
            if is_name(&token) {
                let leads_on = own.last().is_some_and(|last| {
                    is_word(last, &AND) || matches!(last, Token::Mark('&' | '+' | '/'))
                });
                is_shared = is_own && leads_on;
                is_own = is_word(token, names);
                while own.last().is_some_and(|last| is_word(last, &PURPOSE)) {
                    own.pop();
                }
            }
            let is_said = matches!(token, Token::Word(word) if !is_unit(word));
            if is_own || is_shared && is_said && !is_name(&token) {
                own.push(token.clone());
            }
        }
        Some(Clause {
            before: tokens.get(..first).unwrap_or_default().to_vec(),
            own,
            leads_in: own_at.checked_sub(1).and_then(|at| tokens.get(at)).cloned(),
        })
    }

    /// All of its words.
    pub fn tokens(&self) -> Vec<Token> {
        self.before.iter().chain(&self.own).cloned().collect()
    }
}

fn is_unit(word: &str) -> bool {
    ["part", "parts", "step", "steps", "level", "levels", "teil", "teile"].contains(&word)
}

/// The `for` of the Commission for Foreign Medical Graduates is part of its name.
pub(super) fn is_undone(tokens: &[Token]) -> bool {
    is_undone_but(tokens, &[])
}

/// The same, where some words say nothing of the kind.
pub(super) fn is_undone_but(tokens: &[Token], harmless: &[&str]) -> bool {
    tokens.iter().enumerate().any(|(at, token)| {
        let is_in_name = is_word(token, &["for"])
            && tokens.get(at + 1).is_some_and(|next| is_word(next, &["foreign"]));
        is_word(token, &UNDONE) && !is_word(token, harmless) && !is_in_name
    })
}

pub(super) fn is_word(token: &Token, words: &[&str]) -> bool {
    matches!(token, Token::Word(word) if words.contains(&word.as_str()))
}

pub(super) fn has_any(tokens: &[Token], words: &[&str]) -> bool {
    tokens.iter().any(|token| is_word(token, words))
}

/// Words in lower case, small numbers and marks; `Step1` is two tokens, and `III` a number.
pub(super) fn tokens(line: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        let is_same = |c: char| match first {
            first if first.is_alphabetic() => c.is_alphabetic(),
            first if first.is_ascii_digit() => c.is_ascii_digit(),
            _ => false,
        };
        let end = rest.find(|c| !is_same(c)).unwrap_or(rest.len()).max(first.len_utf8());
        let (run, behind) = rest.split_at(end);
        rest = behind;
        match run {
            "I" => tokens.push(Token::Number(1)),
            "II" => tokens.push(Token::Number(2)),
            "III" => tokens.push(Token::Number(3)),
            "-" | "–" | "—" | "‐" | "‑" => tokens.push(Token::Mark('-')),
            _ if first.is_alphabetic() => tokens.push(Token::Word(run.to_lowercase())),
            _ if first.is_ascii_digit() => tokens.push(match run.parse() {
                Ok(number) => Token::Number(number),
                Err(_) => Token::Word(run.to_owned()),
            }),
            _ if first.is_whitespace() => {}
            _ => tokens.push(Token::Mark(first)),
        }
    }
    abbreviated(tokens)
}

/// Puts short names in the place of full ones.
fn abbreviated(tokens: Vec<Token>) -> Vec<Token> {
    let mut short: Vec<Token> = Vec::new();
    let mut rest = tokens.as_slice();
    while let Some((first, behind)) = rest.split_first() {
        let found = FULL_NAMES.iter().find_map(|(full, name)| {
            let words: Vec<&str> = full.split(' ').collect();
            let is_there = rest.len() >= words.len()
                && rest.iter().zip(&words).all(|(token, word)| is_word(token, &[word]));
            is_there.then(|| (*name, rest.get(words.len()..).unwrap_or_default()))
        });
        let (token, next) = match found {
            Some((name, next)) => (Token::Word(name.to_owned()), next),
            None => (first.clone(), behind),
        };
        short.push(token);
        rest = next;
    }
    short
}
