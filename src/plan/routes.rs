//! The paths of outputs that other outputs or programs know by name, each written once.
//!
//! Paths made from the name of a source file belong to the model, since links in texts lead there.

use crate::base::OutputPath;
use crate::model::slugs;

pub fn home() -> OutputPath {
    OutputPath::page("")
}

pub fn about() -> OutputPath {
    OutputPath::page(slugs::ABOUT)
}

pub fn cv() -> OutputPath {
    OutputPath::page(slugs::CV)
}

pub fn publications() -> OutputPath {
    OutputPath::page(slugs::PUBLICATIONS)
}

/// The same list by year. No page of a work is as deep, so no citation key can claim it.
pub fn publications_by_year() -> OutputPath {
    OutputPath::page(&format!("{}/by/year", slugs::PUBLICATIONS))
}

pub fn updates() -> OutputPath {
    OutputPath::page(slugs::UPDATES)
}

/// The list of the person's own pages.
pub fn pages() -> OutputPath {
    OutputPath::page("pages")
}

/// The page that hosts show for an address that does not exist.
pub fn not_found() -> OutputPath {
    OutputPath::new("404.html")
}

pub fn publications_bib() -> OutputPath {
    OutputPath::new("publications.bib")
}

pub fn publications_json() -> OutputPath {
    OutputPath::new("publications.json")
}

pub fn feed() -> OutputPath {
    OutputPath::new("feed.xml")
}

pub fn sitemap() -> OutputPath {
    OutputPath::new("sitemap.xml")
}

pub fn robots() -> OutputPath {
    OutputPath::new("robots.txt")
}

/// The headers that a host sends with each response, in the format of Netlify and Cloudflare Pages.
pub fn headers() -> OutputPath {
    OutputPath::new("_headers")
}

/// The folder of what is called by its content.
const ASSETS: &str = "assets/";

/// The domain under which a host shows the site.
pub fn domain() -> OutputPath {
    OutputPath::new("CNAME")
}

/// Whether there is an output once for all editions of a site: what hosts and readers look for at the
/// root, and what is called by its content.
pub fn is_of_all_editions(output: &OutputPath) -> bool {
    let at_root = [not_found(), feed(), sitemap(), robots(), headers(), favicon(), domain()];
    output.as_str().starts_with(ASSETS) || at_root.contains(output)
}

/// Whether it is a file of works for reference managers.
pub fn is_record(output: &OutputPath) -> bool {
    let name = output.as_str();
    name.starts_with(slugs::PUBLICATIONS)
        && [".bib", ".json", ".ris"].iter().any(|ending| name.ends_with(ending))
}

/// Whether a file of the packet is made once for all editions: forms that are filled in in English,
/// and codes that are printed.
pub fn is_packed_once(output: &OutputPath) -> bool {
    let forms = [eras_html(), eras_text(), carms_html(), carms_text()];
    output.as_str().starts_with("qr/") || forms.contains(output)
}

pub fn favicon() -> OutputPath {
    OutputPath::new("favicon.svg")
}

pub fn contact() -> OutputPath {
    OutputPath::new("contact.vcf")
}

pub fn resume() -> OutputPath {
    OutputPath::new("resume.json")
}

/// In the packet.
pub fn signature_html() -> OutputPath {
    OutputPath::new("signature.html")
}

/// In the packet.
pub fn signature_text() -> OutputPath {
    OutputPath::new("signature.txt")
}

/// In the packet.
pub fn linkedin_text() -> OutputPath {
    OutputPath::new("linkedin.txt")
}

/// In the packet: the sheet for MyERAS, as a page.
pub fn eras_html() -> OutputPath {
    OutputPath::new("eras.html")
}

/// In the packet: the same as a text.
pub fn eras_text() -> OutputPath {
    OutputPath::new("eras.txt")
}

/// In the packet: the sheet for CaRMS, as a page.
pub fn carms_html() -> OutputPath {
    OutputPath::new("carms.html")
}

/// In the packet: the same as a text.
pub fn carms_text() -> OutputPath {
    OutputPath::new("carms.txt")
}
