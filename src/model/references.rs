//! Checks references between files: links, pictures, papers, files. Used files are recorded in the
//! profile.

use std::sync::Arc;

use crate::base::{
    Diagnostic, DiagnosticSubject, FileKind, Hashed, PictureFormat, SourcePath, Span, did_you_mean,
};
use crate::lexicon::picture_word::describes_nothing;
use crate::model::codes::{
    BROKEN_LINK, EMBARGO, MISSING_ALT, MISSING_FILE, NOT_A_DOCUMENT, NOT_A_PICTURE,
    OUTSIDE_PICTURE, RAW_HTML,
};
use crate::model::footer;
use crate::model::person::links::{Broken, LinkTarget};
use crate::model::profile::Profile;
use crate::model::publication::Publication;
use crate::model::written_link::{WrittenLink, broken_link};
use crate::model::written_path::leads_to_disk;
use crate::source::SourceSet;
use crate::syntax::codes::UNKNOWN_PUBLICATION;
use crate::syntax::markdown::ReferenceKind;
use crate::syntax::{Documents, MarkdownDocument};

pub fn check(
    documents: &Documents,
    sources: &SourceSet,
    profile: &mut Profile,
    diagnostics: &mut Vec<Diagnostic>,
) {
    check_photo(documents, sources, profile, diagnostics);
    check_presentations(documents, profile, diagnostics);
    check_publications(documents, profile, diagnostics);
    footer::check(documents, profile, diagnostics);
    for (path, document) in documents.markdowns() {
        // The text of a work under embargo is not on the site, and neither are its files.
        if profile.links.pages.contains_key(path) {
            check_marks(path, document, profile, diagnostics);
        }
    }
}

fn check_photo(
    documents: &Documents,
    sources: &SourceSet,
    profile: &mut Profile,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let site = SourcePath::site();
    let Some(photo) = profile.person.photo.clone() else {
        if profile.settings.card_photo {
            let message = "the contact card is to have your photo, and there is none";
            diagnostics.push(
                Diagnostic::new(&MISSING_FILE, message)
                    .at(&site, documents.span(&site, &["contact", "photo"]), "")
                    .help(
                        "name it under `[person]` as `photo = \"photo.jpg\"`, or remove this line",
                    ),
            );
        }
        return;
    };
    let span = documents.span(&site, &["person", "photo"]);
    if !documents.contains(&photo) {
        let missing = missing_file(documents, &photo, &site, span);
        let is_beside =
            sources.unread.iter().any(|unread| unread.path.as_str() == photo.file_name());
        diagnostics.push(match is_beside {
            true => missing.help(format!(
                "`{}` lies beside site.toml: move it to `{photo}`",
                photo.file_name()
            )),
            false => missing,
        });
        profile.person.photo = None;
    } else if !photo.kind().is_picture() {
        diagnostics.push(not_a_picture(&photo, &site, span));
        profile.person.photo = None;
    } else if profile.settings.card_photo
        && matches!(photo.kind(), FileKind::Picture(PictureFormat::Svg | PictureFormat::Gif))
    {
        let message = "address books show no drawing and no animation as a photo";
        diagnostics.push(
            Diagnostic::new(&NOT_A_PICTURE, message)
                .at(&site, documents.span(&site, &["contact", "photo"]), "")
                .help("save your photo as JPEG or PNG, or remove this line"),
        );
    }
}

fn check_presentations(
    documents: &Documents,
    profile: &mut Profile,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut files = Vec::new();
    for work in &mut profile.presentations {
        let path = &work.source.clone();
        let span = |key: &str| documents.span(path, &[key]);
        if let Some(file) = work.file.clone() {
            if documents.is_read(&file) {
                diagnostics.push(not_for_readers(&file, path, span("file")));
                work.file = None;
            } else if may_be_shown(documents, &file) {
                files.push((file.clone(), work.file_output(&file)));
            } else {
                diagnostics.push(missing_file(documents, &file, path, span("file")));
                work.file = None;
            }
        }
        if let Some(image) = work.image.clone() {
            if !may_be_shown(documents, &image) {
                diagnostics.push(missing_file(documents, &image, path, span("image")));
                work.image = None;
            } else if !image.kind().is_picture() {
                diagnostics.push(not_a_picture(&image, path, span("image")));
                work.image = None;
            }
        }
        if let Some(key) = &work.paper
            && !profile.publications.iter().any(|publication| publication.key == *key)
        {
            let diagnostic = Diagnostic::new(
                &UNKNOWN_PUBLICATION,
                format!("no .bib file has the citation key `{key}`"),
            );
            let near = did_you_mean(
                key,
                profile.publications.iter().map(|publication| publication.key.as_str()),
            );
            diagnostics.push(match near {
                Some(near) => diagnostic.suggest_string(path, span("paper"), near),
                None => diagnostic
                    .at(path, span("paper"), "")
                    .help("add the paper to a .bib file in `content/`, or remove this line"),
            });
            work.paper = None;
        }
    }
    profile.files.extend(files);
}

