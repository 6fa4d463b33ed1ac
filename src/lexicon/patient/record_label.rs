//! What the number of a patient's record is called in the languages that folio speaks, from
//! `record_labels.toml`.

use crate::lexicon::own_table::own_table;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static LABELS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let table: BTreeMap<String, Vec<String>> = own_table(include_str!("record_labels.toml"));
    table.into_values().flatten().collect()
});

/// All labels as a pattern, with a border of words where a label begins or ends with an ASCII letter.
pub fn pattern() -> String {
    let bounded = |label: &String| {
        let bare = label.trim_start_matches(['(', '?', '-', 'i', ':']);
        let begins = bare.starts_with(|c: char| c.is_ascii());
        let ends = label.ends_with(|c: char| c.is_ascii_alphabetic());
        let border = |is_there: bool| if is_there { r"\b" } else { "" };
        format!("{}{label}{}", border(begins), border(ends))
    };
    LABELS.iter().map(bounded).collect::<Vec<_>>().join("|")
}

/// How each label begins: a text with none of these has no label.
pub fn beginnings() -> impl Iterator<Item = String> {
    LABELS.iter().map(|label| {
        let bare = label.trim_start_matches("(?-i:").replace(r"\.", ".");
        let is_other = |c: char| !c.is_alphabetic() && c != ' ' && c != '.';
        let end = bare.find(is_other).unwrap_or(bare.len());
        // A sign behind a letter makes the letter optional.
        let is_optional = bare[end..].starts_with('?');
        let last = bare[..end].chars().next_back().map_or(0, char::len_utf8);
        bare[..if is_optional { end - last } else { end }].to_owned()
    })
}

#[cfg(test)]
mod tests {
    use super::beginnings;

    #[test]
    fn each_label_opens_with_letters() {
        assert!(beginnings().count() > 40);
        for beginning in beginnings() {
            assert!(beginning.chars().count() >= 2, "{beginning:?}");
        }
    }
}
