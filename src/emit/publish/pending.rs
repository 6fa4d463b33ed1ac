//! A publish from the first look at the host to its last step: the host is opened and asked, the plan is
//! made, and what is agreed to is done. In between it waits for whoever agrees.
//!
//! The record on this machine is written before the first step, with all that may be there if the
//! process is killed, and after the last.

use std::path::PathBuf;

use crate::base::{OutputPath, size};
use crate::emit::arrival::ancestors;
use crate::emit::codes::{PUBLISH_FAILED, PUBLISH_REFUSED};
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::{PublishFile, PublishFiles};
use crate::emit::publish::host::{Host, Progress, Remote};
use crate::emit::publish::plan::PublishPlan;
use crate::emit::publish::record::{Lock, Record};
use crate::plan::routes;

/// A publish that is planned, and not begun.
pub struct Pending<'a> {
    host: Box<dyn Host + 'a>,
    lock: &'a Lock,
    files: PublishFiles,
    last: Record,
    identity: String,
    pub plan: PublishPlan,
    /// Where the files go, in words.
    pub place: String,
    /// The address at which readers find the site, if the host knows one.
    pub address: Option<String>,
    /// What the person should read before saying yes.
    pub remarks: Vec<String>,
}

impl<'a> Pending<'a> {
    /// Asks a host what is there, and compares that with the files of the site. What the host asks for
    /// besides is added; what it has no use for stays here. `Err` also where the site is too heavy,
    /// or does not fit among what is there.
    pub fn prepare(
        mut host: Box<dyn Host + 'a>,
        lock: &'a Lock,
        mut files: PublishFiles,
    ) -> Result<Pending<'a>, PublishError> {
        if !host.reads_headers() {
            files.remove(&routes::headers());
        }
        let heavy = weigh(&*host, files.bytes())?;
        for (path, bytes) in host.own_files() {
            if files.get(&path).is_none() {
                files.insert(PublishFile::new(path, bytes));
            }
        }
        if let Some(most) = host.most_bytes_per_file() {
            refuse_large_files(&files, most)?;
        }
        let (place, identity) = (host.place(), host.identity());
        let remote = host.fetch(&files)?;
        if host.has_folders() && !host.is_replaced_whole() {
            refuse_files_for_folders(&files, &remote, &place)?;
        }
        let last = lock.read(&identity);
        let plan = PublishPlan::new(&files, &remote, &last, host.is_replaced_whole());
        let address = remote.address;
        let remarks = remote.remarks.into_iter().chain(heavy).collect();
        Ok(Pending { host, lock, files, last, identity, plan, place, address, remarks })
    }

    /// Whether readers find there what is put there.
    pub fn is_online(&self) -> bool {
        self.host.is_online()
    }

    /// How many steps there are.
    pub fn steps(&self) -> usize {
        self.plan.steps(&self.files).len()
    }

    /// Notes that what goes is there already, if that is so.
    pub fn note_unchanged(&self) -> Result<(), PublishError> {
        match self.plan.is_empty() {
            true => self.lock.write(&self.identity, &self.plan.record),
            false => Ok(()),
        }
    }

    /// Does all steps. Gives what the person should read afterwards.
    pub fn put(&mut self, progress: &mut dyn Progress) -> Result<Vec<String>, PublishError> {
        let PublishPlan { record, changed, overwritten, .. } = &self.plan;
        self.lock.write(&self.identity, &self.last.with(record, changed, overwritten))?;
        let steps = self.plan.steps(&self.files);
        let remarks = self.host.put(&steps, &self.plan.staying(), progress)?;
        self.lock.write(&self.identity, &self.plan.record)?;
        Ok(remarks)
    }

    /// A file of this machine that shows the published site, if it was put on this machine.
    pub fn local_page(&self) -> Option<PathBuf> {
        self.host.local_page()
    }
}

/// A site that is too heavy for a host is an error; one that is half as heavy is told before it is too
/// late.
pub fn weigh(host: &dyn Host, bytes: u64) -> Result<Option<String>, PublishError> {
    host.most_bytes().map_or(Ok(None), |most| weigh_against(most, bytes))
}

