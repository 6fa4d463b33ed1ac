//! How people lay out CVs in Word, and what becomes of it.

use std::collections::BTreeMap;

use folio::import::{Files, Import, plan};

use super::word::conserved;
use super::word_files::{paragraphs, part, table, word};

/// The files that a Word file becomes.
fn files(bytes: Vec<u8>) -> (BTreeMap<String, String>, Import) {
    let career = conserved("cv.docx", bytes);
    let import = plan(career, "cv.docx", "Word", &Files::new(), None);
    let files = import
        .changes
        .iter()
        .map(|change| (change.path.clone(), String::from_utf8_lossy(&change.new).into_owned()));
    (files.collect(), import)
}

/// The CV that a body becomes.
fn cv(body: &str) -> String {
    files(word(body, &[])).0.remove("content/cv.md").unwrap_or_default()
}

#[track_caller]
fn check(body: &str, expected: &str) {
    let lines: Vec<&str> = expected.lines().map(str::trim).collect();
    assert_eq!(cv(body).trim(), lines.join("\n").trim());
}

#[test]
fn an_unknown_heading_that_looks_like_the_others_is_one() {
    check(
        &paragraphs(
            "! Ada Park, MD
             *EDUCATION*
             MD\t2020
             *MAJOR CONTRIBUTIONS TO THE FIELD*
             Built a registry of valve disease in three countries.
             *AWARDS*
             Best poster (2019)",
        ),
        "## Education

        ### MD
        2020

        ## Major Contributions to the Field

        Built a registry of valve disease in three countries.

        ## Awards

        ### Best poster
        2019",
    );
}

#[test]
fn lines_below_an_organization_are_entries_of_it() {
    check(
        &paragraphs(
            "# Experience
             *Mercy Hospital, Cleveland*
             Jul 2019 – Jun 2021\tResident
             Jul 2021 – present\tChief resident
             *County Hospital*
             2017 – 2019\tHouse officer
             2016 – 2017\tIntern
             # Education
             # Awards",
        ),
        "## Experience

        ### Resident
        Mercy Hospital, Cleveland · Jul 2019 – Jun 2021

        ### Chief resident
        Mercy Hospital, Cleveland · Jul 2021 – present

        ### House officer
        County Hospital · 2017 – 2019

        ### Intern
        County Hospital · 2016 – 2017

        ## Education

        ## Awards",
    );
}

#[test]
fn a_name_at_a_service_is_no_headline() {
    for (line, has_headline) in [("LinkedIn: ada park", false), ("Trauma surgeon: a life", true)] {
        let body = paragraphs(&format!(
            "! Ada Park, MD\n{line}\n*EDUCATION*\nMD\t2020\n*AWARDS*\nPrize (2019)"
        ));
        let (files, _) = files(word(&body, &[]));
        assert_eq!(files["site.toml"].contains("\nheadline"), has_headline, "{line}");
        let words = line.split_once(": ").unwrap().1;
        assert!(files.values().any(|text| text.contains(words)), "{line}: {files:?}");
    }
}

#[test]
fn a_date_may_stand_on_its_own_line() {
    check(
        &paragraphs(
            "# Education
             Doctor of Medicine
             University of Lagos
             2014 – 2020
             # Experience
             Resident at Mercy Hospital
             Jan 2020 – Present
             - Wards
             # Training
             2021 – 2022
             Observer
             Mercy Hospital, Cleveland, OH",
        ),
        "## Education

        ### Doctor of Medicine
        University of Lagos · 2014 – 2020

        ## Experience

        ### Resident
        Mercy Hospital · Jan 2020 – present

        - Wards

        ## Training

        ### Observer
        Mercy Hospital · Cleveland, OH · 2021 – 2022",
    );
}

#[test]
fn dots_lead_to_dates_and_titles_part_at_dashes() {
    check(
        &paragraphs(
            "# Academic appointments
             Residency – University of Graz ............ 07 / 2023- Present
             Ph.D., Medical Physics\t2020
             # Education
             # Awards",
        ),
        "## Academic appointments

        ### Residency
        University of Graz · Jul 2023 – present

        ### Ph.D., Medical Physics
        2020

        <!-- please check: title and place could not be told apart -->

        ## Education

        ## Awards",
    );
}

