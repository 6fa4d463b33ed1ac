//! Whether a request was meant for this machine. A web page elsewhere can point a name of its own
//! at 127.0.0.1 ("DNS rebinding") and would then read the preview as if it were its own; such a
//! request has that name as its host.

/// Whether a `Host` header names loopback, with this port or none.
pub fn is_loopback(host: &str, port: u16) -> bool {
    let host = host.trim().to_ascii_lowercase();
    ["localhost", "127.0.0.1", "[::1]"].iter().filter_map(|name| host.strip_prefix(name)).any(
        |rest| {
            rest.is_empty() || rest.strip_prefix(':').is_some_and(|given| given == port.to_string())
        },
    )
}

#[cfg(test)]
mod tests {
    use super::is_loopback;

    #[test]
    fn names_of_this_machine() {
        for host in
            ["localhost", "LocalHost:4000", "127.0.0.1:4000", "127.0.0.1", "[::1]:4000", "[::1]"]
        {
            assert!(is_loopback(host, 4000), "{host}");
        }
    }

    #[test]
    fn every_other_name() {
        for host in [
            "",
            "evil.example",
            "localhost.evil.example",
            "localhost:4001",
            "localhost:",
            "127.0.0.1.evil.example:4000",
            "127.0.0.10",
            "::1",
            "[::1]x",
            "0.0.0.0:4000",
            "localhost:04000",
        ] {
            assert!(!is_loopback(host, 4000), "{host}");
        }
    }
}
