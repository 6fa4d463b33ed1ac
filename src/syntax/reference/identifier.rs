//! The numbers by which a work is known elsewhere: DOI, PMID, PMCID, arXiv.
