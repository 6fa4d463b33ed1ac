//! The band of years: drawn where it is asked for, from what the CV says.

use super::support::{folder, outputs, text};

const CV: &str = "## Training\n\n### Residency\nA · Jul 2021 – Jun 2023\n\n### Fellowship\nB · Jul 2026 – \
                  present\n\n## Research experience\n\n### Fellow\nC · 2024\n\n### Later\nC · 2031\n";

fn cv_page(settings: &str, cv: &str) -> String {
    let toml = format!("[person]\nname = \"Ada Park\"\n[cv]\n{settings}");
    let root = folder(&[("site.toml", toml.as_str()), ("content/cv.md", cv)]);
    text(&outputs(root.path()).site, "cv/index.html")
}

#[test]
fn the_band_shows_what_is_written_and_names_no_gap() {
    let page = cv_page("band = true\n", CV);
    assert!(
        page.contains("aria-label=\"Training: 2021–2023, 2026. Research experience: 2024. \""),
        "{page}"
    );
    assert_eq!(page.matches("<rect").count(), 3, "what lies in the future is not drawn");
}

#[test]
fn there_is_no_band_unasked_or_of_one_row() {
    assert!(!cv_page("", CV).contains("class=\"band\""));
    let one = "## Training\n\n### Residency\nA · Jul 2019 – Jun 2023\n";
    assert!(!cv_page("band = true\n", one).contains("class=\"band\""));
}
