//! The three files that Outlook on Windows keeps a signature in: `NAME.htm`, `.rtf` and `.txt`.
//!
//! Gives names and bytes. Where they are written is the command's matter, and Outlook's own folder
//! is never touched.

use crate::output::signature::SignatureForms;

/// Where Outlook looks for signatures, as the address bar of its file manager takes it.
pub const FOLDER: &str = "%APPDATA%\\Microsoft\\Signatures";

/// Names are cut off there: with its folder a path of Windows has 260 letters.
const NAME: usize = 60;

/// The files of a signature by their names.
pub fn files(person: &str, forms: &SignatureForms) -> [(String, Vec<u8>); 3] {
    let name = name(person);
    let page = format!(
        "<!DOCTYPE html>\r\n<html><head>\
         <meta http-equiv=\"Content-Type\" content=\"text/html; charset=us-ascii\">\
         <title>{}</title></head>\r\n<body>\r\n{}</body></html>\r\n",
        in_ascii(&escaped(person)),
        in_ascii(&forms.html.replace('\n', "\r\n")),
    );
    [
        (format!("{name}.htm"), page.into_bytes()),
        (format!("{name}.rtf"), forms.rich_text.clone().into_bytes()),
        (format!("{name}.txt"), in_utf16(&forms.text.replace('\n', "\r\n"))),
    ]
}

/// A name as a file of Windows may have it, which Outlook shows in its list of signatures.
fn name(person: &str) -> String {
    let may_stand = |c: char| if "<>:\"/\\|?*".contains(c) || c.is_control() { '-' } else { c };
    let name: String = person.chars().map(may_stand).take(NAME).collect();
    let name = name.trim_matches(['.', ' ', '-']);
    // Whatever their ending is, these are devices.
    let stem = name.split('.').next().unwrap_or_default().to_uppercase();
    let is_device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || (stem.len() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")));
    if name.is_empty() || is_device { "signature".to_owned() } else { name.to_owned() }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// With every other letter by its number: Outlook reads the file in whatever code page it likes.
fn in_ascii(html: &str) -> String {
    let mut out = String::new();
    for c in html.chars() {
        match c.is_ascii() {
            true => out.push(c),
            false => out.push_str(&format!("&#{};", u32::from(c))),
        }
    }
    out
}

/// As Windows calls Unicode: UTF-16 with a mark in front.
fn in_utf16(text: &str) -> Vec<u8> {
    let units = std::iter::once(0xfeff).chain(text.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_name_is_one_of_a_file() {
        let table = [
            ("Chiamaka Okafor", "Chiamaka Okafor"),
            ("李 小龙", "李 小龙"),
            ("A/B: \"C\"", "A-B- -C"),
            ("Con", "signature"),
            ("...", "signature"),
            ("Aux.Ada", "signature"),
        ];
        for (person, expected) in table {
            assert_eq!(name(person), expected, "{person}");
        }
        assert_eq!(name(&"Ada ".repeat(60)).chars().count(), 59);
    }
}
