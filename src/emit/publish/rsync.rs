//! A folder on another machine, by the program `rsync` over `ssh`.
//!
//! Files are compared by their bytes, and by whether everyone may read them. Those of one rank arrive
//! together: they are sent beside their places and renamed when all are there. It removes only the
//! files it is told to, and those that an earlier publish left on their way, in a call of its own,
//! and never the rest of the folder. A folder that is there keeps the rights that it has, and gets
//! those that it lacks.

#![expect(clippy::disallowed_methods, reason = "this is where files are laid out for rsync")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use crate::base::OutputPath;
use crate::emit::arrival::{Entrances, Kind, ancestors, is_page};
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::PublishFiles;
use crate::emit::publish::folder::everyone_may_read;
use crate::emit::publish::host::{Content, Host, HostContext, Present, Progress, Remote, Step};
use crate::emit::publish::ssh;
use crate::model::settings::RemoteFolder;

/// Where rsync keeps what has arrived until all is there.
const ARRIVING: &str = ".~tmp~";
/// A server is another user of the machine, and some people's new files are closed to others. The
/// files that are laid out have these rights, too, as some rsyncs do not change any; some know no
/// numbers here.
const RIGHTS: [&str; 2] = ["--perms", "--chmod=Du+rwx,Dgo+rx,Fu=rw,Fgo=r"];
const FOLDER_RIGHTS: u32 = 0o755;
const FILE_RIGHTS: u32 = 0o644;

struct Rsync {
    folder: RemoteFolder,
    workspace: PathBuf,
    ranks: BTreeMap<OutputPath, Kind>,
    /// Whether the folder there is still to be made.
    is_new: bool,
    /// Files that an earlier publish left on their way.
    unfinished: Vec<OutputPath>,
}

/// What lies in the folder there.
#[derive(Default)]
struct There {
    files: BTreeMap<OutputPath, Option<u64>>,
    /// Each folder in it, with its rights.
    folders: BTreeMap<String, u32>,
}

/// A line of a list.
#[derive(Debug, PartialEq, Eq)]
enum Entry {
    Folder(String, u32),
    /// A file or a link, with its length.
    File(OutputPath, Option<u64>),
}

pub fn open<'a>(
    folder: &RemoteFolder,
    cx: &HostContext<'a>,
) -> Result<Box<dyn Host + 'a>, PublishError> {
    ssh::need("rsync", &["--version"])?;
    ssh::need("ssh", &["-V"])?;
    Ok(Box::new(Rsync {
        folder: folder.clone(),
        workspace: cx.workspace.to_owned(),
        ranks: BTreeMap::new(),
        is_new: false,
        unfinished: Vec::new(),
    }))
}

impl Rsync {
    /// The files that go, laid out as rsync wants them.
    fn site(&self) -> PathBuf {
        self.workspace.join("site")
    }

    fn run(&self, arguments: &[&str], from: Option<&str>) -> Result<Output, PublishError> {
        self.run_at(&self.folder.path, arguments, from)
    }

    /// `path` is the folder there.
    fn run_at(
        &self,
        path: &str,
        arguments: &[&str],
        from: Option<&str>,
    ) -> Result<Output, PublishError> {
        let mut command = Command::new("rsync");
        command.current_dir(&self.workspace).args(arguments);
        command.arg("-e").arg(format!("ssh {}", ssh::options(&self.folder).join(" ")));
        if path.contains(|c: char| !ssh::is_plain(c)) {
            command.arg("--protect-args");
        }
        command.arg("--").args(from).arg(format!("{}:{path}/", self.folder.host));
        command.env("LC_ALL", "C").stdin(Stdio::null());
        command.output().map_err(|error| ssh::not_started("rsync", &error))
    }

    fn done(&self, output: &Output) -> Result<String, PublishError> {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        match output.status.success() {
            true => Ok(text(&output.stdout)),
            false => Err(ssh::explain(&self.folder, "rsync", &text(&output.stderr))),
        }
    }

