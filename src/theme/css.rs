//! Reads CSS for its structure and writes it again without comments and needless white space.
//!
//! It knows how rules, declarations and blocks are put together (CSS Syntax Module Level 3, with
//! nested rules), and no property or value: those change faster than any list of them, and a
//! browser passes over what it does not know. It finds addresses, and asks its caller what each of
//! them becomes.

mod at_rules;
mod item;

use cssparser::{ParseError, Parser, Token};

use crate::base::Span;
use item::{CssItem, Space, is_space, value};

/// Something that a browser would pass over, with more after it than was meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CssError {
    pub message: String,
    pub help: String,
    pub span: Span,
}

/// What an address in a style sheet becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// It stays as it is written.
    Kept,
    Changed(String),
    Refused {
        message: String,
        help: String,
    },
}

/// The functions of CSS in which a text in quotes is an address.
const WITH_ADDRESS: [&str; 4] = ["url", "src", "image-set", "-webkit-image-set"];

/// The same style sheet made small, and all its errors in the order of the text. `address` is asked
/// about every address in it.
pub fn minified(text: &str, address: &dyn Fn(&str) -> Address) -> (String, Vec<CssError>) {
    let css = String::with_capacity(text.len());
    let mut reader = Reader {
        text,
        address,
        css,
        space: Space::None,
        errors: Vec::new(),
        is_in_address: false,
        is_stopped: false,
    };
    reader.rules(&mut Parser::new(text), false);
    reader.errors.sort_by_key(|error| error.span.start);
    (reader.css, reader.errors)
}

struct Reader<'a> {
    text: &'a str,
    address: &'a dyn Fn(&str) -> Address,
    css: String,
    space: Space,
    errors: Vec<CssError>,
    /// Whether a text in quotes is an address here.
    is_in_address: bool,
    /// Set when a place is reached after which nothing can be said.
    is_stopped: bool,
}

