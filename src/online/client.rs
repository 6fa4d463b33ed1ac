//! One question to one host, with limits of time and size, and never two at once to the same.
//!
//! It follows no redirect: whoever asks looks first at where one leads.

#![expect(clippy::disallowed_methods, reason = "the pause between two questions is measured")]

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use rustls::CertificateError;
use ureq::http::{HeaderMap, Method, Request};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::unversioned::transport::DefaultConnector;
use ureq::{Agent, Body, Error};
use url::Url;

use crate::online::Manners;
use crate::online::guard::{AnyResolver, PublicResolver, Refused, is_written_private};

/// It says what asks and where that comes from, and not who.
const NAME: &str = concat!(
    "folio/",
    env!("CARGO_PKG_VERSION"),
    " (checks links; +",
    env!("CARGO_PKG_REPOSITORY"),
    ")"
);
/// No answer of a service is larger.
const MOST_BYTES: u64 = 32 << 20;

pub struct Client {
    agent: Agent,
    pub manners: Manners,
    began: Instant,
    /// When each host was asked last.
    hosts: Mutex<BTreeMap<String, Turn>>,
}

type Turn = Arc<Mutex<Option<Instant>>>;

/// The head of an answer.
#[derive(Clone, Debug)]
pub struct Head {
    pub status: u16,
    pub location: Option<String>,
    /// How long the host asks to be left alone, in seconds.
    pub wait: Option<u64>,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    NoSuchHost,
    /// The certificate is wrong for sure.
    BadCertificate,
    /// The connection is not safe, and it may be the fault of this machine or of its network.
    Unsafe,
    /// The address is written as one that is never asked.
    Private,
    /// The name leads to a machine that is never asked.
    PrivateName,
    Silent,
}

impl Client {
    pub fn new(manners: Manners) -> Client {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::PlatformVerifier)
            .unversioned_rustls_crypto_provider(provider)
            .build();
        let mut config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .max_idle_connections(0)
            .user_agent(NAME)
            .tls_config(tls)
            .timeout_global(Some(manners.longest));
        if manners.asks_private {
            config = config.proxy(None);
        }
        let (config, connector) = (config.build(), DefaultConnector::default());
        let agent = match manners.asks_private {
            true => Agent::with_parts(config, connector, AnyResolver::default()),
            false => Agent::with_parts(config, connector, PublicResolver::default()),
        };
        Client { agent, manners, began: Instant::now(), hosts: Mutex::default() }
    }

    /// Whether the time for links is up.
    pub fn is_late(&self) -> bool {
        self.began.elapsed() > self.manners.all_links
    }

    /// The head of an answer alone.
    pub fn head(&self, method: Method, url: &Url) -> Result<Head, Fault> {
        self.in_turn(url, || Ok(self.send(method, url, "*/*")?.0))
    }

    /// An answer as a whole.
    pub fn get(&self, url: &Url, accept: &str) -> Result<(Head, Vec<u8>), Fault> {
        self.in_turn(url, || {
            let (head, mut body) = self.send(Method::GET, url, accept)?;
            let bytes = body.with_config().limit(MOST_BYTES).read_to_vec();
            Ok((head, bytes.map_err(|error| fault_of(&error))?))
        })
    }

    fn send(&self, method: Method, url: &Url, accept: &str) -> Result<(Head, Body), Fault> {
        if !self.manners.asks_private && is_written_private(url) {
            return Err(Fault::Private);
        }
        // What follows `#` is the reader's own matter.
        let asked = url.as_str().split('#').next().unwrap_or_default();
        let request = Request::builder().method(method).uri(asked).header("accept", accept);
        let request = request.body(()).map_err(|_| Fault::Silent)?;
        let (head, body) = self.agent.run(request).map_err(|error| fault_of(&error))?.into_parts();
        let text = |name: &str, headers: &HeaderMap| {
            headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
        };
        let head = Head {
            status: head.status.as_u16(),
            location: text("location", &head.headers),
            wait: text("retry-after", &head.headers).and_then(|wait| wait.trim().parse().ok()),
        };
        Ok((head, body))
    }

    /// Waits until nobody else asks this host, and until it had its pause.
    fn in_turn<T>(&self, url: &Url, ask: impl FnOnce() -> T) -> T {
        let host = url.host_str().unwrap_or_default().to_owned();
        let mut hosts = self.hosts.lock().unwrap_or_else(PoisonError::into_inner);
        let turn = Arc::clone(hosts.entry(host).or_default());
        drop(hosts);
        let mut last = turn.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(last) = *last {
            thread::sleep(self.manners.pause.saturating_sub(last.elapsed()));
        }
        let answer = ask();
        *last = Some(Instant::now());
        answer
    }

    /// Leaves a host alone for as long as it asks.
    pub fn wait(&self, seconds: u64) {
        thread::sleep(Duration::from_secs(seconds));
    }
}

fn fault_of(error: &Error) -> Fault {
    match error {
        Error::HostNotFound => Fault::NoSuchHost,
        Error::Other(inner) if inner.is::<Refused>() => Fault::PrivateName,
        Error::Rustls(inner) => of_certificate(inner),
        Error::Tls(_) | Error::Pem(_) => Fault::Unsafe,
        Error::Io(io) => match io.get_ref().and_then(|inner| inner.downcast_ref()) {
            Some(inner) => of_certificate(inner),
            None => Fault::Silent,
        },
        _ => Fault::Silent,
    }
}

/// Only what no other machine would judge otherwise is wrong for sure: browsers fetch a certificate
/// that is missing in the chain, and a network of a hospital may put its own in between.
fn of_certificate(error: &rustls::Error) -> Fault {
    match error {
        rustls::Error::InvalidCertificate(
            CertificateError::Expired
            | CertificateError::ExpiredContext { .. }
            | CertificateError::NotValidForName
            | CertificateError::NotValidForNameContext { .. }
            | CertificateError::Revoked,
        ) => Fault::BadCertificate,
        _ => Fault::Unsafe,
    }
}
