//! How much stands on a sheet, and what makes a document fit its pages: in every theme, density and
//! region.

use std::path::Path;

use folio::base::OutputPath;
use folio::model::cv::region::REGIONS;

use super::support::{built, folder, options, poppler, project, themes};

/// What a printed CV is made of: no picture, and no card for an address, which take most of the
/// time of a build.
fn is_of_the_cv(path: &str) -> bool {
    ["cv.md", "publications.toml", ".bib", "index.md", "site.toml", "private.toml"]
        .iter()
        .any(|end| path.ends_with(end))
}

fn without_address(site: &str) -> String {
    let kept = site.lines().filter(|line| !line.starts_with("url = "));
    kept.map(|line| format!("{line}\n")).collect()
}

/// The sample's CV with other words in its `[site]` and `[cv]`.
fn sample(theme: &str, cv: &str) -> Vec<(String, Vec<u8>)> {
    let files = walkdir::WalkDir::new(project().join("content")).into_iter().map(Result::unwrap);
    let mut files: Vec<(String, Vec<u8>)> = files
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(project()).unwrap();
            (path.to_str().unwrap().replace('\\', "/"), std::fs::read(entry.path()).unwrap())
        })
        .collect();
    let site = std::fs::read_to_string(project().join("site.toml")).unwrap();
    let site = site
        .replace("theme = \"ledger\"", &format!("theme = \"{theme}\""))
        .replace("region = \"us\"", cv);
    files.push(("site.toml".to_owned(), without_address(&site).into_bytes()));
    files.retain(|(path, _)| is_of_the_cv(path));
    files
}

fn pdf(files: &[(String, Vec<u8>)], name: &str) -> bytes::Bytes {
    let files: Vec<(&str, &Vec<u8>)> =
        files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
    let root = folder(&files);
    let built = built(root.path(), &options());
    built.outputs.site[&OutputPath::new(name)].clone()
}

/// The words on each sheet; `None` if poppler is not installed.
fn words(pdf: &[u8]) -> Option<Vec<usize>> {
    let text = poppler("pdftotext", &[], pdf)?;
    let sheets = text.split('\u{c}').map(|sheet| sheet.split_whitespace().count());
    Some(sheets.filter(|words| *words > 0).collect())
}

#[test]
fn the_first_sheet_says_enough() {
    let trials = [
        ("clinic", "", 380, 4),
        ("ledger", "", 310, 4),
        ("clinic", "density = \"compact\"", 400, 4),
        ("ledger", "density = \"compact\"", 400, 4),
        ("classic", "", 300, 4),
        ("classic", "density = \"compact\"", 390, 4),
        ("profile", "", 330, 4),
        ("profile", "density = \"compact\"", 370, 4),
    ];
    for (theme, density, least, most_sheets) in trials {
        let files = sample(theme, &format!("region = \"us\"\n{density}"));
        let Some(sheets) = words(&pdf(&files, "cv.pdf")) else { return };
        assert!(
            sheets[0] >= least && sheets.len() <= most_sheets,
            "{theme} with `{density}`: {sheets:?} words a sheet"
        );
    }
}

/// Airy is never closer than normal, and normal never closer than compact.
#[test]
fn a_closer_density_has_as_many_sheets_or_fewer() {
    for theme in themes() {
        let sheets = ["compact", "normal", "airy"].map(|density| {
            let files = sample(&theme, &format!("region = \"de\"\ndensity = \"{density}\""));
            words(&pdf(&files, "cv.pdf")).map_or(0, |sheets| sheets.len())
        });
        assert!(sheets.is_sorted(), "{theme}: {sheets:?}");
    }
}

/// The name of a theme or a region is one word: it never breaks a build by a limit of pages.
#[test]
fn the_limits_of_the_samples_hold_in_every_theme_and_region() {
    let kitchen = project().join("tests/sites/kitchen/in");
    for theme in themes() {
        let mut looks = Vec::new();
        for (region, convention) in REGIONS.map(|(word, region)| (word, region.convention())) {
            // Of regions that fill their sheets alike, one is enough.
            let look = (
                (convention.paper, convention.dates, convention.photo, convention.least_type),
                (convention.shows_title, convention.has_signature_lines),
            );
            if looks.contains(&look) {
                continue;
            }
            looks.push(look);
            let own = sample(&theme, &format!("region = \"{region}\""));
            let mut other = super::support::files(&kitchen, &theme);
            for (path, bytes) in &mut other {
                if path == "site.toml" {
                    let text = String::from_utf8(std::mem::take(bytes)).unwrap();
                    let region = format!("region = \"{region}\"");
                    let text = text.replace("region = \"uk\"", &region);
                    *bytes = without_address(&text).into_bytes();
                }
            }
            other.retain(|(path, _)| is_of_the_cv(path));
            for files in [own, other] {
                let files: Vec<(&str, &Vec<u8>)> =
                    files.iter().map(|(path, bytes)| (path.as_str(), bytes)).collect();
                let root = folder(&files);
                let too_long = too_long(root.path());
                assert!(too_long.is_empty(), "{theme}, {region}: {too_long:?}");
            }
        }
    }
}

