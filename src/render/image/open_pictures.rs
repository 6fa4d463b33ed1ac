//! Pictures that are open: their pixels, read once for all the files that are made of them.
//!
//! Keeps as many as can be worked on at the same time, and forgets the others: a site has more
//! pixels than memory.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use super::pixels::Pixels;
use crate::base::{Diagnostic, Digest};

/// The pixels of a picture, or what is wrong with it.
pub type Opened = Result<Arc<Pixels>, Diagnostic>;

/// The pictures of one build that were opened last.
#[derive(Default)]
pub struct OpenPictures {
    last: Mutex<VecDeque<(Digest, Arc<OnceLock<Opened>>)>>,
}

impl OpenPictures {
    /// The picture under this key, opened now if it is not open. Of several callers at once one
    /// opens it, and the others wait; so `open` must not wait for other work itself.
    pub fn get(&self, key: Digest, open: impl FnOnce() -> Opened) -> Opened {
        self.place(key).get_or_init(open).clone()
    }

    fn place(&self, key: Digest) -> Arc<OnceLock<Opened>> {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let known = last.iter().position(|(known, _)| *known == key);
        let place =
            known.and_then(|at| last.remove(at)).map(|(_, place)| place).unwrap_or_default();
        last.push_back((key, Arc::clone(&place)));
        if last.len() > rayon::current_num_threads() {
            last.pop_front();
        }
        place
    }
}

#[cfg(test)]
mod tests {
    use image::DynamicImage;

    use super::*;

    #[test]
    fn a_picture_is_opened_once_until_others_were_opened_after_it() {
        let pictures = OpenPictures::default();
        let opened = std::cell::Cell::new(0);
        let get = |name: &str| {
            pictures
                .get(Digest::of(name.as_bytes()), || {
                    opened.set(opened.get() + 1);
                    Ok(Arc::new(Pixels::of_drawing(DynamicImage::new_rgb8(1, 1))))
                })
                .unwrap()
        };
        let first = get("first");
        assert!(Arc::ptr_eq(&first, &get("first")));
        assert_eq!(opened.get(), 1);
        let others = rayon::current_num_threads();
        (0..others).for_each(|number| drop(get(&number.to_string())));
        // It is forgotten, so nothing but this test holds it.
        assert_eq!(Arc::strong_count(&first), 1);
        get("first");
        assert_eq!(opened.get(), others + 2);
    }
}
