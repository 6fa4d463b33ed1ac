//! What the search for private values must leave alone, and what it must not cost.

use super::support::{built, folder, options};

const PRIVATE: &str = r#"
phone = "+234 803 555 0199"
address = "12 Marina Crescent, Lagos"
date-of-birth = 1994-05-02
birthplace = "Lagos"
nationality = "Nigerian"
exams = [{ name = "USMLE Step 2 CK", score = 251, date = "2024-03" }]
identifiers = { aamc = "1576-2093" }
"#;

/// A town of birth is in the names of schools, a nationality in those of languages, and a score is a
/// number like others.
#[test]
fn a_person_who_was_born_and_studied_in_one_town_has_no_report() {
    let cv = "## Education\n\n### MBBS\nUniversity of Lagos · Lagos, Nigeria · Sep 2014 – Dec 2020\n\n\
        - I was born in Lagos in 1994 and speak Nigerian Pidgin.\n- Thesis on 251 operations (n = 251).\n\n\
        ## Examinations\n\n### USMLE Step 2 CK\nECFMG · Mar 2024\n\n- Passed at the first attempt.\n";
    let files = [
        ("site.toml", "[person]\nname = \"Chiamaka Okafor\"\nlocation = \"Lagos, Nigeria\"\n"),
        ("private.toml", PRIVATE),
        ("content/cv.md", cv),
    ];
    let found = built(folder(&files).path(), &options()).diagnostics;
    let private: Vec<_> =
        found.iter().filter(|found| found.code.name.starts_with("private-")).collect();
    assert!(private.is_empty(), "{private:#?}");
}
