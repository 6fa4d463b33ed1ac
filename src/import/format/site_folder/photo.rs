//! The picture of the person: the first of some names under which there is one in the folder.

use super::folder::Folder;
use crate::import::career::{Career, Extract, Place};
use crate::import::format::photo;

/// Carries the first of these pictures that is in the folder. Their names are words of the source
/// where a setting says them.
pub fn add(folder: &Folder<'_>, written: &[Extract], career: &mut Career) {
    let found = written.iter().find_map(|name| {
        let path = folder.meant(&name.text, &name.place.to_string())?;
        let bytes = folder.bytes(path)?;
        photo::is_picture(bytes).then_some((name, path, bytes))
    });
    let Some((name, path, bytes)) = found else { return };
    if career.person.iter().any(|field| field.key == "photo") {
        return;
    }
    photo::add(bytes, "", &Place::new(path), career);
    let field = career.person.iter_mut().find(|field| field.key == "photo");
    if let Some(field) = field {
        let wording = name.wording.clone().unwrap_or_else(|| name.text.clone());
        field.value.wording = Some(wording);
    }
}
