//! The text of TeX as a tree: words, commands, groups, environments.
//!
//! Signs that TeX writes as commands (`\&`, `\"a`, `--`, `\ldots`) are signs here. Comments are gone.
//! Nothing is expanded, and no macro is defined.

use crate::base::limits::IMPORT_NESTING;
use crate::import::format::tex::signs;

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Words; an empty line in it parts paragraphs.
    Text(String),
    Command(String),
    /// In braces.
    Group(Vec<Node>),
    /// In brackets, right behind a command or a group.
    Option(Vec<Node>),
    Environment(String, Vec<Node>),
}

/// The tree of a text; `None` if it is nested too deeply.
pub fn parse(text: &str) -> Option<Vec<Node>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut parser = Parser { rest: &text, depth: 0 };
    let mut nodes = Vec::new();
    loop {
        nodes.extend(parser.nodes(&End::Text)?);
        // A brace that closes nothing is none.
        match parser.rest.is_empty() {
            true => break,
            false => parser.skip(1),
        }
    }
    part_arguments(&mut nodes);
    Some(nodes)
}

/// Parts the words of groups that follow each other, as arguments do: `{Ankara}{Ward}`. A group of
/// one letter is a part of a word: `{\"o}{\ss}`.
fn part_arguments(nodes: &mut [Node]) {
    for at in 0..nodes.len() {
        let is_followed = matches!(nodes.get(at + 1), Some(Node::Group(_)));
        match &mut nodes[at] {
            Node::Group(inner) => {
                part_arguments(inner);
                let letters: usize = inner
                    .iter()
                    .map(|node| match node {
                        Node::Text(text) => text.chars().count(),
                        _ => 0,
                    })
                    .sum();
                if is_followed && letters > 1 {
                    push(inner, " ");
                }
            }
            Node::Option(inner) | Node::Environment(_, inner) => part_arguments(inner),
            Node::Text(_) | Node::Command(_) => {}
        }
    }
}

/// What ends a list of nodes.
enum End {
    Text,
    Brace,
    Bracket,
    Environment,
}

struct Parser<'t> {
    rest: &'t str,
    depth: usize,
}

impl<'t> Parser<'t> {
    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn nodes(&mut self, end: &End) -> Option<Vec<Node>> {
        self.depth += 1;
        if IMPORT_NESTING.is_passed_by(self.depth) {
            return None;
        }
        let mut nodes: Vec<Node> = Vec::new();
        while let Some(sign) = self.rest.chars().next() {
            match sign {
                '}' => {
                    if matches!(end, End::Brace) {
                        self.skip(1);
                    }
                    break;
                }
                ']' if matches!(end, End::Bracket) => {
                    self.skip(1);
                    break;
                }
                '{' => {
                    self.skip(1);
                    nodes.push(Node::Group(self.nodes(&End::Brace)?));
                }
                '[' if takes_options(&nodes, end) && self.has_bracket() => {
                    self.skip(1);
                    nodes.push(Node::Option(self.nodes(&End::Bracket)?));
                }
                '%' => self.comment(),
                '\\' => {
                    if let Some(name) = self.rest.strip_prefix("\\end") {
                        let name = name.trim_start();
                        if name.starts_with('{') {
                            self.rest = name.split_once('}').map_or("", |(_, rest)| rest);
                            match end {
                                End::Environment => break,
                                // It closes nothing that is open here.
                                _ => continue,
                            }
                        }
                    }
                    self.command(&mut nodes)?;
                }
                '$' => self.skip(1),
                _ => self.words(&mut nodes),
            }
        }
        self.depth -= 1;
        Some(nodes)
    }

    /// Whether a bracket closes before its paragraph ends, and soon: else it is a sign.
    fn has_bracket(&self) -> bool {
        const LONGEST: usize = 2_000;
        let bytes = &self.rest.as_bytes()[..self.rest.len().min(LONGEST)];
        let end = memchr::memmem::find(bytes, b"\n\n").unwrap_or(bytes.len());
        bytes[..end].contains(&b']')
    }