fn check_publications(
    documents: &Documents,
    profile: &mut Profile,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut files = Vec::new();
    for publication in &mut profile.publications {
        check_publication_image(documents, publication, diagnostics);
        let Some(pdf) = publication.pdf.clone() else { continue };
        if may_be_shown(documents, &pdf) && !documents.is_read(&pdf) {
            files.push((pdf.clone(), publication.file_output(&pdf)));
        } else {
            let additions = SourcePath::publications();
            let span = documents.span(&additions, &[&publication.key, "file"]);
            diagnostics.push(match documents.is_read(&pdf) {
                true => not_for_readers(&pdf, &additions, span),
                false => missing_file(documents, &pdf, &additions, span),
            });
            let without = Publication { pdf: None, ..Publication::clone(publication) };
            *publication = Arc::new(Hashed::new(without));
        }
    }
    profile.files.extend(files);
}

fn check_publication_image(
    documents: &Documents,
    publication: &mut Arc<Hashed<Publication>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let Some(image) = &publication.image else { return };
    let additions = SourcePath::publications();
    let span = || documents.span(&additions, &[&publication.key, "image"]);
    diagnostics.push(if !may_be_shown(documents, image) {
        missing_file(documents, image, &additions, span())
    } else if !image.kind().is_picture() {
        not_a_picture(image, &additions, span())
    } else {
        return;
    });
    let without = Publication { image: None, ..Publication::clone(publication) };
    *publication = Arc::new(Hashed::new(without));
}

fn not_for_readers(path: &SourcePath, file: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::new(
        &NOT_A_DOCUMENT,
        format!(
            "`{}` is a text that the site is made from, not a file to hand out",
            path.file_name()
        ),
    )
    .at(file, span, "")
    .help("name a PDF or a picture here")
}

/// Shown files are in `content/`: no path can name `private.toml` or a theme's file.
fn may_be_shown(documents: &Documents, path: &SourcePath) -> bool {
    path.is_content() && documents.contains(path)
}

fn missing_file(
    documents: &Documents,
    path: &SourcePath,
    file: &SourcePath,
    span: Span,
) -> Diagnostic {
    if !path.is_content() {
        return Diagnostic::new(
            &MISSING_FILE,
            format!("`{path}` does not lie in `content/`, so it is never published"),
        )
        .about(DiagnosticSubject::File(path.clone()))
        .at(file, span, "")
        .help("copy the file into `content/` if everyone may see it, or remove this line");
    }
    let diagnostic = Diagnostic::new(&MISSING_FILE, format!("there is no file `{path}`"))
        .about(DiagnosticSubject::File(path.clone()));
    let in_folder: Vec<&str> = documents
        .paths()
        .filter(|known| known.folder() == path.folder())
        .map(SourcePath::file_name)
        .collect();
    match did_you_mean(path.file_name(), in_folder.into_iter()) {
        Some(near) => diagnostic.ask(file, span, near),
        None => diagnostic
            .at(file, span, "")
            .help(format!("put the file into `{}/`, or remove this line", path.folder())),
    }
}

/// How a photo of an iPhone becomes one that every browser shows.
pub const HEIC_AS_JPEG: &str = "open it in a picture program and save it as JPEG; on the iPhone, \
    `Settings > Camera > Formats > Most Compatible` takes the next photos as JPEG";

fn not_a_picture(path: &SourcePath, file: &SourcePath, span: Span) -> Diagnostic {
    let is_heic = matches!(path.extension().to_lowercase().as_str(), "heic" | "heif");
    let help = if is_heic { HEIC_AS_JPEG } else { "save it as JPEG, PNG, WebP, GIF or SVG" };
    Diagnostic::new(
        &NOT_A_PICTURE,
        format!("`{}` is not a picture that folio can show", path.file_name()),
    )
    .at(file, span, "")
    .help(help)
}

