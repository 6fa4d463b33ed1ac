//! A path to a file in `content/`, as people write it: from its folder, from `content/`, with the
//! signs of Windows. What leads to another place is reported as what it is.
//!
//! Looks for no file.

use crate::base::{Diagnostic, SourcePath, well_known};
use crate::model::codes::{MISSING_FILE, OUTSIDE_PICTURE};

/// The file that `written` under `key` names, seen from `folder`. `Err` is a diagnostic without a
/// place: it leads to another site, to a place on the person's disk, or out of `content/`.
pub fn written_path(folder: &str, key: &str, written: &str) -> Result<SourcePath, Diagnostic> {
    let is_own_folder = folder != well_known::CONTENT;
    let beside = if is_own_folder { "beside this `index.md`" } else { "into `content/`" };
    let path = written.replace('\\', "/");
    let name = path.rsplit('/').next().unwrap_or_default();
    let name = name.split(['?', '#']).next().unwrap_or_default();
    let name = if name.contains('.') { name } else { "..." };
    if is_address(&path) {
        let is_picture = ["photo", "image"].contains(&key);
        let code = if is_picture { &OUTSIDE_PICTURE } else { &MISSING_FILE };
        let elsewhere = match key {
            "file" if is_own_folder => "; what stays elsewhere is `link = \"https://...\"`",
            _ => "",
        };
        let message = format!("`{key}` is a file in `content/`, not a web address");
        return Err(Diagnostic::new(code, message).help(format!(
            "save it {beside}, and write its name, as in `{key} = \"{name}\"`{elsewhere}"
        )));
    }
    if is_on_disk(&path) {
        let message =
            format!("`{written}` is a place on your own disk, and only `content/` is published");
        return Err(Diagnostic::new(&MISSING_FILE, message).help(format!(
            "put a copy of it {beside}, and write its name, as in `{key} = \"{name}\"`"
        )));
    }
    // Where a path names the folders from the top, it begins there.
    let bare = path.trim_start_matches("./");
    let (folder, path) = if let Some(rest) = bare.strip_prefix("content/") {
        (well_known::CONTENT, rest)
    } else if let Some(rest) = bare.strip_prefix('/') {
        (well_known::CONTENT, rest.strip_prefix("content/").unwrap_or(rest))
    } else if let Some(own) = folder.strip_prefix("content/")
        && bare.starts_with(&format!("{own}/"))
    {
        (well_known::CONTENT, bare)
    } else {
        (folder, bare)
    };
    SourcePath::join(folder, path).filter(SourcePath::is_content).ok_or_else(|| {
        Diagnostic::new(&MISSING_FILE, format!("`{written}` leads out of `content/`"))
            .help(format!("put the file {beside}: nothing from elsewhere is published"))
    })
}

fn is_address(path: &str) -> bool {
    let lower = path.to_ascii_lowercase();
    // A share of Windows begins with two slashes, too, and has no dot in its name.
    let is_share = lower
        .strip_prefix("//")
        .is_some_and(|path| !path.split('/').next().unwrap_or_default().contains('.'));
    !is_share
        && ["http://", "https://", "ftp://", "//", "www.", "data:", "blob:"]
            .iter()
            .any(|begin| lower.starts_with(begin))
}

/// Whether a link or a picture of a text is named by its place on the person's disk.
pub fn leads_to_disk(written: &str) -> bool {
    let path = written.replace('\\', "/");
    !is_address(&path) && !path.starts_with(['$', '%']) && is_on_disk(&path)
}

/// Whether a path begins at a disk or at somebody's home.
fn is_on_disk(path: &str) -> bool {
    const FOLDERS: [&str; 9] =
        ["Users", "home", "Volumes", "mnt", "media", "tmp", "var", "root", "private"];
    let first = path
        .strip_prefix('/')
        .and_then(|path| path.split_once('/'))
        .filter(|(_, rest)| !rest.is_empty())
        .map(|(first, _)| first);
    let mut letters = path.chars();
    let is_drive =
        letters.next().is_some_and(|c| c.is_ascii_alphabetic()) && letters.next() == Some(':');
    path.to_ascii_lowercase().starts_with("file:")
        || path.starts_with(['~', '$', '%'])
        || path.starts_with("//")
        || is_drive
        || first.is_some_and(|first| FOLDERS.contains(&first))
}

#[cfg(test)]
mod tests {
    use super::written_path;

    fn path(folder: &str, written: &str) -> Result<String, String> {
        written_path(folder, "photo", written)
            .map(|path| path.to_string())
            .map_err(|fault| format!("{} {}", fault.message, fault.help.unwrap_or_default()))
    }

    #[test]
    fn a_path_may_begin_anywhere_in_the_folder() {
        for written in [
            "photo.jpg",
            "./photo.jpg",
            "content/photo.jpg",
            "./content/photo.jpg",
            "/photo.jpg",
            "/content/photo.jpg",
            "a\\..\\photo.jpg",
        ] {
            assert_eq!(path("content", written).as_deref(), Ok("content/photo.jpg"), "{written}");
        }
        for written in [
            "p.pdf",
            "./p.pdf",
            "content/posters/a/p.pdf",
            "posters/a/p.pdf",
            "/posters/a/p.pdf",
            "../a/p.pdf",
        ] {
            assert_eq!(
                path("content/posters/a", written).as_deref(),
                Ok("content/posters/a/p.pdf"),
                "{written}"
            );
        }
    }

    #[test]
    fn a_name_may_begin_with_any_letter() {
        for name in ["ü.jpg", "外科.jpg", "é", "😀", "/ü", "//ü/x"] {
            path("content", name).unwrap_or_default();
        }
        assert_eq!(path("content", "müller.jpg").as_deref(), Ok("content/müller.jpg"));
    }

    #[test]
    fn what_lies_elsewhere_is_called_so() {
        for written in [
            "https://example.org/me.jpg",
            "HTTP://example.org/me.jpg",
            "www.example.org/me.jpg",
            "//example.org/me.jpg",
        ] {
            let said = path("content", written).expect_err(written);
            assert!(
                said.contains("not a web address") && said.contains("photo = \"me.jpg\""),
                "{said}"
            );
        }
        for written in [
            "~/me.jpg",
            concat!("/Us", "ers/ada/me.jpg"),
            concat!("/ho", "me/ada/me.jpg"),
            concat!("C:\\Us", "ers\\ada\\me.jpg"),
            "c:/me.jpg",
            "file:///srv/ada/me.jpg",
            "\\\\server\\me.jpg",
            "$HOME/me.jpg",
            "%USERPROFILE%\\me.jpg",
        ] {
            let said = path("content", written).expect_err(written);
            assert!(said.contains("own disk") && said.contains("photo = \"me.jpg\""), "{said}");
        }
        assert!(path("content", "../me.jpg").expect_err("out").contains("leads out"));
    }
}
