//! Running text of LaTeX: fonts, accents, quotation marks, signs, links.
//!
//! A command that it does not know keeps its argument and is reported; without one it stays as
//! written.

use unicode_normalization::char::compose;

use super::catalog;
use super::commands::{Font, accent, blank, font_of_argument, font_of_group};
use super::commands::{is_layout, is_text_accent, measures};
use super::letters::{Letter, PARAGRAPH};
use super::reader::Reader;
use super::tex::{
    FURTHER, argument, braced, command, end_of_formula, group, option, without_empty_group,
};

impl Reader<'_> {
    /// Reads running text whose braces are balanced.
    pub fn text(&mut self, tex: &str) {
        let mut rest = tex;
        while let Some(c) = rest.chars().next() {
            rest = match c {
                '{' => match group(rest) {
                    Some((content, behind)) => {
                        self.protected(content);
                        behind
                    }
                    None => &rest[1..],
                },
                '}' => &rest[1..],
                '$' => self.dollars(rest),
                '\\' => {
                    let (name, behind) = command(rest);
                    self.text_command(name, behind)
                }
                '~' => self.sign("\u{a0}", 1, rest),
                '`' if rest.starts_with("``") => self.sign("“", 2, rest),
                '`' => {
                    self.open_quotes += 1;
                    self.sign("‘", 1, rest)
                }
                '\'' if self.open_quotes > 0
                    && !rest[1..].starts_with(|c: char| c.is_alphanumeric() || c == '\'') =>
                {
                    self.open_quotes -= 1;
                    self.sign("’", 1, rest)
                }
                '\'' if rest.starts_with("''") => self.sign("”", 2, rest),
                '-' if rest.starts_with("---") => self.sign("—", 3, rest),
                '-' if rest.starts_with("--") => self.sign("–", 2, rest),
                '?' if rest.starts_with("?`") => self.sign("¿", 2, rest),
                '!' if rest.starts_with("!`") => self.sign("¡", 2, rest),
                c => {
                    self.push(if c.is_whitespace() && c != '\u{a0}' && c != '\u{202f}' {
                        ' '
                    } else {
                        c
                    });
                    &rest[c.len_utf8()..]
                }
            };
        }
    }

    fn sign<'t>(&mut self, sign: &str, length: usize, rest: &'t str) -> &'t str {
        self.push_str(sign);
        &rest[length..]
    }

    fn protected(&mut self, content: &str) {
        self.within(content, |reader, content| {
            reader.marks.is_protected = true;
            reader.text(content);
        });
    }

    /// An argument, in the marks of now; unlike braces alone it protects no capitals.
    pub fn nested(&mut self, content: &str) {
        self.within(content, Self::text);
    }

    /// `$…$` or `$$…$$`; a dollar that no other follows is one.
    fn dollars<'t>(&mut self, rest: &'t str) -> &'t str {
        let fence = if rest.starts_with("$$") { "$$" } else { "$" };
        let body = &rest[fence.len()..];
        let Some(end) = end_of_formula(body, fence) else {
            self.push('$');
            return &rest[1..];
        };
        self.within(&body[..end], Self::formula);
        &body[end + fence.len()..]
    }

    /// A formula up to its closing command, `\)` or `\]`.
    fn formula_until<'t>(&mut self, close: &str, open: &str, rest: &'t str) -> &'t str {
        let Some(end) = rest.find(close) else {
            self.push_str(open);
            return rest;
        };
        self.within(&rest[..end], Self::formula);
        &rest[end + close.len()..]
    }

    fn text_command<'t>(&mut self, name: &str, rest: &'t str) -> &'t str {
        let is_word = name.starts_with(|c: char| c.is_ascii_alphabetic());
        let behind = if is_word { rest.trim_start_matches(' ') } else { rest };
        match name {
            "(" => return self.formula_until("\\)", "(", rest),
            "[" => return self.formula_until("\\]", "[", rest),
            "|" => return self.sign("‖", 0, rest),
            _ if is_text_accent(name) => {
                return match argument(behind) {
                    Some((letter, behind)) => {
                        self.accented(accent(name).unwrap_or_default(), letter, Self::text);
                        behind
                    }
                    None => self.sign(name, 0, behind),
                };
            }
            _ => {}
        }
        if let Some(blank) = blank(name) {
            for c in blank.chars() {
                self.push(if c == '\n' { PARAGRAPH } else { c });
            }
            let behind = behind.strip_prefix('*').filter(|_| is_word).unwrap_or(behind);
            // `\hspace{2em}`, or the empty braces that end a name.
            return if is_word { without_group(behind) } else { rest };
        }
        if !is_word {
            self.push_str(name);
            return rest;
        }
        if let Some(font) = font_of_argument(name) {
            return match braced(option(behind).1) {
                Some((content, behind)) => {
                    self.in_font(font, content, Self::text);
                    behind
                }
                None => match argument(behind) {
                    Some((content, behind)) => {
                        self.in_font(font, content, Self::text);
                        behind
                    }
                    None => behind,
                },
            };
        }
        if let Some(font) = font_of_group(name) {
            // `\it{word}` is written for `\textit{word}`.
            return match group(behind) {
                Some((content, behind)) if !content.trim().is_empty() => {
                    self.in_font(font, content, Self::text);
                    behind
                }
                found => {
                    self.marks = font.applied(self.marks);
                    found.map_or(behind, |(_, behind)| behind)
                }
            };
        }
        if is_layout(name) {
            return without_empty_group(behind);
        }
        if let Some(count) = measures(name) {
            let behind = option(behind.strip_prefix('*').unwrap_or(behind)).1;
            return (0..count).fold(behind, |rest, _| braced(rest).map_or(rest, |(_, rest)| rest));
        }
        if name == FURTHER
            && let Some((content, behind)) = group(behind)
        {
            self.nested(content);
            return behind;
        }
        if let Some(behind) = self.notation(name, behind) {
            return behind;
        }
        if let Some(sign) = catalog::sign(name) {
            self.push_str(sign);
            return without_empty_group(behind);
        }
        if let Some(accent) = accent(name)
            && let Some((letter, behind)) = braced(behind)
        {
            self.accented(accent, letter, Self::text);
            return behind;
        }
        self.unknown(name, rest, Self::text)
    }

    pub fn in_font(&mut self, font: Font, content: &str, read: fn(&mut Self, &str)) {
        let start = self.letters.len();
        self.within(content, |reader, content| {
            reader.marks = font.applied(reader.marks);
            read(reader, content);
        });
        let changed = |change: fn(char) -> String, letters: &[Letter]| -> Vec<Letter> {
            let change = |letter: &Letter| change(letter.c).chars().collect::<Vec<_>>();
            letters
                .iter()
                .flat_map(|letter| {
                    change(letter).into_iter().map(|c| Letter { c, marks: letter.marks })
                })
                .collect()
        };
        match font {
            Font::Upper => {
                let upper = changed(|c| c.to_uppercase().collect(), &self.letters[start..]);
                self.letters.splice(start.., upper);
            }
            Font::Lower => {
                let lower = changed(|c| c.to_lowercase().collect(), &self.letters[start..]);
                self.letters.splice(start.., lower);
            }
            _ => {}
        }
    }

    /// Sets an accent on the first letter that `read` gives.
    pub fn accented(&mut self, accent: char, content: &str, read: fn(&mut Self, &str)) {
        let mut letters = self.apart(content, read).into_iter();
        match letters.next() {
            Some(first) => {
                let c = match first.c {
                    'ı' if accent != '\u{323}' => 'i',
                    'ȷ' => 'j',
                    c => c,
                };
                match compose(c, accent) {
                    Some(c) => self.letters.push(Letter { c, ..first }),
                    None => {
                        self.letters.push(Letter { c, ..first });
                        self.letters.push(Letter { c: accent, ..first });
                    }
                }
            }
            // An accent without a letter is the sign itself.
            None => match accent {
                '\u{302}' => self.push('^'),
                '\u{303}' => self.push('~'),
                '\u{300}' => self.push('`'),
                '\u{301}' => self.push('´'),
                '\u{308}' => self.push('¨'),
                '\u{304}' => self.push('¯'),
                _ => {}
            },
        }
        self.letters.extend(letters);
    }

    /// A command without a form: its argument is shown, or without one the command as written.
    pub fn unknown<'t>(&mut self, name: &str, rest: &'t str, read: fn(&mut Self, &str)) -> &'t str {
        self.report_unknown(name);
        let mut behind = option(rest.strip_prefix('*').unwrap_or(rest)).1;
        let mut is_shown = false;
        while let Some((content, end)) = group(behind).or_else(|| further(behind)) {
            if !content.trim().is_empty() {
                if is_shown {
                    self.push(' ');
                }
                self.within(content, read);
                is_shown = true;
            }
            behind = end;
        }
        if !is_shown {
            self.push('\\');
            self.push_str(name);
            return if behind.len() < rest.len() { behind } else { rest };
        }
        behind
    }
}

fn further(text: &str) -> Option<(&str, &str)> {
    if text.starts_with('\\') { braced(text) } else { None }
}

fn without_group(text: &str) -> &str {
    group(text).map_or(text, |(_, behind)| behind)
}
