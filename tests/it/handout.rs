//! PDFs that the site publishes: clean, readable, and with a picture of their first page, whatever
//! the original contained.

use std::fs;
use std::time::Instant;

use folio::base::OutputPath;
use folio::plan::{MemoryStore, PdfFault};
use folio::render::pdf_raster::drawn;
use folio::render::sanitize::pdf::sanitize;
use hayro_syntax::Pdf;
use lopdf::{Dictionary, Document, Object, Stream};

use super::private::{all_of, contains};
use super::support::{poppler, poppler_with_complaints, project};

fn poster() -> Vec<u8> {
    fs::read(project().join("content/posters/acts-2025/poster.pdf")).unwrap()
}

fn dictionary(entries: &[(&str, Object)]) -> Dictionary {
    Dictionary::from_iter(entries.iter().map(|(key, value)| (*key, value.clone())))
}

fn words(text: &str) -> Object {
    Object::string_literal(text)
}

fn named(name: &str) -> Object {
    Object::Name(name.as_bytes().to_vec())
}

/// The poster as a program writes it that leaves notes everywhere, each note with its own word.
fn noted() -> Vec<u8> {
    let mut pdf = Document::load_mem(&poster()).unwrap();
    let page = pdf.page_iter().next().unwrap();
    let info = dictionary(&[
        ("Author", words("AUTHORSECRET")),
        ("Producer", words("PRODUCERSECRET")),
        ("Creator", words("/home/me/CREATORSECRET.key")),
    ]);
    let info = pdf.add_object(info);
    pdf.trailer.set("Info", info);
    let xmp = Stream::new(
        dictionary(&[("Type", named("Metadata")), ("Subtype", named("XML"))]),
        b"<x>XMPSECRET</x>".to_vec(),
    );
    let xmp = pdf.add_object(xmp);
    let attached = pdf.add_object(Stream::new(
        dictionary(&[("Type", named("EmbeddedFile"))]),
        b"ATTACHEDSECRET".to_vec(),
    ));
    let file = dictionary(&[
        ("Type", named("Filespec")),
        ("F", words("FILENAMESECRET")),
        ("EF", dictionary(&[("F", attached.into())]).into()),
    ]);
    let file = pdf.add_object(file);
    let script =
        dictionary(&[("S", named("JavaScript")), ("JS", words("app.alert('SCRIPTSECRET')"))]);
    let files = dictionary(&[("Names", vec![words("a"), file.into()].into())]);
    let scripts = dictionary(&[("Names", vec![words("b"), script.clone().into()].into())]);
    let catalog = pdf.catalog_mut().unwrap();
    catalog.set("Metadata", xmp);
    catalog.set("OpenAction", script);
    catalog.set(
        "Names",
        dictionary(&[("EmbeddedFiles", files.into()), ("JavaScript", scripts.into())]),
    );
    let private = dictionary(&[("App", dictionary(&[("Private", words("PIECESECRET"))]).into())]);
    let small = pdf.add_object(Stream::new(Dictionary::new(), b"THUMBSECRET".to_vec()));
    let photo =
        [&b"\xff\xd8\xff\xe1\0\x14Exif\0\0EXIFSECRET\0\0"[..], b"\xff\xda\0\x02\xff\xd9"].concat();
    let photo = Stream::new(
        dictionary(&[
            ("Type", named("XObject")),
            ("Subtype", named("Image")),
            ("Filter", named("DCTDecode")),
        ]),
        photo,
    );
    let photo = pdf.add_object(photo);
    let rectangle: Object = vec![0.into(), 0.into(), 9.into(), 9.into()].into();
    let comment = dictionary(&[
        ("Type", named("Annot")),
        ("Subtype", named("Text")),
        ("Rect", rectangle.clone()),
        ("Contents", words("COMMENTSECRET")),
    ]);
    let action = |kind: &str, target: &str| {
        dictionary(&[("S", named(kind)), ("URI", words(target)), ("F", words(target))])
    };
    let link = |action: Dictionary| {
        dictionary(&[
            ("Type", named("Annot")),
            ("Subtype", named("Link")),
            ("Rect", rectangle.clone()),
            ("A", action.into()),
            ("T", words("SETTERSECRET")),
        ])
    };
    let annotations = [
        comment,
        link(action("Launch", "LAUNCHSECRET")),
        link(action("URI", "file:///C:/PATHSECRET")),
        link(action("URI", "https://kept.example/")),
    ];
    let annotations: Vec<Object> = annotations.into_iter().map(Object::from).collect();
    let page = pdf.get_dictionary_mut(page).unwrap();
    page.set("PieceInfo", private);
    page.set("Thumb", small);
    page.set("Annots", annotations);
    let resources = page.get(b"Resources").and_then(Object::as_reference).unwrap();
    pdf.get_dictionary_mut(resources)
        .unwrap()
        .set("XObject", dictionary(&[("Photo", photo.into())]));
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    // An incremental update that removes an object leaves its bytes in the file.
    bytes.extend(b"\n999 0 obj (OLDSECRET) endobj\n%%EOF\n");
    bytes
}

