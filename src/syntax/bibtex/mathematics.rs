//! A formula of TeX in one line of Unicode characters.
//!
//! Draws nothing: a formula with a character that Unicode lacks is not converted at all.

use crate::syntax::bibtex::tex::{FONTS, braced, command};

/// A formula in one line of characters; `None` if a part of it has none.
pub fn mathematics(formula: &str) -> Option<String> {
    let mut out = String::new();
    let mut rest = formula;
    while let Some(c) = rest.chars().next() {
        match c {
            '\\' => {
                let (name, after) = command(rest);
                let (content, behind) = braced(after);
                match (name, content) {
                    ("", _) => {
                        // `\,`, `\;`, `\%`: a space, or the sign itself.
                        let sign = after.chars().next()?;
                        out.push(if sign.is_ascii_punctuation() && !",;:! ".contains(sign) {
                            sign
                        } else {
                            '\u{202f}'
                        });
                        rest = &after[sign.len_utf8()..];
                    }
                    (name, Some(content)) if FONTS.contains(&name) => {
                        out.push_str(&mathematics(content)?);
                        rest = behind;
                    }
                    (name, _) => {
                        out.push_str(SYMBOLS.iter().find(|(known, _)| *known == name)?.1);
                        rest = after
                            .strip_prefix(' ')
                            .filter(|_| !out.ends_with(|c: char| "≤≥±×≈≠→".contains(c)))
                            .unwrap_or(after);
                    }
                }
            }
            '^' | '_' => {
                let (content, behind) = match braced(&rest[1..]) {
                    (Some(content), behind) => (content.to_owned(), behind),
                    (None, after) => {
                        let first = after.chars().next()?;
                        (first.to_string(), &after[first.len_utf8()..])
                    }
                };
                out.push_str(&mapped(
                    &mathematics(&content)?,
                    if c == '^' { RAISED } else { LOWERED },
                )?);
                rest = behind;
            }
            '{' | '}' => rest = &rest[1..],
            '~' => {
                out.push('\u{a0}');
                rest = &rest[1..];
            }
            '-' => {
                out.push('−');
                rest = &rest[1..];
            }
            c => {
                out.push(c);
                rest = &rest[c.len_utf8()..];
            }
        }
    }
    Some(out)
}

/// Maps each character to another; `None` if one of them has none.
pub fn mapped(text: &str, table: &[(char, char)]) -> Option<String> {
    text.chars().map(|c| table.iter().find(|(from, _)| *from == c).map(|(_, to)| *to)).collect()
}

pub const RAISED: &[(char, char)] = &[
    ('0', '⁰'),
    ('1', '¹'),
    ('2', '²'),
    ('3', '³'),
    ('4', '⁴'),
    ('5', '⁵'),
    ('6', '⁶'),
    ('7', '⁷'),
    ('8', '⁸'),
    ('9', '⁹'),
    ('+', '⁺'),
    ('-', '⁻'),
    ('−', '⁻'),
    ('(', '⁽'),
    (')', '⁾'),
    ('n', 'ⁿ'),
    ('i', 'ⁱ'),
    ('°', '°'),
    ('∘', '°'),
    ('a', 'ᵃ'),
    ('b', 'ᵇ'),
    ('c', 'ᶜ'),
    ('d', 'ᵈ'),
    ('e', 'ᵉ'),
    ('h', 'ʰ'),
    ('m', 'ᵐ'),
    ('o', 'ᵒ'),
    ('r', 'ʳ'),
    ('s', 'ˢ'),
    ('t', 'ᵗ'),
];

pub const LOWERED: &[(char, char)] = &[
    ('0', '₀'),
    ('1', '₁'),
    ('2', '₂'),
    ('3', '₃'),
    ('4', '₄'),
    ('5', '₅'),
    ('6', '₆'),
    ('7', '₇'),
    ('8', '₈'),
    ('9', '₉'),
    ('+', '₊'),
    ('-', '₋'),
    ('−', '₋'),
    ('(', '₍'),
    (')', '₎'),
    ('a', 'ₐ'),
    ('e', 'ₑ'),
    ('i', 'ᵢ'),
    ('m', 'ₘ'),
    ('n', 'ₙ'),
    ('o', 'ₒ'),
    ('x', 'ₓ'),
];

const SYMBOLS: &[(&str, &str)] = &[
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("epsilon", "ε"),
    ("varepsilon", "ε"),
    ("zeta", "ζ"),
    ("eta", "η"),
    ("theta", "θ"),
    ("iota", "ι"),
    ("kappa", "κ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("nu", "ν"),
    ("xi", "ξ"),
    ("pi", "π"),
    ("rho", "ρ"),
    ("sigma", "σ"),
    ("tau", "τ"),
    ("upsilon", "υ"),
    ("phi", "φ"),
    ("varphi", "φ"),
    ("chi", "χ"),
    ("psi", "ψ"),
    ("omega", "ω"),
    ("Gamma", "Γ"),
    ("Delta", "Δ"),
    ("Theta", "Θ"),
    ("Lambda", "Λ"),
    ("Xi", "Ξ"),
    ("Pi", "Π"),
    ("Sigma", "Σ"),
    ("Phi", "Φ"),
    ("Psi", "Ψ"),
    ("Omega", "Ω"),
    ("le", "≤"),
    ("leq", "≤"),
    ("ge", "≥"),
    ("geq", "≥"),
    ("ne", "≠"),
    ("neq", "≠"),
    ("approx", "≈"),
    ("sim", "∼"),
    ("pm", "±"),
    ("times", "×"),
    ("cdot", "·"),
    ("to", "→"),
    ("rightarrow", "→"),
    ("leftarrow", "←"),
    ("infty", "∞"),
    ("circ", "∘"),
    ("degree", "°"),
    ("prime", "′"),
    ("ell", "ℓ"),
    ("ldots", "…"),
    ("dots", "…"),
    ("partial", "∂"),
    ("sum", "∑"),
    ("in", "∈"),
    ("cup", "∪"),
    ("cap", "∩"),
    ("langle", "⟨"),
    ("rangle", "⟩"),
    ("log", "log"),
    ("exp", "exp"),
    ("quad", " "),
];
