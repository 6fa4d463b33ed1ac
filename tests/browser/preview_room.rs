//! Serves the files of one folder as they are, for trying the preview without the rest of folio:
//! `preview_room FOLDER [PORT]`.
//!
//! A file `ERROR` in the folder is a build without pages, its text the report; a file `REPORT` is a
//! report over the pages of this build; a file `HINTS` holds what could
//! stand on the pages, as JSON; a file `PANIC` is a build that panics.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use bytes::Bytes;
use folio::base::OutputPath;
use folio::preview::server::{Server, Snapshot};
use folio::preview::{session, watcher::Watcher};
use walkdir::WalkDir;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let root = PathBuf::from(arguments.next().unwrap_or_else(|| ".".to_owned()));
    let port = arguments.next().and_then(|port| port.parse().ok());
    let mut watcher = Watcher::new(&root)?;
    let server = Server::bind(port.unwrap_or(0), port.is_some())?;
    println!("http://127.0.0.1:{}/", server.port());
    session::run(&server, &mut watcher, || read(&root), &AtomicBool::new(false));
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "an example reads its folder itself")]
fn read(root: &Path) -> Snapshot {
    assert!(!root.join("PANIC").exists(), "asked to");
    let mut files = BTreeMap::new();
    for entry in
        WalkDir::new(root).into_iter().flatten().filter(|entry| entry.file_type().is_file())
    {
        let name = entry
            .path()
            .strip_prefix(root)
            .unwrap_or(entry.path())
            .to_string_lossy()
            .replace('\\', "/");
        if let Ok(bytes) = std::fs::read(entry.path()) {
            files.insert(OutputPath::new(&name), Bytes::from(bytes).into());
        }
    }
    let read = |name: &str| std::fs::read_to_string(root.join(name)).ok();
    let error = read("ERROR");
    Snapshot {
        site: error.is_none().then(|| Arc::new(files)),
        report: error.or_else(|| read("REPORT")).map(|text| text.as_str().into()),
        hints: Arc::new(
            read("HINTS").and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default(),
        ),
        ..Snapshot::default()
    }
}