    /// What is there; `None` where the folder is still to be made.
    fn list(&self) -> Result<Option<There>, PublishError> {
        let output = self.run(&["--recursive", "--list-only", "--8-bit-output"], None)?;
        let report = String::from_utf8_lossy(&output.stderr);
        if !output.status.success() && is_no_folder(&report, &self.folder.path) {
            return Ok(None);
        }
        let mut there = There::default();
        for entry in self.done(&output)?.lines().filter_map(listed) {
            match entry {
                Entry::Folder(path, rights) => {
                    there.folders.insert(path, rights);
                }
                Entry::File(path, bytes) => {
                    there.files.insert(path, bytes);
                }
            }
        }
        Ok(Some(there))
    }

    /// Refuses a folder whose own folder is not there: rsync makes one folder, not two. It is looked
    /// at before anything is sent, as a sender may end before the report of the other machine is there.
    fn refuse_without_parent(&self) -> Result<(), PublishError> {
        let Some((parent, _)) =
            self.folder.path.rsplit_once('/').filter(|(path, _)| !path.is_empty())
        else {
            return Ok(());
        };
        let output = self.run_at(parent, &["--list-only", "--8-bit-output"], None)?;
        let report = String::from_utf8_lossy(&output.stderr);
        match !output.status.success() && is_no_folder(&report, parent) {
            true => Err(ssh::explain(&self.folder, "rsync", &report)),
            false => Ok(()),
        }
    }

    /// The files that are not there, or otherwise.
    fn differing(&self) -> Result<BTreeSet<OutputPath>, PublishError> {
        let mut arguments = vec!["--recursive", "--checksum", "--dry-run", "--8-bit-output"];
        arguments.extend(RIGHTS);
        arguments.push("--out-format=%i %n");
        let output = self.run(&arguments, Some("site/"))?;
        Ok(self.done(&output)?.lines().filter_map(itemized).collect())
    }

    /// `folders` are those there, with their rights.
    fn lay_out(&self, files: &PublishFiles, folders: &BTreeMap<String, u32>) -> io::Result<()> {
        let site = self.site();
        match fs::remove_dir_all(&site) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        make_folder(&site, 0)?;
        for file in files.iter() {
            let mut around: Vec<&str> = ancestors(file.path.as_str()).collect();
            around.reverse();
            for folder in around.into_iter().filter(|folder| !site.join(folder).exists()) {
                make_folder(&site.join(folder), folders.get(folder).copied().unwrap_or(0))?;
            }
            let path = site.join(file.path.as_str());
            fs::write(&path, &file.bytes)?;
            everyone_may_read(&path, FILE_RIGHTS)?;
        }
        Ok(())
    }

    fn write(&self, name: &str, text: &str) -> Result<(), PublishError> {
        fs::write(self.workspace.join(name), text).map_err(|error| own_disk(&error))
    }

