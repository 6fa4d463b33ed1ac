//! The fonts of this machine, for writings that folio's own fonts lack: an edge, like the folder
//! itself.
//!
//! Reads none unless `site.toml` asks with `system-fonts = true`, and then only the files of the
//! writings that the site's texts and its language have. Which font a document takes is decided
//! where it is set.

use std::collections::BTreeSet;
use std::sync::Arc;

use bytes::Bytes;
use fontdb::{Database, Family, Query, Source as FontSource, Weight};

use crate::base::{SourcePath, well_known};
use crate::lexicon::script::{Writing, writing, writing_of_language};
use crate::source::SourceSet;
use crate::source::system_font::{SystemFont, SystemFonts};

impl SystemFonts {
    /// What the texts of a set ask for; as it is in `previous`, if they ask for the same. None is
    /// found where the site asks for none.
    pub(super) fn of(set: &SourceSet, previous: Option<&SourceSet>) -> SystemFonts {
        let writings = wanted(set);
        if let Some(known) = previous.map(|previous| &previous.system_fonts)
            && known.writings == writings
        {
            return known.clone();
        }
        if writings.is_empty() {
            return SystemFonts::default();
        }
        let mut database = Database::new();
        database.load_system_fonts();
        let mut fonts: Vec<SystemFont> = Vec::new();
        for font in writings.iter().flat_map(|writing| fonts_for(&database, writing)) {
            if !fonts.contains(&font) {
                fonts.push(font);
            }
        }
        SystemFonts { writings, fonts: Arc::new(fonts) }
    }
}

/// The writings of a site that asks for the fonts of its machine.
fn wanted(set: &SourceSet) -> BTreeSet<&'static Writing> {
    let site = set.get(&SourcePath::site());
    let site = site.and_then(|site| site.text().ok()).unwrap_or_default();
    if values(site, "system-fonts").all(|value| value != "true") {
        return BTreeSet::new();
    }
    // That of the site, and those of its editions.
    let mut languages: Vec<&str> =
        values(site, "language").map(|value| value.trim_matches(['"', '\''])).collect();
    if languages.is_empty() {
        languages.push("");
    }
    let in_any = |c: char| languages.iter().filter_map(move |language| writing(c, language));
    let texts = set.sources.values().chain(set.private.opened().values());
    let texts = texts.filter(|source| {
        source.path.kind().is_text() && !source.path.as_str().starts_with(well_known::THEMES)
    });
    texts
        .filter_map(|source| source.text().ok())
        .flat_map(|text| text.chars().filter(|c| !c.is_ascii()))
        .flat_map(in_any)
        .chain(languages.iter().filter_map(|language| writing_of_language(language)))
        .collect()
}

/// The values of a key that stands on lines of its own. The settings are read as such later: here
/// it is only decided which files are looked at.
fn values<'a>(site: &'a str, key: &str) -> impl Iterator<Item = &'a str> {
    site.lines().filter_map(move |line| {
        let (found, value) = line.split_once('=')?;
        let value = value.split('#').next().unwrap_or_default();
        (found.trim() == key).then(|| value.trim())
    })
}

/// The fonts of the first family that this machine has: for running text and for titles.
fn fonts_for(database: &Database, writing: &Writing) -> Vec<SystemFont> {
    let font = |family: &str, weight: Weight| {
        let query = Query { families: &[Family::Name(family)], weight, ..Query::default() };
        let face = database.face(database.query(&query)?)?;
        let has_sample = database.with_face_data(face.id, |data, index| {
            let font = ttf_parser::Face::parse(data, index).ok()?;
            font.glyph_index(writing.sample)
        });
        has_sample.flatten()?;
        let bytes = match &face.source {
            FontSource::File(path) | FontSource::SharedFile(path, _) =>
            {
                #[expect(clippy::disallowed_methods, reason = "an edge, as `load` is")]
                Bytes::from(std::fs::read(path).ok()?)
            }
            FontSource::Binary(_) => return None,
        };
        Some(SystemFont { bytes, index: face.index })
    };
    let of_family = |family: &&str| {
        let regular = font(family, Weight::NORMAL)?;
        let bold = font(family, Weight::BOLD).filter(|bold| *bold != regular);
        Some([Some(regular), bold].into_iter().flatten().collect())
    };
    writing.families.iter().find_map(of_family).unwrap_or_default()
}
