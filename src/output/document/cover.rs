//! A letter of the person's, from `private/letters/NAME.md`: to whom, when, the text, and a line to
//! sign on.

use crate::base::SourcePath;
use crate::model::private_folder::Letter;
use crate::output::document::content::DocumentContent;
use crate::output::document::missing::missing_name;
use crate::output::document::paper::{Paper, lines};
use crate::render::Failure;
use crate::render::document_view::DocumentView;
use crate::render::text::date;
use crate::syntax::markdown::{Block, Inline, plain_text};

pub struct Cover;

impl DocumentContent for Cover {
    fn view(&self, paper: &mut Paper<'_>) -> Result<DocumentView, Failure> {
        let name = paper.settings.made_for.clone().unwrap_or_default();
        let Some(letter) = paper.folder.letters.get(&name) else {
            let path = format!("private/letters/{name}.md");
            if paper.folder.unread.contains(&SourcePath::new(&path)) {
                return Err(Failure::AlreadyReported);
            }
            let what = format!("`{path}`");
            let names = paper.folder.letters.keys().map(String::as_str);
            return Err(missing_name(paper, &what, names, "write the letter there").into());
        };
        let words = paper.cx.site.words.own;
        let about = letter.subject.clone().or(letter.title.as_ref().map(|title| plain_text(title)));
        let mut view = paper.view(about.as_deref().unwrap_or(&name));
        view.kind = None;
        view.is_letter = true;
        // The photo of an application is on the CV.
        view.person.photo = None;
        if !letter.to.is_empty() {
            view.preamble.push(lines(letter.to.iter().map(String::as_str)));
        }
        view.preamble.push(lines([day(paper, letter).as_str()]));
        if let Some(about) = about {
            let content = vec![Inline::Text { text: words.letter_about(&about).into() }];
            view.preamble.push(Block::Paragraph { content: vec![Inline::Strong { content }] });
        }
        let text = paper
            .take_from(&letter.file, &letter.notes, |lowering| lowering.blocks(&letter.blocks));
        view.preamble.extend(text);
        let closing = letter.closing.as_deref().unwrap_or(words.letter_closing());
        view.preamble.push(lines([closing]));
        view.signed = vec![paper.cx.site.profile.person.name.clone()];
        Ok(paper.finish(view))
    }
}

/// `Boston, 27 November 2026`.
fn day(paper: &Paper<'_>, letter: &Letter) -> String {
    let site = &paper.cx.site;
    let date = letter.date.unwrap_or(site.options.today);
    let date = date::written_out(site.words.own, site.profile.settings.region, date);
    match &letter.place {
        Some(place) => site.words.own.commas().line(&[place.as_str(), &date]),
        None => date,
    }
}
