//! `folio serve` as a program: what ends it, and what does not.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::Instant;

use folio::cli::schema::KEYED_FILES;
use tempfile::TempDir;

use super::LIMIT;

/// A running preview of a small site; killed when it is dropped.
pub(super) struct Program {
    child: Child,
    pub(super) port: u16,
    pub(super) folder: TempDir,
}

impl Program {
    /// Starts the preview with another program before it, and reads the address that it prints.
    pub(super) fn start(before: &[&str]) -> Program {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("site.toml"), "[person]\nname = \"Ada Example\"\n").unwrap();
        Program::start_in(folder, before)
    }

    /// The same in a folder that is there.
    pub(super) fn start_in(folder: TempDir, before: &[&str]) -> Program {
        let folio = env!("CARGO_BIN_EXE_folio");
        let words = before.iter().copied().chain([folio, "serve", "--port", "0", "--root"]);
        let words: Vec<&str> = words.collect();
        let mut child = Command::new(words[0])
            .args(&words[1..])
            .arg(folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.strip_prefix("http://127.0.0.1:").and_then(|rest| rest.split_once('/'));
        let port = port.expect("an address").0.parse().unwrap();
        Program { child, port, folder }
    }

    fn connect(&self) -> Option<TcpStream> {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).ok()?;
        stream.set_read_timeout(Some(LIMIT)).ok()?;
        Some(stream)
    }

    /// Whether the home page comes.
    fn answers(&self) -> bool {
        let Some(mut stream) = self.connect() else { return false };
        let mut first = [0; 15];
        let asked = stream.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
        asked.is_ok() && stream.read_exact(&mut first).is_ok() && &first == b"HTTP/1.1 200 OK"
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn it_keeps_the_schema_of_the_site() {
    let program = Program::start(&[]);
    let kept = program.folder.path().join(".folio/site.schema.json");
    assert_eq!(fs::read_to_string(kept).unwrap(), KEYED_FILES[0].schema());
    assert!(!program.folder.path().join("dist").exists());
}

#[test]
fn uploads_without_an_end_end_it_with_a_sentence() {
    let mut program = Program::start(&[]);
    let head = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 134217729\r\n\r\n";
    let kept: Vec<TcpStream> = (0..8).filter_map(|_| program.connect()).collect();
    kept.iter().for_each(|mut stream| stream.write_all(head).unwrap());
    assert_eq!(program.child.wait().unwrap().code(), Some(1));
    let mut printed = String::new();
    program.child.stderr.take().unwrap().read_to_string(&mut printed).unwrap();
    assert!(printed.contains("The preview has ended:"), "{printed}");
}

/// More connections than the system has handles for: it answers again when they are closed.
#[test]
#[cfg(unix)]
fn a_lack_of_handles_does_not_end_it() {
    let program = Program::start(&["sh", "-c", "ulimit -n 64; exec \"$0\" \"$@\""]);
    let kept: Vec<Option<TcpStream>> = (0..64).map(|_| program.connect()).collect();
    assert!(kept.iter().any(Option::is_some));
    drop(kept);
    let start = Instant::now();
    while !program.answers() {
        assert!(start.elapsed() < LIMIT, "it does not answer any more");
        std::thread::yield_now();
    }
}
