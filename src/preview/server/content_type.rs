//! What kind of thing a file is, by its name, as a static host would say it. It never looks into
//! the bytes.

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
    use super::content_type;
    use crate::base::OutputPath;

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
