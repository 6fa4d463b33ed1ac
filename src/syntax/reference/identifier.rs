//! The numbers by which a work is known elsewhere: DOI, PMID, PMCID, arXiv, and its address on the
//! web. They are read in any form in which people write them, and each has one form in a record.
//!
//! Asks no server whether a number exists.

mod address;
mod number;
mod note;

pub use address::{archive_address, doi_address, pmcid_address, pmid_address};
pub use note::Note;
pub use number::{arxiv_of, doi_of, pmcid_of, pmid_of, url_of};
