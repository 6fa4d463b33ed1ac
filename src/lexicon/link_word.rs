//! Words of links that do not say where they lead: `here`, `click here`, `PDF`.
//!
//! In English, German, French, Spanish, Italian and Portuguese. Source: WCAG 2.2, success criterion
//! 2.4.4, failures F63 and F84.

const WORDS: [&str; 48] = [
    "here",
    "click here",
    "click",
    "link",
    "this link",
    "pdf",
    "the pdf",
    "more",
    "read more",
    "see more",
    "learn more",
    "more info",
    "more information",
    "see here",
    "this",
    "website",
    "hier",
    "hier klicken",
    "klicken sie hier",
    "klick hier",
    "dieser link",
    "mehr",
    "mehr lesen",
    "weiterlesen",
    "mehr erfahren",
    "weitere informationen",
    "siehe hier",
    "ici",
    "cliquez ici",
    "lien",
    "ce lien",
    "en savoir plus",
    "lire la suite",
    "aquí",
    "haz clic aquí",
    "clic aquí",
    "enlace",
    "leer más",
    "más",
    "qui",
    "clicca qui",
    "leggi di più",
    "aqui",
    "clique aqui",
    "leia mais",
    "saiba mais",
    "mais",
    "plus",
];

/// Whether the words of a link say nothing of where it leads.
pub fn says_nothing(words: &str) -> bool {
    let is_around = |c: char| c.is_whitespace() || "*_`.,:;!…→»›>()[]".contains(c);
    let words = words.trim_matches(is_around).to_lowercase();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    WORDS.contains(&words.as_str())
}

#[cfg(test)]
mod tests {
    use super::says_nothing;

    #[test]
    fn words_that_lead_nowhere() {
        for words in ["here", "**Click  here**", "PDF", "(more …)", "Mehr lesen »"] {
            assert!(says_nothing(words), "{words}");
        }
        for words in ["the protocol (PDF)", "here is the data", "PDF of the poster", "", "→"] {
            assert!(!says_nothing(words), "{words}");
        }
    }
}
