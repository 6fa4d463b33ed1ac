//! What is read of a CV, however its lines are written: the outline of sections, entries and posts,
//! and that page, paper and data say it alike.

use std::io::Cursor;

use folio::base::{OutputPath, SourcePath};
use folio::lexicon::date::text::DateHabits;
use folio::syntax::cv::{EntrySyntax, read};
use folio::syntax::markdown::{self, RawHtml, plain_text};
use serde_json::Value;

use crate::support::{folder, outputs, poppler, text};

/// The outline of a CV, a line each: `= title`, `# section`, `- entry | byline | date`, `-- post`.
/// `…` stands for text.
fn outline(cv: &str) -> String {
    let file = SourcePath::cv();
    let mut diagnostics = Vec::new();
    let markdown = markdown::parse(&file, cv, 0, RawHtml::IsText).into_value(&mut diagnostics);
    let cv = read(&file, cv, &markdown, DateHabits::default(), &mut diagnostics);
    let mut lines: Vec<String> =
        cv.title.iter().map(|title| format!("= {}", plain_text(title))).collect();
    lines.extend((!cv.preamble.is_empty()).then(|| "…".to_owned()));
    for section in &cv.sections {
        lines.push(format!("# {}", plain_text(&section.heading.content)));
        lines.extend((!section.blocks.is_empty()).then(|| "…".to_owned()));
        for entry in &section.entries {
            lines.push(format!("- {}", line_of(entry)));
            lines.extend(entry.posts.iter().map(|post| format!("-- {}", line_of(post))));
        }
    }
    lines.join("\n")
}

fn line_of(entry: &EntrySyntax) -> String {
    let mut parts = vec![plain_text(&entry.heading.content)];
    parts.extend(entry.byline.iter().map(|part| plain_text(part)));
    parts.extend(entry.period.as_ref().map(|period| {
        let end = period.last().map_or("now".to_owned(), |date| date.to_string());
        format!("{}/{end}", period.start)
    }));
    parts.extend((!entry.blocks.is_empty()).then(|| "…".to_owned()));
    parts.join(" | ")
}

#[track_caller]
fn check(cv: &str, wanted: &[&str]) {
    assert_eq!(outline(cv), wanted.join("\n"), "{cv}");
}

#[test]
fn sections_have_whatever_level_their_names_say() {
    let wanted = ["# Education", "- MD | Uni | Town | 2016/2016", "# Work", "- Intern | 2017/2017"];
    check("# Education\n## MD\nUni · Town · 2016\n# Work\n## Intern\n2017\n", &wanted);
    check("## Education\n### MD\nUni · Town · 2016\n## Work\n#### Intern\n2017\n", &wanted);
    check("##Education\n###MD\nUni | Town | 2016\n#Work\n###Intern\n2017\n", &wanted);
    check("### Education\n#### MD\nUni • Town • 2016\n### Work\n#### Intern\n2017\n", &wanted);
    check("**Education**\n\n**MD**\nUni, Town, 2016\n\n**Work**\n\n**Intern**\n\n2017\n", &wanted);
    check("EDUCATION\nMD, Uni, Town\t2016\n", &["# EDUCATION", "- MD | Uni, Town | 2016/2016"]);
    let titled = ["= Ada Park", "# Education", "- MD | 2016/2016"];
    check("# Ada Park\n# Education\n## MD\n2016\n", &titled);
    check("Ada Park\n===\nEducation\n---\n### MD\n2016\n", &titled);
    check("**Ada Park**\n\n**Education**\n\n**MD** (2016)\n", &titled);
    check(
        "# Profile\nText.\n\n## Education\n### MD\n2016\n",
        &["= Profile", "…", "# Education", "- MD | 2016/2016"],
    );
}

