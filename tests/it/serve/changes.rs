//! What open pages hear of when they ask.

use std::sync::Arc;

use folio::preview::server::{PageChange, Server, Snapshot};
use serde_json::json;

use super::{Page, failed, mark, reload, report, server, snapshot};

const HOME: (&str, &str) = ("index.html", "<link href=/assets/site-00000000.css><body>home</body>");

#[test]
fn reload_styles_and_report() {
    let server = server(&[HOME, ("assets/site-00000000.css", "a{}")]);
    let mut page = Page::open(server.port());

    server.publish(snapshot(&[
        ("index.html", "<link href=/assets/site-11111111.css><body>home</body>"),
        ("assets/site-11111111.css", "b{}"),
    ]));
    page.expect(json!({
        "type": "style",
        "old": "/assets/site-00000000.css",
        "new": "/assets/site-11111111.css",
    }));
    page.expect(report(None));

    server.publish(failed("error: \"one\"\n  --> a.md:1:1\n"));
    page.expect(report(Some("error: \"one\"\n  --> a.md:1:1\n")));
    server.publish(failed("error: two"));
    page.expect(report(Some("error: two")));

    server.publish(snapshot(&[
        ("index.html", "<link href=/assets/site-11111111.css><body>home</body>"),
        ("assets/site-11111111.css", "b{}"),
    ]));
    page.expect(report(None));
    server.publish(snapshot(&[HOME]));
    page.expect(reload());
}

#[test]
fn the_same_again_is_no_event() {
    let server = server(&[HOME]);
    assert!(server.publish(snapshot(&[HOME])).is_nothing());
    server.publish(failed("x"));
    assert!(server.publish(failed("x")).is_nothing());
    let change = server.publish(snapshot(&[HOME]));
    assert!(change.report && change.page == PageChange::Same);
}

#[test]
fn without_news_the_answer_is_empty() {
    let server = server(&[HOME]);
    let mut page = Page::open(server.port());
    let before = page.mark.clone();
    assert!(page.ask("").is_empty());
    assert_eq!(page.mark, before);
}

#[test]
fn a_page_that_asks_at_once_gets_the_report_that_is_there() {
    let server = server(&[HOME]);
    assert_eq!(Page::open(server.port()).ask("&now"), [report(None)]);
    server.publish(failed("x"));
    let mut page = Page::open(server.port());
    assert_eq!(page.ask("&now"), [report(Some("x"))]);
    assert!(page.ask("").is_empty());
}

#[test]
fn a_page_catches_up_from_where_it_was() {
    let server = server(&[HOME]);
    let before = mark(server.port());
    server.publish(failed("x"));
    let mut late = Page::at(server.port(), &before);
    late.expect(report(Some("x")));
    server.publish(snapshot(&[("index.html", "other")]));
    Page::at(server.port(), &before).expect(reload());
    Page::at(server.port(), &late.mark).expect(reload());
    assert!(Page::open(server.port()).ask("").is_empty());
}

#[test]
fn pages_of_another_run_or_of_long_ago_reload() {
    let server = server(&[HOME]);
    for since in ["0000000000000000-1", "", "x", "-1"] {
        assert_eq!(Page::at(server.port(), since).ask(""), [reload()], "{since}");
    }
    let before = mark(server.port());
    (0..100).for_each(|number| drop(server.publish(failed(&number.to_string()))));
    assert_eq!(Page::at(server.port(), &before).ask(""), [reload()]);
}

#[test]
fn a_site_that_cannot_be_built_yet_reloads_until_it_can() {
    let server = Server::bind(0, false).unwrap();
    server.publish(failed("one"));
    let mut page = Page::open(server.port());
    assert!(page.ask("").is_empty());
    server.publish(failed("two"));
    page.expect(reload());
    server.publish(snapshot(&[HOME]));
    page.expect(reload());
}

#[test]
fn many_open_pages_hear_of_a_change() {
    let server = server(&[HOME]);
    let pages: Vec<Page> = (0..60).map(|_| Page::open(server.port())).collect();
    std::thread::scope(|scope| {
        for mut page in pages {
            scope.spawn(move || page.expect(reload()));
        }
        server.publish(snapshot(&[]));
    });
}

#[test]
fn hints_come_with_their_pages_and_go_with_them() {
    let hinted = |hints| Snapshot { hints: Arc::new(hints), ..snapshot(&[HOME]) };
    let server = server(&[HOME]);
    let mut page = Page::open(server.port());
    assert_eq!(page.ask("&now"), [report(None)], "there is none");

    let one = json!({ "hints": [{ "name": "portrait", "line": 4 }] });
    let change = server.publish(hinted(one.clone()));
    assert!(change.hints && change.page == PageChange::Same && !change.report);
    let event = |sheet| json!({ "type": "hints", "sheet": sheet });
    assert_eq!(page.ask(""), [report(None), event(one.clone())]);
    assert!(server.publish(hinted(one.clone())).is_nothing());
    // A page that is opened now, or is looked at again, gets those that are there.
    assert_eq!(Page::open(server.port()).ask("&now"), [report(None), event(one.clone())]);
    assert_eq!(page.ask("&now"), [report(None), event(one.clone())]);

    // The last good pages keep theirs.
    server.publish(failed("error: one"));
    assert_eq!(page.ask(""), [report(Some("error: one"))]);
    assert_eq!(page.ask("&now"), [report(Some("error: one")), event(one)]);

    server.publish(snapshot(&[HOME]));
    assert_eq!(page.ask(""), [report(None), event(json!(null))]);
    assert_eq!(page.ask("&now"), [report(None)]);
}
