//! What was answered, as values.
//!
//! Judges nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// All answers to the questions of a site.
#[derive(Clone, Debug, Default)]
pub struct Answers {
    /// By address, as the pages have it.
    pub links: BTreeMap<String, LinkAnswer>,
    pub notices: Vec<Notice>,
    pub elsewhere: Vec<ElsewhereWork>,
    /// The services that gave no answer.
    pub silent: Vec<&'static str>,
    /// Nobody answered anything, and no name of a host was found: there is no network.
    pub is_offline: bool,
}

/// What a host said of an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LinkAnswer {
    Alive,
    /// It leads to this address for good, and that one is there.
    Moved(String),
    /// A reader finds nothing there.
    Dead(Death),
    /// Nobody knows whether a reader finds something there.
    Unclear(Unclear),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Death {
    /// 404
    NotFound,
    /// 410
    Gone,
    NoSuchHost,
    /// The certificate has run out, was withdrawn, or is for another host.
    Certificate,
    /// An address that is written as one of this machine or of a private network.
    Private,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Unclear {
    /// The host lets no programs in: 401, 403, 429, 451, 999 and their like.
    Guarded(u16),
    /// The host has a fault of its own.
    Fault(u16),
    /// It does not answer in time, or breaks off.
    Silent,
    /// A certificate that this machine cannot judge.
    Unsafe,
    /// The name of the host is one of a private network here, which may be otherwise elsewhere.
    PrivateName,
    /// It leads from address to address without end, or to something that is no address.
    Maze,
    /// There was no time left to ask.
    NoTime,
}

/// A notice about a work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The citation key of the work.
    pub work: String,
    pub kind: NoticeKind,
    /// Who says so.
    pub service: &'static str,
    /// The notice, as a citation or a number; may be empty.
    pub by: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeKind {
    Retraction,
    Concern,
    Correction,
}

/// A work that a service has under the person's identifier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElsewhereWork {
    pub service: &'static str,
    pub title: String,
    pub doi: Option<String>,
    pub pmid: Option<String>,
}
