//! Files that something links to: a poster's PDF, a table, a picture in full. PDFs and pictures are
//! written anew, without what their programs noted down in them.

use bytes::Bytes;

use crate::base::{Diagnostic, FileKind, OutputPath, SourcePath};
use crate::model::person::Focus;
use crate::output::codes::REFUSED_FORMAT;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::publication::own_file;
use crate::plan::{ImagePlan, ImageRole, OutputTree};
use crate::render::image::picture;
use crate::render::{Context, Rendered, rendered, sanitize};
use crate::source::Source;

pub struct StaticFile;

impl OutputKind for StaticFile {
    type Subject<'a> = &'a Source;

    const NAME: &'static str = "static-file";
    const IS_ON_REQUEST: bool = true;

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, &'a Source>) {
        // A paper's own file is beside its page, whatever else leads to it: search engines take
        // it only from there.
        let papers = cx
            .profile
            .publications
            .iter()
            .filter_map(|work| Some((work.pdf.as_ref()?, own_file(work)?)))
            .filter(|(path, output)| cx.profile.files.get(*path) != Some(output));
        let linked = cx.profile.files.iter().map(|(path, output)| (path, output.clone()));
        for (path, output) in linked.chain(papers) {
            if let Some(refused) = refused(path) {
                claims.plan.diagnostics.push(refused);
            } else if let Some(source) = cx.sources.get(path) {
                claims.file(OutputTree::Site, output, source, path);
            }
        }
        // What nothing links to is not published. But who puts slides or scans beside a text means
        // them to be seen, so the reason is reported.
        let beside = cx
            .sources
            .below("content")
            .map(|source| &source.path)
            .filter(|path| !cx.profile.files.contains_key(path));
        claims
            .plan
            .diagnostics
            .extend(beside.filter(|path| path.kind().has_hidden_content()).filter_map(refused));
    }

    fn render(cx: &Context<'_>, _: &OutputPath, source: &&Source) -> Rendered {
        let path = &source.path;
        if path.kind() == FileKind::Pdf {
            let pdf = sanitize::pdf::cached(source, title(cx, path), cx.media.store);
            return rendered(pdf.map_err(|fault| fault.diagnostic(path))?);
        }
        if !path.kind().is_picture() {
            return rendered(Bytes::copy_from_slice(&source.bytes));
        }
        // Written anew in its largest size, so that nothing else of the file is published.
        let plan = ImagePlan::plan(source, ImageRole::Work, Focus::default())?;
        let largest = plan.variants.len().saturating_sub(1);
        rendered(picture::file(source, &plan, largest, cx.media.open_pictures, cx.media.store)?)
    }
}

/// Why a file is not published as it is; `None` for one that may be.
fn refused(source: &SourcePath) -> Option<Diagnostic> {
    let (name, kind) = (source.file_name(), source.kind());
    let (message, help) = if kind.has_hidden_content() {
        let message = format!("`{name}` is in a format that carries hidden content with it");
        let help = match kind {
            FileKind::WordProcessor => {
                "copy its words into a text file that ends in `.md`, or export it as PDF, look \
                through every page of that, and link to the PDF; keep the original in another folder"
            }
            _ => {
                "export it as PDF, look through every page of that, and link to the PDF; keep the \
                original in another folder"
            }
        };
        (message, help)
    } else if kind == FileKind::Archive {
        let message =
            format!("`{name}` is an archive, in which folio cannot look for what is private");
        let help = "unpack it, and link to the files themselves; or link to a data repository, as \
            in `data = \"https://...\"` of publications.toml";
        (message, help)
    } else if kind == FileKind::UncleanPicture {
        let message = format!(
            "`{name}` is a picture that may tell where and by whom it was taken, in a form that \
            folio cannot clean"
        );
        (message, "save it as JPEG or PNG, and link to that")
    } else {
        return None;
    };
    Some(Diagnostic::new(&REFUSED_FORMAT, message).in_file(source).help(help))
}

/// The title of the work that a PDF belongs to.
fn title<'a>(cx: &Context<'a>, file: &SourcePath) -> Option<&'a str> {
    let works = cx
        .site
        .profile
        .presentations
        .iter()
        .filter(|work| work.file.as_ref() == Some(file))
        .map(|work| work.title.as_str());
    let papers = cx
        .site
        .profile
        .publications
        .iter()
        .filter(|paper| paper.pdf.as_ref() == Some(file))
        .map(|paper| paper.title.as_str());
    works.chain(papers).next()
}
