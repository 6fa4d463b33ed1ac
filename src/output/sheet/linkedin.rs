//! `packet/linkedin.txt`: the headline and the text about the person, to paste into a profile on
//! LinkedIn, each with its count.
//!
//! Nothing is shortened: what is over a limit is marked, as people know best what to leave out.

use crate::base::{OutputPath, SourcePath};
use crate::lexicon::Question;
use crate::lexicon::application_form::FormField;
use crate::lexicon::service::Service;
use crate::model::Profile;
use crate::model::narrative::Narrative;
use crate::output::sheet::application_sheet::Field;
use crate::output::sheet::own_words;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::{OutputTree, routes};
use crate::render::{Context, Rendered, rendered};
use crate::words::Words;

/// As many characters fit (docs/domain.md, "LinkedIn").
const HEADLINE: usize = 220;
const ABOUT: usize = 2_600;

/// What the story has for it, in this order: where one comes from, why, where one is, what is next.
const STORY: [Question; 4] =
    [Question::Background, Question::WhySpecialty, Question::Now, Question::Next];

pub struct LinkedinText;

impl OutputKind for LinkedinText {
    type Subject<'a> = ();

    const NAME: &'static str = "linkedin";

    fn plan(cx: &PlanContext<'_>, claims: &mut Claims<'_, ()>) {
        if fields(cx.profile, cx.words.own).iter().any(|field| !field.text.is_empty()) {
            let origin = SourcePath::site();
            claims.file(OutputTree::Packet, routes::linkedin_text(), (), &origin);
        }
    }

    fn render(cx: &Context<'_>, _: &OutputPath, (): &()) -> Rendered {
        let (profile, words) = (cx.site.profile, cx.site.words.own);
        let service = Service::by_key("linkedin").map_or("", |service| service.name);
        let title = words.sheet_title(service, &profile.person.name);
        let mut out = vec![underlined(&title, '='), words.linkedin_lead().to_owned()];
        for field in fields(profile, words) {
            let most = field.asked.most.unwrap_or_default();
            let count = words.sheet_count(field.count(), most);
            out.push(String::new());
            out.push(underlined(&format!("{} ({count})", field.asked.name), '-'));
            match field.over() {
                Some(over) => {
                    let (fits, beyond) = field.text.split_at(over.at);
                    out.push(format!("{fits}[[{beyond}]]"));
                    let first: Vec<&str> = beyond.split_whitespace().take(4).collect();
                    out.push(format!("! {}", words.sheet_over(over.by, &first.join(" "))));
                }
                None if field.text.is_empty() => out.push(words.linkedin_missing().to_owned()),
                None => out.push(field.text),
            }
        }
        out.push(String::new());
        rendered(out.join("\n"))
    }
}

fn underlined(text: &str, line: char) -> String {
    format!("{text}\n{}", line.to_string().repeat(text.chars().count()))
}

/// The two fields, in the order of the profile's page.
fn fields(profile: &Profile, words: &Words) -> [Field; 2] {
    let field = |name: &str, (text, most): (String, usize)| {
        let asked = FormField { name: name.to_owned(), most: Some(most), ..FormField::default() };
        Field { asked, text, ..Field::default() }
    };
    let [mut headline, about] = texts(profile);
    if headline.0.is_empty() {
        let person = &profile.person;
        let post: Vec<&String> = person.position.iter().chain(&person.organization).collect();
        headline.0 = words.commas().line(&post);
    }
    [field(words.linkedin_headline(), headline), field(words.linkedin_about(), about)]
}

/// The headline as it is written and the text about the person, each with how many characters fit.
pub fn texts(profile: &Profile) -> [(String, usize); 2] {
    let headline = profile.person.headline.clone();
    let about = profile.narrative.as_ref().map(story).unwrap_or_default();
    [(headline.unwrap_or_default(), HEADLINE), (about, ABOUT)]
}

/// The story as running text, a paragraph and an empty line; of a narrative without its questions,
/// the introduction or what stands in front of all headings.
fn story(narrative: &Narrative) -> String {
    let answers = STORY.into_iter().filter_map(|question| narrative.answer(question));
    let mut blocks: Vec<_> = answers.flatten().collect();
    if blocks.is_empty() {
        blocks.extend(narrative.answer(Question::Introduction).into_iter().flatten());
    }
    if blocks.is_empty() {
        blocks.extend(&narrative.preamble);
    }
    let texts = blocks
        .into_iter()
        .map(|block| own_words::of_blocks(std::slice::from_ref(block), &narrative.notes));
    texts.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n")
}
