//! The catalog of a PDF that the engine wrote, without the entry `Suspects`.
//!
//! Its value `false` is what a reader takes for granted, so PDF/UA-1 is as content without it; old
//! versions of poppler look for a number there and report a syntax error. Changes nothing else, and
//! the length of no object.

const MARKS: &[u8] = b"/MarkInfo<</Marked true/Suspects false>>";
const ENTRY: &[u8] = b"/Suspects false";

/// Blanks the entry in the catalog that the trailer names. A file in another form stays as it is.
pub fn leave_out_suspects(pdf: &mut [u8]) {
    let Some(at) = place_of_marks(pdf) else { return };
    if let Some(entry) = find(&pdf[at..at + MARKS.len()], ENTRY) {
        pdf[at + entry..at + entry + ENTRY.len()].fill(b' ');
    }
}

fn place_of_marks(pdf: &[u8]) -> Option<usize> {
    let trailer = pdf.windows(7).rposition(|window| window == b"trailer")?;
    let root = &pdf[trailer + find(&pdf[trailer..], b"/Root ")? + 6..];
    let number = &root[..find(root, b" 0 R")?];
    let head = [b"\n", number, b" 0 obj\n<</Type/Catalog"].concat();
    // Nothing but an object begins so: a line break is escaped in a string, and a stream is packed.
    let start = pdf.windows(head.len()).rposition(|window| window == head)?;
    let end = start + find(&pdf[start..], b"endobj")?;
    Some(start + find(&pdf[start..end], MARKS)?)
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::leave_out_suspects;

    #[test]
    fn only_the_catalog_loses_its_suspects() {
        let file = "%PDF-1.7\n1 0 obj\n<</Title(/MarkInfo<</Marked true/Suspects false>>)>>\nendobj\n\
            12 0 obj\n<</Type/Catalog/MarkInfo<</Marked true/Suspects false>>/Lang(en)>>\nendobj\n\
            xref\ntrailer\n<</Size 3/Root 12 0 R>>\nstartxref\n9\n%%EOF";
        let mut bytes = file.as_bytes().to_vec();
        leave_out_suspects(&mut bytes);
        let changed = file
            .replace("/Marked true/Suspects false>>/Lang", "/Marked true               >>/Lang");
        assert_eq!(String::from_utf8(bytes).unwrap(), changed);
        for other in ["", "trailer", "trailer\n<</Root 1 0 R>>", "trailer\n<</Root >>"] {
            let mut bytes = other.as_bytes().to_vec();
            leave_out_suspects(&mut bytes);
            assert_eq!(bytes, other.as_bytes());
        }
    }
}
