//! Files that a person put into `dist/` by hand, before they are published with the rest: no value of
//! `private.toml` may be in them, and nothing that cannot be searched, such as pictures with notes and
//! files with others in them. The notes of a PDF are searched like its pages.
//!
//! No build makes these files, so this is no rule of a build: `folio publish` asks for it.

use std::str;

use bytes::Bytes;
use rayon::prelude::*;

use crate::base::{Code, Diagnostic, FileKind, OutputPath, PictureFormat, SourcePath, well_known};
use crate::lexicon::folded::Folded;
use crate::lexicon::private_value::{Finder, PrivateValue};
use crate::lint::picture_notes::{is_icon_alone, is_pixels_alone};
use crate::lint::private_leak::PRIVATE_LEAK;
use crate::lint::seen::{self, readings};
use crate::model::Profile;
use crate::render::{external_pdf, pdf_raster};

pub static BY_HAND: Code = Code::error("by-hand", include_str!("../../codes/by-hand.md"));

const WITH_NOTES: &str = "is a picture with notes of a camera or a program in it";

/// What is wrong with such files; their paths are those in `dist/`.
pub fn check(profile: &Profile, files: &[(OutputPath, Bytes)]) -> Vec<Diagnostic> {
    let (keys, values): (Vec<&str>, Vec<PrivateValue>) =
        profile.private.values().into_iter().unzip();
    let finder = Finder::new(&values);
    let found = files.par_iter().flat_map_iter(|(path, bytes)| {
        let mut diagnostics: Vec<Diagnostic> = Vec::new();
        if let Some(why) = why_unsearchable(path, bytes) {
            diagnostics.push(unsearchable(path, why));
        }
        if let Some(finder) = &finder {
            let texts = texts(path, bytes, finder);
            let mut found: Vec<usize> = texts
                .iter()
                .flat_map(|text| finder.find(text))
                .map(|finding| finding.value)
                .collect();
            found.sort_unstable();
            found.dedup();
            let keys = found.into_iter().filter_map(|value| keys.get(value));
            diagnostics.extend(keys.map(|key| leak(path, key)));
        }
        diagnostics
    });
    found.collect()
}

fn texts(path: &OutputPath, bytes: &[u8], finder: &Finder) -> Vec<Folded> {
    let mut texts = match FileKind::of_name(path.as_str()) {
        FileKind::Pdf => {
            let texts = pdf_raster::texts(bytes);
            let codes = texts.iter().flat_map(|text| readings(text));
            let codes = codes.map(|text| Folded::of(&text));
            let markup = pdf_raster::markup(bytes);
            let markup = markup
                .iter()
                .flat_map(|text| seen::texts("notes.xml", text.as_bytes(), finder).into_iter());
            codes.chain(texts.iter().map(|text| Folded::of(text))).chain(markup).collect()
        }
        _ => seen::texts(path.as_str(), bytes, finder),
    };
    // Its name is published, too.
    texts.push(Folded::of(path.as_str()));
    texts
}

/// Why a file must not go as it is; `None` if it may.
fn why_unsearchable(path: &OutputPath, bytes: &[u8]) -> Option<&'static str> {
    match FileKind::of_name(path.as_str()) {
        FileKind::UncleanPicture if path.as_str().to_lowercase().ends_with(".ico") => {
            (!is_icon_alone(bytes)).then_some(WITH_NOTES)
        }
        FileKind::UncleanPicture => {
            Some("is a picture that may say where and by whom it was taken")
        }
        FileKind::Picture(PictureFormat::Svg) => {
            str::from_utf8(bytes).is_err().then_some("is a drawing that folio cannot read")
        }
        FileKind::Picture(format) => (!is_pixels_alone(format, bytes)).then_some(WITH_NOTES),
        FileKind::Archive => Some("is an archive, into which folio cannot look"),
        FileKind::WordProcessor | FileKind::HiddenContent => {
            Some("may hold comments, hidden pages and names")
        }
        FileKind::Pdf => match external_pdf::read(bytes) {
            Err(_) => Some("is a PDF that folio cannot open to look into it"),
            Ok(document) if external_pdf::has_files(&document) => Some("has other files in it"),
            Ok(_) => None,
        },
        FileKind::Font => None,
        _ if str::from_utf8(bytes).is_err() => Some("is nothing that folio can read"),
        _ => None,
    }
}

fn unsearchable(path: &OutputPath, why: &str) -> Diagnostic {
    let path = in_dist(path);
    Diagnostic::new(&BY_HAND, format!("`{path}` {why}, and folio did not put it there"))
        .in_file(&path)
        .help(
            "move it out of dist/; what may be public belongs into content/, where folio cleans it \
            when a page names it",
        )
}

fn leak(path: &OutputPath, key: &str) -> Diagnostic {
    let path = in_dist(path);
    Diagnostic::new(
        &PRIVATE_LEAK,
        format!("`{key}` of private.toml would be published in `{path}`"),
    )
    .in_file(&path)
    .help("take it out of that file, or move the file out of dist/")
}

