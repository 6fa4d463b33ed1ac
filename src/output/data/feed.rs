//! `/feed.xml`: the updates as an Atom feed (RFC 4287). Needs the site's own address.

use atom_syndication as atom;

use crate::base::{OutputPath, PartialDate};
use crate::output::{Claims, OutputKind, PlanContext};
use crate::plan::routes;
use crate::plan::{Addresses, OutputTree, SiteUrl};
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
        let person = &cx.site.profile.person;
        let home = url.absolute(&routes::home());
        let author = atom::Person {
            name: person.name.clone(),
            email: None,
            uri: Some(home.clone()),
            ..atom::Person::default()
        };
        let entries = cx.site.profile.updates.iter().take(LENGTH).filter_map(|update| {
            let address = url.absolute(&update.output);
            let html = whole_addresses(&Html::new(cx, &update.file).body(&update.body), cx);
            Some(atom::Entry {
                title: atom::Text::plain(update.title.clone()),
                id: address.clone(),
                updated: midnight(update.date)?,
                published: midnight(update.date),
                links: vec![atom::Link {
                    href: address,
                    rel: "alternate".to_owned(),
                    ..atom::Link::default()
                }],
                summary: first_paragraph(&update.body.blocks).map(atom::Text::plain),
                content: Some(atom::Content {
                    value: Some(html),
                    content_type: Some("html".to_owned()),
                    ..atom::Content::default()
                }),
                ..atom::Entry::default()
            })
        });
        let feed = atom::Feed {
            title: atom::Text::plain(person.full_name()),
            id: home.clone(),
            updated: cx
                .site
                .profile
                .updates
                .first()
                .and_then(|update| midnight(update.date))
                .unwrap_or_default(),
            authors: vec![author],
            links: vec![
                atom::Link { href: home, rel: "alternate".to_owned(), ..atom::Link::default() },
                atom::Link {
                    href: url.absolute(path),
                    rel: "self".to_owned(),
                    mime_type: Some("application/atom+xml".to_owned()),
                    ..atom::Link::default()
                },
            ],
            subtitle: person.headline.clone().map(atom::Text::plain),
            lang: Some(cx.site.profile.settings.language.clone()),
            entries: entries.collect(),
            ..atom::Feed::default()
        };
        rendered(feed.to_string())
    }
}

/// An update has a day and no time: it counts from that day's midnight, UTC.
fn midnight(date: PartialDate) -> Option<atom::FixedDateTime> {
    let (year, month, day) = date.earliest();
    format!("{year:04}-{month:02}-{day:02}T00:00:00Z").parse().ok()
}

/// Feed readers show the text far from the site, so addresses from the root need their host.
fn whole_addresses(html: &str, cx: &Context<'_>) -> String {
    let url = cx.site.profile.settings.url.as_deref().unwrap_or_default();
    let host = url.strip_suffix(cx.site.addresses.base()).unwrap_or(url);
    html.replace("href=\"/", &format!("href=\"{host}/"))
        .replace("src=\"/", &format!("src=\"{host}/"))
        .replace("srcset=\"/", &format!("srcset=\"{host}/"))
        .replace("w, /", &format!("w, {host}/"))
}
