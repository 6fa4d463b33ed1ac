//! What will exist: every output by its path and tree, before any of it is made.

pub mod handout;
mod outputs;
mod picture;
pub mod publication;
mod site_plan;
mod store;

pub use handout::PdfFault;
pub use outputs::{Outputs, Tree};
pub use picture::{Crop, Kind, Picture, Use, VERSION as PICTURE_VERSION, Variant};
pub use site_plan::{MenuItem, Planned, SitePlan, Subject};
pub use store::{LayeredStore, MemoryStore, NoStore, Store};
