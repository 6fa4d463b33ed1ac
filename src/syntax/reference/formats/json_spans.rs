//! The places of what a JSON text holds: the members of an object, the items of a list.
//!
//! Works on text that is known to be valid JSON; it checks nothing and decodes no value.

use crate::base::Span;

/// The places of the items of the list or of the values of the object that a text is, in order. For
/// an object, each with the place of its key, quotation marks included.
pub fn children(text: &str) -> Vec<(Option<Span>, Span)> {
    let mut found = Vec::new();
    let mut key: Option<Span> = None;
    let mut start: Option<usize> = None;
    let mut depth = 0usize;
    let mut string: Option<usize> = None;
    let mut is_escaped = false;
    let mut last_string = Span::default();
    for (at, byte) in text.bytes().enumerate() {
        if let Some(from) = string {
            match byte {
                _ if is_escaped => is_escaped = false,
                b'\\' => is_escaped = true,
                b'"' => {
                    string = None;
                    last_string = Span::new(from, at + 1);
                }
                _ => {}
            }
            continue;
        }
        if depth == 1 && start.is_none() && !byte.is_ascii_whitespace() && !b",:]}".contains(&byte)
        {
            start = Some(at);
        }
        match byte {
            b'"' => string = Some(at),
            b':' if depth == 1 => {
                key = Some(last_string);
                start = None;
            }
            b'[' | b'{' => depth += 1,
            b']' | b'}' | b',' => {
                if depth == 1
                    && let Some(from) = start.take()
                {
                    let value = text.get(from..at).unwrap_or_default();
                    found.push((key.take(), Span::new(from, from + value.trim_end().len())));
                }
                if byte != b',' {
                    depth = depth.saturating_sub(1);
                }
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_and_items_have_their_places() {
        let text = r#" {"a": "x, \"}]", "b" : [1, {"c": 2}] ,"d":{} ,"e":12 }"#;
        let found: Vec<(&str, &str)> = children(text)
            .into_iter()
            .map(|(key, value)| (&text[key.unwrap().range()], &text[value.range()]))
            .collect();
        assert_eq!(
            found,
            [
                ("\"a\"", "\"x, \\\"}]\""),
                ("\"b\"", "[1, {\"c\": 2}]"),
                ("\"d\"", "{}"),
                ("\"e\"", "12"),
            ]
        );
        let list = "[ {\"a\":1}, 2,\n\"é\" ]";
        let found: Vec<&str> =
            children(list).into_iter().map(|(_, value)| &list[value.range()]).collect();
        assert_eq!(found, ["{\"a\":1}", "2", "\"é\""]);
        assert!(children("[]").is_empty());
    }
}
