//! A folder on another machine, by the program `sftp`: one connection for all that is asked, and one
//! for all that is put.
//!
//! Each file is sent under another name and renamed when it is whole; a server that cannot put one
//! name in place of another is without the file for a moment. What lies there is compared by
//! its length alone, as no more can be asked: whether a file of the same length is the same, the
//! record of the last publish tells; the name of a hashed file tells it itself. No rights are changed
//! but those of what it puts and makes.

#![expect(clippy::disallowed_methods, reason = "this is where a file is laid out for sftp")]

mod session;

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use crate::base::OutputPath;
use crate::emit::arrival::ancestors;
use crate::emit::codes::PUBLISH_FAILED;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::{PublishFile, PublishFiles};
use crate::emit::publish::host::{Content, Host, HostContext, Present, Progress, Remote, Step};
use crate::emit::publish::sftp::session::{Entry, Session, quoted};
use crate::emit::publish::ssh;
use crate::model::settings::RemoteFolder;

/// The end of the name of a file that has not arrived yet; it begins with a dot.
const ARRIVING: &str = ".folio-new";
/// The most folders there that are looked into.
const MOST_FOLDERS: usize = 5_000;

struct Sftp {
    folder: RemoteFolder,
    workspace: PathBuf,
    /// The folder there, from the root. `None` is one that is still to be made.
    base: Option<String>,
    folders: BTreeSet<String>,
    files: BTreeSet<OutputPath>,
    /// Whether a file there has been replaced in one step. Some servers cannot do so.
    replaces: bool,
    /// Files that an earlier publish did not finish.
    unfinished: Vec<String>,
}

pub fn open<'a>(
    folder: &RemoteFolder,
    cx: &HostContext<'a>,
) -> Result<Box<dyn Host + 'a>, PublishError> {
    ssh::need("sftp", &["-h"])?;
    Ok(Box::new(Sftp {
        folder: folder.clone(),
        workspace: cx.workspace.to_owned(),
        base: None,
        folders: BTreeSet::new(),
        files: BTreeSet::new(),
        replaces: false,
        unfinished: Vec::new(),
    }))
}

impl Sftp {
    /// All files below the folder there, from its own root.
    fn list(&mut self) -> Result<Vec<(OutputPath, u64)>, PublishError> {
        let mut session = Session::open(&self.folder, &self.workspace)?;
        self.base = session.enter(&self.folder.path)?;
        let Some(base) = self.base.clone() else { return Ok(Vec::new()) };
        let (mut files, mut open) = (Vec::new(), vec![String::new()]);
        while let Some(folder) = open.pop() {
            if self.folders.len() > MOST_FOLDERS {
                return Err(PublishError::new(
                    &PUBLISH_FAILED,
                    format!(
                        "`{}` on `{}` holds too many folders",
                        self.folder.path, self.folder.host
                    ),
                    "publish into a folder of its own there: correct `target` in site.toml",
                ));
            }
            for entry in session.list(&format!("{base}/{folder}"))? {
                match entry {
                    Entry::Folder(name) => {
                        self.folders.insert(format!("{folder}{name}"));
                        open.push(format!("{folder}{name}/"));
                    }
                    Entry::File(name, _) if is_arriving(&name) => {
                        self.unfinished.push(format!("{folder}{name}"));
                    }
                    Entry::File(name, bytes) => {
                        files.push((OutputPath::new(&format!("{folder}{name}")), bytes));
                    }
                }
            }
        }
        Ok(files)
    }

    fn put_file(
        &mut self,
        session: &mut Session,
        base: &str,
        file: &PublishFile,
    ) -> Result<(), PublishError> {
        let mut around: Vec<&str> = ancestors(file.path.as_str()).collect();
        around.reverse();
        for folder in around {
            if !self.folders.contains(folder) {
                self.make_folder(session, &format!("{base}/{folder}"))?;
                self.folders.insert(folder.to_owned());
            }
        }
        fs::write(self.workspace.join("file"), &file.bytes)
            .map_err(|error| ssh::own_disk("sftp", &error))?;
        let path = file.path.as_str();
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let folder = if folder.is_empty() { base.to_owned() } else { format!("{base}/{folder}") };
        let arriving = format!("{folder}/.{name}{ARRIVING}");
        let (from, to) = (quoted(&arriving), quoted(&format!("{folder}/{name}")));
        session.run(&[format!("put file {from}"), format!("-chmod 644 {from}")])?;
        if self.replaces || !self.files.contains(&file.path) {
            return session.run(&[format!("rename {from} {to}")]);
        }
        session.run(&[format!("-rename {from} {to}")])?;
        self.replaces = !session.has(&arriving)?;
        match self.replaces {
            true => Ok(()),
            // The file is away for as long as it takes to say so.
            false => session.run(&[format!("rm {to}"), format!("rename {from} {to}")]),
        }
    }

    fn make_folder(&self, session: &mut Session, path: &str) -> Result<(), PublishError> {
        if session.has_folder(path)? {
            return Ok(());
        }
        // If it cannot be made, the first file says so.
        session.run(&[format!("-mkdir {}", quoted(path)), format!("-chmod 755 {}", quoted(path))])
    }

    fn remove_file(&self, session: &mut Session, path: &str) -> Result<(), PublishError> {
        session.run(&[format!("-rm {}", quoted(path))])?;
        match session.has(path)? {
            // This time it is said why it cannot be removed.
            true => session.run(&[format!("rm {}", quoted(path))]),
            false => Ok(()),
        }
    }
}

fn is_arriving(name: &str) -> bool {
    name.starts_with('.') && name.ends_with(ARRIVING)
}

impl Host for Sftp {
    fn place(&self) -> String {
        ssh::place(&self.folder)
    }

    fn fetch(&mut self, files: &PublishFiles) -> Result<Remote, PublishError> {
        let there = self.list()?;
        self.files = there.iter().map(|(path, _)| path.clone()).collect();
        ssh::refuse_files_for_folders(&self.folder, files, |path| self.files.contains(path))?;
        let there = there.into_iter().map(|(path, bytes)| {
            let content = match files.get(&path) {
                Some(file) if file.bytes.len() as u64 != bytes => Content::Different,
                Some(file) if file.is_hashed => Content::Same,
                _ => Content::Unknown,
            };
            (path, Present { content, bytes: Some(bytes) })
        });
        Ok(Remote { files: there.collect(), ..Remote::default() })
    }

    fn put(
        &mut self,
        steps: &[Step<'_>],
        _: &[OutputPath],
        progress: &mut dyn Progress,
    ) -> Result<Vec<String>, PublishError> {
        let mut session = Session::open(&self.folder, &self.workspace)?;
        let base = match &self.base {
            Some(base) => base.clone(),
            None => {
                let path = &self.folder.path;
                self.make_folder(&mut session, path)?;
                let made = session.enter(path)?;
                made.ok_or_else(|| ssh::explain(&self.folder, "sftp", "No such file"))?
            }
        };
        for name in std::mem::take(&mut self.unfinished) {
            self.remove_file(&mut session, &format!("{base}/{name}"))?;
        }
        for step in steps {
            progress.before(step)?;
            match step {
                Step::Put(file) => self.put_file(&mut session, &base, file)?,
                Step::Remove(path) => {
                    self.remove_file(&mut session, &format!("{base}/{path}"))?;
                    // A folder that holds something stays, and says so.
                    let folders: Vec<String> = ancestors(path.as_str())
                        .map(|folder| format!("-rmdir {}", quoted(&format!("{base}/{folder}"))))
                        .collect();
                    session.run(&folders)?;
                }
            }
        }
        session.close()?;
        Ok(Vec::new())
    }
}