#[test]
fn tables_are_entries_layout_or_tables() {
    let body = [
        paragraphs("# Education"),
        table(
            "MD / PhD | 2020 / 2024 | University of Graz / University of Lagos
             MPH | 2025 | Harmattan School of Public Health",
        ),
        paragraphs("# Procedures"),
        table("Procedure | Count\nAppendectomy | 112\nHernia | 40"),
        paragraphs("# Awards"),
    ];
    check(
        &body.concat(),
        "## Education

        ### MD
        University of Graz · 2020

        ### PhD
        University of Lagos · 2024

        ### MPH
        Harmattan School of Public Health · 2025

        ## Procedures

        | Procedure | Count |
        | --- | --- |
        | Appendectomy | 112 |
        | Hernia | 40 |

        ## Awards",
    );
    let side =
        table("# Education / MD\t2020 / # Awards / Best poster\t2019 | *Ada Park* / a@b.example");
    let (files, _) = files(word(&side, &[]));
    assert!(
        files["site.toml"].contains("name = \"Ada Park\"\nemail = \"a@b.example\""),
        "{files:?}"
    );
    assert!(files["content/cv.md"].ends_with("### Best poster\n2019\n"), "{files:?}");
}

#[test]
fn what_is_deleted_hidden_or_a_comment_is_not_carried() {
    let body = format!(
        "{}<w:p><w:del><w:r><w:delText>Fired</w:delText></w:r></w:del><w:ins><w:r><w:t>Resident</w:t></w:r></w:ins>\
         <w:r><w:tab/><w:t>2020</w:t></w:r></w:p>\
         <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Hidden</w:t></w:r></w:p>\
         <w:p><w:moveFrom><w:r><w:t>Fellow 2021</w:t></w:r></w:moveFrom></w:p>\
         <w:p><w:moveTo><w:r><w:t>Fellow</w:t></w:r></w:moveTo><w:r><w:tab/><w:t>2021</w:t></w:r></w:p>\
         <w:p><w:r><mc:AlternateContent><mc:Choice><w:t>Once</w:t></mc:Choice><mc:Fallback><w:t>Once</w:t>\
         </mc:Fallback></mc:AlternateContent></w:r></w:p>",
        paragraphs("# Experience\n# Education\n# Training")
    );
    let comments = part(
        "comments",
        "<w:comment w:id=\"1\"><w:p><w:r><w:t>Really?</w:t></w:r></w:p></w:comment>",
    );
    let (files, import) = files(word(&body, &[("comments", "comments.xml", comments.as_bytes())]));
    let cv = &files["content/cv.md"];
    assert!(
        cv.contains("### Resident\n2020\n\n### Fellow\n2021\nOnce")
            || cv.contains("### Fellow\nOnce · 2021"),
        "{cv}"
    );
    let left: Vec<String> = import
        .report
        .not_carried
        .iter()
        .map(|line| format!("{}: {}", line.what, line.why))
        .collect();
    for expected in [
        "Fired”: deleted",
        "Hidden”: hidden",
        "Fellow 2021”: text that was moved",
        "Really?”: a comment",
    ] {
        assert!(left.iter().any(|line| line.contains(expected)), "{left:?}");
    }
}

#[test]
fn private_values_are_in_no_text() {
    let body = paragraphs(
        "! Ada Park, MD, PhD
         14 Sample Close, Enugu, Nigeria | Tel: +234 800 555 0142 | ada@b.example
         Date of Birth: 2 May 1994\tNationality: Nigerian
         # Exams
         USMLE Step 1: 245\tMar 2023
         - Step 2 CK (score 251), passed
         # Memberships
         GMC registration no. 7654321\t2024
         - AAMC ID: 12345678
         # References
         Prof. Rina Patel, r.patel@b.example, +44 20 7946 0958
         Dr. Uma Lee",
    );
    let (files, import) = files(word(&body, &[]));
    let cv = &files["content/cv.md"];
    for private in ["245", "251", "7654321", "12345678", "Patel", "Lee", "Nigeria", "0142", "1994"]
    {
        assert!(!cv.contains(private) && !files["site.toml"].contains(private), "{private}: {cv}");
    }
    let own = &files["private.toml"];
    for value in [
        "phone = \"+234 800 555 0142\"",
        "address = \"14 Sample Close, Enugu, Nigeria\"",
        "date-of-birth = \"1994-05-02\"",
        "nationality = \"Nigerian\"",
        "score = \"245\"",
        "score = \"251\"",
        "gmc = \"7654321\"",
        "aamc = \"12345678\"",
    ] {
        assert!(own.contains(value), "{value}: {own}");
    }
    assert!(files["private/references.md"].contains("Rina Patel"), "{files:?}");
    assert!(cv.contains("### USMLE Step 1\nMar 2023"), "{cv}");
    assert!(!import.report.text(true).contains("7654321"));
    assert!(files["site.toml"].contains("credentials = [\"MD\", \"PhD\"]"), "{files:?}");
}

