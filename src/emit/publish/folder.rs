//! `to = "folder"`: a folder of this machine, such as the one that a university's server shows.
//!
//! Files are compared by their bytes. Each arrives under another name and is renamed, so it is whole
//! at every moment. No link inside the folder is followed, and none is written through. What cannot be
//! read there is somebody else's, and stays.

#![expect(clippy::disallowed_methods, reason = "this is where the folder is read and written")]

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process;

use walkdir::{DirEntry, WalkDir};

use crate::base::OutputPath;
use crate::emit::arrival::ancestors;
use crate::emit::codes::{PUBLISH_FAILED, PUBLISH_TARGET};
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::{PublishFile, PublishFiles};
use crate::emit::publish::host::{Content, Host, HostContext, Present, Progress, Remote, Step};
use crate::emit::publish::local_path::{path_below, refuse_around, refuse_own_folders, resolve};
use crate::model::settings::LocalFolder;

/// How the name of a file begins that has not arrived yet. Two computers may put files into one folder.
const ARRIVING: &str = ".folio-arriving";
/// A target that is none of the site's own folders.
const EXAMPLE: &str = "../public_html";

struct Folder {
    written: String,
    path: PathBuf,
    /// What a killed publish has left there.
    unfinished: Vec<PathBuf>,
}

pub fn open<'a>(
    settings: &LocalFolder,
    cx: &HostContext<'a>,
) -> Result<Box<dyn Host + 'a>, PublishError> {
    let target = &settings.target;
    let path = resolve(target, cx)?;
    refuse_around(cx.root, &path, target, EXAMPLE)?;
    refuse_own_folders(cx.root, &path, target, EXAMPLE)?;
    Ok(Box::new(Folder { written: target.clone(), path, unfinished: Vec::new() }))
}

impl Folder {
    fn error(&self, path: &str, error: &io::Error) -> PublishError {
        let (why, help) = match error.kind() {
            ErrorKind::PermissionDenied => {
                ("it may not be written", "give yourself the right to write there")
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                ("the disk is full", "free some space there")
            }
            ErrorKind::ReadOnlyFilesystem => {
                ("its disk can only be read", "choose another folder in `target`")
            }
            ErrorKind::NotADirectory | ErrorKind::IsADirectory | ErrorKind::AlreadyExists => (
                "a file stands there where a folder should be, or the other way round",
                "move away what stands there",
            ),
            _ => ("the disk gave an error", "see that the disk is there"),
        };
        PublishError::new(
            &PUBLISH_FAILED,
            format!("`{path}` cannot be put into `{}`: {why}", self.written),
            format!("{help}, then run `folio publish` again"),
        )
    }

    /// What is there under the name of a file.
    fn compare(&self, file: &PublishFile) -> Result<Present, PublishError> {
        let path = self.path.join(file.path.as_str());
        let compared = fs::symlink_metadata(&path).and_then(|found| {
            if found.is_dir() {
                return Err(ErrorKind::IsADirectory.into());
            }
            let is_as_long = found.is_file() && found.len() == file.bytes.len() as u64;
            let is_same = is_as_long && fs::read(&path)? == file.bytes;
            let content = if is_same { Content::Same } else { Content::Different };
            Ok(Present { content, bytes: Some(found.len()) })
        });
        compared.map_err(|error| self.error(file.path.as_str(), &error))
    }

    /// The name of what cannot be read, which stays as it is. `Err` where the site has a file there;
    /// `None` where there is nothing any more.
    fn unread(
        &self,
        error: &walkdir::Error,
        files: &PublishFiles,
    ) -> Result<Option<OutputPath>, PublishError> {
        if error.io_error().is_some_and(|error| error.kind() == ErrorKind::NotFound) {
            return Ok(None);
        }
        let path = error.path().and_then(|path| path_below(&self.path, path));
        let path = path.unwrap_or_else(|| OutputPath::new(""));
        let name = path.as_str();
        let is_of_site = |file: &PublishFile| {
            file.path == path || ancestors(file.path.as_str()).any(|folder| folder == name)
        };
        if !name.is_empty() && !files.iter().any(is_of_site) {
            return Ok(Some(path));
        }
        let what = match name {
            "" => format!("`{}`", self.written),
            name => format!("`{name}` in `{}`", self.written),
        };
        Err(PublishError::new(
            &PUBLISH_FAILED,
            format!("{what} cannot be read, so nobody knows what is there"),
            "give yourself the right to read it, or move it away, then run `folio publish` again",
        ))
    }

    /// Refuses a file whose folder is a link.
    fn refuse_links(&self, path: &OutputPath) -> Result<(), PublishError> {
        let link = ancestors(path.as_str()).find(|folder| self.path.join(folder).is_symlink());
        match link {
            None => Ok(()),
            Some(link) => Err(PublishError::new(
                &PUBLISH_FAILED,
                format!("`{link}` in `{}` leads to another folder", self.written),
                "put a real folder there, or move the link away, then run `folio publish` again",
            )),
        }
    }

    /// The name of what has a name that is no text, for the person.
    fn shown(&self, entry: &DirEntry) -> OutputPath {
        let relative = entry.path().strip_prefix(&self.path).unwrap_or(entry.path());
        OutputPath::new(&relative.to_string_lossy())
    }

