//! The CV as a page, and the lists of works that page and paper share.

pub mod band;
pub mod document_card;
pub mod page;
pub mod case_table;
pub mod reference_list;
pub mod section;
