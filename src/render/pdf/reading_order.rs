//! The order in which the parts of a document are read, where it is not the one in which they are
//! laid out: what stands at the side of the first sheet may belong behind the text of the last.
//!
//! A template labels such a part, a block, `apart:NAME`, and an empty float in the text, where the
//! part belongs, `belongs:NAME`. The part is then read there, by screen readers, in the tags and in
//! the bookmarks. Nothing moves on a sheet. A part without its place is read where it stands.

use std::collections::BTreeMap;

use typst::introspection::{Location, Tag};
use typst::layout::{Frame, FrameItem, FrameParent, Inherit};
use typst::model::Document;
use typst_layout::PagedDocument;

const PART: &str = "apart:";
const PLACE: &str = "belongs:";

/// The document with its parts in the order of reading.
pub(super) fn in_order(document: PagedDocument) -> PagedDocument {
    let mut places = BTreeMap::new();
    document.pages().iter().for_each(|page| find_places(&page.frame, &mut places));
    if places.is_empty() {
        return document;
    }
    let mut pages = document.pages().to_vec();
    pages.iter_mut().for_each(|page| bring_home(&mut page.frame, &places));
    PagedDocument::new(pages.into(), document.info().clone())
}

/// Notes each labeled place by its name.
fn find_places(frame: &Frame, places: &mut BTreeMap<String, Location>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => find_places(&group.frame, places),
            FrameItem::Tag(Tag::Start(element, _)) => {
                let name = element.label().map(|label| label.resolve().as_str().to_owned());
                let name = name.as_deref().and_then(|name| name.strip_prefix(PLACE));
                if let (Some(name), Some(location)) = (name, element.location()) {
                    places.insert(name.to_owned(), location);
                }
            }
            _ => {}
        }
    }
}

/// Gives each labeled part its place as its parent.
fn bring_home(frame: &mut Frame, places: &BTreeMap<String, Location>) {
    frame.retain(|item| {
        if let FrameItem::Group(group) = item {
            let place = group.label.and_then(|label| {
                places.get(label.resolve().as_str().strip_prefix(PART)?).copied()
            });
            match place {
                Some(place) => group.parent = Some(FrameParent::new(place, Inherit::Yes)),
                None => bring_home(&mut group.frame, places),
            }
        }
        true
    });
}
