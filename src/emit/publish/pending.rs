//! A publish from the first look at the host to its last step: the host is opened and asked, the plan is
//! made, and what is agreed to is done. In between it waits for whoever agrees.
//!
//! The record on this machine is written before the first step, with all that may be there if the
//! process is killed, and after the last.

use std::path::PathBuf;

use crate::base::size;
use crate::emit::codes::PUBLISH_REFUSED;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::{PublishFile, PublishFiles};
use crate::emit::publish::host::{Host, Progress};
use crate::emit::publish::plan::PublishPlan;
use crate::emit::publish::record::{Lock, Record};
use crate::plan::routes;

/// A publish that is planned, and not begun.
pub struct Pending<'a> {
    host: Box<dyn Host + 'a>,
    lock: &'a Lock,
    files: PublishFiles,
    last: Record,
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
    /// besides is added; what it has no use for stays here. `Err` also where the site is too heavy.
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
        let place = host.place();
        let remote = host.fetch(&files)?;
        let last = lock.read(&place);
        let plan = PublishPlan::new(&files, &remote, &last, host.is_replaced_whole());
        let address = remote.address;
        let remarks = remote.remarks.into_iter().chain(heavy).collect();
        Ok(Pending { host, lock, files, last, plan, place, address, remarks })
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
            true => self.lock.write(&self.place, &self.plan.record),
            false => Ok(()),
        }
    }

    /// Does all steps. Gives what the person should read afterwards.
    pub fn put(&mut self, progress: &mut dyn Progress) -> Result<Vec<String>, PublishError> {
        self.lock.write(&self.place, &self.last.with(&self.plan.record, &self.plan.overwritten))?;
        let steps = self.plan.steps(&self.files);
        let remarks = self.host.put(&steps, &self.plan.staying(), progress)?;
        self.lock.write(&self.place, &self.plan.record)?;
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

#[cfg(test)]
mod tests {
    use super::weigh_against;

    #[test]
    fn a_heavy_site_is_told_before_it_is_refused() {
        assert_eq!(weigh_against(1_200, 600), Ok(None));
        let told = weigh_against(1_100, 600).unwrap().unwrap();
        assert!(told.contains("the site weighs 600 bytes, and this host takes 2 KB"), "{told}");
        assert!(weigh_against(599, 600).is_err());
    }
}
