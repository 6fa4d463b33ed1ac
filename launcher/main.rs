//! Runs the `folio` that was installed beside it, with the same arguments, for installers that run
//! the program of a package's name.
//!
//! Does nothing else: it reads no argument and says nothing, unless there is no `folio`.

#![expect(clippy::disallowed_methods, reason = "it looks for one file and starts it")]

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// The exit code of a program that could not do its work, as folio's own (README, The commands).
const FAILED: u8 = 101;

/// Tells folio that it is not alone in a window that a double click has opened.
const LAUNCHED: &str = "FOLIO_LAUNCHED";

fn main() -> ExitCode {
    let Some(folio) = beside() else {
        eprintln!(
            "error: there is no `folio` beside `folio-cv`; install the package folio-cv again"
        );
        return ExitCode::from(FAILED);
    };
    match run(Command::new(&folio).args(env::args_os().skip(1)).env(LAUNCHED, "1")) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {} does not start: {error}", folio.display());
            ExitCode::from(FAILED)
        }
    }
}

/// Next to this program, or next to what it is a link to.
fn beside() -> Option<PathBuf> {
    let own = env::current_exe().ok()?;
    let name = format!("folio{}", env::consts::EXE_SUFFIX);
    let next_to = |program: &Path| program.parent().map(|folder| folder.join(&name));
    [next_to(&own), own.canonicalize().ok().as_deref().and_then(next_to)]
        .into_iter()
        .flatten()
        .find(|folio| folio.is_file())
}

/// Becomes the program, so that signals reach it and no process waits for it.
#[cfg(unix)]
fn run(command: &mut Command) -> std::io::Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    Err(command.exec())
}

#[cfg(not(unix))]
fn run(command: &mut Command) -> std::io::Result<ExitCode> {
    let code = command.status()?.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(FAILED)))
}
