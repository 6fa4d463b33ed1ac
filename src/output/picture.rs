//! Pictures that pages show, in the sizes that they ask for.

use std::collections::BTreeSet;

use bytes::Bytes;

use crate::base::Diagnosed;
use crate::model::presentation::Presentation;
use crate::output::{OutputKind, PlanContext, Target};
use crate::plan::{Kind, Picture, SitePlan, Subject, Tree, Use};
use crate::render::{Context, picture};

pub struct PictureFile;

impl OutputKind for PictureFile {
    fn name(&self) -> &'static str {
        "picture"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        let profile = cx.profile;
        let texts = profile.pictures.iter().map(|path| (path, Use::Text));
        let works = profile.presentations.iter().filter_map(Presentation::picture).map(|path| (path, Use::Work));
        let person = profile.person.photo.iter().flat_map(|path| [(path, Use::Portrait), (path, Use::Face)]);
        let shown: BTreeSet<_> = texts.chain(works).chain(person).collect();
        for (path, usage) in shown {
            let Some(source) = cx.sources.get(path) else { continue };
            match Picture::plan(source, usage, profile.person.photo_focus) {
                // What cannot be cut is no face.
                Ok(picture) if usage == Use::Face && matches!(picture.kind, Kind::Vector | Kind::Animation) => {}
                Ok(picture) => {
                    for (index, file) in picture.files().enumerate() {
                        plan.file(Tree::Site, file.output.clone(), Subject::Picture(path.clone(), usage, index), path);
                    }
                    plan.pictures.insert((path.clone(), usage), picture);
                }
                Err(diagnostic) => plan.diagnostics.push(diagnostic),
            }
        }
    }

    fn render(&self, cx: &Context<'_>, target: &Target<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::Picture(path, usage, index) = target.subject else { return Diagnosed::default() };
        let (Some(source), Some(picture)) = (cx.sources.get(path), cx.plan.picture(path, *usage)) else { return Diagnosed::default() };
        match picture::file(source, picture, *index, cx.store) {
            Ok(bytes) => Diagnosed::new(Some(bytes), Vec::new()),
            Err(diagnostic) => Diagnosed::new(None, vec![diagnostic]),
        }
    }
}
