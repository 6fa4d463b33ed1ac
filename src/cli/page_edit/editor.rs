//! Opens a file in the person's own editor, at its line where the editor knows how.
//!
//! Only one with a window: a page has no terminal to give. Nothing passes a shell.

#![expect(
    clippy::disallowed_methods,
    reason = "which editor a person has is said by the environment"
)]

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

/// How an editor is told of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LineWords {
    /// `-g FILE:LINE`
    Goto,
    /// `FILE:LINE`
    Colon,
    /// `+LINE FILE`
    Plus,
    /// `--line LINE FILE`
    Long,
    /// `-l LINE FILE`
    Short,
    /// `-nLINE FILE`
    Joined,
    /// `FILE`
    None,
}

/// Editors with a window of their own, by the name of their program.
const WINDOWED: [(&str, LineWords); 25] = [
    ("code", LineWords::Goto),
    ("code-insiders", LineWords::Goto),
    ("codium", LineWords::Goto),
    ("vscodium", LineWords::Goto),
    ("cursor", LineWords::Goto),
    ("windsurf", LineWords::Goto),
    ("positron", LineWords::Goto),
    ("subl", LineWords::Colon),
    ("sublime_text", LineWords::Colon),
    ("zed", LineWords::Colon),
    ("zeditor", LineWords::Colon),
    ("gedit", LineWords::Plus),
    ("pluma", LineWords::Plus),
    ("xed", LineWords::Plus),
    ("gvim", LineWords::Plus),
    ("bbedit", LineWords::Plus),
    ("kate", LineWords::Long),
    ("kwrite", LineWords::Long),
    ("mousepad", LineWords::Long),
    ("mate", LineWords::Short),
    ("geany", LineWords::Short),
    ("notepad++", LineWords::Joined),
    ("notepad", LineWords::None),
    ("gnome-text-editor", LineWords::None),
    ("textedit", LineWords::None),
];

/// Editors that need a terminal.
const IN_TERMINAL: [&str; 14] = [
    "vi", "vim", "nvim", "nano", "pico", "micro", "hx", "helix", "kak", "joe", "jed", "ne", "ed",
    "emacs",
];

/// What is to be started.
#[derive(Debug, PartialEq, Eq)]
enum Choice {
    Windowed(PathBuf, LineWords),
    /// Only an editor that needs a terminal is named.
    InTerminal(String),
    /// What the system opens such files with.
    System,
}

/// Opens a file; gives what to call the editor. `Err` is a sentence for the person.
pub fn open_in_editor(file: &Path, line: usize) -> Result<String, String> {
    let named = ["VISUAL", "EDITOR"].into_iter().filter_map(|name| env::var(name).ok());
    let usual = || on_path("code").map(|program| (program, LineWords::Goto));
    let (program, words) = match (chosen(named), usual()) {
        (Choice::Windowed(program, words), _) | (Choice::System, Some((program, words))) => {
            (program, words)
        }
        (Choice::InTerminal(name), _) => {
            return Err(format!(
                "Your editor, `{name}`, runs in a terminal, and a page has none to give. Open \
                 `{}` there, at line {line}; or name an editor with a window, as in \
                 `VISUAL=code folio serve`.",
                file.display()
            ));
        }
        (Choice::System, None) => {
            return match open::that_detached(file) {
                Ok(()) => Ok("the program that your system has for it".to_owned()),
                Err(_) => Err(format!(
                    "Your system has no program for this file. Open `{}` in your editor, at line \
                     {line}.",
                    file.display()
                )),
            };
        }
    };
    let name = name_of(&program);
    match start(&program, &arguments(words, file, line)) {
        Ok(()) => Ok(name),
        Err(_) => Err(format!(
            "`{name}` cannot be started. Open `{}` in your editor, at line {line}.",
            file.display()
        )),
    }
}

/// The first editor with a window among those that are named, each with options behind it.
fn chosen(named: impl Iterator<Item = String>) -> Choice {
    let mut in_terminal = None;
    for command in named.map(|command| command.trim().to_owned()).filter(|named| !named.is_empty())
    {
        // A path may have spaces in it.
        let first = command.split_whitespace().next().unwrap_or_default();
        let unquoted = command.trim_matches('"');
        for program in [unquoted, first] {
            let name = name_of(Path::new(program));
            if let Some((_, words)) = WINDOWED.iter().find(|(known, _)| *known == name) {
                return Choice::Windowed(PathBuf::from(program), *words);
            }
            if IN_TERMINAL.contains(&name.as_str()) {
                in_terminal.get_or_insert(name);
            }
        }
    }
    in_terminal.map_or(Choice::System, Choice::InTerminal)
}

/// The name of a program without its folder and ending.
fn name_of(program: &Path) -> String {
    let name = program.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
    let bare = [".exe", ".cmd", ".bat"].iter().find_map(|ending| name.strip_suffix(ending));
    bare.unwrap_or(&name).to_owned()
}

fn arguments(words: LineWords, file: &Path, line: usize) -> Vec<String> {
    let file = file.display().to_string();
    match words {
        LineWords::Goto => vec!["-g".to_owned(), format!("{file}:{line}")],
        LineWords::Colon => vec![format!("{file}:{line}")],
        LineWords::Plus => vec![format!("+{line}"), file],
        LineWords::Long => vec!["--line".to_owned(), line.to_string(), file],
        LineWords::Short => vec!["-l".to_owned(), line.to_string(), file],
        LineWords::Joined => vec![format!("-n{line}"), file],
        LineWords::None => vec![file],
    }
}

fn on_path(name: &str) -> Option<PathBuf> {
    let name = if cfg!(windows) { format!("{name}.cmd") } else { name.to_owned() };
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders).map(|folder| folder.join(&name)).find(|program| program.is_file())
}

fn start(program: &Path, arguments: &[String]) -> std::io::Result<()> {
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    // The editor goes on when the preview ends.
    #[cfg(unix)]
    std::os::unix::process::CommandExt::process_group(&mut command, 0);
    let mut child = command.spawn()?;
    let _ = thread::Builder::new().name("folio editor".to_owned()).spawn(move || child.wait());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(named: &[&str]) -> Choice {
        chosen(named.iter().map(|name| (*name).to_owned()))
    }

    #[test]
    fn an_editor_with_a_window_is_chosen() {
        let windowed = |program: &str, words| Choice::Windowed(PathBuf::from(program), words);
        assert_eq!(of(&["code --wait"]), windowed("code", LineWords::Goto));
        assert_eq!(of(&["vim", "/usr/bin/gedit -s"]), windowed("/usr/bin/gedit", LineWords::Plus));
        assert_eq!(of(&["/my apps/subl"]), windowed("/my apps/subl", LineWords::Colon));
        assert_eq!(of(&["nano", " "]), Choice::InTerminal("nano".to_owned()));
        assert_eq!(of(&["emacs -nw"]), Choice::InTerminal("emacs".to_owned()));
        assert_eq!((of(&[]), of(&["unheard-of"])), (Choice::System, Choice::System));
    }

    #[test]
    fn each_is_told_of_the_line_in_its_own_way() {
        let said = |words| arguments(words, Path::new("/a b/cv.md"), 7).join("|");
        assert_eq!(said(LineWords::Goto), "-g|/a b/cv.md:7");
        assert_eq!(said(LineWords::Plus), "+7|/a b/cv.md");
        assert_eq!(said(LineWords::Long), "--line|7|/a b/cv.md");
        assert_eq!(said(LineWords::None), "/a b/cv.md");
    }
}
