//! What a row of a table is called that sums up the others: "Total", "All operations", "Gesamt".
//!
//! A procedure may begin with such a word: "Total hip arthroplasty" is none.

/// One of these makes a row a sum.
#[rustfmt::skip]
const TOTALS: &[&str] = &["all", "alle", "altogether", "ensemble", "gesamt", "gesamtzahl",
    "insgesamt", "overall", "somme", "subtotal", "sum", "suma", "summe", "sums", "total", "totaal",
    "totale", "totales", "totals", "zusammen", "zwischensumme", "Σ", "∑"];
/// What may stand beside it.
#[rustfmt::skip]
const OTHERS: &[&str] = &["aller", "anzahl", "case", "cases", "count", "date", "der", "eingriffe",
    "eingriffen", "far", "fälle", "fällen", "grand", "in", "logged", "n", "number", "numbers", "of",
    "operation", "operationen", "operations", "per", "performed", "procedure", "procedures", "row",
    "so", "sub", "the", "to", "von", "year", "years", "zahl"];

/// Whether a row with this label is the sum of others. What is in brackets is not looked at.
pub fn is_total(label: &str) -> bool {
    let label = label.split(['(', '[']).next().unwrap_or_default().to_lowercase();
    let mut words = label
        .split(|c: char| !c.is_alphanumeric() && !"Σ∑".contains(c))
        .filter(|word| !word.is_empty())
        .peekable();
    let is = |table: &[&str], word: &str| table.iter().any(|known| known.to_lowercase() == word);
    let mut has_total = false;
    words.peek().is_some()
        && words.all(|word| {
            let is_a_total = is(TOTALS, word);
            has_total |= is_a_total;
            is_a_total || is(OTHERS, word) || word.bytes().all(|byte| byte.is_ascii_digit())
        })
        && has_total
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
        ] {
            assert!(!is_total(label), "{label}");
        }
    }
}
