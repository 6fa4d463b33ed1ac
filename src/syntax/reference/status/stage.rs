//! The steps of a work on its way to print.

/// In the order of the publishing process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    InPreparation,
    /// The entry calls it unpublished, or it is not clear how far it is.
    Unpublished,
    Submitted,
    ReviseAndResubmit,
    Accepted,
    InPress,
    PublishedAheadOfPrint,
    Published,
}