#[test]
fn headers_boxes_links_and_notes_are_read_once() {
    let header = part("hdr", &paragraphs("Ada Park\nada@b.example\nPage 2"));
    let notes = part(
        "footnotes",
        "<w:footnote w:id=\"3\"><w:p><w:r><w:t>With distinction.</w:t></w:r></w:p></w:footnote>",
    );
    let body = format!(
        "{}<w:p><w:hyperlink r:id=\"orcid\"><w:r><w:t>My record</w:t></w:r></w:hyperlink></w:p>{}\
         <w:p><w:r><w:t>MD</w:t><w:footnoteReference w:id=\"3\"/><w:tab/><w:t>2020</w:t></w:r></w:p>\
         <w:p><w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r></w:p>{}",
        paragraphs("! Ada Park"),
        paragraphs("# Education"),
        paragraphs("# Languages\n- English"),
        paragraphs("MPH\t2022\n# Awards"),
    );
    let (files, import) = files(word(
        &body,
        &[
            ("header", "header1.xml", header.as_bytes()),
            ("footnotes", "footnotes.xml", notes.as_bytes()),
        ],
    ));
    let site = &files["site.toml"];
    assert!(site.contains("orcid = \"https://orcid.org/0000-0002-1825-0097\""), "{site}");
    assert!(site.contains("email = \"ada@b.example\""), "{site}");
    let cv = &files["content/cv.md"];
    assert!(cv.contains("### MD\n2020\n\n### MPH\n2022\n\nWith distinction.\n\n## Awards\n\n## Languages\n\n- English"), "{cv}");
    let left: Vec<&str> = import.report.not_carried.iter().map(|line| line.what.as_str()).collect();
    assert_eq!(left, ["\u{201c}Ada Park\u{201d}", "\u{201c}Page 2\u{201d}"]);
}

#[test]
fn the_first_large_picture_is_the_photo() {
    let picture = |side: u32| {
        format!(
            "<w:p><w:r><w:drawing><wp:inline><wp:extent cx=\"{side}\" cy=\"{side}\"/><wp:docPr id=\"1\" descr=\"Ada \
             in a white coat\"/><a:blip r:embed=\"image\"/></wp:inline></w:drawing></w:r></w:p>"
        )
    };
    let body = [picture(90_000), picture(900_000), paragraphs("! Ada Park\n# Education\nMD\t2020")];
    let png = b"\x89PNG\r\n\x1a\n and so on";
    let (files, import) = files(word(&body.concat(), &[("image", "media/image1.png", png)]));
    assert!(files.contains_key("content/photo.png"));
    assert!(
        files["site.toml"].contains("photo = \"photo.png\"\nphoto-alt = \"Ada in a white coat\"")
    );
    assert!(import.report.please_check.iter().any(|line| line.why.contains("photo-alt")));
}

#[test]
fn works_keep_their_words_and_numbers() {
    let body = format!(
        "{}<w:p><w:r><w:t xml:space=\"preserve\">12. </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Park A</w:t></w:r>\
         <w:r><w:t xml:space=\"preserve\">, Lee U. Valves. </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>Ann Surg</w:t>\
         </w:r><w:r><w:t>. 2020.</w:t></w:r></w:p>{}",
        paragraphs("# Publications\n*Papers ______*"),
        paragraphs("# Awards\n# Education"),
    );
    check(
        &body,
        "## Publications

        **Papers**

        12. Park A, Lee U. Valves. *Ann Surg*. 2020.

        ## Awards

        ## Education",
    );
}

#[test]
fn a_template_that_is_not_filled_in_is_told() {
    let body = paragraphs(
        "# Experience\nJob title\t20XX – 20XX\n# Education\nDegree, Month Year\nSchool\n# Awards",
    );
    let (files, import) = files(word(&body, &[]));
    let told = import.report.please_check.iter().filter(|line| line.why.contains("template"));
    assert!(told.count() >= 1, "{files:?}");
}

#[test]
fn damaged_files_are_refused() {
    let whole = word(&paragraphs("# Education\nMD\t2020"), &[]);
    let broken = word("<w:p><w:r></w:p>", &[]);
    let deep = word(&"<w:sdt>".repeat(50_000), &[]);
    for bytes in [broken, deep] {
        let input = folio::import::Input::file("cv.docx", bytes);
        let fault = folio::import::read(&input).unwrap_err();
        assert!(fault.message.contains("damaged"), "{}", fault.message);
    }
    // Whatever is cut off or changed, it is read or refused.
    for at in (0..whole.len()).step_by(97) {
        let mut changed = whole.clone();
        changed[at] ^= 0x55;
        let _ = folio::import::read(&folio::import::Input::file("cv.docx", changed));
        let _ = folio::import::read(&folio::import::Input::file("cv.docx", whole[..at].to_vec()));
    }
}
