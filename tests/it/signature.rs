//! The email signature: each rule of docs/domain.md, "email signatures", over names short and long
//! and in other letters; that all of its forms say the same; and the files for Outlook.

use std::collections::BTreeSet;
use std::fs;
use std::process::Output;

use folio::base::OutputPath;
use scraper::{Html, Selector};

use super::support::{built, folder, options, program};

/// As in `site.toml`: language, name, position, organization.
const PEOPLE: [(&str, &str, &str, &str); 6] = [
    ("en-US", "Li", "Resident", "Bay"),
    ("en-US", "Ada Park", "Medical student", "University of Lagos & <Teaching> Hospital \\\\ {A}"),
    (
        "de",
        "Prof. Maximiliane Friederike von Hohenstaufen-Wittelsbach und zu Sachsen-Coburg",
        "Preliminary Surgery Resident and Postdoctoral Research Fellow in Cardiothoracic Outcomes",
        "Department of Cardiothoracic and Vascular Surgery, Harborview Bay Medical Center",
    ),
    ("ar", "ليلى حسن المنصوري", "طبيبة مقيمة في الجراحة", "مستشفى الملك فيصل التخصصي"),
    ("zh-CN", "陈美玲", "外科住院医师", "北京协和医院"),
    ("en", "𠮷田 Jürgen Łukasiewicz", "Ärztin", "Kraków"),
];

const ALL: &str = "\"phone\", \"expected-graduation\", \"scholar\", \"pronouns\"";

/// A site with all that a signature can have, which asks for these fields.
fn site(
    (language, name, position, organization): (&str, &str, &str, &str),
    fields: &str,
) -> String {
    format!(
        "[site]\nurl = \"https://ada.example\"\nlanguage = \"{language}\"\n[person]\nname = \
         \"{name}\"\ncredentials = [\"MBBS\"]\npronouns = \"she/her\"\nposition = \"{position}\"\n\
         organization = \"{organization}\"\nemail = \"ada@example.org\"\n[links]\nlinkedin = \
         \"https://www.linkedin.com/in/ada-example\"\norcid = \"0000-0002-1825-0097\"\nscholar = \
         \"https://scholar.google.com/citations?user=XXXX&hl=en\"\n[signature]\nfields = \
         [{fields}]\n"
    )
}

