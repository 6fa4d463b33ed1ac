//! The table `[cv]` of `site.toml`: how the CV is set, on the page and in the PDF.
//!
//! What a region means is in `model::cv::region`.

use crate::base::Diagnostic;
use crate::model::codes::NOT_IN_REGION;
use crate::model::cv::region::{REGION_NAMES, REGIONS, Region, Visibility};
use crate::model::settings::density::{DENSITIES, Density};
use crate::syntax::table_keys::{Key, TableKeys};
use crate::syntax::table_reader::TableReader;

/// The keys of `[cv]`.
pub static CV: TableKeys = TableKeys::of(&[&[
    Key::word_by_names(
        "region",
        &REGIONS,
        &REGION_NAMES,
        "Where the CV is read: order of sections, form of dates, paper, photo or none.",
    ),
    Key::word("order", &ORDERS, "The order of the sections: the region's, or your own."),
    Key::bool("photo", "Whether the PDF has the photo, where the region leaves it to you."),
    Key::text("citation-style", "The name of a citation style, or a .csl file in content/."),
    Key::bool("band", "Whether a band shows training, clinical work and research by year."),
    Key::word("density", &DENSITIES, "How close the lines of the PDF are set."),
    Key::bool(
        "system-fonts",
        "Whether the PDF takes fonts of this machine for writings that folio has none for.",
    ),
]]);

/// Whether the sections of the CV stay as they were written.
const ORDERS: [(&str, bool); 2] = [("region", false), ("as-written", true)];

/// What `[cv]` says.
pub struct CvSettings {
    pub region: Region,
    pub keep_section_order: bool,
    pub printed_photo: bool,
    /// As written; `None` without one.
    pub citation_style: Option<String>,
    pub band: bool,
    pub system_fonts: bool,
    pub density: Density,
}

impl CvSettings {
    /// `region` is that of the language, for a table that names none.
    pub fn read(cv: &mut TableReader<'_>, region: Region) -> CvSettings {
        let region = cv.choice_by_names("region", &REGIONS, &REGION_NAMES).unwrap_or(region);
        CvSettings {
            region,
            keep_section_order: cv.choice("order", &ORDERS).unwrap_or(false),
            printed_photo: read_photo(cv, region),
            citation_style: cv.text("citation-style"),
            band: cv.bool("band").unwrap_or(false),
            system_fonts: cv.bool("system-fonts").unwrap_or(false),
            density: cv.choice("density", &DENSITIES).unwrap_or(Density::Normal),
        }
    }
}

/// Whether the printed CV shows the photo: by the region's convention, or by the setting where that
/// is the person's choice.
fn read_photo(cv: &mut TableReader<'_>, region: Region) -> bool {
    let convention = region.convention();
    let asked = cv.bool("photo");
    if asked == Some(true) && convention.photo == Visibility::Never {
        let diagnostic = Diagnostic::new(
            &NOT_IN_REGION,
            format!("a CV for {} shows no photo, so it is left out", convention.name),
        );
        cv.error_at(diagnostic.help("take this line out; the photo stays on the website"), "photo");
    }
    match convention.photo {
        Visibility::Never => false,
        Visibility::WhenAsked => asked == Some(true),
        Visibility::Usual => asked != Some(false),
    }
}
