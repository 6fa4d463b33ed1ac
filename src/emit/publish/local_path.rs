//! A path of this machine as a person writes it in `target`, and the paths of what lies there.

#![expect(clippy::disallowed_methods, reason = "links on the way are followed")]

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf, absolute};

use crate::base::{OutputPath, plain_path, well_known};
use crate::emit::codes::PUBLISH_TARGET;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::host::HostContext;

/// Relative to the folder of `site.toml`; `~/` is the home folder, as in a shell. The result is whole,
/// and the same from whatever folder folio runs in.
pub fn resolve(written: &str, cx: &HostContext<'_>) -> Result<PathBuf, PublishError> {
    let path = match written.split('/').next() {
        Some("~") => home(written, cx)?.join(written[1..].trim_start_matches('/')),
        Some(first) if first.starts_with('~') => {
            return Err(PublishError::new(
                &PUBLISH_TARGET,
                format!("folio does not know whose folder `{first}` is"),
                format!(
                    "write the whole path, as in `/srv/NAME/public_html`, or `~/` for your own home; if \
                    a folder beside site.toml is called so, write `./{written}`"
                ),
            ));
        }
        _ => real(cx.root).join(written),
    };
    let mut whole = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                // `..` behind a link leads out of where the link leads to.
                whole = real(&whole);
                whole.pop();
            }
            other => whole.push(other),
        }
    }
    Ok(whole)
}

fn home(written: &str, cx: &HostContext<'_>) -> Result<PathBuf, PublishError> {
    let home = ["HOME", "USERPROFILE"].iter().find_map(|name| (cx.environment)(name));
    home.map(PathBuf::from).ok_or_else(|| {
        PublishError::new(
            &PUBLISH_TARGET,
            format!(
                "`{written}` begins in your home folder, and this computer does not say where it is"
            ),
            "write the whole path, as in `/srv/NAME/public_html`",
        )
    })
}

/// A path with all links on it followed; the path itself where nothing is.
pub fn real(path: &Path) -> PathBuf {
    let followed = fs::canonicalize(path).or_else(|_| absolute(path));
    followed.map_or_else(|_| path.to_owned(), |path| plain_path(&path))
}

/// Refuses a folder that is one of the site's own: a publish there would mix its files with those of
/// the site, and one into `private/` would lose them. `example` is a target that is none of them.
pub fn refuse_own_folders(
    root: &Path,
    path: &Path,
    written: &str,
    example: &str,
) -> Result<(), PublishError> {
    let Some((root, path)) = real_folder(root).ok().zip(real_folder(path).ok()) else {
        return Ok(());
    };
    let mut own = well_known::FOLDERS.iter().chain(&[".folio", ".git"]);
    if !own.any(|folder| path.starts_with(root.join(folder))) {
        return Ok(());
    }
    Err(is_own(written, example))
}

/// Refuses the folder of the site, and those around it.
pub fn refuse_around(
    root: &Path,
    path: &Path,
    written: &str,
    example: &str,
) -> Result<(), PublishError> {
    match (real_folder(root), real_folder(path)) {
        (Ok(root), Ok(path)) if root.starts_with(&path) => Err(is_own(written, example)),
        _ => Ok(()),
    }
}

fn is_own(written: &str, example: &str) -> PublishError {
    PublishError::new(
        &PUBLISH_TARGET,
        format!("`{written}` is where the files of your site lie, so it cannot be published there"),
        format!("name another place in `target`, as in `target = \"{example}\"`"),
    )
}

/// A folder that may have to be made yet, with all links followed.
fn real_folder(path: &Path) -> io::Result<PathBuf> {
    fs::canonicalize(path).or_else(|_| {
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
        let parent = fs::canonicalize(parent.unwrap_or(Path::new(".")))?;
        Ok(parent.join(path.file_name().unwrap_or_default()))
    })
}

/// The path of a file below a folder as a site names it; `None` if its name is no text, as no file of
/// a site has such a name.
pub fn path_below(folder: &Path, path: &Path) -> Option<OutputPath> {
    let relative = path.strip_prefix(folder).ok()?;
    let parts: Option<Vec<&str>> = relative.iter().map(|part| part.to_str()).collect();
    Some(OutputPath::new(&parts?.join("/")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::emit::publish::host::Author;

    #[test]
    fn the_home_folder_is_known_or_refused() {
        let resolved = |written: &str, home: Option<&str>| {
            let cx = HostContext {
                root: Path::new("/"),
                workspace: Path::new("/"),
                address: None,
                environment: &|name| home.filter(|_| name == "HOME").map(str::to_owned),
                author: Author { name: String::new(), email: None },
                now: 0,
            };
            resolve(written, &cx).map_err(|error| error.message)
        };
        let home = Some("/home/me");
        assert_eq!(resolved("~", home), Ok(PathBuf::from("/home/me")));
        assert_eq!(resolved("~/a/./b", home), Ok(PathBuf::from("/home/me/a/b")));
        assert!(resolved("~", None).is_err() && resolved("~/a", None).is_err());
        assert!(resolved("~bola/web", home).unwrap_err().contains("`~bola`"));
        assert_eq!(resolved("./~bola", home), Ok(real(Path::new("/")).join("~bola")));
    }
}
