//! `to = "zip"`: one file with the whole site, to drop onto a host's page or to hand over.
//!
//! The same site gives the same bytes, at any time and on any machine. An archive that folio did not
//! make is never written over, and none is put among the files of the site.

#![expect(clippy::disallowed_methods, reason = "this is where the archive is read and written")]

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter};

use crate::base::OutputPath;
use crate::emit::codes::{PUBLISH_FAILED, PUBLISH_TARGET};
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::{PublishFile, PublishFiles};
use crate::emit::publish::host::{Content, Host, HostContext, Present, Progress, Remote, Step};
use crate::emit::publish::local_path::{real, refuse_own_folders, resolve};
use crate::model::settings::ZipFile;

/// The remark in an archive that folio made.
const MARK: &str = "made by folio";

struct Archive {
    path: PathBuf,
}

pub fn open<'a>(
    settings: &ZipFile,
    cx: &HostContext<'a>,
) -> Result<Box<dyn Host + 'a>, PublishError> {
    let path = match &settings.target {
        Some(target) => {
            if !target.to_lowercase().ends_with(".zip") {
                return Err(PublishError::new(
                    &PUBLISH_TARGET,
                    format!("`{target}` is not the name of a zip file"),
                    "let `target` end in `.zip`, or leave it out",
                ));
            }
            let path = resolve(target, cx)?;
            let folder = path.parent().unwrap_or(Path::new("/"));
            refuse_own_folders(cx.root, folder, target, "../site.zip")?;
            path
        }
        None => {
            let folder = real(cx.root);
            let name = folder.file_name().unwrap_or("site".as_ref()).to_string_lossy();
            folder.join(format!("{name}.zip"))
        }
    };
    Ok(Box::new(Archive { path }))
}

impl Archive {
    fn error(&self, error: &io::Error) -> PublishError {
        let (why, help) = match error.kind() {
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                ("it may not be written there", "give yourself the right to write there")
            }
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => {
                ("the disk is full", "free some space")
            }
            ErrorKind::NotFound => {
                ("there is no such folder", "correct `target` in site.toml, or make the folder")
            }
            _ => ("the disk gave an error", "see that the disk is there"),
        };
        PublishError::new(
            &PUBLISH_FAILED,
            format!("`{}` cannot be made: {why}", self.path.display()),
            format!("{help}, then run `folio publish` again"),
        )
    }

    fn not_ours(&self) -> PublishError {
        PublishError::new(
            &PUBLISH_TARGET,
            format!("there is another file at `{}`, which folio did not make", self.path.display()),
            "move it away, or name another file in `target` of site.toml",
        )
    }

    fn write(&self, steps: &[Step<'_>], progress: &mut dyn Progress) -> Result<(), PublishError> {
        let new = self.path.with_extension("zip.new");
        let disk = |error: io::Error| self.error(&error);
        let mut zip = ZipWriter::new(BufWriter::new(File::create(&new).map_err(disk)?));
        zip.set_comment(MARK).map_err(|error| disk(error.into()))?;
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .system(System::Unix)
            .unix_permissions(0o644);
        for step in steps {
            progress.before(step)?;
            if let Step::Put(file) = step {
                zip.start_file(file.path.as_str(), options).map_err(|error| disk(error.into()))?;
                zip.write_all(&file.bytes).map_err(disk)?;
            }
        }
        let mut file = zip.finish().map_err(|error| disk(error.into()))?;
        file.flush().map_err(disk)?;
        drop(file);
        fs::rename(&new, &self.path).map_err(disk)
    }
}

impl Host for Archive {
    fn place(&self) -> String {
        format!("the file {}", self.path.display())
    }

    fn is_replaced_whole(&self) -> bool {
        true
    }

    fn reads_headers(&self) -> bool {
        true
    }

    fn is_online(&self) -> bool {
        false
    }

    fn fetch(&mut self, files: &PublishFiles) -> Result<Remote, PublishError> {
        let mut remote = Remote::default();
        let file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(remote),
            Err(error) => return Err(self.error(&error)),
        };
        let Ok(mut zip) = ZipArchive::new(BufReader::new(file)) else {
            return Err(self.not_ours());
        };
        if zip.comment() != MARK.as_bytes() {
            return Err(self.not_ours());
        }
        for index in 0..zip.len() {
            let Ok(mut entry) = zip.by_index(index) else { continue };
            let Ok(path) = entry.name().map(|name| OutputPath::new(&name)) else { continue };
            let bytes = entry.size();
            let content = match files.get(&path) {
                None => Content::Unknown,
                Some(file) if is_same(&mut entry, file) => Content::Same,
                Some(_) => Content::Different,
            };
            remote.files.insert(path, Present { content, bytes: Some(bytes) });
        }
        Ok(remote)
    }

    fn put(
        &mut self,
        steps: &[Step<'_>],
        _: &[OutputPath],
        progress: &mut dyn Progress,
    ) -> Result<Vec<String>, PublishError> {
        let written = self.write(steps, progress);
        if written.is_err() {
            let _ = fs::remove_file(self.path.with_extension("zip.new"));
        }
        let next = "To put it on the web, have it unpacked where your website lies. At Netlify, drop it \
            the first time onto https://app.netlify.com/drop, later onto the page \u{201c}Deploys\u{201d} of \
            your site there, so that its address stays.";
        written.map(|()| vec![next.to_owned()])
    }

    fn local_page(&self) -> Option<PathBuf> {
        Some(self.path.clone())
    }
}

fn is_same(entry: &mut impl Read, file: &PublishFile) -> bool {
    let mut bytes = Vec::with_capacity(file.bytes.len());
    let most = file.bytes.len() as u64 + 1;
    entry.take(most).read_to_end(&mut bytes).is_ok() && bytes == file.bytes
}
