//! `/feed.xml`: the updates as an Atom feed (RFC 4287), those that there are in another language alone
//! among them. Needs the site's own address.

use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::sync::Arc;

use quick_xml::escape::escape;

use crate::base::hidden_character::is_in_xml;
use crate::base::{OutputPath, PartialDate};
use crate::model::update::Update;
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::routes;
use crate::plan::{Addresses, OutputTree, SiteUrl};
use crate::render::text::body::BodyInput;
use crate::render::text::markdown::Html;
use crate::render::{Context, Rendered, rendered};
use crate::syntax::markdown::first_paragraph;

/// The newest updates that the feed holds.
const LENGTH: usize = 30;

pub struct Feed;

impl OutputKind for Feed {
    type Subject<'a> = SiteUrl<'a>;

    const NAME: &'static str = "feed";

    fn plan<'a>(cx: &PlanContext<'a>, claims: &mut Claims<'_, SiteUrl<'a>>) {
        if let Some(first) = cx.profile.updates.first()
            && let Some(url) = Addresses::of(cx.profile).url
        {
            claims.file(OutputTree::Site, routes::feed(), url, &first.file);
        }
    }

    fn render(cx: &Context<'_>, path: &OutputPath, url: &SiteUrl<'_>) -> Rendered {
        let profile = &cx.site.profile;
        let url = cx.site.addresses.of_site().url.unwrap_or(*url);
        let home = url.absolute(&routes::home());
        let updates = newest(cx);
        let author = element("name", "", &profile.person.name) + &element("uri", "", &home);
        let mut feed = element("title", "", &profile.person.full_name(cx.site.words.own));
        feed += &element("id", "", &home);
        if let Some((_, newest)) = updates.first() {
            feed += &element("updated", "", &midnight(newest.date));
        }
        let _ = write!(feed, "<author>{author}</author>");
        feed += &link(&home, "rel=\"alternate\"");
        feed += &link(&url.absolute(path), "rel=\"self\" type=\"application/atom+xml\"");
        if let Some(headline) = &profile.person.headline {
            feed += &element("subtitle", "", headline);
        }
        let language = &profile.settings.language;
        for (cx, update) in updates {
            let own = &cx.site.profile.settings.language;
            let attributes = match own == language {
                true => String::new(),
                false => format!(" xml:lang=\"{}\"", escape(own)),
            };
            let _ = write!(feed, "<entry{attributes}>{}</entry>", entry(cx, update));
        }
        let language = escape(language);
        rendered(format!(
            "<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" \
             xml:lang=\"{language}\">{feed}</feed>"
        ))
    }
}

/// The newest updates of all editions, each with the edition that it is from. One that there is in
/// several languages is there once, in the first of them.
fn newest<'a>(cx: &'a Context<'a>) -> Vec<(&'a Context<'a>, &'a Update)> {
    let mut pages = BTreeSet::new();
    let mut updates = Vec::new();
    for cx in std::iter::once(cx).chain(cx.others) {
        let own = cx.site.profile.updates.iter().filter(|update| {
            cx.site.addresses.borrowed_language(&update.file).is_none()
                && pages.insert(&update.output)
        });
        updates.extend(own.map(|update| (cx, update)));
    }
    updates.sort_by_key(|(_, update)| Reverse(update.date.earliest()));
    updates.truncate(LENGTH);
    updates
}

fn entry(cx: &Context<'_>, update: &Update) -> String {
    let address = cx.site.absolute(&update.output).unwrap_or_default();
    let date = midnight(update.date);
    let mut entry = element("title", "", &update.title);
    entry += &element("id", "", &address);
    entry += &element("updated", "", &date);
    entry += &link(&address, "rel=\"alternate\"");
    entry += &element("published", "", &date);
    if let Some(summary) = first_paragraph(&update.body.blocks) {
        entry += &element("summary", "", &summary);
    }
    let written = cx.site.profile.settings.url.as_deref().unwrap_or_default();
    let host = written.strip_suffix(cx.site.addresses.base()).unwrap_or(written);
    let html = entry_html(&BodyInput::new(cx, &update.file, &update.body), host);
    entry + &element("content", " type=\"html\"", &html)
}

/// An element that holds text. `attributes` are ours, so they are not escaped. What XML cannot hold
/// is left out: one such character, and no reader opens the feed.
fn element(name: &str, attributes: &str, text: &str) -> String {
    let text: String = text.chars().filter(|c| is_in_xml(*c)).collect();
    format!("<{name}{attributes}>{}</{name}>", escape(&text))
}

fn link(address: &str, attributes: &str) -> String {
    format!("<link href=\"{}\" {attributes}/>", escape(address))
}

/// An update has a day and no time: it counts from that day's midnight, UTC.
fn midnight(date: PartialDate) -> String {
    let (year, month, day) = date.earliest();
    format!("{year:04}-{month:02}-{day:02}T00:00:00+00:00")
}

/// Feed readers show the text far from the site, so addresses from the root need their host.
#[comemo::memoize]
fn entry_html(text: &BodyInput<'_>, host: &str) -> Arc<str> {
    let html = Html::of(text).body(text.body);
    html.replace("href=\"/", &format!("href=\"{host}/"))
        .replace("src=\"/", &format!("src=\"{host}/"))
        .replace("srcset=\"/", &format!("srcset=\"{host}/"))
        .replace("w, /", &format!("w, {host}/"))
        .into()
}
