//! Which files exist: one file an output. Each plans its paths, and later makes its bytes.
//!
//! A new output is a file here and a line in `KINDS`.

mod about;
mod asset;
mod cv_page;
pub mod document;
mod document_person;
mod favicon;
mod feed;
mod headers;
mod home;
mod json_resume;
mod not_found;
mod page;
mod picture;
mod presentation;
mod presentation_citation;
mod presentations;
mod publication;
mod publication_bib;
mod publication_ris;
mod publications;
mod publications_bib;
mod qr;
mod reference_list;
mod ris;
mod robots;
mod script;
mod section;
mod selected;
mod signature;
mod sitemap;
mod social_card;
mod static_file;
mod stylesheet;
mod update;
mod updates;
mod vcard;

use bytes::Bytes;

use crate::base::{Diagnosed, Options, OutputPath};
use crate::model::Profile;
use crate::plan::{SitePlan, Subject};
use crate::render::Context;
use crate::source::SourceSet;

/// What planning may look at.
#[derive(Clone, Copy)]
pub struct PlanContext<'a> {
    pub profile: &'a Profile,
    pub sources: &'a SourceSet,
    pub options: &'a Options,
}

/// One output that is to be made.
pub struct Target<'a> {
    pub path: &'a OutputPath,
    pub subject: &'a Subject,
}

/// A kind of output.
pub trait OutputKind: Sync {
    /// A unique word, which templates see as `head.kind`.
    fn name(&self) -> &'static str;

    /// Claims every path that will exist. Nothing that has no content gets one.
    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan);

    /// Makes the bytes of one claimed path; `None` when they cannot be made, which a diagnostic tells.
    fn render(&self, cx: &Context<'_>, target: &Target<'_>) -> Diagnosed<Option<Bytes>>;
}

/// Every kind of output. Pages stand in the order of the menu.
pub const KINDS: &[&dyn OutputKind] = &[
    &home::Home,
    &about::About,
    &cv_page::CvPage,
    &document::Document,
    &publications::Publications,
    &publication::PublicationPage,
    &publication_bib::PublicationBib,
    &publication_ris::PublicationRis,
    &publications_bib::PublicationsBib,
    &presentations::Presentations,
    &presentation::PresentationPage,
    &updates::Updates,
    &update::UpdatePage,
    &page::FurtherPage,
    &not_found::NotFound,
    &feed::Feed,
    &sitemap::Sitemap,
    &robots::Robots,
    &headers::Headers,
    &favicon::Favicon,
    &stylesheet::StylesheetFile,
    &asset::AssetFile,
    &script::ScriptFile,
    &picture::PictureFile,
    &static_file::StaticFile,
    &vcard::VCard,
    &json_resume::JsonResume,
    &signature::Signature,
    &qr::QrCodes,
    &social_card::SocialCard,
];

/// Bytes that were made without a finding.
fn made(text: impl Into<Bytes>) -> Diagnosed<Option<Bytes>> {
    Diagnosed::new(Some(text.into()), Vec::new())
}
