//! Takes commands of LaTeX, tags of HTML and marks of Markdown off a field of names.
//!
//! What a command encloses stays where it is a name, and goes where it is a mark or a note; the
//! slips tell of both. Accents are resolved before.

use unicode_normalization::char::{compose, is_combining_mark};

use crate::syntax::reference::name::letters::Letter;
use crate::syntax::reference::name::slip::{Slip, Slips};

/// Commands whose argument is no part of a name.
const NOTES: [&str; 30] = [
    "textsuperscript",
    "textsubscript",
    "thanks",
    "footnote",
    "footnotemark",
    "footnotetext",
    "inst",
    "orcid",
    "orcidlink",
    "orcidID",
    "email",
    "url",
    "affil",
    "affiliation",
    "corref",
    "fnref",
    "fnmark",
    "corauth",
    "cormark",
    "tnoteref",
    "tnotemark",
    "ensuremath",
    "ast",
    "star",
    "textasteriskcentered",
    "dag",
    "ddag",
    "dagger",
    "ddagger",
    "sup",
];

/// Commands that say how to sort a name or how TeX goes on; they show nothing.
const SILENT: [&str; 13] = [
    "noopsort",
    "singleletter",
    "relax",
    "protect",
    "mbox",
    "hbox",
    "nobreak",
    "unskip",
    "cprime",
    "noop",
    "sortnoop",
    "leavevmode",
    "ignorespaces",
];

/// Commands of which the first argument is no text.
const FIRST_ARGUMENT: [&str; 6] =
    ["href", "textcolor", "color", "colorbox", "hyperlink", "fontsize"];

/// Tags that are taken away with what they enclose.
const NOTE_TAGS: [&str; 2] = ["sup", "sub"];

/// Commands for fonts that people write with a blank before their argument.
const FONTS: [&str; 7] = ["textbf", "textit", "emph", "underline", "textsc", "uline", "textsl"];

/// How far behind a tag its end is looked for.
const FURTHEST_END: usize = 100;

/// The letters that are names.
pub fn strip(letters: &[Letter], slips: &mut Slips) -> Vec<Letter> {
    let mut letters = with_entities(&without_tags(letters, slips));
    open_font_braces(&mut letters);
    let mut out: Vec<Letter> = Vec::with_capacity(letters.len());
    // Braces of commands that are open.
    let mut open = 0_usize;
    let mut at = 0;
    while at < letters.len() {
        let letter = letters[at];
        match letter.c {
            _ if letter.is_math => {
                let count = letters[at..].iter().take_while(|letter| letter.is_math).count();
                let formula: String = letters[at..at + count].iter().map(|l| l.c).collect();
                slips.push(Slip::Marks, format!("${formula}$"));
                at += count;
            }
            '\\' => at += command(&letters, at, &mut out, &mut open, slips),
            '}' if open > 0 => {
                open -= 1;
                at += 1;
            }
            '{' | '}' => at += 1,
            _ => {
                out.push(letter);
                at += 1;
            }
        }
    }
    out
}