#[test]
fn a_heading_of_text_stays_text() {
    check(
        "## Education\n### MD\nUni · 2016\n---\n### BSc\n2014\n",
        &["# Education", "- MD | Uni | 2016/2016 | …", "- BSc | 2014/2014"],
    );
    check(
        "## Publications\n\n**Park A**, Doe J. Title. Journal, 2019.\n",
        &["# Publications", "…"],
    );
    check("## Work\n\nI worked in Graz\nfrom 2019 on.\n", &["# Work", "…"]);
    check("Words alone.\n\n**Bold words**\n", &["…"]);
    check("## \n\n## Work\n\n### Intern\n2017\n", &["# Work", "- Intern | 2017/2017"]);
}

#[test]
fn a_date_is_found_wherever_it_is() {
    let wanted = ["# Work", "- Intern | Bay Hospital | 2019/2020"];
    for entry in [
        "### Intern\nBay Hospital · 2019 – 2020",
        "### Intern\nBay Hospital, 2019 – 2020",
        "### Intern\n2019 – 2020: Bay Hospital",
        "### Intern\nBay Hospital\n2019 – 2020",
        "### Intern\nBay Hospital\\\n2019 – 2020",
        "### Intern\n2019 – 2020\nBay Hospital",
        "### Intern\n\nBay Hospital\n\n2019 – 2020",
        "### Intern\n*Bay Hospital* (2019 – 2020)",
        "### Intern | Bay Hospital | 2019 – 2020",
        "### Intern (2019 – 2020)\nBay Hospital",
        "### 2019 – 2020: Intern\nBay Hospital",
        "**Intern**, Bay Hospital, 2019 – 2020",
        "Intern, Bay Hospital, 2019 – 2020",
        "2019 – 2020\tIntern, Bay Hospital",
    ] {
        check(&format!("## Work\n\n{entry}\n"), &wanted);
    }
}

#[test]
fn entries_without_headings_begin_at_dates_behind_tabs() {
    check(
        "## Work\n\nBay Hospital\t2019 – 2020\nResident\tGraz\n\nTown Hospital\t2020 – 2021\nSurgeon\tWien\n",
        &[
            "# Work",
            "- Bay Hospital | Resident | Graz | 2019/2020",
            "- Town Hospital | Surgeon | Wien | 2020/2021",
        ],
    );
    check(
        "## Work\n\nBay Hospital | 2019 – 2020\nResident, Graz\nTown Hospital | 2021\nSurgeon\n",
        &[
            "# Work",
            "- Bay Hospital | Resident, Graz | 2019/2020",
            "- Town Hospital | Surgeon | 2021/2021",
        ],
    );
    check("## Work\n\nI came here in 2019\nand have stayed.\n", &["# Work", "…"]);
}

#[test]
fn a_cv_pasted_as_lines_has_its_sections_and_entries() {
    let wanted = [
        "…",
        "# Education",
        "- Medicine, Surgery | Coal City, Enugu | 2013/2019 | …",
        "# Work Experience",
        "- House officer | Bay Hospital, Graz | 2019/2020 | …",
        "- Resident | Town Hospital, Wien | 2020/2021",
    ];
    check(
        "Ada Park\nGraz\nEducation\nMedicine, Surgery\t2013 – 2019\nCoal City, Enugu\n• Best\nWork \
        Experience\nHouse officer\t2019 – 2020\nBay Hospital, Graz\n• One\n• Two\nResident\t2020 – \
        2021\nTown Hospital, Wien\nSkills\nR\n",
        &[&wanted[..], &["# Skills", "…"]].concat(),
    );
    check(
        "Ada Park\nGraz\nEducation\n2013 – 2019\nMedicine, Surgery\nCoal City, Enugu\n• Best\nWork \
        Experience\n2019 – 2020\nHouse officer\nBay Hospital, Graz\n• One\n2020 – 2021\nResident\n\
        Town Hospital, Wien\n",
        &wanted,
    );
    check(
        "## Work\n\n2019 – 2020\n\nHouse officer\n\nBay Hospital\n\n2021\n\nResident\n",
        &["# Work", "- House officer | 2019/2020 | …", "- Resident | 2021/2021"],
    );
    check(
        "## Work\n\nHouse officer\nBay Hospital\n2019 – 2020\nGraz\nAll of the wards, and all of the \
        nights.\n",
        &["# Work", "- House officer | Bay Hospital | 2019/2020 | …"],
    );
}

