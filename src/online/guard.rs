//! Which machines are never asked: this one and those of private networks, whatever name leads there.
//!
//! A link is a text that anybody may have written, and a check runs on a machine that may reach more
//! than a reader does. So the addresses behind a name are looked at when the connection is made, and
//! at each step that an answer leads to. Where a proxy of the network makes the connections, the
//! names are its own matter: then only what is written as a number or as this machine is refused.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
use ureq::unversioned::transport::NextTimeout;
use url::{Host, Url};

/// Finds the addresses of a host and refuses those that are never asked.
#[derive(Debug, Default)]
pub struct PublicResolver(DefaultResolver);

/// What the resolver says of a host that it refuses; nothing else has it.
#[derive(Debug)]
pub struct Refused;

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a machine of a private network is never asked")
    }
}

impl std::error::Error for Refused {}

impl Resolver for PublicResolver {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        let found = resolve(&self.0, uri, config, timeout)?;
        // The person's own network chose its proxy, which may well be inside of it.
        let is_proxy = config.proxy().is_some_and(|proxy| Some(proxy.host()) == uri.host());
        if !is_proxy && found.iter().any(|address| !is_public(address.ip())) {
            return Err(Error::Other(Box::new(Refused)));
        }
        Ok(found)
    }
}

/// Finds the addresses of any host.
#[derive(Debug, Default)]
pub struct AnyResolver(DefaultResolver);

impl Resolver for AnyResolver {
    fn resolve(
        &self,
        uri: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        resolve(&self.0, uri, config, timeout)
    }
}

/// A name that is not known is told apart from a connection that breaks.
fn resolve(
    resolver: &DefaultResolver,
    uri: &Uri,
    config: &Config,
    timeout: NextTimeout,
) -> Result<ResolvedSocketAddrs, Error> {
    resolver.resolve(uri, config, timeout).map_err(|error| match error {
        Error::Io(_) => Error::HostNotFound,
        other => other,
    })
}

/// Whether an address is written as one of this machine or of a private network.
pub fn is_written_private(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => !is_public(IpAddr::V4(address)),
        Some(Host::Ipv6(address)) => !is_public(IpAddr::V6(address)),
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.').to_ascii_lowercase();
            let last = name.rsplit('.').next().unwrap_or_default();
            // RFC 6761, RFC 6762, RFC 8375, and the name that ICANN keeps free for private use.
            ["localhost", "local", "internal", "home.arpa"].contains(&last)
                || name.ends_with(".home.arpa")
                || !name.contains('.')
        }
        None => true,
    }
}

/// Whether an address is one of the internet at large. That of benchmarks (198.18.0.0/15) counts as
/// such: some relays on people's own machines give it to every name.
fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_shared = a == 100 && (64..128).contains(&b);
    let is_protocol = (a, b, c) == (192, 0, 0);
    !(a == 0
        || a >= 224
        || is_shared
        || is_protocol
        || address.is_loopback()
        || address.is_private()
        || address.is_link_local()
        || address.is_documentation())
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    let parts = address.segments();
    // An address of the older kind in the clothes of a newer one: mapped, compatible, translated
    // (RFC 6052), 6to4 (RFC 3056).
    let low = || Ipv4Addr::from(((parts[6] as u32) << 16) | parts[7] as u32);
    let inner = match parts {
        [0, 0, 0, 0, 0, 0xffff | 0, ..] => Some(low()),
        [0x64, 0xff9b, 0, 0, 0, 0, ..] => Some(low()),
        [0x2002, high, next, ..] => Some(Ipv4Addr::from(((high as u32) << 16) | next as u32)),
        _ => None,
    };
    match inner {
        Some(inner) => is_public_v4(inner),
        // All that is given out lies in 2000::/3; documentation and Teredo in it are nobody's.
        None => {
            parts[0] & 0xe000 == 0x2000
                && !(parts[0] == 0x2001 && (parts[1] == 0xdb8 || parts[1] == 0))
                || parts[0] == 0x64 && parts[1] == 0xff9b && parts[2] != 1
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_machines_are_known_in_any_dress() {
        for private in [
            "127.0.0.1",
            "127.8.8.8",
            "0.0.0.0",
            "10.1.2.3",
            "172.16.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "100.64.0.1",
            "192.0.0.8",
            "192.0.2.1",
            "224.0.0.1",
            "255.255.255.255",
            "::1",
            "::",
            "fe80::1",
            "fc00::1",
            "fd12::1",
            "ff02::1",
            "::ffff:169.254.169.254",
            "::127.0.0.1",
            "64:ff9b::a9fe:a9fe",
            "2002:7f00:1::",
            "2001:db8::1",
        ] {
            assert!(!is_public(private.parse().unwrap()), "{private}");
        }
        for public in ["8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:4700::1111", "198.18.0.4"] {
            assert!(is_public(public.parse().unwrap()), "{public}");
        }
    }

    #[test]
    fn private_names_are_known() {
        for private in [
            "http://localhost/",
            "http://a.localhost:80/",
            "http://printer.local/",
            "http://intranet/",
            "http://[::1]/",
            "http://2130706433/",
            "http://0x7f.1/",
            "http://169.254.169.254/latest",
            "http://metadata.google.internal/",
        ] {
            assert!(is_written_private(&Url::parse(private).unwrap()), "{private}");
        }
        for public in ["https://doi.org/10.1/x", "http://8.8.8.8/", "https://local.example.org/"] {
            assert!(!is_written_private(&Url::parse(public).unwrap()), "{public}");
        }
    }
}
