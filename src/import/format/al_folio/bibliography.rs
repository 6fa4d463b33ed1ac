//! The bibliography without the fields that only this theme knows: what folio has a key for goes to
//! `publications.toml`, the rest is reported by its field.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::base::{FileKind, SourcePath};
use crate::import::career::{Career, Extract, LeftOut, Place, WorkSetting};
use crate::import::format::bibtex as reader;
use crate::import::format::site_folder::collections::unread;
use crate::import::format::site_folder::folder::Folder;
use crate::import::format::site_folder::prose::carried;
use crate::import::format::site_folder::reading::Reading;
use crate::import::input::Input;
use crate::syntax::bibtex::{self, BibtexEntry};

/// The theme's own fields. `abstract` is everybody's.
const FIELDS: &[&str] = &[
    "abbr",
    "additional_info",
    "altmetric",
    "annotation",
    "arxiv",
    "award",
    "award_name",
    "bibtex_show",
    "blog",
    "code",
    "data",
    "dimensions",
    "google_scholar_id",
    "hal",
    "html",
    "inspirehep_id",
    "pdf",
    "poster",
    "preview",
    "resources",
    "selected",
    "slides",
    "supp",
    "thumbnail",
    "video",
    "website",
];

/// No entry has more fields of the theme, each of which is taken out in a round of its own.
const MOST_ROUNDS: usize = 60;

pub fn read(reading: &mut Reading<'_>) {
    let folder = reading.folder;
    for path in folder.below("_bibliography/") {
        if FileKind::of_name(path) != FileKind::Bibtex {
            continue;
        }
        let whole = folder.text(path).unwrap_or_default();
        // Jekyll wants two lines of dashes before it.
        let text = without_fence(&whole);
        let mut part = Career::default();
        let original = match of_bibtex(path, text) {
            Ok(career) => career,
            Err(why) => {
                unread(reading, path, text, &why);
                continue;
            }
        };
        let cleaned = cleaned(path, text, folder, &mut part);
        if let Ok(career) = of_bibtex(path, &cleaned) {
            part.works = career.works;
            part.bibliography = career.bibliography;
        }
        reading.add(path, original.read, part);
    }
}

fn of_bibtex(path: &str, text: &str) -> Result<Career, String> {
    let input = Input::file(path, text.as_bytes().to_vec());
    (reader::FORMAT.read)(&input).map_err(|fault| fault.message)
}

fn without_fence(text: &str) -> &str {
    let inner = text.trim_start().strip_prefix("---");
    let inner = inner.map(str::trim_start).and_then(|rest| rest.strip_prefix("---"));
    inner.unwrap_or(text).trim_start()
}

/// The text without the theme's fields, whose values are added to `career`.
fn cleaned(path: &str, text: &str, folder: &Folder<'_>, career: &mut Career) -> String {
    let mut text = text.to_owned();
    let mut left: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for _ in 0..MOST_ROUNDS {
        let parsed = bibtex::parse(&SourcePath::new("content/works.bib"), &text).value;
        let mut cuts: Vec<(Range<usize>, String)> = Vec::new();
        for entry in &parsed.entries {
            for (name, span) in entry.fields.iter() {
                let known = FIELDS.iter().find(|field| **field == name);
                let Some(field) = known else { continue };
                let Some(cut) = whole_field(&text, entry, span.range()) else { continue };
                let value = text[span.range()].trim_matches(['{', '}', '"', ' ']).to_owned();
                let place = Place::new(format!("{path} {}", entry.key));
                let written = setting(field, &value, entry, folder, &place, career);
                match written {
                    Outcome::Setting => cuts.push((cut, String::new())),
                    Outcome::Field(written) => {
                        let is_line = text[cut.clone()].ends_with('\n');
                        let written = match is_line {
                            true => format!("  {}\n", written.replace('\n', "\n  ")),
                            false => format!("{} ", written.replace('\n', " ")),
                        };
                        cuts.push((cut, written));
                    }
                    Outcome::Left => {
                        if !value.is_empty() {
                            left.entry(field).or_default().push(format!("{name} {value}"));
                        }
                        cuts.push((cut, String::new()));
                    }
                }
            }
        }
        if cuts.is_empty() {
            break;
        }
        cuts.sort_by_key(|(cut, _)| std::cmp::Reverse(cut.start));
        for (cut, written) in cuts {
            text.replace_range(cut, &written);
        }
    }
    career.left.extend(left.into_iter().map(|(field, values)| LeftOut {
        what: Extract::new(values.join(" · "), Place::new(path)),
        why: why(field).to_owned(),
    }));
    text
}

