//! A picture in a text, alone or in a line, as HTML.

use std::fmt::Write;

use pulldown_cmark_escape::escape_html_body_text;

use crate::render::text::markdown::{Html, escape, push_title};

impl Html<'_> {
    pub(super) fn push_figure(
        &self,
        said: &str,
        source: &str,
        title: &str,
        alt: &str,
        out: &mut String,
    ) {
        let _ = write!(out, "<figure{said}>");
        self.push_picture(source, "", alt, out);
        if !title.is_empty() {
            out.push_str("<figcaption>");
            let _ = escape_html_body_text(&mut *out, title);
            out.push_str("</figcaption>");
        }
        out.push_str("</figure>\n");
    }

    /// The element of a picture, as the template `picture.html` makes it for pictures that no text
    /// shows.
    pub(super) fn push_picture(&self, written: &str, title: &str, alt: &str, out: &mut String) {
        let Some(picture) = self.origin.and_then(|origin| origin.picture(written, alt)) else {
            // A missing or broken picture is reported elsewhere; what it shows is not lost.
            let _ = escape_html_body_text(&mut *out, alt);
            return;
        };
        // As wide as the column of text, which no theme has made wider than this.
        let sizes = "sizes=\"(min-width: 60rem) 40rem, 100vw\"";
        let has_sizes = picture.srcset.contains(", ") || !picture.webp.is_empty();
        if !picture.webp.is_empty() {
            let _ = write!(
                out,
                "<picture><source type=\"image/webp\" srcset=\"{}\" {sizes}>",
                picture.webp
            );
        }
        let _ = write!(out, "<img src=\"{}\"", picture.src);
        if has_sizes {
            let _ = write!(out, " srcset=\"{}\" {sizes}", picture.srcset);
        }
        let _ = write!(
            out,
            " width=\"{}\" height=\"{}\" loading=\"lazy\" decoding=\"async\" alt=\"",
            picture.width, picture.height
        );
        escape(alt, out);
        out.push('"');
        push_title(title, out);
        out.push('>');
        if !picture.webp.is_empty() {
            out.push_str("</picture>");
        }
    }
}
