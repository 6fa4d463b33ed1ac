//! The numbers by which a work is known elsewhere: DOI, PMID, PMCID, arXiv, ISBN, ISSN, and its
//! address on the web. They are read in any form in which people write them, and each has one form
//! in a record.
//!
//! Asks no server whether a number exists. Its patterns say `[0-9]`, as those of locators do: `\d` is
//! a digit of any script, of which each pattern would hold a table, and be slow to make.

mod address;
mod arxiv;
mod book_number;
mod doi;
mod escapes;
mod machine_lines;
mod note;
mod preprint_number;
mod pubmed;
mod web;
mod written;

pub use address::{archive_address, doi_address, pmcid_address, pmid_address};
pub use arxiv::arxiv_of;
pub use book_number::{isbn_of_field, issn_of_field};
pub use doi::{doi_of, doi_of_field};
pub use machine_lines::{MachineLine, take_machine_lines, with_lines_apart};
pub use note::Note;
pub use preprint_number::preprint_number;
pub use pubmed::{pmcid_of, pmcid_of_field, pmid_of, pmid_of_field};
pub use web::{url_of, url_of_field};
