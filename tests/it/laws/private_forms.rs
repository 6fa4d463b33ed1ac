//! The values of a `private.toml`, each in the forms in which a person writes it elsewhere without
//! a thought of private.toml, and the spellings that hide a text from a search and from no reader.

/// Invented, and unlike anything that the places say.
pub const PRIVATE: &str = r#"
phone = "+1 617 555 0142"
address = "77 Quillback Terrace, Apt 9, Boston, MA 02199"
date-of-birth = 1991-07-23
work-authorization = { text = "H-1Bzz sponsored by Vexillum Trust", as-of = 2026-10-03 }
exams = [
  { name = "USMLE Step 2 CK", score = 251, date = "2024-03" },
  { name = "IELTS Academic", score = "8.5", date = "2023-02" },
]
identifiers = { aamc = "1576-2093", usmle = "5-432-109-8", passport = "QX7731905" }
never-publish = ["Zyzzogeton gala affair"]
"#;

/// Whole values: an error wherever they are.
pub const WHOLE: [&str; 83] = [
    "+1 617 555 0142",
    "617 555 0142",
    "(617) 555-0142",
    "617.555.0142",
    "617-555-0142",
    "617/555/0142",
    "6175550142",
    "16175550142",
    "+1-617-555-0142",
    "+1 (617) 5550142",
    "001 617 555 0142",
    "61 75 55 01 42",
    "Tel6175550142",
    "Tel.:617-555-0142",
    "M:+16175550142",
    "phone617 555 0142x",
    "617–555–0142",
    "77 Quillback Terrace, Apt 9, Boston, MA 02199",
    "77 quillback terrace apt 9 boston ma 02199",
    "77 Quillback Ter, Apt. 9, Boston MA 02199",
    "77 Quillback Ter., Apartment 9, Boston, MA 02199",
    "02199 Boston, Quillback Terrace 77, Apt 9",
    "Apt 9, 77 Quillback Terrace, Boston, MA 02199",
    "Boston, MA 02199, 77 Quillback Terrace, Apt 9",
    "77 Quillback Terrace · Apt 9 · Boston · MA 02199",
    "77 Quillback Terrace #9, Boston, MA 02199",
    "1991-07-23",
    "1991/07/23",
    "1991.07.23",
    "19910723",
    "1991-07-23T00:00:00",
    "23.07.1991",
    "23.7.1991",
    "23. 7. 1991",
    "23/07/1991",
    "7/23/1991",
    "07-23-1991",
    "23.07.91",
    "7/23/91",
    "23/07/91",
    "July 23, 1991",
    "July 23 1991",
    "Jul 23, 1991",
    "July 23rd, 1991",
    "the 23rd of July, 1991",
    "23 July 1991",
    "23rd July 1991",
    "23-Jul-1991",
    "23jul1991",
    "Tuesday, 23 July 1991",
    "1991, July 23",
    "1991 Jul 23",
    "23. Juli 1991",
    "23 juillet 1991",
    "23 de julio de 1991",
    "23 luglio 1991",
    "23 de julho de 1991",
    "23 Temmuz 1991",
    "23 juli 1991",
    "23 lipca 1991",
    "23 июля 1991",
    "1991年7月23日",
    "23 يوليو 1991",
    "H-1Bzz sponsored by Vexillum Trust",
    "H1Bzz, sponsored by Vexillum Trust",
    "H-1Bzz (sponsored by Vexillum Trust)",
    "USMLE Step 2 CK: 251",
    "USMLE Step 2 CK, March 2024, 251",
    "Step 2 CK 251",
    "251 in Step 2 CK",
    "a CK score of 251",
    "Step 2: 251/300",
    "IELTS 8.5",
    "IELTS Academic: overall 8,5",
    "1576-2093",
    "AAMC15762093",
    "1576 2093",
    "AAMC ID: 1576.2093",
    "USMLE 54321098",
    "5 432 109 8",
    "Passport QX7731905",
    "qx 7731905",
    "Zyzzogeton gala affair",
];

/// Parts of values: at least a warning wherever they are.
pub const PARTS: [&str; 8] = [
    "77 Quillback Terrace",
    "Quillback Terrace 77",
    "77 Quillback Ter.",
    "Quillback Terrace",
    "77 Quillback Terrace, Boston",
    "Zyzzogeton: the gala affair",
    "sponsored by Vexillum Trust",
    "the Zyzzogeton-gala affair of May",
];

/// What a place of a form lets a person write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// Paragraphs of markdown.
    Paragraph,
    /// Markdown that ends with its line.
    Line,
    /// Markdown that takes characters and entities, and no marks.
    Quoted,
    Toml,
    Bibtex,
    Xml,
    Html,
    Css,
    /// A part of a path.
    FileName,
    /// An address, in which letters are written as `%41`.
    Address,
    /// Bytes that are shown as they are.
    Plain,
}

