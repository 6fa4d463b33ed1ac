//! Files for machines and for other programs: feeds, contacts, citations, structured data. One file
//! a format.

pub mod feed;
pub mod headers;
pub mod json_resume;
pub mod bibtex;
pub mod csl_json;
pub mod publication_bib;
pub mod publication_json;
pub mod publication_ris;
pub mod publications_bib;
pub mod publications_json;
pub mod ris;
pub mod robots;
pub mod sitemap;
pub mod vcard;
