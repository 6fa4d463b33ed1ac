//! The texts that rules search: decoded as a reader sees them, with the place of each part.

use folio::base::SourcePath;
use folio::source::{Source, load};
use folio::syntax::passages::{Passage, PassageKind, passages};
use proptest::prelude::*;

use crate::support::sample_sites;

fn read(path: &str, text: &str) -> Vec<Passage> {
    passages(&Source::new(SourcePath::new(path), text.as_bytes().to_vec())).to_vec()
}

/// The texts of one kind.
fn texts(path: &str, text: &str, kind: &PassageKind) -> Vec<String> {
    read(path, text).into_iter().filter(|found| found.kind == *kind).map(|it| it.text).collect()
}

/// Where a part of a text is written.
fn written<'a>(path: &str, text: &'a str, part: &str) -> Vec<&'a str> {
    let found = read(path, text);
    let found = found.iter().filter(|passage| passage.kind != PassageKind::FileName);
    found
        .filter_map(|passage| {
            let at = passage.text.find(part)?;
            Some(&text[passage.span(at..at + part.len()).range()])
        })
        .collect()
}

#[test]
fn markdown_is_read_as_it_is_shown() {
    let text = "+++\ntitle = \"T\"\n+++\n# A *b* [c](d.md \"e\") {#id .tag k=v}\n\n\
        617&#45;**555**-`0100`\nnext<!-- hidden -->\n\n- one\n  - two\n\n> quoted\n\n\
        ![an &amp; alt](p.png)\n\n| H | I |\n|---|---|\n| a | *b* |\n\n<p>raw<!--r--></p>\n\n\
        ```rust\ncode\n```\n\nWord[^n] <me@example.org>\n\n[^n]: The note.\n\n[ref]: x.md 'never used'\n";
    let found: Vec<String> = read("content/pages/a.md", text)
        .into_iter()
        .map(|passage| {
            let kind = format!("{:?}", passage.kind);
            let kind = kind.split([' ', '(']).next().unwrap().to_owned();
            format!("{kind}: {}", passage.text.replace('\n', "/").replace('\t', "|"))
        })
        .collect();
    assert_eq!(
        found,
        [
            "FileName: pages/a.md",
            "Key: title",
            "Value: T",
            "Heading: A b c",
            "LinkTarget: d.md",
            "Title: e",
            "Attribute: id",
            "Attribute: tag",
            "Attribute: v",
            "Paragraph: 617-555-0100/next",
            "Comment: <!-- hidden -->",
            "ListItem: one",
            "ListItem: two",
            "Paragraph: quoted",
            "AltText: an & alt",
            "LinkTarget: p.png",
            "TableHead: H|I",
            "TableRow: a|b",
            "Html: <p>raw</p>/",
            "Comment: <!--r-->",
            "Attribute: rust",
            "CodeBlock: code/",
            "Paragraph: Word me@example.org",
            "LinkTarget: me@example.org",
            "Footnote: The note.",
            "LinkTarget: x.md",
            "Title: never used",
        ]
    );
    assert_eq!(written("content/a.md", text, "617-555-0100"), ["617&#45;**555**-`0100"]);
    assert_eq!(written("content/a.md", text, "an & a"), ["an &amp; a"]);
}

#[test]
fn cells_know_their_columns() {
    let text = "| Date | MRN |\n|---|---|\n| 3 May | **1**2 |\n";
    let rows: Vec<_> = read("content/a.md", text)
        .into_iter()
        .filter_map(|passage| match passage.kind {
            PassageKind::TableRow(row) => {
                let cells: Vec<String> =
                    row.cells.iter().map(|cell| passage.text[cell.clone()].to_owned()).collect();
                Some((row.head.to_vec(), cells))
            }
            _ => None,
        })
        .collect();
    let names = |names: [&str; 2]| names.map(str::to_owned).to_vec();
    assert_eq!(rows, [(names(["Date", "MRN"]), names(["3 May", "12"]))]);
}

#[test]
fn strings_of_toml_are_read_with_their_escapes() {
    let text = "# 617 in a remark\nplain = 'a\\b'\nlist = [\"617\\u002d555\", \"\"\"\nx \\\n   y\n\
        z\"\"\"] # here too\n\"a b\".n = 6_17\ntable = { d = 2024-03-01 }\n";
    let value =
        |path: &[&str]| PassageKind::Value(path.iter().map(|key| (*key).to_owned()).collect());
    assert_eq!(texts("site.toml", text, &value(&["plain"])), ["a\\b"]);
    assert_eq!(texts("site.toml", text, &value(&["list"])), ["617-555", "x y\nz"]);
    assert_eq!(texts("site.toml", text, &value(&["a b", "n"])), ["617"]);
    assert_eq!(texts("site.toml", text, &value(&["table", "d"])), ["2024-03-01"]);
    let remarks = [" 617 in a remark", " here too"];
    assert_eq!(texts("site.toml", text, &PassageKind::Comment), remarks);
    assert_eq!(written("site.toml", text, "17-55"), ["17\\u002d55"]);
    assert_eq!(written("site.toml", text, "x y"), ["x \\\n   y"]);
}