impl Reader<'_> {
    /// The items of a style sheet, or those between the braces of a rule.
    fn rules(&mut self, parser: &mut Parser<'_>, is_block: bool) {
        let mut item = CssItem::Nothing;
        let mut start = parser.position().byte_index();
        // Where a second name begins in a value, in case a colon follows it.
        let mut name_in_value = None;
        while !self.is_stopped {
            let at = parser.position().byte_index();
            let Ok(token) = parser.next_including_whitespace_and_comments() else { break };
            let token = token.clone();
            let end = parser.position().byte_index();
            if item == CssItem::Nothing && !is_space(&token) {
                start = at;
            }
            match &token {
                Token::WhiteSpace(_) | Token::Comment(_) => self.blank(&token, at, end),
                Token::Semicolon => {
                    self.end_item(item, is_block, start, end);
                    if item != CssItem::Nothing {
                        self.push(";");
                    }
                    item = CssItem::Nothing;
                    self.space = Space::None;
                }
                Token::CurlyBracketBlock
                    if !matches!(item, CssItem::Colon { is_custom: true, .. }) =>
                {
                    if item == CssItem::Nothing {
                        self.report(
                            "this block belongs to nothing: a selector is missing before it",
                            "write what it is for, as in `p { … }`",
                            at,
                            end,
                        );
                    }
                    self.space = Space::None;
                    self.push("{");
                    self.nested(parser, at, |reader, inner| reader.rules(inner, true));
                    if self.css.ends_with(';') {
                        self.css.pop();
                    }
                    self.push("}");
                    item = CssItem::Nothing;
                }
                Token::Colon => {
                    item = match item {
                        CssItem::Name { is_custom } => {
                            CssItem::Colon { is_custom, has_value: false }
                        }
                        CssItem::Nothing => CssItem::Selector,
                        other => other,
                    };
                    if let (CssItem::Colon { is_custom: false, has_value: true }, Some((from, to))) =
                        (item, name_in_value)
                        && is_block
                        && to == at
                        && self.is_declared_until_semicolon(end)
                    {
                        self.report(
                            "a `;` is missing before this property",
                            "end the line above with `;`",
                            from,
                            to,
                        );
                    }
                    self.token(&token, at, end);
                }
                Token::AtKeyword(name) => {
                    self.at_rule(name, at, end);
                    item = if item == CssItem::Nothing { CssItem::At } else { value(item) };
                    self.token(&token, at, end);
                }
                Token::Ident(name) => {
                    if self.css.ends_with('!') && !name.eq_ignore_ascii_case("important") {
                        self.report(
                            "behind `!` only `important` can stand",
                            "did you mean `!important`?",
                            at,
                            end,
                        );
                    }
                    if let CssItem::Colon { has_value: true, .. } = item {
                        name_in_value = Some((at, end));
                    }
                    item = match item {
                        CssItem::Nothing => CssItem::Name { is_custom: name.starts_with("--") },
                        CssItem::Name { .. } => CssItem::Selector,
                        other => value(other),
                    };
                    self.token(&token, at, end);
                }
                _ => {
                    item = match item {
                        CssItem::Nothing | CssItem::Name { .. } => CssItem::Selector,
                        other => value(other),
                    };
                    self.component(&token, parser, at, end);
                }
            }
        }
        let end = parser.position().byte_index();
        self.end_item(item, is_block, start, end);
        self.space = Space::None;
    }

    /// What comes before a `;` or the end of a block: it must be a declaration, or an `@` rule
    /// without a block.
    fn end_item(&mut self, item: CssItem, is_block: bool, start: usize, end: usize) {
        let (message, help) = match item {
            CssItem::Nothing | CssItem::At => return,
            CssItem::Colon { is_custom, has_value } if is_block => {
                if has_value || is_custom {
                    return;
                }
                ("this property has no value", "write one behind the colon, or remove the line")
            }
            CssItem::Name { .. } | CssItem::Selector if is_block => (
                "this is neither a property with its value nor a rule",
                "a property is written `name: value;`, a rule `selector { … }`",
            ),
            _ => (
                "a block in braces is missing behind this",
                "write a rule as `selector { … }`; a property stands between its braces",
            ),
        };
        self.report(message, help, start, end);
    }

    /// A token, with all that is in its brackets.
    fn component(&mut self, token: &Token<'_>, parser: &mut Parser<'_>, at: usize, end: usize) {
        self.token(token, at, end);
        let was_in_address = self.is_in_address;
        let takes_address =
            |name: &str| WITH_ADDRESS.iter().any(|known| name.eq_ignore_ascii_case(known));
        self.is_in_address = matches!(token, Token::Function(name) if takes_address(name));
        let close = match token {
            Token::Function(_) | Token::ParenthesisBlock => ")",
            Token::SquareBracketBlock => "]",
            Token::CurlyBracketBlock => "}",
            _ => {
                self.is_in_address = was_in_address;
                return;
            }
        };
        self.nested(parser, end - 1, Reader::components);
        self.is_in_address = was_in_address;
        self.push(close);
    }

    fn components(&mut self, parser: &mut Parser<'_>) {
        while !self.is_stopped {
            let at = parser.position().byte_index();
            let Ok(token) = parser.next_including_whitespace_and_comments() else { break };
            let token = token.clone();
            let end = parser.position().byte_index();
            match token {
                Token::WhiteSpace(_) | Token::Comment(_) => self.blank(&token, at, end),
                _ => self.component(&token, parser, at, end),
            }
        }
        self.space = Space::None;
    }

    /// What is between two brackets; `open` is the position of the first.
    fn nested(
        &mut self,
        parser: &mut Parser<'_>,
        open: usize,
        read: impl FnOnce(&mut Self, &mut Parser<'_>),
    ) {
        let read: Result<usize, ParseError<()>> = parser.parse_nested_block(|inner| {
            read(self, inner);
            Ok(inner.position().byte_index())
        });
        if self.is_stopped {
            return;
        }
        match read {
            Err(_) => self.report(
                "so many blocks in one another are not read",
                "close the blocks above, or take them apart",
                open,
                open + 1,
            ),
            // The reader is behind the closing bracket now, if there is one.
            Ok(end) if end == parser.position().byte_index() => {
                let bracket = &self.text[open..=open];
                self.report(
                    &format!("this `{bracket}` is never closed"),
                    "close it where its content ends",
                    open,
                    open + 1,
                );
            }
            Ok(_) => return,
        }
        self.is_stopped = true;
    }

    /// Writes a token as the text has it, with what is needed before it.
    fn token(&mut self, token: &Token<'_>, at: usize, end: usize) {
        match token {
            Token::CloseCurlyBracket | Token::CloseParenthesis | Token::CloseSquareBracket => {
                let bracket = &self.text[at..end];
                self.report(
                    &format!("this `{bracket}` closes nothing"),
                    "remove it, or look for what should be open above",
                    at,
                    end,
                );
            }
            Token::BadString(_) => self.report(
                "this text in quotes is not closed on its line",
                "close it with the same quote",
                at,
                at + 1,
            ),
            Token::BadUrl(_) => self.report(
                "this address cannot be read",
                "write it in quotes, as in `url(\"picture.svg\")`",
                at,
                end,
            ),
            _ => {}
        }
        let written = self.written(token, at, end);
        // A space counts in a selector (`a :hover`) and in a sum (`1px + 2px`), and nowhere beside
        // these.
        let is_tight = self.css.ends_with(['{', '}', ';', ',', ':', '(', '['])
            || self.css.is_empty()
            || matches!(token, Token::Comma);
        match self.space {
            Space::White if !is_tight => self.css.push(' '),
            Space::Comment if !is_tight => self.css.push_str("/**/"),
            _ => {}
        }
        self.space = Space::None;
        self.css.push_str(&written);
    }

    /// A token as the text has it, or with the address that takes its place.
    fn written(&mut self, token: &Token<'_>, at: usize, end: usize) -> String {
        let (address, is_bare) = match token {
            Token::UnquotedUrl(address) => (address, true),
            Token::QuotedString(address) if self.is_in_address => (address, false),
            _ => return self.text[at..end].to_owned(),
        };
        match (self.address)(address) {
            Address::Changed(address) if is_bare => format!("url(\"{address}\")"),
            Address::Changed(address) => format!("\"{address}\""),
            Address::Kept => self.text[at..end].to_owned(),
            Address::Refused { message, help } => {
                self.report(&message, &help, at, end);
                self.text[at..end].to_owned()
            }
        }
    }

    fn blank(&mut self, token: &Token<'_>, at: usize, end: usize) {
        if matches!(token, Token::Comment(_)) {
            let comment = &self.text[at..end];
            if !comment.ends_with("*/") || comment.len() < 4 {
                self.report("this comment is never closed", "close it with `*/`", at, at + 2);
            }
            if self.space == Space::None {
                self.space = Space::Comment;
            }
        } else {
            self.space = Space::White;
        }
    }

    fn at_rule(&mut self, name: &str, at: usize, end: usize) {
        if name.eq_ignore_ascii_case("import") {
            self.report(
                "a browser passes over `@import` here",
                "put the sheet into the theme's folder `css/`: all that lie there are made one, in \
                the order of their names",
                at,
                end,
            );
        }
        if let Some(near) = at_rules::nearest(name) {
            self.report(
                &format!("there is no rule `@{name}`"),
                &format!("did you mean `@{near}`?"),
                at,
                end,
            );
        }
    }

    /// Whether the text from here is a value up to its `;` or `}`, not a selector up to its `{`.
    fn is_declared_until_semicolon(&self, from: usize) -> bool {
        self.text[from..]
            .find([';', '{', '}'])
            .is_none_or(|at| !self.text[from + at..].starts_with('{'))
    }

    fn push(&mut self, text: &str) {
        self.css.push_str(text);
    }

    fn report(&mut self, message: &str, help: &str, start: usize, end: usize) {
        // An error that spans lines is shown on its first.
        let line = self.text[start..end].find('\n').map_or(end, |newline| start + newline);
        self.errors.push(CssError {
            message: message.to_owned(),
            help: help.to_owned(),
            span: Span::new(start, line),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn small(text: &str) -> String {
        let (css, errors) = minified(text, &|_| Address::Kept);
        assert_eq!(errors, [], "{text}");
        css
    }

    #[test]
    fn only_what_says_nothing_goes() {
        for (written, small_form) in [
            (
                "a :hover , b>c  d { color : red ; margin: 0 -1px }",
                "a :hover,b>c d{color :red;margin:0 -1px}",
            ),
            ("a { b: calc(1px + (2px * 3)); } /* note */ c {}", "a{b:calc(1px + (2px * 3))}c{}"),
            (
                "@media (min-width: 60rem) and (hover) { a { &:hover { b: c } d: e; } }",
                "@media (min-width:60rem) and (hover){a{&:hover{b:c}d:e}}",
            ),
            ("@layer base, theme; @namespace 'x';", "@layer base,theme;@namespace 'x';"),
            (
                ":root { --empty:; --block: { a: b; }; --list: [x] }",
                ":root{--empty:;--block:{a:b;};--list:[x]}",
            ),
            ("a/**/b{} .c{content:\"  ;} \"}", "a/**/b{}.c{content:\"  ;} \"}"),
            (
                "a { background: url( x;y.png ) } b::after{}",
                "a{background:url( x;y.png )}b::after{}",
            ),
            ("a { b: c !important;; }", "a{b:c !important}"),
        ] {
            assert_eq!(small(written), small_form);
            assert_eq!(small(small_form), small_form);
        }
    }

    #[test]
    fn every_address_is_asked_about() {
        let address = |written: &str| Address::Changed(format!("{}!", written.to_uppercase()));
        for (written, becomes) in [
            ("a{b:url(x.svg)}", "a{b:url(\"X.SVG!\")}"),
            (
                "a{b:url( 'x y.svg' ) no-repeat, URL(\"z\")}",
                "a{b:url(\"X Y.SVG!\") no-repeat,URL(\"Z!\")}",
            ),
            ("a{b:image-set('x' type('y') 1x)}", "a{b:image-set(\"X!\" type('y') 1x)}"),
            ("a{--b:{c:url(x)};content:'x'}", "a{--b:{c:url(\"X!\")};content:'x'}"),
        ] {
            assert_eq!(minified(written, &address), (becomes.to_owned(), Vec::new()));
        }
        let refused =
            |_: &str| Address::Refused { message: "no".to_owned(), help: "none".to_owned() };
        let (_, errors) = minified("a { b: url(x) }", &refused);
        assert_eq!(
            errors,
            [CssError {
                message: "no".to_owned(),
                help: "none".to_owned(),
                span: Span::new(7, 13)
            }]
        );
    }

    #[test]
    fn the_standard_sheets_keep_every_token() {
        for name in crate::theme::standard_names() {
            for (path, bytes) in crate::theme::embedded::files(&name).iter() {
                if !path.ends_with(".css") {
                    continue;
                }
                let text = String::from_utf8(bytes.to_vec()).unwrap();
                let css = small(&text);
                assert_eq!(tokens(&css), tokens(&text), "{path}");
            }
        }
    }

    /// All that a sheet holds but white space, comments and the last `;` of a block.
    fn tokens(text: &str) -> Vec<String> {
        fn read(parser: &mut Parser<'_>, found: &mut Vec<String>) {
            while let Ok(token) = parser.next().cloned() {
                found.push(format!("{token:?}"));
                if matches!(
                    token,
                    Token::Function(_)
                        | Token::ParenthesisBlock
                        | Token::SquareBracketBlock
                        | Token::CurlyBracketBlock
                ) {
                    let _: Result<(), ParseError<()>> = parser.parse_nested_block(|inner| {
                        read(inner, found);
                        Ok(())
                    });
                    if found.last().is_some_and(|last| last == "Semicolon") {
                        found.pop();
                    }
                    found.push("close".to_owned());
                }
            }
        }
        let mut found = Vec::new();
        read(&mut Parser::new(text), &mut found);
        found
    }
}
