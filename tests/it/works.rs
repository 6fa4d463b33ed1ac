//! The laws of works, tried with records put together from pieces that people really have: any of
//! them is cited by any style, no word of a used field is lost, and what is handed out and read
//! again gives the same citation.
//!
//! The right citation of a record is not said here, but in `tests/citations/`.

use std::sync::Arc;

use folio::base::Hashed;
use folio::model::citation::style::StyleSource;
use folio::model::publication::Publication;
use folio::model::{Profile, citation, resolve};
use folio::output::data::{bibtex, csl_json, ris};
use folio::source::SourceSet;
use folio::syntax::Documents;
use folio::syntax::markdown::plain_text;
use folio::words::Catalog;
use hayagriva::archive::ArchivedStyle;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::support::options;

/// Types of entries, each with the fields that programs write for it.
const KINDS: [(&str, &str); 16] = [
    ("article", "journal volume number pages month doi url pmid eid note language"),
    ("article", "journal volume number pages doi issn publisher"),
    ("article", "journal volume pages month note pmid"),
    ("book", "publisher address edition series bookvolume isbn url language"),
    ("incollection", "booktitle publisher address edition pages chapter editor isbn doi"),
    ("inbook", "booktitle publisher address pages editor bookvolume"),
    ("inproceedings", "booktitle pages publisher organization address series bookvolume month doi"),
    ("proceedings", "publisher address series bookvolume editor"),
    ("phdthesis", "school address type month url"),
    ("mastersthesis", "school address month"),
    ("techreport", "institution number type address month url doi"),
    ("manual", "organization edition address url version"),
    ("misc", "howpublished publisher url month note doi"),
    ("online", "organization url month"),
    ("dataset", "publisher version doi url"),
    ("software", "publisher version url"),
];

const NAMES: [&str; 24] = [
    "Okafor, Chiamaka N.",
    "Lee, Min-Ji",
    "van der Berg, Jan",
    "de la Cruz, Ana María",
    "Di Fonzo, T.",
    "von Neumann, Jr., John",
    "Smith, III, Robert",
    "{World Health Organization}",
    "{Ben Taieb}, Souhaib",
    "O'Brien, Mary-Kate",
    "Al-Rashid, K.",
    "{\\L}ukaszewicz, {\\.Z}aneta",
    "M{\\\"u}ller, {\\'E}va",
    "Ramón y Cajal, Santiago",
    "García Márquez, Gabriel",
    "王, 小明",
    "Nguyễn, Văn Đức",
    "Li, X.",
    "Ada Lovelace",
    "Ludwig van Beethoven",
    "Smith-Jones, A. B. C.",
    "{The STICH Investigators}",
    "d'Arcy, Ýrr",
    "Plato",
];

const TITLES: [&str; 26] = [
    "Frailty after valve surgery: a cohort study",
    "Does surgery help?",
    "What now! And what next\\ldots",
    "{COVID}-19 and the {DNA} of \\emph{Staphylococcus aureus}",
    "$\\beta$-blockers \\& outcomes in 50\\% of 5,000 patients",
    "H$_2$O and CO\\textsubscript{2} at $37^\\circ$C",
    "``Do not resuscitate'': what patients say",
    "<i>In vivo</i> effects when p &lt; 0.05",
    "Why O'Reilly's rule fails --- and how",
    "Über die Größe der Zelle",
    "心臓手術の結果",
    "A/B testing, C\\# and {\\TeX}",
    "The 2019/2020 season 3-4",
    "{Title in braces. With a stop.}",
    "Über $\\mathbb{R}^n$",
    "A very short one",
    "\\textbf{Bold} and \\textsc{Small Caps}",
    "{iPhone}s, {mRNA}s and {pH}",
    "Re: Response to Smith et al.",
    "II. Results of [18F]{FDG}-{PET}",
    "Cost in \\$: a review",
    "Under_score and tilde~tie",
    "Who? Me? Yes, \"you\"",
    "“Curly” and ‘single’ marks’ end",
    "Part 1.",
    "Effects of α-tocopherol ± β-carotene ≥ 5 µg",
];

const PAGES: [&str; 14] = [
    "1--9",
    "611-619",
    "S12-S15",
    "101-108.e2",
    "123-129, 131",
    "e0209899",
    "xii--xv",
    "0123",
    "12+",
    "7",
    "1023-1030",
    "A1--A4",
    "45–52",
    "n/a",
];

