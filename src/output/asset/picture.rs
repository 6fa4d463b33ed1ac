//! Pictures that pages show, in the sizes that they ask for.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use crate::base::{Diagnostic, OutputPath, SourcePath};
use crate::model::presentation::Presentation;
use crate::output::{Claims, OutputKind, PlanContext, Stage};
use crate::plan::codes::MOVING_PICTURE;
use crate::plan::file_content::is_moving;
use crate::plan::{ImageFormat, ImagePlan, ImageRole, OutputTree};
use crate::render::image::picture;
use crate::render::{Checked, Context, Failure, Rendered, rendered, sound};
use crate::source::Source;

pub struct PictureFile;

/// One of the files of a picture in one role.
pub struct PictureVariant<'a> {
    source: &'a Source,
    picture: Arc<ImagePlan>,
    index: usize,
}

impl OutputKind for PictureFile {
    type Subject<'a> = PictureVariant<'a>;

    const NAME: &'static str = "picture";
    const STAGE: Stage = Stage::Early;
    const IS_ON_REQUEST: bool = true;

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, PictureVariant<'a>>) {
        let profile = cx.profile;
        let texts = profile.pictures.iter().map(|path| (path, ImageRole::Text));
        let works = profile
            .presentations
            .iter()
            .filter_map(Presentation::picture)
            .map(|path| (path, ImageRole::Work));
        let papers = &profile.publications;
        let small = papers.iter().filter_map(|paper| paper.picture());
        let small = small.map(|path| (path, ImageRole::Thumbnail));
        let large = papers.iter().filter_map(|paper| paper.image.as_ref());
        let large = large.map(|path| (path, ImageRole::Text));
        let person = profile
            .person
            .photo
            .iter()
            .flat_map(|path| [(path, ImageRole::Portrait), (path, ImageRole::Face)]);
        let shown: BTreeSet<_> =
            texts.chain(works).chain(small).chain(large).chain(person).collect();
        // The name of a file says what it is made from, so two sources with the same bytes share
        // it.
        let mut claimed = BTreeSet::new();
        let shown: Vec<_> = shown
            .into_iter()
            .filter_map(|(path, role)| Some((path, role, cx.sources.get(path)?)))
            .collect();
        let focus = profile.person.photo_focus;
        let planned: Vec<_> = shown
            .into_par_iter()
            .map(|(path, role, source)| (path, role, source, ImagePlan::plan(source, role, focus)))
            .collect();
        for (path, role, source, picture) in planned {
            match picture {
                // What cannot be cut is no face.
                Ok(picture)
                    if role == ImageRole::Face
                        && matches!(picture.kind, ImageFormat::Vector | ImageFormat::Animation) => {
                }
                Ok(picture) => {
                    if is_moving(&source.bytes) {
                        claims.plan.diagnostics.push(moving(path));
                    }
                    let picture = Arc::new(picture);
                    for (index, file) in picture.files().enumerate() {
                        if !claimed.insert((file.output.clone(), source.digest)) {
                            continue;
                        }
                        let subject = PictureVariant { source, picture: picture.clone(), index };
                        claims.file(OutputTree::Site, file.output.clone(), subject, path);
                    }
                    claims.plan.pictures.insert((path.clone(), role), picture);
                }
                Err(diagnostic) => claims.plan.diagnostics.push(diagnostic),
            }
        }
    }

    fn render(cx: &Context<'_>, _: &OutputPath, subject: &PictureVariant<'_>) -> Rendered {
        let PictureVariant { source, picture, index } = subject;
        rendered(picture::file(source, picture, *index, cx.media.open_pictures, cx.media.store)?)
    }

    fn check(cx: &Context<'_>, _: &OutputPath, subject: &PictureVariant<'_>) -> Option<Checked> {
        let PictureVariant { source, picture, index } = subject;
        // What is wrong with a picture is wrong with all of its files.
        let checked =
            if *index == 0 { picture::check(source, picture, cx.media.store) } else { Ok(()) };
        Some(checked.map(|()| sound()).map_err(Failure::from))
    }
}

/// Reports that only the first picture of an animation is shown.
fn moving(path: &SourcePath) -> Diagnostic {
    let message = format!("`{}` moves, and only its first picture is shown", path.file_name());
    Diagnostic::new(&MOVING_PICTURE, message)
        .in_file(path)
        .help("save it as GIF, which stays as it is; or leave it, if the first picture is enough")
}
