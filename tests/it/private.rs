//! Promise 2, nothing leaks: no file of `dist/` contains anything from `private.toml` or
//! `private/`, or anything that programs and cameras add to the pixels of a picture.

use std::fmt::Write as _;
use std::io::{Cursor, Read};

use folio::base::OutputPath;
use folio::plan::Outputs;
use hayro_syntax::Pdf;
use hayro_syntax::object::Object;
use tempfile::TempDir;

use super::support::{built, folder, options, outputs, poppler, poppler_with_complaints, write};

/// Each value differs from all others and from everything public.
const PRIVATE: &str = r#"
phone = "+1 617 555 0142"
address = "77 Quillback Terrace, Apt 9, Boston, MA 02199"
date-of-birth = 1991-07-23
work-authorization = { text = "H-1Bzz sponsored by Vexillum", as-of = 2026-10-03, stable = true }
exams = [
  { name = "USMLE Step 9 ZZ", score = 98761, date = "2019-03" },
  { name = "Pentagraph exam", score = "pass-41414", date = "2018-02" },
]
identifiers = { aamc = "8123-4567", usmle = "5-432-109-8", nrmp = "N0099887" }
never-publish = ["Zyzzogeton"]
"#;

/// Fragments of [`PRIVATE`] and of the files of `private/`, and metadata of pictures.
const SECRETS: [&str; 23] = [
    "555 0142",
    "5550142",
    "Quillback",
    "02199",
    "1991-07-23",
    "Jul 23, 1991",
    "H-1Bzz",
    "Vexillum",
    "98761",
    "41414",
    "Pentagraph",
    "8123-4567",
    "5-432-109-8",
    "N0099887",
    "Zyzzogeton",
    "Mordelia",
    "Kestrelgate",
    "GPSLatitude",
    "EXIFSECRET",
    "XMPSECRET",
    "IPTCSECRET",
    "COMMENTSECRET",
    "THUMBSECRET",
];

const SITE: &str = r#"
[site]
url = "https://okafor.example"
[person]
name = "Chiamaka Okafor"
email = "chiamaka@example.org"
photo = "photo.jpg"
photo-alt = "Portrait"
[cv]
region = "de"
[[document]]
file = "cv.pdf"
[[document]]
file = "whole.pdf"
public = false
private-fields = ["phone", "address", "date-of-birth", "work-authorization", "exams", "identifiers"]
[[document]]
file = "phone-only.pdf"
public = false
private-fields = ["phone"]
[[document]]
file = "cv.docx"
[[document]]
file = "whole.docx"
public = false
private-fields = ["phone", "address", "date-of-birth", "work-authorization", "exams", "identifiers"]
"#;

const CV: &str = "## Education\n\n### Degree\nSchool · 2020\n\nWith ![a drawing](drawing.svg \
\"D\"), ![a chart](chart.png), ![moving](moving.gif), [the chart itself](chart.png), [the \
photo](photo.jpg).\n";

/// Inserts segments after the first marker of a JPEG.
fn jpeg_with(segments: &[(u8, Vec<u8>)]) -> Vec<u8> {
    let mut plain = Vec::new();
    let pixels = image::RgbImage::from_fn(640, 480, |x, y| image::Rgb([x as u8, y as u8, 90]));
    pixels.write_to(&mut Cursor::new(&mut plain), image::ImageFormat::Jpeg).unwrap();
    let mut out = plain[..2].to_vec();
    for (marker, data) in segments {
        out.extend([0xff, *marker]);
        out.extend(u16::try_from(data.len() + 2).unwrap().to_be_bytes());
        out.extend(data);
    }
    out.extend(&plain[2..]);
    out
}

