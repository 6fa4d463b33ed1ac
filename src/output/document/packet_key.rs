//! The key to what is private: only documents have it.

/// Who holds it may look into the private folder. It can be made in this room alone, so no page and
/// no other output gets one.
pub struct PacketKey(());

impl PacketKey {
    pub(super) fn new() -> PacketKey {
        PacketKey(())
    }
}
