//! Pictures that pages show, in the sizes that they ask for.

use bytes::Bytes;

use crate::base::Diagnosed;
use crate::model::presentation::Presentation;
use crate::output::{OutputKind, PlanContext, Target};
use crate::plan::{Picture, SitePlan, Subject, Tree};
use crate::render::{Context, picture};

pub struct PictureFile;

impl OutputKind for PictureFile {
    fn name(&self) -> &'static str {
        "picture"
    }

    fn plan(&self, cx: &PlanContext<'_>, plan: &mut SitePlan) {
        let profile = cx.profile;
        let shown =
            profile.pictures.iter().chain(&profile.person.photo).chain(profile.presentations.iter().filter_map(Presentation::picture));
        let mut shown: Vec<_> = shown.collect();
        shown.sort();
        shown.dedup();
        for path in shown {
            let Some(source) = cx.sources.get(path) else { continue };
            match Picture::plan(source) {
                Ok(picture) => {
                    for (index, variant) in picture.variants.iter().enumerate() {
                        plan.file(Tree::Site, variant.output.clone(), Subject::Picture(path.clone(), index), path);
                    }
                    plan.pictures.insert(path.clone(), picture);
                }
                Err(diagnostic) => plan.diagnostics.push(diagnostic),
            }
        }
    }

    fn render(&self, cx: &Context<'_>, target: &Target<'_>) -> Diagnosed<Option<Bytes>> {
        let Subject::Picture(path, index) = target.subject else { return Diagnosed::default() };
        let (Some(source), Some(picture)) = (cx.sources.get(path), cx.plan.pictures.get(path)) else { return Diagnosed::default() };
        match picture::variant(source, picture, *index, cx.store) {
            Ok(bytes) => Diagnosed::new(Some(bytes), Vec::new()),
            Err(diagnostic) => Diagnosed::new(None, vec![diagnostic]),
        }
    }
}