/// An EXIF block with an orientation, an artist, a location, and a thumbnail that contains a
/// comment.
fn exif() -> Vec<u8> {
    let artist = b"EXIFSECRET author\0";
    let gps = b"GPSLatitude 42.36 EXIFSECRET\0";
    let mut tiff = b"MM\0\x2a\0\0\0\x08".to_vec();
    let entry = |tag: u16, kind: u16, count: u32, value: [u8; 4]| {
        let mut out = [tag.to_be_bytes(), kind.to_be_bytes()].concat();
        out.extend(count.to_be_bytes());
        out.extend(value);
        out
    };
    let data = 8 + 2 + 3 * 12 + 4;
    tiff.extend(3u16.to_be_bytes());
    tiff.extend(entry(0x0112, 3, 1, [0, 6, 0, 0]));
    tiff.extend(entry(0x013b, 2, artist.len() as u32, (data as u32).to_be_bytes()));
    tiff.extend(entry(
        0x9286,
        7,
        gps.len() as u32,
        (data as u32 + artist.len() as u32).to_be_bytes(),
    ));
    tiff.extend(0u32.to_be_bytes());
    tiff.extend(artist);
    tiff.extend(gps);
    tiff.extend(b"\xff\xd8\xff\xfe\0\x0dTHUMBSECRET\xff\xd9");
    [b"Exif\0\0".to_vec(), tiff].concat()
}

fn png_with(chunks: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let mut plain = Vec::new();
    image::RgbaImage::from_pixel(700, 300, image::Rgba([10, 200, 30, 128]))
        .write_to(&mut Cursor::new(&mut plain), image::ImageFormat::Png)
        .unwrap();
    // The signature and the first chunk, IHDR, have 33 bytes.
    let mut out = plain[..33].to_vec();
    for (name, data) in chunks {
        let body = [name.as_slice(), data].concat();
        out.extend((data.len() as u32).to_be_bytes());
        out.extend(&body);
        out.extend(crc(&body).to_be_bytes());
    }
    out.extend(&plain[33..]);
    out
}

fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc: u32, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { (crc >> 1) ^ 0xedb8_8320 } else { crc >> 1 }
        })
    })
}

fn gif_with_comment() -> Vec<u8> {
    let mut plain = Vec::new();
    {
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut plain);
        let frames = [10u8, 200].map(|c| {
            image::Frame::new(image::RgbaImage::from_pixel(8, 8, image::Rgba([c, 0, 0, 255])))
        });
        encoder.encode_frames(frames).unwrap();
    }
    let end = plain.len() - 1;
    let comment = b"COMMENTSECRET";
    let extension = [&[0x21, 0xfe, comment.len() as u8], comment.as_slice(), &[0]].concat();
    [&plain[..end], &extension, &plain[end..]].concat()
}

const DRAWING: &str = r#"<?xml version="1.0"?><!-- COMMENTSECRET -->
<svg xmlns="http://www.w3.org/2000/svg"
    xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
    width="40" height="40" inkscape:export-filename="EXIFSECRET.png">
<metadata>XMPSECRET</metadata><rect width="40" height="40" fill="red"/></svg>
"#;