    fn put_file(&self, file: &PublishFile) -> io::Result<()> {
        let path = self.path.join(file.path.as_str());
        if let Some(folder) = path.parent() {
            make_folders(&self.path, folder)?;
        }
        let digest = file.digest.to_string();
        let name = format!("{ARRIVING}-{}-{}", process::id(), &digest[..8]);
        let arriving = self.path.join(name);
        let put = write_new(&arriving, &file.bytes).and_then(|()| fs::rename(&arriving, &path));
        if put.is_err() {
            let _ = fs::remove_file(&arriving);
        }
        put
    }

    fn remove_file(&self, path: &OutputPath) -> io::Result<()> {
        match fs::remove_file(self.path.join(path.as_str())) {
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        for folder in ancestors(path.as_str()) {
            // One that holds something stays.
            if fs::remove_dir(self.path.join(folder)).is_err() {
                break;
            }
        }
        Ok(())
    }
}

impl Host for Folder {
    fn place(&self) -> String {
        format!("the folder {}", self.path.display())
    }

    fn reads_headers(&self) -> bool {
        true
    }

    fn fetch(&mut self, files: &PublishFiles) -> Result<Remote, PublishError> {
        let mut remote = Remote::default();
        if !self.path.exists() {
            let parent = self.path.parent().filter(|parent| !parent.as_os_str().is_empty());
            if parent.is_some_and(|parent| !parent.is_dir()) {
                return Err(PublishError::new(
                    &PUBLISH_TARGET,
                    format!("there is no folder in which `{}` could be", self.written),
                    "see that its disk is there, or correct `target` in site.toml",
                ));
            }
            return Ok(remote);
        }
        let mut entries = WalkDir::new(&self.path).min_depth(1).into_iter();
        while let Some(entry) = entries.next() {
            let foreign = |bytes| Present { content: Content::Unknown, bytes };
            let entry = match entry {
                Ok(entry) => entry,
                Err(error) => {
                    let unread = self.unread(&error, files)?;
                    remote.files.extend(unread.map(|path| (path, foreign(None))));
                    continue;
                }
            };
            let name = entry.file_name().to_string_lossy();
            if entry.depth() == 1 && name.starts_with(ARRIVING) {
                self.unfinished.push(entry.into_path());
                continue;
            }
            // What a repository keeps is nothing that a visitor could want, nor is it ours.
            if entry.file_type().is_dir() && name == ".git" {
                entries.skip_current_dir();
            }
            let path = path_below(&self.path, entry.path());
            if let Some(file) = path.as_ref().and_then(|path| files.get(path)) {
                remote.files.insert(file.path.clone(), self.compare(file)?);
            } else if !entry.file_type().is_dir() {
                let bytes = entry.metadata().ok().map(|metadata| metadata.len());
                remote.files.insert(path.unwrap_or_else(|| self.shown(&entry)), foreign(bytes));
            }
        }
        for file in files.iter() {
            self.refuse_links(&file.path)?;
            let path = self.path.join(file.path.as_str());
            // A disk may take `Index.html` for `index.html`.
            if !remote.files.contains_key(&file.path) && fs::symlink_metadata(path).is_ok() {
                remote.files.insert(file.path.clone(), self.compare(file)?);
            }
        }
        Ok(remote)
    }

    fn put(
        &mut self,
        steps: &[Step<'_>],
        _: &[OutputPath],
        progress: &mut dyn Progress,
    ) -> Result<Vec<String>, PublishError> {
        for unfinished in self.unfinished.drain(..) {
            // One that another computer put there, and not a killed publish, has arrived by now.
            let _ = fs::remove_file(unfinished);
        }
        for step in steps {
            progress.before(step)?;
            match step {
                Step::Put(file) => {
                    self.refuse_links(&file.path)?;
                    let put = self.put_file(file);
                    put.map_err(|error| self.error(file.path.as_str(), &error))?;
                }
                Step::Remove(path) => {
                    self.refuse_links(path)?;
                    let removed = self.remove_file(path);
                    removed.map_err(|error| self.error(path.as_str(), &error))?;
                }
            }
        }
        Ok(Vec::new())
    }

    fn local_page(&self) -> Option<PathBuf> {
        Some(self.path.join("index.html"))
    }
}

/// Writes a file that was not there before.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    drop(file);
    everyone_may_read(path, 0o644)
}

/// Makes a folder and those around it up to `top`, so that a server may read them.
fn make_folders(top: &Path, folder: &Path) -> io::Result<()> {
    if folder.is_dir() {
        return Ok(());
    }
    if folder != top
        && let Some(around) = folder.parent()
    {
        make_folders(top, around)?;
    }
    fs::create_dir(folder)?;
    everyone_may_read(folder, 0o755)
}

/// A server is another user of the machine, and some people's new files are closed to others.
#[cfg(unix)]
pub fn everyone_may_read(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    // A folder may hand its group down to what is in it.
    let handed_down = fs::metadata(path)?.permissions().mode() & 0o7000;
    // A disk without such rights is read by everyone, or by nobody, whatever is asked for.
    match fs::set_permissions(path, fs::Permissions::from_mode(handed_down | mode)) {
        Err(error) if error.kind() == ErrorKind::PermissionDenied => Ok(()),
        result => result,
    }
}

#[cfg(not(unix))]
pub fn everyone_may_read(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}