#[test]
fn a_post_above_all_entries_is_an_entry() {
    check(
        "## Work\n\n#### House officer\nBay Hospital · 2019\n\n### Resident\nTown Hospital · 2020\n",
        &[
            "# Work",
            "- House officer | Bay Hospital | 2019/2019",
            "- Resident | Town Hospital | 2020/2020",
        ],
    );
}

#[test]
fn items_of_a_career_with_dates_are_entries() {
    check(
        "## Employment\n\n- **2023-09 -- now**: Fellow, EMBL (Hinxton)\n- Intern, County Hospital, 2021\n  \
         - Led.\n",
        &[
            "# Employment",
            "- Fellow | EMBL (Hinxton) | 2023-09/now",
            "- Intern | County Hospital | 2021/2021 | …",
        ],
    );
    check(
        "## Famulaturen\n- März 2016: Anästhesie, Clemenshospital Münster\n- Feb.–März 2017: Praxis Dr. \
         Meier, Telgte\n",
        &[
            "# Famulaturen",
            "- Anästhesie | Clemenshospital Münster | 2016-03/2016-03",
            "- Praxis Dr. Meier | Telgte | 2017-02/2017-03",
        ],
    );
    check("## Education\n- MD, Graz, 2019\n- Latin\n", &["# Education", "…"]);
    check("## Skills\n- R, 2019\n- Stata, 2020\n", &["# Skills", "…"]);
}

#[test]
fn letters_behind_the_name_in_the_title_are_behind_it_everywhere() {
    let site = folder(&[
        ("site.toml", "[person]\nname = \"Ada Park\"\n"),
        ("content/cv.md", "# Ada Park, MBBS, MRCS\n\n## Skills\n\n- R\n"),
    ]);
    let outputs = outputs(site.path());
    let card = text(&outputs.site, "contact.vcf");
    assert!(card.contains("MBBS,MRCS"), "{card}");
    assert!(text(&outputs.site, "index.html").contains("MBBS"), "the home page");
    if let Some(words) = poppler("pdftotext", &[], &outputs.site[&OutputPath::new("cv.pdf")]) {
        assert_eq!(words.matches("Ada Park").count(), 1, "{words}");
    }
}

#[test]
fn lines_that_begin_with_labels_stay_lines_and_tabs_are_spaces() {
    let site = folder(&[
        ("site.toml", "[person]\nname = \"Ada Park\"\ncredentials = [\"MD\"]\n"),
        (
            "content/cv.md",
            "# ADA PARK, MD\n\n## Skills\n\n**Languages:** German\n**Software**: R\tand Stata\n",
        ),
    ]);
    let outputs = outputs(site.path());
    let page = text(&outputs.site, "cv/index.html");
    assert!(page.contains("German<br"), "{page}");
    assert!(!page.contains("ADA PARK"), "the name is not repeated as the title: {page}");
    if let Some(words) =
        poppler("pdftotext", &["-layout"], &outputs.site[&OutputPath::new("cv.pdf")])
    {
        assert!(words.contains("R and Stata"), "{words}");
        assert!(!words.contains("ADA PARK"), "{words}");
    }
}

#[test]
fn lines_of_a_list_are_lines_or_entries() {
    let awards = "## Awards\n\nGold Medal in Anatomy 2009\nDean’s List (2010)\nBest Poster, 2014\n";
    let wanted = ["- Gold Medal in Anatomy | 2009/2009", "- Dean’s List | 2010/2010"];
    check(awards, &["# Awards", wanted[0], wanted[1], "- Best Poster | 2014/2014"]);
    check("## Awards\n\nGold Medal\nDean’s List\nBest Poster 2014\n", &["# Awards", "…"]);
    check(
        "## Certification\n\n### Board\nABS · Boston · 2012, renewed 2017, 2022\n",
        &["# Certification", "- Board | ABS | Boston | 2012, renewed 2017, 2022"],
    );
    let site = folder(&[
        ("site.toml", "[person]\nname = \"Ada Park\"\n"),
        ("content/cv.md", "## Awards\n\nGold Medal\nDean’s List\nBest Poster 2014\n"),
    ]);
    let outputs = outputs(site.path());
    let page = text(&outputs.site, "cv/index.html");
    assert!(page.contains("Gold Medal<br>") && page.contains("Dean’s List<br>"), "{page}");
    let paper = poppler("pdftotext", &[], &outputs.site[&OutputPath::new("cv.pdf")]);
    assert!(paper.is_none_or(|paper| paper.contains("Gold Medal\nDean’s List\n")));
}