/// A spelling of a text that a reader takes for the text itself.
pub type Spelling = (&'static str, fn(&str) -> String);

/// Those of any text.
const ANYWHERE: [Spelling; 9] = [
    ("as it is", str::to_owned),
    ("as it is once more", str::to_owned),
    ("upper case", |text| text.to_uppercase()),
    ("no-break spaces", |text| text.replace(' ', "\u{a0}")),
    ("thin spaces", |text| text.replace(' ', "\u{2009}")),
    ("soft hyphen", |text| inside(text, "\u{ad}")),
    ("zero width space", |text| inside(text, "\u{200b}")),
    ("full width", |text| mapped(text, full_width)),
    ("no-break hyphens", |text| text.replace('-', "\u{2011}")),
];

const DIGITS: [Spelling; 3] = [
    ("Arabic digits", |text| mapped(text, |c| digit(c, '٠'))),
    ("Devanagari digits", |text| mapped(text, |c| digit(c, '०'))),
    ("bold digits", |text| mapped(text, |c| digit(c, '𝟎'))),
];

const ENTITIES: [Spelling; 2] = [
    ("entity", |text| nth(text, |c| format!("&#{};", u32::from(c)))),
    ("hexadecimal entity", |text| nth(text, |c| format!("&#x{:x};", u32::from(c)))),
];

const MARKDOWN: [Spelling; 5] = [
    ("emphasis", |text| around_half(text, "**", "**")),
    ("single emphasis", |text| around_half(text, "*", "*")),
    ("link", |text| around_half(text, "[", "](https://a.example/b)")),
    ("comment", |text| inside(text, "<!-- x -->")),
    ("escapes", |text| {
        text.chars()
            .flat_map(|c| [Some('\\').filter(|_| c.is_ascii_punctuation()), Some(c)])
            .flatten()
            .collect()
    }),
];

const LINES: [Spelling; 1] = [("next line", |text| text.replacen(' ', "\n", 1))];

const TOML: [Spelling; 2] = [
    ("escape", |text| nth(text, |c| format!("\\u{:04x}", u32::from(c)))),
    ("long escape", |text| nth(text, |c| format!("\\U{:08x}", u32::from(c)))),
];

const BIBTEX: [Spelling; 3] = [
    ("braces", |text| nth(text, |c| format!("{{{c}}}"))),
    ("dashes", |text| text.replace('-', "--")),
    ("command", |text| around_half(text, "\\emph{", "}")),
];

const XML: [Spelling; 2] = [
    ("entity", |text| nth(text, |c| format!("&#{};", u32::from(c)))),
    ("tspan", |text| around_half(text, "<tspan>", "</tspan>")),
];

const HTML: [Spelling; 3] = [
    ("entity", |text| nth(text, |c| format!("&#{};", u32::from(c)))),
    ("tag", |text| around_half(text, "<b>", "</b>")),
    ("comment", |text| inside(text, "<!-- x -->")),
];

const CSS: [Spelling; 1] = [("escape", |text| nth(text, |c| format!("\\{:06x}", u32::from(c))))];

const ADDRESS: [Spelling; 2] = [
    ("per cent", |text| {
        text.bytes()
            .map(|byte| match byte.is_ascii_alphanumeric() {
                true => char::from(byte).to_string(),
                false => format!("%{byte:02X}"),
            })
            .collect()
    }),
    ("all per cent", |text| text.bytes().map(|byte| format!("%{byte:02x}")).collect()),
];

/// The spellings that a place takes.
pub fn spellings(syntax: Syntax) -> Vec<Spelling> {
    let own: &[&[Spelling]] = match syntax {
        Syntax::Paragraph => &[&ENTITIES, &MARKDOWN, &LINES],
        Syntax::Line => &[&ENTITIES, &MARKDOWN],
        Syntax::Quoted => &[&ENTITIES],
        Syntax::Toml => &[&TOML],
        Syntax::Bibtex => &[&BIBTEX],
        Syntax::Xml => &[&XML],
        Syntax::Html => &[&HTML],
        Syntax::Css => &[&CSS],
        Syntax::Address => return ADDRESS.to_vec(),
        Syntax::FileName => {
            return vec![("hyphens", |text| {
                text.split(|c: char| !c.is_alphanumeric())
                    .filter(|word| !word.is_empty())
                    .collect::<Vec<_>>()
                    .join("-")
            })];
        }
        Syntax::Plain => return ANYWHERE[..3].to_vec(),
    };
    [&ANYWHERE[..], &DIGITS].iter().chain(own).flat_map(|some| some.iter().copied()).collect()
}

/// The text with something within its second half, between two letters or digits.
fn inside(text: &str, more: &str) -> String {
    let (before, after) = text.split_at(middle(text));
    format!("{before}{more}{after}")
}

/// The text with its second half between two marks.
fn around_half(text: &str, open: &str, close: &str) -> String {
    let (before, after) = text.split_at(middle(text));
    format!("{before}{open}{after}{close}")
}

/// The offset of the last letter or digit of the first half that is followed by another.
fn middle(text: &str) -> usize {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    letters
        .windows(2)
        .filter(|pair| pair[0].1.is_alphanumeric() && pair[1].1.is_alphanumeric())
        .map(|pair| pair[1].0)
        .min_by_key(|at| at.abs_diff(text.len() / 2))
        .unwrap_or(text.len() / 2)
}

/// The text with one letter or digit written in another way.
fn nth(text: &str, spell: impl Fn(char) -> String) -> String {
    let at = middle(text);
    let one = text[at..].chars().next().expect("a text is not empty");
    format!("{}{}{}", &text[..at], spell(one), &text[at + one.len_utf8()..])
}

fn mapped(text: &str, map: impl Fn(char) -> char) -> String {
    text.chars().map(map).collect()
}

fn digit(c: char, zero: char) -> char {
    let value = c.to_digit(10);
    value.and_then(|value| char::from_u32(u32::from(zero) + value)).unwrap_or(c)
}

fn full_width(c: char) -> char {
    match c {
        '0'..='9' | 'A'..='Z' | 'a'..='z' => char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c),
        _ => c,
    }
}
