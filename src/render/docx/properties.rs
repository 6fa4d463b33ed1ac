//! `docProps/core.xml`: title, author, language and day of the file, as programs list files by them.
//! It does not say who changed it last, since nobody did.

use crate::base::PartialDate;
use crate::render::docx::xml::Xml;

const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
const DUBLIN_CORE: &str = "http://purl.org/dc/elements/1.1/";
const TERMS: &str = "http://purl.org/dc/terms/";
const TYPES: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// `made` is the day of the build: two builds of a day have the same bytes.
pub fn core(title: &str, creator: &str, language: &str, made: PartialDate) -> Vec<u8> {
    let day = format!(
        "{:04}-{:02}-{:02}T00:00:00Z",
        made.year,
        made.month.unwrap_or(1),
        made.day.unwrap_or(1)
    );
    let spaces = [
        ("xmlns:cp", CORE),
        ("xmlns:dc", DUBLIN_CORE),
        ("xmlns:dcterms", TERMS),
        ("xmlns:xsi", TYPES),
    ];
    let mut xml = Xml::part();
    xml.within("cp:coreProperties", &spaces, |xml| {
        xml.words("dc:title", &[], title);
        xml.words("dc:creator", &[], creator);
        xml.words("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &day);
        xml.words("dcterms:modified", &[("xsi:type", "dcterms:W3CDTF")], &day);
        xml.words("dc:language", &[], language);
    });
    xml.finish()
}
