//! Files that something links to: a poster's PDF, a table, a picture in full. PDFs and pictures are
//! written anew, without what their programs noted down in them.

use bytes::Bytes;

use crate::base::{Diagnosed, Diagnostic, FileKind, SourcePath};
use crate::model::person::Focus;
use crate::output::codes::REFUSED_FORMAT;
use crate::output::{OutputKind, PlanContext, RenderTarget, made};
use crate::plan::publication::own_file;
use crate::plan::{ImagePlan, ImageRole, OutputTree, SitePlan, Subject};
use crate::render::image::picture;
use crate::render::{Context, sanitize};

pub struct StaticFile;

impl OutputKind for StaticFile {
    fn name(&self) -> &'static str {
        "static-file"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        // A paper's own file stands beside its page, whatever else leads to it: search engines take
        // it only from there.
        let papers = cx
            .profile
            .publications
            .iter()
            .filter_map(|work| Some((work.pdf.clone()?, own_file(work)?)));
        for (source, output) in
            &cx.profile.files.clone().into_iter().chain(papers).collect::<Vec<_>>()
        {
            if let Some(refused) = refused(source) {
                plan.diagnostics.push(refused);
                continue;
            }
            plan.file(OutputTree::Site, output.clone(), Subject::File(source.clone()), source);
        }
        // What nothing links to is not published. But who puts slides or scans beside a text means
        // them to be seen, and is told why not.
        let beside = cx
            .sources
            .below("content")
            .map(|source| &source.path)
            .filter(|path| !cx.profile.files.contains_key(path));
        plan.diagnostics
            .extend(beside.filter(|path| path.kind().has_hidden_content()).filter_map(refused));
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::File(path) = target.subject else { return Diagnosed::default() };
        let Some(source) = cx.sources.get(path) else { return Diagnosed::default() };
        if path.kind() == FileKind::Pdf {
            return match sanitize::pdf::cached(source, title(cx, path), cx.store) {
                Ok(bytes) => made(bytes),
                Err(fault) => Diagnosed::new(None, vec![fault.diagnostic(path)]),
            };
        }
        if !path.kind().is_picture() {
            return made(Bytes::copy_from_slice(&source.bytes));
        }
        // A picture is written anew, in its largest size, so that nothing else of its file is
        // published.
        let result = ImagePlan::plan(source, ImageRole::Work, Focus::default()).and_then(|plan| {
            picture::file(source, &plan, plan.variants.len().saturating_sub(1), cx.store)
        });
        match result {
            Ok(bytes) => made(bytes),
            Err(diagnostic) => Diagnosed::new(None, vec![diagnostic]),
        }
    }
}

/// Why a file is not published as it is; `None` for one that may be.
fn refused(source: &SourcePath) -> Option<Diagnostic> {
    let (name, kind) = (source.file_name(), source.kind());
    let (message, help) = if kind.has_hidden_content() {
        let message = format!("`{name}` is in a format that carries hidden content with it");
        (
            message,
            "export it as PDF, look through every page of that, and link to the PDF; keep the \
            original in another folder",
        )
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
        .profile
        .presentations
        .iter()
        .filter(|work| work.file.as_ref() == Some(file))
        .map(|work| work.title.as_str());
    let papers = cx
        .profile
        .publications
        .iter()
        .filter(|paper| paper.pdf.as_ref() == Some(file))
        .map(|paper| paper.title.as_str());
    works.chain(papers).next()
}
