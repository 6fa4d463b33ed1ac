//! The codes of what identifies a patient, one for each kind of identifier.

use crate::base::Code;
use crate::lexicon::patient::Identifier;

pub static CODES: &[&Code] = &[
    &PATIENT_AGE,
    &PATIENT_CONTACT,
    &PATIENT_DATE,
    &PATIENT_FILE_NAME,
    &PATIENT_NAME,
    &PATIENT_PLACE,
    &PATIENT_RECORD,
    &PATIENT_SERIAL,
    &PATIENT_TABLE,
    &CLINICAL_UNREAD,
];

static PATIENT_AGE: Code =
    Code::warning("patient-age", include_str!("../../../codes/patient-age.md"));
static PATIENT_CONTACT: Code =
    Code::warning("patient-contact", include_str!("../../../codes/patient-contact.md"));
static PATIENT_DATE: Code =
    Code::warning("patient-date", include_str!("../../../codes/patient-date.md"));
static PATIENT_FILE_NAME: Code =
    Code::warning("patient-file-name", include_str!("../../../codes/patient-file-name.md"));
static PATIENT_NAME: Code =
    Code::warning("patient-name", include_str!("../../../codes/patient-name.md"));
static PATIENT_PLACE: Code =
    Code::warning("patient-place", include_str!("../../../codes/patient-place.md"));
static PATIENT_RECORD: Code =
    Code::warning("patient-record", include_str!("../../../codes/patient-record.md"));
static PATIENT_SERIAL: Code =
    Code::warning("patient-serial", include_str!("../../../codes/patient-serial.md"));
static PATIENT_TABLE: Code =
    Code::warning("patient-table", include_str!("../../../codes/patient-table.md"));
pub static CLINICAL_UNREAD: Code =
    Code::note("clinical-unread", include_str!("../../../codes/clinical-unread.md"));

pub fn code(identifier: Identifier) -> &'static Code {
    match identifier {
        Identifier::Date => &PATIENT_DATE,
        Identifier::Age => &PATIENT_AGE,
        Identifier::Name => &PATIENT_NAME,
        Identifier::Record => &PATIENT_RECORD,
        Identifier::Serial => &PATIENT_SERIAL,
        Identifier::Place => &PATIENT_PLACE,
        Identifier::Contact => &PATIENT_CONTACT,
        Identifier::Column => &PATIENT_TABLE,
        Identifier::FileName => &PATIENT_FILE_NAME,
    }
}
