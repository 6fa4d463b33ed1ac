//! The second promise as a law: a value of `private.toml`, in whatever form, spelling and place, is
//! an error at its place, and a part of one at least a warning.

use std::collections::BTreeMap;

use folio::base::{Diagnostic, OutputPath, Severity, SourcePath};
use folio::pipeline::check;
use folio::plan::NoStore;
use folio::render::sanitize::pdf::sanitize;
use folio::source::SourceSet;

use super::private_forms::{PARTS, PRIVATE, Syntax, WHOLE, spellings};
use super::private_places::{Place, site};
use super::random::Random;
use crate::diagnostics::{options, sources_of};
use crate::private::{all_of, contains};

/// A value as it was planted.
struct Secret {
    text: &'static str,
    spelling: &'static str,
    written: String,
    is_whole: bool,
}

impl Secret {
    fn any(random: &mut Random, syntax: Syntax) -> Secret {
        let is_whole = random.below(8) > 0;
        let text = if is_whole { random.of(&WHOLE) } else { random.of(&PARTS) };
        let (spelling, spell) = *random.of(&spellings(syntax));
        Secret { text, spelling, written: spell(text), is_whole }
    }
}

fn with_private(mut files: Vec<(String, Vec<u8>)>) -> SourceSet {
    files.push(("private.toml".to_owned(), PRIVATE.as_bytes().to_vec()));
    sources_of(&files)
}

/// Whether a diagnostic about private values is at this place.
fn is_about(diagnostic: &Diagnostic, place: &Place, sources: &SourceSet) -> bool {
    let folder = place.file.rsplit_once('/').map_or("", |(folder, _)| folder);
    diagnostic.code.name.starts_with("private-")
        && diagnostic.labels.iter().any(|label| {
            let file = label.file.as_str();
            // What is wrong with a PDF is reported where it is asked for.
            if place.file.ends_with(".pdf") {
                return file.starts_with(folder);
            }
            if file != place.file {
                return false;
            }
            let (Some(span), Some((from, to)), Some(source)) =
                (label.span, place.lines, sources.get(&label.file))
            else {
                return label.span.is_none() || place.lines.is_none();
            };
            // The text of a definition is published where it is used.
            if place.name == "string" && source.bytes.get(span.range()) == Some(b"jour".as_slice())
            {
                return true;
            }
            let line = |at: usize| source.bytes[..at].iter().filter(|it| **it == b'\n').count();
            line(span.start) <= to && line(span.end) >= from
        })
}

/// Whether a PDF is handed on without a text: what is taken out need not be reported.
fn is_taken_out(sources: &SourceSet, place: &Place, written: &str) -> bool {
    if !place.file.ends_with(".pdf") {
        return false;
    }
    let bytes = &sources.get(&SourcePath::new(&place.file)).unwrap().bytes;
    let all = all_of(&OutputPath::new(&place.file), &sanitize(bytes, None).unwrap());
    let spelled = [written.to_owned(), written.replace(' ', "%20")];
    spelled.iter().all(|text| !contains(&all, text))
}

fn is_in_font(c: char) -> bool {
    c <= '\u{ff}' || c == '\u{2013}'
}

#[test]
fn what_is_private_is_never_out() {
    let (mut tried, mut broken) = (0, Vec::new());
    for round in 0..super::tries(6) {
        let mut random = Random::new(super::seed().wrapping_add(round as u64));
        let mut secrets = BTreeMap::new();
        let planted = site(|name, syntax| {
            let mut secret = Secret::any(&mut random, syntax);
            // The font of that page has no other letters: nobody could read them.
            while name == "pdf text" && !secret.written.chars().all(is_in_font) {
                secret = Secret::any(&mut random, syntax);
            }
            let written = secret.written.clone();
            secrets.insert(name.to_owned(), secret);
            Some(written)
        });
        let places = planted.places;
        let sources = with_private(planted.files);
        let diagnostics = check(&sources, &options(false), &NoStore);
        for place in &places {
            let secret = &secrets[&place.name];
            tried += 1;
            let is_found = diagnostics.iter().any(|diagnostic| {
                (!secret.is_whole || diagnostic.severity == Severity::Error)
                    && is_about(diagnostic, place, &sources)
            });
            if !is_found && !is_taken_out(&sources, place, &secret.written) {
                let Secret { text, spelling, written, .. } = secret;
                let Place { name, file, .. } = place;
                broken.push(format!(
                    "{name}: `{text}`, {spelling}: {written:?} in {file} (round {round})"
                ));
            }
        }
    }
    super::score("never out", tried, &broken);
}

#[test]
fn a_site_without_private_words_has_no_such_error() {
    let sources = with_private(site(|_, _| None).files);
    let mut found = check(&sources, &options(false), &NoStore);
    // Notes are about other things: they stop nobody.
    found.retain(|diagnostic| diagnostic.severity < Severity::Note);
    assert!(found.is_empty(), "{found:#?}");
}