#[test]
fn data_say_when_a_certificate_was_given_and_all_that_was_done() {
    let cv = "## Certification\n\n### ACLS\nAmerican Heart Association · 2023 – 2027\n\n\
        ### USMLE Step 1\nPassed · Mar 2020\n\n### Board\n2012, renewed 2017, 2022\n\n\
        ## Work\n\n### Resident\nBay · 2020\n\nOne.\n\nTwo.\n\n- First\n  - Inner\n- Second\n";
    let site = folder(&[("site.toml", "[person]\nname = \"Ada Park\"\n"), ("content/cv.md", cv)]);
    let resume = text(&outputs(site.path()).site, "resume.json");
    let resume: Value = serde_json::from_str(&resume).unwrap();
    let certificates = serde_json::json!([
        {"name": "ACLS", "date": "2023", "issuer": "American Heart Association"},
        {"name": "USMLE Step 1 · Passed", "date": "2020-03"},
        {"name": "Board · 2012, renewed 2017, 2022"},
    ]);
    assert_eq!(sorted(&resume["certificates"]), sorted(&certificates));
    assert_eq!(resume["work"][0]["summary"], "One.\n\nTwo.");
    assert_eq!(resume["work"][0]["highlights"], serde_json::json!(["First", "Inner", "Second"]));
}

fn sorted(list: &Value) -> Vec<String> {
    let mut texts: Vec<String> = list.as_array().unwrap().iter().map(Value::to_string).collect();
    texts.sort();
    texts
}

#[test]
fn short_lines_above_the_first_section_stay_lines() {
    let of = |cv: &str| {
        let site =
            folder(&[("site.toml", "[person]\nname = \"Ada Park\"\n"), ("content/cv.md", cv)]);
        text(&outputs(site.path()).site, "cv/index.html").replace('\u{a0}', " ")
    };
    let skills = "\n\n## Skills\n\nR\n";
    let page = of(&format!("12 Rose Street\n8010 Graz\nAustria{skills}"));
    assert!(page.contains("12 Rose Street<br>\n8010 Graz<br>\nAustria"), "{page}");
    // Lines of a paragraph that was wrapped run on.
    let wrapped = "I am a surgeon who wants to find out which patients gain most from a\nrepair.";
    let page = of(&format!("{wrapped}{skills}"));
    assert!(!page.contains("from a<br>"), "{page}");
}

