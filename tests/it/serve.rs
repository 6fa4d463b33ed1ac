//! The whole preview, over real connections and a real folder. Each wait is for an event, with a
//! time limit.

mod begun;
mod changes;
mod connections;
mod dropped;
mod edited;
mod http;
mod live;
mod program;
mod published;
mod site;
mod watching;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::{Duration, Instant};

use bytes::Bytes;
use folio::base::OutputPath;
use folio::preview::server::{Server, Snapshot};
use serde_json::{Value, json};

/// The longest wait; a machine under load still needs far less.
const LIMIT: Duration = Duration::from_secs(60);

fn snapshot(files: &[(&str, &str)]) -> Snapshot {
    let files = files
        .iter()
        .map(|(path, text)| (OutputPath::new(path), Bytes::from((*text).to_owned()).into()))
        .collect();
    Snapshot { site: Some(Arc::new(files)), ..Snapshot::default() }
}

fn failed(report: &str) -> Snapshot {
    Snapshot { report: Some(report.into()), ..Snapshot::default() }
}

fn server(files: &[(&str, &str)]) -> Server {
    let server = Server::bind(0, false).unwrap();
    server.publish(snapshot(files));
    server
}

struct Got {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Got {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            line.split_once(": ")
                .filter(|(given, _)| given.eq_ignore_ascii_case(name))
                .map(|(_, value)| value)
        })
    }

    fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

/// A connection that its client keeps: the server never closes one.
struct Connection(BufReader<TcpStream>);

impl Connection {
    fn open(port: u16) -> Connection {
        let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
        stream.set_read_timeout(Some(LIMIT)).unwrap();
        Connection(BufReader::new(stream))
    }

    /// Sends the text unchanged.
    fn send(&mut self, text: &str) {
        self.0.get_mut().write_all(text.as_bytes()).unwrap();
    }

    /// Reads a status and the whole head that it stands in.
    fn receive_head(&mut self) -> (u16, String) {
        let mut head = String::new();
        while !head.ends_with("\r\n\r\n") {
            assert_ne!(self.0.read_line(&mut head).expect("a head in time"), 0, "no answer");
        }
        (head.split(' ').nth(1).unwrap().parse().unwrap(), head.trim_end().to_owned())
    }

    /// Reads one response: the head, and as much of a body as it announces, or none after `HEAD`.
    fn receive(&mut self, has_body: bool) -> Got {
        let (status, head) = self.receive_head();
        let mut got = Got { status, head, body: Vec::new() };
        let length = got.header("Content-Length").expect("a length").parse().unwrap();
        got.body.resize(if has_body { length } else { 0 }, 0);
        self.0.read_exact(&mut got.body).expect("a body in time");
        got
    }

    fn ask(&mut self, port: u16, method: &str, target: &str, headers: &str) -> Got {
        self.send(&format!(
            "{method} {target} HTTP/1.1\r\nHost: localhost:{port}\r\n{headers}\r\n"
        ));
        self.receive(method != "HEAD")
    }
}

/// Sends the text unchanged and reads one response.
fn send(port: u16, request: &str) -> Got {
    let mut connection = Connection::open(port);
    connection.send(request);
    connection.receive(true)
}

fn ask(port: u16, method: &str, target: &str, headers: &str) -> Got {
    Connection::open(port).ask(port, method, target, headers)
}

fn get(port: u16, target: &str) -> Got {
    ask(port, "GET", target, "")
}

/// The version that a page says it shows.
fn mark(port: u16) -> String {
    let page = get(port, "/").text();
    page.split_once("live.js?at=").unwrap().1.split_once('"').unwrap().0.to_owned()
}

/// An open page, which asks what is new.
struct Page {
    port: u16,
    mark: String,
    events: Vec<Value>,
}

impl Page {
    fn open(port: u16) -> Page {
        Page::at(port, &mark(port))
    }

    fn at(port: u16, mark: &str) -> Page {
        Page { port, mark: mark.to_owned(), events: Vec::new() }
    }

    /// Asks once, and takes the mark of the answer.
    fn ask(&mut self, more: &str) -> Vec<Value> {
        let got = get(self.port, &format!("/__folio/changes?since={}{more}", self.mark));
        assert_eq!((got.status, got.header("Content-Type")), (200, Some("application/json")));
        let answer: Value = serde_json::from_slice(&got.body).unwrap();
        self.mark = answer["mark"].as_str().unwrap().to_owned();
        answer["events"].as_array().unwrap().clone()
    }

    /// The next event.
    fn next(&mut self) -> Value {
        let start = Instant::now();
        while self.events.is_empty() {
            assert!(start.elapsed() < LIMIT, "no event came");
            self.events = self.ask("");
        }
        self.events.remove(0)
    }

    #[track_caller]
    fn expect(&mut self, event: Value) {
        assert_eq!(self.next(), event);
    }
}

fn reload() -> Value {
    json!({ "type": "reload" })
}

/// The event of a report that is text of one kind; without text it is gone.
fn report(text: Option<&str>) -> Value {
    let report = text.map(|text| json!([{ "kind": "text", "text": text }]));
    json!({ "type": "report", "report": report })
}
