//! The filters that templates may use besides the engine's own.
//!
//! Each makes of a value what stands on the page, and none looks anything up.

use std::borrow::Cow;

use tera::{Error, Kwargs, State, StringInput, Tera, Value};

use crate::base::hidden_character::is_right_to_left;
use crate::render::text::direction::{mark_before, of_sentence};
use crate::render::text::language_mark::{attribute, attributes, direction};
use crate::render::text::unbroken;
use crate::render::view::SiteView;
use crate::words::TemplateWords;

/// `{{ author.name | isolated }}`: a part of a line that may run from right to left on a page that does
/// not. Its signs keep their order, and those around it theirs.
fn isolated(text: StringInput<'_>, _: Kwargs, state: &State<'_>) -> Result<Value, Error> {
    let shown = text.rendered(state)?;
    Ok(match shown.contains(is_right_to_left) {
        true => Value::safe_string(&format!("<bdi>{shown}</bdi>")),
        false => Value::safe_string(&shown),
    })
}

/// `<h1{{ page.language | lang }}>`: what an element says of the language of its words, where that is
/// not the page's; nothing for none. `<p{{ page.language | own_lang }}>` is for folio's words within such
/// an element. `<article{{ head.borrowed | direction }}>` says the direction of what holds no other words.
fn add_languages(tera: &mut Tera, site: &SiteView) {
    tera.register_filter("lang", |language: Value, _: Kwargs, _: &State<'_>| {
        said(&language).map_or_else(none, |tag| Value::safe_string(&attribute(tag)))
    });
    let own = site.language.clone();
    tera.register_filter("own_lang", move |language: Value, _: Kwargs, _: &State<'_>| {
        said(&language).map_or_else(none, |_| Value::safe_string(&attribute(&own)))
    });
    let own = site.language.clone();
    tera.register_filter("direction", move |language: Value, _: Kwargs, _: &State<'_>| {
        said(&language).map_or_else(none, |tag| Value::safe_string(direction(tag, &own)))
    });
    let own = site.language.clone();
    tera.register_filter(
        "in_language",
        move |text: StringInput<'_>, kwargs: Kwargs, state: &State<'_>| -> Result<Value, Error> {
            let shown = text.rendered(state)?;
            let tag: Option<Value> = kwargs.get("tag")?;
            Ok(match tag.as_ref().and_then(said) {
                Some(tag) => in_language(&shown, &attributes(tag, &own)),
                None => Value::safe_string(&shown),
            })
        },
    );
}

/// `{{ item.place | in_language(tag=item.language) }}`: a part of a line, in an element of its own where
/// it is in another language.
fn in_language(text: &str, attributes: &str) -> Value {
    Value::safe_string(&format!("<span{attributes}>{text}</span>"))
}

/// `{% filter line %}…{% endfilter %}`: a line of several parts, as HTML. On a page from right to left
/// one word of its writing turns the line that begins with a Latin one.
fn line(html: &str) -> String {
    let mut is_text = true;
    let is_of_text = |c: &char| {
        let was_text = is_text;
        is_text = *c == '>' || is_text && *c != '<';
        was_text && is_text
    };
    let text: String = html.chars().filter(is_of_text).collect();
    format!("{}{html}", mark_before(&text, of_sentence(&text, true)))
}

fn none() -> Value {
    Value::safe_string("")
}

/// A language, which may be that of a page as `head.borrowed` has it.
fn said(language: &Value) -> Option<&str> {
    language.as_str().or_else(|| language.get_from_path("language")?.as_str())
}

/// `{{ page.title | heading }}`: a plain text as HTML, in which no word breaks at its hyphen;
/// `{{ page.authors | list_comma }}` and `{{ [entry.organization, entry.place] | line_comma }}`: what
/// stands between them. `{{ author.name | next_sentence }}`: the stop behind it, and the space.
/// `{{ item.status | in_brackets }}`: a detail in brackets, with what parts it from the word before;
/// `{{ page.container | title_opens }}`: what leads to the name of a journal.
pub fn add(tera: &mut Tera, site: &SiteView, words: &TemplateWords) {
    let is_turned = site.direction.is_some();
    tera.register_filter("heading", move |text: Cow<'_, str>, _: Kwargs, _: &State<'_>| {
        Value::safe_string(&unbroken::heading(&text, is_turned))
    });
    add_languages(tera, site);
    tera.register_filter("line", move |html: StringInput<'_>, _: Kwargs, state: &State<'_>| {
        let html = html.rendered(state)?;
        let line = if is_turned { line(&html) } else { html.to_string() };
        Ok::<Value, Error>(Value::safe_string(&line))
    });
    match site.direction {
        Some(_) => tera.register_filter("isolated", |text: Value, _: Kwargs, _: &State<'_>| text),
        None => tera.register_filter("isolated", isolated),
    }
    let own = words.clone();
    tera.register_filter("list_comma", move |value: Value, _: Kwargs, _: &State<'_>| {
        own.commas().between_items(texts(&value)).to_owned()
    });
    let own = words.clone();
    tera.register_filter("in_brackets", move |detail: Cow<'_, str>, _: Kwargs, _: &State<'_>| {
        own.in_brackets("", &detail)
    });
    let own = words.clone();
    tera.register_filter("title_opens", move |title: Cow<'_, str>, _: Kwargs, _: &State<'_>| {
        own.title_marks(&title).0.to_owned()
    });
    let own = words.clone();
    tera.register_filter("title_closes", move |title: Cow<'_, str>, _: Kwargs, _: &State<'_>| {
        own.title_marks(&title).1.to_owned()
    });
    let own = words.clone();
    tera.register_filter("next_sentence", move |value: Value, _: Kwargs, _: &State<'_>| {
        own.commas().next_sentence(value.as_str().unwrap_or_default()).to_owned()
    });
    let own = words.clone();
    tera.register_filter("line_comma", move |value: Value, _: Kwargs, _: &State<'_>| {
        own.commas().between_parts(texts(&value)).to_owned()
    });
}

/// The texts in a list: its own, those of lists in it, and the names of authors.
fn texts(value: &Value) -> Vec<&str> {
    match (value.as_str(), value.as_array()) {
        (Some(text), _) => vec![text],
        (None, Some(list)) => list.iter().flat_map(texts).collect(),
        (None, None) => value.get_from_path("name").and_then(Value::as_str).into_iter().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn one_word_of_the_page_turns_a_line_of_parts() {
        for (html, is_turned) in [
            ("A Hospital · <span class=\"meta\">مراقبة</span>", true),
            ("مستشفى · <span class=\"meta\">مراقبة</span>", false),
            ("A Hospital, <b title=\"مراقبة\">Boston</b>", false),
            ("2020 &lt; ", false),
        ] {
            assert_eq!(line(html).starts_with('\u{200f}'), is_turned, "{html}");
            assert!(line(html).ends_with(html));
        }
    }
}
