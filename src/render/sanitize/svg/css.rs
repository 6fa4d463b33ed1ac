//! The CSS of a drawing: rules and declarations that set how it looks, and nothing that loads.
//!
//! A value passes or is left out whole. No `@` rule passes, and nothing with a `\`, so that what is
//! checked is what every reader sees. Comments are emptied.

use cssparser::{Delimiter, Delimiters, ParseError, Parser, Token};

use super::{is_local, vocabulary};

type Refused = ParseError<()>;

/// A style sheet with the rules that pass.
pub(super) fn sheet(text: &str) -> String {
    let mut parser = Parser::new(text);
    let mut out = String::new();
    loop {
        parser.skip_whitespace();
        let start = parser.state();
        match parser.next().cloned() {
            Err(_) => return out,
            Ok(Token::CDO | Token::CDC) => {}
            Ok(Token::AtKeyword(_)) => {
                skip_until(&mut parser, Delimiter::Semicolon | Delimiter::CurlyBracketBlock);
                let _ = parser.next();
            }
            Ok(_) => {
                parser.reset(&start);
                let selector = parser.parse_until_before(Delimiter::CurlyBracketBlock, |parser| {
                    copied(parser, SheetPart::Selector)
                });
                if !matches!(parser.next(), Ok(Token::CurlyBracketBlock)) {
                    return out;
                }
                let body: Result<String, Refused> =
                    parser.parse_nested_block(|parser| Ok(declared(parser)));
                if let (Ok(selector), Ok(body)) = (selector, body)
                    && !body.is_empty()
                {
                    out.push_str(selector.trim());
                    out.push('{');
                    out.push_str(&body);
                    out.push('}');
                }
            }
        }
    }
}

/// The declarations of a `style` attribute that pass.
pub(super) fn declarations(text: &str) -> String {
    declared(&mut Parser::new(text))
}

/// The value of a presentation attribute, if it passes.
pub(super) fn value(text: &str) -> Option<String> {
    copied(&mut Parser::new(text), SheetPart::Value).ok()
}

fn declared(parser: &mut Parser<'_>) -> String {
    let mut out = String::new();
    loop {
        parser.skip_whitespace();
        let start = parser.position();
        match parser.next().cloned() {
            Err(_) => return out,
            Ok(Token::Semicolon) => {}
            Ok(Token::Ident(_)) => {
                let name = parser.slice_from(start).to_owned();
                if parser.expect_colon().is_err() {
                    skip_until(parser, Delimiter::Semicolon);
                    continue;
                }
                let value = parser.parse_until_before(Delimiter::Semicolon, |parser| {
                    copied(parser, SheetPart::Value)
                });
                if let Ok(value) = value
                    && vocabulary::is_property(&name)
                {
                    if !out.is_empty() {
                        out.push(';');
                    }
                    out.push_str(&name);
                    out.push(':');
                    out.push_str(value.trim_end());
                }
            }
            Ok(_) => skip_until(parser, Delimiter::Semicolon),
        }
    }
}

fn skip_until(parser: &mut Parser<'_>, end: Delimiters) {
    let _: Result<(), Refused> = parser.parse_until_before(end, |parser| {
        while parser.next().is_ok() {}
        Ok(())
    });
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum SheetPart {
    Selector,
    Value,
}

/// The rest of the parser's text as it is written. `Err` is a text with something in it that does
/// not pass.
fn copied(parser: &mut Parser<'_>, part: SheetPart) -> Result<String, Refused> {
    let mut out = String::new();
    loop {
        let start = parser.position();
        let Ok(token) = parser.next_including_whitespace_and_comments().cloned() else {
            return Ok(out);
        };
        let raw = parser.slice_from(start);
        if raw.contains('\\') && !matches!(token, Token::Comment(_)) {
            return Err(refused());
        }
        match &token {
            // It still ends the token before it.
            Token::Comment(_) => out.push_str("/**/"),
            Token::UnquotedUrl(address) if is_local(address) => {
                out.push_str(&format!("url({address})"));
            }
            Token::Function(name) if name.eq_ignore_ascii_case("url") => {
                let address: String = parser.parse_nested_block(|parser| {
                    Ok::<_, Refused>(parser.expect_string()?.as_ref().to_owned())
                })?;
                if !is_local(&address) {
                    return Err(refused());
                }
                out.push_str(&format!("url({address})"));
            }
            Token::Function(name)
                if part == SheetPart::Selector || vocabulary::is_function(name) =>
            {
                out.push_str(raw);
                out.push_str(&parser.parse_nested_block(|parser| copied(parser, part))?);
                out.push(')');
            }
            Token::ParenthesisBlock | Token::SquareBracketBlock => {
                out.push_str(raw);
                out.push_str(&parser.parse_nested_block(|parser| copied(parser, part))?);
                out.push(if matches!(token, Token::ParenthesisBlock) { ')' } else { ']' });
            }
            // A text that is not closed would swallow what follows it.
            Token::QuotedString(text)
                if !text.contains(':') && raw.len() > 1 && raw.ends_with(&raw[..1]) =>
            {
                out.push_str(raw);
            }
            Token::Ident(_)
            | Token::Hash(_)
            | Token::IDHash(_)
            | Token::Delim(_)
            | Token::Number { .. }
            | Token::Percentage { .. }
            | Token::Dimension { .. }
            | Token::WhiteSpace(_)
            | Token::Colon
            | Token::Comma
            | Token::IncludeMatch
            | Token::DashMatch
            | Token::PrefixMatch
            | Token::SuffixMatch
            | Token::SubstringMatch => out.push_str(raw),
            _ => return Err(refused()),
        }
    }
}

fn refused() -> Refused {
    ParseError::custom(())
}
