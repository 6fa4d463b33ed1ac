//! Texts inside texts: what percent signs, entities, backslashes, tags shown as text and base64
//! stand for.
//!
//! Gives further readings of a text, without places; the text itself is not among them.

use std::borrow::Cow;

use base64::Engine;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::DecodePaddingMode;
use base64::engine::general_purpose::{GeneralPurpose, GeneralPurposeConfig};
use percent_encoding::percent_decode_str;

use crate::lexicon::folded::Folded;

/// How many codes may lie inside one another.
const DEEPEST: usize = 3;
/// A longer text is not read in other ways: nobody hides a number in a font.
const LONGEST: usize = 100_000;
/// A shorter run of letters is no base64 worth decoding.
const SHORTEST_BASE64: usize = 12;

/// What a text says besides what it shows. Empty for nearly every text.
pub fn readings(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    if text.len() <= LONGEST {
        collect(text, 0, &mut found);
    }
    found
}

fn collect(text: &str, depth: usize, found: &mut Vec<String>) {
    if depth == DEEPEST {
        return;
    }
    let mut further = Vec::new();
    if memchr::memchr3(b'%', b'&', b'\\', text.as_bytes()).is_some() {
        further.extend(changed(text, percent(text)));
        further.extend(changed(text, entities(text)));
        further.extend(changed(text, escapes(text)));
        further.extend(changed(text, replaced(text, '\\', escape_apart)));
        further.extend(changed(text, without_commands(text)));
    }
    if memchr::memchr(b'<', text.as_bytes()).is_some() {
        further.extend(changed(text, without_tags(text)));
    }
    if has_quoted_printable(text.as_bytes()) {
        further.extend(changed(text, replaced(text, '=', quoted)));
    }
    further.extend(base64(text));
    for reading in further {
        collect(&reading, depth + 1, found);
        found.push(reading);
    }
}

fn changed(text: &str, reading: Cow<'_, str>) -> Option<String> {
    (reading != text).then(|| reading.into_owned())
}

fn percent(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

/// The character of an entity at the start of a text, and the entity's length.
pub fn entity(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('&')?;
    if let Some(number) = rest.strip_prefix('#') {
        let (digits, radix) = match number.strip_prefix(['x', 'X']) {
            Some(hex) => (hex, 16),
            None => (number, 10),
        };
        let length = digits.find(|c: char| !c.is_digit(radix)).unwrap_or(digits.len());
        let code = u32::from_str_radix(digits.get(..length.min(8))?, radix).ok()?;
        let ends = usize::from(digits[length..].starts_with(';'));
        let whole = text.len() - digits.len() + length + ends;
        return Some((char::from_u32(code)?, whole));
    }
    let end = rest.bytes().take(12).position(|byte| byte == b';')?;
    Some((named(&rest[..end])?, end + 2))
}

/// The character of a name in HTML, as far as letters, digits and common separators go.
fn named(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" | "ensp" | "emsp" | "thinsp" | "numsp" | "hairsp" => ' ',
        "shy" | "zwj" | "zwnj" | "lrm" | "rlm" => '\u{ad}',
        "szlig" => 'ß',
        "aelig" | "AElig" => 'æ',
        "oelig" | "OElig" => 'œ',
        "inodot" | "imath" => 'ı',
        "newline" | "NewLine" => '\n',
        "comma" => ',',
        "period" => '.',
        "sol" => '/',
        _ => {
            let marks = [
                "acute", "grave", "uml", "circ", "tilde", "cedil", "ring", "slash", "caron",
                "breve", "macr", "ogon", "strok", "dot", "dblac",
            ];
            let letter = marks.iter().find_map(|mark| name.strip_suffix(mark));
            match letter.map(str::as_bytes) {
                Some([letter]) => char::from(*letter),
                _ if name.bytes().all(|byte| byte.is_ascii_alphanumeric()) => '-',
                _ => return None,
            }
        }
    })
}

fn entities(text: &str) -> Cow<'_, str> {
    replaced(text, '&', entity)
}

fn escapes(text: &str) -> Cow<'_, str> {
    replaced(text, '\\', escape)
}

/// The character of an escape of JSON, JavaScript, CSS or TOML at the start of a text.
fn escape(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('\\')?;
    let hex = |digits: &str, most: usize| {
        let length = digits.bytes().take(most).take_while(u8::is_ascii_hexdigit).count();
        let code = u32::from_str_radix(&digits[..length], 16).ok()?;
        Some((char::from_u32(code)?, length))
    };
    match rest.chars().next()? {
        'u' if rest[1..].starts_with('{') => {
            let (c, length) = hex(&rest[2..], 6)?;
            Some((c, length + 3 + usize::from(rest[2 + length..].starts_with('}'))))
        }
        'u' => hex(&rest[1..], 4).map(|(c, length)| (c, length + 2)),
        'U' => hex(&rest[1..], 8).map(|(c, length)| (c, length + 2)),
        'x' => hex(&rest[1..], 2).map(|(c, length)| (c, length + 2)),
        'n' | 'r' | 't' => Some(('\n', 2)),
        c if c.is_ascii_hexdigit() => {
            let (c, length) = hex(rest, 6)?;
            let space = usize::from(rest[length..].starts_with(' '));
            Some((c, length + 1 + space))
        }
        c => Some((c, 1 + c.len_utf8())),
    }
}

/// The same with the space behind the code of CSS, which ends it and is not shown: `2\33 1991` is
/// read as `23 1991`, too.
fn escape_apart(text: &str) -> Option<(char, usize)> {
    let (c, length) = escape(text)?;
    let has_space = length > 2 && text.get(..length)?.ends_with(' ');
    Some((c, length - usize::from(has_space)))
}

