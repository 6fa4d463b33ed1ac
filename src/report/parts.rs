//! The report that a person reads, split into parts of one kind each, so that the preview's overlay
//! can color it without parsing it.
//!
//! Adds nothing: all parts together are the report of `human`, byte for byte.

use serde::Serialize;

use crate::base::Diagnostic;
use crate::report::excerpt::Texts;
use crate::report::human::{blocks, sum};

/// A part of a report. Its kind is the severity for the line that says what is wrong, and else
/// `position`, `excerpt`, `help` or `sum`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ReportPart {
    pub kind: &'static str,
    pub text: String,
}

/// The report of `human` without colors, in parts.
pub fn parts(diagnostics: &[Diagnostic], texts: &Texts) -> Vec<ReportPart> {
    let mut parts = Vec::new();
    for (diagnostic, block) in diagnostics.iter().zip(blocks(diagnostics, texts, false)) {
        let mut kind = diagnostic.severity.name();
        for (number, line) in block.split_inclusive('\n').enumerate() {
            if number > 0 {
                kind = kind_of_line(line, kind);
            }
            match parts.last_mut() {
                Some(ReportPart { kind: last, text }) if *last == kind && number > 0 => {
                    text.push_str(line);
                }
                _ => parts.push(ReportPart { kind, text: line.to_owned() }),
            }
        }
    }
    parts.extend(sum(diagnostics).map(|sum| ReportPart { kind: "sum", text: format!("{sum}\n") }));
    parts
}

/// The kind of a line after the first, by the margin that the renderer draws; a line without one
/// continues the line before it.
fn kind_of_line(line: &str, before: &'static str) -> &'static str {
    let margin = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit()).trim_start();
    match margin.get(..1) {
        Some("|") => "excerpt",
        Some("-" | ":") if margin.starts_with("-->") || margin.starts_with(":::") => "position",
        Some("=") => "help",
        _ => before,
    }
}

#[cfg(test)]
mod tests {
    use super::parts;
    use crate::base::{Code, Diagnostic, SourcePath, Span};
    use crate::report::{Texts, human};

    static CODE: Code = Code::error("unknown-key", "");

    #[test]
    fn all_parts_are_the_report() {
        let file = SourcePath::new("site.toml");
        let mut texts = Texts::default();
        texts.insert(file.clone(), "[person]\nhedline = \"| error = --> x\"\n");
        let diagnostics = [
            Diagnostic::new(&CODE, "`hedline` is not a key of [person]")
                .at(&file, Span::new(9, 16), "did you mean `headline`?")
                .help("one line\nanother line"),
            Diagnostic::new(&CODE, "no label").help("error: in the help"),
        ];
        let parts = parts(&diagnostics, &texts);
        let text: String = parts.iter().map(|part| part.text.as_str()).collect();
        assert_eq!(text, human(&diagnostics, &texts, false));
        let kinds: Vec<&str> = parts.iter().map(|part| part.kind).collect();
        assert_eq!(kinds, ["error", "position", "excerpt", "help", "error", "help", "sum"]);
        assert!(parts[2].text.contains("| error = --> x") && parts[3].text.contains("another"));
    }
}
