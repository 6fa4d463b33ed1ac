//! YAMLResume (yamlresume.dev): `content` as JSON Resume has it, with sentences in markdown.
//!
//! How the other program is to set the text (`layouts`, `locale`) is named in the report.

use serde_json::Value;

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::{Career, Place};
use crate::import::format::json::{self, Fields};
use crate::import::format::resume::{self, Style};
use crate::import::format::yaml;
use crate::import::input::Input;

pub const FORMAT: Format = Format { name: "YAMLResume", is, read };

const SETTINGS: &[&str] = &["layout", "layouts", "locale"];

fn is(input: &Input) -> bool {
    yaml::has_key(input, "content")
        && match yaml::object(input) {
            Ok(top) => top.get("content").is_some_and(|content| content.get("basics").is_some()),
            // What is damaged is refused as what it was.
            Err(_) => yaml::has_key(input, "  basics"),
        }
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let map = yaml::object(input)?;
    let read = json::words(&Value::Object(map.clone()));
    let mut career = Career { read, ..Career::default() };
    let mut top = Fields::new(&map, Place::default());
    if let Some(mut content) = top.fields("content") {
        resume::read(&mut content, Style::Markdown, &mut career);
        content.finish(&mut career.left);
    }
    top.leave_settings(SETTINGS, &mut career.left);
    top.finish(&mut career.left);
    Ok(career)
}
