//! The body of a request that may bring one: taken by a thread of its own, one body at a time,
//! within a limit of time.
//!
//! It decides nothing of what may be sent. `tiny_http` cannot give up on a client: one that is late
//! loses its turn, and is told so when it has sent the rest.

#![expect(clippy::disallowed_methods, reason = "a client has a certain time, and no more")]

use std::io::{self, ErrorKind, Read, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::sync::{Arc, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::response::Response;
use super::state::Desk;
use crate::base::deep_stack;

/// How long a body may take, and how long nothing of it may come.
const TIME: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_secs(5);

/// How many pieces of a body wait to be taken.
const WAITING: usize = 16;

/// Reads a body of this length to its end, and answers what `act` makes of it. `Err` is a browser that
/// went away, or a system without a thread to give.
pub fn upload(
    body: &mut dyn Read,
    length: usize,
    desk: Arc<Desk>,
    act: impl FnOnce(Vec<u8>, &Desk) -> Response + Send + 'static,
) -> io::Result<Response> {
    // The length bounds it as well after `Connection: upgrade`, where the reader goes on behind it.
    let mut body = body.take(length as u64);
    let (sender, pieces) = sync_channel(WAITING);
    let taking = thread::Builder::new()
        .name("folio upload".to_owned())
        .stack_size(deep_stack::SIZE)
        .spawn(move || take(&pieces, length, &desk, act))?;
    // An error is a body that is cut off, or that nobody waits for any more.
    let _ = io::copy(&mut body, &mut Pieces(sender));
    let response = taking
        .join()
        .unwrap_or_else(|_| Response::text(500, "folio itself failed while it read this.\n"));
    // What is left unread would be taken for the next request.
    io::copy(&mut body, &mut io::sink())?;
    Ok(response)
}

/// Waits for its turn, then for the body, and hands it on.
fn take(
    pieces: &Receiver<Vec<u8>>,
    length: usize,
    desk: &Desk,
    act: impl FnOnce(Vec<u8>, &Desk) -> Response,
) -> Response {
    let _turn = desk.turn.lock().unwrap_or_else(PoisonError::into_inner);
    match whole(pieces, length) {
        Ok(body) => act(body, desk),
        Err(RecvTimeoutError::Timeout) => {
            Response::text(408, "This came too slowly: nothing was written.\n")
        }
        Err(RecvTimeoutError::Disconnected) => {
            Response::text(400, "This did not come whole: nothing was written.\n")
        }
    }
}

/// All bytes of a body. A length costs nothing before its bytes are there.
fn whole(pieces: &Receiver<Vec<u8>>, length: usize) -> Result<Vec<u8>, RecvTimeoutError> {
    let end = Instant::now() + TIME;
    let mut body = Vec::new();
    while body.len() < length {
        let left = end.saturating_duration_since(Instant::now());
        body.extend(pieces.recv_timeout(left.min(PAUSE))?);
    }
    Ok(body)
}

/// Hands on what is written.
struct Pieces(SyncSender<Vec<u8>>);

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.0.send(bytes.to_vec()) {
            Ok(()) => Ok(bytes.len()),
            Err(_) => Err(ErrorKind::BrokenPipe.into()),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
