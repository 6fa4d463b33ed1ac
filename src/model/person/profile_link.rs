//! A line of `[links]`, or what is wrong with it.
//!
//! What a link may be is the lexicon's matter; here is said where one that is none stands.

use crate::base::{Diagnostic, SourcePath, Span};
use crate::lexicon::profile_link::{self, LinkFault, ReadLink};
use crate::model::codes::{LINK_SHAPE, ORCID};
use crate::syntax::codes::UNKNOWN_KEY;

/// A profile of the person on another site.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ProfileLink {
    /// The key in `[links]`: a known service or the person's own word.
    pub key: String,
    pub name: String,
    pub url: String,
}

/// Reads one line of `[links]`: its key and its address, each with its span.
pub fn read_link(
    file: &SourcePath,
    (key, key_span): (&str, Span),
    (written, span): &(String, Span),
) -> Result<ProfileLink, Diagnostic> {
    let fault = match profile_link::read_link(key, written) {
        Ok(ReadLink { name, url }) => return Ok(ProfileLink { key: key.to_owned(), name, url }),
        Err(fault) => fault,
    };
    let message = format!("`{written}` {}", fault.why());
    Err(match fault {
        LinkFault::Key(near) => {
            let message = format!("`{key}` is not a service that folio knows");
            Diagnostic::new(&UNKNOWN_KEY, message).suggest(file, key_span, near)
        }
        LinkFault::Orcid(_) => Diagnostic::new(&ORCID, message)
            .at(file, *span, "")
            .help("copy the 16 digits from your ORCID record, as in \"0000-0002-1825-0097\""),
        LinkFault::Shape { help, .. } => {
            Diagnostic::new(&LINK_SHAPE, message).at(file, *span, "").help(help)
        }
    })
}
