//! The preview on loopback: answers requests with the bytes of the last good build and says to open
//! pages what changed.
//!
//! It never builds, reads no file of the person and writes none: what is not in a snapshot cannot
//! be asked for, and what comes from a page is handed on. It listens on 127.0.0.1 only, and speaks plain
//! HTTP/1.1.

mod admission;
mod answer;
mod change;
mod edit;
mod file;
mod host;
mod import;
mod listener;
mod overlay;
mod page;
mod poll;
mod publish;
mod question;
mod range;
mod request;
mod response;
mod start;
mod state;
mod upload;

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use serde_json::Value;

use crate::base::OutputPath;
pub use change::{Change, PageChange};
pub use edit::{
    Beginning, CheckedDraft, Choice, Count, CvHeading, Doubt, DraftFault, DraftFix, EditAnswer,
    EditFiles, EditRequest, EditStep, FoundPiece, NewPiece, PastSave, PieceDraft, PointedAt,
    UndoneSave, WritingHelp,
};
pub use file::{MakeFile, SiteFile};
pub use import::{DroppedFile, FileChange, ImportAnswer, ImportFiles, NameIt, NotImported};
use listener::Listener;
pub use overlay::OverlayReport;
pub use publish::{PublishAnswer, PublishRequest, PublishSite, PublishWay, WantedPublish};
pub use start::{BeginSite, Begun, StartPage, WantedSite};
use state::Desk;

/// What one build gave to the preview.
#[derive(Clone, Debug, Default)]
pub struct Snapshot {
    /// The website, by path; `None` when its pages could not be built, and the last good ones stay.
    pub site: Option<Arc<BTreeMap<OutputPath, SiteFile>>>,
    /// What to mend and what could be better, as the terminal shows it; `None` is a build without
    /// either. Errors lie over whichever pages are shown; warnings alone wait to be asked for.
    pub report: Option<OverlayReport>,
    /// What stands in for the pages of a folder that has no site yet, until it has one.
    pub start: Option<Arc<StartPage>>,
    /// What could stand on the pages, for the script that draws it; null where everything does.
    pub hints: Arc<Value>,
    /// Whether something in it is of an earlier build and still to be made, once no more is saved.
    pub is_unfinished: bool,
}

/// A running preview server. Dropping it ends it, and its port is free again soon after.
pub struct Server {
    listener: Arc<Listener>,
    listening: Option<JoinHandle<()>>,
}

impl Server {
    /// Listens on 127.0.0.1 at `port`, or on the next free one of the following fifty unless
    /// `exact`; port 0 lets the system choose. Until the first `publish` every answer waits.
    ///
    /// `Err` is the reason why the wanted port could not be had.
    pub fn bind(port: u16, exact: bool) -> io::Result<Server> {
        let listener = Arc::new(Listener::bind(port, exact)?);
        let shared = Arc::clone(&listener);
        let listening =
            thread::Builder::new().name("folio preview".to_owned()).spawn(move || shared.run())?;
        Ok(Server { listener, listening: Some(listening) })
    }

    /// The port it listens on.
    pub fn port(&self) -> u16 {
        self.listener.port
    }

    /// Whether it ended by itself: something on this machine sent it requests without an end, which
    /// no browser does for a page.
    pub fn is_overrun(&self) -> bool {
        self.listener.is_overrun()
    }

    /// Takes files that are dropped on a page, edits, publishes and new sites, from now on. `Err` is a
    /// system without random numbers.
    pub fn take_from_pages(
        &self,
        files: impl ImportFiles + 'static,
        edits: impl EditFiles + 'static,
        publishes: impl PublishSite + 'static,
        starts: impl BeginSite + 'static,
    ) -> io::Result<()> {
        let token = admission::new_token()?;
        self.listener.state.set_desk(Desk::new(token, files, edits, publishes, starts));
        Ok(())
    }

    /// Shows a build from now on and says to every open page what changed for it. A report lies over
    /// the pages, and those of the build before stay when this one has none. Gives what changed,
    /// for the terminal.
    pub fn publish(&self, snapshot: Snapshot) -> Change {
        self.listener.state.publish(snapshot)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.listener.stop();
        if let Some(listening) = self.listening.take() {
            // It does not panic, and if it did, the port would be free all the same.
            let _ = listening.join();
        }
    }
}
