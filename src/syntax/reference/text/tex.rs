//! The pieces of TeX: a command, a group in braces, an argument, an option in brackets.
//!
//! Knows no command but the one that marks further arguments for biblatex.

/// Stands before each argument of a command behind its first, as biblatex would drop their braces.
pub const FURTHER: &str = "arg";

/// The command at the start of a text that begins with `\`: its name, and the text behind it.
pub fn command(text: &str) -> (&str, &str) {
    let body = &text[1..];
    let letters = body.len() - body.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len();
    let first = || body.chars().next().map_or(0, char::len_utf8);
    body.split_at(if letters > 0 { letters } else { first() })
}

/// The content of the braces at the start of a text, and the text behind them.
pub fn group(text: &str) -> Option<(&str, &str)> {
    if !text.starts_with('{') {
        return None;
    }
    let mut depth = 0;
    let mut is_escaped = false;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if is_escaped => {
                is_escaped = false;
                continue;
            }
            b'\\' => is_escaped = true,
            b'{' => depth += 1,
            b'}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((&text[1..at], &text[at + 1..]));
        }
    }
    None
}

/// The argument at the start of a text, as TeX takes it: a group, a command or a character.
pub fn argument(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    if let Some(found) = group(text) {
        return Some(found);
    }
    if text.starts_with('\\') {
        let (name, rest) = command(text);
        if name == FURTHER {
            return group(rest);
        }
        return Some((&text[..=name.len()], rest));
    }
    let first = text.chars().next().filter(|c| *c != '}')?;
    Some(text.split_at(first.len_utf8()))
}

/// An argument in braces at the start of a text.
pub fn braced(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let is_argument = text.starts_with('{')
        || text.strip_prefix('\\').is_some_and(|name| name.starts_with(FURTHER));
    if is_argument { argument(text) } else { None }
}

/// The option in brackets at the start of a text, and the text behind it.
pub fn option(text: &str) -> (Option<&str>, &str) {
    let end = || text.starts_with('[').then(|| text.find(']')).flatten();
    end().map_or((None, text), |end| (Some(&text[1..end]), &text[end + 1..]))
}

/// Where a formula ends whose braces are balanced.
pub fn end_of_formula(body: &str, fence: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let at = body[from..].find(fence)? + from;
        let slashes = body.as_bytes()[..at].iter().rev().take_while(|byte| **byte == b'\\');
        if slashes.count() % 2 == 0 {
            return is_balanced(&body[..at]).then_some(at);
        }
        from = at + 1;
    }
}

/// Whether each brace has a partner.
pub fn is_balanced(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut is_escaped = false;
    for byte in text.bytes() {
        match byte {
            _ if is_escaped => {
                is_escaped = false;
                continue;
            }
            b'\\' => is_escaped = true,
            b'{' => depth += 1,
            b'}' if depth == 0 => return false,
            b'}' => depth -= 1,
            _ => {}
        }
    }
    depth == 0
}

/// The text behind the empty braces that end the name of a command.
pub fn without_empty_group(text: &str) -> &str {
    text.strip_prefix("{}").unwrap_or(text)
}

/// A text without braces that have no partner. A backslash at its end would escape what follows.
pub fn without_odd_braces(formula: &str) -> String {
    let partners = partners(formula);
    let mut out: String = formula
        .char_indices()
        .filter(|(at, c)| {
            !matches!(c, '{' | '}') || partners[*at] != NO_PARTNER || is_escaped(formula, *at)
        })
        .map(|(_, c)| c)
        .collect();
    if is_escaped(&out, out.len()) {
        out.push(' ');
    }
    out
}

fn is_escaped(text: &str, at: usize) -> bool {
    text.as_bytes()[..at].iter().rev().take_while(|byte| **byte == b'\\').count() % 2 == 1
}

/// Of a brace without a partner.
pub const NO_PARTNER: usize = usize::MAX;

/// For each byte that is a brace, where its partner is.
pub fn partners(text: &str) -> Vec<usize> {
    let mut partners = vec![NO_PARTNER; text.len()];
    let mut open = Vec::new();
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' if !is_escaped(text, at) => open.push(at),
            b'}' if !is_escaped(text, at) => {
                if let Some(start) = open.pop() {
                    partners[start] = at;
                    partners[at] = start;
                }
            }
            _ => {}
        }
    }
    partners
}

/// Whether the text between two dollars is one between two amounts: `$5 and $10`.
pub fn is_amount(between: &str, behind: &str) -> bool {
    between.starts_with(|c: char| c.is_ascii_digit())
        && behind.starts_with(|c: char| c.is_ascii_digit())
        && !between.contains(['\\', '^', '_', '='])
}

/// Whether a text ends in an entity of HTML that lacks only its semicolon.
pub fn is_open_entity(text: &str) -> bool {
    let name = text.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    name.ends_with('&') && text.len() > name.len()
}

/// Whether a text ends in a closing tag of HTML whose signs are commands.
pub fn is_closing_tag(text: &str) -> bool {
    let before = text.strip_suffix("\\textgreater{}").and_then(|text| text.rsplit('\\').next());
    before.is_some_and(|tag| tag.starts_with("textless{}/"))
}