fn site(private: &str) -> TempDir {
    let root = folder(&[
        ("site.toml", SITE),
        ("content/cv.md", CV),
        ("content/drawing.svg", DRAWING),
        ("private.toml", private),
    ]);
    write(
        root.path(),
        &[
            ("private/goals.md", "# Mordelia\n\nFellowship at Kestrelgate.\n"),
            ("private/notes/mentor.md", "Kestrelgate again"),
        ],
    );
    let photo = jpeg_with(&[
        (0xe1, exif()),
        (0xe1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>XMPSECRET</x:xmpmeta>".to_vec()),
        (0xed, b"Photoshop 3.0\08BIM\x04\x04\0\0\0\0\0\x0aIPTCSECRET".to_vec()),
        (0xfe, b"COMMENTSECRET".to_vec()),
    ]);
    let chart = png_with(&[
        (b"tEXt", b"Author\0COMMENTSECRET"),
        (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0XMPSECRET"),
        (b"eXIf", b"MM\0*EXIFSECRET"),
    ]);
    write(
        root.path(),
        &[
            ("content/photo.jpg", photo),
            ("content/chart.png", chart),
            ("content/moving.gif", gif_with_comment()),
        ],
    );
    root
}

/// The whole content of a file: its bytes, and what is packed in a PDF or a file of Word.
pub fn all_of(path: &OutputPath, bytes: &[u8]) -> Vec<u8> {
    let mut all = bytes.to_vec();
    if path.as_str().ends_with(".docx") {
        let mut parts = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        for index in 0..parts.len() {
            parts.by_index(index).unwrap().read_to_end(&mut all).unwrap();
        }
    }
    if path.as_str().ends_with(".pdf") {
        let pdf = Pdf::new(bytes.to_vec()).unwrap();
        for object in pdf.objects() {
            match object {
                Object::Stream(stream) => all.extend(stream.decoded().unwrap_or_default().iter()),
                Object::Dict(dict) => all.extend(format!("{dict:?}").into_bytes()),
                _ => {}
            }
        }
        for (program, arguments) in [
            ("pdftotext", &[][..]),
            ("pdfinfo", &[]),
            ("pdfinfo", &["-meta"]),
            ("pdfinfo", &["-struct-text"]),
        ] {
            // The originals are other programs' files, in which poppler may find a fault.
            let said = poppler_with_complaints(program, arguments, bytes);
            all.extend(said.map(|(text, _)| text).unwrap_or_default().into_bytes());
        }
    }
    all
}

/// Whether bytes contain a text, in either of the encodings that files use.
pub fn contains(bytes: &[u8], text: &str) -> bool {
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [text.as_bytes(), &big, &little]
        .iter()
        .any(|needle| bytes.windows(needle.len()).any(|window| window == *needle))
}

fn leaks(rendered: &Outputs) -> Vec<String> {
    let mut found = Vec::new();
    for (path, bytes) in &rendered.site {
        let all = all_of(path, bytes);
        found.extend(
            SECRETS
                .iter()
                .filter(|secret| contains(&all, secret))
                .map(|secret| format!("{path}: {secret}")),
        );
    }
    found
}

#[test]
fn nothing_private_is_in_any_file_of_the_site() {
    let root = site(PRIVATE);
    let rendered = outputs(root.path());
    assert_eq!(leaks(&rendered), [""; 0]);
    // The search works: it finds the name inside the PDF, and it reads every picture.
    assert!(contains(
        &all_of(&OutputPath::new("cv.pdf"), &rendered.site[&OutputPath::new("cv.pdf")]),
        "Okafor"
    ));
    // It finds what is packed in a file of Word, too.
    let whole = OutputPath::new("whole.docx");
    assert!(SECRETS.iter().any(|it| contains(&all_of(&whole, &rendered.packet[&whole]), it)));
    for kind in [".jpg", ".png", ".gif", ".svg"] {
        assert!(
            rendered
                .site
                .keys()
                .any(|path| path.as_str().ends_with(kind) && path.as_str() != "favicon.svg"),
            "no {kind}"
        );
    }
}

#[test]
fn the_search_finds_metadata_of_pictures() {
    let bytes = [
        jpeg_with(&[(0xe1, exif())]),
        gif_with_comment(),
        png_with(&[(b"tEXt", b"Author\0IPTCSECRET")]),
    ]
    .concat();
    for secret in ["EXIFSECRET", "GPSLatitude", "THUMBSECRET", "COMMENTSECRET", "IPTCSECRET"] {
        assert!(contains(&bytes, secret), "{secret}");
    }
}

#[test]
fn pictures_are_upright_after_their_metadata_is_gone() {
    let rendered = outputs(site(PRIVATE).path());
    let photos = rendered.site.iter().filter(|(path, _)| path.as_str().ends_with(".jpg"));
    let sizes: Vec<_> = photos
        .map(|(_, photo)| image::load_from_memory(photo).unwrap())
        .map(|it| (it.width(), it.height()))
        .collect();
    // Orientation 6 rotates 640×480 by 90 degrees; the square of the face is the same either way.
    assert!(
        sizes.iter().any(|(width, height)| height > width)
            && sizes.iter().all(|(width, height)| height >= width),
        "{sizes:?}"
    );
}

#[test]
fn a_private_document_is_only_in_the_packet_and_shows_its_private_fields() {
    let rendered = outputs(site(PRIVATE).path());
    assert!(
        !rendered
            .site
            .keys()
            .any(|path| path.as_str().contains("whole") || path.as_str().contains("phone-only"))
    );
    let text =
        |name: &str| poppler("pdftotext", &["-layout"], &rendered.packet[&OutputPath::new(name)]);
    let (Some(whole), Some(phone)) = (text("whole.pdf"), text("phone-only.pdf")) else { return };
    for expected in [
        "617 555 0142",
        "Quillback Terrace",
        "23.07.1991",
        "H-1Bzz",
        "98761",
        "41414",
        "8123-4567",
        "5-432-109-8",
        "N0099887",
    ] {
        assert!(whole.contains(expected), "{expected} is not in {whole}");
    }
    assert!(!whole.contains("Zyzzogeton"));
    assert!(phone.contains("617 555 0142"));
    for other in ["Quillback", "1991", "H-1Bzz", "98761", "8123-4567", "Zyzzogeton"] {
        assert!(!phone.contains(other), "{other} is in {phone}");
    }
}

/// The leaks in these files: code, path and line of each diagnostic, with the marked text.
fn diagnostics(files: &[(&str, &str)]) -> Vec<String> {
    let site = ("site.toml", "[person]\nname = \"Chiamaka Okafor\"\n");
    let root = folder(&[&[site, ("private.toml", PRIVATE)], files].concat());
    let mut found = Vec::new();
    for diagnostic in built(root.path(), &options()).diagnostics {
        let mut line = diagnostic.code.to_string();
        for label in &diagnostic.labels {
            let text = std::fs::read_to_string(root.path().join(label.file.as_str())).unwrap();
            let span = label.span.unwrap_or_default();
            let number = text[..span.start].matches('\n').count() + 1;
            let _ = write!(line, " {}:{number} `{}`", label.file, &text[span.range()]);
        }
        found.push(line);
    }
    found
}

#[test]
fn a_private_number_in_any_grouping_is_an_error_at_its_position() {
    for (written, marked) in [
        ("+1 617 555 0142", "1 617 555 0142"),
        ("+1 (617) 555-0142", "1 (617) 555-0142"),
        ("16175550142", "16175550142"),
        ("001.617.555.0142", "001.617.555.0142"),
        ("617-555-0142", "617-555-0142"),
        ("(617) 555 0142", "617) 555 0142"),
        ("tel:617.555.0142", "617.555.0142"),
    ] {
        let cv = format!("## Education\n\n### Degree\nSchool · 2020\n\nCall {written} now.\n");
        let found = diagnostics(&[("content/cv.md", &cv)]);
        assert_eq!(found, [format!("private-leak content/cv.md:6 `{marked}`")], "{written}");
    }
}

#[test]
fn a_secret_is_found_after_a_number_that_only_resembles_it() {
    let cv = "## Education\n\nTrial 990161755501429, and 8123 4567 too.\n\nCall 1-617-555-0142, or \
    617 555 0142.\n";
    let expected = ["cv.md:3 `8123 4567`", "cv.md:5 `1-617-555-0142`", "cv.md:5 `617 555 0142`"];
    assert_eq!(
        diagnostics(&[("content/cv.md", cv)]),
        expected.map(|position| format!("private-leak content/{position}"))
    );
}

#[test]
fn a_birthday_and_an_address_are_found_in_every_notation() {
    for written in [
        "1991-07-23",
        "23 Jul 1991",
        "23 July 1991",
        "July 23, 1991",
        "23.07.1991",
        "23/07/1991",
        "07/23/1991",
        "7/23/1991",
    ] {
        let found = diagnostics(&[("content/cv.md", &format!("Born {written}.\n"))]);
        assert!(
            matches!(found.as_slice(), [one] if one == &format!("private-leak content/cv.md:1 \
            `{written}`")),
            "{written}: {found:?}"
        );
    }
    for written in [
        "77 Quillback Terrace",
        "77, Quillback terrace",
        "H-1Bzz sponsored by Vexillum",
        "zyzzogeton",
        "N0099887",
    ] {
        assert_eq!(
            diagnostics(&[("content/pages/a.md", &format!("# A\n\nAt {written}.\n"))]).len(),
            1,
            "{written}"
        );
    }
    assert_eq!(
        diagnostics(&[("content/pages/a.md", "# A\n\nBoston in 1991, paper 55501428.\n")]),
        [""; 0]
    );
}

/// No reference to a private file makes it public.
#[test]
fn private_files_cannot_be_linked_to() {
    let poster = |file: &str| {
        format!(
            "+++\ntitle = \"P\"\nauthors = [\"A\"]\nevent = \"E\"\ndate = \
            2025-01-01\n{file}\n+++\nText.\n"
        )
    };
    let ways = [
        ("content/cv.md", "See [it](../private.toml).\n".to_owned()),
        ("content/cv.md", "See [it](../private/goals.md).\n".to_owned()),
        ("content/cv.md", "![it](../private.toml)\n".to_owned()),
        ("content/pages/a.md", "# A\n\n[it](../../private.toml)\n".to_owned()),
        ("content/posters/p/index.md", poster("file = \"../../../private.toml\"")),
        ("content/posters/p/index.md", poster("image = \"../../../private/photo.png\"")),
        ("content/publications.toml", "[x]\nfiles = [\"../private.toml\"]\n".to_owned()),
    ];
    for (path, text) in ways {
        let root = site(PRIVATE);
        write(root.path(), &[(path, text.as_bytes()), ("private/photo.png", &png_with(&[]))]);
        let build = built(root.path(), &options());
        assert!(build.has_errors(), "{path}: {text}");
        assert_eq!(leaks(&build.outputs), [""; 0], "{path}: {text}");
    }
}

#[cfg(unix)]
#[test]
fn a_link_of_the_file_system_into_private_is_refused() {
    use std::os::unix::fs::symlink;
    for (target, link) in [
        ("private/goals.md", "content/pages/goals.md"),
        ("private", "content/pages/all"),
        ("private.toml", "content/data.toml"),
    ] {
        let root = site(PRIVATE);
        std::fs::create_dir_all(root.path().join("content/pages")).unwrap();
        symlink(root.path().join(target), root.path().join(link)).unwrap();
        let build = built(root.path(), &options());
        assert!(build.has_errors(), "{link}");
        assert_eq!(leaks(&build.outputs), [""; 0], "{link}");
    }
}

/// The metadata of a PDF that another program wrote, and the words on its page.
#[test]
fn a_secret_in_a_poster_is_cut_from_its_metadata_and_reported_on_its_page() {
    let pdf = |words: &str| {
        format!(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[4 0 \
            R]/Count 1>>endobj\n3 0 obj<</Author(Zyzzogeton)>>endobj\n\
             4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 5 0 \
             R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n\
             5 0 obj<</Length {}>>stream\n{words}\nendstream endobj\ntrailer<</Root 1 0 R/Info 3 0 \
             R>>\n%%EOF\n",
            words.len()
        )
    };
    let poster = "+++\ntitle = \"P\"\nauthors = [\"A\"]\nevent = \"E\"\ndate = 2025-01-01\nfile = \
    \"poster.pdf\"\n+++\nText.\n";
    let with = |words: &str| {
        let pdf = pdf(words);
        let files = [
            ("site.toml", SITE),
            ("private.toml", PRIVATE),
            ("content/posters/p/index.md", poster),
            ("content/posters/p/poster.pdf", &pdf),
        ];
        let root = folder(&files);
        write(root.path(), &[("content/photo.jpg", jpeg_with(&[]))]);
        built(root.path(), &options())
    };
    let clean = with("BT /F 9 Tf 9 9 Td (Only words) Tj ET");
    assert!(!clean.has_errors(), "{:?}", clean.diagnostics);
    assert_eq!(leaks(&clean.outputs), [""; 0]);
    let diagnostics = with("BT /F 9 Tf 9 9 Td (Call 617-555-0142 or write) Tj ET");
    let leak = diagnostics
        .diagnostics
        .iter()
        .find(|diagnostic| diagnostic.code.name == "private-leak")
        .expect("a diagnostic");
    assert!(
        leak.message.contains("poster.pdf")
            && leak.labels[0].file.as_str() == "content/posters/p/index.md",
        "{leak:?}"
    );
}
