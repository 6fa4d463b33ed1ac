//! `folio check --online`: hosts and services played on loopback, which answer well, badly, slowly or
//! not at all; what is reported of it; and who is never asked.

use std::sync::Arc;
use std::time::Duration;

use folio::base::{Diagnostic, Options};
use folio::lint::online::{questions, report};
use folio::online::{Manners, Services, ask};
use folio::pipeline::PlannedSite;
use folio::plan::{MemoryStore, NoStore, Store};
use folio::report::{Texts, short};
use folio::source::SourceSet;

use super::loopback::{Played, good, played, status};
use super::support::{folder, options, program};

const NAME: &str = "[person]\nname = \"Ada Park\"\n";

const TO_LOOPBACK: Manners = Manners {
    pause: Duration::ZERO,
    longest: Duration::from_secs(20),
    all_links: Duration::from_secs(200),
    asks_private: true,
};

/// A site whose links and services are those of one played host.
struct Asked {
    files: Vec<(String, String)>,
    host: String,
}

impl Asked {
    fn of(there: &Played, files: &[(&str, &str)]) -> Asked {
        let host = there.address.clone();
        let files =
            files.iter().map(|(path, text)| ((*path).to_owned(), text.replace("HOST", &host)));
        Asked { files: files.collect(), host }
    }

    fn diagnostics(
        &self,
        manners: Manners,
        store: &dyn Store,
        options: &Options,
    ) -> (SourceSet, Vec<Diagnostic>) {
        let files = self.files.iter().map(|(path, text)| (path.as_str(), text.as_bytes()));
        let sources = SourceSet::of(files);
        let site = PlannedSite::new(Arc::new(sources.clone()), options);
        let outputs = site.check_all(&NoStore).outputs;
        let cx = site.lint_context(&outputs, &NoStore);
        let services = Services {
            crossref: format!("{}/crossref", self.host),
            pubmed: format!("{}/pubmed", self.host),
            orcid: format!("{}/orcid", self.host),
        };
        let questions = questions(&cx);
        let answers = ask(&questions, &services, manners, (store, options.now));
        (sources, report(&cx, &questions, &answers))
    }

    /// One line a diagnostic, with the fix behind it; the played host is `HOST`.
    fn report_with(&self, manners: Manners, store: &dyn Store, options: &Options) -> String {
        let (sources, diagnostics) = self.diagnostics(manners, store, options);
        let lines = diagnostics.iter().map(|diagnostic| {
            let mut line = format!(
                "{}[{}]: {}\n",
                diagnostic.severity.name(),
                diagnostic.code,
                diagnostic.message
            );
            for label in &diagnostic.labels {
                let text = sources.get(&label.file).unwrap().text().unwrap();
                let marked = label.span.map(|span| &text[span.range()]).unwrap_or_default();
                line.push_str(&format!("  at: {} {marked}\n", label.file));
            }
            let help = diagnostic.help.iter().map(|help| format!("  help: {help}\n"));
            let fix = diagnostic.fix.iter().map(|fix| format!("  fix: {}\n", fix.replacement));
            [line].into_iter().chain(help).chain(fix).collect::<String>()
        });
        lines.collect::<String>().replace(&self.host, "HOST")
    }

    fn report(&self) -> String {
        self.report_with(TO_LOOPBACK, &NoStore, &options())
    }
}

fn page(text: &str) -> [(&str, &str); 2] {
    [("site.toml", NAME), ("content/pages/links.md", text)]
}

#[track_caller]
fn assert_says(report: &str, lines: &[&str]) {
    let expected: String = lines.iter().map(|line| format!("{line}\n")).collect();
    assert_eq!(report, expected);
}

#[test]
fn links_that_lead_nowhere_are_reported_where_they_are_written() {
    let there = played(vec![
        ("/good", vec![status(200, "")]),
        ("/short", vec![status(405, ""), status(200, "")]),
        ("/gone", vec![status(410, "")]),
    ]);
    let text =
        "# Links\n\n[a](HOST/good) [b](HOST/short)\n\n- [c](HOST/missing) and [d](HOST/gone#x)\n";
    let site = Asked::of(&there, &page(text));
    assert_says(
        &site.report(),
        &[
            "warning[dead-link]: `HOST/gone#x` leads nowhere: the host has removed the page (410)",
            "  at: content/pages/links.md HOST/gone#x",
            "  help: link to where it is now, or remove the link: it is on /links/",
            "warning[dead-link]: `HOST/missing` leads nowhere: the host has no such page (404)",
            "  at: content/pages/links.md HOST/missing",
            "  help: link to where it is now, or remove the link: it is on /links/",
        ],
    );
    let asked = there.asked.lock().unwrap();
    assert!(asked.iter().any(|head| head.starts_with("GET /short ")), "{asked:#?}");
    assert!(asked.iter().any(|head| head.starts_with("HEAD /gone ")), "{asked:#?}");
    assert!(!asked.iter().any(|head| head.starts_with("GET /good ")), "{asked:#?}");
    for head in asked.iter() {
        assert!(head.contains("user-agent: folio/"), "{head}");
        for line in head.lines().skip(1).filter(|line| !line.is_empty()) {
            let name = line.split(':').next().unwrap().to_lowercase();
            let known = ["host", "accept", "user-agent", "accept-encoding"];
            assert!(known.contains(&&*name), "{line} is sent, too");
        }
    }
}

