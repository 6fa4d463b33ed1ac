//! The pictures that represent pages where people share their addresses.

use folio::base::OutputPath;
use folio::plan::Outputs;
use image::{DynamicImage, Rgb, RgbImage};
use scraper::{Html, Selector};

use super::support::{folder, outputs, text, write};

/// Checks a card as services do, and returns its picture.
fn card(rendered: &Outputs, path: &str) -> DynamicImage {
    let bytes =
        rendered.site.get(&OutputPath::new(path)).unwrap_or_else(|| panic!("there is no {path}"));
    assert!(bytes.len() < 300_000, "{path}: {}", bytes.len());
    let mut rest = &bytes[8..];
    while let Some((length, chunk)) = rest.split_first_chunk::<4>() {
        let name = &chunk[..4];
        assert!([&b"IHDR"[..], b"PLTE", b"IDAT", b"IEND"].contains(&name), "{path}: {name:?}");
        rest = &chunk[u32::from_be_bytes(*length) as usize + 8..];
    }
    let picture = image::load_from_memory(bytes).unwrap();
    assert_eq!((picture.width(), picture.height()), (1200, 630), "{path}");
    picture
}

/// The address of a page's card, according to the page.
fn named(rendered: &Outputs, page: &str) -> Option<String> {
    let html = Html::parse_document(&text(&rendered.site, page));
    let tag = html.select(&Selector::parse("meta[property='og:image']").unwrap()).next()?;
    tag.value().attr("content").map(str::to_owned)
}

/// The share of a card's pixels that differ from its background.
fn ink(picture: &DynamicImage) -> f64 {
    let pixels = picture.to_rgb8();
    let paper = *pixels.get_pixel(0, 0);
    pixels.pixels().filter(|pixel| **pixel != paper).count() as f64
        / f64::from(pixels.width() * pixels.height())
}

#[test]
fn a_title_of_any_kind_has_its_card() {
    let long = "Outcomes after repair of the mitral valve in patients of great age ".repeat(20);
    let word = "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(5);
    let titles = [
        ("long", long.as_str()),
        ("word", &word),
        ("arabic", "نتائج إصلاح الصمام التاجي"),
        ("hebrew", "תוצאות לאחר תיקון"),
        ("chinese", "二尖瓣修复术后的长期结果：一项多中心队列研究"),
        ("emoji", "👩‍⚕️ 🫀"),
        ("symbols", "#let \\ * _ $x$ [y] @z <w> \"q\" // no comment"),
    ];
    for language in ["en-US", "ar"] {
        let site = format!(
            "[site]\nurl = \"https://park.example\"\nlanguage = \"{language}\"\n[person]\nname = \
            \"Ada Park\"\n"
        );
        let root = folder(&[("site.toml", site)]);
        for (name, title) in titles {
            let page = format!("+++\ntitle = {}\n+++\nWords.\n", serde_json::json!(title));
            write(root.path(), &[(format!("content/pages/{name}.md").as_str(), page)]);
        }
        let rendered = outputs(root.path());
        let empty = ink(&card(&rendered, "card.png"));
        for (page, _) in titles {
            let drawn = card(&rendered, &format!("{page}/card.png"));
            assert!(ink(&drawn) > empty / 4.0, "{page}");
            // The outer margin is empty: no word leaves its area.
            let pixels = drawn.to_rgb8();
            let paper = *pixels.get_pixel(0, 0);
            let inside = |x: u32, y: u32| (40..1160).contains(&x) && (30..610).contains(&y);
            assert!(
                pixels.enumerate_pixels().all(|(x, y, pixel)| *pixel == paper || inside(x, y)),
                "{page}"
            );
            assert_eq!(
                named(&rendered, &format!("{page}/index.html")),
                Some(format!("https://park.example/{page}/card.png"))
            );
        }
    }
}

#[test]
fn old_papers_share_the_card_of_their_list_unless_they_are_featured() {
    let bib: String = (0..70)
        .map(|number| {
            let year = 2026 - number / 4;
            format!(
                "@article{{paper{number:02}, author={{Park, Ada}}, title={{Title {number}}}, \
                journal={{Heart}}, year={{{year}}}}}\n"
            )
        })
        .collect();
    let root = folder(&[
        (
            "site.toml",
            "[site]\nurl = \"https://park.example/~ada\"\n[person]\nname = \"Ada Park\"\n",
        ),
        ("content/a.bib", &bib),
        ("content/publications.toml", "[paper69]\nfeatured = true\n"),
    ]);
    let rendered = outputs(root.path());
    let address = |path: &str| Some(format!("https://park.example/~ada/{path}"));
    assert_eq!(
        named(&rendered, "publications/paper00/index.html"),
        address("publications/paper00/card.png")
    );
    assert_eq!(
        named(&rendered, "publications/paper69/index.html"),
        address("publications/paper69/card.png")
    );
    assert_eq!(
        named(&rendered, "publications/paper68/index.html"),
        address("publications/card.png")
    );
    assert_eq!(named(&rendered, "404.html"), address("card.png"));
    card(&rendered, "publications/paper69/card.png");
    card(&rendered, "publications/card.png");
}

#[test]
fn a_site_without_an_address_has_no_cards() {
    let root = folder(&[
        ("site.toml", "[person]\nname = \"Ada Park\"\n"),
        ("content/pages/more.md", "# More\n\nWords.\n"),
    ]);
    let rendered = outputs(root.path());
    assert!(!rendered.site.keys().any(|path| path.as_str().ends_with("card.png")));
    assert_eq!(named(&rendered, "index.html"), None);
    assert!(
        text(&rendered.site, "index.html")
            .contains("<meta name=\"twitter:card\" content=\"summary\">")
    );
}

#[test]
fn a_poster_is_on_its_card_however_many_colors_it_has() {
    let noise = RgbImage::from_fn(900, 1200, |x, y| {
        let mixed = (x * 7919 + y * 104_729).wrapping_mul(2_654_435_761);
        Rgb([(mixed >> 24) as u8, (mixed >> 16) as u8, (mixed >> 8) as u8])
    });
    let mut poster = std::io::Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(noise).write_to(&mut poster, image::ImageFormat::Png).unwrap();
    let poster = poster.into_inner();
    let root = folder(&[
        ("site.toml", "[site]\nurl = \"https://park.example\"\n[person]\nname = \"Ada Park\"\n"),
        (
            "content/posters/one/index.md",
            "+++\ntitle = \"One\"\nauthors = [\"Park A\"]\nimage = \"card.png\"\nfile = \
            \"card.png\"\n+++\nWords.\n",
        ),
        (
            "content/posters/two/index.md",
            "+++\ntitle = \"Two\"\nauthors = [\"Park A\"]\nimage = \"poster.png\"\n+++\nWords.\n",
        ),
    ]);
    write(
        root.path(),
        &[("content/posters/one/card.png", &poster), ("content/posters/two/poster.png", &poster)],
    );
    let rendered = outputs(root.path());
    assert!(ink(&card(&rendered, "posters/two/card.png")) > 0.15);
    // A person's own file keeps its name, and its page uses the card of the list.
    assert_eq!(
        image::load_from_memory(&rendered.site[&OutputPath::new("posters/one/card.png")])
            .unwrap()
            .width(),
        900
    );
    assert_eq!(
        named(&rendered, "posters/one/index.html").as_deref(),
        Some("https://park.example/posters/card.png")
    );
}
