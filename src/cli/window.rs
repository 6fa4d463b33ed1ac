//! The window in which folio runs, where a double click has opened one for it.
//!
//! On Windows such a window closes with the program, and takes an error with it before anybody has
//! read it. Elsewhere it stays, and there is nothing to do.

use std::io::{self, IsTerminal};

use crate::cli::question::ask;

/// Waits for Enter where the window would close now.
pub fn hold_open() {
    if closes_with_folio() && io::stdin().is_terminal() && io::stdout().is_terminal() {
        ask("\nPress Enter to close this window.");
    }
}

/// Whether no other program, as a shell would be, has the same console.
#[cfg(windows)]
fn closes_with_folio() -> bool {
    let mut processes = [0u32; 2];
    // SAFETY: the function writes at most as many numbers as the second argument says, and there is
    // room for these.
    let count = unsafe {
        windows_sys::Win32::System::Console::GetConsoleProcessList(
            processes.as_mut_ptr(),
            processes.len() as u32,
        )
    };
    count == 1
}

#[cfg(not(windows))]
fn closes_with_folio() -> bool {
    false
}
