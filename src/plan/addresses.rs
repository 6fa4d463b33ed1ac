//! The addresses of outputs: from the root of the host, and with scheme and host.
//!
//! Does not know which outputs exist.

use crate::base::OutputPath;
use crate::model::Profile;

/// The site's own address, with scheme and host and without a slash at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SiteUrl<'a>(&'a str);

impl SiteUrl<'_> {
    /// The address of an output with scheme and host.
    pub fn absolute(self, output: &OutputPath) -> String {
        format!("{}{}", self.0, output.route())
    }
}

/// The addresses of a site, whether it knows its own or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Addresses<'a> {
    pub url: Option<SiteUrl<'a>>,
}

impl<'a> Addresses<'a> {
    pub fn of(profile: &'a Profile) -> Addresses<'a> {
        Addresses { url: profile.settings.url.as_deref().map(SiteUrl) }
    }

    /// The folder of the site on its host, without a slash at its end: empty for a host of its own.
    pub fn base(self) -> &'a str {
        let url = self.url.map_or("", |url| url.0);
        let host = url.find("://").map_or(url, |at| &url[at + 3..]);
        host.find('/').map_or("", |at| &host[at..])
    }

    /// The address of an output from the host's root, as pages link to it.
    pub fn href(self, output: &OutputPath) -> String {
        format!("{}{}", self.base(), output.route())
    }

    /// The address of an output with scheme and host, if the site knows its own.
    pub fn absolute(self, output: &OutputPath) -> Option<String> {
        self.url.map(|url| url.absolute(output))
    }
}
