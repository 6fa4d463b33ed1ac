//! The one edge to hosts that speak HTTP: time-outs, patience with a host that is busy, and sentences
//! for what can go wrong on the way.
//!
//! It follows no redirect, as that could carry a secret elsewhere; it speaks without encryption to
//! this machine alone; and no sentence of it has an address, a header or a body that may hold a
//! secret. What a status below 500 means is the host's own business.

use std::net::{IpAddr, ToSocketAddrs};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;
use ureq::http::{self, HeaderMap};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Error};
use url::{Host, Url};

use crate::emit::codes::{PUBLISH_FAILED, PUBLISH_TARGET};
use crate::emit::publish::error::PublishError;

/// What stands for itself in a part of an address.
pub const URL_PART: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The pauses between two tries.
const PAUSES: [Duration; 4] = [
    Duration::from_millis(250),
    Duration::from_millis(500),
    Duration::from_secs(1),
    Duration::from_secs(2),
];
/// The longest pause that a host may ask for before a person is told to come back later.
const LONGEST_PAUSE: u64 = 60;
/// No host says more than that in an answer which folio reads: lists have pages.
const MOST_BYTES: u64 = 64 << 20;
/// How much of what a host says is shown.
const SHOWN: usize = 200;

/// How long each part of a request may take.
#[derive(Clone, Copy, Debug)]
pub struct Timeouts {
    pub connect: Duration,
    /// For all of a file, on a slow line.
    pub send: Duration,
    pub answer: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Timeouts {
            connect: Duration::from_secs(20),
            send: Duration::from_secs(900),
            answer: Duration::from_secs(60),
        }
    }
}

/// A way to one host. It has no `Debug`, as it knows secrets.
pub struct Client {
    agent: Agent,
    name: String,
    secrets: Vec<String>,
}

/// What is asked. It has no `Debug`, as headers and address may hold secrets.
pub struct Request<'a> {
    pub method: &'static str,
    pub url: &'a str,
    pub headers: &'a [(&'a str, &'a str)],
    pub body: Option<&'a [u8]>,
}

/// What the host said.
pub struct Response {
    pub status: u16,
    pub body: Vec<u8>,
    headers: HeaderMap,
}

/// Why a try gave no answer.
enum Failure {
    /// It may go better the next time.
    Passing(PublishError),
    /// As `Passing`, after a long time.
    Late(PublishError),
    Lasting(PublishError),
}

impl Client {
    /// `name` is what sentences call the host; no sentence has one of `secrets`.
    pub fn new(name: impl Into<String>, endpoint: &Url, secrets: Vec<String>) -> Client {
        Client::with_timeouts(name, endpoint, secrets, Timeouts::default())
    }

    pub fn with_timeouts(
        name: impl Into<String>,
        endpoint: &Url,
        secrets: Vec<String>,
        timeouts: Timeouts,
    ) -> Client {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(provider)
            .build();
        let mut config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .user_agent(concat!("folio/", env!("CARGO_PKG_VERSION")))
            .tls_config(tls)
            .timeout_connect(Some(timeouts.connect))
            .timeout_resolve(Some(timeouts.connect))
            .timeout_send_body(Some(timeouts.send))
            .timeout_recv_response(Some(timeouts.answer))
            .timeout_recv_body(Some(timeouts.answer));
        if is_loopback(endpoint) {
            // A proxy is for what lies beyond this machine.
            config = config.proxy(None);
        }
        // An address that the host repeats has them in another form.
        let encoded = |secret: &String| utf8_percent_encode(secret, URL_PART).to_string();
        let secrets = secrets.iter().map(encoded).chain(secrets.iter().cloned());
        let secrets = secrets.filter(|secret| !secret.is_empty()).collect();
        Client { agent: config.build().new_agent(), name: name.into(), secrets }
    }

    /// What sentences call the host.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Asks until there is an answer that is not the host's own trouble, but not for ever.
    pub fn send(&self, request: &Request<'_>) -> Result<Response, PublishError> {
        let mut pauses = PAUSES.iter();
        let mut is_late = false;
        loop {
            let (pause, failure) = match self.send_once(request) {
                Ok(response) => match self.trouble(&response) {
                    None => return Ok(response),
                    Some(error) => (response.seconds_to_wait(), error),
                },
                Err(Failure::Lasting(error)) => return Err(error),
                Err(Failure::Late(error)) if is_late => return Err(error),
                Err(Failure::Late(error)) => {
                    is_late = true;
                    (None, error)
                }
                Err(Failure::Passing(error)) => (None, error),
            };
            let usual = pauses.next();
            match (usual, pause) {
                (None, _) => return Err(failure),
                (_, Some(seconds)) if seconds > LONGEST_PAUSE => return Err(failure),
                (Some(_), Some(seconds)) if seconds > 0 => {
                    thread::sleep(Duration::from_secs(seconds));
                }
                (Some(pause), _) => thread::sleep(*pause),
            }
        }
    }

