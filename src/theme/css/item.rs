//! What the reader of CSS has seen of an item, and what separates two tokens.
//!
//! Reads no text.

use cssparser::Token;

/// What is between the last token and the next.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Space {
    None,
    White,
    Comment,
}

/// What an item of a block has shown itself to be so far.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum CssItem {
    /// Nothing but white space yet.
    Nothing,
    /// `@media`, from here on.
    At,
    /// A name: of a property, or a selector's.
    Name {
        is_custom: bool,
    },
    /// A name and a colon: a declaration, or a selector such as `a:hover`.
    Colon {
        is_custom: bool,
        has_value: bool,
    },
    Selector,
}

pub fn is_space(token: &Token<'_>) -> bool {
    matches!(token, Token::WhiteSpace(_) | Token::Comment(_))
}

/// The same item with something more behind its colon.
pub fn value(item: CssItem) -> CssItem {
    match item {
        CssItem::Colon { is_custom, .. } => CssItem::Colon { is_custom, has_value: true },
        other => other,
    }
}
