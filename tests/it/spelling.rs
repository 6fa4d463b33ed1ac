//! `folio check --spelling`: what is reported, what is passed over, and where dictionaries and own words
//! come from. Its dictionary has a few words alone, so whatever else is not reported is passed over.

use std::sync::Arc;

use folio::base::Diagnostic;
use folio::lint::spelling::{Speller, check};
use folio::pipeline::PlannedSite;
use folio::plan::NoStore;
use folio::source::SourceSet;

use super::support::{folder, options, program};

const AFF: &str = "SET UTF-8\nTRY esianrtolcdugmphbyfvkwz\n\nSFX S Y 1\nSFX S 0 s .\n";
const DIC: &str = "26\nreceived/S\nmanagement\npatient/S\nsurgeon/S\naward/S\nclinical\nwork/S\nuniversity\n\
    high\nlife\nheart\nvalve/S\nform/S\nfrom\nthat\nwith\nthe\nof\nin\nand\nlearned\norganized\nwas\noperative\nexperience\n";
const SITE: &str = "[person]\nname = \"Chiamaka Okaforr\"\n";

fn speller(own: &str) -> Speller {
    let mut speller = Speller::new("en-US");
    assert!(speller.add(AFF.as_bytes(), DIC.as_bytes()));
    speller.add_own(own);
    speller
}

fn found(files: &[(&str, &str)], speller: &Speller) -> Vec<Diagnostic> {
    found_in("en-US", files, speller)
}

fn found_in(language: &str, files: &[(&str, &str)], speller: &Speller) -> Vec<Diagnostic> {
    let files = files.iter().map(|(path, text)| (*path, text.as_bytes()));
    let sources = SourceSet::of(files.chain([("site.toml", SITE.as_bytes())]));
    let site = PlannedSite::new(Arc::new(sources), &options());
    let outputs = site.check_all(&NoStore).outputs;
    check(&site.lint_context(&outputs, &NoStore), language, speller)
}

