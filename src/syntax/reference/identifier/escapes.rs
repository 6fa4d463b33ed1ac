//! Takes off what LaTeX, HTML and typesetters put into numbers and addresses.
//!
//! Knows no address: what is left is what a person meant to write.

/// What stands for another text, the longest first.
const ESCAPES: &[(&str, &str)] = &[
    ("\\discretionary{}{}{}", ""),
    ("{\\textasciitilde}", "~"),
    ("\\textasciitilde{}", "~"),
    ("\\textasciitilde", "~"),
    ("{\\textunderscore}", "_"),
    ("\\textunderscore{}", "_"),
    ("\\textunderscore", "_"),
    ("{\\textless}", "<"),
    ("\\textless{}", "<"),
    ("\\textless", "<"),
    ("{\\textgreater}", ">"),
    ("\\textgreater{}", ">"),
    ("\\textgreater", ">"),
    ("{\\textbackslash}", "\\"),
    ("\\textbackslash", "\\"),
    ("\\allowbreak", ""),
    ("\\linebreak", ""),
    ("\\nolinkurl", ""),
    ("\\hskip0pt", ""),
    ("\\urlprefix", ""),
    ("\\penalty0", ""),
    ("$\\sim$", "~"),
    ("{$\\sim$}", "~"),
    ("\\string", ""),
    ("\\protect", ""),
    ("\\slash", "/"),
    ("\\~{}", "~"),
    ("\\^{}", "^"),
    ("\\url", ""),
    ("\\path", ""),
    ("$<$", "<"),
    ("$>$", ">"),
    ("$_$", "_"),
    ("&amp;", "&"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&#x2F;", "/"),
    ("&#47;", "/"),
    ("\u{200b}", ""),
    ("\u{feff}", ""),
    ("\u{ad}", ""),
    ("\u{a0}", " "),
];

/// A text without escapes, braces and what nobody sees. `\href{address}{words}` is the address and
/// the words.
pub fn unescaped(written: &str) -> String {
    let mut plain = written.to_owned();
    for (escape, meaning) in ESCAPES {
        if plain.contains(escape) {
            plain = plain.replace(escape, meaning);
        }
    }
    if plain.contains("\\href") {
        plain = plain.replace("\\href", "").replace("}{", " ");
    }
    let mut found = String::with_capacity(plain.len());
    let mut chars = plain.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '{' | '}' => {}
            // One slash or two before a sign, as programs escape what is escaped already.
            '\\' if chars.peek().is_some_and(|next| "_%&#$~^{}\\-/ ".contains(*next)) => {}
            c => found.push(c),
        }
    }
    found
}

/// Whether a text stands for a number that there is not.
pub fn is_nothing(text: &str) -> bool {
    let plain: String =
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    matches!(plain.as_str(), "" | "na" | "none" | "null" | "nan" | "no" | "unknown" | "undefined")
        || matches!(plain.as_str(), "tba" | "tbd" | "nodoi" | "notavailable" | "missing")
}
