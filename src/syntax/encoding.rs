//! Which encoding a file has that is not UTF-8, as far as its bytes say so.
//!
//! Reads no text in another encoding: a wrong guess would change letters silently.

use encoding_rs::{MACINTOSH, WINDOWS_1252};

use crate::base::{Diagnostic, SourcePath, Span};
use crate::syntax::codes::NOT_UTF8;

/// What the bytes are, and what a person calls it.
enum Encoding {
    Utf16,
    /// One of one byte a letter, with the letter that the first byte beyond ASCII is in it.
    OneByte(&'static str, char),
    Unknown,
}

/// Reports a file that is not UTF-8; `None` is one that is. UTF-16 of Latin letters is valid UTF-8
/// with a zero beside each letter.
pub fn check(file: &SourcePath, bytes: &[u8]) -> Option<Diagnostic> {
    match std::str::from_utf8(bytes) {
        Ok(_) if !is_utf16(bytes) => None,
        Ok(_) => Some(not_utf8(file, bytes, 0)),
        Err(error) => Some(not_utf8(file, bytes, error.valid_up_to())),
    }
}

/// Reports that a file is not saved as UTF-8, at its first byte that is not.
fn not_utf8(file: &SourcePath, bytes: &[u8], at: usize) -> Diagnostic {
    let message = match encoding(bytes, at) {
        Encoding::Utf16 => {
            format!(
                "`{file}` is saved as UTF-16, which Windows also calls \"Unicode\", not as UTF-8"
            )
        }
        Encoding::OneByte(name, letter) => format!(
            "`{file}` is not saved as UTF-8: it seems to be in {name}, where this is `{letter}`"
        ),
        Encoding::Unknown => {
            format!("`{file}` is not saved as UTF-8, so from here on its letters cannot be told")
        }
    };
    Diagnostic::new(&NOT_UTF8, message)
        .at(file, Span::new(at, (at + 1).min(bytes.len())), "")
        .help("open it in the program that wrote it, and save it again with the encoding \"UTF-8\"")
}

fn encoding(bytes: &[u8], at: usize) -> Encoding {
    if is_utf16(bytes) {
        return Encoding::Utf16;
    }
    // A text of mostly letters beyond ASCII is in another script, and one with zeros is no text.
    let foreign = bytes.iter().filter(|byte| **byte >= 0x80).count();
    if foreign * 4 > bytes.len() || bytes.contains(&0) {
        return Encoding::Unknown;
    }
    let around = |offset: isize| at.checked_add_signed(offset).and_then(|at| bytes.get(at));
    let is_small = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_lowercase);
    let is_in_word = is_small(around(-1))
        && (is_small(around(1)) || around(1).is_none_or(|byte| !byte.is_ascii_alphabetic()));
    let letter = |encoding: &'static encoding_rs::Encoding| {
        let byte = [bytes.get(at).copied()?];
        let (text, _) = encoding.decode_without_bom_handling(&byte);
        text.chars().next().filter(|c| !c.is_control() && *c != '\u{fffd}')
    };
    let (windows, mac) = (letter(WINDOWS_1252), letter(MACINTOSH));
    match (windows, mac) {
        (windows, Some(mac))
            if is_in_word
                && mac.is_lowercase()
                && !windows.is_some_and(char::is_lowercase)
                && !windows.is_some_and(|c| "’‘“”–—…".contains(c)) =>
        {
            Encoding::OneByte("Mac OS Roman", mac)
        }
        (Some(windows), _) => Encoding::OneByte("Windows-1252 (\"ANSI\")", windows),
        _ => Encoding::Unknown,
    }
}

/// Whether the text has two bytes a letter: by its mark, or as every other byte is zero.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(b"\xff\xfe") || bytes.starts_with(b"\xfe\xff") {
        return true;
    }
    let zeros = |first: usize| {
        let bytes = bytes.iter().skip(first).step_by(2);
        (bytes.clone().filter(|byte| **byte == 0).count(), bytes.count())
    };
    let ((even, evens), (odd, odds)) = (zeros(0), zeros(1));
    let is_one_side =
        |zeros: usize, all: usize, others: usize| zeros * 10 > all * 6 && others * 10 < all;
    bytes.len() >= 8 && (is_one_side(even, evens, odd) || is_one_side(odd, odds, even))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(bytes: &[u8]) -> Option<String> {
        check(&SourcePath::new("content/cv.md"), bytes).map(|found| found.message)
    }

    #[test]
    fn each_encoding_is_named() {
        let wide = |text: &str, bytes: fn(u16) -> [u8; 2]| {
            text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>()
        };
        let text = "## Education\n\n### Müller\n";
        let little = wide(text, u16::to_le_bytes);
        let big = wide(text, u16::to_be_bytes);
        for bytes in [
            little.clone(),
            big.clone(),
            [&b"\xff\xfe"[..], &little].concat(),
            [&b"\xfe\xff"[..], &big].concat(),
        ] {
            assert!(message(&bytes).is_some_and(|message| message.contains("UTF-16")));
        }
        let says = |bytes: &[u8], words: &str| {
            let message = message(bytes);
            assert!(message.as_ref().is_some_and(|message| message.contains(words)), "{message:?}");
        };
        says(b"# M\xfcnchen\n", "Windows-1252 (\"ANSI\"), where this is `ü`");
        says(b"Ada\x92s work\n", "where this is `’`");
        says(b"Jos\x8e, caf\x8e\n", "Mac OS Roman, where this is `é`");
        says(&[0xe1, 0xe2, 0xe3, 0x20, 0xe4], "cannot be told");
        assert_eq!(message("# München".as_bytes()), None);
        assert_eq!(message(b""), None);
    }
}
