//! The pages of a work, as reference managers and search engines want them: the first and the last.

/// The first and the last page of a range, the last written out: `611–9` ends on 619. `None` for
/// what is no range.
pub fn page_range(pages: &str) -> Option<(String, Option<String>)> {
    let first_run = pages.split([',', ';']).next()?.trim();
    let mut parts = first_run.splitn(2, '–').map(str::trim);
    let first = parts.next().filter(|first| !first.is_empty())?.to_owned();
    let last = parts
        .next()
        .map(|last| last.trim_start_matches('–').trim())
        .filter(|last| !last.is_empty());
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let last = last.map(|last| match first.len().checked_sub(last.len()) {
        Some(shared) if shared > 0 && is_number(&first) && is_number(last) => {
            format!("{}{last}", &first[..shared])
        }
        _ => last.to_owned(),
    });
    Some((first, last))
}

#[cfg(test)]
mod tests {
    use super::page_range;

    #[test]
    fn pages_are_told_apart() {
        for (pages, first, last) in [
            ("311–320", "311", Some("320")),
            ("611–9", "611", Some("619")),
            ("1201–20", "1201", Some("1220")),
            ("S12–S19", "S12", Some("S19")),
            ("e2301", "e2301", None),
            ("12–14, 20", "12", Some("14")),
            ("9–14", "9", Some("14")),
            ("1––20", "1", Some("20")),
        ] {
            assert_eq!(
                page_range(pages),
                Some((first.to_owned(), last.map(str::to_owned))),
                "{pages}"
            );
        }
        assert_eq!(page_range(" "), None);
    }
}
