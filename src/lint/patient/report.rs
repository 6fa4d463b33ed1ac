//! The words of each report: what identifies whom, and the way out.

use crate::base::{Diagnostic, SourcePath};
use crate::lexicon::patient::Identifier;
use crate::lint::patient::codes::code;
use crate::lint::patient::finding::Finding;

pub fn in_text(path: &SourcePath, finding: &Finding, is_clinical: bool) -> Diagnostic {
    let diagnostic = Diagnostic::new(code(finding.identifier), message(finding));
    let diagnostic = match finding.span {
        Some(span) => diagnostic.at(path, span, ""),
        None => diagnostic.in_file(path),
    };
    with_way_out(diagnostic, finding.identifier, is_clinical)
}

/// One report for each kind of identifier: a page of a PDF has no line to mark.
pub fn in_pdf(path: &SourcePath, found: &[Finding], is_clinical: bool) -> Vec<Diagnostic> {
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for finding in found {
        let code = code(finding.identifier);
        if diagnostics.iter().any(|known| known.code == code) {
            continue;
        }
        let of_kind = found.iter().filter(|other| other.identifier == finding.identifier);
        let more = match of_kind.count() {
            1 => String::new(),
            count => format!(", the first of {count} such places"),
        };
        let message = format!("in `{}`{more}: {}", path.file_name(), message(finding));
        let diagnostic = Diagnostic::new(code, message).in_file(path);
        diagnostics.push(with_way_out(diagnostic, finding.identifier, is_clinical));
    }
    diagnostics
}

fn message(finding: &Finding) -> String {
    let quote = finding.quote.split_whitespace().collect::<Vec<_>>().join(" ");
    match finding.identifier {
        Identifier::Date => format!("`{quote}` is a date finer than a year beside a patient"),
        Identifier::Age => format!("`{quote}` is an age over 89, which can identify a patient"),
        Identifier::Name => format!("`{quote}` names a patient or somebody beside one"),
        Identifier::Record => format!("`{quote}` is a number that leads to one patient"),
        Identifier::Serial => {
            format!("`{quote}` is the number of a device, which leads to the patient who has it")
        }
        Identifier::Place => format!("`{quote}` is a place smaller than a state beside a patient"),
        Identifier::Contact => format!("`{quote}` leads to a patient"),
        Identifier::Column => {
            format!("the column of `{quote}` can identify each patient of the table")
        }
        Identifier::FileName => format!("the name of the file `{quote}` can identify a patient"),
    }
}

fn with_way_out(diagnostic: Diagnostic, identifier: Identifier, is_clinical: bool) -> Diagnostic {
    let way_out = match identifier {
        Identifier::Date => {
            "write the year alone, or how much time had passed, as in \"two days later\""
        }
        Identifier::Age => "write \"over 89 years\" in place of the age",
        Identifier::Name => {
            "leave names and initials out, as in \"the patient\" or \"his daughter\""
        }
        Identifier::Record => "leave the number out; one of your own, as in \"case 3\", is enough",
        Identifier::Serial => "leave the number out; the maker and the model are enough",
        Identifier::Place => "name the state or the country alone, or no place",
        Identifier::Contact => "leave it out",
        Identifier::Column => {
            "leave the column out, or keep years, ages up to 89 and numbers of your own"
        }
        Identifier::FileName => {
            "call the file after what it shows, as in `chest-ct.png`, also where it is named"
        }
    };
    let code = diagnostic.code;
    if is_clinical {
        let help = format!(
            "{way_out}; if no patient is meant, move it to a sentence without one, or write \
            `{code} = \"warn\"` below `[lints]` in site.toml"
        );
        return diagnostic.help(help).raised();
    }
    diagnostic.help(format!(
        "{way_out}; if no patient is meant, write `{code} = \"allow\"` below `[lints]` in site.toml"
    ))
}
