//! The options of one run, as opposed to what the person wrote.

use crate::base::PartialDate;

/// The choices of one run. The command reads the clock once and puts it here: a build never reads
/// it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Options {
    /// Seconds since 1970: embargoes end by it.
    pub now: i64,
    pub today: PartialDate,
    /// Whether work under embargo is shown, as in a preview that nobody else sees.
    pub show_embargoed: bool,
    /// Whether PDFs are made.
    pub pdf: bool,
}