#[test]
fn fields_of_bibtex_are_read_as_they_are_shown() {
    let text = "617 between\n@string{home = {617}}\n@article{k617, title = {The {ECG} of M{\\\"u}ller},\n\
        note = home # {-555}, % 617 aside\n year = 2020}\n@comment{617}\n";
    let field = |name: &str| PassageKind::Field { entry: "k617".to_owned(), name: name.to_owned() };
    assert_eq!(texts("content/a.bib", text, &field("title")), ["The ECG of Müller"]);
    assert_eq!(texts("content/a.bib", text, &field("note")), ["617-555"]);
    assert_eq!(texts("content/a.bib", text, &PassageKind::CitationKey), ["k617"]);
    let remarks = texts("content/a.bib", text, &PassageKind::Comment);
    assert_eq!(remarks.iter().filter(|remark| remark.contains("617")).count(), 3);
    assert_eq!(written("content/a.bib", text, "ECG"), ["ECG"]);
    assert_eq!(written("content/a.bib", text, "617-555"), ["home # {-555"]);
}

/// Each part lies in the file, and what is said to be there byte for byte is.
fn check_spans(path: &str, text: &str) -> Result<(), TestCaseError> {
    for passage in read(path, text) {
        let whole = passage.span(0..passage.text.len());
        prop_assert!(whole.end <= text.len(), "{passage:?}");
        prop_assert!(text.is_char_boundary(whole.start) && text.is_char_boundary(whole.end));
        for (part, span) in passage.verbatim() {
            prop_assert_eq!(text.get(span.range()), passage.text.get(part), "{:?}", passage);
        }
        for (at, c) in passage.text.char_indices() {
            let span = passage.span(at..at + c.len_utf8());
            prop_assert!(whole.start <= span.start && span.end <= whole.end, "{passage:?}");
        }
    }
    Ok(())
}

/// Pieces of every format, in any order.
fn text() -> impl Strategy<Value = String> {
    let pieces = [
        "word",
        "é",
        "3 May",
        " ",
        "\n",
        "\n\n",
        "\r\n",
        "*",
        "**",
        "`",
        "``",
        "[",
        "](",
        ")",
        "[x]: ",
        "<",
        ">",
        "&amp;",
        "&#45;",
        "\\",
        "\\u002d",
        "\\\"",
        "\"",
        "\"\"\"",
        "'",
        "'''",
        "=",
        "#",
        "+++\n",
        "- ",
        "> ",
        "1. ",
        "|",
        "|-|-|\n",
        "![",
        "<!--",
        "-->",
        "[^1]",
        "[^1]: ",
        "{#a .b}",
        "```\n",
        "@article{",
        "@string{",
        "{",
        "}",
        ",",
        "%",
        " = ",
        "~",
        "\\\"u",
        "a.b",
        "[a]",
        "[[a]]",
        "\u{feff}",
        "\u{ad}",
        "--",
        "...",
        "<b>",
        "</b>",
        "https://a.example",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..40)
        .prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_part_has_its_place_whatever_is_written(text in text()) {
        for path in ["content/a.md", "content/a.bib", "content/a.toml"] {
            check_spans(path, &text)?;
        }
    }

    /// Plain words come out as they went in, each at its place.
    #[test]
    fn plain_text_is_exact(words in "[a-zA-Zé]{1,8}( [a-zA-Z0-9é]{1,8}){0,8}") {
        let files = [
            ("content/a.md", format!("{words}\n")),
            ("content/a.toml", format!("key = \"{words}\"\n")),
            ("content/a.bib", format!("@misc{{k, note = {{{words}}}}}\n")),
        ];
        for (path, text) in files {
            let exact = read(path, &text).into_iter().any(|passage| {
                let span = passage.span(0..passage.text.len());
                passage.text == words && text.get(span.range()) == Some(words.as_str())
            });
            prop_assert!(exact, "{text}");
        }
    }
}

#[test]
fn every_part_of_the_samples_has_its_place() {
    for (name, root) in sample_sites() {
        for source in load(&root, None).unwrap().sources.values() {
            if let Ok(text) = source.text() {
                let checked = check_spans(source.path.as_str(), text);
                assert!(checked.is_ok(), "{name}: {}: {checked:?}", source.path);
            }
        }
    }
}
