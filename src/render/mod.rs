//! How bytes are made: pages from templates, text from markdown, PDFs, pictures. Which files exist
//! is `plan`'s and `output`'s.

pub mod codes;
pub mod context;
pub mod csp;
pub mod document_view;
pub mod docx;
pub mod external_pdf;
pub mod fallback_fonts;
pub mod footer_html;
pub mod head_input;
pub mod highwire;
pub mod html;
pub mod image;
pub mod linked_data;
pub mod pdf;
pub mod pdf_raster;
pub mod plain_document;
mod rendered;
pub mod sanitize;
mod site_context;
pub mod text;
pub mod view;

pub use context::{Context, MadeFiles, MediaContext, PageContext};
pub use rendered::{Checked, Failure, Rendered, rendered, sound};
pub use site_context::SiteContext;
