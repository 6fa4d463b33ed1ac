//! One request, from its body to the last byte of the answer.
//!
//! It throws every body away but that of files to import, of edits, of what is asked about publishing
//! and of a site to begin, and closes no connection: the head asks the browser to, since a connection that is kept
//! holds a thread of `tiny_http`.

use std::io::{self, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};

use super::import::import;
use super::poll;
use super::question::answered;
use super::request::Request;
use super::response::{Outcome, Response, respond};
use super::state::PreviewState;
use super::upload::upload;

/// The longest body that is passed over so that its request can be answered.
pub const LONGEST_BODY: usize = 128 * 1024 * 1024;

/// A body up to this length leaves in one piece with its head.
const SHORT: usize = 64 * 1024;

/// Answers a request that came in on `port`, once there is something to show. `Err` is a browser
/// that went away.
pub fn answer(mut request: tiny_http::Request, state: &PreviewState, port: u16) -> io::Result<()> {
    let asked = Request::from(&request);
    // A file that is made now may panic, which is no reason to leave the browser waiting.
    let work = AssertUnwindSafe(|| response(&asked, &mut request, state, port));
    let fault = "folio itself failed while it made this answer.\n";
    let response = catch_unwind(work).unwrap_or_else(|_| Ok(Response::text(500, fault)))?;
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

/// What the head decides; the body is behind it, read whole or passed over.
fn response(
    asked: &Request,
    request: &mut tiny_http::Request,
    state: &PreviewState,
    port: u16,
) -> io::Result<Response> {
    let Some(view) = state.view() else {
        return Ok(Response::text(503, "The preview has ended.\n"));
    };
    let outcome = respond(asked, &view, port);
    let takes_body = !matches!(outcome, Outcome::Response(_) | Outcome::Changes { .. });
    if asked.has_body() && !takes_body {
        pass_over(request)?;
    }
    match outcome {
        Outcome::Response(response) => Ok(response),
        Outcome::Changes { since, at_once } => {
            Ok(Response::json(200, &poll::changes(state, since, at_once)))
        }
        Outcome::Import(files, desk) => {
            upload(request.as_reader(), files.length, desk, |body, desk| {
                let (status, answer) = import(files, body, &*desk.files);
                Response::json(status, &answer)
            })
        }
        Outcome::Edit(length, desk) => upload(request.as_reader(), length, desk, |body, desk| {
            let (status, answer) = answered(&body, |question| desk.edits.answer(question));
            Response::json(status, &answer)
        }),
        Outcome::Publish(length, desk) => {
            upload(request.as_reader(), length, desk, |body, desk| {
                let (status, answer) = answered(&body, |question| desk.publishes.answer(question));
                Response::json(status, &answer)
            })
        }
        Outcome::Start(length, desk) => upload(request.as_reader(), length, desk, |body, desk| {
            let (status, answer) = answered(&body, |wanted| desk.starts.begin(wanted));
            Response::json(status, &answer)
        }),
    }
}

/// What is left unread of a body would be taken for the next request.
fn pass_over(request: &mut tiny_http::Request) -> io::Result<()> {
    // After `Connection: upgrade` the reader goes on behind the body.
    let length = request.body_length().unwrap_or(LONGEST_BODY);
    io::copy(&mut request.as_reader().take(length as u64), &mut io::sink())?;
    Ok(())
}