fn replaced(text: &str, sign: char, read: fn(&str) -> Option<(char, usize)>) -> Cow<'_, str> {
    if !text.contains(sign) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(sign) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match read(rest) {
            Some((c, length)) => {
                out.push(c);
                rest = rest.get(length..).unwrap_or_default();
            }
            None => {
                out.push(sign);
                rest = &rest[sign.len_utf8()..];
            }
        }
    }
    Cow::Owned(out + rest)
}

/// The text without what looks like a tag, as a reader pieces it together.
fn without_tags(text: &str) -> Cow<'_, str> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let is_tag =
            rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!');
        match rest.find('>').filter(|_| is_tag) {
            Some(end) => rest = &rest[end + 1..],
            None => {
                out.push('<');
                rest = &rest[1..];
            }
        }
    }
    Cow::Owned(out + rest)
}

/// The text without the names of TeX's commands, its braces and its signs of a ligature.
fn without_commands(text: &str) -> Cow<'_, str> {
    if !text.contains('\\') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['\\', '{', '}', '$']) {
        out.push_str(&rest[..at]);
        let is_command = rest[at..].starts_with('\\');
        rest = &rest[at + 1..];
        if is_command {
            let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
            // `\-` and `\/` are nothing, other signs are themselves.
            let sign = usize::from(letters == 0 && rest.starts_with(['-', '/', ',', '!']));
            rest = &rest[letters + sign..];
            if letters > 0 {
                rest = rest.strip_prefix(' ').unwrap_or(rest);
            }
        }
    }
    Cow::Owned(out + rest)
}

/// Whether signs stand in the code of mails, one behind the other: `=36=31`.
fn has_quoted_printable(text: &[u8]) -> bool {
    memchr::memchr_iter(b'=', text).any(|at| is_quoted(&text[at..]))
}

/// Whether a text begins with two signs in the code of mails.
fn is_quoted(text: &[u8]) -> bool {
    match text {
        [b'=', a, b, b'=', c, d, ..] => [a, b, c, d].iter().all(|byte| byte.is_ascii_hexdigit()),
        _ => false,
    }
}

fn quoted(text: &str) -> Option<(char, usize)> {
    if text.starts_with("=\n") {
        return Some(('\u{ad}', 2));
    }
    let code = u8::from_str_radix(text.get(1..3)?, 16).ok()?;
    Some((char::from(code), 3))
}

/// The texts that runs of base64 stand for.
fn base64(text: &str) -> Vec<String> {
    let folded = Folded::of(text);
    let mut found = Vec::new();
    let mut end = 0;
    for run in folded.long_runs(SHORTEST_BASE64) {
        if run.start < end {
            continue;
        }
        let is_sign = |byte: &u8| byte.is_ascii_alphanumeric() || b"+/-_=".contains(byte);
        let bytes = text.as_bytes();
        let from =
            run.start - bytes[..run.start].iter().rev().take_while(|byte| is_sign(byte)).count();
        end = run.end + bytes[run.end..].iter().take_while(|byte| is_sign(byte)).count();
        found.extend(decoded(&text[from..end]));
        let one_line = end;
        // A long code goes on in further lines.
        while let Some(next) = next_line(&text[end..]) {
            end += next;
            end += bytes[end..].iter().take_while(|byte| is_sign(byte)).count();
        }
        if end > one_line {
            let code: String = text[from..end].split_whitespace().collect();
            found.extend(decoded(&code));
        }
    }
    found
}

/// How far it is to a sign of base64 in the next line.
fn next_line(text: &str) -> Option<usize> {
    let rest = text.trim_start_matches([' ', '\t', '\r']).strip_prefix('\n')?;
    let code = rest.trim_start_matches([' ', '\t']);
    code.starts_with(|c: char| c.is_ascii_alphanumeric()).then(|| text.len() - code.len())
}

fn decoded(code: &str) -> Option<String> {
    let has = |of: fn(&u8) -> bool| code.bytes().any(|byte| of(&byte));
    if !has(u8::is_ascii_uppercase) || !has(u8::is_ascii_lowercase) {
        return None;
    }
    let config = GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true);
    [&STANDARD, &URL_SAFE].into_iter().find_map(|alphabet| {
        let code = code.trim_end_matches('=');
        let bytes = GeneralPurpose::new(alphabet, config).decode(code).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        let is_text = |c: char| !c.is_control() || c.is_whitespace();
        text.chars().all(is_text).then_some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::readings;

    #[test]
    fn codes_are_read() {
        for code in [
            "%36%31%37-555",
            "617&#45;&#x35;55",
            "61&shy;7&nbsp;555",
            "\\u0036\\x317-\\35 55",
            "<b>617</b><i>-</i>555",
            "see NjE3LTU1NS0w, or",
            "data:text/plain;base64,NjE3LTU1NS0w",
            "%2536%31%37-555",
            "6\\emph{1}{7}\\-555",
            "=36=31=37-555",
            "Y2FsbCA2MTctNT\n  U1LTAxNDI=",
        ] {
            let letters =
                |text: &String| -> String { text.chars().filter(char::is_ascii_digit).collect() };
            let found = readings(code);
            assert!(found.iter().any(|text| letters(text).contains("617555")), "{code}: {found:?}");
        }
    }

    #[test]
    fn plain_words_have_no_other_reading() {
        let text = "Cardiothoracic surgery (100 % of operations), R&D, McGillUniversity, 3 < 4.";
        assert_eq!(readings(text), [""; 0]);
    }
}
