//! What signs and letters TeX writes as commands.

use unicode_normalization::UnicodeNormalization;

/// Commands that are signs.
const SIGNS: &[(&str, &str)] = &[
    ("AA", "Å"),
    ("AE", "Æ"),
    ("L", "Ł"),
    ("LaTeX", "LaTeX"),
    ("LaTeXe", "LaTeX2e"),
    ("O", "Ø"),
    ("OE", "Œ"),
    ("P", "¶"),
    ("S", "§"),
    ("TeX", "TeX"),
    ("XeLaTeX", "XeLaTeX"),
    ("aa", "å"),
    ("ae", "æ"),
    ("alpha", "α"),
    ("approx", "≈"),
    ("ast", "*"),
    ("beta", "β"),
    ("bullet", "•"),
    ("cdot", "·"),
    ("cdotp", "·"),
    ("copyright", "©"),
    ("dag", "†"),
    ("delta", "δ"),
    ("Delta", "Δ"),
    ("dots", "…"),
    ("enskip", " "),
    ("enspace", " "),
    ("epsilon", "ε"),
    ("euro", "€"),
    ("gamma", "γ"),
    ("ge", "≥"),
    ("geq", "≥"),
    ("guillemotleft", "«"),
    ("guillemotright", "»"),
    ("i", "ı"),
    ("j", "ȷ"),
    ("kappa", "κ"),
    ("l", "ł"),
    ("lambda", "λ"),
    ("ldots", "…"),
    ("le", "≤"),
    ("leq", "≤"),
    ("mu", "μ"),
    ("newline", "\u{2028}"),
    ("linebreak", "\u{2028}"),
    ("nobreakspace", "\u{a0}"),
    ("o", "ø"),
    ("oe", "œ"),
    ("omega", "ω"),
    ("par", "\n\n"),
    ("pm", "±"),
    ("pounds", "£"),
    ("quad", " "),
    ("qquad", " "),
    ("quotedblbase", "„"),
    ("rightarrow", "→"),
    ("sigma", "σ"),
    ("sim", "~"),
    ("slash", "/"),
    ("space", " "),
    ("ss", "ß"),
    ("textasciicircum", "^"),
    ("textasciitilde", "~"),
    ("textbackslash", "\\"),
    ("textbar", "|"),
    ("textbullet", "•"),
    ("textcopyright", "©"),
    ("textdegree", "°"),
    ("textellipsis", "…"),
    ("textemdash", "—"),
    ("textendash", "–"),
    ("texteuro", "€"),
    ("textgreater", ">"),
    ("textless", "<"),
    ("textmu", "μ"),
    ("textperiodcentered", "·"),
    ("textquotedblleft", "“"),
    ("textquotedblright", "”"),
    ("textquoteleft", "‘"),
    ("textquoteright", "’"),
    ("textregistered", "®"),
    ("texttildelow", "~"),
    ("texttrademark", "™"),
    ("textunderscore", "_"),
    ("times", "×"),
    ("to", "→"),
    ("xspace", ""),
];

/// Commands that put an accent on the letter behind them, and the accent.
const ACCENTS: &[(&str, char)] = &[
    ("`", '\u{300}'),
    ("'", '\u{301}'),
    ("^", '\u{302}'),
    ("~", '\u{303}'),
    ("\"", '\u{308}'),
    ("=", '\u{304}'),
    (".", '\u{307}'),
    ("u", '\u{306}'),
    ("v", '\u{30c}'),
    ("H", '\u{30b}'),
    ("c", '\u{327}'),
    ("k", '\u{328}'),
    ("r", '\u{30a}'),
    ("d", '\u{323}'),
    ("b", '\u{331}'),
];

pub fn of_command(name: &str) -> Option<&'static str> {
    SIGNS.iter().find(|(known, _)| *known == name).map(|(_, sign)| *sign)
}

pub fn accent(name: &str) -> Option<char> {
    ACCENTS.iter().find(|(known, _)| *known == name).map(|(_, accent)| *accent)
}

/// `e` with the accent of `\'`. The letter may be a command: `\i`.
pub fn with_accent(letter: &str, accent: char) -> String {
    let letter = match letter.strip_prefix('\\') {
        Some("i") => "i",
        Some("j") => "j",
        Some(name) => of_command(name).unwrap_or(name),
        None => letter,
    };
    let mut letters = letter.chars();
    match letters.next() {
        Some(first) => [first, accent].into_iter().chain(letters).nfc().collect(),
        None if accent == '\u{303}' => "~".to_owned(),
        None if accent == '\u{302}' => "^".to_owned(),
        None => String::new(),
    }
}

/// Words with the signs that TeX makes of several.
pub fn of_text(words: &str) -> String {
    words
        .replace("---", "—")
        .replace("--", "–")
        .replace("``", "“")
        .replace("''", "”")
        .replace('`', "‘")
        .replace('\'', "’")
        .replace('~', "\u{a0}")
}
