//! A panic anywhere becomes a plain report, a file to send without a word of the person's, and the
//! exit code 101.
//!
//! No input is known that makes folio panic, so the guard that every command runs in is given a
//! command that does: in a process of its own, which is this test once more.

use std::fs;
use std::process::{Command, exit};

use folio::cli::crash::guard;
use tempfile::TempDir;

use crate::archive::{is_update, root};

const CHILD: &str = "CRASH_TEST_CHILD";

#[test]
fn a_panic_is_reported_with_a_file_to_send() {
    if std::env::var_os(CHILD).is_some() {
        let name = "Ada Park".to_owned();
        exit(guard("build", "nothing was written", |_| panic!("no person is called {name}")) as i32);
    }
    let folder = TempDir::new().expect("a folder");
    let output = Command::new(std::env::current_exe().expect("this test"))
        .args(["crash::a_panic_is_reported_with_a_file_to_send", "--exact", "--nocapture"])
        .env(CHILD, "1")
        .env("TMPDIR", folder.path())
        .env("TMP", folder.path())
        .env("RUST_BACKTRACE", "1")
        .output()
        .expect("this test runs");
    assert_eq!(output.status.code(), Some(101));

    let files: Vec<_> = fs::read_dir(folder.path()).expect("the folder").flatten().collect();
    let [file] = &files[..] else { panic!("{files:?}") };
    let line = |text: &str| {
        let at = text.find("crash.rs:").expect("the location") + "crash.rs:".len();
        text[at..].chars().take_while(char::is_ascii_digit).collect::<String>()
    };
    let told = String::from_utf8(output.stderr).expect("text");
    let told = told.replace(&*file.path().to_string_lossy(), "FILE");
    let sent = fs::read_to_string(file.path()).expect("the file to send");
    assert_eq!(line(&told), line(&sent));
    assert!(!sent.contains("Ada") && !told.contains("Ada"), "{told}{sent}");

    let system = format!("{} {}", std::env::consts::OS, std::env::consts::ARCH);
    let now = format!("{told}=== file ===\n{sent}")
        .replace(&format!("crash.rs:{}", line(&sent)), "crash.rs:LINE")
        .replace(&system, "SYSTEM")
        .replace(env!("CARGO_PKG_VERSION"), "VERSION");
    let path = root().join("tests/diagnostics/disk/crash.txt");
    let wanted = fs::read_to_string(&path).unwrap_or_default();
    if now != wanted && is_update() {
        fs::write(&path, &now).expect("the case can be written");
    } else {
        assert_eq!(now, wanted);
    }
}
