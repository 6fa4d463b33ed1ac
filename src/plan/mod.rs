//! What will exist: every output by its path and tree, before any of it is made.

pub mod codes;
pub mod external_pdf;
mod outputs;
mod picture;
pub mod publication;
mod site_plan;
mod store;

pub use external_pdf::PdfFault;
pub use outputs::{OutputTree, Outputs};
pub use picture::{Crop, ImageFormat, ImagePlan, ImageRole, VERSION as IMAGE_VERSION, Variant};
pub use site_plan::{MenuItem, PlannedOutput, SitePlan, Subject};
pub use store::{LayeredStore, MemoryStore, NoStore, Store};
