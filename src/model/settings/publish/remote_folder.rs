//! The settings of a folder on a machine that is reached by SSH: of rsync and sftp.

use crate::base::Diagnostic;
use crate::model::settings::publish::needed::needed;
use crate::model::settings::publish::secret::refuse_secret;
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
    /// Relative to the home folder of the user there, unless it begins with `/`.
    pub path: String,
    pub port: Option<u16>,
}

pub fn read(table: &mut TableReader<'_>) -> Option<RemoteFolder> {
    let target = needed(table, "target", "okafor@login.university.example:public_html");
    let port = table.count("port");
    let target = target?;
    // `user:password@machine:folder`, as other programs take it.
    let is_secret =
        target.split_once('@').is_some_and(|(user, rest)| user.contains(':') && rest.contains(':'));
    if is_secret {
        refuse_secret(table, "target");
        return None;
    }
    let split = target.split_once(':').filter(|(host, path)| {
        let is_plain = |c: char| c.is_alphanumeric() || "-_.@".contains(c);
        !host.is_empty()
            && !host.starts_with(['-', '@'])
            && host.chars().all(is_plain)
            && !path.trim_matches('/').is_empty()
            && !path.starts_with(['-', ':'])
            && !path.chars().any(char::is_control)
    });
    let Some((host, path)) = split else {
        let diagnostic = Diagnostic::new(
            &UNKNOWN_VALUE,
            format!("`{target}` does not say a machine and a folder on it"),
        );
        let help = "write both with a colon between them, as in `target = \
            \"okafor@login.university.example:public_html\"`";
        table.error_at(diagnostic.help(help), "target");
        return None;
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
    let (host, path) = (host.to_owned(), path.trim_end_matches('/').to_owned());
    Some(RemoteFolder { host, path, port })
}