/// One line a diagnostic: the sentence, and what the fix writes.
#[track_caller]
fn assert_found(text: &str, expected: &[&str]) {
    let found = found(&[("content/pages/work.md", text)], &speller(""));
    let lines = found.iter().map(|found| match &found.fix {
        Some(fix) => format!("{} -> {}", found.message, fix.replacement),
        None => match found.labels.first().map(|label| label.message.as_str()) {
            Some(asked) if !asked.is_empty() => format!("{}; {asked}", found.message),
            _ => format!("{}; {}", found.message, found.help.as_deref().unwrap_or_default()),
        },
    });
    assert_eq!(lines.collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn a_slip_is_reported_once_with_the_one_near_word_as_its_fix() {
    assert_found(
        "The patient recieved the award that the surgeon recieved.\n",
        &["`recieved` is in no dictionary (2 times) -> received"],
    );
    assert_found(
        "With managment of patients.\n",
        &["`managment` is in no dictionary -> management"],
    );
    // A capital where a sentence or a heading begins says nothing.
    assert_found(
        "# Clincal work\n\nRecieved in the university.\n",
        &[
            "`Clincal` is in no dictionary; did you mean `Clinical`?",
            "`Recieved` is in no dictionary; did you mean `Received`?",
        ],
    );
    // Of a term of medicine, too.
    assert_found(
        "The sternotmy of the patient.\n",
        &["`sternotmy` is in no dictionary -> sternotomy"],
    );
}

#[test]
fn what_may_be_a_name_a_degree_or_another_language_is_not_written() {
    // A degree by the name that it has at home.
    assert_found("- Laurea in Chemistry\n", &[]);
    // Most of its words are not known.
    assert_found(
        "- haert worck\n",
        &[
            "`haert` is in no dictionary; did you mean `heart`?",
            "`worck` is in no dictionary; did you mean `work`?",
        ],
    );
}

#[test]
fn a_line_of_many_slips_is_not_taken_for_another_language() {
    assert_found(
        "In the universty the surgoen recieved an awrad with the managment of the hart of patients.\n",
        &[
            "`awrad` is in no dictionary; did you mean `award`?",
            "`hart` is in no dictionary; did you mean `heart`?",
            "`managment` is in no dictionary; did you mean `management`?",
            "`recieved` is in no dictionary; did you mean `received`?",
            "`surgoen` is in no dictionary; did you mean `surgeon`?",
            "`universty` is in no dictionary; did you mean `university`?",
        ],
    );
    assert_found(
        "El cirujano aprendió el manejo de los pacientes con una nueva valvula del hospital.\n",
        &[],
    );
}

#[test]
fn of_several_near_words_none_is_written() {
    assert_found(
        "The patient form forn the university.\n",
        &["`forn` is in no dictionary; did you mean `form`?"],
    );
    assert_found(
        "The patient forom the university.\n",
        &[
            "`forom` is in no dictionary; it may be `form` or `from`; if it is right, add it to dictionary.txt",
        ],
    );
}

#[test]
fn what_is_no_sentence_is_passed_over() {
    for text in [
        "The surgeon Okafor and the surgeon Nkemelu in Enugu, with Recievedd.\n",
        "The `recieved` of the work, and the valve of [heart](https://recieved.example/managment).\n",
        "The CABG, PhD and mmHg of T3recieved patients; see recieved.txt, recieved@example.org.\n",
        "The naïve coöperation of the surgeon.\n",
        "- Okafor CN, Patel R. Managment of the valve. Ann Thorac Surg. 2025;12(3):45-50.\n",
        "- Managment of the valve. doi:10.1000/recieved\n",
        "```\nrecieved\n```\n",
        "<!-- recieved -->\n",
        "Die Behandlung von herzkranken Patienten mit künstlichen Klappen und ihre Ergebnisse.\n",
        "The perioperative work with echocardiography, transthoracic or not, and thoracotomies.\n",
        "The highlife of the surgeon's heart-valve work.\n",
        "The Receivex and the Warks, and the surgeon learned that the work, organised, was with the life.\n",
    ] {
        let found = found(&[("content/pages/work.md", text)], &speller(""));
        let slips = found.iter().filter(|found| found.code.name == "spelling");
        let slips: Vec<&str> = slips.map(|found| found.message.as_str()).collect();
        assert_eq!(slips, Vec::<&str>::new(), "{text}");
    }
}

#[test]
fn every_text_of_the_person_is_looked_at_and_no_record_is() {
    let poster = "+++\ntitle = \"Managment of valves\"\nauthors = [\"C. Okaforr\"]\nevent = \"Hartt Meeting\"\n\
        place = \"Universiti, MA\"\ndate = 2025-01-24\n+++\n\nThe patient recieved the award.\n";
    let bib = "@article{a, title = {Managment of valves}, author = {Okaforr, Chiamaka}, journal = {Universitt}, \
        year = {2025}}\n";
    let cv = "## Clinical experience\n\n### Clincal work\nUniversity of Lagos · Lagos · Jan 2020\n\n- Awrad of the \
        surgeon\n";
    let files = [
        ("content/cv.md", cv),
        ("content/narrative.md", "## Now\n\nThe univercity of the patient.\n"),
        ("content/posters/a/index.md", poster),
        ("content/papers.bib", bib),
        (
            "content/updates/2025-01-01-award.md",
            "+++\ntitle = \"Award\"\n+++\n\nThe hart of the surgeon.\n",
        ),
    ];
    let found = found(&files, &speller(""));
    let slips = found.iter().filter(|found| found.code.name == "spelling");
    let words: Vec<&str> = slips.map(|found| found.message.split('`').nth(1).unwrap()).collect();
    assert_eq!(words, ["Awrad", "Clincal", "Managment", "hart", "recieved", "univercity"]);
}

#[test]
fn an_entry_in_another_language_is_looked_at_in_its_own() {
    let cv = "## Clinical experience\n\n### Clincal work {lang=de}\nBay Hospital · 2020\n\n- The Behandlunk\n\n\
        #### Herzklappenführunk\n2019\n\n### Awrad of the surgeon\nBay Hospital · 2018\n\n## Ohter work\n\nThe hart.\n";
    let mut german = Speller::new("de");
    assert!(german.add(AFF.as_bytes(), "2\nBehandlung\nHerzklappenführung\n".as_bytes()));
    let words = |found: Vec<Diagnostic>| -> Vec<String> {
        let slips = found.iter().filter(|found| found.code.name == "spelling");
        slips.map(|found| found.message.split('`').nth(1).unwrap().to_owned()).collect()
    };
    let files = [("content/cv.md", cv)];
    assert_eq!(words(found(&files, &speller(""))), ["Awrad", "hart"]);
    let german = words(found_in("de", &files, &german));
    assert_eq!(german, ["Behandlunk", "Herzklappenführunk"]);
}

#[test]
fn a_german_noun_near_to_several_is_a_slip() {
    let mut german = Speller::new("de");
    let words = "5\nBetretung\nBetreuung\ndie\nwurde\nPatienten\n";
    assert!(german.add(AFF.as_bytes(), words.as_bytes()));
    let cv = "## Work\n\n### Die Betreuung {lang=de}\nBay Hospital · 2020\n\n- Die Betreung wurde Patienten\n";
    let files = [("content/cv.md", cv)];
    let found = found_in("de", &files, &german);
    let messages: Vec<&str> = found.iter().map(|found| found.message.as_str()).collect();
    assert_eq!(messages, ["`Betreung` is in no dictionary"]);
}

#[test]
fn own_words_are_right() {
    let text = [("content/pages/work.md", "The recieved zzyzxes of the surgeon.\n")];
    let codes: Vec<&str> = found(&text, &speller("")).iter().map(|found| found.code.name).collect();
    assert_eq!(codes, ["spelling", "unknown-word"]);
    assert_eq!(found(&text, &speller("# mine\nRecieved # so\n\nzzyzxes\n")).len(), 0);
}

#[test]
fn old_dictionaries_of_one_byte_a_letter_are_read() {
    let mut speller = Speller::new("de");
    let dic = b"2\nBehandlung\nHerzklappenf\xfchrung\n";
    assert!(speller.add(b"SET ISO8859-1\nTRY gnuhaB\n", dic));
    let text = [("content/pages/work.md", "Behandlung, Herzklappenf\u{fc}hrung, Behandlunk\n")];
    let found = found(&text, &speller);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].fix.is_none());
    assert_eq!(found[0].labels[0].message, "did you mean `Behandlung`?");
}

