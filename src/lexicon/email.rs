//! An email address, however it is pasted: with `mailto:`, in angle brackets behind a name.
//!
//! Checks the shape alone, as only a sent message shows the rest.

use unicode_normalization::char::is_combining_mark;

/// The address in a text. `Err` is why there is none, as the rest of a sentence that begins with the
/// text, and a way out.
pub fn email(written: &str) -> Result<String, (&'static str, String)> {
    let example = || "write it as in `email = \"first.last@example.org\"`".to_owned();
    let bare = written.trim();
    let bare = match (bare.rfind('<'), bare.strip_suffix('>')) {
        (Some(start), Some(_)) => bare[start + 1..bare.len() - 1].trim(),
        _ => bare,
    };
    let scheme = "mailto:";
    let bare = match bare.get(..scheme.len()) {
        Some(start) if start.eq_ignore_ascii_case(scheme) => bare[scheme.len()..].trim(),
        _ => bare,
    };
    let bare = bare.split('?').next().unwrap_or(bare);
    if is_email(bare) {
        return Ok(bare.to_owned());
    }
    let is_between = |c: char| c.is_whitespace() || ",;:/|：，；、（）".contains(c);
    let several: Vec<&str> = bare.split(is_between).filter(|part| is_email(part)).collect();
    if let [first, second, ..] = several[..] {
        return Err((
            "holds more than one email address",
            format!("write one, or a list: `email = [\"{first}\", \"{second}\"]`"),
        ));
    }
    if let [one] = several[..]
        && !bare.contains(char::is_whitespace)
    {
        return Err((
            "holds more than the address",
            format!("write the address alone: `email = \"{one}\"`"),
        ));
    }
    let joined: String = bare.chars().filter(|c| !c.is_whitespace()).collect();
    if joined != bare && is_email(&joined) && several.is_empty() {
        return Err((
            "has a space in it, as no email address has",
            format!("write `email = \"{joined}\"`"),
        ));
    }
    Err(("is not an email address", example()))
}

/// A mailbox and a host with a dot, no spaces.
fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(mailbox, host)| {
        !mailbox.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !text.chars().any(is_never_in_one)
            && !host.contains('@')
    })
}

/// Whether a sign stands in no address: a space, what parts words, and signs of other scripts, as the
/// full-width colon behind a label.
fn is_never_in_one(c: char) -> bool {
    let is_sign = !c.is_ascii() && !c.is_alphanumeric() && !is_combining_mark(c);
    is_sign || c.is_whitespace() || "<>()[]\",;:\\".contains(c)
}

#[cfg(test)]
mod tests {
    use super::email;

    #[test]
    fn an_address_is_found_in_what_is_pasted() {
        for written in [
            "ada@example.org",
            " ada@example.org ",
            "mailto:ada@example.org",
            "MAILTO:ada@example.org?subject=Hello",
            "Ada Park <ada@example.org>",
            "<mailto:ada@example.org>",
        ] {
            assert_eq!(email(written).as_deref(), Ok("ada@example.org"), "{written}");
        }
        for (written, why) in [
            ("ada@example.org, ada@example.net", "more than one"),
            ("ada@example.org ada@example.net", "more than one"),
            ("ada @example.org", "a space"),
            ("ada at example.org", "is not"),
            ("邮箱：ada@example.org", "more than the address"),
            ("Mail:ada@example.org", "more than the address"),
            ("ada@example", "is not"),
            ("@ada", "is not"),
            ("https://example.org/@ada", "is not"),
        ] {
            assert!(email(written).expect_err(written).0.contains(why), "{written}");
        }
    }
}