const NUMBERS: [&str; 13] = [
    "3",
    "12",
    "XII",
    "007",
    "3-4",
    "3 Pt 2",
    "Suppl_1",
    "16_suppl",
    "A12",
    "USDL-26-0599",
    "1/2",
    "Suppl 2",
    "2 Suppl 1",
];

/// Fields with the values that they have.
const FIELDS: [(&str, &[&str]); 26] = [
    ("journal", &["JAMA Surgery", "Ann. Thorac. Surg.", "{PLoS} {ONE}", "Heart \\& Lung", "心臓"]),
    ("booktitle", &["Proc. of the 3rd Meeting", "Oxford Textbook of Surgery", "{ICML} '20"]),
    ("volume", &NUMBERS),
    ("number", &NUMBERS),
    ("bookvolume", &["2", "XII", "13"]),
    ("pages", &PAGES),
    ("publisher", &["Lippincott Williams and Wilkins", "Springer", "{O'Reilly} \\& Sons"]),
    ("address", &["New York, NY", "Zürich", "Cambridge, MA, USA"]),
    ("institution", &["National Institute of Health", "{RAND} Corporation"]),
    ("school", &["Universität Zürich", "Massachusetts Institute of Technology"]),
    ("organization", &["American Heart Association"]),
    ("howpublished", &["Poster", "\\url{https://example.org/a_b}"]),
    ("edition", &["2nd", "Third", "4", "Revised"]),
    ("series", &["Lecture Notes in Computer Science", "Occasional Papers"]),
    ("month", &["may", "5", "September"]),
    (
        "doi",
        &[
            "10.1000/abc",
            "https://doi.org/10.1001/jama.2020.1234",
            "10.1002/(SICI)1097<1::AID>3.0.CO;2-#",
        ],
    ),
    ("url", &["https://example.org/a~b?c=d&e=f", "http://example.com/%7Efoo"]),
    ("pmid", &["39000001"]),
    ("issn", &["1234-5679"]),
    ("chapter", &["7"]),
    ("isbn", &["978-0-306-40615-7", "0-306-40615-2"]),
    ("eid", &["e12345", "045003"]),
    ("note", &["In press", "Submitted", "Epub ahead of print"]),
    ("language", &["english", "german"]),
    ("type", &["Research report", "Habilitation"]),
    ("version", &["1.2.3"]),
];

/// An entry of BibTeX.
fn entry() -> impl Strategy<Value = String> {
    let names = || prop::collection::vec(select(&NAMES[..]), 1..9);
    let fields = select(&KINDS[..]).prop_flat_map(|(kind, fields)| {
        let fields: Vec<&str> = fields.split(' ').collect();
        let count = fields.len();
        (Just(kind), subsequence(fields, 1..=count))
    });
    let year = select(&["2020", "1998", "2024", "2019", "2026"][..]);
    let title = select(&TITLES[..]);
    let values = prop::collection::vec(any::<prop::sample::Index>(), 12);
    (fields, names(), names(), title, year, values).prop_map(
        |((kind, fields), authors, editors, title, year, values)| {
            let authors = authors.join(" and ");
            let mut text = format!(
                "@{kind}{{key1,\n  author = {{{authors}}},\n  title = {{{title}}},\n  year = {year},\n"
            );
            for (field, value) in fields.into_iter().zip(values) {
                let value = match FIELDS.iter().find(|(name, _)| *name == field) {
                    Some((_, all)) => (*value.get(all)).to_owned(),
                    None => editors.join(" and "),
                };
                let field = if field == "bookvolume" { "volume" } else { field };
                text.push_str(&format!("  {field} = {{{value}}},\n"));
            }
            text + "}\n"
        },
    )
}

/// What folio makes of a file of works, with all that it says about it.
fn read(name: &str, text: &str) -> (Profile, String) {
    let site = b"[person]\nname = \"Nobody Of These\"\n";
    let path = format!("content/{name}");
    let sources = SourceSet::of([("site.toml", &site[..]), (path.as_str(), text.as_bytes())]);
    let documents = Documents::of(&sources);
    let mut diagnostics: Vec<_> = documents.diagnostics().cloned().collect();
    let resolved = resolve(&sources, &documents, &Catalog::standard(), &options());
    let profile = resolved.into_value(&mut diagnostics);
    let said = diagnostics.iter().map(|said| format!("{}\n", said.message)).collect();
    (profile, said)
}

