//! One request, from its body to the last byte of the answer.
//!
//! It reads a body only to throw it away, and closes no connection: the head asks the browser to,
//! since a connection that is kept holds a thread of `tiny_http`.

use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::poll;
use super::request::Request;
use super::response::{Outcome, Response, respond};
use super::state::PreviewState;

/// The longest body that is passed over so that its request can be answered.
pub const LONGEST_BODY: usize = 128 * 1024 * 1024;

/// How much of a body is read at once.
const STEP: usize = 64 * 1024;

/// A body up to this length leaves in one piece with its head.
const SHORT: usize = 64 * 1024;

/// Answers a request that came in on `port`, once there is something to show. `Err` is a browser
/// that went away.
pub fn answer(mut request: tiny_http::Request, state: &PreviewState, port: u16) -> io::Result<()> {
    let asked = Request::from(&request);
    if asked.has_body() {
        pass_over(&mut request)?;
    }
    // A file that is made now may panic, which is no reason to leave the browser waiting.
    let response = catch_unwind(AssertUnwindSafe(|| response(&asked, state, port)))
        .unwrap_or_else(|_| Response::text(500, "folio itself failed while it made this file.\n"));
    let mut out = request.into_writer();
    let mut head = response.head().into_bytes();
    let body = if asked.method == "HEAD" { &[] } else { &response.body[..] };
    if body.len() <= SHORT {
        head.extend_from_slice(body);
        out.write_all(&head)?;
    } else {
        out.write_all(&head)?;
        out.write_all(body)?;
    }
    out.flush()
}

fn response(asked: &Request, state: &PreviewState, port: u16) -> Response {
    let Some(view) = state.view() else { return Response::text(503, "The preview has ended.\n") };
    match respond(asked, &view, port) {
        Outcome::Response(response) => response,
        Outcome::Changes { since, at_once } => {
            Response::json(&poll::changes(state, since, at_once))
        }
    }
}

/// What is left unread of a body would be taken for the next request.
fn pass_over(request: &mut tiny_http::Request) -> io::Result<()> {
    let mut step = vec![0; STEP];
    // After `Connection: upgrade` the reader goes on behind the body.
    let length = request.body_length().unwrap_or(LONGEST_BODY);
    let mut body = request.as_reader().take(length as u64);
    while body.read(&mut step)? > 0 {}
    Ok(())
}
