//! Shows the folder of a file in the system's own window for files.
//!
//! Only where there are windows, and by no shell. Which folder it is, a page cannot say.

#![expect(
    clippy::disallowed_methods,
    reason = "whether there are windows is said by the environment"
)]

use std::env;
use std::path::Path;

/// What says of a Unix with a desktop, or within Windows, that it has windows.
const HAVE_WINDOWS: [&str; 3] = ["DISPLAY", "WAYLAND_DISPLAY", "WSL_DISTRO_NAME"];

/// Shows the folder in which a file lies. `Err` is a sentence for the person.
pub fn show_folder_of(file: &Path) -> Result<(), String> {
    let folder = file.parent().filter(|folder| folder.is_absolute() && folder.is_dir());
    let Some(folder) = folder else {
        return Err(format!("The folder of `{}` is not there any more.", file.display()));
    };
    let is_set = |name: &&str| env::var_os(name).is_some_and(|value| !value.is_empty());
    let has_windows = cfg!(any(windows, target_os = "macos")) || HAVE_WINDOWS.iter().any(is_set);
    if has_windows && open::that_detached(folder).is_ok() {
        return Ok(());
    }
    Err(format!("Your system has no window to show a folder in. It is `{}`.", folder.display()))
}
