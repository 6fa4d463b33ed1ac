//! What `rsync` and `sftp` have in common: the options with which they use `ssh`, and plain sentences
//! for what they report.
//!
//! They never ask anything: a password or the question whether a machine is the right one would wait
//! for an answer that nobody sees. The key of a machine is always looked at; folio accepts none and
//! removes none, as only a person can know.

use std::io::{self, ErrorKind};
use std::process::{Command, Stdio};

use crate::base::OutputPath;
use crate::emit::arrival::ancestors;
use crate::emit::codes::{PUBLISH_FAILED, PUBLISH_RECORD, PUBLISH_TARGET};
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::PublishFiles;
use crate::model::settings::RemoteFolder;

/// The options of `ssh`, without the port.
const OPTIONS: [&str; 7] = [
    "BatchMode=yes",
    // A connection that stays open for later ones keeps what it reports open, too.
    "ControlMaster=no",
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

/// Where the files go, for the plan.
pub fn place(folder: &RemoteFolder) -> String {
    let port = folder.port.map(|port| format!(", port {port}")).unwrap_or_default();
    format!("{} on {}{port}", folder.path, folder.host)
}

/// The first fields of a line as `ls` writes it, and the name that is left.
pub fn fields<const N: usize>(line: &str) -> Option<([&str; N], &str)> {
    let (mut fields, mut rest) = ([""; N], line);
    for field in &mut fields {
        (*field, rest) = rest.trim_start().split_once(' ')?;
    }
    Some((fields, rest))
}

/// A file or a link there may be where a folder of the site would be: nothing is put in its place,
/// and nothing is written through it.
pub fn refuse_files_for_folders(
    folder: &RemoteFolder,
    files: &PublishFiles,
    is_file: impl Fn(&OutputPath) -> bool,
) -> Result<(), PublishError> {
    let mut folders = files.iter().flat_map(|file| ancestors(file.path.as_str()));
    match folders.find(|path| is_file(&OutputPath::new(path))) {
        None => Ok(()),
        Some(path) => Err(PublishError::new(
            &PUBLISH_FAILED,
            format!(
                "`{path}` in `{}` on `{}` is a file or leads elsewhere, and the site has a folder of \
                that name",
                folder.path, folder.host
            ),
            "move it away there, then run `folio publish` again",
        )),
    }
}

/// The folder in which files are laid out for a program cannot be used.
pub fn own_disk(program: &str, error: &io::Error) -> PublishError {
    PublishError::new(
        &PUBLISH_RECORD,
        format!("`.folio/`, where files are laid out for {program}, cannot be written ({error})"),
        "give yourself the right to write there, and see that the disk is not full",
    )
}

/// This machine cannot run a program that it has.
pub fn not_started(program: &str, error: &io::Error) -> PublishError {
    PublishError::new(
        &PUBLISH_TARGET,
        format!("the program `{program}` of this machine does not start ({error})"),
        format!("see that `{program}` runs in a terminal, then run `folio publish` again"),
    )
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
    let port = folder.port.map(|port| format!("-p {port} ")).unwrap_or_default();
    let login = format!("ssh {port}{host}");
    let then = "then run `folio publish` again";
    let lower = report.to_lowercase();
    let has = |part: &str| lower.contains(part);
    let failed = |message: String, help: String| PublishError::new(&PUBLISH_FAILED, message, help);
    if has("remote host identification has changed") {
        let entry = match folder.port {
            Some(port) => format!("\"[{machine}]:{port}\""),
            None => machine.to_owned(),
        };
        return failed(
            format!(
                "`{machine}` shows another key than before: it may be another machine in its place"
            ),
            format!(
                "ask those who run it whether its key changed. If they say so, run `ssh-keygen -R \
                {entry}` and `{login}`, compare the key that is shown with theirs, {then}"
            ),
        );
    }
    if has("host key verification failed") || has("host key is known for") {
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
    if has("permission denied (") || has("too many authentication failures") {
        let copy = match cfg!(windows) {
            true => format!(
                "type %USERPROFILE%\\.ssh\\id_ed25519.pub | {login} \"cat >> .ssh/authorized_keys\""
            ),
            false => format!("ssh-copy-id {port}{host}"),
        };
        return failed(
            format!("`{host}` did not let you in, and folio asks for no password"),
            format!(
                "log in by a key: run `ssh-keygen` if you have none, `{copy}` to put it there, and \
                `ssh-add` if it has a password of its own. Once `{login}` asks for nothing, run `folio \
                publish` again"
            ),
        );
    }
    if has("could not resolve hostname") {
        return failed(
            format!("there is no machine `{machine}` in the network"),
            format!("see that you are connected, and correct `target` in site.toml, {then}"),
        );
    }
    if has("connection refused") || has("no route to host") || has("unreachable") {
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
    // Each shell has its own words, and a shell may miss other programs as well.
    let is_missing = |line: &str| {
        let is_unknown = line.contains("not found") || line.contains("unknown command");
        is_unknown && line.contains("rsync") || line.contains("exec rsync")
    };
    if program == "rsync" && lower.lines().any(is_missing) {
        return failed(
            format!("`{machine}` has no program `rsync`"),
            format!("write `to = \"sftp\"` with the same `target`, {then}"),
        );
    }
    if has("no space left") || has("quota exceeded") || has("disk quota") {
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
    if has("permission denied") || has("operation not permitted") {
        return failed(
            format!("you may not write into `{}` on `{machine}`", folder.path),
            format!(
                "see with `{login}` whose folder it is, or correct `target` in site.toml, {then}"
            ),
        );
    }
    let is_no_folder = match program {
        "rsync" => lower.lines().any(|line| is_of_rsync(line) && line.contains("no such file")),
        _ => has("no such file") || has("not found"),
    };
    if is_no_folder {
        return failed(
            format!("there is no folder on `{machine}` in which `{}` could be", folder.path),
            format!(
                "make it with `{login} {}`, or correct `target`, {then}",
                make_folder(&folder.path)
            ),
        );
    }
    if has("unknown option") || has("unrecognized option") || has("invalid argument passed to") {
        return failed(
            format!(
                "the program `{program}` of this machine or of `{machine}` is too old for this"
            ),
            format!(
                "get a newer one, on a Mac with `brew install {program}`, or write `to = \"sftp\"` with \
                the same `target`, {then}"
            ),
        );
    }
    let said =
        last_line(report).map(|said| format!(": \u{201c}{said}\u{201d}")).unwrap_or_default();
    failed(
        format!("`{program}` could not do its work on `{machine}`{said}"),
        format!("see that `{login}` works, {then}: what has arrived is not sent twice"),
    )
}

/// Whether rsync says a line itself, and not the shell that started it.
pub fn is_of_rsync(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("rsync") || line.starts_with("openrsync")
}

/// The command that makes a folder there, as an argument of `ssh`.
fn make_folder(path: &str) -> String {
    match path.contains(|c: char| !is_plain(c)) {
        false => format!("mkdir -p {path}"),
        // This shell takes the outer marks away, the one over there the inner ones.
        true => format!("\"mkdir -p '{}'\"", path.replace('\'', "'\\''")),
    }
}

/// Whether a shell takes a sign for nothing but itself.
pub fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || "/-_.+".contains(c)
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
            ("sh: 1: rsync: not found", "has no program `rsync`"),
            ("zsh:1: command not found: rsync", "has no program `rsync`"),
            ("rsync: Command not found.", "has no program `rsync`"),
            (
                "bash: line 3: nvm: command not found\nrsync: mkstemp \"/a\" failed: Permission denied",
                "may not write into `public_html`",
            ),
            (
                "rsync: [Receiver] mkdir \"/srv/x/y\" failed: No such file or directory (2)",
                "there is no folder on `web.example`",
            ),
            (
                ".bashrc: line 3: /opt/env: No such file or directory\nrsync: something odd",
                "something odd",
            ),
            ("rsync: --protect-args: unknown option", "is too old"),
            ("Invalid argument passed to --chmod (D755,F644)", "is too old"),
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
    fn the_way_out_can_be_followed_to_the_letter() {
        let with_spaces =
            RemoteFolder { path: "www of ada/html".to_owned(), port: None, ..folder() };
        for (folder, report, expected) in [
            (
                folder(),
                "WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!",
                "`ssh-keygen -R \"[web.example]:2222\"` and `ssh -p 2222 ada@web.example`",
            ),
            (
                with_spaces.clone(),
                "WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED!",
                "`ssh-keygen -R web.example` and `ssh ada@web.example`",
            ),
            #[cfg(not(windows))]
            (folder(), "Permission denied (publickey).", "`ssh-copy-id -p 2222 ada@web.example`"),
            (
                folder(),
                "remote mkdir \"x\": No such file",
                "`ssh -p 2222 ada@web.example mkdir -p public_html`",
            ),
            (with_spaces, "No such file", "`ssh ada@web.example \"mkdir -p 'www of ada/html'\"`"),
        ] {
            let help = explain(&folder, "sftp", report).help;
            assert!(help.contains(expected), "{report}: {help}");
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
