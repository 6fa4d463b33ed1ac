//! `folio draft`: a letter to fill in, for what people write in a career.

use std::path::Path;

use clap::{Args, ValueEnum};

use crate::base::PartialDate;
use crate::cli::Exit;
use crate::cli::digest::day;
use crate::cli::letter_files::{self, Wanted};
use crate::output::letter::LetterKind;

#[derive(Args)]
pub struct DraftCommand {
    /// What the letter is for
    #[arg(value_enum, value_name = "KIND")]
    kind: DraftKind,
    /// The person of private/people.toml whom it goes to
    #[arg(long, value_name = "NAME")]
    to: String,
    /// What it is about, as the letter says it: a rotation, a conference, a subject
    #[arg(long, value_name = "TEXT")]
    event: Option<String>,
    /// Of an update: say what you plan, which is private otherwise (private/plan.md)
    #[arg(long)]
    plan: bool,
    /// End with an error while something is left to fill in
    #[arg(long)]
    strict: bool,
    /// Take another day for today
    #[arg(long, value_name = "DATE", value_parser = day)]
    today: Option<PartialDate>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum DraftKind {
    /// After a rotation or a favor: what you learned, and what you do next
    Thanks,
    /// 3 to 7 days after a conference: what you spoke about
    FollowUp,
    /// For 15 minutes of their time
    Request,
    /// The one reminder, 7 to 10 days after a request
    Reminder,
    /// What is new since they last heard, as `folio digest --to` writes it
    Update,
}

impl DraftCommand {
    pub fn run(&self, root: &Path) -> Exit {
        let kind = match self.kind {
            DraftKind::Thanks => LetterKind::Thanks,
            DraftKind::FollowUp => LetterKind::FollowUp,
            DraftKind::Request => LetterKind::Request,
            DraftKind::Reminder => LetterKind::Reminder,
            DraftKind::Update => LetterKind::Update,
        };
        let event = self.event.as_deref();
        let (to, with_plan, strict, today) = (&*self.to, self.plan, self.strict, self.today);
        letter_files::run(root, &Wanted { kind, to, event, since: None, with_plan, strict, today })
    }
}
