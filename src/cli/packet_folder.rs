//! The folder of private documents, for commands that put files into it before a build has made it.

#![expect(clippy::disallowed_methods, reason = "this is where the folder is made")]

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::base::well_known::PACKET;

/// A folder in `packet/`, made if it is not there. A `packet/` that no build has made yet is marked
/// as one that a build may write into.
pub fn folder_in_packet(root: &Path, name: &str) -> io::Result<PathBuf> {
    let packet = root.join(PACKET);
    if !packet.exists() {
        fs::create_dir_all(&packet)?;
        fs::write(packet.join(".folio"), "")?;
    }
    let folder = packet.join(name);
    fs::create_dir_all(&folder)?;
    Ok(folder)
}
