//! Tables of words that are part of folio.
//!
//! Reads no file of a person's.

use serde::de::DeserializeOwned;

/// A table of folio's own. One that cannot be read fails the tests, and is empty otherwise.
pub fn own_table<T: DeserializeOwned + Default>(written: &str) -> T {
    let read = toml::from_str(written);
    debug_assert!(read.is_ok(), "{:?}", read.err());
    read.unwrap_or_default()
}
