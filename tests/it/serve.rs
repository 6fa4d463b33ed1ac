//! The whole preview, over real connections and a real folder. Each wait is for an event, with a
//! time limit.

mod events;
mod http;
mod live;
mod watching;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use folio::base::OutputPath;
use folio::preview::server::{Server, Snapshot};

/// The longest wait; a machine under load still needs far less.
const LIMIT: Duration = Duration::from_secs(10);

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

fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(LIMIT)).unwrap();
    stream
}

/// Sends the text unchanged and reads one whole response, to the end of the connection.
fn send(port: u16, request: &str) -> Got {
    let mut stream = connect(port);
    stream.write_all(request.as_bytes()).unwrap();
    let mut all = Vec::new();
    stream.read_to_end(&mut all).unwrap();
    let end = all.windows(4).position(|four| four == b"\r\n\r\n").expect("an answer has a head");
    let head = String::from_utf8(all[..end].to_vec()).unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Got { status, head, body: all[end + 4..].to_vec() }
}

fn ask(port: u16, method: &str, target: &str, headers: &str) -> Got {
    send(
        port,
        &format!(
            "{method} {target} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: \
            close\r\n{headers}\r\n"
        ),
    )
}

fn get(port: u16, target: &str) -> Got {
    ask(port, "GET", target, "")
}

/// An open stream of events.
struct Events(BufReader<TcpStream>);

impl Events {
    fn open(port: u16, since: Option<&str>) -> Events {
        let mut stream = connect(port);
        let query = since.map(|since| format!("?since={since}")).unwrap_or_default();
        write!(stream, "GET /__folio/events{query} HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n")
            .unwrap();
        Events(BufReader::new(stream))
    }

    /// The next event: its name, its data, its id.
    fn next(&mut self) -> (String, String, String) {
        let (mut name, mut data, mut id) = Default::default();
        let start = std::time::Instant::now();
        loop {
            // With heartbeats, a read timeout of the connection would never expire.
            assert!(start.elapsed() < LIMIT, "no event came");
            let mut line = String::new();
            assert_ne!(
                self.0.read_line(&mut line).expect("an event in time"),
                0,
                "the stream ended"
            );
            let line = line.trim_end();
            match line.split_once(": ") {
                Some(("event", value)) => name = value.to_owned(),
                Some(("data", value)) => data = value.to_owned(),
                Some(("id", value)) => id = value.to_owned(),
                _ if line.is_empty() && !name.is_empty() => return (name, data, id),
                _ => {}
            }
        }
    }

    #[track_caller]
    fn expect(&mut self, name: &str, data: &str) -> String {
        let (got_name, got_data, id) = self.next();
        assert_eq!((got_name.as_str(), got_data.as_str()), (name, data));
        id
    }
}