const NOTES: [&str; 15] = [
    "AUTHORSECRET",
    "PRODUCERSECRET",
    "CREATORSECRET",
    "XMPSECRET",
    "ATTACHEDSECRET",
    "FILENAMESECRET",
    "SCRIPTSECRET",
    "PIECESECRET",
    "THUMBSECRET",
    "EXIFSECRET",
    "COMMENTSECRET",
    "SETTERSECRET",
    "LAUNCHSECRET",
    "PATHSECRET",
    "OLDSECRET",
];

#[test]
fn notes_are_gone_and_words_stay() {
    let (path, before) = (OutputPath::new("poster.pdf"), noted());
    let after = sanitize(&before, Some("Frailty é")).unwrap();
    let (all_before, all_after) = (all_of(&path, &before), all_of(&path, &after));
    for note in NOTES {
        assert!(contains(&all_before, note), "the original lacks {note}");
        assert!(!contains(&all_after, note), "{note}");
    }
    assert!(contains(&all_after, "https://kept.example/"));
    let pdf = Pdf::new(after.clone()).unwrap();
    assert_eq!(
        (pdf.pages().len(), &pdf.metadata().author, &pdf.metadata().producer),
        (1, &None, &None)
    );
    let Some(text) = poppler("pdftotext", &["-layout"], &after) else { return };
    assert!(text.contains("Frailty"), "{text}");
    // The original is another program's file, in which poppler may find a fault.
    let original = poppler_with_complaints("pdftotext", &["-layout"], &poster());
    assert_eq!(original.unwrap().0, text);
    let info = poppler("pdfinfo", &[], &after).unwrap();
    assert!(
        info.contains("Frailty é")
            && info.contains("Tagged:          yes")
            && info.contains("JavaScript:      no"),
        "{info}"
    );
}

#[test]
fn cleaning_and_drawing_give_the_same_bytes_again() {
    assert_eq!(sanitize(&noted(), None).unwrap(), sanitize(&noted(), None).unwrap());
    let picture = drawn(&poster(), 480, 360).unwrap();
    assert_eq!(drawn(&poster(), 480, 360).unwrap(), picture);
    // The picture shows the poster, not white paper, and the clean file shows the same.
    assert!(picture.pixels().filter(|pixel| pixel.0 != [255, 255, 255]).count() > 5000);
    assert_eq!(drawn(&sanitize(&poster(), None).unwrap(), 480, 360).unwrap(), picture);
}

/// A page of 200 × 100 points with these drawing operators, and further objects from the fifth on.
fn page(drawing: &str, resources: &str, further: &str) -> Vec<u8> {
    format!(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 \
        R]/Count 1>>endobj\n\
         3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 4 0 \
         R/Resources<<{resources}>>>>endobj\n\
         4 0 obj<</Length {}>>stream\n{drawing}\nendstream endobj\n{further}\ntrailer<</Root 1 0 \
         R>>\n%%EOF\n",
        drawing.len()
    )
    .into_bytes()
}