    fn comment(&mut self) {
        let behind = self.rest.split_once('\n').map_or("", |(_, rest)| rest);
        self.rest = behind.trim_start_matches([' ', '\t']);
    }

    fn words(&mut self, nodes: &mut Vec<Node>) {
        let signs = ['\\', '{', '}', '[', ']', '%', '$'];
        let first = self.rest.chars().next().map_or(0, char::len_utf8);
        let end = self.rest[first..].find(signs).map_or(self.rest.len(), |at| first + at);
        push(nodes, &signs::of_text(&self.rest[..end]));
        self.skip(end);
    }

    fn command(&mut self, nodes: &mut Vec<Node>) -> Option<()> {
        self.skip(1);
        let letters = self.rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        if letters == 0 {
            if let Some(sign) = self.rest.chars().next() {
                self.skip(sign.len_utf8());
                self.sign(sign, nodes);
            }
            return Some(());
        }
        let name = self.rest[..letters].to_owned();
        self.skip(letters);
        if self.rest.starts_with('*') {
            self.skip(1);
        }
        if name == "verb" {
            let Some(mark) = self.rest.chars().next() else { return Some(()) };
            let inner = &self.rest[mark.len_utf8()..];
            let (words, rest) = inner.split_once(mark).unwrap_or((inner, ""));
            push(nodes, words);
            self.rest = rest;
            return Some(());
        }
        if name == "begin" {
            return self.environment(nodes);
        }
        if let Some(letter) = signs::accent(&name).filter(|_| !self.rest.starts_with(['[', '='])) {
            self.accent(letter, nodes);
            return Some(());
        }
        if let Some(sign) = signs::of_command(&name) {
            push(nodes, sign);
            self.end_of_name();
            return Some(());
        }
        // A space behind a name only ends it.
        if self.rest.starts_with([' ', '\t', '\n']) && !self.rest.starts_with("\n\n") {
            let behind = self.rest.trim_start_matches([' ', '\t']);
            let is_argument = behind.trim_start().starts_with('{') && !behind.starts_with("\n\n");
            self.rest = if is_argument { behind.trim_start() } else { behind };
        }
        nodes.push(Node::Command(name));
        Some(())
    }

    /// `{}` or a space behind the name of a sign.
    fn end_of_name(&mut self) {
        match self.rest.strip_prefix("{}") {
            Some(rest) => self.rest = rest,
            None => self.rest = self.rest.trim_start_matches([' ', '\t']),
        }
    }

    fn sign(&mut self, sign: char, nodes: &mut Vec<Node>) {
        match sign {
            '\\' => {
                self.rest = self.rest.strip_prefix('*').unwrap_or(self.rest);
                push(nodes, "\u{2028}");
                // How far the next line is away: `\\[2pt]`.
                if let Some((length, rest)) =
                    self.rest.strip_prefix('[').and_then(|rest| rest.split_once(']'))
                    && length.len() < 12
                    && length.starts_with(|c: char| c.is_ascii_digit() || ".-".contains(c))
                {
                    nodes.push(Node::Option(vec![Node::Text(length.to_owned())]));
                    self.rest = rest;
                }
            }
            ' ' | '\n' | ',' | ';' | ':' => push(nodes, " "),
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => push(nodes, &sign.to_string()),
            '-' | '/' | '!' | '@' | '(' | ')' | '[' | ']' | '>' | '<' => {}
            sign => match signs::accent(&sign.to_string()) {
                Some(letter) => self.accent(letter, nodes),
                None => push(nodes, &sign.to_string()),
            },
        }
    }

