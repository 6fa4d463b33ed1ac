//! Writes LaTeX so that biblatex keeps it: each command has its braces, each formula its dollars.
//!
//! `prepared` says why. Resolves no accent and no sign.

use super::catalog;
use super::commands::{arguments, font_of_argument, font_with_argument, glued_sign, is_address};
use super::commands::{is_ended_by_blank, is_text_accent, sign_of_accent};
use super::tex::{
    FURTHER, braced, command, end_of_formula, is_amount, is_balanced, is_closing_tag,
    is_open_entity, option,
};

/// What a brace that is open closes.
struct Open {
    /// How many braces to write for its partner.
    closers: usize,
    /// How many further arguments in braces follow it.
    further: usize,
}

/// How far the end of a formula is looked for, so that many openings cost no more than one.
const LONGEST_FORMULA: usize = 4096;

/// Writes one value.
pub struct Writer {
    out: String,
    open: Vec<Open>,
    are_names: bool,
    has_paragraphs: bool,
}

impl Writer {
    pub fn new(are_names: bool, has_paragraphs: bool) -> Writer {
        Writer { out: String::new(), open: Vec::new(), are_names, has_paragraphs }
    }

    /// The value as biblatex keeps it, with balanced braces.
    pub fn write(mut self, value: &str) -> String {
        self.value(value);
        self.out
    }

    fn value(&mut self, value: &str) {
        let mut rest = value;
        while let Some(c) = rest.chars().next() {
            let behind = &rest[c.len_utf8()..];
            rest = match c {
                '\\' => self.command(rest),
                '$' => self.dollars(rest),
                '{' => self.group(rest, behind),
                '}' => self.close(behind),
                // Raised and lowered letters outside of a formula.
                '^' | '_' if behind.starts_with('{') && !behind.starts_with("{}") => {
                    let name = if c == '^' { "textsuperscript" } else { "textsubscript" };
                    self.named(name, behind)
                }
                '~' | '\u{a0}' => self.tie(behind),
                '\u{202f}' | '\u{2009}' => self.thin_space(behind),
                c if c.is_whitespace() => {
                    let end = rest.find(|c: char| !c.is_whitespace()).unwrap_or(rest.len());
                    let (blanks, behind) = rest.split_at(end);
                    let is_paragraph = self.has_paragraphs && blanks.matches('\n').count() > 1;
                    self.put(if is_paragraph { " \\par{}" } else { blanks }, behind)
                }
                c => {
                    self.out.push(c);
                    behind
                }
            };
        }
        while let Some(open) = self.open.pop() {
            (0..open.closers).for_each(|_| self.out.push('}'));
        }
    }

