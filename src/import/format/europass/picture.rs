//! Pictures and files whose bytes are in the XML.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::import::career::{Career, Extract, LeftOut};
use crate::import::format::europass::element::first;
use crate::import::format::json::Fields;
use crate::import::format::photo;

/// The first picture is the photo; what else is attached is reported.
pub fn read(mut attachment: Fields<'_>, career: &mut Career) {
    let place = attachment.place().clone();
    let name = first(&mut attachment, &["Name", "FileName", "Description"]);
    let data = first(&mut attachment, &["EmbeddedData", "Data"]);
    let bytes = data.map(|data| decoded(&data.text)).unwrap_or_default();
    let is_taken = career.files.iter().any(|file| file.what == "photo");
    if photo::is_picture(&bytes) && !is_taken && name.is_none() {
        photo::add(&bytes, "", &place, career);
    } else if let Some(what) = name {
        let why = "files that are attached are not carried; save it from Europass".to_owned();
        career.left.push(LeftOut { what, why });
    } else if !bytes.is_empty() {
        let what = Extract { text: "a file".to_owned(), place, wording: Some(String::new()) };
        let why = "it is no photo".to_owned();
        career.left.push(LeftOut { what, why });
    }
    attachment.finish(&mut career.left);
}

/// Bytes from letters, which may be an address with the bytes in it, written once more in letters.
fn decoded(text: &str) -> Vec<u8> {
    let once = of_base64(of_address(text));
    match std::str::from_utf8(&once) {
        Ok(inner) if inner.starts_with("data:") => of_base64(of_address(inner)),
        _ => once,
    }
}

/// `data:image/png;base64,…` without what leads to its bytes.
fn of_address(text: &str) -> &str {
    match text.split_once("base64,") {
        Some((head, bytes)) if head.starts_with("data:") => bytes,
        _ => text,
    }
}

fn of_base64(text: &str) -> Vec<u8> {
    let text: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    STANDARD.decode(text).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn bytes_are_read_however_often_they_are_wrapped() {
        for text in [
            "/9j/",
            "/9 j/\n",
            "data:image/jpeg;base64,/9j/",
            "ZGF0YTppbWFnZS9qcGVnO2Jhc2U2NCwvOWov",
        ] {
            assert_eq!(decoded(text), b"\xff\xd8\xff", "{text}");
        }
        assert_eq!(decoded("no base64!"), b"");
    }
}
