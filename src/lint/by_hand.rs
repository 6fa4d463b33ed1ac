//! Files that a person put into `dist/` by hand, before they are published with the rest: no value of
//! `private.toml` may be in them, and nothing that cannot be searched or that carries hidden notes.
//!
//! No build makes these files, so this is no rule of a build: `folio publish` asks for it.

use std::str;

use bytes::Bytes;
use memchr::memmem;
use rayon::prelude::*;

use crate::base::{Code, Diagnostic, FileKind, OutputPath, PictureFormat, SourcePath, well_known};
use crate::lexicon::folded::Folded;
use crate::lexicon::private_value::{Finder, PrivateValue};
use crate::lint::private_leak::PRIVATE_LEAK;
use crate::lint::seen::{self, readings};
use crate::model::Profile;
use crate::render::pdf_raster;

pub static BY_HAND: Code = Code::error("by-hand", include_str!("../../codes/by-hand.md"));

/// What begins the notes of cameras and programs in pictures.
const NOTES: [&[u8]; 8] =
    [b"Exif\0", b"http://ns.adobe.com/xap", b"eXIf", b"EXIF", b"XMP ", b"tEXt", b"zTXt", b"iTXt"];

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
            codes.chain(texts.iter().map(|text| Folded::of(text))).collect()
        }
        _ => seen::texts(path.as_str(), bytes, finder),
    };
    // Its name is published, too.
    texts.push(Folded::of(path.as_str()));
    texts
}

/// Why a file must not go as it is; `None` if it may.
fn why_unsearchable(path: &OutputPath, bytes: &[u8]) -> Option<&'static str> {
    let is_icon = path.as_str().to_lowercase().ends_with(".ico");
    match FileKind::of_name(path.as_str()) {
        FileKind::UncleanPicture if !is_icon => {
            Some("is a picture that may say where and by whom it was taken")
        }
        FileKind::Picture(PictureFormat::Svg) => None,
        FileKind::Picture(_) if NOTES.iter().any(|notes| memmem::find(bytes, notes).is_some()) => {
            Some("is a picture with notes of a camera or a program in it")
        }
        FileKind::Archive => Some("is an archive, into which folio cannot look"),
        FileKind::WordProcessor | FileKind::HiddenContent => {
            Some("may hold comments, hidden pages and names")
        }
        FileKind::Picture(_) | FileKind::UncleanPicture | FileKind::Font | FileKind::Pdf => None,
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
    use super::why_unsearchable;
    use crate::base::OutputPath;

    #[test]
    fn what_may_go_as_it_is() {
        let jpeg: &[u8] = b"\xff\xd8\xff\xe1\0\x10Exif\0\0MM";
        for (path, bytes, may_go) in [
            ("google1234.html", &b"google-site-verification: google1234.html"[..], true),
            ("_redirects", b"/old /new 301", true),
            ("CNAME", b"okafor.example\n", true),
            (".well-known/security.txt", b"Contact: mailto:a@b.example", true),
            ("favicon.ico", b"\0\0\x01\0", true),
            ("apple-touch-icon.png", b"\x89PNG\r\n\x1a\n....IHDR", true),
            ("photo.jpg", jpeg, false),
            ("scan.tiff", b"II*\0", false),
            ("cases.xlsx", b"PK\x03\x04", false),
            ("old.zip", b"PK\x03\x04", false),
            ("notes.txt", b"\xff\xfea\0b\0", false),
            ("data.bin", b"\x80\x81", false),
        ] {
            let why = why_unsearchable(&OutputPath::new(path), bytes);
            assert_eq!(why.is_none(), may_go, "{path}: {why:?}");
        }
    }
}
