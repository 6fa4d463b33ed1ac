//! A JPEG 2000 file without what cameras and programs note down in it: places, dates, descriptions.
//! Its pixels stay as they are.

/// The boxes that a picture is made of; all others are notes, or point to something elsewhere.
const KEPT: [&[u8; 4]; 5] = [b"jP  ", b"ftyp", b"rreq", b"jp2h", b"jp2c"];

/// The picture without its notes; `None` is what has no boxes, as pixels alone have none, or breaks
/// off, or has its pixels in pieces.
pub fn strip_metadata(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut kept = Vec::new();
    let mut rest = bytes;
    let mut has_pixels = false;
    while !rest.is_empty() {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let (kind, after) = after.split_first_chunk::<4>()?;
        // A length of 1 is written out behind, and one of 0 goes to the end of the file.
        let length = match u32::from_be_bytes(*length) {
            0 => rest.len(),
            1 => usize::try_from(u64::from_be_bytes(*after.first_chunk::<8>()?)).ok()?,
            length => usize::try_from(length).ok()?,
        };
        let (one, next) = rest.split_at_checked(length.max(8))?;
        if kept.is_empty() && kind != KEPT[0] || kind == b"ftbl" {
            return None;
        }
        if KEPT.contains(&kind) {
            kept.extend(one);
        }
        has_pixels |= kind == b"jp2c";
        rest = next;
    }
    has_pixels.then_some(kept)
}

#[cfg(test)]
mod tests {
    use super::strip_metadata;

    #[test]
    fn notes_are_gone_and_pixels_stay() {
        let boxed = |kind: &[u8; 4], data: &[u8]| {
            [&(data.len() as u32 + 8).to_be_bytes()[..], kind, data].concat()
        };
        let start =
            [boxed(b"jP  ", b"\r\n\x87\n"), boxed(b"ftyp", b"jp2 "), boxed(b"jp2h", b"header")]
                .concat();
        let notes = [
            boxed(b"uuid", b"JpgTiffExif->JP2GPS"),
            boxed(b"xml ", b"<by>me</by>"),
            boxed(b"jp2i", b"owner"),
        ]
        .concat();
        let pixels = boxed(b"jp2c", b"\xff\x4fpixels");
        let clean = [&start[..], &pixels].concat();
        assert_eq!(strip_metadata(&[&start[..], &notes, &pixels].concat()).unwrap(), clean);
        assert_eq!(strip_metadata(&[&start[..], &pixels, &notes].concat()).unwrap(), clean);
        // The last box may go to the end without saying how far that is, and a long one says it in
        // eight bytes.
        let open = [&start[..], &notes, b"\0\0\0\0jp2cpixels"].concat();
        assert_eq!(strip_metadata(&open).unwrap(), [&start[..], b"\0\0\0\0jp2cpixels"].concat());
        let long = [&start[..], b"\0\0\0\x01xml \0\0\0\0\0\0\0\x12me", &pixels].concat();
        assert_eq!(strip_metadata(&long).unwrap(), clean);
        let whole = [&start[..], &notes, &pixels].concat();
        for cut in 0..whole.len() {
            assert_eq!(strip_metadata(&whole[..cut]), None, "{cut}");
        }
        assert_eq!(strip_metadata(b"\xff\x4fpixels alone"), None);
    }
}
