//! Works under embargo, for what is made before it ends and stays in the packet. The profile does
//! not have them, so no page can show one.

use crate::base::{Hashed, Options};
use crate::model::Profile;
use crate::model::content_kind::ContentKind;
use crate::model::presentation::Presentation;
use crate::model::publication::owner::OwnerMatcher;
use crate::syntax::Documents;

/// In the order of their files. What is wrong with them was reported when the profile was read.
pub fn embargoed(documents: &Documents, profile: &Profile, options: &Options) -> Vec<Presentation> {
    let owner = Hashed::new(OwnerMatcher::of(&profile.person));
    let works = documents.markdowns().filter_map(|(path, document)| {
        let Some(ContentKind::Presentation(kind)) = ContentKind::of_path(path) else { return None };
        let is_written = !document.has_only_comments();
        is_written.then(|| {
            Presentation::read(kind, path, document, &owner, options.today, &mut Vec::new())
        })
    });
    works.filter(|work| work.is_embargoed(options)).collect()
}
