//! Chemical formulas as mhchem's `\ce` and chemformula's `\ch` have them.
//!
//! Arrows have no words above them, and structures are not drawn.

use super::catalog;
use super::marked::Marks;
use super::reader::Reader;
use super::tex::{argument, command, group};

impl Reader<'_> {
    pub fn chemistry(&mut self, formula: &str) {
        let mut rest = formula.trim();
        // What stands before decides what a digit or a sign is.
        let mut before = ' ';
        while let Some(c) = rest.chars().next() {
            let length = c.len_utf8();
            let next = rest[length..].chars().next().unwrap_or(' ');
            rest = match c {
                '0'..='9' if before.is_alphanumeric() && before != '0' || ")]".contains(before) => {
                    let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
                    self.lowered_sign(&rest[..end]);
                    before = '0';
                    &rest[end..]
                }
                '0'..='9' => {
                    let end =
                        rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
                    self.push_str(&rest[..end]);
                    before = ' ';
                    &rest[end..]
                }
                '^' | '_' => match argument(&rest[1..]) {
                    // A charge may stand without braces: `SO4^2-`.
                    Some((_, _)) if c == '^' && !rest[1..].starts_with(['{', '\\']) => {
                        let body = &rest[1..];
                        let digits = body.find(|c: char| !c.is_ascii_digit()).unwrap_or(body.len());
                        let end =
                            digits + usize::from(body[digits..].starts_with(['+', '-', '*', '.']));
                        let end = if end == 0 { first_length(body) } else { end };
                        self.raised_sign(&body[..end]);
                        before = '^';
                        &body[end..]
                    }
                    Some((content, behind)) => {
                        if c == '^' {
                            self.raised_sign(content);
                        } else {
                            self.lowered_sign(content);
                        }
                        before = '^';
                        behind
                    }
                    None => &rest[1..],
                },
                '<' if rest.starts_with("<=>") => self.arrow("⇌", 3, rest),
                '<' if rest.starts_with("<->") => self.arrow("↔", 3, rest),
                '<' if rest.starts_with("<-") => self.arrow("←", 2, rest),
                '-' if rest.starts_with("->") => self.arrow("→", 2, rest),
                '+' | '-'
                    if (before.is_alphanumeric() || ")]^".contains(before))
                        && (next == ' ' || ")]},".contains(next)) =>
                {
                    self.raised_sign(&rest[..1]);
                    before = '^';
                    &rest[1..]
                }
                '*' => {
                    self.push('·');
                    before = ' ';
                    &rest[1..]
                }
                '#' => {
                    self.push('≡');
                    before = ' ';
                    &rest[1..]
                }
                '\\' => {
                    let (name, behind) = command(rest);
                    before = 'a';
                    match catalog::sign(name) {
                        Some(sign) => {
                            self.push_str(sign);
                            behind.trim_start_matches(' ')
                        }
                        None => {
                            let end = argument(behind)
                                .filter(|_| behind.starts_with('{'))
                                .map_or(behind, |(_, end)| end);
                            let whole = &rest[..rest.len() - end.len()];
                            self.within(whole, Self::text);
                            end
                        }
                    }
                }
                '$' => {
                    let end = rest[1..].find('$').map_or(rest.len(), |end| end + 2);
                    self.within(&rest[..end], Self::text);
                    before = ' ';
                    &rest[end..]
                }
                '{' => match group(rest) {
                    Some((content, behind)) => {
                        self.within(content, Self::chemistry);
                        before = 'a';
                        behind
                    }
                    None => &rest[1..],
                },
                '}' => &rest[1..],
                '~' => self.arrow_sign('\u{a0}', rest),
                c => {
                    self.push(c);
                    before = c;
                    &rest[length..]
                }
            };
        }
    }

    fn arrow<'t>(&mut self, sign: &str, length: usize, rest: &'t str) -> &'t str {
        self.push_str(sign);
        &rest[length..]
    }

    fn arrow_sign<'t>(&mut self, sign: char, rest: &'t str) -> &'t str {
        self.push(sign);
        &rest[1..]
    }

    fn raised_sign(&mut self, content: &str) {
        let content = content.replace('-', "−");
        self.within(&content, |reader, content| {
            reader.marks = Marks { is_raised: true, is_lowered: false, ..reader.marks };
            reader.text(content);
        });
    }

    fn lowered_sign(&mut self, content: &str) {
        self.within(content, |reader, content| {
            reader.marks = Marks { is_lowered: true, is_raised: false, ..reader.marks };
            reader.text(content);
        });
    }
}

fn first_length(text: &str) -> usize {
    text.chars().next().map_or(0, char::len_utf8)
}
