//! For one meeting: the CV as the document chooses it, goals and timeline, and the questions of
//! `private/meetings/NAME.md`.

use crate::base::{Diagnostic, SourcePath, Span, counted};
use crate::output::codes::FEW_QUESTIONS;
use crate::output::document::content::DocumentContent;
use crate::output::document::cv::cv_sections;
use crate::output::document::missing::missing_name;
use crate::output::document::paper::{Paper, section, words};
use crate::output::document::summary::parts;
use crate::render::Failure;
use crate::render::document_view::DocumentView;

/// Both guides ask for so many (docs/domain.md, "meetings").
const LEAST_QUESTIONS: usize = 3;

pub struct Meeting;

impl DocumentContent for Meeting {
    fn view(&self, paper: &mut Paper<'_>) -> Result<DocumentView, Failure> {
        let folder = paper.folder;
        let name = paper.settings.made_for.clone().unwrap_or_default();
        let Some(meeting) = folder.meetings.get(&name) else {
            let path = format!("private/meetings/{name}.md");
            if paper.folder.unread.contains(&SourcePath::new(&path)) {
                return Err(Failure::AlreadyReported);
            }
            let what = format!("`{path}`");
            let names = folder.meetings.keys().map(String::as_str);
            let help = "write the questions for the meeting there, as a list";
            return Err(missing_name(paper, &what, names, help).into());
        };
        let questions = meeting.questions();
        if questions < LEAST_QUESTIONS {
            paper.diagnostics.push(few_questions(&meeting.file, questions));
        }
        let own_words = paper.cx.site.words.own;
        let mut view = paper.view(own_words.for_our_meeting());
        let title = meeting.title.as_ref();
        view.heading = title
            .map(|title| paper.take_from(&meeting.file, &[], |lowering| lowering.inlines(title)));
        view.sections = cv_sections(paper);
        if let Some(plan) = &folder.plan {
            let (opening, sections) = parts(paper, plan, "plan");
            if !opening.is_empty() {
                let heading = words(own_words.goals_and_timeline());
                view.sections.push(section("plan", heading, opening));
            }
            view.sections.extend(sections);
        }
        let (opening, sections) = parts(paper, meeting, "meeting");
        // What opens the text are the questions themselves, unless they have a heading.
        match sections.is_empty() {
            true => {
                view.sections.push(section("meeting", words(own_words.questions()), opening));
            }
            false => view.preamble = opening,
        }
        view.sections.extend(sections);
        Ok(paper.finish(view))
    }
}

fn few_questions(file: &SourcePath, questions: usize) -> Diagnostic {
    let message = format!("this meeting has {}", counted(questions, "question"));
    Diagnostic::new(&FEW_QUESTIONS, message)
        .at(file, Span::new(0, 0), "")
        .help("prepare three or more, each an item of a list: they are what a meeting is for")
}
