//! Commands that folio prints for a person to copy into a shell: what they call the program, and how
//! they write a path.
//!
//! Runs none of them.

#![expect(clippy::disallowed_methods, reason = "the path of the shell is looked at")]

use std::env;

use crate::base::plain_path;

/// The command that opens the preview of a site; `.` is the folder in which the shell is.
pub fn open_site(folder: &str) -> String {
    let program = program();
    match folder {
        "." | "./" => format!("{program} serve --open"),
        _ => format!("{program} serve --open {}", quoted(folder)),
    }
}

/// The command that begins a site in a folder, with more words behind it.
pub fn begin_site(folder: &str, more: &str) -> String {
    format!("{} new {} {more}", program(), quoted(folder))
}

/// `folio`, or the program with its folder where a shell does not look for it there: it may have been
/// downloaded and opened.
fn program() -> String {
    let own = env::current_exe().ok();
    let folder = own.as_deref().and_then(|own| own.parent());
    let path = env::var_os("PATH").unwrap_or_default();
    let is_found = folder.is_none_or(|folder| env::split_paths(&path).any(|one| one == folder));
    match own {
        Some(own) if !is_found => {
            let written = quoted(&plain_path(&own).display().to_string());
            // PowerShell takes a text in quotation marks for a text.
            if cfg!(windows) && written.starts_with('"') { format!("& {written}") } else { written }
        }
        _ => "folio".to_owned(),
    }
}

/// A path as a shell takes it, with quotation marks where it needs them.
pub fn quoted(path: &str) -> String {
    if cfg!(windows) { quoted_on_windows(path) } else { quoted_on_unix(path) }
}

fn quoted_on_unix(path: &str) -> String {
    let path = not_an_option(path, "./");
    let is_plain = |c: char| c.is_alphanumeric() || "/:._-~".contains(c);
    if path.chars().all(is_plain) && !path.starts_with('~') {
        path
    } else if path.contains(['$', '`', '"', '\\', '!']) {
        format!("'{}'", path.replace('\'', r"'\''"))
    } else {
        format!("\"{path}\"")
    }
}

fn quoted_on_windows(path: &str) -> String {
    let path = not_an_option(path, r".\");
    let is_plain = |c: char| c.is_alphanumeric() || r"/\:._-~".contains(c);
    if path.chars().all(is_plain) { path } else { format!("\"{path}\"") }
}

/// A path that begins like an option, with the folder in which it is.
fn not_an_option(path: &str, here: &str) -> String {
    if path.starts_with('-') { format!("{here}{path}") } else { path.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{quoted_on_unix, quoted_on_windows};

    #[test]
    fn a_shell_of_unix_takes_every_path() {
        for (path, written) in [
            ("my-site", "my-site"),
            ("/ada/Jördis", "/ada/Jördis"),
            ("My site", "\"My site\""),
            ("Ada's", "\"Ada's\""),
            ("a$b", "'a$b'"),
            ("a`b", "'a`b'"),
            (r"a\b", r"'a\b'"),
            ("a\"b", "'a\"b'"),
            ("$'", r"'$'\'''"),
            ("now!", "'now!'"),
            ("-site", "./-site"),
            ("~", "\"~\""),
        ] {
            assert_eq!(quoted_on_unix(path), written, "{path}");
        }
    }

    #[test]
    fn a_shell_of_windows_takes_every_path() {
        for (path, written) in [
            (r"D:\site", r"D:\site"),
            (r"D:\People\Ada Park\site", r#""D:\People\Ada Park\site""#),
            (r"\\server\share\ada", r"\\server\share\ada"),
            ("-site", r".\-site"),
        ] {
            assert_eq!(quoted_on_windows(path), written, "{path}");
        }
    }
}