fn cited(works: &[Arc<Hashed<Publication>>], style: &str) -> Vec<String> {
    let style = StyleSource::Archived(style.to_owned());
    let cited = citation::cite(works, &style, "en", Catalog::standard().words("en"));
    cited.iter().map(|citation| plain_text(citation)).collect()
}

/// The files that the works are handed out in.
fn handed_out(works: &[Arc<Hashed<Publication>>]) -> [(&'static str, String); 3] {
    let bib = works.iter().map(|work| bibtex::entry(work).to_string()).collect();
    let records = works.iter().map(|work| ris::record(work).to_string()).collect();
    let json = csl_json::array(works.iter().map(|work| csl_json::item(work)));
    [("a.bib", bib), ("a.json", json), ("a.ris", records)]
}

/// The styles of which each has forms of its own. What no journal has taken is a manuscript where it
/// is handed out, which APA alone tells from an article.
fn styles(entry: &str) -> &'static [&'static str] {
    let all = &["american-medical-association", "nlm-citation-sequence", "apa"];
    if entry.contains("note = {Submitted}") { &all[..2] } else { all }
}

/// What can be the same: RIS has plain texts, in which no capital is protected and no space is kept
/// from breaking.
fn same_for(file: &str, citations: Vec<String>) -> Vec<String> {
    let is_plain = file.ends_with(".ris");
    let same = |text: String| match is_plain {
        true => text.to_lowercase().replace('\u{a0}', " "),
        false => text,
    };
    citations.into_iter().map(same).collect()
}

/// Words that are handed on in another form, and commands.
const OTHERWISE: [(&str, &str); 4] =
    [("third", "3"), ("english", "en"), ("german", "de"), ("september", "sep")];

/// The words of the values of an entry, in small letters, without commands and tags.
fn words_of(entry: &str) -> Vec<String> {
    let mut bare = String::new();
    let mut rest = entry;
    while let Some(at) = rest.find(['\\', '<', '&']) {
        bare.push_str(&rest[..at]);
        let name = &rest[at + 1..];
        let letters = name.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(name.len());
        bare.push(' ');
        rest = &name[letters.max(1).min(name.len())..];
    }
    bare.push_str(rest);
    let values = bare.lines().skip(1).filter_map(|line| line.split_once(" = "));
    values
        // A state that volume and pages have overtaken is passed over.
        .filter(|(name, _)| !name.ends_with("note"))
        .flat_map(|(_, value)| value.split(|c: char| !c.is_alphanumeric()))
        .filter(|word| word.len() > 2 && word.is_ascii())
        .filter(|word| !["and", "https", "doi", "org"].contains(word))
        .map(str::to_lowercase)
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_archived_style_cites_every_work(
        entry in entry(),
        styles in prop::collection::vec(select(ArchivedStyle::all()), 4),
    ) {
        let (profile, _) = read("a.bib", &entry);
        for style in styles {
            for name in style.names() {
                for citation in cited(&profile.publications, name) {
                    prop_assert!(!citation.trim().is_empty(), "{name}: {entry}");
                }
            }
        }
    }

    #[test]
    fn what_is_handed_out_and_read_again_gives_the_same_citation(entry in entry()) {
        let (profile, _) = read("a.bib", &entry);
        for (name, text) in handed_out(&profile.publications) {
            let (again, _) = read(name, &text);
            for style in styles(&entry) {
                let (first, second) = (
                    same_for(name, cited(&profile.publications, style)),
                    same_for(name, cited(&again.publications, style)),
                );
                prop_assert_eq!(second, first, "{} of {}as\n{}", style, entry, text);
            }
        }
    }

    #[test]
    fn no_word_of_a_work_is_lost(entry in entry()) {
        let (profile, mut told) = read("a.bib", &entry);
        for work in &profile.publications {
            told.push_str(&bibtex::entry(work));
            told.push_str(&csl_json::item(work));
        }
        told.extend(cited(&profile.publications, "american-medical-association"));
        let told: String = told.chars().filter(|c| c.is_alphanumeric()).collect();
        let told = told.to_lowercase();
        // What no journal has taken yet is to name none.
        let is_hidden = profile.publications.iter().any(|work| !work.status.is_accepted());
        for word in words_of(&entry).into_iter().filter(|_| !is_hidden) {
            let other = OTHERWISE.iter().find(|(written, _)| *written == word);
            let is_told = told.contains(other.map_or(word.as_str(), |(_, other)| other));
            prop_assert!(is_told, "{} of {} is not in {}", word, entry, told);
        }
    }
}
