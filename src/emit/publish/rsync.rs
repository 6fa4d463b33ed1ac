//! A folder on another machine, by the program `rsync` over `ssh`.
//!
//! Files are compared by their bytes, and by whether everyone may read them. Those of one rank arrive
//! together: they are sent beside their places and renamed when all are there. It removes only the
//! files it is told to, in a call of its own, and never the rest of the folder.

#![expect(clippy::disallowed_methods, reason = "this is where files are laid out for rsync")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use crate::base::OutputPath;
use crate::emit::arrival::{Entrances, Kind, ancestors, is_page};
use crate::emit::codes::PUBLISH_RECORD;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::PublishFiles;
use crate::emit::publish::host::{Content, Host, HostContext, Present, Progress, Remote, Step};
use crate::emit::publish::ssh;
use crate::model::settings::RemoteFolder;

/// Where rsync keeps what has arrived until all is there.
const ARRIVING: &str = ".~tmp~";
/// A server is another user of the machine, and some people's new files are closed to others.
const RIGHTS: [&str; 2] = ["--perms", "--chmod=D755,F644"];

struct Rsync {
    folder: RemoteFolder,
    workspace: PathBuf,
    ranks: BTreeMap<OutputPath, Kind>,
}

pub fn open<'a>(
    folder: &RemoteFolder,
    cx: &HostContext<'a>,
) -> Result<Box<dyn Host + 'a>, PublishError> {
    ssh::need("rsync", &["--version"])?;
    ssh::need("ssh", &["-V"])?;
    let workspace = cx.workspace.to_owned();
    Ok(Box::new(Rsync { folder: folder.clone(), workspace, ranks: BTreeMap::new() }))
}

impl Rsync {
    /// The files that go, laid out as rsync wants them.
    fn site(&self) -> PathBuf {
        self.workspace.join("site")
    }

    /// The folder there, as rsync takes it.
    fn there(&self) -> String {
        format!("{}:{}/", self.folder.host, ssh::remote_path(&self.folder))
    }

    fn run(&self, arguments: &[&str], from: Option<&str>) -> Result<Output, PublishError> {
        let mut command = Command::new("rsync");
        command.current_dir(&self.workspace).args(arguments);
        command.arg("-e").arg(format!("ssh {}", ssh::options(&self.folder).join(" ")));
        if ssh::remote_path(&self.folder).contains(|c: char| !is_plain(c)) {
            command.arg("--protect-args");
        }
        command.arg("--").args(from).arg(self.there());
        command.env("LC_ALL", "C").stdin(Stdio::null());
        command.output().map_err(|error| ssh::explain(&self.folder, "rsync", &error.to_string()))
    }

    fn done(&self, output: &Output) -> Result<String, PublishError> {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        match output.status.success() {
            true => Ok(text(&output.stdout)),
            false => Err(ssh::explain(&self.folder, "rsync", &text(&output.stderr))),
        }
    }

    /// All files there; none where the folder is still to be made.
    fn list(&self) -> Result<BTreeMap<OutputPath, Option<u64>>, PublishError> {
        let output = self.run(&["--recursive", "--list-only", "--8-bit-output"], None)?;
        let report = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() && report.contains("No such file or directory") {
            return Ok(BTreeMap::new());
        }
        let list = self.done(&output)?;
        let files = list.lines().filter_map(listed);
        let is_arriving = |path: &OutputPath| path.as_str().split('/').any(|part| part == ARRIVING);
        Ok(files.filter(|(path, _)| !is_arriving(path)).collect())
    }

    /// The files that are not there, or otherwise.
    fn differing(&self) -> Result<BTreeSet<OutputPath>, PublishError> {
        let mut arguments = vec!["--recursive", "--checksum", "--dry-run", "--8-bit-output"];
        arguments.extend(RIGHTS);
        arguments.push("--out-format=%i %n");
        let output = self.run(&arguments, Some("site/"))?;
        let report = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() && report.contains("No such file or directory") {
            // The folder around it is missing, too: that is said when it is to be made.
            return Ok(self.ranks.keys().cloned().collect());
        }
        Ok(self.done(&output)?.lines().filter_map(itemized).collect())
    }

