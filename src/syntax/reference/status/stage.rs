//! The steps of a work on its way to print.

/// In the order of the publishing process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    InPreparation,
    Submitted,
    ReviseAndResubmit,
    Accepted,
    InPress,
    PublishedAheadOfPrint,
    Published,
}
