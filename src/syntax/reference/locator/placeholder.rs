//! What programs write for a number that they do not have, and the dashes of numbers.
//!
//! Knows no field.

/// Whether a text stands for a number that is not known: `n/a`, `null`, `no-no`, `-`, `?`, `0`.
pub fn is_placeholder(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "na",
        "null",
        "none",
        "no",
        "nan",
        "undefined",
        "unknown",
        "tba",
        "tbd",
        "tbc",
        "xx",
        "xxx",
        "xxxx",
        "npag",
        "np",
        "nopages",
        "nopage",
        "pp",
        "missing",
        "ja",
        "unpaginated",
        "notpaginated",
        "unnumbered",
    ];
    text.split(['-', '–']).all(|part| {
        let plain: String =
            part.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        plain.chars().all(|c| c == '0') || WORDS.contains(&plain.as_str())
    })
}

/// The same text with one kind of space and two kinds of dash: `–` for what can only be the dash of
/// a range, and `-` for every other hyphen.
pub fn plain_dashes(text: &str) -> String {
    let mut plain = text.to_owned();
    for (written, dash) in [
        ("\\textendash", "–"),
        ("\\textemdash", "–"),
        ("\\textminus", "–"),
        ("&ndash;", "–"),
        ("&#8211;", "–"),
        ("&#x2013;", "–"),
        ("---", "–"),
        ("--", "–"),
    ] {
        plain = plain.replace(written, dash);
    }
    let mut found = String::with_capacity(plain.len());
    for c in plain.chars() {
        match c {
            '‒' | '–' | '—' | '―' | '−' | '－' => found.push('–'),
            '‐' | '‑' | '﹣' | '\u{ad}' => found.push('-'),
            '{' | '}' => {}
            c if c.is_whitespace() => found.push(' '),
            c => found.push(c),
        }
    }
    let mut words = found.split_whitespace().collect::<Vec<_>>().join(" ");
    for dash in ["–", "-"] {
        for (spaced, bare) in [(format!(" {dash}"), dash), (format!("{dash} "), dash)] {
            words = words.replace(&spaced, bare);
        }
    }
    while words.contains("––") {
        words = words.replace("––", "–");
    }
    words
}
