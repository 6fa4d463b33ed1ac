//! `folio import --online`: services that answer well, late, wrong, half or not at all, played on
//! loopback; and nobody is asked without the word.

use folio::import::online::{Number, Services, fetch};
use folio::import::read;

use crate::loopback::{good, played, status};
use crate::support::{folder, program};

fn services(address: &str) -> Services {
    Services {
        pubmed: format!("{address}/entrez"),
        doi: format!("{address}/doi"),
        orcid: format!("{address}/orcid"),
    }
}

const PUBMED: &str = include_str!("../../import/pubmed-xml/from/pubmed-29768149.xml");
const WORK: &str = r#"{"type": "article-journal", "title": "Frailty after laparotomy in Enugu",
"DOI": "10.5555/ais.2025.0071", "author": [{"family": "Nkemelu", "given": "Amara"}],
"container-title": "Annals of Invented Surgery", "issued": {"date-parts": [[2025, 3]]}}"#;

fn pmid() -> Number {
    Number::Pmid("29768149".to_owned())
}

fn doi() -> Number {
    Number::Doi("10.5555/ais.2025.0071".to_owned())
}

#[test]
fn works_come_by_their_numbers_and_the_number_alone_is_sent() {
    let there = played(vec![
        ("/entrez", vec![good(PUBMED)]),
        ("/doi", vec![status(302, "Location: /registry/work\r\n")]),
        ("/registry", vec![good(WORK)]),
    ]);
    let inputs = fetch(&[pmid(), doi()], &services(&there.address)).unwrap();
    let titles: Vec<String> = inputs
        .iter()
        .flat_map(|input| read(input).unwrap().works)
        .map(|work| work.reference.title.as_ref().unwrap().plain())
        .collect();
    assert_eq!(titles[0], "Inhaled Combined Budesonide-Formoterol as Needed in Mild Asthma");
    assert_eq!(titles[1], "Frailty after laparotomy in Enugu");
    let asked = there.asked.lock().unwrap();
    assert!(asked[0].contains("id=29768149 HTTP"), "{}", asked[0]);
    assert!(asked[1].contains("accept: application/vnd.citationstyles.csl+json"), "{}", asked[1]);
    for head in asked.iter() {
        for line in head.lines().skip(1).filter(|line| !line.is_empty()) {
            let name = line.split(':').next().unwrap().to_lowercase();
            let known = ["host", "accept", "user-agent", "accept-encoding"];
            assert!(known.contains(&&*name), "{line} is sent, too");
        }
    }
}

#[test]
fn a_service_in_trouble_is_asked_again_and_then_told() {
    let there = played(vec![(
        "/entrez",
        vec![
            status(429, "Retry-After: 0\r\n"),
            "HTTP/1.1 200 OK\r\nContent-Length: 900\r\nConnection: close\r\n\r\n<Pubmed".to_owned(),
            good(PUBMED),
        ],
    )]);
    assert_eq!(fetch(&[pmid()], &services(&there.address)).unwrap().len(), 1);
    assert_eq!(there.asked.lock().unwrap().len(), 3);
    let said = |answers: Vec<(&'static str, Vec<String>)>, number: Number| {
        let there = played(answers);
        let faults = fetch(&[number], &services(&there.address)).err().unwrap();
        faults.into_iter().map(|fault| fault.message).collect::<Vec<_>>()
    };
    assert_eq!(
        said(vec![("/entrez", vec![status(503, "Retry-After: 0\r\n")])], pmid()),
        ["PubMed cannot answer just now (503)"]
    );
    let nothing = "doi.org knows nothing of `10.5555/ais.2025.0071`";
    assert_eq!(said(vec![("/doi", vec![status(404, "")])], doi()), [nothing]);
}

#[test]
fn a_wrong_answer_is_no_work() {
    for wrong in ["<html><body>Sign in</body></html>", "{\"type\": ", ""] {
        let there = played(vec![("/doi", vec![good(wrong)])]);
        let inputs = fetch(&[doi()], &services(&there.address)).unwrap();
        assert!(read(&inputs[0]).is_err(), "{wrong}");
    }
}

#[test]
fn nobody_is_asked_without_the_word() {
    let site = folder(&[("site.toml", "[person]\nname = \"Ada\"\n")]);
    let output = program(&["import", "pmid:29768149"], site.path());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("add `--online`"), "{said}");
    let output = program(&["import", "--online", "pmid:none", "cv.pdf"], site.path());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("`none` is not such a number"), "{said}");
}