/// What becomes of a field.
enum Outcome {
    /// A key of `publications.toml`.
    Setting,
    /// Another field of BibTeX.
    Field(String),
    Left,
}

fn setting(
    field: &str,
    value: &str,
    entry: &BibtexEntry,
    folder: &Folder<'_>,
    place: &Place,
    career: &mut Career,
) -> Outcome {
    let has = |name: &str| entry.entry.fields.contains_key(name);
    let is_web = value.contains("://") && !value.contains(char::is_whitespace);
    let said = |text: &str| Extract {
        text: text.to_owned(),
        wording: Some(format!("{field} {value}")),
        place: place.clone(),
    };
    let mut add = |key: &'static str, text: &str| {
        let work = entry.key.clone();
        career.settings.push(WorkSetting { work, key, value: said(text) });
        Outcome::Setting
    };
    match field {
        "selected" if value.eq_ignore_ascii_case("true") => add("featured", "true"),
        "code" | "data" if is_web => add(if field == "code" { "code" } else { "data" }, value),
        "pdf" | "preview" | "thumbnail" => {
            let path = folder.meant(value, "");
            let wanted = path.filter(|path| match field {
                "pdf" => FileKind::of_name(path) == FileKind::Pdf,
                _ => FileKind::of_name(path).is_picture(),
            });
            let Some(file) = wanted.and_then(|path| carried(folder, path)) else {
                return Outcome::Left;
            };
            let outcome = add(if field == "pdf" { "file" } else { "image" }, &file.path);
            career.files.push(file);
            outcome
        }
        "html" | "website" if is_web && !has("url") && !has("doi") => {
            Outcome::Field(format!("url = {{{value}}},"))
        }
        "arxiv" if !value.is_empty() && !has("eprint") => {
            let number = value.rsplit('/').next().unwrap_or(value);
            Outcome::Field(format!("eprint = {{{number}}},\neprinttype = {{arxiv}},"))
        }
        _ => Outcome::Left,
    }
}

fn why(field: &str) -> &'static str {
    match field {
        "pdf" => "the PDF is elsewhere, or not in the folder",
        "preview" | "thumbnail" => "the picture is not in the folder",
        "html" | "website" => "the entry has an address or a DOI already",
        "slides" | "poster" | "video" => "a talk or a poster of its own can have it",
        "abbr" => "the short name of the journal stood on a badge",
        "selected" => "it was not selected",
        "bibtex_show" | "altmetric" | "dimensions" | "google_scholar_id" | "inspirehep_id" => {
            "it made the theme show a button or a count"
        }
        _ => "folio has no key for this field of the theme",
    }
}

/// A field with its name, the comma behind it and the blanks around; with the whole line where
/// nothing else stands on it.
fn whole_field(text: &str, entry: &BibtexEntry, value: Range<usize>) -> Option<Range<usize>> {
    let inside = entry.whole.range();
    if value.start < inside.start || value.end > inside.end {
        return None;
    }
    let before = text[..value.start].trim_end().strip_suffix('=')?.trim_end();
    let is_name = |c: char| c.is_alphanumeric() || "_-+:".contains(c);
    let start = before.trim_end_matches(is_name).len();
    let blanks = |text: &str| text.len() - text.trim_start_matches([' ', '\t', '\r']).len();
    let behind = text[value.end..].trim_start();
    let mut end = value.end;
    if behind.starts_with(',') {
        end = text.len() - behind.len() + 1;
    }
    end += blanks(&text[end..]);
    let margin = text[..start].trim_end_matches([' ', '\t']).len();
    let is_alone = text[..margin].ends_with('\n') && text[end..].starts_with('\n');
    Some(if is_alone { margin..end + 1 } else { start..end })
}
