//! The private folder, closed: every kind of output is planned with it, and documents alone have the
//! key.

use crate::model::private_folder::PrivateFolder;
use crate::output::document::packet_key::PacketKey;

#[derive(Clone, Copy)]
pub struct ForPacket<'a>(&'a PrivateFolder);

impl<'a> ForPacket<'a> {
    pub fn new(folder: &'a PrivateFolder) -> ForPacket<'a> {
        ForPacket(folder)
    }

    pub fn open(self, _: &PacketKey) -> &'a PrivateFolder {
        self.0
    }
}
