//! Drawings: what acts, loads or is hidden never passes, and what a reader sees stays.

use std::sync::{Arc, LazyLock};

use folio::render::fallback_fonts::FILES;
use folio::render::sanitize::svg::sanitize;
use proptest::prelude::*;
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use super::support::{built, folder, options, outputs};

fn drawing(inner: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         viewBox=\"0 0 100 100\" width=\"100\" height=\"100\">{inner}</svg>"
    )
}

fn clean(text: &str) -> String {
    String::from_utf8(sanitize(text.as_bytes()).expect("a drawing")).unwrap()
}

static FONTS: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    FILES.iter().for_each(|font| drop(fonts.load_font_source(Source::Binary(Arc::new(*font)))));
    Arc::new(fonts)
});

fn pixels(svg: &str) -> Vec<u8> {
    let options = Options { fontdb: Arc::clone(&FONTS), ..Options::default() };
    let tree = Tree::from_str(svg, &options).unwrap_or_else(|error| panic!("{error}: {svg}"));
    let mut pixels = Pixmap::new(200, 200).unwrap();
    resvg::render(&tree, Transform::from_scale(2.0, 2.0), &mut pixels.as_mut());
    pixels.take()
}

/// Each holds something with `EVIL` in it that must not be in the result.
#[rustfmt::skip]
const ACTIVE: &[&str] = &[
    r##"<script>EVIL()</script>"##,
    r##"<g><script href="EVIL.js"/></g>"##,
    r##"<rect width="9" height="9" onload="EVIL()" ONCLICK="EVIL()"/>"##,
    r##"<a href="javascript:EVIL()"><rect width="9" height="9"/></a>"##,
    r##"<a xlink:href=" javascript:EVIL()"><rect width="9" height="9"/></a>"##,
    r##"<a href="https://EVIL.example/"><rect width="9" height="9"/></a>"##,
    r##"<a href="/EVIL"><rect width="9" height="9"/></a>"##,
    r##"<a href="#x"><set attributeName="href" to="javascript:EVIL()"/></a>"##,
    r##"<a href="#x"><animate attributeName="href" values="#a;javascript:EVIL()" dur="1s"/></a>"##,
    r##"<a href="#x"><animate attributeName="xlink:href" from="#" to="javascript:EVIL"/></a>"##,
    r##"<animateTransform attributeName="transform" onbegin="EVIL()" dur="1s"/>"##,
    r##"<foreignObject width="9" height="9"><p xmlns="http://www.w3.org/1999/xhtml">EVIL</p></foreignObject>"##,
    r##"<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="EVIL"/>"##,
    r##"<h:script xmlns:h="http://www.w3.org/1999/xhtml">EVIL()</h:script>"##,
    r##"<s:script xmlns:s="http://www.w3.org/2000/svg">EVIL()</s:script>"##,
    r##"<s:a xmlns:s="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink" l:href="javascript:EVIL()"/>"##,
    r##"<SCRIPT>EVIL()</SCRIPT>"##,
    r##"<use href="EVIL.svg#x"/>"##,
    r##"<use xlink:href="https://EVIL.example/x.svg#x"/>"##,
    r##"<use href="data:image/svg+xml,%3Csvg id='EVIL' xmlns='http://www.w3.org/2000/svg'/%3E#EVIL"/>"##,
    r##"<image href="https://EVIL.example/x.png"/>"##,
    r##"<image href="EVIL.png"/>"##,
    r##"<image href="//EVIL.example/x.png"/>"##,
    r##"<image href="data:text/html,EVIL"/>"##,
    r##"<image href="data:image/png;base64,EVIL"/>"##,
    r##"<feImage href="https://EVIL.example/x.png"/>"##,
    r##"<style>@import url(//EVIL.example/x.css);</style>"##,
    r##"<style>@import "EVIL.css"; rect { fill: red }</style>"##,
    r##"<style>@\69mport "EVIL.css";</style>"##,
    r##"<style>@font-face { font-family: x; src: url(EVIL.woff) }</style>"##,
    r##"<style>@media all { rect { fill: url(https://EVIL.example/#a) } }</style>"##,
    r##"<style>rect { fill: url(https://EVIL.example/#a) }</style>"##,
    r##"<style>rect { fill: URL( 'https://EVIL.example/#a' ) }</style>"##,
    r##"<style>rect { fill: \75rl(https://EVIL.example/#a) }</style>"##,
    r##"<style>rect { fill: u\72l("EVIL.svg#a") }</style>"##,
    r##"<style>rect { fill: url(/*#a*/EVIL) }</style>"##,
    r##"<style>rect { fill: src("EVIL") ; mask: image-set("EVIL" 1x) }</style>"##,
    r##"<style>rect { background: url(EVIL); list-style: url(EVIL); cursor: url(EVIL), auto; content: url(EVIL) }</style>"##,
    r##"<style>rect { --x: url(EVIL); fill: var(--x, url(EVIL)) }</style>"##,
    r##"<style>rect { animation: EVIL 1s; behavior: url(#EVIL); -moz-binding: url(#EVIL) }</style>"##,
    r##"<style>rect { fill: red /* by EVIL */ } /* EVIL */</style>"##,
    r##"<style>rect { font-family: "javascript:EVIL" }</style>"##,
    r##"<style type="text/EVIL">rect { fill: red }</style>"##,
    r##"<style><![CDATA[@import "EVIL.css";]]></style>"##,
    r##"<rect style="fill:url(https://EVIL.example/#a)"/>"##,
    r##"<rect style="fill:red;mask:url('EVIL.svg#m')"/>"##,
    r##"<rect style="fill:&#x75;rl(EVIL)"/>"##,
    r##"<rect style="fill: red; /* EVIL */ stroke: blue"/>"##,
    r##"<rect style="\66ill: url(EVIL)"/>"##,
    r##"<rect fill="url(https://EVIL.example/#a)" filter="url( &quot;EVIL.svg#f&quot; )"/>"##,
    r##"<rect clip-path="UrL(EVIL.svg#c)" mask="url(data:image/svg+xml,EVIL)" cursor="url(EVIL)"/>"##,
    r##"<rect transform="url(EVIL)"/>"##,
    r##"<title>EVIL</title><desc>EVIL</desc><metadata>EVIL</metadata>"##,
    r##"<g><title>EVIL</title><rect width="9" height="9"/></g>"##,
    r##"<g aria-label="EVIL" data-name="EVIL" id="EVIL" class="EVIL"><rect width="9" height="9"/></g>"##,
    r##"<g>EVIL<rect width="9" height="9"/>EVIL</g>EVIL"##,
    r##"<!-- EVIL --><?EVIL x?>"##,
    r##"<g style="display:none"><text>EVIL</text></g>"##,
    r##"<g display="none"><image href="data:image/png;base64,AA"/><text>EVIL</text></g>"##,
    r##"<defs><text>EVIL</text><path id="EVIL" d="M0 0"/></defs>"##,
    r##"<symbol><text>EVIL</text></symbol>"##,
    r##"<g requiredExtensions="http://EVIL.example/"><text>EVIL</text></g>"##,
    r##"<rect xml:base="https://EVIL.example/" width="9" height="9"/>"##,
    r##"<i:pgf xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/">EVIL</i:pgf>"##,
    r##"<g xmlns:q="EVIL" q:label="EVIL"/>"##,
    r##"<handler type="text/javascript">EVIL</handler><listener handler="#EVIL"/>"##,
    r##"<discard begin="1s" href="#EVIL"/><mpath href="EVIL"/><tref href="EVIL"/>"##,
    r##"<audio src="EVIL"/><video href="EVIL"/><iframe src="EVIL"/><embed src="EVIL"/>"##,
];

