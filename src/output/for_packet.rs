//! The private folder, closed: every kind of output is planned with it, and documents alone have the
//! key.

use crate::base::{OutputPath, SourcePath};
use crate::model::presentation::PresentationKind;
use crate::model::private_folder::PrivateFolder;
use crate::output::document::packet_key::PacketKey;

#[derive(Clone, Copy)]
pub struct ForPacket<'a>(&'a PrivateFolder);

impl<'a> ForPacket<'a> {
    pub fn new(folder: &'a PrivateFolder) -> ForPacket<'a> {
        ForPacket(folder)
    }

    /// The posters under embargo, for codes that lead to them: of each its slug, its page and its file.
    pub fn posters_to_come(self) -> impl Iterator<Item = (&'a str, OutputPath, &'a SourcePath)> {
        let works = self.0.embargoed.iter();
        let posters = works.filter(|work| work.kind == PresentationKind::Poster);
        posters.map(|work| (work.slug.as_str(), work.output(), &work.source))
    }

    pub fn open(self, _: &PacketKey) -> &'a PrivateFolder {
        self.0
    }
}
