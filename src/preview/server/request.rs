//! Reads the head of a request: the small part of HTTP/1.1 that a browser on this machine needs.
//!
//! It reads no body: whoever sends one gets an answer and the end of the connection.

use std::io::{self, BufRead, Read};

/// The longest head that is read; cookies of other servers on this machine are sent here too.
const LONGEST_HEAD: u64 = 64 * 1024;

/// The most headers that are read.
const MOST_HEADERS: usize = 100;

/// The head of a request.
#[derive(Debug)]
pub struct Request {
    pub method: String,
    /// The target of the request line: a path, and perhaps a query.
    pub target: String,
    headers: Vec<(String, String)>,
    is_old: bool,
}

/// Why there is no request.
#[derive(Debug)]
pub enum Refusal {
    /// The connection ended or went silent before a request was whole.
    Gone,
    /// It is no HTTP, or more than a browser would send; the status says which.
    Status(u16),
}

impl Request {
    /// Reads one head, up to the empty line.
    pub fn read(reader: &mut impl BufRead) -> Result<Request, Refusal> {
        let head = read_head(&mut reader.take(LONGEST_HEAD))?;
        let mut headers = [httparse::EMPTY_HEADER; MOST_HEADERS];
        let mut parsed = httparse::Request::new(&mut headers);
        match parsed.parse(&head) {
            Ok(httparse::Status::Complete(_)) => {}
            Ok(httparse::Status::Partial) => return Err(Refusal::Status(400)),
            Err(httparse::Error::TooManyHeaders) => return Err(Refusal::Status(431)),
            Err(httparse::Error::Version) => return Err(Refusal::Status(505)),
            Err(_) => return Err(Refusal::Status(400)),
        }
        let headers = parsed.headers.iter().map(|header| {
            (header.name.to_owned(), String::from_utf8_lossy(header.value).trim().to_owned())
        });
        Ok(Request {
            method: parsed.method.unwrap_or_default().to_owned(),
            target: parsed.path.unwrap_or_default().to_owned(),
            headers: headers.collect(),
            is_old: parsed.version == Some(0),
        })
    }

    /// The first header of a name.
    pub fn header(&self, name: &'static str) -> Option<&str> {
        self.every(name).next()
    }

    /// The header of a name, when there is exactly one.
    pub fn only(&self, name: &'static str) -> Option<&str> {
        let mut found = self.every(name);
        found.next().filter(|_| found.next().is_none())
    }

    /// Whether more requests may follow on the connection.
    pub fn keeps_alive(&self) -> bool {
        let wish = self.header("Connection").map(str::to_ascii_lowercase).unwrap_or_default();
        let wishes = |word: &str| wish.split(',').any(|part| part.trim() == word);
        !self.has_body() && !wishes("close") && (!self.is_old || wishes("keep-alive"))
    }

    /// Whether something follows the head that will not be read.
    pub fn has_body(&self) -> bool {
        self.header("Transfer-Encoding").is_some()
            || self.every("Content-Length").any(|length| length != "0")
    }

    fn every(&self, name: &'static str) -> impl Iterator<Item = &str> {
        self.headers
            .iter()
            .filter(move |(given, _)| given.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.as_str())
    }
}

/// The bytes of one head with the empty line at its end.
fn read_head(reader: &mut io::Take<impl BufRead>) -> Result<Vec<u8>, Refusal> {
    let mut head = Vec::new();
    loop {
        let start = head.len();
        reader.read_until(b'\n', &mut head).map_err(|_| Refusal::Gone)?;
        match &head[start..] {
            // A browser of old may send an empty line after a body.
            b"\r\n" | b"\n" if start == 0 => head.clear(),
            b"\r\n" | b"\n" => return Ok(head),
            [.., b'\n'] => {}
            _ if reader.limit() == 0 => return Err(Refusal::Status(431)),
            _ => return Err(Refusal::Gone),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Request, Refusal> {
        Request::read(&mut text.as_bytes())
    }

    #[test]
    fn heads() {
        let request = read("GET /a?b HTTP/1.1\r\nHost: x\r\nACCEPT:  y \r\n\r\nrest").unwrap();
        assert_eq!((request.method.as_str(), request.target.as_str()), ("GET", "/a?b"));
        assert_eq!((request.header("accept"), request.header("Range")), (Some("y"), None));
        assert!(request.keeps_alive());
        assert!(read("\r\nGET / HTTP/1.1\n\n").unwrap().keeps_alive());
        assert!(!read("GET / HTTP/1.0\r\n\r\n").unwrap().keeps_alive());
        assert!(!read("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").unwrap().keeps_alive());
        assert!(!read("GET / HTTP/1.1\r\nContent-Length: 3\r\n\r\n").unwrap().keeps_alive());
        assert_eq!(
            read("GET / HTTP/1.1\r\nHost: a\r\nhost: b\r\n\r\n").unwrap().only("Host"),
            None
        );
    }

    #[test]
    fn what_is_no_head() {
        let status = |text: &str| match read(text) {
            Err(Refusal::Status(status)) => status,
            Err(Refusal::Gone) => 0,
            Ok(_) => 200,
        };
        for text in [
            "GET /\r\n\r\n",
            "GET  / HTTP/1.1\r\n\r\n",
            "\u{16}\u{3}\u{1} x y\r\n\r\n",
            "GET / HTTP/1.1\r\nHost : x\r\n\r\n",
            "GET / HTTP/1.1\r\n folded\r\n\r\n",
        ] {
            assert_eq!(status(text), 400, "{text:?}");
        }
        assert_eq!(status("PRI * HTTP/2.0\r\n\r\n"), 505);
        assert_eq!(status(&format!("GET /{} HTTP/1.1\r\n", "a".repeat(70_000))), 431);
        for text in ["", "GET", "GET / HTTP/1.1\r\nHost: x\r\n"] {
            assert_eq!(status(text), 0, "{text:?}");
        }
    }
}
