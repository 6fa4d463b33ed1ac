//! A formula of MathML as one of TeX.
//!
//! Knows what publishers write into titles and abstracts: letters, indices, fractions, roots,
//! accents. Of other elements only their content is kept.

use quick_xml::Reader;
use quick_xml::events::Event;

/// How deep elements may lie in each other; what is deeper is left out.
const DEEPEST: usize = 30;

/// An element whose end is not read yet.
struct Element {
    name: String,
    parts: Vec<String>,
    attributes: String,
}

/// The content of `<math>` as a formula of TeX; `None` if it is none of XML.
pub fn to_tex(content: &str) -> Option<String> {
    let mut reader = Reader::from_str(content);
    reader.config_mut().check_end_names = false;
    reader.config_mut().allow_dangling_amp = true;
    let root = Element { name: String::new(), parts: Vec::new(), attributes: String::new() };
    let mut open = vec![root];
    let mut too_deep = 0_usize;
    loop {
        match reader.read_event() {
            Ok(Event::Start(start)) => {
                if open.len() > DEEPEST {
                    too_deep += 1;
                    continue;
                }
                let name = start.local_name().as_ref().to_owned();
                let attributes = start.attributes_raw().to_owned();
                open.push(Element { name, parts: Vec::new(), attributes });
            }
            Ok(Event::End(_)) if too_deep > 0 => too_deep -= 1,
            Ok(Event::End(_)) => close(&mut open),
            Ok(Event::Empty(start)) if start.local_name().as_ref() == "mspace" => {
                add(&mut open, "\\ ".to_owned());
            }
            Ok(Event::Text(text)) => {
                let text: &str = &text;
                let is_text = open.last().is_some_and(|element| element.name == "mtext");
                let text = if is_text { text } else { text.trim() };
                if !text.is_empty() {
                    add(&mut open, escaped(text, is_text));
                }
            }
            Ok(Event::GeneralRef(name)) => add(&mut open, escaped(&format!("&{};", &*name), true)),
            Ok(Event::Eof) => break,
            Err(_) => return None,
            Ok(_) => {}
        }
    }
    while open.len() > 1 {
        close(&mut open);
    }
    open.pop().map(|root| root.parts.concat())
}

fn add(open: &mut [Element], part: String) {
    if let Some(element) = open.last_mut() {
        element.parts.push(part);
    }
}

fn close(open: &mut Vec<Element>) {
    if open.len() < 2 {
        return;
    }
    let Some(element) = open.pop() else { return };
    let part = |at: usize| element.parts.get(at).map_or("", String::as_str);
    let further = || element.parts.get(2..).unwrap_or_default().concat();
    let tex = match element.name.as_str() {
        "msup" => format!("{{{}}}^{{{}}}{}", part(0), part(1), further()),
        "msub" => format!("{{{}}}_{{{}}}{}", part(0), part(1), further()),
        "msubsup" | "munderover" => format!("{{{}}}_{{{}}}^{{{}}}", part(0), part(1), part(2)),
        "mfrac" => format!("\\frac{{{}}}{{{}}}", part(0), part(1)),
        "msqrt" => format!("\\sqrt{{{}}}", element.parts.concat()),
        "mroot" => format!("\\sqrt[{}]{{{}}}", part(1), part(0)),
        "mover" | "munder" => match (accent(part(1)), element.name == "mover") {
            (Some(accent), true) => format!("\\{accent}{{{}}}", part(0)),
            (_, true) => format!("{{{}}}^{{{}}}", part(0), part(1)),
            (_, false) => format!("{{{}}}_{{{}}}", part(0), part(1)),
        },
        "mfenced" => format!("({})", element.parts.join(",")),
        "mtext" => format!("\\text{{{}}}", element.parts.concat()),
        "mi" if element.attributes.contains("double-struck") => {
            format!("\\mathbb{{{}}}", element.parts.concat())
        }
        "mi" | "mn" | "mo" => element.parts.concat(),
        "annotation" | "annotation-xml" => String::new(),
        _ => format!("{{{}}}", element.parts.concat()),
    };
    add(open, tex);
}

fn accent(sign: &str) -> Option<&'static str> {
    Some(match sign {
        "¯" | "‾" | "\u{304}" | "\u{305}" | "−" | "-" | "―" | "_" => "bar",
        "^" | "ˆ" | "\u{302}" | "\\textasciicircum{}" => "hat",
        "~" | "˜" | "∼" | "\u{303}" | "\\textasciitilde{}" => "tilde",
        "→" | "⃗" | "⇀" => "vec",
        "˙" | "." => "dot",
        "¨" => "ddot",
        _ => return None,
    })
}

fn escaped(text: &str, is_text: bool) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\backslash{}"),
            '{' | '}' | '$' | '#' | '%' | '&' | '_' => out.extend(['\\', c]),
            '^' => out.push_str("\\textasciicircum{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '−' if !is_text => out.push('-'),
            // Signs that are there for readers of code alone.
            '\u{2061}'..='\u{2064}' => {}
            c => out.push(c),
        }
    }
    out
}
