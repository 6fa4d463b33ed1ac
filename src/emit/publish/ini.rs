//! Files with `[section]` lines and `key = value` lines, as other programs keep them: git's
//! `config`, Amazon's `credentials`.
//!
//! It reads what folio asks of them and writes nothing; what it does not understand it passes over.

/// The value of a key in a section; the last one counts.
pub fn value<'a>(text: &'a str, section: &str, key: &str) -> Option<&'a str> {
    let mut is_inside = false;
    let mut found = None;
    // Some editors put a mark before the first line.
    for line in text.trim_start_matches('\u{feff}').lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|line| line.split_once(']')) {
            is_inside = name.0.trim() == section;
            continue;
        }
        if !is_inside || line.starts_with(['#', ';']) {
            continue;
        }
        if let Some((name, value)) = line.split_once('=')
            && name.trim().eq_ignore_ascii_case(key)
        {
            let value = value.trim();
            let unquoted = value.strip_prefix('"').and_then(|value| value.strip_suffix('"'));
            found = Some(unquoted.unwrap_or(value));
        }
    }
    found.filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::value;

    #[test]
    fn a_section_has_its_own_keys() {
        let text =
            "\u{feff}[one]\r\n# a = 9\r\nA = 1\r\n a=2 \r\n\r\n[ two ]\na = \"x y\"\nempty =\n";
        for (section, key, expected) in [
            ("one", "a", Some("2")),
            ("two", "a", Some("x y")),
            ("two", "empty", None),
            ("three", "a", None),
        ] {
            assert_eq!(value(text, section, key), expected, "[{section}] {key}");
        }
    }

    #[test]
    fn a_config_of_git_has_sections_with_names() {
        let text = "[remote \"origin\"]\n\turl = git@github.com:a/b.git\n[branch \"main\"]\n\tremote = origin\n";
        assert_eq!(value(text, "remote \"origin\"", "url"), Some("git@github.com:a/b.git"));
    }
}
