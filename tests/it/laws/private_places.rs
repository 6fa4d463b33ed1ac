//! A site in which a private value can be in every place where a person writes, names a file, or
//! hands one on: each place by its name in `«»`, with what it lets a person write.

use lopdf::{Dictionary, Document, Object, Stream, StringFormat, dictionary};

use super::private_forms::Syntax::{self, *};
use crate::support::project;

/// The texts of the site; what a place says when nothing is planted stands behind its name.
const TEXTS: [(&str, &str); 15] = [
    (
        "site.toml",
        "# «comment in site.toml|A comment»\n[site]\nurl = \"https://okafor.example\"\n\
        footer = \"«footer|A foot line»\"\n\n[person]\nname = \"Chiamaka Okafor\"\n\
        headline = \"\"\"\n«headline|A surgeon»\"\"\"\nposition = \"«position|Resident»\"\n\
        organization = \"«organization|A hospital»\"\nlocation = '«location|Lagos»'\n\
        photo = \"photo.png\"\nphoto-alt = \"«photo-alt|Portrait»\"\n\
        interests = [\n  \"valves\",\n  \"«interest|counting»\",\n]\n\
        languages = [{ name = \"«language|Igbo»\", level = \"C2\" }]\n\n[links]\n\
        website = \"https://a.example/«link|words»\"\n",
    ),
    (
        "content/cv.md",
        "# Record\n\n«opening|An opening»\n\n## Education\n\n### «entry|A degree»\n\
        A school · Lagos · 2019 – 2020\n\n### Another degree\n«byline|A college» · Lagos · 2021\n\n\
        - one\n- «list item|two»\n\n| Head | «table head|Other» |\n|---|---|\n\
        | a | «table cell|b» |\n\n## «section|Further things»\n\n> «quotation|Quoted words»\n\n\
        ```\n«code block|code»\n```\n\nSome `«code|code»` too.\n\n\
        [«link text|A link»](https://a.example/)\n\n\
        [Another](https://a.example/?q=«link target|words»)\n\n\
        [A third](https://a.example/ \"«link title|Title»\")\n\n\
        ![«picture text|A square»](images/red.png)\n\n\
        ![A square](images/red.png \"«caption|A caption»\")\n\n\
        A claim.[^one]\n\n[^one]: «footnote|A note».\n\n<!-- «comment|nothing» -->\n\n\
        #### «lower heading|A heading»\n\nWords.\n",
    ),
    ("content/narrative.md", "## Why?\n\n«answer|Because.»\n\n## «question|And then?»\n\nMore.\n"),
    (
        "content/pages/a.md",
        "+++\ntitle = \"«page title|A page»\"\n+++\n\n## One\n\n«page text|Some words»\n",
    ),
    ("content/pages/«page file|notes».md", "# Notes\n\nWords.\n"),
    ("content/updates/2026-02-02-b.md", "+++\ntitle = \"«update title|News»\"\n+++\nIt was so.\n"),
    ("content/updates/2026-02-03-«update file|b».md", "# More\n\nIt was so again.\n"),
    (
        "content/posters/p/index.md",
        "+++\ntitle = \"«poster title|A poster»\"\nauthors = [\"Okafor C\", \"«author|Lin W»\"]\n\
        event = \"«event|A meeting»\"\ndate = 2025-01-24\n+++\n«abstract|An abstract.»\n",
    ),
    (
        "content/talks/«talk folder|t»/index.md",
        "+++\ntitle = \"A talk\"\nevent = \"A meeting\"\ndate = 2025-01-24\n+++\nWords.\n",
    ),
    (
        "content/a.bib",
        "@string{jour = \"«string|A journal»\"}\n@comment{«bib comment|none»}\n\
        @article{one,\n  title = {«bib title|On valves»},\n  author = {Okafor, Chiamaka and Lin, \
        Wei},\n  journal = jour,\n  year = {2020},\n  abstract = {«bib abstract|Words»},\n  \
        note = {«bib note|A note»},\n  keywords = {«bib keyword|valves»},\n  \
        url = {https://a.example/«bib address|one»},\n}\n@book{two,\n  title = {On books},\n  \
        author = {Okafor, Chiamaka},\n  publisher = {«bib publisher|A press»},\n  year = 2021,\n}\n",
    ),
    (
        "content/publications.toml",
        "[one]\nfeatured = true\nshow-note = true\nsummary = '«summary|What it says»'\n",
    ),
    (
        "content/images/d.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 50\">\n\
        <title>«svg title|A drawing»</title>\n<desc>«svg description|Of lines»</desc>\n\
        <rect width=\"9\" height=\"9\"/>\n<text y=\"30\">«svg text|Words»</text>\n\
        <text y=\"40\" aria-label=\"«svg label|label»\">x</text>\n</svg>\n",
    ),
    ("content/pages/drawings.md", "# Drawings\n\n![A drawing](../images/d.svg)\n"),
    (
        "themes/ledger/templates/site-foot.html",
        "\n<p>«template text|Words»</p>\n<p title=\"«template attribute|words»\">x</p>\n",
    ),
    (
        "themes/ledger/css/site.css",
        "\n.mine::after {\n  content: \"«style|words»\";\n}\n/* «style comment|words» */\n",
    ),
];

