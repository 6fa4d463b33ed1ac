//! What a file is, by its name: the one table of file extensions that every floor uses.
//!
//! Reads no byte of a file, and does not decide which files a folder may hold.

use crate::base::SourcePath;

/// What a file is, as far as its name says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileKind {
    /// `.md`, which folio reads as content.
    Markdown,
    /// Markdown or plain text under an ending that folio does not read.
    PlainText,
    Toml,
    /// Settings of other programs.
    Settings,
    /// Data or settings; references, if its content says so.
    Json,
    /// `.bib`.
    Bibtex,
    /// BibTeX under an ending that folio does not read.
    MisnamedBibtex,
    /// `.nbib`, which PubMed writes.
    Medline,
    Ris,
    /// EndNote's tagged form, `.enw`.
    Endnote,
    CslStyle,
    /// An HTML page or a template of a theme.
    Html,
    /// A part of a theme; references, if its content says so.
    Xml,
    Stylesheet,
    Script,
    Typst,
    /// What folio says, in the format of Fluent.
    Words,
    Picture(PictureFormat),
    /// A picture that cannot be shown, and whose metadata (place, author) cannot be removed.
    UncleanPicture,
    Pdf,
    /// A font that a PDF can be set in.
    Font,
    /// A text of a word processor: its words may be wanted, and it carries hidden content.
    WordProcessor,
    /// Slides, sheets and scans, which carry hidden pages, comments and names.
    HiddenContent,
    /// Files in one file, packed, so that no text of them can be searched.
    Archive,
    /// A text with a markup that folio does not read.
    OtherMarkup,
    Other,
}

/// A format of pictures that can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PictureFormat {
    Jpeg,
    Png,
    Webp,
    Gif,
    Svg,
}

/// The endings of names, in lower case. Anything else is [`FileKind::Other`].
const ENDINGS: &[(FileKind, &[&str])] = &[
    (FileKind::Markdown, &["md"]),
    (FileKind::PlainText, &["txt", "markdown", "mdown", "mkd", "mdx"]),
    (FileKind::Toml, &["toml"]),
    (FileKind::Settings, &["yaml", "yml"]),
    (FileKind::Json, &["json"]),
    (FileKind::Bibtex, &["bib"]),
    (FileKind::MisnamedBibtex, &["bibtex", "bibtext"]),
    (FileKind::Medline, &["nbib"]),
    (FileKind::Ris, &["ris"]),
    (FileKind::Endnote, &["enw"]),
    (FileKind::CslStyle, &["csl"]),
    (FileKind::Html, &["html", "htm"]),
    (FileKind::Xml, &["xml"]),
    (FileKind::Stylesheet, &["css"]),
    (FileKind::Script, &["js"]),
    (FileKind::Typst, &["typ"]),
    (FileKind::Words, &["ftl"]),
    (FileKind::Picture(PictureFormat::Jpeg), &["jpg", "jpeg"]),
    (FileKind::Picture(PictureFormat::Png), &["png"]),
    (FileKind::Picture(PictureFormat::Webp), &["webp"]),
    (FileKind::Picture(PictureFormat::Gif), &["gif"]),
    (FileKind::Picture(PictureFormat::Svg), &["svg"]),
    (
        FileKind::UncleanPicture,
        &[
            "heic", "heif", "avif", "tif", "tiff", "bmp", "psd", "ai", "eps", "jp2", "dng", "raw",
            "ico",
        ],
    ),
    (FileKind::Pdf, &["pdf"]),
    (FileKind::Font, &["ttf", "otf", "ttc", "otc"]),
    (FileKind::WordProcessor, &["doc", "docx", "odt", "pages"]),
    (
        FileKind::HiddenContent,
        &[
            "pptx", "pptm", "ppsx", "potx", "ppt", "pps", "docm", "xlsx", "xlsm", "xls", "odp",
            "ods", "key", "numbers", "dcm", "dicom", "pub", "one",
        ],
    ),
    (
        FileKind::Archive,
        &[
            "zip", "zipx", "gz", "tgz", "tar", "bz2", "xz", "zst", "7z", "rar", "iso", "dmg",
            "jar", "epub",
        ],
    ),
    (FileKind::OtherMarkup, &["rtf", "tex", "rst", "org"]),
];

impl FileKind {
    /// The kind that a file's name or path says; upper and lower case are the same.
    pub fn of_name(name: &str) -> FileKind {
        let ending = match name.rsplit('/').next().unwrap_or(name).rsplit_once('.') {
            Some((_, ending)) => ending.to_lowercase(),
            None => return FileKind::Other,
        };
        ENDINGS
            .iter()
            .find(|(_, endings)| endings.contains(&ending.as_str()))
            .map_or(FileKind::Other, |(kind, _)| *kind)
    }

    /// Whether it can be shown as a picture.
    pub fn is_picture(self) -> bool {
        matches!(self, FileKind::Picture(_))
    }

    /// Whether folio reads the file itself: its comments are not for publication.
    pub fn is_read(self) -> bool {
        matches!(
            self,
            FileKind::Markdown
                | FileKind::Toml
                | FileKind::Bibtex
                | FileKind::Medline
                | FileKind::Ris
                | FileKind::Endnote
                | FileKind::CslStyle
        )
    }

    /// Whether a file in `content/` is one of references if its content says so, and else a file as
    /// any other.
    pub fn may_hold_references(self) -> bool {
        matches!(self, FileKind::Json | FileKind::Xml)
    }

    /// Whether a person writes it in a text editor, so that it is small.
    pub fn is_text(self) -> bool {
        self.is_read() || self.is_theme_text() || self == FileKind::MisnamedBibtex
    }

    /// Whether a line of it can be shown in a report.
    pub fn has_lines(self) -> bool {
        self.is_text() || matches!(self, FileKind::Json | FileKind::Picture(PictureFormat::Svg))
    }

    /// Whether a theme may hold it as text: templates, styles, scripts.
    pub fn is_theme_text(self) -> bool {
        matches!(
            self,
            FileKind::Html
                | FileKind::PlainText
                | FileKind::Stylesheet
                | FileKind::Typst
                | FileKind::Words
                | FileKind::Xml
                | FileKind::Script
        )
    }

    /// Whether it carries hidden pages, comments and names of patients and authors, so that it
    /// must not be published as it is.
    pub fn has_hidden_content(self) -> bool {
        matches!(self, FileKind::WordProcessor | FileKind::HiddenContent)
    }
}

impl SourcePath {
    /// What the file is, by its name.
    pub fn kind(&self) -> FileKind {
        FileKind::of_name(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::{ENDINGS, FileKind, PictureFormat};

    #[test]
    fn no_ending_has_two_kinds() {
        let mut endings: Vec<&str> =
            ENDINGS.iter().flat_map(|(_, endings)| endings.iter().copied()).collect();
        let count = endings.len();
        endings.sort_unstable();
        endings.dedup();
        assert_eq!(endings.len(), count);
    }

    #[test]
    fn case_and_folders_do_not_count() {
        assert_eq!(FileKind::of_name("posters/a.b/Poster.PDF"), FileKind::Pdf);
        assert_eq!(FileKind::of_name("me.JPG"), FileKind::Picture(PictureFormat::Jpeg));
        assert_eq!(FileKind::of_name("posters.md/LICENSE"), FileKind::Other);
    }
}
