//! How a host hands a file out, by its name: what kind of thing it is, and how long a browser may
//! keep it. One table for the preview, for `_headers` and for whatever host the site is put on.
//!
//! It never looks into the bytes.

use crate::base::OutputPath;

/// Kinds that the common table lacks, or names in a way that browsers or feed readers do not take.
const OURS: [(&str, &str); 7] = [
    ("bib", "text/x-bibtex"),
    ("js", "text/javascript"),
    ("mjs", "text/javascript"),
    ("vcf", "text/vcard"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
    ("xml", "application/xml"),
];

/// The folder of the files whose names change with their content.
pub const HASHED_FOLDER: &str = "assets";

/// The value of `Cache-Control` for what is in it: a browser may keep such a file for good.
pub const KEEP_FOREVER: &str = "public, max-age=31536000, immutable";

/// The value of `Cache-Control` for every other file, where a host has to be told: a browser asks
/// each time whether it changed.
pub const ASK_EACH_TIME: &str = "public, max-age=0, must-revalidate";

/// Whether the name of a file changes with its content.
pub fn is_hashed(path: &OutputPath) -> bool {
    path.as_str().strip_prefix(HASHED_FOLDER).is_some_and(|rest| rest.starts_with('/'))
}

/// The value of `Cache-Control`.
pub fn cache_control(path: &OutputPath) -> &'static str {
    if is_hashed(path) { KEEP_FOREVER } else { ASK_EACH_TIME }
}

/// The value of `Content-Type`; text has its encoding, and an unknown ending is bytes without a
/// meaning.
pub fn content_type(path: &OutputPath) -> String {
    let name = path.as_str().rsplit('/').next().unwrap_or_default();
    let ending =
        name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let kind = match (name, OURS.iter().find(|(ours, _)| *ours == ending)) {
        ("feed.xml" | "atom.xml", _) => "application/atom+xml".to_owned(),
        (_, Some((_, kind))) => (*kind).to_owned(),
        _ => mime_guess::from_ext(&ending).first_or_octet_stream().essence_str().to_owned(),
    };
    let is_text = kind.starts_with("text/") || kind.ends_with("+xml") || kind.ends_with("/xml");
    if is_text { format!("{kind}; charset=utf-8") } else { kind }
}

#[cfg(test)]
mod tests {
    use super::{ASK_EACH_TIME, KEEP_FOREVER, cache_control, content_type};
    use crate::base::OutputPath;

    #[test]
    fn only_what_is_named_by_its_content_is_kept() {
        for (path, expected) in [
            ("assets/site-1a2b3c4d.css", KEEP_FOREVER),
            ("assets.html", ASK_EACH_TIME),
            ("cv/assets/a.css", ASK_EACH_TIME),
            ("index.html", ASK_EACH_TIME),
            ("cv.pdf", ASK_EACH_TIME),
        ] {
            assert_eq!(cache_control(&OutputPath::new(path)), expected, "{path}");
        }
    }

    #[test]
    fn every_kind_that_a_site_has() {
        for (path, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("assets/site-1a2b3c4d.css", "text/css; charset=utf-8"),
            ("assets/site.js", "text/javascript; charset=utf-8"),
            ("feed.xml", "application/atom+xml; charset=utf-8"),
            ("updates/feed.xml", "application/atom+xml; charset=utf-8"),
            ("sitemap.xml", "application/xml; charset=utf-8"),
            ("contact.vcf", "text/vcard; charset=utf-8"),
            ("publications.bib", "text/x-bibtex; charset=utf-8"),
            ("robots.txt", "text/plain; charset=utf-8"),
            ("favicon.svg", "image/svg+xml; charset=utf-8"),
            ("resume.json", "application/json"),
            ("site.webmanifest", "application/manifest+json"),
            ("cv.pdf", "application/pdf"),
            ("a.woff2", "font/woff2"),
            ("a.avif", "image/avif"),
            ("a.WEBP", "image/webp"),
            ("a.png", "image/png"),
            ("a.jpg", "image/jpeg"),
            ("favicon.ico", "image/x-icon"),
            ("CNAME", "application/octet-stream"),
        ] {
            assert_eq!(content_type(&OutputPath::new(path)), expected, "{path}");
        }
    }
}