    fn lay_out(&self, files: &PublishFiles) -> io::Result<()> {
        let site = self.site();
        match fs::remove_dir_all(&site) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        fs::create_dir_all(&site)?;
        for file in files.iter() {
            let path = site.join(file.path.as_str());
            fs::create_dir_all(path.parent().unwrap_or(&site))?;
            fs::write(path, &file.bytes)?;
        }
        Ok(())
    }

    fn write(&self, name: &str, text: &str) -> Result<(), PublishError> {
        fs::write(self.workspace.join(name), text).map_err(|error| own_disk(&error))
    }

    /// Sends files of one rank.
    fn send(&self, paths: &[&OutputPath]) -> Result<(), PublishError> {
        let list: String = paths.iter().map(|path| format!("{path}\0")).collect();
        self.write("list", &list)?;
        let mut arguments = vec!["--checksum", "--delay-updates", "--files-from=list", "--from0"];
        arguments.extend(RIGHTS);
        self.done(&self.run(&arguments, Some("site/"))?).map(drop)
    }

    /// Removes these files, and folders that hold nothing then: from an empty folder everything would
    /// be removed there, and all but these is protected.
    fn remove(&self, paths: &[&OutputPath]) -> Result<(), PublishError> {
        let folders: BTreeSet<String> = paths
            .iter()
            .flat_map(|path| ancestors(path.as_str()))
            .map(|folder| format!("+ /{}/\n", as_rule(folder)))
            .collect();
        let files = paths.iter().map(|path| format!("+ /{}\n", as_rule(path.as_str())));
        let rules: String = folders.into_iter().chain(files).chain(["- *\n".to_owned()]).collect();
        self.write("rules", &rules)?;
        let nothing = self.workspace.join("nothing");
        fs::create_dir_all(nothing).map_err(|error| own_disk(&error))?;
        let arguments = ["--recursive", "--delete", "--filter=merge rules"];
        self.done(&self.run(&arguments, Some("nothing/"))?).map(drop)
    }
}

impl Host for Rsync {
    fn place(&self) -> String {
        ssh::place(&self.folder)
    }

    fn fetch(&mut self, files: &PublishFiles) -> Result<Remote, PublishError> {
        self.lay_out(files).map_err(|error| own_disk(&error))?;
        let there = self.list()?;
        let entrances = Entrances::of(files.iter().map(|file| file.path.as_str()));
        self.ranks = files
            .iter()
            .map(|file| {
                let is_new = !there.contains_key(&file.path);
                (file.path.clone(), entrances.rank(file.path.as_str(), is_new).0)
            })
            .collect();
        let differing = match there.is_empty() {
            true => BTreeSet::new(),
            false => self.differing()?,
        };
        let files = there.into_iter().map(|(path, bytes)| {
            let content = match files.get(&path) {
                None => Content::Unknown,
                Some(_) if differing.contains(&path) => Content::Different,
                Some(_) => Content::Same,
            };
            (path, Present { content, bytes })
        });
        Ok(Remote { files: files.collect(), ..Remote::default() })
    }

    fn put(
        &mut self,
        steps: &[Step<'_>],
        _: &[OutputPath],
        progress: &mut dyn Progress,
    ) -> Result<Vec<String>, PublishError> {
        for call in steps.chunk_by(|one, other| self.is_one_call(one, other)) {
            for step in call {
                progress.before(step)?;
            }
            let paths: Vec<&OutputPath> = call
                .iter()
                .map(|step| match step {
                    Step::Put(file) => &file.path,
                    Step::Remove(path) => *path,
                })
                .collect();
            match call.first() {
                Some(Step::Put(_)) => self.send(&paths)?,
                Some(Step::Remove(_)) => self.remove(&paths)?,
                None => {}
            }
        }
        Ok(Vec::new())
    }
}

impl Rsync {
    /// Whether two steps may happen in any order.
    fn is_one_call(&self, one: &Step<'_>, other: &Step<'_>) -> bool {
        match (one, other) {
            (Step::Put(one), Step::Put(other)) => {
                self.ranks.get(&one.path) == self.ranks.get(&other.path)
            }
            (Step::Remove(one), Step::Remove(other)) => {
                is_page(one.as_str()) == is_page(other.as_str())
            }
            _ => false,
        }
    }
}

fn own_disk(error: &io::Error) -> PublishError {
    PublishError::new(
        &PUBLISH_RECORD,
        format!("`.folio/`, where files are laid out for rsync, cannot be written ({error})"),
        "give yourself the right to write there, and see that the disk is not full",
    )
}

/// Whether a shell takes a sign for nothing but itself.
fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || "/-_.+~".contains(c)
}

