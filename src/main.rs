//! The program: its arguments in, its exit code out.

use std::process::ExitCode;

use mimalloc::MiMalloc;

// A build makes and drops many small texts on all cores at once.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    ExitCode::from(folio::cli::run(std::env::args_os()) as u8)
}
