//! Addresses of machines and of repositories in which a token or a password stands.
//!
//! Goes by where an address has one, and cannot tell a folder with `@` in its name from a password
//! in `machine:folder`: both are taken for the worse.

/// Whether an address names a person with a password, or with what may be a token: a URL, or
/// `user:password@machine` as some programs take it.
pub fn has_password(address: &str) -> bool {
    if address.starts_with("mailto:") {
        return false;
    }
    let (scheme, rest) = address.split_once("://").unwrap_or(("", address));
    let authority = rest.split(['/', '\\', '?', '#']).next().unwrap_or_default();
    if let Some((user, _)) = authority.split_once('@') {
        return user.contains(':') || scheme.to_ascii_lowercase().starts_with("http");
    }
    // A password may hold a slash; what stands there otherwise is the number of a port.
    let is_port = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    let is_cut = authority.split_once(':').is_some_and(|(_, after)| !is_port(after));
    is_cut && rest.contains('@')
}

#[cfg(test)]
mod tests {
    use super::has_password;

    #[test]
    fn a_password_in_an_address_is_found() {
        for address in [
            "https://me:hush@h.example/a.git",
            "https://hush@h.example/a.git",
            "HTTPS://hush@h.example/a.git",
            "https://me:hu@sh@h.example/a.git",
            "https://me:hu/sh@h.example/a.git",
            "sftp://me:hush@h.example/www",
            "ssh://me:hush@h.example:22/a.git",
            "me:hush@h.example/www",
            "me:hush@h.example:www",
            "me:hush@h.example",
            "me:hu/sh@h.example:www",
        ] {
            assert!(has_password(address), "{address}");
        }
        for address in [
            "https://h.example/@me/a.git",
            "https://h.example:8443/@me",
            "ssh://git@h.example:22/a.git",
            "sftp://me@h.example/www",
            "git@github.com:me/a.git",
            "me@h.example:www@home",
            "h.example:/srv/www@home",
            "h.example:www",
            "D:\\me@home\\a.git",
            "/srv/me@home/a.git",
            "../a.git",
            "mailto:me@h.example",
        ] {
            assert!(!has_password(address), "{address}");
        }
    }
}
