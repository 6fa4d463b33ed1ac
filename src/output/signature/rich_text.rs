//! The signature as rich text (RTF 1.9), which Outlook takes for mails in that format.
//!
//! In ASCII alone: a letter beyond is written by its number in UTF-16, so no code page matters.

use std::fmt::Write as _;

use crate::output::signature::lines::PartView;
use crate::output::signature::view::SignatureView;

/// Sizes are in half points.
const TEXT: u32 = 21;
const NAME: u32 = 24;

pub fn rich_text(view: &SignatureView) -> String {
    let channel = |at: usize| {
        let digits = view.link_color.get(at..at + 2).unwrap_or("00");
        u8::from_str_radix(digits, 16).unwrap_or_default()
    };
    let (red, green, blue) = (channel(1), channel(3), channel(5));
    let direction = if view.is_right_to_left { "\\rtlpar\\qr" } else { "\\ltrpar\\ql" };
    let mut out = format!(
        "{{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{{\\fonttbl{{\\f0\\fswiss Arial;}}}}\r\n\
         {{\\colortbl;\\red{red}\\green{green}\\blue{blue};}}\r\n\
         \\pard{direction}\\f0\\fs{TEXT} {{\\b\\fs{NAME} {}}}{}",
        escaped(&view.name),
        escaped(&view.after_name),
    );
    for line in &view.lines {
        out.push_str("\\line\r\n");
        let parts: Vec<String> = line.iter().map(part).collect();
        out.push_str(&parts.join(&escaped(" · ")));
    }
    out.push_str("\\par\r\n}\r\n");
    out
}

fn part(part: &PartView) -> String {
    let shown = escaped(&part.text);
    match &part.href {
        Some(href) => format!(
            "{{\\field{{\\*\\fldinst HYPERLINK \"{}\"}}{{\\fldrslt{{\\ul\\cf1 {shown}}}}}}}",
            escaped(&href.replace('"', "%22"))
        ),
        None => shown,
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' | '{' | '}' => out.extend(['\\', c]),
            ' '..='~' => out.push(c),
            c => {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    // The number has a sign, and a question mark stands for readers that know none.
                    let _ = write!(out, "\\u{}?", unit.cast_signed());
                }
            }
        }
    }
    out
}
