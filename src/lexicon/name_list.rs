//! Words between, behind and in the place of names in a list of authors.
//!
//! Tables and their readers; splitting a list is the work of `syntax/reference/name`.

/// Words that say that there are more authors; in lower case, without full stops and commas.
const MORE: [&str; 30] = [
    "others",
    "and others",
    "et al",
    "et all",
    "et alii",
    "et alia",
    "et aliae",
    "etal",
    "and et al",
    "and al",
    "al",
    "among others",
    "u a",
    "ua",
    "und andere",
    "und andere autoren",
    "u mitarb",
    "und mitarbeiter",
    "y otros",
    "y cols",
    "y col",
    "et coll",
    "et collaborateurs",
    "et autres",
    "e altri",
    "e outros",
    "en anderen",
    "i dr",
    "…",
    "...",
];

/// Texts in the place of an author that is not known; in lower case.
const NOBODY: [&str; 18] = [
    "no authors listed",
    "no author listed",
    "no authors",
    "no author",
    "author unknown",
    "authors unknown",
    "unknown author",
    "unknown",
    "anonymous",
    "anon",
    "anonymus",
    "anonym",
    "anonyme",
    "anónimo",
    "n n",
    "nn",
    "n a",
    "not available",
];

/// `and` in other languages, in lower case. `y` and `e` also join the two halves of a name.
const CONJUNCTIONS: [&str; 11] =
    ["with", "und", "et", "og", "och", "en", "ja", "y", "e", "и", "și"];

/// What an editor is called behind a name, in lower case without full stops.
const ROLES: [&str; 12] = [
    "ed",
    "eds",
    "editor",
    "editors",
    "hrsg",
    "hg",
    "herausgeber",
    "éd",
    "éds",
    "dir",
    "comp",
    "trans",
];

fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace(['.', ',', ';', ':', '[', ']', '(', ')', '/'], " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text says that there are more authors: `et al.`, `and others`.
pub fn says_more(text: &str) -> bool {
    may_end_list(text) && says_more_of(text)
        || text.contains(|c: char| c.is_ascii_digit()) && says_how_many(text)
}

/// Whether the last word of a text is one in which such texts end; this is asked of every name.
fn may_end_list(text: &str) -> bool {
    let last = text.trim_end_matches(|c: char| " .,;:[]()/".contains(c));
    let last = last.rsplit(|c: char| " .,;:[]()/".contains(c)).next().unwrap_or_default();
    last.is_empty()
        || MORE.iter().any(|known| {
            known
                .rsplit(' ')
                .next()
                .is_some_and(|known| known.len() == last.len() && known.eq_ignore_ascii_case(last))
        })
}

/// `23 others`, `and 12 more`
fn says_how_many(text: &str) -> bool {
    let plain = plain(text);
    let is_number = |word: &&str| word.chars().all(|c| c.is_ascii_digit());
    let rest = plain.split(' ').filter(|word| !is_number(word) && *word != "and");
    plain.split(' ').any(|word| is_number(&word))
        && matches!(
            &rest.collect::<Vec<_>>()[..],
            ["others" | "more" | "authors" | "weitere" | "autres" | "otros"]
                | ["more" | "other", "authors"]
        )
}

fn says_more_of(text: &str) -> bool {
    matches!(text.trim(), "..." | "…" | ". . .") || {
        let plain = plain(text);
        MORE.contains(&plain.as_str())
            // The final full stop tells an abbreviation from a name.
            && (!matches!(plain.as_str(), "ua" | "al") || text.trim_end().ends_with('.'))
    }
}

/// Whether a text behind `and` says that there are more authors: `colleagues`, `al.`.
pub fn says_colleagues(text: &str) -> bool {
    let plain = plain(text);
    matches!(plain.as_str(), "colleagues" | "co-workers" | "coworkers" | "al" | "col" | "cols")
        && !text.starts_with(char::is_uppercase)
}

/// Whether a text stands for an author who is not named: `[No authors listed]`, `N.N.`.
pub fn names_nobody(text: &str) -> bool {
    let first = text.chars().find(|c| c.is_alphabetic());
    if text.len() > 40 || !first.is_some_and(|c| "nNaAuU".contains(c)) {
        return false;
    }
    let plain = plain(text);
    NOBODY.contains(&plain.as_str())
        // `NN` may be somebody's initials, `Unknown` is nobody's name.
        && (!matches!(plain.as_str(), "nn" | "n n" | "n a") || text.contains(['.', '[', '/']))
}

/// Whether a word behind a comma says what somebody did: `eds.`, `editor`.
pub fn is_role(word: &str) -> bool {
    ROLES.contains(&plain(word).as_str())
        // `Ed` and `Dir` are given names.
        && (word.ends_with('.') || word.starts_with(char::is_lowercase))
}

/// Whether a word is `and` in another language.
pub fn is_conjunction(word: &str) -> bool {
    CONJUNCTIONS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::{names_nobody, says_more};

    #[test]
    fn words_for_more_and_for_no_authors_are_found() {
        for more in ["et al.", "et al", "Et Al.", "others", "u.a.", "y otros", "et coll.", "…"] {
            assert!(says_more(more), "{more}");
        }
        assert!(!says_more("Al") && !says_more("Ua") && !says_more("Coll"));
        for nobody in ["[No authors listed]", "Anonymous", "N.N.", "anon."] {
            assert!(names_nobody(nobody), "{nobody}");
        }
        assert!(!names_nobody("NN") && !names_nobody("Nna"));
    }
}