#[test]
fn what_has_moved_for_good_is_offered_and_what_has_not_is_left() {
    let to = |code: u16, path: &str| status(code, &format!("Location: {path}\r\n"));
    let there = played(vec![
        ("/old", vec![to(301, "/newer")]),
        ("/newer", vec![to(308, "/new/home")]),
        ("/new/home", vec![status(200, "")]),
        ("/while", vec![to(302, "/new/home")]),
        ("/partly", vec![to(301, "/while")]),
        ("/lost", vec![to(301, "/nothing")]),
        ("/door", vec![to(301, "/login?next=door")]),
        ("/login", vec![status(200, "")]),
        ("/start", vec![to(301, "/")]),
        ("/round", vec![to(301, "/round")]),
        ("/file", vec![to(301, "file:///etc/passwd")]),
        ("/", vec![status(200, "")]),
    ]);
    let text = "# Links\n\n[a](HOST/old#part) [b](HOST/while) [c](HOST/partly) [e](HOST/door)\n\
        [f](HOST/start) [g](HOST/round) [h](HOST/file)\n";
    let site = Asked::of(&there, &page(text));
    assert_says(
        &site.report(),
        &[
            "note[moved-link]: `HOST/old#part` has moved for good",
            "  at: content/pages/links.md HOST/old#part",
            "  fix: HOST/new/home#part",
            "note[moved-link]: `HOST/partly` has moved for good",
            "  at: content/pages/links.md HOST/partly",
            "  fix: HOST/while",
            "note[not-asked]: could not be looked at: 2 links",
            "  help: open these links yourself once: 127.0.0.1 leads on and on (2)",
        ],
    );
}

#[test]
fn hosts_that_let_no_programs_in_are_counted_in_one_note() {
    let there = played(vec![
        ("/in", vec![status(999, "")]),
        ("/profile", vec![status(403, "")]),
        ("/busy", vec![status(429, "")]),
        ("/trouble", vec![status(502, "")]),
        ("/late", vec![String::new()]),
    ]);
    let text = "[a](HOST/in) [b](HOST/profile) [c](HOST/busy) [d](HOST/trouble) [e](HOST/late)\n";
    let site = Asked::of(&there, &page(text));
    assert_says(
        &site.report(),
        &[
            "note[not-asked]: could not be looked at: 5 links",
            "  help: open these links yourself once: 127.0.0.1 does not answer; 127.0.0.1 has a fault \
             of its own just now; 127.0.0.1 lets no programs in (3)",
        ],
    );
}

#[test]
fn an_address_of_a_private_network_is_never_asked() {
    let there = played(vec![("/", vec![status(200, "")])]);
    let text = "[a](HOST/metadata) [b](http://169.254.169.254/latest) [c](http://10.0.0.1/) \
        [d](http://localhost:1/) [e](http://0x7f.1/)\n";
    let site = Asked::of(&there, &page(text));
    let manners = Manners { asks_private: false, ..TO_LOOPBACK };
    let report = site.report_with(manners, &NoStore, &options());
    assert_eq!(report.matches("warning[dead-link]:").count(), 5, "{report}");
    assert_eq!(report.matches("which no reader reaches").count(), 5, "{report}");
    assert_eq!(*there.asked.lock().unwrap(), Vec::<String>::new());
}

