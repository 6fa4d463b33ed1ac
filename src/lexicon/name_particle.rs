//! Words that belong to a family name and are not a name themselves: `van der Berg`, `de la Cruz`.
//!
//! One table for all code that splits names; it does not split them itself.

/// In lower case, sorted.
const PARTICLES: [&str; 26] = [
    "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "el", "ibn", "la", "las", "le", "los", "ten", "ter", "van", "von", "zu",
];

/// Whether a word is a particle as it is written, in lower case: `Van` may be a name.
pub fn is_name_particle(word: &str) -> bool {
    PARTICLES.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{PARTICLES, is_name_particle};

    #[test]
    fn every_particle_is_found_and_a_name_is_none() {
        assert!(PARTICLES.is_sorted());
        assert!(PARTICLES.into_iter().all(is_name_particle));
        assert!(!is_name_particle("Van") && !is_name_particle("lee"));
    }
}