#[test]
fn nothing_active_loading_or_hidden_passes() {
    for inner in ACTIVE {
        let text = clean(&drawing(inner));
        let lower = text.to_lowercase();
        for gone in ["evil", "javascript", "script", "@import", "onload"] {
            assert!(!lower.contains(gone), "`{gone}` of {inner} in {text}");
        }
        roxmltree::Document::parse(&text).unwrap();
    }
}

#[test]
fn document_types_and_entities_leave_nothing_behind() {
    let text = clean(
        "<?xml version=\"1.0\"?><?xml-stylesheet href=\"EVIL.css\"?><!DOCTYPE svg [\
         <!ENTITY ns \"http://www.w3.org/2000/svg\"><!ENTITY note \"EVIL\">\
         <!ENTITY act \"<script>EVIL()</script>\"><!ENTITY far SYSTEM \"file:///etc/passwd\">]>\
         <svg xmlns=\"&ns;\" viewBox=\"0 0 9 9\"><g data-x=\"&note;\">&act;</g>\
         <rect width=\"9\" height=\"9\"/></svg>",
    );
    assert!(!text.contains("EVIL") && !text.contains('&') && !text.contains("<!"), "{text}");
    assert!(text.contains("<rect width=\"9\" height=\"9\"/>"), "{text}");
    // Entities that grow without end are refused, and what is no drawing.
    let bomb = "<!DOCTYPE svg [<!ENTITY a \"&b;&b;\"><!ENTITY b \"&a;&a;\">]>\
                <svg xmlns=\"http://www.w3.org/2000/svg\"><text>&a;</text></svg>";
    for refused in [bomb, "<svg/>", "<html><svg xmlns=\"http://www.w3.org/2000/svg\"/></html>", ""]
    {
        assert_eq!(sanitize(refused.as_bytes()), None, "{refused}");
    }
}

