//! arXiv's number, of the form of today and that of before 2007.
//!
//! Source: arXiv, "Understanding the arXiv identifier".

use std::sync::LazyLock;

use regex::Regex;

use crate::syntax::reference::identifier::escapes::unescaped;

static ARXIV: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?:^|[^0-9a-z.]|arxiv[.:])",
        r"([0-9][0-9](?:0[1-9]|1[0-2])\.[0-9]{4,5}(?:v[0-9]+)?|[a-z]+(?:-[a-z]+)?(?:\.[a-z]{2})?/[0-9]{7}(?:v[0-9]+)?)",
        r"(?:[^0-9a-z]|$)",
    ))
    .ok()
});

/// arXiv's number in a text, `2401.00001` or `math/0307200v3`; `None` if there is none.
pub fn arxiv_of(written: &str) -> Option<String> {
    let plain = unescaped(written);
    // A dot ends the sentence around it, and a bracket holds its class: `2401.00001 [cs.CL].`
    Some(ARXIV.as_ref()?.captures(&plain)?[1].to_owned())
}

#[cfg(test)]
mod tests {
    use super::arxiv_of;

    #[test]
    fn forms() {
        for (written, number) in [
            ("2401.00001", "2401.00001"),
            ("0704.0001", "0704.0001"),
            ("2401.00001v2", "2401.00001v2"),
            ("arXiv:2401.00001", "2401.00001"),
            ("arXiv: 2401.00001", "2401.00001"),
            ("arXiv:2401.00001v2 [cs.CL]", "2401.00001v2"),
            ("arXiv preprint arXiv:2401.00001", "2401.00001"),
            ("abs/2401.12345", "2401.12345"),
            ("https://arxiv.org/abs/2401.12345", "2401.12345"),
            ("https://arxiv.org/pdf/2401.12345v1.pdf", "2401.12345v1"),
            ("http://arxiv.org/abs/hep-th/9901001", "hep-th/9901001"),
            ("hep-th/9901001", "hep-th/9901001"),
            ("math.GT/0309136", "math.GT/0309136"),
            ("math/0307200v3", "math/0307200v3"),
            ("10.48550/arXiv.2401.12345", "2401.12345"),
            ("10.48550/ARXIV.2401.12345", "2401.12345"),
            ("10.1101/2024.01.02.24300001", ""),
            ("2413.12345", ""),
            ("e0209899", ""),
            ("611-619", ""),
        ] {
            assert_eq!(arxiv_of(written).unwrap_or_default(), number, "{written}");
        }
    }
}