#[test]
fn hostile_pages_are_refused_at_once() {
    // Twelve forms, each of which draws the next one ten times.
    let mut nested = String::new();
    for number in 5..17 {
        let drawing = "/N Do ".repeat(10);
        nested += &format!(
            "{number} 0 obj<</Subtype/Form/BBox[0 0 9 9]/Length {}/Resources<</XObject<</N {} 0 \
            R>>>>>>stream\n{drawing}\nendstream endobj\n",
            drawing.len(),
            number + 1
        );
    }
    nested +=
        "17 0 obj<</Subtype/Form/BBox[0 0 9 9]/Length 10>>stream\n0 0 9 9 re\nendstream endobj\n";
    let picture = "5 0 obj<</Subtype/Image/Width 60000/Height 60000/BitsPerComponent \
    8/ColorSpace/DeviceGray/Length 1>>stream\nx\nendstream endobj\n";
    // A tile of one point that repeats after a million points.
    let tile = "5 0 obj<</PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 1000000/YStep \
    1000000/Resources<<>>/Length 12>>stream\n0 0 1 1 re f\nendstream endobj\n";
    let cases = [
        page("/Pattern cs /T scn 0 0 9 9 re f", "/Pattern<</T 5 0 R>>", tile),
        page("/N Do", "/XObject<</N 5 0 R>>", &nested),
        page("/P Do", "/XObject<</P 5 0 R>>", picture),
        page(&"0 0 200 100 re f ".repeat(1100), "", ""),
    ];
    for (number, case) in cases.into_iter().enumerate() {
        let start = Instant::now();
        assert_eq!(drawn(&case, 2000, 1000).err(), Some(PdfFault::TooIntricate), "{number}");
        assert!(start.elapsed().as_secs() < 20, "{number}");
    }
    assert!(
        drawn(&page("0 0 200 100 re f", "", ""), 200, 100)
            .unwrap()
            .pixels()
            .all(|pixel| pixel.0 == [0, 0, 0])
    );
}

#[test]
fn torn_files_end_in_an_error_or_a_picture() {
    let whole = poster();
    for step in 0..60 {
        let at = step * whole.len() / 60;
        let mut torn = whole.clone();
        for (offset, byte) in torn[at..].iter_mut().take(40).enumerate() {
            *byte = byte.wrapping_mul(31).wrapping_add(offset as u8);
        }
        for file in [&torn[..], &whole[..at]] {
            let _ = sanitize(file, None);
            let _ = drawn(file, 60, 45);
        }
    }
}

#[test]
fn pages_and_files_are_rendered_once() {
    let root = tempfile::tempdir().unwrap();
    let index = "+++\ntitle = \"P\"\ndate = 2025-01-24\nfile = \"poster.pdf\"\n+++\nWords.\n";
    super::support::write(
        root.path(),
        &[
            ("site.toml", b"[person]\nname = \"Ada Park\"\n".to_vec()),
            ("content/posters/p/index.md", index.into()),
            ("content/posters/p/poster.pdf", poster()),
        ],
    );
    let (sources, store) =
        (folio::source::load(root.path(), None).unwrap(), MemoryStore::default());
    let first = folio::pipeline::build(&sources, &super::support::options(), &store).outputs;
    let start = Instant::now();
    assert_eq!(folio::pipeline::build(&sources, &super::support::options(), &store).outputs, first);
    assert!(start.elapsed().as_millis() < 1500, "{:?}", start.elapsed());
    for (ending, expected) in [(".webp", &[480, 960, 1440, 2000][..]), (".png", &[960, 2000])] {
        let pictures = first.site.iter().filter(|(path, _)| path.as_str().ends_with(ending));
        let mut widths: Vec<u32> =
            pictures.map(|(_, bytes)| image::load_from_memory(bytes).unwrap().width()).collect();
        widths.sort_unstable();
        assert_eq!(widths, expected, "{ending}");
    }
}