/// What reader programs and people draw with.
#[rustfmt::skip]
const GOOD: &[&str] = &[
    r##"<defs><linearGradient id="a" x1="0" x2="1"><stop offset="0" stop-color="#c00"/><stop offset="100%" style="stop-color:rgb(0, 0, 200);stop-opacity:.5"/></linearGradient></defs><rect width="80" height="60" fill="url(#a)"/>"##,
    r##"<radialGradient id="r1" cx="50" cy="50" r="40" gradientUnits="userSpaceOnUse" gradientTransform="rotate(10 50 50)"><stop stop-color="gold"/><stop offset="1" stop-color="teal"/></radialGradient><radialGradient id="r2" xlink:href="#r1" fx="30"/><circle cx="50" cy="50" r="45" style="fill:url('#r2')"/>"##,
    r##"<clipPath id="c"><circle cx="50" cy="50" r="30"/></clipPath><g clip-path="url(#c)"><path d="M0,0 L100 100 H0z M.5.5l1e1-2" fill="#369"/></g>"##,
    r##"<mask id="m" maskUnits="userSpaceOnUse" x="0" y="0" width="100" height="100"><rect width="50" height="100" fill="#fff"/></mask><ellipse cx="50" cy="50" rx="40" ry="20" mask="url(#m)"/>"##,
    r##"<filter id="f" x="-20%" width="140%"><feGaussianBlur in="SourceAlpha" stdDeviation="3" result="b"/><feOffset in="b" dx="4" dy="4"/><feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge></filter><rect x="20" y="20" width="40" height="40" fill="green" filter="url(#f)"/>"##,
    r##"<pattern id="p" width="10" height="10" patternUnits="userSpaceOnUse"><path d="M0 0h5v5H0z"/></pattern><polygon points="10,10 90,10 50,90" fill="url(#p) red" stroke="#000" stroke-dasharray="4 2"/>"##,
    r##"<marker id="t" markerWidth="4" markerHeight="4" refX="2" refY="2" orient="auto"><path d="M0 0L4 2L0 4z"/></marker><polyline points="10,90 50,10 90,90" fill="none" stroke="red" marker-end="url(#t)"/>"##,
    r##"<style>.a{fill:#a0a} #b > rect:first-child{stroke:navy;stroke-width:3} text{font:700 14px "DejaVu Sans Mono",monospace}</style><g id="b"><rect class="a" x="5" y="5" width="40" height="40"/></g><text x="5" y="80">5 &lt; 6 &amp; 7</text>"##,
    r##"<style><![CDATA[
        /* colors */ .st0{fill:none;stroke:#000000;stroke-miterlimit:10;} .st1{fill:#FF0000;}
    ]]></style><circle class="st1 st0" cx="50" cy="50" r="20"/>"##,
    r##"<symbol id="s" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4"/></symbol><use xlink:href="#s" x="10" y="10" width="30" height="30"/><use href="#s" x="50" y="50" width="40" height="40" fill="#e80"/>"##,
    r##"<path id="w" d="M10 80 Q50 10 90 80" fill="none"/><text y="40" font-family="DejaVu Sans Mono" font-size="12" xml:space="preserve">a <tspan font-weight="bold" dy="3">b</tspan>  c</text><text font-family="DejaVu Sans Mono" font-size="10"><textPath href="#w" startOffset="10%">along the path</textPath></text>"##,
    r##"<switch><foreignObject requiredExtensions="http://ns.adobe.com/AdobeIllustrator/10.0/" width="1" height="1"/><g><rect width="30" height="30" fill="blue"/></g></switch>"##,
    r##"<a href="https://example.org/"><rect width="30" height="30" fill="blue"/></a>"##,
    r##"<g transform="translate(10 5) scale(.5), rotate(-10)" opacity=".6" style="mix-blend-mode:multiply;isolation:isolate"><rect width="90" height="50" rx="8"/></g>"##,
    r##"<g display="none"><path id="z" d="M0 0h50v50H0z"/></g><use href="#z" fill="red"/><g style="display:none"><clipPath id="k"><rect width="20" height="20"/></clipPath></g><rect width="90" height="90" clip-path="url(#k)"/>"##,
    r##"<svg x="20" y="20" width="40" height="40" viewBox="0 0 10 10"><rect width="10" height="10" fill="hsl(200, 50%, 40%)"/></svg>"##,
    r##"<s:g xmlns:s="http://www.w3.org/2000/svg"><s:rect width="50" height="50" fill="purple"/></s:g>"##,
];

