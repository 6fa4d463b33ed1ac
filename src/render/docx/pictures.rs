//! The pictures of a view as Word takes them: JPEG, PNG and GIF as they are, a drawing as PNG, with
//! their size in pixels.
//!
//! Names each by its place among the pictures of the view. What cannot be read is no picture.

use std::collections::BTreeSet;

use bytes::Bytes;

use crate::plan::pixel_reader::pixel_reader;
use crate::render::image::drawn_svg;

pub struct Picture {
    /// Its path below `word/`.
    pub path: String,
    pub bytes: Bytes,
    pub width: u32,
    pub height: u32,
}

/// The pictures with the names that the view uses.
pub struct Pictures<'a> {
    all: Vec<(&'a str, Picture)>,
}

impl<'a> Pictures<'a> {
    pub fn of(files: &'a [(String, Bytes)]) -> Pictures<'a> {
        let all = files
            .iter()
            .enumerate()
            .filter_map(|(at, (name, bytes))| Some((name.as_str(), picture(bytes, at + 1)?)));
        Pictures { all: all.collect() }
    }

    pub fn get(&self, name: &str) -> Option<&Picture> {
        self.all.iter().find(|(known, _)| *known == name).map(|(_, picture)| picture)
    }

    /// Those with one of these paths.
    pub fn used(&self, paths: &BTreeSet<String>) -> impl Iterator<Item = &Picture> {
        self.all.iter().map(|(_, picture)| picture).filter(|picture| paths.contains(&picture.path))
    }
}

fn picture(bytes: &Bytes, number: usize) -> Option<Picture> {
    let reader = pixel_reader(bytes)?;
    let ending = match reader.format() {
        Some(image::ImageFormat::Jpeg) => "jpeg",
        Some(image::ImageFormat::Png) => "png",
        Some(image::ImageFormat::Gif) => "gif",
        Some(_) => return None,
        None => {
            let (png, width, height) = drawn_svg::png(bytes)?;
            let path = format!("media/image{number}.png");
            return Some(Picture { path, bytes: png.into(), width, height });
        }
    };
    let (width, height) = reader.into_dimensions().ok()?;
    let path = format!("media/image{number}.{ending}");
    Some(Picture { path, bytes: bytes.clone(), width: width.max(1), height: height.max(1) })
}