    /// Sends files of one rank. `top` is `./` to give the folder itself its rights as well.
    fn send(&self, paths: &[&OutputPath], top: &str) -> Result<(), PublishError> {
        let list: String = paths.iter().map(|path| format!("{top}{path}\0")).collect();
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
        fs::create_dir_all(&self.workspace).map_err(|error| own_disk(&error))?;
        let there = self.list()?;
        self.is_new = there.is_none();
        if self.is_new {
            self.refuse_without_parent()?;
        }
        let There { files: mut there, folders } = there.unwrap_or_default();
        let is_arriving = |path: &OutputPath| path.as_str().split('/').any(|part| part == ARRIVING);
        self.unfinished = there.keys().filter(|path| is_arriving(path)).cloned().collect();
        there.retain(|path, _| !is_arriving(path));
        let is_file = |path: &OutputPath| there.contains_key(path);
        ssh::refuse_files_for_folders(&self.folder, files, is_file)?;
        self.lay_out(files, &folders).map_err(|error| own_disk(&error))?;
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
        let unfinished = std::mem::take(&mut self.unfinished);
        if !unfinished.is_empty() {
            self.remove(&unfinished.iter().collect::<Vec<_>>())?;
        }
        // A folder that is there keeps the rights that it has.
        let mut top = if std::mem::take(&mut self.is_new) { "./" } else { "" };
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
                Some(Step::Put(_)) => self.send(&paths, std::mem::take(&mut top))?,
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
    ssh::own_disk("rsync", error)
}

/// Makes a folder that has these rights at least, and may be read.
fn make_folder(path: &Path, rights: u32) -> io::Result<()> {
    fs::create_dir(path)?;
    everyone_may_read(path, rights | FOLDER_RIGHTS)
}

/// Whether a report says that this folder is not there. A shell over there may miss files of its own.
fn is_no_folder(report: &str, folder: &str) -> bool {
    report.lines().any(|line| {
        ssh::is_of_rsync(line)
            && line.contains("No such file or directory")
            && (line.contains("change_dir") || line.contains(folder))
    })
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

/// A line of a list: rights, length, day, time, name.
fn listed(line: &str) -> Option<Entry> {
    let ([rights, bytes, _, _], rest) = ssh::fields::<4>(line)?;
    if rights.len() < 10 {
        return None;
    }
    let name = match rights.starts_with('l') {
        true => rest.split(" -> ").next().unwrap_or(rest),
        false => rest,
    };
    let path = OutputPath::new(name.strip_prefix("./").unwrap_or(name));
    Some(match rights.starts_with('d') {
        true => Entry::Folder(path.to_string(), bits(rights)),
        false => Entry::File(path, bytes.replace([',', '.'], "").parse().ok()),
    })
}

/// The rights of a folder, as in `drwxrwsr-x`, as bits.
fn bits(rights: &str) -> u32 {
    let letters = rights.chars().skip(1).take(9);
    let of_letter = |(index, letter): (usize, char)| {
        let right = 0o400 >> index;
        let special = 0o4000 >> (index / 3);
        match letter {
            '-' => 0,
            's' | 't' => right | special,
            'S' | 'T' => special,
            _ => right,
        }
    };
    letters.enumerate().map(of_letter).fold(0, |all, bit| all | bit)
}

/// A file that would be sent: what would change of it in eleven signs, and its name.
fn itemized(line: &str) -> Option<OutputPath> {
    let (signs, name) = line.split_once(' ')?;
    let is_file = signs.len() >= 9 && signs.as_bytes().get(1) == Some(&b'f');
    is_file.then(|| OutputPath::new(name))
}

#[cfg(test)]
mod tests {
    use super::{Entry, as_rule, is_no_folder, itemized, listed};
    use crate::base::OutputPath;

    #[test]
    fn lists_of_several_rsyncs_are_read() {
        let file = |path, bytes| Some(Entry::File(OutputPath::new(path), Some(bytes)));
        let folder = |path: &str, rights| Some(Entry::Folder(path.to_owned(), rights));
        for (line, expected) in [
            ("-rw-r--r--          1,234 2026/11/26 20:10:01 index.html", file("index.html", 1234)),
            ("-rw-r--r--        1234 2026/11/26 20:10:01 a b/c  d.pdf", file("a b/c  d.pdf", 1234)),
            ("lrwxrwxrwx             11 2026/11/26 20:10:01 old -> elsewhere", file("old", 11)),
            ("drwxr-xr-x          4,096 2026/11/26 20:10:01 assets", folder("assets", 0o755)),
            ("drwxrwsr-t          4,096 2026/11/26 20:10:01 of/lab", folder("of/lab", 0o3775)),
            ("drwx--S---          4,096 2026/11/26 20:10:01 of/me", folder("of/me", 0o2700)),
            ("Welcome to the web server!", None),
        ] {
            assert_eq!(listed(line), expected, "{line}");
        }
    }

    #[test]
    fn a_shell_that_misses_a_file_is_no_empty_folder() {
        for (report, expected) in [
            (
                "rsync: [sender] change_dir \"/srv/ada/www\" failed: No such file or directory (2)",
                true,
            ),
            ("rsync: link_stat \"/srv/ada/www/.\" failed: No such file or directory (2)", true),
            (
                ".bashrc: line 3: /opt/x/env: No such file or directory\n\
                rsync: [sender] opendir \"/srv/ada/www/theirs\" failed: Permission denied (13)",
                false,
            ),
        ] {
            assert_eq!(is_no_folder(report, "www"), expected, "{report}");
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
    }
}
