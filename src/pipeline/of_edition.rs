//! What an edition has from the site that it is an edition of.

use crate::base::{FileKind, SourcePath, well_known};
use crate::model::Profile;
use crate::model::edition::Edition;
use crate::model::settings::Settings;
use crate::plan::{OutputTree, SitePlan, routes};
use crate::source::EditionFiles;

/// A site in its first language, as its editions see it.
#[derive(Clone, Copy)]
pub struct SiteOfEdition<'a> {
    pub profile: &'a Profile,
    pub plan: &'a SitePlan,
}

/// What an edition has of its site.
pub fn edition_of(files: &EditionFiles, profile: &Profile, site: SiteOfEdition<'_>) -> Edition {
    let Settings { language, url, .. } = &site.profile.settings;
    let is_handed_on = |origin: &SourcePath| origin.is_content() && !origin.kind().is_read();
    let has_works = files.own.iter().any(|file| {
        let kind = file.kind();
        let is_text = matches!(kind, FileKind::Markdown | FileKind::Toml);
        kind.may_hold_references()
            || kind.is_read() && !is_text
            || file.as_str() == well_known::PUBLICATIONS
    });
    let of_site = site.plan.outputs.iter().filter(|((tree, path), planned)| {
        *tree == OutputTree::Site
            && (is_handed_on(&planned.origin) && !files.own.contains(&planned.origin)
                || !has_works && routes::is_record(path))
    });
    let pages = profile.links.pages.iter();
    let untranslated = pages.filter(|(source, _)| !files.own.contains(*source));
    Edition {
        files: files.clone(),
        site_language: language.clone(),
        site_url: url.clone(),
        base: format!("/{}", files.folder),
        shared: of_site.map(|((_, output), _)| output.clone()).collect(),
        untranslated: untranslated.map(|(_, page)| page.output.clone()).collect(),
        ids: site
            .profile
            .links
            .pages
            .iter()
            .map(|(file, page)| (file.clone(), page.ids.clone()))
            .collect(),
        borrowed_keys: borrowed_keys(site.profile, profile),
        same_keys: same_keys(site.profile, profile),
    }
}

/// The keys under which an edition has words of the site, short ones among them.
fn borrowed_keys(site: &Profile, edition: &Profile) -> Vec<&'static str> {
    let (of_site, of_edition) = (&site.person, &edition.person);
    let short = [
        ("person.position", of_site.position == of_edition.position),
        ("person.interests", of_site.interests == of_edition.interests),
        ("person.languages", of_site.languages == of_edition.languages),
    ];
    let short = short.into_iter().filter(|(_, is_same)| *is_same).map(|(key, _)| key);
    same_keys(site, edition).into_iter().chain(short).collect()
}

/// The keys under which an edition says a sentence of the site. What is short, as a position, may be
/// the same in two languages.
fn same_keys(site: &Profile, edition: &Profile) -> Vec<&'static str> {
    let [of_site, of_edition] = [site, edition].map(|profile| {
        let Profile { person, settings, .. } = profile;
        [
            ("person.headline", &person.headline),
            ("person.photo-alt", &person.photo_alt),
            ("footer", &settings.footer),
        ]
    });
    let pairs = of_site.into_iter().zip(of_edition);
    let same = pairs.filter(|((_, site), (_, edition))| site.is_some() && site == edition);
    same.map(|((key, _), _)| key).collect()
}
