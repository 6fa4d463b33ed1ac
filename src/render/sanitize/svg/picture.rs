//! Pictures that lie inside a drawing, as `data:` addresses: each without its own notes.
//!
//! It fetches nothing; what is not a picture, or cannot be read, is left out.

use std::io::Cursor;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use data_url::DataUrl;

use super::sanitize_nested;
use crate::render::sanitize::jpeg;

/// The address of a picture inside a drawing that lies `depth` levels deep, made anew; `None` is
/// what lies elsewhere or is no picture.
pub(super) fn sanitize(address: &str, depth: u8) -> Option<String> {
    let url = DataUrl::process(address).ok()?;
    let (bytes, _) = url.decode_to_vec().ok()?;
    let kind = url.mime_type();
    if kind.type_ != "image" {
        return None;
    }
    let (kind, bytes) = if kind.subtype == "svg+xml" {
        ("svg+xml", sanitize_nested(&bytes, depth)?)
    } else if bytes.starts_with(b"\xff\xd8") {
        ("jpeg", jpeg::strip_metadata(&bytes)?)
    } else {
        let mut written = Cursor::new(Vec::new());
        let image = image::load_from_memory(&bytes).ok()?;
        image.write_to(&mut written, image::ImageFormat::Png).ok()?;
        ("png", written.into_inner())
    };
    Some(format!("data:image/{kind};base64,{}", STANDARD.encode(bytes)))
}
