//! Sites with a marker word, an invented one, in each place where a person writes: one that is made
//! here with everything, and the samples.

use super::mutation::Files;
use super::random::Random;
use crate::support::{project, sample_sites};

/// Each `@` stands for a marker word of its own.
const SITE: [(&str, &str); 12] = [
    (
        "site.toml",
        "[site]\nurl = \"https://okafor.example\"\nfooter = \"Under all @ pages\"\n\n[person]\n\
        name = \"Chiamaka Okafor\"\ncredentials = [\"MBBS\", \"@\"]\nheadline = \"A @ surgeon\"\n\
        position = \"Resident @\"\norganization = \"@ General Hospital\"\n\
        location = \"@, Massachusetts\"\nemail = \"c.okafor@example.org\"\n\
        photo = \"photo.png\"\nphoto-alt = \"She in a @ coat\"\ninterests = [\"valve @\", \"@\"]\n\
        languages = [{ name = \"Igbo\", level = \"native\" }, { name = \"@ish\", level = \"C1\" }]\
        \n\n[links]\nwebsite = \"https://@.example/\"\ngithub = \"https://github.com/@\"\n\n\
        [cv]\nregion = \"us\"\n",
    ),
    (
        "content/cv.md",
        "# Record of @\n\nAn opening with **@** and *@* and `@`.\n\n## Education\n\n\
        ### Bachelor of @ {#degree}\nUniversity of @ · @, Nigeria · Sep 2014 – Dec 2020\n\n\
        - Distinction in @.\n- Thesis on [@](https://@.example/thesis)\n  - nested @\n\n\
        ## Clinical experience\n\n### @ observership {#obs .heart kind=observership}\n\
        @ Hospital · Boston, MA · *Chief:* @ · Mar 2024 – May 2024\n\nWeekly conference on @;\n\
        presented to the @ team.\n\n### Elective in @\n2013-07 – 2013-08\n\n## Examinations\n\n\
        | Examination | @ | Result |\n| :--- | :--: | ---: |\n| @ | 2019 | @ |\n| x | @ | y |\n\n\
        ## Publications\n\n## @ and skills\n\n1. First @\n2. Second @\n   - [x] done @\n\n\
        > A quotation of @\n> > and @ inside.\n\n```python\ndef @(lung: str):  # @\n```\n\n\
        ![A @ square](images/red.png \"Caption @\")\n\nA claim of @.[^note]\n\n\
        [^note]: The note on @ itself.\n\n### An entry of @\nNowhere @ · expected 2028-06\n\n\
        #### Fourth @\n\n##### Fifth @\n\nTerm @, a@b <https://@.example/a>. Last ~~@~~ words.\n",
    ),
    (
        "content/narrative.md",
        "# Who asks about @\n\nAn overture of @.\n\n## Why surgery?\n\nBecause of @.\n\n\
        ## What my @ would say\n\nEat @ first.\n",
    ),
    (
        "content/pages/mentoring.md",
        "+++\ntitle = \"Mentoring @\"\n+++\n\nI mentor @ each year.\n\n## How @\n\n- with @\n- @\n",
    ),
    ("content/pages/letters.md", "Letters of @\n===\n\nText @ of it.\n\n@ below\n---\n\nMore @.\n"),
    ("content/updates/2026-02-02-match.md", "+++\ntitle = \"Matched at @\"\n+++\nIt was @.\n"),
    ("content/updates/2025-12-24-quiet.md", "# Quiet @\n\nThe year of @ ends. **@**\n"),
    (
        "content/posters/valves/index.md",
        "+++\ntitle = \"Valves of @\"\nauthors = [\"Okafor C\", \"@ W\"]\nevent = \"@ Congress\"\n\
        location = \"@\"\ndate = 2025-01-24\n+++\n\nBackground: @. Methods: @.\n",
    ),
    (
        "content/talks/survival/index.md",
        "+++\ntitle = \"Survival of @\"\nevent = \"@ Week\"\ndate = \"2025-09\"\n\
        link = \"https://@.example/talk\"\nsummary = \"Who was @\"\n+++\nWho, and why @.\n",
    ),
    (
        "content/publications.bib",
        "@@article{one,\n  title = {Valves of @ in {NIGERIA}},\n  author = {Okafor, Chiamaka and @, \
        Wei},\n  journal = {Journal of @},\n  year = {2024},\n  month = mar,\n  volume = {12},\n  \
        pages = {101--109},\n  abstract = {We asked for @ and found @.},\n  \
        doi = {10.5555/one},\n}\n\n@@incollection{two,\n  title = \"On @\",\n  \
        author = \"Okafor, Chiamaka\",\n  booktitle = \"Book of @\",\n  editor = {@, Jo},\n  \
        publisher = {@ Press},\n  year = 2022\n}\n\n@@inproceedings{three,\n  title = {Counts of \
        @},\n  author = {Okafor, C and Lin, @},\n  booktitle = {Proceedings of @},\n  \
        year = {2020}\n}\n\n@@misc{four, title = {A letter about @}, author = {Okafor, Chiamaka}, \
        howpublished = {Letter to @}, year = {2017}}\n",
    ),
    (
        "content/publications.toml",
        "[one]\nfeatured = true\nsummary = \"What @ says\"\ncode = \"https://@.example/code\"\n\n\
        [two]\nkind = \"chapter\"\nsummary = 'On @ again'\n",
    ),
    ("private.toml", "phone = \"+1 617 555 0142\"\n"),
];

