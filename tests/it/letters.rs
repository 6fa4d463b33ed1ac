//! Letters: a year of a resident with five people, as the program says it; drafts for mail programs,
//! read by the parser of others; what is private, and what the person has changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Output;

use mail_parser::{MessageParser, MimeHeaders};
use tempfile::TempDir;

use crate::archive::is_update;
use crate::support::{folder, program, project, write};

/// Of private.toml, as it might stand in a text.
const SECRETS: [&str; 6] = ["555 0142", "5550142", "Quillback", "02199", "1991", "Zyzzogeton"];

const KINDS: [&str; 5] = ["thanks", "follow-up", "request", "reminder", "update"];

/// A copy of the resident's folder.
fn resident() -> TempDir {
    let source = project().join("tests/letters/site");
    let files: Vec<(String, Vec<u8>)> = walkdir::WalkDir::new(&source)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(&source).unwrap().to_str().unwrap().to_owned();
            (path.replace('\\', "/"), fs::read(entry.path()).unwrap())
        })
        .collect();
    let files: Vec<(&str, &[u8])> =
        files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect();
    folder(&files)
}

fn run(root: &Path, command: &str) -> Output {
    let quoted = command.split('"').enumerate();
    let arguments: Vec<&str> = quoted
        .flat_map(|(number, part)| match number % 2 {
            1 => vec![part],
            _ => part.split_whitespace().collect(),
        })
        .collect();
    program(&arguments, root)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn letters(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(root.join("packet/letters")).into_iter().flatten();
    let files = entries.map(|entry| entry.unwrap().path()).filter(|path| {
        path.extension().is_some_and(|form| ["md", "txt", "eml"].map(Some).contains(&form.to_str()))
    });
    files
        .map(|path| {
            (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap())
        })
        .collect()
}

/// Fills in the blanks of a letter's markdown: `[blank] = words`, a line each.
fn fill(root: &Path, stem: &str, blanks: &[&str]) {
    let path = root.join(format!("packet/letters/{stem}.md"));
    let mut letter = fs::read_to_string(&path).unwrap();
    for line in blanks {
        let (blank, words) = line.split_once(" = ").unwrap();
        assert!(letter.contains(blank), "{stem} has no {blank}");
        letter = letter.replace(blank, words);
    }
    fs::write(path, letter).unwrap();
}

/// Who is due when, what each letter says, how its blanks are filled in, and what people.toml holds
/// at the end.
#[test]
fn a_year_is_played_through() {
    let path = project().join("tests/letters/year.txt");
    let expected = fs::read_to_string(&path).unwrap();
    let site = resident();
    let mut now = format!("{}\n", expected.lines().next().unwrap());
    let mut lines = expected.lines().peekable();
    while let Some(line) = lines.next() {
        if let Some(command) = line.strip_prefix("$ folio ") {
            let output = run(site.path(), command);
            now += &format!("{line}\n{}{}", text(&output.stdout), text(&output.stderr));
            if !output.status.success() {
                now += &format!("exit code {}\n", output.status.code().unwrap());
            }
        } else if let Some(stem) = line.strip_prefix("$ fill ") {
            let mut blanks = Vec::new();
            while let Some(blank) = lines.next_if(|line| line.starts_with('[')) {
                blanks.push(blank);
            }
            fill(site.path(), stem, &blanks);
            now += &format!("{line}\n{}\n", blanks.join("\n"));
        } else {
            continue;
        }
        now.push('\n');
    }
    let people = fs::read_to_string(site.path().join("private/people.toml")).unwrap();
    now += &format!("=== private/people.toml ===\n{people}");
    if now != expected && is_update() {
        fs::write(&path, &now).unwrap();
    } else {
        assert_eq!(now, expected);
    }
    let letters = letters(site.path());
    assert!(letters.len() > 24);
    for (name, bytes) in &letters {
        // The brackets of a title and of the front matter are no blank.
        let whole =
            text(bytes).replacen("to = [", "", 1).replace("[small]", "").replace("\\[small\\]", "");
        assert!(!whole.contains('['), "{name} has a blank left: {whole}");
        if name.ends_with(".eml") {
            read_by_others(name, bytes, &text(&letters[&name.replace(".eml", ".txt")]));
        }
    }
}

/// All kinds to everybody, in both languages: each draft is read by others as it was meant.
#[test]
fn drafts_are_read_by_other_programs() {
    for language in ["en", "de"] {
        let site = resident();
        let setting = fs::read_to_string(site.path().join("site.toml")).unwrap();
        let setting = setting.replace("[site]\n", &format!("[site]\nlanguage = \"{language}\"\n"));
        write(site.path(), &[("site.toml", setting)]);
        let long = "Fragen über größere Eingriffe, die länger sind als jede Zeile es sein darf";
        for name in ["patel", "jm", "lin", "hassan"] {
            for kind in KINDS {
                let command =
                    format!("draft {kind} --to {name} --event \"{long}\" --today 2026-02-05");
                let output = run(site.path(), &command);
                assert!(output.status.success(), "{}", text(&output.stderr));
            }
        }
        let letters = letters(site.path());
        assert_eq!(letters.len(), 60);
        for (name, bytes) in letters.iter().filter(|(name, _)| name.ends_with(".eml")) {
            let written = text(&letters[&name.replace(".eml", ".txt")]);
            read_by_others(name, bytes, &written);
        }
    }
}

fn read_by_others(name: &str, bytes: &[u8], written: &str) {
    let (head, body) = written.split_once("\n\n").unwrap();
    let mail = MessageParser::default().parse(bytes).unwrap();
    let said = |key: &str| head.lines().find_map(|line| line.strip_prefix(key)).unwrap();
    assert_eq!(mail.subject(), Some(said("Subject: ")), "{name}");
    match mail.to().and_then(|to| to.first()) {
        Some(to) => {
            let whole = format!("{} <{}>", to.name().unwrap(), to.address().unwrap());
            assert_eq!(whole, said("To: "), "{name}");
        }
        None => assert!(name.contains("-lin"), "{name}"),
    }
    assert!(mail.from().is_none() && mail.date().is_none(), "{name}");
    assert!(mail.cc().is_none() && mail.bcc().is_none() && mail.message_id().is_none(), "{name}");
    assert_eq!(mail.attachment_count(), 0, "{name}");
    assert_eq!(mail.content_type().unwrap().subtype(), Some("alternative"), "{name}");
    assert_eq!(mail.header_raw("X-Unsent").map(str::trim), Some("1"), "{name}");
    let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(one_line(&mail.body_text(0).unwrap()), one_line(body), "{name}");
    let html = scraper::Html::parse_document(&mail.body_html(0).unwrap());
    assert!(html.errors.is_empty(), "{name}: {:?}", html.errors);
    let seen: String = html.root_element().text().collect();
    let letters =
        |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>();
    assert_eq!(letters(&seen), letters(body), "{name}");
    let whole = text(bytes);
    assert!(whole.split("\r\n").all(|line| line.len() <= 76), "{name}: {whole}");
    assert!(!whole.replace("\r\n", "").contains(['\r', '\n']), "{name}");
    assert!(whole.is_ascii(), "{name}");
}

/// The same words on every machine, and none of what is private or under embargo.
#[test]
fn letters_hold_what_is_public() {
    let sites = [resident(), resident()];
    for site in &sites {
        for name in ["patel", "jm", "rivera", "lin", "hassan"] {
            for kind in KINDS {
                let command = format!("draft {kind} --to {name} --today 2026-06-30");
                assert!(run(site.path(), &command).status.success(), "{command}");
            }
        }
    }
    let [first, second] = sites.each_ref().map(|site| letters(site.path()));
    assert!(first == second && first.len() == 75);
    for (name, bytes) in &first {
        let mut seen = text(bytes);
        if name.ends_with(".eml") {
            let mail = MessageParser::default().parse(bytes).unwrap();
            seen += &mail.body_text(0).unwrap();
            seen += &mail.body_html(0).unwrap();
        }
        let secrets = SECRETS.iter().chain(&["nobody may see", "AATS"]);
        let found: Vec<_> = secrets.filter(|secret| seen.contains(**secret)).collect();
        assert!(found.is_empty(), "{name} has {found:?}");
        for other in ["r.patel@", "j.mueller@", "l.rivera@", "s.hassan@"] {
            let is_theirs = match other {
                "r.patel@" => name.contains("-patel"),
                "j.mueller@" => name.contains("-jm"),
                "l.rivera@" => name.contains("-rivera"),
                _ => name.contains("-hassan"),
            };
            assert!(is_theirs || !seen.contains(other), "{name} has {other}");
        }
    }
}

#[test]
fn a_letter_that_the_person_changed_is_kept() {
    let site = resident();
    let command = "draft thanks --to patel --today 2026-02-05";
    assert!(run(site.path(), command).status.success());
    let before = letters(site.path());
    // Unchanged, it is written anew.
    let other = run(site.path(), &format!("{command} --event \"your advice\""));
    assert!(other.status.success() && letters(site.path()) != before);
    // What is written into the markdown becomes the other forms, also on the day after.
    let own = "+++\nto = [\"Rina\", \"rina@example.org\"]\nsubject = \"Thanks!\"\n+++\n\nDear Rina,\r\n\r\n\
               thanks a lot for [that] <b>talk</b>, and for *[the slides](https://slides.example/a)*[^1].\r\n\r\n\
               > So it is.\r\n\r\n[^1]: Those of May.\r\n";
    write(site.path(), &[("packet/letters/2026-02-05-thanks-patel.md", own)]);
    let filled = run(site.path(), "draft thanks --to patel --today 2026-02-06 --strict");
    let said = text(&filled.stderr);
    assert_eq!(filled.status.code(), Some(1), "{said}");
    assert!(said.contains(".txt and .eml, of its .md") && said.contains("[that]"), "{said}");
    let after = letters(site.path());
    assert_eq!(after.len(), 3);
    let of = |form: &str| text(&after[&format!("2026-02-05-thanks-patel.{form}")]);
    assert_eq!(of("md"), own);
    assert_eq!(
        of("txt"),
        "To: Rina <rina@example.org>\nSubject: Thanks!\n\nDear Rina,\n\nthanks a lot for [that] <b>talk</b>, and \
         for the slides\n(https://slides.example/a)[1].\n\n  So it is.\n\n1. Those of May.\n"
    );
    let mail = MessageParser::default().parse(of("eml").as_bytes()).unwrap().into_owned();
    assert_eq!(mail.to().unwrap().first().unwrap().address(), Some("rina@example.org"));
    let html = mail.body_html(0).unwrap();
    assert!(html.contains("&lt;b&gt;talk") && html.contains("Those of May"), "{html}");
    // A letter that cannot be read is reported with its place, and nothing is made of it.
    let broken = own.replace("subject =", "subjct =");
    write(site.path(), &[("packet/letters/2026-02-05-thanks-patel.md", &broken)]);
    let refused = run(site.path(), command);
    let said = text(&refused.stderr);
    assert_eq!(refused.status.code(), Some(1), "{said}");
    assert!(
        said.contains("packet/letters/2026-02-05-thanks-patel.md:3:1") && said.contains("subject"),
        "{said}"
    );
    // What is written into another form is kept as it is.
    write(site.path(), &[("packet/letters/2026-02-05-thanks-patel.md", own)]);
    write(
        site.path(),
        &[("packet/letters/2026-02-05-thanks-patel.txt", "Subject: Hi\n\nDear Rina, [when]\n")],
    );
    let before = letters(site.path());
    let kept = run(site.path(), &format!("{command} --strict"));
    let said = text(&kept.stderr);
    assert_eq!(kept.status.code(), Some(1), "{said}");
    assert!(said.contains("kept: you have changed") && said.contains("[when]"), "{said}");
    assert!(kept.stdout.is_empty() && letters(site.path()) == before);
    // When it is sent, the next one begins anew.
    assert!(run(site.path(), "digest --sent patel 2026-02-06").status.success());
    let next = run(site.path(), "draft thanks --to patel --today 2026-03-01");
    assert!(text(&next.stderr).contains("written: packet/letters/2026-03-01-thanks-patel.md"));
    let before = letters(site.path());
    // A build leaves it there, and goes through with a folder that letters began.
    let built = run(site.path(), "build --no-pdf");
    assert!(built.status.success(), "{}", text(&built.stderr));
    assert!(letters(site.path()) == before);
}

#[test]
fn two_people_get_two_letters() {
    let site = resident();
    let people = "[[person]]\nname = \"Ana Lin\"\nlast = 2026-01-01\n[[person]]\nname = \"Bo Lin\"\nlast = 2026-01-01\n";
    write(site.path(), &[("private/people.toml", people)]);
    let both = run(site.path(), "digest --to Lin --today 2026-02-05");
    let said = text(&both.stderr);
    assert!(
        said.contains("more than one person") && said.contains("`ana-lin` or `bo-lin`"),
        "{said}"
    );
    let first = run(site.path(), "digest --to ana-lin --today 2026-02-05");
    assert!(!text(&first.stderr).contains("says the same"), "{}", text(&first.stderr));
    let second = run(site.path(), "digest --to bo-lin --today 2026-02-05");
    let said = text(&second.stderr);
    assert!(
        said.contains("says the same as `packet/letters/2026-02-05-update-ana-lin.txt`"),
        "{said}"
    );
}

/// A letter of a site without an address of its own, and one with nothing to say.
#[test]
fn letters_of_a_bare_site_say_what_there_is() {
    let site = folder(&[
        ("site.toml", "[person]\nname = \"Ada Park\"\n"),
        ("private/people.toml", "[[person]]\nname = \"B\"\n"),
    ]);
    for kind in KINDS {
        let output = run(site.path(), &format!("draft {kind} --to b --today 2026-02-05"));
        assert!(output.status.success(), "{}", text(&output.stderr));
        assert!(!text(&output.stdout).contains("http"), "{kind}");
    }
    assert_eq!(letters(site.path()).len(), 15);
    let due = text(&run(site.path(), "digest --due --today 2026-02-05").stdout);
    assert!(due.contains("neither `last` nor `met`"), "{due}");
    write(site.path(), &[("private/people.toml", "")]);
    let nobody = text(&run(site.path(), "digest --due").stdout);
    assert!(nobody.contains("names nobody yet"), "{nobody}");
    fs::remove_file(site.path().join("private/people.toml")).unwrap();
    let output = run(site.path(), "draft thanks --to b");
    assert!(text(&output.stderr).contains("write them into `private/people.toml`"));
}
