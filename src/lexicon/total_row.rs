//! What a row of a table is called that sums up the others: "Total", "All operations", "Gesamt".
//!
//! A procedure may begin with such a word: "Total hip arthroplasty" is none. The words are in
//! `total_rows.toml`, in the languages that folio speaks.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde::Deserialize;
use unicode_script::{Script, UnicodeScript};

use crate::lexicon::date::words::fold;
use crate::lexicon::own_table::own_table;

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    totals: BTreeMap<String, Vec<String>>,
    others: BTreeMap<String, Vec<String>>,
}

/// The words that make a row a sum, and those that may stand beside them.
static WORDS: LazyLock<[BTreeSet<String>; 2]> = LazyLock::new(|| {
    let table: Table = own_table(include_str!("total_rows.toml"));
    [table.totals, table.others].map(|words| {
        let phrases: Vec<String> = words.into_values().flatten().collect();
        phrases.iter().flat_map(|phrase| parts(phrase)).collect()
    })
});

/// The words of a label, folded.
fn parts(label: &str) -> Vec<String> {
    let folded = fold(label);
    let is_between = |c: char| !c.is_alphanumeric() && !"Σσ∑".contains(c);
    let words = folded.split(is_between).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// A word of a writing without spaces in the words of the table that it is made of, `手术总数`; as it
/// is, where it is of others too.
fn unspaced(word: String) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = word.as_str();
    while !rest.is_empty() {
        let is_han = |known: &&String| !known.is_ascii() && rest.starts_with(known.as_str());
        let known = WORDS.iter().flatten().filter(is_han).max_by_key(|known| known.len());
        let numbers = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let length = match known {
            Some(known) if has_no_spaces(rest) => known.len(),
            _ if numbers > 0 && !found.is_empty() => numbers,
            _ => return vec![word],
        };
        found.push(rest[..length].to_owned());
        rest = &rest[length..];
    }
    found
}

fn has_no_spaces(text: &str) -> bool {
    let script = text.chars().next().map(|c| c.script());
    matches!(script, Some(Script::Han | Script::Hiragana | Script::Katakana))
}

/// Whether a row with this label is the sum of others. What is in brackets is not looked at.
pub fn is_total(label: &str) -> bool {
    let label = label.split(['(', '[', '（']).next().unwrap_or_default();
    let [totals, others] = &*WORDS;
    let words: Vec<String> = parts(label).into_iter().flat_map(unspaced).collect();
    let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
    words.iter().any(|word| totals.contains(word))
        && words
            .iter()
            .all(|word| totals.contains(word) || others.contains(word) || is_number(word))
}

#[cfg(test)]
mod tests {
    use super::is_total;

    #[test]
    fn totals() {
        for label in [
            "Total",
            "Totals",
            "TOTAL:",
            "Total cases",
            "Total (2020–2024)",
            "Grand total",
            "Sub-total",
            "Sum",
            "Sum of all procedures",
            "All",
            "All cases",
            "Overall",
            "Total number of operations",
            "Gesamt",
            "Summe",
            "Summe aller Eingriffe",
            "Insgesamt",
            "Alle Operationen",
            "Gesamtzahl",
            "Zwischensumme",
            "Total 2024",
            "Σ",
            "Σ 2024",
            "Total des interventions",
            "Sous-total",
            "Total de cirugías",
            "Totale interventi",
            "Totaal aantal operaties",
            "Razem",
            "Łącznie zabiegów",
            "TOPLAM",
            "Toplam ameliyat sayısı",
            "المجموع",
            "المجموع الكلي",
            "סה״כ",
            "סך הכל ניתוחים",
            "جمع کل",
            "کل",
            "कुल योग",
            "合计",
            "合計",
            "手術件数 合計",
            "手术总数",
            "手术例数合计",
            "手術件数合計",
            "全手術合計",
            "总计2024年",
            "合計（2024年）",
        ] {
            assert!(is_total(label), "{label}");
        }
        for label in [
            "",
            "–",
            "2024",
            "Total hip arthroplasty",
            "Total thyroidectomy",
            "Totale Thyreoidektomie",
            "Total laparoscopic hysterectomy",
            "Cases",
            "All-arterial grafting",
            "Summer school",
            "Gesamtschule",
            "Allgemeinchirurgie",
            "Total knee",
            "Prothèse totale de hanche",
            "Artroplastia total de cadera",
            "Protesi totale d'anca",
            "Gastrectomia totale",
            "Total kalça protezi",
            "人工股関節全置換術",
            "全髋关节置换术",
            "全手術",
            "手术",
            "総胆管結石手術",
            "合計画",
        ] {
            assert!(!is_total(label), "{label}");
        }
    }
}
