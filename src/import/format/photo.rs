//! A picture of the person, as a file of `content/` and the keys of `[person]` that name it.
//!
//! Knows a picture by its first bytes. Whether it can be shown, the build says.

use crate::import::career::{Career, Doubt, Extract, Field, FileDraft, Place};
use crate::import::words::WordCount;

/// First bytes of pictures, with the ending of their names.
const KINDS: [(&[u8], &str); 4] =
    [(b"\xff\xd8\xff", "jpg"), (b"\x89PNG\r\n", "png"), (b"GIF8", "gif"), (b"RIFF", "webp")];

/// Whether these bytes are a picture.
pub fn is_picture(bytes: &[u8]) -> bool {
    ending(bytes).is_some()
}

fn ending(bytes: &[u8]) -> Option<&'static str> {
    KINDS.iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, ending)| *ending)
}

/// Takes a picture as the photo. `description` is what the source says of it, if anything.
pub fn add(bytes: &[u8], description: &str, place: &Place, career: &mut Career) {
    let Some(ending) = ending(bytes) else { return };
    let path = format!("photo.{ending}");
    let value = |text: &str| Extract {
        text: text.to_owned(),
        place: place.clone(),
        wording: Some(String::new()),
    };
    career.person.push(Field { key: "photo", value: value(&path) });
    let why = match description.trim() {
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
        place: place.clone(),
    });
}