#[test]
fn posts_are_on_page_and_paper_and_in_data() {
    let site = folder(&[
        (
            "site.toml",
            "[person]\nname = \"Ada Park\"\nemail = [\"a@park.example\", \"b@park.example\"]\n",
        ),
        (
            "content/cv.md",
            "## Work\n\n### Bay Hospital\n\n#### Chief\nWard 4 · 2022 – present\n\n- Led.\n\n\
             #### Resident (2019 – 2022)\n\n### Clinic\nTown Group · Graz · 2018\n\n#### Locum\n\
             Jun 2018\n",
        ),
    ]);
    let outputs = outputs(site.path());
    let page = text(&outputs.site, "cv/index.html");
    for part in ["<h3>Bay Hospital</h3>", "<h4>Chief</h4>", "Ward 4", "<h4>Resident</h4>"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let resume: Value = serde_json::from_str(&text(&outputs.site, "resume.json")).unwrap();
    let item = |at: usize, key: &str| resume["work"][at][key].as_str().unwrap_or_default();
    let items: Vec<[&str; 3]> = (0..resume["work"].as_array().unwrap().len())
        .map(|at| [item(at, "name"), item(at, "position"), item(at, "startDate")])
        .collect();
    assert_eq!(
        items,
        [
            ["Bay Hospital", "Chief", "2022"],
            ["Bay Hospital", "Resident", "2019"],
            ["Town Group", "Clinic", "2018"],
            ["Town Group", "Locum", "2018-06"],
        ]
    );
    assert_eq!(resume["basics"]["email"], "a@park.example");
    assert!(page.contains("b@park.example"), "the second address");
    let card = text(&outputs.site, "contact.vcf");
    assert!(card.contains("PREF:a@park.example") && card.contains("INTERNET:b@park.example"));
    assert!(outputs.site.keys().any(|path| path.as_str() == "cv.pdf"), "a PDF");
}

#[test]
fn who_writes_the_employer_first_is_read_right_in_data() {
    let site = folder(&[
        ("site.toml", "[person]\nname = \"Ada Park\"\n[cv]\norder = \"as-written\"\n"),
        (
            "content/cv.md",
            "## Education\n\n### University of Lagos\nMBBS · Lagos · 2010 – 2016\n\n\
             ### Master of Public Health\nLondon School of Hygiene · 2018\n\n\
             ## Work\n\n### Klinikum Graz\nGraz · Assistenzärztin · 2019 – 2021\n\n\
             ### Registrar, County Hospital\nTeaching fellow · 2018\n\n\
             ### Volunteer group\nLagos · 2017\n\n\
             ## Grants\n\n### Current\n\n#### Pump trial\nHeart Foundation · 2024 – 2027\n",
        ),
    ]);
    let outputs = outputs(site.path());
    let resume: Value = serde_json::from_str(&text(&outputs.site, "resume.json")).unwrap();
    let items = |list: &str, keys: [&str; 3]| -> Vec<String> {
        let all = resume[list].as_array().unwrap().iter();
        let item = |item: &Value| keys.map(|key| item[key].as_str().unwrap_or("-").to_owned());
        all.map(|each| item(each).join(" | ")).collect()
    };
    assert_eq!(
        items("education", ["studyType", "institution", "startDate"]),
        [
            "MBBS | University of Lagos | 2010",
            "Master of Public Health | London School of Hygiene | 2018"
        ]
    );
    assert_eq!(
        items("work", ["position", "name", "location"]),
        [
            "Assistenzärztin | Klinikum Graz | Graz",
            "Registrar, County Hospital | Teaching fellow | -",
            "Volunteer group | Lagos | -",
        ]
    );
    assert_eq!(
        items("awards", ["title", "awarder", "date"]),
        ["Pump trial | Heart Foundation | 2027"]
    );
    let home = text(&outputs.site, "index.html");
    assert!(
        home.contains("{\"@type\":\"EducationalOrganization\",\"name\":\"University of Lagos\"}")
    );
    assert!(home.contains("\"name\":\"MBBS\",\"recognizedBy\""), "{home}");
}

#[test]
fn bare_lines_are_newest_first() {
    let lines = "### A\n2019\n\n### B\nJun 2024\n\n### C\n2018 – present\n\n### D\nMay 2024\n\n";
    let of = |cv: &str, order: &str| {
        let site = format!("[person]\nname = \"Ada Park\"\n[cv]\norder = \"{order}\"\n");
        let site = folder(&[("site.toml", site), ("content/cv.md", cv.to_owned())]);
        let page = text(&outputs(site.path()).site, "cv/index.html");
        let titles = page.split("<h3>").skip(1).map(|part| part[..1].to_owned());
        titles.collect::<String>()
    };
    let exams = format!("## Exams\n\n{lines}");
    assert_eq!(of(&exams, "region"), "CBDA");
    assert_eq!(of(&exams, "as-written"), "ABCD");
    assert_eq!(of(&format!("{exams}Words.\n"), "region"), "ABCD", "an entry with a text");
    assert_eq!(of(&format!("{exams}### E\nSchool\n"), "region"), "ABCDE", "a line without date");
}

#[test]
fn items_of_a_list_are_newest_first() {
    let of = |cv: &str, order: &str| {
        let site = format!("[person]\nname = \"Ada Park\"\n[cv]\norder = \"{order}\"\n");
        let site = folder(&[("site.toml", site), ("content/cv.md", cv.to_owned())]);
        let outputs = outputs(site.path());
        let page = text(&outputs.site, "cv/index.html").replace('\u{a0}', " ");
        let letters = |words: &str, mark: &str| -> String {
            words.split(mark).skip(1).filter_map(|part| part.chars().next()).collect()
        };
        let on_page = letters(&page, "Exam ");
        if let Some(paper) = poppler("pdftotext", &[], &outputs.site[&OutputPath::new("cv.pdf")]) {
            assert_eq!(letters(&paper.replace('\u{a0}', " "), "Exam "), on_page);
        }
        on_page
    };
    let list = "## Exams\n\n- Exam A, passed, 2019\n- Exam B, passed · Jun 2024\n\
        - Exam C (2018 – present)\n- May 2024: Exam D, passed\n";
    assert_eq!(of(list, "region"), "CBDA");
    assert_eq!(of(list, "as-written"), "ABCD");
    assert_eq!(of(&list.replace("- Ex", "* Ex"), "as-written"), "ABCD");
    assert_eq!(of(&format!("{list}- Exam E, passed\n"), "region"), "ABCDE", "one without date");
    assert_eq!(of(&format!("{list}\n  In June.\n"), "region"), "ABCD", "one with a text");
    let numbered = list.replace("- Exam", "1. Exam").replace("- May", "1. May");
    assert_eq!(of(&numbered, "region"), "ABCD", "numbers are an order of their own");
    assert_eq!(of(&list.replace("Exams", "Skills"), "region"), "ABCD");
    // Outside exams, only dates that are parts of a byline order a list.
    for kind in ["Teaching", "Awards", "Volunteer work"] {
        assert_eq!(
            of(&list.replace("## Exams", &format!("## {kind}")), "region"),
            "ABCD",
            "{kind}"
        );
    }
    let parted = "## Teaching\n\n- Exam A · 2019\n- Exam B · Jun 2024\n- Exam C | 2021\n";
    assert_eq!(of(parted, "region"), "BCA");
}

#[test]
fn lines_of_prizes_are_entries_each_or_over_their_places() {
    let each =
        ["# Awards", "- Silver medal | 2009/2009", "- Dean’s letter", "- Travel award | 2015/2015"];
    check("## Awards\n\n2009: Silver medal\nDean's letter\nTravel award (2015)\n", &each);
    check("## Awards\n\n2009 Silver medal\nDean's letter\nTravel award 2015\n", &each);
    check(
        "## Awards\n\nDean's letter\n2009: Silver medal\nTravel award (2015)\n",
        &["# Awards", each[2], each[1], each[3]],
    );
    check("## Awards\n\n2009: Silver medal\nDean's letter\n", &each[..3]);
    let certificates = ["# Certifications", "- ATLS | 2019/2019", "- BLS", "- ACLS | 2020/2020"];
    check("## Certifications\n\nATLS, 2019\nBLS\nACLS, 2020\n", &certificates);
    let places = [
        "# Prizes",
        "- Medal | University of Porto | 2009/2009",
        "- Award | ESA, Rome | 2015/2015",
    ];
    check("## Prizes\n\nMedal (2009)\nUniversity of Porto\nAward (2015)\nESA, Rome\n", &places);
    check("## Prizes\n\nMedal (2009)\nUniversity of Porto\n", &places[..2]);
    check("## Prizes\n\n2009: Medal\nUniversity of Porto\n", &places[..2]);
    check(
        "## Grants\n\nGrant, 2019\nBial Foundation\nPrize, 2020\n",
        &["# Grants", "- Grant | Bial Foundation | 2019/2019", "- Prize | 2020/2020"],
    );
}

#[test]
fn dates_on_the_last_lines_close_their_entries() {
    let wanted = ["# Awards", "- Best poster | ESA | 2019/2019", "- Medal | Porto | 2016/2016"];
    check("## Awards\n\nBest poster\nESA, 2019\nMedal\nPorto, 2016\n", &wanted);
    let posts = [
        "# Work",
        "- Resident | Bay Hospital, Oslo | 2019/2020",
        "- Fellow | Sea Hospital, Rome | 2020/2021",
    ];
    check(
        "## Work\n\nResident\nBay Hospital, Oslo\n2019 - 2020\nFellow\nSea Hospital, Rome\n2020 - 2021\n",
        &posts,
    );
    // Steps of one examination, and lines of one entry.
    check(
        "## Work\n\nResident\nBay Hospital, 2019\n",
        &["# Work", "- Resident | Bay Hospital | 2019/2019"],
    );
}

#[test]
fn an_entry_in_another_language_says_so_on_page_and_paper() {
    let site = folder(&[
        (
            "site.toml",
            "[site]\nlanguage = \"de-DE\"\n[person]\nname = \"Ada Park\"\n[[document]]\nfile = \"cv.docx\"\n",
        ),
        (
            "content/cv.md",
            "## Ausbildung\n\n### Chef de clinique {lang=fr}\nCHU de Lyon · Lyon · 2019 – 2021\n\nGardes.\n\n\
             #### Interne\n2018\n\n### Tutor\nGraz · 2017\n",
        ),
    ]);
    let outputs = outputs(site.path());
    let page = text(&outputs.site, "cv/index.html");
    let in_french: Vec<&str> = page.split("<div class=\"what\" lang=\"fr\">").skip(1).collect();
    assert_eq!(in_french.len(), 2, "{page}");
    assert!(in_french[0].contains("Chef de clinique") && in_french[0].contains("Gardes."));
    assert!(in_french[1].contains("Interne"), "a post has the language of its entry");
    assert!(page.contains("<div class=\"what\">\n<h3>Tutor"), "{page}");
    let word = outputs.site[&OutputPath::new("cv.docx")].clone();
    let mut word = zip::ZipArchive::new(Cursor::new(word)).unwrap();
    let word = std::io::read_to_string(word.by_name("word/document.xml").unwrap()).unwrap();
    for part in ["Chef de clinique", "CHU de Lyon", "Gardes."] {
        let before = word.split(part).next().unwrap();
        let run = &before[before.rfind("<w:r>").unwrap()..];
        assert!(run.contains("<w:lang w:val=\"fr\"/>"), "{part}: {run}");
    }
    let before = word.split("Tutor").next().unwrap();
    assert!(!before[before.rfind("<w:r>").unwrap()..].contains("w:lang"));
}

#[test]
fn footnotes_behind_dates_are_kept() {
    let cv = "## Work\n\n### Fellow\nLUTH · Lagos · Jan 2019 – Dec 2020[^1]\n\n### Tutor · 2018[^2]\n\n\
              ### Chair\nBay College\n\n2012 – 2013[^3]\n\n## Teaching\n\nAnatomy, Oslo, 2011[^4]\n\n\
              [^1]: Part-time.\n[^2]: Unpaid.\n[^3]: Elected.\n[^4]: In English.\n";
    let site = folder(&[("site.toml", "[person]\nname = \"Ada Park\"\n"), ("content/cv.md", cv)]);
    let outputs = outputs(site.path());
    let page = text(&outputs.site, "cv/index.html");
    for note in 1..=4 {
        assert!(
            page.contains(&format!("href=\"#folio__note-{note}\"")),
            "{note} is not marked:\n{page}"
        );
    }
    if let Some(paper) =
        poppler("pdftotext", &["-layout"], &outputs.site[&OutputPath::new("cv.pdf")])
    {
        for words in ["Part-time.", "Unpaid.", "Elected.", "In English."] {
            assert!(paper.contains(words), "{words}\n{paper}");
        }
    }
}