#[test]
fn what_a_reader_sees_stays() {
    let blank = pixels(&drawing(""));
    for inner in GOOD {
        let before = drawing(inner);
        let after = clean(&before);
        assert!(pixels(&before) != blank, "the case draws something: {inner}");
        assert!(pixels(&before) == pixels(&after), "{before}\nbecame\n{after}");
        assert_eq!(clean(&after), after, "once is enough");
    }
}

#[test]
fn what_is_within_a_drawing_is_cleaned_too() {
    let data = |kind: &str, bytes: &[u8]| {
        use base64::Engine;
        let text = base64::engine::general_purpose::STANDARD.encode(bytes);
        format!("data:image/{kind};base64,{text}")
    };
    let inside = |text: &str| {
        use base64::Engine;
        let document = roxmltree::Document::parse(text).unwrap();
        let image = document.descendants().find(|node| node.has_tag_name("image")).unwrap();
        let address = image.attribute("href").unwrap().split_once(',').unwrap().1;
        base64::engine::general_purpose::STANDARD.decode(address).unwrap()
    };
    let image = |address: &str| drawing(&format!("<image xlink:href=\"{address}\"/>"));
    // A JPEG with a comment, before its scan.
    let jpeg = b"\xff\xd8\xff\xfe\x00\x07by me\xff\xda\x00\x02pixels\xff\xd9";
    let kept = inside(&clean(&image(&data("jpeg", jpeg))));
    assert_eq!(kept, b"\xff\xd8\xff\xda\x00\x02pixels\xff\xd9");
    // A drawing in a drawing.
    let inner = drawing("<script>EVIL()</script><title>EVIL</title><text>seen</text>");
    let kept = String::from_utf8(inside(&clean(&image(&data("svg+xml", inner.as_bytes())))));
    let kept = kept.unwrap();
    assert!(kept.contains("seen") && !kept.contains("EVIL"), "{kept}");
    // Drawings in drawings without end come to one.
    let mut nested = drawing("<text>deep</text>");
    for _ in 0..6 {
        nested = image(&data("svg+xml", nested.as_bytes()));
    }
    assert!(clean(&nested).len() < nested.len());
    // A picture that another program named otherwise is still a picture.
    let mut png = std::io::Cursor::new(Vec::new());
    image::RgbImage::new(2, 3).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let kept = image::load_from_memory(&inside(&clean(&image(&data("x", png.get_ref()))))).unwrap();
    assert_eq!((kept.width(), kept.height()), (2, 3));
}

#[test]
fn a_drawing_may_be_deep_and_wide() {
    let depth = 20_000;
    let deep = drawing(&format!("{}<rect/>{}", "<g>".repeat(depth), "</g>".repeat(depth)));
    let names: String = (0..20_000).map(|n| format!("<g id=\"n{n}\" class=\"c{n}\"/>")).collect();
    for text in [deep, drawing(&names)] {
        let _ = sanitize(text.as_bytes());
    }
}

