//! The settings of a folder on a machine that is reached by SSH: of rsync and sftp.

use crate::base::Diagnostic;
use crate::model::settings::publish::needed::needed;
use crate::syntax::codes::UNKNOWN_VALUE;
use crate::syntax::table_keys::Key;
use crate::syntax::table_reader::TableReader;

pub const KEYS: &[Key] =
    &[Key::count("port", "Of rsync and sftp: the port, unless it is the usual one.")];

/// A folder on a machine that is reached by SSH.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RemoteFolder {
    /// A name, or `user@name`, as `ssh` takes it. Never begins with `-`.
    pub host: String,
    /// Relative to the home folder of the user there, which is `.`, unless it begins with `/`. Never
    /// begins with `~`.
    pub path: String,
    pub port: Option<u16>,
}

pub fn read(table: &mut TableReader<'_>) -> Option<RemoteFolder> {
    let target = needed(table, "target", "okafor@login.university.example:public_html");
    let port = table.count("port");
    let target = target?;
    let (host, path) = match machine_and_folder(&target) {
        Ok(parts) => parts,
        Err((message, help)) => {
            let message = format!("`{target}` {message}");
            table.error_at(Diagnostic::new(&UNKNOWN_VALUE, message).help(help), "target");
            return None;
        }
    };
    let port = match port.map(u16::try_from) {
        None => None,
        Some(Ok(port)) if port > 0 => Some(port),
        Some(_) => {
            let diagnostic = Diagnostic::new(&UNKNOWN_VALUE, "this is not the number of a port");
            table.error_at(diagnostic.help("leave `port` out, if nobody gave you one"), "port");
            return None;
        }
    };
    Some(RemoteFolder { host, path, port })
}

/// The parts of `machine:folder`, or what is wrong with the text and how to write it.
fn machine_and_folder(target: &str) -> Result<(String, String), (&'static str, String)> {
    let is_plain = |c: char| c.is_alphanumeric() || "-_.@".contains(c);
    let split = target.split_once(':').filter(|(host, path)| {
        !host.is_empty()
            && !host.starts_with(['-', '@'])
            && !host.contains("@-")
            && host.chars().all(is_plain)
            && !path.is_empty()
            // `sftp://machine/folder` names no machine `sftp`.
            && !path.starts_with(['-', ':'])
            && !path.starts_with("//")
            && !path.chars().any(char::is_control)
    });
    let Some((host, path)) = split else {
        let help = "write both with a colon between them, as in `target = \
            \"okafor@login.university.example:public_html\"`";
        return Err(("does not say a machine and a folder on it", help.to_owned()));
    };
    let folder = match path.trim_end_matches('/') {
        "" => {
            let help = format!(
                "write `target = \"{host}:.\"` for the folder in which you are after login, or name \
                another one behind the colon"
            );
            return Err(("names the root of the machine, which is no folder of yours", help));
        }
        "~" => ".",
        folder => folder.strip_prefix("~/").unwrap_or(folder),
    };
    // Not every server reads it as a home folder: some make a folder of that name.
    if folder.starts_with('~') {
        let help = "write the folder from the root, as in `target = \
            \"okafor@login.university.example:/var/www/okafor\"`";
        return Err(("names the home folder of somebody by a `~`", help.to_owned()));
    }
    Ok((host.to_owned(), folder.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::machine_and_folder;

    #[test]
    fn a_machine_and_a_folder_are_read() {
        for (target, host, path) in [
            ("okafor@h.example:/var/www/", "okafor@h.example", "/var/www"),
            ("h.example:public_html", "h.example", "public_html"),
            ("h.example:www@home", "h.example", "www@home"),
            ("h.example:~/public_html/", "h.example", "public_html"),
            ("h.example:~", "h.example", "."),
            ("h.example:~/", "h.example", "."),
            ("h.example:.", "h.example", "."),
        ] {
            let got = machine_and_folder(target);
            assert_eq!(got, Ok((host.to_owned(), path.to_owned())), "{target}");
        }
    }

    #[test]
    fn what_names_no_folder_is_refused_with_a_way_out() {
        for (target, message, help) in [
            ("h.example", "does not say a machine", "with a colon between"),
            ("h.example:", "does not say a machine", "with a colon between"),
            ("sftp://ada@h.example/www", "does not say a machine", "with a colon between"),
            ("sftp://h.example/www", "does not say a machine", "with a colon between"),
            ("-oX=y:/", "does not say a machine", "with a colon between"),
            ("ada@-oX:www", "does not say a machine", "with a colon between"),
            ("h.example:/", "names the root", "`target = \"h.example:.\"`"),
            ("h.example:~bob/www", "somebody by a `~`", "from the root"),
            ("h.example:~/~/www", "somebody by a `~`", "from the root"),
        ] {
            let (said, way_out) = machine_and_folder(target).unwrap_err();
            assert!(said.contains(message), "{target}: {said}");
            assert!(way_out.contains(help), "{target}: {way_out}");
        }
    }
}
