//! The preview on loopback: answers requests with the bytes of the last good build and sends
//! open pages what changed.
//!
//! It never builds, reads no file of the person and writes none: what is not in a snapshot cannot
//! be asked for. It listens on 127.0.0.1
//! only, and speaks plain HTTP/1.1.

mod change;
mod connection;
mod content_type;
mod events;
mod file;
mod host;
mod overlay;
mod page;
mod range;
mod request;
mod response;
mod state;

use std::collections::BTreeMap;
use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use crate::base::OutputPath;
pub use change::{Change, PageChange};
pub use file::{MakeFile, SiteFile};
pub use overlay::OverlayReport;
use state::PreviewState;

/// How many ports after the wanted one are tried when it is taken.
const FURTHER_PORTS: u16 = 50;

/// What one build gave to the preview.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The website, by path; `None` when its pages could not be built, and the last good ones stay.
    pub site: Option<Arc<BTreeMap<OutputPath, SiteFile>>>,
    /// What to mend, as the terminal shows it, over whichever pages are shown; `None` is a build
    /// without errors.
    pub report: Option<OverlayReport>,
    /// Whether something in it is of an earlier build and still to be made, once no more is saved.
    pub is_unfinished: bool,
}

/// A running preview server. Dropping it ends it, and its port is free again.
pub struct Server {
    state: Arc<PreviewState>,
    port: u16,
    listening: Option<JoinHandle<()>>,
}

impl Server {
    /// Listens on 127.0.0.1 at `port`, or on the next free one of the following fifty unless
    /// `exact`; port 0 lets the system choose. Until the first `publish` every page is a short
    /// notice that reloads itself.
    ///
    /// `Err` is the reason why the wanted port could not be had.
    pub fn bind(port: u16, exact: bool) -> io::Result<Server> {
        let listener = listen(port, exact)?;
        let port = listener.local_addr()?.port();
        let state = Arc::new(PreviewState::new());
        let shared = Arc::clone(&state);
        let listening = thread::Builder::new()
            .name("folio preview".to_owned())
            .spawn(move || connection::accept(&listener, &shared, port))?;
        Ok(Server { state, port, listening: Some(listening) })
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Shows a build from now on and sends every open page what changed for it. A report lies over
    /// the pages, and those of the build before stay when this one has none. Gives what changed,
    /// for the terminal.
    pub fn publish(&self, snapshot: Snapshot) -> Change {
        self.state.publish(snapshot)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.state.close();
        // The listening thread sees the end when it has somebody to answer.
        let woken = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_ok();
        if let Some(listening) = self.listening.take().filter(|_| woken) {
            // It does not panic, and if it did, the port would be free all the same.
            let _ = listening.join();
        }
    }
}

fn listen(port: u16, exact: bool) -> io::Result<TcpListener> {
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
