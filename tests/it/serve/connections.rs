//! Connections as clients keep them: open, slow, with a body, or several requests on one.

use std::io::{ErrorKind, Read};
use std::time::{Duration, Instant};

use folio::preview::server::Server;

use super::{Connection, LIMIT, ask, get, server, snapshot};

const SITE: [(&str, &str); 2] = [("index.html", "<body>home"), ("a.txt", "0123456789")];

#[test]
fn many_connections_at_once() {
    let server = server(&SITE);
    std::thread::scope(|scope| {
        for _ in 0..40 {
            scope.spawn(|| (0..5).for_each(|_| assert_eq!(get(server.port(), "/").status, 200)));
        }
    });
}

#[test]
fn connections_that_stay_open_hold_nobody_up() {
    let server = server(&SITE);
    let port = server.port();
    let mut kept: Vec<Connection> = (0..20)
        .map(|_| {
            let mut connection = Connection::open(port);
            let got = connection.ask(port, "GET", "/a.txt", "");
            assert_eq!(got.header("Connection"), Some("close"));
            connection
        })
        .collect();
    (0..20).for_each(|_| assert_eq!(get(port, "/").status, 200));
    for connection in &mut kept {
        assert_eq!(connection.ask(port, "GET", "/a.txt", "").text(), "0123456789");
    }
}

#[test]
fn two_requests_on_one_connection() {
    let server = server(&SITE);
    let mut connection = Connection::open(server.port());
    // A body after `HEAD` would be in the way of the next answer.
    let head = connection.ask(server.port(), "HEAD", "/a.txt", "");
    assert_eq!((head.status, head.header("Content-Length")), (200, Some("10")));
    assert_eq!(connection.ask(server.port(), "GET", "/a.txt", "").text(), "0123456789");
    assert_eq!(connection.ask(server.port(), "GET", "/nowhere", "").status, 404);
}

#[test]
fn a_body_is_passed_over() {
    let server = server(&SITE);
    let port = server.port();
    assert_eq!(ask(port, "GET", "/", "Content-Length: 0\r\n").status, 200);
    assert_eq!(ask(port, "POST", "/", "Content-Length: 0\r\n").status, 405);
    let body = "GET /a.txt HTTP/1.1\r\n\r\n".repeat(50_000);
    let chunks = format!("{:x}\r\n{body}\r\n0\r\n\r\n", body.len());
    for (method, status) in [("POST", 405), ("GET", 413)] {
        let mut connection = Connection::open(port);
        let request = format!("{method} / HTTP/1.1\r\nHost: localhost\r\n");
        let length = body.len();
        connection.send(&format!("{request}Content-Length: {length}\r\n\r\n{body}"));
        assert_eq!(connection.receive(true).status, status, "{method}");
        connection.send(&format!("{request}Transfer-Encoding: chunked\r\n\r\n{chunks}"));
        assert_eq!(connection.receive(true).status, status, "{method}");
        connection.send(&format!("{request}Expect: 100-continue\r\nContent-Length: 5\r\n\r\n"));
        assert_eq!(connection.receive_head().0, 100, "{method}");
        connection.send("hello");
        assert_eq!(connection.receive(true).status, status, "{method}");
        // Nothing of a body was taken for a request.
        assert_eq!(connection.ask(port, "GET", "/a.txt", "").text(), "0123456789");
        connection.send(&format!("{request}Connection: upgrade\r\nContent-Length: 5\r\n\r\nhello"));
        assert_eq!(connection.receive(true).status, status, "{method}");
    }
}

#[test]
fn a_client_that_breaks_off_its_body_holds_nobody_up() {
    let server = server(&SITE);
    let mut connection = Connection::open(server.port());
    connection.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000000\r\n\r\nhello");
    assert_eq!(get(server.port(), "/").status, 200);
    drop(connection);
    assert_eq!(get(server.port(), "/").status, 200);
}

#[test]
fn bodies_without_an_end_are_borne_for_a_while() {
    let server = server(&SITE);
    let port = server.port();
    let mut open = Vec::new();
    let mut endless = |length: &str| {
        let mut connection = Connection::open(port);
        connection.send(&format!("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\n\r\n"));
        open.push(connection);
    };
    for length in ["134217729", "18446744073709551615", "999999999999"] {
        endless(length);
    }
    assert_eq!(get(port, "/").status, 200);
    assert!(!server.is_overrun());
    (0..5).for_each(|_| endless("134217729"));
    let start = Instant::now();
    while !server.is_overrun() {
        assert!(start.elapsed() < LIMIT, "the preview still runs");
        std::thread::yield_now();
    }
}

#[test]
fn a_slow_client_holds_nobody_up() {
    let long = "0123456789".repeat(1_000_000);
    let server = server(&[("index.html", "home"), ("long.txt", &long)]);
    let port = server.port();
    let (mut slow, mut idle) = (Connection::open(port), Connection::open(port));
    idle.send("GET /long.txt HTTP/1.1\r\nHost: localhost\r\n\r\n");
    for byte in "GET /long.txt HTTP/1.1\r\nHost: localhost\r\n\r\n".chars() {
        slow.send(&byte.to_string());
        assert_eq!(get(port, "/").status, 200);
    }
    assert!(slow.receive(true).text() == long);
    assert!(idle.receive(true).text() == long);
}

#[test]
fn the_first_request_waits_for_the_first_build() {
    let server = Server::bind(0, false).unwrap();
    let mut connection = Connection::open(server.port());
    connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    connection.0.get_mut().set_read_timeout(Some(Duration::from_millis(100))).unwrap();
    let early = connection.0.read(&mut [0]).map_err(|error| error.kind());
    assert!(matches!(early, Err(ErrorKind::WouldBlock | ErrorKind::TimedOut)), "{early:?}");
    server.publish(snapshot(&SITE));
    connection.0.get_mut().set_read_timeout(Some(LIMIT)).unwrap();
    assert_eq!(connection.receive(true).status, 200);
}