/// Reads the command at a backslash; gives how many letters it takes.
fn command(
    letters: &[Letter],
    at: usize,
    out: &mut Vec<Letter>,
    open: &mut usize,
    slips: &mut Slips,
) -> usize {
    let backslash = letters[at];
    let rest = &letters[at + 1..];
    let blank = Letter { c: ' ', ..backslash };
    let Some(first) = rest.first() else { return 1 };
    // `\'\i`, of which the parser makes a backslash with an accent, and an `i`.
    if is_combining_mark(first.c) {
        if let Some(base) = rest.get(1) {
            let c = compose(base.c, first.c).unwrap_or(base.c);
            out.push(Letter { c, ..*base });
            return 3;
        }
        return 2;
    }
    if !first.c.is_ascii_alphabetic() {
        if " ,;:!".contains(first.c) {
            out.push(blank);
            return 2;
        }
        return 1;
    }
    let name: String =
        rest.iter().map(|letter| letter.c).take_while(char::is_ascii_alphabetic).collect();
    let length = 1 + name.len();
    // `\a'e`, an accent of TeX's tables.
    if name == "a"
        && let [_, Letter { c: ' ', .. }, sign, base, ..] = rest
        && let Some(mark) = accent(sign.c)
    {
        let c = compose(base.c, mark).unwrap_or(base.c);
        out.push(Letter { c, ..*base });
        return 5;
    }
    let has_argument = letters.get(at + length).is_some_and(|letter| letter.c == '{');
    let argument = || {
        let mut depth = 0_usize;
        let end = letters[at + length..].iter().position(|letter| {
            match letter.c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            depth == 0
        });
        end.map_or(letters.len() - at - length, |end| end + 1)
    };
    let is_silent = SILENT.contains(&name.as_str());
    if name == "textcommabelow" && has_argument {
        // The accent stands behind its letter.
        let count = argument();
        let inside = &letters[at + length + 1..at + length + count];
        if let Some(base) = inside.first() {
            match compose(base.c, '\u{326}') {
                Some(c) => out.push(Letter { c, ..*base }),
                None => out.extend([*base, Letter { c: '\u{326}', ..*base }]),
            }
        }
        return length + count;
    } else if let Some(c) = character(&name) {
        out.push(Letter { c, ..backslash });
        if has_argument {
            *open += 1;
            return length + 1;
        }
    } else if name == "and" {
        out.extend(" and ".chars().map(|c| Letter { c, is_braced: false, is_math: false }));
    } else if FIRST_ARGUMENT.contains(&name.as_str()) && has_argument {
        // The first argument is an address or a color.
        let count = argument();
        let words: String = letters[at..at + length + count].iter().map(|l| l.c).collect();
        slips.push(Slip::Markup, words);
        return length + count;
    } else if NOTES.contains(&name.as_str()) || name.contains("sort") {
        let count = if has_argument { argument() } else { 0 };
        let words: String = letters[at..at + length + count].iter().map(|l| l.c).collect();
        if !name.contains("sort") {
            slips.push(Slip::Marks, words);
        }
        return length + count;
    } else if has_argument {
        if !is_silent {
            slips.push(Slip::Markup, format!("\\{name}"));
        }
        *open += 1;
        return length + 1;
    } else if !is_silent {
        slips.push(Slip::Markup, format!("\\{name}"));
    }
    // The space that ends a command's name is none of the text's.
    let ends = letters.get(at + length).is_some_and(|letter| letter.c == ' ');
    length + usize::from(ends)
}

/// The accent that a sign stands for behind `\a`.
fn accent(sign: char) -> Option<char> {
    Some(match sign {
        '\'' => '\u{301}',
        '`' => '\u{300}',
        '=' => '\u{304}',
        _ => return None,
    })
}

/// Opens the braces behind a command that has lost its argument: `\textcolor{red}{Okafor, C.}`,
/// `\textbf {Okafor, C.}`.
fn open_font_braces(letters: &mut [Letter]) {
    let mut at = 0;
    while at < letters.len() {
        if letters[at].c != '\\' || letters[at].is_braced {
            at += 1;
            continue;
        }
        let name: String = letters[at + 1..]
            .iter()
            .map(|letter| letter.c)
            .take_while(char::is_ascii_alphabetic)
            .collect();
        at += 1 + name.len();
        if FIRST_ARGUMENT.contains(&name.as_str()) {
            let end = letters[at..].iter().take(FURTHEST_END).position(|letter| letter.c == '}');
            at += end.map_or(0, |end| end + 1);
        } else if FONTS.contains(&name.as_str())
            && letters.get(at).is_some_and(|letter| letter.c == ' ')
        {
            at += 1;
        } else {
            continue;
        }
        while let Some(letter) = letters.get_mut(at)
            && letter.is_braced
        {
            letter.is_braced = false;
            at += 1;
        }
    }
}

