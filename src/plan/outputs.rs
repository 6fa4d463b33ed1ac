//! What a build makes: bytes by path, in two trees.

use std::collections::BTreeMap;

use bytes::Bytes;

use crate::base::OutputPath;

/// Where an output belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tree {
    /// `dist/`: the website, for everyone.
    Site,
    /// `packet/`: private documents, to be handed over by hand.
    Packet,
}

impl Tree {
    /// The name of the tree's folder beside `site.toml`.
    pub fn folder(self) -> &'static str {
        match self {
            Tree::Site => "dist",
            Tree::Packet => "packet",
        }
    }
}

/// Every file that a build makes, whole, before anything is written anywhere.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outputs {
    pub site: BTreeMap<OutputPath, Bytes>,
    pub packet: BTreeMap<OutputPath, Bytes>,
}

impl Outputs {
    pub fn tree(&self, tree: Tree) -> &BTreeMap<OutputPath, Bytes> {
        match tree {
            Tree::Site => &self.site,
            Tree::Packet => &self.packet,
        }
    }

    pub fn tree_mut(&mut self, tree: Tree) -> &mut BTreeMap<OutputPath, Bytes> {
        match tree {
            Tree::Site => &mut self.site,
            Tree::Packet => &mut self.packet,
        }
    }
}
