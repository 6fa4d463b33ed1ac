//! Word files for tests: the samples, and files made of a body.

use std::fs;
use std::io::{Cursor, Read, Write};
use std::path::PathBuf;

use walkdir::WalkDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use crate::support::project;

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The members of a Word file, in their order.
pub type Members = Vec<(String, Vec<u8>)>;

/// All samples, by their names.
pub fn samples() -> Vec<(String, Vec<u8>)> {
    let roots: Vec<PathBuf> =
        ["tests/import", "tests/word"].iter().map(|path| project().join(path)).collect();
    let entries = roots.iter().flat_map(|root| WalkDir::new(root).sort_by_file_name());
    let files = entries
        .map(Result::unwrap)
        .filter(|entry| entry.path().extension().is_some_and(|ending| ending == "docx"));
    files
        .map(|entry| {
            let name = entry.file_name().to_str().unwrap().to_owned();
            (name, fs::read(entry.path()).unwrap())
        })
        .collect()
}

pub fn unzipped(bytes: &[u8]) -> Members {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut members = Vec::new();
    for index in 0..archive.len() {
        let mut member = archive.by_index(index).unwrap();
        if member.is_dir() {
            continue;
        }
        let mut content = Vec::new();
        member.read_to_end(&mut content).unwrap();
        members.push((member.name().unwrap().into_owned(), content));
    }
    members
}

