//! The folder of an al-folio site, and its `cv.yml` alone.
//!
//! Of `_config.yml` what is said of the person is read. The newer `cv.yml`, in the form of RenderCV,
//! and `resume.json` are read by the readers of these formats. Fields of the bibliography that only
//! this theme knows go to `publications.toml`, as far as folio has a key for them.

mod bibliography;
mod cv;
mod person;

use serde_json::Value;

use crate::base::Diagnostic;
use crate::import::Format;
use crate::import::career::{Career, Place};
use crate::import::format::json::{self, Fields};
use crate::import::format::site_folder::about;
use crate::import::format::site_folder::collections::{self, unread};
use crate::import::format::site_folder::folder::Folder;
use crate::import::format::site_folder::reading::Reading;
use crate::import::format::{json_resume, rendercv, yaml};
use crate::import::input::Input;
use crate::import::words::WordCount;

pub const FORMAT: Format = Format { name: "al-folio", is, read };

const CONFIG: &str = "_config.yml";
/// Where the CV may be; the first that is there counts. The last is that of a folder with nothing but
/// the files of data.
const CVS: &[&str] = &["_data/cv.yml", "_data/en/cv.yml", "_data/en-us/cv.yml", "cv.yml"];
const SOCIALS: [&str; 2] = ["_data/socials.yml", "socials.yml"];
const RESUME: &str = "assets/json/resume.json";

fn is(input: &Input) -> bool {
    match Folder::of(input) {
        Some(folder) => is_of(&folder),
        None => cv::is(input),
    }
}

/// Whether a folder is of this theme.
pub fn is_of(folder: &Folder<'_>) -> bool {
    let has = |start: &str, end: &str| {
        folder.paths().any(|path| path.starts_with(start) && path.ends_with(end))
    };
    let has_data = SOCIALS.iter().any(|path| folder.has(path));
    let has_cv = CVS.iter().any(|path| folder.has(path));
    match folder.has(CONFIG) {
        true => has("_bibliography/", ".bib") || has_data || folder.has(CVS[0]),
        false => has_data && has_cv || folder.has(CVS[0]),
    }
}

fn read(input: &Input) -> Result<Career, Diagnostic> {
    let Some(folder) = Folder::of(input) else {
        return cv::read_alone(input);
    };
    let mut reading = Reading::new(&folder);
    person::read_config(&mut reading, CONFIG);
    for path in SOCIALS {
        data(&mut reading, path, person::read_socials);
    }
    about::read(&mut reading);
    read_cv(&mut reading);
    bibliography::read(&mut reading);
    collections::read(&mut reading);
    collections::read_pages(&mut reading);
    leave_data(&mut reading);
    Ok(reading.finish())
}

/// Reads a file of YAML that holds one mapping.
fn data(
    reading: &mut Reading<'_>,
    path: &str,
    read: fn(&mut Fields<'_>, &Folder<'_>, &mut Career),
) {
    let folder = reading.folder;
    let Some(text) = folder.text(path) else { return };
    match yaml::value(path, &text) {
        Ok(Value::Object(map)) => {
            let mut part = Career::default();
            let mut fields = Fields::new(&map, Place::new(path));
            read(&mut fields, folder, &mut part);
            fields.finish(&mut part.left);
            reading.add(path, map.values().map(json::words).sum(), part);
        }
        Ok(other) => reading.leave(path, json::words(&other), "it holds no keys"),
        Err(fault) => unread(reading, path, &text, &fault.message),
    }
}

/// The CV of the folder: `resume.json` only where there is no `cv.yml`.
fn read_cv(reading: &mut Reading<'_>) {
    let folder = reading.folder;
    let own = CVS.iter().find(|path| folder.has(path));
    let path = own.copied().or_else(|| folder.has(RESUME).then_some(RESUME));
    let Some(path) = path else { return };
    let bytes = folder.bytes(path).unwrap_or_default().to_vec();
    let input = Input::file(path, bytes);
    let read = [cv::FORMAT, rendercv::FORMAT, json_resume::FORMAT]
        .into_iter()
        .find(|format| (format.is)(&input))
        .map(|format| (format.read)(&input));
    let text = folder.text(path).unwrap_or_default();
    match read {
        Some(Ok(career)) => {
            let words = career.read.clone();
            reading.add(path, words, career);
        }
        Some(Err(fault)) => unread(reading, path, &text, &fault.message),
        None => unread(reading, path, &text, "no CV in a form that folio knows"),
    }
    if path != RESUME && folder.has(RESUME) {
        let text = folder.text(RESUME).unwrap_or_default();
        let words = serde_json::from_str::<Value>(&text).map(|value| json::words(&value));
        let words = words.unwrap_or_else(|_| WordCount::of(&text));
        reading.leave(
            RESUME,
            words,
            "the CV is taken from cv.yml; to have this one, import it alone",
        );
    }
}

/// Other files of data: coauthors, venues, repositories.
fn leave_data(reading: &mut Reading<'_>) {
    let folder = reading.folder;
    for path in folder.below("_data/") {
        let is_data = path.ends_with(".yml") || path.ends_with(".yaml") || path.ends_with(".json");
        if !is_data || reading.is_done(path) {
            continue;
        }
        let text = folder.text(path).unwrap_or_default();
        let words = yaml::value(path, &text).map(|value| json::words(&value));
        let words = words.unwrap_or_else(|_| WordCount::of(&text));
        if !words.is_empty() {
            reading.leave(path, words, "folio has no place for these data");
        }
    }
}