/// Entities of HTML as the characters that they stand for.
fn with_entities(letters: &[Letter]) -> Vec<Letter> {
    let mut out = Vec::with_capacity(letters.len());
    let mut at = 0;
    while at < letters.len() {
        let letter = letters[at];
        if letter.c == '&'
            && let Some((text, length)) = entity(&letters[at..])
        {
            out.extend(text.chars().map(|c| Letter { c, ..letter }));
            at += length;
            continue;
        }
        out.push(letter);
        at += 1;
    }
    out
}

/// The text of an entity, `&uuml;`, and its length.
fn entity(letters: &[Letter]) -> Option<(String, usize)> {
    let length = letters.iter().take(12).position(|letter| letter.c == ';')? + 1;
    let written: String = letters[..length].iter().map(|letter| letter.c).collect();
    if !written[1..].chars().all(|c| c.is_ascii_alphanumeric() || "#;".contains(c)) {
        return None;
    }
    let mut text = String::new();
    for event in pulldown_cmark::Parser::new(&written) {
        if let pulldown_cmark::Event::Text(part) = event {
            text.push_str(&part);
        }
    }
    (!text.is_empty() && text != written).then_some((text, length))
}

/// Letters that have a command.
fn character(name: &str) -> Option<char> {
    Some(match name {
        "i" => 'ı',
        "j" => 'j',
        "hyphen" | "textendash" => '-',
        "textquotesingle" => '\'',
        "space" | "quad" | "newline" | "linebreak" | "enspace" | "thinspace" => ' ',
        _ => return None,
    })
}

/// Without tags of HTML and the stars and lines of Markdown.
fn without_tags(letters: &[Letter], slips: &mut Slips) -> Vec<Letter> {
    let mut out = Vec::with_capacity(letters.len());
    let mut at = 0;
    while at < letters.len() {
        let letter = letters[at];
        if letter.c == '<'
            && let Some((name, length)) = tag(&letters[at..])
        {
            let mut count = length;
            let mut slip = Slip::Markup;
            if NOTE_TAGS.contains(&name.as_str()) {
                let rest = &letters[at + length..];
                let end = (0..rest.len().min(FURTHEST_END)).find(|from| {
                    tag(&rest[*from..]).is_some_and(|(end, _)| end == format!("/{name}"))
                });
                if let Some(end) = end {
                    count += end + tag(&rest[end..]).map_or(0, |(_, length)| length);
                    slip = Slip::Marks;
                }
            }
            let words: String = letters[at..at + count].iter().map(|letter| letter.c).collect();
            slips.push(slip, words);
            if name == "br" || name == "br/" {
                out.push(Letter { c: ';', ..letter });
            }
            at += count;
            continue;
        }
        let pair = ['*', '_'].into_iter().find(|sign| {
            letter.c == *sign && letters.get(at + 1).is_some_and(|next| next.c == *sign)
        });
        if let Some(sign) = pair {
            slips.push(Slip::Markup, format!("{sign}{sign}"));
            at += 2;
            continue;
        }
        out.push(letter);
        at += 1;
    }
    out
}

/// The name and the length of a tag, `b` or `/b`; an address in angle brackets is none.
fn tag(letters: &[Letter]) -> Option<(String, usize)> {
    if letters.first()?.c != '<' {
        return None;
    }
    let length = letters.iter().take(80).position(|letter| letter.c == '>')? + 1;
    let inside: String = letters[1..length - 1].iter().map(|letter| letter.c).collect();
    let name: String = inside.split(' ').next().unwrap_or_default().to_lowercase();
    let plain = name.trim_start_matches('/').trim_end_matches('/');
    const TAGS: [&str; 16] = [
        "b", "i", "u", "em", "strong", "span", "a", "sup", "sub", "br", "font", "small", "scp",
        "p", "mark", "div",
    ];
    TAGS.contains(&plain).then_some((name.clone(), length))
}