#[test]
fn an_answer_is_kept_for_a_day_and_a_bad_one_for_an_hour() {
    let there = played(vec![
        ("/good", vec![status(200, "")]),
        ("/bad", vec![status(404, "")]),
        ("/late", vec![String::new()]),
    ]);
    let site = Asked::of(&there, &page("[a](HOST/good) [b](HOST/bad) [c](HOST/late)\n"));
    let store = MemoryStore::default();
    let asked_after = |seconds: i64| {
        there.asked.lock().unwrap().clear();
        let later = Options { now: options().now + seconds, ..options() };
        let report = site.report_with(TO_LOOPBACK, &store, &later);
        assert!(report.contains("HOST/bad` leads nowhere"), "{report}");
        let asked = there.asked.lock().unwrap();
        let of = |path: &str| asked.iter().any(|head| head.contains(path));
        (of("/good"), of("/bad"), of("/late"))
    };
    assert_eq!(asked_after(0), (true, true, true));
    // What was silent is asked again at once.
    assert_eq!(asked_after(60), (false, false, true));
    assert_eq!(asked_after(2 * 3600), (false, true, true));
    assert_eq!(asked_after(25 * 3600), (true, true, true));
}

#[test]
fn time_ends() {
    let there = played(vec![("/", vec![status(200, "")])]);
    let site = Asked::of(&there, &page("[a](HOST/a) [b](HOST/b)\n"));
    let manners = Manners { all_links: Duration::ZERO, ..TO_LOOPBACK };
    let report = site.report_with(manners, &NoStore, &options());
    assert!(report.contains("nobody could be asked"), "{report}");
    assert_eq!(*there.asked.lock().unwrap(), Vec::<String>::new());
}

/// A port at which nobody is.
fn nobody() -> Played {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    Played { address, asked: Arc::default() }
}

const BIB: &str = "@article{park2024, title = {Frailty after valve surgery}, author = {Park, Ada},
  journal = {Heart}, year = {2024}, doi = {10.1000/A1}, pmid = {39000001}}
@article{park2025, title = {Delirium after withdrawal of sedation}, author = {Park, Ada},
  journal = {Heart}, year = {2025}, doi = {10.1000/a2}}
@article{park2026, title = {Retracted: Weight after valve surgery}, author = {Park, Ada},
  journal = {Heart}, year = {2026}, doi = {10.1000/a3}}
";
const WITH_ORCID: &str =
    "[person]\nname = \"Ada Park\"\n\n[links]\norcid = \"0000-0002-1825-0097\"\n";

#[test]
fn without_a_network_one_diagnostic_says_what_was_not_asked() {
    let files = [("site.toml", WITH_ORCID), ("content/papers.bib", BIB)];
    let site = Asked::of(&nobody(), &files);
    let (sources, diagnostics) = site.diagnostics(
        // No name leads anywhere, as there is no such network.
        Manners { asks_private: false, longest: Duration::from_millis(1), ..TO_LOOPBACK },
        &NoStore,
        &options(),
    );
    assert_says(
        &short(&diagnostics, &Texts::of(&sources, &diagnostics)),
        &[
            "warning[offline]: nobody could be asked: this machine does not reach the internet, so 5 \
           links and 3 works were not looked at",
        ],
    );
}

#[test]
fn what_services_know_of_works_is_reported() {
    let there = played(vec![
        (
            "/crossref/works",
            vec![good(
                r#"{"message": {"items": [
                {"DOI": "10.1000/a1", "updated-by": [
                    {"DOI": "10.1000/e1", "type": "erratum"}, {"DOI": "10.1000/v2", "type": "new_version"}]},
                {"DOI": "10.1000/a2", "updated-by": [{"DOI": "10.1000/c2", "type": "correction"},
                    {"DOI": "10.1000/r2", "type": "retraction", "source": "retraction-watch"}]},
                {"DOI": "10.1000/a3", "updated-by": [{"DOI": "10.1000/r3", "type": "retraction"}]}]}}"#,
            )],
        ),
        (
            "/pubmed/esummary.fcgi?db=pubmed&retmode=json&tool=folio&id=39000001",
            vec![good(
                r#"{"result": {"39000001": {"pubtype": ["Journal Article"], "references": [
                {"refsource": "Heart. 2025;1:2", "reftype": "Expression of concern in", "pmid": 1},
                {"refsource": "Heart. 2025;1:3", "reftype": "Comment in", "pmid": 2}]}}}"#,
            )],
        ),
        (
            "/pubmed/esearch",
            vec![good(r#"{"esearchresult": {"idlist": ["39000001", "7", "8", "9"]}}"#)],
        ),
        (
            "/pubmed/esummary.fcgi?db=pubmed&retmode=json&tool=folio&id=7,8,9",
            vec![good(
                r#"{"result": {
                "7": {"title": "A paper of which the site knows nothing.", "pubtype": ["Journal Article"]},
                "8": {"title": "Erratum: a paper.", "pubtype": ["Published Erratum"]},
                "9": {"title": "Delirium after valve surgery: a cohort.", "articleids": [
                    {"idtype": "doi", "value": "10.1000/A2"}]}}}"#,
            )],
        ),
        ("/orcid/v3.0/0000-0002-1825-0097/works", vec![good(ORCID)]),
    ]);
    let files = [("site.toml", WITH_ORCID), ("content/papers.bib", BIB)];
    let site = Asked::of(&there, &files);
    let (sources, diagnostics) = site.diagnostics(TO_LOOPBACK, &NoStore, &options());
    let ours = |found: &&Diagnostic| !["dead-link", "not-asked"].contains(&found.code.name);
    let ours: Vec<Diagnostic> = diagnostics.iter().filter(ours).cloned().collect();
    assert_says(
        &short(&ours, &Texts::of(&sources, &ours)),
        &[
            "content/papers.bib:3:10: warning[retracted]: Crossref says that this work has been \
             retracted: 10.1000/r2",
            "content/papers.bib:1:10: warning[retracted]: PubMed says that the journal has published a \
             concern about this work: Heart. 2025;1:2",
            "site.toml:5:9: note[work-elsewhere]: PubMed has 1 work under your ORCID that this site has \
             not",
            "site.toml:5:9: note[work-elsewhere]: ORCID has 1 work under your ORCID that this site has \
             not",
        ],
    );
    let help: Vec<&str> = ours.iter().filter_map(|found| found.help.as_deref()).collect();
    assert!(help[2].ends_with("come with `folio import --online pmid:7`"), "{}", help[2]);
    assert!(help[3].contains("“Pain after valve surgery”"), "{}", help[3]);
    assert!(help[3].ends_with("`folio import --online doi:10.1000/o1`"), "{}", help[3]);
    let asked = there.asked.lock().unwrap();
    let crossref: Vec<&String> = asked.iter().filter(|head| head.contains("crossref")).collect();
    assert_eq!(crossref.len(), 1, "{crossref:#?}");
}

