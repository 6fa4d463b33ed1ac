//! What stands in `private.toml` must be in no file of the site.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::lint::{LintContext, Rule};

pub const RULE: Rule = Rule {
    code: "private-leak",
    explanation: "A text of `private.toml` was found in something that would be published. A phone number or an identifier that has once been on the web cannot be taken back.",
    check,
};

fn check(cx: &LintContext<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let secrets = cx.profile.private.secrets();
    if secrets.is_empty() {
        return;
    }
    for (key, secret) in &secrets {
        let places = in_sources(cx, secret);
        for (path, span) in &places {
            diagnostics.push(
                Diagnostic::error(RULE.code, format!("this stands in private.toml as `{key}`, and would be published"))
                    .at(path, *span, "")
                    .help("remove it here; or, if it may be public, remove it from private.toml"),
            );
        }
        // What no source shows may still have come together on the way, so the files themselves are searched too.
        if places.is_empty()
            && let Some(path) = in_outputs(cx, secret)
        {
            diagnostics.push(
                Diagnostic::error(RULE.code, format!("`{key}` of private.toml would be published in `{path}`"))
                    .in_file(&SourcePath::new("private.toml"))
                    .help("look for it in the files that this one is made from"),
            );
        }
    }
}

/// Where a secret stands in the files that the site is made from. Numbers are found in any grouping: `+1 617 555 0100` is
/// `(617) 555-0100` with its country.
fn in_sources(cx: &LintContext<'_>, secret: &str) -> Vec<(SourcePath, Span)> {
    let needle: Vec<char> = folded(secret);
    let mut places = Vec::new();
    for source in cx.sources.sources.values() {
        let path = source.path.as_str();
        let is_published =
            path == "site.toml" || path.starts_with("content/") && ["md", "toml", "bib"].contains(&source.path.extension().as_str());
        if is_published
            && let Ok(text) = source.text()
            && let Some(span) = find(text, &needle)
        {
            places.push((source.path.clone(), span));
        }
    }
    places
}

fn in_outputs(cx: &LintContext<'_>, secret: &str) -> Option<String> {
    let needle = memchr::memmem::Finder::new(secret);
    let is_text = |path: &str| {
        [".html", ".xml", ".json", ".vcf", ".txt", ".bib", ".svg", ".css", ".js", ".csv", ".md"].iter().any(|end| path.ends_with(end))
    };
    cx.outputs
        .site
        .iter()
        .filter(|(path, _)| is_text(path.as_str()))
        .find_map(|(path, bytes)| needle.find(bytes).map(|_| path.to_string()))
}

/// Letters and digits alone, in lower case: how the text is grouped and spaced does not make it another one.
fn folded(text: &str) -> Vec<char> {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn find(text: &str, needle: &[char]) -> Option<Span> {
    if needle.len() < 4 {
        return None;
    }
    let letters: Vec<(usize, char)> = text
        .char_indices()
        .filter(|(_, c)| c.is_alphanumeric())
        .flat_map(|(at, c)| c.to_lowercase().map(move |lower| (at, lower)))
        .collect();
    // A match inside a longer word or number is another word or number, and the secret itself may stand behind it.
    let inside = |neighbour: Option<char>| neighbour.is_some_and(char::is_alphanumeric);
    letters
        .windows(needle.len())
        .filter(|window| window.iter().zip(needle).all(|((_, a), b)| a == b))
        .filter_map(|window| Some((window.first()?.0, window.last()?.0)))
        .map(|(start, last)| Span::new(start, last + text[last..].chars().next().map_or(0, char::len_utf8)))
        .find(|span| !inside(text[..span.start].chars().next_back()) && !inside(text[span.end..].chars().next()))
}

#[cfg(test)]
fn spans(text: &str, secret: &str) -> Option<String> {
    find(text, &folded(secret)).map(|span| text[span.range()].to_owned())
}

#[cfg(test)]
mod tests {
    use super::spans;

    #[test]
    fn a_number_is_found_in_any_grouping() {
        assert_eq!(spans("call +1 (617) 555-0100 now", "+1 617 555 0100").as_deref(), Some("1 (617) 555-0100"));
        assert_eq!(spans("call 16175550100 now", "+1 617 555 0100").as_deref(), Some("16175550100"));
        assert_eq!(spans("paper 9912345678, id 1234 5678", "1234-5678").as_deref(), Some("1234 5678"));
        assert_eq!(spans("paper 2161755501009", "+1 617 555 0100"), None);
        assert_eq!(spans("aamc 12345678", "1234-5678").as_deref(), Some("12345678"));
    }
}
