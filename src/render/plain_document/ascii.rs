//! Signs that old forms do not take, as those of a keyboard.
//!
//! Letters stay: a name without its accents is another name.

/// A text with straight quotation marks, hyphens for dashes, three dots for an ellipsis.
pub fn with_keyboard_signs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '“' | '”' | '„' | '‟' | '«' | '»' | '″' => out.push('"'),
            '‘' | '’' | '‚' | '‛' | '‹' | '›' | '′' => out.push('\''),
            '–' | '−' | '‒' => out.push('-'),
            '—' | '―' => out.push_str("--"),
            '…' => out.push_str("..."),
            '•' | '·' => out.push('-'),
            '×' => out.push('x'),
            '→' => out.push_str("->"),
            '≤' => out.push_str("<="),
            '≥' => out.push_str(">="),
            '☐' => out.push_str("[ ]"),
            '☑' => out.push_str("[x]"),
            c => out.push(c),
        }
    }
    out
}