    /// The sentence for an answer by which a host says that it cannot answer now.
    fn trouble(&self, response: &Response) -> Option<PublishError> {
        let is_busy = response.status == 429
            || response.status == 403
                && (response.header("retry-after").is_some()
                    || response.header("x-ratelimit-remaining") == Some("0"));
        if is_busy {
            let later = match response.seconds_to_wait() {
                Some(seconds) if seconds > LONGEST_PAUSE => {
                    format!("wait {} minutes, then run", seconds.div_ceil(60))
                }
                _ => "wait some minutes, then run".to_owned(),
            };
            return Some(self.failed(
                format!("{} takes no more requests from you for the moment", self.name),
                format!("{later} `folio publish` again: what has arrived is not sent twice"),
            ));
        }
        // What is not implemented (501) will not be so soon.
        (response.status >= 500 && response.status != 501).then(|| {
            self.failed(
                format!("{} has a fault of its own just now ({})", self.name, response.status),
                "wait some minutes, then run `folio publish` again: what has arrived is not sent twice",
            )
        })
    }

    fn send_once(&self, request: &Request<'_>) -> Result<Response, Failure> {
        let mut asked = http::Request::builder().method(request.method).uri(request.url);
        for (name, value) in request.headers {
            asked = asked.header(*name, *value);
        }
        let outcome = match request.body {
            Some(body) => asked.body(body).map(|asked| self.agent.run(asked)),
            None => asked.body(()).map(|asked| self.agent.run(asked)),
        };
        let sent = outcome.map_err(|_| {
            Failure::Lasting(PublishError::new(
                &PUBLISH_TARGET,
                format!(
                    "what has to be said to {} holds a sign that no request may hold",
                    self.name
                ),
                "copy the token or the key anew, without spaces or line ends around it",
            ))
        })?;
        let (head, mut body) =
            sent.map_err(|error| self.failure(&error, request.url))?.into_parts();
        let body = body.with_config().limit(MOST_BYTES).read_to_vec();
        let body = body.map_err(|error| self.failure(&error, request.url))?;
        Ok(Response { status: head.status.as_u16(), headers: head.headers, body })
    }

    fn failure(&self, error: &Error, url: &str) -> Failure {
        let name = &self.name;
        let is_unsafe = match error {
            Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) => true,
            Error::Io(io) => io.get_ref().is_some_and(|inner| inner.is::<rustls::Error>()),
            _ => false,
        };
        if is_unsafe {
            return Failure::Lasting(self.failed(
                format!("the connection to {name} is not safe, so nothing was said there"),
                "see that the clock of this machine is right and, if the address is your own, that its \
                certificate is good; some networks of hospitals look into connections: take another one",
            ));
        }
        match error {
            Error::HostNotFound => self.unknown_name(),
            Error::Io(_) if !self.is_known_name(url) => self.unknown_name(),
            Error::Timeout(_) => Failure::Late(self.failed(
                format!("{name} does not answer"),
                "see that you are connected to the internet, then run `folio publish` again",
            )),
            Error::BadUri(_) => Failure::Lasting(self.failed(
                format!("the way to {name} is not an address"),
                "correct `endpoint` in site.toml, then run `folio publish` again",
            )),
            Error::ConnectProxyFailed(_) | Error::InvalidProxyUrl => Failure::Lasting(self.failed(
                format!("the proxy of your network did not let folio through to {name}"),
                "see that HTTPS_PROXY in the environment is right, or take another network, then run \
                `folio publish` again",
            )),
            Error::BodyExceedsLimit(_) => Failure::Lasting(self.unreadable("what was asked")),
            _ => Failure::Passing(self.failed(
                format!("the connection to {name} did not last, or was refused"),
                "see that you are connected to the internet, then run `folio publish` again: what has \
                arrived is not sent twice",
            )),
        }
    }

    fn unknown_name(&self) -> Failure {
        Failure::Lasting(self.failed(
            format!("{} is not found in the network", self.name),
            "see that you are connected to the internet, and that the address is spelled right, \
            then run `folio publish` again",
        ))
    }

    /// Whether the network knows the machine of an address, as far as this machine asks for that
    /// itself: a broken connection and an unknown name are the same kind of error.
    fn is_known_name(&self, url: &str) -> bool {
        let Ok(url) = Url::parse(url) else { return true };
        let (Some(host), Some(port)) = (url.host_str(), url.port_or_known_default()) else {
            return true;
        };
        self.agent.config().proxy().is_some()
            || matches!(url.host(), Some(Host::Ipv4(_) | Host::Ipv6(_)))
            || (host, port).to_socket_addrs().is_ok_and(|mut found| found.next().is_some())
    }

    /// A publish that this host did not take. `help` says what to do.
    pub fn failed(&self, message: impl AsRef<str>, help: impl AsRef<str>) -> PublishError {
        PublishError::new(
            &PUBLISH_FAILED,
            self.without_secrets(message.as_ref()),
            self.without_secrets(help.as_ref()),
        )
    }

    /// What a host says of an answer of which nothing better is known.
    pub fn refused(&self, doing: &str, response: &Response, said: Option<&str>) -> PublishError {
        let said = said.map(|said| self.shown(said)).filter(|said| !said.is_empty());
        let said = said.map(|said| format!(": \u{201c}{said}\u{201d}")).unwrap_or_default();
        self.failed(
            format!("{} refused {doing} ({}){said}", self.name, response.status),
            "do what it says, then run `folio publish` again; if it says nothing that helps, look at \
            the pages of the host for news",
        )
    }

    /// An answer that cannot be read as what this host promises.
    pub fn unreadable(&self, doing: &str) -> PublishError {
        self.failed(
            format!("{} gave an answer to {doing} that folio does not understand", self.name),
            "see that `endpoint` in site.toml, if it is there, is the address of such a host; then run \
            `folio publish` again",
        )
    }

    /// What a host says, fit to be shown: one line, not long. It is cut last, as a part of a secret
    /// is not found any more.
    pub fn shown(&self, said: &str) -> String {
        let words: Vec<&str> = said.split_whitespace().collect();
        let line: String = words.join(" ").chars().filter(|c| !c.is_control()).collect();
        self.without_secrets(&line).chars().take(SHOWN).collect()
    }

    fn without_secrets(&self, text: &str) -> String {
        let secrets = self.secrets.iter();
        secrets.fold(text.to_owned(), |text, secret| text.replace(secret, "\u{2026}"))
    }
}

