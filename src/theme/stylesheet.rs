//! The stylesheet: tokens as custom properties, then the theme's CSS, made small, under a name that
//! changes with its content; and the fonts and pictures that it asks for, under such names too.
//!
//! A file that no sheet asks for is not published, and no sheet may ask for anything that is not
//! the theme's.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use bytes::Bytes;
use percent_encoding::percent_decode_str;
use url::Url;

use crate::base::{
    Diagnosed, Diagnostic, Digest, Hashed, OutputPath, SourcePath, Span, did_you_mean,
};
use crate::theme::codes::{CSS, THEME_PRELOAD};
use crate::theme::css::{Address, minified};
use crate::theme::layers::Theme;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stylesheet {
    pub output: OutputPath,
    pub bytes: Bytes,
    /// What the sheet asks for, by its path in the theme.
    pub assets: BTreeMap<String, Asset>,
}

/// A font or a picture of a theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asset {
    pub output: OutputPath,
    pub bytes: Bytes,
}

/// A file in a theme's `css/`.
#[derive(Hash)]
struct Sheet {
    path: SourcePath,
    /// Its path with the theme's folder, for messages.
    origin: SourcePath,
    text: String,
}

/// Makes the stylesheet of a theme. An error in the CSS is reported with its span.
pub fn stylesheet(theme: &Theme) -> Arc<Diagnosed<Stylesheet>> {
    let sheets = theme
        .below("css")
        .into_iter()
        .filter(|(path, _)| path.ends_with(".css"))
        .map(|(path, file)| Sheet {
            path: SourcePath::new(path),
            origin: file.origin.clone(),
            text: file.text().unwrap_or_default().to_owned(),
        })
        .collect();
    // What the program itself reads of a theme is no part of a website.
    let is_asset = |path: &&String| {
        !["css/", "js/", "pdf/", "templates/"].iter().any(|folder| path.starts_with(folder))
            && path.contains('/')
    };
    let paths = theme.files.keys().map(|(_, path)| path).filter(is_asset);
    let files =
        paths.filter_map(|path| Some((path.clone(), theme.file(path)?.bytes.clone()))).collect();
    compile(theme.tokens.css(), sheets, files, theme.preload.clone())
}

#[comemo::memoize]
fn compile(
    tokens: String,
    sheets: Vec<Sheet>,
    files: BTreeMap<String, Hashed<Bytes>>,
    preload: Vec<(String, SourcePath, Span)>,
) -> Arc<Diagnosed<Stylesheet>> {
    let mut diagnostics = Vec::new();
    let mut css = format!(":root{{{tokens}}}");
    let assets = RefCell::new(BTreeMap::new());
    for sheet in &sheets {
        let (small, errors) = minified(&sheet.text, &|written| {
            address(written, sheet, &files, &mut assets.borrow_mut())
        });
        css.push_str(&small);
        diagnostics.extend(errors.into_iter().map(|error| {
            Diagnostic::new(&CSS, error.message).at(&sheet.origin, error.span, "").help(error.help)
        }));
    }
    let bytes = Bytes::from(css);
    let output = OutputPath::new(&format!("assets/site-{}.css", Digest::of(&bytes).short()));
    let assets = assets.into_inner();
    for (path, file, span) in preload.iter().filter(|(path, ..)| !assets.contains_key(path)) {
        let diagnostic =
            Diagnostic::new(&THEME_PRELOAD, format!("no sheet of the theme asks for `{path}`"));
        diagnostics.push(match did_you_mean(path, assets.keys().map(String::as_str)) {
            Some(near) => diagnostic.suggest_string(file, *span, near),
            None => diagnostic.at(file, *span, "").help(
                "name a font as it lies in the theme, as in `fonts/text.woff2`, or remove it here",
            ),
        });
    }
    Arc::new(Diagnosed::new(Stylesheet { output, bytes, assets }, diagnostics))
}

/// What an address in a sheet becomes: a file of the theme is noted in `assets`, and lies beside
/// the stylesheet.
fn address(
    written: &str,
    sheet: &Sheet,
    files: &BTreeMap<String, Hashed<Bytes>>,
    assets: &mut BTreeMap<String, Asset>,
) -> Address {
    let refused = |message: String, help: String| Address::Refused { message, help };
    let (path, fragment) = written.split_at(written.find('#').unwrap_or(written.len()));
    if path.is_empty() {
        return Address::Kept;
    }
    if path.starts_with("data:") {
        return refused(
            "a picture inside the sheet is not shown: the site's own policy forbids it".to_owned(),
            "put it into a file of the theme, as in `url(\"../images/mark.svg\")`".to_owned(),
        );
    }
    if path.starts_with("//") || Url::parse(path).is_ok() {
        return refused(
            "a page asks no other site for anything: it would tell that site who reads it"
                .to_owned(),
            "put the file into the theme, as in `url(\"../fonts/text.woff2\")`".to_owned(),
        );
    }
    if path.starts_with('/') {
        return refused(
            format!("`{path}` is not an address inside the theme"),
            "write where the file lies, seen from this sheet, as in `url(\"../fonts/text.woff2\")`"
                .to_owned(),
        );
    }
    // What follows `?` makes old copies of a file new, which its name does here.
    let path = path.split('?').next().unwrap_or_default();
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let Some(found) = SourcePath::join(sheet.path.folder(), &decoded) else {
        return refused(
            format!("`{path}` leads out of the theme"),
            "put the file into the theme, as in `url(\"../fonts/text.woff2\")`".to_owned(),
        );
    };
    let wanted = found.as_str();
    let Some(bytes) = files.get(wanted) else {
        let theme = sheet.origin.as_str().strip_suffix(sheet.path.as_str()).unwrap_or_default();
        let help = match did_you_mean(wanted, files.keys().map(String::as_str)) {
            Some(near) => format!(
                "did you mean \"{}{near}\"?",
                "../".repeat(sheet.path.as_str().matches('/').count())
            ),
            None => format!("put the file there, as `{theme}{wanted}`, or remove the line"),
        };
        return refused(format!("the theme has no file `{wanted}`"), help);
    };
    let asset = assets.entry(wanted.to_owned()).or_insert_with(|| {
        let file = SourcePath::new(wanted);
        let output = OutputPath::new(&format!(
            "assets/{}-{}.{}",
            file.stem(),
            Digest::of(bytes).short(),
            file.extension()
        ));
        Asset { output, bytes: Bytes::clone(bytes) }
    });
    let route = asset.output.route();
    Address::Changed(format!("{}{fragment}", route.as_str().rsplit('/').next().unwrap_or_default()))
}