/// A path as a rule of rsync means it: nothing but itself.
fn as_rule(path: &str) -> String {
    let is_pattern = path.contains(['*', '?', '[']);
    let marked = |c: char| match c {
        '*' | '?' | '[' | ']' | '\\' if is_pattern => vec!['\\', c],
        _ => vec![c],
    };
    path.chars().flat_map(marked).collect()
}

/// A line of a list: rights, length, day, time, name. Folders are none of the files.
fn listed(line: &str) -> Option<(OutputPath, Option<u64>)> {
    let (rights, mut rest) = line.split_once(' ')?;
    let mut fields = [""; 3];
    for field in &mut fields {
        (*field, rest) = rest.trim_start().split_once(' ')?;
    }
    if rights.len() < 10 || rights.starts_with('d') {
        return None;
    }
    let name = match rights.starts_with('l') {
        true => rest.split(" -> ").next().unwrap_or(rest),
        false => rest,
    };
    let bytes = fields[0].replace([',', '.'], "").parse().ok();
    Some((OutputPath::new(name.strip_prefix("./").unwrap_or(name)), bytes))
}

/// A file that would be sent: what would change of it in eleven signs, and its name.
fn itemized(line: &str) -> Option<OutputPath> {
    let (signs, name) = line.split_once(' ')?;
    let is_file = signs.len() >= 9 && signs.as_bytes().get(1) == Some(&b'f');
    is_file.then(|| OutputPath::new(name))
}

#[cfg(test)]
mod tests {
    use super::{as_rule, is_plain, itemized, listed};

    #[test]
    fn lists_of_several_rsyncs_are_read() {
        for (line, expected) in [
            (
                "-rw-r--r--          1,234 2026/11/26 20:10:01 index.html",
                Some(("index.html", Some(1234))),
            ),
            (
                "-rw-r--r--        1234 2026/11/26 20:10:01 a b/c  d.pdf",
                Some(("a b/c  d.pdf", Some(1234))),
            ),
            (
                "lrwxrwxrwx             11 2026/11/26 20:10:01 old -> elsewhere",
                Some(("old", Some(11))),
            ),
            ("drwxr-xr-x          4,096 2026/11/26 20:10:01 .", None),
            ("drwxr-xr-x          4,096 2026/11/26 20:10:01 assets", None),
            ("Welcome to the web server!", None),
        ] {
            let got = listed(line);
            let got = got.as_ref().map(|(path, bytes)| (path.as_str(), *bytes));
            assert_eq!(got, expected, "{line}");
        }
    }

    #[test]
    fn what_would_be_sent_is_read() {
        for (line, expected) in [
            ("<f+++++++++ assets/a b.css", Some("assets/a b.css")),
            ("<fcs....... index.html", Some("index.html")),
            (".f...p..... cv.pdf", Some("cv.pdf")),
            ("cd+++++++++ assets/", None),
            (".d...p..... ./", None),
        ] {
            assert_eq!(itemized(line).as_ref().map(|path| path.as_str()), expected, "{line}");
        }
    }

    #[test]
    fn a_rule_means_one_file() {
        assert_eq!(as_rule("a/b.html"), "a/b.html");
        assert_eq!(as_rule("a\\b"), "a\\b");
        assert_eq!(as_rule("a[1]*\\.html"), "a\\[1\\]\\*\\\\.html");
        assert!(!is_plain(' ') && is_plain('~'));
    }
}