/// A site, and its marker words.
#[derive(Clone)]
pub struct Marked {
    pub name: String,
    pub files: Files,
    pub markers: Vec<String>,
}

/// The site with everything, and the samples.
pub fn all(random: &mut Random) -> Vec<Marked> {
    let mut sites = vec![whole()];
    sites.extend(sample_sites().into_iter().map(|(name, root)| planted(name, &root, random)));
    sites.push(planted("own".to_owned(), project(), random));
    sites
}

fn whole() -> Marked {
    let mut markers = Vec::new();
    let mut files: Files = SITE
        .iter()
        .map(|(path, text)| {
            let mut filled = String::new();
            for part in text
                .replace("@@", "\u{1}")
                .replace("okafor@example", "okafor\u{1}example")
                .split_inclusive('@')
            {
                match part.strip_suffix('@') {
                    Some(before) => {
                        markers.push(invented(markers.len()));
                        filled.push_str(before);
                        filled.push_str(markers.last().unwrap());
                    }
                    None => filled.push_str(part),
                }
            }
            ((*path).to_owned(), filled.replace('\u{1}', "@").into_bytes())
        })
        .collect();
    for path in ["content/images/red.png", "content/photo.png"] {
        files.push((path.to_owned(), red()));
    }
    Marked { name: "whole".to_owned(), files, markers }
}

/// A sample with a marker after every few of its words.
fn planted(name: String, root: &std::path::Path, random: &mut Random) -> Marked {
    let mut markers = Vec::new();
    let mut files = Files::new();
    for entry in walkdir::WalkDir::new(root).sort_by_file_name() {
        let entry = entry.unwrap();
        let path = entry.path().strip_prefix(root).unwrap().to_str().unwrap().to_owned();
        if !entry.file_type().is_file() || path != "site.toml" && !path.starts_with("content/") {
            continue;
        }
        let bytes = std::fs::read(entry.path()).unwrap();
        let bytes = match path.rsplit_once('.').map(|(_, end)| end) {
            Some("md") => {
                with_markers(&String::from_utf8(bytes).unwrap(), &mut markers, random).into_bytes()
            }
            // Large pictures and PDFs cost time and have no words here.
            _ => bytes,
        };
        files.push((path, bytes));
    }
    Marked { name, files, markers }
}

/// A markdown text with markers between its words: not in front matter, in code, in braces, in the
/// targets of links, or in HTML.
fn with_markers(text: &str, markers: &mut Vec<String>, random: &mut Random) -> String {
    let mut out = String::new();
    let (mut is_front, mut is_code) = (text.starts_with("+++\n"), false);
    for (number, line) in text.split_inclusive('\n').enumerate() {
        let is_fence = line.starts_with("```");
        let is_plain = !is_front
            && !is_code
            && !is_fence
            && !["[", "<", "    ", "|", "="].iter().any(|start| line.starts_with(start));
        is_code ^= is_fence;
        is_front &= number == 0 || line != "+++\n";
        let words: Vec<&str> = line.split_inclusive(' ').collect();
        let mut is_shown = is_plain;
        for (index, word) in words.iter().enumerate() {
            is_shown &= !word.contains(['{', '[', '<', '`', '!']);
            let is_word = word.ends_with(' ')
                && word.trim().len() > 2
                && word.trim().chars().all(char::is_alphabetic)
                && words.get(index + 1).is_some_and(|next| next.starts_with(char::is_alphabetic));
            out.push_str(word);
            if is_shown && is_word && random.below(4) == 0 {
                markers.push(invented(markers.len()));
                out.push_str(markers.last().unwrap());
                out.push(' ');
            }
        }
    }
    out
}

/// A word that no language has, another one for each number.
fn invented(number: usize) -> String {
    const FIRST: [&str; 10] = ["Bo", "Ce", "Di", "Fu", "Ga", "He", "Jo", "Ki", "Lu", "Ma"];
    const NEXT: [&str; 10] = ["vax", "zeb", "qon", "xid", "wuz", "yof", "zik", "quv", "xeg", "vow"];
    let digit = |power: u32| number / 10_usize.pow(power) % 10;
    format!("{}{}{}z", FIRST[digit(2)], NEXT[digit(1)], NEXT[digit(0)])
}

fn red() -> Vec<u8> {
    std::fs::read(project().join("tests/sites/kitchen/in/content/images/red.png")).unwrap()
}