/// The places of a PDF that is handed on, each in a poster of its own.
const IN_PDF: [&str; 8] = [
    "pdf text",
    "pdf outline",
    "pdf title",
    "pdf link",
    "pdf alternative",
    "pdf layer",
    "pdf label",
    "pdf destination",
];

/// A site with something in each place.
pub struct Planted {
    pub files: Vec<(String, Vec<u8>)>,
    pub places: Vec<Place>,
}

/// The first and the last line of something, from 0.
type Lines = (usize, usize);

/// Where a text was planted.
pub struct Place {
    pub name: String,
    pub file: String,
    /// `None` is the file as a whole.
    pub lines: Option<Lines>,
}

fn syntax_of(name: &str) -> Syntax {
    match name {
        "headline" => Toml,
        "footer" | "position" | "organization" | "photo-alt" | "interest" | "language"
        | "page title" | "update title" | "poster title" | "author" | "event" => Toml,
        "link" | "link target" | "bib address" => Address,
        "opening" | "quotation" | "answer" | "page text" | "abstract" => Paragraph,
        "link title" | "caption" | "picture text" | "link text" => Quoted,
        "code block"
        | "code"
        | "location"
        | "summary"
        | "comment"
        | "comment in site.toml"
        | "bib comment"
        | "style comment" => Plain,
        name if name.ends_with(" file") || name.ends_with(" folder") => FileName,
        name if name.starts_with("bib ") || name == "string" => Bibtex,
        "svg text" => Xml,
        name if name.starts_with("svg ") => Plain,
        "template text" => Html,
        "template attribute" => Plain,
        "style" => Css,
        name if name.starts_with("pdf ") => Plain,
        _ => Line,
    }
}

/// The site with what `plant` gives for each place; `None` leaves what it says by itself.
pub fn site(mut plant: impl FnMut(&str, Syntax) -> Option<String>) -> Planted {
    let mut planted = Planted { files: Vec::new(), places: Vec::new() };
    for (path, text) in TEXTS {
        let (path, in_path) = filled(path, &mut plant);
        let (mut text, in_text) = filled(text, &mut plant);
        let mut before = 0;
        if path.starts_with("themes/") {
            let standard = std::fs::read_to_string(project().join(&path)).unwrap();
            before = standard.matches('\n').count();
            text = standard + &text;
        }
        for (name, _) in in_path {
            planted.places.push(Place { name, file: path.clone(), lines: None });
        }
        for (name, (from, to)) in in_text {
            let lines = Some((before + from, before + to));
            planted.places.push(Place { name, file: path.clone(), lines });
        }
        planted.files.push((path, text.into_bytes()));
    }
    for name in IN_PDF {
        let folder = format!("content/posters/{}", name.replace(' ', "-"));
        let index = "+++\ntitle = \"A sheet\"\nauthors = [\"Okafor C\"]\nevent = \"A meeting\"\n\
            date = 2025-01-24\nfile = \"poster.pdf\"\n+++\nWords.\n";
        planted.files.push((format!("{folder}/index.md"), index.as_bytes().to_vec()));
        let text = plant(name, syntax_of(name));
        if text.is_some() {
            let file = format!("{folder}/poster.pdf");
            planted.places.push(Place { name: name.to_owned(), file, lines: None });
        }
        let bytes = pdf(name, text.as_deref().unwrap_or("Words"));
        planted.files.push((format!("{folder}/poster.pdf"), bytes));
    }
    let red = std::fs::read(project().join("tests/sites/kitchen/in/content/images/red.png"));
    let red = red.unwrap();
    planted.files.push(("content/images/red.png".to_owned(), red.clone()));
    planted.files.push(("content/photo.png".to_owned(), red));
    planted
}

