//! What counts in a piece that is written on a page: each number with the limit that a rule has for it.
//!
//! Has no limit of its own.

use crate::base::{SourcePath, Span};
use crate::lint::length_of_introduction;
use crate::model::Profile;
use crate::output::sheet::linkedin;
use crate::preview::server::Count;
use crate::source::Source;
use crate::syntax::markdown::RawHtml;
use crate::syntax::{Document, parse};

/// What counts in the part of a source at `span`. `profile` is of the site with that source.
pub fn counts(profile: &Profile, source: &Source, span: Span) -> Vec<Count> {
    let touches = |at: Span| at.start <= span.end && span.start <= at.end && at.start < at.end;
    let [headline, about] = linkedin::texts(profile);
    let signs = |what: &str, (text, most): (String, usize)| Count {
        what: what.to_owned(),
        unit: "signs",
        number: text.chars().count(),
        least: None,
        most,
    };
    match &parse(source, RawHtml::IsText).value {
        Document::Toml(site) if source.path == SourcePath::site() => {
            let is_shown = !headline.0.is_empty() && touches(site.span(&["person", "headline"]));
            is_shown.then(|| signs("Headline", headline)).into_iter().collect()
        }
        Document::Markdown(story) if source.path == SourcePath::narrative() => {
            let spoken = length_of_introduction(profile).filter(|length| {
                let headings = &story.markdown.headings;
                let at = headings.iter().position(|heading| heading.id == length.id);
                at.is_some_and(|at| {
                    let next =
                        headings.get(at + 1).map_or(source.bytes.len(), |next| next.span.start);
                    // What ends where the next begins is not in it.
                    touches(Span::new(headings[at].span.start, next.saturating_sub(1)))
                })
            });
            let spoken = spoken.map(|length| Count {
                what: "Introduction".to_owned(),
                unit: "words",
                number: length.words,
                least: Some(length.least),
                most: length.most,
            });
            let about = (!about.0.is_empty()).then(|| signs("Your story for LinkedIn", about));
            spoken.into_iter().chain(about).collect()
        }
        _ => Vec::new(),
    }
}
