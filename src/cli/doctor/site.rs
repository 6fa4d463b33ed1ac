//! What a build finds: the folder, the errors in it, letters without a font, and what lies where it
//! would write.

#![expect(clippy::disallowed_methods, reason = "the folders around are looked at for a site")]

use std::fs;
use std::path::PathBuf;

use crate::base::{Diagnostic, Severity, counted, well_known};
use crate::cli::dictionaries;
use crate::cli::doctor::finding::{Examined, Finding, listed, shown};
use crate::cli::new_file::exists;
use crate::emit::examine;
use crate::lint::by_hand;
use crate::output::codes::MISSING_CHARACTER;

pub fn folder(examined: &Examined) -> Vec<Finding> {
    let folder = shown(&examined.folder);
    if let Some(site) = &examined.site {
        let name = &site.profile.person.name;
        let of = if name.is_empty() { String::new() } else { format!(", the site of {name}") };
        return vec![Finding::ok(format!("the folder is {folder}{of}"))];
    }
    if fs::read_dir(&examined.folder).is_err() {
        return vec![Finding::stop(
            format!("{folder} is no folder that can be read"),
            "name the folder that holds site.toml, as in `folio doctor my-site`",
        )];
    }
    let todo = match site_nearby(examined) {
        Some(site) => format!("there is one in {}: go there, or name it", shown(&site)),
        None => "go into the folder of your site, or begin one: folio new DIR --name \"Your Name\""
            .to_owned(),
    };
    vec![Finding::stop(format!("there is no site.toml in {folder}"), todo)]
}

/// A folder with a site above or right below.
fn site_nearby(examined: &Examined) -> Option<PathBuf> {
    let above = examined.folder.ancestors().skip(1).take(3).map(PathBuf::from);
    let below = fs::read_dir(&examined.folder).into_iter().flatten().flatten();
    let mut below: Vec<PathBuf> = below.map(|entry| entry.path()).collect();
    below.sort();
    below.into_iter().chain(above).find(|folder| exists(&folder.join(well_known::SITE)))
}

pub fn errors(examined: &Examined) -> Vec<Finding> {
    let Some(site) = &examined.site else { return Vec::new() };
    let of = |severity: Severity| {
        let found = site.diagnostics.iter().filter(|found| found.severity == severity);
        found.count()
    };
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    match (errors, warnings) {
        (0, 0) => vec![Finding::ok("folio can read all of it, and finds no error")],
        (0, _) => vec![Finding::note(
            format!("{} in the site", counted(warnings, "warning")),
            "`folio check` shows where, and what to do",
        )],
        _ => vec![Finding::stop(
            format!("{} in the site", counted(errors, "error")),
            "`folio check` shows where, and what to do",
        )],
    }
}

pub fn letters(examined: &Examined) -> Vec<Finding> {
    let Some(site) = &examined.site else { return Vec::new() };
    let lacking: Vec<&Diagnostic> =
        site.diagnostics.iter().filter(|found| *found.code == MISSING_CHARACTER).collect();
    if lacking.is_empty() {
        return vec![Finding::ok("the fonts have every letter that the documents use")];
    }
    lacking
        .into_iter()
        .map(|found| {
            let todo = found.help.clone().unwrap_or_default();
            Finding::note(found.message.clone(), todo)
        })
        .collect()
}

pub fn address(examined: &Examined) -> Vec<Finding> {
    let Some(site) = &examined.site else { return Vec::new() };
    match &site.profile.settings.url {
        Some(url) => vec![Finding::ok(format!("the address is {url}"))],
        None => vec![Finding::note(
            "site.toml says no address, so the site has no feed, no sitemap and no cards, and works \
            only at the root of its host",
            "when you know where it will stand, write `url = \"https://...\"` under [site]",
        )],
    }
}

/// Whether `folio check --spelling` has a dictionary of the site's language.
pub fn dictionary(examined: &Examined) -> Vec<Finding> {
    let Some(site) = &examined.site else { return Vec::new() };
    let language = &site.profile.settings.language;
    match dictionaries::found(&examined.folder, language) {
        Some(file) => vec![Finding::ok(format!(
            "`folio check --spelling` reads {language} with {}",
            shown(&file)
        ))],
        // Nothing else needs one, so there is nothing to be done.
        None => vec![Finding::ok(format!(
            "there is no dictionary for {language}; `folio check --spelling` would need one: {}",
            dictionaries::way(language)
        ))],
    }
}

/// What a publish looks at before it asks a host for anything.
pub fn trees(examined: &Examined) -> Vec<Finding> {
    let (Some(site), Some(by_hand)) = (&examined.site, &examined.by_hand) else {
        return Vec::new();
    };
    if let Err(error) = examine(&examined.folder, &site.outputs) {
        return vec![Finding::stop(error.message, error.help)];
    }
    let files = match by_hand {
        Ok(by_hand) => &by_hand.files,
        Err(error) => return vec![Finding::stop(&error.message, &error.help)],
    };
    if files.is_empty() {
        return vec![Finding::ok("dist/ and packet/ hold nothing but what folio made")];
    }
    let names: Vec<String> = files.iter().map(|(path, _)| path.to_string()).collect();
    let note = Finding::note(
        format!(
            "dist/ holds {} that folio did not make: {}",
            counted(names.len(), "file"),
            listed(&names)
        ),
        "move away what is left of another program: it stays there, and goes wherever dist/ goes",
    );
    let refused = by_hand::check(&site.profile, files);
    let stops = refused
        .into_iter()
        .map(|found| Finding::stop(found.message, found.help.unwrap_or_default()));
    [note].into_iter().chain(stops).collect()
}
