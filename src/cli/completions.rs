//! `folio completions SHELL`: the file that lets a shell complete commands and options.
//!
//! Installs nothing: where the file belongs is said in the help of the command.

use clap::Args;
use clap_complete::{Shell, generate};

use crate::cli::Exit;
use crate::cli::report::print;

#[derive(Args)]
#[command(after_help = PLACES)]
pub struct Completions {
    /// The shell that you use
    shell: Shell,
}

const PLACES: &str = "Where the file goes:
  bash        folio completions bash > ~/.local/share/bash-completion/completions/folio
  zsh         folio completions zsh > ~/.zfunc/_folio
              and at the end of ~/.zshrc: fpath+=~/.zfunc; autoload -Uz compinit; compinit
  fish        folio completions fish > ~/.config/fish/completions/folio.fish
  powershell  nowhere: write this line into the file that $PROFILE names, as with `notepad $PROFILE`
              folio completions powershell | Out-String | Invoke-Expression
  elvish      folio completions elvish >> ~/.config/elvish/rc.elv
Make a folder or a file first if it is not there; a new window of the shell knows folio then.";

impl Completions {
    /// Prints the file for the arguments of `program`.
    pub fn run(&self, mut program: clap::Command) -> Exit {
        let mut file = Vec::new();
        let name = program.get_name().to_owned();
        generate(self.shell, &mut program, name, &mut file);
        print(&String::from_utf8_lossy(&file));
        Exit::Done
    }
}
