//! From the system's events to the four things that the watcher heeds.
//!
//! It forgets events that say nothing, above all those of our own reading.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;

use notify::event::{AccessKind, AccessMode, Event, EventKind, ModifyKind};

pub enum Signal {
    Touched,
    /// A folder came to be somewhere below.
    NewFolder,
    /// An entry right in the root came, went or was renamed.
    TopEntry(PathBuf),
    /// The root itself went, or events were lost.
    Rescan,
}

/// Runs on the system watcher's own thread, once an event.
pub fn handler(
    root: &Path,
    sender: Sender<Signal>,
) -> impl FnMut(notify::Result<Event>) + Send + 'static {
    let root = root.to_owned();
    move |event| {
        let signals: Vec<Signal> = match event {
            Err(_) => vec![Signal::Rescan],
            Ok(event) if event.need_rescan() => vec![Signal::Rescan],
            Ok(event) if is_reading(event.kind) => Vec::new(),
            Ok(event) => {
                event.paths.iter().filter_map(|path| signal(&root, path, event.kind)).collect()
            }
        };
        for signal in signals {
            // Whoever dropped the watcher wants to hear nothing more.
            let _ = sender.send(signal);
        }
    }
}

fn is_reading(kind: EventKind) -> bool {
    matches!(kind, EventKind::Access(kind) if kind != AccessKind::Close(AccessMode::Write))
}

fn signal(root: &Path, path: &Path, kind: EventKind) -> Option<Signal> {
    let moves = matches!(
        kind,
        EventKind::Any
            | EventKind::Create(_)
            | EventKind::Remove(_)
            | EventKind::Modify(ModifyKind::Name(_))
    );
    let mut parts = path.strip_prefix(root).ok()?.components();
    match (parts.next(), parts.next()) {
        (None, _) if moves => Some(Signal::Rescan),
        (None, _) => Some(Signal::Touched),
        (Some(top), _) if super::is_passed_over(&top.as_os_str().to_string_lossy()) => None,
        (Some(_), None) if moves => Some(Signal::TopEntry(path.to_owned())),
        (Some(_), Some(_)) if moves && !matches!(kind, EventKind::Remove(_)) && path.is_dir() => {
            Some(Signal::NewFolder)
        }
        _ => Some(Signal::Touched),
    }
}
