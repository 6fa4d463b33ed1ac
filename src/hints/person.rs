//! Hints of who the person is: what `site.toml` and the story could say.

use crate::base::well_known::CONTENT;
use crate::base::{FileKind, PictureFormat, SourcePath};
use crate::hints::gap::{Gap, HintSite};
use crate::model::opening::opening;

/// A photo that is named nowhere, where one lies in `content/`.
pub fn spare_photo<'a>(site: &HintSite<'a>) -> Option<&'a SourcePath> {
    site.sources.sources.keys().find(|path| {
        path.folder() == CONTENT
            && is_photo(path.kind())
            && !site.profile.pictures.contains(path)
            && !site.profile.files.contains_key(path)
    })
}

fn is_photo(kind: FileKind) -> bool {
    matches!(kind, FileKind::Picture(format) if format != PictureFormat::Svg)
}

/// The name of a photo that is still to be put into the folder.
pub const PHOTO: &str = "photo.jpg";

pub fn portrait(site: &HintSite<'_>) -> Option<Gap> {
    let beside = spare_photo(site).is_none().then(|| format!("{CONTENT}/{PHOTO}"));
    site.profile.person.photo.is_none().then(|| Gap { beside, ..Gap::keys("person") })
}

pub fn headline(site: &HintSite<'_>) -> Option<Gap> {
    site.profile.person.headline.is_none().then(|| Gap::keys("person"))
}

pub fn position(site: &HintSite<'_>) -> Option<Gap> {
    let person = &site.profile.person;
    (person.position.is_none() && person.organization.is_none()).then(|| Gap::keys("person"))
}

pub fn contact(site: &HintSite<'_>) -> Option<Gap> {
    site.profile.person.email.is_none().then(|| Gap::keys("person"))
}

pub fn links(site: &HintSite<'_>) -> Option<Gap> {
    site.profile.person.links.is_empty().then(|| Gap::keys("links"))
}

pub fn story(site: &HintSite<'_>) -> Option<Gap> {
    opening(site.profile).is_none().then(|| Gap::end_of(SourcePath::narrative()))
}
