//! JSON Resume (jsonresume.org, schema 1.0.0): `basics`, and lists of entries.
//!
//! Keys that are not of the schema are reported as not carried.

use serde_json::Value;

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::{Career, Place};
use crate::import::codes::IMPORT_UNREADABLE;
use crate::import::format::json::{self, Fields};
use crate::import::format::resume::{self, Style};
use crate::import::input::Input;

pub const FORMAT: Format = Format { name: "JSON Resume", is, read };

fn is(input: &Input) -> bool {
    json::object(input).is_some_and(|top| {
        let others = ["sections", "content", "cv"];
        top.get("basics").is_some_and(Value::is_object)
            && !others.iter().any(|key| top.contains_key(*key))
    })
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let Some(top) = json::object(input) else {
        let message = format!("`{}` is no JSON that can be read", input.name);
        return Err(Diagnostic::new(&IMPORT_UNREADABLE, message).help("export it again"));
    };
    let mut career = Career::default();
    let mut fields = Fields::new(&top, Place::default());
    let _ = fields.text("$schema").map(|schema| {
        career.read = json::words(&Value::Object(top.clone())).without(&schema.words());
    });
    if career.read.is_empty() {
        career.read = json::words(&Value::Object(top.clone()));
    }
    resume::read(&mut fields, Style::Plain, &mut career);
    fields.finish(&mut career.left);
    Ok(career)
}