#[test]
fn the_program_takes_dictionaries_beside_the_site_and_mends() {
    let site = folder(&[
        ("site.toml", SITE),
        (
            "content/pages/work.md",
            "# Work\n\nThe patient recieved the zzyzxes.\n\nThe surgeon recieved it.\n",
        ),
        ("dictionaries/en_US.aff", AFF),
        ("dictionaries/en_US.dic", DIC),
        ("dictionary.txt", "zzyzxes\n"),
    ]);
    let output = program(&["check", "--spelling", "--format", "short"], site.path());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(
        said,
        "content/pages/work.md:3:13: warning[spelling]: `recieved` is in no dictionary (2 times)\n"
    );
    assert_eq!(output.status.code(), Some(0), "{said}");
    let output = program(&["check", "--spelling", "--strict"], site.path());
    assert_eq!(output.status.code(), Some(1));
    program(&["check", "--spelling", "--fix"], site.path());
    let mended = std::fs::read_to_string(site.path().join("content/pages/work.md")).unwrap();
    assert_eq!(mended, "# Work\n\nThe patient received the zzyzxes.\n\nThe surgeon received it.\n");
    let output = program(&["check"], site.path());
    assert_eq!(output.stderr, b"", "{}", String::from_utf8_lossy(&output.stderr));
    let doctor = program(&["doctor"], site.path());
    let said = String::from_utf8_lossy(&doctor.stdout).into_owned();
    assert!(said.contains("`folio check --spelling` reads en-US with"), "{said}");
}

