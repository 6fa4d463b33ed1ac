//! What the site says and where its outputs are, for pages, documents and machines alike.
//!
//! Has no template, no picture and no store.

use crate::base::{Options, OutputPath, SourcePath};
use crate::model::{LinkTarget, Profile};
use crate::plan::{Addresses, Editions, ImageRole, SitePlan, routes};
use crate::words::SiteWords;

/// What the site says, and which outputs it has.
#[derive(Clone, Copy)]
pub struct SiteContext<'a> {
    pub profile: &'a Profile,
    pub plan: &'a SitePlan,
    pub addresses: Addresses<'a>,
    /// The same pages in other languages.
    pub editions: &'a Editions,
    pub words: SiteWords<'a>,
    pub options: &'a Options,
}

impl SiteContext<'_> {
    /// The address of an output from the host's root, as pages link to it.
    pub fn href(&self, output: &OutputPath) -> String {
        self.addresses.href(output)
    }

    /// The address of an output with scheme and host, if the site knows its own.
    pub fn absolute(&self, output: &OutputPath) -> Option<String> {
        self.addresses.absolute(output)
    }

    /// The address that a link in a page should have; `None` is a link that leads nowhere, which is
    /// shown as plain text.
    pub fn link(&self, from: &SourcePath, written: &str) -> Option<String> {
        Some(match self.profile.links.resolve(from, written).ok()? {
            LinkTarget::Outside(url) => url,
            LinkTarget::Address(address) => self.addresses.written_from_root(&address),
            LinkTarget::Page(output, id) => with_id(self.href(&output), id),
            LinkTarget::File(source, output) => {
                self.href(self.profile.files.get(&source).unwrap_or(&output))
            }
            LinkTarget::Embargoed => return None,
        })
    }

    /// The address that a link on paper should have: absolute, or `#id` on the same sheet, or
    /// `None`.
    pub fn printed_link(&self, from: &SourcePath, written: &str) -> Option<String> {
        match self.profile.links.resolve(from, written).ok()? {
            LinkTarget::Outside(url) => Some(url),
            LinkTarget::Address(address) => self.profile.absolute(&address),
            LinkTarget::Page(output, Some(id)) if output == routes::cv() => Some(format!("#{id}")),
            LinkTarget::Page(output, id) => Some(with_id(self.absolute(&output)?, id)),
            LinkTarget::File(source, output) => {
                self.absolute(self.profile.files.get(&source).unwrap_or(&output))
            }
            LinkTarget::Embargoed => None,
        }
    }

    /// The picture that a page names.
    pub fn picture_source(&self, from: &SourcePath, written: &str) -> Option<SourcePath> {
        match self.profile.links.resolve(from, written).ok()? {
            LinkTarget::File(source, _)
                if self.plan.picture(&source, ImageRole::Text).is_some() =>
            {
                Some(source)
            }
            _ => None,
        }
    }
}

fn with_id(address: String, id: Option<String>) -> String {
    match id {
        Some(id) => format!("{address}#{id}"),
        None => address,
    }
}
