//! What every output may look at while it is rendered.

use crate::base::{Options, OutputPath, SourcePath};
use crate::model::{LinkTarget, Profile};
use crate::plan::{ImageRole, SitePlan, Store};
use crate::render::html::Engine;
use crate::render::pdf::CardKit;
use crate::source::SourceSet;
use crate::theme::{Stylesheet, Theme};
use crate::words::SiteWords;

/// Everything is made before; nothing is changed here.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub profile: &'a Profile,
    pub plan: &'a SitePlan,
    pub theme: &'a Theme,
    pub stylesheet: &'a Stylesheet,
    pub sources: &'a SourceSet,
    pub engine: &'a Engine,
    /// Changes with whatever a page of a work shows besides the work.
    pub around_works: u64,
    pub cards: &'a CardKit,
    pub words: SiteWords<'a>,
    pub options: &'a Options,
    pub store: &'a dyn Store,
}

impl Context<'_> {
    /// The folder that the site lies in on its host, without a slash at its end: empty for a host
    /// of its own.
    pub fn base(&self) -> &str {
        base_of(self.profile)
    }

    /// The address of an output from the host's root, as pages link to it.
    pub fn href(&self, output: &OutputPath) -> String {
        format!("{}{}", self.base(), output.route())
    }

    /// The address of an output with scheme and host, when the site knows its own.
    pub fn absolute(&self, output: &OutputPath) -> Option<String> {
        self.profile.settings.url.as_ref().map(|url| format!("{url}{}", output.route()))
    }

    /// The address that a link in a page should have; `None` is a link that leads nowhere, which is
    /// shown as plain text.
    pub fn link(&self, from: &SourcePath, written: &str) -> Option<String> {
        Some(match self.profile.links.resolve(from, written).ok()? {
            LinkTarget::Outside(url) => url,
            LinkTarget::Address(address) => format!("{}{address}", self.base()),
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
            LinkTarget::Page(output, Some(id)) if output == OutputPath::page("cv") => {
                Some(format!("#{id}"))
            }
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

/// See [`Context::base`].
pub fn base_of(profile: &Profile) -> &str {
    let url = profile.settings.url.as_deref().unwrap_or_default();
    let host = url.find("://").map_or(url, |at| &url[at + 3..]);
    host.find('/').map_or("", |at| &host[at..])
}

fn with_id(address: String, id: Option<String>) -> String {
    match id {
        Some(id) => format!("{address}#{id}"),
        None => address,
    }
}
