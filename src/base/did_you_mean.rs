//! Finds what a misspelled word was meant to be.
//!
//! Only compares words: knows no keys, files or themes, and makes no diagnostic. The question and
//! its fix are `Diagnostic::suggest`.

/// The candidate nearest to the written word, if it is near enough to be meant.
pub fn did_you_mean<'a>(
    written: &str,
    candidates: impl Iterator<Item = &'a str>,
) -> Option<&'a str> {
    let folded = written.to_lowercase().replace('_', "-");
    let candidates: Vec<&str> = candidates.collect();
    let near = candidates
        .iter()
        // Texts of very different length are far apart; comparing their letters is needless.
        .filter(|candidate| candidate.len().abs_diff(folded.len()) <= 8 && folded.len() <= 200)
        .map(|candidate| {
            (strsim::damerau_levenshtein(&folded, &candidate.to_lowercase()), *candidate)
        })
        .filter(|(distance, candidate)| {
            *distance <= 1.max(candidate.chars().count().min(folded.chars().count()) / 3)
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate);
    // A prefix or an extension of the word counts as near too: `observer` for `observership`.
    let begun = |candidate: &&str| {
        let shorter = candidate.len().min(folded.len());
        shorter >= 4
            && 2 * shorter >= candidate.len().max(folded.len())
            && (candidate.starts_with(&folded) || folded.starts_with(*candidate))
    };
    near.or_else(|| candidates.iter().copied().find(|candidate| begun(candidate)))
}
