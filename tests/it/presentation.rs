//! Posters and talks: their citation, their meetings, and the time from which they may be seen.

use folio::base::Options;
use folio::plan::Outputs;

use super::support::{folder, options, outputs, outputs_with, project, text, write};

const SITE: &str = "[site]\nurl = \"https://okafor.example\"\n[person]\nname = \"Chiamaka \
Okafor\"\nname-variants = [\"Okafor CN\"]\n";

fn page_of(front_matter: &str) -> String {
    let index = format!("+++\n{front_matter}+++\nThe abstract.\n");
    let root = folder(&[("site.toml", SITE), ("content/posters/p/index.md", &index)]);
    // No-break spaces are the subject of other tests.
    text(&outputs(root.path()).site, "posters/p/index.html").replace('\u{a0}', " ")
}

#[test]
fn the_citation_is_in_the_form_of_ama() {
    let page = page_of(
        "title = \"Frailty and outcomes after CABG\"\nauthors = [\"OKAFOR C\", \"Patel R\"]\nevent \
        = \"61st Annual Meeting of The Society of Thoracic Surgeons\"\n\
         place = \"Los Angeles, CA\"\ndate = 2025-01-24\nend-date = 2025-01-26\n",
    );
    let golden = "Patel R. Frailty and outcomes after CABG. Poster presented at: 61st Annual \
    Meeting of The Society of Thoracic Surgeons; January <span class=\"unbroken\">24–26</span>, \
    2025; Los Angeles, CA.</p>";
    assert!(page.contains(&format!("<p><strong>OKAFOR C</strong>, {golden}")), "{page}");
}

#[test]
fn what_lies_ahead_was_not_presented() {
    let poster = |title: &str, year: u16| {
        format!(
            "+++\ntitle = \"{title}\"\nauthors = [\"Okafor CN\"]\nevent = \"Congress\"\ndate = \
             {year}-01-04\n+++\n"
        )
    };
    let (past, ahead) = (poster("Past", 2020), poster("Ahead", 2090));
    let root = folder(&[
        ("site.toml", SITE),
        ("content/posters/a/index.md", &past),
        ("content/posters/b/index.md", &past),
        ("content/posters/c/index.md", &ahead),
        ("content/talks/d/index.md", &ahead),
    ]);
    let outputs = outputs(root.path());
    let page = |path: &str| text(&outputs.site, path).replace('\u{a0}', " ");
    assert!(page("posters/a/index.html").contains("Past. Poster presented at: Congress"));
    assert!(page("posters/c/index.html").contains("Ahead. Poster to be presented at: Congress"));
    assert!(page("talks/d/index.html").contains("Ahead. To be presented at: Congress"));
    let home = page("index.html");
    assert!(home.contains("2</a> posters") || home.contains("2 posters"), "{home}");
}

#[test]
fn the_owner_is_never_cut_from_the_list() {
    let page = page_of(
        "title = \"T\"\nauthors = [\"A A\", \"B B\", \"C C\", \"D D\", \"Okafor CN\", \"E E\", \"F \
        F\"]\ndate = 2025\n",
    );
    assert!(
        page.contains(
            "<p>A A, B B, C C, <strong>Okafor CN</strong> (5th of 7), et al. T. Poster; 2025.</p>"
        ),
        "{page}"
    );
    // The top of the page names all authors.
    assert!(page.contains("D D, <strong>Okafor CN</strong>, E E, F F"), "{page}");
}

#[test]
fn several_meetings_are_one_work_with_nothing_lost() {
    let page = page_of(
        "title = \"T\"\nauthors = [\"Okafor CN\"]\nevent = \"Late Meeting\"\nplace = \
        \"Accra\"\ndate = 2026-03-01\naward = \"Second prize\"\n\
         [[events]]\nevent = \"Early Meeting\"\nplace = \"Lagos\"\ndate = 2025-05-02\n\
         [[events]]\nkind = \"talk\"\nevent = \"Middle Meeting\"\ndate = 2025-09-01\nend-date = \
         2025-09-03\naward = \"Best talk\"\n",
    );
    assert!(
        page.contains(
            "T. Poster presented at: Early Meeting; May 2, 2025; Lagos. Also presented at: Middle \
            Meeting; September <span class=\"unbroken\">1–3</span>, 2025. <em>Best talk.</em> \
             Poster also presented at: Late Meeting; March 1, 2026; Accra. <em>Second \
             prize.</em></p>"
        ),
        "{page}"
    );
    for fact in [
        "<dt>Meeting</dt><dd>Early Meeting",
        "<dt>Talk at</dt><dd>Middle Meeting",
        "<dt>Also shown at</dt><dd>Late Meeting",
        "Second prize</dd>",
        "Best talk</dd>",
    ] {
        assert!(page.contains(fact), "{fact} is not in {page}");
    }
}

#[test]
fn lists_are_sorted_by_the_latest_meeting() {
    let poster = |title: &str, dates: &str| format!("+++\ntitle = \"{title}\"\n{dates}+++\n");
    let twice = poster(
        "Shown twice",
        "date = 2023-01-01\n[[events]]\nevent = \"Again\"\ndate = 2026-01-01\n",
    );
    let once = poster("Shown once", "date = 2025-01-01\n");
    let root = folder(&[
        ("site.toml", SITE),
        ("content/posters/a/index.md", &once),
        ("content/posters/b/index.md", &twice),
    ]);
    let list = text(&outputs(root.path()).site, "posters/index.html");
    assert!(list.find("Shown twice").unwrap() < list.find("Shown once").unwrap(), "{list}");
    assert!(list.contains("January 1, 2026"), "{list}");
}

/// The paths of everything that shows a work: its page, pictures, PDF and codes.
fn files_of_poster(rendered: &Outputs) -> Vec<String> {
    let all =
        rendered.site.keys().chain(rendered.packet.keys()).map(|path| path.as_str().to_owned());
    all.filter(|path| path.contains("secret") || path.contains("poster")).collect()
}

#[test]
fn nothing_of_a_work_is_built_before_its_embargo_ends() {
    let pdf = std::fs::read(project().join("content/posters/acts-2025/poster.pdf")).unwrap();
    // Nine in the morning in California is 17:00 UTC; these are three notations of the same time.
    for time in ["2026-11-01T09:00:00-08:00", "2026-11-01T17:00:00Z", "2026-11-01T22:30:00+05:30"] {
        for file in ["poster.pdf", "../../shared/poster.pdf"] {
            let index = format!(
                "+++\ntitle = \"P\"\ndate = 2026-11-01\nfile = \"{file}\"\nembargo-until = \
                {time}\n+++\nWords.\n"
            );
            let root = folder(&[("site.toml", SITE), ("content/posters/secret/index.md", &index)]);
            write(
                root.path(),
                &[("content/posters/secret/poster.pdf", &pdf), ("content/shared/poster.pdf", &pdf)],
            );
            let at = |now: i64| outputs_with(root.path(), &Options { now, ..options() });
            let end = 1_793_552_400;
            // The codes are for the print, which is made before; they lie in the packet.
            assert_eq!(
                files_of_poster(&at(end - 1)),
                ["qr/secret.png", "qr/secret.svg"],
                "{time} {file}"
            );
            assert!(at(end - 1).site.keys().all(|path| !path.as_str().contains("secret")));
            let after = files_of_poster(&at(end));
            for ending in [
                "secret/index.html",
                "secret/poster.pdf",
                "-2000.png",
                "qr/secret.svg",
                "qr/secret.png",
            ] {
                assert!(
                    after.iter().any(|path| path.ends_with(ending)),
                    "{ending} is not in {after:?}"
                );
            }
        }
    }
}
