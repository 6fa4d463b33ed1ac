//! The schemas as text, and what they take.

use std::fs;

use boon::{Compiler, SchemaIndex, Schemas};
use folio::base::Level;
use folio::cli::schema::KEYED_FILES;
use folio::lint::codes::of_a_build;
use serde_json::{Value as Json, json};

use crate::archive::{is_update, root};

/// The schema of a file, to validate against.
pub struct Schema {
    pub text: Json,
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    pub fn of(name: &str) -> Schema {
        let file = KEYED_FILES.iter().find(|file| file.name == name).expect("a file with keys");
        let text: Json = serde_json::from_str(&file.schema()).expect("JSON");
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        compiler.add_resource("schema.json", text.clone()).expect("a schema");
        let index = compiler.compile("schema.json", &mut schemas).expect("a schema of its draft");
        Schema { text, schemas, index }
    }

    /// Why the schema does not take the document.
    pub fn fault(&self, document: &Json) -> Option<String> {
        self.schemas.validate(document, self.index).err().map(|error| format!("{error:#}"))
    }

    /// The document's keys that the schema has without a description, or not at all. In a table
    /// whose names the person chooses, the schema describes what each of them is.
    pub fn undescribed(&self, document: &Json) -> Vec<String> {
        let mut found = Vec::new();
        undescribed(&self.text, document, "", &mut found);
        found
    }
}

fn undescribed(schema: &Json, value: &Json, path: &str, found: &mut Vec<String>) {
    if let Some(items) = value.as_array() {
        items.iter().for_each(|item| undescribed(&schema["items"], item, path, found));
    }
    for (key, value) in value.as_object().into_iter().flatten() {
        let path = format!("{path} {key}");
        if path.starts_with(" tokens ") {
            continue;
        }
        let property = schema["properties"].get(key).unwrap_or(&schema["additionalProperties"]);
        let is_key = property.get("not").is_none();
        let about = property["description"].as_str();
        if is_key && about.is_some_and(|text| text.ends_with('.')) {
            undescribed(property, value, &path, found);
        } else {
            found.push(path);
        }
    }
}

/// A document of TOML as a schema sees it: dates are texts.
pub fn json_of(text: &str) -> Json {
    let table: toml::Table = text.parse().unwrap_or_else(|error| panic!("{error}\n{text}"));
    json_of_value(toml::Value::Table(table))
}

pub fn json_of_value(value: toml::Value) -> Json {
    match value {
        toml::Value::String(text) => json!(text),
        toml::Value::Integer(number) => json!(number),
        toml::Value::Float(number) => json!(number),
        toml::Value::Boolean(flag) => json!(flag),
        toml::Value::Datetime(date) => json!(date.to_string()),
        toml::Value::Array(items) => items.into_iter().map(json_of_value).collect(),
        toml::Value::Table(table) => Json::Object(
            table.into_iter().map(|(key, value)| (key, json_of_value(value))).collect(),
        ),
    }
}

#[test]
fn the_schemas_are_as_expected() {
    for file in &KEYED_FILES {
        let mut schema: Json = serde_json::from_str(&file.schema()).expect("JSON");
        // New codes must not change this file: the next test looks at them.
        if let Some(codes) = schema.pointer_mut("/properties/lints/properties") {
            let one = codes["missing-alt"].take();
            *codes = json!({ "missing-alt": one });
        }
        let schema = format!("{schema:#}\n");
        let path = root().join(format!("tests/data/schemas/{}.json", file.name));
        if is_update() {
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(&path, &schema).expect("the schema can be written");
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        assert!(expected == schema, "{}: UPDATE_REPORTS=1 writes it", path.display());
    }
}

#[test]
fn every_code_has_its_level_in_the_schema() {
    let schema = Schema::of("site");
    let person = json!({ "name": "Ada Park" });
    for code in of_a_build() {
        for level in Level::ALL {
            let site = json!({ "person": person, "lints": { code.name: level.name() } });
            assert_eq!(schema.fault(&site), None, "{code}");
            assert_eq!(schema.undescribed(&site), Vec::<String>::new(), "{code}");
        }
        let wrong = json!({ "person": person, "lints": { code.name: "never" } });
        assert!(schema.fault(&wrong).is_some(), "{code}");
    }
    let wrong = json!({ "person": person, "lints": { "no-such-code": "warn" } });
    assert!(schema.fault(&wrong).is_some());
}

/// Words count however they are written, and a key that is still to be filled in is not wrong.
#[test]
fn a_schema_is_as_lenient_as_the_reader() {
    let schema = Schema::of("site");
    for line in [
        "region = \"US\"",
        "region = \" usa \"",
        "region = \"United States\"",
        "region = \"u.s.\"",
        "region = \"Österreich\"",
        "region = \"ÖSTERREICH\"",
        "region = \"España\"",
        "region = \"भारत\"",
        "region = \"\"",
        "density = \"Compact\"",
    ] {
        let site = json_of(&format!("[person]\nname = \"Ada Park\"\n[cv]\n{line}\n"));
        assert_eq!(schema.fault(&site), None, "{line}");
    }
    for line in ["region = \"uns\"", "region = \"us uk\"", "density = \"close\""] {
        let site = json_of(&format!("[person]\nname = \"Ada Park\"\n[cv]\n{line}\n"));
        assert!(schema.fault(&site).is_some(), "{line}");
    }
}
