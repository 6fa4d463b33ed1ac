//! The few pages that are not the person's own, and the script tag that every page gets while it is
//! previewed.
//!
//! The tag is put in when answering, so the bytes of a build never hold it. Nothing here is inline
//! script: the tag also works in a page whose content security policy is `default-src 'self'`.

use bytes::Bytes;
use pulldown_cmark_escape::escape_html;

/// The script that asks for changes, the one that draws hints, and those with a dialog: the one that
/// begins a site, the one that imports files, and the one that edits where a person points, with its help and with publishing. What
/// they share stands before them.
pub const LIVE_JS: &str = concat!(
    include_str!("live.js"),
    include_str!("hints.js"),
    "(() => {\n'use strict';\n",
    include_str!("dialog.js"),
    include_str!("start.js"),
    include_str!("import.js"),
    include_str!("bar.js"),
    include_str!("replace.js"),
    include_str!("help.js"),
    include_str!("faults.js"),
    include_str!("example.js"),
    include_str!("questions.js"),
    include_str!("doubts.js"),
    include_str!("import_report.js"),
    include_str!("saves.js"),
    include_str!("publish.js"),
    include_str!("show_it.js"),
    include_str!("saved_note.js"),
    include_str!("pointing.js"),
    include_str!("edit.js"),
    "})();\n"
);
/// Where it is answered.
pub const LIVE_PATH: &str = "/__folio/live.js";

/// The page with the script tag before its last `</body>`, or at its end without one. `version` is
/// the state that the page shows. `token` lets the page import files: it stands here, as no page of
/// another site can read this one, while any may run the script.
pub fn inject_live_script(html: &Bytes, version: &str, token: Option<&str>) -> Bytes {
    let token = token.map(|token| format!(" data-token=\"{token}\"")).unwrap_or_default();
    let tag = format!("<script src=\"{LIVE_PATH}?at={version}\"{token} defer></script>");
    let end = b"</body";
    let at = html
        .windows(end.len())
        .rposition(|window| window.eq_ignore_ascii_case(end))
        .unwrap_or(html.len());
    [&html[..at], tag.as_bytes(), &html[at..]].concat().into()
}

/// The page instead of the site while no build had pages: the report of the last one.
pub fn placeholder_page(report: &str) -> Bytes {
    let title = "The site cannot be built yet";
    let mut text = String::new();
    // Writing into a string cannot fail.
    let _ = escape_html(&mut text, report);
    format!(
        "<!doctype html>\n<html lang=\"en\" data-folio-stand-in>\n<head>\n<meta \
        charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}</title>\n<style>\n\
         :root {{ color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }}\n\
         body {{ max-width: 64rem; margin: 3rem auto; padding: 0 1rem }}\n\
         pre {{ overflow-x: auto; font: 0.875rem/1.5 ui-monospace, monospace }}\n</style>\n</head>\n\
         <body>\n<main>\n<h1>{title}</h1>\n<pre>{text}</pre>\n\
         <p>This page reloads by itself as soon as it is mended.</p>\n</main>\n</body>\n</html>\n"
    )
    .into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::limits;

    #[test]
    fn the_tag_stands_before_the_last_end_of_the_body() {
        let check = |html: &'static str, expected: &str| {
            let tag = "<script src=\"/__folio/live.js?at=M\" defer></script>";
            assert_eq!(
                inject_live_script(&Bytes::from(html), "M", None),
                expected.replace("TAG", tag)
            );
        };
        check("<body>a</body></html>", "<body>aTAG</body></html>");
        check("<BODY>a</BODY>", "<BODY>aTAG</BODY>");
        check("<!-- </body> -->a</body >", "<!-- </body> -->aTAG</body >");
        check("a fragment", "a fragmentTAG");
        check("", "TAG");
        let with_token = inject_live_script(&Bytes::new(), "M", Some("0f"));
        let tag = "<script src=\"/__folio/live.js?at=M\" data-token=\"0f\" defer></script>";
        assert_eq!(with_token, tag);
    }

    #[test]
    fn the_page_knows_how_much_it_may_send() {
        assert_eq!(limits::IMPORT_FILE.most, 64 * 1024 * 1024);
        assert!(LIVE_JS.contains("const most = 64 * 1024 * 1024;"));
    }

    #[test]
    fn a_report_is_text() {
        let page = placeholder_page("<script> & \"it\"");
        assert!(
            String::from_utf8_lossy(&page)
                .contains("<pre>&lt;script&gt; &amp; &quot;it&quot;</pre>")
        );
    }
}
