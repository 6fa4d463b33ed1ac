//! Which files exist: one file an output. Each plans its paths, and later makes its bytes.
//!
//! A new output is a file here and a line in `KINDS`.

pub mod codes;
pub mod asset;
pub mod data;
pub mod document;
pub mod page;

use bytes::Bytes;

use crate::base::{Diagnosed, Options, OutputPath};
use crate::model::Profile;
use crate::plan::{SitePlan, Subject};
use crate::render::Context;
use crate::source::SourceSet;
use crate::words::SiteWords;

/// What planning may look at.
#[derive(Clone, Copy)]
pub struct PlanContext<'a> {
    pub profile: &'a Profile,
    pub sources: &'a SourceSet,
    pub words: SiteWords<'a>,
    pub options: &'a Options,
}

/// One output that is to be made.
pub struct RenderTarget<'a> {
    pub path: &'a OutputPath,
    pub subject: &'a Subject,
}

/// A kind of output.
pub trait OutputKind: Sync {
    /// A unique word, which templates see as `head.kind`.
    fn name(&self) -> &'static str;

    /// Claims every path that will exist. Nothing that has no content gets one.
    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan);

    /// Makes the bytes of one claimed path; `None` when they cannot be made, which a diagnostic
    /// tells.
    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>>;
}

/// Every kind of output. Pages stand in the order of the menu.
pub const KINDS: &[&dyn OutputKind] = &[
    &page::home::Home,
    &page::about::About,
    &page::cv_page::CvPage,
    &document::cv::Document,
    &page::publications::Publications,
    &page::publication::PublicationPage,
    &data::publication_bib::PublicationBib,
    &data::publication_ris::PublicationRis,
    &data::publications_bib::PublicationsBib,
    &page::presentations::Presentations,
    &page::presentation::PresentationPage,
    &page::updates::Updates,
    &page::update::UpdatePage,
    &page::custom_page::CustomPage,
    &page::not_found::NotFound,
    &data::feed::Feed,
    &data::sitemap::Sitemap,
    &data::robots::Robots,
    &data::headers::Headers,
    &asset::favicon::Favicon,
    &asset::stylesheet::StylesheetFile,
    &asset::asset::AssetFile,
    &asset::script::ScriptFile,
    &asset::picture::PictureFile,
    &asset::static_file::StaticFile,
    &data::vcard::VCard,
    &data::json_resume::JsonResume,
    &data::signature::Signature,
    &asset::qr::QrCodes,
    &asset::social_card::SocialCard,
];

/// Bytes that were made without a finding.
fn made(text: impl Into<Bytes>) -> Diagnosed<Option<Bytes>> {
    Diagnosed::new(Some(text.into()), Vec::new())
}
