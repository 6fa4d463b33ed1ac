//! What a host is to `folio publish`: something that says what lies there, and takes files in their
//! order.
//!
//! # A new host
//!
//! It is a file in this folder with a function `open`, and a line in `publish::open`. Its settings are
//! a file in `model/settings/publish/`, and a variant of `Destination`.
//!
//! 1. `open` looks at settings, environment and disk, and contacts nobody. What is missing
//!    (a token, a program) is an error here, with a way out that a person can follow to the letter.
//! 2. [`Host::fetch`] says what is there. It is called once, before anything is shown to the person,
//!    and changes nothing there. What it has to remember for `put` it keeps in `self`.
//! 3. The plan is made of that, shown, and agreed to.
//! 4. [`Host::put`] does the steps, in exactly this order, none of them twice. It calls `progress` before
//!    each step, and stops there and then if that says so.
//!
//! A process may be killed between any two steps, and within one: each file appears there whole or
//! stays what it was. Where a host takes a whole site in one step (a commit, a deploy, an archive),
//! that is better still: the steps are then what is made ready, and the last act makes it visible.
//!
//! A second run after a killed one is a new publish: `fetch` finds what has arrived, and equal files
//! are no steps. `put` is never called without steps.
//!
//! A secret comes from [`HostContext::environment`] or from the file that the host's own program
//! keeps. No error, no progress and no `Debug` shows it, nor an address that may hold it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use bytes::Bytes;

use crate::base::OutputPath;
use crate::emit::publish::error::PublishError;
use crate::emit::publish::file::{PublishFile, PublishFiles};

/// What a host may know of the site and of the machine.
pub struct HostContext<'a> {
    /// The folder of `site.toml`. Nothing of it is published but what `put` gets.
    pub root: &'a Path,
    /// A folder for the host's own use on this machine, below `.folio/`; it need not exist, and may
    /// be gone next time.
    pub workspace: &'a Path,
    /// `url` of site.toml, without a slash at its end.
    pub address: Option<&'a str>,
    /// A variable of the environment. Whoever gets its value never prints it.
    pub environment: &'a (dyn Fn(&str) -> Option<String> + Sync),
    pub author: Author,
    /// Seconds since 1970.
    pub now: i64,
}

/// The person, for hosts that keep who put something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Author {
    pub name: String,
    pub email: Option<String>,
}

/// What is there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remote {
    /// All files, with paths relative to the root of the site.
    pub files: BTreeMap<OutputPath, Present>,
    /// The address at which readers find the site, if the host knows one.
    pub address: Option<String>,
    /// Sentences that the person should read before saying yes.
    pub remarks: Vec<String>,
}

/// A file that is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Present {
    pub content: Content,
    /// Its length, if the host says so.
    pub bytes: Option<u64>,
}

/// How a file there compares with the file of the same path that is to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Its bytes are the same, and so is whatever else the host keeps of it (type, caching).
    Same,
    Different,
    /// The host does not tell, or no such file is to go. The record of the last publish decides.
    Unknown,
}

/// One step of a publish.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<'a> {
    /// The file is there afterwards, whole, in place of one that was there before.
    Put(&'a PublishFile),
    /// The file is not there afterwards; it is no error if it was not there before. A folder that is
    /// empty then may go too.
    Remove(&'a OutputPath),
}

/// Told of each step before it is done.
pub trait Progress {
    /// `Err` stops the publish there: nothing more is changed.
    fn before(&mut self, step: &Step<'_>) -> Result<(), PublishError>;
}

/// A host that is ready to be asked.
pub trait Host {
    /// Where the files go, for the plan: `branch gh-pages of git@github.com:okafor/okafor.github.io`.
    /// Holds no secret.
    fn place(&self) -> String;

    /// What the record of the last publish is kept under: the same for the same place, by whatever way
    /// and under whatever spelling it is reached. Holds no secret.
    fn identity(&self) -> String {
        self.place()
    }

    /// Whether it reads `_headers`. Elsewhere this file is nothing for a visitor, and stays here.
    fn reads_headers(&self) -> bool {
        false
    }

    /// Whether readers find what is put there. An archive is only a step on the way.
    fn is_online(&self) -> bool {
        true
    }

    /// What a site may weigh there, in bytes.
    fn most_bytes(&self) -> Option<u64> {
        None
    }

    /// What one file may weigh there, in bytes.
    fn most_bytes_per_file(&self) -> Option<u64> {
        None
    }

    /// Whether a name is either a file or a folder there, as on a disk. In a store of plain names a
    /// file `a` and a file `a/b` do not meet.
    fn has_folders(&self) -> bool {
        true
    }

    /// Files that the host asks for and no build makes, such as the mark of a domain. They go with the
    /// site, unless it has one of that name.
    fn own_files(&self) -> Vec<(OutputPath, Bytes)> {
        Vec::new()
    }

    /// What is there, compared with what is to go.
    fn fetch(&mut self, files: &PublishFiles) -> Result<Remote, PublishError>;

    /// Whether a publish leaves nothing there but what is put, as in an archive. Then all files are steps
    /// each time, nothing is kept, and a removal is a step of which there is nothing to do.
    fn is_replaced_whole(&self) -> bool {
        false
    }

    /// Does the steps in their order. `kept` are files there that stay: those of the last publish that
    /// an open page may still ask for, and those that folio did not put there.
    ///
    /// Gives what the person should read afterwards, such as the address of this very publish.
    fn put(
        &mut self,
        steps: &[Step<'_>],
        kept: &[OutputPath],
        progress: &mut dyn Progress,
    ) -> Result<Vec<String>, PublishError>;

    /// A file of this machine that shows the published site, if it was put on this machine.
    fn local_page(&self) -> Option<PathBuf> {
        None
    }
}
