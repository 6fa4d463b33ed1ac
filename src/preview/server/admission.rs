//! Which requests may bring a body: those from a page of this preview, with the token of this run,
//! that announce a bearable length.
//!
//! Reads no body, and does not know what is done with it.

use std::fmt::Display;

use super::request::Request;
use crate::base::digest::{Digest, hexadecimal};

/// The header with the token. A page of another site may not even ask to send it.
pub const TOKEN_HEADER: &str = "X-Folio-Token";

/// Why nothing is taken: a status and a sentence for the person.
#[derive(Debug, PartialEq, Eq)]
pub struct Refusal(pub u16, pub String);

/// A token that nobody can guess. `Err` is a system without random numbers.
pub fn new_token() -> std::io::Result<String> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(hexadecimal(&bytes))
}

/// Decides by the head whether a body of at most so many bytes may come, and gives its length. The
/// host was found to be this machine.
pub fn admit(
    asked: &Request,
    token: &str,
    most: usize,
    limit: &dyn Display,
) -> Result<usize, Refusal> {
    let refuse = |status, why: &str| Err(Refusal(status, format!("{why}\n")));
    let site = asked.header("Sec-Fetch-Site").unwrap_or("same-origin");
    let own = asked.only("Host").map(|host| format!("http://{}", host.trim()));
    let is_own = own.is_some_and(|own| {
        asked.only("Origin").is_some_and(|origin| origin.eq_ignore_ascii_case(&own))
    });
    if !is_own || site != "same-origin" {
        return refuse(403, "This is taken from the pages of this preview only.");
    }
    // Digests tell by the time that they take nothing of the token.
    let given = asked.only(TOKEN_HEADER).unwrap_or_default();
    if Digest::of(given.as_bytes()) != Digest::of(token.as_bytes()) {
        return refuse(403, "This page is of an earlier preview: reload it, and try again.");
    }
    let length = asked.only("Content-Length").filter(|length| is_number(length));
    let Some(length) = length.filter(|_| asked.header("Transfer-Encoding").is_none()) else {
        return refuse(411, "What is sent must come with its length.");
    };
    match length.parse().ok().filter(|length| *length <= most) {
        Some(length) => Ok(length),
        None => refuse(413, &format!("This is more than {limit}.")),
    }
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::new_token;

    #[test]
    fn no_two_tokens_are_alike() {
        let (one, other) = (new_token().unwrap(), new_token().unwrap());
        assert!(one.len() == 32 && one != other);
    }
}
