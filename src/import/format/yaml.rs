//! YAML as values of JSON, whose fields are taken out in the same way.
//!
//! Words such as `no` and numbers such as `007` stay as they are written. Knows no format.

use serde_json::{Map, Value};

use crate::base::Diagnostic;
use crate::import::codes::IMPORT_UNREADABLE;
use crate::import::input::Input;

/// Whether a line of the file begins with this key, so that it is one of the outermost.
pub fn has_key(input: &Input, key: &str) -> bool {
    let lines = input.text().unwrap_or_default().lines();
    let mut values = lines.filter_map(|line| line.strip_prefix(key));
    values.any(|rest| rest.trim_start().starts_with(':'))
}

/// The mapping that a file holds.
pub fn object(input: &Input) -> Result<Map<String, Value>, Diagnostic> {
    match value(&input.name, input.text().unwrap_or_default())? {
        Value::Object(map) => Ok(map),
        _ => Err(unreadable(&input.name, "")),
    }
}

/// What a text of YAML says; `name` is that of its file.
pub fn value(name: &str, text: &str) -> Result<Value, Diagnostic> {
    let options = serde_saphyr::options! {
        strict_booleans: true,
        leading_zero_numbers_as_strings: true,
        underscored_numbers_as_strings: true,
        with_snippet: false,
    };
    serde_saphyr::from_str_with_options::<Value>(text, options).map_err(|error| {
        let place = error.location();
        let place = place.map(|at| format!(": see line {}, column {}", at.line(), at.column()));
        unreadable(name, &place.unwrap_or_default())
    })
}

fn unreadable(name: &str, place: &str) -> Diagnostic {
    let message = format!("`{name}` is no YAML that can be read{place}");
    Diagnostic::new(&IMPORT_UNREADABLE, message)
        .help("see that the program that it was made for still reads it, and import it again")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::object;
    use crate::import::input::Input;

    fn read(text: &str) -> Result<serde_json::Map<String, serde_json::Value>, String> {
        object(&Input::file("a.yaml", text.as_bytes().to_vec())).map_err(|fault| fault.message)
    }

    #[test]
    fn words_and_numbers_stay_as_they_are_written() {
        let map = read("a: no\nb: 007\nc: 2018-09\nd: 2021\ne:\n").unwrap();
        assert_eq!(
            json!(map),
            json!({"a": "no", "b": "007", "c": "2018-09", "d": 2021, "e": null})
        );
    }

    #[test]
    fn what_is_damaged_is_refused_with_its_line() {
        let fault = read("a: [1\nb: 2\n").unwrap_err();
        assert!(fault.contains("see line 2"), "{fault}");
        assert!(read("- a\n").is_err());
        let deep = format!("a: {}", "[".repeat(100_000));
        assert!(read(&deep).is_err());
        let mut laughs = String::from("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for level in 1..12 {
            let items = vec![format!("*a{}", level - 1); 9].join(", ");
            laughs.push_str(&format!("a{level}: &a{level} [{items}]\n"));
        }
        assert!(read(&laughs).is_err());
    }
}