pub fn zipped(members: &Members, method: CompressionMethod) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in members {
        let options = SimpleFileOptions::default().compression_method(method);
        writer.start_file(name.as_str(), options).unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A Word file with this body, in which styles `Title`, `H1`, `H2` and `Bullet` may be used, and
/// further members: a header, notes, pictures, comments.
pub fn word(body: &str, further: &[(&str, &str, &[u8])]) -> Vec<u8> {
    let mut relations = format!(
        "<Relationship Id=\"styles\" Type=\"{OFFICE}/styles\" Target=\"styles.xml\"/>\
         <Relationship Id=\"orcid\" Type=\"{OFFICE}/hyperlink\" TargetMode=\"External\" \
         Target=\"https://orcid.org/0000-0002-1825-0097\"/>"
    );
    let mut members: Members = Vec::new();
    for (kind, name, content) in further {
        relations +=
            &format!("<Relationship Id=\"{kind}\" Type=\"{OFFICE}/{kind}\" Target=\"{name}\"/>");
        members.push((format!("word/{name}"), content.to_vec()));
    }
    let all = |relations: &str| {
        let space = "http://schemas.openxmlformats.org/package/2006/relationships";
        format!("<Relationships xmlns=\"{space}\">{relations}</Relationships>")
    };
    let styles = format!(
        "<w:styles xmlns:w=\"{WORD}\">\
         <w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:name w:val=\"heading 2\"/></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"Bullet\"><w:name w:val=\"List Bullet\"/></w:style>\
         </w:styles>"
    );
    let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
        <Override PartName=\"/word/any.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.\
        wordprocessingml.document.main+xml\"/></Types>";
    let main = format!(
        "<Relationship Id=\"main\" Type=\"{OFFICE}/officeDocument\" Target=\"word/any.xml\"/>"
    );
    let parts = [
        ("[Content_Types].xml", types.to_owned()),
        ("_rels/.rels", all(&main)),
        ("word/_rels/any.xml.rels", all(&relations)),
        ("word/styles.xml", styles),
        ("word/any.xml", part("document", &format!("<w:body>{body}</w:body>"))),
    ];
    members.extend(parts.map(|(name, content)| (name.to_owned(), content.into_bytes())));
    zipped(&members, CompressionMethod::Deflated)
}

/// A part with its namespaces.
pub fn part(name: &str, content: &str) -> String {
    format!(
        "<w:{name} xmlns:w=\"{WORD}\" xmlns:r=\"{OFFICE}\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" \
         xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">{content}</w:{name}>"
    )
}

/// Paragraphs of lines: `# ` is a heading, `## ` one below it, `! ` the title, `- ` an item of a list,
/// `*...*` a line in bold; a tab is a tab.
pub fn paragraphs(lines: &str) -> String {
    lines.lines().map(str::trim_start).filter(|line| !line.is_empty()).map(paragraph).collect()
}

fn paragraph(line: &str) -> String {
    let styles = [("# ", "H1"), ("## ", "H2"), ("! ", "Title"), ("- ", "Bullet")];
    let style = styles.iter().find_map(|(sign, style)| Some((*style, line.strip_prefix(sign)?)));
    let bold = line.strip_prefix('*').and_then(|line| line.strip_suffix('*'));
    let (properties, text, marks) = match (style, bold) {
        (Some((style, text)), _) => {
            (format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>"), text, "")
        }
        (None, Some(text)) => (String::new(), text, "<w:rPr><w:b/></w:rPr>"),
        (None, None) => (String::new(), line, ""),
    };
    let text = text.replace('&', "&amp;");
    let runs =
        text.split('\t').collect::<Vec<_>>().join("</w:t><w:tab/><w:t xml:space=\"preserve\">");
    format!("<w:p>{properties}<w:r>{marks}<w:t xml:space=\"preserve\">{runs}</w:t></w:r></w:p>")
}

/// A table, a row of cells a line; cells are parted by `|`, and paragraphs of a cell by `/ `.
pub fn table(rows: &str) -> String {
    let cell = |cell: &str| {
        let lines = cell.trim().replace(" / ", "\n");
        let content = paragraphs(&lines);
        let content = if content.is_empty() { "<w:p/>".to_owned() } else { content };
        format!("<w:tc>{content}</w:tc>")
    };
    let row = |row: &str| {
        let cells: String = row.trim().split('|').map(cell).collect();
        format!("<w:tr>{cells}</w:tr>")
    };
    let rows: String = rows.lines().filter(|line| !line.trim().is_empty()).map(row).collect();
    format!("<w:tbl>{rows}</w:tbl>")
}

/// A file with much of what people do.
pub fn rich() -> Vec<u8> {
    let body = [
        paragraphs("! Dr. Ada O'Neil-Park, MD, PhD, FACS\nSurgeon | Boston, MA | ada@b.example"),
        table("Date of birth | 2 May 1994 in Lagos\nVisa status | J-1\nPhone | +1 617 555 0142"),
        paragraphs("I operate. I teach. I write about all of it.\n# Experience"),
        paragraphs("*Mercy Hospital, Phone: +1 617 555 0199*\nJul 2019 – Jun 2021\tResident"),
        paragraphs("2021 – present\tChief resident\n- Wards\n*Fellow*, County Hospital (2018)"),
        table("Year | Post | Place\n2015 | Intern | Lagos\n2016 / 2017 | A / B | Graz / Wien"),
        paragraphs("# Exams\nUSMLE Step 1: 245\tMar 2023\n1. Step 2 CK, scored 251\tMay 2024"),
        paragraphs("GMC registration no. 7654321\t2024\nJob title\t20XX"),
        table("Procedure | Count\nAppendectomy | 112\nHernia, GMC no. 7654321 | 40"),
        paragraphs("# Publications\n*Papers ______*\n12. Park A. Valves & more. Ann Surg. 2020."),
        paragraphs("# Visa status\nJ-1, sponsored\n# References\nProf. Rina Patel\nr@b.example"),
        "<w:p><w:r><w:pict><w:txbxContent>".to_owned(),
        paragraphs("# Languages\nEnglish\nIgbo"),
        "</w:txbxContent></w:pict></w:r></w:p>".to_owned(),
    ];
    let header = part("hdr", &paragraphs("Dr. Park\thttps://park.example\nPage 1 of 2"));
    word(&body.concat(), &[("header", "header1.xml", header.as_bytes())])
}
