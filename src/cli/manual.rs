//! `folio man`: manual pages as `man` reads them, for those who make packages of folio.
//!
//! They are made from the same arguments as `--help`, and say nothing else but the exit codes.

use std::path::PathBuf;

use clap::Args;
use clap_mangen::Man;

use crate::cli::Exit;
use crate::cli::new_file::write_new;
use crate::cli::report::{fail, print};

#[derive(Args)]
pub struct Manual {
    /// A folder to write folio.1, folio-new.1, … to; nothing there is overwritten
    #[arg(value_name = "DIR")]
    folder: Option<PathBuf>,
}

/// What every command means by its number.
const EXIT_STATUS: &str = r#".SH "EXIT STATUS"
.TP
0
Done.
.TP
1
The input has errors, or something is in the way; standard error says what.
.TP
2
The command line is wrong.
.TP
101
folio itself failed.
"#;

impl Manual {
    /// Prints the page of `program`, or writes it and those of its commands.
    pub fn run(&self, mut program: clap::Command) -> Exit {
        program.build();
        let Some(folder) = &self.folder else {
            print(&page(&program));
            return Exit::Done;
        };
        let pages: Vec<(String, String)> = commands(&program)
            .into_iter()
            .map(|command| (Man::new(command.clone()).get_filename(), page(&command)))
            .collect();
        let files = pages.iter().map(|(name, text)| (name.as_str(), text.as_bytes()));
        match write_new(folder, files) {
            Ok(()) => Exit::Done,
            Err(error) => fail(error.diagnostic()),
        }
    }
}

/// The program, and each command and action that its help shows.
fn commands(program: &clap::Command) -> Vec<clap::Command> {
    let mut all = vec![program.clone()];
    let shown = program.get_subcommands().filter(|command| !command.is_hide_set());
    shown.for_each(|command| all.extend(commands(command)));
    all
}

fn page(command: &clap::Command) -> String {
    // Where others have a day. A program that is the same each time it is built knows none.
    let version = concat!("folio ", env!("CARGO_PKG_VERSION"));
    let mut roff = Vec::new();
    // A vector takes every byte.
    let _ = Man::new(command.clone()).date(version).source("").render(&mut roff);
    let text = String::from_utf8_lossy(&roff).into_owned();
    text + EXIT_STATUS
}