fn in_dist(path: &OutputPath) -> SourcePath {
    SourcePath::new(&format!("{}/{path}", well_known::DIST))
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use image::{DynamicImage, ImageFormat};
    use lopdf::{Dictionary, Document, Object, Stream};

    use super::{texts, why_unsearchable};
    use crate::base::OutputPath;
    use crate::lexicon::private_value::{Finder, PrivateValue};

    fn dictionary(entries: &[(&str, Object)]) -> Dictionary {
        Dictionary::from_iter(entries.iter().map(|(key, value)| (*key, value.clone())))
    }

    fn named(name: &str) -> Object {
        Object::Name(name.as_bytes().to_vec())
    }

    /// An empty page, with one object more.
    fn pdf(more: impl Into<Object>) -> Vec<u8> {
        let mut pdf = Document::with_version("1.5");
        let pages = pdf.new_object_id();
        let content = pdf.add_object(Stream::new(Dictionary::new(), Vec::new()));
        let page = dictionary(&[
            ("Type", named("Page")),
            ("Parent", pages.into()),
            ("Contents", content.into()),
        ]);
        let page = pdf.add_object(page);
        let tree = dictionary(&[
            ("Type", named("Pages")),
            ("Kids", vec![page.into()].into()),
            ("Count", 1.into()),
        ]);
        pdf.objects.insert(pages, tree.into());
        let more = pdf.add_object(more);
        let catalog = dictionary(&[
            ("Type", named("Catalog")),
            ("Pages", pages.into()),
            ("More", more.into()),
        ]);
        let catalog = pdf.add_object(catalog);
        pdf.trailer.set("Root", catalog);
        let mut bytes = Vec::new();
        pdf.save_to(&mut bytes).unwrap();
        bytes
    }

    fn xmp(content: &[u8]) -> Stream {
        let kind = [("Type", named("Metadata")), ("Subtype", named("XML"))];
        Stream::new(dictionary(&kind), content.to_vec())
    }

    #[test]
    fn what_may_go_as_it_is() {
        let mut png = Vec::new();
        let point = DynamicImage::new_rgb8(1, 1);
        point.write_to(&mut Cursor::new(&mut png), ImageFormat::Png).unwrap();
        let jpeg: &[u8] = b"\xff\xd8\xff\xe1\0\x10Exif\0\0MM";
        let plain = pdf(Dictionary::new());
        let broken = &plain[..plain.len() / 2];
        let attached = pdf(Stream::new(dictionary(&[("Type", named("EmbeddedFile"))]), Vec::new()));
        let of_unknown_type =
            pdf(dictionary(&[("EF", dictionary(&[("F", (1, 0).into())]).into())]));
        for (path, bytes, may_go) in [
            ("google1234.html", &b"google-site-verification: google1234.html"[..], true),
            ("_redirects", b"/old /new 301", true),
            ("CNAME", b"okafor.example\n", true),
            (".well-known/security.txt", b"Contact: mailto:a@b.example", true),
            ("favicon.ico", b"\0\0\x01\0", true),
            ("favicon.ico", b"my phone", false),
            ("apple-touch-icon.png", &png, true),
            ("apple-touch-icon.png", b"no picture", false),
            ("photo.jpg", jpeg, false),
            ("scan.tiff", b"II*\0", false),
            ("logo.svg", b"<svg/>", true),
            ("logo.svg", b"\xff\xfe<\0s\0", false),
            ("cases.xlsx", b"PK\x03\x04", false),
            ("old.zip", b"PK\x03\x04", false),
            ("notes.txt", b"\xff\xfea\0b\0", false),
            ("data.bin", b"\x80\x81", false),
            ("cv.pdf", &plain, true),
            ("cv.pdf", broken, false),
            ("cv.pdf", &attached, false),
            ("cv.pdf", &of_unknown_type, false),
        ] {
            let why = why_unsearchable(&OutputPath::new(path), bytes);
            assert_eq!(why.is_none(), may_go, "{path}: {why:?}");
        }
    }

    #[test]
    fn the_notes_of_a_pdf_are_searched() {
        let finder = Finder::new(&[PrivateValue::Phone("+1 215 555 0134".to_owned())]).unwrap();
        let note = "<x:xmpmeta><dc:description>Call 215-555-0134</dc:description></x:xmpmeta>";
        let wide: Vec<u8> = note.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let mut packed = xmp(note.repeat(9).as_bytes());
        packed.compress().unwrap();
        assert!(packed.dict.has(b"Filter"), "the test packs nothing");
        for (stream, is_found) in [
            (xmp(note.as_bytes()), true),
            (xmp(&wide), true),
            (packed, true),
            (xmp(b"<x:xmpmeta/>"), false),
        ] {
            let texts = texts(&OutputPath::new("cv.pdf"), &pdf(stream), &finder);
            let found = texts.iter().any(|text| !finder.find(text).is_empty());
            assert_eq!(found, is_found);
        }
    }
}
