//! What `rsync` and `sftp` have in common: the options with which they use `ssh`, and plain sentences
//! for what they report.
//!
//! They never ask anything: a password or the question whether a machine is the right one would wait
//! for an answer that nobody sees. The key of a machine is always looked at; folio accepts none and
//! removes none, as only a person can know.

use std::io::ErrorKind;
use std::process::{Command, Stdio};

use crate::emit::codes::{PUBLISH_FAILED, PUBLISH_TARGET};
use crate::emit::publish::error::PublishError;
use crate::model::settings::RemoteFolder;

/// The options of `ssh`, without the port.
const OPTIONS: [&str; 6] = [
    "BatchMode=yes",
    "StrictHostKeyChecking=yes",
    "ConnectTimeout=20",
    "ServerAliveInterval=15",
    "ServerAliveCountMax=4",
    "LogLevel=ERROR",
];
/// How much of what a program reports is shown.
const SHOWN: usize = 200;

/// The options as arguments of `ssh` and `sftp`. None of them holds a space.
pub fn options(folder: &RemoteFolder) -> Vec<String> {
    let port = folder.port.map(|port| format!("Port={port}"));
    let options = OPTIONS.iter().map(|option| (*option).to_owned()).chain(port);
    options.flat_map(|option| ["-o".to_owned(), option]).collect()
}

/// The folder relative to the home folder there, or from the root.
pub fn remote_path(folder: &RemoteFolder) -> &str {
    let path = folder.path.as_str();
    path.strip_prefix("~/").unwrap_or(path)
}

/// Where the files go, for the plan.
pub fn place(folder: &RemoteFolder) -> String {
    let port = folder.port.map(|port| format!(", port {port}")).unwrap_or_default();
    format!("{} on {}{port}", remote_path(folder), folder.host)
}

/// Whether this machine has the program.
pub fn need(program: &str, arguments: &[&str]) -> Result<(), PublishError> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match command.status() {
        Err(error) if error.kind() == ErrorKind::NotFound => Err(PublishError::new(
            &PUBLISH_TARGET,
            format!("the program `{program}` is needed for this, and is not on this machine"),
            format!("install it: {}", how_to_install(program)),
        )),
        _ => Ok(()),
    }
}

fn how_to_install(program: &str) -> &'static str {
    match program {
        "rsync" => {
            "on Debian and Ubuntu `sudo apt install rsync`, on a Mac `brew install rsync`; without it, \
            `to = \"sftp\"` with the same `target` does the same"
        }
        _ => {
            "on Debian and Ubuntu `sudo apt install openssh-client`, on Windows \u{201c}OpenSSH Client\u{201d} \
            among the optional features; a Mac has it"
        }
    }
}

