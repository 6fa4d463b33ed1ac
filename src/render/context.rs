//! What outputs may look at while they are rendered, apart by need.

use bytes::Bytes;

use crate::base::OutputPath;
use crate::plan::Store;
use crate::render::html::Engine;
use crate::render::image::OpenPictures;
use crate::render::pdf::CardKit;
use crate::render::site_context::SiteContext;
use crate::source::SourceSet;
use crate::theme::Theme;

/// All of it. Everything was built before, and nothing is changed here.
///
/// No memoized function gets one: it could read more than its key says.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    pub site: SiteContext<'a>,
    pub pages: PageContext<'a>,
    pub media: MediaContext<'a>,
    /// The same site in its other languages, for what there is once and holds what all of them say.
    pub others: &'a [Context<'a>],
}

/// What pages and documents are laid out with.
#[derive(Clone, Copy)]
pub struct PageContext<'a> {
    pub engine: &'a Engine,
    pub theme: &'a Theme,
}

/// What pictures are made from, and where costly results are kept.
#[derive(Clone, Copy)]
pub struct MediaContext<'a> {
    pub sources: &'a SourceSet,
    pub store: &'a dyn Store,
    pub cards: &'a CardKit,
    pub open_pictures: &'a OpenPictures,
    pub made: &'a dyn MadeFiles,
}

/// The files of the site that are made before others, which describe them.
pub trait MadeFiles: Sync {
    /// The bytes of a file; `None` where there is none, or where it cannot be made.
    fn file(&self, path: &OutputPath) -> Option<Bytes>;
}
