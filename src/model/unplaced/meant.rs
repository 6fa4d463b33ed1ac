//! What a name was meant to be: one with an ending too many, a copy, a backup, a word in another
//! language.
//!
//! Knows names alone, and makes no diagnostic.

use crate::base::{FileKind, did_you_mean};

/// The folders of `content/` that folio reads.
const FOLDERS: [&str; 4] = ["posters", "talks", "updates", "pages"];

/// The name below an ending that Windows or an editor added: `cv.md` of `cv.md.txt`.
pub fn without_added_ending(name: &str) -> Option<&str> {
    let (stem, ending) = name.rsplit_once('.')?;
    let is_added = ["txt", "text", "html", "download"].contains(&&*ending.to_lowercase());
    (is_added && is_known(stem)).then_some(stem)
}

/// The name that a backup was made of: `cv.md` of `cv.md.bak`.
pub fn backed_up(name: &str) -> Option<&str> {
    const ENDINGS: [&str; 10] =
        ["bak", "backup", "old", "orig", "save", "tmp", "temp", "rej", "swp", "sav"];
    let (stem, ending) = name.rsplit_once('.')?;
    let lower = ending.to_lowercase();
    (ENDINGS.contains(&lower.as_str()) && !stem.is_empty()).then_some(stem)
}

/// The name that a system made a copy of: `cv.md` of `cv (1).md`, `cv copy.md` and `cv - Kopie.md`.
pub fn copied(name: &str) -> Option<String> {
    const WORDS: [&str; 8] =
        ["copy", "kopie", "copie", "copia", "cópia", "kopya", "kopia", "conflicted copy"];
    let (stem, ending) = name.rsplit_once('.')?;
    let bare = stem.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
    let numbered = stem
        .strip_suffix(')')
        .and_then(|stem| stem.rsplit_once(" ("))
        .filter(|(_, number)| number.bytes().all(|byte| byte.is_ascii_digit()))
        .map(|(stem, _)| stem);
    let worded = WORDS.iter().find_map(|word| {
        let lower = bare.to_lowercase();
        let front = lower.strip_suffix(word)?.strip_suffix([' ', '-', '_'])?;
        stem.get(..front.len()).map(|front| front.trim_end_matches([' ', '-']))
    });
    let original = numbered.or(worded).filter(|original| !original.is_empty())?;
    Some(format!("{original}.{ending}"))
}

/// The folder of `content/` that a folder was meant to be.
pub fn content_folder(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    let other = match lower.as_str() {
        "poster" => "posters",
        "talk" | "presentations" | "slides" | "lectures" => "talks",
        "news" | "posts" | "blog" | "milestones" => "updates",
        "page" => "pages",
        _ => did_you_mean(&lower, FOLDERS.into_iter())?,
    };
    (other != name).then_some(other)
}

/// The text of `content/` that another name is used for.
pub fn known_text(name: &str) -> Option<&'static str> {
    let lower = name.to_lowercase();
    let stem = lower.rsplit_once('.').map_or(&*lower, |(stem, _)| stem);
    match stem.replace([' ', '_'], "-").as_str() {
        "cv" | "resume" | "résumé" | "curriculum-vitae" | "vitae" | "vita" | "lebenslauf"
        | "my-cv" => Some("cv.md"),
        "narrative" | "about" | "about-me" | "bio" | "biography" | "story"
        | "personal-statement" | "home" | "index" => Some("narrative.md"),
        _ => did_you_mean(&lower, ["cv.md", "narrative.md"].into_iter()),
    }
}

fn is_known(name: &str) -> bool {
    FileKind::of_name(name) != FileKind::Other || name.eq_ignore_ascii_case("CNAME")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn added_endings_copies_and_backups_are_seen() {
        assert_eq!(without_added_ending("cv.md.txt"), Some("cv.md"));
        assert_eq!(without_added_ending("x.bib.TXT"), Some("x.bib"));
        assert_eq!(without_added_ending("CNAME.txt"), Some("CNAME"));
        assert_eq!(without_added_ending("notes.txt"), None);
        assert_eq!(without_added_ending("v1.2.txt"), None);
        assert_eq!(backed_up("cv.md.bak"), Some("cv.md"));
        assert_eq!(backed_up("cv.md"), None);
        let copy = |name| copied(name);
        assert_eq!(copy("cv (1).md").as_deref(), Some("cv.md"));
        assert_eq!(copy("cv copy 2.md").as_deref(), Some("cv.md"));
        assert_eq!(copy("cv - Kopie.md").as_deref(), Some("cv.md"));
        assert_eq!(copy("Photocopy.md"), None);
        assert_eq!(copy("2020.md"), None);
        assert_eq!(copy("Okafor (2020a).md"), None);
    }

    #[test]
    fn folders_and_texts_are_known_by_other_names() {
        assert_eq!(content_folder("Posters"), Some("posters"));
        assert_eq!(content_folder("posters"), None);
        assert_eq!(content_folder("blog"), Some("updates"));
        assert_eq!(content_folder("images"), None);
        assert_eq!(known_text("CV.md"), Some("cv.md"));
        assert_eq!(known_text("Resume.md"), Some("cv.md"));
        assert_eq!(known_text("mentoring.md"), None);
    }
}
