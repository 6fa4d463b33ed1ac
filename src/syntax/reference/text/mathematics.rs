//! A formula of TeX in one line of characters, with raised and lowered letters.
//!
//! Draws nothing, and sets no letters in italics.

use super::catalog;
use super::commands::{Font, accent, blank, font_of_argument, is_layout, measures};
use super::letters::{Letter, plain};
use super::marked::Marks;
use super::reader::Reader;
use super::tex::{argument, braced, command, option};

/// A piece of a formula.
struct Atom {
    letters: Vec<Letter>,
    kind: Kind,
    /// Whether a command wrote it, which a blank ends.
    is_command: bool,
    /// Whether a blank is written before it.
    is_parted: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Ordinary,
    Opening,
    Operator,
    Function,
    /// A blank of its own, or something that stands close to both sides.
    Close,
}

impl Reader<'_> {
    /// Reads a formula, without its dollars.
    pub fn formula(&mut self, tex: &str) {
        let mut atoms: Vec<Atom> = Vec::new();
        let mut rest = tex.trim();
        let mut is_parted = false;
        while let Some(c) = rest.chars().next() {
            if c.is_whitespace() {
                is_parted = true;
                rest = rest.trim_start();
                continue;
            }
            let before = self.letters.len();
            let (kind, behind) = self.atom(c, rest);
            let letters = self.letters.split_off(before);
            if let Some(base) = atoms.last_mut().filter(|_| "^_'".contains(c)) {
                base.letters.extend(letters);
                base.is_command = false;
                is_parted = false;
            } else if !letters.is_empty() {
                let is_command = c == '\\';
                atoms.push(Atom { letters, kind, is_command, is_parted });
                is_parted = false;
            }
            rest = behind;
        }
        self.laid_out(atoms);
    }

    fn atom<'t>(&mut self, c: char, rest: &'t str) -> (Kind, &'t str) {
        let behind = &rest[c.len_utf8()..];
        match c {
            '\\' => {
                let (name, behind) = command(rest);
                self.formula_command(name, behind)
            }
            '^' | '_' => {
                let Some((content, behind)) = argument(behind) else {
                    self.push(c);
                    return (Kind::Close, behind);
                };
                self.scripted(content, c == '^');
                (Kind::Close, behind)
            }
            '\'' => {
                let primes = rest.len() - rest.trim_start_matches('\'').len();
                self.push_str(match primes {
                    1 => "′",
                    2 => "″",
                    _ => "‴",
                });
                (Kind::Close, &rest[primes..])
            }
            '{' => match argument(rest) {
                Some((content, behind)) => {
                    self.within(content, Self::formula);
                    (Kind::Ordinary, behind)
                }
                None => (Kind::Close, behind),
            },
            '}' => (Kind::Close, behind),
            '~' => {
                self.push('\u{a0}');
                (Kind::Close, behind)
            }
            '&' => (Kind::Close, behind),
            '-' => {
                self.push('−');
                (Kind::Operator, behind)
            }
            '(' | '[' => {
                self.push(c);
                (Kind::Opening, behind)
            }
            c => {
                self.push(c);
                let mut buffer = [0; 4];
                let is_operator = catalog::is_operator(c.encode_utf8(&mut buffer)) || c == '*';
                (if is_operator { Kind::Operator } else { Kind::Ordinary }, behind)
            }
        }
    }

    fn formula_command<'t>(&mut self, name: &str, rest: &'t str) -> (Kind, &'t str) {
        let is_word = name.starts_with(|c: char| c.is_ascii_alphabetic());
        if !is_word {
            return match blank(name) {
                Some(blank) => {
                    self.push_str(blank);
                    (Kind::Close, rest)
                }
                None => {
                    self.push_str(if name == "|" { "‖" } else { name });
                    (Kind::Ordinary, rest)
                }
            };
        }
        // The blank behind a name stays in the text: it may be that of the operator that follows.
        let behind = rest.trim_start();
        if name == "left" || name == "right" || name == "middle" {
            return (Kind::Close, behind.strip_prefix('.').unwrap_or(behind));
        }
        if is_layout(name) {
            return (Kind::Close, behind);
        }
        if let Some(blank) = blank(name) {
            self.push_str(blank);
            return (Kind::Close, braced(rest).map_or(rest, |(_, behind)| behind));
        }
        if let Some(count) = measures(name) {
            let end = (0..count).fold(behind, |rest, _| braced(rest).map_or(rest, |(_, end)| end));
            return (Kind::Close, end);
        }
        if catalog::is_function(name) {
            self.push_str(name);
            return (Kind::Function, rest);
        }
        if name == "not" {
            if let Some((content, end)) = argument(behind) {
                self.accented('\u{338}', content, Self::formula);
                return (Kind::Operator, end);
            }
            return (Kind::Close, behind);
        }
        if let Some(sign) = catalog::sign(name) {
            self.push_str(sign);
            let kind = match sign {
                _ if catalog::is_operator(sign) => Kind::Operator,
                "⟨" | "⌊" | "⌈" => Kind::Opening,
                _ => Kind::Ordinary,
            };
            return (kind, rest.strip_prefix("{}").unwrap_or(rest));
        }
        if let Some(end) = self.structure(name, behind) {
            return (Kind::Ordinary, end);
        }
        if let Some(accent) = accent(name)
            && let Some((content, end)) = argument(behind)
        {
            self.accented(accent, content, Self::formula);
            return (Kind::Ordinary, end);
        }
        if let Some(font) = font_of_argument(name)
            && let Some((content, end)) = argument(behind)
        {
            let is_text = matches!(name, "text" | "mbox" | "hbox" | "fbox" | "emph" | "autocap")
                || name.starts_with("text");
            let font = if font == Font::Italic { Font::Same } else { font };
            self.in_font(font, content, if is_text { Self::text } else { Self::formula });
            return (Kind::Ordinary, end);
        }
        if super::commands::font_of_group(name).is_some() {
            return (Kind::Close, behind);
        }
        (Kind::Ordinary, self.unknown(name, rest, Self::formula))
    }

    /// Commands with arguments that stand over, under or within something.
    fn structure<'t>(&mut self, name: &str, rest: &'t str) -> Option<&'t str> {
        let (degree, rest) = option(rest);
        match name {
            "operatorname" => {
                let (content, end) = argument(rest.strip_prefix('*').unwrap_or(rest))?;
                self.within(content, Self::formula);
                Some(end)
            }
            "frac" | "tfrac" | "dfrac" | "cfrac" | "nicefrac" | "sfrac" | "textfrac" => {
                let (above, rest) = argument(rest)?;
                let (below, rest) = argument(rest)?;
                let above = self.apart(above, Self::formula);
                let below = self.apart(below, Self::formula);
                match catalog::fraction(&plain(&above), &plain(&below)) {
                    Some(fraction) => self.push(fraction),
                    None => {
                        self.grouped(above);
                        self.push('/');
                        self.grouped(below);
                    }
                }
                Some(rest)
            }
            "sqrt" => {
                let (content, rest) = argument(rest)?;
                match degree.map(str::trim) {
                    None | Some("" | "2") => self.push('√'),
                    Some("3") => self.push('∛'),
                    Some("4") => self.push('∜'),
                    Some(degree) => {
                        self.scripted(degree, true);
                        self.push('√');
                    }
                }
                let content = self.apart(content, Self::formula);
                self.grouped(content);
                Some(rest)
            }
            "mathbb" | "Bbb" => {
                let (content, rest) = argument(rest)?;
                let mut letters = self.apart(content, Self::formula);
                letters.iter_mut().for_each(|letter| letter.c = catalog::blackboard(letter.c));
                self.letters.extend(letters);
                Some(rest)
            }
            "mathcal" | "mathscr" | "mathfrak" | "frak" | "ensuremath" | "substack" => {
                let (content, rest) = argument(rest)?;
                self.within(content, Self::formula);
                Some(rest)
            }
            "textsuperscript" | "textsubscript" => {
                let (content, rest) = argument(rest)?;
                self.scripted(content, name == "textsuperscript");
                Some(rest)
            }
            "ce" | "ch" | "cee" => {
                let (content, rest) = argument(rest)?;
                self.within(content, Self::chemistry);
                Some(rest)
            }
            "num" | "si" | "unit" | "SI" | "qty" | "ang" | "enquote" => {
                let end = [braced(rest)?.1, braced(braced(rest)?.1).map_or("", |(_, end)| end)]
                    [usize::from(matches!(name, "SI" | "qty"))];
                let whole = format!("\\{name}{}", &rest[..rest.len() - end.len()]);
                self.within(&whole, Self::text);
                Some(end)
            }
            _ => None,
        }
    }

    /// Raised or lowered letters. A ring is the sign of degrees.
    fn scripted(&mut self, content: &str, is_raised: bool) {
        let letters = self.apart(content, |reader, content| {
            reader.marks = Marks { is_raised, is_lowered: !is_raised, ..reader.marks };
            reader.formula(content);
        });
        let text = plain(&letters);
        match text.as_str() {
            "∘" | "°" | "◦" if is_raised => self.push('°'),
            "∗" | "⋆" if is_raised => self.push('*'),
            "′" | "″" | "‴" if is_raised => self.push_str(&text),
            _ => self.letters.extend(letters),
        }
    }

    /// A part of a fraction or a root, in brackets if it is a sum or a product.
    fn grouped(&mut self, letters: Vec<Letter>) {
        let is_sum = letters.iter().enumerate().any(|(at, letter)| {
            let mut buffer = [0; 4];
            at > 0
                && !letter.marks.is_raised
                && !letter.marks.is_lowered
                && (letter.c == '/'
                    || letter.c == ' '
                    || catalog::is_operator(letter.c.encode_utf8(&mut buffer)))
        });
        if is_sum {
            self.push('(');
        }
        self.letters.extend(letters);
        if is_sum {
            self.push(')');
        }
    }

    /// Writes the pieces with the blanks that are between them: as many on the left of an operator
    /// as on its right, and none that only ends the name of a command.
    fn laid_out(&mut self, atoms: Vec<Atom>) {
        let mut spaced = Vec::with_capacity(atoms.len());
        for (at, atom) in atoms.iter().enumerate() {
            let is_binary = at > 0
                && at + 1 < atoms.len()
                && !matches!(atoms[at - 1].kind, Kind::Operator | Kind::Opening);
            let is_parted_behind = atoms.get(at + 1).is_some_and(|next| next.is_parted);
            spaced.push(
                atom.kind == Kind::Operator
                    && is_binary
                    && (atom.is_parted || (is_parted_behind && !atom.is_command)),
            );
        }
        let mut previous: Option<(usize, &Atom)> = None;
        for (at, atom) in atoms.iter().enumerate() {
            if let Some((before_at, before)) = previous {
                let is_operator = |atom: &Atom| atom.kind == Kind::Operator;
                let gap = if spaced[at] || spaced[before_at] {
                    true
                } else if is_operator(atom)
                    || is_operator(before)
                    || before.kind == Kind::Opening
                    || atom.letters.first().is_some_and(|first| ")],;".contains(first.c))
                {
                    false
                } else if before.kind == Kind::Function {
                    atom.kind == Kind::Ordinary
                        && atom.letters.first().is_some_and(|first| first.c.is_alphanumeric())
                } else {
                    atom.kind == Kind::Function && before.kind == Kind::Ordinary
                        || atom.is_parted
                            && !before.is_command
                            && atom.kind != Kind::Close
                            && before.kind != Kind::Close
                };
                if gap {
                    self.push(' ');
                }
            }
            previous = Some((at, atom));
            self.letters.extend(atom.letters.iter().copied());
        }
    }
}