/// What a program of these reported when it failed.
pub fn explain(folder: &RemoteFolder, program: &str, report: &str) -> PublishError {
    let host = &folder.host;
    let machine = host.rsplit_once('@').map_or(host.as_str(), |(_, machine)| machine);
    let login = match folder.port {
        Some(port) => format!("ssh -p {port} {host}"),
        None => format!("ssh {host}"),
    };
    let then = "then run `folio publish` again";
    let has = |part: &str| report.contains(part);
    let failed = |message: String, help: String| PublishError::new(&PUBLISH_FAILED, message, help);
    if has("REMOTE HOST IDENTIFICATION HAS CHANGED") {
        return failed(
            format!(
                "`{machine}` shows another key than before: it may be another machine in its place"
            ),
            format!(
                "ask those who run it whether its key changed. If they say so, run `ssh-keygen -R \
                {machine}` and `{login}`, compare the key that is shown with theirs, {then}"
            ),
        );
    }
    if has("Host key verification failed") || has("host key is known for") {
        return failed(
            format!(
                "this machine does not know the key of `{machine}` yet, so it might be any machine"
            ),
            format!(
                "run `{login}` once: it shows the key. Compare it with the one on the pages of those who \
                run the machine, answer `yes`, {then}"
            ),
        );
    }
    if has("Permission denied (") || has("Too many authentication failures") {
        return failed(
            format!("`{host}` did not let you in, and folio asks for no password"),
            format!(
                "log in by a key: run `ssh-keygen` if you have none, `ssh-copy-id {host}` to put it there, \
                and `ssh-add` if it has a password of its own. Once `{login}` asks for nothing, run `folio \
                publish` again"
            ),
        );
    }
    if has("Could not resolve hostname") {
        return failed(
            format!("there is no machine `{machine}` in the network"),
            format!("see that you are connected, and correct `target` in site.toml, {then}"),
        );
    }
    if has("Connection refused") || has("No route to host") || has("unreachable") {
        return failed(
            format!("`{machine}` does not take connections there"),
            format!(
                "see that you are connected, and ask those who run it for its `port` and whether a VPN is \
                needed, {then}"
            ),
        );
    }
    if has("timed out") {
        return failed(
            format!("`{machine}` does not answer"),
            format!("see that you are connected; many universities ask for their VPN; {then}"),
        );
    }
    if has("no matching") {
        return failed(
            format!("`{machine}` and this machine have no kind of encryption in common"),
            "ask those who run it for one that is up to date, or publish elsewhere".to_owned(),
        );
    }
    if has("subsystem request failed") {
        return failed(
            format!("`{machine}` does not offer SFTP"),
            format!("write `to = \"rsync\"` with the same `target`, {then}"),
        );
    }
    if has("rsync: command not found") || has("rsync: not found") || has("exec rsync") {
        return failed(
            format!("`{machine}` has no program `rsync`"),
            format!("write `to = \"sftp\"` with the same `target`, {then}"),
        );
    }
    if has("No space left") || has("quota exceeded") || has("Disk quota") {
        return failed(
            format!("the disk of `{machine}` is full, or your share of it"),
            format!("remove something there, or ask for more, {then}"),
        );
    }
    if has("write remote") || has("remote write") {
        return failed(
            format!("`{machine}` did not take a file: its disk may be full, or your share of it"),
            format!("see with `{login} df -h .` how much is free, {then}"),
        );
    }
    if has("Permission denied") || has("Operation not permitted") {
        return failed(
            format!("you may not write into `{}` on `{machine}`", folder.path),
            format!(
                "see with `{login}` whose folder it is, or correct `target` in site.toml, {then}"
            ),
        );
    }
    if has("No such file") || has("not found") {
        return failed(
            format!("there is no folder on `{machine}` in which `{}` could be", folder.path),
            format!("make it with `{login} mkdir -p {}`, or correct `target`, {then}", folder.path),
        );
    }
    let said =
        last_line(report).map(|said| format!(": \u{201c}{said}\u{201d}")).unwrap_or_default();
    failed(
        format!("`{program}` could not do its work on `{machine}`{said}"),
        format!("see that `{login}` works, {then}: what has arrived is not sent twice"),
    )
}

fn last_line(report: &str) -> Option<String> {
    // rsync ends with the number of its own fault, after what went wrong.
    let is_word = |line: &&str| !line.is_empty() && !line.starts_with("rsync error:");
    let line = report.lines().map(str::trim).rfind(is_word)?;
    Some(line.chars().filter(|c| !c.is_control()).take(SHOWN).collect())
}

#[cfg(test)]
mod tests {
    use super::{explain, options};
    use crate::model::settings::RemoteFolder;

    fn folder() -> RemoteFolder {
        RemoteFolder {
            host: "ada@web.example".to_owned(),
            path: "public_html".to_owned(),
            port: Some(2222),
        }
    }

    #[test]
    fn what_programs_report_is_said_plainly() {
        for (report, expected) in [
            (
                "Host key verification failed.\r\nConnection closed",
                "does not know the key of `web.example`",
            ),
            (
                "@@@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @@@\nHost key verification failed.",
                "another key than before",
            ),
            ("ada@web.example: Permission denied (publickey,password).", "did not let you in"),
            (
                "ssh: Could not resolve hostname web.example: Name or service not known",
                "no machine `web.example`",
            ),
            (
                "ssh: connect to host web.example port 22: Connection refused",
                "does not take connections",
            ),
            ("ssh: connect to host web.example port 22: Operation timed out", "does not answer"),
            ("subsystem request failed on channel 0", "does not offer SFTP"),
            ("bash: line 1: rsync: command not found", "has no program `rsync`"),
            ("rsync: write failed on \"a\": No space left on device (28)", "is full"),
            ("remote open \"/srv/x\": Permission denied", "may not write into `public_html`"),
            ("something odd\nrsync error: code 12 at io.c(232)", "\u{201c}something odd\u{201d}"),
        ] {
            let error = explain(&folder(), "rsync", report);
            assert!(error.message.contains(expected), "{report}: {}", error.message);
            assert!(error.help.contains("again"), "{}", error.help);
        }
    }

    #[test]
    fn keys_of_machines_are_always_looked_at_and_nothing_is_asked() {
        let options = options(&folder()).join(" ");
        for part in ["-o BatchMode=yes", "-o StrictHostKeyChecking=yes", "-o Port=2222"] {
            assert!(options.contains(part), "{options}");
        }
    }
}
