//! Pictures that pages show, in the sizes that they ask for.

use std::collections::BTreeSet;

use bytes::Bytes;

use crate::base::Diagnosed;
use crate::model::presentation::Presentation;
use crate::output::{OutputKind, PlanContext, RenderTarget};
use crate::plan::{ImageFormat, ImagePlan, ImageRole, OutputTree, SitePlan, Subject};
use crate::render::Context;
use crate::render::image::picture;

pub struct PictureFile;

impl OutputKind for PictureFile {
    fn name(&self) -> &'static str {
        "picture"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        let profile = cx.profile;
        let texts = profile.pictures.iter().map(|path| (path, ImageRole::Text));
        let works = profile
            .presentations
            .iter()
            .filter_map(Presentation::picture)
            .map(|path| (path, ImageRole::Work));
        let person = profile
            .person
            .photo
            .iter()
            .flat_map(|path| [(path, ImageRole::Portrait), (path, ImageRole::Face)]);
        let shown: BTreeSet<_> = texts.chain(works).chain(person).collect();
        for (path, role) in shown {
            let Some(source) = cx.sources.get(path) else { continue };
            match ImagePlan::plan(source, role, profile.person.photo_focus) {
                // What cannot be cut is no face.
                Ok(picture)
                    if role == ImageRole::Face
                        && matches!(picture.kind, ImageFormat::Vector | ImageFormat::Animation) => {
                }
                Ok(picture) => {
                    for (index, file) in picture.files().enumerate() {
                        plan.file(
                            OutputTree::Site,
                            file.output.clone(),
                            Subject::Picture(path.clone(), role, index),
                            path,
                        );
                    }
                    plan.pictures.insert((path.clone(), role), picture);
                }
                Err(diagnostic) => plan.diagnostics.push(diagnostic),
            }
        }
    }

    fn render(&self, cx: &Context<'_>, target: &RenderTarget<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::Picture(path, role, index) = target.subject else {
            return Diagnosed::default();
        };
        let (Some(source), Some(picture)) = (cx.sources.get(path), cx.plan.picture(path, *role))
        else {
            return Diagnosed::default();
        };
        match picture::file(source, picture, *index, cx.store) {
            Ok(bytes) => Diagnosed::new(Some(bytes), Vec::new()),
            Err(diagnostic) => Diagnosed::new(None, vec![diagnostic]),
        }
    }
}
