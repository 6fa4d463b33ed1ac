//! The events that open pages receive.

use std::io::{Read, Write};
use std::time::Instant;

use folio::preview::server::{PageChange, Server};

use super::{Events, LIMIT, connect, failed, get, server, snapshot};

const HOME: (&str, &str) = ("index.html", "<link href=/assets/site-00000000.css><body>home</body>");

/// The version that a page says it shows.
fn mark(port: u16) -> String {
    let page = get(port, "/").text();
    page.split_once("live.js?at=").unwrap().1.split_once('"').unwrap().0.to_owned()
}

/// The data of a report that is text of one kind.
pub fn plain(text: &str) -> String {
    serde_json::json!([{ "kind": "text", "text": text }]).to_string()
}

#[test]
fn reload_styles_and_report() {
    let server = server(&[HOME, ("assets/site-00000000.css", "a{}")]);
    let mut events = Events::open(server.port(), Some(&mark(server.port())));
    events.expect("report", "null");

    server.publish(snapshot(&[
        ("index.html", "<link href=/assets/site-11111111.css><body>home</body>"),
        ("assets/site-11111111.css", "b{}"),
    ]));
    events.expect(
        "style",
        r#"{"old":"/assets/site-00000000.css","new":"/assets/site-11111111.css"}"#,
    );
    events.expect("report", "null");

    server.publish(failed("error: \"one\"\n  --> a.md:1:1\n"));
    events.expect("report", &plain("error: \"one\"\n  --> a.md:1:1\n"));
    server.publish(failed("error: two"));
    events.expect("report", &plain("error: two"));

    server.publish(snapshot(&[
        ("index.html", "<link href=/assets/site-11111111.css><body>home</body>"),
        ("assets/site-11111111.css", "b{}"),
    ]));
    events.expect("report", "null");
    server.publish(snapshot(&[HOME]));
    events.expect("reload", "null");
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
fn a_page_catches_up_from_where_it_was() {
    let server = server(&[HOME]);
    let before = mark(server.port());
    Events::open(server.port(), Some(&before)).expect("report", "null");
    server.publish(failed("x"));
    let late = Events::open(server.port(), Some(&before)).expect("report", &plain("x"));
    server.publish(snapshot(&[("index.html", "other")]));
    Events::open(server.port(), Some(&before)).expect("reload", "null");
    Events::open(server.port(), Some(&late)).expect("reload", "null");
    Events::open(server.port(), Some(&mark(server.port()))).expect("report", "null");
}

#[test]
fn pages_of_another_run_or_of_long_ago_reload() {
    let server = server(&[HOME]);
    for since in ["0000000000000000-1", "", "x", "-1"] {
        Events::open(server.port(), Some(since)).expect("reload", "null");
    }
    let before = mark(server.port());
    (0..100).for_each(|number| drop(server.publish(failed(&number.to_string()))));
    Events::open(server.port(), Some(&before)).expect("reload", "null");
}

#[test]
fn the_first_good_build_reloads_the_notice() {
    let server = Server::bind(0, false).unwrap();
    let mut events = Events::open(server.port(), Some(&mark(server.port())));
    events.expect("report", "null");
    for report in ["one", "two"] {
        server.publish(failed(report));
        events.expect("reload", "null");
    }
    server.publish(snapshot(&[HOME]));
    events.expect("reload", "null");
}

#[test]
fn many_open_pages_leave_room_for_requests() {
    let server = server(&[HOME]);
    let mut all: Vec<Events> = (0..60).map(|_| Events::open(server.port(), None)).collect();
    for events in &mut all {
        events.expect("report", "null");
    }
    assert_eq!(get(server.port(), "/").status, 200);
    server.publish(snapshot(&[]));
    for events in &mut all {
        while events.next().0 != "reload" {}
    }
}

#[test]
fn crowded_streams_ask_hidden_pages_to_rest() {
    let server = server(&[HOME]);
    let mut first = Events::open(server.port(), None);
    first.expect("report", "null");
    let _others: Vec<Events> = (0..4).map(|_| Events::open(server.port(), None)).collect();
    first.expect("rest", "null");
}

/// Opens as many streams as possible and drops them all; the server accepts new ones as soon as it
/// notices.
#[test]
fn pages_that_went_away_make_room() {
    let server = server(&[HOME]);
    let mut all: Vec<Events> = (0..100).map(|_| Events::open(server.port(), None)).collect();
    for events in &mut all {
        events.expect("report", "null");
    }
    let is_let_in = || {
        let mut stream = connect(server.port());
        stream.write_all(b"GET /__folio/events HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
        let mut first = [0; 12];
        stream.read_exact(&mut first).unwrap();
        &first == b"HTTP/1.1 200"
    };
    assert!(!is_let_in());
    drop(all);
    let start = Instant::now();
    // The server writes every event to all of them, like the heartbeat; the system reports the loss
    // at the second write.
    for number in 0.. {
        server.publish(failed(&number.to_string()));
        if is_let_in() {
            return;
        }
        assert!(start.elapsed() < LIMIT, "no room");
    }
}
