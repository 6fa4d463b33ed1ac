//! The QR codes in the packet, read as a scanner reads them: from the pixels of the picture, with a
//! library that did not draw them.

use folio::base::OutputPath;
use image::GrayImage;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::support::{folder, outputs, project, text};

/// The address in a picture, and the width of the empty margin around the code, in modules.
fn scanned(picture: &GrayImage) -> (String, usize) {
    let (wide, high) = (picture.width() as usize, picture.height() as usize);
    let light = |x: usize, y: usize| picture.get_pixel(x as u32, y as u32).0[0];
    let mut prepared = rqrr::PreparedImage::prepare_from_greyscale(wide, high, light);
    let codes = prepared.detect_grids();
    assert_eq!(codes.len(), 1, "one code in a picture");
    let (about, address) = codes[0].decode().unwrap();
    assert_eq!(about.ecc_level, 0b00, "the level of error correction is not M");
    let dark = |x: usize, y: usize| light(x, y) < 128;
    let top = (0..high).find(|y| (0..wide).any(|x| dark(x, *y))).unwrap();
    let left = (0..wide).find(|x| dark(*x, top)).unwrap();
    let right = (0..wide).rev().find(|x| dark(*x, top)).unwrap();
    let module = (right + 1 - left) / about.version.to_size();
    (address, (left / module).min(top / module).min((wide - 1 - right) / module))
}

/// An SVG as pixels.
fn drawn(svg: &[u8]) -> GrayImage {
    let tree = Tree::from_data(svg, &Options::default()).unwrap();
    let scale = 1000.0 / tree.size().width();
    let mut pixels = Pixmap::new(1000, (tree.size().height() * scale).ceil() as u32).unwrap();
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    GrayImage::from_fn(pixels.width(), pixels.height(), |x, y| {
        image::Luma([pixels.pixel(x, y).unwrap().red()])
    })
}

#[test]
fn each_code_leads_to_its_page() {
    let rendered = super::support::rendered("own", project());
    let mut seen = Vec::new();
    for (path, bytes) in rendered.packet.iter().filter(|(path, _)| path.as_str().starts_with("qr/"))
    {
        let name = path.as_str().trim_start_matches("qr/");
        let address = match name.rsplit_once('.').unwrap().0 {
            "contact-card" => text(&rendered.site, "contact.vcf"),
            "site" => "https://okafor.example/".to_owned(),
            slug => format!("https://okafor.example/posters/{slug}/"),
        };
        let picture = if name.ends_with(".png") {
            image::load_from_memory(bytes).unwrap().into_luma8()
        } else {
            drawn(bytes)
        };
        assert_eq!(scanned(&picture), (address.clone(), 4), "{name}");
        if name.ends_with(".svg") {
            let drawing = roxmltree::Document::parse(std::str::from_utf8(bytes).unwrap()).unwrap();
            let printed: String = drawing
                .descendants()
                .filter(|node| node.has_tag_name("text"))
                .filter_map(|node| node.text())
                .collect();
            let printed_below = match name.starts_with("contact-card") {
                true => "Chiamaka Okafor, MBBS, MD".to_owned(),
                false => address,
            };
            assert_eq!(printed, printed_below, "{name}");
        }
        seen.push(name.to_owned());
    }
    let names = ["acts-2025", "contact-card", "site", "surgical-congress-2024", "valve-forum-2026"];
    assert_eq!(
        seen,
        names
            .iter()
            .flat_map(|name| [format!("{name}.png"), format!("{name}.svg")])
            .collect::<Vec<_>>()
    );
}

/// The picture also contains the letters below the code: dark pixels under its empty margin.
#[test]
fn the_address_is_printed_in_the_picture() {
    let rendered = super::support::rendered("own", project());
    let picture = image::load_from_memory(&rendered.packet[&OutputPath::new("qr/site.png")])
        .unwrap()
        .into_luma8();
    let below = picture.enumerate_pixels().filter(|(_, y, _)| *y > picture.width());
    assert!(below.filter(|(_, _, pixel)| pixel.0[0] < 128).count() > 1000);
}

#[test]
fn long_addresses_can_be_scanned_and_without_an_address_there_is_no_code() {
    let slug = "a-very-long-name-of-a-poster-about-something-or-other-\
        with-all-its-words-and-then-some-more-of-them-at-the-end";
    let index = format!("content/posters/{slug}/index.md");
    let poster = "+++\ntitle = \"P\"\ndate = 2025-01-01\n+++\n";
    let site = "[site]\nurl = \"https://okafor.example\"\n[person]\nname = \"Ada Park\"\n";
    let rendered = outputs(folder(&[("site.toml", site), (&index, poster)]).path());
    let code = |ending: &str| &rendered.packet[&OutputPath::new(&format!("qr/{slug}.{ending}"))];
    let address = format!("https://okafor.example/posters/{slug}/");
    assert_eq!(scanned(&image::load_from_memory(code("png")).unwrap().into_luma8()).0, address);
    assert_eq!(scanned(&drawn(code("svg"))).0, address);
    let rendered = outputs(
        folder(&[("site.toml", "[person]\nname = \"Ada Park\"\n"), (&index, poster)]).path(),
    );
    assert!(!rendered.packet.keys().any(|path| path.as_str().starts_with("qr/")));
}

/// A card in any letters is read from the picture, without its photo; one that no telephone reads has
/// no code.
#[test]
fn the_code_of_the_contact_card_is_the_card() {
    let site = |name: &str, position: &str| {
        format!(
            "[person]\nname = \"{name}\"\nposition = \"{position}\"\nemail = \
             \"ada@example.org\"\nphoto = \"me.png\"\n[contact]\nphoto = true\n"
        )
    };
    let mut photo = std::io::Cursor::new(Vec::new());
    GrayImage::from_pixel(300, 400, image::Luma([120]))
        .write_to(&mut photo, image::ImageFormat::Png)
        .unwrap();
    let photo = photo.into_inner();
    for (name, position) in [
        ("Ada Park", "Resident; surgery, \\\\ and more"),
        ("ليلى حسن المنصوري", "طبيبة مقيمة في الجراحة"),
        ("陈美玲", "外科住院医师"),
    ] {
        let site = site(name, position);
        let files = [("site.toml", site.as_bytes()), ("content/me.png", &photo)];
        let rendered = outputs(folder(&files).path());
        let card = text(&rendered.site, "contact.vcf");
        let (before, rest) = card.split_once("PHOTO;").unwrap();
        let bare = format!("{before}{}", &rest[rest.find("END:VCARD").unwrap()..]);
        let png = &rendered.packet[&OutputPath::new("qr/contact-card.png")];
        let picture = image::load_from_memory(png).unwrap().into_luma8();
        assert_eq!(scanned(&picture), (bare, 4), "{name}");
    }
    let site = site("Ada Park", &"Resident of surgery ".repeat(60));
    let rendered =
        outputs(folder(&[("site.toml", site.as_bytes()), ("content/me.png", &photo)]).path());
    assert!(!rendered.packet.keys().any(|path| path.as_str().starts_with("qr/")));
}
