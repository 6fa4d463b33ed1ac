//! The person's photo: the first picture before the first section that is large enough for one.

use super::flow::Item;
use super::line::Picture;
use super::package::Package;
use crate::import::career::{Career, Extract, LeftOut};
use crate::import::format::photo;

/// In millimeters: a smaller picture is a sign beside a telephone number.
const LEAST_SIDE: u64 = 12;

pub fn read(package: &Package<'_>, before: &[Item], below: &[&Item], career: &mut Career) {
    let mut has_photo = false;
    let pictures = |items: &[&Item]| -> Vec<Picture> {
        let found = items.iter().filter_map(|item| match item {
            Item::Picture(picture) => Some(picture.clone()),
            _ => None,
        });
        found.collect()
    };
    let before: Vec<&Item> = before.iter().collect();
    for picture in pictures(&before) {
        let bytes = package.bytes(&picture.path).unwrap_or_default();
        let is_large = picture.side.is_none_or(|side| side >= LEAST_SIDE);
        match is_large && !has_photo && photo::is_picture(bytes) {
            true => {
                has_photo = true;
                photo::add(bytes, &picture.description, &picture.place, career);
            }
            false => leave_out(&picture, career),
        }
    }
    for picture in pictures(below) {
        leave_out(&picture, career);
    }
}

fn leave_out(picture: &Picture, career: &mut Career) {
    let what = Extract {
        text: "a picture".to_owned(),
        place: picture.place.clone(),
        wording: Some(String::new()),
    };
    let why = "only a photo before the first section is carried".to_owned();
    career.left.push(LeftOut { what, why });
}
