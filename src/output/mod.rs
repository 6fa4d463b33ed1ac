//! Which files exist: one file a kind of output. Each plans its paths, and later renders its bytes.
//!
//! A new kind is a file here and a line in `KINDS`.

pub mod asset;
pub mod codes;
pub mod data;
pub mod document;
mod for_packet;
mod kind;
pub mod letter;
pub mod page;
pub mod sheet;
pub mod signature;

use crate::plan::SitePlan;
pub use for_packet::ForPacket;
pub use kind::{AnyOutputKind, Claims, OutputKind, PlanContext, RenderJob, Stage};

/// Every kind of output. Pages are in the order of the menu. Cards come last, since every page may
/// ask for one.
pub const KINDS: &[&dyn AnyOutputKind] = &[
    &page::home::Home,
    &page::about::About,
    &page::cv::page::CvPage,
    &document::documents::Documents,
    &page::publication::list::PublicationList,
    &page::publication::page::PublicationPage,
    &data::publication_bib::PublicationBib,
    &data::publication_json::PublicationJson,
    &data::publication_ris::PublicationRis,
    &data::publications_bib::PublicationsBib,
    &data::publications_json::PublicationsJson,
    &page::presentation::list::PresentationList,
    &page::presentation::page::PresentationPage,
    &page::update::list::UpdateList,
    &page::update::page::UpdatePage,
    &page::custom::page::CustomPage,
    &page::custom::list::CustomPageList,
    &page::not_found::NotFound,
    &data::feed::Feed,
    &data::sitemap::Sitemap,
    &data::robots::Robots,
    &data::headers::Headers,
    &asset::domain::Domain,
    &asset::favicon::Favicon,
    &asset::stylesheet::StylesheetFile,
    &asset::theme_asset::ThemeAsset,
    &asset::script::ScriptFile,
    &asset::picture::PictureFile,
    &asset::document_picture::DocumentPicture,
    &asset::static_file::StaticFile,
    &data::vcard::VCard,
    &data::json_resume::JsonResume,
    &signature::Signature,
    &sheet::eras::ErasSheet,
    &sheet::carms::CarmsSheet,
    &sheet::linkedin::LinkedinText,
    &asset::qr::QrCodes,
    &asset::social_card::SocialCard,
];

/// Everything that will exist, and a job for each of it.
pub fn plan<'a>(cx: &PlanContext<'a>) -> (SitePlan, Vec<RenderJob<'a>>) {
    let mut plan = SitePlan::default();
    let mut jobs = Vec::new();
    for kind in KINDS {
        jobs.extend(kind.plan(cx, &mut plan));
    }
    plan.check_folders();
    (plan, jobs)
}
