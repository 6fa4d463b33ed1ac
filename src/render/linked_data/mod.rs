//! What a page says to machines in the words of schema.org, as JSON-LD
//! (docs/domain.md, "schema.org").
//!
//! Says nothing that the page itself does not say, and never a date of birth, a street or a
//! telephone number.

mod person;
mod presentation;
mod terms;
mod work;

use serde::Serialize;

use crate::base::OutputPath;
use crate::plan::{Addresses, routes};

pub use person::profile_page;
pub use presentation::presentation;
pub use work::work;

/// A node with its vocabulary, as the text of a script element. It holds no `<`, so no text of
/// the person's can end the element.
fn document(node: &impl Serialize) -> String {
    #[derive(Serialize)]
    struct JsonLd<'a, T> {
        #[serde(rename = "@context")]
        context: &'static str,
        #[serde(flatten)]
        node: &'a T,
    }
    serde_json::to_string(&JsonLd { context: "https://schema.org", node })
        .unwrap_or_default()
        .replace('<', "\\u003c")
}

/// The name of a thing that a page is about. On a site that does not know its address it is
/// relative to the page's own.
fn id(addresses: Addresses<'_>, page: &OutputPath, word: &str) -> String {
    format!("{}#{word}", addresses.absolute(page).unwrap_or_else(|| addresses.href(page)))
}

/// The site's person, on every page by the same name.
fn person_id(addresses: Addresses<'_>) -> String {
    id(addresses.of_site(), &routes::home(), "person")
}
