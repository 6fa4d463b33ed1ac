//! A JPEG without what cameras and programs note down in it. Its pixels stay as they are, bit for
//! bit.

/// Markers whose segments may hold notes: comments, and application data other than JFIF (0), a
/// color profile (2) and Adobe's note on how colors are stored (14), without which they come out
/// wrong.
const NOTES: [u8; 14] =
    [0xe1, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xeb, 0xec, 0xed, 0xef, 0xfe];

/// The picture without its notes; `None` is what is no JPEG, or breaks off before its pixels.
pub fn strip_metadata(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes.strip_prefix(b"\xff\xd8")?;
    let mut kept = b"\xff\xd8".to_vec();
    loop {
        let (&[0xff, marker], after) = rest.split_first_chunk::<2>()? else { return None };
        if marker == 0xff {
            // Any number of these bytes may come before a marker.
            rest = &rest[1..];
            continue;
        }
        let (length, _) = after.split_first_chunk::<2>()?;
        let (segment, next) = after.split_at_checked(usize::from(u16::from_be_bytes(*length)))?;
        // A second JFIF segment is a small picture of the picture.
        let is_thumbnail = marker == 0xe0 && segment.get(2..6) == Some(b"JFXX");
        if !NOTES.contains(&marker) && !is_thumbnail {
            kept.extend([0xff, marker]);
            kept.extend(segment);
        }
        rest = next;
        // From the start of the scan on all is pixels, up to the end of the picture; what hangs on
        // behind is not.
        if marker == 0xda {
            let end = rest
                .windows(2)
                .rposition(|pair| pair == b"\xff\xd9")
                .map_or(rest.len(), |at| at + 2);
            kept.extend(&rest[..end]);
            return Some(kept);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::strip_metadata;

    #[test]
    fn notes_are_gone_and_pixels_stay() {
        let segment =
            |marker: u8, data: &[u8]| [&[0xff, marker, 0, data.len() as u8 + 2], data].concat();
        let start = b"\xff\xd8".to_vec();
        let jfif = segment(0xe0, b"JFIF\0");
        let notes = [
            segment(0xe1, b"Exif\0\0GPS"),
            segment(0xfe, b"by me"),
            segment(0xe0, b"JFXX\0small"),
            segment(0xed, b"8BIM"),
        ]
        .concat();
        let table = segment(0xdb, b"table");
        let scan = [segment(0xda, b"scan"), b"pixels\xff\x00more\xff\xd9".to_vec()].concat();
        let whole = [&start[..], &jfif, &notes, &table, &scan, b"behind"].concat();
        assert_eq!(strip_metadata(&whole).unwrap(), [&start[..], &jfif, &table, &scan].concat());
        for cut in 0..start.len() + jfif.len() + notes.len() {
            assert_eq!(strip_metadata(&whole[..cut]), None);
        }
    }
}
