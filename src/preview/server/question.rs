//! A question in the body of a request, and what becomes of its answer: a status and JSON.
//!
//! Who may ask is decided by the head, in `admission`; what is asked is known to whoever answers.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// Reads a question and gives its answer. `Err` of `answer` is a sentence for the person.
pub fn answered<Q: DeserializeOwned, A: Serialize>(
    body: &[u8],
    answer: impl FnOnce(Q) -> Result<A, String>,
) -> (u16, Value) {
    let Ok(question) = serde_json::from_slice(body) else {
        return (400, json!({ "why": "folio does not understand this page: reload it." }));
    };
    match answer(question) {
        Ok(answer) => (200, serde_json::to_value(answer).unwrap_or_default()),
        Err(why) => (422, json!({ "why": why })),
    }
}
