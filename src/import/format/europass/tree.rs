//! The XML of Europass as values, under names without a prefix.
//!
//! Codes and numbers that the program keeps for itself are set aside and only counted; a code that
//! says what something is stays as a flag, `ChannelCode=Email`. A value that has a label is the label.
//! Bytes of pictures and attached files are no words.

use roxmltree::{Document, Node};
use serde_json::{Map, Value};

use crate::import::format::html;
use crate::import::words::WordCount;

/// What was read.
pub struct Tree {
    /// The name of the outermost element.
    pub root: String,
    pub value: Map<String, Value>,
    /// All words.
    pub read: WordCount,
    /// Those of them that are set aside.
    pub aside: WordCount,
    /// The language of the CV, as a code.
    pub language: String,
}

/// Elements of what the program notes for itself.
const ASIDE: &[&str] = &[
    "DocumentID",
    "DocumentInfo",
    "Documentation",
    "ID",
    "IndustryCode",
    "MetadataList",
    "MimeType",
    "PartyID",
    "PartyName",
    "PrecedenceCode",
    "PrintingPreferences",
    "ProcessingInformation",
    "ProfileName",
    "ReferenceTo",
];

/// Elements whose text is a code that says what something is.
const FLAGS: &[&str] = &[
    "ChannelCode",
    "CompetencyDimensionTypeCode",
    "FileType",
    "Instructions",
    "TaxonomyID",
    "UseCode",
];

/// Elements with the bytes of a file.
const BYTES: &[&str] = &["Data", "EmbeddedData"];

/// Elements of sentences, in HTML or plain words.
pub const PROSE: &[&str] = &[
    "Activities",
    "CertificationDescription",
    "Comment",
    "Description",
    "ExecutiveSummary",
    "FormattedPublicationDescription",
    "OccupationalSkillsCovered",
    "QualificationsSummary",
    "Statement",
];

/// Attributes that are words of the person: parts of a date.
const PARTS: [&str; 3] = ["year", "month", "day"];

/// XML may not be nested deeper.
const DEEPEST: usize = 64;

impl Tree {
    /// `None` for what is no XML, is nested too deeply, or has entities of its own.
    pub fn of(xml: &[u8]) -> Option<Tree> {
        let (text, _, is_damaged) = encoding_rs::UTF_8.decode(xml);
        let document = Document::parse(text.trim_start()).ok().filter(|_| !is_damaged)?;
        let root = document.root_element();
        let mut tree = Tree {
            root: root.tag_name().name().to_owned(),
            value: Map::new(),
            read: WordCount::default(),
            aside: WordCount::default(),
            language: language(root),
        };
        let value = tree.element(root, 0)?;
        if let Value::Object(fields) = value {
            tree.value = fields;
        }
        Some(tree)
    }

    fn element(&mut self, element: Node<'_, '_>, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        let name = element.tag_name().name();
        let mut fields = Map::new();
        for attribute in element.attributes().filter(|attribute| attribute.namespace().is_none()) {
            let value = attribute.value();
            self.read.push(value);
            match PARTS.contains(&attribute.name()) {
                true => {
                    let value = Value::String(value.trim_matches('-').to_owned());
                    fields.insert(attribute.name().to_owned(), value);
                }
                false => self.aside.push(value),
            }
        }
        let children: Vec<Node<'_, '_>> = element.children().filter(Node::is_element).collect();
        let text: String =
            element.children().filter(Node::is_text).filter_map(|node| node.text()).collect();
        if children.is_empty() {
            return Some(self.leaf(name, text.trim(), fields));
        }
        // Words beside elements are said by neither.
        self.read.push(&text);
        for child in children {
            let name = child.tag_name().name();
            if ASIDE.contains(&name) {
                self.set_aside(child);
                continue;
            }
            let value = self.element(child, depth + 1)?;
            let text = value.as_str().unwrap_or_default();
            if FLAGS.contains(&name) && value.is_string() {
                self.aside.push(text);
                fields.insert(format!("{name}={text}"), Value::Bool(true));
                continue;
            }
            match value {
                // What lies around an activity and the activity are one.
                Value::Object(inner) if name == "Activity" => {
                    inner.into_iter().for_each(|(name, value)| add(&mut fields, name, value));
                }
                value => add(&mut fields, name.to_owned(), value),
            }
        }
        if !text.trim().is_empty() {
            add(&mut fields, "text".to_owned(), Value::String(text.trim().to_owned()));
        }
        Some(self.labeled(name, fields))
    }

