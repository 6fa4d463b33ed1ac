//! The outputs of a build: bytes by path, in two trees.

use std::collections::BTreeMap;

use bytes::Bytes;

use crate::base::{OutputPath, well_known};

/// Where an output belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutputTree {
    /// `dist/`: the website, for everyone.
    Site,
    /// `packet/`: private documents, to be handed over by hand.
    Packet,
}

impl OutputTree {
    /// The name of the tree's folder beside `site.toml`.
    pub fn folder(self) -> &'static str {
        match self {
            OutputTree::Site => well_known::DIST,
            OutputTree::Packet => well_known::PACKET,
        }
    }
}

/// Every file of a build, complete, before anything is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outputs {
    pub site: BTreeMap<OutputPath, Bytes>,
    pub packet: BTreeMap<OutputPath, Bytes>,
}

impl Outputs {
    pub fn tree(&self, tree: OutputTree) -> &BTreeMap<OutputPath, Bytes> {
        match tree {
            OutputTree::Site => &self.site,
            OutputTree::Packet => &self.packet,
        }
    }

    pub fn tree_mut(&mut self, tree: OutputTree) -> &mut BTreeMap<OutputPath, Bytes> {
        match tree {
            OutputTree::Site => &mut self.site,
            OutputTree::Packet => &mut self.packet,
        }
    }
}
