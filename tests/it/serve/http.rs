//! Requests and their responses.

use std::net::TcpListener;
use std::sync::Arc;

use bytes::Bytes;
use folio::base::OutputPath;
use folio::preview::server::{MakeFile, PageChange, Server, SiteFile, Snapshot};

use super::{ask, failed, get, send, server, snapshot};

const SITE: [(&str, &str); 6] = [
    ("index.html", "<!doctype html><body>home</body>"),
    ("cv/index.html", "<body>cv</body>"),
    ("cv.pdf", "%PDF-0123456789"),
    ("404.html", "<body>lost</body>"),
    ("feed.xml", "<feed/>"),
    ("notes on sight.txt", "Größe"),
];

#[test]
fn pages_and_files() {
    let server = server(&SITE);
    let home = get(server.port(), "/");
    assert_eq!(home.status, 200);
    assert_eq!(home.header("Content-Type"), Some("text/html; charset=utf-8"));
    assert_eq!(home.header("Cache-Control"), Some("no-store"));
    assert_eq!(home.header("X-Content-Type-Options"), Some("nosniff"));
    assert_eq!(home.header("Accept-Ranges"), Some("bytes"));
    assert_eq!(home.header("Content-Length"), Some(home.body.len().to_string().as_str()));
    assert_eq!(home.header("Access-Control-Allow-Origin"), None);
    let text = home.text();
    let (before, after) = text.split_once("<script src=\"/__folio/live.js?at=").unwrap();
    assert_eq!(before, "<!doctype html><body>home");
    assert!(after.ends_with("\" defer></script></body>"), "{after}");

    assert_eq!(get(server.port(), "/cv/").status, 200);
    assert_eq!(get(server.port(), "/cv/index.html").status, 200);
    assert_eq!(get(server.port(), "/?utm=1").status, 200);
    let pdf = get(server.port(), "/cv.pdf");
    assert_eq!(
        (pdf.text().as_str(), pdf.header("Content-Type")),
        ("%PDF-0123456789", Some("application/pdf"))
    );
    let feed = get(server.port(), "/feed.xml");
    assert_eq!(
        (feed.text().as_str(), feed.header("Content-Type")),
        ("<feed/>", Some("application/atom+xml; charset=utf-8"))
    );
    assert_eq!(get(server.port(), "/notes%20on%20sight.txt").text(), "Größe");
    let script = get(server.port(), "/__folio/live.js?at=x");
    assert_eq!(
        (script.status, script.header("Content-Type")),
        (200, Some("text/javascript; charset=utf-8"))
    );
}

#[test]
fn a_long_file_arrives_whole() {
    let long = "0123456789".repeat(500_000);
    let server = server(&[("poster.pdf", &long)]);
    let got = get(server.port(), "/poster.pdf");
    assert!(got.text() == long);
    assert_eq!(got.header("Content-Length"), Some("5000000"));
    assert_eq!(got.header("Transfer-Encoding"), None);
}

#[test]
fn only_requests_from_this_machine_are_answered() {
    let server = server(&SITE);
    let port = server.port();
    let with = |hosts: &str| send(port, &format!("GET / HTTP/1.1\r\n{hosts}\r\n")).status;
    for host in [
        "localhost".to_owned(),
        format!("localhost:{port}"),
        format!("127.0.0.1:{port}"),
        format!("[::1]:{port}"),
        "LOCALHOST".to_owned(),
    ] {
        assert_eq!(with(&format!("Host: {host}\r\n")), 200, "{host}");
    }
    for host in [
        "evil.example".to_owned(),
        format!("evil.example:{port}"),
        format!("localhost.evil.example:{port}"),
        "localhost:1".to_owned(),
        "0.0.0.0".to_owned(),
    ] {
        assert_eq!(with(&format!("Host: {host}\r\n")), 403, "{host}");
        let script = send(port, &format!("GET /__folio/changes HTTP/1.1\r\nHost: {host}\r\n\r\n"));
        assert_eq!(script.status, 403);
    }
    assert_eq!(with(""), 403);
    assert_eq!(with("Host: localhost\r\nHost: evil.example\r\n"), 403);
    assert_eq!(
        send(port, "GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\n\r\n").status,
        403
    );
    assert_eq!(
        send(port, "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n").status,
        404
    );
}

#[test]
fn only_reading() {
    let server = server(&SITE);
    for method in ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "BREW"] {
        let got = ask(server.port(), method, "/", "");
        assert_eq!((got.status, got.header("Allow")), (405, Some("GET, HEAD")), "{method}");
    }
    let got = ask(server.port(), "POST", "/", "Content-Length: 5\r\n\r\nhello");
    assert_eq!(got.status, 405);
}

#[test]
fn head_is_get_without_the_body() {
    let server = server(&SITE);
    for target in ["/", "/cv.pdf", "/cv", "/nowhere"] {
        let (whole, head) = (
            get(server.port(), target),
            ask(server.port(), "HEAD", target, "Range: bytes=0-1\r\n"),
        );
        assert_eq!(head.body, b"");
        assert_eq!(head.status, whole.status);
        assert_eq!(head.header("Content-Length"), whole.header("Content-Length"));
        assert_eq!(head.header("Content-Type"), whole.header("Content-Type"));
    }
}