impl Response {
    #[cfg(test)]
    pub fn of(status: u16, body: &str) -> Response {
        Response { status, body: body.as_bytes().to_vec(), headers: HeaderMap::new() }
    }

    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    pub fn is_success(&self) -> bool {
        (200..300).contains(&self.status)
    }

    pub fn json(&self) -> Option<Value> {
        serde_json::from_slice(&self.body).ok()
    }

    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// How long the host asks to be left alone.
    fn seconds_to_wait(&self) -> Option<u64> {
        self.header("retry-after")?.trim().parse().ok()
    }
}

/// The address of a host's interface. One that is not encrypted is refused, as the secret would go
/// there for all to read; on this machine nobody else reads it.
pub fn endpoint(written: &str) -> Result<Url, PublishError> {
    let url = Url::parse(written.trim_end_matches('/')).map_err(|_| {
        PublishError::new(
            &PUBLISH_TARGET,
            format!("`{written}` is not the address of a host"),
            "write it whole, as in `endpoint = \"https://s3.eu-central-1.example.com\"`",
        )
    })?;
    if url.scheme() == "https" || is_loopback(&url) {
        return Ok(url);
    }
    Err(PublishError::new(
        &PUBLISH_TARGET,
        format!("`{written}` is not encrypted, so others could read your token on the way"),
        "write the address with `https://` in front; if the host has none, choose another host",
    ))
}

/// How a secret that the person has just got is put into the environment.
pub fn how_to_set(variable: &str) -> String {
    match cfg!(windows) {
        true => format!("run `$env:{variable} = \"...\"` with it in the same window of PowerShell"),
        false => format!("run `export {variable}=...` with it in the same terminal"),
    }
}

