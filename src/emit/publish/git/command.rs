//! The program `git`, run for one repository of folio's own, so that nothing of the person's is ever
//! changed: no work tree, no index, no branch, no settings. Settings that hold for all repositories are
//! read, such as those of who signs in where.
//!
//! It never waits for somebody who types into the terminal: where git or ssh would ask there, it fails
//! and says so. A program of the person's own that answers for them is asked (`GIT_ASKPASS`), and so is
//! their own command for SSH, if it is none that folio knows the options of.

#![expect(clippy::disallowed_methods, reason = "git runs in a folder of folio's own")]

use std::env;
use std::fs;
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;
use std::thread;

/// What git is told for the length of one run, whatever the person's settings are.
const SETTINGS: [&str; 16] = [
    "-c",
    "core.hooksPath=/dev/null",
    "-c",
    "core.quotePath=false",
    "-c",
    "gc.auto=0",
    "-c",
    "maintenance.auto=false",
    "-c",
    "push.gpgSign=false",
    "-c",
    "fetch.fsckObjects=false",
    "-c",
    "http.lowSpeedLimit=1",
    "-c",
    "http.lowSpeedTime=60",
];

/// What a shell around folio may have set for another repository.
const FOREIGN_VARIABLES: [&str; 9] = [
    "GIT_ALTERNATE_OBJECT_DIRECTORIES",
    "GIT_COMMON_DIR",
    "GIT_DIR",
    "GIT_INDEX_FILE",
    "GIT_NAMESPACE",
    "GIT_OBJECT_DIRECTORY",
    "GIT_PREFIX",
    "GIT_TRACE",
    "GIT_WORK_TREE",
];

/// Where macOS has a `git` of its own.
const APPLES_GIT: &str = "/usr/bin/git";

const SSH: &str = "-o BatchMode=yes -o ConnectTimeout=20 -o ServerAliveInterval=15 \
-o ServerAliveCountMax=4";
/// The copy is made anew before it holds more than so many objects, each a file of its own, or so many
/// kilobytes.
const MOST_OBJECTS: u64 = 20_000;
const MOST_KILOBYTES: u64 = 4 << 20;

/// git, and the bare repository that it works on.
pub struct Git {
    folder: PathBuf,
    variables: Vec<(&'static str, String)>,
}

/// A run of git that failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What git wrote about it. May hold an address with a secret in it.
    pub stderr: String,
    /// Whether there is no such program.
    pub is_missing: bool,
}

/// Runs git in a folder of the person's, to read a setting of theirs; `None` if there is none.
pub fn ask(folder: &Path, arguments: &[&str]) -> Option<String> {
    if !is_installed() {
        return None;
    }
    let output = plain_git().arg("-C").arg(folder).args(arguments).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    let text = text.trim_end_matches(['\n', '\r']).to_owned();
    (output.status.success() && !text.is_empty()).then_some(text)
}

/// Whether the program is there.
pub fn is_installed() -> bool {
    static IS_INSTALLED: OnceLock<bool> = OnceLock::new();
    *IS_INSTALLED.get_or_init(|| {
        let succeeds =
            |command: &mut Command| command.output().is_ok_and(|output| output.status.success());
        let path = env::var_os("PATH").unwrap_or_default();
        let mut programs = env::split_paths(&path).map(|folder| folder.join("git"));
        let has_tools = || succeeds(Command::new("/usr/bin/xcode-select").arg("-p"));
        let is_offer = cfg!(target_os = "macos")
            && is_only_an_offer(programs.find(|git| git.is_file()).as_deref(), has_tools);
        !is_offer && succeeds(plain_git().arg("--version"))
    })
}

/// On a Mac without Apple's developer tools, its own `git` opens a window that offers them.
fn is_only_an_offer(program: Option<&Path>, has_tools: impl FnOnce() -> bool) -> bool {
    program == Some(Path::new(APPLES_GIT)) && !has_tools()
}

/// git, without what a shell around folio may have set for another repository. It asks nothing.
pub fn plain_git() -> Command {
    let mut command = Command::new("git");
    command.env("LC_ALL", "C").env("GIT_TERMINAL_PROMPT", "0").stdin(Stdio::null());
    // What a host of today takes, whatever a new repository of this person is.
    command.env("GIT_DEFAULT_HASH", "sha1");
    for name in FOREIGN_VARIABLES {
        command.env_remove(name);
    }
    command
}

/// The command for SSH, made of the person's own if there is one. It asks nothing where folio knows how
/// to tell it so.
pub fn ssh_command(own: Option<&str>) -> String {
    let Some(own) = own else { return format!("ssh {SSH}") };
    let program = own.split_whitespace().next().unwrap_or_default();
    let name = program.trim_matches(['"', '\'']).rsplit(['/', '\\']).next().unwrap_or_default();
    match name.to_lowercase().as_str() {
        "ssh" | "ssh.exe" => format!("{own} {SSH}"),
        _ => own.to_owned(),
    }
}

