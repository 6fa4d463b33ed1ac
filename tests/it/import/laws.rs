//! The law of conservation: the words of a source are those that were written, kept private and
//! reported as not carried; none is lost, none is there twice, and nothing private is in `content/`.
//! And whatever the shape of a value, the site builds.

use std::fs;

use folio::import::{Career, FORMATS, Files, Input, WordCount, plan, read};

use super::cases::{brought, cases, files};
use crate::support::{built, folder, options, program, project};

/// What all cases bring.
pub fn inputs() -> Vec<(String, Input)> {
    let mut inputs = Vec::new();
    for (name, case) in cases() {
        for path in brought(&case) {
            let file = path.file_name().unwrap().to_str().unwrap().to_owned();
            let input = match path.is_dir() {
                true => Input::folder(&*file, files(&path)),
                false => Input::file(&*file, fs::read(&path).unwrap()),
            };
            inputs.push((format!("{name}/{file}"), input));
        }
    }
    inputs
}

/// The career in each of them.
fn careers() -> Vec<(String, Career)> {
    let careers = inputs().into_iter().map(|(name, input)| {
        let career = read(&input).unwrap_or_else(|fault| panic!("{name}: {}", fault.message));
        (name, career)
    });
    careers.collect()
}

#[test]
fn each_file_is_of_one_format() {
    for (name, input) in inputs() {
        let claims: Vec<_> = FORMATS.iter().filter(|format| (format.is)(&input)).collect();
        let names: Vec<_> = claims.iter().map(|format| format.name).collect();
        assert_eq!(names.len(), 1, "{name}: {names:?}");
    }
}

#[test]
fn every_word_is_written_kept_private_or_reported_once() {
    for (name, career) in careers() {
        assert!(career.read.total() > 10, "{name}: {} words", career.read.total());
        every_word_has_its_place(&name, &career);
    }
}

/// None is lost, and none is there twice.
pub fn every_word_has_its_place(name: &str, career: &Career) {
    let placed: WordCount =
        [career.written(), career.kept_private(), career.left_out()].into_iter().sum();
    let list = |words: WordCount| words.iter().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(list(career.read.without(&placed)), Vec::<String>::new(), "{name}: lost");
    assert_eq!(list(placed.without(&career.read)), Vec::<String>::new(), "{name}: doubled");
}

#[test]
fn citations_give_way_to_their_records_and_are_not_gone() {
    let cv = "## Publications\n\n1. Patel R, Nkemelu A. Frailty before coronary bypass: a very long title \
              that continues on the next line as NLM writes it. 2024.\n2. Nkemelu A. Rheumatic \
              mitral disease at first referral. 2025. doi:10.5555/jes.2025.101\n";
    let site =
        folder(&[("site.toml", "[person]\nname = \"Amara Nkemelu\"\n"), ("content/cv.md", cv)]);
    let import = |file: &str| {
        let from = project().join("tests/import").join(file);
        let output = program(&["import", from.to_str().unwrap()], site.path());
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let read = || fs::read_to_string(site.path().join("content/cv.md")).unwrap();
    // While one has no record, the section could not fill itself, and would lack the other.
    let said = import("pubmed/from/pubmed.nbib");
    assert!(said.contains("1 of 2 citations of a section have records"), "{said}");
    assert_eq!(read(), cv);
    let said = import("endnote-xml/from/endnote.xml");
    assert!(said.contains("replaced      2"), "{said}");
    let new = read();
    for line in cv.lines().skip(2) {
        assert!(new.contains(&format!(":\n{line}\n-->")), "{new}");
    }
    let built = program(&["build"], site.path());
    assert!(built.status.success());
    let page = fs::read_to_string(site.path().join("dist/cv/index.html")).unwrap();
    for title in ["Frailty before coronary bypass", "disease at first referral"] {
        assert_eq!(page.matches(title).count(), 1, "{title}");
    }
    assert!(!import("pubmed/from/pubmed.nbib").contains("replaced"));
    assert_eq!(read(), new);
}

/// What people and programs write where an address or a name at a service should be.
const SHAPES: [&str; 20] = [
    "ada.park",
    "ada-park",
    "Ada Park",
    "@ada",
    "@ada@mastodon.example",
    "ada@example.org",
    "ada@example.org, a@example.net",
    "mailto:ada@example.org",
    "tel:+1 555 0100",
    "https://",
    "https://www.linkedin.com",
    "https://www.linkedin.com/in/ada-park",
    "https://github.com/ada",
    "ftp://example.org/ada",
    "file:cv.pdf",
    "0000-0000-000-000",
    "0000-0002-1825-0098",
    "n/a",
    "a \"quoted\" \\ name # and more",
    "\u{645}\u{646}\u{649}",
];

#[test]
fn no_shape_of_a_link_stops_a_build() {
    let networks = [
        "LinkedIn",
        "ORCID",
        "Scholar",
        "PubMed",
        "ResearchGate",
        "GitHub",
        "GitLab",
        "OSF",
        "Scopus",
        "Doximity",
        "Bluesky",
        "Mastodon",
        "X",
        "Twitter",
        "YouTube",
        "Instagram",
        "Facebook",
        "Website",
        "Linkedln",
        "My lab",
        "a \"b\"",
    ];
    for shape in SHAPES {
        let resume = Input::file("resume.json", resume(shape, &networks));
        let career = read(&resume).unwrap();
        every_word_has_its_place(shape, &career);
        let import = plan(career, "resume.json", "JSON Resume", &Files::new(), None);
        let made: Files =
            import.changes.into_iter().map(|change| (change.path, change.new)).collect();
        let list: Vec<_> = made.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
        let build = built(folder(&list).path(), &options());
        let errors = build.diagnostics.iter().filter(|found| found.is_error());
        let errors: Vec<_> = errors.map(|found| &found.message).collect();
        assert!(errors.is_empty(), "{shape}: {errors:#?}");
        // What is there as a comment is not added again.
        let again = plan(read(&resume).unwrap(), "resume.json", "JSON Resume", &made, None);
        assert!(again.changes.is_empty(), "{shape}: {:?}", again.report.files);
    }
}

/// A résumé that has the same text for its mail, its page and its name at all networks.
fn resume(shape: &str, networks: &[&str]) -> Vec<u8> {
    let profile = |network| serde_json::json!({ "network": network, "username": shape });
    let profiles: Vec<_> = networks.iter().map(profile).collect();
    let basics = serde_json::json!({
        "name": "Ada Park", "email": shape, "url": shape, "profiles": profiles,
    });
    serde_json::json!({ "basics": basics }).to_string().into_bytes()
}
