//! Pictures on pages: their formats, sizes and colors, the position of the face, and nothing else
//! from their files.

use folio::base::{Diagnostic, OutputPath, SourcePath};
use folio::model::person::Focus;
use folio::plan::{ImagePlan, ImageRole, MemoryStore, NoStore, Outputs, Store};
use folio::render::image::{OpenPictures, picture};
use folio::source::Source;
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageEncoder, Rgb, RgbImage};
use scraper::{Html, Selector};

use super::support::{all_sites, folder, outputs, project, rendered, text, write};

const SITE: &str = "[site]\nurl = \"https://park.example\"\n[person]\nname = \"Ada Park\"\nphoto = \
\"photo.jpg\"\n";

/// A photograph with a location, a history and, on request, a color profile.
fn photograph(pixels: &RgbImage, exif: &[u8], profile: Option<Vec<u8>>) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    encoder.set_exif_metadata(exif.to_vec()).unwrap();
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).unwrap();
    }
    encoder.encode_image(pixels).unwrap();
    bytes
}

fn png(pixels: &DynamicImage) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, image::ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// An EXIF block that rotates the picture by 90 degrees.
fn turned() -> Vec<u8> {
    let mut exif = b"II*\0\x08\0\0\0\x01\0".to_vec();
    exif.extend([0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPS 42.36 N");
    exif
}

/// The files of one picture with this file extension, from small to large.
fn files<'a>(
    rendered: &'a Outputs,
    stem: &str,
    ending: &str,
) -> Vec<(&'a OutputPath, DynamicImage)> {
    let mut found: Vec<_> = rendered
        .site
        .iter()
        .filter(|(path, _)| {
            path.as_str().starts_with(&format!("assets/{stem}-")) && path.as_str().ends_with(ending)
        })
        .map(|(path, bytes)| (path, image::load_from_memory(bytes).unwrap()))
        .collect();
    found.sort_by_key(|(_, picture)| picture.width());
    found
}

fn near(found: &Rgb<u8>, expected: [u8; 3]) -> bool {
    found.0.iter().zip(expected).all(|(one, other)| one.abs_diff(other) <= 8)
}

#[test]
fn the_portrait_is_upright_cropped_around_the_face_and_has_no_metadata() {
    // The file is on its side: upright it is 1000 by 1500, with the upper fifth red and the rest
    // blue.
    let pixels = RgbImage::from_fn(1500, 1000, |x, _| {
        if x < 200 { Rgb([200, 30, 30]) } else { Rgb([30, 30, 200]) }
    });
    let photo = photograph(&pixels, &turned(), None);
    for (focus, top, bottom) in [
        ("", [200, 30, 30], [30, 30, 200]),
        ("photo-focus = [0.5, 1]", [30, 30, 200], [30, 30, 200]),
        ("photo-focus = [0, 0.0]", [200, 30, 30], [30, 30, 200]),
    ] {
        let root = folder(&[("site.toml", format!("{SITE}{focus}\n"))]);
        write(root.path(), &[("content/photo.jpg", &photo)]);
        let rendered = outputs(root.path());
        for ending in [".webp", ".jpg"] {
            let all = files(&rendered, "photo", ending);
            let portraits: Vec<_> =
                all.iter().filter(|(_, picture)| picture.width() != picture.height()).collect();
            assert_eq!(portraits.last().unwrap().1.width(), 960, "{ending}");
            assert!(portraits.len() >= 3, "{ending}: {portraits:?}");
            for (path, picture) in portraits {
                assert_eq!(picture.height(), picture.width() * 5 / 4, "{path}");
                let pixels = picture.to_rgb8();
                assert!(near(pixels.get_pixel(picture.width() / 2, 3), top), "{focus} {path}");
                assert!(
                    near(pixels.get_pixel(picture.width() / 2, picture.height() - 4), bottom),
                    "{focus} {path}"
                );
            }
        }
        for (path, bytes) in &rendered.site {
            for note in [&b"GPS"[..], b"EXIF", b"Exif", b"XMP ", b"ICCP", b"ICC_PROFILE"] {
                let is_picture =
                    path.as_str().ends_with(".webp") || path.as_str().ends_with(".jpg");
                assert!(
                    !is_picture || !bytes.windows(note.len()).any(|window| window == note),
                    "{path} {note:?}"
                );
            }
        }
    }
}

#[test]
fn colors_stay_the_same_without_their_profile() {
    // The red of a phone's wide color space is a stronger red in the one that browsers expect.
    let profile = moxcms::ColorProfile::new_display_p3().encode().unwrap();
    let pixels = RgbImage::from_pixel(600, 750, Rgb([200, 60, 60]));
    let root = folder(&[("site.toml", SITE)]);
    write(root.path(), &[("content/photo.jpg", photograph(&pixels, b"", Some(profile)))]);
    let rendered = outputs(root.path());
    for ending in [".webp", ".jpg"] {
        for (path, picture) in files(&rendered, "photo", ending) {
            let found = *picture.to_rgb8().get_pixel(100, 100);
            assert!(found[0] > 207 && found[1] < 52, "{path}: {found:?}");
        }
    }
}

#[test]
fn a_drawing_keeps_every_pixel_where_that_is_smaller() {
    let stripes = RgbImage::from_fn(400, 300, |x, y| {
        if (x / 7 + y / 5) % 2 == 0 { Rgb([250, 250, 245]) } else { Rgb([20, 80, 90]) }
    });
    let noise = RgbImage::from_fn(400, 300, |x, y| {
        let mixed = x.wrapping_mul(374_761_393).wrapping_add(y.wrapping_mul(668_265_263));
        let mixed = (mixed ^ (mixed >> 13)).wrapping_mul(1_274_126_177);
        let mixed = mixed ^ (mixed >> 16);
        Rgb([(mixed >> 24) as u8, (mixed >> 16) as u8, (mixed >> 8) as u8])
    });
    let root = folder(&[
        ("site.toml", "[person]\nname = \"Ada Park\"\n"),
        ("content/pages/more.md", "# More\n\n![Stripes](stripes.png)\n\n![Noise](noise.png)\n"),
    ]);
    let [stripes, noise] = [stripes, noise].map(DynamicImage::ImageRgb8);
    write(
        root.path(),
        &[("content/pages/stripes.png", png(&stripes)), ("content/pages/noise.png", png(&noise))],
    );
    let rendered = outputs(root.path());
    let is_lossless =
        |path: &OutputPath| rendered.site[path].windows(4).any(|window| window == b"VP8L");
    let drawn = files(&rendered, "stripes", ".webp");
    assert!(is_lossless(drawn[0].0));
    assert_eq!(drawn[0].1.to_rgb8(), stripes.to_rgb8());
    assert!(!is_lossless(files(&rendered, "noise", ".webp")[0].0));
    assert_eq!(files(&rendered, "noise", ".png")[0].1.to_rgb8(), noise.to_rgb8());
}

#[test]
fn a_poster_links_to_its_large_view() {
    let poster = png(&DynamicImage::new_rgb8(3000, 1500));
    let root = folder(&[
        (
            "site.toml",
            "[site]\nurl = \"https://park.example/~ada\"\n[person]\nname = \"Ada Park\"\n",
        ),
        (
            "content/posters/one/index.md",
            "+++\ntitle = \"One\"\nauthors = [\"Park A\"]\nimage = \"one.png\"\n+++\nWords.\n",
        ),
    ]);
    write(root.path(), &[("content/posters/one/one.png", poster)]);
    let rendered = outputs(root.path());
    let page = Html::parse_document(&text(&rendered.site, "posters/one/index.html"));
    let link = page
        .select(&Selector::parse("a:has(img)").unwrap())
        .next()
        .unwrap()
        .value()
        .attr("href")
        .unwrap()
        .to_owned();
    let file = &rendered.site[&OutputPath::new(link.strip_prefix("/~ada/").unwrap())];
    let large = image::load_from_memory(file).unwrap();
    assert_eq!((large.width(), large.height()), (2400, 1200));
    let shown = page.select(&Selector::parse("picture img").unwrap()).next().unwrap().value();
    assert_eq!((shown.attr("width"), shown.attr("height")), (Some("2400"), Some("1200")));
}

/// Every variant of every picture exists, is as wide as the page says, and has the proportions that
/// the page reserves.
#[test]
fn every_picture_that_a_page_offers_exists() {
    let selector = |text: &str| Selector::parse(text).unwrap();
    let (images, forms) = (selector("main img"), selector("source, img"));
    let mut count = 0;
    for (name, root) in all_sites() {
        let rendered = rendered(&name, &root);
        for (path, bytes) in
            rendered.site.iter().filter(|(path, _)| path.as_str().ends_with(".html"))
        {
            let page = Html::parse_document(std::str::from_utf8(bytes).unwrap());
            for image in page.select(&images) {
                let number = |name: &str| image.value().attr(name).unwrap().parse::<f64>().unwrap();
                let ratio = number("width") / number("height");
                assert!(image.value().attr("alt").is_some(), "{name} {path}");
                let picture = image
                    .parent()
                    .and_then(scraper::ElementRef::wrap)
                    .filter(|parent| parent.value().name() == "picture");
                assert_eq!(
                    picture.is_some(),
                    image.value().attr("srcset").is_some(),
                    "{name} {path}"
                );
                for form in picture.iter().flat_map(|picture| picture.select(&forms)) {
                    for (address, width) in form
                        .value()
                        .attr("srcset")
                        .unwrap()
                        .split(", ")
                        .map(|one| one.split_once(' ').unwrap())
                    {
                        let file = address.split_once("assets/").unwrap().1;
                        let file = image::load_from_memory(
                            &rendered.site[&OutputPath::new(&format!("assets/{file}"))],
                        )
                        .unwrap();
                        assert_eq!(format!("{}w", file.width()), width, "{name} {path}");
                        let own = f64::from(file.width()) / f64::from(file.height());
                        assert!((own / ratio - 1.0).abs() < 0.02, "{name} {path} {address}");
                        count += 1;
                    }
                }
            }
        }
    }
    assert!(count > 20, "{count}");
}

/// What is wrong with a picture, according to each of its files.
fn faults(source: &Source, plan: &ImagePlan, store: &dyn Store) -> Option<Diagnostic> {
    let open = OpenPictures::default();
    let made = |index| picture::file(source, plan, index, &open, store).err();
    let mut found: Vec<_> = (0..plan.files().count()).map(made).collect();
    found.dedup();
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

#[test]
fn a_check_finds_in_a_picture_what_making_its_files_finds() {
    let mixed = |x: u32, y: u32| (x * 7919 + y * 104_729).wrapping_mul(2_654_435_761);
    let pixels = RgbImage::from_fn(60, 75, |x, y| {
        let [_, red, green, blue] = mixed(x, y).to_be_bytes();
        Rgb([red, green, blue])
    });
    let drawing = png(&DynamicImage::ImageRgb8(pixels.clone()));
    let mut animation = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(pixels.clone())
        .write_to(&mut animation, image::ImageFormat::Gif)
        .unwrap();
    let poster = std::fs::read(project().join("content/posters/acts-2025/poster.pdf")).unwrap();
    let sheet = |drawing: &str| {
        format!(
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 \
             R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 3 \
             400]/Contents 4 0 R>>endobj\n4 0 obj<</Length {}>>stream\n{drawing}\nendstream \
             endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
            drawing.len() + 1
        )
        .into_bytes()
    };
    let mut wrong_sum = drawing.clone();
    let at = wrong_sum.len() / 2;
    wrong_sum[at] ^= 0x55;
    let strip = png(&DynamicImage::new_rgb8(3, 20_000));
    let cases = [
        ("photo.jpg", photograph(&pixels, &turned(), None), true),
        ("drawing.png", drawing.clone(), true),
        ("animation.gif", animation.get_ref().clone(), true),
        (
            "vector.svg",
            b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>".into(),
            true,
        ),
        ("sheet.pdf", sheet("0 0 3 400 re f"), true),
        // Higher than a WebP can be.
        ("strip.png", strip, true),
        ("wrong-sum.png", wrong_sum, false),
        ("short.png", drawing[..drawing.len() / 2].to_vec(), false),
        ("short.gif", animation.get_ref()[..animation.get_ref().len() / 2].to_vec(), false),
        ("dense.pdf", sheet(&"0 0 3 400 re f ".repeat(2000)), false),
        ("short.pdf", poster[..poster.len() / 2].to_vec(), false),
    ];
    for (name, bytes, is_sound) in cases {
        let source = Source::new(SourcePath::new(&format!("content/{name}")), bytes);
        for role in [ImageRole::Portrait, ImageRole::Text] {
            // Some faults are found before that, in any effort.
            let Ok(plan) = ImagePlan::plan(&source, role, Focus::default()) else {
                assert!(!is_sound, "{name}");
                continue;
            };
            let expected = faults(&source, &plan, &NoStore);
            assert_eq!(expected.is_none(), is_sound, "{name} {role:?} {expected:?}");
            assert_eq!(picture::check(&source, &plan, &NoStore).err(), expected, "{name} {role:?}");
            for is_checked_first in [true, false] {
                let store = MemoryStore::default();
                if is_checked_first {
                    let _ = picture::check(&source, &plan, &store);
                }
                assert_eq!(faults(&source, &plan, &store), expected, "{name} {role:?}");
                assert_eq!(
                    picture::check(&source, &plan, &store).err(),
                    expected,
                    "{name} {role:?}"
                );
            }
        }
    }
}

/// A photograph that breaks off is refused, in any effort.
#[test]
fn a_check_finds_in_a_torn_photograph_what_making_its_files_finds() {
    let pixels = RgbImage::from_fn(64, 80, |x, y| Rgb([(x * 4) as u8, (y * 3) as u8, 90]));
    let whole = photograph(&pixels, &turned(), None);
    for length in (2..whole.len()).step_by(whole.len() / 40) {
        let source = Source::new(SourcePath::new("content/torn.jpg"), &whole[..length]);
        let Ok(plan) = ImagePlan::plan(&source, ImageRole::Portrait, Focus::default()) else {
            continue;
        };
        let expected = faults(&source, &plan, &NoStore);
        assert_eq!(picture::check(&source, &plan, &NoStore).err(), expected, "{length}");
        assert!(expected.is_some(), "{length} of {}", whole.len());
    }
}

/// Their names say what they are made from, so two works with the same bytes share them.
#[test]
fn two_posters_with_the_same_picture_share_its_files() {
    let index = "+++\ntitle = \"P\"\nauthors = [\"Park A\"]\nimage = \"poster.png\"\n+++\n";
    let root = folder(&[
        ("site.toml", "[person]\nname = \"Ada Park\"\n"),
        ("content/posters/one/index.md", index),
        ("content/posters/two/index.md", index),
    ]);
    let poster = png(&DynamicImage::new_rgb8(900, 600));
    for at in ["content/posters/one/poster.png", "content/posters/two/poster.png"] {
        write(root.path(), &[(at, poster.clone())]);
    }
    let rendered = outputs(root.path());
    let shown = |page: &str| {
        let html = text(&rendered.site, page);
        let start = html.find("/assets/poster-").unwrap();
        html[start..].split(['"', ' ']).next().unwrap().to_owned()
    };
    assert_eq!(shown("posters/one/index.html"), shown("posters/two/index.html"));
    assert_eq!(files(&rendered, "poster", ".png").len(), 1);
}