#[test]
fn a_language_without_a_dictionary_is_named_with_its_files() {
    let site = folder(&[("site.toml", &format!("[site]\nlanguage = \"tlh\"\n\n{SITE}"))]);
    let output = program(&["check", "--spelling"], site.path());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("warning[no-dictionary]: there is no dictionary for `tlh`"), "{said}");
    assert!(said.contains("put tlh.aff and tlh.dic into dictionaries/"), "{said}");
    assert!(said.contains("site.toml:2:1"), "{said}");
    let doctor = program(&["doctor"], site.path());
    let said = String::from_utf8_lossy(&doctor.stdout).into_owned();
    assert!(said.contains("there is no dictionary for tlh"), "{said}");
}

#[test]
fn an_entry_in_a_language_without_a_dictionary_is_shown() {
    let cv = "## Work\n\n### Resident\nUnity · 2022\n\n### Sup {lang=tlh}\nQo · 2021\n";
    let site = folder(&[("site.toml", SITE), ("content/cv.md", cv)]);
    let output = program(&["check", "--spelling", "--format", "short"], site.path());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let found: Vec<&str> = said.lines().filter(|line| line.contains("`tlh`")).collect();
    assert!(matches!(found[..], [one] if one.starts_with("content/cv.md:6:")), "{said}");
}

#[test]
fn slips_of_a_language_that_joins_no_words_are_found_in_capitals_and_in_long_words() {
    let mut speller = Speller::new("fr");
    let aff = "SET UTF-8\nTRY esianrtolcudmpévqfbghjxyèêkw\n";
    let dic = "24\nencadrement\nencadrent\nexception\nelle\nexceptionnelle\ncommande\nmand\nmanda\n\
        développement\nréalisation\nréalisa\nton\ndes\nexternes\nune\néquipe\nde\nla\nlangue\nle\nun\n\
        registre\nnational\nsur\n";
    assert!(speller.add(aff.as_bytes(), dic.as_bytes()));
    let cv = "## Work\n\n### Une équipe {lang=fr}\nBay Hospital · 2020\n\n- Encadrment des externes.\n\
        - Developpement des registre.\n- Réalisaton des registre.\n\
        - Une équipe exceptionelle sur la langue.\n- Une équipe sur le tibialis de la langue.\n\
        - Une équipe, Encadrmont, de la langue.\n";
    let found = found_in("fr", &[("content/cv.md", cv)], &speller);
    let lines: Vec<String> = found
        .iter()
        .map(|found| match &found.fix {
            Some(fix) => format!("{} -> {}", found.message, fix.replacement),
            None => format!("{}; {}", found.message, found.help.as_deref().unwrap_or_default()),
        })
        .collect();
    let add = "if it is right, add it to dictionary.txt";
    let own = "beside site.toml, one word a line";
    assert_eq!(
        lines,
        [
            format!("`Developpement` is in no dictionary; {add} {own}"),
            format!(
                "`Encadrment` is in no dictionary; it may be `Encadrement` or `Encadrent`; {add}"
            ),
            format!("`Réalisaton` is in no dictionary; {add} {own}"),
            "`exceptionelle` is in no dictionary -> exceptionnelle".to_owned(),
        ]
    );
}

#[test]
fn whoever_slips_most_is_told_so() {
    let dictionary = speller("");
    for (text, slips) in [
        // Most of the long words are wrong, and the little ones are those of the language.
        (
            "The surgeon was in the work of the sergeon and of the pateint, with managment and egusi.\n",
            3,
        ),
        ("We adn the surgeon learned in teh work.\n", 2),
        ("Untill the work.\n", 1),
    ] {
        let found = found(&[("content/pages/work.md", text)], &dictionary);
        let count = found.iter().filter(|found| found.code.name == "spelling").count();
        assert_eq!(count, slips, "{text}: {found:?}");
    }
}
