//! What happens when folio itself fails: the person gets a plain report, and a file to send.
//!
//! Nothing of a site goes into that file: not a word, not a path of the person's disk. A message
//! that was put together while running could quote a text, so of such a message only the beginning
//! that Rust's own library gives it is kept.

#![expect(clippy::disallowed_methods, reason = "the file of a crash is named by the clock")]

use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use crate::base::Diagnostic;
use crate::cli::Exit;
use crate::cli::codes::INTERNAL_ERROR;
use crate::cli::new_file::write_new;
use crate::cli::report::print_stderr;
use crate::report::{Texts, human};

/// How the messages of Rust's library begin; what follows can quote a text.
const OPENINGS: [&str; 14] = [
    "index out of bounds",
    "called `Option::unwrap()` on a `None` value",
    "called `Result::unwrap()` on an `Err` value",
    "attempt to ",
    "range start index",
    "range end index",
    "slice index starts at",
    "start byte index",
    "end byte index",
    "byte index",
    "begin <= end",
    "RefCell already",
    "mid > len",
    "capacity overflow",
];

/// Where and why the last panic of this process happened.
#[derive(Clone, Default)]
pub struct CrashLog {
    /// The command that runs, without its arguments.
    command: String,
    last: Arc<Mutex<Option<Crash>>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Crash {
    /// `src/plan/mod.rs:12`, or the same of a crate.
    location: String,
    message: String,
}

/// Runs a command. A panic in it, on any thread, ends it with a report and `Exit::Crash`. The command
/// is empty for `folio` alone; `state` says what a panic in the middle of it leaves.
pub fn guard(command: &str, state: &str, run: impl FnOnce(&CrashLog) -> Exit) -> Exit {
    let log = CrashLog { command: command.to_owned(), last: Arc::default() };
    let last = log.last.clone();
    std::panic::set_hook(Box::new(move |info| {
        *last.lock().unwrap_or_else(PoisonError::into_inner) = Some(Crash::of(info));
    }));
    catch_unwind(AssertUnwindSafe(|| run(&log))).unwrap_or_else(|_| {
        let diagnostic = log.report(state);
        print_stderr(&human(&[diagnostic], &Texts::default(), false));
        Exit::Crash
    })
}

impl CrashLog {
    /// Writes the file to send, and reports what happened; `state` says what
    /// became of the person's files.
    pub fn report(&self, state: &str) -> Diagnostic {
        let crash = self.last.lock().unwrap_or_else(PoisonError::into_inner).take();
        let crash = crash.unwrap_or_default();
        let command = format!("folio {}", self.command);
        let message = format!(
            "folio itself failed in `{}` while it ran `{}`; {state}",
            crash.location,
            command.trim_end()
        );
        let send = match self.write(&crash) {
            Some(file) => format!(
                "please send this file to the makers of folio; it has no word of yours:\n{file}"
            ),
            None => "please report this to the makers of folio, with the line above".to_owned(),
        };
        Diagnostic::new(&INTERNAL_ERROR, message).help(format!(
            "this is a fault of folio, not of your text: undo the last edit to go on\n{send}"
        ))
    }

    /// The file to send, where temporary files are; `None` when it cannot be written.
    fn write(&self, crash: &Crash) -> Option<String> {
        let folder = std::env::temp_dir();
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let name = format!("folio-crash-{}-{}.txt", since.as_millis(), std::process::id());
        let text = format!(
            "folio {}\nsystem: {} {}\ncommand: {}\nlocation: {}\nmessage: {}\n",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::OS,
            std::env::consts::ARCH,
            self.command,
            crash.location,
            crash.message
        );
        write_new(&folder, [(name.as_str(), text.as_bytes())]).ok()?;
        Some(folder.join(name).display().to_string())
    }
}

impl Default for Crash {
    fn default() -> Self {
        Crash { location: "an unknown file".to_owned(), message: "unknown".to_owned() }
    }
}

impl Crash {
    fn of(info: &PanicHookInfo<'_>) -> Crash {
        let location = info.location().map(|at| format!("{}:{}", in_project(at.file()), at.line()));
        let payload = info.payload();
        let message = match payload.downcast_ref::<&'static str>() {
            Some(literal) => (*literal).to_owned(),
            None => opening(payload.downcast_ref::<String>().map_or("", String::as_str)),
        };
        Crash { location: location.unwrap_or_else(|| Crash::default().location), message }
    }
}

/// A source file without the folders of the machine on which folio was built.
fn in_project(file: &str) -> String {
    let file = file.replace('\\', "/");
    let parts: Vec<&str> = file.split('/').collect();
    match parts.iter().rposition(|part| *part == "src") {
        // `crate-1.2.3/src/lib.rs` of a dependency, `src/lib.rs` of folio.
        Some(at) if file.starts_with('/') || file.contains(':') => {
            parts[at.saturating_sub(1)..].join("/")
        }
        _ => file,
    }
}

/// What a message that was put together says before it can quote anything.
fn opening(message: &str) -> String {
    let known = OPENINGS.into_iter().find(|opening| message.starts_with(opening));
    known.map_or_else(|| "left out, as it could quote a text".to_owned(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{in_project, opening};

    #[test]
    fn a_message_quotes_no_text() {
        let quoting = "byte index 4 is not a char boundary; it is inside 'é' of `José Park`";
        assert_eq!(opening(quoting), "byte index");
        assert_eq!(opening("no person `José Park`"), "left out, as it could quote a text");
    }

    #[test]
    fn a_location_names_no_folder_of_a_machine() {
        assert_eq!(in_project("src/plan/mod.rs"), "src/plan/mod.rs");
        let of_crate = "/secret/registry/src/index/toml-1.0.0/src/de.rs";
        assert_eq!(in_project(of_crate), "toml-1.0.0/src/de.rs");
    }
}
