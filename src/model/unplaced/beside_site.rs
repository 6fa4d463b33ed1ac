//! Files and folders beside site.toml that folio does not open, where one of them was meant to be
//! read.
//!
//! A folder holds much else, such as a readme or the settings of other programs: only what has the
//! name or the ending of content is reported.

use super::meant;
use crate::base::{Diagnostic, FileKind, SourcePath, well_known};
use crate::model::codes::{MISPLACED_PRIVATE, UNPLACED_FILE};
use crate::source::{SourceSet, Unread};

/// The file that was meant to be `site.toml`.
pub fn misnamed_site(sources: &SourceSet) -> Option<String> {
    let is_it = |name: &str| {
        let lower = name.to_lowercase();
        let bare = meant::without_added_ending(&lower).unwrap_or(&lower);
        bare == well_known::SITE || ["sites.toml", "site.tml", "site.tom"].contains(&bare)
    };
    let beside = sources.unread.iter().map(|unread| unread.path.as_str());
    beside.filter(|name| is_it(name)).map(str::to_owned).next().or_else(|| {
        let inside = SourcePath::new("content/site.toml");
        sources.get(&inside).map(|source| source.path.to_string())
    })
}

/// Reports what was meant for another place or name. `named` is what site.toml calls the photo.
pub fn report(sources: &SourceSet, photo: Option<&SourcePath>, diagnostics: &mut Vec<Diagnostic>) {
    for Unread { path, is_folder } in &sources.unread {
        let name = path.as_str();
        let found =
            if *is_folder { of_folder(name, sources) } else { of_file(path, sources, photo) };
        let Some((is_private, help)) = found else { continue };
        let (what, code) = match (is_private, is_folder) {
            (true, _) => {
                ("is not read, so nothing in it is kept from the site", &MISPLACED_PRIVATE)
            }
            (false, true) => (
                "is a folder that folio does not read, so nothing in it is on the site",
                &UNPLACED_FILE,
            ),
            (false, false) => ("lies beside site.toml, where it is not read", &UNPLACED_FILE),
        };
        diagnostics
            .push(Diagnostic::new(code, format!("`{name}` {what}")).in_file(path).help(help));
    }
}

/// Whether it is private, and where it belongs.
fn of_folder(name: &str, sources: &SourceSet) -> Option<(bool, String)> {
    let lower = name.to_lowercase();
    if let Some(right) = well_known::FOLDERS.into_iter().find(|known| *known == lower) {
        return Some((
            false,
            match sources.below(right).next() {
                Some(_) => format!("move what is in it into `{right}`, and remove it"),
                None => format!("call it `{right}`: capitals count"),
            },
        ));
    }
    if ["contents", "contend", "contnet", "conten"].contains(&lower.as_str()) {
        return Some((false, "call it `content`".to_owned()));
    }
    let has_content = sources.below(well_known::CONTENT).next().is_some();
    match lower.as_str() {
        "theme" => Some((false, "call it `themes`".to_owned())),
        "font" => Some((false, "call it `fonts`".to_owned())),
        "posters" | "talks" | "updates" | "pages" => {
            Some((false, format!("move it into `content/`, as `content/{lower}`")))
        }
        "poster" | "talk" | "update" => {
            Some((false, format!("move it into `content/`, as `content/{lower}s`")))
        }
        "src" | "docs" | "inhalt" | "contenu" | "contenido" | "data" if !has_content => None,
        _ => None,
    }
}

fn of_file(
    path: &SourcePath,
    sources: &SourceSet,
    photo: Option<&SourcePath>,
) -> Option<(bool, String)> {
    let name = path.as_str();
    let lower = name.to_lowercase();
    let bare = meant::without_added_ending(&lower).unwrap_or(&lower).to_owned();
    let into = |name: &str| Some((false, format!("move it to `content/{name}`")));
    match bare.as_str() {
        well_known::PRIVATE => return Some((true, format!("call it `{}`", well_known::PRIVATE))),
        well_known::SITE if sources.get(&SourcePath::site()).is_some() => {
            return Some((
                false,
                "put what you want to keep of it into `site.toml`, and remove it".to_owned(),
            ));
        }
        "cname" if sources.get(&SourcePath::new(well_known::DOMAIN)).is_none() => {
            return into("CNAME");
        }
        "publications.toml" | "case-log.toml" | "narrative.md" | "cv.md" => return into(&bare),
        _ => {}
    }
    if photo.is_some_and(|photo| photo.file_name() == name && sources.get(photo).is_none()) {
        // Where it is named, it is reported as missing, with the same way out.
        return None;
    }
    let stem = path.stem().to_lowercase();
    match FileKind::of_name(&bare) {
        FileKind::Bibtex | FileKind::Medline | FileKind::Ris | FileKind::Endnote => {
            into(meant::without_added_ending(name).unwrap_or(name))
        }
        FileKind::Markdown => {
            let near =
                meant::known_text(&bare).filter(|_| !matches!(stem.as_str(), "index" | "home"));
            into(near?)
        }
        FileKind::PlainText | FileKind::WordProcessor if stem == "cv" || stem == "resume" => {
            Some((false, "copy its words into `content/cv.md`".to_owned()))
        }
        FileKind::Picture(_) if is_portrait(&stem) => Some((
            false,
            format!("move it to `content/{name}`, and write `photo = \"{name}\"` below `[person]`"),
        )),
        _ => None,
    }
}

fn is_portrait(stem: &str) -> bool {
    ["photo", "portrait", "headshot", "avatar", "profile", "me", "selfie", "foto", "bild"]
        .contains(&stem)
}