fn too_long(root: &Path) -> Vec<String> {
    let built = built(root, &options());
    let mut made = built.outputs.site.keys().chain(built.outputs.packet.keys());
    assert!(made.any(|path| path.as_str().ends_with(".pdf")), "no PDF was made: {root:?}");
    let found = built.diagnostics.into_iter();
    found.filter(|found| found.code.name == "too-many-pages").map(|found| found.message).collect()
}

/// A resident with papers in every state, posters and rotations, who needs two pages for a meeting:
/// five lines.
#[test]
fn a_meeting_cv_of_two_pages_takes_five_lines() {
    let statuses = [
        "volume = {1}, pages = {1-9}, doi = {10.5555/a}",
        "volume = {2}, pages = {1-9}, doi = {10.5555/b}",
        "volume = {3}, pages = {1-9}, doi = {10.5555/c}",
        "volume = {4}, pages = {1-9}",
        "pubstate = {inpress}",
        "pubstate = {accepted}",
        "pubstate = {submitted}",
        "pubstate = {submitted}",
        "pubstate = {inpreparation}",
    ];
    let papers = statuses.iter().enumerate().map(|(n, status)| {
        let authors = if n % 2 == 0 { "Park, Ada and Lin, Wei" } else { "Lin, Wei and Park, Ada" };
        format!(
            "@article{{w{n}, author = {{{authors}}}, title = {{Outcome {n} after valve surgery in \
             the elderly}}, journal = {{Heart Surg}}, year = 2025, {status}}}\n"
        )
    });
    let rotations: String = (1..=6)
        .map(|n| {
            format!(
                "### Rotation {n} {{.{}}}\nCity Hospital · Boston · {}\n\n{}\n",
                if n % 2 == 0 { "cardiothoracic" } else { "school" },
                2026 - n,
                "- Wards, theater and clinic, with two presentations to the team.\n".repeat(8)
            )
        })
        .collect();
    let posters = (1..=3).map(|n| {
        let text = format!(
            "+++\ntitle = \"Poster {n}\"\nauthors = [\"Ada Park\"]\nevent = \"Forum\"\n\
             date = 202{n}-01-05\n+++\nA.\n"
        );
        (format!("content/posters/p{n}/index.md"), text.into_bytes())
    });
    let cv = format!(
        "## Education\n\n### MD\nCollege · 2014 – 2020\n\n## Clinical experience\n\n{rotations}\n\
         ## Publications\n\n## Posters\n"
    );
    let document = "file = \"meeting.pdf\"\nmax-pages = 2\nwithout = [\"school\"]\n\
                    publications = \"first-author\"\nposters = 1\n";
    assert!(document.lines().count() <= 5);
    let site = format!("[person]\nname = \"Ada Park\"\n\n[[document]]\n{document}");
    let mut files = vec![
        ("site.toml".to_owned(), site.into_bytes()),
        ("content/cv.md".to_owned(), cv.into_bytes()),
        ("content/papers.bib".to_owned(), papers.collect::<String>().into_bytes()),
    ];
    files.extend(posters);
    let Some(text) = poppler("pdftotext", &[], &pdf(&files, "meeting.pdf")) else { return };
    assert!(text.split('\u{c}').filter(|sheet| !sheet.trim().is_empty()).count() <= 2);
    for (word, is_shown) in [
        ("Rotation 2", true),
        ("Rotation 3", false),
        ("Outcome 0", true),
        ("Outcome 1", false),
        ("Outcome 6", true),
        ("Poster 3", true),
        ("Poster 1", false),
    ] {
        assert_eq!(text.contains(word), is_shown, "{word} in {text}");
    }
}