    /// The letter behind an accent, with the accent.
    fn accent(&mut self, accent: char, nodes: &mut Vec<Node>) {
        let behind = self.rest.trim_start_matches([' ', '\t']);
        let (letter, rest) = match behind.strip_prefix('{') {
            Some(inner) => inner.split_once('}').unwrap_or((inner, "")),
            None => {
                let letter = match behind.strip_prefix('\\') {
                    Some(_) => 1 + behind[1..].bytes().take_while(u8::is_ascii_alphabetic).count(),
                    None => behind.chars().next().map_or(0, char::len_utf8),
                };
                behind.split_at(letter)
            }
        };
        self.rest = rest;
        push(nodes, &signs::with_accent(letter.trim(), accent));
    }

    fn environment(&mut self, nodes: &mut Vec<Node>) -> Option<()> {
        let behind = self.rest.trim_start();
        let Some((name, rest)) = behind.strip_prefix('{').and_then(|rest| rest.split_once('}'))
        else {
            return Some(());
        };
        let name = name.trim().trim_end_matches('*').to_owned();
        self.rest = rest;
        if matches!(name.as_str(), "verbatim" | "lstlisting" | "comment") {
            let end = format!("\\end{{{name}}}");
            let (inner, rest) = self.rest.split_once(&end).unwrap_or((self.rest, ""));
            let inner = vec![Node::Text(inner.to_owned())];
            self.rest = rest;
            nodes.push(Node::Environment(name, inner));
            return Some(());
        }
        let inner = self.nodes(&End::Environment)?;
        nodes.push(Node::Environment(name, inner));
        Some(())
    }
}

/// Whether a bracket is an option here: behind a command and its groups, or first in an environment.
fn takes_options(nodes: &[Node], end: &End) -> bool {
    match nodes.last() {
        Some(last) => matches!(last, Node::Command(_) | Node::Option(_) | Node::Group(_)),
        None => matches!(end, End::Environment),
    }
}

fn push(nodes: &mut Vec<Node>, words: &str) {
    match nodes.last_mut() {
        Some(Node::Text(text)) => text.push_str(words),
        _ => nodes.push(Node::Text(words.to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::{Node, parse};

    fn text(nodes: &[Node]) -> String {
        let parts = nodes.iter().map(|node| match node {
            Node::Text(text) => text.clone(),
            Node::Command(name) => format!("<{name}>"),
            Node::Group(inner) => format!("({})", text(inner)),
            Node::Option(inner) => format!("[{}]", text(inner)),
            Node::Environment(name, inner) => format!("<{name}: {}>", text(inner)),
        });
        parts.collect()
    }

    #[test]
    fn signs_commands_and_groups_are_told_apart() {
        for (tex, expected) in [
            (
                "M\\\"uller \\& S{\\o}ren \\'{e} \\c{c} \\v s \\ss{} \\ae",
                "Müller & S(ø)ren é ç š ß æ",
            ),
            ("100\\% % gone\n   of it", "100% of it"),
            ("\\cventry\n  {a} % b\n  {c}", "<cventry>(a) (c)"),
            ("a--b --- ``c'' \\LaTeX{} d~e", "a–b — “c” LaTeX d\u{a0}e"),
            ("\\phone[mobile]{1}", "<phone>[mobile](1)"),
            ("\\begin{a}x\\begin{b}y\\end{b}\\end{a}z", "<a: x<b: y>>z"),
            ("unclosed {brace \\textbf{b", "unclosed (brace <textbf>(b))"),
            ("} stray \\end{x} end", " stray  end"),
            ("\\verb|a%b{|c", "a%b{c"),
            ("$\\alpha^2$ [not] an option", "α^2 [not] an option"),
            ("one\\\\[2pt]two", "one\u{2028}[2pt]two"),
            ("\\begin{comment}gone\\end{comment}\\", "<comment: gone>"),
        ] {
            assert_eq!(text(&parse(tex).unwrap()), expected, "{tex}");
        }
        assert_eq!(parse(&"{".repeat(100_000)), None);
        assert_eq!(parse(&"\\begin{a}".repeat(100_000)), None);
    }
}