const ORCID: &str = r#"{"group": [
  {"work-summary": [{"title": {"title": {"value": "Pain after valve surgery"}}, "type": "journal-article",
    "external-ids": {"external-id": [
      {"external-id-type": "issn", "external-id-value": "1234-5679", "external-id-relationship": "part-of"},
      {"external-id-type": "doi", "external-id-value": "https://doi.org/10.1000/o1",
        "external-id-relationship": "self"}]}}]},
  {"work-summary": [{"title": {"title": {"value": "Frailty After Valve Surgery"}}, "type": "journal-article",
    "external-ids": {"external-id": []}}]}]}"#;

#[test]
fn a_correction_is_a_note_unless_the_work_says_so() {
    let there = played(vec![(
        "/crossref/works",
        vec![good(
            r#"{"message": {"items": [
            {"DOI": "10.1000/a1", "updated-by": [{"DOI": "10.1000/e1", "type": "erratum"}]},
            {"DOI": "10.1000/a2", "updated-by": [{"DOI": "10.1000/e2", "type": "correction"}]}]}}"#,
        )],
    )]);
    let said = BIB.replace("doi = {10.1000/a2}", "doi = {10.1000/a2}, note = {Corrected in 2026}");
    let site = Asked::of(&there, &[("site.toml", NAME), ("content/papers.bib", &said)]);
    let report = site.report();
    let line = "note[corrected]: Crossref says that this work has been corrected: 10.1000/e1\n";
    assert!(report.contains(line), "{report}");
    assert_eq!(report.matches("[corrected]").count(), 1, "{report}");
}

#[test]
fn a_service_that_is_silent_is_named_and_the_others_are_asked() {
    let there = played(vec![
        ("/crossref", vec![status(503, "Retry-After: 0\r\n")]),
        ("/pubmed/esearch", vec![good(r#"{"esearchresult": {"idlist": []}}"#)]),
        ("/pubmed/esummary", vec![good("<html>Sign in</html>")]),
        ("/orcid", vec![good(ORCID)]),
    ]);
    let site = Asked::of(&there, &[("site.toml", WITH_ORCID), ("content/papers.bib", BIB)]);
    let report = site.report();
    assert!(report.contains("what Crossref and PubMed would say"), "{report}");
    assert!(report.contains("ORCID has 1 work"), "{report}");
}

#[test]
fn nobody_is_asked_without_the_word() {
    let there = played(vec![]);
    let text = "[a](HOST/a)\n".replace("HOST", &there.address);
    let site = folder(&[("site.toml", NAME), ("content/pages/links.md", &text)]);
    let output = program(&["check"], site.path());
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    // The word alone lets nobody ask a machine of a private network.
    let output = program(&["check", "--online"], site.path());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("warning[dead-link]") || said.contains("warning[offline]"), "{said}");
    assert_eq!(*there.asked.lock().unwrap(), Vec::<String>::new());
}
