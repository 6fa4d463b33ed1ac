//! `word/settings.xml`: that the file is one of a Word of today, and no older one's that Word shows
//! in its mode for old files; and which footnotes are lines between text and notes.

use crate::render::docx::footnotes::SEPARATORS;
use crate::render::docx::language::Language;
use crate::render::docx::namespaces::WORD;
use crate::render::docx::xml::Xml;

const OF_WORD: &str = "http://schemas.microsoft.com/office/word";

pub fn settings(language: &Language) -> Vec<u8> {
    let mut xml = Xml::part();
    xml.within("w:settings", &[("xmlns:w", WORD)], |xml| {
        xml.value("w:defaultTabStop", "720");
        xml.value("w:characterSpacingControl", "doNotCompress");
        xml.within("w:footnotePr", &[], |xml| {
            for (id, _) in SEPARATORS {
                xml.leaf("w:footnote", &[("w:id", id)]);
            }
        });
        xml.within("w:compat", &[], |xml| {
            for (name, value) in [
                ("compatibilityMode", "15"),
                ("overrideTableStyleFontSizeAndJustification", "1"),
                ("enableOpenTypeFeatures", "1"),
                ("doNotFlipMirrorIndents", "1"),
                ("differentiateMultirowTableHeaders", "1"),
            ] {
                let attributes = [("w:name", name), ("w:uri", OF_WORD), ("w:val", value)];
                xml.leaf("w:compatSetting", &attributes);
            }
        });
        xml.leaf("w:themeFontLang", &language.attributes());
        xml.value("w:decimalSymbol", ".");
        xml.value("w:listSeparator", ",");
    });
    xml.finish()
}