/// A text with its places filled, and the lines of each that something was planted in.
fn filled(
    text: &str,
    plant: &mut impl FnMut(&str, Syntax) -> Option<String>,
) -> (String, Vec<(String, Lines)>) {
    let (mut all, mut places) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('«') {
        let (place, after) = after.split_once('»').unwrap();
        let (name, usual) = place.split_once('|').unwrap();
        all.push_str(before);
        let from = all.matches('\n').count();
        match plant(name, syntax_of(name)) {
            Some(text) => {
                all.push_str(&text);
                places.push((name.to_owned(), (from, all.matches('\n').count())));
            }
            None => all.push_str(usual),
        }
        rest = after;
    }
    all.push_str(rest);
    (all, places)
}

/// A PDF of one page with a text in one place.
pub fn pdf(place: &str, text: &str) -> Vec<u8> {
    let at = |name: &str, usual: &str| if place == name { text } else { usual }.to_owned();
    let words = |text: &str| {
        let utf16 = std::iter::once(0xfeff).chain(text.encode_utf16());
        Object::String(utf16.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
    };
    let mut pdf = Document::with_version("1.7");
    let pages = pdf.new_object_id();
    let font = pdf.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
        "Encoding" => "WinAnsiEncoding",
    });
    let layer =
        pdf.add_object(dictionary! { "Type" => "OCG", "Name" => words(&at("pdf layer", "Layer")) });
    let shown: String = at("pdf text", "Words")
        .chars()
        .map(|c| match c {
            '(' | ')' | '\\' => format!("\\{c}"),
            '\u{2013}' => "\\226".to_owned(),
            c => c.to_string(),
        })
        .collect();
    let content = format!(
        "% {place}\n/Span <</ActualText <{}>>> BDC BT /F1 9 Tf 20 80 Td (Words) Tj ET EMC /OC /L BDC BT /F1 9 \
        Tf 20 40 Td ({shown}) Tj ET EMC",
        at("pdf alternative", "Words")
            .encode_utf16()
            .fold("FEFF".to_owned(), |hex, unit| format!("{hex}{unit:04X}"))
    );
    let content = pdf.add_object(Stream::new(Dictionary::new(), content.into_bytes()));
    let link = pdf.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "Link",
        "Rect" => vec![0.into(), 0.into(), 10.into(), 10.into()],
        "A" => dictionary! {
            "S" => "URI",
            "URI" => Object::string_literal(format!(
                "https://a.example/{}", at("pdf link", "words").replace(' ', "%20")
            )),
        },
    });
    let page = pdf.add_object(dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content, "Annots" => vec![link.into()],
        "MediaBox" => vec![0.into(), 0.into(), 400.into(), 100.into()],
        "Resources" => dictionary! {
            "Font" => dictionary! { "F1" => font }, "Properties" => dictionary! { "L" => layer },
        },
    });
    pdf.objects.insert(
        pages,
        dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }.into(),
    );
    let outline = pdf.new_object_id();
    let item = pdf.add_object(dictionary! {
        "Title" => words(&at("pdf outline", "A mark")), "Parent" => outline,
        "Dest" => vec![page.into(), "Fit".into()],
    });
    pdf.objects
        .insert(outline, dictionary! { "First" => item, "Last" => item, "Count" => 1 }.into());
    let catalog = pdf.add_object(dictionary! {
        "Type" => "Catalog", "Pages" => pages, "Outlines" => outline,
        "OCProperties" => dictionary! {
            "OCGs" => vec![layer.into()], "D" => dictionary! { "ON" => vec![layer.into()] },
        },
        "PageLabels" => dictionary! {
            "Nums" => vec![
                0.into(), dictionary! { "P" => words(&at("pdf label", "a")) }.into()
            ],
        },
        "Names" => dictionary! { "Dests" => dictionary! { "Names" => vec![
            words(&at("pdf destination", "there")), vec![page.into(), "Fit".into()].into()
        ] } },
    });
    let info = pdf.add_object(dictionary! { "Title" => words(&at("pdf title", "Title")) });
    pdf.trailer.set("Root", catalog);
    pdf.trailer.set("Info", info);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}
