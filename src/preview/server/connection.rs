//! Connections: a thread for each, which a browser keeps for several requests or for one stream of
//! events.
//!
//! A thread each, because a shared pool can leave a new connection waiting behind those that a
//! browser keeps open.

use std::io::{self, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use super::events;
use super::request::{Refusal, Request};
use super::response::{Outcome, Response, respond};
use super::state::PreviewState;

/// A browser opens six; some browsers with some tabs are far below this.
const MOST_CONNECTIONS: usize = 256;
/// After so long without a request, or without taking anything of an answer, a connection is
/// closed.
const PATIENCE: Duration = Duration::from_secs(60);
/// How much of an unwanted body is passed over, so that the answer to it is not lost with it.
const UNREAD: u64 = 1024 * 1024;

/// On every answer: what is previewed is never kept by the browser, never guessed at, and not for
/// other sites' pages.
const ALWAYS: &str = "Server: folio\r\nCache-Control: no-store\r\nX-Content-Type-Options: \
nosniff\r\n\
                      Cross-Origin-Resource-Policy: same-origin\r\n";

/// Takes in connections until the state is closed.
pub fn accept(listener: &TcpListener, state: &Arc<PreviewState>, port: u16) {
    let open = Arc::new(AtomicUsize::new(0));
    while !state.is_closed() {
        let Ok((stream, _)) = listener.accept() else {
            // The system has no more files to give for now: others must close first.
            thread::sleep(Duration::from_millis(50));
            continue;
        };
        if open.load(Ordering::Relaxed) >= MOST_CONNECTIONS {
            continue;
        }
        open.fetch_add(1, Ordering::Relaxed);
        let (counted, state) = (Arc::clone(&open), Arc::clone(state));
        let thread = thread::Builder::new().name("folio connection".to_owned()).spawn(move || {
            // An error is a browser that went away.
            let _ = converse(&stream, &state, port);
            counted.fetch_sub(1, Ordering::Relaxed);
        });
        if thread.is_err() {
            open.fetch_sub(1, Ordering::Relaxed);
        }
    }
}

fn converse(mut stream: &TcpStream, state: &PreviewState, port: u16) -> io::Result<()> {
    // Without it the system may hold back the end of an answer for 40 ms.
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(stream);
    loop {
        let request = match Request::read(&mut reader) {
            Ok(request) => request,
            Err(Refusal::Gone) => return Ok(()),
            Err(Refusal::Status(status)) => {
                write(
                    stream,
                    &Response::text(status, "This is no request that a browser sends.\n"),
                    true,
                    false,
                )?;
                return hang_up(stream, &mut reader);
            }
        };
        if state.is_closed() {
            return Ok(());
        }
        let response = match respond(&request, &state.view(), port) {
            Outcome::Response(response) => response,
            Outcome::Events { since } => match state.enter() {
                Some(_stream) => {
                    stream.write_all(
                        head(200, events::CONTENT_TYPE, "Connection: close\r\n").as_bytes(),
                    )?;
                    return events::stream(stream, state, since.as_deref());
                }
                None => Response::text(503, "Too many pages listen already.\n"),
            },
        };
        let keeps_alive = request.keeps_alive();
        write(stream, &response, request.method != "HEAD", keeps_alive)?;
        if !keeps_alive {
            return if request.has_body() { hang_up(stream, &mut reader) } else { Ok(()) };
        }
    }
}

/// Ends a connection on which something unread may lie: the system would take the answer back with
/// it.
fn hang_up(stream: &TcpStream, reader: &mut impl Read) -> io::Result<()> {
    stream.shutdown(Shutdown::Write)?;
    stream.set_read_timeout(Some(Duration::from_secs(1)))?;
    io::copy(&mut reader.take(UNREAD), &mut io::sink()).map(drop)
}

fn write(
    mut stream: &TcpStream,
    response: &Response,
    with_body: bool,
    keeps_alive: bool,
) -> io::Result<()> {
    let mut more: String =
        response.more.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    more += &format!("Content-Length: {}\r\n", response.body.len());
    more += if keeps_alive { "" } else { "Connection: close\r\n" };
    let mut bytes = head(response.status, &response.content_type, &more).into_bytes();
    let body = if with_body { &response.body[..] } else { &[] };
    // A short answer leaves in one piece.
    if body.len() <= 64 * 1024 {
        bytes.extend_from_slice(body);
        return stream.write_all(&bytes);
    }
    stream.write_all(&bytes)?;
    stream.write_all(body)
}

fn head(status: u16, content_type: &str, more: &str) -> String {
    let reason = match status {
        200 => "OK",
        206 => "Partial Content",
        301 => "Moved Permanently",
        400 => "Bad Request",
        403 => "Forbidden",
        404 => "Not Found",
        405 => "Method Not Allowed",
        416 => "Range Not Satisfiable",
        431 => "Request Header Fields Too Large",
        500 => "Internal Server Error",
        503 => "Service Unavailable",
        505 => "HTTP Version Not Supported",
        _ => "",
    };
    format!("HTTP/1.1 {status} {reason}\r\nContent-Type: {content_type}\r\n{ALWAYS}{more}\r\n")
}