impl Git {
    /// Works on the bare repository in `folder`, which `prepare` makes.
    pub fn new(folder: PathBuf) -> Git {
        Git { folder, variables: Vec::new() }
    }

    /// Sets a variable for all runs to come.
    pub fn set(&mut self, name: &'static str, value: String) {
        self.variables.push((name, value));
    }

    /// Makes the repository, unless it is there; one that a killed run left half made, or that has
    /// grown large, is made anew.
    pub fn prepare(&self) -> Result<(), Failure> {
        if self.folder.join("HEAD").exists()
            && self.run(&["rev-parse", "--git-dir"], &[]).is_ok()
            && !self.is_large()
        {
            return Ok(());
        }
        self.discard();
        fs::create_dir_all(&self.folder).map_err(Failure::of)?;
        self.run(&["init", "--quiet", "--bare"], &[]).map(|_| ())
    }

    /// Throws the repository away: it is only a copy of what is elsewhere.
    pub fn discard(&self) {
        let _ = fs::remove_dir_all(&self.folder);
    }

    fn is_large(&self) -> bool {
        let counted = self.run(&["count-objects", "-v"], &[]).unwrap_or_default();
        let counted = String::from_utf8_lossy(&counted);
        let number = |name: &str| -> u64 {
            let value =
                counted.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": "));
            value.and_then(|value| value.parse().ok()).unwrap_or_default()
        };
        number("count") > MOST_OBJECTS || number("size") + number("size-pack") > MOST_KILOBYTES
    }

    fn index(&self) -> PathBuf {
        self.folder.join("folio-index")
    }

    /// Throws the index away, and the lock of one that was killed over it. Nobody else has it: one
    /// publish to a place runs at a time.
    pub fn clear_index(&self) {
        let index = self.index();
        for old in [index.with_extension("lock"), index] {
            let _ = fs::remove_file(old);
        }
    }

    /// Runs git with this input, and gives what it wrote.
    pub fn run(&self, arguments: &[&str], input: &[u8]) -> Result<Vec<u8>, Failure> {
        let output = self.output(arguments, input).map_err(Failure::of)?;
        match output.status.success() {
            true => Ok(output.stdout),
            false => Err(Failure {
                stderr: String::from_utf8_lossy(&output.stderr).into_owned()
                    + &String::from_utf8_lossy(&output.stdout),
                is_missing: false,
            }),
        }
    }

    /// The same where the answer is one word, such as the name of an object.
    pub fn word(&self, arguments: &[&str], input: &[u8]) -> Result<String, Failure> {
        let output = self.run(arguments, input)?;
        Ok(String::from_utf8_lossy(&output).trim().to_owned())
    }

    fn output(&self, arguments: &[&str], input: &[u8]) -> io::Result<Output> {
        let mut command = plain_git();
        command
            .args(SETTINGS)
            .args(arguments)
            .env("GIT_DIR", &self.folder)
            .env("GIT_INDEX_FILE", self.index())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command.envs(self.variables.iter().map(|(name, value)| (name, value)));
        let mut child = command.spawn()?;
        let stdin = child.stdin.take();
        thread::scope(|scope| {
            scope.spawn(move || {
                if let Some(mut stdin) = stdin {
                    // A git that ends before it has read all says itself why.
                    let _ = stdin.write_all(input);
                }
            });
            child.wait_with_output()
        })
    }
}

impl Failure {
    fn of(error: io::Error) -> Failure {
        let is_missing = error.kind() == ErrorKind::NotFound;
        Failure { stderr: error.to_string(), is_missing }
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{is_only_an_offer, ssh_command};

    #[test]
    fn only_the_git_of_apple_needs_its_tools() {
        for (program, has_tools, is_offer) in [
            (Some("/usr/bin/git"), false, true),
            (Some("/usr/bin/git"), true, false),
            (Some("/opt/homebrew/bin/git"), false, false),
            (None, false, false),
        ] {
            assert_eq!(is_only_an_offer(program.map(Path::new), || has_tools), is_offer);
        }
    }

    #[test]
    fn the_own_command_for_ssh_asks_nothing() {
        assert!(ssh_command(None).starts_with("ssh -o BatchMode=yes"));
        for own in ["ssh -i ~/.ssh/web", "/usr/bin/ssh", "D:\\OpenSSH\\ssh.exe -4"] {
            let command = ssh_command(Some(own));
            assert!(command.starts_with(own) && command.contains("BatchMode=yes"), "{command}");
        }
        for other in ["plink -batch", "my-ssh-wrapper", "false"] {
            assert_eq!(ssh_command(Some(other)), other);
        }
    }
}
