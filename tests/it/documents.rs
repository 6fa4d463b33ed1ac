//! Documents to hand over: each kind as PDF and as text, from what the person keeps in `private/`.

mod agree;

use std::collections::BTreeSet;

use folio::base::{OutputPath, Severity};
use folio::plan::Outputs;

use super::support::{built, folder, options, poppler, program, project, rendered};

const KINDS: [&str; 7] =
    ["posters", "goals", "rivera", "for-patel", "one-page", "introduction", "cover-north"];

fn documents() -> std::sync::Arc<Outputs> {
    rendered("documents", &project().join("tests/sites/documents/in"))
}

fn pdf_text(outputs: &Outputs, name: &str) -> Option<String> {
    let (_, pdf) = outputs.packet.iter().find(|(path, _)| path.as_str() == name).unwrap();
    poppler("pdftotext", &[], pdf)
}

fn words(text: &str) -> BTreeSet<String> {
    // The number of a footnote touches its word.
    let parts = text.split(|c: char| !c.is_alphanumeric());
    let parts = parts.map(|word| match word.contains(char::is_alphabetic) {
        true => word.trim_matches(char::is_numeric),
        false => word,
    });
    parts.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

#[test]
fn the_pdf_and_the_text_of_each_kind_say_the_same() {
    let outputs = documents();
    for kind in KINDS {
        let Some(pdf) = pdf_text(&outputs, &format!("{kind}.pdf")) else { return };
        let (path, text) = outputs
            .packet
            .iter()
            .find(|(path, _)| path.as_str() == format!("{kind}.txt"))
            .unwrap_or_else(|| panic!("no {kind}.txt"));
        let text = words(std::str::from_utf8(text).unwrap());
        let pdf = words(&pdf);
        // A text writes addresses out, the PDF shows them short; only the PDF has a code of the
        // site, and a phone or an address that it alone asks for.
        let missing: Vec<_> = text.difference(&pdf).filter(|word| *word != "https").collect();
        assert!(missing.is_empty(), "{path}: {missing:?}");
        assert!(text.len() > 25, "{path}: {text:?}");
    }
}

#[test]
fn what_is_private_is_in_the_packet_alone() {
    let outputs = documents();
    let letter = outputs.packet.iter().find(|(path, _)| path.as_str() == "cover-north.txt");
    assert!(String::from_utf8_lossy(letter.unwrap().1).contains("Dr. Ana North"));
    // What is printed before its embargo ends has its code before, too.
    for path in ["posters.pdf", "posters.txt", "qr/congress.svg", "qr/congress.png"] {
        assert!(outputs.packet.keys().any(|made| made.as_str() == path), "no {path}");
    }
    for word in [
        "Gait speed",
        "Rivera",
        "Dr. Ana North",
        "research year",
        "portal of ERAS",
        "Fifteen minutes",
    ] {
        for (path, bytes) in &outputs.site {
            assert!(!String::from_utf8_lossy(bytes).contains(word), "{word} in {path}");
        }
        let shown = poppler(
            "pdftotext",
            &[],
            outputs.site.iter().find(|(path, _)| path.as_str() == "cv.pdf").unwrap().1,
        );
        assert!(!shown.unwrap_or_default().contains(word));
    }
}

/// The codes that a site with a plan of so many goals gives, and the pages of the document.
fn with_goals(number: usize) -> Vec<String> {
    let site =
        "[person]\nname = \"Ada Park\"\n[[document]]\nfile = \"goals.pdf\"\nkind = \"summary\"\n";
    let goals: String = (0..number).map(|at| format!("- Goal {at} of this year\n")).collect();
    let root = folder(&[
        ("site.toml", site),
        ("private/plan.md", &format!("## The next 12 months\n\n{goals}")),
    ]);
    let built = built(root.path(), &options());
    built.diagnostics.iter().map(|found| found.code.name.to_owned()).collect()
}

#[test]
fn goals_that_take_two_pages_are_an_error() {
    assert_eq!(with_goals(30), [""; 0]);
    assert_eq!(with_goals(200), ["too-many-pages"]);
}

#[test]
fn each_plan_begins_a_page_of_goals() {
    for plan in ["prelim-12m", "ct-5y", "academic-3y"] {
        let around = folder::<&str>(&[]);
        let made = program(&["new", "site", "--name", "Ada Park", "--plan", plan], around.path());
        assert!(made.status.success(), "{plan}: {made:?}");
        let built = built(&around.path().join("site"), &options());
        let found: Vec<_> =
            built.diagnostics.iter().filter(|found| found.severity != Severity::Note).collect();
        assert!(found.is_empty(), "{plan}: {found:?}");
        let pdf = built.outputs.packet.iter().find(|(path, _)| path.as_str() == "goals.pdf");
        let (_, pdf) = pdf.unwrap_or_else(|| panic!("{plan}: no goals.pdf"));
        let Some(text) = poppler("pdftotext", &[], pdf) else { continue };
        assert!(text.contains("mentor"), "{plan}: {text}");
        // The note to the person stays one.
        assert!(!text.contains("first thing"), "{plan}: {text}");
    }
}

/// The letter to Patel that is made of one entry and one poster.
fn letter_with(entry: &str, poster: &str) -> String {
    let site = "[person]\nname = \"Ada Park\"\n\n[[document]]\nfile = \"letter.txt\"\nkind = \
        \"letter\"\nfor = \"patel\"\n";
    let people = "[[person]]\nname = \"Prof. Rina Patel\"\nname-variants = [\"Patel RM\"]\n";
    let cv = format!("## Clinical experience\n\n### Observership {entry}\nHeart Center · 2024\n");
    let poster =
        format!("+++\ntitle = \"Gait speed\"\nauthors = [\"Park A\"]\n{poster}\n+++\nWords.\n");
    let root = folder(&[
        ("site.toml", site),
        ("private/people.toml", people),
        ("content/cv.md", &cv),
        ("content/posters/gait/index.md", &poster),
    ]);
    let built = built(root.path(), &options());
    let errors: Vec<_> = built.diagnostics.iter().filter(|found| found.is_error()).collect();
    assert!(errors.is_empty(), "{entry} {poster}: {errors:?}");
    let (_, letter) =
        built.outputs.packet.iter().find(|(path, _)| path.as_str() == "letter.txt").unwrap();
    String::from_utf8(letter.to_vec()).unwrap()
}

#[test]
fn a_letter_has_what_says_that_it_was_done_with_its_writer() {
    let none = letter_with("{with=\"Lin W\"}", "with = [\"Lin W\"]");
    assert!(!none.contains("TOGETHER"), "{none}");
    for entry in [
        "{.patel}",
        "{with=patel}",
        "{with=lin,patel}",
        "{with=\"Patel R\"}",
        "{with=[\"Lin W\", \"Patel RM\"] .heart}",
        "{#obs with='Prof. Rina Patel' kind=observership}",
    ] {
        let letter = letter_with(entry, "");
        let together = letter.split_once("TOGETHER").unwrap_or_else(|| panic!("{entry}: {letter}"));
        assert!(together.1.contains("Observership"), "{entry}: {letter}");
        assert!(!letter.contains("Lin"), "{entry}: {letter}");
    }
    let letter = letter_with("", "with = [\"Patel R\"]");
    let together = letter.split_once("TOGETHER").unwrap_or_else(|| panic!("{letter}"));
    assert!(together.1.contains("Gait speed"), "{letter}");
}

#[test]
fn a_plan_is_a_text_or_a_table() {
    let site =
        "[person]\nname = \"Ada Park\"\n\n[[document]]\nfile = \"goals.txt\"\nkind = \"summary\"\n";
    let of = |path: &str, plan: &str| {
        let root = folder(&[("site.toml", site), (path, plan)]);
        let built = built(root.path(), &options());
        let goals = built.outputs.packet.iter().find(|(path, _)| path.as_str() == "goals.txt");
        String::from_utf8(goals.unwrap().1.to_vec()).unwrap()
    };
    let text = of("private/plan.md", "# My way\n\nA place\n\n## Months 0 to 3\n\n- One\n- Two\n");
    let table = of(
        "private/plan.toml",
        "title = \"My way\"\ngoal = \"A place\"\n[[period]]\nname = \"Months 0 to 3\"\ngoals = [\"One\", \
        \"Two\"]\n",
    );
    assert_eq!(text, table);
    assert!(text.contains("My way") && text.contains("MONTHS 0 TO 3") && text.contains("- Two"));
}

/// Somebody names the site among the links too: its address stands once, however it is written.
#[test]
fn the_address_of_the_site_stands_once() {
    for written in ["http://www.park.example/", "https://Park.example", "park.example"] {
        let site = format!(
            "[site]\nurl = \"https://park.example\"\n[person]\nname = \"Ada Park\"\n[links]\n\
             website = \"{written}\"\ngithub = \"adapark\"\n"
        );
        let root = folder(&[
            ("site.toml", site.as_str()),
            ("content/cv.md", "## Education\n\n### MD\nBoston College · 2020\n"),
        ]);
        let outputs = built(root.path(), &options()).outputs;
        let pdf = &outputs.site[&OutputPath::new("cv.pdf")];
        let Some(text) = poppler("pdftotext", &["-layout"], pdf) else { return };
        assert_eq!(text.to_lowercase().matches("park.example").count(), 1, "{written}: {text}");
        assert!(text.contains("github.com/adapark"), "{text}");
    }
}
