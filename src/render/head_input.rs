//! What the head of a page is made from: small and borrowed, so that a memoized page makes its head
//! inside.

use crate::base::OutputPath;
use crate::lexicon::language::is_right_to_left;
use crate::plan::{Addresses, EditionLink, routes};
use crate::render::site_context::SiteContext;
use crate::render::view::{BorrowedView, CardMeta, HeadView, ShareKind, shortened};

/// It derives its hash, so it is a complete memo key for a [`HeadView`].
#[derive(Hash)]
pub struct HeadInput<'a> {
    addresses: Addresses<'a>,
    kind: &'static str,
    share_kind: ShareKind,
    title: &'a str,
    output: &'a OutputPath,
    headline: Option<&'a str>,
    /// The name on the card, and its credentials.
    person: String,
    card: Option<CardInput<'a>>,
    editions: Vec<EditionLink>,
    /// The language of the site, for a page of an edition that is in none of its own words.
    borrowed: Option<&'a str>,
}

#[derive(Hash)]
struct CardInput<'a> {
    file: &'a OutputPath,
    title: Option<&'a str>,
}

impl<'a> HeadInput<'a> {
    /// `kind` and `share_kind` are those of the page's kind of output.
    pub fn new(
        site: &SiteContext<'a>,
        (kind, share_kind): (&'static str, ShareKind),
        title: &'a str,
        output: &'a OutputPath,
    ) -> HeadInput<'a> {
        let person = &site.profile.person;
        HeadInput {
            addresses: site.addresses,
            kind,
            share_kind,
            title,
            output,
            headline: person.headline.as_deref(),
            person: person.full_name(site.words.own),
            card: CardInput::of(site, title, output),
            editions: site.editions.of_page(output, &site.profile.settings.language),
            borrowed: site
                .addresses
                .origin(output)
                .and(site.profile.edition.as_ref())
                .map(|edition| edition.site_language.as_str()),
        }
    }

    pub fn view(&self) -> HeadView {
        HeadView {
            title: self.title.to_owned(),
            description: self.headline.map(str::to_owned),
            href: self.addresses.href(self.output),
            canonical: self
                .addresses
                .origin(self.output)
                .unwrap_or(self.addresses)
                .absolute(self.output),
            section: self.addresses.href(&OutputPath::page(first_folder(self.output))),
            kind: self.kind,
            share_kind: self.share_kind,
            card_title: shortened(self.title, 70),
            card: self.card.as_ref().and_then(|card| self.card_meta(card)),
            tags: Vec::new(),
            data: None,
            editions: self.editions.clone(),
            borrowed: self.borrowed.map(|language| BorrowedView {
                language: language.to_owned(),
                direction: if is_right_to_left(language) { "rtl" } else { "ltr" },
            }),
        }
    }

    fn card_meta(&self, card: &CardInput<'_>) -> Option<CardMeta> {
        let person = &self.person;
        let alt = card
            .title
            .filter(|title| title != person)
            .map_or_else(|| person.clone(), |title| format!("{title} · {person}"));
        Some(CardMeta {
            src: self.addresses.absolute(card.file)?,
            width: CardMeta::SIZE.0,
            height: CardMeta::SIZE.1,
            alt: shortened(&alt, 420),
        })
    }
}

impl<'a> CardInput<'a> {
    /// The card of a page: its own, else that of its list, else the home page's.
    fn of(site: &SiteContext<'a>, title: &'a str, output: &'a OutputPath) -> Option<CardInput<'a>> {
        let cards = &site.plan.cards;
        if let Some(file) = cards.get(output) {
            return Some(CardInput { file, title: Some(title) });
        }
        let list = OutputPath::page(first_folder(output));
        let (page, file) =
            cards.get_key_value(&list).or_else(|| cards.get_key_value(&routes::home()))?;
        let item = site.plan.menu.iter().find(|item| item.output == *page);
        Some(CardInput { file, title: item.map(|item| item.title.as_str()) })
    }
}

fn first_folder(output: &OutputPath) -> &str {
    output.as_str().split('/').next().unwrap_or_default()
}
