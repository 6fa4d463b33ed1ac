//! The window in which folio runs, where a double click has opened one for it.
//!
//! On Windows such a window closes with the program, and takes an error with it before anybody has
//! read it. Elsewhere it stays, and there is nothing to do.

#![cfg_attr(
    windows,
    expect(clippy::disallowed_methods, reason = "what started folio is said by the environment")
)]

use std::io::{self, IsTerminal};

use crate::cli::question::ask;

/// Waits for Enter where the window would close now.
pub fn hold_open() {
    if closes_with_folio() && io::stdin().is_terminal() && io::stdout().is_terminal() {
        ask("\nPress Enter to close this window.");
    }
}

/// Whether a console has no other program, as a shell would be, than folio and what started it under
/// its other name.
#[cfg_attr(not(any(windows, test)), expect(dead_code, reason = "only Windows has such consoles"))]
fn is_alone(processes: u32, is_launched: bool) -> bool {
    processes == if is_launched { 2 } else { 1 }
}

#[cfg(windows)]
fn closes_with_folio() -> bool {
    let mut processes = [0u32; 3];
    // SAFETY: the function writes at most as many numbers as the second argument says, and there is
    // room for these.
    let count = unsafe {
        windows_sys::Win32::System::Console::GetConsoleProcessList(
            processes.as_mut_ptr(),
            processes.len() as u32,
        )
    };
    is_alone(count, std::env::var_os("FOLIO_LAUNCHED").is_some())
}

#[cfg(not(windows))]
fn closes_with_folio() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::is_alone;

    #[test]
    fn a_window_closes_with_its_only_program() {
        for (processes, is_launched, closes) in [
            (1, false, true),
            (2, false, false),
            (2, true, true),
            (3, true, false),
            (0, true, false),
        ] {
            assert_eq!(is_alone(processes, is_launched), closes, "{processes} {is_launched}");
        }
    }
}
