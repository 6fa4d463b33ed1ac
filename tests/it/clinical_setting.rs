//! Setting and level of clinical work are beside their entry on the page, in the PDF and in
//! `resume.json`, in every theme, and nothing is beside any other entry.

use folio::base::OutputPath;
use scraper::{Html, Selector};
use serde_json::Value;

use super::support::{folder, outputs, poppler, text, themes};

const CV: &str = "## Education\n\n### Medicine {kind=degree}\nCollege · Leeds\n\n\
    ### Pathology {kind=clerkship}\nCollege · 2012\n\n\
    ## Training\n\n### Fellow in Zurich {kind=observership}\nThird Hospital · Zurich · 2022\n\n\
    ## Clinical experience\n\n\
    ### Heart surgery {kind=observership}\nFirst Hospital · Boston · 2020\n\nFour weeks.\n\n\
    ### Lung surgery observership {kind=observership}\nSecond Hospital · 2019\n\n\
    ### Chest <surgery> {kind=elective}\n2018\n\n- Ward work\n\n\
    ### Hands-on sub-internship {kind=sub-internship}\nFourth Hospital · 2017\n\nNights.\n\n\
    ### Emergency medicine {kind=externship}\nFifth Hospital · 2016\n\n\
    ### Medical officer {kind=employment}\nSixth Hospital · 2015\n\nDays.\n\n\
    ### Senior house officer {kind=residency}\nSeventh Hospital · 2014\n";

/// The byline of each entry, in the order of the page.
const BYLINES: [&str; 10] = [
    "College, Leeds",
    "College · Clerkship",
    "Third Hospital, Zurich · Observership (observation only)",
    "First Hospital, Boston · Observership (observation only)",
    "Second Hospital · Observation only",
    "Elective, hands-on",
    "Fourth Hospital",
    "Fifth Hospital · Externship, hands-on",
    "Sixth Hospital",
    "Seventh Hospital",
];

fn one_line(text: &str) -> String {
    text.replace('\u{a0}', " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn words_of(page: &str, selector: &str) -> Vec<String> {
    let page = Html::parse_document(page);
    let selector = Selector::parse(selector).unwrap();
    page.select(&selector).map(|element| one_line(&element.text().collect::<String>())).collect()
}

#[test]
fn setting_and_level_are_beside_the_entry_everywhere() {
    for theme in themes() {
        let site = format!(
            "[site]\ntheme = \"{theme}\"\n[person]\nname = \"Ada Park\"\n[cv]\norder = \
            \"as-written\"\n[[document]]\nfile = \"cv.pdf\"\nkind = \"cv\"\n"
        );
        let root = folder(&[("site.toml", site.as_str()), ("content/cv.md", CV)]);
        let outputs = outputs(root.path());

        let page = text(&outputs.site, "cv/index.html");
        assert_eq!(words_of(&page, ".entry .byline"), BYLINES, "{theme}");
        let home = words_of(&text(&outputs.site, "index.html"), ".lines li").join("\n");
        assert!(
            home.contains("Third Hospital, Zurich · Observership (observation only)"),
            "{home}"
        );
        assert!(!home.contains("Leeds ·"), "{home}");

        let pdf = &outputs.site[&OutputPath::new("cv.pdf")];
        let Some(paper) = poppler("pdftotext", &["-raw"], pdf) else { continue };
        let paper = one_line(&paper);
        for byline in BYLINES {
            assert!(paper.contains(byline), "{theme}: {byline} in {paper}");
        }
        for (said, times) in
            [("hands-on", 2), ("Hands-on", 1), ("bservation only", 3), ("Clerkship", 1)]
        {
            assert_eq!(paper.matches(said).count(), times, "{theme}: {said} in {paper}");
        }
    }
}

#[test]
fn the_resume_says_setting_and_level() {
    let site = "[person]\nname = \"Ada Park\"\n[cv]\norder = \"as-written\"\n";
    let root = folder(&[("site.toml", site), ("content/cv.md", CV)]);
    let resume = text(&outputs(root.path()).site, "resume.json");
    let resume: Value = serde_json::from_str(&resume).unwrap();
    let summaries: Vec<Option<&str>> = resume["work"]
        .as_array()
        .unwrap()
        .iter()
        .map(|position| position.get("summary").map(|summary| summary.as_str().unwrap()))
        .collect();
    let expected = [
        Some("Observership (observation only)"),
        Some("Observership (observation only). Four weeks."),
        Some("Observation only"),
        Some("Elective, hands-on"),
        Some("Nights."),
        Some("Externship, hands-on"),
        Some("Days."),
        None,
    ];
    assert_eq!(summaries, expected);
    assert_eq!(resume["education"][0]["studyType"], "Medicine");
    assert_eq!(resume["education"][1]["studyType"], "Pathology · Clerkship");
}
