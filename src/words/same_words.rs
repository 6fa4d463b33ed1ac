//! When words are the same: with the same messages. Those without variables are made of them, so they
//! are not compared again, word by word.

use std::hash::{Hash, Hasher};

use crate::words::messages::Words;

impl PartialEq for Words {
    fn eq(&self, other: &Words) -> bool {
        self.messages == other.messages
    }
}

impl Eq for Words {}

impl Hash for Words {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.messages.hash(state);
    }
}
