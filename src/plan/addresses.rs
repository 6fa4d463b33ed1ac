//! The addresses of outputs: from the root of the host, and with scheme and host. In an edition, those
//! of its own outputs and of what it shares with the site, and the language of what it has from there.
//!
//! Does not know which outputs exist.

use crate::base::{Hashed, OutputPath, SourcePath};
use crate::model::Profile;
use crate::model::edition::Edition;
use crate::model::publication::Publication;
use crate::plan::in_edition::is_shared;

/// The site's own address, with scheme and host and without a slash at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct SiteUrl<'a>(&'a str);

impl<'a> SiteUrl<'a> {
    /// The address of an output with scheme and host.
    pub fn absolute(self, output: &OutputPath) -> String {
        format!("{}{}", self.0, output.route())
    }

    /// The folder of the site on its host, without a slash at its end.
    fn base(self) -> &'a str {
        let host = self.0.find("://").map_or(self.0, |at| &self.0[at + 3..]);
        host.find('/').map_or("", |at| &host[at..])
    }
}

/// The addresses of a site, or of one of its editions, whether it knows its own or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Addresses<'a> {
    pub url: Option<SiteUrl<'a>>,
    /// The language of the pages, a BCP 47 tag.
    pub language: &'a str,
    edition: Option<&'a Hashed<Edition>>,
}

impl<'a> Addresses<'a> {
    pub fn of(profile: &'a Profile) -> Addresses<'a> {
        Addresses {
            url: profile.settings.url.as_deref().map(SiteUrl),
            language: &profile.settings.language,
            edition: profile.edition.as_ref(),
        }
    }

    /// The addresses of the site that has the editions.
    pub fn of_site(self) -> Addresses<'a> {
        match self.edition {
            Some(edition) => Addresses {
                url: edition.site_url.as_deref().map(SiteUrl),
                language: &edition.site_language,
                edition: None,
            },
            None => self,
        }
    }

    /// The folder of the site on its host, without a slash at its end: empty for a host of its own.
    pub fn base(self) -> &'a str {
        match (self.url, self.edition) {
            (Some(url), _) => url.base(),
            (None, Some(edition)) => &edition.base,
            (None, None) => "",
        }
    }

    /// The address of an output from the host's root, as pages link to it.
    pub fn href(self, output: &OutputPath) -> String {
        format!("{}{}", self.whose(output).base(), output.route())
    }

    /// The address of an output with scheme and host, if the site knows its own.
    pub fn absolute(self, output: &OutputPath) -> Option<String> {
        self.whose(output).url.map(|url| url.absolute(output))
    }

    /// The address on this host of one that is written from the site's root: `/cv/`.
    pub fn written_from_root(self, address: &str) -> String {
        let path = address.split(['#', '?']).next().unwrap_or_default();
        format!("{}{address}", self.whose(&OutputPath::new(path)).base())
    }

    /// The page in the site's language, for one that the edition has from there.
    pub fn origin(self, page: &OutputPath) -> Option<Addresses<'a>> {
        self.edition.filter(|edition| edition.untranslated.contains(page)).map(|_| self.of_site())
    }

    /// The language of a text that an edition has from the site.
    pub fn borrowed_language(self, file: &SourcePath) -> Option<&'a str> {
        let edition = self.edition.filter(|edition| file.is_content() && edition.lacks(file))?;
        Some(&edition.site_language)
    }

    /// The language of words of `site.toml` that an edition has from the site, by its key.
    pub fn borrowed_words(self, key: &str) -> Option<&'a str> {
        let edition = self.edition.filter(|edition| edition.borrowed_keys.contains(&key))?;
        Some(&edition.site_language)
    }

    /// The language of a work's words, where it is not that of the pages: its own, else that of the
    /// site whose list of works an edition shows.
    pub fn language_of_work(self, work: &'a Publication) -> Option<&'a str> {
        match work.reference.language {
            Some(_) => work.foreign_language(self.language),
            None => self.borrowed_language(&work.file),
        }
    }

    fn whose(self, output: &OutputPath) -> Addresses<'a> {
        match self.edition {
            Some(edition) if is_shared(edition, output) => self.of_site(),
            _ => self,
        }
    }
}
