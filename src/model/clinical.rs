//! Work that shows patient material, as its front matter or its table in publications.toml states.
//!
//! Takes the person's word for it: looks into no picture and no text.

use crate::base::Diagnostic;
use crate::lexicon::patient::names_a_case_report;
use crate::model::codes::CLINICAL_IMAGE;
use crate::syntax::table_keys::Key;
use crate::syntax::table_reader::TableReader;

/// The keys that [`read_clinical`] asks for.
pub(super) const CLINICAL: &[Key] = &[
    Key::bool("clinical", "Whether it shows patient material; then the next three must be there."),
    Key::bool("deidentified", "Whether nothing in it names or identifies a patient."),
    Key::bool("faces", "Whether a face is seen."),
    Key::text("consent", "A note of the consent that was given."),
];

/// Reads `clinical`, and with it what has to be stated beside it: that nobody is named, that consent
/// was given, and that no face is shown. Reports what is missing.
pub(super) fn read_clinical(fields: &mut TableReader<'_>) -> bool {
    let is_clinical = fields.bool("clinical").unwrap_or(false);
    let is_deidentified = fields.bool("deidentified").unwrap_or(false);
    let consent = fields.text("consent");
    let shows_faces = fields.bool("faces").unwrap_or(true);
    if !is_clinical {
        return false;
    }
    let stated = [
        (is_deidentified, "`deidentified = true`"),
        (consent.is_some(), "`consent`"),
        (!shows_faces, "`faces = false`"),
    ];
    let missing: Vec<&str> =
        stated.iter().filter(|(is_stated, _)| !is_stated).map(|(_, key)| *key).collect();
    if let [others @ .., last] = &missing[..] {
        let missing = match others {
            [] => format!("{last} is"),
            others => format!("{} and {last} are", others.join(", ")),
        };
        let diagnostic = Diagnostic::new(
            &CLINICAL_IMAGE,
            format!("this is patient material, and {missing} not stated"),
        );
        fields.error_at(
            diagnostic.help(
                "check that nothing in text, picture and PDF names or identifies a patient, and \
                that no face is seen; then write `deidentified = true`, `faces = false` and \
                `consent = \"...\"`, a note of the consent that was given",
            ),
            "clinical",
        );
    }
    true
}

/// A report of a case that comes with a picture or a file, and says nothing of the patient: whoever
/// shows a case says that nobody is seen in it, or that no patient is (docs/domain.md, "checks").
pub(super) fn report_unstated_case(title: &str, shows: bool, fields: &mut TableReader<'_>) {
    if !shows || fields.has("clinical") || !names_a_case_report(title) {
        return;
    }
    let diagnostic = Diagnostic::new(
        &CLINICAL_IMAGE,
        "this is a case report with a picture or a file, and nothing is said of the patient",
    );
    let key = ["title", "image", "file"].into_iter().find(|key| fields.has(key)).unwrap_or("image");
    fields.error_at(
        diagnostic.help(
            "if it shows anything of a patient, write `clinical = true`, `deidentified = true`, \
            `faces = false` and `consent = \"...\"`; if it shows none, write `clinical = false`",
        ),
        key,
    );
}