/// Whether an address is one of this machine.
fn is_loopback(url: &Url) -> bool {
    match url.host() {
        // A name below it is one that some networks are asked for.
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => IpAddr::V4(address).is_loopback(),
        Some(Host::Ipv6(address)) => IpAddr::V6(address).is_loopback(),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};
    use std::net::{TcpListener, TcpStream};
    use std::thread;
    use std::time::Duration;

    use super::{Client, Request, Timeouts, endpoint};

    /// A server that gives these answers, one a connection, and says nothing to those after.
    fn server(answers: Vec<String>) -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        thread::spawn(move || {
            let mut open: Vec<TcpStream> = Vec::new();
            for answer in answers {
                let (mut stream, _) = listener.accept().unwrap();
                let _ = stream.read(&mut [0; 4096]);
                let _ = stream.write_all(answer.as_bytes());
                if answer.is_empty() {
                    open.push(stream);
                }
            }
            let _ = listener.accept();
        });
        address
    }

    fn answer(status: &str, headers: &str, body: &str) -> String {
        let length = body.len();
        format!(
            "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
        )
    }

    fn ask(address: &str) -> Result<(u16, String), String> {
        ask_within(Duration::from_millis(200), address)
    }

    fn ask_within(time: Duration, address: &str) -> Result<(u16, String), String> {
        let timeouts = Timeouts { connect: time, send: time, answer: time };
        let secrets = vec!["hunter2".to_owned(), "key/hunter+3".to_owned()];
        let url = endpoint(address).unwrap();
        let client = Client::with_timeouts("The host", &url, secrets, timeouts);
        let request = Request {
            method: "GET",
            url: address,
            headers: &[("authorization", "Bearer hunter2")],
            body: None,
        };
        match client.send(&request) {
            Ok(response) if response.is_success() => Ok((response.status, response.text())),
            Ok(response) => Err(client.refused("this", &response, Some(&response.text())).message),
            Err(error) => Err(error.message),
        }
    }

    #[test]
    fn a_host_in_trouble_is_asked_again() {
        let good = || answer("200 OK", "", "good");
        let half = "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 9\r\n\r\nhalf";
        for bad in [
            answer("500 No", "", ""),
            answer("503 No", "Retry-After: 1\r\n", ""),
            answer("429 No", "", ""),
            answer("403 No", "Retry-After: 0\r\n", ""),
            half.to_owned(),
            "HTTP/1.1 ".to_owned(),
            // An answer that does not come in time.
            String::new(),
        ] {
            let got = ask(&server(vec![bad.clone(), good()]));
            assert_eq!(got, Ok((200, "good".to_owned())), "{bad}");
        }
    }

    #[test]
    fn it_is_not_asked_for_ever() {
        let busy = answer("429 No", "Retry-After: 900\r\n", "");
        let got = ask(&server(vec![busy]));
        assert_eq!(got, Err("The host takes no more requests from you for the moment".to_owned()));
        let got = ask(&server(vec![String::new(); 2]));
        assert_eq!(got, Err("The host does not answer".to_owned()));
        let got = ask(&server(vec![answer("502 No", "", ""); 5]));
        assert_eq!(got, Err("The host has a fault of its own just now (502)".to_owned()));
        let got = ask(&server(vec![answer("501 No", "", "")]));
        assert_eq!(got, Err("The host refused this (501)".to_owned()));
    }

    #[test]
    fn a_name_or_a_connection_that_is_wrong_is_said_at_once() {
        let time = Duration::from_secs(60);
        // No network can have a name like that.
        let got = ask_within(time, &format!("https://{}.example", "a".repeat(64)));
        assert_eq!(got, Err("The host is not found in the network".to_owned()));
        let plain = server(vec![answer("400 No", "", "")]).replace("http:", "https:");
        let expected = "the connection to The host is not safe, so nothing was said there";
        // A second connection would be closed, and have another sentence.
        assert_eq!(ask_within(time, &plain), Err(expected.to_owned()));
    }

    #[test]
    fn what_it_says_is_shown_without_the_secret_and_no_redirect_is_followed() {
        let echo = answer("401 No", "", "bad\ntoken \u{1b}[31mhunter2");
        let expected = "The host refused this (401): \u{201c}bad token [31m\u{2026}\u{201d}";
        assert_eq!(ask(&server(vec![echo])), Err(expected.to_owned()));
        for (said, expected) in [
            (format!("{}hunter2", "x ".repeat(95)), format!("{}\u{2026}", "x ".repeat(95))),
            ("hunt\u{0}er2".to_owned(), "\u{2026}".to_owned()),
            ("?token=key%2Fhunter%2B3".to_owned(), "?token=\u{2026}".to_owned()),
        ] {
            let expected = format!("The host refused this (401): \u{201c}{expected}\u{201d}");
            assert_eq!(ask(&server(vec![answer("401 No", "", &said)])), Err(expected));
        }
        let elsewhere = server(vec![answer("200 OK", "", "stolen")]);
        let moved = answer("302 Found", &format!("Location: {elsewhere}\r\n"), "");
        assert_eq!(ask(&server(vec![moved])), Err("The host refused this (302)".to_owned()));
    }

    #[test]
    fn a_secret_is_only_sent_encrypted_or_to_this_machine() {
        for good in [
            "https://s3.example.com",
            "http://localhost:9000",
            "http://127.0.0.1:5000/",
            "http://[::1]:9000",
        ] {
            assert!(endpoint(good).is_ok(), "{good}");
        }
        for bad in [
            "http://s3.example.com",
            "http://10.0.0.7:9000",
            "http://localhost.example.com",
            "http://minio.localhost",
        ] {
            assert!(endpoint(bad).is_err(), "{bad}");
        }
    }
}
