//! Documents kept between builds, by everything they are made from: typesetting takes longer than
//! all the rest of a small site.

use bytes::{BufMut, BytesMut};

use crate::base::Digest;
use crate::plan::Store;
use crate::render::pdf::{Pdf, PdfJob, PdfProblem, typeset};

/// To be raised when the same job comes to give other bytes: with another version of the
/// typesetting engine, or of its use here.
const VERSION: &[u8] = b"folio pdf 6, typst 0.15";

/// The document of a job, from the store or typeset now. What was typeset with a warning, or is too
/// long, is not kept, so that it is reported again.
pub fn typeset_cached(job: &PdfJob, store: &dyn Store) -> Result<Pdf, Vec<PdfProblem>> {
    let key = key(job);
    if let Some(bytes) = store.get(&key)
        && let Some((pages, _)) = bytes.split_first_chunk::<4>()
    {
        let pages = u32::from_le_bytes(*pages) as usize;
        return Ok(Pdf { bytes: bytes.slice(4..), pages, overflow: None, warnings: Vec::new() });
    }
    let pdf = typeset(job)?;
    if pdf.warnings.is_empty()
        && pdf.overflow.is_none()
        && let Ok(pages) = u32::try_from(pdf.pages)
    {
        let mut entry = BytesMut::with_capacity(pdf.bytes.len() + 4);
        entry.put_u32_le(pages);
        entry.put_slice(&pdf.bytes);
        store.put(&key, &entry.freeze());
    }
    Ok(pdf)
}

fn key(job: &PdfJob) -> Digest {
    let mut parts: Vec<&[u8]> =
        vec![VERSION, job.title.as_bytes(), job.main.as_bytes(), job.data.as_bytes()];
    // The words between the lists keep them apart: a picture is never taken for a font.
    parts.push(b"template");
    for (path, text) in job.template {
        parts.extend([path.as_bytes(), text.as_bytes()]);
    }
    parts.push(b"files");
    for (name, bytes) in job.files {
        parts.extend([name.as_bytes(), bytes]);
    }
    parts.extend([b"tokens", job.tokens.as_bytes()]);
    parts.push(b"theme fonts");
    parts.extend(job.fonts.theme.iter().map(|font| &font[..]));
    parts.push(b"fonts");
    parts.extend(job.fonts.own.iter().map(|font| &font[..]));
    parts.push(b"system fonts");
    let faces: Vec<[u8; 4]> =
        job.fonts.system.iter().map(|font| font.index.to_le_bytes()).collect();
    for (font, face) in job.fonts.system.iter().zip(&faces) {
        parts.extend([&font.bytes[..], face]);
    }
    let most_pages = job.room.most_pages.map_or(u64::MAX, |most| most as u64).to_le_bytes();
    parts.extend([b"room", job.room.density.word().as_bytes(), &most_pages]);
    Digest::of_parts(&parts)
}
