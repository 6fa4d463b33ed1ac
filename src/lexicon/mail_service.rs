//! Free mail services, where people choose their address themselves.
//!
//! A host that is not here may be anybody's.

/// The first word of the host, as in `gmail.com` and `yahoo.co.uk`.
const SERVICES: [&str; 24] = [
    "gmail",
    "googlemail",
    "yahoo",
    "ymail",
    "hotmail",
    "outlook",
    "live",
    "msn",
    "icloud",
    "me",
    "mac",
    "aol",
    "gmx",
    "web",
    "freenet",
    "proton",
    "protonmail",
    "mail",
    "yandex",
    "rediffmail",
    "qq",
    "163",
    "126",
    "naver",
];

/// Endings of two or three parts, as most of the services have them.
const MOST_PARTS: usize = 3;

/// Whether the host of an address is a free mail service.
pub fn is_free_mail(host: &str) -> bool {
    let host = host.trim().to_lowercase();
    let parts: Vec<&str> = host.split('.').collect();
    let is_short = |name: &str| matches!(name, "me" | "mac" | "web" | "mail" | "live" | "proton");
    match parts.as_slice() {
        ["web", "de"] => true,
        ["web", ..] => false,
        [name, "com" | "me"] if is_short(name) => true,
        [name, ..] if is_short(name) => false,
        [name, ..] => parts.len() <= MOST_PARTS && SERVICES.contains(name),
        [] => false,
    }
}

#[cfg(test)]
mod tests {
    use super::is_free_mail;

    #[test]
    fn services_by_their_hosts() {
        for host in ["gmail.com", "yahoo.co.uk", "GMX.de", "web.de", "proton.me", "icloud.com"] {
            assert!(is_free_mail(host), "{host}");
        }
        for host in ["mail.harvard.edu", "web.uni.example", "okafor.example", "me.example", ""] {
            assert!(!is_free_mail(host), "{host}");
        }
    }
}