fn check_marks(
    path: &SourcePath,
    document: &MarkdownDocument,
    profile: &mut Profile,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for mark in &document.markdown.marks {
        if let ReferenceKind::Link(written) | ReferenceKind::Image { source: written, .. } =
            &mark.kind
            && let Some(unusable) = unusable(path, mark.span, written)
        {
            diagnostics.push(unusable);
            continue;
        }
        match &mark.kind {
            ReferenceKind::Html if profile.settings.raw_html => {}
            ReferenceKind::Html => diagnostics.push(html_as_text(path, mark.span)),
            ReferenceKind::Link(written) => match profile.links.resolve(path, written) {
                Ok(LinkTarget::File(source, output)) => {
                    profile.files.entry(source).or_insert(output);
                }
                Ok(LinkTarget::Embargoed) => diagnostics.push(to_embargoed(path, mark.span)),
                Ok(_) => {}
                Err(broken) => {
                    let link = WrittenLink::new(path, document, mark.span, written);
                    diagnostics.push(broken_link(&link, broken, profile));
                }
            },
            ReferenceKind::Image { source, alt } => {
                let link = WrittenLink::new(path, document, mark.span, source);
                check_image(&link, alt, profile, diagnostics)
            }
        }
    }
}

/// The diagnostic of a link or a picture that names nothing, or a place on the person's disk.
pub(super) fn unusable(path: &SourcePath, span: Span, written: &str) -> Option<Diagnostic> {
    let (message, help) = if written.trim().is_empty() {
        let help = "write the file or the address between the round brackets, as in `[my \
            poster](posters/sts-2025/index.md)`";
        ("this does not say where it leads".to_owned(), help)
    } else if leads_to_disk(written) {
        let message =
            format!("`{written}` is a place on your own disk, and only `content/` is published");
        (message, "put a copy beside this file, and write its name between the brackets")
    } else {
        return None;
    };
    Some(Diagnostic::new(&BROKEN_LINK, message).at(path, span, "").help(help))
}

pub(super) fn html_as_text(path: &SourcePath, span: Span) -> Diagnostic {
    Diagnostic::new(&RAW_HTML, "this HTML is shown as text").at(path, span, "").help(
        "write it in markdown; or, to pass HTML through, set `raw-html = true` under `[markdown]` \
        in site.toml",
    )
}

pub(super) fn to_embargoed(path: &SourcePath, span: Span) -> Diagnostic {
    let message = "this leads to work under embargo, so until then it is plain text";
    Diagnostic::new(&EMBARGO, message)
        .at(path, span, "")
        .help("leave it as it is: with the first build after the embargo it becomes a link")
}

/// The diagnostic of a picture whose words are missing, or do not say what it shows.
fn missing_alt(path: &SourcePath, span: Span, alt: &str, file: &str) -> Option<Diagnostic> {
    let alt = alt.trim();
    let message = match alt {
        "" => "this picture has no description, so those who cannot see it learn nothing of it"
            .to_owned(),
        _ if describes_nothing(alt, file) => {
            format!("`{alt}` does not say what this picture shows to those who cannot see it")
        }
        _ => return None,
    };
    Some(Diagnostic::new(&MISSING_ALT, message).at(path, span, "").help(
        "say between the brackets what it shows: `![Survival curves of both groups](curves.png)`",
    ))
}

fn check_image(
    link: &WrittenLink<'_>,
    alt: &str,
    profile: &mut Profile,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let WrittenLink { file: path, span, target: written, .. } = *link;
    match profile.links.resolve(path, written) {
        Ok(LinkTarget::File(source, _)) if source.kind().is_picture() => {
            profile.pictures.insert(source);
            diagnostics.extend(missing_alt(path, span, alt, written));
        }
        Ok(LinkTarget::File(source, _)) => diagnostics.push(not_a_picture(&source, path, span)),
        Ok(LinkTarget::Outside(_)) => diagnostics.push(
            Diagnostic::new(
                &OUTSIDE_PICTURE,
                "this picture would be fetched from another site, \
            which would learn who reads the page",
            )
            .at(path, span, "")
            .help("save the picture into `content/` and name the file here"),
        ),
        Ok(_) if written.starts_with('/') => diagnostics.push(
            Diagnostic::new(
                &NOT_A_PICTURE,
                format!("`{written}` is an address of the site, not the file of a picture"),
            )
            .at(path, span, "")
            .help("put the picture beside this file, or write the path to it from here"),
        ),
        Ok(_) => diagnostics.push(
            Diagnostic::new(&NOT_A_PICTURE, "this is not the file of a picture")
                .at(path, span, "")
                .help("name a picture in `content/`"),
        ),
        Err(Broken::NoSuchFile) => {
            let diagnostic = broken_link(link, Broken::NoSuchFile, profile);
            diagnostics.push(match diagnostic.help {
                Some(_) => diagnostic.help(
                    "put the picture beside this file, or write the path to it \
                from here",
                ),
                None => diagnostic,
            });
        }
        Err(broken) => diagnostics.push(broken_link(link, broken, profile)),
    }
}
