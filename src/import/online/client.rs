//! One question to a service, and its answer: with limits of time and size, without haste.
//!
//! It speaks without encryption to this machine alone, follows a few redirects, as doi.org leads to
//! whoever registered a work, and sends nothing that says who asks.

use std::sync::Arc;
use std::thread;
use std::time::Duration;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, Error};

use crate::base::Diagnostic;
use crate::import::codes::IMPORT_ONLINE;

/// How long a whole question may take.
const LONGEST: Duration = Duration::from_secs(30);
/// No answer for one person is larger.
const MOST_BYTES: u64 = 32 << 20;
const MOST_REDIRECTS: u32 = 6;
/// How often a service in trouble is asked again, and how long apart at most.
const TRIES: u32 = 3;
const LONGEST_PAUSE: u64 = 20;
/// What a DOI may hold and a path may not.
const IN_A_PATH: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'%').add(b'<').add(b'>').add(b'?').add(b'`');

pub struct Client {
    agent: Agent,
    pause: Duration,
}

/// A part of an address.
pub fn escaped(part: &str) -> String {
    utf8_percent_encode(part, IN_A_PATH).to_string()
}

impl Client {
    /// `pause` is kept after each question.
    pub fn new(pause: Duration) -> Client {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(provider)
            .build();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(MOST_REDIRECTS)
            .user_agent(concat!("folio/", env!("CARGO_PKG_VERSION")))
            .tls_config(tls)
            .timeout_global(Some(LONGEST))
            .build();
        Client { agent: config.new_agent(), pause }
    }

    /// The answer to one question. `what` is what the service is asked for, in words.
    pub fn get(
        &self,
        service: &str,
        url: &str,
        accept: &str,
        what: &str,
    ) -> Result<Vec<u8>, Diagnostic> {
        let mut tries = 1;
        loop {
            let answer = self.get_once(service, url, accept, what);
            thread::sleep(self.pause);
            match answer {
                Err(Fault { seconds: Some(seconds), .. })
                    if tries < TRIES && seconds <= LONGEST_PAUSE =>
                {
                    thread::sleep(Duration::from_secs(seconds));
                    tries += 1;
                }
                Err(fault) => return Err(fault.diagnostic),
                Ok(bytes) => return Ok(bytes),
            }
        }
    }

    fn get_once(
        &self,
        service: &str,
        url: &str,
        accept: &str,
        what: &str,
    ) -> Result<Vec<u8>, Fault> {
        let mut response = self
            .agent
            .get(url)
            .header("accept", accept)
            .call()
            .map_err(|error| Fault::of(service, &error))?;
        let status = response.status().as_u16();
        let wait = response.headers().get("retry-after").and_then(|value| value.to_str().ok());
        let wait = wait.and_then(|value| value.trim().parse().ok());
        match status {
            200..=299 => {}
            404 | 400 | 410 => {
                return Err(Fault::lasting(
                    format!("{service} knows nothing of {what}"),
                    "look at the number again, letter by letter",
                ));
            }
            429 | 500..=599 => {
                return Err(Fault {
                    seconds: Some(wait.unwrap_or(1)),
                    ..Fault::lasting(
                        format!("{service} cannot answer just now ({status})"),
                        "wait some minutes, and import again",
                    )
                });
            }
            _ => {
                return Err(Fault::lasting(
                    format!("{service} did not answer the question ({status})"),
                    "save the record on its page as a file, and import that",
                ));
            }
        }
        let body = response.body_mut().with_config().limit(MOST_BYTES).read_to_vec();
        body.map_err(|error| Fault::of(service, &error))
    }
}

/// Why there is no answer.
struct Fault {
    diagnostic: Diagnostic,
    /// How long to wait before it is asked again; `None` where that would change nothing.
    seconds: Option<u64>,
}

impl Fault {
    fn lasting(message: String, help: &str) -> Fault {
        Fault { diagnostic: Diagnostic::new(&IMPORT_ONLINE, message).help(help), seconds: None }
    }

    fn of(service: &str, error: &Error) -> Fault {
        match error {
            Error::HostNotFound => Fault::lasting(
                format!("{service} is not found in the network"),
                "see that you are connected to the internet, and import again",
            ),
            Error::Timeout(_) => Fault::lasting(
                format!("{service} does not answer"),
                "see that you are connected to the internet, and import again",
            ),
            Error::Tls(_) | Error::Rustls(_) => Fault::lasting(
                format!("the connection to {service} is not safe, so nothing was asked"),
                "see that the clock of this machine is right; some networks of hospitals look into \
                 connections: take another one",
            ),
            Error::BodyExceedsLimit(_) => Fault::lasting(
                format!("{service} answers with more than a record"),
                "save the record on its page as a file, and import that",
            ),
            _ => Fault {
                seconds: Some(1),
                ..Fault::lasting(
                    format!("the connection to {service} did not last, or was refused"),
                    "see that you are connected to the internet, and import again",
                )
            },
        }
    }
}
