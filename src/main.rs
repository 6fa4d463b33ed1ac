//! The program: its arguments in, its exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    ExitCode::from(folio::cli::run(std::env::args_os()) as u8)
}
