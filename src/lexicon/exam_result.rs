//! Whether a part of a line says how an examination ended, or when, and not who held it.
//!
//! Reads no score: `exam_score` does.

/// How such a part begins, in small letters.
const RESULTS: [&str; 26] = [
    "pass",
    "passed",
    "score",
    "result",
    "first attempt",
    "band",
    "grade",
    "bestanden",
    "note",
    "ergebnis",
    "réussi",
    "admis",
    "reçu",
    "aprobado",
    "apto",
    "superato",
    "aprovado",
    "geslaagd",
    "zdany",
    "geçti",
    "başarılı",
    "ناجح",
    "اجتاز",
    "قبول",
    "合格",
    "通过",
];

/// Whether a part is a result: `Passed`, `Passed on first attempt`, `251`, `renewed 2017, 2022`.
pub fn is_result(part: &str) -> bool {
    let part = part.trim().to_lowercase();
    let is_number = part.contains(|c: char| c.is_numeric()) && !part.contains(char::is_alphabetic);
    let words = part.split(|c: char| !c.is_alphanumeric());
    let mut years = words.filter(|word| word.len() == 4 && word.parse::<u16>().is_ok());
    is_number
        || years.next().is_some()
        || RESULTS.iter().any(|result| {
            part.strip_prefix(result).is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
        })
}

#[cfg(test)]
mod tests {
    use super::is_result;

    #[test]
    fn results_are_told_from_boards() {
        for result in [
            "Passed",
            "passed on first attempt",
            "251",
            "Band 8.0",
            "8.5/9",
            "Bestanden",
            "renewed 2017",
        ] {
            assert!(is_result(result), "{result}");
        }
        for board in ["NBME", "Passau University", "American Board of Surgery", "Notebook"] {
            assert!(!is_result(board), "{board}");
        }
    }
}
