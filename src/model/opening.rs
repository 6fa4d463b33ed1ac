//! What opens the person's story, in the words that a home page shows.
//!
//! Chooses one block and changes nothing in it.

use crate::base::SourcePath;
use crate::lexicon::{Question, SectionKind};
use crate::model::Profile;
use crate::syntax::markdown::Block;

/// The introduction of the narrative, else its background, else what opens the narrative or the CV;
/// with the file that it is in.
pub fn opening(profile: &Profile) -> Option<(SourcePath, &Block)> {
    if let Some(narrative) = &profile.narrative {
        let questions = [Question::Introduction, Question::Background, Question::WhySpecialty];
        let blocks = questions
            .into_iter()
            .find_map(|question| narrative.answer(question))
            .unwrap_or(&narrative.preamble);
        if let Some(first) = blocks.first() {
            return Some((SourcePath::narrative(), first));
        }
    }
    let cv = profile.cv.as_ref()?;
    let summary = cv
        .sections
        .iter()
        .find(|section| section.kind == SectionKind::Summary)
        .map(|section| section.blocks.as_slice());
    Some((SourcePath::cv(), summary.unwrap_or(&cv.preamble).first()?))
}
