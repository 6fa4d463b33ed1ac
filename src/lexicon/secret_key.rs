//! Keys under which people write a token or a password: those of settings, and the variables of the
//! environment in which programs look for one.
//!
//! Goes by the name of a key alone, and looks at no value.

/// Words that make a key one of a secret, wherever they are in it, as in `GITHUB_TOKEN`.
const SECRETS: [&str; 7] =
    ["apikey", "credential", "passphrase", "passwd", "password", "secret", "token"];
/// Words that are part of others, and make a key one of a secret where they stand alone, as in
/// `AWS_ACCESS_KEY_ID`.
const SHORT_SECRETS: [&str; 4] = ["auth", "key", "pass", "pat"];

/// Whether people write under a key what nobody else may know.
pub fn is_secret_key(key: &str) -> bool {
    let key = key.to_lowercase();
    SECRETS.iter().any(|word| key.contains(word))
        || key.split(|c: char| !c.is_alphanumeric()).any(|part| SHORT_SECRETS.contains(&part))
}

#[cfg(test)]
mod tests {
    use super::is_secret_key;

    #[test]
    fn a_key_is_known_by_its_words() {
        for key in [
            "token",
            "NETLIFY_AUTH_TOKEN",
            "GITHUB_TOKEN",
            "GH_TOKEN",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
            "AWS_SESSION_TOKEN",
            "accessToken",
            "github-token",
            "apikey",
            "private-key",
            "pat",
            "pass",
            "credentials",
        ] {
            assert!(is_secret_key(key), "{key}");
        }
        for key in ["path", "path-style", "author", "keyboard", "patient", "compass"] {
            assert!(!is_secret_key(key), "{key}");
        }
    }
}