    fn put<'t>(&mut self, text: &str, rest: &'t str) -> &'t str {
        self.out.push_str(text);
        rest
    }

    /// A tie between two words stays one. `prepared` has no other way to tell a tie at another place
    /// from a tilde that is printed.
    fn tie<'t>(&mut self, rest: &'t str) -> &'t str {
        let joins = self.out.ends_with(char::is_alphanumeric) || self.out.ends_with(['.', ',']);
        let is_tie = joins && rest.starts_with(char::is_alphanumeric);
        self.put(if is_tie || self.are_names { "~" } else { "\\nobreakspace{}" }, rest)
    }

    fn thin_space<'t>(&mut self, rest: &'t str) -> &'t str {
        self.put(if self.are_names { " " } else { "\\thinspace{}" }, rest)
    }

    fn close<'t>(&mut self, behind: &'t str) -> &'t str {
        let Some(open) = self.open.pop() else {
            return self.put("\\}", behind);
        };
        (0..open.closers).for_each(|_| self.out.push('}'));
        let next = behind.trim_start();
        if open.further == 0 || !next.starts_with('{') {
            return behind;
        }
        self.out.push('\\');
        self.out.push_str(FURTHER);
        self.out.push('{');
        self.open.push(Open { closers: 1, further: open.further - 1 });
        &next[1..]
    }

    /// A group of its own. In a group biblatex would lose where it ends, so a font that it chooses
    /// is written as one with an argument.
    fn group<'t>(&mut self, rest: &'t str, mut behind: &'t str) -> &'t str {
        if let Some(end) = behind.strip_prefix('}') {
            // Empty braces part two signs that would be one.
            let parts = self.out.ends_with(['-', '\'', '`', '?', '!']) && !self.open.is_empty();
            return self.put(if parts { "\\relax{}" } else { &rest[..2] }, end);
        }
        if self.open.is_empty() {
            self.out.push('{');
            self.open.push(Open { closers: 1, further: 0 });
            return behind;
        }
        let mut closers = 0;
        while behind.starts_with('\\') {
            let (name, end) = command(behind);
            let Some(font) = font_with_argument(name).filter(|_| !end.starts_with('{')) else {
                break;
            };
            self.out.push('\\');
            self.out.push_str(font);
            self.out.push('{');
            closers += 1;
            behind = end.trim_start();
        }
        if closers == 0 {
            self.out.push('{');
            closers = 1;
        }
        self.open.push(Open { closers, further: 0 });
        behind
    }

    /// A formula up to the dollars that close it; a dollar that is none is escaped.
    fn dollars<'t>(&mut self, rest: &'t str) -> &'t str {
        let fence = if rest.starts_with("$$") { "$$" } else { "$" };
        let body = &rest[fence.len()..];
        match end_of_formula(body, fence) {
            Some(end) if !is_amount(&body[..end], &body[end + fence.len()..]) => {
                self.formula(&body[..end]);
                &body[end + fence.len()..]
            }
            _ => {
                self.dollar();
                &rest[1..]
            }
        }
    }

    fn dollar(&mut self) {
        self.out.push_str(if self.open.is_empty() { "\\$" } else { "\\dollarsign{}" });
    }

    fn formula(&mut self, formula: &str) {
        let formula = formula.trim();
        if formula.is_empty() {
            return;
        }
        self.out.push('$');
        let mut rest = formula;
        while let Some(c) = rest.chars().next() {
            rest = match c {
                '\\' => {
                    let (name, behind) = command(rest);
                    match name {
                        "$" => self.put("\\mathdollar{}", behind),
                        "{" => self.put("\\lbrace{}", behind),
                        "}" => self.put("\\rbrace{}", behind),
                        "" => behind,
                        _ => self.put(&rest[..=name.len()], behind),
                    }
                }
                '$' => self.put("\\mathdollar{}", &rest[1..]),
                c => {
                    self.out.push(c);
                    &rest[c.len_utf8()..]
                }
            };
        }
        self.out.push('$');
    }

    fn command<'t>(&mut self, rest: &'t str) -> &'t str {
        let (name, behind) = command(rest);
        let Some(first) = name.chars().next() else {
            return self.put("\\backslash{}", behind);
        };
        if first.is_ascii_alphabetic() {
            return self.named(name, behind);
        }
        match first {
            '\\' => self.line_break(behind),
            '{' | '}' if self.open.is_empty() => self.put(&rest[..2], behind),
            '{' => self.put("\\lbrace{}", behind),
            '}' => self.put("\\rbrace{}", behind),
            '$' => {
                self.dollar();
                behind
            }
            '&' | '%' | '#' | '_' => self.put(&rest[..2], behind),
            '(' | '[' => {
                let close = if first == '(' { "\\)" } else { "\\]" };
                let near = &behind[..behind.floor_char_boundary(LONGEST_FORMULA)];
                match near.find(close).filter(|end| is_balanced(&behind[..*end])) {
                    Some(end) => {
                        self.formula(&behind[..end]);
                        &behind[end + 2..]
                    }
                    None => self.put(name, behind),
                }
            }
            // `&amp\;`: a program has escaped the end of an entity.
            ';' if is_open_entity(&self.out) => self.put(";", behind),
            ',' | ';' | '>' => self.thin_space(behind),
            ':' if behind.is_empty() || behind.starts_with(char::is_whitespace) => {
                self.put(":", behind)
            }
            ':' => self.thin_space(behind),
            // A hyphen between lines, as texts copied from a PDF have it.
            '-' if self.out.ends_with(char::is_alphabetic) => behind.trim_start_matches(' '),
            '-' | '/' | '@' | '!' | '*' => behind,
            // The stop of an abbreviation, and no accent: `Rad\. Eff\.`.
            '.' if self.out.ends_with(char::is_alphabetic) && behind.starts_with(' ') => {
                self.put(".", behind)
            }
            c if c.is_whitespace() => self.put(" ", behind.trim_start()),
            _ if is_text_accent(name) => self.accent(name, behind),
            _ => self.put(name, behind),
        }
    }

    /// `\\` ends a line, unless a program has escaped what follows twice.
    fn line_break<'t>(&mut self, behind: &'t str) -> &'t str {
        let next = behind.chars().next().unwrap_or(' ');
        let is_twice = "&%#_".contains(next)
            || is_text_accent(behind.get(..1).unwrap_or_default()) && !next.is_alphabetic();
        let letters = behind.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(behind.len());
        let name = &behind[..letters];
        let is_known =
            name.len() > 2 && (catalog::sign(name).is_some() || font_of_argument(name).is_some());
        // Then the second backslash begins the command.
        if is_known {
            return self.named(name, &behind[letters..]);
        }
        if is_twice {
            let (sign, behind) = behind.split_at(next.len_utf8());
            if is_text_accent(sign) {
                return self.accent(sign, behind);
            }
            self.out.push('\\');
            return self.put(sign, behind);
        }
        // `\\[2pt]` is followed by a measure.
        let behind = behind.strip_prefix('*').unwrap_or(behind);
        let is_measure = |text: &str| {
            text.is_ascii()
                && ["pt", "em", "ex", "mm", "cm"].iter().any(|unit| text.ends_with(unit))
        };
        let (measure, end) = option(behind);
        self.put(" ", if measure.is_some_and(is_measure) { end } else { behind })
    }

    /// An accent with its letter in braces.
    fn accent<'t>(&mut self, name: &str, behind: &'t str) -> &'t str {
        let next = behind.trim_start_matches(' ');
        if let Some(end) = next.strip_prefix("{}") {
            return self.put(sign_of_accent(name), end);
        }
        let open = |out: &mut String| {
            out.push('\\');
            out.push_str(name);
            out.push('{');
        };
        match next.chars().next() {
            Some('{') => {
                open(&mut self.out);
                self.open.push(Open { closers: 1, further: 0 });
                &next[1..]
            }
            Some('\\') => {
                let (letter, end) = command(next);
                let sign = match letter {
                    "i" | "j" => Some(letter),
                    _ => catalog::sign(letter),
                };
                let is_letter = |sign: &&str| sign.chars().all(char::is_alphanumeric);
                let Some(sign) = sign.filter(is_letter) else { return next };
                open(&mut self.out);
                self.out.push_str(sign);
                self.out.push('}');
                after_name(end)
            }
            Some(letter) if letter.is_alphanumeric() => {
                open(&mut self.out);
                self.out.push(letter);
                self.out.push('}');
                &next[letter.len_utf8()..]
            }
            _ => behind,
        }
    }

    /// A command with an address, in which hyphens, tildes and dollars are signs.
    fn address<'t>(&mut self, name: &str, address: &str, behind: &'t str) -> &'t str {
        self.out.push('\\');
        self.out.push_str(name);
        self.out.push('{');
        let mut is_escaped = false;
        for c in address.chars() {
            match c {
                '-' if self.out.ends_with('-') => self.out.push_str("\\hyphen{}"),
                '~' if !is_escaped => self.out.push_str("\\asciitilde{}"),
                '$' if !is_escaped => self.out.push_str("\\dollarsign{}"),
                c => self.out.push(c),
            }
            is_escaped = c == '\\' && !is_escaped;
        }
        self.open.push(Open { closers: 1, further: arguments(name).max(1) - 1 });
        self.close(behind)
    }

    fn named<'t>(&mut self, name: &str, behind: &'t str) -> &'t str {
        // `\textlessi\textgreater`, as doi.org has it: the sign and the word behind it.
        if let Some(sign) = glued_sign(name) {
            self.out.extend(["\\", sign, "{}"]);
            return self.put(&name[sign.len()..], behind);
        }
        let next = behind.trim_start();
        // `\a'e`: an accent within a table.
        if name == "a" && next.starts_with(['\'', '`', '=']) {
            return self.accent(&next[..1], &next[1..]);
        }
        if is_text_accent(name) {
            return self.accent(name, behind);
        }
        let replaced = match name {
            "textdollar" => {
                self.dollar();
                return after_name(behind);
            }
            "textbackslash" => "\\backslash{}",
            "textasciitilde" => "\\asciitilde{}",
            "textasciigrave" => "\\asciigrave{}",
            "textbraceleft" => "\\lbrace{}",
            "textbraceright" => "\\rbrace{}",
            "o" => "ø",
            _ => "",
        };
        if !replaced.is_empty() {
            return self.put(replaced, after_name(behind));
        }
        if is_address(name)
            && let Some((address, behind)) = braced(behind)
        {
            return self.address(name, address, behind);
        }
        self.out.push('\\');
        self.out.push_str(name);
        let arguments = arguments(name);
        let starred = behind.strip_prefix('*').filter(|_| arguments > 0).unwrap_or(behind);
        let starred = if arguments > 0 { option(starred.trim_start()).1 } else { starred };
        let body = if arguments > 0 { starred.trim_start() } else { starred };
        // biblatex drops what is in braces behind a letter such as `\l`.
        let is_sign = arguments == 0 && catalog::sign(name).is_some() && !body.starts_with("{}");
        let has_argument = arguments > 0 || body.len() == behind.len() && !is_sign;
        if body.starts_with('{') && has_argument {
            self.out.push('{');
            self.open.push(Open { closers: 1, further: arguments.max(1) - 1 });
            return &body[1..];
        }
        if arguments > 0
            && let Some(letter) = body.chars().next().filter(|c| c.is_alphanumeric())
        {
            self.out.push('{');
            self.out.push(letter);
            self.out.push('}');
            return &body[letter.len_utf8()..];
        }
        self.out.push_str("{}");
        // The blank behind a name only ends it, unless the name is shown or ends a tag.
        let is_ended = is_ended_by_blank(name) && !is_closing_tag(&self.out);
        if is_ended || arguments > 0 { behind.trim_start_matches([' ', '\t']) } else { behind }
    }
}

/// The text behind the empty braces or the blanks that end a name.
fn after_name(behind: &str) -> &str {
    behind.strip_prefix("{}").unwrap_or_else(|| behind.trim_start_matches(' '))
}