#[test]
fn a_site_publishes_drawings_cleaned() {
    let root = folder(&[
        ("site.toml", "[person]\nname = \"Ada Lovelace\"\n".to_owned()),
        ("content/narrative.md", "## Why surgery?\n\n![A drawing](d.svg)\n".to_owned()),
        (
            "content/d.svg",
            drawing(
                "<style>@import url(//evil.example/x.css);</style><a href=\"#x\">\
            <set attributeName=\"href\" to=\"javascript:alert(1)\"/><rect width=\"9\" height=\"9\"/></a>",
            ),
        ),
    ]);
    let outputs = outputs(root.path());
    let (_, drawing) = outputs
        .site
        .iter()
        .find(|(path, _)| path.as_str().starts_with("assets/d-"))
        .expect("the drawing is published");
    let text = std::str::from_utf8(drawing).unwrap();
    for gone in ["javascript", "evil", "import", "<set"] {
        assert!(!text.contains(gone), "{text}");
    }
    assert!(text.contains("<rect width=\"9\" height=\"9\"/>"), "{text}");
}

#[test]
fn a_private_value_in_a_drawing_stops_the_build() {
    let built_with = |number: &str| {
        let root = folder(&[
            ("site.toml", "[person]\nname = \"Ada Lovelace\"\n".to_owned()),
            ("private.toml", "phone = \"+1 617 555 0142\"\n".to_owned()),
            ("content/narrative.md", "## Why surgery?\n\n![A drawing](d.svg)\n".to_owned()),
            ("content/d.svg", drawing(&format!("<rect width=\"9\" height=\"9\"/>{number}"))),
        ]);
        built(root.path(), &options())
    };
    for number in [
        "<text y=\"9\">Call (617) 555-0142</text>",
        "<text y=\"9\">+1 617 555 0142</text>",
        "<text y=\"9\"><tspan>617</tspan><tspan>555</tspan> 01<tspan>42</tspan></text>",
        "<text y=\"9\">617</text><text y=\"19\">&#53;55.0142</text>",
    ] {
        let found = built_with(number).diagnostics;
        let leaks: Vec<_> =
            found.iter().filter(|found| found.code.name == "private-leak").collect();
        assert_eq!(leaks.len(), 1, "{number}: {found:?}");
        assert!(leaks[0].message.contains("`d.svg`"), "{found:?}");
    }
    // Words that are not drawn are not published; they stop the build as a remark does.
    let hidden = built_with("<title>617 555 0142</title>");
    assert!(hidden.has_errors(), "{:?}", hidden.diagnostics);
}

/// Pieces of markup that any drawing may be put together from.
const PIECES: &[&str] = &[
    "<g>",
    "</g>",
    "<a href=\"",
    "#x",
    "javascript:EVIL",
    "\">",
    "</a>",
    "<set to=\"",
    "\"/>",
    "<style>",
    "</style>",
    "rect{fill:",
    "url(",
    "'",
    "https://EVIL",
    ")",
    "}",
    ";",
    "\\75rl(",
    "/*",
    "*/",
    "@import ",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "<rect style=\"",
    "<image href=\"",
    "&#106;avascript:",
    "&quot;",
    "<x:script xmlns:x=\"http://www.w3.org/2000/svg\">",
    "</x:script>",
    "<text>",
    "</text>",
    "fill:red",
    "onload=\"EVIL\" ",
    "<!DOCTYPE x>",
    " ",
    "\n",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, ..ProptestConfig::default() })]

    /// Whatever is put together, the result has listed elements and local addresses alone.
    #[test]
    fn nothing_put_together_from_pieces_passes(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES), 0..24)
    ) {
        if let Some(bytes) = sanitize(drawing(&pieces.concat()).as_bytes()) {
            let text = String::from_utf8(bytes).unwrap();
            let document = roxmltree::Document::parse(&text).unwrap();
            for node in document.descendants() {
                let name = node.tag_name().name();
                prop_assert!(!["script", "set", "animate"].contains(&name), "{text}");
                for attribute in node.attributes() {
                    let value = attribute.value();
                    prop_assert!(!attribute.name().starts_with("on"), "{text}");
                    prop_assert!(!value.contains("EVIL") && !value.contains("script:"), "{text}");
                }
                if name == "style" {
                    let sheet = node.text().unwrap_or_default();
                    prop_assert!(
                        !sheet.contains("url(h") && !sheet.contains('@') && !sheet.contains('\\'),
                        "{text}"
                    );
                }
            }
            prop_assert!(sanitize(text.as_bytes()).is_some(), "{text}");
        }
    }
}
