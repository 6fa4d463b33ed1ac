//! Parts of a file, as a video player or a PDF viewer asks for them.
//!
//! One part a request; of several, the whole is answered, which the standard allows.

use std::ops::Range;

/// What a `Range` header asks of a body.
#[derive(Debug, PartialEq, Eq)]
pub enum BodyRange {
    /// No part that could be understood: answer the whole.
    Whole,
    Bytes(Range<usize>),
    /// Nothing of the body lies in it.
    Beyond,
}

/// Reads `bytes=a-b`, `bytes=a-` and `bytes=-n` for a body of `length` bytes.
pub fn part(header: &str, length: usize) -> BodyRange {
    let Some((unit, spec)) = header.split_once('=') else { return BodyRange::Whole };
    let Some((first, last)) = spec.trim().split_once('-') else { return BodyRange::Whole };
    if !unit.trim().eq_ignore_ascii_case("bytes") {
        return BodyRange::Whole;
    }
    match (number(first), number(last)) {
        _ if !(first.is_empty() || number(first).is_some())
            || !(last.is_empty() || number(last).is_some()) =>
        {
            BodyRange::Whole
        }
        (None, None) => BodyRange::Whole,
        (None, Some(0)) => BodyRange::Beyond,
        (None, Some(_)) if length == 0 => BodyRange::Beyond,
        (None, Some(count)) => BodyRange::Bytes(length.saturating_sub(count)..length),
        (Some(first), Some(last)) if last < first => BodyRange::Whole,
        (Some(first), _) if first >= length => BodyRange::Beyond,
        (Some(first), last) => {
            BodyRange::Bytes(first..last.map_or(length, |last| last.saturating_add(1).min(length)))
        }
    }
}

/// Digits alone; a number too great for the machine is the greatest.
fn number(text: &str) -> Option<usize> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use super::{BodyRange, part};

    #[test]
    fn parts() {
        assert_eq!(part("bytes=0-3", 10), BodyRange::Bytes(0..4));
        assert_eq!(part("bytes=3-", 10), BodyRange::Bytes(3..10));
        assert_eq!(part("bytes=-3", 10), BodyRange::Bytes(7..10));
        assert_eq!(part("bytes=-30", 10), BodyRange::Bytes(0..10));
        assert_eq!(part("bytes=8-99999999999999999999999999", 10), BodyRange::Bytes(8..10));
        for beyond in ["bytes=10-", "bytes=-0", "bytes=99999999999999999999999999-"] {
            assert_eq!(part(beyond, 10), BodyRange::Beyond, "{beyond}");
        }
        assert_eq!(part("bytes=0-", 0), BodyRange::Beyond);
        assert_eq!(part("bytes=-1", 0), BodyRange::Beyond);
        for whole in [
            "bytes=5-2",
            "bytes=-",
            "bytes=0-1,4-5",
            "lines=1-2",
            "bytes",
            "bytes=a-b",
            "bytes=+1-2",
            "",
        ] {
            assert_eq!(part(whole, 10), BodyRange::Whole, "{whole}");
        }
    }
}
