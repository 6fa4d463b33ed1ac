//! The plan: every output by its path and tree, before any of it is rendered.

mod addresses;
mod card_text;
pub mod codes;
pub mod delivery;
mod drawing;
mod editions;
pub mod external_pdf;
pub mod file_content;
pub mod in_edition;
mod inner_pictures;
mod outputs;
mod pdf_bounds;
mod pdf_fault;
mod picture;
pub mod pixel_reader;
pub mod publication;
pub mod routes;
mod site_plan;
mod kept;
mod store;

pub use addresses::{Addresses, SiteUrl};
pub use card_text::{CardText, NEWEST_WITH_CARD};
pub use editions::{EditionLink, Editions};
pub use kept::kept;
pub use outputs::{OutputTree, Outputs};
pub use pdf_fault::PdfFault;
pub use picture::{
    Crop, ImageFormat, ImagePlan, ImageRole, VERSION as IMAGE_VERSION, Variant, WIDEST,
    broken as broken_picture,
};
pub use site_plan::{MenuItem, PlannedOutput, SitePlan};
pub use store::{LayeredStore, MemoryStore, NoStore, ReadOnlyStore, Store};
