//! `folio serve`: the preview.

use std::path::Path;

use clap::Args;

use crate::cli::Exit;

#[derive(Args)]
pub struct Serve {
    /// The port to answer at, instead of the first free one from 4000 on
    #[arg(long)]
    port: Option<u16>,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
}

impl Serve {
    pub fn run(&self, _root: &Path) -> Exit {
        let _ = (self.port, self.open);
        Exit::Done
    }
}
