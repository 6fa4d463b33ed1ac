//! A value with its hash, for memo keys that are large and the same for many calls.

use std::hash::{Hash, Hasher};
use std::ops::Deref;

use serde::{Serialize, Serializer};
use siphasher::sip128::{Hasher128, SipHasher13};

/// A value that is hashed once, whole, when it is wrapped. It cannot be changed afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hashed<T> {
    value: T,
    hash: u128,
}

impl<T: Hash> Hashed<T> {
    pub fn new(value: T) -> Hashed<T> {
        let mut hasher = SipHasher13::new();
        value.hash(&mut hasher);
        let hash = hasher.finish128().as_u128();
        Hashed { value, hash }
    }
}

impl<T> Deref for Hashed<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: Default + Hash> Default for Hashed<T> {
    fn default() -> Self {
        Hashed::new(T::default())
    }
}

/// As the value alone.
impl<T: Serialize> Serialize for Hashed<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(serializer)
    }
}

impl<T> Hash for Hashed<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u128(self.hash);
    }
}