#[test]
fn nothing_but_the_outputs() {
    let server = server(&SITE);
    for target in [
        "/nowhere",
        "/../Cargo.toml",
        "/cv/../../Cargo.toml",
        "/cv/../index.html",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2fetc/passwd",
        "/%2e%2e%5c%2e%2e%5cetc",
        "/..\\..\\etc\\passwd",
        "//etc/passwd",
        "/%2fetc/passwd",
        "//index.html",
        "/%2findex.html",
        "/index.html%00",
        "/%00",
        "/index.html/",
        "/cv.pdf/",
        "/./index.html",
        "/cv//",
        "/%ff%fe",
        "/%",
        "/%zz",
        "/C:/Windows",
        "/file:///etc/passwd",
        "cv.pdf",
        "*",
        "/__folio/",
        "/__folio/../cv.pdf",
        "/CV/",
    ] {
        let got = get(server.port(), target);
        assert_eq!(got.status, 404, "{target}");
        assert!(!got.text().contains("home") && !got.text().contains("root:"), "{target}");
    }
    let lost = get(server.port(), "/nowhere");
    assert!(lost.text().starts_with("<body>lost<script "), "{}", lost.text());
    assert_eq!(lost.header("Content-Type"), Some("text/html; charset=utf-8"));
    server.publish(snapshot(&[("index.html", "")]));
    assert!(get(server.port(), "/nowhere").text().contains("There is no such page."));
}

#[test]
fn a_page_without_its_slash() {
    let server = server(&[("cv/index.html", ""), ("a b/index.html", "")]);
    for (target, location) in
        [("/cv", "/cv/"), ("/%63v", "/cv/"), ("/cv?print=1", "/cv/?print=1"), ("/a%20b", "/a%20b/")]
    {
        let got = get(server.port(), target);
        assert_eq!((got.status, got.header("Location")), (301, Some(location)), "{target}");
    }
    assert_eq!(get(server.port(), "//cv").status, 404);
}

#[test]
fn parts_of_a_file() {
    let server = server(&SITE);
    let part = |range: &str| {
        let got = ask(server.port(), "GET", "/cv.pdf", &format!("Range: {range}\r\n"));
        format!("{} {} {}", got.status, got.header("Content-Range").unwrap_or("-"), got.text())
    };
    assert_eq!(part("bytes=0-3"), "206 bytes 0-3/15 %PDF");
    assert_eq!(part("bytes=13-"), "206 bytes 13-14/15 89");
    assert_eq!(part("bytes=-2"), "206 bytes 13-14/15 89");
    assert_eq!(part("bytes=13-99"), "206 bytes 13-14/15 89");
    assert_eq!(part("bytes=15-"), "416 bytes */15 The file is shorter.\n");
    assert_eq!(part("bytes=0-1,3-4"), "200 - %PDF-0123456789");
    assert_eq!(part("bytes=3-1"), "200 - %PDF-0123456789");
    let conditional =
        ask(server.port(), "GET", "/cv.pdf", "Range: bytes=0-1\r\nIf-Range: \"old\"\r\n");
    assert_eq!(conditional.status, 200);
}

#[test]
fn errors_leave_the_last_good_page_alone() {
    let server = Server::bind(0, false).unwrap();
    server.publish(failed("error[x]: <it> is wrong"));
    let first = get(server.port(), "/cv/");
    assert_eq!(first.status, 500);
    assert!(
        first.text().contains("<pre>error[x]: &lt;it&gt; is wrong</pre>")
            && first.text().contains("/__folio/live.js")
    );
    server.publish(snapshot(&SITE));
    server.publish(failed("error[x]: again"));
    let page = get(server.port(), "/cv/");
    assert!(page.status == 200 && page.text().starts_with("<body>cv<script"));
}

/// A file that is made on request.
struct OnRequest(fn() -> Option<Bytes>);

impl MakeFile for OnRequest {
    fn make(&self) -> Option<Bytes> {
        self.0()
    }
}

#[test]
fn a_file_is_made_when_it_is_asked_for() {
    let server = Server::bind(0, false).unwrap();
    let publish = |file: SiteFile| {
        let files = [(OutputPath::new("a-1a2b.webp"), file)].into();
        server.publish(Snapshot { site: Some(Arc::new(files)), ..Snapshot::default() }).page
    };
    let on_request = |make: fn() -> _| SiteFile::OnRequest(Arc::new(OnRequest(make)));
    publish(on_request(|| Some("picture".into())));
    let got = get(server.port(), "/a-1a2b.webp");
    assert_eq!((got.text().as_str(), got.header("Content-Type")), ("picture", Some("image/webp")));
    // It is not made to compare it, and the name of a picture changes with its content.
    let faults = [
        (on_request(|| None), "cannot be made"),
        (on_request(|| panic!("asked to")), "folio itself failed"),
    ];
    for (file, sentence) in faults {
        assert_eq!(publish(file), PageChange::Same);
        let fault = get(server.port(), "/a-1a2b.webp");
        assert_eq!(fault.status, 500);
        assert!(fault.text().contains(sentence), "{}", fault.text());
    }
    assert_eq!(publish(Bytes::from("picture").into()), PageChange::Reload);
}

#[test]
fn a_site_with_a_report_is_shown_under_it() {
    let server = server(&[("index.html", "<body>old")]);
    let report = failed("error: a letter").report;
    let change = server.publish(Snapshot { report, ..snapshot(&[("index.html", "<body>new")]) });
    assert!(change.page == PageChange::Reload && change.report);
    assert!(get(server.port(), "/").text().contains("new"));
}

#[test]
fn the_next_free_port() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    assert!(Server::bind(port, true).is_err());
    let server = Server::bind(port, false).unwrap();
    assert!(server.port() > port && server.port() <= port + 50);
    server.publish(snapshot(&SITE));
    assert_eq!(get(server.port(), "/").status, 200);
}
