//! Files for machines and for other programs: feeds, contacts, citations, structured data. One file
//! a format.

pub mod feed;
pub mod headers;
pub mod json_resume;
pub mod publication_bib;
pub mod publication_ris;
pub mod publications_bib;
pub mod ris;
pub mod robots;
pub mod signature;
pub mod sitemap;
pub mod vcard;
