//! A connection of the program `sftp`, to which commands are given one after another.
//!
//! It is told everything by its standard input, so it ends when folio does. A command that fails ends
//! it, unless it has `-` in front.
//!
//! Of the sftp of Windows, which turns each `\` of a command into `/`, names beyond ASCII and with
//! quotation marks are untried.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::thread::{self, JoinHandle};

use crate::emit::publish::error::PublishError;
use crate::emit::publish::ssh;
use crate::model::settings::RemoteFolder;

/// How `pwd` answers: it follows each command, to say that all before it is done.
const WHERE: &str = "Remote working directory: ";
/// How sftp repeats a command.
const ECHO: &str = "sftp>";

pub struct Session {
    folder: RemoteFolder,
    child: Child,
    input: Option<ChildStdin>,
    output: BufReader<ChildStdout>,
    report: Option<JoinHandle<String>>,
    /// Whether it has answered yet.
    is_connected: bool,
}

/// What lies in a folder there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    Folder(String),
    /// A file or a link, with its length.
    File(String, u64),
}

impl Session {
    /// Connects. Files are sent from `workspace`.
    pub fn open(folder: &RemoteFolder, workspace: &Path) -> Result<Session, PublishError> {
        make(workspace).map_err(|cause| ssh::own_disk("sftp", &cause))?;
        let mut command = Command::new("sftp");
        command.args(ssh::options(folder)).args(["-b", "-", "--"]).arg(&folder.host);
        command.current_dir(workspace).env("LC_ALL", "C");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|cause| ssh::not_started("sftp", &cause))?;
        let (input, output) = (child.stdin.take(), child.stdout.take());
        let report = child.stderr.take().map(|mut stderr| {
            thread::spawn(move || {
                let mut report = Vec::new();
                // What could be read of it is the report.
                let _ = stderr.read_to_end(&mut report);
                String::from_utf8_lossy(&report).into_owned()
            })
        });
        let Some(output) = output.map(BufReader::new) else {
            return Err(ssh::explain(folder, "sftp", "there is no way to hear it"));
        };
        let is_connected = false;
        Ok(Session { folder: folder.clone(), child, input, output, report, is_connected })
    }

    /// Gives commands, and waits until they are done.
    pub fn run(&mut self, commands: &[String]) -> Result<(), PublishError> {
        self.ask(commands).map(drop)
    }

    /// Goes into a folder, and gives its path from the root; `None` where there is none.
    pub fn enter(&mut self, path: &str) -> Result<Option<String>, PublishError> {
        let home = self.ask(&[])?.1;
        let there = self.ask(&[format!("-cd {}", quoted(path))])?.1;
        // A way through a link may lead back to where it began.
        let is_there = there != home
            || matches!(path, "." | "./")
            || path.trim_end_matches('/') == home
            || self.has_folder(path)?;
        Ok(is_there.then(|| there.trim_end_matches('/').to_owned()))
    }

    /// Whether there is a folder of this path, as far as the server lists what each folder has: itself.
    pub fn has_folder(&mut self, path: &str) -> Result<bool, PublishError> {
        let path = format!("{}/", path.trim_end_matches('/'));
        let lines = self.ask(&[format!("-ls -lan {}", quoted(&path))])?.0;
        Ok(lines.iter().any(|line| named(line).is_some()))
    }

    /// Whether there is a file of this path.
    pub fn has(&mut self, path: &str) -> Result<bool, PublishError> {
        let lines = self.ask(&[format!("-ls -lan {}", quoted(path))])?.0;
        Ok(lines.iter().any(|line| listed(line).is_some()))
    }

    /// What lies in a folder, with its path from the root; nothing where it may not be read.
    pub fn list(&mut self, path: &str) -> Result<Vec<Entry>, PublishError> {
        let path = path.trim_end_matches('/');
        let lines = self.ask(&[format!("-ls -lan {}", quoted(&format!("{path}/")))])?.0;
        Ok(lines.iter().filter_map(|line| listed(line)).collect())
    }

    /// Ends, and says whether all went well.
    pub fn close(mut self) -> Result<(), PublishError> {
        self.input = None;
        match self.child.wait().is_ok_and(|status| status.success()) {
            true => Ok(()),
            false => Err(self.error()),
        }
    }

    /// What commands print, and the folder in which the session is afterwards.
    fn ask(&mut self, commands: &[String]) -> Result<(Vec<String>, String), PublishError> {
        let text: String = commands
            .iter()
            .map(String::as_str)
            .chain(["pwd"])
            .map(|line| format!("{line}\n"))
            .collect();
        let Some(input) = &mut self.input else { return Err(self.error()) };
        if input.write_all(text.as_bytes()).and_then(|()| input.flush()).is_err() {
            return Err(self.error());
        }
        let mut lines = Vec::new();
        loop {
            let mut line = Vec::new();
            let is_more = self.output.read_until(b'\n', &mut line).is_ok_and(|length| length > 0);
            if !is_more {
                return Err(self.error());
            }
            let line = String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned();
            if let Some(folder) = line.strip_prefix(WHERE) {
                self.is_connected = true;
                return Ok((lines, unescaped(folder)));
            }
            if !line.starts_with(ECHO) {
                lines.push(line);
            }
        }
    }

    fn error(&mut self) -> PublishError {
        self.input = None;
        let report = self.report.take().and_then(|report| report.join().ok()).unwrap_or_default();
        // Before the command that ended it there may be some that were allowed to fail.
        let last = report.lines().map(str::trim).rfind(|line| !line.is_empty());
        let report = last.filter(|_| self.is_connected).unwrap_or(&report);
        ssh::explain(&self.folder, "sftp", report)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        self.input = None;
        // It ends by itself when it is told nothing more; one that hangs is ended.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[expect(clippy::disallowed_methods, reason = "this is the folder that sftp runs in")]
fn make(workspace: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(workspace)
}

/// A path as sftp takes it for one word that means itself.
pub fn quoted(path: &str) -> String {
    let marked = path.chars().flat_map(|c| match c {
        '"' | '\\' => vec!['\\', c],
        _ => vec![c],
    });
    format!("\"{}\"", marked.collect::<String>())
}

/// A file or a folder in a list, other than the folder itself and the one around it.
fn listed(line: &str) -> Option<Entry> {
    named(line).filter(|entry| !matches!(entry, Entry::Folder(name) if name == "." || name == ".."))
}

/// A line of `ls -lan`: rights, links, user, group, length, three of a date, name.
fn named(line: &str) -> Option<Entry> {
    let ([rights, _, _, _, bytes, ..], rest) = ssh::fields::<8>(line)?;
    let name = unescaped(rest.trim_start());
    let name = name.rsplit('/').next().unwrap_or(&name).to_owned();
    if rights.len() < 10 || name.is_empty() {
        return None;
    }
    let bytes = bytes.parse().ok()?;
    Some(if rights.starts_with('d') { Entry::Folder(name) } else { Entry::File(name, bytes) })
}

/// Without a language, sftp writes other bytes than ASCII as three octal digits.
fn unescaped(name: &str) -> String {
    let bytes = name.as_bytes();
    let (mut plain, mut at) = (Vec::new(), 0);
    while let Some(byte) = bytes.get(at) {
        let digits = bytes.get(at + 1..at + 4).filter(|_| *byte == b'\\');
        let code = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        match code.and_then(|code| u8::from_str_radix(code, 8).ok()) {
            Some(code) => {
                plain.push(code);
                at += 4;
            }
            None => {
                plain.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&plain).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{Entry, listed, quoted, unescaped};

    #[test]
    fn lists_are_read() {
        let file = |name: &str, bytes| Some(Entry::File(name.to_owned(), bytes));
        for (line, expected) in [
            (
                "-rw-r--r--    1 1000     1000          123 Nov 26 20:10 a  b.html",
                file("a  b.html", 123),
            ),
            (
                "-rw-r--r--    ? 1000     1000          123 Nov 26  2024 /srv/www/a.html",
                file("a.html", 123),
            ),
            ("lrwxrwxrwx    1 0        0               9 Nov 26 20:10 old", file("old", 9)),
            (
                "-rw-r--r--    1 0        0               9 Nov 26 20:10 caf\\303\\251",
                file("caf\u{e9}", 9),
            ),
            (
                "drwxr-xr-x    2 0        0            4096 Nov 26 20:10 a",
                Some(Entry::Folder("a".to_owned())),
            ),
            ("drwxr-xr-x    2 0        0            4096 Nov 26 20:10 ..", None),
            ("drwxr-xr-x    2 0        0            4096 Nov 26 20:10 /srv/www/.", None),
            ("Uploading file to /srv/www/a", None),
        ] {
            assert_eq!(listed(line), expected, "{line}");
        }
    }

    #[test]
    fn a_path_is_one_word() {
        assert_eq!(quoted("a b"), "\"a b\"");
        assert_eq!(quoted("a\"b\\"), "\"a\\\"b\\\\\"");
        assert_eq!(unescaped("a\\b\\12"), "a\\b\\12");
    }
}