fn weigh_against(most: u64, bytes: u64) -> Result<Option<String>, PublishError> {
    let weight = format!("the site weighs {}, and this host takes {}", size(bytes), size(most));
    let help = "make the largest files smaller, or choose another host";
    if bytes > most {
        return Err(PublishError::new(&PUBLISH_REFUSED, weight, help));
    }
    Ok((bytes > most / 2).then(|| format!("Note: {weight}; {help} before it is full")))
}

fn refuse_large_files(files: &PublishFiles, most: u64) -> Result<(), PublishError> {
    let large = files.iter().find(|file| file.bytes.len() as u64 > most);
    large.map_or(Ok(()), |file| {
        Err(PublishError::new(
            &PUBLISH_REFUSED,
            format!(
                "`{}` weighs {}, and this host takes no file above {}",
                file.path,
                size(file.bytes.len() as u64),
                size(most)
            ),
            "make it smaller, or put it elsewhere and link to it",
        ))
    })
}

/// A file there may have the name of a folder of the site, or the other way round: to put the one, the
/// other would have to go, and with it what folio may not know.
fn refuse_files_for_folders(
    files: &PublishFiles,
    remote: &Remote,
    place: &str,
) -> Result<(), PublishError> {
    let error = |name: &str, there: &str, needed: &str| {
        Err(PublishError::new(
            &PUBLISH_FAILED,
            format!("`{name}` is a {there} in {place}, and the site needs a {needed} of that name"),
            format!("move the {there} away there, then run `folio publish` again"),
        ))
    };
    for file in files.iter() {
        let is_file = |folder: &&str| remote.files.contains_key(&OutputPath::new(folder));
        if let Some(name) = ancestors(file.path.as_str()).find(is_file) {
            return error(name, "file", "folder");
        }
    }
    for path in remote.files.keys() {
        let is_file = |folder: &&str| files.get(&OutputPath::new(folder)).is_some();
        if let Some(name) = ancestors(path.as_str()).find(is_file) {
            return error(name, "folder", "file");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::{refuse_files_for_folders, refuse_large_files, weigh_against};
    use crate::base::OutputPath;
    use crate::emit::publish::file::PublishFiles;
    use crate::emit::publish::host::{Content, Present, Remote};

    fn files(paths: &[&str]) -> PublishFiles {
        paths.iter().map(|path| (OutputPath::new(path), Bytes::from_static(b"bytes"))).collect()
    }

    #[test]
    fn no_file_takes_the_place_of_a_folder() {
        let site = files(&["index.html", "posters/a/index.html", "cv"]);
        let refused = |there: &str| {
            let present = Present { content: Content::Unknown, bytes: None };
            let files = [(OutputPath::new(there), present)].into();
            let remote = Remote { files, ..Remote::default() };
            let refused = refuse_files_for_folders(&site, &remote, "the folder www");
            refused.err().map(|error| error.message)
        };
        for there in ["index.html", "posters/b", "posters-a/x", "cv.pdf", "photos/cv/x"] {
            assert_eq!(refused(there), None, "{there}");
        }
        let file = refused("posters").unwrap();
        assert!(file.starts_with("`posters` is a file in the folder www"), "{file}");
        let folder = refused("cv/theirs.txt").unwrap();
        assert!(folder.starts_with("`cv` is a folder in the folder www"), "{folder}");
    }

    #[test]
    fn a_file_that_a_host_does_not_take_is_named() {
        let site = files(&["talk.mp4"]);
        assert_eq!(refuse_large_files(&site, 5), Ok(()));
        let refused = refuse_large_files(&site, 4).unwrap_err();
        assert!(refused.message.starts_with("`talk.mp4` weighs 5 bytes"), "{}", refused.message);
    }

    #[test]
    fn a_heavy_site_is_told_before_it_is_refused() {
        assert_eq!(weigh_against(1_200, 600), Ok(None));
        let told = weigh_against(1_100, 600).unwrap().unwrap();
        assert!(told.contains("the site weighs 600 bytes, and this host takes 2 KB"), "{told}");
        assert!(weigh_against(599, 600).is_err());
    }
}
