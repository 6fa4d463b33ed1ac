//! The port: takes every request that comes in and gives it a thread of its own, until the preview
//! ends.
//!
//! It answers nothing itself. `tiny_http` reads the requests; what it cannot hold is said in
//! ARCHITECTURE.md.

use std::io::{self, ErrorKind};
use std::mem;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::answer::{LONGEST_BODY, answer};
use super::state::PreviewState;
use crate::base::deep_stack;

/// How many ports after the wanted one are tried when it is taken.
const FURTHER_PORTS: u16 = 50;
/// After how long without a request the port is tried, and how long that may take.
const QUIET: Duration = Duration::from_millis(500);
/// How many requests with an endless body are borne. Each costs a thread and two handles for good.
const MOST_ENDLESS: usize = 8;

pub struct Listener {
    pub state: Arc<PreviewState>,
    pub port: u16,
    requests: Mutex<Arc<tiny_http::Server>>,
    is_overrun: AtomicBool,
}

impl Listener {
    /// Listens on 127.0.0.1 at `port`, or on the next free one of the following fifty unless
    /// `exact`; port 0 lets the system choose. `Err` is the reason why the wanted port could not be
    /// had.
    pub fn bind(port: u16, exact: bool) -> io::Result<Listener> {
        let socket = bind(port, exact)?;
        let port = socket.local_addr()?.port();
        Ok(Listener {
            state: Arc::new(PreviewState::new()),
            port,
            requests: Mutex::new(Arc::new(requests_of(socket)?)),
            is_overrun: AtomicBool::new(false),
        })
    }

    /// Whether it ended because of too many endless requests.
    pub fn is_overrun(&self) -> bool {
        self.is_overrun.load(Ordering::Relaxed)
    }

    /// Takes requests until the state is closed.
    pub fn run(&self) {
        let mut endless = 0;
        while !self.state.is_closed() {
            match self.requests().recv_timeout(QUIET) {
                // To drop such a request would be to allocate its whole body.
                Ok(Some(request)) if is_endless(&request) => {
                    mem::forget(request);
                    endless += 1;
                    if endless == MOST_ENDLESS {
                        self.is_overrun.store(true, Ordering::Relaxed);
                        self.state.close();
                    }
                }
                Ok(Some(request)) => self.answer_on_a_thread(request),
                Ok(None) => self.try_port(),
                // Others must give handles back first.
                Err(_) => thread::sleep(QUIET),
            }
        }
    }

    /// Ends `run`, and every request that waits for something.
    pub fn stop(&self) {
        self.state.close();
        self.requests().unblock();
    }

    fn answer_on_a_thread(&self, request: tiny_http::Request) {
        let (state, port) = (Arc::clone(&self.state), self.port);
        // An error is a browser that went away, or a system without a thread to give: then the
        // request is dropped, which `tiny_http` answers with 500.
        let _ = thread::Builder::new()
            .name("folio request".to_owned())
            .stack_size(deep_stack::SIZE)
            .spawn(move || {
                let _ = answer(request, &state, port);
            });
    }

    /// Connects for a moment. Of connections that come together `tiny_http` may leave one in its
    /// queue until another ends, which this one does. And when the system has no more handles to
    /// give, it stops listening, with an error or without: then the port is free to be bound anew.
    fn try_port(&self) {
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, self.port));
        if self.state.is_closed() || TcpStream::connect_timeout(&address, QUIET).is_ok() {
            return;
        }
        if let Ok(requests) = bind(self.port, true).and_then(requests_of) {
            *self.requests.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(requests);
        }
    }

    fn requests(&self) -> Arc<tiny_http::Server> {
        Arc::clone(&self.requests.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn is_endless(request: &tiny_http::Request) -> bool {
    request.body_length().is_some_and(|length| length > LONGEST_BODY)
}

fn requests_of(socket: TcpListener) -> io::Result<tiny_http::Server> {
    tiny_http::Server::from_listener(socket, None).map_err(io::Error::other)
}

fn bind(port: u16, exact: bool) -> io::Result<TcpListener> {
    let at = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let wanted = match at(port) {
        // Windows refuses the ports that it keeps for itself with "permission denied".
        Err(error)
            if !exact
                && matches!(error.kind(), ErrorKind::AddrInUse | ErrorKind::PermissionDenied) =>
        {
            error
        }
        other => return other,
    };
    (1..=FURTHER_PORTS)
        .filter_map(|step| port.checked_add(step))
        .find_map(|port| at(port).ok())
        .ok_or(wanted)
}
