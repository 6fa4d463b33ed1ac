//! Results of pure work that takes long, kept from build to build.
//!
//! A result is found again only by the same program for the same input; whoever changes the work
//! need not think of what was kept.

use bytes::Bytes;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Store;
use crate::base::Digest;

/// A fingerprint of the sources of this program (`build.rs`).
const PROGRAM: &str = env!("FOLIO_PROGRAM");

/// What `find` gives for an input: from the store where it lies, else found now and put there.
/// `name` tells this work from others, and `input` is everything that it depends on.
pub fn kept<T: Serialize + DeserializeOwned>(
    store: &dyn Store,
    name: &str,
    input: &[&[u8]],
    find: impl FnOnce() -> T,
) -> T {
    // Where there is nothing to look at, nothing takes long.
    if input.is_empty() {
        return find();
    }
    let parts = [&[PROGRAM.as_bytes(), name.as_bytes()], input].concat();
    let key = Digest::of_parts(&parts);
    if let Some(kept) = store.get(&key).and_then(|kept| serde_json::from_slice(&kept).ok()) {
        return kept;
    }
    let found = find();
    if let Ok(written) = serde_json::to_vec(&found) {
        store.put(&key, &Bytes::from(written));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::kept;
    use crate::plan::{MemoryStore, NoStore};

    #[test]
    fn what_was_found_is_found_again_for_the_same_input_alone() {
        let store = MemoryStore::default();
        let find = |name: &str, input: &[u8], value: u8| kept(&store, name, &[input], || value);
        assert_eq!(find("sum", b"a", 1), 1);
        assert_eq!(find("sum", b"a", 2), 1);
        assert_eq!(find("sum", b"b", 3), 3);
        assert_eq!(find("other", b"a", 4), 4);
        assert_eq!(kept(&NoStore, "sum", &[b"a"], || 5), 5);
    }
}
