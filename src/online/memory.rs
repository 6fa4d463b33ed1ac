//! Answers of the day before: nobody is asked twice in a day, and what went wrong is asked sooner.
//!
//! Lies in the store of costly results, which may forget. The numbers that were asked about are in
//! keys as digests alone.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use serde::{Deserialize, Serialize};

use crate::base::Digest;
use crate::lint::online::LinkAnswer;
use crate::plan::Store;

const DAY: i64 = 24 * 60 * 60;
/// How long a dead link is remembered: it may be mended in the meantime.
const HOUR: i64 = 60 * 60;
/// Part of each key: another meaning of the answers has another one.
const VERSION: &[u8] = b"online 1";

pub struct Memory<'a> {
    store: &'a dyn Store,
    now: i64,
}

#[derive(Serialize, Deserialize)]
struct Remembered<T> {
    at: i64,
    answer: T,
}

impl<'a> Memory<'a> {
    pub fn new(store: &'a dyn Store, now: i64) -> Memory<'a> {
        Memory { store, now }
    }

    pub fn link(&self, address: &str) -> Option<LinkAnswer> {
        let known: Remembered<LinkAnswer> = self.get(&link_key(address))?;
        let longest = match known.answer {
            LinkAnswer::Alive | LinkAnswer::Moved(_) => DAY,
            LinkAnswer::Dead(_) | LinkAnswer::Unclear(_) => HOUR,
        };
        self.is_younger(known.at, longest).then_some(known.answer)
    }

    pub fn keep_link(&self, address: &str, answer: &LinkAnswer) {
        self.put(&link_key(address), answer);
    }

    /// The answer of a service to a question.
    pub fn service(&self, question: &str) -> Option<Vec<u8>> {
        let known: Remembered<String> = self.get(&service_key(question))?;
        let bytes = STANDARD.decode(&known.answer).ok()?;
        self.is_younger(known.at, DAY).then_some(bytes)
    }

    pub fn keep_service(&self, question: &str, answer: &[u8]) {
        self.put(&service_key(question), &STANDARD.encode(answer));
    }

    fn is_younger(&self, at: i64, longest: i64) -> bool {
        (0..longest).contains(&(self.now - at))
    }

    fn get<T: for<'de> Deserialize<'de>>(&self, key: &Digest) -> Option<Remembered<T>> {
        serde_json::from_slice(&self.store.get(key)?).ok()
    }

    fn put<T: Serialize>(&self, key: &Digest, answer: &T) {
        let known = Remembered { at: self.now, answer };
        if let Ok(text) = serde_json::to_vec(&known) {
            self.store.put(key, &Bytes::from(text));
        }
    }
}

fn link_key(address: &str) -> Digest {
    Digest::of_parts(&[VERSION, b"link", address.as_bytes()])
}

fn service_key(question: &str) -> Digest {
    Digest::of_parts(&[VERSION, b"service", question.as_bytes()])
}
