//! The person's photo: the first picture before the first section that is large enough for one.

use super::flow::Item;
use super::line::Picture;
use super::package::Package;
use crate::import::career::{Career, Doubt, Extract, Field, FileDraft, LeftOut};
use crate::import::words::WordCount;

/// In millimeters: a smaller picture is a sign beside a telephone number.
const LEAST_SIDE: u64 = 12;

/// First bytes of pictures, with the ending of their names.
const KINDS: [(&[u8], &str); 4] =
    [(b"\xff\xd8\xff", "jpg"), (b"\x89PNG\r\n", "png"), (b"GIF8", "gif"), (b"RIFF", "webp")];

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
        let kind = KINDS.iter().find(|(start, _)| bytes.starts_with(start));
        let is_large = picture.side.is_none_or(|side| side >= LEAST_SIDE);
        match kind.filter(|_| is_large && !has_photo) {
            Some((_, ending)) => {
                has_photo = true;
                add(&picture, bytes, ending, career);
            }
            None => leave_out(&picture, career),
        }
    }
    for picture in pictures(below) {
        leave_out(&picture, career);
    }
}

fn add(picture: &Picture, bytes: &[u8], ending: &str, career: &mut Career) {
    let path = format!("photo.{ending}");
    let value = |text: &str| Extract {
        text: text.to_owned(),
        place: picture.place.clone(),
        wording: Some(String::new()),
    };
    career.person.push(Field { key: "photo", value: value(&path) });
    let why = match picture.description.trim() {
        "" => "write `photo-alt`, which says what is to be seen on it".to_owned(),
        description => {
            career.person.push(Field { key: "photo-alt", value: value(description) });
            "look whether `photo-alt` says what is to be seen on it".to_owned()
        }
    };
    career.doubts.push(Doubt { about: value("the photo"), why });
    career.files.push(FileDraft {
        path,
        bytes: bytes.to_vec(),
        what: "photo",
        count: 1,
        words: WordCount::default(),
        place: picture.place.clone(),
    });
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