    fn leaf(&mut self, name: &str, text: &str, mut fields: Map<String, Value>) -> Value {
        if BYTES.contains(&name) {
            return Value::String(text.to_owned());
        }
        match PROSE.contains(&name) && is_marked(text) {
            true => self.read.push(&html::words(text)),
            false if matches!(text, "true" | "false") => return Value::Bool(text == "true"),
            false => self.read.push(text),
        }
        // A field of study is a number of a list, or words.
        if name == "ProgramConcentration" && text.bytes().all(|byte| byte.is_ascii_digit()) {
            self.aside.push(text);
            return Value::Null;
        }
        let text = Value::String(text.to_owned());
        match fields.is_empty() {
            true => text,
            false => {
                if text.as_str() != Some("") {
                    fields.insert("text".to_owned(), text);
                }
                Value::Object(fields)
            }
        }
    }

    /// A label in place of its code; of a type the code as well.
    fn labeled(&mut self, name: &str, mut fields: Map<String, Value>) -> Value {
        let is_code = |key: &String| matches!(key.as_str(), "Code" | "Label");
        if !fields.keys().all(is_code) {
            return Value::Object(fields);
        }
        match (fields.shift_remove("Code"), fields.shift_remove("Label")) {
            (Some(Value::String(code)), label) if name == "Type" => {
                self.aside.push(&code);
                let flag = (format!("Code={code}"), Value::Bool(true));
                let label = label.map(|label| ("Label".to_owned(), label));
                Value::Object([flag].into_iter().chain(label).collect())
            }
            (Some(Value::String(code)), Some(label)) => {
                self.aside.push(&code);
                label
            }
            (Some(code), None) => code,
            (_, label) => label.unwrap_or_default(),
        }
    }

    fn set_aside(&mut self, element: Node<'_, '_>) {
        for node in element.descendants() {
            for attribute in node.attributes().filter(|attribute| attribute.namespace().is_none()) {
                self.read.push(attribute.value());
                self.aside.push(attribute.value());
            }
            let text = node.is_text().then(|| node.text()).flatten().unwrap_or_default();
            self.read.push(text);
            self.aside.push(text);
        }
    }
}

/// A second value under one name makes a list of both.
fn add(fields: &mut Map<String, Value>, name: String, value: Value) {
    match fields.get_mut(&name) {
        Some(Value::Array(items)) => items.push(value),
        Some(first) => *first = Value::Array(vec![first.take(), value]),
        None => drop(fields.insert(name, value)),
    }
}

/// Elements that text editors write.
const MARKS: [&str; 22] = [
    "a",
    "b",
    "blockquote",
    "br",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "i",
    "li",
    "ol",
    "p",
    "script",
    "span",
    "strong",
    "table",
    "u",
    "ul",
];

/// Whether a text has elements of HTML in it.
pub fn is_marked(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| {
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
        let is_tag = rest[end..].starts_with(['>', ' ', '/']) && rest.contains('>');
        is_tag && MARKS.contains(&rest[..end].to_ascii_lowercase().as_str())
    })
}

fn language(root: Node<'_, '_>) -> String {
    let mut attributes = root
        .descendants()
        .flat_map(|node| node.attributes())
        .filter(|attribute| matches!(attribute.name(), "languageCode" | "locale"));
    attributes.next().map(|attribute| attribute.value().to_lowercase()).unwrap_or_default()
}