fn files(person: (&str, &str, &str, &str), fields: &str) -> [(&'static str, String); 3] {
    let cv = "## Education\n\n### Doctor of Philosophy (PhD)\nA · B · expected Jun 2030\n\n\
        ### Doctor of Medicine (MD)\nA · B · Sep 2021 – expected Jun 2027\n\n\
        ### Diploma\nA · B · expected Jun 2019\n";
    let private = "phone = \"+1 617 555 0142\"\n";
    [
        ("site.toml", site(person, fields)),
        ("private.toml", private.to_owned()),
        ("content/cv.md", cv.to_owned()),
    ]
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

fn form(root: &std::path::Path, form: &str) -> String {
    stdout(&program(&["signature", form], root))
}

/// The lines that a reader sees.
fn shown(html: &str) -> Vec<String> {
    let html = html.replace("<br>", "\u{1}");
    let text: String = Html::parse_fragment(&html).root_element().text().collect();
    text.split('\u{1}').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// What mail programs take, of the fragment in the terminal, of the same on the page and in Outlook.
fn follows_the_rules(name: &str, html: &str) {
    assert!(html.chars().count() < 5_000, "{name}: {}", html.len());
    let page = Html::parse_fragment(html);
    let faults: Vec<_> = page.errors.iter().filter(|it| !it.contains("DOCTYPE")).collect();
    assert!(faults.is_empty(), "{name}: {faults:?}");
    let all = |selector: &str| {
        let selector = Selector::parse(selector).unwrap();
        page.select(&selector).map(|it| it.value().clone()).collect::<Vec<_>>()
    };
    let known = ["html", "table", "tbody", "tr", "td", "strong", "br", "a"];
    for element in all("*") {
        assert!(known.contains(&element.name()), "{name}: <{}>", element.name());
        for (attribute, value) in element.attrs() {
            let expected =
                ["cellpadding", "cellspacing", "border", "role", "lang", "dir", "style", "href"];
            assert!(expected.contains(&attribute), "{name}: {attribute}");
            if attribute == "style" {
                for wrong in ["rem", "rgb", "position", "flex", "grid", "float", "background"] {
                    assert!(!value.contains(wrong), "{name}: {value}");
                }
                let sizes = value.split(';').filter_map(|rule| rule.strip_prefix("font-size:"));
                for size in sizes {
                    let size: u32 = size.strip_suffix("px").unwrap().parse().unwrap();
                    assert!(size >= 13, "{name}: {size}");
                }
            }
        }
    }
    let [table] = &all("table")[..] else { panic!("{name}: {html}") };
    for attribute in ["cellpadding", "cellspacing", "border"] {
        assert_eq!(table.attr(attribute), Some("0"), "{name}");
    }
    assert!(table.attr("style").unwrap().contains("max-width:600px"), "{name}");
    assert!(all("td")[0].attr("style").unwrap().contains("font-size:14px"), "{name}");
    assert!(shown(html).len() <= 7, "{name}: {html}");
    // A link says where it leads, and its color is read on white and seen in the dark. No other text
    // has a color, which a mail program in the dark would keep.
    assert_eq!(html.matches("color:").count(), all("a").len(), "{name}: {html}");
    let links = Selector::parse("a").unwrap();
    for link in page.select(&links) {
        let text: String = link.text().collect();
        assert!(text.chars().count() > 3, "{name}: {text}");
        let vague = ["here", "link", "click", "more"];
        assert!(!vague.contains(&text.to_lowercase().as_str()), "{name}: {text}");
        let style = link.value().attr("style").unwrap();
        let color = folio::theme::Color::parse(&style["color:".len()..style.len() - 1]).unwrap();
        let [white, dark, black] =
            ["#ffffff", "#1f1f1f", "#000000"].map(|it| folio::theme::Color::parse(it).unwrap());
        assert!(color.contrast(white) >= 4.5, "{name}: {color} on white");
        assert!(color.contrast(dark) >= 3.4, "{name}: {color} in the dark");
        assert!(color.contrast(black) >= 4.4, "{name}: {color} on black");
    }
}

#[test]
fn mail_programs_take_the_signature_of_every_name() {
    for person in PEOPLE {
        for theme in super::support::themes() {
            let mut files = files(person, ALL);
            files[0].1 =
                files[0].1.replacen("[site]\n", &format!("[site]\ntheme = \"{theme}\"\n"), 1);
            let root = folder(&files);
            let name = format!("{} in {theme}", person.1);
            let html = form(root.path(), "--html");
            assert!(html.starts_with("<table ") && html.ends_with("</table>\n"), "{html}");
            follows_the_rules(&name, &html);
        }
    }
}

#[test]
fn all_forms_of_a_signature_say_the_same() {
    for person in PEOPLE {
        for fields in ["", "\"scholar\"", "\"pronouns\", \"phone\"", ALL] {
            let root = folder(&files(person, fields));
            let (html, text) = (form(root.path(), "--html"), form(root.path(), "--text"));
            assert!(text.lines().count() <= 7, "{text}");
            let page = Html::parse_fragment(&html);
            let hrefs: Vec<String> = page
                .select(&Selector::parse("a").unwrap())
                .map(|link| link.value().attr("href").unwrap().to_owned())
                .collect();
            // What a link says or where it leads is in the text, part by part and in its order.
            let parts: Vec<&str> = text.lines().flat_map(|line| line.split(" · ")).collect();
            let lines = shown(&html);
            let seen: Vec<&str> = lines.iter().flat_map(|line| line.split(" · ")).collect();
            assert_eq!(parts.len(), seen.len(), "{text}\n{html}");
            for (part, seen) in parts.iter().zip(&seen) {
                let leads_there = hrefs.iter().any(|href| href == part);
                assert!(part == seen || leads_there, "`{part}` and `{seen}`");
            }
        }
    }
}

#[test]
fn only_what_is_asked_for_is_added() {
    let says = |fields: &str| form(folder(&files(PEOPLE[1], fields)).path(), "--text");
    let usual = says("");
    assert_eq!(
        usual,
        "Ada Park, MBBS\nMedical student\nUniversity of Lagos & <Teaching> Hospital \\ {A}\n\
         ada@example.org · https://ada.example\nhttps://www.linkedin.com/in/ada-example\n\
         https://orcid.org/0000-0002-1825-0097\n"
    );
    let added = [
        ("phone", "+1 617 555 0142"),
        // The next one, and no date that is over.
        ("expected-graduation", "MD expected June 2027"),
        ("scholar", "https://scholar.google.com/citations?user=XXXX&hl=en"),
        ("pronouns", " (she/her)"),
    ];
    for (field, text) in added {
        assert!(!usual.contains(text), "{field}");
        let with = says(&format!("\"{field}\""));
        assert!(with.contains(text), "{field}: {with}");
        let others = added.iter().filter(|(other, _)| *other != field);
        assert!(others.into_iter().all(|(_, other)| !with.contains(other)), "{with}");
    }
    let german = form(folder(&files(PEOPLE[2], ALL)).path(), "--text");
    assert!(german.contains("MD voraussichtlich Juni 2027"), "{german}");
}

#[test]
fn a_signature_of_a_name_alone_is_one_line() {
    let root = folder(&[("site.toml", "[person]\nname = \"Li\"\n")]);
    assert_eq!(form(root.path(), "--text"), "Li\n");
    let html = form(root.path(), "--html");
    follows_the_rules("Li", &html);
    assert_eq!(shown(&html), ["Li"]);
}

/// The page holds the very bytes that the terminal prints, and nothing of it is on the site.
#[test]
fn the_page_copies_what_the_terminal_prints() {
    for person in PEOPLE {
        let root = folder(&files(person, ALL));
        let mut with = options();
        with.pdf = false;
        let build = built(root.path(), &with);
        let errors: Vec<_> = build.diagnostics.iter().filter(|it| it.is_error()).collect();
        assert!(errors.is_empty(), "{errors:?}");
        let packet = |name: &str| {
            String::from_utf8(build.outputs.packet[&OutputPath::new(name)].to_vec()).unwrap()
        };
        let page = Html::parse_document(&packet("signature.html"));
        let selector = Selector::parse("button[data-copies]").unwrap();
        let buttons: Vec<_> = page.select(&selector).map(|it| it.value()).collect();
        assert_eq!(buttons[0].attr("data-html"), Some(&*form(root.path(), "--html")));
        for button in &buttons {
            assert_eq!(button.attr("data-text"), Some(&*form(root.path(), "--text")));
        }
        assert_eq!(packet("signature.txt"), form(root.path(), "--text"));
        for (path, bytes) in &build.outputs.site {
            assert!(!String::from_utf8_lossy(bytes).contains("617 555 0142"), "{path}");
        }
    }
}

/// The text of rich text, and the addresses of its links, by the rules of RTF 1.9.
fn read_rich_text(rtf: &str) -> (String, BTreeSet<String>) {
    assert!(rtf.is_ascii());
    let (mut units, mut hrefs): (Vec<u16>, _) = (Vec::new(), BTreeSet::new());
    // Of each open group, whether what is in it is shown.
    let mut groups = vec![true];
    let mut rest = rtf;
    let mut hidden = String::new();
    while let Some(c) = rest.chars().next() {
        rest = &rest[1..];
        match c {
            '{' => groups.push(*groups.last().unwrap()),
            '}' => {
                groups.pop();
                let href = hidden.strip_prefix("HYPERLINK \"").and_then(|it| it.strip_suffix('"'));
                hrefs.extend(href.map(str::to_owned));
                hidden.clear();
            }
            '\r' | '\n' => {}
            '\\' if rest.starts_with(['\\', '{', '}']) => {
                units.push(rest.as_bytes()[0].into());
                rest = &rest[1..];
            }
            '\\' => {
                let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"-*".contains(c));
                let (word, after) = rest.split_at(end.unwrap());
                rest = after.strip_prefix(' ').unwrap_or(after);
                let number = word.strip_prefix('u').and_then(|it| it.parse::<i16>().ok());
                if let Some(number) = number {
                    units.push(number.cast_unsigned());
                    rest = after.strip_prefix('?').unwrap();
                }
                match word {
                    "line" | "par" => units.push(b'\n'.into()),
                    "*" | "fonttbl" | "colortbl" => *groups.last_mut().unwrap() = false,
                    _ => {}
                }
            }
            c if *groups.last().unwrap() => units.push(u32::from(c) as u16),
            c => hidden.push(c),
        }
    }
    assert!(groups == [true], "{groups:?}");
    (String::from_utf16(&units).unwrap(), hrefs)
}

#[test]
fn outlook_gets_three_files_and_none_but_in_the_packet() {
    for person in PEOPLE {
        let root = folder(&files(person, ALL));
        let run = program(&["signature", "--outlook"], root.path());
        assert!(run.status.success(), "{}", stderr(&run));
        assert!(stderr(&run).contains("%APPDATA%\\Microsoft\\Signatures"));
        let written: BTreeSet<String> = stdout(&run).lines().map(str::to_owned).collect();
        let name = person.1.trim_end_matches('.');
        let expected = ["htm", "rtf", "txt"].map(|end| format!("packet/outlook/{name}.{end}"));
        // Longer names are cut off.
        if name.chars().count() < 60 {
            assert_eq!(written, BTreeSet::from(expected));
        }
        let found = fs::read_dir(root.path().join("packet/outlook")).unwrap();
        assert_eq!(found.count(), 3);
        let entries = fs::read_dir(root.path()).unwrap().map(|it| it.unwrap().file_name());
        assert_eq!(entries.count(), 4, "site.toml, private.toml, content, packet");
        // The folder is one that a build may write into; paper from right to left is another matter.
        let after = stderr(&program(&["build"], root.path()));
        assert!(!after.contains("folder-not-ours"), "{after}");
        assert_eq!(fs::read_dir(root.path().join("packet/outlook")).unwrap().count(), 3);
        let read = |end: &str| {
            let path = written.iter().find(|path| path.ends_with(end)).unwrap();
            fs::read(root.path().join(path)).unwrap()
        };
        let (html, text) = (form(root.path(), "--html"), form(root.path(), "--text"));

        let page = String::from_utf8(read("htm")).unwrap();
        assert!(page.is_ascii() && page.contains("charset=us-ascii"));
        let table = &page[page.find("<table").unwrap()..page.find("</body>").unwrap()];
        assert_eq!(shown(table), shown(&html));
        follows_the_rules(person.1, &table.replace("\r\n", "\n"));

        let plain: Vec<u16> =
            read("txt").chunks(2).map(|two| u16::from_le_bytes([two[0], two[1]])).collect();
        assert_eq!(plain[0], 0xfeff);
        assert_eq!(String::from_utf16(&plain[1..]).unwrap(), text.replace('\n', "\r\n"));

        let (said, hrefs) = read_rich_text(&String::from_utf8(read("rtf")).unwrap());
        let lines: Vec<&str> = said.trim_end().lines().collect();
        assert_eq!(lines, shown(&html), "{said}");
        let page = Html::parse_fragment(&html);
        let links = Selector::parse("a").unwrap();
        let expected =
            page.select(&links).map(|link| link.value().attr("href").unwrap().to_owned());
        assert_eq!(hrefs, expected.collect::<BTreeSet<_>>());
    }
}

#[test]
fn the_forms_of_the_command_exclude_each_other() {
    let root = folder(&files(PEOPLE[0], ""));
    for two in [["--html", "--text"], ["--html", "--outlook"], ["--text", "--outlook"]] {
        let run = program(&["signature", two[0], two[1]], root.path());
        assert_eq!(run.status.code(), Some(2), "{two:?}");
    }
    assert!(!root.path().join("packet").exists());
}
