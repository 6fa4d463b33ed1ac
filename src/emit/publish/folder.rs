//! `to = "folder"`: a folder of this machine, such as the one that a university's server shows.
//!
//! Files are compared by their bytes. Each arrives under another name and is renamed, so it is whole
//! at every moment. No link inside the folder is followed, and none is written through.

#![expect(clippy::disallowed_methods, reason = "this is where the folder is read and written")]

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::base::{OutputPath, well_known};
use crate::emit::arrival::ancestors;
use crate::emit::codes::{PUBLISH_FAILED, PUBLISH_TARGET};
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::{PublishFile, PublishFiles};
use crate::emit::publish::host::{Content, Host, HostContext, Present, Progress, Remote, Step};
use crate::emit::publish::local_path::resolve;
use crate::model::settings::LocalFolder;

/// A file that has not arrived yet.
const ARRIVING: &str = ".folio-arriving";

struct Folder {
    written: String,
    path: PathBuf,
}

pub fn open<'a>(
    settings: &LocalFolder,
    cx: &HostContext<'a>,
) -> Result<Box<dyn Host + 'a>, PublishError> {
    let target = &settings.target;
    let path = resolve(target, cx);
    refuse_own_folders(cx.root, &path, target)?;
    Ok(Box::new(Folder { written: target.clone(), path }))
}

/// A publish into the site's own files would mix both, and one into `private/` would lose them.
fn refuse_own_folders(root: &Path, path: &Path, written: &str) -> Result<(), PublishError> {
    let real = |path: &Path| {
        let whole = fs::canonicalize(path);
        whole.or_else(|_| {
            let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
            let parent = fs::canonicalize(parent.unwrap_or(Path::new(".")))?;
            Ok::<_, io::Error>(parent.join(path.file_name().unwrap_or_default()))
        })
    };
    let (Ok(root), Ok(path)) = (real(root), real(path)) else { return Ok(()) };
    let is_around = root.starts_with(&path);
    let own = well_known::FOLDERS.iter().chain(&[".folio", ".git"]);
    let mut own = own.filter(|folder| path.starts_with(root.join(folder)));
    if !is_around && own.next().is_none() {
        return Ok(());
    }
    Err(PublishError::new(
        &PUBLISH_TARGET,
        format!("`{written}` is where the files of your site lie, so it cannot be published there"),
        "name another folder in `target`, as in `target = \"../public_html\"`",
    ))
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

    fn compare(&self, file: &PublishFile) -> io::Result<Content> {
        let path = self.path.join(file.path.as_str());
        let is_as_long = fs::symlink_metadata(&path)?.len() == file.bytes.len() as u64;
        let is_same = is_as_long && fs::read(&path)? == file.bytes;
        Ok(if is_same { Content::Same } else { Content::Different })
    }

    /// Whether nothing on the way to the file leads elsewhere.
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

    fn put_file(&self, file: &PublishFile) -> io::Result<()> {
        let path = self.path.join(file.path.as_str());
        if let Some(folder) = path.parent() {
            make_folders(&self.path, folder)?;
        }
        let arriving = self.path.join(ARRIVING);
        let mut new = File::create(&arriving)?;
        new.write_all(&file.bytes)?;
        drop(new);
        everyone_may_read(&arriving, 0o644)?;
        fs::rename(&arriving, &path)
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
            let entry = entry.map_err(|error| {
                self.error("what is there", &error.into_io_error().unwrap_or_else(unknown))
            })?;
            let relative = entry.path().strip_prefix(&self.path).unwrap_or(entry.path());
            let relative = relative.to_string_lossy().replace('\\', "/");
            if relative == ARRIVING {
                continue;
            }
            let path = OutputPath::new(&relative);
            if entry.file_type().is_dir() {
                if files.get(&path).is_some() {
                    return Err(self.error(&relative, &ErrorKind::IsADirectory.into()));
                }
                // What a repository keeps is nothing that a visitor could want, nor is it ours.
                if entry.file_name() == ".git" {
                    entries.skip_current_dir();
                }
                continue;
            }
            let content = match files.get(&path) {
                None => Content::Unknown,
                Some(_) if !entry.file_type().is_file() => Content::Different,
                Some(file) => self.compare(file).map_err(|error| self.error(&relative, &error))?,
            };
            let bytes = entry.metadata().ok().map(|metadata| metadata.len());
            remote.files.insert(path, Present { content, bytes });
        }
        for file in files.iter() {
            self.refuse_links(&file.path)?;
            let is_file = |folder: &str| remote.files.contains_key(&OutputPath::new(folder));
            if let Some(folder) = ancestors(file.path.as_str()).find(|folder| is_file(folder)) {
                return Err(self.error(folder, &ErrorKind::NotADirectory.into()));
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
        match fs::remove_file(self.path.join(ARRIVING)) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                return Err(self.error(ARRIVING, &error));
            }
            _ => {}
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

fn unknown() -> io::Error {
    ErrorKind::Other.into()
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
